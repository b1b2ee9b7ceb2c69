//! Ready-made budgets, offered where a process or an envelope begins: one click fills the form.

use crate::{cx::Cx, features::process::people, form::FormState};
use domain::{Moment, account::VoterSource, deciding::WayKind, locale::Locale};
use leptos::prelude::*;
use service::models::{Model, all, find};

/// The models to choose from, above a form; the one that filled it is said.
pub(super) fn offer(cx: &Cx, path: &str, form: &FormState) -> AnyView {
    let l = cx.locale;
    let chosen = find(&form.value("model"));
    let rows = all().iter().map(|model| {
        let here = chosen.is_some_and(|chosen| chosen.code == model.code);
        row(cx, path, model, here)
    });
    let open = chosen.is_none() && form.fields.is_empty();
    view! {
        <details class="models" open=open>
            <summary>{tr!(l, "models-title")}</summary>
            <p>{tr!(l, "models-what")}</p>
            <ul class="plain-list models__list">{rows.collect_view()}</ul>
        </details>
        {chosen.map(|model| filled(model, l))}
    }
    .into_any()
}

fn row(cx: &Cx, path: &str, model: &Model, here: bool) -> AnyView {
    let l = cx.locale;
    let href = cx.href(&format!("{path}?model={}", model.code));
    let label = tr!(l, "models-use-of", name = model.name.get(l));
    view! {
        <li class="models__row flow">
            <p><strong>{model.name.get(l).to_owned()}</strong></p>
            <p>{model.explained.get(l).to_owned()}</p>
            <p class="small">{facts(model, l)}</p>
            <p>
                <a class="button button--small" href=href aria-label=label aria-current=here.then_some("true")>
                    {tr!(l, "models-use")}
                </a>
            </p>
        </li>
    }
    .into_any()
}

/// What a model sets, in a line.
fn facts(model: &Model, l: Locale) -> String {
    let kinds: Vec<String> = model
        .envelope
        .bearers
        .iter()
        .map(|kind| tr!(l, &format!("actors-{}", kind.code())))
        .collect();
    let bearers = tr!(l, "models-bearers", bearers = people::list(&kinds, l));
    let way = match model.way.kind() {
        WayKind::Vote => model
            .rules()
            .map_or_else(|_| String::new(), |rules| crate::features::rules::rule_name(&rules, l)),
        kind => tr!(l, "way-title", way = kind.code()),
    };
    let source = match model.envelope.by_codes {
        true => tr!(l, "models-by-codes"),
        false => tr!(l, "models-by-declaration"),
    };
    [bearers, way, source]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// What filled the form, and the field that says so to the service.
fn filled(model: &Model, l: Locale) -> AnyView {
    view! {
        <p class="notice notice--info">{tr!(l, "models-filled", name = model.name.get(l))}</p>
    }
    .into_any()
}

/// The hidden field within the form.
pub(super) fn hidden(form: &FormState) -> Option<AnyView> {
    let code = form.value("model");
    find(&code)
        .is_some()
        .then(|| view! { <input r#type="hidden" name="model" value=code /> }.into_any())
}

/// The values of a process that begins with a model.
pub(super) fn process_values(model: &Model, now: Moment) -> Vec<(String, String)> {
    let mut values: Vec<(String, String)> = super::texts("name", &model.process.name)
        .chain(super::texts("summary", &model.process.summary))
        .chain(super::texts("about", &model.process.about))
        .collect();
    if let Ok(timeline) = model.timeline(now) {
        values.extend(super::phases::values(&timeline));
    }
    values.push(("model".to_owned(), model.code.clone()));
    values
}

/// The values of an envelope that begins with a model.
pub(super) fn envelope_values(model: &Model) -> Vec<(String, String)> {
    let envelope = &model.envelope;
    let mut values: Vec<(String, String)> = super::texts("name", &envelope.name)
        .chain(super::texts("summary", &envelope.summary))
        .collect();
    let bearers = envelope.bearers.iter().map(|kind| ("bearers", kind.code()));
    let source = match envelope.by_codes {
        true => VoterSource::Codes,
        false => VoterSource::Declaration,
    };
    let fixed = [("source", source.code()), ("model", model.code.as_str())];
    let age = [("minimum_age", envelope.minimum_age.code())];
    values.extend(
        bearers.chain(fixed).chain(age).map(|(name, value)| (name.to_owned(), value.to_owned())),
    );
    values
}
