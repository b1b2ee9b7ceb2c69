//! The languages in which the product speaks, and how each writes numbers.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A language of the interface. French and Dutch are always complete; English follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// French, as written in Belgium.
    Fr,
    /// Dutch, as written in Belgium.
    Nl,
    /// English.
    En,
}

impl Locale {
    /// All languages, in the order of the language switch.
    pub const ALL: [Self; 3] = [Self::Fr, Self::Nl, Self::En];

    /// The code used in addresses and in the `lang` attribute.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The full tag that formats dates: Belgian usage, British for English.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Fr => "fr-BE",
            Self::Nl => "nl-BE",
            Self::En => "en-GB",
        }
    }

    /// What separates groups of three digits.
    #[must_use]
    pub const fn group_separator(self) -> &'static str {
        match self {
            // A no-break space, so that an amount never breaks over two lines.
            Self::Fr => "\u{a0}",
            Self::Nl => ".",
            Self::En => ",",
        }
    }

    /// What separates the units from the cents.
    #[must_use]
    pub const fn decimal_separator(self) -> &'static str {
        match self {
            Self::Fr | Self::Nl => ",",
            Self::En => ".",
        }
    }

    /// Whether a count takes the singular. French counts zero as singular.
    #[must_use]
    pub const fn is_singular(self, count: u64) -> bool {
        match self {
            Self::Fr => count < 2,
            Self::Nl | Self::En => count == 1,
        }
    }

    /// A whole number as the language writes it: `12 345`, `12.345`, `12,345`.
    #[must_use]
    pub fn number(self, value: u64) -> String {
        group(&value.to_string(), self.group_separator())
    }

    /// The first language of an `Accept-Language` header that the product speaks.
    #[must_use]
    pub fn preferred(accept_language: &str) -> Option<Self> {
        accept_language
            .split(',')
            .filter_map(|part| part.trim().get(..2))
            .find_map(|code| code.to_ascii_lowercase().parse().ok())
    }
}

/// Puts a separator between groups of three digits.
pub(crate) fn group(digits: &str, separator: &str) -> String {
    let mut grouped = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push_str(separator);
        }
        grouped.push(digit);
    }
    grouped
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The text is not the code of a language that the product speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a language of the product")]
pub struct UnknownLocale;

impl FromStr for Locale {
    type Err = UnknownLocale;
    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|locale| locale.code() == code).ok_or(UnknownLocale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_as_each_language_writes_them() {
        assert_eq!(Locale::Fr.number(1_234_567), "1\u{a0}234\u{a0}567");
        assert_eq!(Locale::Nl.number(1_234), "1.234");
        assert_eq!(Locale::En.number(999), "999");
    }

    #[test]
    fn the_first_known_language_of_a_browser_is_taken() {
        assert_eq!(Locale::preferred("de-DE,nl-BE;q=0.8,fr;q=0.5"), Some(Locale::Nl));
        assert_eq!(Locale::preferred("é"), None);
    }

    #[test]
    fn french_writes_zero_in_the_singular() {
        assert!(Locale::Fr.is_singular(0));
        assert!(!Locale::Nl.is_singular(0));
    }
}
