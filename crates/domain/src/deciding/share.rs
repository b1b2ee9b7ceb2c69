//! An exact part of a whole, compared without rounding.

use super::Refused;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// A part of a whole, in lowest terms. Two of them are compared exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Share {
    part: u64,
    whole: u64,
}

impl Share {
    /// Nothing.
    pub const NONE: Self = Self { part: 0, whole: 1 };

    /// `part` of `whole`; nothing of nothing.
    ///
    /// # Errors
    /// [`Refused::BeyondExact`] when the lowest terms do not fit.
    pub fn new(part: u128, whole: u128) -> Result<Self, Refusal> {
        if whole == 0 || part == 0 {
            return Ok(Self::NONE);
        }
        let divisor = common(part, whole);
        let fit = |value: u128| u64::try_from(value / divisor);
        match (fit(part), fit(whole)) {
            (Ok(part), Ok(whole)) => Ok(Self { part, whole }),
            _ => Err(Refused::BeyondExact.into()),
        }
    }

    /// `percent` hundredths of this and the others of another.
    ///
    /// # Errors
    /// [`Refused::BeyondExact`].
    pub fn mixed(self, percent: u8, other: Self) -> Result<Self, Refusal> {
        let (mine, theirs) = (u128::from(percent.min(100)), u128::from(100 - percent.min(100)));
        let (own, foreign) = (u128::from(self.whole), u128::from(other.whole));
        let sum = mine
            .checked_mul(u128::from(self.part))
            .and_then(|left| left.checked_mul(foreign))
            .zip(
                theirs.checked_mul(u128::from(other.part)).and_then(|right| right.checked_mul(own)),
            )
            .and_then(|(left, right)| left.checked_add(right));
        let whole = own.checked_mul(foreign).and_then(|product| product.checked_mul(100));
        match (sum, whole) {
            (Some(part), Some(whole)) => Self::new(part, whole),
            _ => Err(Refused::BeyondExact.into()),
        }
    }

    /// Tenths of a hundredth, rounded to the nearest: only to be shown, never to decide.
    #[must_use]
    pub fn per_mille(self) -> u64 {
        let (part, whole) = (u128::from(self.part), u128::from(self.whole));
        u64::try_from((part * 2_000 + whole) / (whole * 2)).unwrap_or(u64::MAX)
    }

    /// Whether it is at least so many hundredths.
    #[must_use]
    pub fn reaches(self, percent: u8) -> bool {
        u128::from(self.part) * 100 >= u128::from(self.whole) * u128::from(percent)
    }
}

impl Ord for Share {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = u128::from(self.part) * u128::from(other.whole);
        left.cmp(&(u128::from(other.part) * u128::from(self.whole)))
    }
}

impl PartialOrd for Share {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The greatest common divisor of two numbers above nought.
const fn common(mut one: u128, mut other: u128) -> u128 {
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one
}
