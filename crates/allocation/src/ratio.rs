//! Exact fractions, as they are published.

use num_bigint::BigUint;
use serde::{Deserialize, Serialize};

/// An exact, reduced, non-negative fraction. Written as decimal text because both parts can be
/// hundreds of digits long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ratio {
    /// Above the line.
    pub numerator: String,
    /// Below the line, never zero.
    pub denominator: String,
}

/// The greatest common divisor, by Euclid.
pub(crate) fn gcd(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// Reduces a fraction of large numbers.
pub(crate) fn reduced(numerator: &BigUint, denominator: &BigUint) -> (BigUint, BigUint) {
    let zero = BigUint::ZERO;
    let (mut a, mut b) = (numerator.clone(), denominator.clone());
    while b != zero {
        let rest = &a % &b;
        a = std::mem::replace(&mut b, rest);
    }
    if a == zero {
        return (zero, BigUint::from(1u32));
    }
    (numerator / &a, denominator / &a)
}

impl Ratio {
    /// Publishes a fraction.
    pub(crate) fn new(numerator: &BigUint, denominator: &BigUint) -> Self {
        let (numerator, denominator) = reduced(numerator, denominator);
        Self { numerator: numerator.to_string(), denominator: denominator.to_string() }
    }
}

/// A quotient rounded up, in the range of amounts.
pub(crate) fn divide_up(numerator: &BigUint, denominator: &BigUint) -> u64 {
    let rounded = (numerator + denominator - 1u32) / denominator;
    u64::try_from(&rounded).unwrap_or(u64::MAX)
}

/// A quotient rounded down, in the range of amounts.
pub(crate) fn divide_down(numerator: &BigUint, denominator: &BigUint) -> u64 {
    u64::try_from(&(numerator / denominator)).unwrap_or(u64::MAX)
}
