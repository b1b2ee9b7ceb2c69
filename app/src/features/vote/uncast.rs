//! A ballot that was kept and not cast is recalled wherever its owner passes by.

use super::ballot::base;
use crate::{cx::Cx, error::AppError, features::process::standing::time_left};
use domain::vote::VoteState;
use leptos::prelude::*;
use service::{
    ballot::BallotState,
    process::{EnvelopeView, ProcessView},
};

/// A notice for each vote of the process that is open and in which the visitor's ballot waits;
/// nothing where none does.
///
/// # Errors
/// [`AppError`].
pub async fn notices(cx: &Cx, process: &ProcessView) -> Result<AnyView, AppError> {
    let mut notices = Vec::new();
    for view in &process.envelopes {
        let open = view.vote.state == VoteState::Open
            && view.way.has_vote()
            && view.vote.admits_ballots(cx.now()).is_ok();
        if !open {
            continue;
        }
        let what = match service::ballot::state(cx.services(), &cx.visitor, view).await? {
            BallotState::Draft { .. } => "uncast-draft",
            BallotState::Changed { .. } => "uncast-changed",
            BallotState::Empty | BallotState::Cast { .. } => continue,
        };
        // Where people vote in one envelope, whoever has voted in another is done.
        let elsewhere = service::turn::elsewhere(cx.services(), &cx.visitor, process, view).await?;
        if elsewhere.is_some() {
            continue;
        }
        notices.push(notice(cx, process, view, what));
    }
    Ok(notices.collect_view().into_any())
}

fn notice(cx: &Cx, process: &ProcessView, view: &EnvelopeView, what: &str) -> AnyView {
    let l = cx.locale;
    let name = view.envelope.name.get(l);
    let left = time_left(view.vote.closes_at, cx.now(), l);
    let href = format!("{}/vote", base(cx, process, view));
    view! {
        <div class="notice notice--warning">
            <p class="notice__title">{left}</p>
            <p>{tr!(l, what, envelope = name)}</p>
            <div class="button-row"><a class="button" href=href>{tr!(l, "uncast-link")}</a></div>
        </div>
    }
    .into_any()
}
