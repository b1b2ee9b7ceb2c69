//! Exact fractions.

use std::cmp::Ordering;
use std::fmt;

use num_bigint::BigUint;
use serde::{Deserialize, Serialize};

/// More digits than any published figure has.
const MOST_DIGITS: usize = 10_000;

/// Fractions up to this many characters are written in full in a text for people.
const READABLE: usize = 24;

/// An exact, reduced, non-negative fraction, as decimal text: both parts can be very long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExactFraction {
    /// Above the line.
    pub numerator: String,
    /// Below the line, never zero.
    pub denominator: String,
}

impl fmt::Display for ExactFraction {
    /// A whole number as it is, a short fraction in full with its decimals, a long one as decimals
    /// only.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(fraction) = Fraction::parse(&self.numerator, &self.denominator) else {
            return write!(f, "{}/{}", self.numerator, self.denominator);
        };
        if self.denominator == "1" {
            return f.write_str(&self.numerator);
        }
        let hundredths = (&fraction.numerator * 100u32 / &fraction.denominator).to_string();
        let hundredths = format!("{hundredths:0>3}");
        let (whole, rest) = hundredths.split_at(hundredths.len() - 2);
        if self.numerator.len() + self.denominator.len() > READABLE {
            return write!(f, "{whole}.{rest}…");
        }
        write!(f, "{whole}.{rest}… ({}/{})", self.numerator, self.denominator)
    }
}

/// The same to calculate with.
#[derive(Debug, Clone)]
pub(crate) struct Fraction {
    pub numerator: BigUint,
    pub denominator: BigUint,
}

fn gcd(a: &BigUint, b: &BigUint) -> BigUint {
    let (mut a, mut b) = (a.clone(), b.clone());
    while b != BigUint::ZERO {
        let rest = &a % &b;
        a = std::mem::replace(&mut b, rest);
    }
    a
}

/// The least common multiple of two numbers above zero.
pub(crate) fn lcm(a: &BigUint, b: &BigUint) -> BigUint {
    a / gcd(a, b) * b
}

/// A number written with digits only.
pub(crate) fn digits(text: &str) -> Option<BigUint> {
    let good = (1..=MOST_DIGITS).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    good.then(|| BigUint::parse_bytes(text.as_bytes(), 10)).flatten()
}

impl Fraction {
    /// Reduced. The denominator must not be zero.
    pub fn new(numerator: impl Into<BigUint>, denominator: impl Into<BigUint>) -> Self {
        let (numerator, denominator) = (numerator.into(), denominator.into());
        let common = gcd(&numerator, &denominator);
        Self { numerator: numerator / &common, denominator: denominator / common }
    }

    /// From digits above and below the line.
    pub fn parse(numerator: &str, denominator: &str) -> Option<Self> {
        let (numerator, denominator) = (digits(numerator)?, digits(denominator)?);
        (denominator != BigUint::ZERO).then(|| Self::new(numerator, denominator))
    }

    /// From the schema's decimal text: `12`, `12.50`, or `12 1/3` for twelve and a third.
    pub fn decimal(text: &str) -> Option<Self> {
        if let Some((whole, part)) = text.split_once(' ') {
            let (above, below) = part.split_once('/')?;
            let part = Self::parse(above, below)?;
            return Some(Self::new(
                digits(whole)? * &part.denominator + part.numerator,
                part.denominator,
            ));
        }
        let Some((whole, decimals)) = text.split_once('.') else {
            return Some(Self { numerator: digits(text)?, denominator: BigUint::from(1u32) });
        };
        let power = u32::try_from(decimals.len()).ok()?;
        digits(whole)?;
        digits(decimals)?;
        let joined = digits(&format!("{whole}{decimals}"))?;
        Some(Self::new(joined, BigUint::from(10u32).pow(power)))
    }

    pub fn over(&self, divisor: u64) -> Self {
        Self::new(self.numerator.clone(), &self.denominator * divisor)
    }

    pub fn times(&self, factor: u64) -> Self {
        Self::new(&self.numerator * factor, self.denominator.clone())
    }

    /// The difference, or zero if that would be below it.
    pub fn minus(&self, other: &Self) -> Self {
        let (own, others) =
            (&self.numerator * &other.denominator, &other.numerator * &self.denominator);
        let rest = if own > others { own - others } else { BigUint::ZERO };
        Self::new(rest, &self.denominator * &other.denominator)
    }

    pub fn plus(&self, other: &Self) -> Self {
        let numerator = &self.numerator * &other.denominator + &other.numerator * &self.denominator;
        Self::new(numerator, &self.denominator * &other.denominator)
    }

    /// The largest whole number that is not above it.
    pub fn floor(&self) -> BigUint {
        &self.numerator / &self.denominator
    }

    /// The smallest whole number that is not below it.
    pub fn ceiling(&self) -> BigUint {
        (&self.numerator + &self.denominator - 1u32) / &self.denominator
    }

    pub fn is_zero(&self) -> bool {
        self.numerator == BigUint::ZERO
    }

    /// Ready to be published.
    pub fn exact(&self) -> ExactFraction {
        ExactFraction {
            numerator: self.numerator.to_string(),
            denominator: self.denominator.to_string(),
        }
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Fraction {}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        (&self.numerator * &other.denominator).cmp(&(&other.numerator * &self.denominator))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimal_text_is_read_exactly_and_nothing_else_is() {
        let read = |text| Fraction::decimal(text).map(|f| f.exact());
        let exact = |n: &str, d: &str| {
            Some(ExactFraction { numerator: n.to_owned(), denominator: d.to_owned() })
        };
        assert_eq!(read("1234"), exact("1234", "1"));
        assert_eq!(read("0.50"), exact("1", "2"));
        assert_eq!(read("2 1/3"), exact("7", "3"));
        for bad in ["", ".", "1.", ".5", "-1", "1e3", "1 2", "1 1/0", " 1", "1,5", "+1"] {
            assert_eq!(read(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn fractions_are_shown_with_decimals_and_in_full_if_short() {
        let shown = |n: u64, d: u64| Fraction::new(n, d).exact().to_string();
        assert_eq!(shown(6, 3), "2");
        assert_eq!(shown(1, 3), "0.33… (1/3)");
        assert_eq!(shown(u64::MAX, u64::MAX - 1), "1.00…");
    }
}
