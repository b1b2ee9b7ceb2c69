//! The published outcome as it is read here.
//!
//! It follows `outcome.schema.json`. What is not needed is not read, so a later form of the file
//! with more in it can still be checked.

use serde::Deserialize;

use crate::constraints::Published;
use crate::error::CertifyError;
use crate::fraction::Fraction;

#[derive(Debug, Deserialize)]
pub(crate) struct Outcome {
    pub rule_id: String,
    pub funded: Vec<String>,
    pub total_cost: String,
    pub budget: String,
    pub units_per_currency: u64,
    pub ballots: u64,
    /// Not said where points are whole.
    #[serde(default = "whole_points")]
    pub parts_per_point: u64,
    pub endowment: Option<Ratio>,
    pub steps: u64,
    pub projects: Vec<Listed>,
    pub rounds: Vec<Round>,
    pub comparison: Option<Comparison>,
    pub constraints: Option<Published>,
}

const fn whole_points() -> u64 {
    1
}

/// Text above and below a line.
#[derive(Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct Ratio {
    numerator: String,
    denominator: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Listed {
    pub id: String,
    pub cost: String,
    pub funded: bool,
    pub votes: u64,
    pub score: u64,
    pub reason: Reason,
}

/// Only the figures that can be checked. Amounts are in smallest units of the outcome.
#[derive(Debug, Deserialize)]
pub(crate) struct Reason {
    pub code: String,
    pub supporters: Option<u64>,
    pub votes: Option<u64>,
    pub cost: Option<u64>,
    pub budget: Option<u64>,
    pub max_payment: Option<u64>,
    pub max_payment_exact: Option<Ratio>,
    pub available: Option<u64>,
    pub missing: Option<u64>,
    pub rank: Option<u64>,
    pub remaining: Option<u64>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Round {
    pub project: String,
    pub stage: String,
    pub supporters: u64,
    pub max_payment: Option<Ratio>,
    pub effective_votes: Option<u64>,
    pub exhausted: Option<u64>,
    pub figure: Option<Ratio>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Comparison {
    pub prefer_shares: u64,
    pub prefer_greedy: u64,
    pub indifferent: u64,
    pub greedy_taken: bool,
}

impl Outcome {
    /// Reads the JSON.
    pub fn read(json: &[u8]) -> Result<Self, CertifyError> {
        let outcome: Self =
            serde_json::from_slice(json).map_err(|error| CertifyError::Json(error.to_string()))?;
        if outcome.units_per_currency == 0 {
            return Err(CertifyError::Figure {
                what: "units_per_currency".to_owned(),
                text: "0".to_owned(),
                expected: "a number of smallest units, at least 1",
            });
        }
        Ok(outcome)
    }

    /// An amount in units of currency.
    pub fn decimal(what: &str, text: &str) -> Result<Fraction, CertifyError> {
        Fraction::decimal(text).ok_or_else(|| {
            let expected = "an amount such as 1234, 1234.50 or 1234 1/3";
            CertifyError::Figure { what: what.to_owned(), text: cut(text), expected }
        })
    }

    /// An amount in smallest units, in units of currency.
    pub fn currency(&self, amount: u64) -> Fraction {
        Fraction::new(amount, self.units_per_currency)
    }

    /// The final share of each voter in units of currency.
    pub fn share(&self) -> Result<Option<Fraction>, CertifyError> {
        let share = self.endowment.as_ref().map(|ratio| ratio.read("endowment"));
        Ok(share.transpose()?.map(|share| share.over(self.units_per_currency)))
    }

    /// Whether the greedy outcome was taken in the comparison step.
    pub fn greedy_taken(&self) -> bool {
        self.comparison.as_ref().is_some_and(|comparison| comparison.greedy_taken)
    }
}

impl Ratio {
    /// The fraction, in whatever unit it is written.
    pub fn read(&self, what: &str) -> Result<Fraction, CertifyError> {
        Fraction::parse(&self.numerator, &self.denominator).ok_or_else(|| CertifyError::Figure {
            what: what.to_owned(),
            text: cut(&format!("{}/{}", self.numerator, self.denominator)),
            expected: "a fraction of two numbers of at most 10,000 digits, the lower one not 0",
        })
    }
}

fn cut(text: &str) -> String {
    text.chars().take(100).collect()
}
