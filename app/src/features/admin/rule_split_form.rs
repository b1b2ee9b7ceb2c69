//! Shares of an envelope by executor or by territory: a choice that fills in caps and floors.

use super::rule_limits_form as limits;
use crate::{
    form::{FormState, Submitted},
    ui::{Field, Kind},
};
use domain::{
    Refusal,
    envelope::Envelope,
    locale::Locale,
    place::{District, Territory},
    refusal::Fields,
    rules::{MOST_PERCENT, Split},
};
use leptos::prelude::*;

/// The name of the field that says how many limits were filled in.
const FILLED: &str = "split_filled";

/// A per cent of a share, or nothing.
fn percent(fields: &mut Fields, form: &Submitted, name: &str) -> Option<u32> {
    let text = form.text(name);
    let text = text.trim().trim_end_matches('%').trim_end();
    if text.is_empty() {
        return None;
    }
    let number = text.parse().ok().filter(|percent| (1..=MOST_PERCENT).contains(percent));
    fields.check(name, number.ok_or(Refusal::NotANumber { from: 1, to: MOST_PERCENT.into() }))
}

/// The form with its limits filled in from the chosen shares, and everything else as it was typed.
pub(super) fn filled(
    form: Submitted,
    envelope: &Envelope,
    communes: &[Territory],
    districts: &[District],
) -> FormState {
    let mut fields = Fields::default();
    let split: Option<Split> = fields.check("split", form.text("split").parse());
    let most = percent(&mut fields, &form, "split_most");
    let least = percent(&mut fields, &form, "split_least");
    let written = limits::read(&form, &mut fields);
    let parts =
        split.map(|split| split.parts(&envelope.bearers, &envelope.communes, communes, districts));
    if parts.as_ref().is_some_and(Vec::is_empty) {
        fields.refuse("split", Refusal::NoDistricts);
    }
    let Some(parts) = parts.filter(|_| fields.is_empty()) else {
        return FormState { submitted: form, fields: fields.into_refused() };
    };
    let limits = written.with_shares(envelope.amount.cents, &parts, most, least);
    let count = limits.caps.len() + limits.floors.len();
    let is_limit = |name: &str| name.starts_with("limit_") || name == "exclusion" || name == FILLED;
    let kept = form.into_pairs().into_iter().filter(|(name, _)| !is_limit(name));
    let values = kept.chain(limits::values(&limits));
    FormState::prefilled(values.chain([(FILLED.to_owned(), count.to_string())]))
}

/// The choice, folded away until somebody used it.
pub(super) fn fields(form: &FormState, l: Locale) -> AnyView {
    let options = Split::ALL
        .iter()
        .map(|split| (split.code().to_owned(), tr!(l, &format!("split-{}", split.code()))))
        .collect();
    let count = form.value(FILLED).parse::<usize>().ok();
    let refused = form.fields.iter().any(|field| field.name.starts_with("split"));
    let open = count.is_some() || refused;
    let number = |name: &'static str, label: &str| {
        Field::new(name, tr!(l, label), Kind::Line("number"))
            .hint(tr!(l, "split-optional"))
            .class("field field--short")
            .draw(form, l)
    };
    view! {
        <details class="fieldset" open=open>
            <summary>{tr!(l, "split-title")}</summary>
            <p class="field__hint">{tr!(l, "split-what")}</p>
            {count.map(|count| view! {
                <p class="notice notice--info" role="status">{tr!(l, "split-filled", count = count)}</p>
            })}
            {Field::new("split", tr!(l, "split-by"), Kind::Select(options)).draw(form, l)}
            <div class="field-row">
                {number("split_most", "split-most")}
                {number("split_least", "split-least")}
            </div>
            <div class="button-row">
                <button class="button button--small" name="intent" value="shares">{tr!(l, "split-button")}</button>
            </div>
        </details>
    }
    .into_any()
}
