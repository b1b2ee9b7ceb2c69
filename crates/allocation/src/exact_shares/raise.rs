//! `add-opt`: raising every endowment by exactly as much as it takes for anything to change.
//!
//! # What a change is
//!
//! With endowment `e` the rule buys projects `c_1, c_2, …`, paid for by the sets `V_1, V_2, …`. That
//! sequence of pairs is the outcome. With `e + d` the outcome is another one if the first `j − 1`
//! pairs are the same, for some `j`, and then a pair `(c, V)` comes before `(c_j, V_j)`:
//!
//! * `c` is not yet bought, and every voter in `V` supports it and can pay `cost / |V|` out of
//!   `e + d` minus what was paid for `c_1 … c_(j−1)`;
//! * `|V| · u / cost` of `c` is larger than that of `c_j` with `V_j`, or the same and the tie-break
//!   prefers `c`, or `c` is `c_j` and `V` is larger than `V_j`;
//! * after the last purchase, where nothing is bought with `e`, any pair will do.
//!
//! What was paid for the first `j − 1` pairs does not depend on the endowment. So for every `j` and
//! `c` there is a least number of voters `s` that puts `c` first, and a smallest endowment at which
//! so many can pay: the minimum of `paid + cost / t` over `t ≥ s`, where `paid` is the `t`-th least
//! that a supporter has paid so far. The smallest of all these endowments is the next at which the
//! outcome differs, and with every endowment from `e` up to it (exclusive) the outcome is the same,
//! payments included. This is the question that "Streamlining Equal Shares" (Kraiczy, Robinson and
//! Elkind 2025) answers by the instability of an outcome; here it is asked of every round in turn,
//! with the tie-break taken into account.

//!
//! # How it is found
//!
//! Most changes are only about who pays, or about the order. Where it can be proven that between two
//! endowments the same projects are bought, or that whatever may be bought keeps the budget, the first
//! is replaced by the second at once (see [`Span`](super::leap::Span)); where it cannot, the endowment
//! goes from change to change. The result is the same as if it had gone from change to change all the
//! way: an outcome overspends or not, and is exhaustive or not, by its projects alone.

use std::collections::BTreeSet;

use super::again::{Log, Market};
use super::leap::Span;
use super::purse::{Share, is_less};
use super::watch::Watched;
use super::{Count, ExactShares, Round};
use crate::error::AllocationError;
use crate::manner::Manner;
use crate::ratio::reduced;
use crate::rule::Utility;
use crate::sequence::Figure;

/// More single raises than any real election needs.
const MOST_RAISES: u64 = 200_000;

/// More ties than anybody would read.
const MOST_TIES: usize = 10_000;

/// The most single raises before the next leap is tried.
const MOST_PATIENCE: u64 = 64;

/// So many single raises come before the first leap beside a raise that is known.
const BEFORE_A_LEAP: u64 = 4;

/// The last outcome that kept the budget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Raised {
    pub outcome: ExactShares,
    /// The smallest endowment that gives it, in smallest units, reduced; the first, if that does.
    pub endowment: Figure,
    /// The endowment at which the outcome first costs more than the budget, reduced; nothing if the
    /// raise ended for another reason. With everything in between, the outcome is this one.
    pub next: Option<Figure>,
    /// Ties met in the counts that were made on the way: round, chosen and all candidates. Not every
    /// endowment on the way was counted with, so there may have been others.
    pub ties: BTreeSet<(u32, u32, Vec<u32>)>,
}

/// Raises the endowment from `first` again and again by the smallest amount that changes the
/// outcome, and returns the last outcome before the first that costs more than the budget. If `first`
/// already overspends, its outcome is returned and says so. How it was raised comes with it, for whoever
/// asks about ties.
///
/// # Errors
///
/// If it takes more than two hundred thousand single raises.
pub(crate) fn complete(
    (profile, ranks, candidates): Market<'_>,
    utility: Utility,
    first: &Figure,
    manner: Manner,
) -> Result<(Raised, Option<Log>), AllocationError> {
    let count = Count::new(profile, ranks, candidates, utility);
    let mut raising = Raising::new(count, first, manner);
    let raised = raising.finish()?.expect("a raise without an end ends with an outcome");
    Ok((raised, raising.watched.log))
}

