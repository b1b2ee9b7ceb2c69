//! What an outcome means for voters: figures to compare outcomes by, none of which decides anything.
//!
//! Every function takes an election and a funded set (indices of projects, in any order; one named
//! twice counts once) and gives exact fractions with a rounded decimal beside. A voter supports what
//! they gave points to. Voters who support nothing are left out of averages and counted apart: no
//! outcome can please or disappoint them. Ballots count with their weight. Amounts are in smallest
//! units.
//!
//! The measures are those of the literature: see "Participatory Budgeting: Data, Tools, and Analysis"
//! (Faliszewski et al., IJCAI 2023) for satisfaction and its distribution, and each function for its
//! own source.

mod categories;
mod difference;
mod fair_share;
mod quantity;
mod satisfaction;

pub use categories::{CategoryShares, Proportionality, proportionality};
pub use difference::{OutcomeDifference, Preferences, difference};
pub use fair_share::{FairShares, fair_shares};
pub use quantity::Quantity;
pub use satisfaction::{
    Bar, EmptyHanded, Satisfaction, SatisfactionMeasure, empty_handed, histogram, satisfaction,
};

use crate::election::Election;
use crate::error::AllocationError;

/// Voters who support the same projects.
struct Supporters {
    weight: u64,
    /// What they support, each project once.
    choices: Vec<u32>,
}

/// An election as the measures walk it.
struct View<'a> {
    election: &'a Election,
    /// Ballots that support something.
    ballots: Vec<Supporters>,
    /// Voters who support something.
    voters: u64,
    /// Voters who support nothing.
    empty: u64,
    /// Voters who support each project.
    votes: Vec<u64>,
}

impl<'a> View<'a> {
    fn new(election: &'a Election) -> Result<Self, AllocationError> {
        election.check()?;
        let votes = vec![0; election.projects.len()];
        let mut view = Self { election, ballots: Vec::new(), voters: 0, empty: 0, votes };
        for ballot in &election.ballots {
            let mut choices = ballot.choices.clone();
            // As everywhere in this crate, the first mention of a project counts.
            choices.sort_by_key(|choice| choice.project);
            choices.dedup_by_key(|choice| choice.project);
            let supported = choices.iter().filter(|choice| choice.points > 0);
            let choices: Vec<u32> = supported.map(|choice| choice.project).collect();
            if choices.is_empty() {
                view.empty += ballot.weight;
            } else if ballot.weight > 0 {
                view.voters += ballot.weight;
                for project in &choices {
                    view.votes[*project as usize] += ballot.weight;
                }
                view.ballots.push(Supporters { weight: ballot.weight, choices });
            }
        }
        Ok(view)
    }

    /// A funded set as a mark on each project.
    fn marks(&self, funded: &[u32]) -> Result<Vec<bool>, AllocationError> {
        let mut marks = vec![false; self.election.projects.len()];
        for index in funded {
            let mark = marks.get_mut(*index as usize);
            *mark.ok_or(AllocationError::UnknownProject { index: *index })? = true;
        }
        Ok(marks)
    }

    fn cost(&self, project: u32) -> u64 {
        self.election.projects[project as usize].cost
    }

    /// What projects cost together. Up to 2^32 of them cost 2^53 each.
    fn total<'p>(&self, projects: impl IntoIterator<Item = &'p u32>) -> u128 {
        projects.into_iter().map(|project| u128::from(self.cost(*project))).sum()
    }
}
