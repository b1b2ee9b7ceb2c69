//! Lines that join their pools one after the other, worked out again from the agreement: what each has
//! to buy, what it saves, and what it would free if it joined now.

use super::file::{Agreement, Interval, Key, Line};
use super::pools::{peak, union};

/// What a line does when it joins its pool. Money in smallest units of the published file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Joined {
    /// Place of the line in the agreement.
    pub line: usize,
    /// Units to buy because of it.
    pub bought: u128,
    pub saved: u128,
    pub upkeep: u128,
    /// What returns to the envelope.
    pub freed: u128,
}

/// What has joined a pool so far.
#[derive(Debug, Clone)]
struct State {
    /// When how many units are needed, promises included.
    needed: Vec<(Interval, u64)>,
    stock: u128,
    asked: u128,
    units: u128,
}

/// Every pool that the agreement names.
pub(super) struct Joining<'a> {
    agreement: &'a Agreement,
    keys: Vec<&'a Key>,
    states: Vec<State>,
}

impl<'a> Joining<'a> {
    /// Before anybody has joined: promises only.
    pub fn new(agreement: &'a Agreement) -> Self {
        let mut keys: Vec<&Key> = agreement.lines.iter().map(|line| &line.pool).collect();
        keys.sort();
        keys.dedup();
        let state = |key: &&Key| {
            let stock = agreement.stock.iter().find(|stock| stock.pool == **key);
            let promises = stock.iter().flat_map(|stock| &stock.commitments);
            State {
                needed: promises.map(|promise| (promise.during, promise.quantity)).collect(),
                stock: stock.map_or(0, |stock| stock.units.into()),
                asked: 0,
                units: 0,
            }
        };
        let states = keys.iter().map(state).collect();
        Self { agreement, keys, states }
    }

    /// The lines of a project, in the order in which they join: the dearest units first.
    pub fn lines_of(&self, project: usize) -> Vec<usize> {
        let lines = &self.agreement.lines;
        let mut own: Vec<usize> =
            (0..lines.len()).filter(|line| lines[*line].project == project).collect();
        own.sort_by_key(|line| {
            let Line { unit_price, pool, quantity, decision, terms, needs, .. } = &lines[*line];
            (std::cmp::Reverse(unit_price), pool, quantity, decision, terms, union(needs))
        });
        own
    }

    fn pool_of(&self, line: usize) -> usize {
        self.keys.binary_search(&&self.agreement.lines[line].pool).unwrap_or(0)
    }

    /// Units to buy are the most in use at once, less those held, and never more than were asked for.
    fn look(&self, state: &State, line: usize) -> (Joined, State) {
        let Line { needs, quantity, unit_price, .. } = &self.agreement.lines[line];
        let mut after = state.clone();
        after.needed.extend(union(needs).into_iter().map(|during| (during, *quantity)));
        after.asked += u128::from(*quantity);
        after.units = peak(after.needed.clone()).saturating_sub(after.stock).min(after.asked);
        let bought = after.units.saturating_sub(state.units);
        let saved = u128::from(*quantity).saturating_sub(bought) * u128::from(*unit_price);
        let permille = u128::from(self.agreement.upkeep_permille);
        let upkeep = saved.saturating_mul(permille).div_ceil(1000).min(saved);
        (Joined { line, bought, saved, upkeep, freed: saved - upkeep }, after)
    }

    /// Lets a line join.
    pub fn join(&mut self, line: usize) -> Joined {
        let pool = self.pool_of(line);
        let (joined, after) = self.look(&self.states[pool], line);
        self.states[pool] = after;
        joined
    }

    /// What all lines of a project would free if it joined now.
    pub fn offer(&self, project: usize) -> u128 {
        let mut tried: Vec<(usize, State)> = Vec::new();
        let mut freed = 0;
        for line in self.lines_of(project) {
            let pool = self.pool_of(line);
            let place = tried.iter().position(|(known, _)| *known == pool);
            let state = place.map_or(&self.states[pool], |place| &tried[place].1);
            let (joined, after) = self.look(state, line);
            freed += joined.freed;
            match place {
                Some(place) => tried[place].1 = after,
                None => tried.push((pool, after)),
            }
        }
        freed
    }
}
