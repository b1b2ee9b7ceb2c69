//! Whether something is free. Every screen, every check and every write asks here.
//!
//! What counts is how many are in use *at once*, not how many loans touch a period: two loans of
//! one chair, one in the morning and one in the afternoon, take one chair. The uses are swept in
//! the order of time, those that end before those that begin at the same moment, in O(n log n).

use super::Span;
use crate::Moment;
use serde::{Deserialize, Serialize};

/// Some units that are in use for a time, the time to fetch and clean them included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Use {
    /// When.
    pub span: Span,
    /// How many.
    pub quantity: u32,
}

/// What there is of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stock {
    /// How many are held.
    pub held: u32,
    /// How many of them are out of service.
    pub out_of_service: u32,
}

impl Stock {
    /// How many can be lent at all.
    #[must_use]
    pub const fn usable(self) -> u32 {
        self.held.saturating_sub(self.out_of_service)
    }
}

/// A moment at which the number in use changes; ends sort before beginnings.
type Change = (Moment, bool, u32);

fn changes(uses: impl IntoIterator<Item = Use>, window: Option<Span>) -> Vec<Change> {
    let mut changes = Vec::new();
    for one in uses {
        let span = match window {
            None => Some(one.span),
            Some(window) => one.span.shared_with(window),
        };
        if let Some(span) = span {
            changes.push((span.from(), true, one.quantity));
            changes.push((span.to(), false, one.quantity));
        }
    }
    changes.sort_unstable();
    changes
}

fn highest(changes: &[Change]) -> u64 {
    let (mut now, mut most) = (0_u64, 0_u64);
    for (_, begins, quantity) in changes {
        let quantity = u64::from(*quantity);
        now = if *begins { now + quantity } else { now - quantity };
        most = most.max(now);
    }
    most
}

/// The most units in use at once.
#[must_use]
pub fn peak(uses: impl IntoIterator<Item = Use>) -> u64 {
    highest(&changes(uses, None))
}

/// The most units in use at once within a time.
#[must_use]
pub fn peak_within(uses: impl IntoIterator<Item = Use>, window: Span) -> u64 {
    highest(&changes(uses, Some(window)))
}

/// How many units are free from the beginning to the end of a time.
#[must_use]
pub fn free(stock: Stock, uses: impl IntoIterator<Item = Use>, window: Span) -> u32 {
    let used = peak_within(uses, window);
    let free = u64::from(stock.usable()).saturating_sub(used);
    u32::try_from(free).unwrap_or(u32::MAX)
}

/// Whether one more use fits beside the others.
#[must_use]
pub fn fits(stock: Stock, uses: impl IntoIterator<Item = Use>, wanted: Use) -> bool {
    free(stock, uses, wanted.span) >= wanted.quantity
}

/// How many units would have to be bought so that all uses fit.
#[must_use]
pub fn units_to_buy(stock: Stock, uses: impl IntoIterator<Item = Use>) -> u64 {
    peak(uses).saturating_sub(u64::from(stock.usable()))
}

