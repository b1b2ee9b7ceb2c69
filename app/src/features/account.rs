//! Signing in by an e-mail link, and one's own page.

use crate::{
    cx::{Cx, set_session},
    error::{Answer, AppError},
    features::proposal,
    form::{FormState, Submitted},
    letter::{Block, compose},
    page::Page,
    ui::{self, Field, Kind},
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect, Response},
};
use domain::{Refusal, account::AgeBand, locale::Locale};
use leptos::prelude::*;
use serde::Deserialize;
use service::account::request_link;

/// Where to go after signing in.
#[derive(Debug, Deserialize)]
pub struct Destination {
    to: Option<String>,
    done: Option<String>,
}

/// Says to whom comes from a ballot that it is kept.
fn kept(form: &FormState, key: &str, l: Locale) -> Option<AnyView> {
    let from_ballot = form.value("to").ends_with("/vote");
    from_ballot.then(|| view! { <p class="notice notice--info">{tr!(l, key)}</p> }.into_any())
}

/// The page that asks for an address.
pub async fn sign_in(cx: Cx, Query(query): Query<Destination>) -> Response {
    let to = query.to.unwrap_or_else(|| cx.href(""));
    ask_for_address(&cx, FormState::prefilled([("to".to_owned(), to)]))
}

fn ask_for_address(cx: &Cx, form: FormState) -> Response {
    let l = cx.locale;
    let action = cx.href("/sign-in");
    Page::new(cx, tr!(l, "sign-in-title")).narrow().status(form.status()).draw(move || {
        view! {
            <header class="page__lead">
                <h1>{tr!(l, "sign-in-title")}</h1>
                <p class="lead">{tr!(l, "sign-in-lead")}</p>
            </header>
            {kept(&form, "sign-in-kept", l)}
            <form class="form" method="post" action=action novalidate>
                {ui::error_summary(&form, l)}
                <input r#type="hidden" name="to" value=form.value("to") />
                {Field::new("email", tr!(l, "sign-in-email"), Kind::Line("email"))
                    .hint(tr!(l, "sign-in-email-hint"))
                    .autocomplete("email")
                    .draw(&form, l)}
                <div class="form__actions">
                    <button class="button button--primary">{tr!(l, "sign-in-send")}</button>
                    <p class="form__actions-note">{tr!(l, "sign-in-note")}</p>
                </div>
            </form>
        }
        .into_any()
    })
}

/// Sends the link.
pub async fn send_link(cx: Cx, form: Submitted) -> Answer {
    let l = cx.locale;
    let write = |token: &str| {
        let link = cx.full_address(&cx.href(&format!("/sign-in/{token}")));
        let blocks = [
            Block::Text(tr!(l, "mail-sign-in-hello")),
            Block::Text(tr!(l, "mail-sign-in-what", minutes = 15_u64)),
            Block::Button(tr!(l, "mail-sign-in-button"), link),
            Block::Text(tr!(l, "mail-sign-in-not-you")),
        ];
        compose(l, tr!(l, "mail-sign-in-subject"), &blocks)
    };
    let email = form.text("email");
    match request_link(cx.services(), &email, l, &form.text("to"), write).await {
        Ok(_) => Ok(Redirect::to(&cx.href("/sign-in/sent")).into_response()),
        Err(error) => {
            let mut state = form.refused(error)?;
            // Too many requests are said at the form like everything else.
            state
                .fields
                .iter_mut()
                .filter(|f| f.name == "form")
                .for_each(|f| f.name = "email".into());
            Ok(ask_for_address(&cx, state))
        }
    }
}

/// Says that a letter is on its way; the same whether the address is known or not.
pub async fn sent(cx: Cx) -> Response {
    let l = cx.locale;
    let demonstration = cx.services().is_demonstration();
    let outbox = cx.href("/demo/outbox");
    let again = cx.href("/sign-in");
    Page::new(&cx, tr!(l, "sign-in-sent-title")).narrow().draw(move || {
        view! {
            <header class="page__lead">
                <h1>{tr!(l, "sign-in-sent-title")}</h1>
                <p class="lead">{tr!(l, "sign-in-sent-lead")}</p>
            </header>
            {demonstration.then(|| view! {
                <p class="notice notice--info">{tr!(l, "sign-in-sent-demo")}" "<a href=outbox>{tr!(l, "outbox-title")}</a></p>
            })}
            <p><a href=again>{tr!(l, "sign-in-sent-again")}</a></p>
        }
        .into_any()
    })
}

