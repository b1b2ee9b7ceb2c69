//! The form in which an administration declares how an envelope is decided.

use crate::{
    cx::Cx,
    error::Answer,
    features::{
        admin::{
            At, Done, Lead, envelope_path, process_desk,
            settings_words::{self, Above},
            summary, texts,
        },
        deciding,
    },
    form::{FormState, REVISION, Submitted},
    page::Page,
    ui::{self, Field},
};
use axum::{
    extract::Query,
    response::{IntoResponse, Redirect},
};
use domain::{
    deciding::{Way, WayKind},
    locale::Locale,
};
use leptos::prelude::*;
use service::{
    deciding::{CriterionForm, WayForm},
    process::{EnvelopeView, ProcessView},
};

/// How many criteria a form has room for.
const CRITERIA: usize = 8;

/// The page.
pub async fn get(cx: Cx, at: At, Query(done): Query<Done>) -> Answer {
    let view = at.seen(&cx).await?;
    let target = at.target(&view)?;
    let revision = service::revision::of_way(&target.way)?;
    let values = values(&target.way).into_iter().chain([(REVISION.to_owned(), revision)]);
    let form = FormState::prefilled(values);
    draw(&cx, &view, target, &form, Above::Done(&done)).await
}

/// Declares a way. When a colleague declared another in between, both are shown and nothing of what was
/// typed is lost.
pub async fn save(cx: Cx, at: At, form: Submitted) -> Answer {
    let At { process, envelope } = &at;
    let (services, caller) = (cx.services(), cx.caller());
    match service::deciding::declare(services, caller, process, envelope, &posted(&form)).await {
        Ok(way) => {
            let next = match way {
                Way::Jury { .. } | Way::Mix { .. } => "jury",
                _ => "way",
            };
            let path = format!("/admin/p/{process}/e/{envelope}/{next}?done=saved");
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(service::Error::Conflict) => {
            let view = at.conducted(&cx).await?;
            let target = at.target(&view)?;
            let form = form.over(&service::revision::of_way(&target.way)?);
            draw(&cx, &view, target, &form, Above::Newer).await
        }
        Err(error) => {
            let refused = form.refused(error)?;
            let view = at.conducted(&cx).await?;
            draw(&cx, &view, at.target(&view)?, &refused, Above::Refused).await
        }
    }
}

fn posted(form: &Submitted) -> WayForm {
    WayForm {
        by: form.text("by"),
        vote_percent: form.text("vote_percent"),
        criteria: (0..CRITERIA)
            .map(|place| CriterionForm {
                name: form.languages(&format!("criterion_{place}")),
                weight: form.text(&format!("criterion_{place}_weight")),
            })
            .collect(),
        scale: form.text("scale"),
        least_percent: form.text("least_percent"),
        to_council: form.ticked("to_council"),
        revision: form.text(REVISION),
    }
}

/// A way, as the form holds it.
fn values(way: &Way) -> Vec<(String, String)> {
    let mut values = vec![("by".to_owned(), way.kind().code().to_owned())];
    let percent = match way {
        Way::Mix { vote_percent, .. } => *vote_percent,
        _ => 50,
    };
    values.push(("vote_percent".to_owned(), percent.to_string()));
    match way.panel() {
        Some(panel) => {
            for (place, criterion) in panel.grid.criteria().iter().enumerate() {
                values.extend(texts(&format!("criterion_{place}"), &criterion.name));
                let weight = criterion.weight.to_string();
                values.push((format!("criterion_{place}_weight"), weight));
            }
            values.push(("scale".to_owned(), panel.grid.scale().to_string()));
            let least = panel.grid.least_percent();
            if least > 0 {
                values.push(("least_percent".to_owned(), least.to_string()));
            }
            if panel.to_council {
                values.push(("to_council".to_owned(), "yes".to_owned()));
            }
        }
        None => values.push(("scale".to_owned(), "5".to_owned())),
    }
    values
}

async fn draw(
    cx: &Cx,
    view: &ProcessView,
    target: &EnvelopeView,
    form: &FormState,
    above: Above<'_>,
) -> Answer {
    let l = cx.locale;
    let communes = service::reference::places(cx.services()).await?;
    let title = tr!(l, "way-form-title", envelope = target.envelope.name.get(l));
    let editable = !target.vote.is_frozen() && cx.caller().conducts(&view.process);
    Ok(Page::new(cx, title.clone()).wide().status(above.status(form)).draw(|| {
        let told = told(target, form, (above, editable), l);
        let save = match above {
            Above::Newer => above.save(l),
            _ => tr!(l, "way-form-save"),
        };
        let reading = view! {
            <aside class="reading">
                <h2 class="reading__title">{deciding::title(target, l)}</h2>
                {deciding::list(target, &communes, l)}
                <p class="reading__version">{tr!(l, "way-form-public")}</p>
            </aside>
        };
        let action = cx.href(&format!("{}/way", envelope_path(view, target)));
        let body = match editable {
            true => view! {
                <div class="form-with-reading">
                    <form class="form form--dense" method="post" action=action novalidate>
                        <input r#type="hidden" name=REVISION value=form.value(REVISION) />
                        {fields(form, l)}
                        <div class="form__actions">
                            <button class="button button--primary">{save}</button>
                            <p class="form__actions-note">{tr!(l, "way-form-note")}</p>
                        </div>
                    </form>
                    {reading}
                </div>
            }
            .into_any(),
            false => reading.into_any(),
        };
        let content = view! { {told} {summary::summary(form, l)} {body} };
        let lead = Lead::new(title).here(tr!(l, "admin-nav-way")).eyebrow(view.process.name.get(l));
        process_desk(cx, view, Some(&target.envelope.slug), lead, content.into_any())
    }))
}

/// What stands above the form: what was done, or both versions when a colleague declared another, or
/// what was typed when nothing can be declared any more.
fn told(
    target: &EnvelopeView,
    form: &FormState,
    (above, editable): (Above<'_>, bool),
    l: Locale,
) -> Option<AnyView> {
    match above {
        Above::Done(done) => done.notice(l),
        Above::Refused if editable => None,
        _ => Some(settings_words::of_way(form, values(&target.way), !editable, l)),
    }
}

fn fields(form: &FormState, l: Locale) -> AnyView {
    let ways = WayKind::ALL
        .iter()
        .map(|kind| {
            let key = format!("way-form-{}", kind.code());
            (kind.code().to_owned(), tr!(l, &key), tr!(l, &format!("{key}-hint")))
        })
        .collect();
    let percent = Field::line("vote_percent", tr!(l, "way-form-vote-percent"))
        .hint(tr!(l, "way-form-vote-percent-hint"))
        .class("field field--short");
    let scale = Field::line("scale", tr!(l, "way-form-scale")).class("field field--short");
    let least = Field::line("least_percent", tr!(l, "way-form-least"))
        .hint(tr!(l, "way-form-least-hint"))
        .optional()
        .class("field field--short");
    let rows = (0..CRITERIA).map(|place| criterion(place, form, l));
    view! {
        {ui::choices("by", &tr!(l, "way-form-by"), ways, false, form, l)}
        <div class="way-mix">{percent.draw(form, l)}</div>
        <fieldset class="fieldset fieldset--ruled way-jury" id="criteria" tabindex="-1">
            <legend class="fieldset__legend">{tr!(l, "way-form-grid")}</legend>
            <p class="field__hint">{tr!(l, "way-form-grid-hint")}</p>
            {super::message("criteria", form, l)}
            <div class="row-editor">{rows.collect_view()}</div>
            {scale.draw(form, l)}
            {least.draw(form, l)}
            {ui::tick("to_council", tr!(l, "way-form-to-council"), form)}
        </fieldset>
    }
    .into_any()
}

/// The fields of one criterion: its name in both languages and its weight.
pub(in crate::features::admin) fn criterion(place: usize, form: &FormState, l: Locale) -> AnyView {
    let name = format!("criterion_{place}");
    let label = tr!(l, "way-form-criterion", number = place + 1);
    let field = |locale: Locale, key: &str| {
        let field = Field::line(format!("{name}_{locale}"), tr!(l, key)).language(locale);
        field.optional().draw(form, l)
    };
    view! {
        <div class="row-editor__row" role="group" aria-label=label.clone()>
            <p class="row-editor__name">{label.clone()}</p>
            <div class="field-row">
                {field(Locale::Fr, "admin-in-french")}
                {field(Locale::Nl, "admin-in-dutch")}
                {Field::line(format!("{name}_weight"), tr!(l, "way-form-weight")).optional().class("field field--short").draw(form, l)}
            </div>
        </div>
    }
    .into_any()
}
