//! How far long work is: a bar for each step, kept up to date by a stream, or by the page loading
//! itself again where there are no scripts.

use crate::{cx::Cx, error::AppError};
use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::locale::Locale;
use futures_util::{Stream, stream};
use leptos::prelude::*;
use serde::Serialize;
use service::progress::{Counter, Over, Standing, Work};
use std::{convert::Infallible, time::Duration};
use tokio::sync::watch::Receiver;

/// The script of these pages.
pub const SCRIPT: &str = "assets/progress.js";
/// After how many seconds the page loads itself again without scripts.
pub const AGAIN: u32 = 3;
/// Changes that come within this time travel together.
const GATHERED: Duration = Duration::from_millis(200);
/// A sign of life, so that nothing on the way takes the line for dead.
const BEAT: Duration = Duration::from_secs(15);

/// What is said of a counter: done of how many.
fn figures(counter: &Counter, l: Locale) -> String {
    match counter.total {
        None => tr!(l, "progress-waits"),
        Some(0) => tr!(l, "progress-nothing"),
        Some(total) => {
            tr!(l, "progress-of", done = l.number(counter.done), total = l.number(total))
        }
    }
}

/// The steps with their bars. `stream` is the address at which the page hears more.
pub fn section(work: &Work, stream: String, l: Locale) -> AnyView {
    let standing = work.standing();
    let cursor = cursor(work.epoch(), &standing);
    let steps = standing.counters.iter().map(|counter| {
        let name = tr!(l, &format!("progress-step-{}", counter.step.code()));
        let id = format!("progress-{}", counter.step.code());
        let class = if counter.is_done() {
            "progress__step progress__step--done"
        } else {
            "progress__step"
        };
        // A bar without a value would move although nothing is known: it stands empty instead.
        let (value, most) = (counter.done, counter.total.unwrap_or(1).max(1));
        let value = if counter.total == Some(0) { 1 } else { value };
        view! {
            <li class=class data-step=counter.step.code()>
                <label for=id.clone()>{name}</label>
                <progress id=id value=value.to_string() max=most.to_string()></progress>
                <span class="progress__figures">{figures(counter, l)}</span>
            </li>
        }
    });
    view! {
        <section class="progress" data-progress=stream data-cursor=cursor aria-label=tr!(l, "progress-label")>
            <ol class="progress__steps">{steps.collect_view()}</ol>
            <p class="muted">{tr!(l, "progress-true")}</p>
        </section>
    }
    .into_any()
}

/// A step on its way to the page.
#[derive(Serialize)]
struct Told {
    step: &'static str,
    done: u64,
    total: Option<u64>,
    text: String,
}

fn cursor(epoch: i64, standing: &Standing) -> String {
    format!("{epoch}-{}", standing.seq)
}

fn frame(epoch: i64, standing: &Standing, l: Locale) -> Bytes {
    let told: Vec<Told> = standing
        .counters
        .iter()
        .map(|counter| Told {
            step: counter.step.code(),
            done: counter.done,
            total: counter.total,
            text: figures(counter, l),
        })
        .collect();
    let event = match standing.over {
        None => "progress",
        Some(Over::Done) => "done",
        Some(Over::BrokenOff) => "broken-off",
    };
    let json = serde_json::to_string(&told).expect("counters hold nothing that JSON cannot");
    Bytes::from(format!("id: {}\nevent: {event}\ndata: {json}\n\n", cursor(epoch, standing)))
}

/// The stream of work. Every frame says where all of it stands, so that a page that lost its line
/// needs only the newest: it names what it saw last, and hears nothing it knows already. What is
/// over and was heard answers 204, and the browser asks no more.
pub fn stream(cx: &Cx, work: Option<Work>, headers: &HeaderMap) -> Result<Response, AppError> {
    let Some(work) = work else { return Ok(StatusCode::NO_CONTENT.into_response()) };
    let last = headers.get("last-event-id").and_then(|value| value.to_str().ok());
    let following = work.follow();
    let standing = following.borrow().clone();
    let known = last == Some(cursor(work.epoch(), &standing).as_str());
    if known && standing.over.is_some() {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let body = Body::from_stream(frames(following, work.epoch(), cx.locale, known));
    let headers = [
        (header::CONTENT_TYPE, "text/event-stream"),
        (header::CACHE_CONTROL, "no-store"),
        // Asks proxies not to gather what should pass.
        (header::HeaderName::from_static("x-accel-buffering"), "no"),
    ];
    Ok((StatusCode::OK, headers, body).into_response())
}

/// Where a stream is.
enum At {
    /// Something is to be said now.
    Now,
    /// Nothing until it changes.
    Waiting,
    /// All was said.
    End,
}

fn frames(
    following: Receiver<Standing>,
    epoch: i64,
    l: Locale,
    known: bool,
) -> impl Stream<Item = Result<Bytes, Infallible>> {
    let at = if known { At::Waiting } else { At::Now };
    let first = Bytes::from_static(b"retry: 2000\n\n");
    let opening = stream::once(async move { Ok(first) });
    let rest = stream::unfold((following, at), move |(mut following, at)| async move {
        match at {
            At::End => return None,
            At::Now => {}
            At::Waiting => match tokio::time::timeout(BEAT, following.changed()).await {
                Err(_) => {
                    return Some((Ok(Bytes::from_static(b": \n\n")), (following, At::Waiting)));
                }
                Ok(Err(_)) => return None,
                Ok(Ok(())) => tokio::time::sleep(GATHERED).await,
            },
        }
        let standing = following.borrow_and_update().clone();
        let ends = standing.over.is_some() || standing.leaving;
        let next = if ends { At::End } else { At::Waiting };
        Some((Ok(frame(epoch, &standing, l)), (following, next)))
    });
    futures_util::StreamExt::chain(opening, rest)
}
