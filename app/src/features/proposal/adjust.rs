//! What bearers could do with less, where an envelope asks, and what the allocation makes of it.

use crate::{
    form::FormState,
    ui::{Field, Kind},
};
use domain::{envelope::Envelope, locale::Locale, proposal::Adjust};
use leptos::prelude::*;

/// The two fields below the costs.
pub(super) fn fields(form: &FormState, unit: &str, l: Locale) -> AnyView {
    let money = |name: &str, label: &str| {
        Field::new(name, tr!(l, label), Kind::Money(unit.to_owned())).optional().draw(form, l)
    };
    view! {
        <fieldset class="fieldset fieldset--ruled">
            <legend class="fieldset__legend">{tr!(l, "adjust-title")}</legend>
            <p class="field__hint">{tr!(l, "adjust-hint")}" "{tr!(l, "adjust-whole")}</p>
            <div class="field-row">{money("least", "adjust-least")} {money("step", "adjust-step")}</div>
        </fieldset>
    }
    .into_any()
}

/// What was said, where the envelope lets it be said, with what becomes of it.
pub fn said(envelope: &Envelope, adjust: Option<Adjust>, l: Locale) -> Option<AnyView> {
    let own = adjust.filter(|_| envelope.adjustable)?;
    let show = |cents: domain::money::Cents| cents.show(envelope.amount.currency, l);
    let text = tr!(l, "adjust-said", least = show(own.least()), step = show(own.step()));
    Some(
        view! {
            <div class="notice notice--info">
                <p>{text}</p>
                <p class="small">{tr!(l, "adjust-whole")}</p>
            </div>
        }
        .into_any(),
    )
}
