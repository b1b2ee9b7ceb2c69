//! Prices that are plain fractions: all who have something left can pay, so that each point costs the
//! project's cost divided by their points. Where voters are few many projects tie by such prices, from
//! step to step, and no long fraction is needed to see it.

use std::cmp::Ordering;

use num_bigint::BigUint;

use super::choice::Look;
use super::exact::ExactPrice;
use super::round::Running;
use super::{Market, Purchase, Scaled};

/// The exact price per point, in smallest units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PlainPrice {
    pub cost: u64,
    /// Never zero.
    pub points: u64,
}

impl PlainPrice {
    /// As any other exact price.
    fn exact(self) -> ExactPrice {
        let (numerator, denominator) = (BigUint::from(self.cost), BigUint::from(self.points));
        ExactPrice { numerator, denominator }
    }
}

/// The exact price of a purchase, if it is known.
fn price_of(purchase: &Purchase) -> Option<ExactPrice> {
    purchase.price.clone().or_else(|| Some(purchase.plain?.exact()))
}

fn compare(market: &Market<'_>, (a, x): (u32, PlainPrice), (b, y): (u32, PlainPrice)) -> Ordering {
    x.exact().compare(market.worth(a), &y.exact(), market.worth(b))
}

impl Running<'_> {
    /// The price of a project looked at, if it is such a fraction.
    pub(super) fn plain(&self, look: &Look) -> Option<PlainPrice> {
        self.plain_below(look.project, look.high)
    }

    /// The same for a price that is no higher than a bound (scaled).
    pub(super) fn plain_below(&self, project: u32, high: Scaled) -> Option<PlainPrice> {
        let profile = self.market.profile;
        let mut points = 0_u64;
        let (low, spent) = (self.purses.low.as_slice(), self.purses.spent.as_slice());
        for backer in &profile.backers[project as usize] {
            let at = backer.group as usize;
            if spent[at] {
                continue;
            }
            let own = u64::from(backer.points);
            if low[at] < high.saturating_mul(own) {
                return None;
            }
            points += backer.weight * own;
        }
        (points > 0).then(|| PlainPrice { cost: profile.cost[project as usize], points })
    }

    /// Among projects of which scaled integers do not say which is the cheapest for its worth: that
    /// one, the first by the tie-break among equals, with those equals. Nothing if one of the prices is
    /// no plain fraction.
    pub(super) fn choose_plainly(
        &mut self,
        level: &[&Look],
    ) -> Option<(Look, PlainPrice, Vec<u32>)> {
        let (market, ranks) = (self.market, self.market.ranks);
        let mut prices = Vec::with_capacity(level.len());
        for look in level {
            prices.push((look.project, self.plain(look)?));
        }
        let lowest = prices.iter().copied().min_by(|a, b| compare(market, *a, *b))?;
        prices.retain(|price| compare(market, *price, lowest).is_eq());
        let winner = prices.iter().copied().min_by_key(|(project, _)| ranks[*project as usize])?;
        self.note_swap((winner.0, Some(winner.1)), if prices.len() > 1 { &prices } else { &[] });
        let mut names: Vec<u32> = prices.iter().map(|(project, _)| *project).collect();
        names.sort_unstable();
        let look = level.iter().find(|look| look.project == winner.0)?;
        Some(((*look).clone(), winner.1, if names.len() > 1 { names } else { Vec::new() }))
    }

    /// Whether a rival's price, a plain fraction, is no better than that of the guard's purchase; see
    /// `loses_exactly`.
    pub(super) fn loses_plainly(&mut self, rival: &Look, guarded: &Purchase) -> bool {
        let ranks = self.market.ranks;
        let (Some(price), Some(guarded_price)) = (self.plain(rival), price_of(guarded)) else {
            return false;
        };
        let (own, other) = (self.market.worth(rival.project), self.market.worth(guarded.project));
        match price.exact().compare(own, &guarded_price, other) {
            Ordering::Greater => true,
            Ordering::Less => false,
            Ordering::Equal => {
                let (round, pair) = (self.purchases.len(), (guarded.project, rival.project));
                self.swaps.lean_between(round, pair);
                ranks[guarded.project as usize] < ranks[rival.project as usize]
            }
        }
    }
}
