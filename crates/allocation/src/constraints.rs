//! Limits on what may be funded together, as data: any rule that knows them reads the same list.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::election::{Election, MAX_AMOUNT};

/// Caps, floors and exclusions. Projects are named by their index in [`Election::projects`],
/// amounts are in smallest units. Empty by default: nothing is asked beyond the budget.
///
/// Several envelopes inside one vote are caps that divide the projects among them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Constraints {
    /// What groups of projects may cost at most. Groups may overlap.
    pub caps: Vec<Cap>,
    /// What is to be spent on groups of projects at least. Groups may overlap.
    pub floors: Vec<Floor>,
    /// Groups of which at most one project is funded. Groups may overlap.
    pub exclusions: Vec<Exclusion>,
}

/// The projects of a category, a territory or an envelope together cost at most so much.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cap {
    /// What the group is called, for whoever reads the result.
    pub name: String,
    /// The group.
    pub projects: Vec<u32>,
    /// The most that its funded projects may cost together, in smallest units.
    pub most: u64,
}

/// At least so much is spent on a group, if some feasible set of projects reaches it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Floor {
    /// What the group is called, for whoever reads the result.
    pub name: String,
    /// The group.
    pub projects: Vec<u32>,
    /// The least that its funded projects are to cost together, in smallest units.
    pub least: u64,
}

/// At most one project of a group is funded: versions of one idea, or two ideas for one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exclusion {
    /// The group; under precedence, in that order.
    pub projects: Vec<u32>,
    /// Whether the greedy rule looks at the whole group where its best placed project stands, and
    /// takes the first in the listed order that fits.
    #[serde(default)]
    pub precedence: bool,
}

/// What keeps a project from being added to a set of funded ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Barrier {
    /// It costs more than a cap leaves.
    Cap {
        /// Place of the cap in [`Constraints::caps`].
        cap: u32,
        /// What the cap leaves, in smallest units.
        left: u64,
    },
    /// A project that excludes it is funded.
    Exclusion {
        /// Place of the group in [`Constraints::exclusions`].
        exclusion: u32,
        /// The project that is funded.
        funded: u32,
    },
}

/// The constraints make no sense for an election, or a rule cannot follow them.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ConstraintError {
    /// A group names a project that is not in the list.
    #[error("there is no project number {index}")]
    UnknownProject {
        /// The index that was named.
        index: u32,
    },
    /// A group names no project.
    #[error("the group {name:?} has no projects")]
    EmptyGroup {
        /// The name of the cap or floor; for an exclusion, its place, from 1.
        name: String,
    },
    /// A group names a project twice.
    #[error("the group {name:?} names project number {index} twice")]
    RepeatedProject {
        /// The name of the cap or floor; for an exclusion, its place, from 1.
        name: String,
        /// The project.
        index: u32,
    },
    /// An amount is beyond [`MAX_AMOUNT`].
    #[error("the amount {amount} is larger than can be counted exactly")]
    AmountTooLarge {
        /// The amount, in smallest units.
        amount: u64,
    },
    /// A floor asks for more than there is.
    #[error("the floor {name:?} asks for {least}, more than the budget of {budget}")]
    FloorAboveBudget {
        /// The name of the floor.
        name: String,
        /// What it asks for, in smallest units.
        least: u64,
        /// The budget, in smallest units.
        budget: u64,
    },
    /// A floor asks for more than a cap on the same projects (or on more) allows.
    #[error("the floor {floor:?} asks for {least}, but the cap {cap:?} allows only {most}")]
    FloorAboveCap {
        /// The name of the floor.
        floor: String,
        /// What it asks for, in smallest units.
        least: u64,
        /// The name of the cap.
        cap: String,
        /// What it allows, in smallest units.
        most: u64,
    },
    /// A project is in two groups with precedence, so that it would have two places in the order.
    #[error("project number {index} is in two groups with precedence")]
    TwoPrecedences {
        /// The project.
        index: u32,
    },
    /// The rule goes from project to project and cannot promise a floor.
    #[error("this rule cannot follow floors, and {name:?} is one")]
    FloorsNotFollowed {
        /// The name of the first floor.
        name: String,
    },
}

