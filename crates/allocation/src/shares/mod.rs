//! The method of equal shares.
//!
//! Every voter starts with the same share. A project can be bought if its supporters together
//! still have its cost. It is paid for as evenly as possible: each supporter pays the *price* times
//! the points they gave it, or all they have left if that is less. The project with the lowest
//! price for what it is worth is bought, until nothing can be.
//!
//! Two ideas make this exact and fast. Prices only rise as voters spend, so an old price is a lower
//! bound and most projects need no new look in most rounds. And what a voter has left is held
//! twice: as an interval of scaled integers, narrow enough to decide nearly everything, and as the
//! list of prices paid so far, from which the exact fraction is built when intervals overlap.

mod exact;
mod purse;
mod raise;
mod round;
#[cfg(test)]
mod tests;

use std::cmp::Ordering;

use num_bigint::BigUint;

pub(crate) use exact::ExactPrice;
pub(crate) use raise::{Raised, raise};

use crate::profile::Profile;
use crate::rule::{Endowment, Utility};
use exact::Ledger;
use purse::Purses;

/// What every run of one count has in common.
pub(crate) struct Market<'a> {
    pub profile: &'a Profile,
    /// Place of each project in the tie-break.
    pub ranks: &'a [u32],
    pub utility: Utility,
    /// Projects that may be bought; each has a cost and a supporter.
    pub candidates: &'a [u32],
    /// Scaled integers are amounts times two to this power.
    shift: u32,
    /// The candidates with the price that each would have if all its supporters could pay alike:
    /// no price is ever lower. The cheapest for its worth comes last.
    opening: Vec<(u32, u128)>,
}

/// The share of each voter: an exact fraction of smallest units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Share {
    pub numerator: u128,
    pub denominator: u64,
}

/// One project bought.
#[derive(Debug, Clone)]
pub(crate) struct Purchase {
    pub project: u32,
    /// Its price per point; not known in a quick run.
    pub price: Option<ExactPrice>,
    /// Upper bound of the price, scaled.
    high: u128,
    /// Voters who spent their last on it.
    pub exhausted: u64,
    /// All projects with the same price for their worth, itself included, if there were others.
    pub tied: Vec<u32>,
}

/// A run of the method with one share.
#[derive(Debug)]
pub(crate) struct Run {
    pub purchases: Vec<Purchase>,
    /// The next purchase would have cost more than the budget: the run was abandoned.
    pub overspent: bool,
    /// Every share between the guard's and this one buys the same, in the same order.
    pub certified: bool,
    purses: Purses,
    ledger: Ledger,
}

impl<'a> Market<'a> {
    /// Sets up runs over `candidates`, whose shares will never exceed [`Market::largest_share`].
    pub fn new(
        profile: &'a Profile,
        ranks: &'a [u32],
        utility: Utility,
        candidates: &'a [u32],
    ) -> Self {
        let mut market =
            Self { profile, ranks, utility, candidates, shift: 0, opening: Vec::new() };
        // The largest products made of scaled numbers: all purses together, a price times a cost,
        // a price times points. One bit is kept free for sums of two.
        let share = bits(market.largest_share() / u128::from(profile.voters.max(1)) + 1);
        let top = candidates.iter().map(|c| profile.cost[*c as usize]).max().unwrap_or(0);
        let voters = bits(u128::from(profile.voters));
        let points = bits(u128::from(profile.top_points));
        let price = share.max(bits(u128::from(top))) + 1;
        let widest = (share + voters).max(price + bits(u128::from(top))).max(price + points);
        market.shift = 126_u32.saturating_sub(widest).min(64);
        let mut opening: Vec<(u32, u128)> = candidates
            .iter()
            .map(|project| {
                let at = *project as usize;
                let cost = u128::from(profile.cost[at]) << market.shift;
                (*project, cost / u128::from(profile.score[at].max(1)))
            })
            .collect();
        opening.sort_by(|a, b| market.scaled_compare(*b, *a));
        market.opening = opening;
        market
    }

    /// With this much per voter, in `1/voters`, every candidate is bought: any one voter could pay
    /// for everything.
    fn largest_share(&self) -> u128 {
        let all: u128 =
            self.candidates.iter().map(|c| u128::from(self.profile.cost[*c as usize])).sum();
        let voters = u128::from(self.profile.voters.max(1));
        (all + 2 * u128::from(self.profile.unit)) * voters + u128::from(self.profile.budget)
    }

