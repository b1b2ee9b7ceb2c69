//! What the lines of funded projects need together, and what each line that joins them saves.

use std::collections::BTreeMap;

use super::agreement::{Agreement, Interval, Line, PoolKey};
use super::levels::{Levels, union};
use super::outcome::{Member, Pool};

/// A line as it would join its pool now.
#[derive(Debug, Clone, Copy)]
pub(super) struct Joining {
    /// Its place in [`Pools::lines`].
    pub line: usize,
    /// Units that have to be bought because of it.
    pub bought: u64,
    /// What need not be bought, in smallest units of money.
    pub saved: u64,
    /// What of it is kept for upkeep.
    pub upkeep: u64,
    /// What of it returns to the envelope.
    pub freed: u64,
    peak: u64,
}

#[derive(Debug, Clone)]
struct State {
    stock: u64,
    /// Peak of the commitments alone.
    committed: u64,
    levels: Levels,
    /// Units named by the lines that have joined.
    asked: u64,
    /// Units to buy.
    units: u64,
    members: Vec<Joining>,
}

impl State {
    fn new() -> Self {
        let (levels, members) = (Levels::default(), Vec::new());
        Self { stock: 0, committed: 0, levels, asked: 0, units: 0, members }
    }

    /// Units to buy = peak of all needs and commitments minus the stock, never below nothing and never
    /// more than all lines name. It grows by no more than the quantity of the line.
    fn joining(&self, line: usize, wanted: &Wanted, agreement: &Agreement) -> Joining {
        let peak = self.levels.peak_with(&wanted.during, wanted.line.quantity);
        let asked = self.asked + wanted.line.quantity;
        let units = peak.saturating_sub(self.stock).min(asked);
        let bought = units - self.units;
        let saved = (wanted.line.quantity - bought) * wanted.line.unit_price;
        let (upkeep, freed) = agreement.split(saved);
        Joining { line, bought, saved, upkeep, freed, peak }
    }

    fn join(&mut self, joining: Joining, wanted: &Wanted) {
        self.levels.add(&wanted.during, wanted.line.quantity);
        debug_assert_eq!(self.levels.peak(), joining.peak);
        self.asked += wanted.line.quantity;
        self.units += joining.bought;
        self.members.push(joining);
    }
}

/// A line and when it is needed, moments counted once.
struct Wanted<'a> {
    line: &'a Line,
    during: Vec<Interval>,
    pool: usize,
}

/// All pools, those that nobody has joined too.
pub(super) struct Pools<'a> {
    agreement: &'a Agreement,
    keys: Vec<&'a PoolKey>,
    states: Vec<State>,
    /// The lines in an order that does not depend on how they were listed.
    lines: Vec<Wanted<'a>>,
    /// Lines of each project, by their place.
    of_project: BTreeMap<u32, Vec<usize>>,
    /// Projects with a line in each pool.
    projects: Vec<Vec<u32>>,
}

