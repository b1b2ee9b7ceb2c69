//! Equal shares go on: voters keep what they had left.

use std::cmp::Ordering;

use num_bigint::BigUint;

use super::micro::{Micro, compare, down, micro, up};
use super::second::Standings;
use crate::profile::{Backer, Profile};
use crate::shares::Raised;
use crate::told::Told;

/// What each voter has left, and what supporters of each project have together.
pub(super) struct Purses {
    /// What a voter of each group has, less what everyone was given in the second pass: below nothing
    /// for who spent some of that.
    own: Vec<i128>,
    /// What everyone was given in the second pass.
    given: Micro,
    /// The sum of `own` over the supporters of each project.
    together: Vec<i128>,
    /// Whether shares are raised as far as anything fits; otherwise only by what was freed.
    raises: bool,
    /// Whether what is worth its cost is compared per unit of cost.
    by_cost: bool,
}

/// What a project costs its supporters: `numerator / denominator` for each point.
#[derive(Debug, Clone, Copy)]
struct Price {
    project: u32,
    numerator: Micro,
    denominator: u128,
    worth: u128,
}

impl Price {
    /// What so many points cost, rounded up.
    fn of(&self, points: u32) -> Micro {
        (self.numerator * u128::from(points)).div_ceil(self.denominator)
    }

    fn compare(&self, other: &Self) -> Ordering {
        // Points are below 2^72 together and a cost is at most 2^53.
        let below = |price: &Self| price.denominator * price.worth;
        compare((self.numerator, below(other)), (other.numerator, below(self)))
    }
}

impl Purses {
    /// What equal shares left.
    pub fn after_shares(profile: &Profile, raised: &Raised) -> Self {
        let (numerator, denominator) = raised.share.fraction();
        let mut purses = Self::full(profile, down(&numerator, &denominator));
        for purchase in &raised.run.purchases {
            let Some(price) = &purchase.price else { continue };
            purses.pay(profile, purchase.project, (&price.numerator, &price.denominator));
        }
        purses
    }

    /// What bounded overspending left (everyone pays by points as far as they can), or exact equal
    /// shares (everyone who can pays the same).
    pub fn after_told(profile: &Profile, told: &Told, exact: bool) -> Self {
        let share = match &told.share {
            Some(share) => down(&share.numerator, &share.denominator),
            None => micro(profile.budget) / Micro::from(profile.voters.max(1)),
        };
        let mut purses = Self::full(profile, share);
        // Each payment before was rounded by less than one part.
        for (rounded, purchase) in (1..).zip(&told.purchases) {
            let Some(price) = &purchase.max_payment else { continue };
            let price = (&price.numerator, &price.denominator);
            if exact {
                purses.pay_alike(profile, purchase.project, up(price.0, price.1), rounded);
            } else {
                purses.pay(profile, purchase.project, price);
            }
        }
        purses
    }

    fn full(profile: &Profile, share: Micro) -> Self {
        let own = vec![signed(share); profile.groups.len()];
        Self { own, given: 0, together: Vec::new(), raises: false, by_cost: false }
    }

    /// Makes them ready for the projects that are still open.
    pub fn ready(mut self, now: &Standings<'_>, raises: bool, by_cost: bool) -> Self {
        // Nobody ever needs more than all there is; sums then stay far from overflow.
        let most = signed(micro(now.profile.budget));
        self.own.iter_mut().for_each(|own| *own = (*own).clamp(0, most));
        let mut together = vec![0; now.profile.cost.len()];
        for project in now.open() {
            let backers = now.profile.backers[*project as usize].iter();
            together[*project as usize] =
                backers.map(|b| i128::from(b.weight) * self.own[b.group as usize]).sum();
        }
        Self { together, raises, by_cost, ..self }
    }

    fn pay(&mut self, profile: &Profile, project: u32, price: (&BigUint, &BigUint)) {
        let mut known = Vec::new();
        for backer in &profile.backers[project as usize] {
            let paid = match known.iter().find(|(points, _)| *points == backer.points) {
                Some((_, paid)) => *paid,
                None => {
                    let paid = up(&(price.0 * backer.points), price.1);
                    known.push((backer.points, paid));
                    paid
                }
            };
            let own = &mut self.own[backer.group as usize];
            *own = own.saturating_sub(signed(paid)).max(0);
        }
    }

