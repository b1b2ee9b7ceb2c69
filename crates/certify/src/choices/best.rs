//! The greatest welfare: no set of projects within the budget is worth more.
//!
//! Partial choices are kept that are not both dearer and worth less than another, and that could still
//! come to more than the outcome with what is left filled at the best worth for money, parts of a
//! project included. Where the outcome is the best, hardly any are.

use super::Case;
use crate::fraction::Fraction;
use crate::violation::Violation;

/// More partial choices than real elections need; some hundred megabytes.
const MOST_STATES: usize = 4_000_000;

#[derive(Clone, Copy)]
struct Item {
    cost: u128,
    worth: u128,
}

/// Everything of value, the best for its cost first, with sums from the beginning.
struct Shelf {
    items: Vec<Item>,
    sums: Vec<Item>,
    budget: u128,
}

/// What is wrong with the set; nothing if that cannot be said.
pub(super) fn check(case: &Case<'_>) -> Option<Vec<Violation>> {
    let by_cost = case.rule.counts_cost();
    let worth = |project: usize| {
        let score = u128::from(case.election.score[project]);
        if by_cost { score.checked_mul(case.cost(project)) } else { Some(score) }
    };
    let item = |project: usize| Some(Item { cost: case.cost(project), worth: worth(project)? });
    let mut known = 0_u128;
    for choice in &case.chosen {
        known = known.checked_add(worth(choice.project)?)?;
    }
    let chosen = case.chosen.iter().map(|choice| choice.project);
    let items = case.open.iter().copied().chain(chosen).map(item).collect::<Option<Vec<_>>>()?;
    let shelf = Shelf::new(items, case.election.budget.into())?;
    let Some(best) = shelf.more_than(known)? else { return Some(Vec::new()) };
    let in_currency = |worth: u128| {
        let unit = if by_cost { case.election.unit() } else { 1 };
        Fraction::new(worth, unit).over(case.election.parts).exact()
    };
    Some(vec![Violation::NotTheBest { worth: in_currency(known), best: in_currency(best) }])
}

impl Shelf {
    fn new(mut items: Vec<Item>, budget: u128) -> Option<Self> {
        items.retain(|item| item.worth > 0);
        let most = |of: fn(&Item) -> u128| items.iter().map(of).max().unwrap_or(0);
        most(|item| item.worth).checked_mul(most(|item| item.cost))?;
        items.sort_by(|a, b| (b.worth * a.cost).cmp(&(a.worth * b.cost)));
        let mut sums = vec![Item { cost: 0, worth: 0 }];
        for item in &items {
            let before = sums[sums.len() - 1];
            let worth = before.worth.checked_add(item.worth)?;
            sums.push(Item { cost: before.cost + item.cost, worth });
        }
        Some(Self { items, sums, budget })
    }

    /// The most that the items from a place on can add with so much money, or more than that.
    fn bound(&self, from: usize, room: u128) -> u128 {
        let start = self.sums[from];
        let rest = &self.sums[from..];
        let whole = rest.partition_point(|sum| sum.cost - start.cost <= room) - 1;
        let full = self.sums[from + whole];
        let worth = full.worth - start.worth;
        let Some(next) = self.items.get(from + whole) else { return worth };
        let room = room - (full.cost - start.cost);
        let part = next.worth.checked_mul(room).map_or(next.worth, |part| part / next.cost.max(1));
        worth.saturating_add(part)
    }

    /// What the best for its cost come to, passing over what does not fit.
    fn filled(&self) -> u128 {
        let (mut room, mut worth) = (self.budget, 0);
        for item in &self.items {
            if let Some(left) = room.checked_sub(item.cost) {
                (room, worth) = (left, worth + item.worth);
            }
        }
        worth
    }

    /// A worth above the known one, if there is any: nothing at all if that takes too long.
    fn more_than(&self, known: u128) -> Option<Option<u128>> {
        // Whoever names a poor set is not to get away with it because better ones are many.
        let filled = self.filled();
        if filled > known {
            return Some(Some(filled));
        }
        let mut states = vec![Item { cost: 0, worth: 0 }];
        let mut looked = 0;
        for (at, item) in self.items.iter().enumerate() {
            let with = |state: &Item| Item {
                cost: state.cost + item.cost,
                worth: state.worth + item.worth,
            };
            let added: Vec<Item> =
                states.iter().map(with).filter(|state| state.cost <= self.budget).collect();
            states = front(&states, &added);
            states.retain(|state| {
                let more = self.bound(at + 1, self.budget - state.cost);
                state.worth.saturating_add(more) > known
            });
            looked += states.len();
            if looked > MOST_STATES {
                return None;
            }
        }
        Some(states.iter().map(|state| state.worth).max().filter(|best| *best > known))
    }
}

/// Both lists together, ascending by cost, without what costs no less than something worth as much.
fn front(a: &[Item], b: &[Item]) -> Vec<Item> {
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    let mut merged: Vec<Item> = Vec::with_capacity(a.len() + b.len());
    loop {
        let next = match (a.peek(), b.peek()) {
            (Some(x), Some(y)) if (x.cost, y.worth) <= (y.cost, x.worth) => a.next(),
            (_, Some(_)) => b.next(),
            _ => a.next(),
        };
        let Some(next) = next else { return merged };
        if merged.last().is_none_or(|last| last.worth < next.worth) {
            merged.push(*next);
        }
    }
}