impl<'a> Pools<'a> {
    /// Pools with the commitments of their stock, and no members. `ranks` orders projects.
    pub fn new(agreement: &'a Agreement, ranks: &[u32]) -> Self {
        let mut keys: Vec<&PoolKey> = agreement.lines.iter().map(|line| &line.pool).collect();
        keys.sort();
        keys.dedup();
        let mut states = vec![State::new(); keys.len()];
        for stock in &agreement.stock {
            let Ok(pool) = keys.binary_search(&&stock.pool) else { continue };
            states[pool].stock = stock.units;
            for commitment in &stock.commitments {
                states[pool].levels.add(&[commitment.during], commitment.quantity);
            }
            states[pool].committed = states[pool].levels.peak();
        }
        let wanted = agreement.lines.iter().map(|line| {
            let pool = keys.binary_search(&&line.pool).unwrap_or(0);
            Wanted { line, during: union(&line.needs), pool }
        });
        let mut lines: Vec<Wanted<'_>> = wanted.collect();
        // The dearest first, so that what is saved is rather told too low than too high.
        let first = |wanted: &Wanted<'_>| {
            let Line { unit_price, project, quantity, .. } = *wanted.line;
            (std::cmp::Reverse(unit_price), ranks[project as usize], wanted.pool, quantity)
        };
        let then = |wanted: &Wanted<'a>| (&wanted.line.decision, &wanted.line.terms);
        lines.sort_by(|a, b| {
            let by_terms = || then(a).cmp(&then(b)).then_with(|| a.during.cmp(&b.during));
            first(a).cmp(&first(b)).then_with(by_terms)
        });
        let (mut of_project, mut projects) = (BTreeMap::new(), vec![Vec::new(); keys.len()]);
        for (place, wanted) in lines.iter().enumerate() {
            of_project.entry(wanted.line.project).or_insert_with(Vec::new).push(place);
            projects[wanted.pool].push(wanted.line.project);
        }
        Self { agreement, keys, states, lines, of_project, projects }
    }

    /// A line by its place.
    pub fn line(&self, place: usize) -> &'a Line {
        self.lines[place].line
    }

    /// The pool that a line may join, by its place.
    pub fn pool_of(&self, place: usize) -> usize {
        self.lines[place].pool
    }

    /// What all lines of a project would free if it joined now, in smallest units.
    pub fn offer(&self, project: u32) -> u64 {
        let Some(lines) = self.of_project.get(&project) else { return 0 };
        // A pool that several of its lines would join is tried on a copy.
        let mut tried: BTreeMap<usize, State> = BTreeMap::new();
        let mut freed = 0;
        for place in lines {
            let wanted = &self.lines[*place];
            let again = lines.iter().filter(|other| self.lines[**other].pool == wanted.pool);
            let state = tried.get(&wanted.pool).unwrap_or(&self.states[wanted.pool]);
            let joining = state.joining(*place, wanted, self.agreement);
            freed += joining.freed;
            if again.count() > 1 {
                let mut state = state.clone();
                state.join(joining, wanted);
                tried.insert(wanted.pool, state);
            }
        }
        freed
    }

    /// Lets all lines of some projects join, the dearest first.
    pub fn join(&mut self, projects: &[u32]) -> Vec<Joining> {
        let mut places: Vec<usize> = projects
            .iter()
            .filter_map(|project| self.of_project.get(project))
            .flatten()
            .copied()
            .collect();
        places.sort_unstable();
        places
            .into_iter()
            .map(|place| {
                let wanted = &self.lines[place];
                let state = &mut self.states[wanted.pool];
                let joining = state.joining(place, wanted, self.agreement);
                state.join(joining, wanted);
                joining
            })
            .collect()
    }

    /// Projects with a line in one of the pools that a project has a line in.
    pub fn neighbours(&self, project: u32) -> impl Iterator<Item = u32> + '_ {
        let lines = self.of_project.get(&project).into_iter().flatten();
        lines.flat_map(|place| self.projects[self.lines[*place].pool].iter().copied())
    }

    /// What is published: every pool in which something is saved, by key. Also says which place each
    /// pool got.
    pub fn published(&self) -> (Vec<Pool>, Vec<Option<u32>>) {
        let mut published = Vec::new();
        let mut places = vec![None; self.states.len()];
        for (pool, state) in self.states.iter().enumerate() {
            if state.members.iter().all(|member| member.saved == 0) {
                continue;
            }
            places[pool] = u32::try_from(published.len()).ok();
            published.push(self.publish(pool, state));
        }
        (published, places)
    }

    fn publish(&self, pool: usize, state: &State) -> Pool {
        let amount = |member: &Joining| self.line(member.line).amount();
        let price = |member: &Joining| member.bought * self.line(member.line).unit_price;
        let purchase = state.members.iter().map(price).sum();
        let shares = divide(purchase, &state.members.iter().map(amount).collect::<Vec<_>>());
        let members = state.members.iter().zip(shares).map(|(member, share)| {
            let line = self.line(member.line);
            Member {
                project: line.project,
                quantity: line.quantity,
                unit_price: line.unit_price,
                terms: line.terms.clone(),
                decision: line.decision.clone(),
                bought: member.bought,
                saved: member.saved,
                upkeep: member.upkeep,
                freed: member.freed,
                share,
            }
        });
        Pool {
            key: self.keys[pool].clone(),
            stock: state.stock,
            committed: state.committed,
            peak: state.levels.peak(),
            asked: state.asked,
            units: state.units,
            purchase,
            saved: state.members.iter().map(|member| member.saved).sum(),
            upkeep: state.members.iter().map(|member| member.upkeep).sum(),
            freed: state.members.iter().map(|member| member.freed).sum(),
            members: members.collect(),
        }
    }
}

/// Divides an amount in proportion to some parts: each rounded down, and what is left one smallest
/// unit each to the largest remainders, the first among equal ones.
fn divide(amount: u64, parts: &[u64]) -> Vec<u64> {
    let whole: u128 = parts.iter().map(|part| u128::from(*part)).sum();
    if whole == 0 {
        return vec![0; parts.len()];
    }
    let exact = |part: &u64| u128::from(amount) * u128::from(*part);
    let mut shares: Vec<u64> =
        parts.iter().map(|part| u64::try_from(exact(part) / whole).unwrap_or(amount)).collect();
    let left = amount - shares.iter().sum::<u64>();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|place| std::cmp::Reverse(exact(&parts[*place]) % whole));
    for place in order.into_iter().take(usize::try_from(left).unwrap_or(usize::MAX)) {
        shares[place] += 1;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::divide;

    #[test]
    fn a_purchase_is_divided_to_the_last_cent() {
        assert_eq!(divide(120_000, &[120_000, 120_000]), [60_000, 60_000]);
        assert_eq!(divide(100, &[1, 1, 1]), [34, 33, 33]);
        assert_eq!(divide(0, &[5, 0]), [0, 0]);
        assert_eq!(divide(7, &[0, 0]), [0, 0]);
    }
}
