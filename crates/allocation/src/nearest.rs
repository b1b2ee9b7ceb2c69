//! How far a losing project was from being funded, found out by counting again.

use serde::{Deserialize, Serialize};

use crate::count::Count;
use crate::election::Election;
use crate::error::AllocationError;
use crate::profile::Profile;
use crate::ratio::divide_down;
use crate::rule::{Rule, Weights};
use crate::tie_break::Names;

/// The smallest changes found that would have funded a project.
///
/// Each was verified: with exactly this change and no other, a recount funds the project. They are
/// the smallest *found*: the search moves away from an estimate in growing steps until it has one
/// change that funds the project and a smaller one that does not, and then halves the gap. Counting
/// rules are not always monotone, so a smaller change, or one where the search finds none, cannot
/// be excluded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct NearestFunding {
    /// This many more ballots that name only this project (with the most points that any ballot
    /// gave to a project) would have funded it. 0 if it is funded as it is.
    pub extra_supporters: Option<u64>,
    /// Costing this much less, in smallest units, would have funded it. 0 if it is funded as it is.
    pub cheaper_by: Option<u64>,
}

/// Looks for the smallest changes that would have funded a project.
///
/// Bounded: extra ballots are looked for up to twice the ballots that were cast (at least a
/// thousand), lower costs down to one smallest unit, with fewer than two hundred and fifty recounts
/// in all, and usually about thirty.
///
/// # Errors
///
/// As for [`crate::allocate`], and if there is no such project.
pub fn nearest_funding(
    election: &Election,
    rule: &Rule,
    seed: &str,
    project: u32,
) -> Result<NearestFunding, AllocationError> {
    let profile = Profile::of(election, rule)?;
    if project >= profile.size() {
        return Err(AllocationError::UnknownProject { index: project });
    }
    let ids = election.projects.iter().map(|project| project.id.as_str()).collect();
    let names = Names::new(ids, &rule.tie_break, seed);
    let recount = |profile: &Profile| Count::of(profile, rule, &names.ranks(profile));
    let funds = |profile: &Profile| -> Result<bool, AllocationError> {
        Ok(recount(profile)?.funded.contains(&project))
    };
    let count = recount(&profile)?;
    if count.funded.contains(&project) {
        return Ok(NearestFunding { extra_supporters: Some(0), cheaper_by: Some(0) });
    }
    let cost = profile.cost[project as usize];
    let (missing, share) = estimate(&profile, &count, project);
    let most_extra = match rule.method.utility().weights() {
        // Who ranks a single project gives it nothing.
        Weights::RankedBelow => 0,
        _ => profile.voters.saturating_mul(2).max(1000),
    };
    let extra_supporters = smallest(most_extra, missing.div_ceil(share), |extra| {
        funds(&profile.with_extra_supporters(project, extra)?)
    })?;
    let mut cheaper = profile.clone();
    let mut start = 0;
    let cheaper_by = smallest(cost.saturating_sub(1), missing, |less| {
        cheaper.cost[project as usize] = cost - less;
        let ranks = names.ranks(&cheaper);
        let count = Count::beginning_at(&cheaper, rule, &ranks, start)?;
        let works = count.funded.contains(&project);
        if works && rule.raises_without_early_stop() {
            start = steps_to_spare(&count, project).unwrap_or(start);
        }
        Ok(works)
    })?;
    Ok(NearestFunding { extra_supporters, cheaper_by })
}

/// How many steps of raising shares need not be counted again for any higher cost of the project:
/// those at which it was not bought. At a higher cost it is not bought there either, so that these
/// steps buy what they buy without it, in every recount to come. (This would not hold for a rule
/// that stops early, as a project that costs more is less likely to fit in what is left.)
fn steps_to_spare(count: &Count, project: u32) -> Option<u64> {
    let bought = count.shares.as_ref()?.first_bought[project as usize]?;
    Some(bought.saturating_sub(1))
}

/// What the supporters of a project are short of, and the share of one more voter. Only where to
/// begin searching depends on it.
fn estimate(profile: &Profile, count: &Count, project: u32) -> (u64, u64) {
    let Some(raised) = &count.shares else { return (1, 1) };
    let left = raised.run.left_with_supporters(profile, project);
    let (numerator, denominator) = raised.share.fraction();
    let share = divide_down(&numerator, &denominator);
    (profile.cost[project as usize].saturating_sub(left), share.max(1))
}

/// The smallest change found in `1..=most` for which `works`, which is asked about the answer.
/// Begins at `guess`.
fn smallest(
    most: u64,
    guess: u64,
    mut works: impl FnMut(u64) -> Result<bool, AllocationError>,
) -> Result<Option<u64>, AllocationError> {
    if most == 0 {
        return Ok(None);
    }
    let guess = guess.clamp(1, most);
    let mut step = (guess / 64).max(1);
    let (mut fails, mut good);
    if works(guess)? {
        good = guess;
        loop {
            fails = good.saturating_sub(step);
            if fails == 0 || !works(fails)? {
                break;
            }
            good = fails;
            step = step.saturating_mul(2);
        }
    } else {
        fails = guess;
        loop {
            if fails == most {
                return Ok(None);
            }
            good = fails.saturating_add(step).min(most);
            if works(good)? {
                break;
            }
            fails = good;
            step = step.saturating_mul(2);
        }
    }
    while good - fails > 1 {
        let middle = fails + (good - fails) / 2;
        if works(middle)? {
            good = middle;
        } else {
            fails = middle;
        }
    }
    Ok(Some(good))
}
