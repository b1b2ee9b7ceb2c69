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

use std::collections::BTreeSet;

use super::purse::Share;
use super::{Bid, Count, ExactShares, Round};
use crate::error::AllocationError;
use crate::profile::Profile;
use crate::ratio::reduced;
use crate::rule::Utility;
use crate::sequence::Figure;

/// More raises than any real election needs.
const MOST_RAISES: u64 = 200_000;

/// More ties than anybody would read.
const MOST_TIES: usize = 10_000;

/// The last outcome that kept the budget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Raised {
    pub outcome: ExactShares,
    /// The smallest endowment that gives it, in smallest units, reduced; the first, if it was not
    /// raised.
    pub endowment: Figure,
    /// How many times the endowment was raised.
    pub raises: u64,
    /// The next endowment at which the outcome changes, reduced, if there is one and it was looked
    /// for. The outcome is the same from `endowment` up to, but not including, this.
    pub next: Option<Figure>,
    /// Ties met on the way: round, chosen and all candidates. Rounds that a raise did not change
    /// were not counted again, so a tie that arose in one of those and decided nothing is missing.
    pub ties: BTreeSet<(u32, u32, Vec<u32>)>,
}

/// Raises the endowment from `first` again and again by the smallest amount that changes the
/// outcome, and returns the last outcome before the first that costs more than the budget. With
/// `stop_when_exhaustive`, stops as soon as no candidate that is not bought would fit in what is
/// left of the budget. If `first` already overspends, its outcome is returned and says so.
///
/// # Errors
///
/// If it takes more than two hundred thousand raises.
pub(crate) fn complete(
    profile: &Profile,
    ranks: &[u32],
    candidates: &[u32],
    utility: Utility,
    first: &Figure,
    stop_when_exhaustive: bool,
) -> Result<Raised, AllocationError> {
    let count = Count::new(profile, ranks, candidates, utility);
    raise_until_too_much(count, first, stop_when_exhaustive)
}

pub(super) fn raise_until_too_much(
    count: Count<'_>,
    first: &Figure,
    stop_when_exhaustive: bool,
) -> Result<Raised, AllocationError> {
    let mut watched = Watched::new(count, first);
    let mut ties = BTreeSet::new();
    let mut raises = 0;
    let mut next = None;
    note_ties(&mut ties, &watched.count.rounds);
    loop {
        let done = stop_when_exhaustive && watched.count.is_exhaustive();
        if done || watched.overspends() {
            break;
        }
        let before = watched.share.clone();
        if !watched.raise() {
            break;
        }
        note_ties(&mut ties, &watched.count.rounds);
        if watched.overspends() {
            next = Some(lowest_terms(&watched.share.exact));
            watched.share = before;
            break;
        }
        raises += 1;
        if raises > MOST_RAISES {
            return Err(AllocationError::TooManySteps { limit: MOST_RAISES });
        }
    }
    // The ties of rounds that no raise changed may be others with the last endowment.
    let Watched { mut count, share, .. } = watched;
    count.restart();
    count.run(&share);
    let endowment = if raises == 0 { first } else { &share.exact };
    let endowment = lowest_terms(endowment);
    Ok(Raised { outcome: count.outcome(), endowment, raises, next, ties })
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

/// How many changes are looked for at once, more or less; it decides only how long that takes.
const CHANGES_AHEAD: i128 = 32;

/// A count that knows, for each round, which larger endowment changes it first.
///
/// Changes are looked for up to a horizon. One in some round leaves the rounds before as they are,
/// and what is known about them.
pub(super) struct Watched<'a> {
    pub count: Count<'a>,
    pub share: Share,
    horizon: Share,
    /// How far it usually is to the next change, scaled.
    stride: i128,
    /// For each round, and for the end, where nothing is bought.
    watches: Vec<Watch>,
}

/// What is known about a round.
struct Watch {
    /// Projects not bought before, with no fewer payers than there could be at the horizon.
    open: Vec<Bid>,
    /// The first endowment above the present one, up to the horizon, that changes the round.
    change: Option<Share>,
}

