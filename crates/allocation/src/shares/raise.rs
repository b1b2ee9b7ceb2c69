//! Add1: raising every share by one unit of currency as long as the budget is kept.
//!
//! By definition each step is a full run, and the answer is the last run before the first that
//! costs more than the budget. Spending can fall as well as rise from step to step, so no step may
//! be left out on a hunch. They are left out on a proof: two runs can certify that all those between
//! them buy the same (see [`Market::run_guarded`]). Each run records the smallest rise of the share
//! that seems to change any comparison in any round; the next run is made there. Where the proof
//! fails, the next is made in between, down to single steps, and repeats what was proved of single
//! rounds (see [`Cover`]).

use std::collections::{BTreeMap, BTreeSet};

use super::again::{Span, join};
use super::cover::{Cover, Step};
use super::{Ladder, Market, Run, Share};
use crate::error::AllocationError;
use crate::manner::Manner;

/// More runs than any real election needs: the largest known take a few thousand.
pub(super) const MOST_RUNS: u64 = 200_000;

/// How many steps are tried at once right after a change.
const CLOSE: u64 = 16;

/// The same where ties do not matter: a difference is then found by fewer runs, so that less is lost by
/// going too far.
const LESS_CLOSE: u64 = 64;

/// How much a share may grow before amounts are scaled anew.
pub(super) const ROOM: u64 = 8;

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
    /// with the spans in which it did. Twins may be missing.
    pub(super) leaned: BTreeMap<(u32, u32), Vec<Span>>,
}

/// What the runs of a raise have in common.
#[derive(Default)]
struct Tried {
    /// What is certified of the first rounds up to a step; the nearest step comes last.
    covers: Vec<(u64, Cover)>,
    /// Quick runs in a row that could not decide.
    quick_failures: u32,
    /// See [`Raised`].
    leaned: BTreeMap<(u32, u32), Vec<Span>>,
}

impl Tried {
    /// Notes the pairs of which a run asked who is first.
    fn lean(&mut self, run: &Run, span: Span) {
        for (a, b) in &run.leaned {
            join(self.leaned.entry((*a.min(b), *a.max(b))).or_default(), span);
        }
    }

    /// Keeps what a run at a step has shown of its first rounds.
    fn note(&mut self, step: u64, shown: Cover) {
        let place = self.covers.partition_point(|(end, _)| *end > step);
        self.covers.retain(|(end, _)| *end != step);
        self.covers.insert(place, (step, shown));
    }

    /// Forgets what no longer holds when something else is bought.
    fn change(&mut self, before: &Run, after: &Run) {
        let same = before.projects().zip(after.projects()).take_while(|(a, b)| a == b).count();
        let mut farther: Option<(usize, usize)> = None;
        self.covers.retain_mut(|(_, cover)| {
            cover.cut(same);
            let known = (cover.rounds, usize::MAX - cover.pending.len());
            let more = farther.is_none_or(|farther| farther < known);
            if more {
                farther = Some(known);
            }
            more
        });
    }
}

/// A run further up whose relation to the current one is not certified.
struct Ahead {
    step: u64,
    run: Run,
}

/// A raise under way.
struct Raise<'a> {
    market: Market<'a>,
    ladder: Ladder,
    ignores_ties: bool,
    last_step: u64,
    /// The run with the share that was reached, and by how many steps it was raised.
    current: Run,
    raised_by: u64,
    ahead: Option<Ahead>,
    /// How many steps are tried at once.
    farthest: u64,
    tried: Tried,
    runs: u64,
    first_bought: Vec<Option<u64>>,
    ties: BTreeSet<(u32, u32, Vec<u32>)>,
}

/// Raises the share step by step, beginning with the first step of a span; whoever asks for another
/// than 0 knows that the raise gets that far. Nothing if the end of the span is passed: whoever gives
/// that knows the rest.
///
/// # Errors
///
/// If it takes more than two hundred thousand runs.
pub(crate) fn raise(
    market: &Market<'_>,
    ladder: Ladder,
    manner: Manner,
    (start, same_after): Span,
) -> Result<Option<Raised>, AllocationError> {
    let mut raise = Raise::from_step(market, (ladder, manner), start);
    raise.last_step = raise.last_step.min(same_after.saturating_add(1));
    while raise.raised_by < raise.last_step
        && !(manner.stops_when_exhaustive && raise.market.is_exhaustive(&raise.current))
    {
        match raise.ahead.take_if(|ahead| ahead.step == raise.raised_by + 1) {
            Some(Ahead { run, .. }) => {
                if raise.change_to(run) {
                    break;
                }
            }
            None => raise.advance(),
        }
        if raise.raised_by > same_after {
            return Ok(None);
        }
        if raise.runs > MOST_RUNS {
            return Err(AllocationError::TooManySteps { limit: MOST_RUNS });
        }
    }
    Ok(Some(raise.finish()))
}

