//! From what was counted to what is told: who shares what, what that freed, and where it went.

use super::agreement::Agreement;
use super::outcome::{
    Freed, Gain, GoingOn, SharedOutcome, SharedProject, Source, Spending, Standing,
};
use super::pools::{Joining, Pools};
use super::second::{Added, Standings};
use crate::outcome::Outcome;

/// Puts a count with sharing into an outcome.
pub(super) fn tell(
    without: Outcome,
    now: &Standings<'_>,
    (joined, added): (Vec<Joining>, Vec<Added>),
    went_on: GoingOn,
    agreement: &Agreement,
) -> SharedOutcome {
    let (pools, places) = now.pools().published();
    let mut purse = Purse::new(&without, now.pools(), &places, &joined);
    let gained: Vec<Gain> = added
        .iter()
        .map(|added| {
            let cost = now.profile.cost[added.project as usize];
            purse.receive(&added.joined);
            let own = added.joined.iter().map(|joining| joining.freed).sum::<u64>();
            purse.pay(added.project, (own, added.marginal_cost), cost)
        })
        .collect();
    let freed = purse.freed;
    let mut funded = without.funded.clone();
    funded.extend(gained.iter().map(|gain| gain.project));
    let full_cost = funded.iter().map(|project| now.profile.cost[*project as usize]).sum::<u64>();
    let freed_total = freed.iter().map(|freed| freed.amount).sum::<u64>();
    let standing = |project: u32| {
        let round = (1..).zip(&gained).find(|(_, gain)| gain.project == project);
        match round {
            Some((round, _)) => Standing::Gained { round },
            None if without.funded.contains(&project) => Standing::FundedAnyway,
            None => now.missed(project),
        }
    };
    let projects = (0..now.profile.size()).map(|project| SharedProject {
        cost: now.profile.cost[project as usize],
        freed: freed.iter().filter(|freed| freed.project == project).map(|f| f.amount).sum(),
        standing: standing(project),
    });
    SharedOutcome {
        projects: projects.collect(),
        went_on,
        upkeep_permille: agreement.upkeep_permille,
        saved_total: pools.iter().map(|pool| pool.saved).sum(),
        upkeep_total: pools.iter().map(|pool| pool.upkeep).sum(),
        freed_total,
        spent: full_cost - freed_total,
        left: now.left(),
        without,
        funded,
        gained,
        pools,
        freed,
        full_cost,
    }
}

/// The money of the second pass, every part with its origin.
struct Purse<'a> {
    pools: &'a Pools<'a>,
    /// The published place of each pool.
    places: &'a [Option<u32>],
    /// What nobody freed.
    unspent: u64,
    freed: Vec<Freed>,
    /// Who has been in each pool until now.
    decisions: Vec<Vec<String>>,
}

impl<'a> Purse<'a> {
    /// After the first pass; what it spent beyond the budget is paid with what was freed.
    fn new(
        without: &Outcome,
        pools: &'a Pools<'a>,
        places: &'a [Option<u32>],
        joined: &[Joining],
    ) -> Self {
        let unspent = without.budget.saturating_sub(without.total_cost);
        let decisions = vec![Vec::new(); places.len()];
        let mut purse = Self { pools, places, unspent, freed: Vec::new(), decisions };
        purse.receive(joined);
        let over = without.total_cost.saturating_sub(without.budget);
        if let Some(last) = without.funded.last() {
            purse.draw(*last, over);
        }
        purse
    }

    /// Takes in what some lines freed together.
    fn receive(&mut self, joined: &[Joining]) {
        for joining in joined {
            let decisions = &mut self.decisions[self.pools.pool_of(joining.line)];
            let decision = &self.pools.line(joining.line).decision;
            if !decisions.contains(decision) {
                decisions.push(decision.clone());
            }
        }
        for joining in joined.iter().filter(|joining| joining.freed > 0) {
            let pool = self.pools.pool_of(joining.line);
            let line = self.pools.line(joining.line);
            self.freed.push(Freed {
                pool: self.places[pool].unwrap_or(u32::MAX),
                project: line.project,
                amount: joining.freed,
                decision: line.decision.clone(),
                together_with: self.decisions[pool].clone(),
                spent_on: Vec::new(),
                left: joining.freed,
            });
        }
    }

    /// Pays a project: what its own lines just freed first, then what was left unspent, then what was
    /// freed first.
    fn pay(&mut self, project: u32, (own, marginal_cost): (u64, u64), cost: u64) -> Gain {
        let mut from_freed = self.draw_if(project, own, |freed| freed.project == project);
        let from_unspent = self.unspent.min(marginal_cost);
        self.unspent -= from_unspent;
        from_freed.extend(self.draw(project, marginal_cost - from_unspent));
        Gain { project, cost, marginal_cost, from_unspent, from_freed }
    }

    fn draw(&mut self, project: u32, amount: u64) -> Vec<Source> {
        self.draw_if(project, amount, |_| true)
    }

    fn draw_if(
        &mut self,
        project: u32,
        mut amount: u64,
        which: impl Fn(&Freed) -> bool,
    ) -> Vec<Source> {
        let mut sources = Vec::new();
        for (place, freed) in (0..).zip(&mut self.freed) {
            let part = freed.left.min(amount);
            if part > 0 && which(freed) {
                freed.left -= part;
                amount -= part;
                freed.spent_on.push(Spending { project, amount: part });
                sources.push(Source { freed: place, amount: part });
            }
        }
        sources
    }
}
