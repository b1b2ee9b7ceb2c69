//! Sequential Phragmén: projects are bought one after the other, so that the largest burden on any
//! voter grows as slowly as possible.
//!
//! Every voter carries a load, at first 0. Buying a project spreads its cost over its supporters in
//! such a way that all of them end with the same load, `t = (cost + their loads so far) / their
//! number`. The project with the smallest `t` is bought next. Any positive number of points is
//! support; how many points does not matter.
//!
//! Source: Edvard Phragmén (1894); in today's terms Markus Brill, Rupert Freeman, Svante Janson and
//! Martin Lackner, "Phragmén's Voting Methods and Justified Representation" (AAAI 2017; Mathematical
//! Programming, 2023); with costs and a budget, Maaike Los, Zoé Christoff and Davide Grossi,
//! "Proportional Budget Allocations: Towards a Systematization" (IJCAI 2022).
//!
//! A voter's load is the `t` of the last bought project on the ballot. So a load needs no fraction
//! of its own, only the number of a purchase, and the fractions are as many as purchases. They are
//! kept over one common denominator. Loads never fall, so an old `t` is a lower bound of the new
//! one, and most projects need no new look in most rounds.

use std::cmp::Ordering;

use num_bigint::BigUint;

use crate::free::free_first;
use crate::profile::Profile;
use crate::ratio::gcd;
use crate::sequence::{Figure, Sequence, Step};

#[cfg(test)]
mod tests;

/// What happens when the next project does not fit in what is left of the budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AtMisfit {
    /// The count ends.
    Stop,
    /// The project is passed over, and the loads stay as they are.
    Skip,
}

/// Chooses among `candidates` by sequential Phragmén with exact fractions. The figure of a step is
/// the load `t` of the supporters after it, in smallest units. Equal loads are decided by `ranks`,
/// also when only some of the equal projects fit.
pub(crate) fn phragmen(
    profile: &Profile,
    ranks: &[u32],
    candidates: &[u32],
    at_misfit: AtMisfit,
) -> Sequence {
    let (steps, candidates) = free_first(profile, ranks, candidates);
    let mut sequence = Sequence { steps, misfits: Vec::new(), left: profile.budget };
    let mut loads = Loads::new(profile, &candidates);
    while let Some((next, mut tied)) = loads.next() {
        tied.sort_by_key(|project| ranks[*project as usize]);
        let first = tied[0];
        let winner = next.into_iter().find(|bid| bid.project == first);
        let Some(winner) = winner else { break };
        let cost = profile.cost[first as usize];
        if let Some(left) = sequence.left.checked_sub(cost) {
            sequence.left = left;
            if tied.len() == 1 {
                tied.clear();
            }
            let figure = Some(loads.figure(&winner));
            sequence.steps.push(Step { project: first, figure, tied });
            loads.buy(winner);
        } else {
            sequence.misfits.push((first, sequence.left));
            if at_misfit == AtMisfit::Stop {
                break;
            }
            loads.drop(first);
        }
    }
    sequence
}

/// The load that buying a project would leave its supporters with, or a lower bound of it:
/// `total / (denominator × votes)`.
#[derive(Debug, Clone)]
struct Bid {
    project: u32,
    votes: u64,
    /// Its cost and the loads of its supporters together, over the common denominator.
    total: BigUint,
}

impl Bid {
    fn compare(&self, other: &Self) -> Ordering {
        (&self.total * other.votes).cmp(&(&other.total * self.votes))
    }
}

/// Who carries what.
struct Loads<'a> {
    profile: &'a Profile,
    /// For each group, the number of the last purchase that it supported; 0 for none.
    last: Vec<u32>,
    /// The load left by each purchase, over the common denominator; none by number 0.
    levels: Vec<BigUint>,
    denominator: BigUint,
    /// Projects that are neither bought nor dropped.
    open: Vec<Bid>,
}

impl<'a> Loads<'a> {
    fn new(profile: &'a Profile, candidates: &[u32]) -> Self {
        let open = candidates
            .iter()
            .map(|project| {
                let at = *project as usize;
                let (votes, total) = (profile.votes[at], BigUint::from(profile.cost[at]));
                Bid { project: *project, votes, total }
            })
            .collect();
        Self {
            profile,
            last: vec![0; profile.groups.len()],
            levels: vec![BigUint::ZERO],
            denominator: BigUint::from(1_u32),
            open,
        }
    }

    /// Looks again at every project whose old bid could be the lowest. Returns what was looked at
    /// and which of it is lowest; all stay open.
    fn next(&mut self) -> Option<(Vec<Bid>, Vec<u32>)> {
        let mut looked: Vec<Bid> = Vec::new();
        let mut best: Option<Bid> = None;
        loop {
            let lowest = (0..self.open.len()).reduce(|low, at| {
                if self.open[at].compare(&self.open[low]).is_lt() { at } else { low }
            });
            let Some(at) = lowest else { break };
            if best.as_ref().is_some_and(|best| best.compare(&self.open[at]).is_lt()) {
                break;
            }
            let project = self.open.swap_remove(at).project;
            let bid = self.bid(project);
            if best.as_ref().is_none_or(|best| bid.compare(best).is_lt()) {
                best = Some(bid.clone());
            }
            looked.push(bid);
        }
        let best = best?;
        let equal = looked.iter().filter(|bid| bid.compare(&best).is_eq());
        let tied = equal.map(|bid| bid.project).collect();
        self.open.extend_from_slice(&looked);
        Some((looked, tied))
    }

    fn bid(&self, project: u32) -> Bid {
        let at = project as usize;
        let mut voters = vec![0_u64; self.levels.len()];
        for backer in &self.profile.backers[at] {
            voters[self.last[backer.group as usize] as usize] += backer.weight;
        }
        let mut total = &self.denominator * self.profile.cost[at];
        for (level, voters) in self.levels.iter().zip(voters) {
            if voters > 0 {
                total += level * voters;
            }
        }
        Bid { project, votes: self.profile.votes[at], total }
    }

    fn figure(&self, bid: &Bid) -> Figure {
        Figure { numerator: bid.total.clone(), denominator: &self.denominator * bid.votes }
    }

    fn drop(&mut self, project: u32) {
        self.open.retain(|bid| bid.project != project);
    }

    /// Puts the new load on the supporters.
    fn buy(&mut self, bid: Bid) {
        self.drop(bid.project);
        let rest = u64::try_from(&(&bid.total % bid.votes))
            .expect("a remainder is smaller than its divisor");
        let common = gcd(bid.votes, rest);
        let factor = bid.votes / common;
        if factor > 1 {
            self.denominator *= factor;
            let open = self.open.iter_mut().map(|bid| &mut bid.total);
            for number in self.levels.iter_mut().chain(open) {
                *number *= factor;
            }
        }
        let level = u32::try_from(self.levels.len()).expect("no more purchases than projects");
        self.levels.push(bid.total / common);
        for backer in &self.profile.backers[bid.project as usize] {
            self.last[backer.group as usize] = level;
        }
    }
}
