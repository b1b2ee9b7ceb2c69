//! How far a losing project was from being funded, found out by counting again.

mod gap;
mod proof;
mod span;
#[cfg(test)]
mod tests;
mod welfare;

use serde::{Deserialize, Serialize};

use crate::constraints::Constraints;
use crate::count::{Count, Counted};
use crate::election::Election;
use crate::error::AllocationError;
use crate::profile::Profile;
use crate::ratio::divide_down;
use crate::rule::{Method, Rule, Weights};
use crate::tie_break::Names;
use gap::Gap;

/// The smallest changes that would have funded a project, or the smallest found.
///
/// Each was verified: with exactly this change and no other, a recount funds the project. The search
/// moves away from an estimate in growing steps until it has one change that funds the project and a
/// smaller one that does not, and then halves the gap. That there is no smaller change is *proved*
/// where the rule, or the count at the border, shows it (see the module `proof`); under equal shares,
/// whose counts are not always monotone, every smaller change is looked at, many at once (see `gap`),
/// as long as that is not too much work; elsewhere every smaller one is tried, if they are few. What is
/// not proved is a bound: at most so much is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct NearestFunding {
    /// This many more ballots that name only this project (with the most points that any ballot
    /// gave to a project) would have funded it. 0 if it is funded as it is.
    pub extra_supporters: Option<u64>,
    /// No smaller number would have done. Without a number: none up to the bound of the search.
    #[serde(default)]
    pub extra_supporters_proved: bool,
    /// Costing this much less, in smallest units, would have funded it. 0 if it is funded as it is.
    pub cheaper_by: Option<u64>,
    /// No smaller amount would have done. Without an amount: none that leaves a cost.
    #[serde(default)]
    pub cheaper_by_proved: bool,
}

/// How many ballot entries may be walked to try every smaller change.
const MOST_WORK: u64 = 500_000;

/// And how many such changes at most.
const MOST_TRIED: u64 = 1_000;

/// Looks for the smallest changes that would have funded a project.
///
/// Bounded: extra ballots are looked for up to twice the ballots that were cast (at least a
/// thousand), lower costs down to one smallest unit, with fewer than two hundred and fifty recounts
/// in all, and usually about thirty; in small elections as many as are needed to try every smaller
/// change, up to a thousand.
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
    nearest_funding_within(election, rule, seed, &Constraints::default(), project)
}

/// The same under limits, which stay what they are: a cheaper project takes less of its caps.
///
/// # Errors
///
/// As for [`crate::allocate_within`], and if there is no such project.
pub fn nearest_funding_within(
    election: &Election,
    rule: &Rule,
    seed: &str,
    constraints: &Constraints,
    project: u32,
) -> Result<NearestFunding, AllocationError> {
    let Counted { profile, names, count, .. } = Counted::new(election, rule, seed, constraints)?;
    if project >= profile.size() {
        return Err(AllocationError::UnknownProject { index: project });
    }
    if count.funded.contains(&project) {
        return Ok(NearestFunding {
            extra_supporters: Some(0),
            extra_supporters_proved: true,
            cheaper_by: Some(0),
            cheaper_by_proved: true,
        });
    }
    let search = Search { profile: &profile, rule, names: &names, count: &count, project };
    let (extra_supporters, extra_supporters_proved) = search.extra_supporters()?;
    let (cheaper_by, cheaper_by_proved) = search.cheaper()?;
    Ok(NearestFunding { extra_supporters, extra_supporters_proved, cheaper_by, cheaper_by_proved })
}

/// An election with a change, and the places of its projects in the tie-break.
struct Changed {
    profile: Profile,
    ranks: Vec<u32>,
}

impl Changed {
    fn new(names: &Names<'_>, profile: Profile) -> Self {
        let ranks = names.ranks(&profile);
        Self { profile, ranks }
    }
}

/// A change, if one was found, and whether there is proof that no smaller one does.
type Found = (Option<u64>, bool);

struct Search<'a> {
    profile: &'a Profile,
    rule: &'a Rule,
    names: &'a Names<'a>,
    /// The count as it was.
    count: &'a Count,
    project: u32,
}

