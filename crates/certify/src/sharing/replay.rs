//! The second pass from the beginning: which lines join when, what that frees, and what pays for what.

use super::file::{Member, Pool};
use super::joining::{Joined, Joining};
use super::{Audit, Found};
use crate::violation::{Figure, Violation};

/// Something freed, as it is worked out again.
struct Part {
    project: usize,
    amount: u128,
    left: u128,
    /// Project and amount.
    spent_on: Vec<(usize, u128)>,
}

impl<'a> Audit<'a> {
    /// The place of each line of the agreement among the members of its pool, if it is one.
    fn memberships(&self) -> Vec<Option<(usize, usize)>> {
        let lines = &self.published.agreement.lines;
        let mut places = vec![None; lines.len()];
        for (pool, published) in self.published.outcome.pools.iter().enumerate() {
            for (place, member) in published.members.iter().enumerate() {
                let free = |line: &usize| {
                    places[*line].is_none() && is_line_of(member, published, &lines[*line])
                };
                if let Some(line) = (0..lines.len()).find(free) {
                    places[line] = Some((pool, place));
                }
            }
        }
        places
    }

    /// The lines of those funded without sharing, in the order in which they join: the dearest units
    /// first, equal ones as published.
    fn first_lines(&self, joining: &Joining<'_>) -> Vec<usize> {
        let places = self.memberships();
        let funded = self.published.outcome.without.funded.iter();
        let mut lines: Vec<usize> = funded.flat_map(|place| joining.lines_of(*place)).collect();
        lines.sort_by_key(|line| {
            let price = self.published.agreement.lines[*line].unit_price;
            (std::cmp::Reverse(price), places[*line].map(|(_, place)| place))
        });
        lines
    }

    /// Lets everybody join whom the outcome funds, in its order: first all those funded without
    /// sharing, then one project after the other.
    pub(super) fn joined(&self) -> (Vec<Joined>, Vec<Vec<Joined>>) {
        let mut joining = Joining::new(&self.published.agreement);
        let first = self.first_lines(&joining);
        let first = first.into_iter().map(|line| joining.join(line)).collect();
        let gained = self.published.outcome.gained.iter();
        let then = gained.map(|gain| {
            let lines = joining.lines_of(gain.project);
            lines.into_iter().map(|line| joining.join(line)).collect()
        });
        (first, then.collect())
    }

