//! Exact Equal Shares: whoever pays for a project pays the same as everybody else who does.
//!
//! Every voter has the same endowment. For a project with cost `c`, let `V` be the largest set of
//! its supporters in which each still has `c / |V|`: start with all supporters, drop those who
//! cannot pay their part, and repeat with the larger parts of the others. The project with the
//! largest `|V| · u / c` is bought, each voter in `V` pays `c / |V|`, and so on until no project has
//! such a set. `u` is what the project is worth to a supporter: its cost (then `|V|` decides) or one.
//! Any positive number of points is support; how many points does not matter.
//!
//! Source: Sonja Kraiczy and Edith Elkind, "An Adaptive and Verifiably Proportional Method for
//! Participatory Budgeting" (arXiv 2310.10215, 2023), and Sonja Kraiczy, Isaac Robinson and Edith
//! Elkind, "Streamlining Equal Shares" (arXiv 2502.11797, 2025), which also gives the completion
//! `add-opt`; see [`raise`].
//!
//! What a voter has left is the endowment minus what was paid. So it is enough to know what was
//! paid, which does not depend on the endowment: with another endowment that buys the same, the same
//! was paid. A sum of payments is held as a scaled integer, narrow enough to decide nearly
//! everything, and as the list of payments, from which the exact fraction is built where it is not.

mod again;
mod leap;
#[cfg(test)]
mod naive;
mod purse;
mod raise;
#[cfg(test)]
mod tests;
mod threshold;
mod watch;

use std::cmp::Ordering;

use num_bigint::BigUint;

pub(crate) use again::Log;
pub(crate) use raise::complete;

use crate::free::free_first;
use crate::profile::Profile;
use crate::rule::Utility;
use crate::sequence::{Figure, Sequence, Step};
use purse::{Purses, Share};

/// What the rule chose with one endowment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ExactShares {
    /// The figure of a step is `|V| · u / cost`, which is `|V| / 1` under cost utilities. The only
    /// possible misfit is the one at which an overspending count ends.
    pub sequence: Sequence,
    /// For each step, how many voters paid; each paid the cost divided by that. 0 if it was free.
    pub payers: Vec<u64>,
    /// The next purchase would have cost more than the budget, so the count ended before it. This
    /// cannot happen as long as the endowments together are no more than the budget.
    pub overspent: bool,
}

/// The budget divided by the number of voters, exactly.
pub(crate) fn equal_share(profile: &Profile) -> Figure {
    Figure { numerator: profile.budget.into(), denominator: profile.voters.max(1).into() }
}

/// Chooses among `candidates` by Exact Equal Shares with exact fractions, every voter beginning
/// with `endowment` (in smallest units). Projects of equal worth per cost are decided by `ranks`.
pub(crate) fn exact_shares(
    profile: &Profile,
    ranks: &[u32],
    candidates: &[u32],
    utility: Utility,
    endowment: &Figure,
) -> ExactShares {
    let mut count = Count::new(profile, ranks, candidates, utility);
    count.run(&count.purses.share(endowment));
    count.outcome()
}

/// One purchase.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Round {
    project: u32,
    payers: u64,
    /// The projects it tied with, itself included; empty if there were none.
    tied: Vec<u32>,
}

/// A project with the size of the largest set of voters that can pay for it, or more than that.
#[derive(Debug, Clone, Copy)]
struct Bid {
    project: u32,
    payers: u64,
}

/// A count under way.
struct Count<'a> {
    profile: &'a Profile,
    ranks: &'a [u32],
    utility: Utility,
    free: Vec<Step>,
    candidates: Vec<u32>,
    purses: Purses<'a>,
    rounds: Vec<Round>,
    /// The purchase that would have been too much.
    too_much: Option<Round>,
}

impl<'a> Count<'a> {
    fn new(profile: &'a Profile, ranks: &'a [u32], candidates: &[u32], utility: Utility) -> Self {
        let (free, candidates) = free_first(profile, ranks, candidates);
        let purses = Purses::new(profile, &candidates);
        let rounds = Vec::new();
        Self { profile, ranks, utility, free, candidates, purses, rounds, too_much: None }
    }

    fn cost(&self, project: u32) -> u64 {
        self.profile.cost[project as usize]
    }

    /// Compares what two projects are worth per cost; the better one is greater.
    fn compare(&self, a: Bid, b: Bid) -> Ordering {
        match self.utility.by_cost() {
            true => a.payers.cmp(&b.payers),
            false => {
                let left = u128::from(a.payers) * u128::from(self.cost(b.project));
                let right = u128::from(b.payers) * u128::from(self.cost(a.project));
                left.cmp(&right)
            }
        }
    }

    /// All candidates, as if all their supporters could pay.
    fn opening(&self) -> Vec<Bid> {
        let bid = |project: &u32| Bid {
            project: *project,
            payers: self.profile.votes[*project as usize],
        };
        self.candidates.iter().map(bid).collect()
    }

