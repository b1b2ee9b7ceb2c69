//! What a raise of endowments tells of another one with another tie-break.
//!
//! A raise knows the tie-break only by asking it about projects that are level. It goes from endowment
//! to endowment, and what it has found of all those between two is as true with another tie-break that
//! says the same of every pair that was asked about there. Where a pair was asked about of which the
//! other says something else, the other has to be raised again, from the one endowment to the other;
//! what follows depends on nothing before. A raise that gets through all of these goes on as the first
//! did, and ends where that ended.
//!
//! Most stretches need not be raised again: the endowments between two points that the first raise leapt
//! over are seldom anything that the other order could not leap over too, at once. Where it can be, it is
//! proven of every order at once, so that it need not be proven of each.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::leap::Span;
use super::purse::Share;
use super::raise::Raising;
use super::watch::Watched;
use super::{Count, Round};
use crate::error::AllocationError;
use crate::profile::Profile;
use crate::rule::Utility;

/// An election, an order among equals, and the projects that take part.
pub(super) type Market<'a> = (&'a Profile, &'a [u32], &'a [u32]);

/// Endowments between which a raise asked about a pair, as their places among all it went through.
type Stretch = (usize, usize);

/// The way that a raise took.
#[derive(Debug, Clone)]
pub(crate) struct Log {
    utility: Utility,
    /// The endowments it went through: the first, and each to which it was raised. The last may have
    /// been too much.
    points: Vec<Share>,
    /// What was bought with each of them but the last.
    bought: Vec<Vec<Round>>,
    /// Pairs of projects, the first of which would be bought instead of the second if it came first
    /// in the tie-break, and between which points.
    leaned: BTreeMap<(u32, u32), Vec<Stretch>>,
    /// For each of `bought`: whether every tie-break gets from there to the next, once that was asked.
    whatever: Vec<OnceLock<bool>>,
}

impl Log {
    pub(super) fn new(utility: Utility, first: Share) -> Self {
        let (bought, leaned, whatever) = (Vec::new(), BTreeMap::new(), Vec::new());
        Self { utility, points: vec![first], bought, leaned, whatever }
    }

    /// Notes about which pairs was asked between the last point and the next.
    pub(super) fn lean(&mut self, pairs: impl Iterator<Item = (u32, u32)>) {
        let last = self.points.len() - 1;
        for pair in pairs {
            let stretches = self.leaned.entry(pair).or_default();
            match stretches.last_mut() {
                Some((_, end)) if *end >= last => *end = last + 1,
                _ => stretches.push((last, last + 1)),
            }
        }
    }

    /// Goes on to the next point, from one with which this was bought.
    pub(super) fn reach(&mut self, share: Share, bought: &[Round]) {
        self.bought.push(bought.to_vec());
        self.whatever.push(OnceLock::new());
        self.points.push(share);
    }

    /// The stretches in which it matters that a project is put before some others.
    fn stretches(&self, project: u32, overtaken: &[u32]) -> Vec<Stretch> {
        let asked = overtaken.iter().filter_map(|other| self.leaned.get(&(project, *other)));
        let mut asked: Vec<Stretch> = asked.flatten().copied().collect();
        asked.sort_unstable();
        let mut joined: Vec<Stretch> = Vec::new();
        for (from, to) in asked {
            match joined.last_mut() {
                Some((_, end)) if from <= *end => *end = to.max(*end),
                _ => joined.push((from, to)),
            }
        }
        joined
    }

    /// What is funded if one project is put before some others (`overtaken`) that were before it when
    /// this raise was made, with `ranks` as they then are; nothing if that is the same as in this raise.
    ///
    /// # Errors
    ///
    /// If it takes too many single raises.
    pub fn again(
        &self,
        market: Market<'_>,
        project: u32,
        overtaken: &[u32],
    ) -> Result<Option<Vec<u32>>, AllocationError> {
        let (profile, ..) = market;
        let stretches = if overtaken.iter().any(|other| profile.are_twins(project, *other)) {
            // Twins are taken for equal without a look.
            vec![(0, self.points.len())]
        } else {
            self.stretches(project, overtaken)
        };
        for place in stretches.into_iter().flat_map(|(from, to)| from..to) {
            if self.leaps_in_any_order(market, place) {
                continue;
            }
            let funded = self.again_from(market, place)?;
            if funded.is_some() {
                return Ok(funded);
            }
        }
        Ok(None)
    }

    /// Raises again from one point to the next, and says what is funded if it ends before; nothing if it
    /// gets there.
    fn again_from(
        &self,
        market: Market<'_>,
        place: usize,
    ) -> Result<Option<Vec<u32>>, AllocationError> {
        // That this raise has ended with its last point says nothing of the other.
        let last = self.points.len() - 1;
        let until = self.points[..last].get(place + 1);
        if until.is_some_and(|until| self.leaps(market, place, until)) {
            return Ok(None);
        }
        let begin = |from: usize| {
            let (from, near) = (&self.points[from].exact, self.points.get(from + 1));
            Raising::beside(self.count(market), from, (near, until))
        };
        let mut raising = begin(place);
        if raising.watched.overspends() && place > 0 {
            // There it is too much already; before, nothing was asked that matters.
            raising = begin(place - 1);
        }
        raising.funded()
    }

    /// Whether all endowments from a point to another keep the budget, as far as one proof can tell.
    fn leaps(&self, market: Market<'_>, place: usize, to: &Share) -> bool {
        // What was bought there in the first order is a good guess at what is in this one.
        let mut count = self.count(market);
        count.rounds.clone_from(&self.bought[place]);
        Span::new(&count, &self.points[place], to).without_asking().keeps_on(false).is_some()
    }

    /// The same for every tie-break at once: found out once for all that are asked about.
    fn leaps_in_any_order(&self, market: Market<'_>, place: usize) -> bool {
        let last = self.points.len() - 1;
        let Some(to) = self.points[..last].get(place + 1) else { return false };
        *self.whatever[place].get_or_init(|| {
            let mut count = self.count(market);
            count.rounds.clone_from(&self.bought[place]);
            let span = Span::new(&count, &self.points[place], to).in_any_order();
            span.without_asking().keeps_on(false).is_some()
        })
    }

    fn count<'a>(&self, (profile, ranks, candidates): Market<'a>) -> Count<'a> {
        Count::new(profile, ranks, candidates, self.utility)
    }
}

impl Count<'_> {
    /// With how many voters a project is level with what was bought in a round, if it can be and the
    /// tie-break does not prefer it.
    pub(super) fn level_with(&self, project: u32, round: &Round) -> Option<u64> {
        if project == round.project {
            return None;
        }
        let least = self.least_to_change(project, round);
        let (level, exactly) = self.bettered_by(project, round);
        (exactly && least > level).then_some(level)
    }

    /// The pairs about which the tie-break was asked to choose what was bought.
    pub(super) fn decided(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        self.rounds.iter().chain(&self.too_much).flat_map(|round| {
            let others = round.tied.iter().filter(|other| **other != round.project);
            others.map(|other| (*other, round.project))
        })
    }
}

impl Watched<'_> {
    /// Notes about which pairs was asked on the way from the present endowment to another.
    pub(super) fn note_asked(&mut self, to: Option<&Share>) {
        let Self { count, watches, log, .. } = self;
        let Some(log) = log else { return };
        let passed = |share: &Share| to.is_none_or(|to| !to.is_less(share));
        log.lean(count.decided());
        for watch in watches {
            let level = watch.level.iter().filter(|(_, share)| passed(share));
            log.lean(level.map(|(pair, _)| *pair));
        }
    }
}
