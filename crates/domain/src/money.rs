//! Money: integer cents and nothing else.

use crate::{
    locale::{Locale, group},
    refusal::Refusal,
};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// An amount in hundredths of its currency. Never negative in a valid record.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Cents(pub i64);

/// The largest amount that the product accepts: a hundred thousand million.
pub const LARGEST: Cents = Cents(10_000_000_000_000);

impl Cents {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// Adds two amounts; `None` when the sum does not fit.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// Takes one amount from another; never less than nothing.
    #[must_use]
    pub fn saturating_sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0).max(0))
    }

    /// An amount times a quantity; `None` when the product does not fit.
    #[must_use]
    pub fn checked_mul(self, quantity: u32) -> Option<Self> {
        self.0.checked_mul(i64::from(quantity)).map(Self)
    }

    /// The sum of amounts; `None` when it does not fit.
    #[must_use]
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }

    /// Shares an amount in proportion to parts, to the cent: what rounding leaves goes to the parts
    /// that lost most by it, the first of equal ones. The shares add up to the amount.
    #[must_use]
    pub fn shared_like(self, parts: &[Self]) -> Vec<Self> {
        let whole: i128 = parts.iter().map(|part| i128::from(part.0.max(0))).sum();
        if whole == 0 {
            return vec![Self::ZERO; parts.len()];
        }
        let exact = |part: &Self| i128::from(self.0) * i128::from(part.0.max(0));
        let share = |part: &Self| Self(i64::try_from(exact(part) / whole).unwrap_or(0));
        let mut shares: Vec<Self> = parts.iter().map(share).collect();
        let given: i64 = shares.iter().map(|share| share.0).sum();
        let mut losses: Vec<usize> = (0..parts.len()).collect();
        losses.sort_by_key(|place| std::cmp::Reverse(exact(&parts[*place]) % whole));
        let left = usize::try_from(self.0 - given).unwrap_or(0);
        for place in losses.into_iter().take(left) {
            shares[place].0 += 1;
        }
        shares
    }

    /// The amount as an unsigned count of cents, for the counting rules.
    #[must_use]
    pub fn unsigned(self) -> u64 {
        u64::try_from(self.0).unwrap_or(0)
    }

    /// The amount with its unit as the language writes it: `1 200 000 €`, `12,40 €`, `€12.40`.
    /// Cents are shown only when there are some.
    #[must_use]
    pub fn show(self, currency: Currency, locale: Locale) -> String {
        let number = self.number(locale);
        let symbol = currency.symbol();
        match (locale, symbol) {
            (Locale::En, "€") => format!("€{number}"),
            _ => format!("{number}\u{a0}{symbol}"),
        }
    }

    /// The amount without its unit, grouped as the language writes it.
    #[must_use]
    pub fn number(self, locale: Locale) -> String {
        let sign = if self.0 < 0 { "−" } else { "" };
        let absolute = self.0.unsigned_abs();
        let units = group(&(absolute / 100).to_string(), locale.group_separator());
        match absolute % 100 {
            0 => format!("{sign}{units}"),
            cents => format!("{sign}{units}{}{cents:02}", locale.decimal_separator()),
        }
    }

    /// The amount as a form field or a `.pb` file holds it: `1234` or `1234.50`.
    #[must_use]
    pub fn plain(self) -> String {
        match self.0 % 100 {
            0 => (self.0 / 100).to_string(),
            cents => format!("{}.{:02}", self.0 / 100, cents.abs()),
        }
    }

    /// Reads an amount as people and offices write it: `1234`, `1 234,50`, `1.234,56 €`, `1,234.56`,
    /// `600,-`.
    ///
    /// A single point followed by exactly three digits groups thousands (`1.234` is one thousand
    /// two hundred and thirty-four, as Belgian offices write); a point or a comma followed by one
    /// or two digits marks cents. A single comma followed by three digits is not guessed at: here it
    /// marks cents, elsewhere thousands, and one reading is a thousand times the other.
    ///
    /// # Errors
    /// [`Refusal::NotAnAmount`] when it cannot be read, [`Refusal::AmountReadsTwoWays`] for
    /// `12,345`, [`Refusal::AmountTooLarge`] above [`LARGEST`].
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let cleaned: String =
            text.chars().filter(|c| !c.is_whitespace() && *c != '€' && *c != '\'').collect();
        let cleaned = cleaned.trim_start_matches("EUR").trim_end_matches("EUR");
        // A dash in the place of the cents, as price tags have it: `600,-`.
        let round = cleaned.trim_end_matches(['-', '–', '—']);
        let round = round.strip_suffix([',', '.']).filter(|_| round.len() < cleaned.len());
        let cleaned = round.unwrap_or(cleaned);
        let (units, cents) = split_cents(cleaned).ok_or(Refusal::NotAnAmount)?;
        if let Some((before, after)) = cleaned.split_once(',')
            && after.len() == 3
            && !before.contains('.')
        {
            let units_alone = before.to_owned();
            return Err(Refusal::AmountReadsTwoWays { units: units_alone, thousands: units });
        }
        let units: i64 = units.parse().map_err(|_| {
            if units.len() > 12 { Refusal::AmountTooLarge } else { Refusal::NotAnAmount }
        })?;
        let total = units
            .checked_mul(100)
            .and_then(|value| value.checked_add(cents))
            .ok_or(Refusal::AmountTooLarge)?;
        if total > LARGEST.0 {
            return Err(Refusal::AmountTooLarge);
        }
        Ok(Self(total))
    }
}

