//! The maximin support rule.
//!
//! A set of projects puts a *load* on voters: the cost of each project is split among its
//! supporters, in whatever parts, and the parts of a voter add up. L(S) is the largest load of a
//! voter under the split that keeps it smallest. One after the other, the project is chosen that
//! still fits in what is left of the budget and keeps L of all chosen smallest.
//!
//! Sources: Haris Aziz, Barton E. Lee and Nimrod Talmon, "Proportionally Representative
//! Participatory Budgeting: Axioms and Algorithms", AAMAS 2018; for committees, Luis
//! Sánchez-Fernández, Norberto Fernández García, Jesús A. Fisteus and Markus Brill, "The maximin
//! support method: an extension of the D'Hondt method to approval-based multiwinner elections", AAAI
//! 2021 and Mathematical Programming 203 (2024).
//!
//! # How it is computed
//!
//! By the duality of flows and cuts, L(S) is the largest of cost(T) divided by the number of
//! voters who support a project of T, over all T ⊆ S: an exact fraction. Whether a given load is
//! enough is a flow problem ([`flow`]); when it is not, the cut names a T that asks for more, and
//! its quotient is the next load to test (Newton's iteration, as in Werner Dinkelbach, "On
//! nonlinear fractional programming", 1967). Since L only grows as projects are chosen, what a
//! candidate asked for in an earlier round is a lower bound in this one, and most candidates need
//! no new look.
//!
//! # Conventions
//!
//! * A ballot supports a project to which it gives any points; the points do not matter.
//! * A project that no longer fits is out, and is listed with the money left at that moment. The
//!   count goes on without it until no candidate is left.
//! * A project without cost puts no load on anyone: it is chosen before anything else.

mod ascent;
mod flow;
#[cfg(test)]
mod naive;
mod paths;
#[cfg(test)]
mod tests;

use std::cmp::Ordering;
use std::collections::BTreeMap;

use num_bigint::BigUint;

use crate::profile::Profile;
use crate::sequence::{Figure, Sequence, Step};
use ascent::ascend;
use flow::{Flow, Network};

/// A load in smallest units of money per voter: a cost divided by the voters who share it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Load {
    pub cost: u64,
    /// Never zero.
    pub voters: u64,
}

impl Ord for Load {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = u128::from(self.cost) * u128::from(other.voters);
        left.cmp(&(u128::from(other.cost) * u128::from(self.voters)))
    }
}
impl PartialOrd for Load {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl PartialEq for Load {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}
impl Eq for Load {}

/// What the maximin support rule did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Maximin {
    /// The figure of a step is L of all chosen so far, in smallest units per voter. It is missing
    /// for projects without cost, which are chosen first.
    pub sequence: Sequence,
    /// For each step, projects among those chosen whose cost divided by the number of their
    /// supporters is exactly that figure: why the load could not be smaller. Ascending; empty
    /// where the figure is missing.
    pub critical: Vec<Vec<u32>>,
}

/// A load that cannot be avoided, and the projects that ask for it.
#[derive(Debug, Clone)]
struct Demand {
    load: Load,
    critical: Vec<u32>,
}

struct Candidate {
    project: u32,
    /// What sets that include this one are known to ask for: L of all chosen with it is at least
    /// this.
    bound: Demand,
    known: Known,
}

/// How far a candidate has been looked at in the current round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    /// Its bound is of an earlier round.
    Before,
    /// Its bound is as high as single changes make it.
    Estimated,
    /// L is its bound, or L of what is chosen if that is higher.
    Exactly,
}

struct Count<'a> {
    profile: &'a Profile,
    ranks: &'a [u32],
    network: Network<'a>,
    /// Carries what is chosen, nobody more than the load in `now`.
    flow: Flow,
    chosen: Vec<u32>,
    /// L of what is chosen.
    now: Demand,
    candidates: Vec<Candidate>,
    result: Maximin,
}

/// Chooses among `candidates` by the maximin support rule, equal ones by `ranks` (lowest first).
///
/// All decisions are exact. The outcome does not depend on the order of the ballots.
pub(crate) fn maximin_support(profile: &Profile, ranks: &[u32], candidates: &[u32]) -> Maximin {
    let network = Network::new(profile);
    Count::new(profile, ranks, candidates, network).finish()
}

/// What the rule did, with what an explanation needs beside it.
#[derive(Debug)]
pub(crate) struct MaximinTold {
    /// For each project chosen for a load, the candidates with the smallest ones, smallest first.
    pub standings: Vec<Vec<(u32, Load)>>,
    /// For each of them, what groups of voters carry of it in the end, in parts of a smallest unit.
    pub split: BTreeMap<u32, Vec<(u32, u128)>>,
    /// How many such parts make one smallest unit.
    pub scale: BigUint,
}

/// Counts by the maximin support rule and tells the `listed` best candidates of every round, and
/// how costs are split in the end.
pub(crate) fn maximin_told(
    profile: &Profile,
    ranks: &[u32],
    candidates: &[u32],
    listed: usize,
) -> MaximinTold {
    let network = Network::new(profile);
    let mut count = Count::new(profile, ranks, candidates, network);
    let mut standings = Vec::new();
    loop {
        count.put_out_misfits();
        let mut standing = count.lightest(listed);
        let Some(tied) = tied(&standing) else { break };
        count.choose(tied[0], tied);
        standing.truncate(listed);
        standings.push(standing);
    }
    let (split, scale) = count.network.split(&count.flow, count.now.load);
    MaximinTold { standings, split, scale: scale.into() }
}

