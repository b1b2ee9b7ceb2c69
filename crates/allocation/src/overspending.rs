//! The method of equal shares with bounded overspending (BOS Equal Shares).
//!
//! Voters begin with equal shares, as in the method of equal shares. But a project may also be
//! bought if its supporters can only pay for a part of it, as long as the whole fits in what is left
//! of the budget; the smaller the part, the dearer it counts.
//!
//! # Definition
//!
//! `b_i` is what voter `i` has left, at first the budget divided by the number of voters; `u_i` is
//! what the project is worth to `i`: the points given, times the cost under cost utilities. In every
//! round, for every project `c` that is not bought, fits in what is left of the budget, and has a
//! supporter with money left:
//!
//! * a pair `(α, ρ)` with `0 < α ≤ 1` is possible if `Σ min(b_i, α·ρ·u_i) = α · cost(c)`: if all pay
//!   `αρ` for what it is worth to them, or all they have, that makes a part `α` of the cost;
//! * the figure of `c` is the smallest `ρ / α` of its possible pairs.
//!
//! The project with the smallest figure is bought; equal figures are decided by the tie-break.
//! Every supporter pays `min(b_i, ρ·u_i)`, with the `ρ` of the pair that gave the figure (of several
//! such pairs, the one with the largest `α`). This ends when no project is left to choose from.
//!
//! With `x = αρ` and `f(x) = Σ min(b_i, x·u_i)`, the pairs are those with `f(x) ≤ cost`, and
//! `ρ / α = x · cost² / f(x)²`. Between two neighbouring values `b_i / u_i` the function `f` is
//! linear, `x / f(x)²` rises and then falls or does one of the two, and so its minimum is at an end.
//! So it is enough to look at the `x = b_i / u_i` with `f(x) ≤ cost`, and at `f(x) = cost` (`α = 1`,
//! the price of the method of equal shares), if supporters have so much together.
//!
//! Source: Georgios Papasotiropoulos, Seyedeh Zeinab Pishbin, Oskar Skibski, Piotr Skowron and
//! Tomasz Wąs, "Method of Equal Shares with Bounded Overspending", arXiv 2409.15005 (2024, 2025).
//!
//! # How it is counted
//!
//! Figures only rise as voters spend, so an old figure is a lower bound, and most projects need no
//! new look in most rounds. A look works with scaled integers and gives bounds of the figure. Where
//! bounds overlap, exact amounts decide; see [`tower`] for what that means where fractions get too
//! long.

mod float;
mod form;
mod look;
#[cfg(test)]
mod naive;
mod offer;
mod purse;
#[cfg(test)]
mod tests;
mod tower;

use crate::free::free_first;
use crate::profile::Profile;
use crate::rule::Utility;
use crate::sequence::{Figure, Sequence, Step};
use float::Float;
use offer::Offer;
use purse::Purses;

/// The longest common denominator of exact fractions, in binary digits.
const MOST_DIGITS: u64 = 4096;

/// What the rule chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Overspending {
    /// The figure of a step is `ρ / α`, unless its fraction is too long to be worth writing down.
    /// Misfits are the projects that no longer fit after some purchase, with what was left then.
    pub sequence: Sequence,
    /// For each step, how it was paid for; nothing if it was free.
    pub purchases: Vec<Option<Purchase>>,
}

/// How a project was paid for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Purchase {
    /// Whether its supporters could pay for all of it at this price: `α = 1`.
    pub whole: bool,
    /// The part `α`, unless the fraction is too long.
    pub part: Option<Figure>,
    /// The price `ρ · u / points` in smallest units: what a supporter with enough money left paid for
    /// one point. Not given if the fraction is too long.
    pub price: Option<Figure>,
    /// The same, rounded up.
    pub most_paid: u64,
    /// What supporters paid together, rounded down. The rest of the cost is the overspending.
    pub paid: u64,
    /// How many voters spent the last of their share on it.
    pub exhausted: u64,
}

