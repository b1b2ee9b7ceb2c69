//! Raising shares step by step where steps are large: nothing is leapt over, and nothing is told but
//! what is bought.

use std::collections::{BTreeMap, BTreeSet};

use super::purse::Purses;
use super::raise::{MOST_RUNS, ROOM};
use super::round::Running;
use super::{Ladder, Market, Raised, Run, Share};
use crate::error::AllocationError;

/// After this many runs in a row that only exact prices could decide, no other is tried.
const MOST_FAILURES: u32 = 4;

impl Market<'_> {
    /// A run by scaled integers if they decide, else with exact prices. Ties, and how prices change
    /// with the share, are not told.
    fn bare(&self, share: Share, failures: &mut u32) -> Run {
        let quickly =
            (*failures < MOST_FAILURES).then(|| Running::bare(self, share).finish()).flatten();
        *failures = if quickly.is_some() { 0 } else { *failures + 1 };
        quickly.unwrap_or_else(|| self.run(share))
    }
}

impl<'a> Running<'a> {
    /// A run of which nothing is told but what it buys, and at about which prices.
    pub(super) fn bare(market: &'a Market<'a>, share: Share) -> Self {
        let mut bare = Self::with(market, share, Purses::bare(market, share));
        bare.quick = true;
        let profile = market.profile;
        // Whose supporters could not pay for it with all that they begin with need no look.
        bare.open.retain(|(project, _)| {
            let (votes, cost) = (profile.votes[*project as usize], profile.cost[*project as usize]);
            let all = (u128::from(share.whole()) + 1) * u128::from(votes);
            all >= u128::from(cost)
        });
        bare
    }
}

/// What [`raise`](super::raise) gives, found by one run at each step from `start` on; whoever asks for
/// another than 0 knows that the raise gets that far, or is told that the run there costs too much. Ties
/// and exact prices are not told, and neither is what was bought before `start`.
///
/// # Errors
///
/// If it takes more than two hundred thousand runs.
pub(crate) fn raise_plainly(
    market: &Market<'_>,
    ladder: Ladder,
    stop_when_exhaustive: bool,
    start: u64,
) -> Result<Raised, AllocationError> {
    let mut failures = 0;
    let scaled = |share: Share| market.within(share.whole().saturating_mul(ROOM));
    let mut room = scaled(ladder.at(start));
    let mut first_bought = vec![None; market.profile.cost.len()];
    let mut run = room.bare(ladder.at(start), &mut failures);
    run.note_bought(&mut first_bought, start);
    let (mut step, mut runs, last_step) = (start, 1, market.last_step(ladder));
    while step < last_step
        && !run.overspent
        && !(stop_when_exhaustive && market.is_exhaustive(&run))
    {
        if runs >= MOST_RUNS {
            return Err(AllocationError::TooManySteps { limit: MOST_RUNS });
        }
        let share = ladder.at(step + 1);
        if share.whole() > room.limit {
            room = scaled(share);
        }
        let next = room.bare(share, &mut failures);
        runs += 1;
        if next.overspent {
            break;
        }
        (step, run) = (step + 1, next);
        run.note_bought(&mut first_bought, step);
    }
    Ok(Raised {
        run,
        share: ladder.at(step),
        steps: step,
        runs,
        first_bought,
        ties: BTreeSet::new(),
        leaned: BTreeMap::new(),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::raise_plainly;
    use crate::manner::Manner;
    use crate::profile::Profile;
    use crate::rule::{Completion, Endowment, Utility};
    use crate::shares::{Market, raise};
    use crate::trial::{cases, elections};

    proptest! {
        #![proptest_config(cases(200))]

        #[test]
        fn a_plain_raise_buys_what_a_raise_in_leaps_buys(
            (election, ranks) in elections(2),
            scale in 1_u64..30,
            early in any::<bool>(),
            by_cost in any::<bool>(),
        ) {
            let mut election = election;
            election.budget *= scale;
            election.projects.iter_mut().for_each(|project| project.cost *= scale);
            let profile = Profile::new(&election).expect("countable");
            let supported = |c: &u32| {
                let (votes, cost) = (profile.votes[*c as usize], profile.cost[*c as usize]);
                votes > 0 && (1..=profile.budget).contains(&cost)
            };
            let candidates: Vec<u32> = (0..profile.size()).filter(supported).collect();
            let utility = if by_cost { Utility::PointsCost } else { Utility::Points };
            let market = Market::new(&profile, &ranks, utility, &candidates);
            let ladder = market.ladder(Endowment::Exact, Completion::Add1);
            let leapt = raise(&market, ladder, Manner::telling(early), (0, u64::MAX));
            let plain = raise_plainly(&market, ladder, early, 0);
            if let (Ok(Some(leapt)), Ok(plain)) = (leapt, plain) {
                prop_assert_eq!(leapt.steps, plain.steps);
                let bought = |run: &crate::shares::Run| run.projects().collect::<Vec<u32>>();
                prop_assert_eq!(bought(&leapt.run), bought(&plain.run));
            }
        }
    }
}
