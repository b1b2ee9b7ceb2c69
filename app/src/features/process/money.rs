//! The money of a process in one bar: a hue and a pattern per envelope, the same everywhere.

use crate::{cx::Cx, ui::EnvelopeBar};
use domain::{envelope::Money, money::Cents};
use leptos::prelude::*;
use service::process::{EnvelopeView, ProcessView};

/// How many hues there are.
const HUES: usize = 6;

/// The hue of an envelope by its place in the process, from 1 to 6.
#[must_use]
pub fn hue(place: usize) -> u8 {
    u8::try_from(place % HUES + 1).unwrap_or(1)
}

/// What all envelopes hold, when they speak of one currency.
#[must_use]
pub fn total(envelopes: &[EnvelopeView]) -> Option<Money> {
    let currency = envelopes.first()?.envelope.amount.currency;
    let cents = envelopes.iter().map(|view| {
        let amount = view.envelope.amount;
        (amount.currency == currency).then_some(amount.cents)
    });
    let cents: Option<Vec<Cents>> = cents.collect();
    Some(Money { cents: Cents::sum(cents?)?, currency })
}

/// The bar with its legend; `None` when currencies differ.
pub fn bar(cx: &Cx, view: &ProcessView) -> Option<AnyView> {
    let l = cx.locale;
    let whole = total(&view.envelopes)?;
    let amount = |view: &EnvelopeView| view.envelope.amount.cents;
    let title = tr!(
        l,
        "process-bar",
        amount = whole.cents.show(whole.currency, l),
        count = view.envelopes.len()
    );
    let bar = EnvelopeBar {
        title,
        whole: whole.cents,
        parts: (0..).zip(&view.envelopes).map(|(place, view)| (amount(view), hue(place))).collect(),
        ..EnvelopeBar::default()
    };
    let legend = (0..).zip(&view.envelopes).map(|(place, envelope)| {
        view! {
            <li class="envelope-legend__item">
                {swatch(hue(place))}
                <span>
                    {envelope.envelope.name.get(l).to_owned()}" "
                    <span class="envelope-legend__amount">{amount(envelope).show(whole.currency, l)}</span>
                </span>
            </li>
        }
    });
    Some(
        view! {
            <div>
                {bar.draw()}
                <ul class="envelope-legend">{legend.collect_view()}</ul>
            </div>
        }
        .into_any(),
    )
}

/// The small square of a legend.
pub fn swatch(hue: u8) -> AnyView {
    view! {
        <svg class="envelope-legend__swatch" aria-hidden="true">
            <rect class=format!("envelope-bar__part--{hue}") width="100%" height="100%"></rect>
        </svg>
    }
    .into_any()
}
