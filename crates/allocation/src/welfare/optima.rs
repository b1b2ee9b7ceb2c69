//! All choices of the greatest value: which is the first by the tie-break, and where they differ.

use std::collections::BTreeMap;

use super::plan::Plan;
use super::search::{Allowance, Decisions, Edge, Exhausted};

/// The choices of greatest value.
#[derive(Debug, Clone, Default)]
pub(super) struct Optima {
    /// The items of the first by the tie-break.
    pub first: Vec<usize>,
    /// The items that are in some but not in all, ascending.
    pub tied: Vec<usize>,
}

/// What a completion uses of every limit, and what it adds to every need.
type Uses = Vec<u64>;

/// The decisions that lead to the greatest value.
struct Lines<'a> {
    plan: &'a Plan,
    decisions: &'a Decisions,
    value: u128,
    /// Those left, for each class.
    edges: Vec<Vec<Edge>>,
}

impl Optima {
    /// Reads them off the decisions: item after item, best by the tie-break first, keeps the
    /// decisions that take it, if a choice of greatest value is left.
    pub fn new(
        plan: &Plan,
        items: usize,
        mut decisions: Decisions,
        allowance: &mut Allowance,
    ) -> Result<Self, Exhausted> {
        let edges = std::mem::take(&mut decisions.edges);
        let value = decisions.states.last().and_then(|last| last.value.iter().max());
        let Some(&value) = value else { return Ok(Self::default()) };
        let mut lines = Lines { plan, decisions: &decisions, value, edges };
        lines.follow(allowance, true)?;
        let mut optima = Self::default();
        for item in 0..items {
            let (taking, others) = lines.divided_by(item);
            match (taking.is_empty(), others.is_empty()) {
                (false, true) => optima.first.push(item),
                (false, false) => optima.tied.push(item),
                _ => {}
            }
        }
        for &item in &optima.tied {
            let place = plan.place_of(item).map_or(0, |(place, _)| place);
            let (taking, others) = lines.divided_by(item);
            lines.edges[place] = taking;
            if lines.follow(allowance, false)? {
                optima.first.push(item);
            } else {
                lines.edges[place] = others;
            }
        }
        optima.first.sort_unstable();
        Ok(optima)
    }
}

impl Lines<'_> {
    /// The decisions that take an item, and the others on its class.
    fn divided_by(&self, item: usize) -> (Vec<Edge>, Vec<Edge>) {
        let Some((place, choice)) = self.plan.place_of(item) else { return Default::default() };
        self.edges[place].iter().partition(|edge| edge.choice == Some(choice))
    }

    /// Whether some line of decisions leads to the greatest value. With `prune`, drops the decisions
    /// through which none does.
    ///
    /// Going backwards, notes for each partial choice what its completions to the greatest value
    /// use, those that use least: a partial choice that another one stands for has those completions
    /// of the other that what it leaves is enough for.
    fn follow(&mut self, allowance: &mut Allowance, prune: bool) -> Result<bool, Exhausted> {
        let states = &self.decisions.states;
        let last = &states[states.len() - 1];
        let nothing = vec![0; self.plan.amounts.len()];
        let ends = (0..).zip(&last.value).filter(|(_, value)| **value == self.value);
        let mut after: BTreeMap<u32, Vec<Uses>> =
            ends.map(|(at, _)| (at, vec![nothing.clone()])).collect();
        for (place, edges) in self.edges.iter_mut().enumerate().rev() {
            allowance.spend(edges.len())?;
            let mut before: BTreeMap<u32, Vec<Uses>> = BTreeMap::new();
            let choices = &self.plan.classes[place].choices;
            let mut leads = |edge: &Edge| {
                let mut any = false;
                for uses in after.get(&edge.to).into_iter().flatten() {
                    let mut uses = uses.clone();
                    let taken = edge.choice.map(|choice| &choices[choice as usize].uses);
                    for (resource, amount) in taken.into_iter().flatten() {
                        uses[*resource] = uses[*resource].saturating_add(*amount);
                    }
                    if self.plan.allows(states[place].left(edge.from as usize), &uses) {
                        any = true;
                        self.plan.keep_least(before.entry(edge.from).or_default(), uses);
                    }
                }
                any
            };
            if prune {
                edges.retain(&mut leads);
            } else {
                edges.iter().for_each(|edge| _ = leads(edge));
            }
            allowance.spend(before.values().map(Vec::len).sum())?;
            after = before;
        }
        Ok(!after.is_empty())
    }
}
