//! Every smaller change, under equal shares: that none of them does, or which does.
//!
//! Changes are looked at in spans. What the last of a span does is counted; whether those before it
//! differ is asked of a [`Span`], step by step as shares are raised, or of many steps at once. What it
//! does not settle is halved, down to single changes, which are counted. So the answer is exact, and
//! it is found where costs, shares or orders change and not by trying every cost; how much work that
//! is has a limit, beyond which nothing is claimed.
//!
//! The last of a span is the one that is best for the project: the lowest cost, the most supporters.
//! So it is enough that it is left out by whatever may be bought at a step with which raising may end.
//! Besides, if it is not funded with the last change:
//!
//! * At a step at which it is not bought at the lowest cost, it is bought at no higher one, so that
//!   all steps before the first at which it is are those without it. (Who stops as soon as nothing
//!   fits stops no later at a higher cost, and then nothing fits.)
//! * What is added from what is left, and the greedy outcome to compare with, are by votes: fewer
//!   supporters or a higher cost give it no better a turn.
//! * Where the comparison takes the greedy outcome, and this or the shares' has the project, both must
//!   be the same throughout; then so is what voters without it prefer, and those for it alone only
//!   become fewer.

use super::proof;
use super::search::{Changed, Found};
use super::span::Span;
use crate::comparison::compare;
use crate::count::{Count, Start};
use crate::error::AllocationError;
use crate::greedy::{Walk, walk};
use crate::profile::Profile;
use crate::rule::{Completion, Method, Misfit, Rule};
use crate::shares::{Ladder, Market};

/// Most votes first, passing over what does not fit.
const MOST_VOTED: (bool, Misfit) = (false, Misfit::Skip);

/// What a count costs beside the ballots that it looks at.
const COUNT: u64 = 300;

/// What is sought: how a change turns into an election, and what else is known.
pub(super) struct Gap<'a, C> {
    pub rule: &'a Rule,
    pub project: u32,
    /// The election with a change.
    pub changed: C,
    /// Whether changes are lower costs, so that the steps before the first purchase are known.
    pub cheaper: bool,
    /// How many ballots may still be looked at.
    pub effort: u64,
    /// Whether steps are counted one by one.
    pub coarse: bool,
    /// The smallest change that was seen to do.
    pub seen: Option<u64>,
}

/// What is known of a span of changes.
enum Answer {
    /// None of them does.
    None,
    /// The smallest that does.
    At(u64),
    /// There was not enough time.
    Open,
}

/// The last change of a span, counted.
struct Last {
    changed: Changed,
    count: Count,
}

impl<'a, C> Gap<'a, C>
where
    C: Fn(u64) -> Result<Changed, AllocationError>,
{
    /// The smallest change of a span that does, if there is one and the work is not too much;
    /// `start` is a step up to which nothing changes. Without an answer, the smallest that was seen
    /// to do, and `false`.
    pub fn smallest(mut self, span: (u64, u64), start: u64) -> Result<Found, AllocationError> {
        Ok(match self.among(span, None, start)? {
            Answer::None => (None, true),
            Answer::At(change) => (Some(change), true),
            Answer::Open => (self.seen, false),
        })
    }

    fn works(&self, last: &Last) -> bool {
        last.count.funded.contains(&self.project)
    }

    fn count(&mut self, change: u64, start: u64) -> Result<Last, AllocationError> {
        let changed = (self.changed)(change)?;
        let start = if self.coarse { Start::Plainly(start) } else { Start::At(start) };
        let count = Count::again(&changed.profile, self.rule, &changed.ranks, start)?;
        let runs = count.shares.as_ref().map_or(1, |raised| raised.runs);
        let work = changed.profile.work().saturating_add(COUNT).saturating_mul(runs);
        self.effort = self.effort.saturating_sub(work);
        let last = Last { changed, count };
        if self.works(&last) {
            self.seen = Some(self.seen.map_or(change, |seen| seen.min(change)));
        }
        Ok(last)
    }

    /// The smallest change that does among some; the last may have been counted.
    fn among(
        &mut self,
        (first, end): (u64, u64),
        last: Option<Last>,
        start: u64,
    ) -> Result<Answer, AllocationError> {
        if first > end {
            return Ok(Answer::None);
        }
        let last = match last {
            Some(last) => last,
            None if self.effort == 0 => return Ok(Answer::Open),
            None => self.count(end, start)?,
        };
        let works = self.works(&last);
        if first == end {
            return Ok(if works { Answer::At(end) } else { Answer::None });
        }
        if !works && self.none_do(first, &last)? {
            return Ok(Answer::None);
        }
        if self.effort == 0 {
            return Ok(Answer::Open);
        }
        let middle = first + (end - first) / 2;
        match self.among((first, middle), None, start)? {
            Answer::None => self.among((middle + 1, end), Some(last), start),
            other => Ok(other),
        }
    }

    /// Whether it is seen that no change from `first` on to the last does. The last does not.
    fn none_do(&mut self, first: u64, last: &Last) -> Result<bool, AllocationError> {
        let Last { changed: far, count } = last;
        let Method::EqualShares { utility, endowment, completion, comparison, .. } =
            self.rule.method
        else {
            return Ok(false);
        };
        if !far.profile.is_eligible(self.project, self.rule)
            || (self.cheaper
                && proof::never_bought(&far.profile, self.rule, (&far.ranks, count), self.project))
        {
            return Ok(true);
        }
        let near = (self.changed)(first)?;
        let eligible = far.profile.eligible(self.rule);
        if near.profile.eligible(self.rule) != eligible {
            return Ok(false);
        }
        let mut candidates = eligible.clone();
        candidates.retain(|project| far.profile.cost[*project as usize] > 0);
        let ends = if self.cheaper { [&near, far] } else { [far, &near] };
        let span = Span {
            poor: &near.profile,
            rich: &far.profile,
            ranks: [&near.ranks, &far.ranks],
            candidates: &candidates,
            project: self.project,
            by_cost: utility.by_cost(),
        };
        let ladders = ends.map(|end| {
            let market = Market::new(&end.profile, &end.ranks, utility, &candidates);
            market.ladder(endowment, completion)
        });
        let both = Both {
            ends: [&near, far],
            eligible: &eligible,
            free: &count.free,
            project: self.project,
            completes: completion.ends_with_greedy(),
            compares: comparison,
        };
        let compared = comparison && both.is_compared(count);
        let known = self.cheaper && !(compared && completion.stops_when_exhaustive());
        let first = if known { step_before(count, completion, self.project) } else { 0 };
        let mut steps = Steps { span: &span, ladders, completion, effort: &mut self.effort };
        Ok(steps.never(first, |bought| both.leave_out(bought)))
    }
}

