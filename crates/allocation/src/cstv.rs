//! Cumulative single transferable vote: voters donate, projects with enough are funded, and money
//! that is not needed moves on.
//!
//! Source: Piotr Skowron, Arkadii Slinko, Stanisław Szufa and Nimrod Talmon, "Participatory
//! Budgeting with Cumulative Votes", arXiv 2009.02690 (2020).
//!
//! # Definition
//!
//! Every voter has the budget divided by the number of voters (those with empty ballots included)
//! and donates it to the candidates on the ballot, in proportion to the points given to them; on
//! an approval ballot, in equal parts. The *support* of a project is what is donated to it, its
//! *excess* is its support minus its cost, its *ratio* is its support divided by its cost. A
//! variant compares projects either by excess or by ratio. As long as projects are standing:
//!
//! 1. If there are projects whose support is at least their cost, the best of them is funded. Each
//!    supporter pays the same part of the donation, cost divided by support. The rest of the
//!    donation moves to the other projects standing on the ballot, in proportion to what the voter
//!    donates to them; it is lost if there are none.
//! 2. Otherwise, with *elimination with transfers* (EwT, EwTC), the worst project is eliminated
//!    and all its donations move in the same way.
//! 3. Otherwise, with *minimal transfers* (MT, MTC), the best project is sought among those whose
//!    supporters hold at least its cost, whatever they donate it to: by excess, it is the one that
//!    needs the smallest transfer. Each supporter then raises the donation to it by the same
//!    factor, but to no more than all that the supporter holds; the factor is the smallest with
//!    which the cost is reached. What is added is taken from the supporter's other donations in
//!    proportion. The project is funded. If there is no such project, the worst is eliminated as
//!    in step 2 (it never could be funded: what its supporters hold only shrinks).
//!
//! When none is standing, the *reverse eliminations*, if they are asked for, go through the
//! eliminated projects, the last first, and fund each that fits in the budget minus the costs of
//! all that is funded.
//!
//! # Conventions
//!
//! * Ties are broken by rank: of equally good projects the one that comes first is funded, of
//!   equally bad ones the one that comes last is eliminated.
//! * Projects that are not candidates get no donations.
//! * A project without cost is funded before anything else and gets no donations either.
//! * EwTC eliminates by ratio, as it selects; other programs eliminate by excess there.
//! * The authors complete minimal transfers in another way, by accepting projects with too little
//!   support. Here it is the end of step 3 and the reverse eliminations, for all variants alike.
//! * In step 3 the best project is sought by excess or ratio, not by the factor that its supporters
//!   would need: the two differ when some supporters give all they hold.
//! * Other programs let a completion spend only what voters still hold, so that money lost in
//!   step 1 stays unspent. Here what counts is the budget.
//!
//! # How it is computed
//!
//! All donations of a voter stay in proportion to the points, so each group of equal ballots is one
//! amount. Written as fractions these amounts double in length with every purchase: after thirty
//! purchases they would fill any memory. They are held as intervals instead ([`purses`]), which
//! decide whenever they do not overlap. If two overlap, equality is tried to be proven
//! ([`history`]): by the ballots, if both projects have the same; by counting again in exact
//! fractions, as long as these are short; beyond that, by counting again modulo eight primes of 62
//! bits. If equality is refuted, the count starts anew with twice as many digits.
//!
//! So every inequality is certain, and so is every equality of short fractions. That of longer ones
//! is certain but for chance: two amounts that differ would have to agree in more than a hundred
//! binary digits and in eight residues of 62 bits.

mod count;
mod history;
#[cfg(test)]
mod naive;
mod number;
mod purses;
#[cfg(test)]
mod tests;

use num_bigint::BigUint;
use serde::{Deserialize, Serialize};

use crate::profile::Profile;
use crate::sequence::Sequence;
use count::{PRECISION, count_from};

/// By what projects are compared, and what is done when none has enough support.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Variant {
    /// EwT: by excess; the worst is eliminated.
    EliminationWithTransfers,
    /// EwTC: by ratio; the worst is eliminated.
    EliminationWithTransfersPerCost,
    /// MT: by excess; supporters transfer what is missing.
    MinimalTransfers,
    /// MTC: by ratio; supporters transfer what is missing.
    MinimalTransfersPerCost,
}

impl Variant {
    pub(crate) fn per_cost(self) -> bool {
        matches!(self, Self::EliminationWithTransfersPerCost | Self::MinimalTransfersPerCost)
    }

    pub(crate) fn transfers(self) -> bool {
        matches!(self, Self::MinimalTransfers | Self::MinimalTransfersPerCost)
    }
}

/// What was done with a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// It costs nothing.
    Free,
    /// It had enough support.
    Funded,
    /// Its supporters transferred what was missing.
    FundedByTransfers,
    Eliminated,
    /// It was eliminated and funded by the reverse eliminations.
    Completed,
}

/// What is donated to a project: at least `low / denominator` and at most `high / denominator`
/// smallest units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Support {
    pub low: BigUint,
    pub high: BigUint,
    pub denominator: BigUint,
}

/// One decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Turn {
    pub project: u32,
    pub act: Act,
    /// Its support just before; nothing if it was not asked for.
    pub support: Option<Support>,
    /// All projects exactly as good (as bad, if it was eliminated), itself included, best by the
    /// tie-break first; empty if it was alone.
    pub tied: Vec<u32>,
}

/// What the cumulative single transferable vote did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Cstv {
    /// What was funded. The figure of a step is the ratio, or by excess: the excess of a project
    /// that had enough support, what was missing of one that had not, in smallest units. It is
    /// missing where it did not decide, and where it is too long to be written down: its `turns`
    /// then still have the support, as an interval. Misfits are those of the completion.
    pub sequence: Sequence,
    /// All decisions in order.
    pub turns: Vec<Turn>,
}

/// Counts by the cumulative single transferable vote, equal projects by `ranks` (lowest first), and
/// with reverse eliminations if the result is to be made `complete`.
///
/// The outcome does not depend on the order of the ballots.
pub(crate) fn cstv(
    profile: &Profile,
    ranks: &[u32],
    candidates: &[u32],
    (variant, complete): (Variant, bool),
) -> Cstv {
    count_from(PRECISION, (profile, ranks), candidates, (variant, complete))
}
