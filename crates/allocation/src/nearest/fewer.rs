//! Every smaller number of more supporters, under equal shares: that none of them does, or which does.
//!
//! With so many more supporters everybody's first share is smaller, and each number of them goes up its
//! own ladder of shares. Numbers are looked at in spans, step by step. Where no share of a step buys the
//! project with as many as the most of a span, the step buys what it buys in the election as it is, which
//! is known for all losers together (see [`super::terrain`]). Where one may, one run goes through the step
//! for the whole span, if that is narrow. Before a step that may be too much, and where raising may end,
//! the project must be left out, and not be added from what is left either; a span of which that is not
//! seen is halved, down to single numbers, which are counted.

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use super::search::Search;
use super::span::{Ends, Span};
use super::terrain::{Terrain, View};
use crate::error::AllocationError;
use crate::greedy::walk;
use crate::profile::Profile;
use crate::rule::{Completion, Endowment, Method, Misfit};
use crate::shares::{Ladder, Share};

/// One run for a span of numbers is tried if the span is no wider than the most of it divided by this.
const NARROW: u64 = 24;

/// So many times the work for one loser alone: most of it serves all of them.
const SHARED: u64 = 8;

/// Most votes first, passing over what does not fit.
const MOST_VOTED: (bool, Misfit) = (false, Misfit::Skip);

/// What is known of a span.
pub(super) enum Answer {
    /// No number of it does.
    None,
    /// The smallest that does.
    At(u64),
    /// There was not enough effort.
    Open,
}

/// The elections with the fewest and the most supporters of a span.
struct Both {
    poor: Profile,
    rich: Profile,
}

/// The way of one loser through smaller numbers.
pub(super) struct Fewer<'a> {
    search: &'a Search<'a>,
    terrain: &'a Terrain,
    view: View<'a>,
    endowment: Endowment,
    completion: Completion,
    by_cost: bool,
    both: Option<Both>,
    /// By what was bought: with so many more supporters the project is added from what is left.
    added: HashMap<Vec<u32>, u64>,
    pub effort: u64,
}

impl<'a> Fewer<'a> {
    /// Nothing if the rule has no shares. `ranks` are the places of the projects as they are.
    pub fn new(search: &'a Search<'a>, terrain: &'a Terrain, ranks: &'a [u32]) -> Option<Self> {
        let Method::EqualShares { utility, endowment, completion, .. } = search.rule.method else {
            return None;
        };
        Some(Self {
            search,
            terrain,
            view: View::new(terrain, (search.profile, ranks), search.project),
            endowment,
            completion,
            by_cost: utility.by_cost(),
            both: None,
            added: HashMap::new(),
            effort: search.effort.saturating_mul(SHARED),
        })
    }

    /// The smallest number of a span that does, by `counts` where nothing else says so.
    pub fn smallest(
        &mut self,
        (first, last): (u64, u64),
        counts: &mut impl FnMut(u64) -> Result<bool, AllocationError>,
    ) -> Result<Answer, AllocationError> {
        if self.is_left_out(first, last)? {
            return Ok(Answer::None);
        }
        if self.effort == 0 {
            return Ok(Answer::Open);
        }
        if first == last {
            let raised = self.search.count.shares.as_ref();
            let looks = raised.map_or(1, |raised| raised.runs) * self.search.profile.work();
            self.effort = self.effort.saturating_sub(looks);
            return Ok(if counts(first)? { Answer::At(first) } else { Answer::None });
        }
        let middle = first + (last - first) / 2;
        match self.smallest((first, middle), counts)? {
            Answer::None => self.smallest((middle + 1, last), counts),
            other => Ok(other),
        }
    }

