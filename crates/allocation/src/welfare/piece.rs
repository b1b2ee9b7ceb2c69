//! Divisible pieces of value, by which choices are bounded from above.

use std::cmp::Ordering;

/// Some value for some money. Cut, it is worth its proportion, as if projects were divisible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    pub cost: u64,
    pub value: u128,
}

/// A value rounded down, and how many fractions below one were dropped.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sum {
    pub value: u128,
    pub dropped: u32,
}

impl Piece {
    /// More value for money first; what costs nothing comes before everything that does.
    ///
    /// Compared as whole part and remainder, so that no product exceeds 128 bits: costs have at
    /// most 53.
    pub fn by_density(&self, other: &Self) -> Ordering {
        if self.cost == 0 || other.cost == 0 {
            return self.cost.min(1).cmp(&other.cost.min(1));
        }
        let (a, b) = (u128::from(self.cost), u128::from(other.cost));
        (other.value / b)
            .cmp(&(self.value / a))
            .then_with(|| (other.value % b * a).cmp(&(self.value % a * b)))
    }

    /// Adds the value of the part that costs `money`, at most the whole.
    pub fn add_to(&self, sum: &mut Sum, money: u64) {
        if money >= self.cost {
            sum.value += self.value;
            return;
        }
        let (cost, money) = (u128::from(self.cost), u128::from(money));
        let rest = self.value % cost * money;
        sum.value += self.value / cost * money + rest / cost;
        sum.dropped += u32::from(!rest.is_multiple_of(cost));
    }
}

impl Sum {
    pub fn add(&mut self, other: Self) {
        self.value += other.value;
        self.dropped += other.dropped;
    }

    /// The sum of the exact values, rounded down or up to a bit less than it may be: `k` fractions
    /// below one add up to less than `k`.
    pub fn at_most(&self) -> u128 {
        self.value + u128::from(self.dropped.saturating_sub(1))
    }
}

/// The pieces of a class of which at most one may be taken, given as `(cost, value)`: the steps of
/// the upper hull of the choices, and a step without value up to the dearest choice.
///
/// After Sinha and Zoltners, "The multiple-choice knapsack problem", 1979.
pub(super) fn hull(mut choices: Vec<Piece>) -> Vec<Piece> {
    choices.sort_by(|a, b| a.cost.cmp(&b.cost).then(b.value.cmp(&a.value)));
    let dearest = choices.last().map_or(0, |choice| choice.cost);
    let mut corners = vec![Piece { cost: 0, value: 0 }];
    for choice in choices {
        let top = corners[corners.len() - 1];
        if choice.value <= top.value {
            continue;
        }
        while let [.., before, last] = corners.as_slice()
            && step(before, last).by_density(&step(last, &choice)).is_ge()
        {
            corners.pop();
        }
        corners.push(choice);
    }
    let mut steps: Vec<Piece> = corners.windows(2).map(|pair| step(&pair[0], &pair[1])).collect();
    let reached = corners[corners.len() - 1].cost;
    if dearest > reached {
        steps.push(Piece { cost: dearest - reached, value: 0 });
    }
    steps
}

fn step(from: &Piece, to: &Piece) -> Piece {
    Piece { cost: to.cost - from.cost, value: to.value - from.value }
}
