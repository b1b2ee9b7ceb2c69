//! Equal shares with bounded overspending, gone through again from its definition.
//!
//! Voter i has b_i left, at first an equal share, and gives p_i points to project c. If every
//! supporter pays y for a point, or all they have, that makes f(y) = Σ min(b_i, y·p_i), a part
//! α = f(y) / cost of the whole; the part must not be above one. The figure of c is the least y / α²
//! (per unit of cost where a project is worth its cost), and the project with the least figure is
//! next among those that fit in what is left of the budget and have a supporter with money. Everybody
//! then pays y / α for a point, or all they have.
//!
//! Between two neighbouring b_i / p_i the function f is a line, and y / f(y)² first rises or falls and
//! then falls, so that its least value is at an end: at a y = b_i / p_i, or where f(y) is the cost. The
//! latter y is the greatest at which one of the lines is: f is the least of them.
//!
//! Figures only rise: whoever had too large a one before need not be looked at again.
//!
//! Where supporters pay for a part, the digits of a payment double. See [`super::span`] for what
//! becomes of amounts that get too long: figures whose bounds overlap count as level, and where bounds
//! leave open what is paid the choices are not followed.

use num_bigint::BigUint;

use super::span::{DIGITS, Quotient, Range, Scale, Span, is_less};
use super::{Case, Choice};
use crate::error::CertifyError;
use crate::fraction::Fraction;
use crate::violation::{Figure, Violation};

/// How a project could be paid for.
struct Pair {
    /// y / f(y)².
    key: Range,
    /// y / α.
    price: Range,
    /// It certainly is one: no more than the cost is paid.
    sure: bool,
}

/// What a round says.
struct Said {
    figure: Option<Fraction>,
    price: Option<Fraction>,
}

struct Count<'a> {
    case: &'a Case<'a>,
    scale: Scale,
    /// What each voter of a group has left: nothing, or certainly something.
    left: Vec<Span>,
    /// For each project no more than its figure.
    least: Vec<Quotient>,
    found: Vec<Violation>,
}

/// What is wrong with the choices; nothing if amounts get too long for that.
pub(super) fn check(case: &Case<'_>) -> Result<Option<Vec<Violation>>, CertifyError> {
    let paid = case.paid();
    let mut said = Vec::with_capacity(paid.len());
    for choice in &paid {
        let at = choice.number - 1;
        let read = |ratio: &Option<crate::outcome::Ratio>, field: &str| {
            ratio.as_ref().map(|ratio| ratio.read(&format!("rounds[{at}].{field}"))).transpose()
        };
        let figure = read(&choice.round.figure, "figure")?;
        let figure =
            if case.rule.counts_cost() { figure } else { figure.map(|figure| case.units(&figure)) };
        let price = read(&choice.round.max_payment, "max_payment")?;
        said.push(Said { figure, price: price.map(|price| case.units(&price)) });
    }
    Ok(DIGITS.into_iter().find_map(|digits| Count::new(case, digits).run(&paid, &said)))
}

impl<'a> Count<'a> {
    fn new(case: &'a Case<'a>, digits: u64) -> Self {
        let election = case.election;
        Self {
            case,
            scale: Scale::new(election.ballots.max(1), digits),
            left: vec![Span::exactly(election.budget); election.groups.len()],
            least: vec![(BigUint::ZERO, BigUint::from(1_u32)); election.projects.len()],
            found: Vec::new(),
        }
    }

