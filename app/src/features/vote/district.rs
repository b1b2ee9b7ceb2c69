//! The district of a voter, asked only where a part of their commune votes.

use super::asked::{Asked, Question};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
};
use axum::extract::Path;
use domain::Refusal;
use leptos::prelude::*;

/// The page of the question.
pub async fn get(cx: Cx, Path(at): Path<(String, String)>) -> Answer {
    draw(&Asked::at(cx, at).await?, &FormState::default()).await
}

/// Keeps the answer and goes back to the ballot.
pub async fn post(cx: Cx, Path(at): Path<(String, String)>, form: Submitted) -> Answer {
    let asked = Asked::at(cx, at).await?;
    let (cx, rules) = (&asked.cx, &asked.view.envelope.eligibility);
    let chosen = form.text("district");
    match service::account::state_district(cx.services(), cx.caller(), rules, &chosen).await {
        Ok(()) => Ok(asked.answered()),
        // Nobody is asked for a district who did not say in which commune they live.
        Err(service::Error::Refused(Refusal::NotDeclared)) => Ok(asked.to_declare()),
        Err(error) => draw(&asked, &form.refused(error)?).await,
    }
}

async fn draw(asked: &Asked, form: &FormState) -> Answer {
    let (cx, l) = (&asked.cx, asked.cx.locale);
    let Some(declared) = service::account::declaration(cx.services(), cx.caller()).await? else {
        return Ok(asked.to_declare());
    };
    let parts = asked.view.envelope.eligibility.parts_of(&declared.commune);
    if parts.is_empty() {
        return Err(AppError::NotFound);
    }
    let places = service::reference::places(cx.services()).await?;
    let named = places.iter().filter(|place| parts.contains(&&place.slug));
    let answers: Vec<_> =
        named.map(|place| (place.slug.to_string(), place.name.get(l).to_owned())).collect();
    let home = places.iter().find(|place| place.slug == declared.commune);
    let home = home.map_or_else(String::new, |place| place.name.get(l).to_owned());
    let title = tr!(l, "district-title");
    let question = Question {
        field: "district",
        legend: title.clone(),
        answers,
        button: tr!(l, "district-choose"),
        note: tr!(l, "district-note"),
    };
    let lead = tr!(l, "district-lead", commune = home);
    Ok(asked.draw(title, lead, form, || {
        view! {
            {asked.form("district", question, form)}
            <p><a href=asked.budget()>{tr!(l, "district-elsewhere")}</a></p>
        }
        .into_any()
    }))
}
