//! The laureates' evening, prepared from the results with one button.

use super::envelope_path;
use crate::{cx::Cx, error::Answer, form::Submitted};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use domain::locale::Locale;

/// Prepares it, and leads to its console.
pub async fn prepare(
    cx: Cx,
    Path((process, envelope)): Path<(String, String)>,
    _: Submitted,
) -> Answer {
    let (process, envelope) = (super::slug(&process)?, super::slug(&envelope)?);
    let (services, caller) = (cx.services(), cx.caller());
    let view = service::process::administered(services, caller, &process).await?;
    let target = view.envelope(&envelope)?;
    let title =
        Locale::ALL.map(|l| tr!(l, "laureates-name", envelope = target.envelope.name.get(l)));
    let head = service::laureates::prepare(services, caller, &process, &envelope, title).await?;
    Ok(Redirect::to(&cx.href(&format!("/w/{}/console", head.code))).into_response())
}

/// Whoever reloads what only a button sends comes back to the vote.
pub async fn back(cx: Cx, Path((process, envelope)): Path<(String, String)>) -> Answer {
    let view =
        service::process::staff_view(cx.services(), cx.caller(), &super::slug(&process)?).await?;
    let target = view.envelope(&super::slug(&envelope)?)?;
    let path = format!("{}/conduct", envelope_path(&view, target));
    Ok(Redirect::to(&cx.href(&path)).into_response())
}
