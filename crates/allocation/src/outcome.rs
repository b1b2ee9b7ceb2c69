//! What comes out of a count, coded so that it can be worded in any language.

use serde::{Deserialize, Serialize};

use crate::constraints::Barrier;
use crate::election::{is_one, one};
use crate::ratio::Ratio;
use crate::rule::TieCriterion;

/// The result of a count, with everything needed to explain it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// The identifier of the rule, every switch named.
    pub rule_id: String,
    /// Indices of the funded projects, in the order in which they were chosen.
    pub funded: Vec<u32>,
    /// What they cost together, in smallest units. Never more than `budget`, except under
    /// [`crate::Misfit::Stretch`].
    pub total_cost: u64,
    /// What could be spent, in smallest units.
    pub budget: u64,
    /// Number of ballots counted.
    pub ballots: u64,
    /// How many parts make one point, where the rule counts points and ballots give fractions: scores,
    /// and what is told for a point, are then in such parts. Otherwise 1.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub parts_per_point: u64,
    /// The share that each voter ended with, in smallest units (equal shares only).
    pub endowment: Option<Ratio>,
    /// How many times every share was raised (equal shares only): by one unit of currency, or under
    /// [`crate::Completion::Percent1`] by a hundredth of the first share.
    pub steps: u64,
    /// Ties met on the way; see [`Tie`].
    pub ties: Vec<Tie>,
    /// What happened to each project, in the order of the election.
    pub projects: Vec<ProjectOutcome>,
    /// What was decided, in order. If the comparison step took the greedy outcome, its rounds.
    pub rounds: Vec<Round>,
    /// The verdict of the comparison step, if the rule has one and it was reached.
    pub comparison: Option<Comparison>,
}

/// What becomes of the projects, without rounds and without the question whether ties mattered, which
/// can take longer than the count itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glance {
    /// As [`Outcome::funded`].
    pub funded: Vec<u32>,
    /// As [`Outcome::total_cost`], in smallest units.
    pub total_cost: u64,
    /// As [`Outcome::projects`].
    pub projects: Vec<ProjectOutcome>,
}

/// What happened to one project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectOutcome {
    /// Voters who chose it.
    pub votes: u64,
    /// Points it received, in parts: the same as `votes` on approval ballots.
    pub score: u64,
    /// Whether it is funded.
    pub funded: bool,
    /// Why.
    pub reason: Reason,
}

/// Why a project is funded or not. Amounts are in smallest units, points in parts of a point
/// ([`Outcome::parts_per_point`]).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Reason {
    /// Its supporters paid for it out of their equal shares.
    FundedByShares {
        /// How many voters supported it.
        supporters: u64,
        /// The most that any of them paid for one point (for it, on approval ballots), rounded up.
        max_payment: u64,
        /// The same, exactly.
        max_payment_exact: Ratio,
        /// Which purchase it was, from 1.
        round: u32,
    },
    /// It was among the best and fitted.
    FundedGreedily {
        /// Its votes (points).
        votes: u64,
        /// Its place in the order, from 1.
        rank: u32,
    },
    /// It was the most voted of those that still fitted after the shares were spent.
    FundedInCompletion {
        /// Its votes (points).
        votes: u64,
        /// Its place in the order of the completion, from 1.
        rank: u32,
    },
    /// Everything that could be funded fits in the budget, so there was nothing to choose.
    EverythingFits,
    /// It costs nothing and has a supporter.
    CostsNothing,
    /// It cost more than what was left when its turn came.
    NotEnoughMoneyLeft {
        /// What was left.
        remaining: u64,
        /// What it costs.
        cost: u64,
        /// Its place in the order, from 1.
        rank: u32,
    },
    /// When its turn came it fitted in the budget, but not in a cap, or something that excludes it
    /// was funded.
    Barred {
        /// What stood in its way.
        barrier: Barrier,
        /// Its place in the order, from 1.
        rank: u32,
    },
    /// Under a rule that ends at the first project that does not fit: it came after the end.
    CountEndedBefore {
        /// Its place in the order, from 1.
        rank: u32,
    },
    /// What its supporters had left together did not cover its cost.
    SupportersTooPoor {
        /// How many voters supported it.
        supporters: u64,
        /// What they had left together, rounded down.
        available: u64,
        /// What was missing: its cost minus `available`.
        missing: u64,
    },
    /// Nobody voted for it.
    NoSupporters,
    /// It has fewer votes (points) than the rule asks for.
    BelowThreshold {
        /// Its votes (points).
        votes: u64,
        /// What the rule asks for.
        minimum: u64,
    },
    /// The rule asks for more supporters for what it costs, before anything is counted.
    TooFewForItsCost {
        /// How many voters supported it.
        supporters: u64,
        /// How many the rule asks for.
        needed: u64,
    },
    /// It costs more than the whole budget.
    CostsMoreThanBudget {
        /// What it costs.
        cost: u64,
        /// The budget.
        budget: u64,
    },
    /// Another rule than greedy and equal shares chose it.
    FundedInRound {
        /// Which purchase it was, from 1.
        round: u32,
        /// The figure by which it won; see [`Round::figure`].
        figure: Option<Ratio>,
    },
    /// It is in the set that is worth most to all voters together.
    FundedInBestSet,
    /// It is not in the set that is worth most to all voters together.
    NotInBestSet,
    /// No group of its supporters could pay for it with equal parts.
    NoGroupCouldPay {
        /// How many voters supported it.
        supporters: u64,
    },
    /// It was eliminated, and its donations moved on.
    Eliminated,
    /// The count ended, with or without a misfit, before it was its turn.
    NotReached,
    /// Equal shares would have funded it, but more voters preferred the greedy outcome.
    ComparisonPreferredGreedy {
        /// Voters who preferred the greedy outcome.
        prefer_greedy: u64,
        /// Voters who preferred the outcome of equal shares.
        prefer_shares: u64,
    },
}