    /// Whether no number of a span funds the project, as far as that is seen.
    fn is_left_out(&mut self, first: u64, last: u64) -> Result<bool, AllocationError> {
        let (poor, rich) = (self.ladder(last), self.ladder(first));
        let raises = self.completion.raises() && poor.at(0) != poor.at(1);
        let early = self.completion.stops_when_exhaustive();
        let start = if early { 0 } else { self.search.start_with_more(last) };
        let mut before: Vec<Vec<u32>> = Vec::new();
        for step in start.. {
            let shares = (poor.at(step), rich.at(step));
            let seen = match self.view.ends(shares, last, &mut self.effort) {
                Some(ends) => Some(ends),
                None if last - first > last / NARROW => None,
                None => self.run(shares, (first, last))?,
            };
            let Some(ends) = seen else { return Ok(false) };
            let ending = before.iter().filter(|_| ends.too_much);
            let ending = ending.chain(
                ends.kept.iter().filter(|bought| !raises || (early && !self.fits_another(bought))),
            );
            let ending: Vec<Vec<u32>> = ending.cloned().collect();
            if !ending.iter().all(|bought| self.leaves_out(bought, last)) {
                return Ok(false);
            }
            if !raises || ends.kept.is_empty() {
                return Ok(true);
            }
            before = ends.kept;
        }
        Ok(false)
    }

    /// What each step of a raise with so many more voters starts with.
    fn ladder(&self, extra: u64) -> Ladder {
        let profile = self.search.profile;
        let first = Share::first(profile, profile.voters + extra, self.endowment);
        first.raised_by(self.completion, profile.unit)
    }

    /// What shares buy with so many more supporters, from the fewest to the most.
    fn run(
        &mut self,
        (lowest, highest): (Share, Share),
        (first, last): (u64, u64),
    ) -> Result<Option<Ends>, AllocationError> {
        let Search { profile, names, project, .. } = *self.search;
        if self.both.is_none() {
            let one = profile.with_extra_supporters(project, 1)?;
            self.both = Some(Both { poor: one.clone(), rich: one });
        }
        let Some(Both { poor, rich }) = &mut self.both else { return Ok(None) };
        poor.set_extra_supporters(project, first)?;
        rich.set_extra_supporters(project, last)?;
        let ranks = [names.ranks(poor), names.ranks(rich)];
        let span = Span {
            poor,
            rich,
            ranks: [&ranks[0], &ranks[1]],
            candidates: &self.terrain.candidates,
            project,
            by_cost: self.by_cost,
        };
        Ok(span.run(lowest, highest, &mut self.effort))
    }

    /// Whether another project fits in what these leave, so that raising goes on.
    fn fits_another(&self, bought: &[u32]) -> bool {
        let profile = self.search.profile;
        let cost = |project: &u32| profile.cost[*project as usize];
        let left = profile.budget.saturating_sub(bought.iter().map(cost).sum());
        let mut open = self.terrain.candidates.iter().filter(|other| !bought.contains(other));
        open.any(|other| cost(other) <= left)
    }

    /// Whether the project is neither among these nor added from what they leave, with so many more
    /// supporters.
    fn leaves_out(&mut self, bought: &[u32], extra: u64) -> bool {
        if bought.contains(&self.search.project) {
            return false;
        }
        if !self.completion.ends_with_greedy() {
            return true;
        }
        if let Some(least) = self.added.get(bought) {
            return extra < *least;
        }
        let least = self.least_added(bought);
        self.added.insert(bought.to_vec(), least);
        extra < least
    }

    /// The least number of more supporters with which it is added from what these leave. A better place
    /// by votes only brings it forward, and those that stay before it take what they took.
    fn least_added(&self, bought: &[u32]) -> u64 {
        let Search { profile, names, project, count, .. } = *self.search;
        let (cost, at) = (|project: &u32| profile.cost[*project as usize], project as usize);
        let left = profile.budget.saturating_sub(bought.iter().map(cost).sum());
        if cost(&project) > left {
            return u64::MAX;
        }
        let mut rest = self.terrain.candidates.clone();
        rest.retain(|other| !bought.contains(other) && !count.free.contains(other));
        let mut voted = profile.clone();
        let does = |extra: u64| {
            voted.votes[at] = profile.votes[at] + extra;
            let points = extra.saturating_mul(profile.top_points.into());
            voted.score[at] = profile.score[at].saturating_add(points);
            let walk = walk(&voted, &names.ranks(&voted), &rest, left, MOST_VOTED);
            !walk.funded().any(|funded| funded == project)
        };
        // With more votes than any other it comes first.
        super::record::highest(profile.score.iter().max().map_or(1, |most| most + 1), does) + 1
    }
}
