//! The published form of an outcome: JSON that names projects by their ids and writes amounts as
//! decimal text. Its schema is `schema/outcome.schema.json`.

use serde::{Deserialize, Serialize};

use crate::constraint_sheet::ConstraintSheet;
use crate::constraints::Constraints;
use crate::election::{Election, is_one, one};
use crate::outcome::{Comparison, Outcome, Reason, Stage};
use crate::ratio::Ratio;
use crate::rule::TieCriterion;

/// The JSON Schema of [`Report`].
pub const SCHEMA: &str = include_str!("../schema/outcome.schema.json");

/// An outcome as it is published. Amounts directly in it are decimal text in units of currency;
/// amounts inside reasons and rounds are in smallest units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The identifier of the rule, every switch named.
    pub rule_id: String,
    /// Ids of the funded projects, in the order in which they were chosen.
    pub funded: Vec<String>,
    /// What they cost together.
    pub total_cost: String,
    /// What could be spent.
    pub budget: String,
    /// How many smallest units make one unit of currency.
    pub units_per_currency: u64,
    /// Number of ballots counted.
    pub ballots: u64,
    /// How many parts make one point, where the rule counts points and ballots give fractions; see
    /// [`Outcome::parts_per_point`].
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub parts_per_point: u64,
    /// The share that each voter ended with, in smallest units (equal shares only).
    pub endowment: Option<Ratio>,
    /// How many times every share was raised; see [`Outcome::steps`].
    pub steps: u64,
    /// Ties met on the way.
    pub ties: Vec<ReportTie>,
    /// Every project in the order of the election.
    pub projects: Vec<ReportProject>,
    /// What was decided, in order.
    pub rounds: Vec<ReportRound>,
    /// The verdict of the comparison step, if there was one.
    pub comparison: Option<Comparison>,
    /// What was asked of the funded set beyond the budget, if anything was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constraints: Option<ConstraintSheet>,
}

/// A tie; see [`crate::Tie`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportTie {
    /// The round in which it arose.
    pub round: u32,
    /// The equal projects.
    pub candidates: Vec<String>,
    /// The one taken first.
    pub chosen: String,
    /// What decided.
    pub decided_by: TieCriterion,
    /// Whether another order would have changed the funded set.
    pub mattered: bool,
    /// Whether that was found out by recounting.
    pub recounted: bool,
}

/// A project; see [`crate::ProjectOutcome`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportProject {
    /// The published identifier.
    pub id: String,
    /// What it costs.
    pub cost: String,
    /// Whether it is funded.
    pub funded: bool,
    /// Voters who chose it.
    pub votes: u64,
    /// Points it received, in parts of a point.
    pub score: u64,
    /// Why it is funded or not.
    pub reason: Reason,
}

/// A decision; see [`crate::Round`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportRound {
    /// The project chosen.
    pub project: String,
    /// Which part of the rule chose it.
    pub stage: Stage,
    /// The voters who supported it.
    pub supporters: u64,
    /// The most that one of them paid per point (per part of one), in smallest units.
    pub max_payment: Option<Ratio>,
    /// Its cost divided by that, rounded down.
    pub effective_votes: Option<u64>,
    /// Supporters who spent the last of their share on it.
    pub exhausted: Option<u64>,
    /// The figure by which it won, under rules that have one; see [`crate::Round::figure`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figure: Option<Ratio>,
}

/// An amount in units of currency, as decimal text: `1234` or `1234.50`.
#[must_use]
pub fn decimal(amount: u64, units_per_currency: u64) -> String {
    let units = units_per_currency.max(1);
    let (whole, rest) = (amount / units, amount % units);
    let mut digits = 0;
    while 10_u64.checked_pow(digits).is_some_and(|power| power < units) {
        digits += 1;
    }
    // A unit that is not a power of ten has no finite decimals: what is left is said as it is.
    match (digits, 10_u64.checked_pow(digits) == Some(units)) {
        (0, _) => whole.to_string(),
        (digits, true) => format!("{whole}.{rest:0width$}", width = digits as usize),
        (_, false) => format!("{whole} {rest}/{units}"),
    }
}

impl Report {
    /// The published form of an outcome of `election`.
    #[must_use]
    pub fn new(election: &Election, outcome: &Outcome) -> Self {
        let money = |amount: u64| decimal(amount, election.units_per_currency);
        let name = |project: u32| {
            election.projects.get(project as usize).map_or_else(String::new, |p| p.id.clone())
        };
        let names = |projects: &[u32]| projects.iter().map(|project| name(*project)).collect();
        let projects = election.projects.iter().zip(&outcome.projects);
        Self {
            rule_id: outcome.rule_id.clone(),
            funded: names(&outcome.funded),
            total_cost: money(outcome.total_cost),
            budget: money(outcome.budget),
            units_per_currency: election.units_per_currency,
            ballots: outcome.ballots,
            parts_per_point: outcome.parts_per_point,
            endowment: outcome.endowment.clone(),
            steps: outcome.steps,
            ties: outcome
                .ties
                .iter()
                .map(|tie| ReportTie {
                    round: tie.round,
                    candidates: names(&tie.candidates),
                    chosen: name(tie.chosen),
                    decided_by: tie.decided_by,
                    mattered: tie.mattered,
                    recounted: tie.recounted,
                })
                .collect(),
            projects: projects
                .map(|(project, result)| ReportProject {
                    id: project.id.clone(),
                    cost: money(project.cost),
                    funded: result.funded,
                    votes: result.votes,
                    score: result.score,
                    reason: result.reason.clone(),
                })
                .collect(),
            rounds: outcome
                .rounds
                .iter()
                .map(|round| ReportRound {
                    project: name(round.project),
                    stage: round.stage,
                    supporters: round.supporters,
                    max_payment: round.max_payment.clone(),
                    effective_votes: round.effective_votes,
                    exhausted: round.exhausted,
                    figure: round.figure.clone(),
                })
                .collect(),
            comparison: outcome.comparison,
            constraints: None,
        }
    }

    /// The same, saying under which constraints it was counted.
    #[must_use]
    pub fn within(mut self, election: &Election, constraints: &Constraints) -> Self {
        let asked = !constraints.is_empty();
        self.constraints = asked.then(|| ConstraintSheet::published(election, constraints));
        self
    }
}
