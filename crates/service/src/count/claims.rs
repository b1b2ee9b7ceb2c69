//! What would have funded each project that was not funded.

use super::{CountInput, CountedProject, Nearest, cents};
use crate::{
    Result,
    progress::{Step, Work},
};
use allocation::{Constraints, Election, Losers, Outcome, Rule};

/// The claims, in the order of the file. Every claim takes many recounts and none needs another, so
/// all processors work on them.
pub(super) fn nearest(
    input: &CountInput,
    (election, constraints): (&Election, &Constraints),
    rule: &Rule,
    outcome: &Outcome,
    work: &Work,
) -> Result<Vec<Nearest>> {
    let projects = (0..).zip(&input.projects).zip(&outcome.projects);
    let (lost, losers): (Vec<u32>, Vec<&CountedProject>) =
        projects.filter(|(_, result)| !result.funded).map(|(project, _)| project).unzip();
    work.expects(Step::Claims, losers.len() as u64);
    let counted = Losers::new(election, rule, &input.seed, constraints)?;
    let found = counted.nearest_funding_of_all(&lost, || work.did(Step::Claims, 1))?;
    let claim = |(project, found): (&CountedProject, allocation::NearestFunding)| Nearest {
        number: project.number.clone(),
        extra_supporters: found.extra_supporters,
        extra_supporters_proved: found.extra_supporters_proved,
        cheaper_by: found.cheaper_by.map(|amount| cents(election, amount)),
        cheaper_by_proved: found.cheaper_by_proved,
    };
    Ok(losers.into_iter().zip(found).map(claim).collect())
}
