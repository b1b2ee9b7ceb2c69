//! Which larger endowment changes the outcome first.

use super::again::Log;
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
    pub(super) watches: Vec<Watch>,
    /// The way that was gone; nothing if nobody asks about ties.
    pub log: Option<Log>,
    /// The watches are those of an endowment that was left.
    stale: bool,
}

/// What is known about a round.
pub(super) struct Watch {
    /// Projects not bought before, with no fewer payers than there could be at the horizon.
    open: Vec<Bid>,
    /// The first endowment above the present one, up to the horizon, that changes the round.
    change: Option<Share>,
    /// Pairs of a project and what was bought, and with which endowment, up to the horizon, the project
    /// is level with that though not preferred.
    pub level: Vec<((u32, u32), Share)>,
}

impl<'a> Watched<'a> {
    pub fn new(count: Count<'a>, first: &Figure) -> Self {
        let share = count.purses.share(first);
        let stride = share.scaled / 1024 + 1;
        let horizon = count.purses.beyond(&share, stride);
        let log = Some(Log::new(count.utility, share.clone()));
        let (watches, stale) = (Vec::new(), false);
        let mut watched = Self { count, share, horizon, stride, watches, log, stale };
        watched.run_from(0);
        watched
    }

    pub fn overspends(&self) -> bool {
        self.count.too_much.is_some()
    }

    /// The next endowment at which the outcome changes, and the first round in which it does.
    pub fn next_change(&mut self) -> Option<(Share, usize)> {
        if self.stale {
            self.run_from(0);
        }
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
        let Some((share, round)) = self.next_change() else {
            self.note_asked(None);
            return false;
        };
        self.stride = (self.stride * 7 + share.scaled - self.share.scaled) / 8 + 1;
        self.note_asked(Some(&share));
        self.reach(&share);
        self.share = share;
        self.run_from(round);
        true
    }

    /// Counts with another share, if what is between can be leapt over with any tie-break that says the
    /// same of some pairs. Changes are looked for at once if they will be asked for.
    pub fn move_to(&mut self, share: Share, asked: Vec<(u32, u32)>, changes: bool) {
        if let Some(log) = &mut self.log {
            log.lean(asked.into_iter());
        }
        self.reach(&share);
        self.horizon = self.count.purses.beyond(&share, self.stride * CHANGES_AHEAD);
        self.share = share;
        if changes {
            self.run_from(0);
        } else {
            self.count.recount(&self.share);
            self.stale = true;
        }
    }

    fn reach(&mut self, share: &Share) {
        if let Some(log) = &mut self.log {
            log.reach(share.clone(), &self.count.rounds);
        }
    }

    /// Counts again from a round on, those before being what they are.
    fn run_from(&mut self, round: usize) {
        self.stale = false;
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
            let asked = winner.as_ref().filter(|_| self.log.is_some());
            let level = asked.map_or_else(Vec::new, |winner| self.level(winner, &open));
            self.watches.push(Watch { open: known, change, level });
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

    /// Which projects come to be level with the winner up to the horizon, and when.
    fn level(&mut self, winner: &Round, open: &[Bid]) -> Vec<((u32, u32), Share)> {
        let mut level = Vec::new();
        for bid in open.iter().filter(|bid| !winner.tied.contains(&bid.project)) {
            let voters = self.count.level_with(bid.project, winner);
            let Some(voters) = voters.filter(|voters| bid.payers >= *voters) else { continue };
            let (known, shares) = ((voters, bid.payers), (&self.share, &self.horizon));
            let found = self.count.purses.threshold(bid.project, known, shares);
            level.extend(found.map(|share| ((bid.project, winner.project), share)));
        }
        level
    }
}

impl Count<'_> {
    /// How many voters must be able to pay for a project to put it before what was bought in a round.
    pub(super) fn least_to_change(&self, project: u32, round: &Round) -> u64 {
        if project == round.project {
            return round.payers + 1;
        }
        let (least, exactly) = self.bettered_by(project, round);
        let preferred = self.ranks[project as usize] < self.ranks[round.project as usize];
        if exactly && !preferred { least + 1 } else { least }
    }

    /// With how many voters a project is at least as good as what was bought in a round, and whether it
    /// is then exactly as good.
    pub(super) fn bettered_by(&self, project: u32, round: &Round) -> (u64, bool) {
        self.as_good_as(project, Bid { project: round.project, payers: round.payers })
    }
}
