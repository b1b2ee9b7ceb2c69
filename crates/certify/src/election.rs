//! The election as the checks need it: equal ballots together, supporters by project.

use std::collections::HashMap;

use crate::error::{CertifyError, FileProblem};
use crate::outcome::Outcome;

/// A project in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Project {
    pub id: String,
    /// In smallest units of the file.
    pub cost: u64,
}

/// A project named on a ballot, with its points, in parts where they come in fractions: 1 on an
/// approval ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Choice {
    pub project: usize,
    pub points: u32,
}

/// Voters with the same choices.
#[derive(Debug)]
pub(crate) struct Group {
    /// How many.
    pub weight: u64,
    /// What they chose, by project; only choices with points.
    pub choices: Vec<Choice>,
}

/// A group on a project's list.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Supporter {
    pub group: usize,
    pub points: u32,
}

/// Everything that the file of ballots says.
#[derive(Debug)]
pub(crate) struct Election {
    /// In smallest units of the file.
    pub budget: u64,
    /// One unit of currency is ten to this power smallest units.
    pub decimals: u32,
    pub projects: Vec<Project>,
    /// Places of projects by identifier.
    pub places: HashMap<String, usize>,
    /// All ballots, empty ones included: everyone has a share of the budget.
    pub ballots: u64,
    /// Groups with at least one choice.
    pub groups: Vec<Group>,
    /// For each project.
    pub supporters: Vec<Vec<Supporter>>,
    /// Voters who chose each project.
    pub votes: Vec<u64>,
    /// Parts of a point: 1 unless the rule counts points and ballots give fractions of one.
    pub parts: u64,
    /// Points given to each project, in parts.
    pub score: Vec<u64>,
    /// Some choice has more than one point (more than one part of a point).
    pub pointed: bool,
}

impl Election {
    /// Puts projects and ballots together. `ballots` are the choices of each voter, each project at
    /// most once.
    pub fn new(
        (budget, decimals): (u64, u32),
        projects: Vec<Project>,
        ballots: impl IntoIterator<Item = Vec<Choice>>,
    ) -> Result<Self, CertifyError> {
        let size = projects.len();
        let places = projects.iter().enumerate().map(|(i, p)| (p.id.clone(), i)).collect();
        let mut election = Self {
            budget,
            decimals,
            projects,
            places,
            ballots: 0,
            groups: Vec::new(),
            supporters: vec![Vec::new(); size],
            votes: vec![0; size],
            parts: 1,
            score: vec![0; size],
            pointed: false,
        };
        election.group(ballots);
        election.index()?;
        Ok(election)
    }

    fn group(&mut self, ballots: impl IntoIterator<Item = Vec<Choice>>) {
        let mut known: HashMap<Vec<Choice>, usize> = HashMap::new();
        for mut choices in ballots {
            self.ballots += 1;
            choices.retain(|choice| choice.points > 0);
            choices.sort_unstable();
            if choices.is_empty() {
                continue;
            }
            if let Some(group) = known.get(&choices) {
                self.groups[*group].weight += 1;
            } else {
                known.insert(choices.clone(), self.groups.len());
                self.groups.push(Group { weight: 1, choices });
            }
        }
    }

    fn index(&mut self) -> Result<(), CertifyError> {
        for (group, Group { weight, choices }) in self.groups.iter().enumerate() {
            for Choice { project, points } in choices.iter().copied() {
                let points_of_all = weight.checked_mul(u64::from(points));
                self.score[project] = points_of_all
                    .and_then(|points| points.checked_add(self.score[project]))
                    .ok_or_else(|| FileProblem::TooMany.anywhere())?;
                self.votes[project] += weight;
                self.pointed |= points > 1;
                self.supporters[project].push(Supporter { group, points });
            }
        }
        Ok(())
    }

    /// The place of a project.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// Which projects an outcome funds. Those it names beside them are not ours.
    pub fn funded(&self, outcome: &Outcome) -> Vec<bool> {
        let mut funded = vec![false; self.projects.len()];
        for place in outcome.funded.iter().filter_map(|id| self.place(id)) {
            funded[place] = true;
        }
        funded
    }

    /// What a set of projects costs together.
    pub fn total(&self, projects: impl IntoIterator<Item = usize>) -> u128 {
        projects.into_iter().map(|project| u128::from(self.projects[project].cost)).sum()
    }

    /// Smallest units in one unit of currency.
    pub fn unit(&self) -> u64 {
        10_u64.pow(self.decimals)
    }

    /// An amount in units of currency, as decimal text.
    pub fn money(&self, amount: impl Into<u128>) -> String {
        let (amount, unit) = (amount.into(), u128::from(self.unit()));
        match self.decimals {
            0 => amount.to_string(),
            width => format!("{}.{:0width$}", amount / unit, amount % unit, width = width as usize),
        }
    }
}
