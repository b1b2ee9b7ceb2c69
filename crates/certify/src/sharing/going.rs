//! How a rule goes on with what sharing frees: what voters have left or carry after the count without
//! sharing, and what each project would cost them.
//!
//! Amounts are whole parts of 2^-24 of a smallest unit, as the rules declare it: what voters have left
//! is rounded down, what they pay or carry up.

use std::cmp::Ordering;

use num_bigint::BigUint;

use crate::election::Election;
use crate::fraction::Fraction;

const BITS: u32 = 24;

/// An amount in those parts.
type Part = i128;

/// A project of the second pass, as it is at the moment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Offer {
    /// Its place in the published list.
    pub place: usize,
    /// Its place in the file of ballots.
    pub project: usize,
    /// What it would take from the envelope, in smallest units.
    pub cost: u128,
    /// Its whole cost.
    pub whole: u128,
    /// It fits, and sharing has to do with it.
    pub fits: bool,
}

/// What a rule carries over.
#[derive(Debug)]
pub(super) enum Going {
    /// Down the same order, by points or by points for each unit of marginal cost.
    Order { per_cost: bool, skip: bool },
    /// Voters pay out of what they have left.
    Shares(Purses),
    /// Voters keep their loads.
    Loads { loads: Vec<Part>, skip: bool },
    /// The best set of what is left: which one is not checked here.
    BestSet,
}

/// What voters have left.
#[derive(Debug)]
pub(super) struct Purses {
    /// Of each group of equal ballots, less what everybody was given since.
    own: Vec<Part>,
    given: Part,
    /// Shares are raised as far as anything fits, and not only by what was freed.
    pub raises: bool,
    /// Prices count for each unit of cost.
    pub by_cost: bool,
    /// When nobody can pay any more, the most voted that fit follow.
    pub then_votes: bool,
}

/// What is chosen next: any of these.
pub(super) type Next = Vec<usize>;

fn part(amount: u128) -> Part {
    Part::try_from(amount << BITS).unwrap_or(Part::MAX)
}

fn whole(number: &BigUint) -> Part {
    Part::try_from(number).unwrap_or(Part::MAX)
}

/// A fraction of smallest units, rounded down.
fn down(amount: &Fraction) -> Part {
    whole(&((&amount.numerator << BITS) / &amount.denominator))
}

/// A fraction of smallest units, rounded up.
fn up(amount: &Fraction) -> Part {
    whole(&(((&amount.numerator << BITS) + &amount.denominator - 1_u32) / &amount.denominator))
}

fn supporters(election: &Election, project: usize) -> impl Iterator<Item = (usize, u64, u32)> {
    election.supporters[project].iter().map(|supporter| {
        (supporter.group, election.groups[supporter.group].weight, supporter.points)
    })
}

/// Those that no other is before.
fn best(offers: &[Offer], compare: impl Fn(&Offer, &Offer) -> Ordering) -> Vec<Offer> {
    let Some(first) = offers.iter().min_by(|a, b| compare(a, b)) else { return Vec::new() };
    offers.iter().filter(|offer| compare(offer, first).is_eq()).copied().collect()
}

fn product(a: impl Into<BigUint>, b: impl Into<BigUint>) -> BigUint {
    a.into() * b.into()
}

/// The most points, or the most for each unit of marginal cost.
fn by_points(election: &Election, per_cost: bool, a: &Offer, b: &Offer) -> Ordering {
    let score = |offer: &Offer| u128::from(election.score[offer.project]);
    if per_cost {
        product(score(b), a.cost).cmp(&product(score(a), b.cost))
    } else {
        score(b).cmp(&score(a))
    }
}

/// The next of an order. Where misfits end it, nothing may follow if one of the first does not fit.
fn in_order(election: &Election, offers: &[Offer], (per_cost, skip): (bool, bool)) -> (Next, bool) {
    let fitting: Vec<Offer> = offers.iter().filter(|offer| !skip || offer.fits).copied().collect();
    let first = best(&fitting, |a, b| by_points(election, per_cost, a, b));
    may_end(&first)
}

/// Those that fit, and whether the count may as well have ended here.
fn may_end(first: &[Offer]) -> (Next, bool) {
    let fit: Next = first.iter().filter(|offer| offer.fits).map(|offer| offer.place).collect();
    let ended = fit.len() < first.len() || first.is_empty();
    (fit, ended)
}

impl Going {
    /// What may come next, and whether the count may have ended. `freed` is all that was freed until
    /// now, in smallest units.
    pub fn next(&mut self, election: &Election, offers: &[Offer], freed: u128) -> (Next, bool) {
        match self {
            Self::Order { per_cost, skip } => in_order(election, offers, (*per_cost, *skip)),
            Self::Shares(purses) => {
                let next = purses.next(election, offers, freed);
                if next.is_empty() && purses.then_votes {
                    return in_order(election, offers, (false, true));
                }
                let ended = next.is_empty();
                (next, ended)
            }
            Self::Loads { loads, skip } => {
                let fitting: Vec<Offer> =
                    offers.iter().filter(|offer| !*skip || offer.fits).copied().collect();
                let total = |offer: &Offer| load(election, loads, offer);
                let votes = |offer: &Offer| election.votes[offer.project];
                let first =
                    best(&fitting, |a, b| (total(a) * votes(b)).cmp(&(total(b) * votes(a))));
                may_end(&first)
            }
            Self::BestSet => {
                let fit: Next =
                    offers.iter().filter(|offer| offer.fits).map(|offer| offer.place).collect();
                let ended = fit.is_empty();
                (fit, ended)
            }
        }
    }

