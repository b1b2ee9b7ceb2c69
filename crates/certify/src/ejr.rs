//! EJR+ up to one project, decided exactly in the time it takes to sort.
//!
//! # The property
//!
//! Voter i gets u_i(c) ≥ 0 out of a funded project c they support, and u_i(W) out of all funded
//! projects W together. With n ballots (empty ones included) and a budget B, a group S of voters
//! answers for |S|·B/n of the budget. Suppose that all of them support an unfunded project c. For
//! each unit of money that c costs, the group gets Σ_{j∈S} u_j(c) / cost(c). At that rate its part of
//! the budget, if every member paid B/n, would give each member the satisfaction
//!
//! > claim(S, c) = (B / n) · Σ_{j∈S} u_j(c) / cost(c).
//!
//! W satisfies the property if, for every such S and c, some member i of S has
//!
//! > u_i(W) + u_i(c) > claim(S, c),
//!
//! in words: some member is satisfied beyond the group's claim, up to that one project. With u_i(c) =
//! cost(c) this is u_i(W) + cost(c) > |S|·B/n, with u_i(c) = 1 it is (u_i(W) + 1)·cost(c) > |S|·B/n:
//! EJR+ up to one project for cost and for cardinality satisfaction. The property is that of Brill and
//! Peters, "Robust and Verifiable Proportionality Axioms for Multiwinner Voting" (EC 2023), carried
//! over to budgets. It implies EJR up to one project of Peters, Pierczyński and Skowron,
//! "Proportional Participatory Budgeting with Additive Utilities" (NeurIPS 2021), for cost utilities.
//!
//! # Why equal shares has it, for its own utility
//!
//! Let ρ = cost(c) / Σ_{j∈S} u_j(c). If at the end every j in S still had ρ·u_j(c) to spend, c would
//! have been bought. So let i be the first of S who had less. Until then c could have been had for ρ
//! per unit of satisfaction, so whatever was bought cost i no more than ρ per unit. When it happened,
//! i had spent more than e − ρ·u_i(c) of their share e, hence
//! u_i(W) > (e − ρ·u_i(c)) / ρ = e/ρ − u_i(c). If e ≥ B/n that is u_i(W) + u_i(c) > claim(S, c).
//! Adding projects to W later keeps it true. The proof uses nothing but additivity, so it holds for
//! points, too, where supporters of c may differ in u_i(c).
//!
//! The inequality is decided with cost(c) multiplied out: a project that costs nothing has no bound to
//! its claim if it is worth something, and under cost utilities its cost cancels.
//!
//! # Why sorting is enough
//!
//! Put t_i = u_i(W) + u_i(c). S violates if max_{i∈S} t_i ≤ claim(S, c). The claim only grows with
//! more members. So if some S violates, let t = max_{i∈S} t_i and T = {supporters i of c: t_i ≤ t}.
//! T contains S, its largest t_i is t as well, and its claim is at least that of S: T violates. It is
//! therefore enough to try, for every value t, the set of *all* supporters with t_i ≤ t: to walk the
//! supporters from the least satisfied, taking those with equal t_i together. Voters with equal ballots
//! have equal t_i and are one step of the walk, however many they are.

use num_bigint::BigUint;

use crate::certificate::{Check, Property};
use crate::election::{Choice, Election};
use crate::fraction::Fraction;
use crate::rule::{Rule, Utility};
use crate::violation::Violation;

/// What a project is worth to a supporter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Measure {
    pub utility: Utility,
    /// Times the points given.
    pub points: bool,
}

impl Measure {
    const fn property(self) -> Property {
        match (self.utility, self.points) {
            (Utility::Cost, false) => Property::EjrCost,
            (Utility::Count, false) => Property::EjrCount,
            (Utility::Cost, true) => Property::EjrPointsTimesCost,
            (Utility::Count, true) => Property::EjrPoints,
        }
    }

    fn points(self, choice: Choice) -> u32 {
        if self.points { choice.points } else { 1 }
    }

    fn worth(self, election: &Election, choice: Choice) -> u128 {
        let points = u128::from(self.points(choice));
        match self.utility {
            Utility::Cost => points * u128::from(election.projects[choice.project].cost),
            Utility::Count => points,
        }
    }
}

