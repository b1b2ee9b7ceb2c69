//! How far a raise gets for a whole span of more supporters, found by going up the shares.
//!
//! With more supporters everybody's share is smaller, so that a step of a wide span takes in as many
//! shares as several steps do, and what they buy cannot be told at once. But which step a share belongs
//! to does not matter as long as whatever it buys keeps the budget. So shares are gone through once, in
//! pieces as narrow as need be, each for the whole span.

use super::gap::Reached;
use super::span::Span;
use crate::shares::{Ladder, Share};
use crate::sharing::compare_products;

/// Parts of a step.
const PARTS: u64 = 256;

/// A narrower piece is not tried.
const LEAST: u64 = 4;

/// How far shares were gone up: whatever one of them up to here buys keeps the budget.
#[derive(Debug, Clone, Copy)]
pub(super) struct Height {
    top: Share,
    /// How much to try next, in parts of a step.
    piece: u64,
}

/// The step up to `most` that every raise gets to, whatever the change in a span, if only the budget ends
/// it. The ladders have the lowest first share of the span, and the highest.
pub(super) fn go_up(
    span: &Span<'_>,
    [low, high]: [Ladder; 2],
    (reached, most): (&Reached, u64),
    effort: &mut u64,
) -> Option<Reached> {
    let (parts, step) = (u128::from(PARTS), low.at(1).numerator - low.at(0).numerator);
    let denominator = low.first.denominator.checked_mul(PARTS)?;
    let end = low.at(most).numerator.checked_mul(parts)?;
    let mut here = low.at(reached.sure).numerator.checked_mul(parts)?;
    let mut piece = PARTS;
    if let Some(height) = reached.height {
        let scaled = height.top.numerator.checked_mul(denominator.into())?;
        here = here.max(scaled / u128::from(height.top.denominator));
        piece = height.piece;
    }
    while here < end && *effort > 0 {
        let next = here.checked_add(step.checked_mul(piece.into())?)?.min(end);
        let share = |numerator| Share { numerator, denominator };
        if span.run(share(here), share(next), effort).is_some_and(|ends| !ends.too_much) {
            here = next;
            piece = piece.saturating_mul(2);
        } else if piece > LEAST {
            piece /= 2;
        } else {
            break;
        }
    }
    let top = Share { numerator: here, denominator };
    let is_passed = |step: u64| {
        let share = high.at(step);
        let side = (share.numerator, u128::from(top.denominator));
        compare_products(side, (top.numerator, u128::from(share.denominator))).is_le()
    };
    let mut sure = reached.sure;
    while sure < most && is_passed(sure + 1) {
        sure += 1;
    }
    let height = Some(Height { top, piece });
    let known = if sure > reached.sure {
        (sure, Vec::new())
    } else {
        (reached.step, reached.before.clone())
    };
    Some(Reached { step: known.0, before: known.1, sure, height })
}
