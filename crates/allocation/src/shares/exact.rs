//! The exact side of the count: what is left, as fractions built from the prices paid so far.
//!
//! A voter who still has money has paid every price in full, so what is left is the share minus the
//! prices of the bought projects on the ballot: nothing needs to be stored per voter. All fractions
//! share one denominator, which each purchase multiplies by the points of those who could pay.

use num_bigint::BigUint;

use super::purse::{Purses, Standing};
use super::{Market, Scaled, Share};
use crate::profile::{Backer, Profile};
use crate::ratio::gcd;

const NOT_BOUGHT: u32 = u32::MAX;

/// Prices paid so far and the share, over a common denominator.
#[derive(Debug, Clone)]
pub(super) struct Ledger {
    denominator: BigUint,
    share: BigUint,
    prices: Vec<BigUint>,
    /// For each project, its place in `prices`.
    bought: Vec<u32>,
}

/// A price per point, in smallest units. Not reduced.
#[derive(Debug, Clone)]
pub(crate) struct ExactPrice {
    pub numerator: BigUint,
    pub denominator: BigUint,
}

/// The exact price of a project at this moment: `numerator / (ledger's denominator × rich_points)`.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub numerator: BigUint,
    pub rich_points: u64,
    /// The scaled bounds within which it was looked for.
    bounds: (Scaled, Scaled),
    /// Groups too close to those bounds to tell by scaled integers, which are too poor. Sorted.
    poor_after_all: Vec<u32>,
}

impl Draft {
    /// Whether a group that still has something has less than the price.
    pub fn is_beyond(&self, purses: &Purses, backer: &Backer) -> bool {
        match purses.standing(backer, self.bounds) {
            Standing::Poor => true,
            Standing::Rich => false,
            Standing::Unsure => self.poor_after_all.binary_search(&backer.group).is_ok(),
        }
    }
}

/// Money of some voters as a combination of what the ledger knows.
struct Money<'a> {
    ledger: &'a Ledger,
    voters: u64,
    /// For each purchase, the points with which these voters paid for it.
    paid: Vec<u64>,
}

impl<'a> Money<'a> {
    fn none(ledger: &'a Ledger) -> Self {
        Self { ledger, voters: 0, paid: vec![0; ledger.prices.len()] }
    }

    /// Counts in what is left with a group that still has something.
    fn add(&mut self, profile: &Profile, group: u32, weight: u64) {
        self.voters += weight;
        for choice in profile.choices(group) {
            let place = self.ledger.bought[choice.project as usize];
            if place != NOT_BOUGHT {
                self.paid[place as usize] += weight * u64::from(choice.points);
            }
        }
    }

    /// What they received and what they paid, over the ledger's denominator.
    fn sides(&self) -> (BigUint, BigUint) {
        let mut paid = BigUint::ZERO;
        for (price, points) in self.ledger.prices.iter().zip(&self.paid) {
            if *points > 0 {
                paid += price * *points;
            }
        }
        (&self.ledger.share * self.voters, paid)
    }

    /// What they have left, over the ledger's denominator.
    fn left(&self) -> BigUint {
        let (received, paid) = self.sides();
        // Voters who still have something have paid no more than they received.
        if received > paid { received - paid } else { BigUint::ZERO }
    }

    /// What is missing from `cost` (over the same denominator) after they gave all they have.
    fn missing_from(&self, cost: BigUint) -> Option<BigUint> {
        let (received, paid) = self.sides();
        let due = cost + paid;
        (due >= received).then(|| due - received)
    }
}

impl Ledger {
    pub fn new(share: Share, projects: usize) -> Self {
        let (numerator, denominator) = share.fraction();
        Self {
            denominator,
            share: numerator,
            prices: Vec::new(),
            bought: vec![NOT_BOUGHT; projects],
        }
    }

