//! Pools: what each saves, and that no more units are in use than are there.

use super::file::{Interval, Line, Member, Pool};
use super::replay::is_line_of;
use super::{Audit, Found};
use crate::violation::{Figure, Violation};

impl Audit<'_> {
    /// The lines of a pool's members in the agreement, in the order of the members; nothing for a
    /// member that is no line of it, or for one too many of the same.
    fn lines_of(&self, pool: &Pool) -> Vec<Option<&Line>> {
        let lines = &self.published.agreement.lines;
        let mut used = vec![false; lines.len()];
        let mut line_of = |member: &Member| {
            let is_its = |line: &Line| is_line_of(member, pool, line);
            let place = (0..lines.len()).find(|place| !used[*place] && is_its(&lines[*place]))?;
            used[place] = true;
            Some(&lines[place])
        };
        pool.members.iter().map(&mut line_of).collect()
    }

    /// Every figure of the pools, from the agreement.
    pub(super) fn pool_figures(&self, found: &mut Found) {
        let outcome = &self.published.outcome;
        for pool in &outcome.pools {
            for (member, line) in pool.members.iter().zip(self.lines_of(pool)) {
                let funded = outcome.funded.contains(&member.project);
                if line.is_none() || !funded {
                    let (project, pool) = (self.name(member.project).to_owned(), name(pool));
                    found.0.push(Violation::NotAgreed { project, pool });
                }
                self.member(found, member);
            }
            self.sums(found, pool);
        }
        let total = |of: fn(&Pool) -> u64| sum(outcome.pools.iter().map(of));
        let mut compare = |figure, said, is| self.compare(found, (figure, None), (said, is));
        compare(Figure::Saved, outcome.saved_total, total(|pool| pool.saved));
        compare(Figure::Upkeep, outcome.upkeep_total, total(|pool| pool.upkeep));
        compare(Figure::Freed, outcome.freed_total, total(|pool| pool.freed));
    }

    /// A member saves what it need not buy, less upkeep rounded up.
    fn member(&self, found: &mut Found, member: &Member) {
        let not_bought = member.quantity.saturating_sub(member.bought);
        let saved = u128::from(not_bought) * u128::from(member.unit_price);
        let permille = u128::from(self.published.agreement.upkeep_permille);
        let upkeep = saved.saturating_mul(permille).div_ceil(1000).min(saved);
        let mut compare = |figure, said, is| {
            self.compare(found, (figure, Some(member.project)), (said, is));
        };
        compare(Figure::Saved, member.saved, saved);
        compare(Figure::Upkeep, member.upkeep, upkeep);
        compare(Figure::Freed, member.freed, saved - upkeep);
        if member.bought > member.quantity {
            let project = Some(self.name(member.project));
            found.count(Figure::UnitsBought, project, (member.bought, member.quantity));
        }
    }

    fn sums(&self, found: &mut Found, pool: &Pool) {
        let total = |of: fn(&Member) -> u128| pool.members.iter().map(of).sum::<u128>();
        let price = |member: &Member| u128::from(member.bought) * u128::from(member.unit_price);
        let purchase = total(price);
        let mut compare = |figure, said: u64, is: u128| {
            self.compare(found, (figure, None), (said, is));
        };
        compare(Figure::Purchase, pool.purchase, purchase);
        compare(Figure::Saved, pool.saved, total(|member| member.saved.into()));
        compare(Figure::Upkeep, pool.upkeep, total(|member| member.upkeep.into()));
        compare(Figure::Freed, pool.freed, total(|member| member.freed.into()));
        // What is bought once is paid for exactly.
        let shares = total(|member| member.share.into());
        if shares != purchase {
            self.compare(found, (Figure::Purchase, None), (shares, purchase));
        }
    }

    /// Units in use at once, worked out again from the dates of the agreement, are never more than
    /// those that are held and those that are bought.
    pub(super) fn units(&self, found: &mut Found) {
        for pool in &self.published.outcome.pools {
            let stock = self.published.agreement.stock.iter().find(|stock| stock.pool == pool.key);
            let promises = stock.iter().flat_map(|stock| &stock.commitments);
            let promised: Vec<(Interval, u64)> =
                promises.map(|promise| (promise.during, promise.quantity)).collect();
            let held = stock.map_or(0, |stock| stock.units);
            let committed = peak(promised.clone());
            let mut needed = promised;
            for line in self.lines_of(pool).into_iter().flatten() {
                let moments = union(&line.needs).into_iter();
                needed.extend(moments.map(|during| (during, line.quantity)));
            }
            let highest = peak(needed);
            let asked = sum(pool.members.iter().map(|member| member.quantity));
            let bought = sum(pool.members.iter().map(|member| member.bought));
            found.count(Figure::Stock, None, (pool.stock, held));
            found.count(Figure::UnitsPromised, None, (pool.committed, committed));
            found.count(Figure::UnitsInUse, None, (pool.peak, highest));
            found.count(Figure::UnitsAsked, None, (pool.asked, asked));
            found.count(Figure::UnitsBought, None, (pool.units, bought));
            let there = bought + u128::from(held).max(committed);
            if highest > there {
                let text = |units: u128| units.to_string();
                let (pool, peak, there) = (name(pool), text(highest), text(there));
                found.0.push(Violation::TooFewUnits { pool, peak, there });
            }
        }
    }
}

fn name(pool: &Pool) -> String {
    match pool.key.group.as_str() {
        "" => pool.key.kind.clone(),
        group => format!("{} ({group})", pool.key.kind),
    }
}

fn sum(amounts: impl Iterator<Item = u64>) -> u128 {
    amounts.map(u128::from).sum()
}

/// Moments counted once: a line needs its units however often it says so.
pub(super) fn union(needs: &[Interval]) -> Vec<Interval> {
    let mut needs = needs.to_vec();
    needs.sort_unstable();
    let mut apart: Vec<Interval> = Vec::new();
    for need in needs {
        match apart.last_mut() {
            Some(last) if need.start <= last.end => last.end = last.end.max(need.end),
            _ => apart.push(need),
        }
    }
    apart
}

/// The most units in use at once.
pub(super) fn peak(needed: Vec<(Interval, u64)>) -> u128 {
    let mut changes: Vec<(i64, bool, u64)> = Vec::new();
    for (during, quantity) in needed.into_iter().filter(|(during, _)| during.start < during.end) {
        changes.push((during.start, true, quantity));
        changes.push((during.end, false, quantity));
    }
    // What ends at a moment is free from that moment on.
    changes.sort_unstable();
    let (mut in_use, mut highest) = (0_u128, 0);
    for (_, begins, quantity) in changes {
        if begins {
            in_use += u128::from(quantity);
        } else {
            in_use -= u128::from(quantity);
        }
        highest = highest.max(in_use);
    }
    highest
}
