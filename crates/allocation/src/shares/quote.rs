//! What a project costs those who support it, from scaled integers: the innermost loop of a count.

use super::purse::Purses;
use super::wide::{product, quotient, quotient_up};
use super::{Market, Scaled};
use crate::profile::Backer;

/// What the scaled integers say about a project's price per point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quote {
    /// Its supporters cannot pay for it, now or later; together they have about this (scaled).
    TooDear(u128),
    /// They can, and the price is within these bounds (scaled). The slope of the price too (see
    /// [`Purses::slope`]), if it was found on the way.
    Within(Scaled, Scaled, Option<u64>),
    /// If they can, the price is at least this (scaled), which is beyond what was asked about.
    Beyond(Scaled),
    /// They have almost exactly its cost: only the exact fractions can tell.
    Unclear,
}

/// What a sum is wanted for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    /// For itself.
    Plain,
    /// To know at which other prices it is the same.
    Near,
    /// And to know how it grows.
    Growth,
}

/// What the supporters of a project have at a price.
pub(super) struct Sum {
    pub poor_money: u128,
    pub poor_weight: u128,
    pub rich_points: u128,
    /// The most that one of the poor has, and the least that one of the others has for each point:
    /// whatever the price between them, the poor are the same.
    pub alike: (Scaled, Scaled),
    /// By how much the money of the poor grows, if that was summed; see `Purses::rate`.
    pub more: Option<u64>,
}

impl Sum {
    fn is_the_same_at(&self, price: Scaled) -> bool {
        let (richest_poor, poorest_rich) = self.alike;
        richest_poor < price && price <= poorest_rich
    }
}

impl Purses {
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
        // Growth is summed on the way where it is likely to be asked for. Against another project most
        // are beyond at the first look.
        let mut how = match (against, hint) {
            (Some(_), _) => How::Plain,
            (None, Some(_)) => How::Growth,
            (None, None) => How::Near,
        };
        loop {
            let sum = self.sum(market, project, price, how);
            let margin = product(self.margin, sum.poor_weight);
            let least = quotient(cost.saturating_sub(sum.poor_money + margin), sum.rich_points);
            if let Some(low) = least.map(scaled) {
                if against.is_some_and(|against| low > against.max(price)) {
                    return Quote::Beyond(low);
                }
                let missing = cost.saturating_sub(sum.poor_money);
                let next = quotient_up(missing, sum.rich_points).map_or(low, scaled);
                if below && next <= price {
                    return Quote::Within(low.max(from), price, self.slope_of(&sum, low.max(from)));
                }
                price = next.max(from);
                if sum.is_the_same_at(price) {
                    return Quote::Within(low.max(from), price, self.slope_of(&sum, low.max(from)));
                }
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
            how = if how == How::Plain { How::Near } else { how };
        }
    }

    fn sum(&self, market: &Market<'_>, project: u32, price: Scaled, how: How) -> Sum {
        let profile = market.profile;
        let backers = &profile.backers[project as usize];
        if profile.top_points > 1 {
            return self.sum_of::<false>(backers, price);
        } else if !market.narrow {
            return self.sum_of::<true>(backers, price);
        }
        let all = profile.votes[project as usize];
        match how {
            How::Growth if self.most_rate.checked_mul(all).is_some() => {
                self.narrow_sum_of::<true, true>(backers, price, all)
            }
            How::Plain => self.narrow_sum_of::<false, false>(backers, price, all),
            _ => self.narrow_sum_of::<true, false>(backers, price, all),
        }
    }

    /// The innermost loop of a count. Whether a supporter is poor is close to a coin toss, so it is
    /// written without branches. Nothing here can overflow: see [`Market::within`]. By itself it has
    /// all registers.
    #[inline(never)]
    fn narrow_sum_of<const NEAR: bool, const GROWTH: bool>(
        &self,
        backers: &[Backer],
        price: Scaled,
        all: u64,
    ) -> Sum {
        let (mut money, mut weight, mut more) = (0_u64, 0_u64, 0_u64);
        let (mut richest_poor, mut poorest_rich) = (0, Scaled::MAX);
        // Of one length, so that a place that is in one is in the other.
        let low = self.low.as_slice();
        let rate = if GROWTH { &self.rate[..low.len()] } else { &[] };
        for backer in backers {
            let at = backer.group as usize;
            let left = low[at];
            let mask = u64::from(left < price).wrapping_neg();
            let counted = backer.weight & mask;
            money = money.wrapping_add(left.wrapping_mul(counted));
            weight = weight.wrapping_add(counted);
            if NEAR {
                richest_poor = richest_poor.max(left & mask);
                poorest_rich = poorest_rich.min(left | mask);
            }
            if GROWTH {
                more = more.wrapping_add(rate[at].wrapping_mul(counted));
            }
        }
        Sum {
            poor_money: money.into(),
            poor_weight: weight.into(),
            rich_points: (all - weight).into(),
            alike: if NEAR { (richest_poor, poorest_rich) } else { (Scaled::MAX, 0) },
            more: GROWTH.then_some(more),
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
            alike: (price.saturating_sub(1), price),
            more: None,
        }
    }
}

/// A price as a scaled integer; one that is too large is beyond every purse.
fn scaled(price: u128) -> Scaled {
    Scaled::try_from(price).unwrap_or(Scaled::MAX)
}
