//! Whether the cost of some projects can be split among their supporters so that nobody carries
//! more than a given load: a flow from projects through groups of voters.
//!
//! Groups are those of the whole ballot, so one flow serves every candidate: trying one more
//! project only adds the edges to its supporters. Amounts of flow are whole multiples of a unit
//! of money that is the same for every load tested, so that a flow found for a small load can be
//! kept when the load is raised.

use std::collections::{BTreeMap, VecDeque};

use super::Load;
use super::edges::Edges;
use crate::profile::Profile;

/// The level of what cannot be reached.
const NONE: u32 = u32::MAX;

/// Who carries how much of what, in units of the [`Network`].
#[derive(Debug, Clone)]
pub(super) struct Flow {
    /// By edge: what the group carries of the project.
    on: Vec<u128>,
    /// By group: what it carries in all.
    carried: Vec<u128>,
}

/// How amounts of money are expressed in whole units.
#[derive(Debug, Clone, Copy)]
enum Unit {
    /// Always one smallest unit of money divided by two to this power: see [`Network::new`].
    Fixed { shift: u32 },
    /// One smallest unit of money divided by the voters of the load tested.
    OfLoad,
}

/// A load to be tested, in units.
#[derive(Debug, Clone, Copy)]
struct Limit {
    /// What one voter may carry.
    per_voter: u128,
    /// How many units make one smallest unit of money.
    scale: u128,
}

/// Projects, groups of voters and the edges between them.
#[derive(Debug)]
pub(super) struct Network<'a> {
    cost: &'a [u64],
    weight: Vec<u64>,
    edges: Edges,
    unit: Unit,
    trial: Flow,
    /// What the trial flow carries on top of what was taken, if it does.
    tried: Option<(u32, Load)>,
    search: Search,
}

/// Working memory of one search for paths.
#[derive(Debug)]
struct Search {
    project_level: Vec<u32>,
    group_level: Vec<u32>,
    /// The next place to be tried from each project, and the next edge from each group.
    project_next: Vec<usize>,
    group_next: Vec<usize>,
    queue: VecDeque<u32>,
    /// Edges from the project being routed to where the search stands: one to a group, and one
    /// back from it to a project that can give way.
    path: Vec<(usize, usize)>,
}

impl<'a> Network<'a> {
    /// Sets up the network of `candidates`.
    ///
    /// Two different quotients of a cost by at most N voters differ by at least 1/N². Testing a
    /// load that is too high by less than that gives the right answer, so a unit of 1/N² is fine
    /// enough for every load. If amounts in that unit might not fit in 128 bits (more than a
    /// hundred million voters with large budgets), each load is tested from scratch, in a unit
    /// made for it.
    pub fn new(profile: &'a Profile, candidates: &[u32]) -> Self {
        let weight: Vec<u64> = profile.groups.iter().map(|group| group.weight).collect();
        let bits = |amount: u64| u64::BITS - amount.leading_zeros();
        let (voters, money) = (bits(weight.iter().sum()), bits(profile.budget));
        // A group's capacity is at most the whole budget for each of its voters.
        let fits = 3 * voters + money + 2 <= u128::BITS;
        let (projects, groups) = (profile.cost.len(), weight.len());
        let mut network = Self {
            cost: &profile.cost,
            weight,
            edges: Edges::new(profile, candidates),
            unit: if fits { Unit::Fixed { shift: 2 * voters } } else { Unit::OfLoad },
            trial: Flow { on: Vec::new(), carried: Vec::new() },
            tried: None,
            search: Search {
                project_level: vec![NONE; projects],
                group_level: vec![NONE; groups],
                project_next: vec![0; projects],
                group_next: vec![0; groups],
                queue: VecDeque::new(),
                path: Vec::new(),
            },
        };
        network.trial = network.empty();
        network
    }

    /// A flow of nothing.
    pub fn empty(&self) -> Flow {
        Flow { on: vec![0; self.edges.count()], carried: vec![0; self.weight.len()] }
    }

    /// Makes every test from scratch, as if amounts did not fit in the fixed unit.
    #[cfg(test)]
    pub fn without_fixed_unit(mut self) -> Self {
        self.unit = Unit::OfLoad;
        self
    }

    /// The voters who support at least one of `projects`.
    pub fn supporters(&self, projects: &[u32]) -> u64 {
        let mut counted = vec![false; self.weight.len()];
        let edges = projects.iter().flat_map(|project| self.edges.of_project(*project));
        edges
            .map(|edge| self.edges.group(edge))
            .filter(|group| !std::mem::replace(&mut counted[*group], true))
            .map(|group| self.weight[group])
            .sum()
    }

