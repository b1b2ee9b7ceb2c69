//! The district of a voter, asked only where a part of their commune votes.

use super::ballot::{base, slugs};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    page::Page,
    ui,
};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use domain::Refusal;
use leptos::prelude::*;
use service::process::{EnvelopeView, ProcessView};

/// The page of the question.
pub async fn get(cx: Cx, Path((process, envelope)): Path<(String, String)>) -> Answer {
    let (process, envelope) = slugs(&process, &envelope)?;
    let process = service::process::show(cx.services(), cx.caller(), &process).await?;
    draw(&cx, &process, process.envelope(&envelope)?, &FormState::default()).await
}

/// Keeps the answer and goes back to the ballot.
pub async fn post(
    cx: Cx,
    Path((process, envelope)): Path<(String, String)>,
    form: Submitted,
) -> Answer {
    let (process, envelope) = slugs(&process, &envelope)?;
    let process = service::process::show(cx.services(), cx.caller(), &process).await?;
    let view = process.envelope(&envelope)?;
    let here = format!("{}/vote", base(&cx, &process, view));
    let (rules, chosen) = (&view.envelope.eligibility, form.text("district"));
    match service::account::state_district(cx.services(), cx.caller(), rules, &chosen).await {
        Ok(()) => Ok(Redirect::to(&here).into_response()),
        Err(service::Error::Refused(Refusal::NotDeclared)) => Ok(to_declare(&cx, &here)),
        Err(error) => draw(&cx, &process, view, &form.refused(error)?).await,
    }
}

/// Nobody is asked for a district who did not say in which commune they live.
fn to_declare(cx: &Cx, here: &str) -> axum::response::Response {
    Redirect::to(&cx.href(&format!("/me?to={here}"))).into_response()
}

async fn draw(cx: &Cx, process: &ProcessView, view: &EnvelopeView, form: &FormState) -> Answer {
    let l = cx.locale;
    let ballot = format!("{}/vote", base(cx, process, view));
    let Some(declared) = service::account::declaration(cx.services(), cx.caller()).await? else {
        return Ok(to_declare(cx, &ballot));
    };
    let parts = view.envelope.eligibility.parts_of(&declared.commune);
    if parts.is_empty() {
        return Err(AppError::NotFound);
    }
    let places = service::reference::places(cx.services()).await?;
    let named = places.iter().filter(|place| parts.contains(&&place.slug));
    let options: Vec<_> = named
        .map(|place| (place.slug.to_string(), place.name.get(l).to_owned(), String::new()))
        .collect();
    let home = places.iter().find(|place| place.slug == declared.commune);
    let home = home.map_or_else(String::new, |place| place.name.get(l).to_owned());
    let title = tr!(l, "district-title");
    let action = format!("{ballot}/district");
    let page = Page::new(cx, title.clone()).narrow().at("vote").of(process);
    Ok(page.status(form.status()).draw(|| {
        let href = cx.href(&format!("/p/{}", process.process.slug));
        let steps = vec![(href, process.process.name.get(l).to_owned())];
        let names = [("district", title.clone())];
        view! {
            {ui::breadcrumbs(cx, steps, title.clone())}
            <header class="page__lead">
                <h1>{title.clone()}</h1>
                <p class="lead">{tr!(l, "district-lead", commune = home)}</p>
            </header>
            <form class="form" method="post" action=action novalidate>
                {ui::error_summary_of(form, &names, l)}
                {ui::choices("district", &title, options, false, form, l)}
                <div class="form__actions">
                    <button class="button button--primary">{tr!(l, "district-choose")}</button>
                    <p class="form__actions-note">{tr!(l, "district-note")}</p>
                </div>
            </form>
            <p><a href=ballot>{tr!(l, "district-elsewhere")}</a></p>
        }
        .into_any()
    }))
}