    /// The pools when those funded without sharing have joined.
    pub(super) fn after_first(&self) -> Joining<'a> {
        let mut joining = Joining::new(&self.published.agreement);
        for line in self.first_lines(&joining) {
            joining.join(line);
        }
        joining
    }

    /// What each member buys and frees follows from the dates of those who joined before it, and
    /// whatever saves something is published.
    pub(super) fn members_replayed(&self, found: &mut Found) {
        let places = self.memberships();
        let (first, then) = self.joined();
        for joined in first.into_iter().chain(then.into_iter().flatten()) {
            let project = self.published.agreement.lines[joined.line].project;
            let Some((pool, place)) = places[joined.line] else {
                self.compare(found, (Figure::Saved, Some(project)), (0_u64, joined.saved));
                continue;
            };
            let member = &self.published.outcome.pools[pool].members[place];
            let name = Some(self.name(project));
            found.count(Figure::UnitsBought, name, (member.bought, joined.bought));
            self.compare(found, (Figure::Freed, Some(project)), (member.freed, joined.freed));
        }
    }

    /// Where every part of freed money comes from and what it goes to, from the first to the last: a
    /// project is paid for with what its own lines free, then with what was left unspent, then with
    /// what was freed first.
    pub(super) fn money_replayed(&self, found: &mut Found) {
        let outcome = &self.published.outcome;
        let (first, then) = self.joined();
        let total: u128 = outcome.without.funded.iter().map(|place| self.cost(*place)).sum();
        let budget = u128::from(outcome.without.budget);
        let mut unspent = budget.saturating_sub(total);
        let mut parts = Vec::new();
        self.receive(&mut parts, &first, found);
        if let Some(last) = outcome.without.funded.last() {
            draw(&mut parts, *last, total.saturating_sub(budget), |_| true);
        }
        for (gain, joined) in outcome.gained.iter().zip(&then) {
            self.receive(&mut parts, joined, found);
            let own: u128 = joined.iter().map(|joined| joined.freed).sum();
            let mut drawn =
                draw(&mut parts, gain.project, own, |part| part.project == gain.project);
            let marginal = self.cost(gain.project).saturating_sub(own);
            let from_unspent = unspent.min(marginal);
            unspent -= from_unspent;
            drawn.extend(draw(&mut parts, gain.project, marginal - from_unspent, |_| true));
            let about = Some(gain.project);
            self.compare(found, (Figure::MarginalCost, about), (gain.marginal_cost, marginal));
            self.compare(found, (Figure::Unspent, about), (gain.from_unspent, from_unspent));
            let said: Vec<(usize, u128)> =
                gain.from_freed.iter().map(|s| (s.freed, s.amount.into())).collect();
            if said != drawn {
                found.0.push(Violation::NoDecision { project: self.name(gain.project).to_owned() });
            }
        }
        for (published, part) in outcome.freed.iter().zip(&parts) {
            let about = Some(published.project);
            self.compare(found, (Figure::Left, about), (published.left, part.left));
            let said: Vec<(usize, u128)> =
                published.spent_on.iter().map(|s| (s.project, s.amount.into())).collect();
            if said != part.spent_on {
                let project = self.name(published.project).to_owned();
                found.0.push(Violation::NoDecision { project });
            }
        }
        let count = |list: usize| list as u64;
        found.count(Figure::FreedParts, None, (count(outcome.freed.len()), count(parts.len())));
    }

    /// Takes in what some lines freed, in the order in which it is published: the dearest first, equal
    /// ones as they are listed.
    fn receive(&self, parts: &mut Vec<Part>, joined: &[Joined], found: &mut Found) {
        let lines = &self.published.agreement.lines;
        let mut open: Vec<&Joined> = joined.iter().filter(|joined| joined.freed > 0).collect();
        while !open.is_empty() {
            let said = self.published.outcome.freed.get(parts.len());
            let dearest = open.iter().map(|joined| lines[joined.line].unit_price).max();
            let is_said = |joined: &&Joined| {
                let line = &lines[joined.line];
                said.is_some_and(|said| {
                    (said.project, u128::from(said.amount)) == (line.project, joined.freed)
                        && said.decision == line.decision
                }) && Some(line.unit_price) == dearest
            };
            let place = open.iter().position(is_said).unwrap_or_else(|| {
                let project = lines[open[0].line].project;
                found.0.push(Violation::NoDecision { project: self.name(project).to_owned() });
                0
            });
            let joined = open.remove(place);
            let project = lines[joined.line].project;
            let (amount, spent_on) = (joined.freed, Vec::new());
            parts.push(Part { project, amount, left: amount, spent_on });
        }
    }
}

/// Takes an amount out of freed money, the first freed first: places and parts.
fn draw(
    parts: &mut [Part],
    project: usize,
    mut amount: u128,
    which: impl Fn(&Part) -> bool,
) -> Vec<(usize, u128)> {
    let mut drawn = Vec::new();
    for (place, part) in parts.iter_mut().enumerate() {
        let taken = part.left.min(amount);
        if taken > 0 && which(part) {
            part.left -= taken;
            amount -= taken;
            part.spent_on.push((project, taken));
            drawn.push((place, taken));
        }
    }
    debug_assert!(parts.iter().all(|part| part.left <= part.amount));
    drawn
}

/// Whether a member of a pool is a line of the agreement.
pub(super) fn is_line_of(member: &Member, pool: &Pool, line: &super::file::Line) -> bool {
    (line.project, line.quantity, line.unit_price)
        == (member.project, member.quantity, member.unit_price)
        && (&line.decision, &line.terms) == (&member.decision, &member.terms)
        && line.pool == pool.key
}
