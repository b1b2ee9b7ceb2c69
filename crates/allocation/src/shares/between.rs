//! What two runs prove about all those between them, and where it is worth running next.

use std::cmp::Ordering;

use super::choice::Look;
use super::exact::ExactPrice;
use super::round::Running;
use super::wide::scale_by;
use super::{Falling, Ladder, Market, NEAREST, Nearest, Purchase, Run, Scaled};

/// Projects are watched whose supporters lack less than this part of the cost.
const WITHIN_REACH: u128 = 8;

/// Two runs, each after so many steps.
type Ends<'a> = ((u64, &'a Run), (u64, &'a Run));

impl Market<'_> {
    /// The next step to try between a run and a different one further up: where the difference seems
    /// to begin or, every third time, halfway, so that it never takes long.
    pub(super) fn between(
        &self,
        ((step, current), (far, ahead)): Ends<'_>,
        ladder: Ladder,
        turn: u64,
    ) -> u64 {
        let halfway = step + (far - step) / 2;
        if turn.is_multiple_of(3) {
            return halfway;
        }
        let seems = match ahead.back_to(current, self).map(|back| ladder.steps_in(back)) {
            // A bit too far: nothing is lost by coming from below.
            Some(back) => far.saturating_sub(back + back / 64 + 1),
            None => step.saturating_add(ladder.steps_in(current.horizon).max(1)),
        };
        if (step + 1..far).contains(&seems) { seems } else { halfway }
    }

    /// The same where both ends know the prices of the two that change places: the last step before
    /// these meet if they come closer evenly. Every sixth time nothing.
    pub(super) fn crossing(
        &self,
        ((step, current), (far, ahead)): Ends<'_>,
        turn: u64,
    ) -> Option<u64> {
        let mut pairs = ahead.purchases.iter().zip(&current.purchases);
        let (now, then) = pairs.find(|(now, then)| now.project != then.project)?;
        let gap = |winner: &Purchase, other: u32| {
            let rival = winner.nearest.rivals.iter().flatten().find(|r| r.project == other)?;
            Some(self.distance(&winner.nearest.winner, rival))
        };
        let (beyond, before) = (gap(now, then.project)?, gap(then, now.project)?);
        let whole = beyond.checked_add(before)?;
        // It is a guess: 64 bits are enough for it.
        let shift = (u128::BITS - whole.leading_zeros()).saturating_sub(u64::BITS);
        let evenly = u128::from(far - step) * (before >> shift) / (whole >> shift).max(1);
        let meeting = step.saturating_add(u64::try_from(evenly).ok()?);
        (!turn.is_multiple_of(6)).then(|| meeting.clamp(step + 1, far - 1))
    }
}

