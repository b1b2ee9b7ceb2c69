//! Amounts of money as people and programs write them.

use crate::election::MAX_AMOUNT;

/// More decimals than any currency has; what is beyond is the rounding noise of a division.
const MOST_DECIMALS: usize = 6;

/// What may stand between thousands.
const SEPARATORS: [char; 9] = ['.', ',', ' ', '\'', '’', '_', '\u{a0}', '\u{2009}', '\u{202f}'];

/// A decimal number, without zeros at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Amount {
    whole: String,
    decimals: String,
}

/// How an amount was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// Digits, perhaps a point and digits.
    AsWritten,
    /// Another way to write the same number.
    Unusual,
    /// With too many decimals, which were rounded.
    Rounded,
}

/// Why an amount could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unreadable {
    NotANumber,
    Thousands,
}

impl Amount {
    /// Reads digits with a point or a comma and decimals, or the notation with an exponent that
    /// spreadsheets fall into.
    pub fn parse(text: &str) -> Result<(Self, Reading), Unreadable> {
        let unreadable = || {
            let thousands = text.starts_with(|c: char| c.is_ascii_digit())
                && text.ends_with(|c: char| c.is_ascii_digit())
                && text.chars().all(|c| c.is_ascii_digit() || SEPARATORS.contains(&c));
            if thousands { Unreadable::Thousands } else { Unreadable::NotANumber }
        };
        let (number, exponent) = match text.split_once(['e', 'E']) {
            Some((number, exponent)) => (number, Some(exponent)),
            None => (text, None),
        };
        let (whole, decimals) = number.split_once(['.', ',']).unwrap_or((number, ""));
        let are_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        if !are_digits(whole) || !are_digits(decimals) || whole.len() + decimals.len() == 0 {
            return Err(unreadable());
        }
        if exponent.is_none() && might_be_thousands(whole, decimals) {
            return Err(Unreadable::Thousands);
        }
        let mut amount = Self { whole: whole.to_owned(), decimals: decimals.to_owned() };
        if let Some(exponent) = exponent {
            amount.shift(exponent).ok_or(Unreadable::NotANumber)?;
        }
        let plain = !whole.is_empty()
            && decimals.is_empty() != number.contains('.')
            && !number.contains(',')
            && exponent.is_none();
        let reading = match (amount.trim(), plain) {
            (true, _) => Reading::Rounded,
            (false, true) => Reading::AsWritten,
            (false, false) => Reading::Unusual,
        };
        Ok((amount, reading))
    }

    /// Moves the point.
    fn shift(&mut self, exponent: &str) -> Option<()> {
        const FURTHEST: i32 = 30;
        let exponent: i32 = exponent.parse().ok().filter(|e| (-FURTHEST..=FURTHEST).contains(e))?;
        let places = usize::try_from(exponent.unsigned_abs()).ok()?;
        if exponent > 0 {
            let missing = places.saturating_sub(self.decimals.len());
            self.decimals.push_str(&"0".repeat(missing));
            let rest = self.decimals.split_off(places);
            self.whole.push_str(&std::mem::replace(&mut self.decimals, rest));
        } else {
            let missing = places.saturating_sub(self.whole.len());
            let padded = format!("{}{}", "0".repeat(missing), self.whole);
            let (whole, moved) = padded.split_at(padded.len() - places);
            self.decimals.insert_str(0, moved);
            self.whole = whole.to_owned();
        }
        Some(())
    }

    /// Removes zeros that say nothing and rounds (half up) to [`MOST_DECIMALS`]. Whether it did.
    fn trim(&mut self) -> bool {
        let kept = self.decimals.trim_end_matches('0').len();
        self.decimals.truncate(kept);
        let rounded = kept > MOST_DECIMALS;
        if rounded {
            let up = self.decimals.as_bytes()[MOST_DECIMALS] >= b'5';
            self.decimals.truncate(MOST_DECIMALS);
            if up {
                self.add_one_at_the_end();
            }
            let kept = self.decimals.trim_end_matches('0').len();
            self.decimals.truncate(kept);
        }
        let zeros = self.whole.len() - self.whole.trim_start_matches('0').len();
        self.whole.drain(..zeros);
        rounded
    }

    fn add_one_at_the_end(&mut self) {
        let digits = format!("0{}{}", self.whole, self.decimals);
        // Nines at the end become zeros, and the digit before them is one more.
        let nines = digits.len() - digits.trim_end_matches('9').len();
        let (before, _) = digits.split_at(digits.len() - nines);
        let (before, last) = before.split_at(before.len() - 1);
        let last = last.bytes().map(|digit| char::from(digit + 1));
        let mut sum = before.to_owned();
        sum.extend(last);
        sum.push_str(&"0".repeat(nines));
        self.decimals = sum.split_off(sum.len() - self.decimals.len());
        self.whole = sum;
    }

