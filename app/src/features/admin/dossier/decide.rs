//! What the administration decides on a proposal, and whom it has to know before.

use super::Desk;
use crate::{
    form::FormState,
    ui::{self, Field, Kind},
};
use domain::{
    locale::Locale,
    permit::Action,
    project::answerable,
    proposal::{Answer, Stage, Step},
};
use leptos::prelude::*;

impl Desk {
    /// The steps that lead on from here, each with the words that go with it.
    pub(super) fn decisions(&self, form: &FormState, l: Locale) -> Option<AnyView> {
        let steps = [
            ("admit", Step::Admit, Action::Review),
            ("return", Step::Return, Action::Review),
            ("retain", Step::Retain, Action::Retain),
            ("decline", Step::Decline, Action::Decline),
            ("reconsider", Step::Reconsider, Action::Decline),
        ];
        let stage = self.own.proposal.stage;
        let options: Vec<(String, String, String)> = steps
            .into_iter()
            .filter(|(_, step, action)| stage.after(*step).is_ok() && self.own.may(*action))
            // What everyone would read has to be there.
            .filter(|(_, step, _)| *step != Step::Admit || self.own.proposal.taken_down.is_none())
            .map(|(code, ..)| {
                let label = tr!(l, &format!("admin-review-{code}"));
                (code.to_owned(), label, tr!(l, &format!("admin-review-{code}-hint")))
            })
            .collect();
        match options.as_slice() {
            [] => return None,
            [(code, label, hint)] => return Some(self.only((code, label, hint), form, l)),
            _ => {}
        }
        let offers = |wanted: &str| options.iter().any(|(code, ..)| code == wanted);
        let unconfirmed = offers("retain").then(|| self.unconfirmed(form, l));
        let questions = offers("return").then(|| {
            Field::new("questions", tr!(l, "admin-review-questions"), Kind::Area(3))
                .hint(tr!(l, "admin-review-questions-hint"))
                .optional()
                .draw(form, l)
        });
        let reason = offers("decline").then(|| reason("admin-review-reason-hint", form, l));
        let action = self.cx.href(&format!("{}/review", self.path()));
        let envelope = form.message("envelope", l).map(|text| {
            view! { <p class="field__error" id="envelope">{text}</p> }
        });
        Some(
            view! {
                <form class="form form--dense" method="post" action=action novalidate>
                    {ui::choices("decision", &tr!(l, "admin-review-title"), options, false, form, l)}
                    {envelope}
                    {unconfirmed}
                    {questions}
                    {reason}
                    <div class="form__actions">
                        <button class="button button--primary">{tr!(l, "admin-review-save")}</button>
                        <p class="form__actions-note">{tr!(l, "admin-review-note")}</p>
                    </div>
                </form>
            }
            .into_any(),
        )
    }

    /// The one step that leads on from here is no choice: what it does stands above its button. While
    /// bearers have questions to answer it is folded away, below what they were asked.
    fn only(
        &self,
        (code, label, hint): (&str, &str, &str),
        form: &FormState,
        l: Locale,
    ) -> AnyView {
        let action = self.cx.href(&format!("{}/review", self.path()));
        let reason = (code == "decline").then(|| reason("admin-review-reason-both", form, l));
        let (code, label, hint) = (code.to_owned(), label.to_owned(), hint.to_owned());
        let one = view! {
            <form class="form form--dense" method="post" action=action novalidate>
                <input r#type="hidden" name="decision" value=code />
                <p id="decision" tabindex="-1">{hint}</p>
                {reason}
                <div class="form__actions">
                    <button class="button">{label}</button>
                    <p class="form__actions-note">{tr!(l, "admin-review-note")}</p>
                </div>
            </form>
        };
        let proposal = &self.own.proposal;
        let (title, body) = match &proposal.answer {
            Some(Answer::Questions(asked)) if proposal.stage == Stage::Returned => {
                let lang = proposal.content.original().map(Locale::code);
                let body = view! {
                    <p>{tr!(l, "admin-review-waits-what")}</p>
                    <blockquote lang=lang>{ui::prose(asked)}</blockquote>
                    <details class="filters" open=!form.fields.is_empty()>
                        <summary>{tr!(l, "admin-review-not-waiting")}</summary>
                        {one}
                    </details>
                };
                (tr!(l, "admin-review-waits"), body.into_any())
            }
            _ => (tr!(l, "admin-review-title"), one.into_any()),
        };
        view! { <section class="section flow"><h2>{title}</h2>{body}</section> }.into_any()
    }

    /// Whom no administration has confirmed, of those who carry it or lower its price: asked for
    /// before it goes into the vote.
    fn unconfirmed(&self, form: &FormState, l: Locale) -> Option<AnyView> {
        let proposal = &self.own.proposal;
        let partners = proposal.partners();
        let named = answerable(&proposal.bearer, &partners);
        let missing = service::actor::unconfirmed(&named, &self.own.standings);
        if missing.is_empty() {
            return None;
        }
        let page = self.cx.href(&format!("/admin/a/{}/actors", self.view.administration.slug));
        let names = missing.join(", ");
        Some(
            view! {
                <div class="notice notice--warning">
                    <p class="notice__title">{tr!(l, "admin-unconfirmed-title", names = names)}</p>
                    <p><a href=page>{tr!(l, "admin-unconfirmed-link")}</a></p>
                </div>
                {Field::new("unconfirmed", tr!(l, "admin-unconfirmed-reason"), Kind::Area(2))
                    .hint(tr!(l, "admin-unconfirmed-reason-hint"))
                    .optional()
                    .draw(form, l)}
            }
            .into_any(),
        )
    }
}

/// The fields of a public reason, with a hint of when it is asked for.
fn reason(hint: &str, form: &FormState, l: Locale) -> AnyView {
    let label = tr!(l, "admin-review-reason");
    view! {
        <fieldset class="fieldset">
            <legend class="fieldset__legend">{label.clone()}</legend>
            <p class="field__hint">{tr!(l, hint)}</p>
            {ui::languages("reason_public", &label, &Kind::Area(2), form, l)}
        </fieldset>
    }
    .into_any()
}
