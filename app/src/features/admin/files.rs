//! Files that may take longer than anybody waits for a page: what is ready soon comes at once, what
//! is not has a page that says how far it is and then offers it.

use super::{Lead, desk, live};
use crate::{
    cx::{Cx, Site, query},
    error::{Answer, AppError},
    features::progress as bars,
    page::Page,
    patience,
};
use axum::{
    Router,
    extract::{Path, Query},
    http::{HeaderMap, header},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use domain::id::AccountId;
use leptos::prelude::*;
use serde::Deserialize;
use service::progress::{self, OF_A_FILE, Over, Subject, Work};
use std::{future::Future, time::Duration};

/// How long a file is waited for before its page is shown.
const SOON: Duration = Duration::from_secs(3);

/// The pages of files, under `/admin`.
pub(super) fn routes() -> Router<Site> {
    Router::new()
        .route("/admin/files/{name}", get(page))
        .route("/admin/files/{name}/progress", get(stream))
        .route("/admin/files/{name}/take", post(take))
}

/// A file that somebody asks for.
#[derive(Debug, Clone)]
pub(super) struct Wanted {
    /// Its name, which says all that makes it another file than the next: of what it is, in which
    /// language. Whoever asks for the same while it is made is shown how far it is.
    pub name: String,
    /// The path of the page that offers it, without its language.
    pub from: String,
}

/// The page on which a file was asked for.
#[derive(Debug, Default, Deserialize)]
struct From {
    #[serde(default)]
    from: String,
}

impl From {
    /// The path, when it is one of this desk.
    fn path(&self) -> &str {
        if self.from.starts_with("/admin/") { &self.from } else { "/admin" }
    }
}

/// Makes a file for whoever asks, who has been authorised.
pub(super) async fn give<F, M>(cx: &Cx, wanted: Wanted, make: F) -> Answer
where
    F: FnOnce(Work) -> M,
    M: Future<Output = service::Result<Vec<u8>>> + Send + 'static,
{
    let owner = owner(cx)?;
    let subject = Subject::file(owner, &wanted.name);
    let from = From { from: wanted.from };
    let Some(running) = progress::begin(cx.services(), subject, &OF_A_FILE) else {
        return Ok(Redirect::to(&address(cx, &wanted.name, &from)).into_response());
    };
    let work = running.work();
    let (making, name) = (make(work.clone()), wanted.name.clone());
    let services = cx.services().clone();
    let made = async move { progress::keep(&services, running, owner, name, making.await?).await };
    match patience::wait(SOON, made).await? {
        Some(Ok(())) => taken(cx, Some(&work), owner, &wanted.name, &from).await,
        Some(Err(error)) => Err(error.into()),
        None => Ok(Redirect::to(&address(cx, &wanted.name, &from)).into_response()),
    }
}

fn owner(cx: &Cx) -> Result<AccountId, AppError> {
    cx.caller().account.as_ref().map(|account| account.id).ok_or(AppError::SignInNeeded)
}

/// Where a file says how far it is.
fn address(cx: &Cx, name: &str, from: &From) -> String {
    let asked = query([("from", from.path().to_owned())]);
    format!("{}?{asked}", cx.href(&format!("/admin/files/{name}")))
}

/// The file, this once, or its page when it is not there.
async fn taken(cx: &Cx, work: Option<&Work>, owner: AccountId, name: &str, from: &From) -> Answer {
    let Some(bytes) = progress::take(cx.services(), work, owner, name).await? else {
        return Ok(Redirect::to(&address(cx, name, from)).into_response());
    };
    let kind = match name.rsplit_once('.') {
        Some((_, "pdf")) => "application/pdf",
        Some((_, "csv")) => "text/csv; charset=utf-8",
        _ => "application/octet-stream",
    };
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}

/// How far a file is, as a stream.
async fn stream(
    cx: Cx,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Result<Response, AppError> {
    let work = progress::of(cx.services(), Subject::file(owner(&cx)?, &name));
    bars::stream(&cx, work, &headers)
}

/// Gives a file that took longer than a page waits.
async fn take(cx: Cx, Path(name): Path<String>, Query(from): Query<From>) -> Answer {
    let owner = owner(&cx)?;
    let work = progress::of(cx.services(), Subject::file(owner, &name));
    taken(&cx, work.as_ref(), owner, &name, &from).await
}

/// How far a file is; then the button that gives it.
async fn page(cx: Cx, Path(name): Path<String>, Query(from): Query<From>) -> Answer {
    let owner = owner(&cx)?;
    let l = cx.locale;
    let work = progress::of(cx.services(), Subject::file(owner, &name));
    let busy = work.as_ref().is_some_and(|work| work.standing().over.is_none());
    let waits = progress::waits(cx.services(), work.as_ref(), owner, &name).await?;
    let title = tr!(l, "file-title");
    Ok(live(Page::new(&cx, title.clone()), busy).draw(|| {
        let here = cx.href(&format!("/admin/files/{name}"));
        let asked = query([("from", from.path().to_owned())]);
        let state = match work {
            Some(work) if busy => bars::section(&work, format!("{here}/progress"), l),
            _ if waits => view! {
                <form class="notice notice--success" method="post" action=format!("{here}/take?{asked}")>
                    <p>{tr!(l, "file-ready")}</p>
                    <p class="button-row"><button class="button button--primary">{tr!(l, "file-take")}</button></p>
                </form>
            }
            .into_any(),
            Some(work) if work.standing().over == Some(Over::BrokenOff) => {
                view! { <p class="notice notice--warning">{tr!(l, "file-broken-off")}</p> }.into_any()
            }
            _ => view! { <p class="notice notice--info">{tr!(l, "file-gone")}</p> }.into_any(),
        };
        let content = view! {
            <p><code>{name}</code></p>
            {state}
            <p><a href=cx.href(from.path())>{tr!(l, "file-back")}</a></p>
        };
        let steps = vec![(cx.href("/admin"), tr!(l, "nav-admin"))];
        desk(&cx, steps, None, Lead::new(title), content.into_any())
    }))
}
