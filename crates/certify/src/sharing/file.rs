//! The published count with sharing as it is read here. What is not needed is not read.

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::error::CertifyError;
use crate::outcome::{Comparison, Ratio};

/// `sharing.json`. Amounts of money are in smallest units, projects are named by their place in
/// `projects`.
#[derive(Debug, Deserialize)]
pub(super) struct Published {
    pub projects: Vec<String>,
    pub units_per_currency: u64,
    pub agreement: Agreement,
    pub outcome: Shared,
}

/// What was agreed before the vote.
#[derive(Debug, Deserialize)]
pub(super) struct Agreement {
    #[serde(default)]
    pub lines: Vec<Line>,
    #[serde(default)]
    pub stock: Vec<Stock>,
    #[serde(default)]
    pub upkeep_permille: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub(super) struct Key {
    pub kind: String,
    #[serde(default)]
    pub group: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Line {
    pub project: usize,
    pub pool: Key,
    pub quantity: u64,
    pub unit_price: u64,
    pub needs: Vec<Interval>,
    pub terms: String,
    pub decision: String,
}

/// From `start` on, no longer at `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub(super) struct Interval {
    pub start: i64,
    pub end: i64,
}

#[derive(Debug, Deserialize)]
pub(super) struct Stock {
    pub pool: Key,
    pub units: u64,
    #[serde(default)]
    pub commitments: Vec<Commitment>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Commitment {
    pub during: Interval,
    pub quantity: u64,
}

/// What came of it.
#[derive(Debug, Deserialize)]
pub(super) struct Shared {
    pub without: Without,
    pub went_on: String,
    pub upkeep_permille: u32,
    pub funded: Vec<usize>,
    pub gained: Vec<Gain>,
    pub pools: Vec<Pool>,
    pub freed: Vec<Freed>,
    pub full_cost: u64,
    pub saved_total: u64,
    pub upkeep_total: u64,
    pub freed_total: u64,
    pub spent: u64,
    pub left: u64,
    pub projects: Vec<Standing>,
}

/// The count without sharing.
#[derive(Debug, Deserialize)]
pub(super) struct Without {
    pub rule_id: String,
    pub funded: Vec<usize>,
    pub budget: u64,
    pub total_cost: u64,
    pub endowment: Option<Ratio>,
    pub rounds: Vec<Round>,
    pub comparison: Option<Comparison>,
}

/// A decision of the count without sharing.
#[derive(Debug, Deserialize)]
pub(super) struct Round {
    pub project: usize,
    pub max_payment: Option<Ratio>,
    #[serde(default)]
    pub figure: Option<Ratio>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Gain {
    pub project: usize,
    pub cost: u64,
    pub marginal_cost: u64,
    pub from_unspent: u64,
    pub from_freed: Vec<Source>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Source {
    pub freed: usize,
    pub amount: u64,
}

#[derive(Debug, Deserialize)]
pub(super) struct Pool {
    pub key: Key,
    pub stock: u64,
    pub committed: u64,
    pub peak: u64,
    pub asked: u64,
    pub units: u64,
    pub purchase: u64,
    pub saved: u64,
    pub upkeep: u64,
    pub freed: u64,
    pub members: Vec<Member>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Member {
    pub project: usize,
    pub quantity: u64,
    pub unit_price: u64,
    pub terms: String,
    pub decision: String,
    pub bought: u64,
    pub saved: u64,
    pub upkeep: u64,
    pub freed: u64,
    pub share: u64,
}

#[derive(Debug, Deserialize)]
pub(super) struct Freed {
    pub pool: usize,
    pub project: usize,
    pub amount: u64,
    pub decision: String,
    pub together_with: Vec<String>,
    pub spent_on: Vec<Spending>,
    pub left: u64,
}

#[derive(Debug, Deserialize)]
pub(super) struct Spending {
    pub project: usize,
    pub amount: u64,
}

#[derive(Debug, Deserialize)]
pub(super) struct Standing {
    pub cost: u64,
    pub freed: u64,
    pub standing: Why,
}

/// Why a project is funded or not.
#[derive(Debug, Deserialize)]
pub(super) struct Why {
    pub code: String,
    pub round: Option<u64>,
    pub marginal_cost: Option<u64>,
    pub left: Option<u64>,
}

impl Published {
    /// Reads the JSON. Every place of a project in it is one of the list.
    pub fn read(json: &[u8]) -> Result<Self, CertifyError> {
        let read: Self =
            serde_json::from_slice(json).map_err(|error| CertifyError::Json(error.to_string()))?;
        if read.units_per_currency == 0 {
            return Err(CertifyError::Figure {
                what: "units_per_currency".to_owned(),
                text: "0".to_owned(),
                expected: "a number of smallest units, at least 1",
            });
        }
        let listed = read.projects.len();
        let unlisted = read.places().find(|place| *place >= listed);
        match unlisted {
            Some(place) => Err(CertifyError::Figure {
                what: "project".to_owned(),
                text: place.to_string(),
                expected: "a place in the list of projects, from 0",
            }),
            None => Ok(read),
        }
    }

    fn places(&self) -> impl Iterator<Item = usize> + '_ {
        let Shared { without, funded, gained, pools, freed, .. } = &self.outcome;
        let lines = self.agreement.lines.iter().map(|line| line.project);
        let members = pools.iter().flat_map(|pool| &pool.members).map(|member| member.project);
        let spent = freed.iter().flat_map(|freed| &freed.spent_on).map(|spent| spent.project);
        let rounds = without.rounds.iter().map(|round| round.project);
        let funded = without.funded.iter().chain(funded).copied().chain(rounds);
        let gained = gained.iter().map(|gain| gain.project);
        let freed = freed.iter().map(|freed| freed.project);
        lines.chain(members).chain(spent).chain(funded).chain(gained).chain(freed)
    }
}

/// Whether JSON is a count with sharing rather than an outcome.
pub(crate) fn is_shared(json: &[u8]) -> bool {
    #[derive(Deserialize)]
    struct Shape {
        #[serde(rename = "agreement")]
        _agreement: IgnoredAny,
        #[serde(rename = "outcome")]
        _outcome: IgnoredAny,
    }
    serde_json::from_slice::<Shape>(json).is_ok()
}