    /// Whether `project` can be carried on top of `chosen`, nobody carrying more than `load`.
    /// `flow` carries `chosen`, and nobody carries more than `load` in it.
    ///
    /// # Errors
    ///
    /// If it cannot: projects, `project` among them, whose cost divided by the number of their
    /// supporters is larger than `load`. They are the fewest that a smallest cut gives, which does
    /// not depend on the flow.
    pub fn carries(
        &mut self,
        (chosen, flow): (&[u32], &Flow),
        project: u32,
        load: Load,
    ) -> Result<(), Vec<u32>> {
        if self.has_room(flow, project, load) {
            return Ok(());
        }
        self.try_out((chosen, flow), project, load)
    }

    /// Adds `project` to a flow; the load must have been found sufficient.
    pub fn take(&mut self, (chosen, flow): (&[u32], &mut Flow), project: u32, load: Load) {
        if self.tried != Some((project, load)) {
            let carried = self.try_out((chosen, flow), project, load);
            debug_assert!(carried.is_ok(), "the load was tested before");
        }
        std::mem::swap(flow, &mut self.trial);
        self.tried = None;
        self.edges.take(project, &mut flow.on);
    }

    /// What groups carry of each project taken, and how many units make one smallest unit; `load` is
    /// the last that was taken with.
    pub fn split(&self, flow: &Flow, load: Load) -> (BTreeMap<u32, Vec<(u32, u128)>>, u128) {
        let mut split: BTreeMap<u32, Vec<(u32, u128)>> = BTreeMap::new();
        for group in 0..self.weight.len() {
            for edge in self.edges.taken(group).filter(|edge| flow.on[*edge] > 0) {
                let part = (self.edges.group_number(edge), flow.on[edge]);
                split.entry(self.edges.project(edge)).or_default().push(part);
            }
        }
        (split, self.limit(load).scale)
    }

    /// Whether the supporters of `project` have room for it, with nobody else giving way.
    fn has_room(&self, flow: &Flow, project: u32, load: Load) -> bool {
        let Unit::Fixed { .. } = self.unit else { return false };
        let limit = self.limit(load);
        let need = self.need(project, limit);
        let mut room = 0;
        for edge in self.edges.of_project(project) {
            room += self.room(flow, self.edges.group(edge), limit);
            if room >= need {
                return true;
            }
        }
        false
    }

    fn limit(&self, load: Load) -> Limit {
        let (cost, voters) = (u128::from(load.cost), u128::from(load.voters));
        match self.unit {
            Unit::Fixed { shift } => {
                let per_voter = (cost << shift) / voters + 1;
                Limit { per_voter, scale: 1 << shift }
            }
            Unit::OfLoad => Limit { per_voter: cost, scale: voters },
        }
    }

    fn need(&self, project: u32, limit: Limit) -> u128 {
        u128::from(self.cost[project as usize]) * limit.scale
    }

    fn room(&self, flow: &Flow, group: usize, limit: Limit) -> u128 {
        u128::from(self.weight[group]) * limit.per_voter - flow.carried[group]
    }

    fn try_out(
        &mut self,
        (chosen, flow): (&[u32], &Flow),
        project: u32,
        load: Load,
    ) -> Result<(), Vec<u32>> {
        let limit = self.limit(load);
        self.tried = None;
        match self.unit {
            Unit::Fixed { .. } => self.trial.clone_from(flow),
            Unit::OfLoad => {
                self.trial.on.fill(0);
                self.trial.carried.fill(0);
                for &before in chosen {
                    self.route(before, limit)?;
                }
            }
        }
        self.route(project, limit)?;
        self.tried = Some((project, load));
        Ok(())
    }

    /// Routes the cost of a project through the trial flow (Yefim Dinitz's algorithm, 1970). What
    /// is routed already stays routed, though through other groups perhaps.
    fn route(&mut self, project: u32, limit: Limit) -> Result<(), Vec<u32>> {
        let mut need = self.need(project, limit);
        while need > 0 {
            if !self.set_levels(project, limit) {
                let reached = (0..).zip(&self.search.project_level);
                return Err(reached.filter(|(_, level)| **level != NONE).map(|(p, _)| p).collect());
            }
            need -= self.push_along_levels(project, need, limit);
        }
        Ok(())
    }