/// Checks a funded set for all four measures. `promise` is the utility for which the rule promises
/// the property; where ballots carry points, it counts points.
pub(crate) fn checks(
    election: &Election,
    rule: &Rule<'_>,
    funded: &[bool],
    promise: Option<Utility>,
) -> Vec<Check> {
    let mut checks = Vec::new();
    for points in [false, true] {
        for utility in [Utility::Cost, Utility::Count] {
            let measure = Measure { utility, points };
            if points && !election.pointed {
                let reason = "no ballot gives a project more than one point";
                checks.push(Check::not_applicable(measure.property(), reason));
                continue;
            }
            let promised = promise == Some(utility) && points == election.pointed;
            let violations = unmet(election, rule, (funded, measure));
            checks.push(Check::of(measure.property(), promised, violations));
        }
    }
    checks
}

/// The unfunded projects to which some group has an unmet claim.
fn unmet(
    election: &Election,
    rule: &Rule<'_>,
    (funded, measure): (&[bool], Measure),
) -> Vec<Violation> {
    let satisfaction: Vec<u128> = election
        .groups
        .iter()
        .map(|group| group.choices.iter().copied())
        .map(|choices| choices.filter(|choice| funded[choice.project]))
        .map(|choices| choices.map(|choice| measure.worth(election, choice)).sum())
        .collect();
    (0..funded.len())
        .filter(|project| !funded[*project])
        .filter_map(|project| {
            let group = largest_group(election, project, (&satisfaction, measure))?;
            Some(group.violation(election, rule, (project, measure)))
        })
        .collect()
}

/// Supporters with a claim that is not met.
struct Group {
    voters: u64,
    /// Points that they give the project; their number, if points do not count.
    points: u64,
    /// The largest satisfaction among them, the project included.
    satisfaction: u128,
}

/// The largest set of supporters with an unmet claim to a project.
fn largest_group(
    election: &Election,
    project: usize,
    (satisfaction, measure): (&[u128], Measure),
) -> Option<Group> {
    let mut supporters: Vec<(u128, u64, u64)> = election.supporters[project]
        .iter()
        .map(|supporter| {
            let choice = Choice { project, points: supporter.points };
            let weight = election.groups[supporter.group].weight;
            let with = satisfaction[supporter.group] + measure.worth(election, choice);
            (with, weight, weight * u64::from(measure.points(choice)))
        })
        .collect();
    supporters.sort_unstable();
    // The claim times n, and times the project's cost unless worth counts cost itself.
    let factor = match measure.utility {
        Utility::Cost => BigUint::from(election.ballots),
        Utility::Count => BigUint::from(election.projects[project].cost) * election.ballots,
    };
    let (mut voters, mut points) = (0, 0);
    let mut largest = None;
    for equal in supporters.chunk_by(|a, b| a.0 == b.0) {
        voters += equal.iter().map(|supporter| supporter.1).sum::<u64>();
        points += equal.iter().map(|supporter| supporter.2).sum::<u64>();
        let satisfaction = equal[0].0;
        if &factor * satisfaction <= BigUint::from(election.budget) * points {
            largest = Some(Group { voters, points, satisfaction });
        }
    }
    largest
}

impl Group {
    fn violation(
        &self,
        election: &Election,
        rule: &Rule<'_>,
        (project, measure): (usize, Measure),
    ) -> Violation {
        let part = BigUint::from(election.budget) * self.points;
        let (unit, below) = match measure.utility {
            Utility::Cost => (election.unit(), election.unit()),
            Utility::Count => (1, election.projects[project].cost),
        };
        let parts = if measure.points { election.parts } else { 1 };
        let (unit, below) = (BigUint::from(unit) * parts, BigUint::from(below) * parts);
        let below = below * election.ballots;
        Violation::ClaimUnmet {
            project: election.projects[project].id.clone(),
            group: self.voters,
            supporters: election.votes[project],
            satisfaction: Fraction::new(self.satisfaction, unit).exact(),
            claim: (below != BigUint::ZERO).then(|| Fraction::new(part, below).exact()),
            below_threshold: !rule.is_wanted(election, project),
        }
    }
}
