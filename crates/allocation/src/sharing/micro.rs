//! Amounts in whole parts of a smallest unit, for what voters have left and what they carry.
//!
//! In the first pass these are exact fractions. When a rule goes on they are taken over in parts of
//! 2^-24 of a smallest unit: what voters have left rounded down, what they pay or carry rounded up.
//! From there on everything is exact in whole numbers.

use std::cmp::Ordering;

use num_bigint::BigUint;

/// An amount in parts of 2^-24 of a smallest unit.
pub(super) type Micro = u128;

const BITS: u32 = 24;

/// An amount of money.
pub(super) fn micro(amount: u64) -> Micro {
    Micro::from(amount) << BITS
}

/// A fraction of smallest units, rounded down.
pub(super) fn down(numerator: &BigUint, denominator: &BigUint) -> Micro {
    Micro::try_from((numerator << BITS) / denominator).unwrap_or(Micro::MAX)
}

/// A fraction of smallest units, rounded up.
pub(super) fn up(numerator: &BigUint, denominator: &BigUint) -> Micro {
    let rounded = ((numerator << BITS) + denominator - 1_u32) / denominator;
    Micro::try_from(rounded).unwrap_or(Micro::MAX)
}

/// Compares a × b with c × d, however large.
pub(crate) fn compare((a, b): (u128, u128), (c, d): (u128, u128)) -> Ordering {
    wide(a, b).cmp(&wide(c, d))
}

/// A product of 256 bits, high half first.
fn wide(a: u128, b: u128) -> (u128, u128) {
    if let Some(product) = a.checked_mul(b) {
        return (0, product);
    }
    let low = u128::from(u64::MAX);
    let ((a1, a0), (b1, b0)) = ((a >> 64, a & low), (b >> 64, b & low));
    let middle = a1 * b0 + ((a0 * b0) >> 64);
    let (cross, carry) = middle.overflowing_add(a0 * b1);
    let high = a1 * b1 + (cross >> 64) + (u128::from(carry) << 64);
    (high, (cross << 64) | ((a0 * b0) & low))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn products_compare_as_large_numbers_do(a: u128, b: u128, c: u128, d: u128, small: u8) {
            let a = a >> (small % 128);
            let product = |x: u128, y: u128| BigUint::from(x) * BigUint::from(y);
            prop_assert_eq!(compare((a, b), (c, d)), product(a, b).cmp(&product(c, d)));
            prop_assert_eq!(compare((a, b), (b, a)), Ordering::Equal);
        }
    }
}