    /// Numbers projects and groups by their distance from `source`, until a group with room is
    /// found. Returns whether one was.
    fn set_levels(&mut self, source: u32, limit: Limit) -> bool {
        self.search.project_level.fill(NONE);
        self.search.group_level.fill(NONE);
        self.search.queue.clear();
        self.search.queue.push_back(source);
        self.search.project_level[source as usize] = 0;
        let mut found = NONE;
        while let Some(project) = self.search.queue.pop_front() {
            let level = self.search.project_level[project as usize] + 1;
            if level > found {
                break;
            }
            let places = self.edges.places(project);
            self.search.project_next[project as usize] = places.start;
            for place in places {
                let group = self.edges.group(self.edges.at(place));
                if self.search.group_level[group] != NONE {
                    continue;
                }
                self.search.group_level[group] = level;
                self.search.group_next[group] = self.edges.taken(group).start;
                if self.room(&self.trial, group, limit) > 0 {
                    found = level;
                } else if found == NONE {
                    self.reach_through(group, level + 1);
                }
            }
        }
        found != NONE
    }

    /// Reaches the projects that a full group carries.
    fn reach_through(&mut self, group: usize, level: u32) {
        for edge in self.edges.taken(group) {
            let project = self.edges.project(edge);
            if self.trial.on[edge] > 0 && self.search.project_level[project as usize] == NONE {
                self.search.project_level[project as usize] = level;
                self.search.queue.push_back(project);
            }
        }
    }

    /// Pushes up to `need` along shortest paths until none is left. Returns what was pushed.
    fn push_along_levels(&mut self, source: u32, need: u128, limit: Limit) -> u128 {
        let mut pushed = 0;
        let mut project = source;
        self.search.path.clear();
        while pushed < need {
            if let Some(edge) = self.advance(&mut project, limit) {
                pushed += self.push(edge, need - pushed, limit);
                project = self.last_open(source);
            } else if let Some((edge, _)) = self.search.path.pop() {
                self.search.group_next[self.edges.group(edge)] += 1;
                project = self.edges.project(edge);
            } else {
                break;
            }
        }
        pushed
    }

    /// Goes on from `project` until there is a group with room, and returns the edge to it; moves
    /// `project` along. Nothing if there is no way on from where it then is.
    fn advance(&mut self, project: &mut u32, limit: Limit) -> Option<usize> {
        'projects: loop {
            let here = *project as usize;
            let level = self.search.project_level[here] + 1;
            while self.search.project_next[here] < self.edges.places(*project).end {
                let edge = self.edges.at(self.search.project_next[here]);
                let group = self.edges.group(edge);
                if self.search.group_level[group] == level {
                    if self.room(&self.trial, group, limit) > 0 {
                        return Some(edge);
                    }
                    if let Some(back) = self.way_behind(group, level + 1) {
                        self.search.path.push((edge, back));
                        *project = self.edges.project(back);
                        continue 'projects;
                    }
                }
                self.search.project_next[here] += 1;
            }
            return None;
        }
    }

    fn way_behind(&mut self, group: usize, level: u32) -> Option<usize> {
        while self.search.group_next[group] < self.edges.taken(group).end {
            let edge = self.search.group_next[group];
            let project = self.edges.project(edge) as usize;
            if self.trial.on[edge] > 0 && self.search.project_level[project] == level {
                return Some(edge);
            }
            self.search.group_next[group] += 1;
        }
        None
    }

    /// Pushes as much as the path and the last group allow, at most `need`.
    fn push(&mut self, last: usize, need: u128, limit: Limit) -> u128 {
        let group = self.edges.group(last);
        let narrowest = self.search.path.iter().map(|(_, back)| self.trial.on[*back]);
        let amount = narrowest.fold(need.min(self.room(&self.trial, group, limit)), u128::min);
        for (edge, back) in &self.search.path {
            self.trial.on[*edge] += amount;
            self.trial.on[*back] -= amount;
        }
        self.trial.on[last] += amount;
        self.trial.carried[group] += amount;
        amount
    }

    /// Cuts the path before its first link that can give no more; returns where it then ends.
    fn last_open(&mut self, source: u32) -> u32 {
        let closed = self.search.path.iter().position(|(_, back)| self.trial.on[*back] == 0);
        if let Some(closed) = closed {
            self.search.path.truncate(closed);
        }
        self.search.path.last().map_or(source, |(_, back)| self.edges.project(*back))
    }
}
