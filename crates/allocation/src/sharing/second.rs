//! The second pass: the rule goes on with what sharing frees, one project at a time.

use super::agreement::Agreement;
use super::loads::Loads;
use super::order::{MOST_VOTED, Order};
use super::outcome::{GoingOn, Standing};
use super::pools::{Joining, Pools};
use super::purses::Purses;
use crate::constraints::{Barrier, Constraints, Ledger};
use crate::count::Counted;
use crate::error::AllocationError;
use crate::profile::Profile;
use crate::rule::{Completion, Method, Misfit, Rule, Utility};
use crate::welfare::{MOST_STATES, Task, maximum_welfare};

/// What is so between two projects of the second pass.
pub(super) struct Standings<'a> {
    pub profile: &'a Profile,
    pub ranks: &'a [u32],
    ledger: Ledger<'a>,
    pools: Pools<'a>,
    /// Projects that take part and are not funded, by their place in the list.
    open: Vec<u32>,
    /// What the own lines of each open project would free.
    offers: Vec<u64>,
    freed: u64,
    left: u64,
}

/// A project that the second pass funded.
pub(super) struct Added {
    pub project: u32,
    /// What was left before it that nobody had freed is known to the caller; this is its price.
    pub marginal_cost: u64,
    /// Its lines, as they joined.
    pub joined: Vec<Joining>,
}

impl<'a> Standings<'a> {
    /// After the first pass: its winners have joined their pools. Also returns how they did.
    pub fn new(
        counted: &'a Counted<'_>,
        rule: &Rule,
        agreement: &'a Agreement,
    ) -> (Self, Vec<Joining>) {
        let Counted { profile, ranks, count, .. } = counted;
        let mut pools = Pools::new(agreement, ranks);
        let joined = pools.join(&count.funded);
        let freed = joined.iter().map(|joining| joining.freed).sum::<u64>();
        let cost = |project: &u32| profile.cost[*project as usize];
        let spent = count.funded.iter().map(cost).sum::<u64>();
        let mut ledger = Ledger::new(&profile.constraints, &profile.cost);
        count.funded.iter().for_each(|project| ledger.take(*project));
        let mut open = profile.eligible(rule);
        open.retain(|project| !count.funded.contains(project));
        let mut offers = vec![0; profile.cost.len()];
        open.iter().for_each(|project| offers[*project as usize] = pools.offer(*project));
        let left = (profile.budget + freed).saturating_sub(spent);
        (Self { profile, ranks, ledger, pools, open, offers, freed, left }, joined)
    }

    pub fn pools(&self) -> &Pools<'a> {
        &self.pools
    }

    pub fn open(&self) -> &[u32] {
        &self.open
    }

    /// What is left of the budget and of what was freed.
    pub fn left(&self) -> u64 {
        self.left
    }

    /// All that was freed until now.
    pub fn freed(&self) -> u64 {
        self.freed
    }

    /// What a project would take from the envelope.
    pub fn cost(&self, project: u32) -> u64 {
        self.profile.cost[project as usize] - self.offers[project as usize]
    }

    /// The cap or exclusion that stands in its way. Caps count full costs.
    pub fn barrier(&self, project: u32) -> Option<Barrier> {
        self.ledger.barrier(project)
    }

    /// Whether sharing has to do with it: something was freed, or it would free something itself.
    fn is_touched(&self, project: u32) -> bool {
        self.freed > 0 || self.offers[project as usize] > 0
    }

    pub fn can_fund(&self, project: u32) -> bool {
        self.is_touched(project)
            && self.cost(project) <= self.left
            && self.barrier(project).is_none()
    }

    /// Whether one of the caps of a project has ended the count for it.
    pub fn has_ended(&self, project: u32, ended: &[bool]) -> bool {
        let mut caps = self.profile.constraints.caps.iter().zip(ended);
        caps.any(|(cap, ended)| *ended && cap.projects.contains(&project))
    }

    /// Notes that the count has ended for all caps that leave too little for a project.
    pub fn end_caps(&self, project: u32, ended: &mut [bool]) {
        for barrier in self.ledger.full_caps(project) {
            if let Barrier::Cap { cap, .. } = barrier {
                ended[cap as usize] = true;
            }
        }
    }

    fn fund(&mut self, project: u32) -> Added {
        let marginal_cost = self.cost(project);
        let joined = self.pools.join(&[project]);
        self.freed += joined.iter().map(|joining| joining.freed).sum::<u64>();
        self.left -= marginal_cost;
        self.ledger.take(project);
        self.open.retain(|other| *other != project);
        let changed: Vec<u32> = self.pools.neighbours(project).collect();
        for other in changed {
            if self.open.binary_search(&other).is_ok() {
                self.offers[other as usize] = self.pools.offer(other);
            }
        }
        Added { project, marginal_cost, joined }
    }

    /// Why a project is not funded.
    pub fn missed(&self, project: u32) -> Standing {
        if self.open.binary_search(&project).is_err() {
            return Standing::TakesNoPart;
        }
        let (marginal_cost, left) = (self.cost(project), self.left);
        match self.barrier(project) {
            _ if !self.is_touched(project) => Standing::NothingFreed,
            Some(barrier) => Standing::Barred { barrier },
            None if marginal_cost > left => Standing::TooDear { marginal_cost, left },
            None => Standing::NotChosen,
        }
    }

    /// The best set of what is left, best by the tie-break first.
    fn best_set(&self, utility: Utility) -> Result<Vec<u32>, AllocationError> {
        let open = self.open.iter().copied();
        let candidates: Vec<u32> = open.filter(|project| self.can_fund(*project)).collect();
        let value = |project: usize| {
            let worth = if utility.by_cost() { self.profile.cost[project] } else { 1 };
            u128::from(self.profile.score[project]) * u128::from(worth)
        };
        let values: Vec<u128> = (0..self.profile.cost.len()).map(value).collect();
        let costs: Vec<u64> = (0..self.profile.size()).map(|project| self.cost(project)).collect();
        // Floors were for the first pass. What caps have left is looked at one project at a time.
        let exclusions = self.profile.constraints.exclusions.clone();
        let constraints = Constraints { exclusions, ..Constraints::default() };
        let task = Task {
            budget: self.left,
            costs: &costs,
            values: &values,
            ranks: self.ranks,
            candidates: &candidates,
            constraints: &constraints,
        };
        Ok(maximum_welfare(&task, MOST_STATES)?.funded)
    }
}

