//! A quick look at a project: bounds of its figure.

use super::float::{Float, Round};
use super::purse::{Class, Purses};

/// Between what and what a figure lies.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    pub low: Float,
    pub high: Float,
}

/// A walk along the supporters of a project, from those with the least money for a point on.
///
/// Every step stands for the pair `(α, ρ)` at which the supporters of a class spend exactly their
/// last: those before spend all they have, those after as much for a point.
pub(super) struct Walk {
    cost: u64,
    worth: u64,
    shift: u32,
    /// Money of the classes passed, scaled.
    low: u128,
    high: u128,
    /// Points of the others.
    ahead: u128,
}

/// Whether supporters pay for the whole cost at a step of a walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    Less,
    Enough,
    Unsure,
}

impl Walk {
    pub fn new(purses: &Purses<'_>, project: u32, classes: &[Class]) -> Self {
        Self {
            cost: purses.profile.cost[project as usize],
            worth: purses.worth(project),
            shift: purses.shift,
            low: 0,
            high: 0,
            ahead: classes.iter().map(Class::all_points).sum(),
        }
    }

    /// What is paid in all at the step of a class, times its points. The bounds hold even if the
    /// order of classes is not quite right: each voter before pays no more than all, and each after
    /// at least as much for a point as the lower bound says.
    fn paid(&self, class: &Class) -> (u128, u128) {
        let points = u128::from(class.points);
        let paid = |money: u128, own: u128| money * points + self.ahead * own;
        (paid(self.low, class.low), paid(self.high, class.high))
    }

    fn goal(&self) -> u128 {
        u128::from(self.cost) << self.shift
    }

    pub fn reach(&self, class: &Class) -> Reach {
        let goal = self.goal() * u128::from(class.points);
        let paid = self.paid(class);
        if paid.0 >= goal {
            Reach::Enough
        } else if paid.1 < goal {
            Reach::Less
        } else {
            Reach::Unsure
        }
    }

    fn money(&self, scaled: u128, round: Round) -> Float {
        Float::new(scaled, -i64::from(self.shift), round)
    }

    /// The figure `x · cost² / f(x)²` where the class spends its last, if that is no more than the
    /// whole cost.
    pub fn partly(&self, class: &Class) -> Bounds {
        let points = u128::from(class.points);
        let cost = u128::from(self.cost);
        let factor = cost * cost / u128::from(self.worth);
        let paid = self.paid(class);
        let figure = |own: u128, paid: u128, round, opposite| {
            let paid = self.money(paid, opposite);
            let own = self.money(own * points, round).times(Float::new(factor, 0, round), round);
            own.over(paid.times(paid, opposite), round)
        };
        Bounds {
            low: figure(class.low, paid.1.min(self.goal() * points), Round::Down, Round::Up),
            high: figure(class.high, paid.0, Round::Up, Round::Down),
        }
    }

    /// The figure if supporters pay for the whole cost, those passed all they have. Whoever else may
    /// have less, it is not below the lower bound.
    pub fn wholly(&self) -> Bounds {
        let figure = |poor: u128, round, opposite| {
            let rest = self.money(self.goal().saturating_sub(poor), round);
            let shared_by = Float::new(self.ahead, 0, opposite);
            rest.over(shared_by.times(Float::new(self.worth.into(), 0, opposite), opposite), round)
        };
        Bounds {
            low: figure(self.high, Round::Down, Round::Up),
            high: figure(self.low, Round::Up, Round::Down),
        }
    }

    /// Goes past a class.
    pub fn pass(&mut self, class: &Class) {
        let weight = u128::from(class.weight);
        self.low += class.low * weight;
        self.high += class.high * weight;
        self.ahead -= class.all_points();
    }
}

impl Purses<'_> {
    /// Bounds of the figure of a project, or nothing if its supporters have nothing left.
    pub fn look(&self, project: u32) -> Option<Bounds> {
        let classes = self.classes(project);
        let mut walk = Walk::new(self, project, &classes);
        let mut figure: Option<Bounds> = None;
        let mut allow = |low: Float, high: Float| {
            let so_far = figure.unwrap_or(Bounds { low, high });
            figure = Some(Bounds { low: so_far.low.min(low), high: so_far.high.min(high) });
        };
        for class in &classes {
            let reach = walk.reach(class);
            if reach == Reach::Enough {
                let whole = walk.wholly();
                allow(whole.low, whole.high);
                break;
            }
            let part = walk.partly(class);
            let low = match reach {
                // It may be that the whole is paid before this step, at no less than this.
                Reach::Unsure => part.low.min(walk.wholly().low),
                _ => part.low,
            };
            // If the whole is paid before, the figure is the price, and not above this one either.
            allow(low, part.high);
            walk.pass(class);
        }
        figure
    }
}
