//! What each group of voters has left, as scaled integers, and the prices that follow from it.

use super::{Market, Scaled, Share};
use crate::profile::{Backer, Profile};

/// Rates are scaled by two to this power.
pub(super) const RATE_BITS: u32 = 24;

const NEVER: u32 = u32::MAX;

/// A price on its way into the purses.
#[derive(Clone, Copy)]
pub(super) struct Payment<'a> {
    pub round: u32,
    /// By how much the price falls when every share grows by one, at least (times two to
    /// [`RATE_BITS`]).
    pub slope: u64,
    /// The purses of the guard, whose share is smaller.
    pub guard: Option<&'a Purses>,
}

/// What every member of each group has left, within a common margin.
///
/// The true amount, times two to the market's shift, lies in `low ..= low + margin`.
#[derive(Debug, Clone)]
pub(super) struct Purses {
    pub low: Vec<Scaled>,
    /// Nothing is left, exactly.
    pub spent: Vec<bool>,
    pub margin: u128,
    growth: Vec<Growth>,
    /// That of the market.
    shift: u32,
}

/// How a group's purse depends on the share.
#[derive(Debug, Clone, Copy)]
struct Growth {
    /// By how much a member's purse grows, in this moment of the count, when every share grows by
    /// one: a lower bound for every share from the guard's to this one, times two to [`RATE_BITS`].
    rate: u64,
    /// The round in which the group was no longer sure to keep something, from 0.
    emptied: u32,
}

