//! Whether a voter is old enough, asked by one plain statement and only where their age band leaves
//! it open.

use super::asked::Asked;
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::process::people,
    form::{FormState, Submitted},
};
use axum::extract::Path;
use domain::Refusal;
use leptos::prelude::*;

/// The page of the question.
pub async fn get(cx: Cx, Path(at): Path<(String, String)>) -> Answer {
    draw(&Asked::at(cx, at).await?, &FormState::default())
}

/// Keeps the statement and goes back to the ballot.
pub async fn post(cx: Cx, Path(at): Path<(String, String)>, form: Submitted) -> Answer {
    let asked = Asked::at(cx, at).await?;
    let (cx, rules) = (&asked.cx, &asked.view.envelope.eligibility);
    // Nothing is stated by a form that says nothing.
    if form.text("reached") != rules.minimum_age.code() {
        let fields = vec![domain::Field::new("reached", Refusal::UnknownChoice)];
        return draw(&asked, &FormState { submitted: form, fields });
    }
    match service::account::state_age(cx.services(), cx.caller(), rules).await {
        Ok(()) => Ok(asked.answered()),
        Err(service::Error::Refused(Refusal::NotDeclared)) => Ok(asked.to_declare()),
        Err(error) => Err(error.into()),
    }
}

fn draw(asked: &Asked, form: &FormState) -> Answer {
    let l = asked.cx.locale;
    let envelope = &asked.view.envelope;
    let years = envelope.eligibility.minimum_age.years().ok_or(AppError::NotFound)?;
    let code = envelope.eligibility.minimum_age.code();
    let lead = tr!(l, "age-lead", voters = people::age_and_nationality(envelope, l));
    Ok(asked.draw(tr!(l, "age-title", years = years), lead, form, || {
        let ballot = asked.ballot();
        view! {
            <form class="form" method="post" action=format!("{ballot}/age")>
                <div class="form__actions">
                    <button class="button button--primary" name="reached" value=code>{tr!(l, "age-state", years = years)}</button>
                    <p class="form__actions-note">{tr!(l, "age-note")}</p>
                </div>
            </form>
            <p><a href=ballot>{tr!(l, "age-not-yet", years = years)}</a></p>
        }
        .into_any()
    }))
}