    /// Lets voters pay for, or carry, what was chosen.
    pub fn choose(&mut self, election: &Election, offer: &Offer) {
        match self {
            Self::Shares(purses) => purses.buy(election, offer),
            Self::Loads { loads, .. } => {
                let votes = election.votes[offer.project].max(1);
                let total = load(election, loads, offer);
                let each = whole(&((total + votes - 1_u64) / votes));
                for (group, ..) in supporters(election, offer.project) {
                    loads[group] = each;
                }
            }
            _ => {}
        }
    }
}

/// Marginal cost and loads of all supporters together.
fn load(election: &Election, loads: &[Part], offer: &Offer) -> BigUint {
    let carried = supporters(election, offer.project)
        .map(|(group, weight, _)| product(loads[group].unsigned_abs(), weight));
    BigUint::from(part(offer.cost).unsigned_abs()) + carried.sum::<BigUint>()
}

/// The loads after a count: what each purchase left its supporters with.
pub(super) fn loads(election: &Election, rounds: &[(usize, Fraction)]) -> Vec<Part> {
    let mut loads = vec![0; election.groups.len()];
    for (project, figure) in rounds {
        let load = up(figure);
        supporters(election, *project).for_each(|(group, ..)| loads[group] = load);
    }
    loads
}

impl Purses {
    /// After a count: the share of each voter, and for each purchase (with its number, from 1) the most
    /// that a supporter paid for a point. `alike` if all who could paid the same.
    pub fn after(
        election: &Election,
        share: &Fraction,
        payments: &[(Part, usize, Fraction)],
        (alike, budget): (bool, u64),
    ) -> Self {
        let mut own = vec![down(share); election.groups.len()];
        for (number, project, price) in payments {
            for (group, _, points) in supporters(election, *project) {
                let points = if alike { 1 } else { points };
                let paid = up(&price.times(points.into()));
                let left = &mut own[group];
                // Each payment before was rounded by less than one part.
                if !alike || left.saturating_add(*number) >= paid {
                    *left = left.saturating_sub(paid).max(0);
                }
            }
        }
        let most = part(budget.into());
        own.iter_mut().for_each(|own| *own = (*own).clamp(0, most));
        Self { own, given: 0, raises: false, by_cost: false, then_votes: false }
    }

    fn left(&self, group: usize) -> Part {
        (self.own[group] + self.given).max(0)
    }

    /// By how much every share must be raised before the supporters can pay.
    fn short(&self, election: &Election, offer: &Offer) -> Part {
        let votes = Part::from(election.votes[offer.project]);
        let together: Part = supporters(election, offer.project)
            .map(|(group, weight, _)| Part::from(weight) * self.own[group])
            .sum();
        let has = (together + self.given * votes).max(0);
        let lacks = (part(offer.cost) - has).max(0);
        (lacks + votes.max(1) - 1) / votes.max(1)
    }

    fn next(&mut self, election: &Election, offers: &[Offer], freed: u128) -> Next {
        let fitting: Vec<Offer> = offers.iter().filter(|offer| offer.fits).copied().collect();
        if self.raises {
            let least = fitting.iter().map(|offer| self.short(election, offer)).min();
            self.given += least.unwrap_or(0);
        } else {
            let equal = part(freed) / Part::from(election.ballots.max(1));
            self.given = self.given.max(equal);
        }
        let payable = fitting.into_iter().filter(|offer| self.short(election, offer) == 0);
        let priced: Vec<(Offer, (BigUint, BigUint))> =
            payable.map(|offer| (offer, self.for_worth(election, &offer))).collect();
        let compare =
            |a: &(BigUint, BigUint), b: &(BigUint, BigUint)| (&a.0 * &b.1).cmp(&(&b.0 * &a.1));
        let Some(lowest) = priced.iter().map(|(_, price)| price).min_by(|a, b| compare(a, b))
        else {
            return Vec::new();
        };
        let level = priced.iter().filter(|(_, price)| compare(price, lowest).is_eq());
        level.map(|(offer, _)| offer.place).collect()
    }

    fn for_worth(&self, election: &Election, offer: &Offer) -> (BigUint, BigUint) {
        let (above, below) = self.price(election, offer);
        let worth = if self.by_cost { offer.whole.max(1) } else { 1 };
        (BigUint::from(above.unsigned_abs()), product(below.unsigned_abs(), worth))
    }

    /// The price of a point: all supporters pay alike; who cannot gives all they have and the others
    /// share the rest, until all of them can. Payments are rounded up.
    fn price(&self, election: &Election, offer: &Offer) -> (Part, Part) {
        let cost = part(offer.cost);
        let mut price = (cost, Part::from(election.score[offer.project].max(1)));
        loop {
            let (mut rest, mut points) = (cost, 0);
            for (group, weight, own) in supporters(election, offer.project) {
                if self.left(group) < asked(price, own) {
                    rest = (rest - Part::from(weight) * self.left(group)).max(0);
                } else {
                    points += Part::from(weight) * Part::from(own);
                }
            }
            if points == 0 || points == price.1 {
                return price;
            }
            price = (rest, points);
        }
    }

    fn buy(&mut self, election: &Election, offer: &Offer) {
        if self.short(election, offer) > 0 {
            // Chosen by votes: nobody pays out of a share.
            return;
        }
        let price = self.price(election, offer);
        for (group, _, points) in supporters(election, offer.project) {
            self.own[group] -= asked(price, points).min(self.left(group));
        }
    }
}

/// What so many points cost, rounded up.
fn asked((above, below): (Part, Part), points: u32) -> Part {
    (above * Part::from(points) + below - 1) / below
}
