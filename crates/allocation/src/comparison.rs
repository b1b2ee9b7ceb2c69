//! The comparison step: which of two funded sets do more voters prefer?

use crate::outcome::Comparison;
use crate::profile::Profile;

/// Counts, for every voter, the funded projects they chose in both sets. The greedy set replaces
/// the other only if strictly more voters have more of their choices in it.
pub(crate) fn compare(profile: &Profile, shares: &[u32], greedy: &[u32]) -> Comparison {
    let mut in_shares = vec![false; profile.cost.len()];
    let mut in_greedy = vec![false; profile.cost.len()];
    for project in shares {
        in_shares[*project as usize] = true;
    }
    for project in greedy {
        in_greedy[*project as usize] = true;
    }
    let (mut prefer_shares, mut prefer_greedy) = (0, 0);
    for (index, group) in (0..).zip(profile.groups.iter()) {
        let choices = profile.choices(index);
        let count = |set: &[bool]| choices.iter().filter(|c| set[c.project as usize]).count();
        match count(&in_shares).cmp(&count(&in_greedy)) {
            std::cmp::Ordering::Greater => prefer_shares += group.weight,
            std::cmp::Ordering::Less => prefer_greedy += group.weight,
            std::cmp::Ordering::Equal => {}
        }
    }
    Comparison {
        prefer_shares,
        prefer_greedy,
        indifferent: profile.voters - prefer_shares - prefer_greedy,
        greedy_taken: prefer_greedy > prefer_shares,
    }
}
