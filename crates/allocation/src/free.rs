//! Projects that cost nothing.

use crate::profile::Profile;
use crate::sequence::Step;

/// Takes the candidates that cost nothing and have a supporter, best by the tie-break first, and
/// the others that have a supporter, in the order given.
///
/// Nothing has to be decided about the free ones: they take no money from anybody, so they are
/// funded before anything else, without a figure and without ties.
pub(crate) fn free_first(
    profile: &Profile,
    ranks: &[u32],
    candidates: &[u32],
) -> (Vec<Step>, Vec<u32>) {
    let (mut free, others): (Vec<u32>, Vec<u32>) = candidates
        .iter()
        .filter(|project| profile.votes[**project as usize] > 0)
        .partition(|project| profile.cost[**project as usize] == 0);
    free.sort_by_key(|project| ranks[*project as usize]);
    let steps =
        free.into_iter().map(|project| Step { project, figure: None, tied: Vec::new() }).collect();
    (steps, others)
}
