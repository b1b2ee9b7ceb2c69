//! What a voter is asked before a ballot: one question on a page of its own, and back to the ballot.

use super::ballot::{base, slugs};
use crate::{cx::Cx, error::AppError, form::FormState, page::Page, ui};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use service::process::{EnvelopeView, ProcessView};

/// The vote for which something is asked.
pub(super) struct Asked {
    /// The context of the request.
    pub(super) cx: Cx,
    /// The process of the vote.
    pub(super) process: ProcessView,
    /// Its envelope.
    pub(super) view: EnvelopeView,
}

/// A question with answers to choose from.
pub(super) struct Question {
    /// Name of the field.
    pub(super) field: &'static str,
    /// The question as it stands above its answers.
    pub(super) legend: String,
    /// Code and text of each answer.
    pub(super) answers: Vec<(String, String)>,
    /// Words of the button.
    pub(super) button: String,
    /// What is said beside it.
    pub(super) note: String,
}

impl Asked {
    /// The vote at an address.
    ///
    /// # Errors
    /// [`AppError::NotFound`].
    pub(super) async fn at(
        cx: Cx,
        (process, envelope): (String, String),
    ) -> Result<Self, AppError> {
        let (process, envelope) = slugs(&process, &envelope)?;
        let process = service::process::show(cx.services(), cx.caller(), &process).await?;
        let view = process.envelope(&envelope)?.clone();
        Ok(Self { cx, process, view })
    }

    /// The address of the ballot.
    pub(super) fn ballot(&self) -> String {
        format!("{}/vote", base(&self.cx, &self.process, &self.view))
    }

    /// The address of the process, where the other votes are.
    pub(super) fn budget(&self) -> String {
        self.cx.href(&format!("/p/{}", self.process.process.slug))
    }

    /// Back to the ballot.
    pub(super) fn answered(&self) -> Response {
        Redirect::to(&self.ballot()).into_response()
    }

    /// To the page where one says in which commune one lives, and from there to the ballot.
    pub(super) fn to_declare(&self) -> Response {
        let there = self.cx.href(&format!("/me?to={}", self.ballot()));
        Redirect::to(&there).into_response()
    }

    /// The page of a question.
    pub(super) fn draw(
        &self,
        title: String,
        lead: String,
        form: &FormState,
        asks: impl FnOnce() -> AnyView,
    ) -> Response {
        let (cx, l) = (&self.cx, self.cx.locale);
        let page = Page::new(cx, title.clone()).narrow().at("vote").of(&self.process);
        page.status(form.status()).draw(|| {
            let steps = vec![(self.budget(), self.process.process.name.get(l).to_owned())];
            view! {
                {ui::breadcrumbs(cx, steps, title.clone())}
                <header class="page__lead">
                    <h1>{title}</h1>
                    <p class="lead">{lead}</p>
                </header>
                {asks()}
            }
            .into_any()
        })
    }

    /// The form of a question, which is sent to a part of the address of the ballot.
    pub(super) fn form(&self, part: &str, question: Question, form: &FormState) -> AnyView {
        let l = self.cx.locale;
        let Question { field, legend, answers, button, note } = question;
        let action = format!("{}/{part}", self.ballot());
        let names = [(field, legend.clone())];
        let options = answers.into_iter().map(|(code, text)| (code, text, String::new())).collect();
        view! {
            <form class="form" method="post" action=action novalidate>
                {ui::error_summary_of(form, &names, l)}
                {ui::choices(field, &legend, options, false, form, l)}
                <div class="form__actions">
                    <button class="button button--primary">{button}</button>
                    <p class="form__actions-note">{note}</p>
                </div>
            </form>
        }
        .into_any()
    }
}