/// What a rule carries over from the first pass.
enum Going {
    Order(Order),
    Shares(Purses),
    Loads(Loads),
    /// What is left of the best set, and what it is best by.
    BestSet(Vec<u32>, Utility),
}

impl Going {
    fn next(&mut self, now: &Standings<'_>) -> Result<Option<u32>, AllocationError> {
        match self {
            Self::Order(order) => Ok(order.next(now)),
            Self::Shares(purses) => Ok(purses.next(now)),
            Self::Loads(loads) => Ok(loads.next(now)),
            Self::BestSet(set, utility) => {
                set.retain(|project| now.can_fund(*project));
                if set.is_empty() {
                    *set = now.best_set(*utility)?;
                }
                Ok((!set.is_empty()).then(|| set.remove(0)))
            }
        }
    }
}

/// Goes on until nothing is chosen any more.
pub(super) fn go_on(
    now: &mut Standings<'_>,
    counted: &Counted<'_>,
    rule: &Rule,
) -> Result<(GoingOn, Vec<Added>), AllocationError> {
    let (how, mut going) = after(now, counted, rule);
    let mut added = Vec::new();
    // Where nobody shares there is nothing to go on with.
    while now.open.iter().any(|project| now.can_fund(*project)) {
        let next = going.next(now)?;
        let next = match next {
            None if how == GoingOn::FreedSharesThenVotes => MOST_VOTED.next(now),
            next => next,
        };
        let Some(next) = next else { break };
        added.push(now.fund(next));
    }
    Ok((how, added))
}

fn after(now: &Standings<'_>, counted: &Counted<'_>, rule: &Rule) -> (GoingOn, Going) {
    let Counted { profile, count, .. } = counted;
    let shares = |purses: Purses, how: GoingOn, utility: Utility| {
        let raises = how == GoingOn::RaisedShares;
        (how, Going::Shares(purses.ready(now, raises, utility.by_cost())))
    };
    let votes = (GoingOn::Votes, Going::Order(MOST_VOTED));
    match (&rule.method, &count.shares, &count.told) {
        (Method::Greedy { utility, misfit }, _, _) => {
            let order = Order { per_cost: !utility.by_cost(), skip: *misfit == Misfit::Skip };
            (GoingOn::Order, Going::Order(order))
        }
        (Method::EqualShares { utility, completion, .. }, Some(raised), _)
            if !count.greedy_decided() =>
        {
            let how = match completion {
                Completion::None => GoingOn::FreedShares,
                Completion::Utilitarian => GoingOn::FreedSharesThenVotes,
                _ => GoingOn::RaisedShares,
            };
            shares(Purses::after_shares(profile, raised), how, *utility)
        }
        (Method::ExactEqualShares { add_opt, .. }, _, Some(told)) => {
            let how = if *add_opt { GoingOn::RaisedShares } else { GoingOn::FreedShares };
            shares(Purses::after_told(profile, told, true), how, rule.method.utility())
        }
        (Method::BoundedOverspending { utility }, _, Some(told)) => {
            let purses = Purses::after_told(profile, told, false);
            shares(purses, GoingOn::RaisedShares, *utility)
        }
        (Method::Phragmen { misfit }, _, Some(told)) => {
            let loads = Loads::after(profile, told, *misfit == Misfit::Skip);
            (GoingOn::Loads, Going::Loads(loads))
        }
        (Method::MaxWelfare { utility }, _, _) => {
            (GoingOn::BestSet, Going::BestSet(Vec::new(), *utility))
        }
        _ => votes,
    }
}