impl Constraints {
    /// Whether nothing is asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.caps.is_empty() && self.floors.is_empty() && self.exclusions.is_empty()
    }

    /// Checks that the constraints make sense for an election. A floor that its projects cannot
    /// reach is no error: it is then not followed.
    ///
    /// # Errors
    ///
    /// The first thing found wrong: a group that is empty, names a project twice or names one that
    /// does not exist, an amount above [`MAX_AMOUNT`], a floor above the budget or above a cap that
    /// covers all of its projects, or a project in two groups with precedence.
    pub fn check(&self, election: &Election) -> Result<(), ConstraintError> {
        for cap in &self.caps {
            check_group(&cap.name, &cap.projects, election)?;
            check_amount(cap.most)?;
        }
        for floor in &self.floors {
            check_group(&floor.name, &floor.projects, election)?;
            check_amount(floor.least)?;
            self.check_floor(floor, election.budget)?;
        }
        let mut placed = vec![false; election.projects.len()];
        for (place, exclusion) in (1..).zip(&self.exclusions) {
            let place: u32 = place;
            check_group(&place.to_string(), &exclusion.projects, election)?;
            for index in exclusion.projects.iter().filter(|_| exclusion.precedence) {
                if std::mem::replace(&mut placed[*index as usize], true) {
                    return Err(ConstraintError::TwoPrecedences { index: *index });
                }
            }
        }
        Ok(())
    }

    fn check_floor(&self, floor: &Floor, budget: u64) -> Result<(), ConstraintError> {
        let Floor { name, least, .. } = floor;
        if *least > budget {
            return Err(ConstraintError::FloorAboveBudget {
                name: name.clone(),
                least: *least,
                budget,
            });
        }
        let covers = |cap: &&Cap| floor.projects.iter().all(|p| cap.projects.contains(p));
        match self.caps.iter().filter(|cap| cap.most < *least).find(covers) {
            None => Ok(()),
            Some(cap) => Err(ConstraintError::FloorAboveCap {
                floor: name.clone(),
                least: *least,
                cap: cap.name.clone(),
                most: cap.most,
            }),
        }
    }

    /// What keeps `project` from being added to `funded`, if anything does: the first exclusion,
    /// else the first cap. The budget and the floors are not looked at.
    #[must_use]
    pub fn barrier(&self, election: &Election, funded: &[u32], project: u32) -> Option<Barrier> {
        let costs = costs(election);
        let mut ledger = Ledger::new(self, &costs);
        for taken in distinct(funded) {
            ledger.take(taken);
        }
        ledger.barrier(project)
    }

    /// The first cap or exclusion that a set breaks, its projects added in order; nothing if it
    /// respects them all. The budget and the floors are not looked at.
    #[must_use]
    pub fn broken_by(&self, election: &Election, funded: &[u32]) -> Option<Barrier> {
        let costs = costs(election);
        let mut ledger = Ledger::new(self, &costs);
        distinct(funded).into_iter().find_map(|project| {
            let barrier = ledger.barrier(project);
            ledger.take(project);
            barrier
        })
    }

    /// The floors that a set does not reach, by their place in the list.
    #[must_use]
    pub fn floors_missed_by(&self, election: &Election, funded: &[u32]) -> Vec<u32> {
        let costs = costs(election);
        let funded = distinct(funded);
        let spent = |floor: &Floor| {
            let on_them = funded.iter().filter(|project| floor.projects.contains(project));
            on_them.map(|project| u128::from(cost(&costs, *project))).sum::<u128>()
        };
        let floors = (0..).zip(&self.floors);
        floors.filter(|(_, floor)| spent(floor) < floor.least.into()).map(|(at, _)| at).collect()
    }
}

fn check_amount(amount: u64) -> Result<(), ConstraintError> {
    if amount > MAX_AMOUNT { Err(ConstraintError::AmountTooLarge { amount }) } else { Ok(()) }
}

fn check_group(name: &str, projects: &[u32], election: &Election) -> Result<(), ConstraintError> {
    if projects.is_empty() {
        return Err(ConstraintError::EmptyGroup { name: name.to_owned() });
    }
    let mut seen = vec![false; election.projects.len()];
    for index in projects {
        match seen.get_mut(*index as usize) {
            None => return Err(ConstraintError::UnknownProject { index: *index }),
            Some(true) => {
                let name = name.to_owned();
                return Err(ConstraintError::RepeatedProject { name, index: *index });
            }
            Some(seen) => *seen = true,
        }
    }
    Ok(())
}

fn costs(election: &Election) -> Vec<u64> {
    election.projects.iter().map(|project| project.cost).collect()
}

fn cost(costs: &[u64], project: u32) -> u64 {
    costs.get(project as usize).copied().unwrap_or(0)
}

fn distinct(projects: &[u32]) -> Vec<u32> {
    let mut kept = Vec::with_capacity(projects.len());
    for project in projects {
        if !kept.contains(project) {
            kept.push(*project);
        }
    }
    kept
}

/// What a growing set of funded projects has used of the caps and exclusions.
#[derive(Debug, Clone)]
pub(crate) struct Ledger<'a> {
    constraints: &'a Constraints,
    costs: &'a [u64],
    /// Spent under each cap.
    spent: Vec<u64>,
    /// The project funded of each group of which one may be.
    funded: Vec<Option<u32>>,
}

impl<'a> Ledger<'a> {
    /// Nothing is funded yet.
    pub fn new(constraints: &'a Constraints, costs: &'a [u64]) -> Self {
        let spent = vec![0; constraints.caps.len()];
        let funded = vec![None; constraints.exclusions.len()];
        Self { constraints, costs, spent, funded }
    }

    /// The first exclusion, else the first cap, that keeps a project from being added.
    pub fn barrier(&self, project: u32) -> Option<Barrier> {
        let exclusions = (0..).zip(self.constraints.exclusions.iter().zip(&self.funded));
        let excluded = exclusions.filter(|(_, (group, _))| group.projects.contains(&project));
        excluded
            .filter_map(|(at, (_, funded))| Some((at, (*funded)?)))
            .map(|(exclusion, funded)| Barrier::Exclusion { exclusion, funded })
            .next()
            .or_else(|| self.full_caps(project).next())
    }

    /// Every cap that leaves less than a project costs.
    pub fn full_caps(&self, project: u32) -> impl Iterator<Item = Barrier> {
        let cost = cost(self.costs, project);
        let caps = (0..).zip(self.constraints.caps.iter().zip(&self.spent));
        caps.filter(move |(_, (cap, _))| cap.projects.contains(&project))
            .map(|(at, (cap, spent))| (at, cap.most.saturating_sub(*spent)))
            .filter(move |(_, left)| cost > *left)
            .map(|(cap, left)| Barrier::Cap { cap, left })
    }

    /// Funds a project.
    pub fn take(&mut self, project: u32) {
        let cost = cost(self.costs, project);
        for (cap, spent) in self.constraints.caps.iter().zip(&mut self.spent) {
            if cap.projects.contains(&project) {
                *spent = spent.saturating_add(cost);
            }
        }
        for (group, funded) in self.constraints.exclusions.iter().zip(&mut self.funded) {
            if group.projects.contains(&project) {
                funded.get_or_insert(project);
            }
        }
    }
}
