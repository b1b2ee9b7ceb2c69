//! Where freed money comes from and where it goes.

use super::file::{Freed, Gain, Pool};
use super::{Audit, Found};
use crate::violation::{Figure, Violation};

impl Audit<'_> {
    /// Every freed amount is that of a member of a pool, names its decision, and is spent on projects
    /// that say so too.
    pub(super) fn decisions(&self, found: &mut Found) {
        let outcome = &self.published.outcome;
        for (place, freed) in outcome.freed.iter().enumerate() {
            let pool = outcome.pools.get(freed.pool);
            if !pool.is_some_and(|pool| names_its_decision(freed, pool)) {
                let project = self.name(freed.project).to_owned();
                found.0.push(Violation::NoDecision { project });
            }
            let spent = freed.spent_on.iter().map(|spent| u128::from(spent.amount)).sum::<u128>();
            let told = spent + u128::from(freed.left);
            self.compare(found, (Figure::Freed, Some(freed.project)), (freed.amount, told));
            self.spending(found, place, freed);
        }
        let freed = |of: &dyn Fn(&Freed) -> bool| -> u128 {
            outcome.freed.iter().filter(|freed| of(freed)).map(|f| u128::from(f.amount)).sum()
        };
        self.compare(found, (Figure::Freed, None), (outcome.freed_total, freed(&|_| true)));
        for (place, pool) in outcome.pools.iter().enumerate() {
            let of_pool = freed(&|freed| freed.pool == place);
            self.compare(found, (Figure::Freed, None), (of_pool, pool.freed));
        }
        for (place, project) in outcome.projects.iter().enumerate() {
            let own = freed(&|freed| freed.project == place);
            self.compare(found, (Figure::Freed, Some(place)), (project.freed, own));
        }
        for gain in &outcome.gained {
            self.gain(found, gain);
        }
        let unspent: u128 = outcome.gained.iter().map(|gain| u128::from(gain.from_unspent)).sum();
        let first: u128 = outcome.without.funded.iter().map(|place| self.cost(*place)).sum();
        let there = u128::from(outcome.without.budget).saturating_sub(first);
        if unspent > there {
            self.compare(found, (Figure::Left, None), (unspent, there));
        }
    }

    /// What a freed amount went to is what the projects say that they got from it.
    fn spending(&self, found: &mut Found, place: usize, freed: &Freed) {
        for spent in &freed.spent_on {
            let gain = self.published.outcome.gained.iter().find(|g| g.project == spent.project);
            let Some(gain) = gain else {
                // What a stretched budget was short of, or nothing that is funded.
                if !(self.rule.may_overspend
                    && self.published.outcome.without.funded.contains(&spent.project))
                {
                    let project = self.name(spent.project).to_owned();
                    found.0.push(Violation::WrongPurchase { project });
                }
                continue;
            };
            let sources = gain.from_freed.iter().filter(|source| source.freed == place);
            let got: u128 = sources.map(|source| u128::from(source.amount)).sum();
            let to_it = freed.spent_on.iter().filter(|other| other.project == spent.project);
            let given: u128 = to_it.map(|other| u128::from(other.amount)).sum();
            self.compare(found, (Figure::Freed, Some(spent.project)), (got, given));
        }
    }

    /// A project that sharing adds is paid for exactly: out of what was left, and out of amounts that
    /// say that they went to it.
    fn gain(&self, found: &mut Found, gain: &Gain) {
        let about = Some(gain.project);
        self.compare(found, (Figure::Cost, about), (gain.cost, self.cost(gain.project)));
        let mut from_freed = 0_u128;
        for source in &gain.from_freed {
            let freed = self.published.outcome.freed.get(source.freed);
            let to_it = freed.iter().flat_map(|freed| &freed.spent_on);
            if !to_it.clone().any(|spent| spent.project == gain.project) {
                let project = self.name(gain.project).to_owned();
                found.0.push(Violation::NoDecision { project });
            }
            from_freed += u128::from(source.amount);
        }
        let paid = from_freed + u128::from(gain.from_unspent);
        self.compare(found, (Figure::Cost, about), (paid, gain.cost));
        let own = self.published.outcome.projects.get(gain.project).map_or(0, |p| p.freed);
        let marginal = gain.cost.saturating_sub(own);
        if gain.marginal_cost < marginal || gain.marginal_cost > gain.cost {
            self.compare(found, (Figure::Cost, about), (gain.marginal_cost, marginal));
        }
    }
}

/// Whether a freed amount is that of a member of its pool with the decision that it names, and whoever
/// it names beside it is in the pool too.
fn names_its_decision(freed: &Freed, pool: &Pool) -> bool {
    let is_its = |place: usize| {
        let member = &pool.members[place];
        (member.project, member.freed) == (freed.project, freed.amount)
            && member.decision == freed.decision
    };
    let in_pool = |decision: &String| pool.members.iter().any(|m| m.decision == *decision);
    !freed.decision.is_empty()
        && freed.together_with.contains(&freed.decision)
        && freed.together_with.iter().all(in_pool)
        && (0..pool.members.len()).any(is_its)
}
