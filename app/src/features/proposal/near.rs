//! Proposals that lie near: shown while one is written, with the way to those who carry them.
//! Nobody is told that theirs is the same.

use super::{address, letters, stages};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    page::{self, Page},
    ui::{self, Field, Kind},
};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Redirect},
};
use domain::{account::Account, locale::Locale, proposal::Proposal, text::Slug};
use leptos::prelude::*;
use service::process::ProcessView;

/// The script that asks for the list while somebody writes.
pub(super) const SCRIPT: &str = "assets/near.js";

/// The list for what is being typed, for the script of the page.
pub async fn typed(cx: Cx, Path(process): Path<Slug>, form: Submitted) -> Answer {
    let view = service::process::show(cx.services(), cx.caller(), &process).await?;
    let near = of_form(&cx, &view, &form, None).await?;
    Ok(page::part(|| list(&cx, &view, &near).unwrap_or_else(|| ().into_any())))
}

/// The proposals near what a form holds.
pub(super) async fn of_form(
    cx: &Cx,
    view: &ProcessView,
    form: &Submitted,
    own: Option<&Proposal>,
) -> Result<Vec<Proposal>, AppError> {
    let posted = super::fields::posted(form);
    let own = own.map(|proposal| proposal.id);
    Ok(service::near::of_form(cx.services(), view, &posted, own).await?)
}

/// Where the list appears; it is there at once when something lies near already.
pub(super) fn place(cx: &Cx, view: &ProcessView, near: &[Proposal]) -> AnyView {
    let source = cx.href(&format!("/p/{}/propose/near", view.process.slug));
    view! { <div id="near" data-near=source data-form="proposal-form" aria-live="polite">{list(cx, view, near)}</div> }
        .into_any()
}

/// The list; nothing when nothing lies near.
pub(super) fn list(cx: &Cx, view: &ProcessView, near: &[Proposal]) -> Option<AnyView> {
    if near.is_empty() {
        return None;
    }
    let l = cx.locale;
    let entries = near.iter().map(|proposal| {
        let here = address(cx, &view.process.slug, proposal);
        let content = &proposal.content;
        let place = content.place.get(l).to_owned();
        view! {
            <li>
                <p><a href=here.clone() target="_blank" rel="noopener">{ui::authored(&content.title, l)}</a></p>
                <p class="muted">{proposal.bearer.name.clone()}", "{place}" "{stages::badge(proposal.stage, l)}</p>
                <p><a href=format!("{here}/contact") target="_blank" rel="noopener">{tr!(l, "near-contact", name = proposal.bearer.name.as_str())}</a></p>
            </li>
        }
    });
    let entries = entries.collect_view();
    Some(
        view! {
            <div class="notice notice--info">
                <p class="notice__title">{tr!(l, "near-title", count = near.len())}</p>
                <p>{tr!(l, "near-what")}</p>
                <ul class="plain-list flow">{entries}</ul>
            </div>
        }
        .into_any(),
    )
}

/// The page on which one writes to those who carry a proposal.
pub async fn contact(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>) -> Answer {
    draw(&cx, &process, &slug, &FormState::default()).await
}

/// Sends the letter.
pub async fn send(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>, form: Submitted) -> Answer {
    let words = form.text("words");
    let write = |locale, proposal: &Proposal, from: &Account, words: &str| {
        letters::written_to(&cx, &process, proposal, from, words, locale)
    };
    let (services, caller) = (cx.services(), cx.caller());
    let sent = service::near::write_to_bearers(services, caller, &process, &slug, &words, &write);
    match sent.await {
        Ok(proposal) => {
            let path = format!("{}?done=contacted", address(&cx, &process, &proposal));
            Ok(Redirect::to(&path).into_response())
        }
        Err(service::Error::SignInNeeded) => {
            let form = FormState { submitted: form, fields: Vec::new() };
            draw(&cx, &process, &slug, &form).await
        }
        Err(error) => draw(&cx, &process, &slug, &form.refused(error)?).await,
    }
}

async fn draw(cx: &Cx, process: &Slug, slug: &Slug, form: &FormState) -> Answer {
    let l = cx.locale;
    let view = service::process::show(cx.services(), cx.caller(), process).await?;
    let own = service::proposal::show(cx.services(), cx.caller(), &view, slug).await?;
    let here = address(cx, process, &own.proposal);
    let account = cx.caller().account.clone();
    let typed = !form.value("words").is_empty();
    let status = if account.is_none() && typed { StatusCode::UNAUTHORIZED } else { form.status() };
    let title = tr!(l, "contact-title", name = own.proposal.bearer.name.as_str());
    Ok(Page::new(cx, title.clone()).narrow().status(status).draw(|| {
        let steps = vec![
            (cx.href(&format!("/p/{process}")), view.process.name.get(l).to_owned()),
            (here.clone(), own.proposal.content.title.get(l).to_owned()),
        ];
        let gate = account.is_none().then(|| super::begin::sign_in_first(cx));
        let told = account.map(|account| known(&account, l));
        view! {
            {ui::breadcrumbs(cx, steps, title.clone())}
            <header class="page__lead">
                <p class="eyebrow">{own.proposal.content.title.get(l).to_owned()}</p>
                <h1>{title}</h1>
                <p class="lead">{tr!(l, "contact-lead")}</p>
            </header>
            {gate}
            <form class="form" method="post" action=format!("{here}/contact") novalidate>
                {ui::error_summary(form, l)}
                {Field::new("words", tr!(l, "contact-words"), Kind::Area(5)).hint(tr!(l, "contact-words-hint")).draw(form, l)}
                <div class="form__actions">
                    <button class="button button--primary">{tr!(l, "contact-send")}</button>
                    {told}
                </div>
            </form>
        }
        .into_any()
    }))
}

/// That the address goes along: nobody is told it behind the back of whoever writes.
fn known(account: &Account, l: Locale) -> AnyView {
    view! { <p class="form__actions-note">{tr!(l, "contact-note", email = account.email.as_str())}</p> }
        .into_any()
}