impl<'a> Raise<'a> {
    fn from_step(market: &Market<'a>, (ladder, manner): (Ladder, Manner), start: u64) -> Self {
        let share = ladder.at(start);
        let market = market.within(share.whole().saturating_mul(ROOM));
        let mut tried = Tried::default();
        let current = market.try_step((start, share), None, &mut tried);
        let mut first_bought = vec![None; market.profile.cost.len()];
        current.note_bought(&mut first_bought, start);
        let mut ties = BTreeSet::new();
        note_ties(&mut ties, &current);
        Self {
            last_step: market.last_step(ladder),
            market,
            ladder,
            ignores_ties: manner.ignores_ties,
            current,
            raised_by: start,
            ahead: None,
            farthest: u64::MAX,
            tried,
            runs: 1,
            first_bought,
            ties,
        }
    }

    fn run_at(&mut self, step: u64) -> Run {
        self.runs += 1;
        let current = Some((self.raised_by, &self.current));
        self.market.try_step((step, self.ladder.at(step)), current, &mut self.tried)
    }

    /// Goes one step up, to a run that buys something else; or says that it costs too much.
    fn change_to(&mut self, run: Run) -> bool {
        let run = if run.stopped { self.run_at(self.raised_by + 1) } else { run };
        note_ties(&mut self.ties, &run);
        if run.overspent {
            return true;
        }
        self.tried.change(&self.current, &run);
        self.current = run;
        self.raised_by += 1;
        self.current.note_bought(&mut self.first_bought, self.raised_by);
        // Right after a change whoever has just been overtaken is still close.
        self.farthest = if self.ignores_ties { LESS_CLOSE } else { CLOSE };
        false
    }

    /// Tries a step further up, and goes there if nothing changes on the way.
    fn advance(&mut self) {
        let here = self.raised_by;
        let seems = match &self.ahead {
            Some(Ahead { step, run }) => {
                let ends = ((here, &self.current), (*step, run));
                let crossing = self.ignores_ties.then(|| self.market.crossing(ends, self.runs));
                let between = || self.market.between(ends, self.ladder, self.runs);
                crossing.flatten().unwrap_or_else(between)
            }
            // Beyond the last step every candidate is bought, which costs more than the budget.
            None => here.saturating_add(self.ladder.steps_in(self.current.horizon)),
        };
        let target = seems.min(self.last_step).min(here.saturating_add(self.farthest));
        let target = target.max(here + 1);
        self.make_room(target);
        let run = self.run_at(target);
        if run.certified {
            self.current = run;
            self.raised_by = target;
            self.farthest = self.farthest.saturating_mul(4);
        } else if target > here + 1 && run.seems_the_same(&self.current) {
            // Too far for a proof, though nothing may have changed.
            self.farthest = (target - here) / 2;
        } else {
            self.ahead = Some(Ahead { step: target, run });
        }
    }

    /// Scales amounts anew if the share of a step is too large.
    fn make_room(&mut self, step: u64) {
        let share = self.ladder.at(step).whole();
        if share > self.market.limit {
            self.market = self.market.within(share.saturating_mul(ROOM));
            // What is scaled otherwise cannot be compared.
            self.tried.covers.clear();
            self.ahead = None;
            let here = (self.raised_by, self.ladder.at(self.raised_by));
            self.current = self.market.try_step(here, None, &mut self.tried);
        }
    }

    fn finish(mut self) -> Raised {
        let share = self.ladder.at(self.raised_by);
        if self.current.is_quick() || self.current.repeats {
            self.current = self.market.run(share);
        }
        Raised {
            run: self.current,
            share,
            steps: self.raised_by,
            runs: self.runs,
            first_bought: self.first_bought,
            ties: self.ties,
            leaned: self.tried.leaned,
        }
    }
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

impl Run {
    pub(super) fn note_bought(&self, first_bought: &mut [Option<u64>], step: u64) {
        for project in self.projects() {
            first_bought[project as usize].get_or_insert(step);
        }
    }
}

impl Market<'_> {
    /// A run with scaled integers if they can decide, else with exact prices. Beside a current one
    /// that is more than a step below, it stops where something else is bought.
    fn try_step(
        &self,
        (step, share): (u64, Share),
        current: Option<(u64, &Run)>,
        tried: &mut Tried,
    ) -> Run {
        let reached = current.map_or(step, |(reached, _)| reached);
        tried.covers.retain(|(end, _)| *end > reached);
        let stops = step > reached + 1;
        let known = tried.covers.iter().rev().find(|(end, _)| *end >= step);
        let cover = known.map(|(_, cover)| cover).filter(|_| current.is_some());
        let guard = current.map(|(_, run)| run);
        let how = Step { guard, cover, quick: true, stops };
        let quickly =
            (tried.quick_failures < MOST_FAILURES).then(|| self.run_guarded(share, how)).flatten();
        let mut run = match quickly {
            Some(run) => {
                tried.quick_failures = 0;
                run
            }
            None => {
                tried.quick_failures += 1;
                let cover = cover.filter(|_| stops);
                self.run_guarded(share, Step { quick: false, cover, ..how })
                    .expect("exact prices decide everything that the tie-break leaves open")
            }
        };
        tried.lean(&run, (reached, step));
        if let Some(shown) = run.shown.take() {
            tried.note(step, shown);
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
