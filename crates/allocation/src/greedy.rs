//! The greedy rule: best first, as long as the money lasts.

use std::cmp::Ordering;

use crate::constraints::Barrier;
use crate::greedy_constrained::{Verdict, walk_within};
use crate::profile::Profile;
use crate::rule::Misfit;

/// One project as the greedy rule met it.
#[derive(Debug, Clone)]
pub(crate) struct Visit {
    pub project: u32,
    /// Place in the order, from 1.
    pub rank: u32,
    /// Money left when its turn came.
    pub remaining: u64,
    pub funded: bool,
    /// The count had already ended at a project that did not fit.
    pub after_end: bool,
    /// What else stood in its way.
    pub barrier: Option<Barrier>,
}

/// What the greedy rule did, in its order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Walk {
    pub visits: Vec<Visit>,
    /// Sets of projects with exactly the same measure, best first by the tie-break.
    pub ties: Vec<Vec<u32>>,
}

impl Walk {
    pub fn funded(&self) -> impl Iterator<Item = u32> + '_ {
        self.visits.iter().filter(|visit| visit.funded).map(|visit| visit.project)
    }
}

/// Better first: more points, or more points per unit of cost.
fn compare(profile: &Profile, per_cost: bool, a: u32, b: u32) -> Ordering {
    let (a, b) = (a as usize, b as usize);
    if !per_cost {
        return profile.score[b].cmp(&profile.score[a]);
    }
    let left = u128::from(profile.score[b]) * u128::from(profile.cost[a]);
    let right = u128::from(profile.score[a]) * u128::from(profile.cost[b]);
    left.cmp(&right)
}

/// Goes through `candidates` with `money`, best first, equal ones by `ranks`.
///
/// A project without cost has infinitely many votes per euro: it comes first under that measure.
pub(crate) fn walk(
    profile: &Profile,
    ranks: &[u32],
    candidates: &[u32],
    money: u64,
    (per_cost, misfit): (bool, Misfit),
) -> Walk {
    let mut order = candidates.to_vec();
    order.sort_by(|a, b| {
        compare(profile, per_cost, *a, *b).then(ranks[*a as usize].cmp(&ranks[*b as usize]))
    });
    let ties = order
        .chunk_by(|a, b| compare(profile, per_cost, *a, *b).is_eq())
        .filter(|equal| equal.len() > 1)
        .map(<[u32]>::to_vec)
        .collect();
    if !profile.constraints.is_empty() {
        return Walk { visits: within(profile, &order, money, misfit), ties };
    }
    let mut remaining = money;
    let mut ended = false;
    let mut visits = Vec::with_capacity(order.len());
    for (rank, project) in (1..).zip(order) {
        let cost = profile.cost[project as usize];
        let fits = cost <= remaining;
        let stretched =
            misfit == Misfit::Stretch && u128::from(remaining) * 5 >= u128::from(cost) * 4;
        let funded = !ended && (fits || stretched);
        visits.push(Visit { project, rank, remaining, funded, after_end: ended, barrier: None });
        if funded {
            remaining = remaining.saturating_sub(cost);
        }
        ended |= !fits && misfit != Misfit::Skip;
    }
    Walk { visits, ties }
}

/// The same walk under caps and exclusions, which were checked before.
fn within(profile: &Profile, order: &[u32], money: u64, misfit: Misfit) -> Vec<Visit> {
    let (costs, constraints) = (&profile.cost, &profile.constraints);
    let walk = walk_within(order, costs, money, misfit == Misfit::Skip, constraints);
    let turns = walk.map(|walk| walk.turns).unwrap_or_default();
    let visit = |turn: crate::greedy_constrained::Turn| Visit {
        project: turn.project,
        rank: turn.rank,
        remaining: turn.remaining,
        funded: turn.verdict == Verdict::Funded,
        after_end: turn.verdict == Verdict::CountEndedBefore,
        barrier: match turn.verdict {
            Verdict::Barred(barrier) => Some(barrier),
            _ => None,
        },
    };
    turns.into_iter().map(visit).collect()
}
