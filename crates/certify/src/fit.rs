//! Whether every funded project has supporters, and whether something would still fit.

use crate::certificate::{Check, Property};
use crate::constraints::Bars;
use crate::election::Election;
use crate::outcome::Outcome;
use crate::rule::Rule;
use crate::violation::Violation;

/// No funded project is without supporters.
pub(crate) fn support(election: &Election, funded: &[bool]) -> Check {
    let lonely = (0..funded.len()).filter(|place| funded[*place] && election.votes[*place] == 0);
    let named = |place: usize| election.projects[place].id.clone();
    let violations = lonely.map(|place| Violation::NoSupporters { project: named(place) });
    Check::of(Property::Support, true, violations.collect())
}

/// No unfunded project with supporters costs no more than what is left of the budget and of every cap
/// on it, with none funded that excludes it.
pub(crate) fn exhaustiveness(
    (election, outcome): (&Election, &Outcome),
    rule: &Rule<'_>,
    funded: &[bool],
    bars: &Bars,
) -> Check {
    let total = election.total((0..funded.len()).filter(|place| funded[*place]));
    let Some(left) = u128::from(election.budget).checked_sub(total) else {
        let reason = "the funded projects cost more than the budget";
        return Check::not_applicable(Property::Exhaustiveness, reason);
    };
    let fits = |place: &usize| {
        let cost = u128::from(election.projects[*place].cost);
        !funded[*place] && election.votes[*place] > 0 && cost <= left && !bars.bar(election, *place)
    };
    let violations = (0..funded.len()).filter(fits).map(|place| Violation::StillFits {
        project: election.projects[place].id.clone(),
        cost: election.money(election.projects[place].cost),
        left: election.money(left),
        below_threshold: !rule.is_wanted(election, place),
    });
    let promised = rule.promises_exhaustion(election, outcome);
    Check::of(Property::Exhaustiveness, promised, violations.collect())
}
