//! The highest lower cost at which a project is in the set of greatest welfare, where what projects
//! are worth is their cost times their points: a lower cost then leaves more for others, but is worth
//! less itself.
//!
//! Let V be the value of the best set without the project, and M(b) that of the best set without it
//! for an amount b. At a cost y it can be funded only if points · y + M(B − y) is at least V. Seen from
//! a cost at which it is not, every lower y needs M(B − y) to be even larger than V less the points
//! that it has there; M never falls, so halving finds the highest y for which it is. So the search goes
//! down from one such cost to the next, passing over none that could do.

use super::AllocationError;
use crate::constraints::Constraints;
use crate::count::Count;
use crate::profile::Profile;
use crate::rule::{Method, Rule};
use crate::tie_break::Names;
use crate::welfare::{MOST_STATES, Task, WelfareError, maximum_welfare};

/// More candidates for the cost than any real election has.
const MOST_STOPS: u32 = 200;

/// By how much less the project would be funded, if that is settled: nothing within if no lower cost
/// would do, nothing at all if this does not apply or takes too long.
pub(super) fn border(
    profile: &Profile,
    names: &Names<'_>,
    rule: &Rule,
    project: u32,
) -> Result<Option<Option<u64>>, AllocationError> {
    let by_cost = match rule.method {
        Method::MaxWelfare { utility } => utility.by_cost(),
        _ => false,
    };
    if !by_cost || !profile.constraints.is_empty() {
        return Ok(None);
    }
    let others = Others::new(profile, rule, project);
    let Ok(whole) = others.best(profile.budget) else { return Ok(None) };
    let at = project as usize;
    let (cost, points) = (profile.cost[at], u128::from(profile.score[at]));
    let mut cheaper = profile.clone();
    let mut y = cost;
    for _ in 0..MOST_STOPS {
        // Any lower cost is worth less itself than the next one.
        let Some(next) = y.checked_sub(1).map(|next| next.min(profile.budget)) else {
            return Ok(Some(None));
        };
        let wanted = whole.saturating_sub(points * u128::from(next));
        let Ok(below) = others.highest(profile.budget, next, wanted) else { return Ok(None) };
        let Some(candidate) = below.filter(|candidate| *candidate > 0) else {
            return Ok(Some(None));
        };
        cheaper.cost[at] = candidate;
        let ranks = names.ranks(&cheaper);
        let Ok(count) = Count::of(&cheaper, rule, &ranks) else { return Ok(None) };
        if count.funded.contains(&project) {
            return Ok(Some(Some(cost - candidate)));
        }
        y = candidate;
    }
    Ok(None)
}

/// The other projects that take part.
struct Others<'a> {
    profile: &'a Profile,
    candidates: Vec<u32>,
    values: Vec<u128>,
    ranks: Vec<u32>,
}

impl<'a> Others<'a> {
    fn new(profile: &'a Profile, rule: &Rule, project: u32) -> Self {
        let mut candidates = profile.eligible(rule);
        candidates.retain(|other| *other != project);
        let value = |at: usize| u128::from(profile.score[at]) * u128::from(profile.cost[at]);
        let values = (0..profile.cost.len()).map(value).collect();
        Self { profile, candidates, values, ranks: (0..profile.size()).collect() }
    }

    /// The value of the best set for an amount.
    fn best(&self, budget: u64) -> Result<u128, WelfareError> {
        let constraints = Constraints::default();
        let task = Task {
            budget,
            costs: &self.profile.cost,
            values: &self.values,
            ranks: &self.ranks,
            candidates: &self.candidates,
            constraints: &constraints,
        };
        Ok(maximum_welfare(&task, MOST_STATES)?.value)
    }

    /// The highest cost up to `most` that leaves enough of the budget for a value.
    fn highest(&self, budget: u64, most: u64, value: u128) -> Result<Option<u64>, WelfareError> {
        let enough = |cost: u64| Ok(self.best(budget - cost)? >= value);
        if enough(most)? {
            return Ok(Some(most));
        }
        let (mut good, mut fails) = (0, most);
        if !enough(good)? {
            return Ok(None);
        }
        while fails - good > 1 {
            let middle = good + (fails - good) / 2;
            if enough(middle)? {
                good = middle;
            } else {
                fails = middle;
            }
        }
        Ok(Some(good))
    }
}
