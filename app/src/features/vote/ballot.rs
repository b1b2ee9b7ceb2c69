//! The ballot: saved as one goes, cast when one says so, changed until the close.

use super::{filled, hat, page};
use crate::{
    cx::{Cx, set_session},
    error::{Answer, AppError},
    features::process::public_reasons,
    form::{FormState, Submitted},
    page::Page,
    show,
};
use axum::{
    extract::{Path, Query},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect},
};
use domain::{Refusal, ballot::Choices, code, text::Slug, vote::VoteState};
use leptos::prelude::*;
use service::{
    account::SessionToken,
    ballot::BallotState,
    process::{EnvelopeView, ProcessView},
};

pub(super) fn slugs(process: &str, envelope: &str) -> Result<(Slug, Slug), AppError> {
    let parse = |text: &str| Slug::parse(text).map_err(|_| AppError::NotFound);
    Ok((parse(process)?, parse(envelope)?))
}

pub(super) fn base(cx: &Cx, process: &ProcessView, view: &EnvelopeView) -> String {
    cx.href(&format!("/p/{}/{}", process.process.slug, view.envelope.slug))
}

/// The ballot as it stands.
pub async fn get(
    mut cx: Cx,
    Path((process, envelope)): Path<(String, String)>,
    Query(asked): Query<hat::As>,
) -> Answer {
    cx.visitor.hat = asked.actor();
    let (process, envelope) = slugs(&process, &envelope)?;
    let process = service::process::show(cx.services(), cx.caller(), &process).await?;
    let view = process.envelope(&envelope)?;
    if view.vote.admits_ballots(cx.now()).is_err() {
        return closed(&cx, &process, view).await;
    }
    let state = service::ballot::state(cx.services(), &cx.visitor, view).await?;
    let mut form = FormState::default();
    filled::put(&state.choices(), &mut form.submitted);
    page::draw(&cx, &process, view, &state, form).await
}

/// What a voter is told when nobody can vote now.
async fn closed(cx: &Cx, process: &ProcessView, view: &EnvelopeView) -> Answer {
    let l = cx.locale;
    let own = own(cx, process, view).await?;
    let (opens, closes) =
        (show::day_and_time(view.vote.opens_at, l), show::day_and_time(view.vote.closes_at, l));
    let (title, what) = match view.vote.state {
        _ if !view.way.has_vote() => (
            tr!(l, "vote-not-by-vote-title"),
            tr!(l, "vote-not-by-vote", way = view.way.kind().code()),
        ),
        VoteState::Planned => (tr!(l, "vote-planned-title"), tr!(l, "vote-planned", at = opens)),
        VoteState::Void => (tr!(l, "vote-void-title"), tr!(l, "vote-void")),
        VoteState::Published => (tr!(l, "vote-over-title"), tr!(l, "vote-published", at = closes)),
        _ => (tr!(l, "vote-over-title"), tr!(l, "vote-over", at = closes)),
    };
    let base = base(cx, process, view);
    let published = view.vote.state == VoteState::Published;
    Ok(Page::new(cx, title.clone()).narrow().at("vote").of(process).draw(move || {
        let link = if published {
            view! { <a class="button button--primary" href=format!("{base}/results")>{tr!(l, "vote-see-results")}</a> }
        } else {
            view! { <a class="button button--primary" href=format!("{base}/projects")>{tr!(l, "vote-see-projects")}</a> }
        };
        view! {
            <header class="page__lead"><h1>{title}</h1><p class="lead">{what}</p></header>
            {public_reasons(process, view, l)}
            {own}
            <p class="button-row">{link}</p>
        }
        .into_any()
    }))
}

/// Whether somebody who signed in has a ballot in a vote that waits for its count.
async fn own(
    cx: &Cx,
    process: &ProcessView,
    view: &EnvelopeView,
) -> Result<Option<AnyView>, AppError> {
    let waits = matches!(view.vote.state, VoteState::Open | VoteState::Closed);
    if !waits || (cx.caller().account.is_none() && !view.envelope.eligibility.by_codes()) {
        return Ok(None);
    }
    let l = cx.locale;
    let state = service::ballot::state(cx.services(), &cx.visitor, view).await?;
    if state.receipt().is_none() {
        return Ok(Some(view! { <p>{tr!(l, "vote-over-none")}</p> }.into_any()));
    }
    let receipt = format!("{}/vote/receipt", base(cx, process, view));
    Ok(Some(
        view! { <p>{tr!(l, "vote-over-cast")}" "<a href=receipt>{tr!(l, "dock-see-receipt")}</a></p> }
            .into_any(),
    ))
}

/// What a voter does with the ballot.
enum Intent {
    Save,
    Cast,
}

