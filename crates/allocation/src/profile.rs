//! The election as the rules walk it: equal ballots grouped, supporters listed by project.

mod gather;

use std::sync::Arc;

use crate::constraints::Constraints;
use crate::election::{BallotType, Election};
use crate::error::AllocationError;
use crate::rule::{Method, Rule, Weights};

/// Voters with the same choices. They pay the same and keep the same, so one stands for all.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    /// How many voters.
    pub weight: u64,
    /// Their choices, a range of [`Profile::entries`].
    start: u32,
    end: u32,
}

/// A project on a group's ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Entry {
    pub project: u32,
    pub points: u32,
}

/// A group on a project's list of supporters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Backer {
    pub group: u32,
    pub points: u32,
    pub weight: u64,
}

/// An election grouped and indexed, once, for any number of counts. A copy in which only costs differ
/// takes next to nothing.
#[derive(Debug, Clone)]
pub(crate) struct Profile {
    /// Money to spend, in smallest units.
    pub budget: u64,
    /// Smallest units in one unit of currency.
    pub unit: u64,
    /// Cost of each project.
    pub cost: Vec<u64>,
    /// Number of ballots, empty ones included: they have a share too.
    pub voters: u64,
    /// Voters who chose each project.
    pub votes: Vec<u64>,
    /// Parts of a point: 1 unless the rule counts points and ballots give fractions of one.
    pub parts: u64,
    /// Points given to each project, in parts (the votes, on approval ballots).
    pub score: Vec<u64>,
    /// Supporters of each project, by group.
    pub backers: Arc<Vec<Vec<Backer>>>,
    /// Groups with at least one choice.
    pub groups: Arc<Vec<Group>>,
    entries: Arc<Vec<Entry>>,
    /// The most points on any one choice, in parts.
    pub top_points: u32,
    /// What is asked of the funded set beyond the budget.
    pub constraints: Constraints,
}

impl Profile {
    /// Groups and indexes an election by the points that its ballots carry.
    ///
    /// # Errors
    ///
    /// If the election cannot be counted; see [`Election::check`].
    #[cfg(test)]
    pub fn new(election: &Election) -> Result<Self, AllocationError> {
        Self::weighing(election, Weights::Points)
    }

    /// Groups and indexes an election by what counts under a rule.
    ///
    /// # Errors
    ///
    /// The same, and if the rule wants rankings and there are none.
    pub fn of(election: &Election, rule: &Rule) -> Result<Self, AllocationError> {
        let utility = rule.method.utility();
        if utility.needs_ranking() && election.ballot_type != BallotType::Ordinal {
            return Err(AllocationError::NotRanked);
        }
        Self::weighing(election, utility.weights())
    }

    fn weighing(election: &Election, weights: Weights) -> Result<Self, AllocationError> {
        election.check()?;
        let size = election.projects.len();
        let mut profile = Self {
            budget: election.budget,
            unit: election.units_per_currency,
            cost: election.projects.iter().map(|project| project.cost).collect(),
            voters: 0,
            votes: vec![0; size],
            parts: if weights == Weights::Points { election.parts_per_point } else { 1 },
            score: vec![0; size],
            backers: Arc::default(),
            groups: Arc::default(),
            entries: Arc::default(),
            top_points: 1,
            constraints: Constraints::default(),
        };
        profile.group(election, weights)?;
        profile.index()?;
        Ok(profile)
    }

    fn index(&mut self) -> Result<(), AllocationError> {
        let mut backers = vec![0; self.cost.len()];
        self.entries.iter().for_each(|entry| backers[entry.project as usize] += 1);
        let mut backers: Vec<Vec<Backer>> = backers.into_iter().map(Vec::with_capacity).collect();
        for (index, group) in self.groups.iter().enumerate() {
            for entry in &self.entries[group.start as usize..group.end as usize] {
                let project = entry.project as usize;
                let points = group
                    .weight
                    .checked_mul(u64::from(entry.points))
                    .and_then(|points| points.checked_add(self.score[project]))
                    .ok_or(AllocationError::TooManyBallots)?;
                self.score[project] = points;
                self.votes[project] += group.weight;
                self.top_points = self.top_points.max(entry.points);
                backers[project].push(Backer {
                    group: position(index)?,
                    points: entry.points,
                    weight: group.weight,
                });
            }
        }
        self.backers = Arc::new(backers);
        Ok(())
    }

    /// The choices of a group.
    pub fn choices(&self, group: u32) -> &[Entry] {
        let group = &self.groups[group as usize];
        &self.entries[group.start as usize..group.end as usize]
    }

    /// Whether two projects have the same cost and the same supporters with the same points: they
    /// then have the same price at every moment in which neither is bought.
    pub fn are_twins(&self, a: u32, b: u32) -> bool {
        let (a, b) = (a as usize, b as usize);
        self.cost[a] == self.cost[b] && self.backers[a] == self.backers[b]
    }

