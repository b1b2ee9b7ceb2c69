//! A verdict in the sentence that explains it.

use crate::features::registry::when;
use domain::{
    locale::Locale,
    money::{Cents, Currency},
    registry::Span,
    sharing::{Alternative, Finding, Inputs, Lender, Reason, Refusal, Verdict},
};

/// An amount in euros.
pub(super) fn euros(cents: Cents, l: Locale) -> String {
    cents.show(Currency::EUR, l)
}

/// How far something is: « 300 m », « 1,4 km ».
fn far(metres: u32, l: Locale) -> String {
    if metres < 1_000 {
        return format!("{}\u{a0}m", metres / 10 * 10);
    }
    let tenths = metres / 100;
    format!("{}{}{}\u{a0}km", tenths / 10, l.decimal_separator(), tenths % 10)
}

/// A name within a sentence: "Tonnelle 3 × 6" is a marquee, "PA" stays what it is.
fn within(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if first.is_uppercase() && second.is_lowercase() => {
            let first: String = first.to_lowercase().collect();
            format!("{first}{}", &name[name.len() - letters.as_str().len() - second.len_utf8()..])
        }
        _ => name.to_owned(),
    }
}

fn lender(one: &Lender, dates: usize, l: Locale) -> String {
    let key = match (one.own, one.dates >= dates) {
        (true, _) => "share-own",
        (false, true) => "share-lender-all",
        (false, false) => "share-lender-some",
    };
    let set = one.set_of.map(|many| format!(" {}", tr!(l, "share-lender-set", count = many)));
    let set = set.unwrap_or_default();
    let mut text = tr!(
        l,
        key,
        name = one.name.as_str(),
        quantity = one.quantity,
        thing = format!("{}{set}", within(&one.thing)),
        dates = one.dates,
        of = dates
    );
    if one.indoor_only {
        text.push_str(&tr!(l, "share-lender-indoor"));
    }
    if one.own {
        return text;
    }
    if let Some(metres) = one.metres {
        text.push_str(&tr!(l, "share-lender-far", far = far(metres, l)));
    }
    if one.deposit > Cents::ZERO {
        text.push_str(&tr!(l, "share-lender-deposit", amount = euros(one.deposit, l)));
    }
    if one.fee > Cents::ZERO {
        text.push_str(&tr!(l, "share-lender-fee", amount = euros(one.fee, l)));
    }
    text
}

fn lenders(all: &[Lender], dates: usize, l: Locale) -> String {
    let texts: Vec<String> = all.iter().map(|one| lender(one, dates, l)).collect();
    format!("{}.", texts.join(crate::show::semicolon(l)))
}

fn moves(all: &[(Span, Span)], l: Locale) -> String {
    let one =
        |(from, to): &(Span, Span)| tr!(l, "share-move", from = when(*from, l), to = when(*to, l));
    all.iter().map(one).collect::<Vec<_>>().join(" ")
}

/// The name of a verdict.
pub(super) fn verdict(verdict: Verdict, l: Locale) -> String {
    tr!(l, &format!("share-verdict-{}", verdict.code()))
}

/// The sentence that explains a verdict.
pub(super) fn sentence(finding: &Finding, inputs: &Inputs, l: Locale) -> String {
    let dates = inputs.need.uses.len();
    let mut text = match &finding.reason {
        Reason::Exempt { why } => tr!(l, &format!("share-because-{}", why.code())),
        Reason::Often { days } => tr!(l, "share-because-often", days = u32::from(*days)),
        Reason::NoDates => tr!(l, "share-because-no-dates"),
        Reason::Lent { lenders: all } => lenders(all, dates, l),
        Reason::Moved { lenders: all, moves: dated } => {
            format!("{} {}", lenders(all, dates, l), moves(dated, l))
        }
        Reason::Rented { rent } => tr!(l, "share-because-rent", amount = euros(*rent, l)),
        Reason::Together { host, others, units, asked, share } => tr!(
            l,
            "share-because-together",
            host = host.as_str(),
            others = *others,
            units = *units,
            asked = *asked,
            share = euros(*share, l)
        ),
        Reason::TooDear { cost } => tr!(l, "share-because-dear", amount = euros(*cost, l)),
        Reason::TooFew { coverage: 0, known: 0 } => tr!(l, "share-because-nobody"),
        Reason::TooFew { coverage, known } => {
            tr!(l, "share-because-few", coverage = u32::from(*coverage), known = *known)
        }
    };
    if finding.avoided > Cents::ZERO {
        text.push(' ');
        text.push_str(&tr!(l, "share-avoided", amount = euros(finding.avoided, l)));
    }
    text
}