    /// Money left of the budget.
    fn left(&self) -> u64 {
        let spent: u64 = self.rounds.iter().map(|round| self.cost(round.project)).sum();
        self.profile.budget - spent
    }

    /// Buys with this share until nothing can be bought or the next purchase would be too much.
    fn run(&mut self, share: &Share) {
        let mut open = self.opening();
        while let Some(winner) = self.next(&mut open, share, None) {
            open.retain(|bid| bid.project != winner.project && bid.payers > 0);
            if !self.buy(winner, share) {
                return;
            }
        }
    }

    /// Begins anew with another share.
    fn recount(&mut self, share: &Share) {
        self.too_much = None;
        self.rounds.clear();
        self.purses.take_back(0);
        self.run(share);
    }

    /// Buys a project, unless it is too much for the budget.
    fn buy(&mut self, round: Round, share: &Share) -> bool {
        if self.cost(round.project) > self.left() {
            self.too_much = Some(round);
            return false;
        }
        self.purses.pay(round.project, round.payers, share);
        self.rounds.push(round);
        true
    }

    /// The next project to buy. The number of voters who can pay for a project only falls from round
    /// to round, so most projects need no new look. The bids in `open` are lowered to what could be
    /// paid for with `horizon`, if there is one: a larger share; else with `share`.
    fn next(&mut self, open: &mut [Bid], share: &Share, horizon: Option<&Share>) -> Option<Round> {
        let mut looked = vec![false; open.len()];
        let mut best: Vec<Bid> = Vec::new();
        loop {
            let highest = (0..open.len()).filter(|at| !looked[*at] && open[*at].payers > 0).reduce(
                |high, at| if self.compare(open[at], open[high]).is_gt() { at } else { high },
            );
            let Some(at) = highest else { break };
            if best.first().is_some_and(|best| self.compare(*best, open[at]).is_gt()) {
                break;
            }
            looked[at] = true;
            let project = open[at].project;
            let least = best.first().map_or(1, |best| self.as_good_as(project, *best).0);
            let known = |bid: &Bid| (bid.payers, least);
            let farther = horizon.unwrap_or(share);
            open[at].payers = self.purses.most_payers(project, known(&open[at]), farther);
            let mut bid = open[at];
            if horizon.is_some() && bid.payers >= least {
                bid.payers = self.purses.most_payers(project, known(&bid), share);
            }
            if bid.payers < least {
                continue;
            }
            if best.first().is_some_and(|best| self.compare(bid, *best).is_gt()) {
                best.clear();
            }
            best.push(bid);
        }
        best.sort_by_key(|bid| self.ranks[bid.project as usize]);
        let tied = best.iter().map(|bid| bid.project).collect::<Vec<_>>();
        let Bid { project, payers } = *best.first()?;
        Some(Round { project, payers, tied: if tied.len() > 1 { tied } else { Vec::new() } })
    }

    /// The least number of payers, at least 1, that makes a project as good as another with its, and
    /// whether it is then exactly as good.
    fn as_good_as(&self, project: u32, other: Bid) -> (u64, bool) {
        match self.utility.by_cost() {
            true => (other.payers, true),
            false => {
                let product = u128::from(other.payers) * u128::from(self.cost(project));
                let cost = u128::from(self.cost(other.project));
                // Above all numbers of voters, but not so large that one more is too many.
                let least = u64::try_from(product.div_ceil(cost)).unwrap_or(u64::MAX - 1);
                (least, product.is_multiple_of(cost))
            }
        }
    }

    /// Whether no candidate that was not bought fits in what is left of the budget.
    fn is_exhaustive(&self) -> bool {
        let left = self.left();
        let bought = |project: u32| self.rounds.iter().any(|round| round.project == project);
        self.candidates.iter().all(|project| bought(*project) || self.cost(*project) > left)
    }

    /// What is funded, in order of choice.
    fn funded(&self) -> Vec<u32> {
        let bought = self.rounds.iter().map(|round| round.project);
        self.free.iter().map(|step| step.project).chain(bought).collect()
    }

    fn figure(&self, round: &Round) -> Figure {
        let denominator = match self.utility.by_cost() {
            true => 1,
            false => self.cost(round.project),
        };
        Figure { numerator: round.payers.into(), denominator: BigUint::from(denominator) }
    }

    fn outcome(&self) -> ExactShares {
        let bought = self.rounds.iter().map(|round| Step {
            project: round.project,
            figure: Some(self.figure(round)),
            tied: round.tied.clone(),
        });
        let left = self.left();
        ExactShares {
            sequence: Sequence {
                steps: self.free.iter().cloned().chain(bought).collect(),
                misfits: self.too_much.iter().map(|round| (round.project, left)).collect(),
                left,
            },
            payers: std::iter::repeat_n(0, self.free.len())
                .chain(self.rounds.iter().map(|round| round.payers))
                .collect(),
            overspent: self.too_much.is_some(),
        }
    }
}