/// Chooses among `candidates` with bounded overspending, each voter beginning with an equal share of
/// the budget. Equal figures are decided by `ranks`.
pub(crate) fn overspending(
    profile: &Profile,
    ranks: &[u32],
    candidates: &[u32],
    utility: Utility,
) -> Overspending {
    let purses = Purses::new(profile, utility, (64, MOST_DIGITS));
    Count::new(ranks, candidates, purses).run()
}

/// A project that may still be bought, with a lower bound of its figure.
#[derive(Debug, Clone, Copy)]
struct Open {
    project: u32,
    low: Float,
}

/// A count under way.
struct Count<'a> {
    ranks: &'a [u32],
    purses: Purses<'a>,
    open: Vec<Open>,
    result: Overspending,
}

impl<'a> Count<'a> {
    fn new(ranks: &'a [u32], candidates: &[u32], purses: Purses<'a>) -> Self {
        let profile = purses.profile;
        let (steps, candidates) = free_first(profile, ranks, candidates);
        let purchases = vec![None; steps.len()];
        let sequence = Sequence { steps, misfits: Vec::new(), left: profile.budget };
        let open = |project: &u32| Open { project: *project, low: Float::ZERO };
        let open = candidates.iter().map(open).collect();
        Self { ranks, purses, open, result: Overspending { sequence, purchases } }
    }

    fn run(mut self) -> Overspending {
        loop {
            self.drop_misfits();
            let Some((offer, tied)) = self.next() else { return self.result };
            let project = offer.project;
            let cost = self.purses.profile.cost[project as usize];
            self.open.retain(|open| open.project != project);
            self.result.sequence.left -= cost;
            let figure = self.purses.tower.fraction(&offer.figure);
            self.result.sequence.steps.push(Step { project, figure, tied });
            self.result.purchases.push(Some(self.purses.buy(offer)));
        }
    }

    fn drop_misfits(&mut self) {
        let left = self.result.sequence.left;
        let cost = |project: u32| self.purses.profile.cost[project as usize];
        let mut misfits: Vec<u32> =
            self.open.iter().map(|open| open.project).filter(|c| cost(*c) > left).collect();
        misfits.sort_by_key(|project| self.ranks[*project as usize]);
        self.open.retain(|open| cost(open.project) <= left);
        self.result.sequence.misfits.extend(misfits.into_iter().map(|project| (project, left)));
    }

    /// What to buy next, and the projects it ties with.
    fn next(&mut self) -> Option<(Offer, Vec<u32>)> {
        let mut best: Vec<Offer> = Vec::new();
        for project in self.contenders() {
            let Some(offer) = self.purses.offer(project) else { continue };
            let order = best.first().map(|best| self.purses.compare(&offer, best));
            match order {
                None | Some(std::cmp::Ordering::Equal) => best.push(offer),
                Some(std::cmp::Ordering::Less) => best = vec![offer],
                Some(std::cmp::Ordering::Greater) => {}
            }
        }
        best.sort_by_key(|offer| self.ranks[offer.project as usize]);
        let tied = best.iter().map(|offer| offer.project).collect::<Vec<_>>();
        let first = best.into_iter().next()?;
        Some((first, if tied.len() > 1 { tied } else { Vec::new() }))
    }

    /// The projects that may have the smallest figure.
    fn contenders(&mut self) -> Vec<u32> {
        self.open.sort_by(|a, b| a.low.cmp(&b.low).then(a.project.cmp(&b.project)));
        let mut best = Float::ENDLESS;
        let mut looked: Vec<Open> = Vec::new();
        for open in &mut self.open {
            if open.low > best || open.low == Float::ENDLESS {
                break;
            }
            if let Some(bounds) = self.purses.look(open.project) {
                best = best.min(bounds.high);
                open.low = open.low.max(bounds.low);
                looked.push(*open);
            } else {
                // Its supporters have nothing left, now and later.
                open.low = Float::ENDLESS;
            }
        }
        looked.iter().filter(|open| open.low <= best).map(|open| open.project).collect()
    }
}
