//! What others say is not true of a thing, or what they know of a place, and what its lender makes of it.

use super::Body;
use crate::{
    features::registry::{hold, words},
    form::FormState,
    ui::{self, Field, Kind},
    unsigned,
};
use domain::{
    locale::Locale,
    registry::resource::{Holding, PlaceFacts},
};
use leptos::prelude::*;
use service::registry::holding;

/// What is asked about a place, as fields of a form.
const ASKED: [&str; 5] = ["capacity", "step_free", "functions", "permanent", "commitment"];

impl Body<'_> {
    /// What was proposed, for whoever can take it up, and the form for everybody else.
    pub(super) fn correcting(&self, l: Locale) -> AnyView {
        let open = self.view.corrections.iter().map(|one| {
            let words = (!one.words.is_empty())
                .then(|| view! { <blockquote>{one.words.clone()}</blockquote> });
            view! {
                <li>
                    {words}
                    {one.answers.as_ref().map(|answers| self.answers(answers, l))}
                    <form method="post" action=self.here() class="button-row">
                        <input r#type="hidden" name="intent" value="settle" />
                        <input r#type="hidden" name="which" value=one.id.to_string() />
                        <button class="button button--small" name="taken" value="yes">{tr!(l, if one.answers.is_some() { "registry-answers-taken" } else { "registry-correction-taken" })}</button>
                        <button class="button button--small" name="taken" value="no">{tr!(l, "registry-correction-dropped")}</button>
                    </form>
                </li>
            }
        });
        let open: Vec<_> = open.collect();
        let listed = (!open.is_empty()).then(|| {
            view! { <h2>{tr!(l, "registry-corrections")}</h2> <ul class="plain-list">{open}</ul> }
        });
        let refused = self.form.value("intent") == "correct";
        let place = self.view.resource.holding == Holding::Place;
        let title = if place { "registry-correct-place" } else { "registry-correct" };
        // Its author knows better; everybody else may say so, without signing in.
        let form = (!self.view.is_lender).then(|| {
            let words = Field::new("correction", tr!(l, "registry-correct-what"), Kind::Area(2));
            let words = if place { words.optional() } else { words };
            view! {
                <details class="section" open=refused>
                    <summary>{tr!(l, title)}</summary>
                    <form class="form" method="post" action=self.here() novalidate>
                        {refused.then(|| ui::error_summary(self.form, l))}
                        <input r#type="hidden" name="intent" value="correct" />
                        {unsigned::unseen(self.cx)}
                        {place.then(|| self.asked(refused, l))}
                        {words.draw(self.form, l)}
                        <div class="form__actions"><button class="button">{tr!(l, "registry-correct-send")}</button></div>
                    </form>
                </details>
            }
        });
        view! { {listed} {form} }.into_any()
    }

    /// What its holder is asked about a place, with what is known; or as it was typed.
    fn asked(&self, refused: bool, l: Locale) -> AnyView {
        let known = holding::prefilled(&self.view.resource).into_iter();
        let known = known.filter(|(name, _)| ASKED.contains(&name.as_str()));
        let known = FormState::prefilled(known);
        let form = if refused { self.form } else { &known };
        view! {
            <p>{tr!(l, "registry-answers-lead")}</p>
            <input r#type="hidden" name="answers" value="yes" />
            {hold::of_place(("registry-answers", "registry-answers-commitment"), form, l)}
        }
        .into_any()
    }

    /// What somebody answers about a place: only what it would change.
    fn answers(&self, answers: &PlaceFacts, l: Locale) -> AnyView {
        let present = self.view.resource.details.place.as_ref();
        let present = present.map(|place| words::of_place(place, l)).unwrap_or_default();
        let said = words::of_place(answers, l);
        let gone = present.iter().filter(|(key, _)| !said.iter().any(|(other, _)| other == key));
        let gone = gone.map(|(key, _)| (*key, tr!(l, "hold-unsaid")));
        let new = said.iter().filter(|row| !present.contains(row)).cloned();
        let rows = new.chain(gone).map(|(key, value)| {
            view! { <div><dt>{tr!(l, key)}</dt><dd>{value}</dd></div> }
        });
        view! { <dl class="facts">{rows.collect_view()}</dl> }.into_any()
    }
}
