//! Amounts that may be too long to be written down: exact while they are short, then between two
//! bounds.
//!
//! All amounts of a count are whole numbers over one scale. A quotient makes the scale longer, so that
//! every amount stays exact, until the scale would have more binary digits than are allowed. From then
//! on quotients are rounded, down for one bound and up for the other, and everything worked out from
//! them has two bounds. What the bounds do not decide is not decided.

use std::cmp::Ordering;

use num_bigint::BigUint;

use crate::fraction::{Fraction, lcm};

/// How many binary digits of two bounds must agree for an amount to be of use.
const AGREEING: u32 = 64;

/// How long scales may get: the second only where the first decides too little.
pub(super) const DIGITS: [u64; 2] = [512, 2048];

/// An amount over a scale: at least `low`, at most `high`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Span {
    pub low: BigUint,
    pub high: BigUint,
}

/// A quotient, both parts whole; nothing is below a divisor of zero but what has another one.
pub(super) type Quotient = (BigUint, BigUint);

/// Bounds of a quotient.
#[derive(Debug, Clone)]
pub(super) struct Range {
    pub low: Quotient,
    pub high: Quotient,
}

/// The scale, and whether every amount over it is still exact.
#[derive(Debug, Clone)]
pub(super) struct Scale {
    pub of: BigUint,
    most: u64,
    exact: bool,
}

/// Whether a quotient is below another.
pub(super) fn is_less(a: &Quotient, b: &Quotient) -> bool {
    &a.0 * &b.1 < &b.0 * &a.1
}

impl Span {
    pub fn exactly(amount: impl Into<BigUint>) -> Self {
        let low = amount.into();
        Self { high: low.clone(), low }
    }

    pub fn is_zero(&self) -> bool {
        self.high == BigUint::ZERO
    }

    pub fn times(&self, factor: impl Into<BigUint>) -> Self {
        let factor = factor.into();
        Self { low: &self.low * &factor, high: &self.high * &factor }
    }

    pub fn plus(&self, other: &Self) -> Self {
        Self { low: &self.low + &other.low, high: &self.high + &other.high }
    }

    /// The difference, nowhere below zero.
    pub fn minus(&self, other: &Self) -> Self {
        let rest = |a: &BigUint, b: &BigUint| if a > b { a - b } else { BigUint::ZERO };
        Self { low: rest(&self.low, &other.high), high: rest(&self.high, &other.low) }
    }

    /// The order of two amounts, if the bounds tell.
    pub fn compare(&self, other: &Self) -> Option<Ordering> {
        if self.high < other.low {
            Some(Ordering::Less)
        } else if self.low > other.high {
            Some(Ordering::Greater)
        } else if self.low == self.high && other.low == other.high {
            Some(Ordering::Equal)
        } else {
            None
        }
    }
}

impl Range {
    /// One span divided by another, which is above zero.
    pub fn of(dividend: Span, divisor: Span) -> Self {
        Self { low: (dividend.low, divisor.high), high: (dividend.high, divisor.low) }
    }

    /// Makes room for what is within other bounds.
    pub fn take_in(&mut self, other: &Self) {
        if is_less(&other.low, &self.low) {
            self.low = other.low.clone();
        }
        if is_less(&self.high, &other.high) {
            self.high = other.high.clone();
        }
    }

    pub fn times(&self, factor: &BigUint) -> Self {
        let times = |quotient: &Quotient| (&quotient.0 * factor, quotient.1.clone());
        Self { low: times(&self.low), high: times(&self.high) }
    }

    /// Whether a fraction is within the bounds.
    pub fn has(&self, said: &Fraction) -> bool {
        let said = (said.numerator.clone(), said.denominator.clone());
        !is_less(&said, &self.low) && !is_less(&self.high, &said)
    }

    /// The quotient, if the bounds are the same.
    pub fn exact(&self) -> Option<Fraction> {
        (!is_less(&self.low, &self.high)).then(|| self.lowest())
    }

