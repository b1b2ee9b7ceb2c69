//! What comes out of a count with sharing. Money is in smallest units throughout.

use serde::{Deserialize, Serialize};

use super::agreement::PoolKey;
use crate::constraints::Barrier;
use crate::outcome::Outcome;

/// A count with sharing, beside the count without.
///
/// What all funded projects cost at full cost, less what was freed, is `spent`; it is never more
/// than the budget (under [`crate::Misfit::Stretch`], never more than the budget or than what was
/// spent without sharing).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedOutcome {
    /// What is funded without sharing, with its reasons: all of it is funded with sharing too.
    pub without: Outcome,
    /// How the rule went on with what was freed.
    pub went_on: GoingOn,
    /// What is kept for upkeep of what is saved, in parts per thousand.
    pub upkeep_permille: u32,
    /// Indices of all funded projects: those without sharing, then those that sharing adds, each in
    /// the order in which they were chosen.
    pub funded: Vec<u32>,
    /// The projects that sharing adds, in order, and what pays for them.
    pub gained: Vec<Gain>,
    /// What is bought once for several, in order of kind and group.
    pub pools: Vec<Pool>,
    /// Every amount that sharing freed, in the order in which it was, and what it went to.
    pub freed: Vec<Freed>,
    /// What all funded projects would cost if nobody shared.
    pub full_cost: u64,
    /// What need not be bought.
    pub saved_total: u64,
    /// What of it is kept for upkeep.
    pub upkeep_total: u64,
    /// What of it returned to the envelope: `saved_total` less `upkeep_total`.
    pub freed_total: u64,
    /// What is spent: `full_cost` less `freed_total`. Upkeep is spent too.
    pub spent: u64,
    /// What is left of the budget.
    pub left: u64,
    /// What became of each project, in the order of the election.
    pub projects: Vec<SharedProject>,
}

/// How a rule goes on after its last round, with the money that sharing frees. Whatever it is, it
/// funds one project at a time, at its marginal cost, until nothing fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GoingOn {
    /// Greedy: down the same order; per unit of cost, by marginal cost. What stops at a misfit stops
    /// at the first one.
    Order,
    /// Equal shares (also exact ones, and bounded overspending) with a completion that raises
    /// shares: voters keep what they had left, and every share is raised by as little as makes a
    /// project affordable that fits.
    RaisedShares,
    /// Equal shares without such a completion: every share is raised by an equal part of what was
    /// freed, and by no more.
    FreedShares,
    /// The same, and then the most voted that fit.
    FreedSharesThenVotes,
    /// Sequential Phragmén: voters keep their loads.
    Loads,
    /// Maximum welfare: the best set of what is left, in the order of the tie-break as far as its
    /// projects still fit; then the best set of what is left then.
    BestSet,
    /// A rule that has no next round (maximin support, CSTV, a comparison step that took the greedy
    /// outcome): the most voted (by points, where the rule counts them) that fit.
    Votes,
}

/// A project that is funded thanks to sharing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gain {
    /// The project.
    pub project: u32,
    /// What it costs.
    pub cost: u64,
    /// What it takes from the envelope: its cost less what its own lines free.
    pub marginal_cost: u64,
    /// What of that was left unspent without sharing.
    pub from_unspent: u64,
    /// What of its cost is paid with freed money, its own first.
    pub from_freed: Vec<Source>,
}

/// A part of a freed amount that pays for a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Place in [`SharedOutcome::freed`].
    pub freed: u32,
    /// How much.
    pub amount: u64,
}

/// What a line freed when it joined its pool.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Freed {
    /// Place in [`SharedOutcome::pools`].
    pub pool: u32,
    /// The project whose line it is.
    pub project: u32,
    /// How much returned to the envelope.
    pub amount: u64,
    /// The decision that freed it.
    pub decision: String,
    /// The decisions of all who were in the pool then, itself included: it takes at least two to
    /// share, unless there is stock.
    pub together_with: Vec<String>,
    /// Which projects it went to.
    pub spent_on: Vec<Spending>,
    /// What nothing was found for.
    pub left: u64,
}

/// A part of a freed amount and where it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spending {
    /// The project. Under [`crate::Misfit::Stretch`] it may be one that is funded without sharing,
    /// with more than there was.
    pub project: u32,
    /// How much.
    pub amount: u64,
}

/// What is bought once for several projects, or drawn from stock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pool {
    /// Of what kind, for whom.
    pub key: PoolKey,
    /// Units that are there already.
    pub stock: u64,
    /// The most of them that are promised at once. If that is more than `stock`, the members do not
    /// have to make up for it beyond their own quantities.
    pub committed: u64,
    /// The most units in use at once, commitments included: never more than `units` and the greater
    /// of `stock` and `committed`.
    pub peak: u64,
    /// Units that all members together would buy alone.
    pub asked: u64,
    /// Units to buy: `peak` less `stock`, never below 0 and never more than `asked`.
    pub units: u64,
    /// What they cost.
    pub purchase: u64,
    /// What the others would have cost.
    pub saved: u64,
    /// What of it is kept for upkeep.
    pub upkeep: u64,
    /// What of it returned to the envelope.
    pub freed: u64,
    /// The lines, in the order in which they joined: those of projects funded without sharing first,
    /// the dearest units first; then one project after the other.
    pub members: Vec<Member>,
}

/// A line in a pool.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// The project.
    pub project: u32,
    /// Units that it needs.
    pub quantity: u64,
    /// What one costs it.
    pub unit_price: u64,
    /// Host and conditions.
    pub terms: String,
    /// The decision that lets it be shared.
    pub decision: String,
    /// Units that the pool buys because it joined, at its price.
    pub bought: u64,
    /// What the others would have cost.
    pub saved: u64,
    /// What of it is kept for upkeep.
    pub upkeep: u64,
    /// What of it returned to the envelope.
    pub freed: u64,
    /// Its part of [`Pool::purchase`], in proportion to what it would have paid alone; rounding is
    /// to the largest remainders, so that the parts add up.
    pub share: u64,
}

/// What became of a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedProject {
    /// What it costs.
    pub cost: u64,
    /// What its lines freed, if it is funded.
    pub freed: u64,
    /// Whether and why.
    pub standing: Standing,
}

/// Whether a project is funded with sharing, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Standing {
    /// It is funded without sharing.
    FundedAnyway,
    /// Sharing adds it.
    Gained {
        /// As which, from 1.
        round: u32,
    },
    /// It takes no part; the reason is that in [`SharedOutcome::without`].
    TakesNoPart,
    /// Nothing was freed, and its own lines would not free anything either.
    NothingFreed,
    /// A cap or an exclusion stands in its way. Caps count full costs, so that they hold however a
    /// purchase is divided.
    Barred {
        /// What stands in its way.
        barrier: Barrier,
    },
    /// It takes more from the envelope than is left.
    TooDear {
        /// What it would take, with what its own lines would free taken off.
        marginal_cost: u64,
        /// What is left.
        left: u64,
    },
    /// It would fit, but the rule does not choose it: its supporters have too little, or the count
    /// has ended before it.
    NotChosen,
}
