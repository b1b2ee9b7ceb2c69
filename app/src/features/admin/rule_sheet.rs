//! The rule sheet of an envelope: a form, and beside it what it means.

use super::{
    At, Done, Lead, envelope_path, process_desk, rule_sheet_form as sheet_form,
    rule_split_form as split_form,
    settings_words::{self, Above},
};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::rules,
    form::{FormState, REVISION, Submitted},
    page::Page,
};
use axum::{
    extract::Query,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    locale::Locale,
    place::{District, Territory},
    rules::RuleSheet,
};
use leptos::prelude::*;
use service::process::{EnvelopeView, ProcessView};

/// What the reading beside the form reads.
enum Reading {
    /// The saved sheet.
    Saved,
    /// What is typed and not saved yet.
    Typed(RuleSheet),
}

/// Where projects may stand, for the names of limits and for those one may choose.
pub(super) struct Places {
    /// The communes, each before its districts.
    pub all: Vec<Territory>,
    /// The districts.
    pub districts: Vec<District>,
}

impl Places {
    async fn load(cx: &Cx) -> Result<Self, AppError> {
        Ok(Self {
            all: service::reference::places(cx.services()).await?,
            districts: service::district::all(cx.services()).await?,
        })
    }
}

/// The page of a rule sheet.
pub async fn get(cx: Cx, at: At, Query(done): Query<Done>) -> Answer {
    let view = at.seen(&cx).await?;
    let target = at.target(&view)?;
    let places = Places::load(&cx).await?;
    let version = (REVISION.to_owned(), target.rules_version.to_string());
    let values = sheet_form::values(&target.rules).into_iter().chain([version]);
    let form = FormState::prefilled(values);
    Ok(draw(&cx, &view, target, &places, (&form, &Reading::Saved), Above::Done(&done)))
}

