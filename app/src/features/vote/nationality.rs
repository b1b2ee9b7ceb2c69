//! The nationality of a voter, asked only where the rules of a vote name some.

use super::ballot::{base, slugs};
use crate::{
    cx::Cx,
    error::Answer,
    features::process::people,
    form::{FormState, Submitted},
    page::Page,
    ui,
};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use domain::account::Nationality;
use leptos::prelude::*;
use service::process::{EnvelopeView, ProcessView};

/// The page of the question.
pub async fn get(cx: Cx, Path((process, envelope)): Path<(String, String)>) -> Answer {
    let (process, envelope) = slugs(&process, &envelope)?;
    let process = service::process::show(cx.services(), cx.caller(), &process).await?;
    let view = process.envelope(&envelope)?;
    let declared = service::account::declaration(cx.services(), cx.caller()).await?;
    let known = declared.and_then(|declared| declared.nationality);
    let values = known.map(|known| ("nationality".to_owned(), known.code().to_owned()));
    Ok(draw(&cx, &process, view, &FormState::prefilled(values)))
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
    let code = form.text("nationality");
    match service::account::declare_nationality(cx.services(), cx.caller(), &code).await {
        Ok(()) => Ok(Redirect::to(&format!("{}/vote", base(&cx, &process, view))).into_response()),
        Err(error) => Ok(draw(&cx, &process, view, &form.refused(error)?)),
    }
}

fn draw(
    cx: &Cx,
    process: &ProcessView,
    view: &EnvelopeView,
    form: &FormState,
) -> axum::response::Response {
    let l = cx.locale;
    let options = Nationality::ALL
        .iter()
        .map(|own| {
            let text = people::capital(&tr!(l, &format!("nationality-{}", own.code())));
            (own.code().to_owned(), text, String::new())
        })
        .collect();
    let title = tr!(l, "nationality-title");
    let action = format!("{}/vote/nationality", base(cx, process, view));
    let voters = people::age_and_nationality(&view.envelope, l);
    let page = Page::new(cx, title.clone()).narrow().at("vote").of(process);
    page.status(form.status()).draw(|| {
        let href = cx.href(&format!("/p/{}", process.process.slug));
        let steps = vec![(href, process.process.name.get(l).to_owned())];
        let names = [("nationality", title.clone())];
        view! {
            {ui::breadcrumbs(cx, steps, title.clone())}
            <header class="page__lead">
                <h1>{title.clone()}</h1>
                <p class="lead">{tr!(l, "nationality-lead", voters = voters)}</p>
            </header>
            <form class="form" method="post" action=action novalidate>
                {ui::error_summary_of(form, &names, l)}
                {ui::choices("nationality", &title, options, false, form, l)}
                <div class="form__actions">
                    <button class="button button--primary">{tr!(l, "nationality-choose")}</button>
                    <p class="form__actions-note">{tr!(l, "nationality-note")}</p>
                </div>
            </form>
        }
        .into_any()
    })
}
