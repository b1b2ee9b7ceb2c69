//! Which larger endowment changes the outcome first.

use super::purse::Share;
use super::{Bid, Count, Round};
use crate::sequence::Figure;

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
    pub stride: i128,
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

    /// Counts with another share.
    pub fn move_to(&mut self, share: Share) {
        self.horizon = self.count.purses.beyond(&share, self.stride * CHANGES_AHEAD);
        self.share = share;
        self.run_from(0);
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
            let change = self.change(winner.as_ref(), &open);
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
    fn change(&mut self, winner: Option<&Round>, open: &[Bid]) -> Option<Share> {
        let mut first: Option<Share> = None;
        for bid in open {
            // Whoever could come first at the horizon was looked at to find the winner, so its bid is
            // what can be paid for at the horizon. That of others is too low anyway.
            let least = winner.map_or(1, |round| self.count.least_to_change(bid.project, round));
            if bid.payers < least {
                continue;
            }
            let shares = (&self.share, &self.horizon);
            let purses = &mut self.count.purses;
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
    pub(super) fn least_to_change(&self, project: u32, round: &Round) -> u64 {
        if project == round.project {
            return round.payers + 1;
        }
        let bought = Bid { project: round.project, payers: round.payers };
        let (least, exactly) = self.as_good_as(project, bought);
        let preferred = self.ranks[project as usize] < self.ranks[round.project as usize];
        if exactly && !preferred { least + 1 } else { least }
    }
}