    pub fn is_zero(&self) -> bool {
        self.whole.is_empty() && self.decimals.is_empty()
    }

    /// How many decimals it has.
    pub fn decimals(&self) -> usize {
        self.decimals.len()
    }

    /// The number times ten to the power `decimals`, which are at least its own; nothing if it is
    /// too large to count.
    pub fn scaled(&self, decimals: usize) -> Option<u64> {
        let digits = format!("0{}{:0<decimals$}", self.whole, self.decimals);
        digits.parse().ok().filter(|amount| *amount <= MAX_AMOUNT)
    }

    /// The number times ten to the power `decimals` without what is left after the point, and
    /// whether something was; [`u64::MAX`] if it is larger.
    pub fn cut(&self, decimals: usize) -> (u64, bool) {
        let kept = self.decimals.len().min(decimals);
        let (decided, rest) = self.decimals.split_at(kept);
        let digits = format!("0{}{decided:0<decimals$}", self.whole);
        (digits.parse().unwrap_or(u64::MAX), !rest.is_empty())
    }
}

impl std::fmt::Display for Amount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.whole.is_empty() { "0" } else { &self.whole })?;
        if !self.decimals.is_empty() {
            write!(f, ".{}", self.decimals)?;
        }
        Ok(())
    }
}

/// One to three digits, a point or comma, and three digits: a thousand to some, one to others.
fn might_be_thousands(whole: &str, decimals: &str) -> bool {
    matches!(whole.len(), 1..=3) && !whole.starts_with('0') && decimals.len() == 3
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, Reading) {
        let (amount, reading) = Amount::parse(text).expect("an amount");
        (amount.to_string(), reading)
    }

    #[test]
    fn amounts_are_read_as_people_mean_them() {
        use Reading::{AsWritten, Rounded, Unusual};
        let expected = [
            ("400", "400", AsWritten),
            ("0400", "400", AsWritten),
            ("399.90", "399.9", AsWritten),
            ("0.400", "0.4", AsWritten),
            ("1300.125", "1300.125", AsWritten),
            ("399,99", "399.99", Unusual),
            (".5", "0.5", Unusual),
            ("400.", "400", Unusual),
            ("1E+03", "1000", Unusual),
            ("1.25e1", "12.5", Unusual),
            ("4e-2", "0.04", Unusual),
            ("399.99000000000001", "399.99", Rounded),
            ("99.9999995", "100", Rounded),
            ("0.9999994", "0.999999", Rounded),
            ("33333.333333333336", "33333.333333", Rounded),
        ];
        for (text, number, reading) in expected {
            assert_eq!(read(text), (number.to_owned(), reading), "{text}");
        }
    }

    #[test]
    fn thousands_are_told_from_what_is_no_number() {
        use Unreadable::{NotANumber, Thousands};
        for text in ["1,000", "1.000", "12.500", "1 000", "1'000", "1.000.000", "1,000.50"] {
            assert_eq!(Amount::parse(text), Err(Thousands), "{text}");
        }
        for text in ["1\u{202f}000", "1.000,50", "10 000,5", "1_000"] {
            assert_eq!(Amount::parse(text), Err(Thousands), "{text}");
        }
        for text in
            ["", ".", "-5", "+5", "five", "1/3", "0x10", "NaN", "inf", "400 EUR", "1e", "e5"]
        {
            assert_eq!(Amount::parse(text), Err(NotANumber), "{text}");
        }
        for text in ["1e99", "1e1e1", " 5", "1e9999999999999"] {
            assert_eq!(Amount::parse(text), Err(NotANumber), "{text}");
        }
    }

    #[test]
    fn an_amount_is_scaled_exactly_or_not_at_all() {
        let amount = |text: &str| Amount::parse(text).expect("an amount").0;
        assert_eq!(amount("12.5").scaled(2), Some(1250));
        assert_eq!(amount("0").scaled(0), Some(0));
        assert_eq!(amount("9007199254740992").scaled(0), Some(MAX_AMOUNT));
        assert_eq!(amount("9007199254740993").scaled(0), None);
        assert_eq!(amount(&"9".repeat(100)).scaled(0), None);
        assert_eq!(amount("900.5").cut(0), (900, true));
        assert_eq!(amount("900.5").cut(2), (90_050, false));
        assert_eq!(amount(&"9".repeat(100)).cut(0), (u64::MAX, false));
    }
}