/// The times within a window in which fewer than `wanted` units are free, in order, none touching
/// the next.
#[must_use]
pub fn busy(
    stock: Stock,
    uses: impl IntoIterator<Item = Use>,
    window: Span,
    wanted: u32,
) -> Vec<Span> {
    let usable = u64::from(stock.usable());
    let wanted = u64::from(wanted);
    if usable < wanted {
        return vec![window];
    }
    let changes = changes(uses, Some(window));
    let mut found: Vec<Span> = Vec::new();
    let (mut now, mut since) = (0_u64, None);
    let mut at = 0;
    while let Some((moment, _, _)) = changes.get(at).copied() {
        // Everything that changes at one moment, before looking: no use of no length in between.
        while let Some((_, begins, quantity)) = changes.get(at).filter(|next| next.0 == moment) {
            let quantity = u64::from(*quantity);
            now = if *begins { now + quantity } else { now - quantity };
            at += 1;
        }
        match (since, now + wanted > usable) {
            (None, true) => since = Some(moment),
            (Some(from), false) => {
                found.extend(Span::new(from, moment).ok());
                since = None;
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{TimeDelta, TimeZone, Utc};
    use proptest::prelude::*;

    fn hour(hour: i64) -> Moment {
        // The week in which clocks change: the sweep must not care.
        Utc.with_ymd_and_hms(2026, 10, 22, 0, 0, 0).unwrap() + TimeDelta::hours(hour)
    }

    fn used(from: i64, to: i64, quantity: u32) -> Use {
        Use { span: Span::new(hour(from), hour(to)).unwrap(), quantity }
    }

    const fn stock(held: u32, out_of_service: u32) -> Stock {
        Stock { held, out_of_service }
    }

    #[test]
    fn two_loans_one_after_the_other_take_one_unit() {
        let uses = [used(0, 4, 1), used(4, 8, 1)];
        assert_eq!(peak(uses), 1);
        assert_eq!(free(stock(2, 0), uses, used(0, 8, 1).span), 1);
        assert_eq!(units_to_buy(stock(0, 0), uses), 1);
    }

    #[test]
    fn a_million_of_something_does_not_overflow() {
        let uses = vec![used(0, 4, 1_000_000); 10_000];
        assert_eq!(peak(uses.clone()), 10_000_000_000);
        assert_eq!(free(stock(1_000_000, 0), uses, used(0, 1, 1).span), 0);
    }

    #[test]
    fn what_is_broken_is_not_free() {
        assert!(!fits(stock(2, 2), [], used(0, 1, 1)));
        assert!(fits(stock(2, 1), [], used(0, 1, 1)));
        assert_eq!(busy(stock(1, 1), [], used(0, 9, 1).span, 1), [used(0, 9, 1).span]);
    }

    fn uses() -> impl Strategy<Value = Vec<Use>> {
        let one = (0_i64..72, 1_i64..30, 0_u32..4)
            .prop_map(|(from, length, quantity)| used(from, from + length, quantity));
        proptest::collection::vec(one, 0..30)
    }

    /// How many are in use in each hour, counted one by one.
    fn by_hour(uses: &[Use], window: Span) -> Vec<u64> {
        (0..110)
            .filter(|number| window.holds(hour(*number)))
            .map(|number| {
                let then = uses.iter().filter(|one| one.span.holds(hour(number)));
                then.map(|one| u64::from(one.quantity)).sum()
            })
            .collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(512))]

        #[test]
        fn the_peak_is_what_one_finds_hour_by_hour(uses in uses(), window in (0_i64..90, 1_i64..20)) {
            let window = used(window.0, window.0 + window.1, 1).span;
            let all = used(0, 110, 1).span;
            prop_assert_eq!(peak(uses.clone()), by_hour(&uses, all).into_iter().max().unwrap());
            let inside = by_hour(&uses, window).into_iter().max().unwrap();
            prop_assert_eq!(peak_within(uses.clone(), window), inside);
        }

        #[test]
        fn one_more_fits_exactly_when_no_hour_would_be_over_the_stock(
            uses in uses(), held in 0_u32..8, broken in 0_u32..4,
            wanted in (0_i64..90, 1_i64..20, 1_u32..4),
        ) {
            let stock = stock(held, broken);
            let wanted = used(wanted.0, wanted.0 + wanted.1, wanted.2);
            let room = by_hour(&uses, wanted.span)
                .into_iter()
                .all(|used| used + u64::from(wanted.quantity) <= u64::from(stock.usable()));
            prop_assert_eq!(fits(stock, uses, wanted), room);
        }

        #[test]
        fn busy_times_are_the_hours_in_which_too_few_are_free(
            uses in uses(), held in 0_u32..8, wanted in 1_u32..4,
        ) {
            let window = used(0, 110, 1).span;
            let busy = busy(stock(held, 0), uses.clone(), window, wanted);
            for (number, used) in by_hour(&uses, window).into_iter().enumerate() {
                let at = hour(i64::try_from(number).unwrap());
                let short = used + u64::from(wanted) > u64::from(held);
                prop_assert_eq!(busy.iter().any(|span| span.holds(at)), short, "hour {}", number);
            }
            prop_assert!(busy.windows(2).all(|two| two[0].to() < two[1].from()));
        }

        #[test]
        fn buying_what_is_said_makes_all_uses_fit_and_one_less_does_not(uses in uses(), held in 0_u32..6) {
            let missing = u32::try_from(units_to_buy(stock(held, 0), uses.clone())).unwrap();
            prop_assert!(peak(uses.clone()) <= u64::from(held + missing));
            prop_assert!(missing == 0 || peak(uses) > u64::from(held + missing - 1));
        }
    }
}
