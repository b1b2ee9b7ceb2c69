//! The nationality of a voter, asked only where the rules of a vote name some.

use super::asked::{Asked, Question};
use crate::{
    cx::Cx,
    error::Answer,
    features::process::people,
    form::{FormState, Submitted},
};
use axum::{extract::Path, response::Response};
use domain::account::Nationality;

/// The page of the question.
pub async fn get(cx: Cx, Path(at): Path<(String, String)>) -> Answer {
    let asked = Asked::at(cx, at).await?;
    let cx = &asked.cx;
    let declared = service::account::declaration(cx.services(), cx.caller()).await?;
    let known = declared.and_then(|declared| declared.nationality);
    let values = known.map(|known| ("nationality".to_owned(), known.code().to_owned()));
    Ok(draw(&asked, &FormState::prefilled(values)))
}

/// Keeps the answer and goes back to the ballot.
pub async fn post(cx: Cx, Path(at): Path<(String, String)>, form: Submitted) -> Answer {
    let asked = Asked::at(cx, at).await?;
    let (cx, code) = (&asked.cx, form.text("nationality"));
    match service::account::declare_nationality(cx.services(), cx.caller(), &code).await {
        Ok(()) => Ok(asked.answered()),
        Err(error) => Ok(draw(&asked, &form.refused(error)?)),
    }
}

fn draw(asked: &Asked, form: &FormState) -> Response {
    let l = asked.cx.locale;
    let answer = |own: &Nationality| {
        let text = people::capital(&tr!(l, &format!("nationality-{}", own.code())));
        (own.code().to_owned(), text)
    };
    let title = tr!(l, "nationality-title");
    let question = Question {
        field: "nationality",
        legend: title.clone(),
        answers: Nationality::ALL.iter().map(answer).collect(),
        button: tr!(l, "nationality-choose"),
        note: tr!(l, "nationality-note"),
    };
    let voters = people::age_and_nationality(&asked.view.envelope, l);
    let lead = tr!(l, "nationality-lead", voters = voters);
    asked.draw(title, lead, form, || asked.form("nationality", question, form))
}
