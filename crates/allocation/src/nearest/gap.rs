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
use super::together::{Height, go_up};
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

/// How far a raise was followed for all changes of a span at once: before a step it either goes on or
/// ends without the project. That holds for every part of the span.
#[derive(Debug, Clone)]
pub(super) struct Reached {
    /// The first step that is not settled.
    pub step: u64,
    /// All that may be bought at the step before, if the raise may end with it.
    pub before: Vec<Vec<u32>>,
    /// A step that every raise gets to.
    pub sure: u64,
    /// How far shares were gone up, if they were.
    pub height: Option<Height>,
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
    /// `start` is a step that every raise of the span gets to (with lower costs: without buying the
    /// project before it). Without an answer, the smallest that was seen to do, and `false`.
    pub fn smallest(mut self, span: (u64, u64), start: u64) -> Result<Found, AllocationError> {
        let step = if self.cheaper { 0 } else { start };
        let reached = Reached { step, before: Vec::new(), sure: start, height: None };
        Ok(match self.among(span, None, &reached)? {
            Answer::None => (None, true),
            Answer::At(change) => (Some(change), true),
            Answer::Open => (self.seen, false),
        })
    }

    fn works(&self, last: &Last) -> bool {
        last.count.funded.contains(&self.project)
    }

    /// Counts a change, from a step on that its raise gets to.
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
        reached: &Reached,
    ) -> Result<Answer, AllocationError> {
        if first > end {
            return Ok(Answer::None);
        }
        let last = match last {
            Some(last) => last,
            None if self.effort == 0 => return Ok(Answer::Open),
            None => self.count(end, reached.sure)?,
        };
        let works = self.works(&last);
        if first == end {
            return Ok(if works { Answer::At(end) } else { Answer::None });
        }
        let farther = if works { None } else { self.not_settled(first, &last, reached)? };
        if !works && farther.is_none() {
            return Ok(Answer::None);
        }
        if self.effort == 0 {
            return Ok(Answer::Open);
        }
        let reached = farther.as_ref().unwrap_or(reached);
        let middle = first + (end - first) / 2;
        match self.among((first, middle), None, reached)? {
            Answer::None => self.among((middle + 1, end), Some(last), reached),
            other => Ok(other),
        }
    }

    /// How far the raise can be followed for all changes from `first` on to the last, which does not;
    /// nothing if it is seen that none of them does.
    fn not_settled(
        &mut self,
        first: u64,
        last: &Last,
        reached: &Reached,
    ) -> Result<Option<Reached>, AllocationError> {
        let Last { changed: far, count } = last;
        let Method::EqualShares { utility, endowment, completion, comparison, .. } =
            self.rule.method
        else {
            return Ok(Some(reached.clone()));
        };
        if !far.profile.is_eligible(self.project, self.rule)
            || (self.cheaper
                && proof::never_bought(&far.profile, self.rule, (&far.ranks, count), self.project))
        {
            return Ok(None);
        }
        let near = (self.changed)(first)?;
        let eligible = far.profile.eligible(self.rule);
        if near.profile.eligible(self.rule) != eligible {
            return Ok(Some(reached.clone()));
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
        let from = if self.cheaper {
            self.spared(completion, (count, compared), reached)
        } else {
            self.gone_up(&span, ladders, (count, reached))
        };
        let mut steps = Steps { span: &span, ladders, completion, effort: &mut self.effort };
        Ok(steps.follow(from, |bought| both.leave_out(bought)))
    }

    /// From where on the raise has to be followed, if the project costs less: before its first purchase at
    /// the lowest cost all steps are as in that count.
    fn spared(
        &self,
        completion: Completion,
        (count, compared): (&Count, bool),
        reached: &Reached,
    ) -> Reached {
        let early = completion.stops_when_exhaustive();
        let step = step_before(count, completion, self.project);
        if step < reached.step || (compared && early) {
            return reached.clone();
        }
        // At a higher cost a raise that ends when nothing fits may do so before.
        let sure = if early { reached.sure } else { reached.sure.max(step) };
        Reached { step, before: Vec::new(), sure, height: None }
    }

    /// The same for more supporters: shares are gone up.
    fn gone_up(
        &mut self,
        span: &Span<'_>,
        ladders: [Ladder; 2],
        (count, reached): (&Count, &Reached),
    ) -> Reached {
        let climbs = self.rule.raises_without_early_stop() && reached.sure + 1 >= reached.step;
        let most = count.shares.as_ref().filter(|_| climbs).map_or(0, |raised| raised.steps);
        if most <= reached.sure {
            return reached.clone();
        }
        let gone = go_up(span, ladders, (reached, most), &mut self.effort);
        gone.unwrap_or_else(|| reached.clone())
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
    /// Whether a project is left out by whatever is bought at a step with which raising may end (a step
    /// before one that may be too much, or one after which nothing may fit), from where it was followed
    /// to: nothing if it is, else how far that is seen.
    fn follow(
        &mut self,
        mut reached: Reached,
        leave_out: impl Fn(&[u32]) -> bool,
    ) -> Option<Reached> {
        let [low, high] = self.ladders;
        let raises = self.completion.raises() && low.at(0) != low.at(1);
        let mut length = 1;
        loop {
            let step = reached.step;
            let to = if raises { step.saturating_add(length - 1) } else { step };
            let ends = self.span.run(low.at(step), high.at(to), self.effort);
            let ends = match ends {
                Some(ends) if to == step || !ends.too_much => ends,
                None if to == step => return Some(reached),
                _ => {
                    length = (length / 2).max(1);
                    continue;
                }
            };
            let mut last =
                ends.kept.iter().filter(|bought| !raises || self.may_end(bought)).peekable();
            let goes_on = !ends.too_much && last.peek().is_none();
            if (ends.too_much && !reached.before.iter().all(|bought| leave_out(bought)))
                || !last.all(|bought| leave_out(bought))
            {
                return Some(reached);
            }
            if !raises || ends.kept.is_empty() {
                return None;
            }
            let sure = if goes_on && reached.sure + 1 >= step { to } else { 0 };
            let (sure, height) = (sure.max(reached.sure), reached.height);
            reached = Reached { step: to + 1, before: ends.kept, sure, height };
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
