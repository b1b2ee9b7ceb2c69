//! Following a project, and stopping: from its page, and from within a letter.

use super::path;
use crate::{cx::Cx, error::Answer, form::Submitted, page::Page, ui};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect, Response},
};
use domain::{locale::Locale, project::Project, text::Slug};
use leptos::prelude::*;
use service::{follow::Followed, process::ProcessView};

/// The button, or that one follows already and the button that ends it.
pub fn form(cx: &Cx, view: &ProcessView, project: &Project, follows: bool) -> AnyView {
    let l = cx.locale;
    let action = cx.href(&format!("/p/{}/projects/{}/follow", view.process.slug, project.slug));
    let (what, value, class, button) = if follows {
        let button = tr!(l, "delivery-unfollow");
        (tr!(l, "delivery-following"), "stop", "button button--quiet", button)
    } else {
        (tr!(l, "delivery-follow-what"), "follow", "button", tr!(l, "delivery-follow"))
    };
    view! {
        <form class="next-step no-print" method="post" action=action>
            <p>{what}</p>
            <button class=class name="intent" value=value>{button}</button>
        </form>
    }
    .into_any()
}

/// The projects that somebody follows, for their own page.
pub fn followed(cx: &Cx, projects: &[Followed]) -> Option<AnyView> {
    if projects.is_empty() {
        return None;
    }
    let l = cx.locale;
    let lines = projects.iter().map(|followed| {
        let path = format!("/p/{}/projects/{}/follow", followed.process, followed.project);
        view! { <li><a href=cx.href(&path)>{ui::authored(&followed.title, l)}</a></li> }
    });
    let lines = lines.collect_view();
    Some(
        view! {
            <section class="section">
                <h2>{tr!(l, "delivery-me-title")}</h2>
                <ul>{lines}</ul>
            </section>
        }
        .into_any(),
    )
}

/// What was just done, said quietly.
pub fn notice(done: Option<&str>, l: Locale) -> Option<AnyView> {
    let text = match done? {
        "followed" => tr!(l, "delivery-followed"),
        "unfollowed" => tr!(l, "delivery-unfollowed"),
        _ => return None,
    };
    Some(view! { <p class="notice notice--success" role="status">{text}</p> }.into_any())
}

/// Where whoever had to sign in first comes back to: one button.
pub async fn ask(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>) -> Answer {
    let l = cx.locale;
    let view = service::process::show(cx.services(), cx.caller(), &process).await?;
    let (project, _) = service::project::show(cx.services(), &view, &slug).await?;
    let follows = service::follow::is_following(cx.services(), cx.caller(), project.id).await?;
    let name = project.title.get(l);
    let title =
        if follows { name.to_owned() } else { tr!(l, "delivery-follow-title", title = name) };
    let story = service::delivery::story(cx.services(), cx.caller(), &view, &slug).await;
    let back = match &story {
        Ok(_) => (path(&view, &project), tr!(l, "delivery-project-link")),
        Err(_) => (format!("/p/{process}/projects/{slug}"), name.to_owned()),
    };
    Ok(Page::new(&cx, title.clone()).narrow().of(&view).draw(|| {
        view! {
            <header class="page__lead"><h1>{title}</h1></header>
            {form(&cx, &view, &project, follows)}
            <p><a href=cx.href(&back.0)>{back.1}</a></p>
        }
        .into_any()
    }))
}

/// Follows, or stops.
pub async fn set(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>, form: Submitted) -> Answer {
    let follows = form.text("intent") != "stop";
    let (services, caller) = (cx.services(), cx.caller());
    service::follow::set(services, caller, &process, &slug, follows).await?;
    let view = service::process::show(services, caller, &process).await?;
    let (project, _) = service::project::show(services, &view, &slug).await?;
    let done = if follows { "followed" } else { "unfollowed" };
    // A project that is not funded has no page about what became of it.
    let path = match service::delivery::story(services, caller, &view, &slug).await {
        Ok(_) => format!("{}?done={done}", path(&view, &project)),
        Err(service::Error::NotFound) => format!("/p/{process}/projects/{slug}"),
        Err(other) => return Err(other.into()),
    };
    Ok(Redirect::to(&cx.href(&path)).into_response())
}

/// The page behind the link of a letter: a button, because mail programs open links by themselves.
pub async fn unsubscribe(cx: Cx, Path(token): Path<String>) -> Answer {
    let l = cx.locale;
    let (title, what) = if is_reminder(&token) {
        (tr!(l, "reminder-stop-title"), tr!(l, "reminder-stop-what"))
    } else {
        let Some(followed) = service::follow::by_token(cx.services(), &token).await? else {
            return Ok(stopped(&cx));
        };
        let title = tr!(l, "unsubscribe-title", title = followed.title.get(l));
        (title, tr!(l, "unsubscribe-what"))
    };
    let action = cx.href(&format!("/unsubscribe/{token}"));
    Ok(Page::new(&cx, title.clone()).narrow().draw(move || {
        view! {
            <header class="page__lead">
                <h1>{title}</h1>
                <p class="lead">{what}</p>
            </header>
            <form class="form" method="post" action=action>
                <div class="form__actions">
                    <button class="button button--primary">{tr!(l, "unsubscribe-button")}</button>
                </div>
            </form>
        }
        .into_any()
    }))
}

/// Whether a token ends reminders of ballots rather than news of a project: it is signed, and news
/// have a random one.
fn is_reminder(token: &str) -> bool {
    token.contains('.')
}

/// Stops the letters: the button of the page, or a mail program with one click (RFC 8058), which
/// has no session and comes from no page.
pub async fn stop(cx: Cx, Path(token): Path<String>) -> Answer {
    if is_reminder(&token) {
        service::reminder::stop(cx.services(), &token).await?;
    } else {
        service::follow::unsubscribe(cx.services(), &token).await?;
    }
    Ok(stopped(&cx))
}

/// The same whether there was anything to stop.
fn stopped(cx: &Cx) -> Response {
    let l = cx.locale;
    let title = tr!(l, "unsubscribe-done-title");
    Page::new(cx, title.clone()).narrow().draw(move || {
        view! {
            <header class="page__lead">
                <h1>{title}</h1>
                <p class="lead">{tr!(l, "unsubscribe-done-what")}</p>
            </header>
        }
        .into_any()
    })
}
