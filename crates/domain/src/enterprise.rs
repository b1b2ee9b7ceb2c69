//! The enterprise number of the Belgian register (BCE/KBO), with its check digits.

use crate::Refusal;
use serde::{Deserialize, Serialize};

/// A number of the Crossroads Bank for Enterprises: ten digits, the last two of which check the
/// others.
///
/// Source: royal decree of 24 June 2003 on the enterprise number: the first digit is 0 or 1, and
/// the last two are 97 less the remainder of the first eight by 97.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EnterpriseNumber(String);

impl EnterpriseNumber {
    /// Reads a number as people write it: with dots, spaces or `BE` before it; nine digits are
    /// those of the old VAT numbers, which had no nought in front.
    ///
    /// # Errors
    /// [`Refusal::Required`] when empty, [`Refusal::NotAnEnterpriseNumber`] when it cannot be one,
    /// [`Refusal::WrongCheckDigits`] when its digits contradict one another.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Refusal::Required);
        }
        let text = text.strip_prefix("BE").or_else(|| text.strip_prefix("be")).unwrap_or(text);
        let separates = |c: char| c.is_whitespace() || ".-/".contains(c);
        let mut digits: String = text.chars().filter(|c| !separates(*c)).collect();
        if digits.len() == 9 {
            digits.insert(0, '0');
        }
        let well_formed = digits.len() == 10
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && digits.starts_with(['0', '1']);
        if !well_formed {
            return Err(Refusal::NotAnEnterpriseNumber);
        }
        let (number, check) = digits.split_at(8);
        let number: u32 = number.parse().map_err(|_| Refusal::NotAnEnterpriseNumber)?;
        let check: u32 = check.parse().map_err(|_| Refusal::NotAnEnterpriseNumber)?;
        if 97 - number % 97 == check { Ok(Self(digits)) } else { Err(Refusal::WrongCheckDigits) }
    }

    /// The ten digits.
    #[must_use]
    pub fn digits(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for EnterpriseNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}.{}", &self.0[..4], &self.0[4..7], &self.0[7..])
    }
}

impl TryFrom<String> for EnterpriseNumber {
    type Error = Refusal;
    fn try_from(text: String) -> Result<Self, Refusal> {
        Self::parse(&text)
    }
}

impl From<EnterpriseNumber> for String {
    fn from(number: EnterpriseNumber) -> Self {
        number.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_of_the_register_are_read_however_they_are_written() {
        // Two public bodies: the City of Brussels and the SPF Économie.
        for text in ["0207.373.429", "BE 0207.373.429", "207373429", "BE0207373429"] {
            assert_eq!(EnterpriseNumber::parse(text).unwrap().to_string(), "0207.373.429");
        }
        assert!(EnterpriseNumber::parse("0314.595.348").is_ok());
    }

    #[test]
    fn what_cannot_be_a_number_is_told_apart_from_wrong_check_digits() {
        assert_eq!(EnterpriseNumber::parse(" "), Err(Refusal::Required));
        for text in ["12", "2207.373.429", "0207.373.42x", "FR 0207.373.429", "0207.373.4290"] {
            assert_eq!(EnterpriseNumber::parse(text), Err(Refusal::NotAnEnterpriseNumber));
        }
        assert_eq!(EnterpriseNumber::parse("0207.373.492"), Err(Refusal::WrongCheckDigits));
    }

    proptest! {
        #[test]
        fn no_single_wrong_digit_passes(place in 0_usize..10, by in 1_u8..10) {
            let mut digits = *b"0207373429";
            digits[place] = b'0' + (digits[place] - b'0' + by) % 10;
            let text = std::str::from_utf8(&digits).unwrap();
            prop_assert!(EnterpriseNumber::parse(text).is_err());
        }
    }
}
