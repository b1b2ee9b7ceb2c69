//! Who keeps the registry looks at initiatives that ask to stand on the list, and answers them.

use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    letter,
    page::Page,
    ui::{self, Field, Kind},
};
use axum::{
    extract::Query,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    actor::{Membership, Profile},
    id::ActorId,
    initiative::Listing,
    locale::Locale,
    text::Localized,
};
use leptos::prelude::*;
use serde::Deserialize;
use service::{account::Letter, initiative};

/// What was done, when one comes back.
#[derive(Debug, Default, Deserialize)]
pub struct Back {
    done: Option<String>,
}

/// The desk.
pub async fn get(cx: Cx, Query(back): Query<Back>) -> Answer {
    draw(&cx, &FormState::default(), back.done.as_deref()).await
}

/// Shows one on the list, or does not.
pub async fn post(cx: Cx, form: Submitted) -> Answer {
    let id: ActorId = form.text("actor").parse().map_err(|_| AppError::NotFound)?;
    let reason = match form.text("intent").as_str() {
        "confirm" => None,
        "decline" => Some(form.languages("reason")),
        _ => return Err(AppError::NotFound),
    };
    let write =
        |l: Locale, name: &str, because: Option<&Localized>| told(&cx, l, id, name, because);
    let (services, caller) = (cx.services(), cx.caller());
    match initiative::answer(services, caller, id, reason.as_ref(), &write).await {
        Ok(_) => {
            let done = if reason.is_some() { "declined" } else { "confirmed" };
            Ok(Redirect::to(&cx.href(&format!("/admin/initiatives?done={done}"))).into_response())
        }
        Err(error) => draw(&cx, &form.refused(error)?, None).await,
    }
}

/// The letter to those who act for an initiative.
fn told(cx: &Cx, l: Locale, id: ActorId, name: &str, because: Option<&Localized>) -> Letter {
    let link = cx.full_address(&format!("/{l}/actors/{id}"));
    match because {
        None => letter::of_text(
            l,
            tr!(l, "mail-initiative-listed-subject", name = name),
            tr!(l, "mail-initiative-listed", name = name, link = link),
        ),
        Some(because) => letter::of_text(
            l,
            tr!(l, "mail-initiative-declined-subject", name = name),
            tr!(l, "mail-initiative-declined", name = name, reason = because.get(l), link = link),
        ),
    }
}

async fn draw(cx: &Cx, form: &FormState, done: Option<&str>) -> Result<Response, AppError> {
    let l = cx.locale;
    let desk = initiative::desk(cx.services(), cx.caller()).await?;
    let title = tr!(l, "initiatives-desk-title", count = desk.waiting.len());
    Ok(Page::new(cx, title.clone()).wide().at("shared").status(form.status()).draw(|| {
        let steps = vec![(cx.href("/actors"), tr!(l, "initiatives-here"))];
        let done = ["confirmed", "declined"].into_iter().find(|code| done == Some(*code));
        let notice = done.map(|code| {
            let text = tr!(l, &format!("initiatives-done-{code}"));
            view! { <p class="notice notice--success" role="status">{text}</p> }
        });
        let rows = desk.waiting.iter().map(|(profile, listing, members)| {
            row(cx, profile, listing, members, form, l)
        });
        let rows = rows.collect_view();
        let listed = desk.listed.iter();
        let listed = listed.map(|one| (one.actor.id.to_string(), one.actor.name.clone()));
        let listed = std::iter::once((String::new(), tr!(l, "choose"))).chain(listed).collect();
        view! {
            {ui::breadcrumbs(cx, steps, tr!(l, "initiatives-desk"))}
            <header class="page__lead"><h1>{title.clone()}</h1><p class="lead">{tr!(l, "initiatives-desk-lead")}</p></header>
            {notice}
            {ui::error_summary(form, l)}
            <ul class="partner-list">{rows}</ul>
            <section class="section flow">
                <h2>{tr!(l, "initiatives-take-off")}</h2>
                <form class="form" method="post" action=cx.href("/admin/initiatives") novalidate>
                    {Field::new("actor", tr!(l, "initiatives-which"), Kind::Select(listed)).draw(form, l)}
                    {ui::languages("reason", &tr!(l, "initiatives-reason"), &Kind::Area(2), form, l)}
                    <div class="form__actions"><button class="button" name="intent" value="decline">{tr!(l, "initiatives-take-off-button")}</button></div>
                </form>
            </section>
        }
        .into_any()
    }))
}

fn row(
    cx: &Cx,
    profile: &Profile,
    listing: &Listing,
    members: &[Membership],
    form: &FormState,
    l: Locale,
) -> AnyView {
    let id = profile.actor.id.to_string();
    let page = cx.href(&format!("/actors/{id}"));
    // What was typed and refused stands with the one that it was about.
    let empty = FormState::default();
    let form = if form.value("actor") == id { form } else { &empty };
    let people = members.iter().map(|member| view! { <li>{member.name.clone()}</li> });
    let people = people.collect_view();
    let about = profile.about.as_ref().map(|about| view! { <p>{ui::authored(about, l)}</p> });
    let home = listing.location.private_home.then(|| tr!(l, "initiatives-is-home"));
    let address = (!listing.location.address.is_empty()).then(|| {
        view! { <p>{listing.location.address.clone()}" "{home}</p> }
    });
    let fields = Locale::ALL.map(|locale| {
        let (name, code) = (format!("reason_{locale}"), locale.code().to_uppercase());
        let field = format!("{name}-{id}");
        let value = form.value(&name);
        view! {
            <div class="field">
                <label class="field__label" for=field.clone()>{format!("{} ({code})", tr!(l, "initiatives-reason"))}</label>
                <input r#type="text" id=field name=name value=value lang=locale.code() />
            </div>
        }
    });
    view! {
        <li class="partner-list__item flow">
            <a href=page>{ui::actor_chip(&profile.actor, "", l)}</a>
            {about}
            {address}
            <ul class="plain-list">{people}</ul>
            <form method="post" action=cx.href("/admin/initiatives")>
                <input r#type="hidden" name="actor" value=id.clone() />
                <button class="button button--primary" name="intent" value="confirm">{tr!(l, "initiatives-confirm", name = profile.actor.name.as_str())}</button>
            </form>
            <details class="filters">
                <summary>{tr!(l, "initiatives-decline")}</summary>
                <form class="form" method="post" action=cx.href("/admin/initiatives")>
                    <input r#type="hidden" name="actor" value=id.clone() />
                    {fields.collect_view()}
                    <button class="button" name="intent" value="decline">{tr!(l, "initiatives-decline-button")}</button>
                </form>
            </details>
        </li>
    }
    .into_any()
}

/// On the page of an actor, for those who act for it: the way to the list.
pub fn offer_to_stand(cx: &Cx, actor: ActorId, l: Locale) -> AnyView {
    let href = cx.href(&format!("/actors/{actor}/listing"));
    view! { <p><a class="button" href=href>{tr!(l, "initiatives-stand")}</a></p> }.into_any()
}
