//! Two outcomes of one election side by side.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::{Supporters, View};
use crate::election::Election;
use crate::error::AllocationError;

/// What two funded sets, `a` and `b`, have in common and what sets them apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomeDifference {
    /// Whom voters prefer by how many of their choices are funded.
    pub by_projects: Preferences,
    /// Whom voters prefer by what their funded choices cost.
    pub by_cost: Preferences,
    /// Projects funded by both, ascending.
    pub both: Vec<u32>,
    /// Projects that only `a` funds, ascending.
    pub only_a: Vec<u32>,
    /// Projects that only `b` funds, ascending.
    pub only_b: Vec<u32>,
    /// What the projects that both fund cost.
    pub cost_both: u64,
    /// What the projects that only `a` funds cost.
    pub cost_only_a: u64,
    /// What the projects that only `b` funds cost.
    pub cost_only_b: u64,
}

/// How many voters prefer which of two outcomes. Together they are all ballots.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preferences {
    /// They have more with `a`.
    pub a: u64,
    /// They have more with `b`.
    pub b: u64,
    /// They have the same, those included who support nothing.
    pub indifferent: u64,
}

impl Preferences {
    fn add(&mut self, order: Ordering, weight: u64) {
        match order {
            Ordering::Greater => self.a += weight,
            Ordering::Less => self.b += weight,
            Ordering::Equal => self.indifferent += weight,
        }
    }
}

/// Compares two outcomes. By number of projects this is the comparison step of equalshares.net.
///
/// # Errors
///
/// If the election cannot be counted, an index names no project, or a set costs more than 2^64.
pub fn difference(
    election: &Election,
    a: &[u32],
    b: &[u32],
) -> Result<OutcomeDifference, AllocationError> {
    let view = View::new(election)?;
    let (in_a, in_b) = (view.marks(a)?, view.marks(b)?);
    let nobody = Preferences { indifferent: view.empty, ..Preferences::default() };
    let (mut by_projects, mut by_cost) = (nobody, nobody);
    for ballot in &view.ballots {
        let (left, right) = (funded(ballot, &in_a), funded(ballot, &in_b));
        by_projects.add(left.len().cmp(&right.len()), ballot.weight);
        by_cost.add(view.total(&left).cmp(&view.total(&right)), ballot.weight);
    }
    let with = |first: bool, second: bool| -> Vec<u32> {
        let marks = (0..).zip(in_a.iter().zip(&in_b));
        marks.filter(|(_, marks)| *marks == (&first, &second)).map(|(project, _)| project).collect()
    };
    let (both, only_a, only_b) = (with(true, true), with(true, false), with(false, true));
    let cost = |projects: &[u32]| {
        u64::try_from(view.total(projects))
            .map_err(|_| AllocationError::AmountTooLarge { amount: u64::MAX })
    };
    let (cost_both, cost_only_a, cost_only_b) = (cost(&both)?, cost(&only_a)?, cost(&only_b)?);
    Ok(OutcomeDifference {
        by_projects,
        by_cost,
        both,
        only_a,
        only_b,
        cost_both,
        cost_only_a,
        cost_only_b,
    })
}

fn funded(ballot: &Supporters, marks: &[bool]) -> Vec<u32> {
    ballot.choices.iter().copied().filter(|project| marks[*project as usize]).collect()
}
