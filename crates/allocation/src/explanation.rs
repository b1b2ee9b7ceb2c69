//! What a count means for voters, as data: who paid what for each project, who came close, and
//! where the money of a losing project's supporters went instead.
//!
//! A count says which projects are funded and by which figure each won. Everything here is worked
//! out again from that, in exact fractions, when it is asked for: a count that nobody explains is
//! as fast as without it.
//!
//! Rules under which voters pay with a share (equal shares, exact equal shares, bounded
//! overspending, the cumulative single transferable vote) or carry a load (sequential Phragmén,
//! maximin support) are explained by payments. What another part of the rule chose (the greedy
//! rule, a completion, the set that is worth most) is paid from the budget as a whole, and its
//! rounds have no payments.

mod book;
mod greedy;
mod losers;
mod offer;
mod paid;
mod replay;
mod split;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use replay::{Replay, ReplayError, ReplayRound};

use crate::constraints::Constraints;
use crate::count::{Count, Counted};
use crate::cstv::Variant;
use crate::election::{Election, is_one, one};
use crate::error::AllocationError;
use crate::outcome::{Outcome, Stage};
use crate::profile::Profile;
use crate::ratio::Ratio;
use crate::rule::{Method, Rule};
use losers::Losers;
use offer::Pays;

/// The JSON Schema of [`Explanation`].
pub const SCHEMA: &str = include_str!("../schema/explanation.schema.json");

/// The JSON Schema of [`Replay`].
pub const REPLAY_SCHEMA: &str = include_str!("../schema/replay.schema.json");

/// How many candidates of a round are listed.
pub const LISTED: usize = 8;

/// How many equal parts of a share are told apart in what voters have left.
pub const BINS: usize = 10;

/// How an outcome came about. Projects are named by their place in `projects`, groups by their
/// place in `groups`; amounts are exact, in smallest units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// The identifier of the rule.
    pub rule_id: String,
    /// The ids of all projects.
    pub projects: Vec<String>,
    /// Number of ballots counted.
    pub voters: u64,
    /// How many parts make one point: points, and figures for a point, are in such parts. See
    /// [`Outcome::parts_per_point`].
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub parts_per_point: u64,
    /// What each voter had, under rules that give a share.
    pub share: Option<Ratio>,
    /// Voters with identical ballots, as far as the rule tells ballots apart. Voters who chose
    /// nothing are in none of them.
    pub groups: Vec<VoterGroup>,
    /// What was decided, in order.
    pub rounds: Vec<ExplainedRound>,
    /// Projects that were not funded although somebody chose them, under rules with payments, in
    /// the order of the election.
    pub losers: Vec<Loser>,
}

/// Voters with identical ballots.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoterGroup {
    /// How many they are.
    pub voters: u64,
    /// What they chose, and the points that count.
    pub choices: Vec<(u32, u32)>,
}

/// One decision, and who paid for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExplainedRound {
    /// The project chosen.
    pub project: u32,
    /// Which part of the rule chose it.
    pub stage: Stage,
    /// What it costs.
    pub cost: u64,
    /// The best of those that could have been chosen, best first, at most [`LISTED`] of them; the
    /// first is the project itself. Empty where nothing had to be compared.
    pub candidates: Vec<Candidate>,
    /// How many projects were in the running, this one included: neither funded nor eliminated yet, and
    /// no dearer than what the budget leaves (in a greedy walk: those whose turn had not come). So many
    /// the candidates are the best of, as far as they could be paid. 0 where nothing had to be compared.
    #[serde(default)]
    pub contenders: u32,
    /// Who paid, the smallest payment first. Under maximin support: how the cost is split among
    /// supporters in the end, which changes as more is chosen. (Loads there may be larger than the
    /// figure of the last round by less than one part in the square of the number of voters.)
    pub payments: Vec<Payment>,
    /// What no voter paid: all of it where nothing is paid by voters, and the overspending under
    /// bounded overspending. The payments of all voters and this are the cost, exactly.
    pub unpaid: Ratio,
    /// Fractions had become too long, so that what voters had before this round was rounded down,
    /// each time by less than 2^-192 smallest units.
    pub rounded: bool,
    /// Voters by what they have left after the round: first those with nothing, then those with up
    /// to each tenth of the share in turn. Empty if nobody paid, or nobody has a share.
    pub left: Vec<u64>,
    /// Projects eliminated just before, in order (cumulative single transferable vote).
    pub eliminated: Vec<u32>,
}

