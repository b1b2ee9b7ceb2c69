//! Where somebody votes beside home: one other commune, of their own choice.

use super::ballot::{base, slugs};
use crate::{
    cx::Cx,
    error::Answer,
    form::{FormState, Submitted},
    page::Page,
    ui,
};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use leptos::prelude::*;
use service::process::{EnvelopeView, ProcessView};

/// The page of the choice.
pub async fn get(cx: Cx, Path((process, envelope)): Path<(String, String)>) -> Answer {
    let (process, envelope) = slugs(&process, &envelope)?;
    let process = service::process::show(cx.services(), cx.caller(), &process).await?;
    let view = process.envelope(&envelope)?;
    let choice = service::second::choice(cx.services(), &cx.visitor, &process).await?;
    // Whoever comes from a ballot most likely wants the commune of that ballot.
    let here = &view.envelope.eligibility.communes;
    let here = here.iter().find(|slug| choice.communes.contains(slug));
    let wished = choice.chosen.as_ref().or(here).map(ToString::to_string).unwrap_or_default();
    let form = FormState::prefilled([("commune".to_owned(), wished)]);
    draw(&cx, &process, view, &form).await
}

/// Keeps the choice and goes back to the ballot.
pub async fn post(
    cx: Cx,
    Path((process, envelope)): Path<(String, String)>,
    form: Submitted,
) -> Answer {
    let (process, envelope) = slugs(&process, &envelope)?;
    let process = service::process::show(cx.services(), cx.caller(), &process).await?;
    let view = process.envelope(&envelope)?;
    let commune = form.text("commune");
    match service::second::choose(cx.services(), &cx.visitor, &process, &commune).await {
        Ok(()) => Ok(Redirect::to(&format!("{}/vote", base(&cx, &process, view))).into_response()),
        Err(error) => draw(&cx, &process, view, &form.refused(error)?).await,
    }
}

async fn draw(cx: &Cx, process: &ProcessView, view: &EnvelopeView, form: &FormState) -> Answer {
    let l = cx.locale;
    let choice = service::second::choice(cx.services(), &cx.visitor, process).await?;
    let territories = service::reference::territories(cx.services()).await?;
    let name = |slug: &domain::text::Slug| {
        let known = territories.iter().find(|territory| territory.slug == *slug);
        known.map_or_else(|| slug.to_string(), |territory| territory.name.get(l).to_owned())
    };
    let options =
        choice.communes.iter().map(|slug| (slug.to_string(), name(slug), String::new())).collect();
    let home = name(&choice.home.commune);
    let title = tr!(l, "second-title");
    let action = format!("{}/vote/second", base(cx, process, view));
    Ok(Page::new(cx, title.clone()).narrow().at("vote").of(process).status(form.status()).draw(
        || {
            let href = cx.href(&format!("/p/{}", process.process.slug));
            let steps = vec![(href, process.process.name.get(l).to_owned())];
            let names = [("commune", tr!(l, "second-commune"))];
            view! {
                {ui::breadcrumbs(cx, steps, title.clone())}
                <header class="page__lead">
                    <h1>{title.clone()}</h1>
                    <p class="lead">{tr!(l, "second-lead", home = home)}</p>
                </header>
                <form class="form" method="post" action=action novalidate>
                    {ui::error_summary_of(form, &names, l)}
                    {ui::choices("commune", &tr!(l, "second-commune"), options, false, form, l)}
                    <div class="form__actions">
                        <button class="button button--primary">{tr!(l, "second-choose")}</button>
                        <p class="form__actions-note">{tr!(l, "second-note")}</p>
                    </div>
                </form>
            }
            .into_any()
        },
    ))
}
