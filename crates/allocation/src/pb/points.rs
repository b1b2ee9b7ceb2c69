//! Points as ballots give them: whole, or in fractions with a few decimals.

use std::cmp::Ordering;
use std::fmt;

use crate::report::decimal;

/// The most decimals of points. More come from a division and are noise, or would leave too little room
/// for the points themselves.
const MOST_DECIMALS: u32 = 6;

/// A number of points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Points {
    /// The number without its point.
    pub parts: u64,
    /// How many of its digits are decimals.
    pub decimals: u32,
}

impl Points {
    pub const fn whole(points: u64) -> Self {
        Self { parts: points, decimals: 0 }
    }

    /// Reads digits, perhaps with a point among them. Zeros at the end say nothing.
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let fraction = fraction.trim_end_matches('0');
        let decimals = u32::try_from(fraction.len()).ok().filter(|d| *d <= MOST_DECIMALS)?;
        let digits = [whole, fraction].concat();
        let parts = digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok());
        Some(Self { parts: parts.flatten()?, decimals })
    }

    /// In parts of which ten to the power `decimals` make one point; nothing if it has more decimals,
    /// or is too large.
    pub fn in_parts(self, decimals: u32) -> Option<u64> {
        let more = decimals.checked_sub(self.decimals)?;
        self.parts.checked_mul(10_u64.pow(more))
    }

    pub fn compare(self, other: Self) -> Ordering {
        let scaled = |one: Self, by: u32| u128::from(one.parts) * 10_u128.pow(by);
        scaled(self, other.decimals).cmp(&scaled(other, self.decimals))
    }
}

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { mut parts, mut decimals } = *self;
        while decimals > 0 && parts.is_multiple_of(10) {
            (parts, decimals) = (parts / 10, decimals - 1);
        }
        f.write_str(&decimal(parts, 10_u64.pow(decimals)))
    }
}

/// What is said of points that cannot be counted in a file with so many decimals.
pub(super) fn uncountable(written: &str, decimals: u32) -> String {
    let most = u64::from(u32::MAX) / 10_u64.pow(decimals);
    format!("{written:?} is not a number from 0 to {most} with at most {MOST_DECIMALS} decimals")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_digits_with_at_most_six_decimals_that_say_something() {
        for (text, read) in [
            ("2", "2"),
            ("2.5", "2.5"),
            ("02.50000000", "2.5"),
            (".5", "0.5"),
            ("3.", "3"),
            ("0.0", "0"),
            ("0.000001", "0.000001"),
            ("18446744073709551615", "18446744073709551615"),
        ] {
            assert_eq!(Points::parse(text).map(|points| points.to_string()), Some(read.into()));
        }
        for text in ["", ".", "-2", "+2", "1/2", "2,5", "2.5.1", "5e-1", "0.0000001", "two", " 2"] {
            assert!(Points::parse(text).is_none(), "{text}");
        }
        assert!(Points::parse("18446744073709551616").is_none());
    }

    #[test]
    fn points_are_scaled_and_compared_exactly() {
        let points = |text: &str| Points::parse(text).expect("points");
        assert_eq!([0, 1, 2].map(|d| points("2.5").in_parts(d)), [None, Some(25), Some(250)]);
        assert_eq!(points("18446744073709551615").in_parts(1), None);
        assert!(points("2.5").compare(points("2.49")).is_gt());
        assert!(points("2.5").compare(Points { parts: 2_500, decimals: 3 }).is_eq());
        assert!(points("18446744073709551615").compare(points("0.000001")).is_gt());
    }
}