    /// The exact price of a project, known to lie within `bounds` (scaled), or nothing if its
    /// supporters cannot pay for it.
    pub fn draft(
        &self,
        market: &Market<'_>,
        purses: &Purses,
        project: u32,
        bounds: (Scaled, Scaled),
    ) -> Option<Draft> {
        let profile = market.profile;
        let mut poor = Money::none(self);
        let mut rich_points = 0_u64;
        let mut unsure = Vec::new();
        for backer in &profile.backers[project as usize] {
            if purses.spent[backer.group as usize] {
                continue;
            }
            match purses.standing(backer, bounds) {
                Standing::Poor => poor.add(profile, backer.group, backer.weight),
                standing => {
                    rich_points += backer.weight * u64::from(backer.points);
                    if standing == Standing::Unsure {
                        unsure.push(backer);
                    }
                }
            }
        }
        // From here on as in `Purses::quote`, but exactly, and only for those too close to say.
        let mut poor_after_all = Vec::new();
        let cost = &self.denominator * profile.cost[project as usize];
        loop {
            let numerator = poor.missing_from(cost.clone())?;
            if rich_points == 0 {
                return None;
            }
            let before = unsure.len();
            unsure.retain(|backer| {
                let mut own = Money::none(self);
                own.add(profile, backer.group, 1);
                let stays = own.left() * rich_points >= &numerator * backer.points;
                if !stays {
                    poor_after_all.push(**backer);
                }
                stays
            });
            if unsure.len() == before {
                let mut poor_after_all: Vec<u32> =
                    poor_after_all.iter().map(|backer| backer.group).collect();
                poor_after_all.sort_unstable();
                return Some(Draft { numerator, rich_points, bounds, poor_after_all });
            }
            for backer in &poor_after_all[poor_after_all.len() - (before - unsure.len())..] {
                poor.add(profile, backer.group, backer.weight);
                rich_points -= backer.weight * u64::from(backer.points);
            }
        }
    }

    /// The price of a draft as a fraction.
    pub fn price(&self, draft: &Draft) -> ExactPrice {
        ExactPrice {
            numerator: draft.numerator.clone(),
            denominator: &self.denominator * draft.rich_points,
        }
    }

    /// The price of a draft scaled and rounded down.
    pub fn scaled(&self, draft: &Draft, shift: u32) -> Scaled {
        let scaled = (&draft.numerator << shift) / (&self.denominator * draft.rich_points);
        Scaled::try_from(&scaled).expect("a price is no more than a cost, which fits when scaled")
    }

    /// Enters a purchase at the price of its draft.
    pub fn enter(&mut self, project: u32, draft: &Draft) {
        let rest = u64::try_from(&(&draft.numerator % draft.rich_points))
            .expect("a remainder is smaller than its divisor");
        let common = gcd(draft.rich_points, rest);
        let factor = draft.rich_points / common;
        if factor > 1 {
            self.denominator *= factor;
            self.share *= factor;
            for price in &mut self.prices {
                *price *= factor;
            }
        }
        let place = u32::try_from(self.prices.len()).expect("fewer purchases than projects");
        self.bought[project as usize] = place;
        self.prices.push(&draft.numerator / common);
    }

    /// Whether a group that paid every price in full has nothing left, exactly.
    pub fn has_nothing_left(&self, profile: &Profile, group: u32) -> bool {
        let mut own = Money::none(self);
        own.add(profile, group, 1);
        own.left() == BigUint::ZERO
    }

    /// What the supporters of a project have left together, rounded down to smallest units.
    pub fn left_with_supporters(&self, profile: &Profile, purses: &Purses, project: u32) -> u64 {
        if let Some(known) = purses.left_with_supporters(profile, project) {
            return known;
        }
        let mut money = Money::none(self);
        for backer in &profile.backers[project as usize] {
            if !purses.spent[backer.group as usize] {
                money.add(profile, backer.group, backer.weight);
            }
        }
        crate::ratio::divide_down(&money.left(), &self.denominator)
    }
}

impl ExactPrice {
    /// Whether this price is lower than, equal to or higher than another, each counted per unit of
    /// `worth` (its project's cost under cost utilities, else one).
    pub fn compare(&self, worth: u64, other: &Self, other_worth: u64) -> std::cmp::Ordering {
        let left = &self.numerator * other_worth * &other.denominator;
        let right = &other.numerator * worth * &self.denominator;
        left.cmp(&right)
    }
}
