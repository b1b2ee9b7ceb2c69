//! What a run bought, in order, with bounds of every price: enough to say what would have had to be
//! different for one more project to be bought in it.
//!
//! Up to the moment in which a project is bought, a run is the same as without it. So its supporters'
//! purses need to be followed through the purchases of others only, and no run has to be made again.

use super::purse::scale;
use super::round::Running;
use super::{Market, Run, Scaled, Share};
use crate::profile::Backer;

/// The purchases of a run. The last one may have been too much for the budget.
#[derive(Debug)]
pub(crate) struct Trail {
    pub share: Share,
    shift: u32,
    turns: Vec<Turn>,
    /// The last turn was not bought any more: it was too much for the budget.
    pub overspent: bool,
}

/// A purchase, with bounds of its price per point (scaled).
#[derive(Debug, Clone, Copy)]
struct Turn {
    project: u32,
    low: Scaled,
    high: Scaled,
}

impl Market<'_> {
    /// A run and what it leaves behind.
    pub fn trail(&self, share: Share) -> Trail {
        let room = self.within(share.whole());
        let run = Running::bare(&room, share).finish();
        room.trail_of(&run.unwrap_or_else(|| room.run(share)))
    }

    fn trail_of(&self, run: &Run) -> Trail {
        let bought = run.purchases.iter().map(|purchase| Turn {
            project: purchase.project,
            low: purchase.nearest.winner.price,
            high: purchase.high,
        });
        let too_much = run.too_much.map(|(project, low, high)| Turn { project, low, high });
        Trail {
            share: run.share,
            shift: self.shift,
            turns: bought.chain(too_much).collect(),
            overspent: run.overspent,
        }
    }
}

/// A moment in which a project may be bought: what its supporters have left at most, and the purchase
/// that is made instead, if there is one.
type Moment<'a> = (&'a [Scaled], Option<&'a Turn>);

impl Trail {
    /// What is bought.
    pub fn projects(&self) -> impl Iterator<Item = u32> + '_ {
        let bought = self.turns.len() - usize::from(self.overspent);
        self.turns[..bought].iter().map(|turn| turn.project)
    }

    /// The highest cost up to `most` at which a project may be bought in this run instead of another,
    /// or at the end: at any higher one it is not. (It may be a little less already.)
    pub fn reach(&self, market: &Market<'_>, project: u32, most: u64) -> u64 {
        if self.turns.iter().any(|turn| turn.project == project) {
            return most;
        }
        let mut reach = 0;
        let backers = &market.profile.backers[project as usize];
        self.follow(market, backers, |(left, turn)| {
            let offer = Offer { backers, left, shift: self.shift };
            reach = match turn {
                Some(turn) if market.utility.by_cost() => {
                    let cost = market.profile.cost[turn.project as usize];
                    offer.cost_for_rate((turn.high, cost), (reach, most))
                }
                Some(turn) => reach.max(offer.whole(turn.high).min(most)),
                None => reach.max(offer.whole(Scaled::MAX).min(most)),
            };
        });
        reach
    }

    /// How many more supporters, with this share each and no other project, seem to be enough for a
    /// project to be bought in this run.
    pub fn short_of(&self, market: &Market<'_>, project: u32) -> u64 {
        let profile = market.profile;
        let (backers, cost) = (&profile.backers[project as usize], profile.cost[project as usize]);
        let mut least = u64::MAX;
        let own = scale(self.share, self.shift).0;
        self.follow(market, backers, |(left, turn)| {
            let offer = Offer { backers, left, shift: self.shift };
            let price = turn.map_or(Scaled::MAX, |turn| {
                let equal = u128::from(turn.high) * u128::from(market.worth(project));
                let price = equal / u128::from(market.worth(turn.project));
                Scaled::try_from(price).unwrap_or(Scaled::MAX)
            });
            let missing = (u128::from(cost) << self.shift).saturating_sub(offer.paid(price));
            let each = own.min(u128::from(price) * u128::from(profile.top_points)).max(1);
            least = least.min(u64::try_from(missing.div_ceil(each)).unwrap_or(u64::MAX));
        });
        least
    }

    /// Goes through all moments in which a project may be bought that is not.
    fn follow(&self, market: &Market<'_>, backers: &[Backer], mut look: impl FnMut(Moment<'_>)) {
        let profile = market.profile;
        let mut turn_of = vec![u32::MAX; profile.cost.len()];
        for (place, turn) in (0..).zip(&self.turns) {
            turn_of[turn.project as usize] = place;
        }
        let mut payers: Vec<Vec<(usize, u32)>> = vec![Vec::new(); self.turns.len()];
        for (at, backer) in backers.iter().enumerate() {
            for entry in profile.choices(backer.group) {
                if let Some(payers) = payers.get_mut(turn_of[entry.project as usize] as usize) {
                    payers.push((at, entry.points));
                }
            }
        }
        let (share, exact) = scale(self.share, self.shift);
        let share = Scaled::try_from(share + u128::from(!exact)).unwrap_or(Scaled::MAX);
        let mut left = vec![share; backers.len()];
        for (turn, payers) in self.turns.iter().zip(payers) {
            look((&left, Some(turn)));
            for (at, points) in payers {
                left[at] = left[at].saturating_sub(turn.low.saturating_mul(points.into()));
            }
        }
        if !self.overspent {
            look((&left, None));
        }
    }
}

