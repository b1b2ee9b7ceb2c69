//! The search for the smallest changes that would have funded one project.

use super::gap::Gap;
use super::record::{Reach, Record};
use super::terrain::Terrain;
use super::{Effort, proof, welfare};
use crate::count::{Count, Start};
use crate::error::AllocationError;
use crate::profile::Profile;
use crate::ratio::divide_down;
use crate::rule::{Method, Rule};
use crate::tie_break::Names;

/// How many ballot entries may be walked to try every smaller change.
const MOST_WORK: u64 = 500_000;

/// And how many such changes at most.
const MOST_TRIED: u64 = 1_000;

/// Every ballot can be looked at so many times, or such a proof is not begun.
const LEAST_LOOKS: u64 = 24;

/// And so many times for each step of raising, if all steps are looked at.
const LEAST_LOOKS_A_STEP: u64 = 8;

/// An election with a change, and the places of its projects in the tie-break.
pub(super) struct Changed {
    pub profile: Profile,
    pub ranks: Vec<u32>,
}

impl Changed {
    pub fn new(names: &Names<'_>, profile: Profile) -> Self {
        let ranks = names.ranks(&profile);
        Self { profile, ranks }
    }
}

/// A change, if one was found, and whether there is proof that no smaller one does.
pub(super) type Found = (Option<u64>, bool);

/// The search for one project.
pub(super) struct Search<'a> {
    pub profile: &'a Profile,
    pub rule: &'a Rule,
    pub names: &'a Names<'a>,
    /// The count as it was.
    pub count: &'a Count,
    /// Its steps, under equal shares.
    pub record: Option<&'a Record>,
    /// What is known of all shares, if there are few steps.
    pub terrain: Option<&'a Terrain>,
    /// How many ballots may be looked at for a proof.
    pub effort: u64,
    /// As many times what is usual.
    pub limit: Effort,
    pub project: u32,
}

