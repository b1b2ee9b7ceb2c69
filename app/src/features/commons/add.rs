//! "Add our initiative": a new one, or one that somebody acts for already.

use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::{actor, proposal},
    form::{FormState, Submitted},
    page::Page,
    ui::{self, Field},
};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    actor::{Actor, Profile},
    id::ActorId,
    initiative::{Listing, ListingState},
    locale::Locale,
};
use leptos::prelude::*;
use service::initiative::{self, Whereabouts};

/// The form of one that is new here, after those that the reader acts for already.
pub async fn get(cx: Cx) -> Answer {
    if cx.caller().account.is_none() {
        return Err(AppError::SignInNeeded);
    }
    draw(&cx, &FormState::default()).await
}

/// Adds it.
pub async fn post(cx: Cx, form: Submitted) -> Answer {
    let (services, caller) = (cx.services(), cx.caller());
    let sent = actor::read(&form, cx.locale);
    match initiative::add(services, caller, &sent, &whereabouts(&form)).await {
        Ok(listing) => Ok(sent_to(&cx, &listing)),
        Err(error) => draw(&cx, &form.refused(error)?).await,
    }
}

/// The form of where an actor is that is here already.
pub async fn edit(cx: Cx, Path(id): Path<ActorId>) -> Answer {
    let (profile, listing) = initiative::edited(cx.services(), cx.caller(), id).await?;
    let location = listing.as_ref().map(|listing| listing.location.clone()).unwrap_or_default();
    let home = if location.private_home { "yes" } else { "" };
    let point = location.point.map(|point| point.to_string()).unwrap_or_default();
    let values =
        [("address", location.address), ("point", point), ("private_home", home.to_owned())];
    let form = FormState::prefilled(values.map(|(name, value)| (name.to_owned(), value)));
    Ok(draw_one(&cx, &profile, listing.as_ref(), &form))
}

/// Asks that it stands on the list, or says anew where it is.
pub async fn save(cx: Cx, Path(id): Path<ActorId>, form: Submitted) -> Answer {
    let (services, caller) = (cx.services(), cx.caller());
    let (profile, before) = initiative::edited(services, caller, id).await?;
    match initiative::send(services, caller, id, &whereabouts(&form)).await {
        Ok(listing) => Ok(sent_to(&cx, &listing)),
        Err(error) => Ok(draw_one(&cx, &profile, before.as_ref(), &form.refused(error)?)),
    }
}

fn sent_to(cx: &Cx, listing: &Listing) -> Response {
    let done = match listing.state {
        ListingState::Listed => "listed",
        _ => "sent",
    };
    let path = format!("/actors/{}?done={done}", listing.actor);
    Redirect::to(&cx.href(&path)).into_response()
}

fn whereabouts(form: &Submitted) -> Whereabouts {
    Whereabouts {
        address: form.text("address"),
        point: form.text("point"),
        private_home: form.ticked("private_home"),
    }
}

fn place(cx: &Cx, form: &FormState, l: Locale) -> AnyView {
    view! {
        <fieldset class="fieldset fieldset--ruled">
            <legend class="fieldset__legend">{tr!(l, "initiatives-where")}</legend>
            {Field::line("address", tr!(l, "initiatives-address")).hint(tr!(l, "initiatives-address-hint")).optional().autocomplete("street-address").draw(form, l)}
            {proposal::pick_field(form, cx.site.tiles.as_deref(), l)}
            {ui::tick("private_home", tr!(l, "initiatives-home"), form)}
        </fieldset>
    }
    .into_any()
}

/// Each field with the words that a refusal of it begins with.
fn names(l: Locale) -> Vec<(&'static str, String)> {
    let address = tr!(l, "proposal-refused-field", field = tr!(l, "initiatives-address"));
    actor::names(l).into_iter().chain([("address", address)]).collect()
}

async fn draw(cx: &Cx, form: &FormState) -> Result<Response, AppError> {
    let l = cx.locale;
    let communes = service::reference::territories(cx.services()).await?;
    let own = service::actor::mine(cx.services(), cx.caller()).await?;
    let own: Vec<Actor> = own.into_iter().map(|(actor, _)| actor).collect();
    let title = tr!(l, "initiatives-add-title");
    let page = Page::new(cx, title.clone()).narrow().at("shared").status(form.status());
    Ok(page.with_script(proposal::PICK_SCRIPT).with_maps().draw(|| {
        let steps = vec![(cx.href("/actors"), tr!(l, "initiatives-here"))];
        let mine = own.iter().map(|actor| {
            let href = cx.href(&format!("/actors/{}/listing", actor.id));
            view! { <li><a href=href>{actor.name.clone()}</a></li> }
        });
        let mine = mine.collect_view();
        let mine = (!own.is_empty()).then(|| {
            view! {
                <h2>{tr!(l, "initiatives-mine")}</h2>
                <ul>{mine}</ul>
                <h2>{tr!(l, "initiatives-new")}</h2>
            }
        });
        view! {
            {ui::breadcrumbs(cx, steps, title.clone())}
            <header class="page__lead">
                <h1>{title.clone()}</h1>
                <p class="lead">{tr!(l, "initiatives-add-lead")}</p>
            </header>
            {mine}
            <form class="form" method="post" action=cx.href("/actors/add") novalidate>
                {ui::error_summary_of(form, &names(l), l)}
                {actor::fields(&communes, form, l)}
                {place(cx, form, l)}
                <div class="form__actions">
                    <button class="button button--primary">{tr!(l, "initiatives-send")}</button>
                    <p class="form__actions-note">{tr!(l, "initiatives-note")}</p>
                </div>
            </form>
        }
        .into_any()
    }))
}

fn draw_one(cx: &Cx, profile: &Profile, listing: Option<&Listing>, form: &FormState) -> Response {
    let l = cx.locale;
    let name = profile.actor.name.as_str();
    let title = tr!(l, "initiatives-one-title", name = name);
    let action = cx.href(&format!("/actors/{}/listing", profile.actor.id));
    let page = Page::new(cx, title.clone()).narrow().at("shared").status(form.status());
    page.with_script(proposal::PICK_SCRIPT).with_maps().draw(|| {
        let steps = vec![
            (cx.href("/actors"), tr!(l, "initiatives-here")),
            (cx.href(&format!("/actors/{}", profile.actor.id)), name.to_owned()),
        ];
        let because = listing.and_then(|listing| listing.because.as_ref()).map(|because| {
            let reason = because.get(l).to_owned();
            view! { <p class="notice notice--info">{tr!(l, "initiatives-declined", reason = reason)}</p> }
        });
        let listed = listing.is_some_and(|listing| listing.state == ListingState::Listed);
        let button = if listed { "initiatives-save" } else { "initiatives-send" };
        view! {
            {ui::breadcrumbs(cx, steps, title.clone())}
            <header class="page__lead">
                <h1>{title.clone()}</h1>
                <p class="lead">{tr!(l, "initiatives-add-lead")}</p>
            </header>
            {because}
            <form class="form" method="post" action=action novalidate>
                {ui::error_summary_of(form, &names(l), l)}
                {place(cx, form, l)}
                <div class="form__actions">
                    <button class="button button--primary">{tr!(l, button)}</button>
                    <p class="form__actions-note">{tr!(l, "initiatives-note")}</p>
                </div>
            </form>
        }
        .into_any()
    })
}
