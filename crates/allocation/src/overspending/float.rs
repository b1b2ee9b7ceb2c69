//! Numbers with 64 significant bits and any size, rounded in a direction that is asked for. They
//! only sort out what is clear; nothing is decided by them that is close.

use std::cmp::Ordering;

/// `digits · 2^exponent`; the highest bit of `digits` is set unless the number is 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Float {
    digits: u64,
    exponent: i64,
}

/// Which way a result that does not fit is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Round {
    Down,
    Up,
}

impl Float {
    pub const ZERO: Self = Self { digits: 0, exponent: 0 };
    /// Above everything.
    pub const ENDLESS: Self = Self { digits: u64::MAX, exponent: i64::MAX };

    /// `value · 2^exponent`.
    pub fn new(value: u128, exponent: i64, round: Round) -> Self {
        Self::fit(value, false, exponent, round)
    }

    /// The same, where `more` says that the value is a bit larger than that.
    fn fit(value: u128, more: bool, exponent: i64, round: Round) -> Self {
        if value == 0 {
            return if more && round == Round::Up {
                Self { digits: 1 << 63, exponent: exponent - 63 }
            } else {
                Self::ZERO
            };
        }
        let zeros = value.leading_zeros();
        let top = value << zeros;
        let digits = u64::try_from(top >> 64).expect("64 bits are left");
        let exponent = exponent + 64 - i64::from(zeros);
        let rest = top & u128::from(u64::MAX) != 0 || more;
        if !rest || round == Round::Down {
            return Self { digits, exponent };
        }
        match digits.checked_add(1) {
            Some(digits) => Self { digits, exponent },
            None => Self { digits: 1 << 63, exponent: exponent + 1 },
        }
    }

    pub fn times(self, other: Self, round: Round) -> Self {
        if self == Self::ENDLESS || other == Self::ENDLESS {
            return Self::ENDLESS;
        }
        let product = u128::from(self.digits) * u128::from(other.digits);
        Self::new(product, self.exponent + other.exponent, round)
    }

    /// Division by a number that is not endless; anything by 0 is.
    pub fn over(self, other: Self, round: Round) -> Self {
        if other.digits == 0 || self == Self::ENDLESS {
            return Self::ENDLESS;
        }
        if other == Self::ENDLESS {
            return Self::ZERO;
        }
        let (top, bottom) = (u128::from(self.digits) << 64, u128::from(other.digits));
        let exponent = self.exponent - other.exponent - 64;
        Self::fit(top / bottom, top % bottom != 0, exponent, round)
    }
}

impl PartialOrd for Float {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Float {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.digits, other.digits) {
            (0, 0) => Ordering::Equal,
            (0, _) => Ordering::Less,
            (_, 0) => Ordering::Greater,
            _ => (self.exponent, self.digits).cmp(&(other.exponent, other.digits)),
        }
    }
}