impl Search<'_> {
    /// So much less would have funded it.
    pub fn cheaper(&self) -> Result<Found, AllocationError> {
        let at = self.project as usize;
        let cost = self.profile.cost[at];
        let mut cheaper = self.profile.clone();
        cheaper.cost[at] = cost.min(1);
        if !cheaper.is_eligible(self.project, self.rule) {
            // Its cost is not what it lacks.
            return Ok((None, true));
        }
        let most = cost.saturating_sub(1);
        let known = (self.profile, self.names, self.rule);
        let reach = self.record.and_then(|record| record.reach(known, self.project));
        if let Some(reach) = reach.filter(|_| most > 0) {
            return self.cheaper_by_record(&reach, (cost, most), cheaper);
        }
        let (missing, _) = estimate(self.profile, self.count, self.project);
        let mut start = 0;
        let found = smallest(most, missing, |less| {
            cheaper.cost[at] = cost - less;
            let count = self.funds(&cheaper, start)?;
            let works = self.is_funded(&count);
            if works && self.rule.raises_without_early_stop() {
                start = steps_to_spare(&count, self.project).unwrap_or(start);
            }
            Ok(works)
        })?;
        if proof::cheaper_is_better(self.rule, self.profile, self.project) {
            return Ok((found, true));
        }
        if matches!(self.rule.method, Method::EqualShares { .. }) {
            let gap = self.gap(true, self.costing_less(cost));
            return self.between((found, most), |smaller| gap.smallest((1, smaller), start));
        }
        if let Some(border) = welfare::border(self.profile, self.names, self.rule, self.project)? {
            return Ok((border, true));
        }
        self.try_all((found, most), |less| {
            cheaper.cost[at] = cost - less;
            self.funds(&cheaper, 0).map(|count| self.is_funded(&count))
        })
    }

    /// The same where the steps of the count say which costs are worth a recount.
    fn cheaper_by_record(
        &self,
        reach: &Reach,
        (cost, most): (u64, u64),
        mut cheaper: Profile,
    ) -> Result<Found, AllocationError> {
        let fails = reach.least_change.map_or(0, |least| least - 1);
        let mut spare = 0;
        let found = smallest_near((fails, most), &reach.guesses, |less| {
            cheaper.cost[self.project as usize] = cost - less;
            let count = self.funds(&cheaper, reach.start(cost - less).max(spare))?;
            let works = self.is_funded(&count);
            if works && self.rule.raises_without_early_stop() {
                spare = steps_to_spare(&count, self.project).unwrap_or(spare);
            }
            Ok(works)
        })?;
        let monotone = proof::cheaper_is_better(self.rule, self.profile, self.project);
        let smaller = found.map_or(most, |found| found - 1);
        // The next smaller one was tried.
        if monotone || smaller <= fails + 1 {
            return Ok((found, true));
        }
        let gap = self.gap(true, self.costing_less(cost));
        let start = reach.start(cost - smaller).max(spare);
        self.between((found, most), |smaller| gap.smallest((fails + 1, smaller), start))
    }

    /// Counts an election with a change, from a step on.
    pub(super) fn funds(&self, changed: &Profile, start: u64) -> Result<Count, AllocationError> {
        let coarse = self.record.is_some_and(Record::is_coarse);
        let start = if coarse { Start::Plainly(start) } else { Start::At(start) };
        Count::again(changed, self.rule, &self.names.ranks(changed), start)
    }

    pub(super) fn is_funded(&self, count: &Count) -> bool {
        count.funded.contains(&self.project)
    }

    /// The election in which the project costs so much less.
    fn costing_less(&self, cost: u64) -> impl Fn(u64) -> Result<Changed, AllocationError> {
        move |less| {
            let mut cheaper = self.profile.clone();
            cheaper.cost[self.project as usize] = cost - less;
            Ok(Changed::new(self.names, cheaper))
        }
    }

    pub(super) fn gap<C>(&self, cheaper: bool, changed: C) -> Gap<'_, C>
    where
        C: Fn(u64) -> Result<Changed, AllocationError>,
    {
        let coarse = self.record.is_some_and(Record::is_coarse);
        let raised = self.count.shares.as_ref().filter(|_| coarse && !cheaper);
        let steps = raised.map_or(0, |raised| LEAST_LOOKS_A_STEP * (raised.steps + 2));
        let looks = self.profile.work().saturating_mul(LEAST_LOOKS.max(steps));
        let effort = if looks > self.effort { 0 } else { self.effort };
        let (rule, project) = (self.rule, self.project);
        Gap { rule, project, changed, cheaper, effort, coarse, seen: None }
    }

    /// Looks at all changes that are smaller than the one found (or, if none was, at all up to the
    /// most).
    pub(super) fn between(
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
    pub(super) fn try_all(
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
        let most = (self.limit.of(MOST_WORK) / each).min(self.limit.of(MOST_TRIED));
        if smaller > most {
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
pub(super) fn estimate(profile: &Profile, count: &Count, project: u32) -> (u64, u64) {
    let Some(raised) = &count.shares else { return (1, 1) };
    let left = raised.run.left_with_supporters(profile, project);
    let (numerator, denominator) = raised.share.fraction();
    let share = divide_down(&numerator, &denominator);
    (profile.cost[project as usize].saturating_sub(left), share.max(1))
}

/// The smallest change found in `1..=most` for which `works`, which is asked about the answer.
/// Begins at `guess`.
pub(super) fn smallest(
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

/// The smallest change found in a span that begins after one that does not do, from guesses, the
/// smallest first. Near the first that does, smaller ones are tried one after the other, then farther
/// ones.
pub(super) fn smallest_near(
    (mut fails, most): (u64, u64),
    guesses: &[u64],
    mut works: impl FnMut(u64) -> Result<bool, AllocationError>,
) -> Result<Option<u64>, AllocationError> {
    let mut found = None;
    for guess in guesses {
        let guess = (*guess).min(most);
        if guess > fails && found.is_none() {
            if works(guess)? {
                found = Some(guess);
            } else {
                fails = guess;
            }
        }
    }
    let mut step = (fails / 256).max(1);
    while found.is_none() && fails < most {
        let next = fails.saturating_add(step).min(most);
        if works(next)? {
            found = Some(next);
        } else {
            fails = next;
        }
        step = step.saturating_mul(2);
    }
    let Some(good) = found else { return Ok(None) };
    downwards((fails, good), works).map(Some)
}

/// The smallest change found that does, between one that does not and one that does: at first close to
/// that, then farther below.
pub(super) fn downwards(
    (mut fails, mut good): (u64, u64),
    mut works: impl FnMut(u64) -> Result<bool, AllocationError>,
) -> Result<u64, AllocationError> {
    let mut step = 1;
    while good - fails > 1 {
        let middle = good.saturating_sub(step).max(fails + (good - fails) / 2);
        if works(middle)? {
            good = middle;
            step = step.saturating_mul(2);
        } else {
            fails = middle;
        }
    }
    Ok(good)
}
