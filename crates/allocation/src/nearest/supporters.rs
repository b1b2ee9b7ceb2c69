//! How many more supporters would have funded a project.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::fewer::{Answer, Fewer};
use super::proof;
use super::record::Record;
use super::search::{Changed, Found, Search, downwards, estimate, smallest, smallest_near};
use super::terrain::Terrain;
use crate::error::AllocationError;
use crate::profile::Profile;
use crate::rule::{Method, Weights};

/// Elections with room for more supporters of a project, kept for the next project: making one copies all
/// ballots.
#[derive(Default)]
pub(super) struct Spare(Mutex<Vec<Profile>>);

impl Spare {
    fn kept(&self) -> MutexGuard<'_, Vec<Profile>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn take(&self, profile: &Profile, project: u32) -> Result<Profile, AllocationError> {
        let kept = self.kept().pop();
        let Some(mut kept) = kept else { return profile.with_extra_supporters(project, 1) };
        kept.turn_extra_supporters(project)?;
        Ok(kept)
    }

    fn give(&self, profile: Profile) {
        self.kept().push(profile);
    }
}

impl Search<'_> {
    /// So many more supporters would have funded it.
    pub fn extra_supporters(&self, spare: &Spare) -> Result<Found, AllocationError> {
        let most = match self.rule.method.utility().weights() {
            // Who ranks a single project gives it nothing.
            Weights::RankedBelow => return Ok((None, false)),
            _ => self.profile.voters.saturating_mul(2).max(1000),
        };
        let mut more = spare.take(self.profile, self.project)?;
        let found = self.more_supporters(&mut more, most);
        spare.give(more);
        found
    }

    fn more_supporters(&self, more: &mut Profile, most: u64) -> Result<Found, AllocationError> {
        let found = self.supporters_found(more, most)?;
        if proof::more_is_better(self.rule, self.profile, self.project) {
            return Ok((found, true));
        }
        if matches!(self.rule.method, Method::EqualShares { .. }) {
            if found.is_some_and(|found| found <= 2) {
                // The next smaller one was tried.
                return Ok((found, true));
            }
            let gap = self.gap(false, |extra| {
                let more = self.profile.with_extra_supporters(self.project, extra)?;
                Ok(Changed::new(self.names, more))
            });
            let look = |smaller| {
                let start = self.start_with_more(smaller);
                match self.terrain.filter(|_| found.is_some()) {
                    Some(terrain)
                        if terrain.is_worth_it(self.profile, self.project, self.effort) =>
                    {
                        self.among_fewer(terrain, more, smaller)
                    }
                    _ => gap.smallest((1, smaller), start),
                }
            };
            return self.between((found, most), look);
        }
        self.try_all((found, most), |extra| self.does_with_more(more, extra, 0))
    }

    /// The smallest number that does, of those up to one, with what is known of shares for all losers. (Not
    /// where none was found: up to the bound of the search shares are too many.)
    fn among_fewer(
        &self,
        terrain: &Terrain,
        more: &mut Profile,
        most: u64,
    ) -> Result<Found, AllocationError> {
        let ranks = self.names.ranks(self.profile);
        let Some(mut fewer) = Fewer::new(self, terrain, &ranks) else { return Ok((None, false)) };
        let mut counts = |extra| self.does_with_more(more, extra, self.start_with_more(extra));
        let answer = fewer.smallest((1, most), &mut counts)?;
        Ok(match answer {
            Answer::None => (None, true),
            Answer::At(extra) => (Some(extra), true),
            Answer::Open => (None, false),
        })
    }

    /// A number up to the most that does, and of which one less does not.
    fn supporters_found(
        &self,
        more: &mut Profile,
        most: u64,
    ) -> Result<Option<u64>, AllocationError> {
        let record = self.record;
        if let Some(record) = record.filter(|record| record.is_coarse())
            && let Some(found) = self.supporters_by_steps(record, more, most)?
        {
            // Smaller ones were tried with the last steps only.
            let fewer = found == 2 && self.does_with_more(more, 1, self.start_with_more(1))?;
            return Ok(Some(if fewer { 1 } else { found }));
        }
        let known = (self.profile, self.names, self.rule);
        let guess =
            record.and_then(|record| record.supporters(known, (self.project, record.last()), more));
        let mut works = |extra| self.does_with_more(more, extra, self.start_with_more(extra));
        match guess {
            Some(guess) => smallest_near((0, most), &[guess], works),
            None => {
                let (missing, share) = estimate(self.profile, self.count, self.project);
                smallest(most, missing.div_ceil(share), &mut works)
            }
        }
    }

    /// A number that does, looked for with the last steps of raising only; nothing if that leads to none,
    /// or if an earlier step spoils it.
    fn supporters_by_steps(
        &self,
        record: &Record,
        more: &mut Profile,
        most: u64,
    ) -> Result<Option<u64>, AllocationError> {
        let known = (self.profile, self.names, self.rule);
        let from = |extra, step: u64| self.start_with_more(extra).max(step);
        let (mut fails, mut found) = (0, None);
        for step in record.last_steps() {
            let Some(guess) = record.supporters(known, (self.project, step), more) else {
                continue;
            };
            if guess <= fails || guess > most {
                continue;
            }
            if self.does_with_more(more, guess, from(guess, step))? {
                found = Some((guess, step));
                break;
            }
            fails = guess;
        }
        let Some((good, step)) = found else { return Ok(None) };
        let works = |extra| self.does_with_more(more, extra, from(extra, step));
        let good = downwards((fails, good), works)?;
        let start = self.start_with_more(good);
        let does = from(good, step) == start || self.does_with_more(more, good, start)?;
        Ok(does.then_some(good))
    }

    /// A step that a raise gets to with so many more supporters, or fewer.
    pub(super) fn start_with_more(&self, extra: u64) -> u64 {
        let record = self.record;
        record.map_or(0, |record| record.start_with_more(self.profile, self.project, extra))
    }

    /// Whether so many more supporters do, counted from a step on. They do not if that is too much.
    fn does_with_more(
        &self,
        more: &mut Profile,
        extra: u64,
        start: u64,
    ) -> Result<bool, AllocationError> {
        more.set_extra_supporters(self.project, extra)?;
        let count = self.funds(more, start)?;
        let too_much = count.shares.as_ref().is_some_and(|raised| raised.run.overspent);
        Ok(!too_much && self.is_funded(&count))
    }
}

#[cfg(test)]
mod tests {
    use super::Spare;
    use crate::profile::Profile;
    use crate::trial::approvals;

    #[test]
    fn room_for_more_supporters_that_was_kept_is_like_new_for_another_project() {
        let election = approvals(100, &[60, 50, 30], &[(3, &[0, 2]), (2, &[1]), (5, &[2])]);
        let profile = Profile::new(&election).expect("countable");
        let spare = Spare::default();
        let mut first = spare.take(&profile, 0).expect("few");
        first.set_extra_supporters(0, 17).expect("few");
        spare.give(first);
        let (again, new) = (spare.take(&profile, 2), profile.with_extra_supporters(2, 1));
        let (again, new) = (again.expect("few"), new.expect("few"));
        assert_eq!(format!("{again:?}"), format!("{new:?}"));
    }
}