/// What else could be done, one sentence each.
pub(super) fn alternatives(finding: &Finding, inputs: &Inputs, l: Locale) -> Vec<String> {
    let dates = inputs.need.uses.len();
    let one = |alternative: &Alternative| match alternative {
        Alternative::Part { lenders: all, units } => {
            format!("{} {}", tr!(l, "share-or-part", units = *units), lenders(all, dates, l))
        }
        Alternative::Move { lenders: all, moves: dated } => {
            format!("{} {} {}", tr!(l, "share-or-move"), moves(dated, l), lenders(all, dates, l))
        }
        Alternative::Together { peers, units, asked } => {
            let mut names: Vec<&str> = peers.iter().map(|(_, name)| name.as_str()).collect();
            names.dedup();
            tr!(
                l,
                "share-or-together",
                names = names.join(", "),
                count = peers.len(),
                units = *units,
                asked = *asked
            )
        }
        Alternative::Borrow { lenders: all, cost } => {
            let head = tr!(l, "share-or-borrow", amount = euros(*cost, l));
            format!("{head} {}", lenders(all, dates, l))
        }
        Alternative::Rent { rent } => tr!(l, "share-or-rent", amount = euros(*rent, l)),
    };
    finding.alternatives.iter().map(one).collect()
}

/// Why sharing does not do what was asked, and what to do.
#[must_use]
pub fn refusal(reason: &Refusal, l: Locale) -> String {
    match reason {
        Refusal::WrongState { state, .. } => tr!(
            l,
            "share-refusal-wrong-state",
            state = tr!(l, &format!("share-state-{}", state.code()))
        ),
        Refusal::VerdictChanged { verdict: now } => {
            tr!(l, "share-refusal-changed", verdict = verdict(*now, l))
        }
        Refusal::SameHand => tr!(l, "share-refusal-same-hand"),
        Refusal::NothingToSign => tr!(l, "share-refusal-nothing-to-sign"),
        Refusal::OwnLine => tr!(l, "share-refusal-own-line"),
        Refusal::Frozen => tr!(l, "share-refusal-frozen"),
        Refusal::PoolOver => tr!(l, "share-refusal-pool-over"),
        Refusal::InAnotherPool => tr!(l, "share-refusal-in-another-pool"),
        Refusal::NotInThisEnvelope => tr!(l, "share-refusal-not-in-envelope"),
        Refusal::DecideFirst { lines } => tr!(l, "share-refusal-decide-first", lines = *lines),
        Refusal::InvoiceKnown => tr!(l, "share-refusal-invoice-known"),
        Refusal::NothingLeftToAsk => tr!(l, "share-refusal-nothing-left"),
        Refusal::NoSuchKind => tr!(l, "share-refusal-no-such-kind"),
        Refusal::TooManyDates { limit } => tr!(l, "share-refusal-too-many-dates", limit = *limit),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_within_a_sentence_begins_small_unless_it_is_an_abbreviation() {
        assert_eq!(within("Tonnelle 3 × 6"), "tonnelle 3 × 6");
        assert_eq!(within("PA du quartier"), "PA du quartier");
        assert_eq!(within("Échelle"), "échelle");
        assert_eq!((within("é"), within("")), ("é".to_owned(), String::new()));
    }

    #[test]
    fn a_distance_is_said_as_one_says_it() {
        assert_eq!(far(1_440, Locale::Fr), "1,4\u{a0}km");
        assert_eq!(far(1_440, Locale::En), "1.4\u{a0}km");
        assert_eq!(far(307, Locale::Nl), "300\u{a0}m");
    }
}