/// A raise under way.
pub(super) struct Raising<'a> {
    pub watched: Watched<'a>,
    first: Figure,
    /// Beyond this endowment it need not go.
    until: Option<Share>,
    pace: Pace,
    raises: u64,
    /// See [`Raised`].
    ties: BTreeSet<(u32, u32, Vec<u32>)>,
    next: Option<Figure>,
}

/// How a raise goes on.
#[derive(PartialEq, Eq)]
enum Way {
    On,
    Ended,
    /// It has passed the endowment beyond which it need not go.
    Passed,
}

impl<'a> Raising<'a> {
    pub fn new(count: Count<'a>, first: &Figure, manner: Manner) -> Self {
        let mut watched = Watched::new(count, first);
        if manner.ignores_ties {
            watched.log = None;
        }
        let leap = watched.share.scaled / 64 + 1;
        let never_exhaustive = manner.stops_when_exhaustive;
        let pace = Pace { leap, at_first: 0, patience: 1, never_exhaustive };
        let first = first.clone();
        Self { watched, first, until: None, pace, raises: 0, ties: BTreeSet::new(), next: None }
    }

    /// A raise that need not go beyond an endowment, if there is one, and that probably can leap to
    /// another.
    pub fn beside(
        count: Count<'a>,
        first: &Figure,
        (near, until): (Option<&Share>, Option<&Share>),
    ) -> Self {
        let manner = Manner { stops_when_exhaustive: false, ignores_ties: true };
        let mut raising = Self::new(count, first, manner);
        if let Some(near) = near {
            raising.pace.leap = (near.scaled - raising.watched.share.scaled).max(0) + 1;
        }
        raising.until = until.cloned();
        // No leap got there, or it is the end.
        raising.pace.at_first = BEFORE_A_LEAP;
        raising
    }

    /// Raises the endowment to the end. Nothing if it gets beyond where it need not go.
    pub fn finish(&mut self) -> Result<Option<Raised>, AllocationError> {
        Ok(self.go_to_the_end()?.then(|| self.end()))
    }

    /// The same, to know only what is funded at the end, in order of choice.
    pub fn funded(&mut self) -> Result<Option<Vec<u32>>, AllocationError> {
        if !self.go_to_the_end()? {
            return Ok(None);
        }
        let Watched { count, share, .. } = &mut self.watched;
        count.recount(share);
        Ok(Some(count.funded()))
    }

    /// Whether it ends before it gets beyond where it need not go.
    fn go_to_the_end(&mut self) -> Result<bool, AllocationError> {
        loop {
            note_ties(&mut self.ties, &self.watched.count.rounds);
            if self.watched.overspends()
                || (self.pace.never_exhaustive && self.watched.count.is_exhaustive())
            {
                break;
            }
            let at_first = std::mem::take(&mut self.pace.at_first);
            if at_first > 0 {
                self.pace.patience = at_first;
            } else if let Some((share, asked)) = self.pace.leap(&self.watched) {
                if self.is_passed_by(&share) {
                    return Ok(false);
                }
                self.watched.move_to(share, asked, self.pace.patience > 0);
                note_ties(&mut self.ties, &self.watched.count.rounds);
            }
            match self.go_on()? {
                Way::On => {}
                Way::Ended => break,
                Way::Passed => return Ok(false),
            }
        }
        Ok(true)
    }

    /// Goes from change to change for as long as patience says.
    fn go_on(&mut self) -> Result<Way, AllocationError> {
        let before = projects(&self.watched.count);
        for _ in 0..self.pace.patience {
            if self.has_passed() {
                return Ok(Way::Passed);
            }
            let share = self.watched.share.clone();
            if !self.watched.raise() {
                return Ok(Way::Ended);
            }
            if self.watched.overspends() && !self.has_passed() {
                self.watched.note_asked(None);
                self.next = Some(lowest_terms(&self.watched.share.exact));
                self.watched.share = share;
                return Ok(Way::Ended);
            }
            self.raises += 1;
            if self.raises > MOST_RAISES {
                return Err(AllocationError::TooManySteps { limit: MOST_RAISES });
            }
            if projects(&self.watched.count) != before {
                break;
            }
        }
        Ok(if self.has_passed() { Way::Passed } else { Way::On })
    }