impl Search<'_> {
    fn extra_supporters(&self) -> Result<Found, AllocationError> {
        let (missing, share) = estimate(self.profile, self.count, self.project);
        let most = match self.rule.method.utility().weights() {
            // Who ranks a single project gives it nothing.
            Weights::RankedBelow => return Ok((None, false)),
            _ => self.profile.voters.saturating_mul(2).max(1000),
        };
        let works = |extra| {
            let more = self.profile.with_extra_supporters(self.project, extra)?;
            let count = Count::of(&more, self.rule, &self.names.ranks(&more))?;
            Ok(count.funded.contains(&self.project))
        };
        let found = smallest(most, missing.div_ceil(share), works)?;
        if proof::more_is_better(self.rule, self.profile, self.project) {
            return Ok((found, true));
        }
        if matches!(self.rule.method, Method::EqualShares { .. }) {
            let more = |extra| self.profile.with_extra_supporters(self.project, extra);
            let gap = Gap::new(self.rule, self.project, false, |extra| {
                Ok(Changed::new(self.names, more(extra)?))
            });
            return self.between((found, most), |smaller| gap.smallest(smaller, 0));
        }
        self.try_all((found, most), works)
    }

    fn cheaper(&self) -> Result<Found, AllocationError> {
        let at = self.project as usize;
        let cost = self.profile.cost[at];
        let (missing, _) = estimate(self.profile, self.count, self.project);
        let mut cheaper = self.profile.clone();
        cheaper.cost[at] = cost.min(1);
        if !cheaper.is_eligible(self.project, self.rule) {
            // Its cost is not what it lacks.
            return Ok((None, true));
        }
        let mut start = 0;
        let most = cost.saturating_sub(1);
        let found = smallest(most, missing, |less| {
            cheaper.cost[at] = cost - less;
            let ranks = self.names.ranks(&cheaper);
            let count = Count::beginning_at(&cheaper, self.rule, &ranks, start)?;
            let works = count.funded.contains(&self.project);
            if works && self.rule.raises_without_early_stop() {
                start = steps_to_spare(&count, self.project).unwrap_or(start);
            }
            Ok(works)
        })?;
        if proof::cheaper_is_better(self.rule, self.profile, self.project) {
            return Ok((found, true));
        }
        if matches!(self.rule.method, Method::EqualShares { .. }) {
            let gap = Gap::new(self.rule, self.project, true, |less| {
                let mut cheaper = self.profile.clone();
                cheaper.cost[at] = cost - less;
                Ok(Changed::new(self.names, cheaper))
            });
            return self.between((found, most), |smaller| gap.smallest(smaller, start));
        }
        if let Some(border) = welfare::border(self.profile, self.names, self.rule, self.project)? {
            return Ok((border, true));
        }
        self.try_all((found, most), |less| {
            cheaper.cost[at] = cost - less;
            let count = Count::of(&cheaper, self.rule, &self.names.ranks(&cheaper))?;
            Ok(count.funded.contains(&self.project))
        })
    }

    /// Looks at all changes that are smaller than the one found (or, if none was, at all up to the
    /// most).
    fn between(
        &self,
        (found, most): (Option<u64>, u64),
        look: impl FnOnce(u64) -> Result<Found, AllocationError>,
    ) -> Result<Found, AllocationError> {
        let smaller = found.map_or(most, |found| found - 1);
        let (better, proved) = look(smaller)?;
        Ok((better.or(found), proved))
    }

    /// Tries every change that is smaller than the one found (or, if none was, every one up to the
    /// most), if they are not too many.
    fn try_all(
        &self,
        (found, most): (Option<u64>, u64),
        mut works: impl FnMut(u64) -> Result<bool, AllocationError>,
    ) -> Result<Found, AllocationError> {
        let effort = match (&self.count.told, &self.count.shares) {
            (Some(told), _) => told.effort,
            (None, Some(raised)) => raised.runs,
            (None, None) => 1,
        };
        let each = self.profile.work().max(1).saturating_mul(effort);
        let smaller = found.map_or(most, |found| found - 1);
        if smaller > (MOST_WORK / each).min(MOST_TRIED) {
            return Ok((found, false));
        }
        for change in 1..=smaller {
            if works(change)? {
                return Ok((Some(change), true));
            }
        }
        Ok((found, true))
    }
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
