//! What each group of voters has left, as scaled integers, and the prices that follow from it.

use super::{Market, Share};
use crate::profile::{Backer, Profile};

/// From this many supporters with nothing left, a shorter list is worth making.
const WORTH_FORGETTING: u64 = 16;

/// What every member of each group has left, within a common margin.
///
/// The true amount, times two to the market's shift, lies in `low ..= low + margin`.
#[derive(Debug, Clone)]
pub(super) struct Purses {
    pub low: Vec<u128>,
    /// Nothing is left, exactly.
    pub spent: Vec<bool>,
    pub margin: u128,
    /// For projects many of whose supporters have nothing left: the others.
    remaining: Vec<Option<Remaining>>,
}

/// The supporters of a project who matter.
#[derive(Debug, Clone)]
struct Remaining {
    backers: Vec<Backer>,
    /// Voters left out who may still have something, though no more than the margin.
    nearly_spent: u64,
}

/// What the scaled integers say about a project's price per point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quote {
    /// Its supporters cannot pay for it, now or later.
    TooDear,
    /// They can, and the price is within these bounds (scaled).
    Within(u128, u128),
    /// If they can, the price is at least this (scaled), which is beyond what was asked about.
    Beyond(u128),
    /// They have almost exactly its cost: only the exact fractions can tell.
    Unclear,
}

/// Where a supporter stands with regard to a price known within bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Pays all that is left, which is less than the price.
    Poor,
    /// Pays the price.
    Rich,
    /// Too close to say.
    Unsure,
}

impl Purses {
    pub fn new(market: &Market<'_>, share: Share) -> Self {
        let (low, exact) = scale(share, market.shift);
        let groups = market.profile.groups.len();
        Self {
            low: vec![low; groups],
            spent: vec![false; groups],
            margin: u128::from(!exact),
            remaining: vec![None; market.profile.cost.len()],
        }
    }

    /// The supporters of a project, possibly without some who have nothing left.
    pub fn backers<'a>(&'a self, profile: &'a Profile, project: u32) -> &'a [Backer] {
        let project = project as usize;
        self.remaining[project].as_ref().map_or(&profile.backers[project], |some| &some.backers)
    }

    /// Forgets the supporters who have nothing left, or no more than the margin: they decide
    /// nothing, as long as the margin is allowed for.
    fn forget_spent(&mut self, profile: &Profile, project: u32) {
        let mut nearly_spent = self.nearly_spent(project);
        let mut backers = Vec::new();
        for backer in self.backers(profile, project) {
            if self.low[backer.group as usize] > 0 {
                backers.push(*backer);
            } else if !self.spent[backer.group as usize] {
                nearly_spent += backer.weight;
            }
        }
        self.remaining[project as usize] = Some(Remaining { backers, nearly_spent });
    }

    fn nearly_spent(&self, project: u32) -> u64 {
        self.remaining[project as usize].as_ref().map_or(0, |some| some.nearly_spent)
    }

    /// The price per point of a project, known to be at least `from`. If `against` is given and
    /// the price is clearly beyond it, that is all that is found out.
    ///
    /// Newton's method on the sum that supporters pay at a given price. That sum is concave and
    /// piecewise linear, so the tangent's answer is never beyond the true one: the search goes up
    /// and ends when nobody new turns out to be too poor. Rounding up keeps the result an upper
    /// bound for the lower purses. The lower bound is a tangent too: whatever the price, the poor
    /// (at the price that was looked at) pay no more than they have, and the others their points.
    pub fn quote(
        &mut self,
        market: &Market<'_>,
        project: u32,
        (from, against): (u128, Option<u128>),
    ) -> Quote {
        let cost = u128::from(market.profile.cost[project as usize]) << market.shift;
        // The first look is at `against`; if that is not too low, the search starts over from below.
        let mut price = against.map_or(from, |against| against.max(from));
        let mut below = price == from;
        let mut sum = self.sum(market.profile, project, price);
        let backers = self.backers(market.profile, project).len() as u64;
        if sum.nothing_left > WORTH_FORGETTING.max(backers / 4) {
            self.forget_spent(market.profile, project);
        }
        loop {
            let margin = self.margin * sum.poor_weight;
            let least = cost.saturating_sub(sum.poor_money + margin).checked_div(sum.rich_points);
            if let Some(low) = least {
                if against.is_some_and(|against| low > against.max(price)) {
                    return Quote::Beyond(low);
                }
                let next = cost.saturating_sub(sum.poor_money).div_ceil(sum.rich_points);
                if below && next <= price {
                    return Quote::Within(low.max(from), price);
                }
                price = next.max(from);
            } else {
                // Nobody could pay this price.
                if sum.poor_money + margin < cost {
                    return Quote::TooDear;
                } else if below {
                    return Quote::Unclear;
                }
                price = from;
            }
            below = true;
            sum = self.sum(market.profile, project, price);
        }
    }

