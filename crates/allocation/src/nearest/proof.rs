//! When a change that does is the smallest that does.
//!
//! # A lower cost
//!
//! Most rules choose one project after the other, and as long as a project is not chosen, its cost
//! decides nothing about the others. So follow a count in which it is chosen at some cost, and the
//! same count with a lower one: up to that choice the two are the same, unless the project is chosen
//! even earlier. That it is no later follows if its figure is at least as good at a lower cost, and
//! it is: as many votes, or more of them for its cost; no higher a price for its worth; no fewer who
//! can pay; no larger a load. (For worth counted as cost, equal shares compare the price divided by the
//! cost; what supporters pay is a concave function of the price, so that this quotient falls with the
//! cost as well. The figure of bounded overspending behaves in the same way.) Among equals a lower
//! cost is never a disadvantage either, and neither is it before a project that does not fit. So a
//! project that is funded at some cost is funded at every lower one, and halving the gap finds the
//! true border.
//!
//! Greatest welfare chooses a set. If what projects are worth does not depend on their cost, sets with
//! the project only become more when it becomes cheaper.
//!
//! Caps and exclusions change nothing of that: what is chosen before is the same, and a lower cost fits
//! in a cap no worse. A group with precedence does: a better place of the project is a better place of
//! those before it in the list, which then may fit. So does a floor, of which a cheaper project fills
//! less.
//!
//! # Raising shares
//!
//! With completions that raise shares this is not so: a cheaper project can be bought at a step at
//! which it makes the raise end too early. But a border can be proved at the border. Every step is a
//! plain run, for which the above holds. If at some cost the project is bought at none of the steps,
//! the last of them that was too much included, then at every higher cost the steps are the same and
//! it is bought at none of them. See [`never_bought`].
//!
//! # More supporters
//!
//! One more ballot for a project alone makes it better and changes nothing for others where there are
//! no shares: under greedy rules, greatest welfare, sequential Phragmén and maximin support. Where
//! there are, it makes everybody's share smaller, and nothing is proved but by trying every number.

use crate::count::Count;
use crate::profile::Profile;
use crate::rule::{Completion, Method, Rule};
use crate::shares::Market;

/// Whether a project that is funded at some cost is funded at every lower one.
pub(super) fn cheaper_is_better(rule: &Rule, profile: &Profile, project: u32) -> bool {
    let floors = &profile.constraints.floors;
    if has_precedence(profile, project) || floors.iter().any(|f| f.projects.contains(&project)) {
        return false;
    }
    match rule.method {
        Method::Greedy { .. }
        | Method::BoundedOverspending { .. }
        | Method::Phragmen { .. }
        | Method::MaximinSupport => true,
        Method::EqualShares { completion, comparison, .. } => {
            matches!(completion, Completion::None | Completion::Utilitarian) && !comparison
        }
        Method::ExactEqualShares { add_opt, .. } => !add_opt,
        Method::MaxWelfare { utility } => !utility.by_cost(),
        Method::Cstv { .. } => false,
    }
}

/// Whether a project that is funded with some more supporters is funded with any more.
pub(super) fn more_is_better(rule: &Rule, profile: &Profile, project: u32) -> bool {
    let monotone = matches!(
        rule.method,
        Method::Greedy { .. }
            | Method::Phragmen { .. }
            | Method::MaximinSupport
            | Method::MaxWelfare { .. }
    );
    monotone && !has_precedence(profile, project)
}

/// Whether a project is in a group with precedence, so that its place is that of others too.
fn has_precedence(profile: &Profile, project: u32) -> bool {
    let mut groups = profile.constraints.exclusions.iter().filter(|group| group.precedence);
    groups.any(|group| group.projects.contains(&project))
}

/// Whether a count shows that a project would not be funded at any higher cost either, under equal
/// shares with shares that are raised. It was not funded in this one.
pub(super) fn never_bought(
    profile: &Profile,
    rule: &Rule,
    (ranks, count): (&[u32], &Count),
    project: u32,
) -> bool {
    let Method::EqualShares { utility, endowment, completion, comparison, .. } = rule.method else {
        return false;
    };
    if !profile.is_eligible(project, rule) {
        return true;
    }
    let Some(raised) = count.shares.as_ref().filter(|_| completion.raises()) else { return false };
    let greedy = count.greedy.iter().flat_map(|walk| walk.funded());
    if raised.first_bought[project as usize].is_some()
        || (comparison && greedy.into_iter().any(|funded| funded == project))
    {
        return false;
    }
    let mut candidates = profile.eligible(rule);
    candidates.retain(|candidate| profile.cost[*candidate as usize] > 0);
    let market = Market::new(profile, ranks, utility, &candidates);
    if completion.stops_when_exhaustive() && market.is_exhaustive(&raised.run) {
        // At a higher cost it fits even less, so that the raise ends no later.
        return true;
    }
    let share = market.ladder(endowment, completion).at(raised.steps + 1);
    let others: Vec<u32> = candidates.iter().copied().filter(|other| *other != project).collect();
    let without = Market::new(profile, ranks, utility, &others).within(share.whole());
    let (with, without) = (market.within(share.whole()).run(share), without.run(share));
    // The step that is too much: the same purchases until one that is too much, be it the project
    // itself or another.
    with.overspent && without.overspent && with.projects().eq(without.projects())
}
