//! Exact sums of many fractions, and how they are published.

use std::collections::BTreeMap;

use num_bigint::{BigInt, BigUint};
use serde::{Deserialize, Serialize};

use crate::ratio::{Ratio, reduced};

/// Decimals of a rounded figure.
const DECIMALS: u32 = 6;

/// Longer denominators than this, in binary digits, are of no use to a reader.
const MOST_BITS: u64 = 1 << 14;

/// Decimals of the bounds by which sums with longer denominators are rounded.
const BOUND_DECIMALS: u32 = 60;

/// A figure, exact and rounded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quantity {
    /// The exact fraction. Nothing if its denominator has more than 16,384 binary digits: an average
    /// of a hundred thousand fractions with different denominators can.
    pub exact: Option<Ratio>,
    /// The exact value rounded to six decimals, halves up: `0.333333`. It is right even where the
    /// fraction is too long to be given.
    pub rounded: String,
}

/// A value above or at zero. The denominator is not zero; it need not be reduced.
#[derive(Debug, Clone)]
pub(super) struct Value {
    pub numerator: BigUint,
    pub denominator: BigUint,
}

impl Value {
    pub fn new(numerator: impl Into<BigUint>, denominator: impl Into<BigUint>) -> Self {
        Self { numerator: numerator.into(), denominator: denominator.into() }
    }

    /// Compares two values; quick if they have the same denominator.
    pub fn compare(&self, other: &Self) -> std::cmp::Ordering {
        if self.denominator == other.denominator {
            return self.numerator.cmp(&other.numerator);
        }
        (&self.numerator * &other.denominator).cmp(&(&other.numerator * &self.denominator))
    }

    pub fn ratio(&self) -> Ratio {
        Ratio::new(&self.numerator, &self.denominator)
    }
}

/// A sum of multiples of values that is not below zero, kept by denominator.
#[derive(Debug, Default)]
pub(super) struct Sum(BTreeMap<BigUint, BigInt>);

impl Sum {
    pub fn of(number: impl Into<BigUint>) -> Self {
        let mut sum = Self::default();
        sum.add(&Value::new(number, 1u32), 1);
        sum
    }

    pub fn add(&mut self, value: &Value, times: impl Into<BigInt>) {
        let more = BigInt::from(value.numerator.clone()) * times.into();
        if let Some(sum) = self.0.get_mut(&value.denominator) {
            *sum += more;
        } else {
            self.0.insert(value.denominator.clone(), more);
        }
    }

    /// As one fraction, unless its denominator has more than `most` binary digits.
    fn fraction(&self, most: u64) -> Option<Value> {
        let mut denominator = BigUint::from(1u32);
        for other in self.0.keys() {
            let (_, factor) = reduced(&denominator, other);
            denominator *= factor;
            if denominator.bits() > most {
                return None;
            }
        }
        let part = |(below, above): (&BigUint, &BigInt)| above * BigInt::from(&denominator / below);
        let numerator: BigInt = self.0.iter().map(part).sum();
        let numerator = numerator.to_biguint().unwrap_or(BigUint::ZERO);
        Some(Value { numerator, denominator })
    }

    /// Two numbers between which the sum lies, times ten to the power of [`BOUND_DECIMALS`]. Each
    /// part is rounded down, by less than one.
    fn bounds(&self) -> (BigUint, BigUint) {
        let scale = BigInt::from(BigUint::from(10u32).pow(BOUND_DECIMALS));
        let mut low = BigInt::ZERO;
        for (below, above) in &self.0 {
            let below = BigInt::from(below.clone());
            let scaled = above * &scale;
            let rest = ((&scaled % &below) + &below) % &below;
            low += (scaled - rest) / below;
        }
        let high = &low + self.0.len();
        let least = |number: BigInt| number.to_biguint().unwrap_or(BigUint::ZERO);
        (least(low), least(high))
    }

    /// This sum divided by another, which is above zero.
    pub fn over(&self, divisor: &Self) -> Quantity {
        let exactly = |most| {
            let (above, below) = (self.fraction(most)?, divisor.fraction(most)?);
            let numerator = above.numerator * below.denominator;
            Some(Value { numerator, denominator: above.denominator * below.numerator })
        };
        if let Some(value) = exactly(MOST_BITS) {
            let rounded = decimals(&round(&value.numerator, &value.denominator));
            return Quantity { exact: Some(value.ratio()), rounded };
        }
        let ((low, high), (least, most)) = (self.bounds(), divisor.bounds());
        if least > BigUint::ZERO {
            let (low, high) = (round(&low, &most), round(&high, &least));
            if low == high {
                return Quantity { exact: None, rounded: decimals(&low) };
            }
        }
        // The value is within a hair of a half: only the fraction itself can tell.
        let value = exactly(u64::MAX).unwrap_or_else(|| Value::new(0u32, 1u32));
        let rounded = decimals(&round(&value.numerator, &value.denominator));
        Quantity { exact: None, rounded }
    }
}

/// A quotient in units of the last decimal, rounded, halves up.
fn round(numerator: &BigUint, denominator: &BigUint) -> BigUint {
    let doubled = numerator * BigUint::from(10u32).pow(DECIMALS) * 2u32 + denominator;
    doubled / (denominator * 2u32)
}

fn decimals(number: &BigUint) -> String {
    let width = DECIMALS as usize;
    let digits = format!("{:0>least$}", number.to_string(), least = width + 1);
    let (whole, rest) = digits.split_at(digits.len() - width);
    format!("{whole}.{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_rounded_half_up_and_reduced() {
        let quantity = |above: u64, below: u64| Sum::of(above).over(&Sum::of(below));
        let third = quantity(2, 6);
        assert_eq!(third.rounded, "0.333333");
        let exact = Ratio { numerator: "1".into(), denominator: "3".into() };
        assert_eq!(third.exact, Some(exact));
        assert_eq!(quantity(1, 2_000_000).rounded, "0.000001");
        assert_eq!(quantity(0, 7).rounded, "0.000000");
        assert_eq!(quantity(1234, 1).rounded, "1234.000000");
    }

    /// Odd numbers whose common multiple is too long to publish.
    fn awkward() -> impl Iterator<Item = u64> {
        (0..2000).map(|i| 1_000_003 + 2 * i)
    }

    #[test]
    fn a_sum_too_long_to_publish_is_still_rounded_rightly() {
        let mut sum = Sum::default();
        for below in awkward() {
            sum.add(&Value::new(1u32, below), 1);
        }
        let quantity = sum.over(&Sum::of(1u32));
        assert_eq!(quantity.exact, None);
        let value = sum.fraction(u64::MAX).expect("no limit");
        assert_eq!(quantity.rounded, decimals(&round(&value.numerator, &value.denominator)));
    }

    #[test]
    fn a_sum_too_long_to_publish_that_is_exactly_a_half_is_rounded_up() {
        let mut sum = Sum::default();
        for below in awkward() {
            sum.add(&Value::new(1u32, below), 1);
            sum.add(&Value::new(below - 1, below), 1);
        }
        sum.add(&Value::new(1u32, 2_000_000u32), 1);
        let quantity = sum.over(&Sum::of(1u32));
        assert_eq!((quantity.exact, quantity.rounded.as_str()), (None, "2000.000001"));
    }
}
