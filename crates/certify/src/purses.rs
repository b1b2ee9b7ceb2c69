//! What every group of voters has left of its share, exactly: whole numbers over one denominator.

use num_bigint::BigUint;

use crate::election::{Election, Supporter};
use crate::error::CertifyError;
use crate::fraction::{Fraction, lcm};

/// Binary digits of the largest denominator worked with. Those of real elections have some hundreds;
/// two hundred purchases, each by tens of thousands of voters, come to a few thousand.
const MOST_BITS: u64 = 1 << 15;

/// The least denominator that all amounts can have.
pub(crate) fn common_denominator(amounts: &[Fraction]) -> Result<BigUint, CertifyError> {
    let mut denominator = BigUint::from(1u32);
    for amount in amounts {
        denominator = lcm(&denominator, &amount.denominator);
        let digits = denominator.bits();
        if digits > MOST_BITS {
            return Err(CertifyError::FractionsTooLong { digits, most: MOST_BITS });
        }
    }
    Ok(denominator)
}

/// All purses.
pub(crate) struct Purses<'a> {
    election: &'a Election,
    /// Amounts below are smallest units of the file times this.
    denominator: BigUint,
    left: Vec<BigUint>,
}

/// The least price per point at which the supporters of a project could pay for it together.
#[derive(Debug, Clone)]
pub(crate) struct Price {
    /// Over the purses' denominator times `points`.
    pub numerator: BigUint,
    pub points: u64,
}

/// What buying a project took from its supporters.
pub(crate) struct Payment {
    /// Over the purses' denominator.
    pub paid: BigUint,
    /// Voters who had something, and no more than was asked of them: they spent their last.
    pub exhausted: u64,
    /// Nobody had what was asked: the most that anybody paid for a point then, over the purses'
    /// denominator times `points`.
    pub nobody_could: Option<Price>,
}

impl<'a> Purses<'a> {
    /// Gives everyone the same share. All amounts are in units of currency; those in `payments` can
    /// then be used with [`Purses::scaled`].
    pub fn new(
        election: &'a Election,
        share: &Fraction,
        payments: &[Fraction],
    ) -> Result<Self, CertifyError> {
        let amounts: Vec<Fraction> =
            payments.iter().chain([share]).map(|amount| amount.times(election.unit())).collect();
        let denominator = common_denominator(&amounts)?;
        let mut purses = Self { election, denominator, left: Vec::new() };
        purses.left = vec![purses.scaled(share); election.groups.len()];
        Ok(purses)
    }

    /// An amount in units of currency over the denominator, which must be a multiple of its own.
    pub fn scaled(&self, amount: &Fraction) -> BigUint {
        let unit = self.election.unit();
        &self.denominator * unit * &amount.numerator / &amount.denominator
    }

    /// An amount over the denominator, in units of currency.
    pub fn currency(&self, amount: &BigUint) -> Fraction {
        Fraction::new(amount.clone(), &self.denominator * self.election.unit())
    }

    /// A price in units of currency, for each part of a point.
    pub fn per_point(&self, price: &Price) -> Fraction {
        self.currency(&price.numerator).over(price.points)
    }

    /// What a project costs, over the denominator.
    pub fn cost(&self, project: usize) -> BigUint {
        &self.denominator * self.election.projects[project].cost
    }

    fn supporters(&self, project: usize) -> impl Iterator<Item = (&BigUint, u64, &Supporter)> {
        self.election.supporters[project].iter().map(|supporter| {
            let group = supporter.group;
            (&self.left[group], self.election.groups[group].weight, supporter)
        })
    }

    /// What the supporters of a project have left together.
    pub fn left_with(&self, project: usize) -> BigUint {
        self.supporters(project).map(|(left, weight, _)| left * weight).sum()
    }

    /// The largest number of supporters of a project of whom each still has an equal part of its cost.
    pub fn most_payers(&self, project: usize) -> u64 {
        let cost = self.cost(project);
        let mut purses: Vec<(&BigUint, u64)> =
            self.supporters(project).map(|(left, weight, _)| (left, weight)).collect();
        purses.sort_by(|a, b| b.0.cmp(a.0));
        let (mut payers, mut most) = (0, 0);
        for (left, weight) in purses {
            payers += weight;
            if left * payers >= cost {
                most = payers;
            }
        }
        most
    }

    /// Makes every supporter of a project who has so much pay it.
    pub fn pay_alike(&mut self, project: usize, amount: &BigUint) {
        for supporter in &self.election.supporters[project] {
            let left = &mut self.left[supporter.group];
            if *left >= *amount {
                *left -= amount;
            }
        }
    }

    /// Makes every supporter of a project pay a price times their points, or all they have if that
    /// is less.
    pub fn pay(&mut self, project: usize, price: &BigUint) -> Payment {
        let mut most = Price { numerator: BigUint::ZERO, points: 1 };
        let mut somebody_can = false;
        let mut payment = Payment { paid: BigUint::ZERO, exhausted: 0, nobody_could: None };
        for supporter in &self.election.supporters[project] {
            let weight = self.election.groups[supporter.group].weight;
            let left = &mut self.left[supporter.group];
            let asked = price * supporter.points;
            if *left <= asked && *left > BigUint::ZERO {
                payment.exhausted += weight;
            }
            if *left < asked {
                let all = std::mem::replace(left, BigUint::ZERO);
                payment.paid += &all * weight;
                let own = Price { numerator: all, points: u64::from(supporter.points) };
                if !somebody_can && most.compare(&own).is_lt() {
                    most = own;
                }
            } else {
                somebody_can = true;
                *left -= &asked;
                payment.paid += asked * weight;
            }
        }
        payment.nobody_could = (!somebody_can).then_some(most);
        payment
    }

    /// The price that a project would have if all its supporters could pay it.
    pub fn opening_price(&self, project: usize) -> Price {
        Price { numerator: self.cost(project), points: self.election.score[project] }
    }

    /// The least price at which the supporters of a project pay for it, or nothing if they have too
    /// little. `from` must not be above it.
    ///
    /// What they pay at a price is a concave, piecewise linear function of it, and its slope at a
    /// price is the points of those who can pay. Following the tangent from a price that is too low
    /// therefore never leads beyond the price sought, and at the price sought the tangent stays.
    pub fn price(&self, project: usize, from: &Price) -> Option<Price> {
        let cost = self.cost(project);
        let mut price = from.clone();
        loop {
            let mut poor = BigUint::ZERO;
            let mut points = 0;
            for (left, weight, supporter) in self.supporters(project) {
                if left * price.points < &price.numerator * supporter.points {
                    poor += left * weight;
                } else {
                    points += weight * u64::from(supporter.points);
                }
            }
            // Not even all the money of those who are too poor for the least price is enough.
            if points == 0 || poor > cost {
                return None;
            }
            let next = Price { numerator: &cost - &poor, points };
            if next.compare(&price).is_le() {
                return Some(price);
            }
            price = next;
        }
    }
}

impl Price {
    /// Compares two prices over the same denominator.
    pub fn compare(&self, other: &Self) -> std::cmp::Ordering {
        (&self.numerator * other.points).cmp(&(&other.numerator * self.points))
    }

    /// Compares two prices, each for its worth.
    pub fn compare_for(&self, own: u64, other: &Self, others: u64) -> std::cmp::Ordering {
        let left = &self.numerator * other.points * others;
        left.cmp(&(&other.numerator * self.points * own))
    }
}
