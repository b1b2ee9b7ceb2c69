//! Paths along which a project is routed through a flow: from project to project, each of which gives
//! way to the one before it in some group.

use std::collections::VecDeque;

use super::flow::{Flow, Network};
use crate::profile::Backer;

/// The level of what cannot be reached.
const NONE: u32 = u32::MAX;

/// Working memory of one search for paths.
#[derive(Debug)]
pub(super) struct Search {
    /// By project: its distance from the one that is being routed, in projects.
    level: Vec<u32>,
    /// The next supporter to be tried of each project.
    next: Vec<usize>,
    /// By group: whether it was reached.
    reached: Vec<bool>,
    queue: VecDeque<u32>,
    path: Vec<Link>,
}

/// One project gives way to another in a group.
#[derive(Debug, Clone, Copy)]
struct Link {
    /// The slot of the project that takes the place, and that of the one which gives it up.
    takes: usize,
    gives: usize,
    giving: u32,
}

impl Search {
    pub fn new(projects: usize, groups: usize) -> Self {
        Self {
            level: vec![NONE; projects],
            next: vec![0; projects],
            reached: vec![false; groups],
            queue: VecDeque::new(),
            path: Vec::new(),
        }
    }
}

impl Network<'_> {
    /// Routes an amount of a project through the trial flow, in which `routed` others are (Yefim
    /// Dinitz's algorithm, 1970). What is routed already stays routed, though through other groups
    /// perhaps.
    pub(super) fn route(
        &mut self,
        routed: usize,
        (project, mut need): (u32, u128),
    ) -> Result<(), Vec<u32>> {
        while need > 0 {
            let Some(deepest) = self.set_levels(routed, project) else {
                self.missing = Some((project, need));
                let reached = (0..).zip(&self.search.level).filter(|(_, level)| **level != NONE);
                return Err(reached.map(|(project, _)| project).collect());
            };
            need -= self.push_along_levels((project, need), deepest);
        }
        Ok(())
    }

    /// Numbers projects by their distance from `source`, until a group with room is found. Returns
    /// the level of the project that it supports, if there is one.
    fn set_levels(&mut self, routed: usize, source: u32) -> Option<u32> {
        let Search { level, next, reached, queue, path } = &mut self.search;
        level.fill(NONE);
        next.fill(0);
        reached.fill(false);
        path.clear();
        queue.clear();
        queue.push_back(source);
        level[source as usize] = 0;
        let mut unseen = routed;
        while let Some(project) = queue.pop_front() {
            let here = level[project as usize];
            for backer in &self.profile.backers[project as usize] {
                let group = backer.group as usize;
                if std::mem::replace(&mut reached[group], true) {
                    continue;
                }
                if self.trial.carried[group] < self.capacity[group] {
                    return Some(here);
                }
                if unseen == 0 {
                    continue;
                }
                for slot in self.slots[group].taken() {
                    let other = self.project[slot];
                    if level[other as usize] == NONE && self.trial.on[slot] > 0 {
                        level[other as usize] = here + 1;
                        queue.push_back(other);
                        unseen -= 1;
                    }
                }
            }
        }
        None
    }

    /// Pushes up to `need` along shortest paths until none is left. Returns what was pushed.
    fn push_along_levels(&mut self, (source, need): (u32, u128), deepest: u32) -> u128 {
        let (mut pushed, mut project) = (0, source);
        while pushed < need {
            if let Some((backer, slot)) = self.advance(&mut project, deepest) {
                pushed += self.push((backer, slot), need - pushed);
            } else {
                // Nothing goes through here any more.
                self.search.level[project as usize] = NONE;
                if self.search.path.pop().is_none() {
                    break;
                }
            }
            project = self.search.path.last().map_or(source, |link| link.giving);
        }
        pushed
    }

    /// Goes on from `project` until there is a group with room, and returns it with the slot of the
    /// project there; moves `project` along. Nothing if there is no way on from where it then is.
    fn advance(&mut self, project: &mut u32, deepest: u32) -> Option<(Backer, usize)> {
        'projects: loop {
            let (here, backers) = (*project as usize, self.backers(*project));
            let level = self.search.level[here];
            while let Some(backer) = backers.get(self.search.next[here]) {
                if self.room(backer.group as usize) > 0 {
                    return Some((*backer, self.slot_of(*project, backer)));
                }
                let behind = if level < deepest { self.behind(backer, level + 1) } else { None };
                if let Some(gives) = behind {
                    let takes = self.slot_of(*project, backer);
                    *project = self.project[gives];
                    self.search.path.push(Link { takes, gives, giving: *project });
                    continue 'projects;
                }
                self.search.next[here] += 1;
            }
            return None;
        }
    }

    /// A project of a level that can give way in a group.
    fn behind(&self, backer: &Backer, level: u32) -> Option<usize> {
        let mut slots = self.slots[backer.group as usize].taken();
        slots.find(|slot| {
            self.search.level[self.project[*slot] as usize] == level && self.trial.on[*slot] > 0
        })
    }

    /// The slot of a project in a group that supports it.
    fn slot_of(&self, project: u32, backer: &Backer) -> usize {
        let slots = self.slots[backer.group as usize];
        let taken = slots.taken().find(|slot| self.project[*slot] == project);
        taken.unwrap_or(slots.end as usize)
    }

    /// Pushes as much as the path and the last group allow, at most `need`, and cuts the path before
    /// its first link that can give no more.
    fn push(&mut self, (last, slot): (Backer, usize), need: u128) -> u128 {
        let room = self.room(last.group as usize);
        let Flow { on, carried } = &mut self.trial;
        let path = &mut self.search.path;
        let narrowest = path.iter().map(|link| on[link.gives]);
        let amount = narrowest.fold(need.min(room), u128::min);
        for link in path.iter() {
            on[link.takes] += amount;
            on[link.gives] -= amount;
        }
        on[slot] += amount;
        carried[last.group as usize] += amount;
        if let Some(closed) = path.iter().position(|link| on[link.gives] == 0) {
            path.truncate(closed);
        }
        amount
    }
}
