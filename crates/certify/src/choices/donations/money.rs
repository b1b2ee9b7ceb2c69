//! What voters hold and donate, and how it moves.

use std::collections::BTreeMap;

use num_bigint::BigUint;

use super::{Count, Supports};
use crate::choices::span::{Range, Span};
use crate::fraction::lcm;

/// The longest common divisor of the points on ballots, in binary digits.
const MOST_DIGITS: u64 = 1 << 12;

/// What a project asks of its supporters.
pub(super) struct Bill {
    /// What each pays of the donation.
    pub part: Range,
    /// Points and all points of those who give everything.
    pub all: Vec<(u64, u64)>,
}

impl Count<'_> {
    /// Adds what a group donates to what is donated, or takes it out.
    pub(super) fn donate(&mut self, group: usize, add: bool) {
        let election = self.told.case.election;
        let of = &election.groups[group];
        for choice in of.choices.iter().filter(|choice| self.standing[choice.project]) {
            let next = self.amounts.len();
            let slot = *self.slots.entry((choice.project, self.points[group])).or_insert(next);
            if slot == next {
                self.amounts.push(Span::exactly(0_u32));
            }
            let times = u128::from(of.weight) * u128::from(choice.points);
            let donated = self.amounts[group].times(times);
            let sum = &mut self.amounts[slot];
            if add {
                sum.low += donated.low;
                sum.high += donated.high;
            } else {
                sum.low -= donated.low;
                sum.high -= donated.high;
            }
        }
    }

    pub(super) fn cost(&self, project: usize) -> Span {
        Span::exactly(&self.scale.of * self.told.case.cost(project))
    }

    pub(super) fn supports(&self) -> Option<Supports> {
        let mut divisor = BigUint::from(1_u32);
        let some = self
            .slots
            .iter()
            .map(|((project, points), slot)| (*project, *points, &self.amounts[*slot]));
        let some: Vec<(usize, u64, &Span)> =
            some.filter(|(.., amount)| !amount.is_zero()).collect();
        for (_, points, _) in &some {
            divisor = lcm(&divisor, &BigUint::from(*points));
            if divisor.bits() > MOST_DIGITS {
                return None;
            }
        }
        let nothing = || Span::exactly(0_u32);
        let standing = (0..self.standing.len()).filter(|place| self.standing[*place]);
        let mut amounts: BTreeMap<usize, Span> = standing.map(|place| (place, nothing())).collect();
        for (project, points, amount) in some {
            let donated = amount.times(&divisor / points);
            if let Some(sum) = amounts.get_mut(&project) {
                *sum = sum.plus(&donated);
            }
        }
        Some(Supports { amounts, divisor })
    }

    /// What the supporters of a project hold together.
    pub(super) fn held(&self, project: usize) -> Span {
        let election = self.told.case.election;
        let supporters = election.supporters[project].iter();
        supporters.fold(Span::exactly(0_u32), |sum, supporter| {
            let weight = election.groups[supporter.group].weight;
            sum.plus(&self.amounts[supporter.group].times(weight))
        })
    }

    /// The factor by which donations to a project are raised, and who gives all that is held: those
    /// first who give the largest part already.
    pub(super) fn transfer(&self, project: usize) -> Option<Bill> {
        let election = self.told.case.election;
        let mut held: BTreeMap<(u64, u64), Span> = BTreeMap::new();
        for supporter in &election.supporters[project] {
            let class = (u64::from(supporter.points), self.points[supporter.group]);
            let amount =
                self.amounts[supporter.group].times(election.groups[supporter.group].weight);
            let sum = held.entry(class).or_insert_with(|| Span::exactly(0_u32));
            *sum = sum.plus(&amount);
        }
        let mut classes: Vec<((u64, u64), Span)> = held.into_iter().collect();
        classes.sort_by(|((a, of_a), _), ((b, of_b), _)| {
            (u128::from(*b) * u128::from(*of_a)).cmp(&(u128::from(*a) * u128::from(*of_b)))
        });
        let mut divisor = BigUint::from(1_u32);
        for ((_, of), _) in &classes {
            divisor = lcm(&divisor, &BigUint::from(*of));
        }
        let donated =
            |((points, of), held): &((u64, u64), Span)| held.times(&divisor / *of).times(*points);
        let mut need = self.cost(project);
        let mut all = Vec::new();
        let mut part = Range::of(Span::exactly(0_u32), Span::exactly(1_u32));
        for (at, ((points, of), held)) in classes.iter().enumerate() {
            let nothing = Span::exactly(0_u32);
            let open = classes[at..].iter().map(donated).fold(nothing, |sum, more| sum.plus(&more));
            let needed = need.times(divisor.clone());
            if needed.times(*points).compare(&open.times(*of))?.is_lt() {
                part = Range::of(needed, open);
                break;
            }
            all.push((*points, *of));
            need = need.minus(held);
        }
        Some(Bill { part, all })
    }

    /// Makes supporters pay, and moves what is left of their donations to the others.
    pub(super) fn pay(&mut self, project: usize, bill: &Bill) -> Option<()> {
        let election = self.told.case.election;
        let supporters = &election.supporters[project];
        let mut longer = BigUint::from(1_u32);
        for supporter in supporters {
            longer = lcm(&longer, &BigUint::from(self.points[supporter.group].max(1)));
        }
        let exact = bill
            .part
            .exact()
            .filter(|part| self.scale.has_room(&mut self.amounts, &(longer * &part.denominator)));
        // What is paid of a donation, over `whole`.
        let (paid, whole) = match exact {
            Some(part) => (Span::exactly(part.numerator), part.denominator),
            None => (bill.part.over(&self.scale.of)?, self.scale.of.clone()),
        };
        self.leave(project, |held, points, of| {
            if points == of || bill.all.contains(&(points, of)) {
                return Span::exactly(0_u32);
            }
            let divisor = &whole * of;
            let kept = Span::exactly(divisor.clone()).minus(&paid.times(points));
            let low = &held.low * kept.low / &divisor;
            let high = (&held.high * kept.high + &divisor - 1_u32) / &divisor;
            Span { low, high }
        });
        Some(())
    }

    /// Takes a project away; what is left of each supporter's amount follows from the points given to it
    /// and to all standing.
    pub(super) fn leave(&mut self, project: usize, rest: impl Fn(&Span, u64, u64) -> Span) {
        let election = self.told.case.election;
        let supporters = &election.supporters[project];
        for supporter in supporters {
            self.donate(supporter.group, false);
        }
        self.standing[project] = false;
        self.slots.retain(|(of, _), _| *of != project);
        for supporter in supporters {
            let (group, points) = (supporter.group, u64::from(supporter.points));
            self.amounts[group] = rest(&self.amounts[group], points, self.points[group]);
            self.points[group] -= points;
            self.donate(group, true);
        }
    }
}
