//! Which shares cannot buy a project with only a few more supporters, found for all losers at once.
//!
//! Until a project is bought, a run is the same as without it. So for every share there is a number of
//! further supporters from which on it buys the project, and with fewer it buys what it buys in the
//! election as it is. That number is bounded from below for pieces of shares: each piece is gone
//! through once, by one run that stands for all its shares (see [`Span`]), and in each moment every
//! loser is asked how much its supporters are short of what is bought instead. Pieces are made where
//! somebody asks, wide ones first, and kept for the next loser.
//!
//! Limits are of work, and each loser bears its part of every piece that it asks for, whoever made it:
//! what is proved does not depend on who came first.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::span::{Ends, Span};
use crate::count::Count;
use crate::profile::Profile;
use crate::rule::{Method, Rule};
use crate::shares::Share;

/// The narrowest pieces are a unit of currency divided by two to this power.
const NARROWEST: u32 = 4;

/// With more steps there are too many shares.
const MOST_STEPS: u64 = 500;

/// A piece may look at every ballot so many times, and mostly does half as often.
const MOST_LOOKS: u64 = 60;

/// Pieces are not begun if all losers together cannot bear so many.
const LEAST_PIECES: u64 = 240;

/// What it takes to find a piece that was made.
const FOUND: u64 = 20;

/// A piece: how narrow, and which one of those.
type Place = (u32, u64);

/// What one piece of shares says.
struct Piece {
    /// All that its shares may buy; nothing if that was too much work.
    ends: Option<Ends>,
    /// By project: with fewer further supporters no share of the piece buys it. 0 if it may be bought.
    short: Vec<u64>,
    /// The ballots that were looked at.
    work: u64,
}

/// The pieces of an election under equal shares.
pub(super) struct Terrain {
    by_cost: bool,
    /// Projects that shares may buy, and those of them that are not funded.
    pub candidates: Vec<u32>,
    losers: Vec<u32>,
    pieces: Mutex<HashMap<Place, Arc<Piece>>>,
}

impl Terrain {
    /// For a count under equal shares without a comparison. A pre-filter asks for more where there are
    /// more voters, so that the same projects would not take part throughout.
    pub fn new(profile: &Profile, rule: &Rule, count: &Count) -> Option<Self> {
        let Method::EqualShares { utility, comparison: false, prefilter: false, .. } = rule.method
        else {
            return None;
        };
        if count.shares.as_ref().is_none_or(|raised| raised.steps > MOST_STEPS) {
            return None;
        }
        let mut candidates = profile.eligible(rule);
        candidates.retain(|project| profile.cost[*project as usize] > 0);
        let mut losers = candidates.clone();
        losers.retain(|project| !count.funded.contains(project));
        Some(Self { by_cost: utility.by_cost(), candidates, losers, pieces: Mutex::default() })
    }

    /// Whether enough pieces can be made for a project, if every loser bears so much.
    pub fn is_worth_it(&self, profile: &Profile, project: u32, effort: u64) -> bool {
        let all = effort.saturating_mul(self.losers.len() as u64);
        let least = profile.work().saturating_mul(LEAST_PIECES * MOST_LOOKS / 2);
        self.losers.contains(&project) && all >= least
    }

    /// Goes through a piece.
    fn survey(&self, (profile, ranks): (&Profile, &[u32]), (narrow, index): Place) -> Piece {
        let (unit, parts) = (u128::from(profile.unit), 1_u64 << narrow);
        let edge = |index: u64| Share { numerator: u128::from(index) * unit, denominator: parts };
        let span = Span {
            poor: profile,
            rich: profile,
            ranks: [ranks, ranks],
            candidates: &self.candidates,
            project: u32::MAX,
            by_cost: self.by_cost,
        };
        let mut short = vec![u64::MAX; profile.cost.len()];
        let most = profile.work().saturating_mul(MOST_LOOKS);
        let mut left = most;
        let ends = span.watch((edge(index), edge(index + 1)), &mut left, |moment, left| {
            moment.projects().for_each(|project| short[project as usize] = 0);
            for loser in &self.losers {
                let known = &mut short[*loser as usize];
                if *known > 0 {
                    *known = moment.missing(*loser, *known, left);
                }
            }
        });
        Piece { ends, short, work: most - left }
    }

    fn piece(&self, election: (&Profile, &[u32]), place: Place) -> Arc<Piece> {
        let kept = || self.pieces.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(piece) = kept().get(&place) {
            return Arc::clone(piece);
        }
        let piece = Arc::new(self.survey(election, place));
        Arc::clone(kept().entry(place).or_insert(piece))
    }
}

/// One loser's view of the pieces.
pub(super) struct View<'a> {
    terrain: &'a Terrain,
    /// The election as it is, and the places of its projects in the tie-break.
    election: (&'a Profile, &'a [u32]),
    project: u32,
    /// Pieces that this loser bears its part of.
    known: HashMap<Place, Arc<Piece>>,
}

impl<'a> View<'a> {
    pub fn new(terrain: &'a Terrain, election: (&'a Profile, &'a [u32]), project: u32) -> Self {
        Self { terrain, election, project, known: HashMap::new() }
    }

    /// All that shares from the lowest to the highest may buy, if none of them buys the project with so
    /// many more supporters; nothing if one may, or if that is not seen.
    pub fn ends(
        &mut self,
        (lowest, highest): (Share, Share),
        extra: u64,
        effort: &mut u64,
    ) -> Option<Ends> {
        let unit = u128::from(self.election.0.unit);
        let index = |share: Share| share.numerator / (unit * u128::from(share.denominator));
        let (first, last) =
            (u64::try_from(index(lowest)).ok()?, u64::try_from(index(highest)).ok()?);
        let (mut open, mut all) = (Vec::new(), Ends::default());
        open.extend((first..=last).rev().map(|index| (0, index)));
        while let Some((narrow, index)) = open.pop() {
            let piece = self.at((narrow, index), effort)?;
            match &piece.ends {
                Some(ends) if extra < piece.short[self.project as usize] => all.add(ends),
                _ if narrow == NARROWEST => return None,
                _ => {
                    // The half of a piece that the shares do not reach has nothing to say.
                    let halves = [2 * index + 1, 2 * index];
                    open.extend(halves.into_iter().map(|half| (narrow + 1, half)).filter(|half| {
                        self.starts_by(*half, highest)
                            && !self.starts_by((half.0, half.1 + 1), lowest)
                    }));
                }
            }
        }
        Some(all)
    }

    /// Whether a piece begins at a share or before it.
    fn starts_by(&self, (narrow, index): Place, share: Share) -> bool {
        let edge = u128::from(index) * u128::from(self.election.0.unit);
        edge * u128::from(share.denominator) <= share.numerator << narrow
    }

    /// A piece, of which this loser bears its part; nothing if it cannot.
    fn at(&mut self, place: Place, effort: &mut u64) -> Option<Arc<Piece>> {
        *effort = effort.saturating_sub(FOUND);
        if let Some(piece) = self.known.get(&place) {
            return Some(Arc::clone(piece));
        }
        if *effort == 0 {
            return None;
        }
        let piece = self.terrain.piece(self.election, place);
        *effort = effort.saturating_sub(piece.work / self.terrain.losers.len().max(1) as u64);
        self.known.insert(place, Arc::clone(&piece));
        Some(piece)
    }
}
