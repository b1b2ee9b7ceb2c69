//! What a thing usually costs, beside the field in which its price is written: a help, never a rule.

use crate::form::FormState;
use domain::{locale::Locale, money::Cents, text::Slug};
use service::cost_words::{self, Usual, Words};

/// A price of more than so many times the usual one is asked about.
const DEAR: i64 = 3;

/// Beside a price that nobody has written yet: the usual one, and how long such a thing serves.
/// Beside one that is far above it: that it is. Nothing otherwise, nor in a unit that is not money.
pub(super) fn hint(
    form: &FormState,
    (row, words): (usize, &Words),
    unit: &str,
    l: Locale,
) -> Option<String> {
    let part = |part: &str| form.value(&format!("line_{row}_{part}"));
    let chosen = Slug::parse(&part("kind")).ok();
    let read = match words {
        Words::One { kind, .. } => Some(kind),
        _ => None,
    };
    let usual = cost_words::usual(chosen.as_ref().or(read)?).filter(|_| unit == "€")?;
    said(usual, &part("price"), l)
}

fn said(usual: Usual, written: &str, l: Locale) -> Option<String> {
    let amount = format!("{}\u{a0}€", usual.price.number(l));
    if written.trim().is_empty() {
        return Some(tr!(l, "proposal-price-usual", amount = amount, years = usual.years));
    }
    let written = Cents::parse(written).ok()?;
    let dear = written.0 > usual.price.0.saturating_mul(DEAR);
    dear.then(|| tr!(l, "proposal-price-dear", amount = amount))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_price_stands_beside_an_empty_field_and_beside_one_of_more_than_three_times_it() {
        let usual = Usual { price: Cents(25_000), years: 8 };
        let says = |written: &str| said(usual, written, Locale::Fr);
        assert!(says("").is_some_and(|text| text.contains("250\u{a0}€") && text.contains("8")));
        assert_eq!(says("750"), None);
        assert!(says("750,01").is_some_and(|text| text.contains("trois fois")));
        assert_eq!(says("beaucoup"), None);
    }
}
