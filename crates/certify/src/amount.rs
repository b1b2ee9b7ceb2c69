//! Amounts of money as files write them.

use num_bigint::BigUint;

/// More decimals than any currency has; what is beyond is the rounding noise of a division, and is
/// rounded half up.
const MOST_DECIMALS: u32 = 6;

/// Digits of the largest amount in smallest units.
const MOST_DIGITS: usize = 18;

/// Digits that are looked at.
const MOST_READ: usize = 400;

/// How far an exponent moves the point.
const FURTHEST: u32 = 30;

/// A decimal number as short as it can be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Decimal {
    /// Without its point.
    number: BigUint,
    /// Digits after the point.
    pub decimals: u32,
}

impl Decimal {
    /// Reads digits with a point or a comma and decimals, perhaps with an exponent as spreadsheets write
    /// one. Nothing if it is something else.
    pub fn parse(text: &str) -> Option<Self> {
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
            None => (text, 0),
        };
        let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
        let digits = format!("{whole}{fraction}");
        let good = (1..=MOST_READ).contains(&digits.len())
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && exponent.unsigned_abs() <= FURTHEST;
        if !good {
            return None;
        }
        let after = i32::try_from(fraction.len()).ok()? - exponent;
        let mut amount =
            Self { number: digits.parse().ok()?, decimals: after.max(0).unsigned_abs() };
        amount.number *= ten((-after).max(0).unsigned_abs());
        amount.shorten();
        if let Some(noise @ 1..) = amount.decimals.checked_sub(MOST_DECIMALS) {
            amount.number = (amount.number + ten(noise - 1) * 5_u32) / ten(noise);
            amount.decimals = MOST_DECIMALS;
            amount.shorten();
        }
        Some(amount)
    }

    /// Takes zeros away after the point.
    fn shorten(&mut self) {
        let none = BigUint::default();
        while self.decimals > 0 && &self.number % 10_u32 == none {
            self.number /= 10_u32;
            self.decimals -= 1;
        }
    }

    /// The number times ten to the power `decimals`, which are at least its own; nothing if it is too
    /// large.
    pub fn scaled(&self, decimals: u32) -> Option<u64> {
        let digits = (&self.number * ten(decimals.checked_sub(self.decimals)?)).to_string();
        (digits.len() <= MOST_DIGITS).then(|| digits.parse().ok()).flatten()
    }
}

fn ten(power: u32) -> BigUint {
    BigUint::from(10_u32).pow(power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_in_every_way_in_which_they_are_counted() {
        let read = |text: &str| Decimal::parse(text).and_then(|amount| amount.scaled(6));
        for (text, millionths) in [
            ("400", 400_000_000),
            ("0400.50", 400_500_000),
            ("399,99", 399_990_000),
            (".5", 500_000),
            ("400.", 400_000_000),
            ("1E+03", 1_000_000_000),
            ("1.25e1", 12_500_000),
            ("4e-2", 40_000),
            ("399.99000000000001", 399_990_000),
            ("99.9999995", 100_000_000),
            ("0.0000004", 0),
        ] {
            assert_eq!(read(text), Some(millionths), "{text}");
        }
        for text in ["", ".", "-5", "+5", "five", "1e99", "1e", "e5", "1 000", "999999999999999999"]
        {
            assert_eq!(read(text), None, "{text}");
        }
        let shortest = |text: &str| Decimal::parse(text).map(|amount| amount.decimals);
        assert_eq!(
            [shortest("1.50"), shortest("3.0"), shortest("0.00")],
            [Some(1), Some(0), Some(0)]
        );
    }
}