/// The first of some candidates in order of their loads, and those level with it.
fn tied(standing: &[(u32, Load)]) -> Option<Vec<u32>> {
    let (_, first) = standing.first()?;
    let level = standing.iter().take_while(|(_, load)| load == first);
    Some(level.map(|(project, _)| *project).collect())
}

impl<'a> Count<'a> {
    fn new(
        profile: &'a Profile,
        ranks: &'a [u32],
        candidates: &[u32],
        network: Network<'a>,
    ) -> Self {
        let mut order: Vec<u32> =
            candidates.iter().copied().filter(|p| profile.votes[*p as usize] > 0).collect();
        order.sort_unstable_by_key(|project| ranks[*project as usize]);
        let (free, priced): (Vec<u32>, Vec<u32>) =
            order.into_iter().partition(|project| profile.cost[*project as usize] == 0);
        let candidates = priced.into_iter().map(|project| {
            let at = project as usize;
            let load = Load { cost: profile.cost[at], voters: profile.votes[at] };
            let bound = Demand { load, critical: vec![project] };
            Candidate { project, bound, known: Known::Before }
        });
        let steps = free.iter().map(|&project| Step { project, figure: None, tied: Vec::new() });
        let sequence =
            Sequence { steps: steps.collect(), misfits: Vec::new(), left: profile.budget };
        Self {
            profile,
            ranks,
            flow: network.empty(),
            network,
            chosen: Vec::new(),
            now: Demand { load: Load { cost: 0, voters: 1 }, critical: Vec::new() },
            candidates: candidates.collect(),
            result: Maximin { sequence, critical: vec![Vec::new(); free.len()] },
        }
    }

    fn finish(mut self) -> Maximin {
        loop {
            self.put_out_misfits();
            let Some(tied) = tied(&self.lightest(1)) else { return self.result };
            self.choose(tied[0], tied);
        }
    }

    fn put_out_misfits(&mut self) {
        let left = self.result.sequence.left;
        let fits = |candidate: &Candidate| self.profile.cost[candidate.project as usize] <= left;
        let mut out: Vec<(u32, u64)> = self
            .candidates
            .iter()
            .filter(|candidate| !fits(candidate))
            .map(|candidate| (candidate.project, left))
            .collect();
        self.candidates.retain(fits);
        out.sort_unstable_by_key(|(project, _)| self.ranks[*project as usize]);
        self.result.sequence.misfits.append(&mut out);
    }

    /// At least so many candidates with which L is smallest, smallest first and by rank among equals,
    /// their bounds being exact; all those level with the last.
    ///
    /// The candidate with the lowest bound is looked at more closely, again and again, until the
    /// bounds of all others are above enough exact loads.
    fn lightest(&mut self, wanted: usize) -> Vec<(u32, Load)> {
        for candidate in &mut self.candidates {
            candidate.known = Known::Before;
        }
        let mut known: Vec<(u32, Load)> = Vec::new();
        while let Some((load, place)) = self.lowest_bound() {
            if known.len() >= wanted && known.last().is_some_and(|(_, last)| load > *last) {
                break;
            }
            let chosen = (self.chosen.as_slice(), &self.flow);
            let candidate = &mut self.candidates[place];
            let project = candidate.project;
            if candidate.known == Known::Before {
                candidate.known = Known::Estimated;
                ascend(self.profile, &self.chosen, project, &mut candidate.bound);
                continue;
            }
            match self.network.carries(chosen, project, load) {
                Ok(()) => {
                    candidate.known = Known::Exactly;
                    known.push((project, load));
                }
                Err(critical) => {
                    let cost = critical.iter().map(|p| self.profile.cost[*p as usize]).sum();
                    let load = Load { cost, voters: self.network.supporters(&critical) };
                    candidate.bound = Demand { load, critical };
                }
            }
        }
        known.sort_by(|(a, x), (b, y)| {
            x.cmp(y).then(self.ranks[*a as usize].cmp(&self.ranks[*b as usize]))
        });
        known
    }

    /// The lowest load that a candidate not yet known exactly may have, and its place.
    fn lowest_bound(&self) -> Option<(Load, usize)> {
        let open = self.candidates.iter().enumerate().filter(|(_, c)| c.known != Known::Exactly);
        let bounds = open.map(|(place, c)| (c.bound.load.max(self.now.load), place));
        bounds.min_by(|(a, x), (b, y)| {
            let rank = |place: &usize| self.ranks[self.candidates[*place].project as usize];
            a.cmp(b).then(rank(x).cmp(&rank(y)))
        })
    }

    fn choose(&mut self, winner: u32, tied: Vec<u32>) {
        let place = self.candidates.iter().position(|candidate| candidate.project == winner);
        let Some(place) = place else { return };
        let bound = self.candidates.remove(place).bound;
        if bound.load > self.now.load {
            self.now = bound;
        }
        let load = self.now.load;
        self.network.take((&self.chosen, &mut self.flow), winner, load);
        self.chosen.push(winner);
        let figure =
            Figure { numerator: BigUint::from(load.cost), denominator: BigUint::from(load.voters) };
        let tied = if tied.len() > 1 { tied } else { Vec::new() };
        let sequence = &mut self.result.sequence;
        sequence.left -= self.profile.cost[winner as usize];
        sequence.steps.push(Step { project: winner, figure: Some(figure), tied });
        self.result.critical.push(self.now.critical.clone());
    }
}
