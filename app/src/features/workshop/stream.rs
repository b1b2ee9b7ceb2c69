//! The stream to a screen. What goes down was encoded once for all screens of its kind; here it is
//! only handed on.

use crate::{cx::Cx, error::AppError};
use axum::{
    body::{Body, Bytes},
    extract::{Path, Query},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::workshop::view::Audience;
use futures_util::{Stream, stream};
use serde::Deserialize;
use service::live::{self, Cursor, Sent};
use std::convert::Infallible;
use tokio::sync::broadcast::Receiver;

/// Where a page stands when it opens its stream for the first time.
#[derive(Debug, Deserialize)]
pub struct Asked {
    after: Option<String>,
}

/// The stream of a kind of screen. That of the console is for facilitators; the others hold
/// nothing that the room may not see.
pub async fn get(
    cx: Cx,
    Path((code, audience)): Path<(String, String)>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, AppError> {
    let audience: Audience = audience.parse().map_err(|_| AppError::NotFound)?;
    let room = match audience {
        Audience::Console => {
            service::workshop::as_facilitator(cx.services(), cx.caller(), &code).await?.0
        }
        _ => live::room(cx.services(), &code).await?,
    };
    // What the browser says itself is newer than what stood in the page.
    let last = headers.get("last-event-id").and_then(|value| value.to_str().ok());
    let since: Option<Cursor> = last.or(asked.after.as_deref()).and_then(|text| text.parse().ok());
    let feed = live::subscribe(cx.services(), &room, audience, since);
    let mut first = Vec::with_capacity(feed.first.len() + 1);
    first.push(retry(&cx));
    first.extend(feed.first);
    let body = Body::from_stream(frames(first, feed.rest));
    let headers = [
        (header::CONTENT_TYPE, "text/event-stream"),
        (header::CACHE_CONTROL, "no-store"),
        // Asks proxies not to gather what should pass.
        (header::HeaderName::from_static("x-accel-buffering"), "no"),
    ];
    Ok((StatusCode::OK, headers, body).into_response())
}

/// After how long a phone comes back when the line breaks: each a little different, so that a whole
/// room does not knock at once.
fn retry(cx: &Cx) -> Bytes {
    let milliseconds = 500 + cx.services().now().timestamp_subsec_micros() % 2_500;
    Bytes::from(format!("retry: {milliseconds}\n\n"))
}

/// First what was missed, then what comes. Whoever does not keep up is let go, and resumes.
fn frames(
    first: Vec<Bytes>,
    rest: Receiver<Sent>,
) -> impl Stream<Item = Result<Bytes, Infallible>> {
    let first = first.into_iter();
    stream::unfold((first, rest), |(mut first, mut rest)| async move {
        if let Some(frame) = first.next() {
            return Some((Ok(frame), (first, rest)));
        }
        match rest.recv().await {
            Ok(Sent::Frame(frame)) => Some((Ok(frame), (first, rest))),
            Ok(Sent::End) | Err(_) => None,
        }
    })
}
