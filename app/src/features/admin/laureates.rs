//! The laureates' evening, prepared from the results with one button.

use super::{At, envelope_path};
use crate::{cx::Cx, error::Answer, form::Submitted};
use axum::response::{IntoResponse, Redirect};
use domain::locale::Locale;

/// Prepares it, and leads to its console.
pub async fn prepare(cx: Cx, at: At, _: Submitted) -> Answer {
    let At { process, envelope } = &at;
    let (services, caller) = (cx.services(), cx.caller());
    let view = at.conducted(&cx).await?;
    let target = at.target(&view)?;
    let title =
        Locale::ALL.map(|l| tr!(l, "laureates-name", envelope = target.envelope.name.get(l)));
    let head = service::laureates::prepare(services, caller, process, envelope, title).await?;
    Ok(Redirect::to(&cx.href(&format!("/w/{}/console", head.code))).into_response())
}

/// Whoever reloads what only a button sends comes back to the vote.
pub async fn back(cx: Cx, at: At) -> Answer {
    let view = at.seen(&cx).await?;
    let target = at.target(&view)?;
    let path = format!("{}/conduct", envelope_path(&view, target));
    Ok(Redirect::to(&cx.href(&path)).into_response())
}