/// A project that could have been chosen in a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// The project.
    pub project: u32,
    /// What projects are compared by. Equal shares: the price per point for its worth, lowest
    /// first. Cumulative single transferable vote: the donations to it, in smallest units. Greedy:
    /// its points, or its points per smallest unit of cost. Other rules: see
    /// [`crate::Round::figure`].
    pub figure: Ratio,
    /// Equal shares: its cost divided by the most that a supporter would have paid per point,
    /// rounded down. Exact equal shares: how many voters would have paid.
    pub effective_votes: Option<u64>,
}

/// Voters who paid the same for a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    /// What each of them paid (took on, where voters carry loads).
    pub amount: Ratio,
    /// How many they are.
    pub voters: u64,
    /// The groups they are in.
    pub groups: Vec<u32>,
}

/// What the supporters of a project that was not funded did with their money instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loser {
    /// The project.
    pub project: u32,
    /// How many supported it.
    pub supporters: u64,
    /// What they paid for each funded project that some of them paid for, in the order of choice.
    pub spent: Vec<Spent>,
    /// What they had left together; nothing where voters carry loads. With what they spent it is
    /// their shares, exactly (unless rounds say that amounts were rounded).
    pub left: Option<Ratio>,
}

/// What the supporters of one project paid for another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spent {
    /// The funded project.
    pub project: u32,
    /// How many of them paid for it.
    pub voters: u64,
    /// What they paid together.
    pub amount: Ratio,
}

/// Counts an election and explains the outcome.
///
/// # Errors
///
/// As [`crate::allocate_within`].
pub fn explanation(
    election: &Election,
    rule: &Rule,
    seed: &str,
    constraints: &Constraints,
) -> Result<(Outcome, Explanation), AllocationError> {
    let counted = Counted::new(election, rule, seed, constraints)?;
    let explained = Explainer::new(election, rule, &counted).explain();
    Ok((counted.outcome(rule), explained))
}

/// An explanation under way.
struct Explainer<'a> {
    election: &'a Election,
    profile: &'a Profile,
    rule: &'a Rule,
    ranks: &'a [u32],
    count: &'a Count,
}

impl<'a> Explainer<'a> {
    fn new(election: &'a Election, rule: &'a Rule, counted: &'a Counted<'_>) -> Self {
        let Counted { profile, ranks, count, .. } = counted;
        Self { election, profile, rule, ranks, count }
    }

    fn explain(&self) -> Explanation {
        let outcome_rounds = self.count.rounds(self.profile);
        let mut losers = Losers::new(self.profile, &self.count.funded);
        let rounds = match self.pays() {
            Some(pays) => self.paid_rounds(pays, &outcome_rounds, &mut losers),
            None if self.rule.method == Method::MaximinSupport => {
                self.split_rounds(&outcome_rounds, &mut losers)
            }
            None => self.unpaid_rounds(&outcome_rounds),
        };
        let groups = (0..).zip(self.profile.groups.iter()).map(|(index, group)| VoterGroup {
            voters: group.weight,
            choices: self.profile.choices(index).iter().map(|c| (c.project, c.points)).collect(),
        });
        let share = self.share().filter(|_| self.pays().is_some_and(|pays| !pays.grows()));
        Explanation {
            rule_id: self.rule.id(),
            projects: self.election.projects.iter().map(|project| project.id.clone()).collect(),
            voters: self.profile.voters,
            parts_per_point: self.profile.parts,
            share: share.map(|(numerator, denominator)| Ratio::new(&numerator, &denominator)),
            groups: groups.collect(),
            rounds,
            losers: losers.finish(),
        }
    }

    /// How voters pay, if what decided in the end is that they do.
    fn pays(&self) -> Option<Pays> {
        if self.count.everything_fits {
            return None;
        }
        match self.rule.method {
            Method::EqualShares { utility, .. } if !self.count.greedy_decided() => {
                Some(Pays::Shares { by_cost: utility.by_cost() })
            }
            Method::ExactEqualShares { worth, .. } => {
                Some(Pays::Equally { by_cost: worth == crate::rule::Worth::Cost })
            }
            Method::BoundedOverspending { utility } => {
                Some(Pays::Overspending { by_cost: utility.by_cost() })
            }
            Method::Phragmen { .. } => Some(Pays::Loads),
            Method::Cstv { variant, .. } => Some(Pays::Donations { variant }),
            _ => None,
        }
    }

    fn variant(&self) -> Option<(Variant, bool)> {
        match self.rule.method {
            Method::Cstv { variant, complete } => Some((variant, complete)),
            _ => None,
        }
    }
}
