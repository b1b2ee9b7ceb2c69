//! The total order among equal projects, and the drawn lot.

use std::cmp::Ordering;

use sha2::{Digest, Sha256};

use crate::profile::Profile;
use crate::rule::{TieBreak, TieCriterion};

/// The drawn number of a project: SHA-256 of the seed, a zero byte and the project's id. The
/// project with the lowest number wins. The zero byte keeps (seed "a", id "bc") and (seed "ab",
/// id "c") apart.
fn lot(seed: &str, id: &str) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(seed.as_bytes());
    hash.update([0]);
    hash.update(id.as_bytes());
    hash.finalize().into()
}

/// What ties are broken by that does not change from recount to recount: ids and lots.
pub(crate) struct Names<'a> {
    ids: Vec<&'a str>,
    lots: Vec<[u8; 32]>,
    criteria: &'a [TieCriterion],
}

impl<'a> Names<'a> {
    /// Draws the lots, if the rule uses them.
    pub fn new(ids: Vec<&'a str>, tie_break: &'a TieBreak, seed: &str) -> Self {
        let criteria = tie_break.criteria();
        let drawn = criteria.contains(&TieCriterion::Lot);
        let lots = if drawn { ids.iter().map(|id| lot(seed, id)).collect() } else { Vec::new() };
        Self { ids, lots, criteria }
    }

    fn compare_by(&self, criterion: TieCriterion, profile: &Profile, a: u32, b: u32) -> Ordering {
        let (x, y) = (a as usize, b as usize);
        match criterion {
            TieCriterion::Cost => profile.cost[x].cmp(&profile.cost[y]),
            TieCriterion::Votes => profile.score[y].cmp(&profile.score[x]),
            TieCriterion::Lot => self.lots[x].cmp(&self.lots[y]),
            TieCriterion::Id => self.ids[x].cmp(self.ids[y]),
            TieCriterion::FileOrder => a.cmp(&b),
        }
    }

    fn compare(&self, profile: &Profile, a: u32, b: u32) -> Ordering {
        self.criteria
            .iter()
            .map(|criterion| self.compare_by(*criterion, profile, a, b))
            .find(|order| order.is_ne())
            .unwrap_or(Ordering::Equal)
    }

    /// The place of every project in the order: 0 comes first.
    pub fn ranks(&self, profile: &Profile) -> Vec<u32> {
        let mut order: Vec<u32> = (0..profile.size()).collect();
        order.sort_by(|a, b| self.compare(profile, *a, *b));
        let mut ranks = vec![0; order.len()];
        for (rank, project) in (0..).zip(order) {
            ranks[project as usize] = rank;
        }
        ranks
    }

    /// The criterion that put `chosen` before the next best of its rivals.
    pub fn decided_by(&self, profile: &Profile, chosen: u32, rivals: &[u32]) -> TieCriterion {
        let next = rivals
            .iter()
            .filter(|rival| **rival != chosen)
            .min_by(|a, b| self.compare(profile, **a, **b));
        next.and_then(|next| {
            self.criteria
                .iter()
                .find(|criterion| self.compare_by(**criterion, profile, chosen, *next).is_ne())
        })
        .copied()
        .unwrap_or(TieCriterion::Id)
    }
}

/// The same order with one project moved just before another.
pub(crate) fn promoted(ranks: &[u32], project: u32, before: u32) -> Vec<u32> {
    let (from, to) = (ranks[project as usize], ranks[before as usize]);
    let mut moved = ranks.to_vec();
    if from > to {
        for rank in &mut moved {
            if (to..from).contains(rank) {
                *rank += 1;
            }
        }
        moved[project as usize] = to;
    }
    moved
}
