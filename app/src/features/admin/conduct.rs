//! Conducting a vote: where it stands, and the few steps that move it on.

use super::{At, Done, Lead, conduct_forms as forms, envelope_path, process_desk, vote_badge};
use crate::features::process::{standing::Standing, turnout, turnout_sentence};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    page::Page,
    patience, show,
};
use axum::{
    extract::Query,
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    Moment,
    locale::Locale,
    process::Visibility,
    vote::{Vote, VoteState},
};
use leptos::prelude::*;
use service::{
    conduct::Step,
    process::{EnvelopeView, ProcessView},
    progress::Subject,
    result::Turnout,
};

/// The page of a vote.
pub async fn get(cx: Cx, at: At, Query(done): Query<Done>) -> Answer {
    let view = at.seen(&cx).await?;
    let target = at.target(&view)?;
    draw(&cx, &view, target, &FormState::default(), &done).await
}

/// Reads which step is wanted. What the form itself must hold is refused here.
fn wanted(form: &Submitted) -> Result<(Step, &'static str), Vec<domain::Field>> {
    let confirmed = |name: &str, step: Step, done: &'static str| {
        if form.ticked(name) { Ok((step, done)) } else { Err(vec![super::not_confirmed(name)]) }
    };
    match form.text("intent").as_str() {
        "open" => confirmed("open_confirm", Step::Open, "opened"),
        "extend" => match show::parse_field(&form.text("extend_closes_at")) {
            Ok(moment) => Ok((Step::Extend(moment, form.languages("extend_reason")), "extended")),
            Err(refusal) => Err(vec![domain::Field::new("extend_closes_at", refusal)]),
        },
        "close" => {
            confirmed("close_confirm", Step::CloseEarly(form.languages("close_reason")), "closed")
        }
        "void" => confirmed("void_confirm", Step::Void(form.languages("void_reason")), "voided"),
        "count" => Ok((Step::Count, "counted")),
        "publish" => confirmed("publish_confirm", Step::Publish, "published"),
        _ => Err(vec![domain::Field::new("form", domain::Refusal::UnknownChoice)]),
    }
}

/// The reason that a step needs and that nobody wrote, so that all is said at once.
fn missing_reason(form: &Submitted) -> Option<domain::Field> {
    let intent = form.text("intent");
    let name = format!("{intent}_reason");
    let missing = matches!(intent.as_str(), "extend" | "close" | "void")
        && form.languages(&name).iter().all(|text| text.trim().is_empty());
    missing.then(|| domain::Field::new(name, domain::Refusal::ReasonNeeded))
}