/// Saves the sheet, or reads aloud what is typed without saving it. When a colleague saved another
/// version in between, both are shown and nothing of what was typed is lost.
pub async fn save(cx: Cx, at: At, form: Submitted) -> Answer {
    let At { process, envelope } = &at;
    let (services, caller) = (cx.services(), cx.caller());
    let view = at.conducted(&cx).await?;
    let target = at.target(&view)?;
    let places = Places::load(&cx).await?;
    let again = |form: &FormState, reading: &Reading| {
        draw(&cx, &view, target, &places, (form, reading), Above::Refused)
    };
    if form.text("intent") == "shares" {
        let communes = service::reference::territories(services).await?;
        let filled = split_form::filled(form, &target.envelope, &communes, &places.districts);
        return Ok(again(&filled, &Reading::Saved));
    }
    let draft = match sheet_form::read(&form) {
        Ok(draft) => draft,
        Err(fields) => {
            let form = FormState { submitted: form, fields };
            return Ok(again(&form, &Reading::Saved));
        }
    };
    if form.text("intent") == "reading" {
        return Ok(match RuleSheet::new(draft) {
            Ok(sheet) => {
                let form = FormState { submitted: form, fields: Vec::new() };
                again(&form, &Reading::Typed(sheet))
            }
            Err(fields) => again(&FormState { submitted: form, fields }, &Reading::Saved),
        });
    }
    let seen = form.text(REVISION).parse().ok();
    match service::envelope::change_rules(services, caller, process, envelope, seen, draft).await {
        Ok(_) => {
            let path = format!("{}/rules?done=saved", envelope_path(&view, target));
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(service::Error::Conflict) => {
            let view = at.conducted(&cx).await?;
            let target = at.target(&view)?;
            let form = form.over(&target.rules_version.to_string());
            Ok(draw(&cx, &view, target, &places, (&form, &Reading::Saved), Above::Newer))
        }
        Err(error) => Ok(again(&form.refused(error)?, &Reading::Saved)),
    }
}

fn draw(
    cx: &Cx,
    view: &ProcessView,
    target: &EnvelopeView,
    places: &Places,
    (form, reading): (&FormState, &Reading),
    above: Above<'_>,
) -> Response {
    let l = cx.locale;
    let name = target.envelope.name.get(l);
    let frozen = target.vote.is_frozen();
    let title = if frozen {
        tr!(l, "admin-rules-title-frozen", name = name)
    } else {
        tr!(l, "admin-rules-title", name = name)
    };
    let editable = !frozen && cx.caller().conducts(&view.process);
    Page::new(cx, title.clone()).wide().status(above.status(form)).draw(|| {
        let told = match above {
            Above::Done(done) => done.notice(l),
            Above::Refused => None,
            Above::Newer => {
                let saved = sheet_form::values(&target.rules);
                Some(settings_words::of_rules(form, saved, &places.all, l))
            }
        };
        let left = if editable {
            edit_form(cx, view, target, places, (form, above))
        } else {
            facts(target, &places.all, l)
        };
        let preview = cx.href(&format!("{}/rules/preview?on=made-up", envelope_path(view, target)));
        let content = view! {
            {told}
            <div class="form-with-reading">
                {left}
                {aside(target, reading, &places.all, l)}
            </div>
            <h2>{tr!(l, "admin-preview-try")}</h2>
            <p>{tr!(l, "admin-preview-try-what")}</p>
            <p class="button-row"><a class="button" href=preview>{tr!(l, "admin-preview-try-button")}</a></p>
        }
        .into_any();
        let lead = Lead::new(title).here(tr!(l, "admin-nav-rules")).eyebrow(view.process.name.get(l));
        process_desk(cx, view, Some(&target.envelope.slug), lead, content)
    })
}

fn edit_form(
    cx: &Cx,
    view: &ProcessView,
    target: &EnvelopeView,
    places: &Places,
    (form, above): (&FormState, Above<'_>),
) -> AnyView {
    let l = cx.locale;
    let save = match above {
        Above::Newer => above.save(l),
        _ => tr!(l, "admin-rules-save"),
    };
    let action = cx.href(&format!("{}/rules", envelope_path(view, target)));
    view! {
        <form class="form form--dense" method="post" action=action novalidate>
            // What the key Enter presses, whatever other buttons stand between the fields.
            <button class="visually-hidden" name="intent" value="save" tabindex="-1" aria-hidden="true"></button>
            {super::summary::summary(form, l)}
            <input r#type="hidden" name=REVISION value=form.value(REVISION) />
            {sheet_form::fields(form, places, target.envelope.amount.currency, l)}
            {split_form::fields(form, l)}
            <div class="form__actions">
                <button class="button button--primary" name="intent" value="save">{save}</button>
                <button class="button" name="intent" value="reading">{tr!(l, "admin-rules-read")}</button>
                <p class="form__actions-note">{tr!(l, "admin-rules-save-note")}</p>
            </div>
        </form>
    }
    .into_any()
}

/// The sheet of a vote that has opened, setting by setting.
fn facts(target: &EnvelopeView, communes: &[Territory], l: Locale) -> AnyView {
    let frozen = target.vote.is_frozen().then(|| {
        let at = crate::show::day_and_time(target.vote.opens_at, l);
        view! { <p class="notice notice--info">{tr!(l, "admin-rules-frozen", at = at)}</p> }
    });
    let rows = sheet_form::facts(&target.rules, &target.envelope, communes, l).into_iter().map(
        |(name, value)| {
            view! { <div><dt>{name}</dt><dd>{value}</dd></div> }
        },
    );
    view! {
        <div class="flow">
            {frozen}
            <dl class="facts">{rows.collect_view()}</dl>
        </div>
    }
    .into_any()
}

/// What the sheet means, in the language of the page and folded away in the others.
fn aside(target: &EnvelopeView, reading: &Reading, communes: &[Territory], l: Locale) -> AnyView {
    let sheet = match reading {
        Reading::Saved => &target.rules,
        Reading::Typed(sheet) => sheet,
    };
    let sentences = |l: Locale| {
        rules::reading(sheet, &target.envelope, communes, l)
            .into_iter()
            .map(|sentence| view! { <p>{sentence}</p> })
            .collect_view()
    };
    let others = Locale::ALL.into_iter().filter(|other| *other != l).map(|other| {
        view! {
            <details lang=other.code()>
                <summary>{tr!(other, "admin-rules-reading-in")}</summary>
                {sentences(other)}
            </details>
        }
    });
    let unsaved = matches!(reading, Reading::Typed(sheet) if *sheet != target.rules);
    let version = if unsaved {
        tr!(l, "admin-rules-unsaved")
    } else if target.vote.is_frozen() {
        tr!(l, "admin-rules-version-frozen", version = target.rules_version)
    } else {
        tr!(l, "admin-rules-version", version = target.rules_version)
    };
    view! {
        <aside class="reading" aria-labelledby="reading-title">
            <h2 class="reading__title" id="reading-title">{tr!(l, "admin-rules-reading")}</h2>
            <p><strong>{rules::rule_name(sheet, l)}</strong></p>
            {sentences(l)}
            {others.collect_view()}
            <p class="reading__version">{version}</p>
            <p class="reading__version">{tr!(l, "admin-rules-hash")}" "<span class="code">{sheet.hash()}</span></p>
        </aside>
    }
    .into_any()
}
