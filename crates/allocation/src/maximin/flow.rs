//! Whether the cost of some projects can be split among their supporters so that nobody carries
//! more than a given load: a flow from projects through groups of voters.
//!
//! Groups are those of the whole ballot, so one flow serves every candidate: trying one more
//! project only adds a list of its supporters. Amounts of flow are whole multiples of a unit
//! of money that is the same for every load tested, so that a flow found for a small load can be
//! kept when the load is raised.
//!
//! There are many groups and few projects. So only projects are numbered by their distance, and what is
//! known of a group lies together.

use std::collections::BTreeMap;

use super::Load;
use super::paths::Search;
use crate::profile::{Backer, Profile};

/// What a slot without a project has instead.
const NO_PROJECT: u32 = u32::MAX;

/// Who carries how much of what, in units of the [`Network`].
#[derive(Debug, Clone)]
pub(super) struct Flow {
    /// By slot: what the group carries of the project. 0 where no project is.
    pub(super) on: Vec<u128>,
    /// By group: what it carries in all.
    pub(super) carried: Vec<u128>,
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

/// Projects, groups of voters and who supports what.
#[derive(Debug)]
pub(super) struct Network<'a> {
    pub(super) profile: &'a Profile,
    /// By group: its slots, one for each project on its ballot.
    pub(super) slots: Vec<Slots>,
    /// By slot: the project that was taken, those that are not taken yet having none.
    pub(super) project: Vec<u32>,
    unit: Unit,
    /// By group: what its voters may carry together under the load that is tested.
    pub(super) capacity: Vec<u128>,
    pub(super) trial: Flow,
    /// What the trial flow carries on top of what was taken, if it does.
    tried: Option<(u32, Load)>,
    /// What it carries a part of, and what is missing, if it does not.
    pub(super) missing: Option<(u32, u128)>,
    pub(super) search: Search,
}

/// The slots of a group: those before `end` have a project. The next one is for whatever is tried out.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slots {
    start: u32,
    pub(super) end: u32,
}

impl<'a> Network<'a> {
    /// Sets up the network of an election.
    ///
    /// Two different quotients of a cost by at most N voters differ by at least 1/N². Testing a
    /// load that is too high by less than that gives the right answer, so a unit of 1/N² is fine
    /// enough for every load. If amounts in that unit might not fit in 128 bits (more than a
    /// hundred million voters with large budgets), each load is tested from scratch, in a unit
    /// made for it.
    pub fn new(profile: &'a Profile) -> Self {
        let bits = |amount: u64| u64::BITS - amount.leading_zeros();
        let all = profile.groups.iter().map(|group| group.weight).sum();
        let (voters, money) = (bits(all), bits(profile.budget));
        // A group's capacity is at most the whole budget for each of its voters.
        let fits = 3 * voters + money + 2 <= u128::BITS;
        let (projects, groups) = (profile.cost.len(), profile.groups.len());
        let (mut slots, mut start) = (Vec::with_capacity(groups), 0);
        for group in 0..index(groups) {
            slots.push(Slots { start, end: start });
            start += index(profile.choices(group).len());
        }
        let mut network = Self {
            profile,
            slots,
            project: vec![NO_PROJECT; start as usize],
            capacity: vec![0; groups],
            unit: if fits { Unit::Fixed { shift: 2 * voters } } else { Unit::OfLoad },
            trial: Flow { on: Vec::new(), carried: Vec::new() },
            tried: None,
            missing: None,
            search: Search::new(projects, groups),
        };
        network.trial = network.empty();
        network
    }

    /// A flow of nothing.
    pub fn empty(&self) -> Flow {
        Flow { on: vec![0; self.project.len()], carried: vec![0; self.slots.len()] }
    }

    /// Makes every test from scratch, as if amounts did not fit in the fixed unit.
    #[cfg(test)]
    pub fn without_fixed_unit(mut self) -> Self {
        self.unit = Unit::OfLoad;
        self
    }

    /// The voters who support at least one of `projects`.
    pub fn supporters(&self, projects: &[u32]) -> u64 {
        let mut counted = vec![false; self.profile.groups.len()];
        let backers = projects.iter().flat_map(|project| self.backers(*project));
        backers
            .filter(|backer| !std::mem::replace(&mut counted[backer.group as usize], true))
            .map(|backer| backer.weight)
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
        (self.tried, self.missing) = (None, None);
        for backer in self.backers(project) {
            let slots = &mut self.slots[backer.group as usize];
            self.project[slots.end as usize] = project;
            slots.end += 1;
        }
    }

    /// What groups carry of each project taken, and how many units make one smallest unit; `load` is
    /// the last that was taken with.
    pub fn split(&self, flow: &Flow, load: Load) -> (BTreeMap<u32, Vec<(u32, u128)>>, u128) {
        let mut split: BTreeMap<u32, Vec<(u32, u128)>> = BTreeMap::new();
        for (group, slots) in (0..).zip(&self.slots) {
            for slot in slots.taken().filter(|slot| flow.on[*slot] > 0) {
                split.entry(self.project[slot]).or_default().push((group, flow.on[slot]));
            }
        }
        (split, self.limit(load).scale)
    }

    /// What a group can carry more in the trial flow.
    pub(super) fn room(&self, group: usize) -> u128 {
        self.capacity[group] - self.trial.carried[group]
    }

    pub(super) fn backers(&self, project: u32) -> &'a [Backer] {
        &self.profile.backers[project as usize]
    }

    /// Whether the supporters of `project` have room for it, with nobody else giving way.
    fn has_room(&self, flow: &Flow, project: u32, load: Load) -> bool {
        let Unit::Fixed { .. } = self.unit else { return false };
        let limit = self.limit(load);
        let need = self.need(project, limit);
        room_up_to(need, self.backers(project), &flow.carried, limit) == need
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
        u128::from(self.profile.cost[project as usize]) * limit.scale
    }

    fn try_out(
        &mut self,
        (chosen, flow): (&[u32], &Flow),
        project: u32,
        load: Load,
    ) -> Result<(), Vec<u32>> {
        let limit = self.limit(load);
        self.tried = None;
        for (capacity, group) in self.capacity.iter_mut().zip(self.profile.groups.iter()) {
            *capacity = u128::from(group.weight) * limit.per_voter;
        }
        // What a smaller load could carry of it stays where it is.
        let missing = self.missing.take().filter(|(tried, _)| *tried == project);
        let mut need = self.need(project, limit);
        match (self.unit, missing) {
            (Unit::Fixed { .. }, Some((_, missing))) => need = missing,
            (Unit::Fixed { .. }, None) => self.trial.clone_from(flow),
            (Unit::OfLoad, _) => {
                self.trial.on.fill(0);
                self.trial.carried.fill(0);
                for (before, &other) in chosen.iter().enumerate() {
                    self.route(before, (other, self.need(other, limit)))?;
                }
            }
        }
        self.route(chosen.len(), (project, need))?;
        self.tried = Some((project, load));
        Ok(())
    }
}

impl Slots {
    pub(super) fn taken(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

fn index(position: usize) -> u32 {
    u32::try_from(position).expect("the election was checked to have fewer choices")
}

/// What some groups can carry together, up to an amount.
fn room_up_to(most: u128, backers: &[Backer], carried: &[u128], limit: Limit) -> u128 {
    let mut together = 0;
    for backer in backers {
        together += u128::from(backer.weight) * limit.per_voter - carried[backer.group as usize];
        if together >= most {
            return most;
        }
    }
    together
}
