//! The coaching of a draft: asked for by its bearers, and a conversation that nobody else reads.

use super::{address, letters, show, stages};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    page::Page,
    show as moments,
    ui::{self, Field, Kind},
};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use domain::{locale::Locale, permit::Action, proposal::Proposal, text::Slug};
use leptos::prelude::*;
use service::{
    coaching::{Coaching, Hand},
    process::ProcessView,
    proposal::ProposalView,
};

fn back(cx: &Cx, process: &Slug, slug: &Slug) -> Answer {
    let path = format!("/p/{process}/proposals/{slug}?done=saved#coaching");
    Ok(Redirect::to(&cx.href(&path)).into_response())
}

/// Asks for a coach.
pub async fn ask(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>, _form: Submitted) -> Answer {
    service::coaching::ask(cx.services(), cx.caller(), &process, &slug).await?;
    back(&cx, &process, &slug)
}

/// Writes a note, or hands the draft on with one.
pub async fn note(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>, form: Submitted) -> Answer {
    let write = |locale, proposal: &Proposal, words: &str| {
        letters::coached(&cx, &process, proposal, words, locale)
    };
    let (services, caller) = (cx.services(), cx.caller());
    let words = form.text("words");
    let done = if form.text("intent") == "hand-on" {
        let to = form.text("coach");
        service::coaching::hand_on(
            services,
            caller,
            &process,
            &slug,
            (to.as_str(), words.as_str()),
            &write,
        )
        .await
    } else {
        service::coaching::note(services, caller, &process, &slug, &words, &write).await
    };
    match done {
        // Whoever handed a draft on does not read it any more.
        Ok(()) if form.text("intent") == "hand-on" => {
            Ok(Redirect::to(&cx.href("/coaching")).into_response())
        }
        Ok(()) => back(&cx, &process, &slug),
        Err(error) => {
            let mut form = form.refused(error)?;
            form.submitted.push("coaching", "yes");
            show::page(&cx, &process, &slug, form).await
        }
    }
}

/// The drafts that were given to a coach.
pub async fn mine(cx: Cx) -> Answer {
    let l = cx.locale;
    if cx.caller().account.is_none() {
        return Err(AppError::SignInNeeded);
    }
    let places = service::coaching::mine(cx.services(), cx.caller()).await?;
    let title = tr!(l, "coaching-mine", count = places.len());
    Ok(Page::new(&cx, title.clone()).draw(|| {
        let entries = places.iter().map(|place| {
            let href = address(&cx, &place.process.slug, &place.proposal);
            view! {
                <li>
                    <p><a href=href>{ui::authored(&place.proposal.content.title, l)}</a>" "{stages::badge(place.proposal.stage, l)}</p>
                    <p class="muted">{place.proposal.bearer.name.clone()}", "{place.process.name.get(l).to_owned()}</p>
                </li>
            }
        });
        let entries = entries.collect_view();
        view! {
            {ui::breadcrumbs(&cx, Vec::new(), tr!(l, "nav-coaching"))}
            <header class="page__lead">
                <h1>{title}</h1>
                <p class="lead">{tr!(l, "coaching-mine-lead")}</p>
            </header>
            <ul class="plain-list flow">{entries}</ul>
        }
        .into_any()
    }))
}

/// The section on the page of a proposal, for its bearers and its coaches.
pub(super) fn section(
    cx: &Cx,
    view: &ProcessView,
    own: &ProposalView,
    coaching: Option<&Coaching>,
    form: &FormState,
) -> Option<AnyView> {
    let l = cx.locale;
    let coaching = coaching?;
    let here = address(cx, &view.process.slug, &own.proposal);
    let idle = coaching.notes.is_empty() && coaching.coaches.is_empty();
    if idle && !coaching.is_open {
        return None;
    }
    let ask = (own.is_own() && !coaching.asked && own.may(Action::Coach)).then(|| {
        view! {
            <p>{tr!(l, "coaching-ask-what")}</p>
            <form method="post" action=format!("{here}/coach/ask")>
                <button class="button">{tr!(l, "coaching-ask")}</button>
            </form>
        }
    });
    let waits = (coaching.asked && coaching.coaches.is_empty()).then(|| {
        view! { <p>{tr!(l, "coaching-waits")}</p> }
    });
    // A coach knows that they are one.
    let own_id = cx.caller().account.as_ref().map(|account| account.id);
    let others = coaching.coaches.iter().filter(|(coach, _)| Some(*coach) != own_id);
    let names: Vec<String> = others.map(|(_, email)| email.to_string()).collect();
    let who = (!names.is_empty()).then(|| {
        view! { <p>{tr!(l, "coaching-who", names = names.join(", "))}</p> }
    });
    let notes = coaching.notes.iter().map(|(note, hand)| {
        let from = match hand {
            Hand::Coach(email) => email.to_string(),
            Hand::Bearer => tr!(l, "coaching-bearers"),
            Hand::Former => tr!(l, "coaching-former"),
        };
        let at = moments::day_and_time(note.written_at, l);
        view! {
            <li class="comment">
                <p class="comment__head"><strong>{from}</strong>" "<span class="muted">{at}</span></p>
                {ui::prose(&note.words)}
            </li>
        }
    });
    let notes = notes.collect_view();
    let coached = !coaching.coaches.is_empty();
    let write = (coaching.is_open && coached).then(|| write(&here, coaching, form, l));
    Some(
        view! {
            <section class="section flow" id="coaching">
                <h2>{tr!(l, if coaching.is_coach { "coaching-yours" } else { "coaching-title" })}</h2>
                <p class="muted">{tr!(l, "coaching-private")}</p>
                {ask}
                {waits}
                {who}
                <ul class="threads">{notes}</ul>
                {write}
            </section>
        }
        .into_any(),
    )
}

fn write(here: &str, coaching: &Coaching, form: &FormState, l: Locale) -> AnyView {
    let sent = form.submitted.get("coaching").is_some();
    let empty = FormState::default();
    let form = if sent { form } else { &empty };
    let hand_on = (coaching.is_coach && !coaching.others.is_empty()).then(|| {
        let none = (String::new(), tr!(l, "choose"));
        let others = coaching.others.iter().map(|email| (email.to_string(), email.to_string()));
        let options = std::iter::once(none).chain(others).collect();
        view! {
            {Field::new("coach", tr!(l, "coaching-hand-on-to"), Kind::Select(options)).optional().draw(form, l)}
            <button class="button" name="intent" value="hand-on">{tr!(l, "coaching-hand-on")}</button>
        }
    });
    view! {
        <form class="form" method="post" action=format!("{here}/coach/note") novalidate>
            {super::fields::summary(form, l)}
            {Field::new("words", tr!(l, "coaching-words"), Kind::Area(4)).draw(form, l)}
            <div class="form__actions">
                <button class="button button--primary" name="intent" value="note">{tr!(l, "coaching-send")}</button>
            </div>
            {hand_on}
        </form>
    }
    .into_any()
}