    fn pay_alike(&mut self, profile: &Profile, project: u32, paid: Micro, rounded: Micro) {
        for backer in &profile.backers[project as usize] {
            let own = &mut self.own[backer.group as usize];
            if own.saturating_add(signed(rounded)) >= signed(paid) {
                *own = own.saturating_sub(signed(paid)).max(0);
            }
        }
    }

    /// The next project, after raising shares as far as it takes and may be. Lets its supporters pay.
    pub fn next(&mut self, now: &Standings<'_>) -> Option<u32> {
        if !self.raises {
            let voters = Micro::from(now.profile.voters.max(1));
            self.given = self.given.max(micro(now.freed()) / voters);
        }
        let open: Vec<u32> =
            now.open().iter().copied().filter(|project| now.can_fund(*project)).collect();
        let short = |project: &u32| self.short(now, *project);
        if self.raises {
            self.given += open.iter().map(short).min()?;
        }
        let affordable = open.into_iter().filter(|project| self.short(now, *project) == 0);
        let best = self.cheapest(now, affordable.collect())?;
        self.buy(now.profile, &best);
        Some(best.project)
    }

    /// The project with the lowest price for what it is worth. Most are not looked at: no price is
    /// lower than if all supporters could pay alike.
    fn cheapest(&self, now: &Standings<'_>, affordable: Vec<u32>) -> Option<Price> {
        let rank = |price: &Price| now.ranks[price.project as usize];
        let better = |a: &Price, b: &Price| a.compare(b).then(rank(a).cmp(&rank(b)));
        let bounds = affordable.into_iter().map(|project| self.lowest(now, project));
        let mut bounds: Vec<Price> = bounds.collect();
        bounds.sort_by(better);
        let mut best: Option<Price> = None;
        for bound in bounds {
            if best.as_ref().is_some_and(|best| better(best, &bound).is_lt()) {
                break;
            }
            let price = self.price(now, bound);
            if best.as_ref().is_none_or(|best| better(&price, best).is_lt()) {
                best = Some(price);
            }
        }
        best
    }

    /// The price of a project if all its supporters could pay alike.
    fn lowest(&self, now: &Standings<'_>, project: u32) -> Price {
        let at = project as usize;
        let worth = if self.by_cost { now.profile.cost[at] } else { 1 };
        let denominator = u128::from(now.profile.score[at].max(1));
        Price {
            project,
            numerator: micro(now.cost(project)),
            denominator,
            worth: worth.max(1).into(),
        }
    }

    /// By how much all shares must be raised before the supporters of a project can pay for it.
    fn short(&self, now: &Standings<'_>, project: u32) -> Micro {
        let votes = Micro::from(now.profile.votes[project as usize]);
        let has = self.together[project as usize] + signed(self.given * votes);
        let has = Micro::try_from(has).unwrap_or(0);
        micro(now.cost(project)).saturating_sub(has).div_ceil(votes.max(1))
    }

    fn left(&self, backer: &Backer) -> Micro {
        Micro::try_from(self.own[backer.group as usize] + signed(self.given)).unwrap_or(0)
    }

    /// The lowest price per point at which the supporters of a project, who have enough, pay its cost:
    /// beginning with the price if all could pay alike, who cannot pay it gives all they have and the
    /// others share the rest, until all of them can.
    fn price(&self, now: &Standings<'_>, lowest: Price) -> Price {
        let backers = &now.profile.backers[lowest.project as usize];
        let mut price = lowest;
        loop {
            let (mut need, mut points) = (lowest.numerator, 0_u128);
            let for_one = price.of(1);
            for backer in backers {
                let full = if backer.points == 1 { for_one } else { price.of(backer.points) };
                let (left, weight) = (self.left(backer), u128::from(backer.weight));
                if left < full {
                    need = need.saturating_sub(weight * left);
                } else {
                    points += weight * u128::from(backer.points);
                }
            }
            let next = Price { numerator: need, denominator: points.max(1), ..price };
            if points == 0 || next.denominator == price.denominator {
                return price;
            }
            price = next;
        }
    }

    fn buy(&mut self, profile: &Profile, price: &Price) {
        for backer in &profile.backers[price.project as usize] {
            let paid = signed(price.of(backer.points).min(self.left(backer)));
            self.own[backer.group as usize] -= paid;
            for entry in profile.choices(backer.group) {
                self.together[entry.project as usize] -= i128::from(backer.weight) * paid;
            }
        }
    }
}

fn signed(amount: Micro) -> i128 {
    i128::try_from(amount).unwrap_or(i128::MAX)
}