/// The page behind a link: a button, because mail programs open links by themselves.
pub async fn link(cx: Cx, Path(token): Path<String>) -> Response {
    let l = cx.locale;
    let action = cx.href(&format!("/sign-in/{token}"));
    Page::new(&cx, tr!(l, "sign-in-link-title")).narrow().draw(move || {
        view! {
            <header class="page__lead">
                <h1>{tr!(l, "sign-in-link-title")}</h1>
                <p class="lead">{tr!(l, "sign-in-link-lead")}</p>
            </header>
            <form class="form" method="post" action=action>
                <div class="form__actions">
                    <button class="button button--primary">{tr!(l, "sign-in-link-button")}</button>
                </div>
            </form>
        }
        .into_any()
    })
}

/// Uses the link up and goes where the visitor wanted to go.
pub async fn use_link(cx: Cx, Path(token): Path<String>) -> Answer {
    let (session, destination) =
        service::account::consume_link(cx.services(), &token, &cx.visitor).await?;
    let mut response = Redirect::to(&destination).into_response();
    set_session(&mut response, Some(&session), cx.site.secure);
    Ok(response)
}

/// Signs out.
pub async fn sign_out(cx: Cx) -> Answer {
    service::account::sign_out(cx.services(), &cx.visitor).await?;
    let mut response = Redirect::to(&cx.href("")).into_response();
    set_session(&mut response, None, cx.site.secure);
    Ok(response)
}

/// One's own page: what one has declared.
pub async fn me(cx: Cx, Query(query): Query<Destination>) -> Answer {
    let declaration = service::account::declaration(cx.services(), cx.caller()).await?;
    let declared = declaration.is_some();
    let mut form = FormState::default();
    form.submitted.push("to", query.to.unwrap_or_default());
    if let Some(declaration) = declaration {
        form.submitted.push("commune", declaration.commune.as_str());
        form.submitted.push("age", declaration.age.code());
    }
    let saved = query.done.as_deref() == Some("saved");
    draw_me(&cx, form, declared, saved).await
}

async fn draw_me(cx: &Cx, form: FormState, declared: bool, saved: bool) -> Answer {
    let l = cx.locale;
    let followed = service::follow::followed(cx.services(), cx.caller()).await?;
    let account = cx.caller().account.clone().ok_or(AppError::SignInNeeded)?;
    let communes = service::reference::territories(cx.services()).await?;
    let mut options = vec![(String::new(), tr!(l, "choose"))];
    options.extend(communes.iter().map(|c| (c.slug.to_string(), c.name.get(l).to_owned())));
    let ages = AgeBand::ALL
        .iter()
        .map(|age| (age.code().to_owned(), tr!(l, &format!("age-{}", age.code())), String::new()))
        .collect();
    let (action, leave) = (cx.href("/me"), cx.href("/sign-out"));
    let belongings = belongings(cx).await?;
    let district = district(cx).await?;
    let nationality = nationality(cx).await?;
    let title = tr!(l, if declared { "me-title-known" } else { "me-title" });
    let names = [("commune", tr!(l, "me-commune")), ("age", tr!(l, "me-age"))];
    Ok(Page::new(cx, title.clone()).narrow().status(form.status()).draw(move || {
        view! {
            <header class="page__lead">
                <h1>{title}</h1>
                <p class="lead">{tr!(l, "me-lead")}<br />{account.email.to_string()}</p>
            </header>
            {saved.then(|| view! { <p class="notice notice--success" role="status">{tr!(l, "me-saved")}</p> })}
            {kept(&form, "me-kept", l)}
            <form class="form" method="post" action=action novalidate>
                {ui::error_summary_of(&form, &names, l)}
                <input r#type="hidden" name="to" value=form.value("to") />
                {Field::new("commune", tr!(l, "me-commune"), Kind::Select(options))
                    .hint(tr!(l, "me-commune-hint"))
                    .draw(&form, l)}
                {ui::choices("age", &tr!(l, "me-age"), ages, false, &form, l)}
                <div class="form__actions">
                    <button class="button button--primary">{tr!(l, "me-save")}</button>
                    <p class="form__actions-note">{tr!(l, "me-note")}</p>
                </div>
            </form>
            {district}
            {nationality}
            {belongings}
            {super::delivery::followed(cx, &followed)}
            <form method="post" action=leave class="section">
                <button class="button button--quiet">{tr!(l, "sign-out")}</button>
            </form>
        }
        .into_any()
    }))
}

