//! Sequential Phragmén goes on: voters keep the loads that the first pass left them with.

use std::cmp::Ordering;

use super::micro::{Micro, compare, micro, up};
use super::second::Standings;
use crate::profile::Profile;
use crate::told::Told;

/// What each group of voters carries.
pub(super) struct Loads {
    loads: Vec<Micro>,
    /// Whether what does not fit is passed over.
    skip: bool,
}

impl Loads {
    /// The loads after a count.
    pub fn after(profile: &Profile, told: &Told, skip: bool) -> Self {
        let mut loads = vec![0; profile.groups.len()];
        for purchase in &told.purchases {
            let Some(figure) = &purchase.figure else { continue };
            let load = up(&figure.numerator, &figure.denominator);
            for backer in &profile.backers[purchase.project as usize] {
                loads[backer.group as usize] = load;
            }
        }
        Self { loads, skip }
    }

    /// The project whose supporters would carry least, of those that fit (or, where the count ends at
    /// a misfit, of all). Puts the load on them.
    pub fn next(&mut self, now: &Standings<'_>) -> Option<u32> {
        let open = now.open().iter().copied();
        let open = open.filter(|project| !self.skip || now.can_fund(*project));
        let bids = open.map(|project| (project, self.total(now, project)));
        let votes = |project: u32| u128::from(now.profile.votes[project as usize]);
        let (next, total) = bids.min_by(|(a, x), (b, y)| -> Ordering {
            let by_load = compare((*x, votes(*b)), (*y, votes(*a)));
            by_load.then(now.ranks[*a as usize].cmp(&now.ranks[*b as usize]))
        })?;
        if !now.can_fund(next) {
            return None;
        }
        let load = total.div_ceil(votes(next).max(1));
        for backer in &now.profile.backers[next as usize] {
            self.loads[backer.group as usize] = load;
        }
        Some(next)
    }

    /// Marginal cost and loads of the supporters together.
    fn total(&self, now: &Standings<'_>, project: u32) -> Micro {
        let backers = now.profile.backers[project as usize].iter();
        let carried = backers.map(|b| Micro::from(b.weight) * self.loads[b.group as usize]);
        micro(now.cost(project)) + carried.sum::<Micro>()
    }
}
