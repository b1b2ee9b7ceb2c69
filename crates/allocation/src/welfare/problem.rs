//! The knapsack problem behind the rule, without what cannot matter, and cut where it falls apart.

use crate::constraints::Constraints;

use super::{Task, WelfareError};

/// A candidate. Its place in [`Problem::items`] is its place in the tie-break.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item {
    pub project: u32,
    pub cost: u64,
    pub value: u128,
}

/// What the taken ones of some items may use together at most.
#[derive(Debug, Clone)]
pub(super) struct Limit {
    /// Ascending.
    pub members: Vec<usize>,
    pub most: u64,
    /// Whether each member uses one, not its cost.
    pub counted: bool,
}

/// What the taken ones of some items must cost together at least.
#[derive(Debug, Clone)]
pub(super) struct Need {
    /// Ascending.
    pub members: Vec<usize>,
    pub least: u64,
}

/// Which items to choose from, and under what.
#[derive(Debug, Clone)]
pub(super) struct Problem {
    /// Best by the tie-break first.
    pub items: Vec<Item>,
    /// The first is the budget.
    pub limits: Vec<Limit>,
    pub needs: Vec<Need>,
}

impl Limit {
    /// What a member uses.
    pub fn weight(&self, item: &Item) -> u64 {
        if self.counted { 1 } else { item.cost }
    }
}

impl Problem {
    /// The problem without its floors. Items without value are left out, and so are those that do
    /// not fit alone.
    pub fn new(task: &Task<'_>) -> Result<Self, WelfareError> {
        let mut items: Vec<Item> = task
            .candidates
            .iter()
            .map(|&project| {
                let at = project as usize;
                Item { project, cost: task.costs[at], value: task.values[at] }
            })
            .filter(|item| item.value > 0 && item.cost <= task.budget)
            .collect();
        items.sort_by_key(|item| (task.ranks[item.project as usize], item.project));
        items.dedup_by_key(|item| item.project);
        let total = items.iter().try_fold(0_u128, |sum, item| sum.checked_add(item.value));
        // The bounds add one unit for each piece that they cut.
        if total.is_none_or(|total| total > u128::MAX / 2) {
            return Err(WelfareError::ValuesTooLarge);
        }
        let limits = limits(&items, task.budget, task.constraints);
        Ok(Self { items, limits, needs: Vec::new() })
    }

    /// The place of each item that is in a group, ascending.
    pub fn members(&self, projects: &[u32]) -> Vec<usize> {
        members(&self.items, projects)
    }

    /// Cuts the problem into parts that have nothing to do with each other: the best choice of the
    /// whole is the best choice of each part. There is more than one only if the budget is enough
    /// for whatever the caps allow.
    pub fn parts(mut self) -> Vec<Self> {
        if self.most_spent() <= u128::from(self.limits[0].most) {
            let all = self.total(&self.limits[0].members);
            self.limits[0].most = u64::try_from(all).unwrap_or(u64::MAX);
        }
        let mut sets = Sets::new(self.items.len());
        for limit in &self.limits {
            if limit.counted || self.total(&limit.members) > u128::from(limit.most) {
                sets.join(&limit.members);
            }
        }
        for need in &self.needs {
            sets.join(&need.members);
        }
        let parts = sets.all();
        if parts.len() <= 1 {
            return vec![self];
        }
        parts.iter().map(|part| self.part(part)).collect()
    }

    /// What some items cost together.
    fn total(&self, members: &[usize]) -> u128 {
        members.iter().map(|item| u128::from(self.items[*item].cost)).sum()
    }

    /// An upper bound on what any choice within the caps costs: those caps are used that share no
    /// project, the first ones first.
    fn most_spent(&self) -> u128 {
        let mut covered = vec![false; self.items.len()];
        let mut sum = 0;
        for limit in self.limits.iter().skip(1).filter(|limit| !limit.counted) {
            if limit.members.iter().all(|item| !covered[*item]) {
                sum += self.total(&limit.members).min(limit.most.into());
                limit.members.iter().for_each(|item| covered[*item] = true);
            }
        }
        let free = self.items.iter().zip(&covered).filter(|(_, covered)| !**covered);
        sum + free.map(|(item, _)| u128::from(item.cost)).sum::<u128>()
    }

    /// The items at some places, with the limits and needs on them.
    fn part(&self, places: &[usize]) -> Self {
        let inside = |members: &[usize]| -> Vec<usize> {
            members.iter().filter_map(|item| places.binary_search(item).ok()).collect()
        };
        let limits = self
            .limits
            .iter()
            .enumerate()
            .map(|(at, limit)| (at, Limit { members: inside(&limit.members), ..*limit }))
            .filter(|(at, limit)| *at == 0 || !limit.members.is_empty())
            .map(|(_, limit)| limit)
            .collect();
        let needs = self
            .needs
            .iter()
            .map(|need| Need { members: inside(&need.members), least: need.least })
            .filter(|need| !need.members.is_empty())
            .collect();
        Self { items: places.iter().map(|place| self.items[*place]).collect(), limits, needs }
    }
}

fn limits(items: &[Item], budget: u64, constraints: &Constraints) -> Vec<Limit> {
    let everything = Limit { members: (0..items.len()).collect(), most: budget, counted: false };
    let caps = constraints.caps.iter().map(|cap| Limit {
        members: members(items, &cap.projects),
        most: cap.most,
        counted: false,
    });
    let exclusions = constraints.exclusions.iter().map(|group| Limit {
        members: members(items, &group.projects),
        most: 1,
        counted: true,
    });
    let groups = caps.chain(exclusions).filter(|limit| !limit.members.is_empty());
    std::iter::once(everything).chain(groups).collect()
}

fn members(items: &[Item], projects: &[u32]) -> Vec<usize> {
    let named = |item: &Item| projects.contains(&item.project);
    items.iter().enumerate().filter(|(_, item)| named(item)).map(|(at, _)| at).collect()
}

/// Disjoint sets of items.
struct Sets(Vec<usize>);

impl Sets {
    fn new(size: usize) -> Self {
        Self((0..size).collect())
    }

    fn root(&self, mut item: usize) -> usize {
        while self.0[item] != item {
            item = self.0[item];
        }
        item
    }

    fn join(&mut self, members: &[usize]) {
        for pair in members.windows(2) {
            let (a, b) = (self.root(pair[0]), self.root(pair[1]));
            self.0[a.max(b)] = a.min(b);
        }
    }

    /// The sets, each ascending.
    fn all(&self) -> Vec<Vec<usize>> {
        let mut sets: Vec<Vec<usize>> = vec![Vec::new(); self.0.len()];
        for item in 0..self.0.len() {
            sets[self.root(item)].push(item);
        }
        sets.retain(|set| !set.is_empty());
        sets
    }
}
