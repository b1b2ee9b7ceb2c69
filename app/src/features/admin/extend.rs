//! Giving a phase more time, or opening it again, for a reason that stands on the timeline.

use super::{Done, Lead, process_desk, process_path, slug};
use crate::{
    cx::Cx,
    error::Answer,
    features::process::timeline,
    form::{FormState, Submitted},
    page::Page,
    show,
    ui::{self, Field, Kind},
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect, Response},
};
use domain::process::{Phase, PhaseKind, Position};
use leptos::prelude::*;
use service::process::ProcessView;

/// The page on which a phase is extended.
pub async fn get(cx: Cx, Path(process): Path<String>, Query(done): Query<Done>) -> Answer {
    let slug = slug(&process)?;
    let view = service::process::staff_view(cx.services(), cx.caller(), &slug).await?;
    Ok(draw(&cx, &view, &FormState::default(), &done))
}

/// Extends a phase.
pub async fn post(cx: Cx, Path(process): Path<String>, form: Submitted) -> Answer {
    let slug = slug(&process)?;
    let (services, caller) = (cx.services(), cx.caller());
    let view = service::process::administered(services, caller, &slug).await?;
    let mut fields = domain::refusal::Fields::default();
    let kind: Option<PhaseKind> = fields.check("phase", form.text("phase").parse());
    let until = fields.check("until", show::parse_field(&form.text("until")));
    let (Some(kind), Some(until)) = (kind, until) else {
        let refused = FormState { submitted: form, fields: fields.into_refused() };
        return Ok(draw(&cx, &view, &refused, &Done::default()));
    };
    let reason = form.languages("reason");
    match service::phases::extend(services, caller, &slug, kind, until, &reason).await {
        Ok(_) => {
            let path = format!("{}/extend?done=extended", process_path(&view));
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => Ok(draw(&cx, &view, &form.refused(error)?, &Done::default())),
    }
}

fn draw(cx: &Cx, view: &ProcessView, form: &FormState, done: &Done) -> Response {
    let l = cx.locale;
    let title = tr!(l, "extend-title");
    Page::new(cx, title.clone()).wide().status(form.status()).draw(|| {
        let body = cx.caller().conducts(&view.process).then(|| fields(cx, view, form));
        let content = view! {
            {done.notice(l)}
            {super::summary::summary(form, l)}
            {timeline::draw(cx, view)}
            {body}
        }
        .into_any();
        let lead = Lead::new(title).eyebrow(view.process.name.get(l)).text(tr!(l, "extend-what"));
        process_desk(cx, view, None, lead, content)
    })
}

fn fields(cx: &Cx, view: &ProcessView, form: &FormState) -> AnyView {
    let l = cx.locale;
    let (now, reached) = (cx.now(), view.reached());
    let phases = view.process.timeline.phases().iter();
    // What runs or is to come stands before what is over.
    let (over, going): (Vec<_>, Vec<_>) = phases
        .filter(|phase| phase.can_be_extended(now, reached))
        .partition(|phase| phase.position(now) == Position::Past);
    let option = |key: &str, phase: &Phase| {
        let name = timeline::name(&view.process, phase.kind, l);
        let end = show::day_and_time(phase.closes_at, l);
        (phase.kind.code().to_owned(), tr!(l, key, phase = name, end = end))
    };
    let going = going.into_iter().map(|phase| option("extend-option", phase));
    let over = over.into_iter().map(|phase| option("extend-option-over", phase));
    let options: Vec<_> = going.chain(over).collect();
    if options.is_empty() {
        return view! { <p>{tr!(l, "extend-nothing")}</p> }.into_any();
    }
    let action = cx.href(&format!("{}/extend", process_path(view)));
    view! {
        <form class="form form--dense" method="post" action=action novalidate>
            {Field::new("phase", tr!(l, "extend-phase"), Kind::Select(options)).draw(form, l)}
            {Field::new("until", tr!(l, "extend-until"), Kind::Line("datetime-local"))
                .class("field field--date")
                .draw(form, l)}
            {ui::languages("reason", &tr!(l, "extend-reason"), &Kind::Area(2), form, l)}
            <div class="form__actions">
                <button class="button button--primary">{tr!(l, "extend-button")}</button>
                <p class="form__actions-note">{tr!(l, "extend-note")}</p>
            </div>
        </form>
    }
    .into_any()
}