/// One decision of the count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// The project chosen.
    pub project: u32,
    /// Which part of the rule chose it.
    pub stage: Stage,
    /// What it costs.
    pub cost: u64,
    /// The voters who supported it.
    pub supporters: u64,
    /// The most that one of them paid per point (per part of one), exactly (shares only).
    pub max_payment: Option<Ratio>,
    /// Cost divided by `max_payment`, rounded down: the number of supporters it would have, were
    /// all of them able to pay the same (shares only).
    pub effective_votes: Option<u64>,
    /// How many supporters spent the last of their share on it (shares only).
    pub exhausted: Option<u64>,
    /// The exact figure by which it won, under rules that have one. Sequential Phragmén: the load
    /// of its supporters after it, in smallest units, lowest first. Maximin support: the largest
    /// load on a voter with it, in smallest units, lowest first. Exact equal shares: those who pay
    /// times what it is worth to each, per unit of cost, highest first. Bounded overspending: price
    /// for its worth divided by the part that supporters pay, lowest first. Cumulative single
    /// transferable vote: see [`crate::CstvVariant`].
    pub figure: Option<Ratio>,
}

/// The parts of a rule that can choose a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The project costs nothing.
    Free,
    /// There was money for everything.
    EverythingFits,
    /// Paid out of equal shares.
    Shares,
    /// Added after the shares were spent.
    Completion,
    /// Chosen by the greedy rule.
    Greedy,
    /// In the set that is worth most.
    MaxWelfare,
    /// Paid by a group of voters in equal parts.
    ExactShares,
    /// Paid out of equal shares, wholly or in part.
    Overspending,
    /// Chosen by sequential Phragmén.
    Phragmen,
    /// Chosen by the maximin support rule.
    MaximinSupport,
    /// Paid by donations.
    Cstv,
}

/// Projects between which only the tie-break could choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tie {
    /// The round in which it arose, from 1. For a tie met while shares were being raised, which
    /// is listed only if it mattered, the round of that step.
    pub round: u32,
    /// The equal projects, ascending.
    pub candidates: Vec<u32>,
    /// The one taken first.
    pub chosen: u32,
    /// The criterion that put it before the next best.
    pub decided_by: TieCriterion,
    /// Whether the funded set changes when one of the other candidates is put before the chosen
    /// one and everything is counted again. One other is moved at a time, the rest of the order
    /// stays.
    pub mattered: bool,
    /// Whether that recount was made. There is a limit to how many are; beyond it `mattered` is
    /// `true`, because nothing shows that the tie was harmless.
    pub recounted: bool,
}

/// The verdict of the comparison step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// Voters with more of their choices funded by equal shares.
    pub prefer_shares: u64,
    /// Voters with more of their choices funded by the greedy rule.
    pub prefer_greedy: u64,
    /// Voters with as many in both.
    pub indifferent: u64,
    /// Whether the greedy outcome was taken: strictly more voters preferred it.
    pub greedy_taken: bool,
}