    /// How many choices there are to walk: the measure of a count's work.
    pub fn work(&self) -> u64 {
        self.entries.len() as u64
    }

    /// Number of projects.
    pub fn size(&self) -> u32 {
        u32::try_from(self.cost.len()).expect("checked when the election was read")
    }

    /// Projects that the rule may fund: supported, above the threshold, within the whole budget.
    pub fn eligible(&self, rule: &Rule) -> Vec<u32> {
        (0..self.size()).filter(|&project| self.is_eligible(project, rule)).collect()
    }

    pub fn is_eligible(&self, project: u32, rule: &Rule) -> bool {
        let at = project as usize;
        let supported = self.votes[at] > 0 && self.score[at] >= self.minimum(rule);
        let wanted = match rule.method {
            Method::EqualShares { prefilter: true, .. } => {
                self.votes[at] >= self.prefilter(project)
            }
            _ => true,
        };
        supported && wanted && self.cost[at] <= self.budget
    }

    /// The votes that the rule asks for, or the points, in the parts in which scores are.
    pub fn minimum(&self, rule: &Rule) -> u64 {
        rule.minimum_votes.saturating_mul(self.parts)
    }

    /// How many supporters the pre-filter asks for: a third of the voters for a project that costs
    /// the whole budget, and less in proportion.
    pub fn prefilter(&self, project: u32) -> u64 {
        let whole = u128::from(self.cost[project as usize]) * u128::from(self.voters);
        let third = whole.div_ceil(3 * u128::from(self.budget.max(1)));
        u64::try_from(third).unwrap_or(u64::MAX)
    }

    /// The same election with `extra` more ballots that name only `project`.
    pub fn with_extra_supporters(&self, project: u32, extra: u64) -> Result<Self, AllocationError> {
        let mut copy = self.clone();
        let points = u64::from(self.top_points);
        let at = project as usize;
        copy.voters += extra;
        copy.votes[at] += extra;
        copy.score[at] = extra
            .checked_mul(points)
            .and_then(|points| points.checked_add(copy.score[at]))
            .ok_or(AllocationError::TooManyBallots)?;
        let group = position(copy.groups.len())?;
        let start = position(copy.entries.len())?;
        Arc::make_mut(&mut copy.entries).push(Entry { project, points: self.top_points });
        Arc::make_mut(&mut copy.groups).push(Group { weight: extra, start, end: start + 1 });
        let backer = Backer { group, points: self.top_points, weight: extra };
        Arc::make_mut(&mut copy.backers)[at].push(backer);
        Ok(copy)
    }

    /// Changes the number of the ballots that [`Self::with_extra_supporters`] added last.
    pub fn set_extra_supporters(
        &mut self,
        project: u32,
        extra: u64,
    ) -> Result<(), AllocationError> {
        let (at, points) = (project as usize, u64::from(self.top_points));
        let (groups, backers) = (Arc::make_mut(&mut self.groups), Arc::make_mut(&mut self.backers));
        let (Some(group), Some(backer)) = (groups.last_mut(), backers[at].last_mut()) else {
            return Ok(());
        };
        let score = self.score[at] - group.weight * points;
        self.score[at] = extra
            .checked_mul(points)
            .and_then(|points| points.checked_add(score))
            .ok_or(AllocationError::TooManyBallots)?;
        self.voters = self.voters - group.weight + extra;
        self.votes[at] = self.votes[at] - group.weight + extra;
        (group.weight, backer.weight) = (extra, extra);
        Ok(())
    }

    /// Lets the ballots that [`Self::with_extra_supporters`] added last name another project, and be one.
    pub fn turn_extra_supporters(&mut self, project: u32) -> Result<(), AllocationError> {
        let Some(entry) = Arc::make_mut(&mut self.entries).last_mut() else { return Ok(()) };
        let from = std::mem::replace(&mut entry.project, project);
        self.set_extra_supporters(from, 0)?;
        let backers = Arc::make_mut(&mut self.backers);
        let moved = backers[from as usize].pop();
        backers[project as usize].extend(moved);
        self.set_extra_supporters(project, 1)
    }
}

/// Turns the points of a ballot, in its order, into what counts on it.
fn weigh(ballot: &mut [Entry], weights: Weights) {
    match weights {
        Weights::Points => {}
        Weights::One => ballot.iter_mut().for_each(|entry| entry.points = entry.points.min(1)),
        Weights::RankedBelow => {
            for (below, entry) in (0..).zip(ballot.iter_mut().rev()) {
                entry.points = below;
            }
        }
    }
}

fn position(index: usize) -> Result<u32, AllocationError> {
    u32::try_from(index).map_err(|_| AllocationError::TooManyBallots)
}