/// Splits a cleaned amount into its digits before and its cents after the decimal mark.
fn split_cents(text: &str) -> Option<(String, i64)> {
    if text.is_empty() || !text.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',') {
        return None;
    }
    let last = text.rfind(['.', ',']);
    let (whole, fraction) = match last {
        None => (text, ""),
        Some(at) => {
            let mark = text.as_bytes().get(at).copied()?;
            let after = &text[at + 1..];
            let other = if mark == b'.' { ',' } else { '.' };
            let marks = text.bytes().filter(|b| *b == mark).count();
            let groups_thousands = after.len() == 3 && (marks > 1 || !text.contains(other));
            if groups_thousands { (text, "") } else { (&text[..at], after) }
        }
    };
    let cents = match fraction.len() {
        0 if last.is_some() && text.ends_with(['.', ',']) => return None,
        0 => 0,
        1 => fraction.parse::<i64>().ok()? * 10,
        2 => fraction.parse().ok()?,
        _ => return None,
    };
    let mut groups = whole.split(['.', ',']);
    let first = groups.next()?;
    // No thousands begin with a nought: `0,345` is less than one.
    let begins = !first.is_empty() && !first.starts_with('0');
    let grouped_well = begins && groups.clone().all(|group| group.len() == 3);
    let plain = groups.clone().next().is_none();
    if !(plain && !first.is_empty() || grouped_well && first.len() <= 3) {
        return None;
    }
    Some((whole.chars().filter(char::is_ascii_digit).collect(), cents))
}

/// A currency by its three-letter ISO 4217 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The euro.
    pub const EUR: Self = Self(*b"EUR");

    /// The three-letter code.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("EUR")
    }

    /// The sign where everyone knows it, else the code.
    #[must_use]
    pub fn symbol(&self) -> &str {
        if *self == Self::EUR { "€" } else { self.code() }
    }
}

impl FromStr for Currency {
    type Err = Refusal;
    fn from_str(code: &str) -> Result<Self, Self::Err> {
        match code.as_bytes() {
            bytes @ [_, _, _] if bytes.iter().all(u8::is_ascii_uppercase) => {
                Ok(Self([bytes[0], bytes[1], bytes[2]]))
            }
            _ => Err(Refusal::UnknownChoice),
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Currency {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn amounts_are_read_as_offices_write_them() {
        for (text, cents) in [
            ("1234", 123_400),
            ("1.234,56", 123_456),
            ("1,234.56", 123_456),
            ("1 234,5 €", 123_450),
            ("€ 12.40", 1_240),
            ("1.234", 123_400),
            ("1.234.567", 123_456_700),
            ("1,234,567", 123_456_700),
            ("12,34", 1_234),
            ("12.345,6", 1_234_560),
            ("0,99", 99),
            ("12\u{202f}000 EUR", 1_200_000),
            ("€ 600,-", 60_000),
            ("1.200,– €", 120_000),
        ] {
            assert_eq!(Cents::parse(text), Ok(Cents(cents)), "{text}");
        }
    }

    #[test]
    fn what_is_not_an_amount_is_refused() {
        for text in [
            "",
            "abc",
            "1,2,3",
            "12,3456",
            "-5",
            "1.23.45",
            "5.",
            "1..000",
            "1.000.00,5x",
            "0,345",
            "0.345",
        ] {
            assert_eq!(Cents::parse(text), Err(Refusal::NotAnAmount), "{text}");
        }
        assert_eq!(Cents::parse("999999999999999"), Err(Refusal::AmountTooLarge));
    }

    #[test]
    fn a_comma_before_three_digits_is_never_taken_for_thousands_unasked() {
        for text in ["12,345", "€ 12,345", "12,345 EUR"] {
            let [units, thousands] = ["12", "12345"].map(str::to_owned);
            let refused = Err(Refusal::AmountReadsTwoWays { units, thousands });
            assert_eq!(Cents::parse(text), refused, "{text}");
        }
    }

    #[test]
    fn amounts_are_shown_as_each_language_writes_them() {
        let amount = Cents(120_000_050);
        assert_eq!(amount.show(Currency::EUR, Locale::Fr), "1\u{a0}200\u{a0}000,50\u{a0}€");
        assert_eq!(amount.show(Currency::EUR, Locale::Nl), "1.200.000,50\u{a0}€");
        assert_eq!(Cents(1_240).show(Currency::EUR, Locale::En), "€12.40");
    }

    #[test]
    fn an_amount_is_shared_to_the_cent() {
        let parts = [Cents(1), Cents(1), Cents(1)];
        assert_eq!(Cents(100).shared_like(&parts), [Cents(34), Cents(33), Cents(33)]);
        assert_eq!(Cents(10).shared_like(&[Cents(0), Cents(7)]), [Cents(0), Cents(10)]);
        assert!(Cents(10).shared_like(&[]).is_empty());
    }

    proptest! {
        #[test]
        fn shares_add_up_to_what_is_shared(
            cents in 0..LARGEST.0,
            parts in proptest::collection::vec(1..LARGEST.0, 1..8),
        ) {
            let parts: Vec<Cents> = parts.into_iter().map(Cents).collect();
            let shared = Cents::sum(Cents(cents).shared_like(&parts));
            prop_assert_eq!(shared, Some(Cents(cents)));
        }

        #[test]
        fn what_is_shown_can_be_read_again(cents in 0..LARGEST.0) {
            for locale in Locale::ALL {
                match Cents::parse(&Cents(cents).number(locale)) {
                    Err(Refusal::AmountReadsTwoWays { thousands, .. }) => {
                        prop_assert_eq!((locale, thousands), (Locale::En, Cents(cents).plain()));
                    }
                    read => prop_assert_eq!(read, Ok(Cents(cents))),
                }
            }
            prop_assert_eq!(Cents::parse(&Cents(cents).plain()), Ok(Cents(cents)));
        }
    }
}
