//! What every voter has left: in bounds of scaled integers, and exactly, as what was paid.

use std::cmp::Ordering;
use std::collections::HashMap;

use super::Purchase;
use super::form::Form;
use super::offer::Offer;
use super::tower::{Quotient, Tower};
use crate::profile::Profile;
use crate::rule::Utility;

/// The state of voters who have nothing left.
const NOTHING: u32 = u32::MAX;

/// What some voters have left. A voter who has something left has paid every price in full, so it is
/// the share minus prices, each times points.
#[derive(Debug, Clone, Copy)]
struct State {
    /// The state before the last payment.
    before: u32,
    /// The price last paid, as a quotient of the tower, and the points it was multiplied by; 0 for
    /// the share itself.
    price: usize,
    points: u32,
    /// Bounds, scaled. Never 0 above.
    low: u128,
    high: u128,
}

/// Supporters of a project with the same amount left and the same points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Class {
    pub state: u32,
    pub points: u32,
    pub weight: u64,
    pub low: u128,
    pub high: u128,
}

impl Class {
    /// Compares what there is for one point, by the lower bounds.
    pub fn compare_low(&self, other: &Self) -> Ordering {
        let left = self.low * u128::from(other.points);
        left.cmp(&(other.low * u128::from(self.points)))
    }

    /// All the points that its voters gave.
    pub fn all_points(&self) -> u128 {
        u128::from(self.weight) * u128::from(self.points)
    }
}

/// Who has what.
pub(super) struct Purses<'a> {
    pub profile: &'a Profile,
    pub utility: Utility,
    /// Scaled integers are amounts times two to this power.
    pub shift: u32,
    pub tower: Tower,
    /// For each group.
    state: Vec<u32>,
    states: Vec<State>,
}

impl<'a> Purses<'a> {
    /// Equal shares. The second argument says how fine scaled integers are at most (as a power of
    /// two), and how long fractions.
    pub fn new(
        profile: &'a Profile,
        utility: Utility,
        (most_shift, most_digits): (u32, u64),
    ) -> Self {
        // The largest number is all the money times the points of one voter; two bits are kept free.
        let bits = u64::BITS - profile.budget.leading_zeros();
        let point_bits = u32::BITS - profile.top_points.leading_zeros();
        let shift = (124 - bits - point_bits).min(most_shift);
        let mut tower = Tower::new(u64::from(shift) + 64, most_digits);
        let voters = profile.voters.max(1);
        let first = tower.push(Form::whole(profile.budget), Form::whole(voters), shift.into());
        let (low, high) =
            tower.scaled(first, shift.into()).expect("the shift leaves room for a share");
        let share = State { before: 0, price: 0, points: 0, low, high: high.max(1) };
        let state = vec![0; profile.groups.len()];
        Self { profile, utility, shift, tower, state, states: vec![share] }
    }

    /// What a point is worth, apart from points.
    pub fn worth(&self, project: u32) -> u64 {
        match self.utility.by_cost() {
            true => self.profile.cost[project as usize],
            false => 1,
        }
    }

    /// The supporters of a project who have something left, those with the same points and the same
    /// amount left together; by what they have left for one point according to the lower bounds.
    pub fn classes(&self, project: u32) -> Vec<Class> {
        let mut classes: Vec<(u32, u32, u64)> = self.profile.backers[project as usize]
            .iter()
            .map(|backer| (self.state[backer.group as usize], backer.points, backer.weight))
            .filter(|(state, _, _)| *state != NOTHING)
            .collect();
        classes.sort_unstable_by_key(|(state, points, _)| (*state, *points));
        let mut classes: Vec<Class> = classes
            .chunk_by(|a, b| (a.0, a.1) == (b.0, b.1))
            .map(|same| {
                let (state, points, _) = same[0];
                let weight = same.iter().map(|(_, _, weight)| weight).sum();
                let State { low, high, .. } = self.states[state as usize];
                Class { state, points, weight, low, high }
            })
            .collect();
        classes.sort_by(Class::compare_low);
        classes
    }

    /// What a voter of a class has left, exactly.
    pub fn form(&self, state: u32) -> Form {
        let mut form = Form::of(0, 1);
        let mut at = state;
        while at != 0 {
            let State { before, price, points, .. } = self.states[at as usize];
            form.add_quotient(price, -i128::from(points));
            at = before;
        }
        form
    }

    /// Makes the supporters pay.
    pub fn buy(&mut self, offer: Offer) -> Purchase {
        let Offer { project, dividend, divisor, whole, part, .. } = offer;
        let part = self.tower.fraction(&part);
        let price = Quotient::of_amounts(&dividend, &divisor);
        let price = self.tower.fraction(&price);
        let classes = self.classes(project);
        let number = self.tower.push(dividend, divisor, self.shift.into());
        let bounds = self.tower.scaled(number, self.shift.into());
        let bounds = bounds.expect("a price is no more than a cost");
        let due = Form::of(number, 1);
        let mut paid = Form::whole(0);
        let mut exhausted = 0;
        // Where states move to, by state and points.
        let mut moved: HashMap<(u32, u32), u32> = HashMap::new();
        for class in &classes {
            if self.can_pay(class, &due, bounds) {
                paid.add(&due, i128::from(class.points) * i128::from(class.weight));
                let then = self.after_paying(class, number, bounds);
                moved.insert((class.state, class.points), then);
            } else {
                paid.add(&self.form(class.state), class.weight.into());
                exhausted += class.weight;
            }
        }
        for backer in &self.profile.backers[project as usize] {
            let state = &mut self.state[backer.group as usize];
            if *state != NOTHING {
                *state = moved.get(&(*state, backer.points)).copied().unwrap_or(NOTHING);
            }
        }
        let most_paid = self.tower.ceiling(number);
        let cost = self.profile.cost[project as usize];
        let paid = if whole { cost } else { self.tower.floor(&paid) };
        Purchase { whole, part, price, most_paid, paid, exhausted }
    }

    /// Whether a voter has more than a price, known within bounds, for all points.
    fn can_pay(&mut self, class: &Class, price: &Form, bounds: (u128, u128)) -> bool {
        let points = u128::from(class.points);
        if class.low > bounds.1 * points {
            return true;
        }
        if class.high <= bounds.0 * points {
            return false;
        }
        let due = price.times(class.points.into());
        self.tower.compare_amounts(&self.form(class.state), &due).is_gt()
    }

    fn after_paying(&mut self, class: &Class, price: usize, bounds: (u128, u128)) -> u32 {
        let points = u128::from(class.points);
        let then = u32::try_from(self.states.len()).expect("no more than groups times rounds");
        self.states.push(State {
            before: class.state,
            price,
            points: class.points,
            low: class.low.saturating_sub(bounds.1 * points),
            high: class.high.saturating_sub(bounds.0 * points).max(1),
        });
        then
    }
}
