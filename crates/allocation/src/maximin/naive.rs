//! The rule written down as its definition says: every candidate, every set of projects.

use super::Load;
use crate::profile::Profile;

/// The voters who support at least one of `projects`.
pub(super) fn supporters(profile: &Profile, projects: &[u32]) -> u64 {
    (0_u32..)
        .zip(profile.groups.iter())
        .filter(|(group, _)| profile.choices(*group).iter().any(|c| projects.contains(&c.project)))
        .map(|(_, group)| group.weight)
        .sum()
}

fn quotient(profile: &Profile, projects: &[u32]) -> Load {
    let cost = projects.iter().map(|project| profile.cost[*project as usize]).sum();
    Load { cost, voters: supporters(profile, projects).max(1) }
}

/// The largest quotient of any subset.
fn load(profile: &Profile, projects: &[u32]) -> Load {
    let mut largest = Load { cost: 0, voters: 1 };
    for set in 1_u32..1 << projects.len() {
        let subset: Vec<u32> = (0..projects.len())
            .filter(|place| set & (1 << place) != 0)
            .map(|place| projects[place])
            .collect();
        largest = largest.max(quotient(profile, &subset));
    }
    largest
}

/// The projects chosen, each with L (nothing for those without cost) and all that were as good.
pub(super) fn choose(
    profile: &Profile,
    ranks: &[u32],
    candidates: &[u32],
) -> Vec<(u32, Option<Load>, Vec<u32>)> {
    let by_rank = |project: &u32| ranks[*project as usize];
    let mut open = candidates.to_vec();
    open.sort_by_key(by_rank);
    let (free, mut open): (Vec<u32>, Vec<u32>) =
        open.into_iter().partition(|project| profile.cost[*project as usize] == 0);
    let mut steps: Vec<_> = free.into_iter().map(|project| (project, None, vec![])).collect();
    let mut chosen: Vec<u32> = Vec::new();
    let mut left = profile.budget;
    loop {
        open.retain(|project| profile.cost[*project as usize] <= left);
        let loads: Vec<Load> = open
            .iter()
            .map(|project| load(profile, &[chosen.as_slice(), &[*project]].concat()))
            .collect();
        let Some(smallest) = loads.iter().min().copied() else { return steps };
        let tied: Vec<u32> = open
            .iter()
            .zip(&loads)
            .filter(|(_, load)| **load == smallest)
            .map(|(project, _)| *project)
            .collect();
        let winner = tied[0];
        chosen.push(winner);
        open.retain(|project| *project != winner);
        left -= profile.cost[winner as usize];
        steps.push((winner, Some(smallest), tied));
    }
}
