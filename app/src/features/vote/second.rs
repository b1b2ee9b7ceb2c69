//! Where somebody votes beside home: one other commune, of their own choice.

use super::asked::{Asked, Question};
use crate::{
    cx::Cx,
    error::Answer,
    form::{FormState, Submitted},
};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use domain::{Refusal, code};
use service::second::Choice;

/// The page of the choice.
pub async fn get(cx: Cx, Path(at): Path<(String, String)>) -> Answer {
    let asked = Asked::at(cx, at).await?;
    let choice = match choice(&asked).await {
        // Whoever comes without the code of a letter types it first.
        Err(service::Error::Refused(Refusal::Code { why: code::Refused::Needed })) => {
            return Ok(Redirect::to(&format!("{}/code", asked.ballot())).into_response());
        }
        choice => choice?,
    };
    // Whoever comes from a ballot most likely wants the commune of that ballot.
    let here = &asked.view.envelope.eligibility.communes;
    let here = here.iter().find(|slug| choice.communes.contains(slug));
    let wished = choice.chosen.as_ref().or(here).map(ToString::to_string).unwrap_or_default();
    let form = FormState::prefilled([("commune".to_owned(), wished)]);
    draw(&asked, &form).await
}

async fn choice(asked: &Asked) -> service::Result<Choice> {
    let cx = &asked.cx;
    service::second::choice(cx.services(), &cx.visitor, &asked.process, &asked.view).await
}

/// Keeps the choice and goes back to the ballot.
pub async fn post(cx: Cx, Path(at): Path<(String, String)>, form: Submitted) -> Answer {
    let asked = Asked::at(cx, at).await?;
    let (cx, commune) = (&asked.cx, form.text("commune"));
    let (process, view) = (&asked.process, &asked.view);
    match service::second::choose(cx.services(), &cx.visitor, process, view, &commune).await {
        Ok(()) => Ok(asked.answered()),
        Err(error) => draw(&asked, &form.refused(error)?).await,
    }
}

async fn draw(asked: &Asked, form: &FormState) -> Answer {
    let (cx, l) = (&asked.cx, asked.cx.locale);
    let choice = choice(asked).await?;
    let territories = service::reference::territories(cx.services()).await?;
    let name = |slug: &domain::text::Slug| {
        let known = territories.iter().find(|territory| territory.slug == *slug);
        known.map_or_else(|| slug.to_string(), |territory| territory.name.get(l).to_owned())
    };
    let question = Question {
        field: "commune",
        legend: tr!(l, "second-commune"),
        answers: choice.communes.iter().map(|slug| (slug.to_string(), name(slug))).collect(),
        button: tr!(l, "second-choose"),
        note: tr!(l, "second-note"),
    };
    let lead = tr!(l, "second-lead", home = name(&choice.home));
    Ok(asked.draw(tr!(l, "second-title"), lead, form, || asked.form("second", question, form)))
}