impl<'a> Watched<'a> {
    pub fn new(count: Count<'a>, first: &Figure) -> Self {
        let share = count.purses.share(first);
        let stride = share.scaled / 1024 + 1;
        let horizon = count.purses.beyond(&share, stride);
        let mut watched = Self { count, share, horizon, stride, watches: Vec::new() };
        watched.run_from(0);
        watched
    }

    pub fn overspends(&self) -> bool {
        self.count.too_much.is_some()
    }

    /// The next endowment at which the outcome changes, and the first round in which it does.
    pub fn next_change(&mut self) -> Option<(Share, usize)> {
        loop {
            let changes = self.watches.iter().enumerate();
            let first = changes
                .filter_map(|(round, watch)| Some((watch.change.as_ref()?, round)))
                .reduce(|first, other| if other.0.is_less(first.0) { other } else { first });
            if let Some((share, round)) = first {
                return Some((share.clone(), round));
            }
            if self.count.purses.is_enough_for_all(&self.horizon) {
                return None;
            }
            // Where the last change was near the horizon, this is no farther than the next is.
            let seen = self.horizon.scaled - self.share.scaled;
            let farther = (self.stride * CHANGES_AHEAD).max(seen.saturating_mul(4));
            self.horizon = self.count.purses.beyond(&self.share, farther);
            self.run_from(0);
        }
    }

    /// Raises the endowment to where the outcome changes, if it ever does.
    pub fn raise(&mut self) -> bool {
        let Some((share, round)) = self.next_change() else { return false };
        self.stride = (self.stride * 7 + share.scaled - self.share.scaled) / 8 + 1;
        self.share = share;
        self.run_from(round);
        true
    }

    /// Counts again from a round on, those before being what they are.
    fn run_from(&mut self, round: usize) {
        let count = &mut self.count;
        count.too_much = None;
        count.rounds.truncate(round);
        count.purses.take_back(round);
        let watching = self.watches.drain(round..).next().filter(|_| round > 0);
        let mut open = watching.map_or_else(|| count.opening(), |watch| watch.open);
        loop {
            let known = open.clone();
            let winner = self.count.next(&mut open, &self.share, Some(&self.horizon));
            let change = self.change(winner.as_ref(), &mut open);
            self.watches.push(Watch { open: known, change });
            let Some(winner) = winner else { break };
            open.retain(|bid| bid.project != winner.project && bid.payers > 0);
            if !self.count.buy(winner, &self.share) {
                break;
            }
        }
    }

    /// The first endowment after the present one, up to the horizon, with which the round under way
    /// does not have this winner, or has it with more payers.
    fn change(&mut self, winner: Option<&Round>, open: &mut [Bid]) -> Option<Share> {
        let mut first: Option<Share> = None;
        for bid in open {
            let least = winner.map_or(1, |round| self.count.least_to_change(bid.project, round));
            if bid.payers < least {
                continue;
            }
            let purses = &mut self.count.purses;
            bid.payers = purses.most_payers(bid.project, (bid.payers, least), &self.horizon);
            if bid.payers < least {
                continue;
            }
            let shares = (&self.share, &self.horizon);
            let earlier = purses
                .threshold(bid.project, (least, bid.payers), shares)
                .filter(|found| first.as_ref().is_none_or(|first| found.is_less(first)));
            first = earlier.or(first);
        }
        first
    }
}

impl Count<'_> {
    /// How many voters must be able to pay for a project to put it before what was bought in a round.
    fn least_to_change(&self, project: u32, round: &Round) -> u64 {
        if project == round.project {
            return round.payers + 1;
        }
        let bought = Bid { project: round.project, payers: round.payers };
        let (least, exactly) = self.as_good_as(project, bought);
        let preferred = self.ranks[project as usize] < self.ranks[round.project as usize];
        if exactly && !preferred { least + 1 } else { least }
    }
}