/// What the supporters of a project have in a moment, at most.
struct Offer<'a> {
    backers: &'a [Backer],
    left: &'a [Scaled],
    shift: u32,
}

impl Offer<'_> {
    /// What they pay at a price per point: what the poor have, and the points of the others.
    fn sums(&self, price: Scaled) -> (u128, u128) {
        let (mut poor, mut points) = (0_u128, 0_u128);
        for (backer, left) in self.backers.iter().zip(self.left) {
            if *left < price.saturating_mul(backer.points.into()) {
                poor += u128::from(*left) * u128::from(backer.weight);
            } else {
                points += u128::from(backer.weight) * u128::from(backer.points);
            }
        }
        (poor, points)
    }

    fn paid(&self, price: Scaled) -> u128 {
        let (poor, points) = self.sums(price);
        poor.saturating_add(points.saturating_mul(price.into()))
    }

    /// The same in smallest units.
    fn whole(&self, price: Scaled) -> u64 {
        u64::try_from(self.paid(price) >> self.shift).unwrap_or(u64::MAX)
    }

    /// The highest cost in `known..=most` that they would pay at a price (scaled) per point and unit of
    /// cost, given as a fraction; `known` if there is none. What they pay is concave in the cost, so
    /// that a cost they do not pay is above all that they do, and tangents lead down to those.
    fn cost_for_rate(&self, (rate, of): (Scaled, u64), (known, most): (u64, u64)) -> u64 {
        let price = |cost: u64| {
            let price = (u128::from(rate) * u128::from(cost)).div_ceil(u128::from(of.max(1)));
            Scaled::try_from(price).unwrap_or(Scaled::MAX)
        };
        let pays = |cost: u64| self.paid(price(cost)) >= u128::from(cost) << self.shift;
        if known >= most || !pays(known + 1) {
            return known;
        }
        let mut cost = most;
        while cost > known + 1 && !pays(cost) {
            let (poor, points) = self.sums(price(cost));
            let rise = points.checked_mul(rate.into());
            let falls = rise.and_then(|rise| (u128::from(of) << self.shift).checked_sub(rise));
            let tangent = poor.checked_mul(of.into()).zip(falls.filter(|falls| *falls > 0));
            // Where the numbers are too large for a tangent, nothing is claimed.
            let Some((above, falls)) = tangent else { return cost };
            let next = u64::try_from(above / falls).unwrap_or(u64::MAX);
            cost = next.min(cost - 1).max(known + 1);
        }
        cost
    }
}
