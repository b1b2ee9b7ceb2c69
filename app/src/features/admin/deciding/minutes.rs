//! The minutes of an assembly or an agreement: what was decided for each project, and why.

use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::admin::{At, Done, Lead, envelope_path, process_desk},
    form::{FormState, Submitted},
    page::Page,
    ui::{self, Field, Kind},
};
use axum::{
    extract::Query,
    response::{IntoResponse, Redirect},
};
use domain::{
    deciding::WayKind, locale::Locale, permit::Action, project::Project, vote::VoteState,
};
use leptos::prelude::*;
use service::{
    deciding::{MinutesForm, MinutesLine},
    process::{EnvelopeView, ProcessView},
};

/// The page.
pub async fn get(cx: Cx, at: At, Query(done): Query<Done>) -> Answer {
    let view = at.seen(&cx).await?;
    let target = at.target(&view)?;
    let day = ("day".to_owned(), cx.services().today().to_string());
    draw(&cx, &view, target, &FormState::prefilled([day]), &done).await
}

/// Records the minutes.
pub async fn save(cx: Cx, at: At, form: Submitted) -> Answer {
    let At { process, envelope } = &at;
    let (services, caller) = (cx.services(), cx.caller());
    let view = at.conducted(&cx).await?;
    let target = at.target(&view)?;
    let projects = service::project::list(services, target).await?;
    let minutes = MinutesForm {
        day: form.text("day"),
        text: form.languages("text"),
        parties: form.text("parties"),
        present: form.text("present"),
        awards: (0..)
            .zip(&projects)
            .map(|(place, project): (usize, _)| MinutesLine {
                number: project.number.clone(),
                amount: form.text(&format!("award_{place}_amount")),
                reason: form.languages(&format!("award_{place}_reason")),
            })
            .collect(),
    };
    match service::deciding::record(services, caller, process, envelope, &minutes).await {
        Ok(_) => {
            let path = format!("{}/conduct?done=settled", envelope_path(&view, target));
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => draw(&cx, &view, target, &form.refused(error)?, &Done::default()).await,
    }
}

async fn draw(
    cx: &Cx,
    view: &ProcessView,
    target: &EnvelopeView,
    form: &FormState,
    done: &Done,
) -> Answer {
    let l = cx.locale;
    let kind = target.way.kind();
    if !matches!(kind, WayKind::Assembly | WayKind::Agreement) {
        return Err(AppError::NotFound);
    }
    let projects = service::project::list(cx.services(), target).await?;
    let editable = target.vote.state == VoteState::Planned && cx.caller().conducts(&view.process);
    let title = tr!(l, "minutes-title", way = kind.code());
    Ok(Page::new(cx, title.clone()).wide().status(form.status()).draw(|| {
        let action = cx.href(&format!("{}/minutes", envelope_path(view, target)));
        let who = match kind {
            WayKind::Agreement => {
                Field::new("parties", tr!(l, "minutes-form-parties"), Kind::Area(4))
                    .hint(tr!(l, "minutes-form-parties-hint"))
            }
            _ => Field::line("present", tr!(l, "minutes-form-present")).class("field field--short"),
        };
        let unit = target.envelope.amount.currency.symbol().to_owned();
        let rows = (0..)
            .zip(&projects)
            .map(|(place, project)| award(place, project, target, &unit, form, cx));
        let waits = super::waits(cx, view, "settle", Action::Settle).filter(|_| editable);
        let body = match (waits, editable) {
            (Some(waits), _) => waits,
            (None, true) => view! {
                <form class="form form--dense" method="post" action=action novalidate>
                    {super::said(form, l)}
                    {who.draw(form, l)}
                    {super::message("awards", form, l)}
                    {rows.collect_view()}
                    <div class="form__actions">
                        <button class="button button--primary">{tr!(l, "minutes-save")}</button>
                        <p class="form__actions-note">{tr!(l, "minutes-note")}</p>
                    </div>
                </form>
            }
            .into_any(),
            (None, false) => {
                view! { <p class="notice notice--info">{tr!(l, "minutes-recorded")}</p> }.into_any()
            }
        };
        let wrong = ui::error_summary_of(form, &named(&projects, &form.fields, l), l);
        let content = view! { {done.notice(l)} {wrong} {body} };
        let held = target.envelope.amount.cents.show(target.envelope.amount.currency, l);
        let lead = Lead::new(title)
            .here(tr!(l, "admin-nav-minutes"))
            .eyebrow(target.envelope.name.get(l))
            .text(tr!(l, "minutes-what", amount = held));
        process_desk(cx, view, Some(&target.envelope.slug), lead, content.into_any())
    }))
}

/// Each field in words: those of a project by its title.
fn named<'a>(
    projects: &[Project],
    fields: &'a [domain::Field],
    l: Locale,
) -> Vec<(&'a str, String)> {
    let own = |name: &str| -> Option<String> {
        let (place, part) = name.strip_prefix("award_")?.split_once('_')?;
        let project = projects.get(place.parse::<usize>().ok()?)?;
        let key = if part == "amount" { "verdict-awarded" } else { "minutes-form-reason" };
        Some(format!("{}. {}, {}", project.number, project.title.get(l), tr!(l, key)))
    };
    let name = |field: &'a domain::Field| {
        let text = own(&field.name).or_else(|| super::label(&field.name, l))?;
        Some((field.name.as_str(), tr!(l, "proposal-refused-field", field = text)))
    };
    fields.iter().filter_map(name).collect()
}

fn award(
    place: usize,
    project: &Project,
    target: &EnvelopeView,
    unit: &str,
    form: &FormState,
    cx: &Cx,
) -> AnyView {
    let l = cx.locale;
    let asked = project.price.asked.show(target.envelope.amount.currency, l);
    let name = format!("award_{place}");
    let amount = Field::new(
        format!("{name}_amount"),
        tr!(l, "verdict-awarded"),
        Kind::Money(unit.to_owned()),
    )
    .hint(tr!(l, "minutes-form-asked", asked = asked))
    .optional();
    let legend = format!("{}. {}", project.number, project.title.get(l));
    let reason = tr!(l, "minutes-form-reason");
    view! {
        <fieldset class="fieldset fieldset--ruled">
            <legend class="fieldset__legend">{legend}</legend>
            {amount.draw(form, l)}
            {ui::languages(&format!("{name}_reason"), &reason, &Kind::Area(2), form, l)}
        </fieldset>
    }
    .into_any()
}
