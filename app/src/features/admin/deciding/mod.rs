//! How an envelope is decided: declared here, and carried out where it is not by a vote alone.

mod jury;
mod minutes;
mod sheet;
mod way;

pub(super) use way::criterion;

use super::summary;
use crate::{
    cx::{Cx, Site},
    form::FormState,
    ui,
};
use axum::{
    Router,
    routing::{get, post},
};
use domain::{locale::Locale, permit::Action, session::in_its_time};
use leptos::prelude::*;
use service::process::ProcessView;

/// The pages, under `/admin/p/PROCESS/e/ENVELOPE`.
pub(super) fn routes() -> Router<Site> {
    const AT: &str = "/admin/p/{process}/e/{envelope}";
    Router::new()
        .route(&format!("{AT}/way"), get(way::get).post(way::save))
        .route(&format!("{AT}/jury"), get(jury::get).post(jury::name))
        .route(&format!("{AT}/jury/dismiss"), get(jury::back).post(jury::dismiss))
        .route(&format!("{AT}/jury/conflict"), get(jury::back).post(jury::keep_away))
        .route(&format!("{AT}/jury/seat"), get(jury::back).post(jury::seat))
        .route(&format!("{AT}/jury/conclude"), post(jury::conclude).get(jury::back))
        .route(&format!("{AT}/jury/{{juror}}"), get(sheet::get).post(sheet::save))
        .route(&format!("{AT}/minutes"), get(minutes::get).post(minutes::save))
}

/// The name in words of a field of these forms.
pub(super) fn label(name: &str, l: Locale) -> Option<String> {
    let number = |rest: &str| rest.split('_').next()?.parse::<usize>().ok();
    if let Some(rest) = name.strip_prefix("criterion_") {
        return Some(tr!(l, "way-form-criterion", number = number(rest)? + 1));
    }
    if let Some(rest) = name.strip_prefix("award_") {
        return Some(tr!(l, "minutes-form-project", number = number(rest)? + 1));
    }
    if let Some(rest) = name.strip_prefix("score_") {
        let number = rest.split('_').next()?;
        return Some(tr!(l, "admin-audit-project", number = number));
    }
    let key = match name {
        "vote_percent" => "way-form-vote-percent",
        "scale" => "way-form-scale",
        "least_percent" => "way-form-least",
        "present" => "minutes-form-present",
        "parties" => "minutes-form-parties",
        "text" => "deliberation-form-text",
        "day" => "deliberation-form-day",
        "kind" => "jury-form-kind",
        _ => return None,
    };
    Some(tr!(l, key))
}

/// What comes first in the calendar, where something does before the administration may go on.
fn waits(cx: &Cx, view: &ProcessView, what: &str, action: Action) -> Option<AnyView> {
    let why = in_its_time(&view.process.timeline, cx.now(), action).err()?;
    Some(super::conduct_forms::not_yet(cx, view, what, &why.into()))
}

/// A message that stands at no single control.
fn message(name: &str, form: &FormState, l: Locale) -> Option<AnyView> {
    let field = form.fields.iter().find(|field| field.name == name)?;
    let text = summary::text(field, l);
    Some(view! { <p class="field__error" id=name.to_owned()>{text}</p> }.into_any())
}

/// The day and the text of a deliberation.
fn said(form: &FormState, l: Locale) -> AnyView {
    let day = ui::Field::new("day", tr!(l, "deliberation-form-day"), ui::Kind::Line("date"));
    let text = tr!(l, "deliberation-form-text");
    view! {
        {day.class("field field--date").draw(form, l)}
        {ui::languages("text", &text, &ui::Kind::Area(6), form, l)}
    }
    .into_any()
}
