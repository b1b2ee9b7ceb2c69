//! Equal shares and greedy written down as the definitions say, in exact fractions, voter by voter
//! and step by step. Slow on purpose: nothing is grouped, guessed, bounded or skipped.

#[path = "../../src/trial/fraction.rs"]
#[allow(dead_code, reason = "other tests use the rest of it")]
pub mod fraction;

use std::cmp::Ordering;

use allocation::{
    Ballot, Completion, Election, Endowment, Method, Misfit, Rule, TieCriterion, Utility,
};
use fraction::Fraction;

fn wins(voter: &Voter, set: &[usize]) -> usize {
    set.iter().filter(|c| voter[**c] > 0).count()
}

/// One voter's points for each project.
type Voter = Vec<u64>;

struct Count<'a> {
    election: &'a Election,
    voters: Vec<Voter>,
    /// Projects that take part, in the order of the tie-break.
    order: Vec<usize>,
}

/// What counts on a ballot under a utility.
fn counted(ballot: &Ballot, utility: Utility, size: usize) -> Voter {
    let mut named: Vec<(usize, u64)> = Vec::new();
    for choice in &ballot.choices {
        if named.iter().all(|(project, _)| *project != choice.project as usize) {
            named.push((choice.project as usize, choice.points));
        }
    }
    let mut voter = vec![0; size];
    for (place, (project, points)) in named.iter().enumerate() {
        voter[*project] = match utility {
            Utility::Cost | Utility::Count => u64::from(*points > 0),
            Utility::Borda0 => (named.len() - 1 - place) as u64,
            _ => *points,
        };
    }
    voter
}

/// The funded set, in order of choice. Lots are not supported here.
pub fn funded(election: &Election, rule: &Rule) -> Vec<u32> {
    let size = election.projects.len();
    let mut voters = Vec::new();
    let (utility, prefilter) = match rule.method {
        Method::Greedy { utility, .. } => (utility, false),
        Method::EqualShares { utility, prefilter, .. } => (utility, prefilter),
        ref other => panic!("{other:?} is not written down here"),
    };
    for ballot in &election.ballots {
        let voter = counted(ballot, utility, size);
        voters.extend((0..ballot.weight).map(|_| voter.clone()));
    }
    let mut count = Count { election, voters, order: Vec::new() };
    let takes_part = |c: &usize| {
        count.score(*c) > 0
            && count.score(*c) >= rule.minimum_votes
            && (!prefilter || count.wanted(*c))
            && election.projects[*c].cost <= election.budget
    };
    let mut order: Vec<usize> = (0..size).filter(takes_part).collect();
    order.sort_by(|a, b| count.prefer(rule, *a, *b));
    count.order = order;
    let chosen = match rule.method {
        Method::Greedy { misfit, .. } => {
            count.greedy(&[], election.budget, !by_cost(utility), misfit)
        }
        Method::EqualShares { endowment, completion, comparison, .. } => {
            count.shares(utility, endowment, completion, comparison)
        }
        ref other => panic!("{other:?} is not written down here"),
    };
    chosen.into_iter().map(|c| u32::try_from(c).expect("few projects")).collect()
}

fn by_cost(utility: Utility) -> bool {
    matches!(utility, Utility::Cost | Utility::PointsCost | Utility::BordaCost)
}

