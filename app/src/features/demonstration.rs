//! The demonstration: being somebody else, and reading the letters that were not sent.

use crate::{
    cx::{Cx, set_session},
    error::{Answer, AppError},
    form::Submitted,
    page::Page,
};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;

/// The bar above every page of the demonstration.
pub fn bar(cx: &Cx) -> AnyView {
    let l = cx.locale;
    let email = cx.caller().account.as_ref().map(|account| account.email.to_string());
    let who =
        match email {
            None => tr!(l, "demo-nobody"),
            Some(email) => cx.site.personas.iter().find(|persona| persona.email == email).map_or(
                email,
                |persona| {
                    format!("{}, {}", persona.name, tr!(l, &format!("persona-{}", persona.code)))
                },
            ),
        };
    view! {
        <div class="demo-bar" role="region" aria-label=tr!(l, "demo-label")>
            <p class="demo-bar__who">{tr!(l, "demo-you-are")}" "<strong>{who}</strong></p>
            <div class="demo-bar__actions">
                <a href=cx.href("/demo/personas")>{tr!(l, "demo-change")}</a>
                <a href=cx.href("/demo/outbox")>{tr!(l, "outbox-title")}</a>
            </div>
        </div>
    }
    .into_any()
}

/// Who a visitor can be.
pub async fn personas(cx: Cx) -> Response {
    let l = cx.locale;
    let action = cx.href("/demo/personas");
    let personas = cx.site.personas.clone();
    Page::new(&cx, tr!(l, "personas-title")).narrow().draw(move || {
        let items = personas.iter().map(|persona| {
            view! {
                <li class="personas__item">
                    <div>
                        <p class="personas__name">{persona.name}</p>
                        <p class="personas__what">{tr!(l, &format!("persona-{}-what", persona.code))}</p>
                    </div>
                    <form method="post" action=action.clone()>
                        <input r#type="hidden" name="persona" value=persona.code />
                        <button class="button">{tr!(l, "personas-become", name = persona.name)}</button>
                    </form>
                </li>
            }
        });
        view! {
            <header class="page__lead">
                <h1>{tr!(l, "personas-title")}</h1>
                <p class="lead">{tr!(l, "personas-lead")}</p>
            </header>
            <ul class="personas">{items.collect_view()}</ul>
        }
        .into_any()
    })
}

/// Becomes a persona.
pub async fn become_persona(cx: Cx, form: Submitted) -> Answer {
    let code = form.text("persona");
    let persona =
        cx.site.personas.iter().find(|persona| persona.code == code).ok_or(AppError::NotFound)?;
    let services = cx.services();
    let session =
        service::account::become_persona(services, persona.email, cx.locale, &cx.visitor).await?;
    let mut response = Redirect::to(&cx.href(persona.begins_at)).into_response();
    set_session(&mut response, Some(&session), cx.site.secure);
    Ok(response)
}

/// The letters that a real instance would have sent.
pub async fn outbox(cx: Cx) -> Answer {
    let l = cx.locale;
    let mails = service::mail::outbox(cx.services()).await?;
    Ok(Page::new(&cx, tr!(l, "outbox-title")).narrow().draw(move || {
        let empty = mails.is_empty();
        let items = mails.into_iter().map(|mail| {
            let at = crate::show::day_and_time(mail.queued_at, l);
            view! {
                <li class="outbox__mail">
                    <p class="outbox__head">{mail.recipient.to_string()}" · "{at}</p>
                    <p class="outbox__subject">{mail.subject}</p>
                    <div class="outbox__body">{with_links(&mail.body)}</div>
                </li>
            }
        });
        let items = items.collect_view();
        view! {
            <header class="page__lead">
                <h1>{tr!(l, "outbox-title")}</h1>
                <p class="lead">{tr!(l, "outbox-lead")}</p>
            </header>
            {if empty {
                view! { <div class="empty"><p class="empty__title">{tr!(l, "outbox-empty")}</p></div> }.into_any()
            } else {
                view! { <ul class="outbox">{items}</ul> }.into_any()
            }}
        }
        .into_any()
    }))
}

/// The text of a letter, its addresses made links as a mail program would.
fn with_links(body: &str) -> AnyView {
    body.lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| {
            let line = line.trim().to_owned();
            if line.starts_with("http://") || line.starts_with("https://") {
                view! { <p><a href=line.clone()>{line.clone()}</a></p> }.into_any()
            } else {
                view! { <p>{line}</p> }.into_any()
            }
        })
        .collect_view()
        .into_any()
}
