//! The fields of a process: its texts, how much support a proposal needs, in how many envelopes people
//! vote, and whether it is published.

use crate::{
    form::FormState,
    ui::{self, Field, Kind},
};
use domain::{locale::Locale, process::Visibility, session::VotesIn};
use leptos::prelude::*;

/// The texts and, of a new process, its address.
pub fn fields(form: &FormState, new: bool, l: Locale) -> AnyView {
    let slug = new.then(|| {
        Field::line("slug", tr!(l, "admin-slug"))
            .hint(tr!(l, "admin-slug-hint"))
            .optional()
            .draw(form, l)
    });
    view! {
        <fieldset class="fieldset fieldset--ruled">
            <legend class="fieldset__legend">{tr!(l, "admin-texts")}</legend>
            <p class="field__hint">{tr!(l, "admin-texts-hint")}</p>
            {ui::languages("name", &tr!(l, "admin-name"), &Kind::Line("text"), form, l)}
            {slug}
            {ui::languages("summary", &tr!(l, "admin-summary"), &Kind::Area(2), form, l)}
            {ui::languages("about", &tr!(l, "admin-about"), &Kind::Area(6), form, l)}
        </fieldset>
    }
    .into_any()
}

/// How many have to stand behind a proposal.
pub fn support(form: &FormState, l: Locale) -> AnyView {
    Field::new("support_threshold", tr!(l, "admin-support-threshold"), Kind::Line("number"))
        .class("field field--short")
        .hint(tr!(l, "admin-support-threshold-hint"))
        .optional()
        .draw(form, l)
}

/// In how many envelopes each voter votes.
pub fn votes_in(form: &FormState, l: Locale) -> AnyView {
    let options = VotesIn::ALL
        .iter()
        .map(|votes_in| {
            let key = format!("admin-votes-in-{}", votes_in.code());
            (votes_in.code().to_owned(), tr!(l, &key), tr!(l, &format!("{key}-hint")))
        })
        .collect();
    ui::choices("votes_in", &tr!(l, "admin-votes-in"), options, false, form, l)
}

/// Whether everyone sees it.
pub fn visibility(form: &FormState, l: Locale) -> AnyView {
    let options = Visibility::ALL
        .iter()
        .map(|visibility| {
            let key = format!("admin-visibility-{}", visibility.code());
            (visibility.code().to_owned(), tr!(l, &key), tr!(l, &format!("{key}-hint")))
        })
        .collect();
    ui::choices("visibility", &tr!(l, "admin-visibility"), options, false, form, l)
}
