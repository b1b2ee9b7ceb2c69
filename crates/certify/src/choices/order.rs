//! Best first, as long as the money lasts.

use std::cmp::Ordering;

use num_bigint::BigUint;

use super::{Case, Choice};
use crate::constraints::Way;
use crate::fraction::Fraction;
use crate::rule::Misfit;
use crate::violation::{Figure, Violation};

/// A way down an order.
pub(super) struct Walk<'a> {
    pub case: &'a Case<'a>,
    /// By points for each unit of cost, not by points.
    pub per_cost: bool,
    pub misfit: Misfit,
    /// What may have barred a project, beside the money.
    pub way: Option<&'a Way>,
}

impl Walk<'_> {
    /// The better one is less. What costs nothing is the best for its cost.
    pub fn compare(&self, a: usize, b: usize) -> Ordering {
        let score = |project: usize| u128::from(self.case.election.score[project]);
        if !self.per_cost {
            return score(b).cmp(&score(a));
        }
        // Points and costs are below 2^64 each.
        (score(b) * self.case.cost(a)).cmp(&(score(a) * self.case.cost(b)))
    }

    /// What is wrong with the choice of these, in this order and with so much money (in smallest
    /// units), where the open ones were to be had too.
    pub fn check(&self, chosen: &[Choice<'_>], money: u128) -> Vec<Violation> {
        let mut found: Vec<Violation> = chosen
            .windows(2)
            .filter(|pair| self.compare(pair[0].project, pair[1].project).is_gt())
            .map(|pair| self.case.out_of_order(&pair[0], pair[1].project))
            .collect();
        if !found.is_empty() {
            return found;
        }
        let mut spent = vec![0];
        for choice in chosen {
            spent.push(spent[spent.len() - 1] + self.case.cost(choice.project));
        }
        if self.misfit == Misfit::Skip {
            for place in &self.case.open {
                let before = chosen.partition_point(|c| self.compare(c.project, *place).is_le());
                // Too little money for the chosen ones is found with the budget.
                let left = money.saturating_sub(spent[before]);
                if self.case.cost(*place) <= left && !self.is_barred(*place, &chosen[..before]) {
                    found.push(self.case.left_out(*place, left));
                }
            }
        } else {
            found = self.until_the_end(chosen, money);
        }
        self.figures(chosen, (money, &spent), &mut found);
        found
    }

    /// Whether a cap or an exclusion stood in the way of a project after these.
    fn is_barred(&self, place: usize, chosen: &[Choice<'_>]) -> bool {
        let chosen: Vec<usize> = chosen.iter().map(|choice| choice.project).collect();
        self.way.is_some_and(|way| way.bars(self.case.election, place, &chosen))
    }

    /// Where the first that does not fit ends the count: nothing that is chosen comes after the best
    /// of the open ones, and one of the best of them did not fit.
    fn until_the_end(&self, chosen: &[Choice<'_>], money: u128) -> Vec<Violation> {
        let open = &self.case.open;
        let stretches = self.misfit == Misfit::Stretch;
        let enough = |left: u128, place: usize| stretches && left * 5 >= self.case.cost(place) * 4;
        let total: u128 = chosen.iter().map(|choice| self.case.cost(choice.project)).sum();
        let first = open.iter().copied().min_by(|a, b| self.compare(*a, *b));
        let mut found: Vec<Violation> = Vec::new();
        if let Some(first) = first {
            let after = chosen.iter().filter(|c| self.compare(first, c.project).is_lt());
            found.extend(after.map(|choice| self.case.out_of_order(choice, first)));
        }
        if let (Some(last), true) = (chosen.last(), total > money) {
            // All before it fit: a project that costs nothing is no way to go on afterwards.
            let before = total - self.case.cost(last.project);
            if before > money || !enough(money - before, last.project) {
                found.push(Violation::WrongStage { project: self.case.id(last.project) });
            }
        } else if let Some(first) = first {
            let left = money - total;
            let mut level = open.iter().filter(|place| self.compare(**place, first).is_eq());
            if !level.any(|place| self.case.cost(*place) > left && !enough(left, *place)) {
                found.push(self.case.left_out(first, left));
            }
        }
        found
    }

    /// Places in the order and what was left, as the reasons tell it. Level projects may be in any
    /// order, so each figure is compared with the least and the most that it can be.
    fn figures(
        &self,
        chosen: &[Choice<'_>],
        (money, spent): (u128, &[u128]),
        found: &mut Vec<Violation>,
    ) {
        let open = &self.case.open;
        let mut all: Vec<usize> = open.clone();
        all.extend(chosen.iter().map(|choice| choice.project));
        all.sort_by(|a, b| self.compare(*a, *b));
        let whole = |number: u128| Fraction::new(number, 1_u32);
        for listed in &self.case.outcome.projects {
            let Some(place) = self.case.election.place(&listed.id) else { continue };
            let is_open = open.contains(&place);
            if !is_open && chosen.iter().all(|choice| choice.project != place) {
                continue;
            }
            if let Some(said) = listed.reason.rank {
                let better = all.partition_point(|other| self.compare(*other, place).is_lt());
                let level = all.partition_point(|other| self.compare(*other, place).is_le());
                let bounds = (whole(better as u128 + 1), whole(level as u128));
                self.within(Figure::Rank, place, whole(said.into()), bounds, found);
            }
            if let (true, Some(said)) = (is_open, listed.reason.remaining) {
                let better =
                    chosen.partition_point(|choice| self.compare(choice.project, place).is_lt());
                let level =
                    chosen.partition_point(|choice| self.compare(choice.project, place).is_le());
                let left = |count: usize| {
                    let left = BigUint::from(money.saturating_sub(spent[count]));
                    Fraction::new(left, self.case.election.unit())
                };
                let bounds = (left(level), left(better));
                self.within(Figure::Left, place, self.case.outcome.currency(said), bounds, found);
            }
        }
    }

    fn within(
        &self,
        figure: Figure,
        place: usize,
        said: Fraction,
        (least, most): (Fraction, Fraction),
        found: &mut Vec<Violation>,
    ) {
        if said < least || said > most {
            let nearest = if said < least { least } else { most };
            let project = Some(self.case.id(place));
            let (said, nearest) = (said.exact(), nearest.exact());
            found.push(Violation::Differs { figure, project, said, found: nearest });
        }
    }
}
