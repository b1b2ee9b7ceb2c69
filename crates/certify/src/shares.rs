//! The payments of equal shares, worked out again from what is published: the share of each voter,
//! and for each purchase the most that one supporter paid for a point.
//!
//! Under the method of equal shares (Peters, Pierczyński and Skowron, 2021) a supporter of the
//! project bought pays the price times the points they gave it (one, on an approval ballot), or all
//! they have left. So these figures say what everybody paid. That they add up to the cost exactly,
//! and what voters have left after each purchase, follows or does not. Priceability is defined as by
//! Peters and Skowron, "Proportionality and the Limits of Welfarism" (EC 2020): the supporters of
//! what was not bought have no more left together than it costs.
//!
//! Projects that take no part in the count (nobody chose them, too few points, a cost above the whole
//! budget) are not asked about: shares raised step by step can be worth more than the budget together.

use num_bigint::BigUint;

use crate::certificate::{Check, Property};
use crate::election::Election;
use crate::error::CertifyError;
use crate::fraction::Fraction;
use crate::outcome::{Outcome, Round};
use crate::purses::{Payment, Price, Purses};
use crate::rule::{Rule, Utility};
use crate::violation::{Figure, Violation};

const ALL: [Property; 3] = [Property::Payments, Property::Priceability, Property::Purchases];

/// A project paid out of shares.
struct Purchase<'a> {
    /// Place of its round, from 0.
    at: usize,
    round: &'a Round,
    project: usize,
}

struct Books<'a> {
    election: &'a Election,
    outcome: &'a Outcome,
    rule: &'a Rule<'a>,
    purses: Purses<'a>,
    /// Bought so far, or had for nothing.
    bought: Vec<bool>,
    /// For each project a price that is not above its own: prices only rise. Nothing if its
    /// supporters can no longer pay.
    floor: Vec<Option<Price>>,
    payments: Vec<Violation>,
    purchases: Vec<Violation>,
}

/// Checks the payments, the priceability and the order of the purchases.
pub(crate) fn checks(
    election: &Election,
    outcome: &Outcome,
    rule: &Rule<'_>,
    share: Option<&Fraction>,
) -> Result<Vec<Check>, CertifyError> {
    let none = |reason: &str| Ok(ALL.map(|p| Check::not_applicable(p, reason)).to_vec());
    if !rule.is_equal_shares() {
        return none("nothing is paid out of equal shares under this rule");
    } else if rule.compares() && outcome.greedy_taken() {
        return none("the greedy outcome was taken in place of that of equal shares");
    }
    let mut found = Vec::new();
    let purchases = purchases(election, outcome, &mut found);
    let Some(share) = share else {
        if rule.funds_everything(election) && purchases.is_empty() && found.is_empty() {
            return none("everything could be paid for, so nothing was bought out of shares");
        }
        found.push(Violation::NoShare);
        return Ok(wrong(found));
    };
    if !found.is_empty() {
        return Ok(wrong(found));
    }
    let mut prices = Vec::with_capacity(purchases.len());
    for purchase in &purchases {
        let what = format!("rounds[{}].max_payment", purchase.at);
        let Some(price) = &purchase.round.max_payment else { continue };
        prices.push(price.read(&what)?.over(outcome.units_per_currency));
    }
    let purses = Purses::new(election, share, &prices)?;
    let floor =
        (0..election.projects.len()).map(|project| Some(purses.opening_price(project))).collect();
    let bought = free(election, outcome);
    let (payments, orders) = (Vec::new(), Vec::new());
    let mut books =
        Books { election, outcome, rule, purses, bought, floor, payments, purchases: orders };
    books.share(share);
    for (purchase, price) in purchases.iter().zip(&prices) {
        books.enter(purchase, price)?;
    }
    Ok(books.close())
}

/// The purchases, if they are ones at all.
fn purchases<'a>(
    election: &Election,
    outcome: &'a Outcome,
    found: &mut Vec<Violation>,
) -> Vec<Purchase<'a>> {
    let funded = election.funded(outcome);
    let mut bought = vec![false; funded.len()];
    let mut purchases = Vec::new();
    for (at, round) in outcome.rounds.iter().enumerate() {
        if round.stage != "shares" {
            continue;
        }
        let id = round.project.clone();
        let Some(project) = election.place(&id) else {
            found.push(Violation::UnknownProject { project: id });
            continue;
        };
        if !funded[project] || std::mem::replace(&mut bought[project], true) {
            found.push(Violation::WrongPurchase { project: id });
        } else if round.max_payment.is_none() {
            found.push(Violation::NoPayment { project: id });
        } else {
            purchases.push(Purchase { at, round, project });
        }
    }
    purchases
}

