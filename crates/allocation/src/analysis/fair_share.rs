//! Whether voters received their equal part of the money.

use num_bigint::BigUint;
use serde::{Deserialize, Serialize};

use super::View;
use super::quantity::{Quantity, Sum, Value};
use crate::election::Election;
use crate::error::AllocationError;
use crate::ratio::reduced;

/// How far voters are from their fair share.
///
/// A voter's *share* of a set of projects is what they receive if everyone who chose a project
/// receives an equal part of its cost. Their *fair share* is the budget divided by all ballots, but
/// no more than their share of all projects. After Maly, Rey, Endriss and Lackner, "Fairness in
/// Participatory Budgeting via Equality of Resources" (AAMAS 2023).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FairShares {
    /// Voters who support something.
    pub voters: u64,
    /// Those of them who have at least their fair share.
    pub reached: u64,
    /// The second divided by the first. Nothing if nobody supports anything.
    pub share_reached: Option<Quantity>,
    /// By how much, in smallest units, a voter's share is above or below their fair share, on
    /// average. Nothing if nobody supports anything.
    pub average_distance: Option<Quantity>,
}

/// A common multiple of the votes of all supported projects that is as small as can be, and each
/// project's cost divided by its votes, over that number.
pub(super) fn common_multiple(view: &View<'_>) -> (BigUint, Vec<BigUint>) {
    let mut common = BigUint::from(1u32);
    for votes in view.votes.iter().filter(|votes| **votes > 0) {
        let (_, factor) = reduced(&common, &BigUint::from(*votes));
        common *= factor;
    }
    let parts = (0..).zip(&view.votes).map(|(project, votes): (u32, &u64)| match votes {
        0 => BigUint::ZERO,
        votes => &common / *votes * view.cost(project),
    });
    let parts = parts.collect();
    (common, parts)
}

/// How far voters are from their fair share of the budget.
///
/// # Errors
///
/// If the election cannot be counted, or an index names no project.
pub fn fair_shares(election: &Election, funded: &[u32]) -> Result<FairShares, AllocationError> {
    let view = View::new(election)?;
    let marks = view.marks(funded)?;
    let (common, parts) = common_multiple(&view);
    let ballots = BigUint::from(view.voters + view.empty);
    // Everything below is over `common` times the number of ballots.
    let equal_part = &common * view.election.budget;
    let mut reached = 0;
    let mut distance = BigUint::ZERO;
    for ballot in &view.ballots {
        let all = ballot.choices.iter().map(|project| *project as usize);
        let sum = |funded_only: bool| {
            let counted = all.clone().filter(|project| !funded_only || marks[*project]);
            counted.map(|project| &parts[project]).sum::<BigUint>() * &ballots
        };
        let (share, most) = (sum(true), sum(false));
        let fair = if most < equal_part { most } else { equal_part.clone() };
        reached += if share >= fair { ballot.weight } else { 0 };
        let gap = if share > fair { share - fair } else { fair - share };
        distance += gap * ballot.weight;
    }
    let mut sum = Sum::default();
    sum.add(&Value::new(distance, common * ballots.max(BigUint::from(1u32))), 1);
    let voters = view.voters;
    Ok(FairShares {
        voters,
        reached,
        share_reached: (voters > 0).then(|| Sum::of(reached).over(&Sum::of(voters))),
        average_distance: (voters > 0).then(|| sum.over(&Sum::of(voters))),
    })
}
