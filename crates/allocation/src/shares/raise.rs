//! Add1: raising every share by one unit of currency as long as the budget is kept.
//!
//! By definition each step is a full run, and the answer is the last run before the first that
//! costs more than the budget. Spending can fall as well as rise from step to step, so no step may
//! be left out on a hunch. They are left out on a proof: two runs can certify that all those between
//! them buy the same (see [`Market::run_guarded`]). Each run records the smallest rise of the share
//! that seems to change any comparison in any round; the next run is made there. Where the proof
//! fails, the next is made in between, down to single steps.

use std::collections::{BTreeMap, BTreeSet};

use super::{Ladder, Market, Run, Share};
use crate::error::AllocationError;
use crate::profile::Profile;

/// More runs than any real election needs: the largest known take a few thousand.
const MOST_RUNS: u64 = 200_000;

/// How many steps are tried at once right after a change.
const CLOSE: u64 = 16;

/// How much a share may grow before amounts are scaled anew.
const ROOM: u64 = 8;

/// After this many quick runs in a row that could not decide (ties persist from step to step), no
/// more are tried.
const MOST_FAILURES: u32 = 4;

/// More ties than anybody would read.
const MOST_TIES: usize = 10_000;

/// The last run that kept the budget.
#[derive(Debug)]
pub(crate) struct Raised {
    pub run: Run,
    pub share: Share,
    /// How many times the share was raised.
    pub steps: u64,
    /// How many runs were made to find out.
    pub runs: u64,
    /// For each project, the first step at which it was bought, if it was.
    pub first_bought: Vec<Option<u64>>,
    /// Ties of the runs that were made, the last included: round, chosen and all candidates.
    pub ties: BTreeSet<(u32, u32, Vec<u32>)>,
    /// Pairs of projects of which it mattered who is first in the tie-break, the lower index first,
    /// with the step that had been reached when it first did. Twins may be missing.
    leaned: BTreeMap<(u32, u32), u64>,
}

/// What the runs of a raise have in common.
#[derive(Default)]
struct Tried {
    /// Quick runs in a row that could not decide.
    quick_failures: u32,
    /// See [`Raised`].
    leaned: BTreeMap<(u32, u32), u64>,
}

/// A run further up whose relation to the current one is not certified.
struct Ahead {
    step: u64,
    run: Run,
}

/// Raises the share step by step, beginning with step `start`; whoever asks for another
/// start than 0 knows that the raise gets that far. With `stop_when_exhaustive`, stops as soon as no
/// candidate that is not bought would fit in what is left of the budget.
///
/// # Errors
///
/// If it takes more than two hundred thousand runs.
pub(crate) fn raise(
    market: &Market<'_>,
    ladder: Ladder,
    stop_when_exhaustive: bool,
    start: u64,
) -> Result<Raised, AllocationError> {
    let last_step = market.last_step(ladder);
    let mut raised_by = start;
    let share = ladder.at(start);
    let mut market = market.within(share.whole().saturating_mul(ROOM));
    let mut tried = Tried::default();
    let mut current = market.try_step(share, None, (&mut tried, start));
    let mut first_bought = vec![None; market.profile.cost.len()];
    current.note_bought(&mut first_bought, start);
    let mut runs = 1;
    let mut farthest = u64::MAX;
    let mut ahead: Option<Ahead> = None;
    let mut ties = BTreeSet::new();
    note_ties(&mut ties, &current);
    loop {
        if raised_by == last_step || (stop_when_exhaustive && market.is_exhaustive(&current)) {
            break;
        }
        if let Some(Ahead { run, .. }) = ahead.take_if(|ahead| ahead.step == raised_by + 1) {
            note_ties(&mut ties, &run);
            if run.overspent {
                break;
            }
            current = run;
            raised_by += 1;
            current.note_bought(&mut first_bought, raised_by);
            // Right after a change whoever has just been overtaken is still close.
            farthest = CLOSE;
            continue;
        }
        let seems = match &ahead {
            Some(ahead) => market.between((raised_by, &current), ahead, ladder, runs),
            // Beyond the last step every candidate is bought, which costs more than the budget.
            None => raised_by.saturating_add(ladder.steps_in(current.horizon)).min(last_step),
        };
        let target = seems.min(raised_by.saturating_add(farthest)).max(raised_by + 1);
        let share = ladder.at(target);
        if share.whole() > market.limit {
            market = market.within(share.whole().saturating_mul(ROOM));
            // What is scaled otherwise cannot be compared.
            current = market.try_step(ladder.at(raised_by), None, (&mut tried, raised_by));
            ahead = None;
        }
        let run = market.try_step(share, Some(&current), (&mut tried, raised_by));
        runs += 1;
        if runs > MOST_RUNS {
            return Err(AllocationError::TooManySteps { limit: MOST_RUNS });
        }
        if run.certified {
            current = run;
            raised_by = target;
            farthest = farthest.saturating_mul(4);
        } else if target > raised_by + 1 && run.projects().eq(current.projects()) {
            // Too far for a proof, though nothing may have changed.
            farthest = (target - raised_by) / 2;
        } else {
            ahead = Some(Ahead { step: target, run });
        }
    }
    let share = ladder.at(raised_by);
    if current.is_quick() {
        current = market.run(share);
    }
    let leaned = tried.leaned;
    Ok(Raised { run: current, share, steps: raised_by, runs, first_bought, ties, leaned })
}

