//! The part of the rule sheet that says whether winners share what they would buy twice.

use crate::{
    form::{FormState, Submitted},
    ui::{self, Field, Kind},
};
use domain::{Refusal, locale::Locale, refusal::Fields, rules::SharingTerms};
use leptos::prelude::*;

/// The values, as the form holds them.
pub(super) fn values(terms: Option<SharingTerms>) -> Vec<(String, String)> {
    let shown = terms.unwrap_or(SharingTerms::SUGGESTED);
    let mut values = vec![
        ("sharing_upkeep".to_owned(), shown.upkeep_percent.to_string()),
        ("sharing_contingency".to_owned(), shown.contingency_percent.to_string()),
    ];
    if terms.is_some() {
        values.push(("sharing".to_owned(), "yes".to_owned()));
    }
    values
}

/// Reads the part; nothing unless its box is ticked.
pub(super) fn read(form: &Submitted, fields: &mut Fields) -> Option<SharingTerms> {
    if !form.ticked("sharing") {
        return None;
    }
    let mut percent = |name: &str, usual: u8| match form.text(name).trim() {
        "" => Some(usual),
        text => {
            let bad = Refusal::NotANumber { from: 0, to: 50 };
            fields.check(name, text.trim_end_matches('%').trim().parse().map_err(|_| bad))
        }
    };
    let usual = SharingTerms::SUGGESTED;
    let upkeep_percent = percent("sharing_upkeep", usual.upkeep_percent);
    let contingency_percent = percent("sharing_contingency", usual.contingency_percent);
    Some(SharingTerms {
        upkeep_percent: upkeep_percent?,
        contingency_percent: contingency_percent?,
    })
}

/// The fields.
pub(super) fn fields(form: &FormState, l: Locale) -> AnyView {
    let percent = |name: &'static str, label: &str, hint: &str| {
        Field::new(name, tr!(l, label), Kind::Line("number"))
            .hint(tr!(l, hint))
            .class("field field--short")
            .draw(form, l)
    };
    view! {
        <fieldset class="fieldset fieldset--ruled">
            <legend class="fieldset__legend">{tr!(l, "share-rules")}</legend>
            <p class="field__hint">{tr!(l, "share-rules-hint")}</p>
            {ui::tick("sharing", tr!(l, "share-rules-tick"), form)}
            <div class="field-row">
                {percent("sharing_upkeep", "share-rules-upkeep", "share-rules-upkeep-hint")}
                {percent("sharing_contingency", "share-rules-contingency", "share-rules-contingency-hint")}
            </div>
        </fieldset>
    }
    .into_any()
}