/// What the scaled integers say about a project's price per point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quote {
    /// Its supporters cannot pay for it, now or later; together they have about this (scaled).
    TooDear(u128),
    /// They can, and the price is within these bounds (scaled).
    Within(Scaled, Scaled),
    /// If they can, the price is at least this (scaled), which is beyond what was asked about.
    Beyond(Scaled),
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
        debug_assert!(share.whole() <= market.limit, "a share beyond the market's limit");
        let low = Scaled::try_from(low).expect("no share is greater than the market's limit");
        let groups = market.profile.groups.len();
        let first = match low {
            0 => Growth { rate: 0, emptied: 0 },
            _ => Growth { rate: 1 << RATE_BITS, emptied: NEVER },
        };
        Self {
            low: vec![low; groups],
            spent: vec![false; groups],
            margin: u128::from(!exact),
            growth: vec![first; groups],
            shift: market.shift,
        }
    }

    /// The price per point of a project, known to be at least `from`. If `against` is given and
    /// the price is clearly beyond it, that is all that is found out.
    ///
    /// `hint`, if given, is where the price probably is.
    ///
    /// Newton's method on the sum that supporters pay at a given price. That sum is concave and
    /// piecewise linear, so the tangent's answer is never beyond the true one: the search goes up
    /// and ends when nobody new turns out to be too poor. Rounding up keeps the result an upper
    /// bound for the lower purses. The lower bound is a tangent too: whatever the price, the poor
    /// (at the price that was looked at) pay no more than they have, and the others their points.
    pub fn quote(
        &self,
        market: &Market<'_>,
        project: u32,
        (from, against): (Scaled, Option<Scaled>),
        hint: Option<Scaled>,
    ) -> Quote {
        let cost = u128::from(market.profile.cost[project as usize]) << market.shift;
        // The first look is there; if that is not too low, the search starts over from below.
        let mut price = against.or(hint).map_or(from, |first| first.max(from));
        let mut below = price == from;
        let mut sum = self.sum(market, project, price);
        loop {
            let margin = self.margin * sum.poor_weight;
            let least = cost.saturating_sub(sum.poor_money + margin).checked_div(sum.rich_points);
            if let Some(low) = least.map(scaled) {
                if against.is_some_and(|against| low > against.max(price)) {
                    return Quote::Beyond(low);
                }
                let next = scaled(cost.saturating_sub(sum.poor_money).div_ceil(sum.rich_points));
                if below && next <= price {
                    return Quote::Within(low.max(from), price);
                }
                price = next.max(from);
            } else {
                // Nobody could pay this price.
                if sum.poor_money + margin < cost {
                    return Quote::TooDear(sum.poor_money);
                } else if below {
                    return Quote::Unclear;
                }
                price = from;
            }
            below = true;
            sum = self.sum(market, project, price);
        }
    }

    fn sum(&self, market: &Market<'_>, project: u32, price: Scaled) -> Sum {
        let backers = &market.profile.backers[project as usize];
        match (market.profile.top_points, market.narrow) {
            (1, true) => self.narrow_sum_of(backers, price),
            (1, false) => self.sum_of::<true>(backers, price),
            _ => self.sum_of::<false>(backers, price),
        }
    }

    /// The innermost loop of a count. Whether a supporter is poor is close to a coin toss, so it is
    /// written without branches. Nothing here can overflow: see [`Market::within`].
    fn narrow_sum_of(&self, backers: &[Backer], price: Scaled) -> Sum {
        let (mut money, mut weight, mut all) = (0_u64, 0_u64, 0_u64);
        for backer in backers {
            let left = self.low[backer.group as usize];
            let mask = u64::from(left < price).wrapping_neg();
            let counted = backer.weight & mask;
            money = money.wrapping_add(left.wrapping_mul(counted));
            weight = weight.wrapping_add(counted);
            all = all.wrapping_add(backer.weight);
        }
        Sum {
            poor_money: money.into(),
            poor_weight: weight.into(),
            rich_points: (all - weight).into(),
        }
    }

    /// The same for large numbers, and for points unless `ONE` says that every choice has one.
    fn sum_of<const ONE: bool>(&self, backers: &[Backer], price: Scaled) -> Sum {
        let mut money = 0_u128;
        let (mut weight, mut points, mut poor_points) = (0_u64, 0_u64, 0_u64);
        for backer in backers {
            let left = self.low[backer.group as usize];
            let own_points = if ONE { 1 } else { u64::from(backer.points) };
            let mask = u64::from(left < price.saturating_mul(own_points)).wrapping_neg();
            let own = backer.weight.wrapping_mul(own_points);
            money = money.wrapping_add(u128::from(left) * u128::from(backer.weight & mask));
            weight = weight.wrapping_add(backer.weight & mask);
            points = points.wrapping_add(own);
            poor_points = poor_points.wrapping_add(own & mask);
        }
        Sum {
            poor_money: money,
            poor_weight: weight.into(),
            rich_points: (points - poor_points).into(),
        }
    }

    /// Where a supporter stands at a price within `low ..= high`.
    pub fn standing(&self, backer: &Backer, (low, high): (Scaled, Scaled)) -> Standing {
        let points = u64::from(backer.points);
        let left = self.low[backer.group as usize];
        let margin = Scaled::try_from(self.margin).unwrap_or(Scaled::MAX);
        if left >= high.saturating_mul(points) {
            Standing::Rich
        } else if left.saturating_add(margin) < low.saturating_mul(points) {
            Standing::Poor
        } else {
            Standing::Unsure
        }
    }

    /// Takes a payment of a known price (within one scaled unit above `low`) from a group.
    pub fn pay(&mut self, backer: &Backer, low: Scaled, payment: Payment<'_>) {
        self.take(backer, (low + 1).saturating_mul(backer.points.into()), payment);
    }

    /// A member who pays a price in full keeps what it falls by. Who did not with the guard's share
    /// may have kept nothing for a while.
    fn take(&mut self, backer: &Backer, price: Scaled, payment: Payment<'_>) {
        let at = backer.group as usize;
        let left = self.low[at];
        if left == 0 {
            // Nothing to take, and nothing more to note: whoever has nothing was emptied before.
            return;
        }
        let growth = &mut self.growth[at];
        if left > price {
            self.low[at] = left - price;
            let throughout =
                payment.guard.is_none_or(|guard| guard.growth[at].emptied > payment.round);
            let kept = payment.slope.saturating_mul(u64::from(backer.points));
            growth.rate = if throughout { growth.rate.saturating_add(kept) } else { 0 };
        } else {
            self.low[at] = 0;
            *growth = Growth { rate: 0, emptied: growth.emptied.min(payment.round) };
        }
    }

    /// By how much the price of a project falls when every share grows by one, at least; times two
    /// to [`RATE_BITS`]. The price is known within `bounds`. True for every share from the guard's
    /// to this one: with a smaller share more are poor and fewer share the rest.
    ///
    /// Those who pay the price in full share what it takes beyond what the poor give: it falls by
    /// what the poor have more, divided among the others.
    pub fn slope(&self, profile: &Profile, project: u32, (price, _): (Scaled, Scaled)) -> u64 {
        let backers = &profile.backers[project as usize];
        let (more, rich_points) = match profile.top_points {
            1 => self.slope_sums::<true>(backers, price),
            _ => self.slope_sums::<false>(backers, price),
        };
        let slope = more.checked_div(rich_points).unwrap_or(0);
        u64::try_from(slope).unwrap_or(u64::MAX)
    }

    /// By how much those who are surely too poor for a price (a lower bound) give more, and the points
    /// of the others. Without branches, as in `narrow_sum_of`.
    fn slope_sums<const ONE: bool>(&self, backers: &[Backer], price: Scaled) -> (u128, u128) {
        let margin = Scaled::try_from(self.margin).unwrap_or(Scaled::MAX);
        let (mut more, mut rich_points) = (0_u128, 0_u128);
        for backer in backers {
            let at = backer.group as usize;
            let points = if ONE { 1 } else { u64::from(backer.points) };
            let poor = self.low[at].saturating_add(margin) < price.saturating_mul(points);
            let mask = u64::from(poor).wrapping_neg();
            let given = u128::from(self.growth[at].rate & mask) * u128::from(backer.weight);
            more = more.saturating_add(given);
            rich_points += u128::from(backer.weight & !mask) * u128::from(points);
        }
        (more, rich_points)
    }

    /// What the supporters of a project would give at a price (scaled), and by how much that grows
    /// when every share grows by one and the price falls by `slope` (both times two to
    /// [`RATE_BITS`]); about.
    pub fn funds(
        &self,
        profile: &Profile,
        project: u32,
        (price, slope): (Scaled, u64),
    ) -> (u128, u128) {
        let (mut money, mut more, mut less) = (0_u128, 0_u128, 0_u128);
        for backer in &profile.backers[project as usize] {
            let (at, weight) = (backer.group as usize, u128::from(backer.weight));
            let price = price.saturating_mul(backer.points.into());
            money += u128::from(self.low[at].min(price)) * weight;
            if self.low[at] < price {
                more = more.saturating_add(u128::from(self.growth[at].rate) * weight);
            } else {
                less += u128::from(backer.points) * weight;
            }
        }
        (money, more.saturating_sub(less.saturating_mul(slope.into())))
    }

    /// What the supporters of a project have left together, rounded down to smallest units, if the
    /// margin leaves no doubt.
    pub fn left_with_supporters(&self, profile: &Profile, project: u32) -> Option<u64> {
        let (mut money, mut weight) = (0_u128, 0_u128);
        for backer in &profile.backers[project as usize] {
            if !self.spent[backer.group as usize] {
                money += u128::from(self.low[backer.group as usize]) * u128::from(backer.weight);
                weight += u128::from(backer.weight);
            }
        }
        let whole = |scaled: u128| u64::try_from(scaled >> self.shift).ok();
        let least = whole(money)?;
        (whole(money + self.margin * weight)? == least).then_some(least)
    }

    /// Takes a payment of a price known within bounds from everyone who supports a project. Who has
    /// less is left with nothing, give or take the margin, which grows by what is not known.
    pub fn pay_within(
        &mut self,
        profile: &Profile,
        project: u32,
        (low, high): (Scaled, Scaled),
        payment: Payment<'_>,
    ) {
        for backer in &profile.backers[project as usize] {
            self.take(backer, high.saturating_mul(backer.points.into()), payment);
        }
        self.margin += u128::from(high - low) * u128::from(profile.top_points);
    }

    /// Takes everything from a group.
    pub fn empty(&mut self, group: u32, round: u32) {
        let at = group as usize;
        self.low[at] = 0;
        let growth = &mut self.growth[at];
        *growth = Growth { rate: 0, emptied: growth.emptied.min(round) };
        self.spent[at] = true;
    }
}

struct Sum {
    poor_money: u128,
    poor_weight: u128,
    rich_points: u128,
}

/// A price as a scaled integer; one that is too large is beyond every purse.
fn scaled(price: u128) -> Scaled {
    Scaled::try_from(price).unwrap_or(Scaled::MAX)
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
