//! Sets of projects that ask for much, found without a flow.
//!
//! Any set of chosen projects with the candidate gives a lower bound of the load. A good one is
//! found by adding and leaving out one project at a time as long as that raises the quotient. It
//! need not be the best, but most candidates are seen to be too heavy without a look at flows.

use super::{Demand, Load};
use crate::profile::Profile;

/// A set of projects, and how often each group supports one of them.
struct Coalition<'a> {
    profile: &'a Profile,
    supported: Vec<u32>,
    cost: u64,
    voters: u64,
}

impl Coalition<'_> {
    /// Supporters of `project` who support this many projects of the set.
    fn supporters_of(&self, project: u32, supported: u32) -> u64 {
        let backers = &self.profile.backers[project as usize];
        let such = backers.iter().filter(|b| self.supported[b.group as usize] == supported);
        such.map(|backer| backer.weight).sum()
    }

    fn cost_of(&self, project: u32) -> u64 {
        self.profile.cost[project as usize]
    }

    /// Whether a project costs more for each of `voters` than the whole set does for each of its.
    fn is_heavier(&self, project: u32, voters: u64) -> bool {
        u128::from(self.cost_of(project)) * u128::from(self.voters)
            > u128::from(self.cost) * u128::from(voters)
    }

    fn is_lighter(&self, project: u32, voters: u64) -> bool {
        u128::from(self.cost_of(project)) * u128::from(self.voters)
            < u128::from(self.cost) * u128::from(voters)
    }

    fn add(&mut self, project: u32) {
        self.voters += self.supporters_of(project, 0);
        self.cost += self.cost_of(project);
        for backer in &self.profile.backers[project as usize] {
            self.supported[backer.group as usize] += 1;
        }
    }

    fn leave_out(&mut self, project: u32) {
        self.voters -= self.supporters_of(project, 1);
        self.cost -= self.cost_of(project);
        for backer in &self.profile.backers[project as usize] {
            self.supported[backer.group as usize] -= 1;
        }
    }
}

/// Improves a demand that includes `candidate` by single changes among `chosen`.
pub(super) fn ascend(profile: &Profile, chosen: &[u32], candidate: u32, demand: &mut Demand) {
    let supported = vec![0; profile.groups.len()];
    let mut coalition = Coalition { profile, supported, cost: 0, voters: 0 };
    let mut inside = vec![false; profile.cost.len()];
    for &project in &demand.critical {
        coalition.add(project);
        inside[project as usize] = true;
    }
    let mut changed = false;
    loop {
        let mut changes = false;
        for &project in chosen {
            let at = project as usize;
            if inside[at] {
                let lost = coalition.supporters_of(project, 1);
                if coalition.is_lighter(project, lost) {
                    coalition.leave_out(project);
                    (inside[at], changes) = (false, true);
                }
            } else {
                let won = coalition.supporters_of(project, 0);
                if coalition.is_heavier(project, won) {
                    coalition.add(project);
                    (inside[at], changes) = (true, true);
                }
            }
        }
        changed |= changes;
        if !changes {
            break;
        }
    }
    if changed {
        let mut critical: Vec<u32> =
            chosen.iter().copied().filter(|project| inside[*project as usize]).collect();
        critical.push(candidate);
        critical.sort_unstable();
        let load = Load { cost: coalition.cost, voters: coalition.voters };
        *demand = Demand { load, critical };
    }
}