/// The last step before the first at which a count bought a project, or the last of all.
fn step_before(count: &Count, completion: Completion, project: u32) -> u64 {
    let Some(raised) = count.shares.as_ref().filter(|_| completion.raises()) else { return 0 };
    raised.first_bought[project as usize].map_or(raised.steps, |step| step.saturating_sub(1))
}

/// The first and the last change of a span, and what follows when shares are spent.
struct Both<'a> {
    ends: [&'a Changed; 2],
    eligible: &'a [u32],
    free: &'a [u32],
    project: u32,
    completes: bool,
    compares: bool,
}

impl Both<'_> {
    /// Whether the comparison has something to do with the project.
    fn is_compared(&self, count: &Count) -> bool {
        let greedy = count.greedy.iter().flat_map(Walk::funded);
        greedy.chain(count.before_comparison.iter().copied()).any(|p| p == self.project)
    }

    /// Whether the project is funded with no change of the span, if shares buy these.
    fn leave_out(&self, bought: &[u32]) -> bool {
        let mut taken = self.free.to_vec();
        taken.extend(bought);
        let mut rest = self.eligible.to_vec();
        rest.retain(|project| !taken.contains(project));
        let completed = self.ends.map(|end| {
            let cost = |project: &u32| end.profile.cost[*project as usize];
            let left = end.profile.budget.saturating_sub(taken.iter().map(cost).sum());
            self.completes.then(|| walk(&end.profile, &end.ranks, &rest, left, MOST_VOTED))
        });
        let mut funded = taken;
        funded.extend(completed[1].iter().flat_map(Walk::funded));
        let own = funded.contains(&self.project);
        if !self.compares {
            return !own;
        }
        let greedy = self.ends.map(|end| {
            walk(&end.profile, &end.ranks, self.eligible, end.profile.budget, MOST_VOTED)
        });
        let rival: Vec<u32> = greedy[1].funded().collect();
        let rivals = rival.contains(&self.project);
        if !own && !rivals {
            return true;
        }
        let completed = completed.map(|walk| walk.as_ref().map(told));
        let same = told(&greedy[0]) == told(&greedy[1]) && completed[0] == completed[1];
        let verdict = compare(&self.ends[1].profile, &funded, &rival);
        same && own != rivals && verdict.greedy_taken == own
    }
}

/// What a walk did, in order.
fn told(walk: &Walk) -> Vec<(u32, bool)> {
    walk.visits.iter().map(|visit| (visit.project, visit.funded)).collect()
}

/// The steps of raising shares, for a whole span.
struct Steps<'a> {
    span: &'a Span<'a>,
    /// With the lowest first share, and with the highest. (Of more supporters, the fewest have it.)
    ladders: [Ladder; 2],
    completion: Completion,
    effort: &'a mut u64,
}

impl Steps<'_> {
    /// Whether a project is left out by whatever is bought at a step with which raising may end, from
    /// a first step on: a step before one that may be too much, or one after which nothing may fit.
    fn never(&mut self, first: u64, leave_out: impl Fn(&[u32]) -> bool) -> bool {
        let [low, high] = self.ladders;
        let raises = self.completion.raises() && low.at(0) != low.at(1);
        let (mut before, mut step, mut length) = (Vec::new(), first, 1);
        loop {
            let to = if raises { step.saturating_add(length - 1) } else { step };
            let ends = self.span.run(low.at(step), high.at(to), self.effort);
            let ends = match ends {
                Some(ends) if to == step || !ends.too_much => ends,
                None if to == step => return false,
                _ => {
                    length = (length / 2).max(1);
                    continue;
                }
            };
            let last = |bought: &Vec<u32>| !raises || self.may_end(bought);
            if (ends.too_much && !before.iter().all(|bought: &Vec<u32>| leave_out(bought)))
                || !ends.kept.iter().filter(|bought| last(bought)).all(|bought| leave_out(bought))
            {
                return false;
            }
            if !raises || ends.kept.is_empty() {
                return true;
            }
            before = ends.kept;
            step = to + 1;
            length *= 2;
        }
    }

    /// Whether raising may stop with these, because nothing may fit in what is left.
    fn may_end(&self, bought: &[u32]) -> bool {
        let fits = |profile: &Profile| {
            let cost = |project: &u32| profile.cost[*project as usize];
            let left = profile.budget.saturating_sub(bought.iter().map(cost).sum());
            let open = self.span.candidates.iter().filter(|project| !bought.contains(project));
            open.map(cost).any(|cost| cost <= left)
        };
        self.completion.stops_when_exhaustive() && !(fits(self.span.poor) && fits(self.span.rich))
    }
}