    fn has_passed(&self) -> bool {
        self.is_passed_by(&self.watched.share)
    }

    fn is_passed_by(&self, share: &Share) -> bool {
        self.until.as_ref().is_some_and(|until| until.is_less(share))
    }

    /// The last outcome that kept the budget.
    fn end(&mut self) -> Raised {
        let Watched { count, share, .. } = &mut self.watched;
        count.recount(share);
        // Whoever has paid most has just enough: with less, the outcome would be another. With more,
        // the ties may be others.
        let (first, most_paid) = (&self.first, count.purses.most_paid());
        let endowment = lowest_terms(if is_less(&most_paid, first) { first } else { &most_paid });
        count.recount(&count.purses.share(&endowment));
        let (ties, next) = (std::mem::take(&mut self.ties), self.next.take());
        Raised { outcome: count.outcome(), endowment, next, ties }
    }
}

/// What was bought, whatever the order.
fn projects(count: &Count<'_>) -> Vec<u32> {
    let mut projects: Vec<u32> = count.rounds.iter().map(|round| round.project).collect();
    projects.sort_unstable();
    projects
}

/// How far to leap, and how long to go from change to change after a leap has failed.
struct Pace {
    /// Scaled.
    leap: i128,
    /// How long before the first leap is tried.
    at_first: u64,
    patience: u64,
    /// It ends where it is exhaustive.
    never_exhaustive: bool,
}

impl Pace {
    /// A larger share with which the raise goes on, as it does with all in between; as large as can be
    /// proven, more or less. With it come the pairs about which the tie-break was asked.
    fn leap(&mut self, watched: &Watched<'_>) -> Option<(Share, Vec<(u32, u32)>)> {
        let purses = &watched.count.purses;
        let shortest = watched.stride.saturating_mul(4);
        let mut reached: Option<Share> = None;
        let (mut changed, mut asked) = (false, Vec::new());
        loop {
            let from = reached.as_ref().unwrap_or(&watched.share);
            if purses.is_enough_for_all(from) {
                break;
            }
            let to = purses.beyond(from, self.leap);
            let mut span = Span::new(&watched.count, from, &to);
            if watched.log.is_none() {
                span = span.without_asking();
            }
            if let Some(mut proof) = span.keeps_on(self.never_exhaustive) {
                self.leap = self.leap.saturating_mul(2).min(i128::MAX / 4);
                reached = Some(to);
                changed |= proof.loose > 0;
                asked.append(&mut proof.asked);
            } else if changed {
                // Counting again tells more than a shorter leap; but one as long as this seldom succeeds
                // even then. (Which ties are met depends on it.)
                if watched.log.is_none() {
                    self.leap = (self.leap / 2).max(shortest);
                }
                break;
            } else if self.leap <= shortest {
                break;
            } else {
                self.leap = (self.leap / 4).max(shortest);
            }
        }
        self.patience = match reached {
            Some(_) if changed => 0,
            Some(_) => 4,
            None => (self.patience.max(1) * 2).min(MOST_PATIENCE),
        };
        Some((reached?, asked))
    }
}

fn lowest_terms(figure: &Figure) -> Figure {
    let (numerator, denominator) = reduced(&figure.numerator, &figure.denominator);
    Figure { numerator, denominator }
}

fn note_ties(ties: &mut BTreeSet<(u32, u32, Vec<u32>)>, rounds: &[Round]) {
    for (number, round) in (1..).zip(rounds) {
        if !round.tied.is_empty() && ties.len() < MOST_TIES {
            ties.insert((number, round.project, round.tied.clone()));
        }
    }
}