/// Projects had for nothing.
fn free(election: &Election, outcome: &Outcome) -> Vec<bool> {
    let mut free = vec![false; election.projects.len()];
    let rounds = outcome.rounds.iter().filter(|round| round.stage == "free");
    for place in rounds.filter_map(|round| election.place(&round.project)) {
        free[place] = election.projects[place].cost == 0;
    }
    free
}

/// The payments cannot be worked out.
fn wrong(found: Vec<Violation>) -> Vec<Check> {
    let reason = "the payments cannot be worked out from what is published";
    vec![
        Check::of(Property::Payments, true, found),
        Check::not_applicable(Property::Priceability, reason),
        Check::not_applicable(Property::Purchases, reason),
    ]
}

impl Books<'_> {
    fn differs(&mut self, figure: Figure, project: Option<usize>, said: Fraction, found: Fraction) {
        let project = project.map(|project| self.election.projects[project].id.as_str());
        self.payments.extend(Violation::differs(figure, project, (&said, &found)));
    }

    /// The share that the rule's switches give.
    fn share(&mut self, said: &Fraction) {
        let steps = if self.rule.raises() { self.outcome.steps } else { 0 };
        if let Some(found) = self.rule.share(self.election, steps) {
            self.differs(Figure::Share, None, said.clone(), found);
        }
    }

    /// What a unit of worth of a project costs at a price of one for a point.
    fn worth(&self, project: usize) -> u64 {
        match self.rule.utility() {
            Some(Utility::Cost) => self.election.projects[project].cost,
            _ => 1,
        }
    }

    fn enter(&mut self, purchase: &Purchase<'_>, price: &Fraction) -> Result<(), CertifyError> {
        let project = purchase.project;
        let scaled = self.purses.scaled(price);
        if self.rule.is_plain_equal_shares() {
            self.look_for_cheaper(purchase, &Price { numerator: scaled.clone(), points: 1 });
        }
        self.bought[project] = true;
        let payment = self.purses.pay(project, &scaled);
        if payment.paid != self.purses.cost(project) {
            self.payments.push(Violation::NotPaidExactly {
                project: self.election.projects[project].id.clone(),
                paid: self.purses.currency(&payment.paid).exact(),
                cost: self.election.money(self.election.projects[project].cost),
            });
        }
        self.figures(purchase, price, &payment)
    }

    /// Any project that would have been cheaper for its worth.
    fn look_for_cheaper(&mut self, purchase: &Purchase<'_>, paid: &Price) {
        for rival in 0..self.election.projects.len() {
            let open = !self.bought[rival] && rival != purchase.project;
            if !open || !self.rule.admits(self.election, rival) {
                continue;
            }
            let Some(floor) = &self.floor[rival] else { continue };
            let worths = (self.worth(rival), self.worth(purchase.project));
            if floor.compare_for(worths.0, paid, worths.1).is_ge() {
                continue;
            }
            let price = self.purses.price(rival, floor);
            if let Some(price) = &price
                && price.compare_for(worths.0, paid, worths.1).is_lt()
            {
                let id = |project: usize| self.election.projects[project].id.clone();
                let violation = Violation::CheaperPassedOver {
                    bought: id(purchase.project),
                    round: purchase.at as u64 + 1,
                    project: id(rival),
                    paid: self.for_worth(paid, worths.1).exact(),
                    price: self.for_worth(price, worths.0).exact(),
                };
                self.purchases.push(violation);
            }
            self.floor[rival] = price;
        }
    }

    /// A price for each unit of worth, in units of currency if worth is counted in projects.
    fn for_worth(&self, price: &Price, worth: u64) -> Fraction {
        let per_point = self.purses.per_point(price).times(self.election.parts);
        match self.rule.utility() {
            Some(Utility::Cost) => per_point.times(self.election.unit()).over(worth.max(1)),
            _ => per_point,
        }
    }

    /// The figures published with a purchase.
    fn figures(
        &mut self,
        purchase: &Purchase<'_>,
        price: &Fraction,
        payment: &Payment,
    ) -> Result<(), CertifyError> {
        let (outcome, round) = (self.outcome, purchase.round);
        let project = Some(purchase.project);
        if let Some(most) = &payment.nobody_could {
            let found = self.purses.per_point(most);
            self.differs(Figure::MaxPayment, project, price.clone(), found);
        }
        let whole = |number: BigUint| Fraction::new(number, 1u32);
        if let Some(said) = round.effective_votes
            && !price.is_zero()
        {
            let cost = self.election.projects[purchase.project].cost;
            let votes =
                Fraction::new(&price.denominator * cost, &price.numerator * self.election.unit());
            let found = whole(votes.floor());
            self.differs(Figure::EffectiveVotes, project, whole(said.into()), found);
        }
        if let Some(said) = round.exhausted {
            let found = whole(payment.exhausted.into());
            self.differs(Figure::Exhausted, project, whole(said.into()), found);
        }
        let id = &round.project;
        let Some(listed) = outcome.projects.iter().position(|listed| listed.id == *id) else {
            return Ok(());
        };
        let reason = &outcome.projects[listed].reason;
        if let Some(said) = &reason.max_payment_exact {
            let what = format!("projects[{listed}].reason.max_payment_exact");
            let said = said.read(&what)?.over(outcome.units_per_currency);
            self.differs(Figure::MaxPayment, project, said, price.clone());
        }
        if let Some(said) = reason.max_payment {
            let found = whole(price.times(outcome.units_per_currency).ceiling());
            self.differs(Figure::MaxPayment, project, whole(said.into()), found);
        }
        Ok(())
    }

    /// What is left at the end, and the verdicts.
    fn close(mut self) -> Vec<Check> {
        self.leftovers();
        let mut priceable = Vec::new();
        for project in 0..self.election.projects.len() {
            if self.bought[project] || !self.rule.admits(self.election, project) {
                continue;
            }
            let (left, cost) = (self.purses.left_with(project), self.purses.cost(project));
            let id = self.election.projects[project].id.clone();
            let shown = self.purses.currency(&left).exact();
            let price = self.election.money(self.election.projects[project].cost);
            if left > cost {
                let (project, left, cost) = (id.clone(), shown.clone(), price.clone());
                priceable.push(Violation::SupportersHaveMore { project, left, cost });
            }
            if left >= cost {
                let (project, left, cost) = (id, shown, price);
                self.purchases.push(Violation::CouldBeBought { project, left, cost });
            }
        }
        let plain = self.rule.is_plain_equal_shares();
        let priceability = if self.payments.iter().any(is_unpaid) {
            let reason = "the payments are not those of the costs, so they are no prices";
            Check::not_applicable(Property::Priceability, reason)
        } else {
            Check::of(Property::Priceability, plain, priceable)
        };
        let purchases = if plain {
            Check::of(Property::Purchases, true, self.purchases)
        } else {
            let reason = "the rule has a switch that this checker does not know";
            Check::not_applicable(Property::Purchases, reason)
        };
        vec![Check::of(Property::Payments, true, self.payments), priceability, purchases]
    }

    /// What the outcome says of the money of supporters who were too poor.
    fn leftovers(&mut self) {
        let outcome = self.outcome;
        let units = outcome.units_per_currency;
        let whole = |number: BigUint| Fraction::new(number, 1u32);
        for listed in &outcome.projects {
            let Some(project) = self.election.place(&listed.id) else { continue };
            let left = self.purses.currency(&self.purses.left_with(project)).times(units).floor();
            if let Some(said) = listed.reason.available {
                let found = whole(left.clone());
                self.differs(Figure::Available, Some(project), whole(said.into()), found);
            }
            let cost = self.election.projects[project].cost;
            let cost = Fraction::new(cost, self.election.unit()).times(units).floor();
            if let Some(said) = listed.reason.missing {
                let found = if cost > left { cost - left } else { BigUint::ZERO };
                self.differs(Figure::Missing, Some(project), whole(said.into()), whole(found));
            }
        }
    }
}

fn is_unpaid(violation: &Violation) -> bool {
    matches!(violation, Violation::NotPaidExactly { .. })
}
