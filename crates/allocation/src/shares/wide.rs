//! Products of two scaled integers, which need more than 64 bits, without 128 where that can be avoided:
//! WebAssembly has no instruction for those. The results are always the exact ones.

use std::cmp::Ordering;

/// How far two products must be apart, compared with their sum, to be told apart by floating-point
/// numbers: each of these is off by less than four parts in two to the power of 53.
const CLEAR: f64 = 4.0 * f64::EPSILON;

/// Compares `a.0 × a.1` with `b.0 × b.1`.
#[allow(clippy::cast_precision_loss, reason = "what is lost is allowed for")]
pub(super) fn compare_products(a: (u64, u64), b: (u64, u64)) -> Ordering {
    let (x, y) = (a.0 as f64 * a.1 as f64, b.0 as f64 * b.1 as f64);
    let clear = (x + y) * CLEAR;
    if x - y > clear {
        return Ordering::Greater;
    } else if y - x > clear {
        return Ordering::Less;
    }
    (u128::from(a.0) * u128::from(a.1)).cmp(&(u128::from(b.0) * u128::from(b.1)))
}

/// `a × b / c`, rounded down; `c` is not 0.
pub(super) fn scale_by(a: u64, (b, c): (u64, u64)) -> u128 {
    if (b | c) >> u32::BITS == 0
        && let Some(whole) = narrow_product(a / c, b)
    {
        // The rest is less than `c`, so that its product fits.
        return u128::from(whole) + u128::from(a % c * b / c);
    }
    u128::from(a) * u128::from(b) / u128::from(c)
}

/// `a × b`.
pub(super) fn product(a: u128, b: u128) -> u128 {
    match (u64::try_from(a), u64::try_from(b)) {
        (Ok(a), Ok(b)) => match narrow_product(a, b) {
            Some(product) => product.into(),
            None => u128::from(a) * u128::from(b),
        },
        _ => a * b,
    }
}

/// The same, if 128 bits are enough.
pub(super) fn checked_product(a: u64, b: u128) -> Option<u128> {
    match u64::try_from(b) {
        Ok(b) => Some(product(a.into(), b.into())),
        Err(_) => u128::from(a).checked_mul(b),
    }
}

/// `a / b`, rounded down; nothing if `b` is 0.
pub(super) fn quotient(a: u128, b: u128) -> Option<u128> {
    match (u64::try_from(a), u64::try_from(b)) {
        (Ok(a), Ok(b)) => a.checked_div(b).map(u128::from),
        _ => a.checked_div(b),
    }
}

/// The same rounded up.
pub(super) fn quotient_up(a: u128, b: u128) -> Option<u128> {
    match (u64::try_from(a), u64::try_from(b)) {
        (_, Ok(0)) => None,
        (Ok(a), Ok(b)) => Some(a.div_ceil(b).into()),
        _ => Some(a.div_ceil(b)),
    }
}

/// Bits that a number needs.
pub(super) fn bits(value: u64) -> u32 {
    u64::BITS - value.leading_zeros()
}

/// The product, if it surely fits.
fn narrow_product(a: u64, b: u64) -> Option<u64> {
    (a.leading_zeros() + b.leading_zeros() >= u64::BITS).then(|| a * b)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Numbers of all sizes.
    fn numbers() -> impl Strategy<Value = u64> {
        (any::<u64>(), 0_u32..64).prop_map(|(number, shift)| number >> shift)
    }

    proptest! {
        #[test]
        fn what_is_found_without_long_numbers_is_exact(
            (a, b, c, d) in (numbers(), numbers(), numbers(), numbers()),
            near in 0_u64..3,
        ) {
            let long = |a: u64, b: u64| u128::from(a) * u128::from(b);
            prop_assert_eq!(compare_products((a, b), (c, d)), long(a, b).cmp(&long(c, d)));
            let close = ((a, b), (b, a.saturating_sub(near)));
            let expected = long(a, b).cmp(&long(b, a.saturating_sub(near)));
            prop_assert_eq!(compare_products(close.0, close.1), expected);
            prop_assert_eq!(product(a.into(), b.into()), long(a, b));
            if c > 0 {
                prop_assert_eq!(scale_by(a, (b, c)), long(a, b) / u128::from(c));
            }
            let (wide, d) = (long(a, b), u128::from(d));
            prop_assert_eq!(quotient(wide, d), wide.checked_div(d));
            prop_assert_eq!(quotient_up(wide, d), (d > 0).then(|| wide.div_ceil(d)));
            prop_assert_eq!(checked_product(c, wide), u128::from(c).checked_mul(wide));
        }
    }
}