    /// The share that everyone starts with.
    pub fn first_share(&self, endowment: Endowment) -> Share {
        let voters = self.profile.voters.max(1);
        match endowment {
            Endowment::Exact => {
                Share { numerator: u128::from(self.profile.budget), denominator: voters }
            }
            Endowment::Integral => {
                let whole = self.profile.budget / voters / self.profile.unit * self.profile.unit;
                Share { numerator: u128::from(whole), denominator: 1 }
            }
        }
    }

    /// A run compared with no other, with all exact prices.
    pub fn run(&self, share: Share) -> Run {
        self.run_guarded(share, None)
    }

    /// A run by scaled integers alone, which knows what is bought but not the exact prices.
    /// Nothing if that is not enough to decide everything: in a tie, for instance.
    pub fn run_quickly(&self, share: Share, guard: Option<&Run>) -> Option<Run> {
        round::Running::quick(self, share, guard).finish()
    }

    /// Runs the method with `share`. If `guard` is a finished run with a smaller share, finds out
    /// at the same time whether every share in between gives the same purchases.
    ///
    /// Why two runs are enough: as long as the same projects are bought in the same order, every
    /// voter has more left at every moment with a larger share, so every price is lower. If in each
    /// round the winner's price with the smaller share (its highest in between) is no more than
    /// every other price with the larger share (their lowest in between), it wins throughout.
    pub fn run_guarded(&self, share: Share, guard: Option<&Run>) -> Run {
        round::Running::new(self, share, guard)
            .finish()
            .expect("exact prices decide everything that the tie-break leaves open")
    }

    /// Compares prices per unit of worth: a price per point counts per unit of cost under cost
    /// utilities, where a point for a dear project is worth more.
    fn scaled_compare(&self, (a, price_a): (u32, u128), (b, price_b): (u32, u128)) -> Ordering {
        match self.utility {
            Utility::Count => price_a.cmp(&price_b),
            Utility::Cost => {
                let cost_a = u128::from(self.profile.cost[a as usize]);
                let cost_b = u128::from(self.profile.cost[b as usize]);
                // `Market::new` chose the shift so that both products fit.
                price_a.wrapping_mul(cost_b).cmp(&price_b.wrapping_mul(cost_a))
            }
        }
    }

    /// The highest price at which `project` is still as good as `other` at its price, or a bit more.
    fn equivalent(&self, project: u32, (other, price): (u32, u128)) -> u128 {
        match self.utility {
            Utility::Count => price,
            Utility::Cost => {
                let own = u128::from(self.profile.cost[project as usize]);
                let other = u128::from(self.profile.cost[other as usize]);
                price.wrapping_mul(own) / other + 1
            }
        }
    }

    fn scaled_less(&self, a: (u32, u128), b: (u32, u128)) -> bool {
        self.scaled_compare(a, b).is_lt()
    }
}

impl Share {
    /// The share raised `steps` times by `unit`.
    pub fn raised(self, steps: u64, unit: u64) -> Self {
        let more = u128::from(steps) * u128::from(unit) * u128::from(self.denominator);
        Self { numerator: self.numerator + more, ..self }
    }

    /// As a fraction of large numbers.
    pub fn fraction(self) -> (BigUint, BigUint) {
        (BigUint::from(self.numerator), BigUint::from(self.denominator))
    }
}

impl Run {
    /// Indices of the bought projects in order.
    pub fn projects(&self) -> impl Iterator<Item = u32> + '_ {
        self.purchases.iter().map(|purchase| purchase.project)
    }

    /// Whether exact prices are missing.
    fn is_quick(&self) -> bool {
        self.purchases.iter().any(|purchase| purchase.price.is_none())
    }

    /// What the supporters of a project have left together, rounded down to smallest units.
    pub fn left_with_supporters(&self, profile: &Profile, project: u32) -> u64 {
        self.ledger.left_with_supporters(profile, &self.purses, project)
    }
}

fn bits(value: u128) -> u32 {
    u128::BITS - value.leading_zeros()
}
