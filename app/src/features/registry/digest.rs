//! The letter of matches, once a week, and the click that ends it.

use crate::{
    cx::Cx,
    error::Answer,
    letter::{Block, compose},
    page::Page,
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use service::{account::Letter, registry::digest::Digest};
use std::sync::Arc;

/// What writes the digest, with links to a site.
pub fn writer(public_url: &Arc<str>) -> impl Fn(&Digest<'_>) -> Letter + Sync + use<> {
    let public_url = Arc::clone(public_url);
    move |digest| letter(&public_url, digest)
}

fn letter(public_url: &str, digest: &Digest<'_>) -> Letter {
    let l = digest.locale;
    let full = |path: &str| format!("{public_url}/{l}{path}");
    let stop = full(&format!("/registry/digest/{}", digest.token));
    let pairs = digest.pairs.iter().map(|(own, other)| {
        let (mine, theirs) = (own.what.get(l), other.what.get(l));
        let who = other.actor.name.as_str();
        let words = tr!(l, "digest-pair", own = mine, other = theirs, who = who);
        let link = full(&format!("/registry/board/{}", own.id));
        format!("{words} ({link})")
    });
    let count = digest.pairs.len();
    let blocks = [
        Block::Text(tr!(l, "digest-hello")),
        Block::Text(tr!(l, "digest-what")),
        Block::List(tr!(l, "digest-list"), pairs.collect()),
        Block::Button(tr!(l, "digest-button"), full("/registry/board")),
        Block::Small(tr!(l, "digest-why")),
        Block::Link(tr!(l, "digest-stop"), stop.clone()),
    ];
    let subject = tr!(l, "digest-subject", count = count);
    Letter { unsubscribe: Some(stop), ..compose(l, subject, &blocks) }
}

/// The page behind the link of a letter: a button, because mail programs open links by themselves.
pub async fn ask(cx: Cx, Path(token): Path<String>) -> Answer {
    let l = cx.locale;
    if !service::registry::digest::is_read(cx.services(), &token).await? {
        return Ok(stopped(&cx));
    }
    let title = tr!(l, "digest-stop-title");
    let action = cx.href(&format!("/registry/digest/{token}"));
    Ok(Page::new(&cx, title.clone()).narrow().draw(move || {
        view! {
            <header class="page__lead">
                <h1>{title}</h1>
                <p class="lead">{tr!(l, "digest-stop-what")}</p>
            </header>
            <form class="form" method="post" action=action>
                <div class="form__actions">
                    <button class="button button--primary">{tr!(l, "digest-stop-button")}</button>
                </div>
            </form>
        }
        .into_any()
    }))
}

/// Ends the letters: the button of the page, or a mail program with one click (RFC 8058), which has
/// no session and comes from no page.
pub async fn stop(cx: Cx, Path(token): Path<String>) -> Answer {
    service::registry::digest::stop(cx.services(), &token).await?;
    Ok(stopped(&cx))
}

/// The same whether there was anything to stop.
fn stopped(cx: &Cx) -> Response {
    let l = cx.locale;
    let title = tr!(l, "digest-stopped");
    Page::new(cx, title.clone()).narrow().draw(move || {
        view! {
            <header class="page__lead">
                <h1>{title}</h1>
                <p class="lead">{tr!(l, "digest-stopped-what")}</p>
            </header>
        }
        .into_any()
    })
}