/// Takes a step.
pub async fn step(cx: Cx, at: At, form: Submitted) -> Answer {
    let (services, caller) = (cx.services(), cx.caller());
    let view = at.conducted(&cx).await?;
    let target = at.target(&view)?;
    let (step, done) = match wanted(&form) {
        Ok(wanted) => wanted,
        Err(mut fields) => {
            fields.extend(missing_reason(&form));
            let form = FormState { submitted: form, fields };
            return draw(&cx, &view, target, &form, &Done::default()).await;
        }
    };
    let taken = {
        let (services, caller) = (services.clone(), caller.clone());
        let At { process, envelope } = at;
        let work = async move {
            service::conduct::take(&services, &caller, &process, &envelope, step).await
        };
        patience::wait(patience::PATIENCE, work).await?
    };
    match taken {
        Some(Ok(_)) => {
            let path = format!("{}/conduct?done={done}", envelope_path(&view, target));
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        // Only a count takes so long.
        None => {
            let path = format!("{}/conduct?done=counting", envelope_path(&view, target));
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Some(Err(error)) => {
            let intent = form.text("intent");
            let mut refused = form.refused(error)?;
            // Each form of the page has its own reason and its own date.
            super::rename(&mut refused, "reason", &format!("{intent}_reason"));
            super::rename(&mut refused, "closes_at", &format!("{intent}_closes_at"));
            draw(&cx, &view, target, &refused, &Done::default()).await
        }
    }
}

/// How far the count of a vote is, as a stream.
pub async fn progress(cx: Cx, at: At, headers: HeaderMap) -> Result<Response, AppError> {
    let view = at.seen(&cx).await?;
    let target = at.target(&view)?;
    let work = service::progress::of(cx.services(), Subject::Count(target.vote.id));
    crate::features::progress::stream(&cx, work, &headers)
}

/// What is true of a vote now, as a heading.
fn headline(view: &ProcessView, target: &EnvelopeView, now: Moment, l: Locale) -> String {
    let vote: &Vote = &target.vote;
    let settled = vote.state == VoteState::Counted;
    if !target.way.has_vote() && (settled || vote.state == VoteState::Planned) {
        let key = if settled { "settling-decided" } else { "settling-waits" };
        return tr!(l, key, way = target.way.kind().code());
    }
    match vote.state {
        VoteState::Planned if view.process.visibility == Visibility::Draft => {
            tr!(l, "admin-conduct-draft")
        }
        VoteState::Planned if vote.opens_at <= now => tr!(l, "admin-conduct-late"),
        VoteState::Planned => {
            tr!(l, "admin-conduct-planned", at = show::day_and_time(vote.opens_at, l))
        }
        VoteState::Open if vote.closes_at > now => {
            tr!(l, "admin-conduct-open", days = show::days_left(vote.closes_at, now))
        }
        VoteState::Open | VoteState::Closed => tr!(l, "admin-conduct-closed"),
        VoteState::Counted => tr!(l, "admin-conduct-counted"),
        VoteState::Published => tr!(l, "admin-conduct-published"),
        VoteState::Void => tr!(l, "admin-conduct-void"),
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
    let (now, vote) = (cx.now(), &target.vote);
    let mut form = form.clone();
    if form.submitted.get("extend_closes_at").is_none() {
        form.submitted.push("extend_closes_at", show::field(vote.closes_at));
    }
    let form = &form;
    let turnout = turnout(cx, view, target).await?;
    let title = headline(view, target, now, l);
    let administers = cx.caller().conducts(&view.process);
    let underway = service::counting::is_underway(cx.services(), vote.id);
    let half_typed = half_typed(cx, view, target).await?;
    let planned = administers && vote.state == VoteState::Planned && target.way.has_vote();
    let hindrance = match planned {
        true => service::conduct::hindrance(cx.services(), view, target).await?,
        false => None,
    };
    let page = super::live(Page::new(cx, title.clone()).wide(), underway);
    Ok(page.status(form.status()).draw(|| {
        let steps = administers.then(|| forms::steps(cx, view, target, (form, hindrance.as_ref())));
        let content = view! {
            {done.notice(l)}
            {super::summary::summary(form, l)}
            {facts(target, turnout.as_ref(), now, l)}
            {half_typed}
            {steps}
            {turnout.as_ref().and_then(|turnout| turnout_by_day(turnout, l))}
        }
        .into_any();
        let name = target.envelope.name.get(l);
        let here = if target.way.has_vote() { "admin-nav-conduct" } else { "admin-nav-publishing" };
        let lead = Lead::new(title).here(tr!(l, here)).eyebrow(name);
        process_desk(cx, view, Some(&target.envelope.slug), lead, content)
    }))
}

/// Ballots on paper that one agent has typed and no other: at the close it is too late for them.
async fn half_typed(
    cx: &Cx,
    view: &ProcessView,
    target: &EnvelopeView,
) -> Result<Option<AnyView>, AppError> {
    let (l, caller) = (cx.locale, cx.caller());
    let open = target.vote.admits_ballots(cx.now()).is_ok();
    if !open || !target.envelope.eligibility.by_codes() || !caller.serves_for(&view.process) {
        return Ok(None);
    }
    let (process, envelope) = (&view.process.slug, &target.envelope.slug);
    let count = service::paper::waiting(cx.services(), caller, process, envelope).await?;
    let href = cx.href(&format!("{}/paper", envelope_path(view, target)));
    Ok((count > 0).then(|| {
        view! {
            <p class="notice notice--warning">{tr!(l, "paper-half-typed", count = count)}" "<a href=href>{tr!(l, "paper-half-typed-go")}</a></p>
        }
        .into_any()
    }))
}

fn facts(target: &EnvelopeView, turnout: Option<&Turnout>, now: Moment, l: Locale) -> AnyView {
    let vote = &target.vote;
    // Where nobody votes, nothing opens and nothing closes.
    let hours = target.way.has_vote().then(|| {
        let (opens, closes) = (vote.opens_at, vote.closes_at);
        view! {
            <div><dt>{tr!(l, "admin-conduct-opens")}</dt><dd>{show::day_and_time(opens, l)}</dd></div>
            <div><dt>{tr!(l, "admin-conduct-closes")}</dt><dd>{show::day_and_time(closes, l)}</dd></div>
        }
    });
    let badge = match target.way.has_vote() {
        true => vote_badge(target, l),
        false => Standing::of_envelope(target, now).badge(l),
    };
    let reason = vote.reason.as_ref().map(|reason| {
        let lang = reason.language(l).code();
        view! { <div><dt>{tr!(l, "admin-conduct-reason-given")}</dt><dd lang=lang>{reason.get(l).to_owned()}</dd></div> }
    });
    let voting = vote.state == VoteState::Open;
    let voters = turnout.map(|turnout| {
        let sentence = turnout_sentence(turnout, voting, l);
        view! { <div><dt>{tr!(l, "admin-conduct-voters")}</dt><dd>{sentence}</dd></div> }
    });
    let hash = vote.rules_hash.clone().map(|hash| {
        view! { <div><dt>{tr!(l, "admin-rules-hash")}</dt><dd class="code">{hash}</dd></div> }
    });
    view! {
        <dl class="facts">
            <div><dt>{tr!(l, "admin-conduct-state")}</dt><dd>{badge}</dd></div>
            {hours}
            <div><dt>{tr!(l, "admin-nav-projects")}</dt><dd>{tr!(l, "admin-projects-count", count = target.projects)}</dd></div>
            {voters}
            {reason}
            {hash}
        </dl>
    }
    .into_any()
}

fn turnout_by_day(turnout: &Turnout, l: Locale) -> Option<AnyView> {
    if turnout.by_day.is_empty() {
        return None;
    }
    let rows = turnout.by_day.iter().map(|(day, voters)| {
        let day = show::parse_field(day).map_or_else(|_| day.clone(), |day| show::day(day, l));
        view! { <tr><th scope="row">{day}</th><td>{l.number(*voters)}</td></tr> }
    });
    Some(
        view! {
            <h2>{tr!(l, "admin-conduct-by-day")}</h2>
            <p class="muted">{tr!(l, "admin-conduct-by-day-what")}</p>
            <table class="table table--figures">
                <thead><tr><th scope="col">{tr!(l, "admin-conduct-day")}</th><th scope="col">{tr!(l, "admin-conduct-voters")}</th></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        }
        .into_any(),
    )
}
