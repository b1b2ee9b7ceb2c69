//! From the amounts of a published report to cents: exact integers, never a float.

use allocation::Ratio;
use domain::money::Cents;
use num_bigint::BigUint;

/// So many smallest units of the election in cents, rounded down.
#[must_use]
pub fn cents(amount: u64, units_per_currency: u64) -> Cents {
    let cents = u128::from(amount) * 100 / u128::from(units_per_currency.max(1));
    Cents(i64::try_from(cents).unwrap_or(i64::MAX))
}

/// A decimal text of a report (`1234` or `1234.50`) in cents; what lies beyond cents is cut off.
#[must_use]
pub fn decimal(text: &str) -> Cents {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let fraction: String = fraction.chars().chain("00".chars()).take(2).collect();
    Cents(format!("{whole}{fraction}").parse().unwrap_or(0))
}

/// What an outcome gives, with what winners share.
#[must_use]
pub fn spent(results: &service::result::Results) -> Cents {
    match &results.shared {
        Some(shared) => shared.cents(shared.outcome.spent),
        None => decimal(&results.report.total_cost),
    }
}

/// An exact fraction of smallest units in cents. Both parts can be hundreds of digits long.
fn divided(ratio: &Ratio, units_per_currency: u64, up: bool) -> Option<Cents> {
    let numerator: BigUint = ratio.numerator.parse().ok()?;
    let denominator: BigUint = ratio.denominator.parse().ok()?;
    let (numerator, denominator) = (numerator * 100_u32, denominator * units_per_currency);
    if denominator == BigUint::ZERO {
        return None;
    }
    let numerator = if up { numerator + &denominator - 1_u32 } else { numerator };
    i64::try_from(numerator / denominator).ok().map(Cents)
}

/// What someone paid at most, rounded up to the cent so that the sentence stays true.
#[must_use]
pub fn at_most(ratio: &Ratio, units_per_currency: u64) -> Option<Cents> {
    divided(ratio, units_per_currency, true)
}

/// A share that everyone had, rounded down to the cent so that nobody is promised more.
#[must_use]
pub fn share(ratio: &Ratio, units_per_currency: u64) -> Option<Cents> {
    divided(ratio, units_per_currency, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(numerator: &str, denominator: &str) -> Ratio {
        Ratio { numerator: numerator.to_owned(), denominator: denominator.to_owned() }
    }

    #[test]
    fn a_payment_is_rounded_up_to_the_cent_and_a_share_down() {
        // A third of a euro, in smallest units of a cent and of a whole euro.
        assert_eq!(at_most(&ratio("100", "3"), 100), Some(Cents(34)));
        assert_eq!(share(&ratio("100", "3"), 100), Some(Cents(33)));
        assert_eq!(at_most(&ratio("1", "3"), 1), Some(Cents(34)));
        assert_eq!(at_most(&ratio("1240", "1"), 100), Some(Cents(1_240)));
    }

    #[test]
    fn fractions_of_hundreds_of_digits_are_exact() {
        let long = "7".repeat(300);
        assert_eq!(at_most(&ratio(&format!("{long}0"), &long), 1), Some(Cents(1_000)));
        assert_eq!(at_most(&ratio(&format!("{long}1"), &long), 1), Some(Cents(1_001)));
    }

    #[test]
    fn a_fraction_over_nothing_is_no_amount() {
        assert_eq!(at_most(&ratio("1", "0"), 1), None);
        assert_eq!(share(&ratio("x", "1"), 1), None);
    }

    #[test]
    fn decimal_amounts_of_a_report_are_read_to_the_cent() {
        assert_eq!(decimal("995079.00"), Cents(99_507_900));
        assert_eq!(decimal("995079"), Cents(99_507_900));
        assert_eq!(decimal("12.5"), Cents(1_250));
        assert_eq!(cents(1_240, 100), Cents(1_240));
        assert_eq!(cents(12, 1), Cents(1_200));
    }
}