    fn sum(&self, profile: &Profile, project: u32, price: u128) -> Sum {
        let backers = self.backers(profile, project);
        let mut sum = if profile.top_points == 1 {
            self.sum_of::<true>(backers, price)
        } else {
            self.sum_of::<false>(backers, price)
        };
        sum.poor_weight += u128::from(self.nearly_spent(project));
        sum
    }

    /// The innermost loop of a count; `ONE` if every choice has one point. Whether a supporter is poor is close to a coin toss, so it is
    /// written without branches; `Market::new` chose the shift so that nothing here can overflow.
    fn sum_of<const ONE: bool>(&self, backers: &[Backer], price: u128) -> Sum {
        let mut money = 0_u128;
        let (mut weight, mut points, mut poor_points, mut nothing) = (0_u64, 0_u64, 0_u64, 0_u64);
        for backer in backers {
            let left = self.low[backer.group as usize];
            let own_points = if ONE { 1 } else { backer.points };
            let poor = left < price.wrapping_mul(u128::from(own_points));
            let own = backer.weight.wrapping_mul(u64::from(own_points));
            let mask = u64::from(poor).wrapping_neg();
            money = money.wrapping_add(left.wrapping_mul(u128::from(backer.weight & mask)));
            weight = weight.wrapping_add(backer.weight & mask);
            points = points.wrapping_add(own);
            poor_points = poor_points.wrapping_add(own & mask);
            nothing = nothing.wrapping_add(u64::from(left == 0) & mask);
        }
        Sum {
            poor_money: money,
            poor_weight: u128::from(weight),
            rich_points: u128::from(points - poor_points),
            nothing_left: nothing,
        }
    }

    /// Where a supporter stands at a price within `low ..= high`.
    pub fn standing(&self, backer: &Backer, (low, high): (u128, u128)) -> Standing {
        let points = u128::from(backer.points);
        let left = self.low[backer.group as usize];
        if left >= high.saturating_mul(points) {
            Standing::Rich
        } else if left + self.margin < low.saturating_mul(points) {
            Standing::Poor
        } else {
            Standing::Unsure
        }
    }

    /// Takes a payment of a known price (within one scaled unit above `low`) from a group.
    pub fn pay(&mut self, backer: &Backer, low: u128) {
        let left = &mut self.low[backer.group as usize];
        *left = left.saturating_sub((low + 1) * u128::from(backer.points));
    }

    /// Takes a payment of a price known within bounds from everyone who supports a project. Who has
    /// less is left with nothing, give or take the margin, which grows by what is not known.
    pub fn pay_within(&mut self, profile: &Profile, project: u32, (low, high): (u128, u128)) {
        let all = &profile.backers[project as usize];
        let backers = match &self.remaining[project as usize] {
            Some(remaining) => &remaining.backers,
            None => all,
        };
        for backer in backers {
            let left = &mut self.low[backer.group as usize];
            *left = left.saturating_sub(high.wrapping_mul(u128::from(backer.points)));
        }
        self.margin += (high - low) * u128::from(profile.top_points);
    }

    /// Takes everything from a group.
    pub fn empty(&mut self, group: u32) {
        self.low[group as usize] = 0;
        self.spent[group as usize] = true;
    }
}

struct Sum {
    poor_money: u128,
    poor_weight: u128,
    rich_points: u128,
    nothing_left: u64,
}

/// A share scaled and rounded down, and whether that is exact.
fn scale(share: Share, shift: u32) -> (u128, bool) {
    let denominator = u128::from(share.denominator);
    let mut quotient = share.numerator / denominator;
    let mut rest = share.numerator % denominator;
    // Long division, one bit at a time: the scaled numerator need not fit.
    for _ in 0..shift {
        rest <<= 1;
        quotient = (quotient << 1) | u128::from(rest >= denominator);
        if rest >= denominator {
            rest -= denominator;
        }
    }
    (quotient, rest == 0)
}