impl Count<'_> {
    /// A third of its part of the budget is no more than its part of the voters.
    fn wanted(&self, c: usize) -> bool {
        let supporters = self.voters.iter().filter(|voter| voter[c] > 0).count() as u64;
        let part = Fraction::whole(supporters).shared_by(self.voters.len() as u64);
        part >= Fraction::whole(self.cost(c)).shared_by(3 * self.election.budget.max(1))
    }
    fn cost(&self, c: usize) -> u64 {
        self.election.projects[c].cost
    }
    fn score(&self, c: usize) -> u64 {
        self.voters.iter().map(|voter| voter[c]).sum()
    }
    fn total(&self, set: &[usize]) -> u64 {
        set.iter().map(|c| self.cost(*c)).sum()
    }

    fn prefer(&self, rule: &Rule, a: usize, b: usize) -> Ordering {
        let projects = &self.election.projects;
        rule.tie_break.criteria().iter().fold(Ordering::Equal, |so_far, criterion| {
            so_far.then_with(|| match criterion {
                TieCriterion::Cost => self.cost(a).cmp(&self.cost(b)),
                TieCriterion::Votes => self.score(b).cmp(&self.score(a)),
                TieCriterion::FileOrder => a.cmp(&b),
                TieCriterion::Id => projects[a].id.cmp(&projects[b].id),
                TieCriterion::Lot => panic!("lots are not supported here"),
            })
        })
    }

    fn greedy(&self, without: &[usize], money: u64, per_cost: bool, misfit: Misfit) -> Vec<usize> {
        let mut order: Vec<usize> =
            self.order.iter().copied().filter(|c| !without.contains(c)).collect();
        // Stable: equal ones stay in the order of the tie-break.
        order.sort_by_key(|c| {
            let cost = if per_cost { self.cost(*c) } else { 1 };
            std::cmp::Reverse(Fraction(self.score(*c).into(), cost.into()))
        });
        let (mut left, mut chosen) = (money, Vec::new());
        for c in order {
            if self.cost(c) <= left {
                left -= self.cost(c);
                chosen.push(c);
            } else if misfit == Misfit::Stop {
                break;
            } else if misfit == Misfit::Stretch {
                if Fraction::whole(left) >= Fraction::whole(self.cost(c)).times(4).shared_by(5) {
                    chosen.push(c);
                }
                break;
            }
        }
        chosen
    }

    fn shares(
        &self,
        utility: Utility,
        endowment: Endowment,
        completion: Completion,
        comparison: bool,
    ) -> Vec<usize> {
        let budget = self.election.budget;
        if completion != Completion::None && self.total(&self.order) <= budget {
            return self.greedy(&[], budget, false, Misfit::Skip);
        }
        let unit = self.election.units_per_currency;
        // Without voters nothing can be bought, whatever the share.
        let n = (self.voters.len() as u64).max(1);
        let mut share = match endowment {
            Endowment::Exact => Fraction::whole(budget).shared_by(n),
            Endowment::Integral => Fraction::whole(budget / n / unit * unit),
        };
        let step = match completion {
            Completion::Percent1 => share.shared_by(100),
            _ => Fraction::whole(unit),
        };
        let mut chosen = self.run(&share, utility);
        let (raises, early, greedy_end) = match completion {
            Completion::None => (false, false, false),
            Completion::Utilitarian => (false, false, true),
            Completion::Add1 => (true, false, false),
            Completion::Add1e => (true, true, false),
            Completion::Percent1 => (step > Fraction::whole(0), true, false),
            Completion::Add1Utilitarian => (true, false, true),
            Completion::Add1eUtilitarian => (true, true, true),
        };
        loop {
            let left = budget - self.total(&chosen);
            let full = self.order.iter().all(|c| chosen.contains(c) || self.cost(*c) > left);
            if !raises || (early && full) {
                break;
            }
            share = share.plus(&step);
            let next = self.run(&share, utility);
            if self.total(&next) > budget {
                break;
            }
            chosen = next;
        }
        if greedy_end {
            let left = budget - self.total(&chosen);
            chosen.extend(self.greedy(&chosen.clone(), left, false, Misfit::Skip));
        }
        let greedy = self.greedy(&[], budget, false, Misfit::Skip);
        let more = |voter: &&Voter| wins(voter, &greedy) > wins(voter, &chosen);
        let fewer = |voter: &&Voter| wins(voter, &greedy) < wins(voter, &chosen);
        let replaced =
            self.voters.iter().filter(more).count() > self.voters.iter().filter(fewer).count();
        if comparison && replaced { greedy } else { chosen }
    }

    fn run(&self, share: &Fraction, utility: Utility) -> Vec<usize> {
        let mut left = vec![share.clone(); self.voters.len()];
        let mut chosen: Vec<usize> =
            self.order.iter().copied().filter(|c| self.cost(*c) == 0).collect();
        loop {
            let mut best: Option<(Fraction, usize, Fraction)> = None;
            for c in self.order.iter().copied().filter(|c| !chosen.contains(c)) {
                let Some(price) = self.price(c, &left) else { continue };
                let worth =
                    if by_cost(utility) { price.shared_by(self.cost(c)) } else { price.clone() };
                if best.as_ref().is_none_or(|best| worth < best.0) {
                    best = Some((worth, c, price));
                }
            }
            let Some((_, c, price)) = best else { return chosen };
            for (voter, left) in self.voters.iter().zip(&mut left) {
                let payment = price.times(voter[c]).min(left.clone());
                *left = left.minus(&payment);
            }
            chosen.push(c);
        }
    }

    /// The price per point: walks the supporters from those who can pay the least for a point.
    fn price(&self, c: usize, left: &[Fraction]) -> Option<Fraction> {
        let mut supporters: Vec<(Fraction, u64, &Fraction)> = self
            .voters
            .iter()
            .zip(left)
            .filter(|(voter, _)| voter[c] > 0)
            .map(|(voter, left)| (left.shared_by(voter[c]), voter[c], left))
            .collect();
        supporters.sort_by(|a, b| a.0.cmp(&b.0));
        let mut missing = Fraction::whole(self.cost(c));
        let mut points: u64 = supporters.iter().map(|supporter| supporter.1).sum();
        for (limit, own, left) in &supporters {
            let price = missing.shared_by(points);
            if price <= *limit {
                return Some(price.reduced());
            }
            missing = missing.minus(left);
            points -= own;
        }
        None
    }
}