    fn run(mut self, paid: &[&Choice<'_>], said: &[Said]) -> Option<Vec<Violation>> {
        let case = self.case;
        let mut money = u128::from(case.election.budget);
        for (at, (choice, said)) in paid.iter().zip(said).enumerate() {
            let pairs = self.pairs(choice.project);
            let Some(figure) = self.figure(choice.project, &pairs) else {
                let (project, round) = (case.id(choice.project), choice.number);
                self.found.push(Violation::CouldNotBeFunded { project, round });
                return Some(self.found);
            };
            let waiting = paid[at + 1..].iter().map(|choice| choice.project);
            for rival in waiting.chain(case.open.iter().copied()) {
                let cost = case.cost(rival);
                if cost > 0 && cost <= money && self.is_before(rival, &figure) {
                    self.found.push(case.out_of_order(choice, rival));
                }
            }
            let figure = figure.times(&self.scale.of);
            self.tell(Figure::Merit, choice, said.figure.as_ref(), &figure);
            let price = price(&pairs);
            self.tell(Figure::MaxPayment, choice, said.price.as_ref(), &price);
            let exhausted = self.pay(choice.project, &price)?;
            let exhausted = Fraction::new(exhausted, 1_u32);
            let told = choice.round.exhausted.map(|told| Fraction::new(told, 1_u32));
            let id = case.id(choice.project);
            self.found.extend(told.and_then(|told| {
                Violation::differs(Figure::Exhausted, Some(&id), (&told, &exhausted))
            }));
            money = money.saturating_sub(case.cost(choice.project));
        }
        self.end(money);
        Some(self.found)
    }

    /// By what keys are multiplied, beside the scale, to be figures: the cost once or twice.
    fn worth(&self, project: usize) -> BigUint {
        let cost = BigUint::from(self.case.cost(project));
        if self.case.rule.counts_cost() { cost } else { &cost * &cost }
    }

    /// The figure of a project, over the scale; nothing if no supporter has money.
    fn figure(&self, project: usize, pairs: &[Pair]) -> Option<Range> {
        let lowest = pairs.iter().map(|pair| &pair.key.low);
        let low = lowest.reduce(|a, b| if is_less(b, a) { b } else { a })?.clone();
        let sure = pairs.iter().filter(|pair| pair.sure).map(|pair| &pair.key.high);
        let high = sure.reduce(|a, b| if is_less(b, a) { b } else { a });
        let high = high.cloned().unwrap_or_else(|| (BigUint::from(1_u32), BigUint::ZERO));
        Some(Range { low, high }.times(&self.worth(project)))
    }

    /// Whether a rival's figure is certainly below that of the chosen one.
    fn is_before(&mut self, rival: usize, chosen: &Range) -> bool {
        // Over the scale of now; what was least before was over none.
        let over_none = |quotient: &Quotient| (&quotient.0 * &self.scale.of, quotient.1.clone());
        if !is_less(&self.least[rival], &over_none(&chosen.low)) {
            return false;
        }
        let pairs = self.pairs(rival);
        let Some(figure) = self.figure(rival, &pairs) else {
            self.least[rival] = (BigUint::from(1_u32), BigUint::ZERO);
            return false;
        };
        self.least[rival] = over_none(&figure.low);
        is_less(&figure.high, &chosen.low)
    }

    /// Every way to pay for a project that could have its figure.
    fn pairs(&self, project: usize) -> Vec<Pair> {
        let election = self.case.election;
        let cost = BigUint::from(self.case.cost(project));
        let whole = &cost * &self.scale.of;
        let mut able: Vec<(&Span, u64, u64)> = Vec::new();
        for supporter in &election.supporters[project] {
            let left = &self.left[supporter.group];
            if !left.is_zero() {
                let weight = election.groups[supporter.group].weight;
                able.push((left, supporter.points.into(), weight));
            }
        }
        able.sort_by(|a, b| (&a.0.low * b.1).cmp(&(&b.0.low * a.1)));
        let mut points: u128 = able.iter().map(|(_, points, w)| u128::from(points * w)).sum();
        let mut poor = Span::exactly(0_u32);
        let mut pairs: Vec<Pair> = Vec::new();
        // The greatest y at which one of the lines is at the cost.
        let mut all_paid: Option<Range> = None;
        for (at, (left, own, weight)) in able.iter().enumerate() {
            let last = at.checked_sub(1).map(|before| (able[before].0, able[before].1));
            if last.is_none_or(|(other, others)| other.times(*own) != left.times(others)) {
                let paid = poor.times(*own).plus(&left.times(points));
                let limit = &whole * *own;
                if paid.low <= limit {
                    let price = Range::of(left.times(cost.clone()), paid.clone());
                    let squared =
                        Span { low: &paid.low * &paid.low, high: &paid.high * &paid.high };
                    let key = Range::of(left.times(*own), squared);
                    pairs.push(Pair { key, price, sure: paid.high <= limit });
                }
                let missing = Span::exactly(whole.clone()).minus(&poor);
                let line = Range::of(missing, Span::exactly(&self.scale.of * points));
                all_paid = Some(match all_paid {
                    None => line,
                    Some(other) => Range {
                        low: later(other.low, line.low),
                        high: later(other.high, line.high),
                    },
                });
            }
            poor = poor.plus(&left.times(*weight));
            points -= u128::from(own * weight);
        }
        if let Some(price) = all_paid.filter(|_| poor.high >= whole) {
            let divisor = &self.scale.of * &cost * &cost;
            let over = |quotient: &Quotient| (quotient.0.clone(), &quotient.1 * &divisor);
            let key = Range { low: over(&price.low), high: over(&price.high) };
            pairs.push(Pair { key, price, sure: poor.low >= whole });
        }
        pairs
    }

    /// Makes the supporters of a project pay a price for each point, or all they have, and counts
    /// those who then have nothing left. Nothing if that cannot be told.
    fn pay(&mut self, project: usize, price: &Range) -> Option<u64> {
        let price = self.scale.quotient(&mut self.left, price)?;
        let election = self.case.election;
        let mut exhausted = 0;
        for supporter in &election.supporters[project] {
            let left = &mut self.left[supporter.group];
            if left.is_zero() {
                continue;
            }
            let asked = price.times(supporter.points);
            if left.compare(&asked)?.is_gt() {
                *left = left.minus(&asked);
            } else {
                *left = Span::exactly(0_u32);
                exhausted += election.groups[supporter.group].weight;
            }
        }
        Some(exhausted)
    }

    /// Nothing that fits is left, or nobody who supports it has money.
    fn end(&mut self, money: u128) {
        let case = self.case;
        for place in case.open.iter().copied().filter(|place| case.cost(*place) <= money) {
            if case.cost(place) == 0 {
                self.found.push(case.left_out(place, money));
                continue;
            }
            let supporters = case.election.supporters[place].iter();
            let left = supporters.map(|supporter| {
                &self.left[supporter.group].low * case.election.groups[supporter.group].weight
            });
            let left: BigUint = left.sum();
            if left > BigUint::ZERO {
                self.found.push(Violation::CouldBeBought {
                    project: case.id(place),
                    left: Fraction::new(left, &self.scale.of * case.election.unit()).exact(),
                    cost: case.election.money(case.cost(place)),
                });
            }
        }
    }

    /// What a round says, if it is not what is found.
    fn tell(
        &mut self,
        figure: Figure,
        choice: &Choice<'_>,
        said: Option<&Fraction>,
        found: &Range,
    ) {
        let Some(said) = said.filter(|said| !found.has(said)) else { return };
        // Only a figure for something worth its cost is no amount of money.
        let is_money = figure == Figure::MaxPayment || !self.case.rule.counts_cost();
        let unit = if is_money { self.case.election.unit() } else { 1 };
        self.found.push(Violation::Differs {
            figure,
            project: Some(self.case.id(choice.project)),
            said: said.over(unit).exact(),
            found: found.lowest().over(unit).exact(),
        });
    }
}

/// The price of the pair with the least key, of several the one that pays most; where bounds overlap,
/// one that has room for all that it may be.
fn price(pairs: &[Pair]) -> Range {
    let sure = pairs.iter().filter(|pair| pair.sure).map(|pair| &pair.key.high);
    let least = sure.reduce(|a, b| if is_less(b, a) { b } else { a });
    let may_be = |pair: &&Pair| least.is_none_or(|least| !is_less(least, &pair.key.low));
    // Ascending by what is paid: the last of those that are exactly level counts.
    let level: Vec<&Pair> = pairs.iter().filter(may_be).collect();
    let is_exact = |pair: &&Pair| {
        !is_less(&pair.key.low, &pair.key.high) && !is_less(&pair.price.low, &pair.price.high)
    };
    let last = &level[level.len() - 1].price;
    if level.iter().all(is_exact) {
        return last.clone();
    }
    let mut all = last.clone();
    for pair in level {
        all.take_in(&pair.price);
    }
    all
}

fn later(a: Quotient, b: Quotient) -> Quotient {
    if is_less(&a, &b) { b } else { a }
}
