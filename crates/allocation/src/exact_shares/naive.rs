//! Exact Equal Shares written down as the definition says, in plain fractions, voter by voter. Slow
//! on purpose.

use std::collections::BTreeSet;

use crate::election::Election;
use crate::rule::Utility;
use crate::trial::{Fraction, Voter, taking_part, voters};

/// One purchase by the definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bought {
    pub project: usize,
    pub payers: Vec<usize>,
    pub worth: Option<Fraction>,
    pub tied: Vec<usize>,
}

/// An election, voter by voter.
pub(super) struct Naive<'a> {
    election: &'a Election,
    voters: Vec<Voter>,
    /// Projects that take part, in the order of the tie-break.
    pub order: Vec<usize>,
    utility: Utility,
}

impl<'a> Naive<'a> {
    pub fn new(election: &'a Election, ranks: &[u32], utility: Utility) -> Self {
        let voters = voters(election);
        let order = taking_part(election, &voters, ranks);
        Self { election, voters, order, utility }
    }

    pub fn cost(&self, c: usize) -> u64 {
        self.election.projects[c].cost
    }

    /// The largest set in which everybody can pay an equal part: tries every size, largest first.
    fn payers(&self, c: usize, left: &[Fraction]) -> Vec<usize> {
        let supporters: Vec<usize> =
            (0..self.voters.len()).filter(|i| self.voters[*i][c] > 0).collect();
        for size in (1..=supporters.len()).rev() {
            let part = Fraction::whole(self.cost(c)).shared_by(size as u64);
            let able: Vec<usize> =
                supporters.iter().copied().filter(|i| left[*i] >= part).collect();
            if able.len() >= size {
                return able;
            }
        }
        Vec::new()
    }

    /// All purchases, whatever the budget.
    pub fn run(&self, e: &Fraction) -> Vec<Bought> {
        let mut left = vec![e.clone(); self.voters.len()];
        let free = self.order.iter().copied().filter(|c| self.cost(*c) == 0);
        let mut bought: Vec<Bought> = free
            .map(|c| Bought { project: c, payers: Vec::new(), worth: None, tied: Vec::new() })
            .collect();
        loop {
            let mut best: Vec<(Fraction, usize, Vec<usize>)> = Vec::new();
            for c in self.order.iter().copied() {
                if bought.iter().any(|b| b.project == c) {
                    continue;
                }
                let payers = self.payers(c, &left);
                if payers.is_empty() {
                    continue;
                }
                let one = match self.utility.by_cost() {
                    true => self.cost(c),
                    false => 1,
                };
                let worth = Fraction::whole(one * payers.len() as u64).shared_by(self.cost(c));
                if best.first().is_none_or(|first| worth > first.0) {
                    best = vec![(worth, c, payers)];
                } else if best[0].0 == worth {
                    best.push((worth, c, payers));
                }
            }
            let Some((worth, project, payers)) = best.first().cloned() else { return bought };
            let part = Fraction::whole(self.cost(project)).shared_by(payers.len() as u64);
            for i in &payers {
                left[*i] = left[*i].minus(&part);
            }
            let tied = if best.len() > 1 { best.iter().map(|b| b.1).collect() } else { Vec::new() };
            bought.push(Bought { project, payers, worth: Some(worth), tied });
        }
    }

    /// Purchases up to the one that is too much, and whether there is one.
    pub fn within_budget(&self, e: &Fraction) -> (Vec<Bought>, bool) {
        let mut bought = self.run(e);
        let mut total = 0;
        let kept = bought.iter().take_while(|b| {
            total += self.cost(b.project);
            total <= self.election.budget
        });
        let kept = kept.count();
        let overspent = kept < bought.len();
        bought.truncate(kept);
        (bought, overspent)
    }

    /// All endowments above `e` at which something could change: what a voter has paid at some time
    /// plus an equal part of some cost.
    fn breakpoints(&self, e: &Fraction) -> Vec<Fraction> {
        let bought = self.run(e);
        let mut paid = vec![Fraction::whole(0); self.voters.len()];
        let mut sums: BTreeSet<Fraction> = BTreeSet::from([Fraction::whole(0)]);
        for b in &bought {
            for i in &b.payers {
                paid[*i] = paid[*i]
                    .plus(&Fraction::whole(self.cost(b.project)).shared_by(b.payers.len() as u64));
                sums.insert(paid[*i].clone());
            }
        }
        let mut points = BTreeSet::new();
        for c in &self.order {
            let supporters = self.voters.iter().filter(|voter| voter[*c] > 0).count() as u64;
            for size in 1..=supporters {
                let part = Fraction::whole(self.cost(*c)).shared_by(size);
                points.extend(sums.iter().map(|sum| sum.plus(&part)).filter(|point| point > e));
            }
        }
        points.into_iter().collect()
    }

    /// The first of them at which the outcome is another.
    pub fn next_change(&self, e: &Fraction) -> Option<Fraction> {
        let now = pairs(&self.run(e));
        self.breakpoints(e).into_iter().find(|point| pairs(&self.run(point)) != now)
    }
}

/// Who bought what: the outcome as `add-opt` understands it.
pub(super) fn pairs(bought: &[Bought]) -> Vec<(usize, Vec<usize>)> {
    bought.iter().map(|b| (b.project, b.payers.clone())).collect()
}
