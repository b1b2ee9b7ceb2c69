//! The exact figure of a project.

use std::cmp::Ordering;

use num_bigint::BigUint;

use super::form::Form;
use super::look::{Bounds, Reach, Walk};
use super::purse::{Class, Purses};
use super::tower::{Product, Quotient};

/// The best pair `(α, ρ)` of a project.
#[derive(Debug, Clone)]
pub(super) struct Offer {
    pub project: u32,
    /// `α = 1`.
    pub whole: bool,
    /// The price for a point, `ρ` times what a point is worth, is a quotient of these amounts.
    pub dividend: Form,
    pub divisor: Form,
    /// `α`.
    pub part: Quotient,
    /// `ρ / α`.
    pub figure: Quotient,
}

/// A step of the walk that may be the best pair.
struct Candidate {
    /// The class that spends its last, or, if the whole cost is paid, the first that may not.
    class: usize,
    whole: bool,
    bounds: Bounds,
}

impl Purses<'_> {
    /// The exact figure of a project, or nothing if its supporters have nothing left.
    pub fn offer(&mut self, project: u32) -> Option<Offer> {
        let mut classes = self.classes(project);
        self.sort_exactly(&mut classes);
        let mut candidates = self.candidates(project, &classes);
        let bound = candidates.iter().map(|candidate| candidate.bounds.high).min()?;
        candidates.retain(|candidate| candidate.bounds.low <= bound);
        let mut best: Option<Offer> = None;
        for candidate in candidates {
            let offer = self.write_out(project, &classes, &candidate);
            // Of equal ones the last, which pays for the largest part.
            let better = match &best {
                Some(best) => self.compare(&offer, best).is_le(),
                None => true,
            };
            if better {
                best = Some(offer);
            }
        }
        best
    }

    /// Compares the figures of two offers.
    pub fn compare(&mut self, a: &Offer, b: &Offer) -> Ordering {
        self.tower.compare_quotients(&a.figure, &b.figure)
    }

    /// Puts classes in the order of what they have for a point. They are nearly so already.
    fn sort_exactly(&mut self, classes: &mut [Class]) {
        for end in 1..classes.len() {
            let mut at = end;
            while at > 0 && self.has_less(&classes[at], &classes[at - 1]) {
                classes.swap(at, at - 1);
                at -= 1;
            }
        }
    }

    fn has_less(&mut self, a: &Class, b: &Class) -> bool {
        let (own, other) = (u128::from(a.points), u128::from(b.points));
        if a.low * other >= b.high * own {
            return false;
        }
        if a.high * other < b.low * own {
            return true;
        }
        let left = self.form(a.state).times(b.points.into());
        let right = self.form(b.state).times(a.points.into());
        self.tower.compare_amounts(&left, &right).is_lt()
    }

    /// All steps of the walk that are possible pairs.
    fn candidates(&mut self, project: u32, classes: &[Class]) -> Vec<Candidate> {
        let mut walk = Walk::new(self, project, classes);
        let mut candidates = Vec::new();
        for (number, class) in classes.iter().enumerate() {
            let enough = match walk.reach(class) {
                Reach::Enough => true,
                Reach::Less => false,
                Reach::Unsure => {
                    let cost = Form::whole(self.profile.cost[project as usize]);
                    let paid = self.paid(classes, number);
                    self.tower.compare_amounts(&paid, &cost.times(class.points.into())).is_ge()
                }
            };
            if enough {
                candidates.push(Candidate { class: number, whole: true, bounds: walk.wholly() });
                break;
            }
            candidates.push(Candidate { class: number, whole: false, bounds: walk.partly(class) });
            walk.pass(class);
        }
        candidates
    }

    /// All the money of some classes.
    fn all_of(&self, classes: &[Class]) -> Form {
        let mut money = Form::whole(0);
        for class in classes {
            money.add(&self.form(class.state), class.weight.into());
        }
        money
    }

    /// What is paid in all where a class spends its last, times its points.
    fn paid(&self, classes: &[Class], number: usize) -> Form {
        let class = &classes[number];
        let mut paid = self.all_of(&classes[..number]).times(class.points.into());
        paid.add(&self.form(class.state), ahead(&classes[number..]));
        paid
    }

    fn write_out(&self, project: u32, classes: &[Class], candidate: &Candidate) -> Offer {
        let cost = self.profile.cost[project as usize];
        let worth = u128::from(self.worth(project));
        let class = &classes[candidate.class];
        let one = Form::whole(1);
        if candidate.whole {
            let mut rest = Form::whole(cost);
            rest.add(&self.all_of(&classes[..candidate.class]), -1);
            let points = ahead(&classes[candidate.class..]);
            return Offer {
                project,
                whole: true,
                part: Quotient::of_amounts(&one, &one),
                figure: Quotient {
                    dividend: Product::of(vec![rest.clone()], 1_u32),
                    divisor: Product::of(
                        vec![one.clone(), one.clone()],
                        points.unsigned_abs() * worth,
                    ),
                },
                dividend: rest,
                divisor: one.times(points),
            };
        }
        let own = self.form(class.state);
        let paid = self.paid(classes, candidate.class);
        let points = u128::from(class.points);
        let square = u128::from(cost) * u128::from(cost);
        Offer {
            project,
            whole: false,
            part: Quotient {
                dividend: Product::of(vec![paid.clone()], 1_u32),
                divisor: Product::of(vec![one], points * u128::from(cost)),
            },
            figure: Quotient {
                dividend: Product::of(vec![own.clone()], BigUint::from(square / worth) * points),
                divisor: Product::of(vec![paid.clone(), paid.clone()], 1_u32),
            },
            dividend: own.times(cost.into()),
            divisor: paid,
        }
    }
}

/// All the points that classes gave.
fn ahead(classes: &[Class]) -> i128 {
    let points: u128 = classes.iter().map(Class::all_points).sum();
    i128::try_from(points).expect("all points of a project fit in 64 bits")
}