/// Saves or casts.
pub async fn post(
    cx: Cx,
    Path((process, envelope)): Path<(String, String)>,
    headers: HeaderMap,
    form: Submitted,
) -> Answer {
    let (process, envelope) = slugs(&process, &envelope)?;
    let process = service::process::show(cx.services(), cx.caller(), &process).await?;
    let view = process.envelope(&envelope)?;
    let by_island = headers
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.contains("application/json"));
    let intent = if form.text("intent") == "cast" { Intent::Cast } else { Intent::Save };
    // Somebody without a session gets one, so that what was chosen can be kept.
    let mut cx = cx;
    cx.visitor.hat = hat::of(&form);
    let mut begun: Option<SessionToken> = None;
    if cx.visitor.session.is_none() {
        let (token, visitor) = service::account::begin_visit(cx.services()).await?;
        cx.visitor = visitor;
        begun = Some(token);
    }
    let ballot = view.rules.ballot();
    let said = match intent {
        Intent::Save => filled::draft(&form, ballot),
        Intent::Cast => filled::read(&form, ballot),
    };
    let mut answer = match (said, intent) {
        (Err(refusal), _) => refused(&cx, &process, view, form, refusal.into()).await,
        (Ok(choices), Intent::Save) => save(&cx, &process, view, &choices, form, by_island).await,
        (Ok(choices), Intent::Cast) => cast(&cx, &process, view, choices, form).await,
    };
    if let (Ok(response), Some(token)) = (&mut answer, &begun) {
        set_session(response, Some(token), cx.site.secure);
    }
    answer
}

async fn save(
    cx: &Cx,
    process: &ProcessView,
    view: &EnvelopeView,
    choices: &Choices,
    form: Submitted,
    by_island: bool,
) -> Answer {
    let saved = service::ballot::save_draft(cx.services(), &cx.visitor, view, choices).await;
    match saved {
        Ok(()) if by_island => Ok(StatusCode::NO_CONTENT.into_response()),
        Ok(()) => {
            let here = format!("{}/vote", base(cx, process, view));
            Ok(Redirect::to(&hat::with(cx, &here)).into_response())
        }
        Err(error) => refused(cx, process, view, form, error).await,
    }
}

async fn cast(
    cx: &Cx,
    process: &ProcessView,
    view: &EnvelopeView,
    choices: Choices,
    form: Submitted,
) -> Answer {
    let here = format!("{}/vote", base(cx, process, view));
    let kept = choices.clone();
    match service::ballot::cast(cx.services(), &cx.visitor, view, choices).await {
        Ok(_) => Ok(Redirect::to(&hat::with(cx, &format!("{here}/receipt"))).into_response()),
        Err(service::Error::SignInNeeded) => {
            keep(cx, view, &kept).await?;
            Ok(Redirect::to(&cx.href(&format!("/sign-in?to={here}"))).into_response())
        }
        Err(service::Error::Refused(Refusal::NotDeclared)) => {
            keep(cx, view, &kept).await?;
            Ok(Redirect::to(&cx.href(&format!("/me?to={here}"))).into_response())
        }
        Err(service::Error::Refused(Refusal::DistrictNotStated)) => {
            keep(cx, view, &kept).await?;
            Ok(Redirect::to(&format!("{here}/district")).into_response())
        }
        Err(service::Error::Refused(Refusal::AgeNotStated { .. })) => {
            keep(cx, view, &kept).await?;
            Ok(Redirect::to(&format!("{here}/age")).into_response())
        }
        Err(service::Error::Refused(Refusal::NationalityNotDeclared)) => {
            keep(cx, view, &kept).await?;
            Ok(Redirect::to(&format!("{here}/nationality")).into_response())
        }
        Err(service::Error::Refused(Refusal::SecondNotChosen)) => {
            keep(cx, view, &kept).await?;
            Ok(Redirect::to(&format!("{here}/second")).into_response())
        }
        Err(service::Error::Refused(Refusal::Code { why: code::Refused::Needed })) => {
            keep(cx, view, &kept).await?;
            Ok(Redirect::to(&format!("{here}/code")).into_response())
        }
        Err(error) => refused(cx, process, view, form, error).await,
    }
}

/// Keeps what was chosen while the voter goes elsewhere to sign in or to declare.
async fn keep(cx: &Cx, view: &EnvelopeView, choices: &Choices) -> Result<(), AppError> {
    Ok(service::ballot::save_draft(cx.services(), &cx.visitor, view, choices).await?)
}

async fn refused(
    cx: &Cx,
    process: &ProcessView,
    view: &EnvelopeView,
    form: Submitted,
    error: service::Error,
) -> Answer {
    if let service::Error::Refused(Refusal::VoteClosed { .. } | Refusal::VoteNotOpenYet) = error {
        let mut response = closed(cx, process, view).await?;
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(response);
    }
    let form = form.refused(error)?;
    let state = match service::ballot::state(cx.services(), &cx.visitor, view).await {
        // An organisation that may not vote has no ballot to show.
        Err(service::Error::Refused(_)) => BallotState::Empty,
        state => state?,
    };
    page::draw(cx, process, view, &state, form).await
}
