//! Which partial choices are not dominated.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};
use std::ops::Bound::{Excluded, Unbounded};

use super::plan::Plan;

/// With more different leftovers than this, only partial choices with the same ones are compared:
/// comparing fewer drops fewer, and nothing else.
const MOST_COMPARED: usize = 64;

/// The partial choices met so far that nothing met before is as good as. They come with falling
/// amounts of budget left, so that is not looked at.
pub(super) struct Fronts {
    /// The resource by which a front is sorted, if there is one beside the budget.
    axis: Option<usize>,
    /// The resources by which fronts differ.
    others: Vec<usize>,
    /// From here on, resources are needs: less is better.
    needs: usize,
    /// The front of partial choices with the same leftovers of the others.
    known: HashMap<Vec<u64>, usize>,
    keys: Vec<Vec<u64>>,
    stairs: Vec<Stairs>,
    /// For each front, those with as much or more of all the others, itself included.
    as_good: Vec<Vec<usize>>,
    key: Vec<u64>,
}

impl Fronts {
    pub fn new(plan: &Plan, axis: Option<usize>) -> Self {
        let size = plan.amounts.len();
        let axis = axis.or((size > 1).then_some(1));
        Self {
            axis,
            others: (1..size).filter(|at| Some(*at) != axis).collect(),
            needs: plan.limits,
            known: HashMap::new(),
            keys: Vec::new(),
            stairs: Vec::new(),
            as_good: Vec::new(),
            key: Vec::new(),
        }
    }

    /// More is better.
    fn goodness(&self, left: &[u64], resource: usize) -> u64 {
        if resource >= self.needs { u64::MAX - left[resource] } else { left[resource] }
    }

    /// An order in which a partial choice comes after all with as much or more left of everything
    /// but the budget.
    pub fn best_first(&self, a: &[u64], b: &[u64]) -> Ordering {
        let resources = self.axis.iter().chain(&self.others);
        let by_each = resources.map(|at| self.goodness(b, *at).cmp(&self.goodness(a, *at)));
        by_each.into_iter().find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
    }

    /// Which partial choice stands for this one: `number`, if it is new; another one, if that
    /// leaves as much of everything for the same value; none, if that is for more value.
    pub fn place(&mut self, left: &[u64], value: u128, number: u32) -> Option<u32> {
        let mut key = std::mem::take(&mut self.key);
        key.clear();
        key.extend(self.others.iter().map(|at| self.goodness(left, *at)));
        let front = self.known.get(&key).copied().unwrap_or_else(|| self.add(&key));
        self.key = key;
        let along = self.axis.map_or(0, |axis| self.goodness(left, axis));
        let mut equal = None;
        for other in &self.as_good[front] {
            match self.stairs[*other].best_from(along) {
                Some((best, _)) if best > value => return None,
                Some((best, at)) if best == value => equal = Some(at),
                _ => {}
            }
        }
        if equal.is_none() {
            self.stairs[front].add(along, value, number);
        }
        equal.or(Some(number))
    }

    fn add(&mut self, key: &[u64]) -> usize {
        let new = self.keys.len();
        let mut as_good = vec![new];
        if new < MOST_COMPARED {
            let covers = |a: &[u64], b: &[u64]| a.iter().zip(b).all(|(a, b)| a >= b);
            as_good.extend((0..new).filter(|other| covers(&self.keys[*other], key)));
            for (other, known) in self.keys.iter().enumerate() {
                if covers(key, known) {
                    self.as_good[other].push(new);
                }
            }
        }
        self.known.insert(key.to_vec(), new);
        self.keys.push(key.to_vec());
        self.stairs.push(Stairs::default());
        self.as_good.push(as_good);
        new
    }
}

/// Values that fall as what is left grows, each with the partial choice that has it.
#[derive(Default)]
struct Stairs(BTreeMap<u64, (u128, u32)>);

impl Stairs {
    /// The greatest value of those with as much or more left.
    fn best_from(&self, left: u64) -> Option<(u128, u32)> {
        self.0.range(left..).next().map(|(_, step)| *step)
    }

    /// Adds a step that is higher than all with as much or more left.
    fn add(&mut self, left: u64, value: u128, number: u32) {
        let lower = |step: &(u128, u32)| step.0 <= value;
        while let Some((below, _)) =
            self.0.range((Unbounded, Excluded(left))).next_back().filter(|(_, step)| lower(step))
        {
            let below = *below;
            self.0.remove(&below);
        }
        self.0.insert(left, (value, number));
    }
}