    /// The bounds over a scale, rounded. Nothing if they are too far apart to be of use.
    pub fn over(&self, scale: &BigUint) -> Option<Span> {
        let low = &self.low.0 * scale / &self.low.1;
        let high = (&self.high.0 * scale + &self.high.1 - 1_u32) / &self.high.1;
        let useful = (&high - &low) << AGREEING <= low;
        useful.then_some(Span { low, high })
    }

    /// The lower bound.
    pub fn lowest(&self) -> Fraction {
        Fraction::new(self.low.0.clone(), self.low.1.clone())
    }
}

impl Scale {
    /// A first scale, and the most binary digits that it may get.
    pub fn new(of: impl Into<BigUint>, most: u64) -> Self {
        Self { of: of.into(), most, exact: true }
    }

    /// A quotient over the scale, which may become longer for it, and all amounts with it. Nothing if
    /// its bounds are too far apart to be of use.
    pub fn quotient(&mut self, amounts: &mut [Span], quotient: &Range) -> Option<Span> {
        if let Some(fraction) = quotient.exact() {
            let factor = lcm(&self.of, &fraction.denominator) / &self.of;
            if self.has_room(amounts, &factor) {
                return Some(Span::exactly(&self.of * fraction.numerator / fraction.denominator));
            }
        }
        // From here on nothing is exact.
        self.end_exactness(amounts);
        quotient.over(&self.of)
    }

    /// Makes the scale so many times as long, and all amounts with it, if everything is still exact and
    /// that is not too long. Else nothing will be exact any more.
    pub fn has_room(&mut self, amounts: &mut [Span], factor: &BigUint) -> bool {
        if self.exact && (&self.of * factor).bits() <= self.most {
            self.grow(amounts, factor);
            return true;
        }
        self.end_exactness(amounts);
        false
    }

    /// Takes all the digits that are allowed: what comes is rounded.
    fn end_exactness(&mut self, amounts: &mut [Span]) {
        if self.exact {
            let more = self.most.saturating_sub(self.of.bits());
            self.grow(amounts, &(BigUint::from(1_u32) << more));
            self.exact = false;
        }
    }

    fn grow(&mut self, amounts: &mut [Span], factor: &BigUint) {
        if *factor == BigUint::from(1_u32) {
            return;
        }
        self.of *= factor;
        for amount in amounts {
            amount.low *= factor;
            amount.high *= factor;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quotient(top: u64, bottom: u64) -> Range {
        Range::of(Span::exactly(top), Span::exactly(bottom))
    }

    #[test]
    fn a_quotient_is_exact_while_the_scale_has_room_and_then_between_bounds() {
        let mut scale = Scale::new(2_u32, 100);
        let mut amounts = [Span::exactly(3_u32)];
        let third = scale.quotient(&mut amounts, &quotient(1, 3)).expect("of use");
        assert_eq!((third.clone(), scale.of.clone()), (Span::exactly(2_u32), 6_u32.into()));
        assert_eq!(amounts, [Span::exactly(9_u32)], "three halves are nine sixths");
        let mut scale = Scale::new(2_u32, 90);
        let seventh = scale.quotient(&mut [], &quotient(1, (1 << 62) * 2 + 1)).expect("of use");
        assert_eq!(seventh.low, seventh.high, "65 digits are few enough");
        let exact = scale.quotient(&mut [], &quotient(1, 1_000_003)).expect("of use");
        assert_eq!(exact.low, exact.high, "85 digits are few enough");
        let rounded = scale.quotient(&mut [], &quotient(5, 999_983)).expect("of use");
        assert_eq!(&rounded.high - &rounded.low, 1_u32.into());
    }

    #[test]
    fn bounds_that_overlap_decide_nothing() {
        let span = |low: u32, high: u32| Span { low: low.into(), high: high.into() };
        assert_eq!(span(1, 3).compare(&span(3, 4)), None);
        assert_eq!(span(1, 2).compare(&span(3, 4)), Some(Ordering::Less));
        assert_eq!(span(3, 3).compare(&span(3, 3)), Some(Ordering::Equal));
        assert_eq!(span(2, 5).minus(&span(1, 3)), span(0, 4));
    }
}
