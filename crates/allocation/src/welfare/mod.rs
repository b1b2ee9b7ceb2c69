//! Maximum welfare: the feasible set of projects with the greatest total value.
//!
//! This is the knapsack problem (see Kellerer, Pferschy and Pisinger, "Knapsack Problems", 2004),
//! with caps, floors and exclusions if there are any. It is NP-hard, but real elections are easy:
//! the value for money of most projects settles whether they are in the best set.
//!
//! * [`problem`] leaves out what cannot matter and cuts the problem where it falls apart.
//! * [`plan`] puts the decisions in order.
//! * [`bound`] says what the decisions that are left can add at most.
//! * [`search`] keeps lists of partial choices and drops those that cannot become the best.
//! * [`optima`] reads off them which set is the first by the tie-break, and where others differ.
//!
//! Worst case: when many projects have the same value for money to within a fraction, costs have no
//! large common divisor and the budget cannot be spent to the last unit, next to nothing can be
//! dropped. Each project then doubles the list, until it is as long as the budget has multiples of
//! the common divisor; caps that overlap and floors multiply it. So the number of partial choices
//! has a limit, and beyond it the answer is an error, never a guess.

mod bound;
#[cfg(test)]
mod corpus;
mod front;
mod optima;
mod piece;
mod plan;
mod problem;
mod search;
#[cfg(test)]
mod tests;

use thiserror::Error;

use crate::constraints::Constraints;
use optima::Optima;
use plan::Plan;
use problem::{Need, Problem};
use search::{Allowance, Exhausted, can_reach, search};

/// Partial choices to look at before giving up, by default: a second or two, and some hundred
/// megabytes.
pub(crate) const MOST_STATES: u32 = 8_000_000;

/// Among which projects to choose, and under what.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Task<'a> {
    /// In smallest units.
    pub budget: u64,
    /// Cost of each project, in smallest units.
    pub costs: &'a [u64],
    /// Value of each project.
    pub values: &'a [u128],
    /// Place of each project in the tie-break; the lowest is the best.
    pub ranks: &'a [u32],
    /// The projects that take part.
    pub candidates: &'a [u32],
    /// Already checked; see [`Constraints::check`].
    pub constraints: &'a Constraints,
}

/// The set of greatest value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Welfare {
    /// The projects, best by the tie-break first.
    pub funded: Vec<u32>,
    /// Their value.
    pub value: u128,
    /// Their cost, in smallest units.
    pub cost: u64,
    /// Projects that are in some sets of this value but not in all, best by the tie-break first.
    pub tied: Vec<u32>,
    /// Floors that are not followed, by their place in the list.
    pub missed_floors: Vec<u32>,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum WelfareError {
    /// The best set was not found within the limit.
    #[error("the set of greatest value was not found among {limit} partial choices")]
    TooManyStates {
        /// How many partial choices were allowed.
        limit: u32,
    },
    /// The values together exceed what can be added up.
    #[error("the values of the projects are too large to be added up")]
    ValuesTooLarge,
}

impl Welfare {
    /// Whether no other set has this value.
    #[cfg(test)]
    pub fn is_unique(&self) -> bool {
        self.tied.is_empty()
    }
}

/// Finds the set of candidates with the greatest value among those that cost no more than the
/// budget and respect the constraints.
///
/// * Among several, the one with the best ranked project that is not in all of them; among those
///   that have it, the one with the next such project; and so on.
/// * A candidate without value is never taken.
/// * Floors are followed in their order. One that no feasible set reaches together with those
///   before it is not followed; see [`Welfare::missed_floors`].
/// * `most_states` limits the partial choices that are looked at.
///
/// # Errors
///
/// [`WelfareError::TooManyStates`] if the set and the ties were not found within the limit, and
/// [`WelfareError::ValuesTooLarge`] if the values add up to 2^127 or more.
pub(crate) fn maximum_welfare(task: &Task<'_>, most_states: u32) -> Result<Welfare, WelfareError> {
    let mut problem = Problem::new(task)?;
    let mut allowance = Allowance::new(most_states);
    let exceeded = |_: Exhausted| WelfareError::TooManyStates { limit: most_states };
    let missed_floors =
        follow_floors(&mut problem, task.constraints, &mut allowance).map_err(exceeded)?;
    let mut welfare = Welfare { missed_floors, ..Welfare::default() };
    for part in problem.parts() {
        let optima = optima(&part, &mut allowance).map_err(exceeded)?;
        for item in optima.first.iter().map(|at| part.items[*at]) {
            welfare.value += item.value;
            welfare.cost += item.cost;
            welfare.funded.push(item.project);
        }
        welfare.tied.extend(optima.tied.iter().map(|at| part.items[*at].project));
    }
    for projects in [&mut welfare.funded, &mut welfare.tied] {
        projects.sort_by_key(|project| task.ranks[*project as usize]);
    }
    Ok(welfare)
}

fn optima(problem: &Problem, allowance: &mut Allowance) -> Result<Optima, Exhausted> {
    // Floors that cannot be reached are not followed, so there always is a plan.
    let Some(plan) = Plan::new(problem) else { return Ok(Optima::default()) };
    let decisions = search(&plan, allowance)?;
    Optima::new(&plan, problem.items.len(), decisions, allowance)
}

/// Adds the floors that can be reached to the problem and returns the places of the others.
fn follow_floors(
    problem: &mut Problem,
    constraints: &Constraints,
    allowance: &mut Allowance,
) -> Result<Vec<u32>, Exhausted> {
    let mut missed = Vec::new();
    for (place, floor) in (0..).zip(&constraints.floors) {
        if floor.least == 0 {
            continue;
        }
        let need = Need { members: problem.members(&floor.projects), least: floor.least };
        let mut spending = problem.clone();
        for (at, item) in spending.items.iter_mut().enumerate() {
            let counts = need.members.binary_search(&at).is_ok();
            item.value = if counts { item.cost.into() } else { 0 };
        }
        let reached = match Plan::new(&spending) {
            Some(plan) => can_reach(&plan, floor.least.into(), allowance)?,
            None => false,
        };
        if reached {
            problem.needs.push(need);
        } else {
            missed.push(place);
        }
    }
    Ok(missed)
}
