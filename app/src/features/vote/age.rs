//! Whether a voter is old enough, asked by one plain statement and only where their age band leaves
//! it open.

use super::ballot::{base, slugs};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::process::people,
    form::{FormState, Submitted},
    page::Page,
    ui,
};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect, Response},
};
use domain::Refusal;
use leptos::prelude::*;
use service::process::{EnvelopeView, ProcessView};

/// The page of the question.
pub async fn get(cx: Cx, Path((process, envelope)): Path<(String, String)>) -> Answer {
    let (process, envelope) = slugs(&process, &envelope)?;
    let process = service::process::show(cx.services(), cx.caller(), &process).await?;
    draw(&cx, &process, process.envelope(&envelope)?, &FormState::default())
}

/// Keeps the statement and goes back to the ballot.
pub async fn post(
    cx: Cx,
    Path((process, envelope)): Path<(String, String)>,
    form: Submitted,
) -> Answer {
    let (process, envelope) = slugs(&process, &envelope)?;
    let process = service::process::show(cx.services(), cx.caller(), &process).await?;
    let view = process.envelope(&envelope)?;
    let here = format!("{}/vote", base(&cx, &process, view));
    let rules = &view.envelope.eligibility;
    // Nothing is stated by a form that says nothing.
    if form.text("reached") != rules.minimum_age.code() {
        let fields = vec![domain::Field::new("reached", Refusal::UnknownChoice)];
        return draw(&cx, &process, view, &FormState { submitted: form, fields });
    }
    match service::account::state_age(cx.services(), cx.caller(), rules).await {
        Ok(()) => Ok(Redirect::to(&here).into_response()),
        Err(service::Error::Refused(Refusal::NotDeclared)) => {
            Ok(Redirect::to(&cx.href(&format!("/me?to={here}"))).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

fn draw(cx: &Cx, process: &ProcessView, view: &EnvelopeView, form: &FormState) -> Answer {
    let l = cx.locale;
    let years = view.envelope.eligibility.minimum_age.years().ok_or(AppError::NotFound)?;
    let title = tr!(l, "age-title", years = years);
    let ballot = format!("{}/vote", base(cx, process, view));
    let action = format!("{ballot}/age");
    let voters = people::age_and_nationality(&view.envelope, l);
    let code = view.envelope.eligibility.minimum_age.code();
    let page = Page::new(cx, title.clone()).narrow().at("vote").of(process);
    let response: Response = page.status(form.status()).draw(|| {
        let href = cx.href(&format!("/p/{}", process.process.slug));
        let steps = vec![(href, process.process.name.get(l).to_owned())];
        view! {
            {ui::breadcrumbs(cx, steps, title.clone())}
            <header class="page__lead">
                <h1>{title}</h1>
                <p class="lead">{tr!(l, "age-lead", voters = voters)}</p>
            </header>
            <form class="form" method="post" action=action>
                <div class="form__actions">
                    <button class="button button--primary" name="reached" value=code>{tr!(l, "age-state", years = years)}</button>
                    <p class="form__actions-note">{tr!(l, "age-note")}</p>
                </div>
            </form>
            <p><a href=ballot>{tr!(l, "age-not-yet", years = years)}</a></p>
        }
        .into_any()
    });
    Ok(response)
}
