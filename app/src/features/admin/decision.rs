//! The decision of the college or the council: it adopts the outcome, or departs from it in public.

use super::{At, Done, Lead, envelope_path, process_desk, texts};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    page::Page,
    ui::{self, Field, Kind},
};
use axum::{
    extract::Query,
    response::{IntoResponse, Redirect, Response},
};
use domain::{decision::Decision, decision::Organ, locale::Locale};
use leptos::prelude::*;
use service::{
    decision::{DecisionForm, DepartureForm},
    process::{EnvelopeView, ProcessView},
    result::Results,
};

/// The most rows that are read.
const MOST_ROWS: usize = 40;
/// Rows that are offered empty below those in use.
const EMPTY_ROWS: usize = 2;

/// The page of the decision.
pub async fn get(cx: Cx, at: At, Query(done): Query<Done>) -> Answer {
    let view = at.seen(&cx).await?;
    let target = at.target(&view)?;
    let results = service::result::show(cx.services(), cx.caller(), &view, target).await?;
    let projects = projects(&cx, target, &results).await?;
    let to_council = target.way.panel().is_some_and(|panel| panel.to_council);
    let first = || match to_council {
        true => vec![("organ".to_owned(), Organ::Council.code().to_owned())],
        false => Vec::new(),
    };
    let form = FormState::prefilled(results.decision.as_ref().map_or_else(first, values));
    Ok(draw(&cx, &view, target, &projects, &form, &done))
}

/// The projects of the vote to choose from: number, and in words which it is and what the vote says.
async fn projects(
    cx: &Cx,
    target: &EnvelopeView,
    results: &Results,
) -> Result<Vec<(String, String)>, AppError> {
    let l = cx.locale;
    let known = service::project::list(cx.services(), target).await?;
    let projects = results.report.projects.iter().map(|project| {
        let title = known.iter().find(|known| known.number == project.id);
        let title = title.map_or("", |known| known.title.get(l));
        let chosen = results.chooses(&project.id);
        let key = if chosen { "results-funded" } else { "results-not-funded" };
        (project.id.clone(), format!("{}. {title} ({})", project.id, tr!(l, key)))
    });
    Ok(projects.collect())
}

/// Records the decision.
pub async fn save(cx: Cx, at: At, form: Submitted) -> Answer {
    let At { process, envelope } = &at;
    let (services, caller) = (cx.services(), cx.caller());
    let view = at.conducted(&cx).await?;
    let target = at.target(&view)?;
    let results = service::result::show(services, caller, &view, target).await?;
    let projects = projects(&cx, target, &results).await?;
    let posted = read(&form);
    match service::decision::record(services, caller, process, envelope, &posted).await {
        Ok(_) => {
            let path = format!("{}/decision?done=saved", envelope_path(&view, target));
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => {
            let form = form.refused(error)?;
            Ok(draw(&cx, &view, target, &projects, &form, &Done::default()))
        }
    }
}

fn values(decision: &Decision) -> Vec<(String, String)> {
    let mut values = vec![
        ("organ".to_owned(), decision.organ().code().to_owned()),
        ("day".to_owned(), decision.day().to_string()),
    ];
    values.extend(texts("statement", decision.statement()));
    for (row, departure) in (1..).zip(decision.departures()) {
        let _: usize = row;
        let funds = if departure.funds { "yes" } else { "no" };
        values.push((format!("departure_{row}_number"), departure.number.clone()));
        values.push((format!("departure_{row}_funds"), funds.to_owned()));
        values.extend(texts(&format!("departure_{row}_reason"), &departure.reason));
    }
    values
}

fn read(form: &Submitted) -> DecisionForm {
    let rows = (1..=MOST_ROWS).map(|row| DepartureForm {
        row,
        number: form.text(&format!("departure_{row}_number")),
        funds: form.text(&format!("departure_{row}_funds")) == "yes",
        reason: form.languages(&format!("departure_{row}_reason")),
    });
    DecisionForm {
        organ: form.text("organ"),
        day: form.text("day"),
        statement: form.languages("statement"),
        departures: rows.collect(),
    }
}

fn draw(
    cx: &Cx,
    view: &ProcessView,
    target: &EnvelopeView,
    projects: &[(String, String)],
    form: &FormState,
    done: &Done,
) -> Response {
    let l = cx.locale;
    let name = target.envelope.name.get(l);
    let title = tr!(l, "admin-decision-title", name = name);
    let administers = cx.caller().conducts(&view.process);
    Page::new(cx, title.clone()).wide().status(form.status()).draw(|| {
        let action = cx.href(&format!("{}/decision", envelope_path(view, target)));
        let editing = administers.then(|| view! {
            <form class="form form--dense" method="post" action=action novalidate>
                {super::summary::summary(form, l)}
                {fields(projects, form, l)}
                <div class="form__actions">
                    <button class="button button--primary">{tr!(l, "admin-decision-save")}</button>
                    <p class="form__actions-note">{tr!(l, "admin-decision-note")}</p>
                </div>
            </form>
        });
        let content = view! { {done.notice(l)} <p>{tr!(l, "admin-decision-what")}</p> {editing} };
        let lead =
            Lead::new(title).here(tr!(l, "admin-nav-decision")).eyebrow(view.process.name.get(l));
        process_desk(cx, view, Some(&target.envelope.slug), lead, content.into_any())
    })
}

fn fields(projects: &[(String, String)], form: &FormState, l: Locale) -> AnyView {
    let organs = Organ::ALL
        .iter()
        .map(|organ| (organ.code().to_owned(), tr!(l, &format!("organ-{}", organ.code()))))
        .collect();
    let used = (1..=MOST_ROWS)
        .filter(|row| !form.value(&format!("departure_{row}_number")).is_empty())
        .max()
        .unwrap_or(0);
    let rows = (1..=used + EMPTY_ROWS).map(|row| departure(projects, row, form, l));
    view! {
        <div class="field-row">
            {Field::new("organ", tr!(l, "admin-decision-organ"), Kind::Select(organs)).draw(form, l)}
            {Field::new("day", tr!(l, "admin-decision-day"), Kind::Line("date"))
                .class("field field--date")
                .draw(form, l)}
        </div>
        {ui::languages("statement", &tr!(l, "admin-decision-statement"), &Kind::Area(3), form, l)}
        <h2>{tr!(l, "admin-decision-departures")}</h2>
        <p>{tr!(l, "admin-decision-departures-what")}</p>
        {rows.collect_view()}
    }
    .into_any()
}

/// A project for which the decision is not what the vote says.
fn departure(projects: &[(String, String)], row: usize, form: &FormState, l: Locale) -> AnyView {
    let mut options = vec![(String::new(), tr!(l, "admin-decision-nothing"))];
    options.extend_from_slice(projects);
    let decided = vec![
        ("no".to_owned(), tr!(l, "admin-decision-not-funded")),
        ("yes".to_owned(), tr!(l, "admin-decision-funded")),
    ];
    let name = |part: &str| format!("departure_{row}_{part}");
    view! {
        <fieldset class="fieldset fieldset--ruled">
            <legend class="fieldset__legend">{tr!(l, "admin-decision-departure", row = row)}</legend>
            <div class="field-row">
                {Field::new(name("number"), tr!(l, "admin-decision-project"), Kind::Select(options))
                    .draw(form, l)}
                {Field::new(name("funds"), tr!(l, "admin-decision-decided"), Kind::Select(decided))
                    .draw(form, l)}
            </div>
            {ui::languages(&name("reason"), &tr!(l, "admin-decision-reason"), &Kind::Area(2), form, l)}
        </fieldset>
    }
    .into_any()
}