impl Running<'_> {
    /// Whether the guard's purchase of this round wins with every share in between; see
    /// [`Market::run_guarded`].
    pub(super) fn holds_throughout(&mut self, looks: &[Look], nearest: &Nearest) -> bool {
        let Some(guarded) = self.guarded() else { return false };
        if guarded.project != nearest.winner.project {
            return false;
        }
        let winner = nearest.winner.project;
        looks.iter().filter(|look| look.project != winner).all(|look| {
            let below = self
                .market
                .scaled_less((look.project, look.low), (winner, guarded.high.saturating_add(1)));
            !below
                || self.stays_behind(look, (guarded, nearest))
                || self.loses_exactly(look, guarded)
        })
    }

    /// The same question for one rival, answered by slopes. As long as the same is bought, prices
    /// are continuous in the share and piecewise linear, and fall by no less than their slopes. So
    /// between the two shares the winner's price is below a line that begins at its price with the
    /// guard's share, and the rival's is above a line that ends at its price with this one. One line
    /// is below the other if it is so at both ends.
    fn stays_behind(&self, rival: &Look, (winner, nearest): (&Purchase, &Nearest)) -> bool {
        let slope = nearest.winner.slope;
        let known = nearest.rivals.iter().flatten().find(|known| known.project == rival.project);
        let rival_slope = known.map_or_else(|| self.slope(rival), |known| known.slope);
        let fallen = |slope: u64| self.market.scaled_fall(slope, self.risen?);
        let (Some(fallen), Some(rival_fallen)) = (fallen(slope), fallen(rival_slope)) else {
            return false;
        };
        let at_the_guards_share = rival.low.checked_add(rival_fallen).is_some_and(|then| {
            self.market.scaled_less((winner.project, winner.high), (rival.project, then))
        });
        let now = winner.high.saturating_sub(fallen);
        at_the_guards_share
            && self.market.scaled_less((winner.project, now), (rival.project, rival.low))
    }

    pub(super) fn slope(&self, look: &Look) -> u64 {
        look.slope.unwrap_or_else(|| {
            self.purses.slope(self.market.profile, look.project, (look.low, look.high))
        })
    }

    /// The rivals that came closest to the winner of this round, and at which greater share one of
    /// them seems to overtake it. Nothing is decided by it: it says where to look next.
    pub(super) fn look_ahead(&mut self, looks: &[Look], winner: &Look) -> Nearest {
        let market = self.market;
        if !self.raising {
            let (project, price) = (winner.project, winner.low);
            let winner = Falling { project, price, slope: 0 };
            return Nearest { winner, rivals: [None; NEAREST], horizon: u128::MAX };
        }
        let seen = |look: &Look| Falling {
            project: look.project,
            price: look.low,
            slope: self.slope(look),
        };
        let rivals = self.closest(looks, winner.project).map(|rival| rival.map(seen));
        let mut nearest = Nearest { winner: seen(winner), rivals, horizon: u128::MAX };
        let rivals = nearest.rivals.iter().flatten();
        let overtake = rivals.filter_map(|rival| market.meeting(&nearest.winner, rival));
        let come_back = self.within_reach[self.reached..]
            .iter()
            .filter_map(|project| self.come_back(*project, &nearest.winner));
        nearest.horizon = overtake.chain(come_back).min().unwrap_or(u128::MAX);
        self.horizon = self.horizon.min(nearest.horizon);
        self.reached = self.within_reach.len();
        nearest
    }

    /// The cheapest for their worth of those looked at, but the winner; among equals those looked at
    /// first.
    fn closest<'l>(&self, looks: &'l [Look], winner: u32) -> [Option<&'l Look>; NEAREST] {
        let mut closest: [Option<&Look>; NEAREST] = [None; NEAREST];
        let bound = |look: &Look| (look.project, look.low);
        for look in looks.iter().filter(|look| look.project != winner) {
            let comes_before = |other: &Option<&Look>| {
                other.is_none_or(|other| self.market.scaled_less(bound(look), bound(other)))
            };
            if let Some(place) = closest.iter().position(comes_before) {
                closest[place..].rotate_right(1);
                closest[place] = Some(look);
            }
        }
        closest
    }

    /// Keeps a project in mind that its supporters cannot pay for, but nearly.
    pub(super) fn note_gone(&mut self, project: u32, money: u128) {
        let cost = u128::from(self.market.profile.cost[project as usize]) << self.market.shift;
        if self.raising && money >= cost - cost / WITHIN_REACH {
            self.within_reach.push(project);
        }
    }

    /// The rise of the share after which the supporters of a project that they cannot pay for seem
    /// to be able to, and at a price no worse than the winner's.
    fn come_back(&self, project: u32, winner: &Falling) -> Option<u128> {
        let market = self.market;
        let cost = u128::from(market.profile.cost[project as usize]) << market.shift;
        let price = market.equivalent(project, (winner.project, winner.price));
        let worths = (market.worth(project), market.worth(winner.project));
        let slope = u64::try_from(scale_by(winner.slope, worths)).unwrap_or(u64::MAX);
        let (money, more) = self.purses.funds(market, project, (price, slope));
        market.rise(cost.saturating_sub(money), more)
    }

    /// Notes at which greater share the supporters of a project that was not bought could pay for
    /// it in the end.
    pub(super) fn look_at_what_is_left(&mut self) {
        let market = self.market;
        for project in &self.within_reach {
            let (money, more) = self.purses.funds(market, *project, (Scaled::MAX, 0));
            let cost = u128::from(market.profile.cost[*project as usize]) << market.shift;
            let rise = market.rise(cost.saturating_sub(money), more);
            self.horizon = self.horizon.min(rise.unwrap_or(u128::MAX));
        }
    }

    /// The same question for one rival, asked of exact fractions; equal prices are enough if the
    /// tie-break prefers the winner.
    fn loses_exactly(&mut self, rival: &Look, guarded: &Purchase) -> bool {
        let ranks = self.market.ranks;
        let first = ranks[guarded.project as usize] < ranks[rival.project as usize];
        if first && self.market.profile.are_twins(guarded.project, rival.project) {
            return true;
        }
        if self.quick {
            return self.loses_plainly(rival, guarded);
        }
        if self.market.scaled_less(
            (rival.project, rival.high),
            (guarded.project, guarded.high.saturating_sub(1)),
        ) {
            return false;
        }
        let made;
        let draft = match &rival.draft {
            Some(draft) => draft,
            None => match self.draft(rival.project, (rival.low, rival.high)) {
                Some(draft) => {
                    made = draft;
                    &made
                }
                None => return true,
            },
        };
        let Some(guarded_price) = &guarded.price else { return false };
        let price: ExactPrice = self.ledger.price(draft);
        let (own, other) = (self.market.worth(rival.project), self.market.worth(guarded.project));
        match price.compare(own, guarded_price, other) {
            Ordering::Greater => true,
            Ordering::Equal => {
                self.swaps.leaned.push((guarded.project, rival.project));
                first
            }
            Ordering::Less => false,
        }
    }
}