/// The district that one stated for a vote, with the way to erase it.
async fn district(cx: &Cx) -> Result<Option<AnyView>, AppError> {
    let l = cx.locale;
    let declared = service::account::declaration(cx.services(), cx.caller()).await?;
    let Some(own) = declared.and_then(|declared| declared.district) else { return Ok(None) };
    let places = service::reference::places(cx.services()).await?;
    let name = places.into_iter().find(|place| place.slug == own);
    Ok(name.map(|place| {
        view! {
            <form method="post" action=cx.href("/me/district") class="section">
                <p>{tr!(l, "district-stated", district = place.name.get(l))}</p>
                <button class="button button--small button--quiet">{tr!(l, "district-forget")}</button>
            </form>
        }
        .into_any()
    }))
}

/// Erases the district that one stated.
pub async fn forget_district(cx: Cx) -> Answer {
    service::account::forget_district(cx.services(), cx.caller()).await?;
    Ok(Redirect::to(&cx.href("/me?done=saved")).into_response())
}

/// The nationality that one declared for a vote, with the way to erase it.
async fn nationality(cx: &Cx) -> Result<Option<AnyView>, AppError> {
    let l = cx.locale;
    let declared = service::account::declaration(cx.services(), cx.caller()).await?;
    Ok(declared.and_then(|declared| declared.nationality).map(|own| {
        let name = tr!(l, &format!("nationality-{}", own.code()));
        view! {
            <form method="post" action=cx.href("/me/nationality") class="section">
                <p>{tr!(l, "nationality-declared", nationality = name)}</p>
                <button class="button button--small button--quiet">{tr!(l, "nationality-forget")}</button>
            </form>
        }
        .into_any()
    }))
}

/// Erases the nationality that one declared.
pub async fn forget_nationality(cx: Cx) -> Answer {
    service::account::forget_nationality(cx.services(), cx.caller()).await?;
    Ok(Redirect::to(&cx.href("/me?done=saved")).into_response())
}

/// What one has begun, and in whose name one acts.
async fn belongings(cx: &Cx) -> Result<AnyView, AppError> {
    let l = cx.locale;
    let proposals = service::proposal::mine(cx.services(), cx.caller()).await?;
    let actors = service::actor::mine(cx.services(), cx.caller()).await?;
    let proposals: Vec<_> = proposals.iter().map(|place| proposal::line(cx, place, l)).collect();
    let proposals = if proposals.is_empty() {
        view! { <p>{tr!(l, "me-no-proposals")}</p> }.into_any()
    } else {
        view! { <ul>{proposals}</ul> }.into_any()
    };
    let actors: Vec<_> = actors
        .iter()
        .map(|(actor, _)| {
            let href = cx.href(&format!("/actors/{}", actor.id));
            view! { <li><a href=href>{actor.name.clone()}</a></li> }
        })
        .collect();
    let actors = if actors.is_empty() {
        view! { <p>{tr!(l, "me-no-actors")}</p> }.into_any()
    } else {
        view! { <ul>{actors}</ul> }.into_any()
    };
    let new = cx.href("/actors/new");
    Ok(view! {
        <section class="section flow">
            <h2>{tr!(l, "me-proposals")}</h2>
            {proposals}
            <h2>{tr!(l, "me-actors")}</h2>
            {actors}
            <p><a href=new>{tr!(l, "me-new-actor")}</a></p>
        </section>
    }
    .into_any())
}

/// Keeps what one declares and goes on.
pub async fn declare(cx: Cx, form: Submitted) -> Answer {
    let (commune, age) = (form.text("commune"), form.text("age"));
    match service::account::declare(cx.services(), cx.caller(), &commune, &age).await {
        Ok(_) => {
            let to = form.text("to");
            let inside = Locale::ALL.iter().any(|locale| to.starts_with(&format!("/{locale}/")));
            let to = if inside { to } else { cx.href("/me?done=saved") };
            Ok(Redirect::to(&to).into_response())
        }
        Err(error) => {
            let mut state = form.refused(error)?;
            // Nothing is written here: one chooses.
            state
                .fields
                .iter_mut()
                .filter(|field| field.refusal == Refusal::Required)
                .for_each(|field| field.refusal = Refusal::UnknownChoice);
            draw_me(&cx, state, false, false).await
        }
    }
}
