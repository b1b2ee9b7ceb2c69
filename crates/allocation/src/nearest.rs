//! How far a losing project was from being funded, found out by counting again.

mod corner;
mod fewer;
mod gap;
mod proof;
mod record;
mod search;
mod span;
mod supporters;
mod terrain;
#[cfg(test)]
mod tests;
mod together;
mod welfare;

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use serde::{Deserialize, Serialize};

use crate::constraints::Constraints;
use crate::count::Counted;
use crate::election::Election;
use crate::error::AllocationError;
use crate::rule::Rule;
use record::Record;
use search::Search;
use supporters::Spare;
use terrain::Terrain;

/// The smallest changes that would have funded a project, or the smallest found.
///
/// Each was verified: with exactly this change and no other, a recount funds the project. The search
/// moves away from an estimate in growing steps until it has one change that funds the project and a
/// smaller one that does not, and then halves the gap. That there is no smaller change is *proved*
/// where the rule, or the count at the border, shows it (see the module `proof`); under equal shares,
/// whose counts are not always monotone, every smaller change is looked at, many at once (see `gap`, and
/// `terrain` for what all losers have in common), as long as that is not too much work; elsewhere every smaller one is tried, if they are few. What is
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

/// How many ballots may be looked at for one project, under equal shares, for the proof that no
/// smaller change does.
const MOST_EFFORT: u64 = 60_000_000;

/// How many for all losers of an election together: where there are many of both, each has a part.
const MOST_EFFORT_FOR_ALL: u64 = 3_000_000_000;

/// How much work may go into the proof that no smaller change does, as many times what is usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort(u64);

impl Effort {
    /// What a count for the public takes: seconds where there are a hundred thousand ballots.
    pub const USUAL: Self = Self(1);

    /// As much as it takes. Every answer under equal shares is then the smallest change there is; with
    /// many losers and ballots that can be hours.
    pub const UNLIMITED: Self = Self(u64::MAX);

    /// So many times the usual work, at least once.
    #[must_use]
    pub const fn times(times: u64) -> Self {
        Self(if times == 0 { 1 } else { times })
    }

    const fn of(self, usual: u64) -> u64 {
        usual.saturating_mul(self.0)
    }
}

/// Looks for the smallest changes that would have funded a project.
///
/// Bounded: extra ballots are looked for up to twice the ballots that were cast (at least a
/// thousand), lower costs down to one smallest unit, with fewer than two hundred and fifty recounts
/// in all, and usually about thirty; in small elections as many as are needed to try every smaller
/// change, up to a thousand. All limits are of work and none of time, so that the same is told of the
/// same election everywhere.
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
    Losers::new(election, rule, seed, constraints)?.nearest_funding(project)
}

/// The search for all losers of an election: counted once, and asked about any of them, in any order
/// or at the same time.
pub struct Losers<'a> {
    counted: Counted<'a>,
    rule: &'a Rule,
    record: Option<Record>,
    terrain: Option<Terrain>,
    effort: Effort,
    spare: Spare,
}

impl<'a> Losers<'a> {
    /// Counts an election.
    ///
    /// # Errors
    ///
    /// As for [`crate::allocate_within`].
    pub fn new(
        election: &'a Election,
        rule: &'a Rule,
        seed: &str,
        constraints: &Constraints,
    ) -> Result<Self, AllocationError> {
        let counted = Counted::new(election, rule, seed, constraints)?;
        let Counted { profile, ranks, count, .. } = &counted;
        let record = Record::new(profile, rule, ranks, count);
        let terrain = Terrain::new(profile, rule, count);
        let (effort, spare) = (Effort::USUAL, Spare::default());
        Ok(Self { counted, rule, record, terrain, effort, spare })
    }

    /// With another limit of the work for proofs than the usual one.
    #[must_use]
    pub fn with_effort(self, effort: Effort) -> Self {
        Self { effort, ..self }
    }

    /// The smallest changes that would have funded each of some projects, in their order, by all
    /// processors. `did` is told of each that is done.
    ///
    /// # Errors
    ///
    /// As for [`Self::nearest_funding`].
    pub fn nearest_funding_of_all(
        &self,
        projects: &[u32],
        did: impl Fn() + Sync,
    ) -> Result<Vec<NearestFunding>, AllocationError> {
        let next = AtomicUsize::new(0);
        let hand = || {
            let mut found = Vec::new();
            loop {
                let place = next.fetch_add(1, Ordering::Relaxed);
                let Some(project) = projects.get(place) else { return found };
                found.push((place, self.nearest_funding(*project)));
                did();
            }
        };
        let hands = thread::available_parallelism().map_or(1, NonZero::get);
        let mut found = thread::scope(|scope| {
            let others: Vec<_> =
                (1..hands.min(projects.len())).map(|_| scope.spawn(hand)).collect();
            let mut found = hand();
            for other in others {
                found.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
            }
            found
        });
        found.sort_by_key(|(place, _)| *place);
        found.into_iter().map(|(_, near)| near).collect()
    }

    /// The smallest changes that would have funded a project; see [`nearest_funding`].
    ///
    /// # Errors
    ///
    /// If a recount fails, and if there is no such project.
    pub fn nearest_funding(&self, project: u32) -> Result<NearestFunding, AllocationError> {
        let Counted { profile, names, count, .. } = &self.counted;
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
        let losers = (u64::from(profile.size()) - count.funded.len() as u64).max(1);
        let (rule, record, limit) = (self.rule, self.record.as_ref(), self.effort);
        let effort = limit.of(MOST_EFFORT.min(MOST_EFFORT_FOR_ALL / losers));
        let terrain = self.terrain.as_ref();
        let search =
            Search { profile, rule, names, count, record, terrain, effort, limit, project };
        let (extra_supporters, extra_supporters_proved) = search.extra_supporters(&self.spare)?;
        let (cheaper_by, cheaper_by_proved) = search.cheaper()?;
        Ok(NearestFunding {
            extra_supporters,
            extra_supporters_proved,
            cheaper_by,
            cheaper_by_proved,
        })
    }
}
