//! Going down an order of projects with money that was freed.

use std::cmp::Ordering;

use super::second::Standings;
use crate::constraints::Barrier;
use crate::greedy_constrained::places;

/// What decides about the order, and what a misfit does.
#[derive(Debug, Clone, Copy)]
pub(super) struct Order {
    /// Whether the score counts per unit of marginal cost.
    pub per_cost: bool,
    /// Whether what does not fit is passed over.
    pub skip: bool,
}

/// The most voted that fit.
pub(super) const MOST_VOTED: Order = Order { per_cost: false, skip: true };

impl Order {
    /// The next project that fits, best first; see [`crate::greedy_constrained::walk_within`] for
    /// what ends the count where misfits are not passed over.
    pub fn next(self, now: &Standings<'_>) -> Option<u32> {
        let mut order = now.open().to_vec();
        order.sort_by(|a, b| {
            self.compare(now, *a, *b).then(now.ranks[*a as usize].cmp(&now.ranks[*b as usize]))
        });
        let mut ended_caps = vec![false; now.profile.constraints.caps.len()];
        for place in places(&order, &now.profile.constraints) {
            let is_open = |project: &u32| !now.has_ended(*project, &ended_caps);
            let open: Vec<u32> = place.into_iter().filter(is_open).collect();
            if let Some(next) = open.iter().find(|project| now.can_fund(**project)) {
                return Some(*next);
            }
            for project in open.into_iter().filter(|_| !self.skip) {
                match now.barrier(project) {
                    Some(Barrier::Exclusion { .. }) => {}
                    Some(Barrier::Cap { .. }) => now.end_caps(project, &mut ended_caps),
                    None => return None,
                }
            }
        }
        None
    }

    /// Better first.
    fn compare(self, now: &Standings<'_>, a: u32, b: u32) -> Ordering {
        let score = |project: u32| u128::from(now.profile.score[project as usize]);
        if !self.per_cost {
            return score(b).cmp(&score(a));
        }
        let cost = |project: u32| u128::from(now.cost(project));
        (score(b) * cost(a)).cmp(&(score(a) * cost(b)))
    }
}
