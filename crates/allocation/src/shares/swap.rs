//! Ties that cannot matter.
//!
//! Where projects tie by plain prices (see [`PlainPrice`]) and are all bought in the rounds that follow,
//! each still at that price, any other order among them leads to the same: whoever supports some of
//! them and has something left pays all of these in full, and prices of others, which were higher, only
//! rise. So a run that buys them need not be made again with another tie-break.
//!
//! If two runs that buy the same do so with the same prices, every share between them does: with a
//! larger share nobody has less left, so that those who have something left, and their points, are the
//! same in between.

use super::plain::PlainPrice;
use super::round::Running;
use super::{Purchase, Scaled};

/// Projects that tie and have not all been bought yet.
#[derive(Debug, Clone)]
pub(super) struct Swap {
    /// The round in which they tied.
    from: usize,
    members: Vec<(u32, PlainPrice)>,
    bought: usize,
    /// Pairs about which the tie-break was asked.
    pairs: Vec<(u32, u32)>,
}

/// What a run knows about ties.
#[derive(Debug, Default)]
pub(super) struct Swaps {
    open: Option<Swap>,
    done: Vec<Swap>,
    /// Rivals of the guard's purchases that tie with them at an end of what is proved.
    between: Vec<(usize, (u32, u32))>,
    /// See `Run::leaned`.
    pub leaned: Vec<(u32, u32)>,
}

impl Swaps {
    /// The tie-break was asked about a rival of the guard's purchase.
    pub fn lean_between(&mut self, round: usize, pair: (u32, u32)) {
        self.between.push((round, pair));
    }

    /// Whether projects that tied are still to be bought, this one among them.
    pub fn expects(&self, project: u32) -> bool {
        let open = self.open.as_ref();
        open.is_some_and(|swap| swap.members.iter().any(|(member, _)| *member == project))
    }

    /// A project is bought in a round, at a plain price if it is known, with those it ties with,
    /// itself included.
    fn follow(
        &mut self,
        round: usize,
        (winner, price): (u32, Option<PlainPrice>),
        tied: &[(u32, PlainPrice)],
    ) {
        let pairs = || tied.iter().filter(|tied| tied.0 != winner).map(|tied| (winner, tied.0));
        if let Some(mut swap) = self.open.take() {
            let goes_on = price.is_some_and(|price| swap.members.contains(&(winner, price)))
                && tied.iter().all(|tied| swap.members.contains(tied));
            if goes_on {
                swap.bought += 1;
                swap.pairs.extend(pairs());
                if swap.bought < swap.members.len() {
                    self.open = Some(swap);
                } else {
                    self.done.push(swap);
                }
                return;
            }
            self.leaned.append(&mut swap.pairs);
        }
        if tied.len() > 1 {
            let (members, pairs) = (tied.to_vec(), pairs().collect());
            self.open = Some(Swap { from: round, members, bought: 1, pairs });
        }
    }

    /// Notes with the purchases which of them may change places, and leaves the pairs for which the
    /// tie-break may have mattered.
    pub fn finish(
        mut self,
        purchases: &mut [Purchase],
        guard: Option<&[Purchase]>,
    ) -> Vec<(u32, u32)> {
        if let Some(open) = self.open.take() {
            self.leaned.extend(open.pairs);
        }
        for swap in self.done {
            let end = purchases.len().min(swap.from + swap.members.len());
            let mut members = swap.members;
            members.sort_unstable_by_key(|(project, _)| *project);
            for purchase in &mut purchases[swap.from..end] {
                purchase.swapped.clone_from(&members);
            }
        }
        for (round, (a, b)) in self.between {
            let swapped = purchases.get(round).map_or(&[][..], |purchase| &purchase.swapped);
            let guarded =
                guard.and_then(|guard| guard.get(round)).map(|purchase| &purchase.swapped);
            let has = |project: u32| swapped.iter().any(|(member, _)| *member == project);
            if !(has(a) && has(b) && guarded.is_some_and(|guarded| guarded == swapped)) {
                self.leaned.push((a, b));
            }
        }
        self.leaned
    }
}

impl Running<'_> {
    /// A purchase that was chosen among those it ties with.
    pub(super) fn note_swap(
        &mut self,
        winner: (u32, Option<PlainPrice>),
        tied: &[(u32, PlainPrice)],
    ) {
        self.swaps.follow(self.purchases.len(), winner, tied);
    }

    /// A purchase that repeats the guard's, without a look at who ties with it: what may change places
    /// there may do so here if the prices are the same.
    pub(super) fn repeat_swap(&mut self, guarded: &Purchase, price: Option<PlainPrice>) {
        let same = |member: &(u32, PlainPrice)| {
            let bound = member.1.scaled(self.market.shift);
            bound.is_some_and(|high| self.plain_below(member.0, high) == Some(member.1))
        };
        let members = &guarded.swapped;
        let begins = self.swaps.open.is_none() && price.is_some() && members.iter().all(same);
        if begins && !members.is_empty() {
            let (from, members) = (self.purchases.len(), members.clone());
            self.swaps.open = Some(Swap { from, members, bought: 0, pairs: Vec::new() });
        }
        self.note_swap((guarded.project, price), &[]);
    }
}

impl PlainPrice {
    /// A bound of the price, scaled.
    fn scaled(self, shift: u32) -> Option<Scaled> {
        let scaled = (u128::from(self.cost) << shift).div_ceil(u128::from(self.points));
        Scaled::try_from(scaled).ok()
    }
}