/// Keeps the ties of a run for the question whether they mattered.
pub(super) fn note_ties(ties: &mut BTreeSet<(u32, u32, Vec<u32>)>, run: &Run) {
    for (round, purchase) in (1..).zip(&run.purchases) {
        let known = |(_, chosen, tied): &(u32, u32, Vec<u32>)| {
            *chosen == purchase.project && *tied == purchase.tied
        };
        if !purchase.tied.is_empty() && ties.len() < MOST_TIES && !ties.iter().any(known) {
            ties.insert((round, purchase.project, purchase.tied.clone()));
        }
    }
}

impl Raised {
    /// A step that the raise reaches with another tie-break too: one that puts a project before
    /// some others (`overtaken`) that are before it in the tie-break of this raise, and is otherwise
    /// the same.
    ///
    /// Runs know the tie-break only by asking it about pairs whose prices are equal. Up to the first
    /// run that asks about a pair of which it now says something else, every run is therefore the
    /// same, and so is the step that was reached when that run was made. If none asks, the raise
    /// reaches its last step.
    pub fn reached_anyway(&self, profile: &Profile, project: u32, overtaken: &[u32]) -> u64 {
        if overtaken.iter().any(|other| profile.are_twins(project, *other)) {
            // Twins are taken for equal without a look.
            return 0;
        }
        let pair = |other: &u32| (project.min(*other), project.max(*other));
        let asked = overtaken.iter().filter_map(|other| self.leaned.get(&pair(other)));
        asked.min().copied().unwrap_or(self.steps)
    }
}

impl Run {
    fn note_bought(&self, first_bought: &mut [Option<u64>], step: u64) {
        for project in self.projects() {
            first_bought[project as usize].get_or_insert(step);
        }
    }
}

impl Market<'_> {
    /// The next step to try between a run and a different one further up: where the difference seems
    /// to begin or, every third time, halfway, so that it never takes long.
    fn between(
        &self,
        (step, current): (u64, &Run),
        ahead: &Ahead,
        ladder: Ladder,
        turn: u64,
    ) -> u64 {
        let halfway = step + (ahead.step - step) / 2;
        if turn.is_multiple_of(3) {
            return halfway;
        }
        let seems = match ahead.run.back_to(current, self).map(|back| ladder.steps_in(back)) {
            // A bit too far: nothing is lost by coming from below.
            Some(back) => ahead.step.saturating_sub(back + back / 64 + 1),
            None => step.saturating_add(ladder.steps_in(current.horizon).max(1)),
        };
        if (step + 1..ahead.step).contains(&seems) { seems } else { halfway }
    }

    /// A run with scaled integers if they can decide, else with exact prices; made when a raise had
    /// reached a step.
    fn try_step(
        &self,
        share: Share,
        guard: Option<&Run>,
        (tried, reached): (&mut Tried, u64),
    ) -> Run {
        if tried.quick_failures < MOST_FAILURES {
            // It asks the tie-break about nobody but twins.
            if let Some(run) = self.run_quickly(share, guard) {
                tried.quick_failures = 0;
                return run;
            }
            tried.quick_failures += 1;
        }
        let run = self.run_guarded(share, guard);
        for (a, b) in &run.leaned {
            tried.leaned.entry((*a.min(b), *a.max(b))).or_insert(reached);
        }
        run
    }

    /// A step at which purchases only end because they cost more than the budget: every voter has
    /// twice the budget, so whoever has paid for less than the budget can still pay for any project
    /// alone. (Steps of nothing lead nowhere.)
    pub(super) fn last_step(&self, ladder: Ladder) -> u64 {
        if ladder.step == 0 { 0 } else { ladder.steps_in(2 * u128::from(self.profile.budget)) + 1 }
    }

    /// Whether no candidate that was not bought fits in what the run leaves of the budget.
    pub fn is_exhaustive(&self, run: &Run) -> bool {
        let mut bought = vec![false; self.profile.cost.len()];
        let mut left = self.profile.budget;
        for project in run.projects() {
            bought[project as usize] = true;
            left -= self.profile.cost[project as usize];
        }
        self.candidates.iter().all(|c| bought[*c as usize] || self.profile.cost[*c as usize] > left)
    }

    /// One run with the first share, in the form of a raise by nothing.
    pub fn unraised(&self, first: Share) -> Raised {
        let run = self.run(first);
        let mut ties = BTreeSet::new();
        note_ties(&mut ties, &run);
        let first_bought = vec![None; self.profile.cost.len()];
        let leaned = BTreeMap::new();
        Raised { run, share: first, steps: 0, runs: 1, first_bought, ties, leaned }
    }
}
