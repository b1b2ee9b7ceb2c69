//! A greedy result that was decided apart in each category or district.

use std::collections::{BTreeMap, BTreeSet};

use super::Way;
use crate::count::allocate;
use crate::election::{Ballot, Choice, Election, Project};
use crate::pb::PbFile;
use crate::rule::Rule;

/// Columns by which money may have been divided.
const COLUMNS: [&str; 5] = ["category", "neighborhood", "district", "subdistrict", "subunit"];

/// What the money of a group of projects must have been.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// What stands in the column.
    pub name: String,
    /// It was at least this, in smallest units: what the funded ones cost.
    pub least: u64,
    /// It was less than this: with so much the next would have been funded. Nothing if all were.
    pub below: Option<u64>,
}

/// Finds a column in whose groups the official winners are the best of each, up to the first that was
/// not funded, and cost no more than the budget together. Nothing if there is none.
pub(super) fn apart(
    file: &PbFile,
    election: &Election,
    official: &BTreeSet<u32>,
    rule: &Rule,
) -> Option<Way> {
    COLUMNS.iter().find_map(|column| {
        let place = file.projects().column(column)?;
        let mut groups: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        for (project, row) in (0..).zip(file.projects().rows()) {
            groups.entry(row.cell(place).trim()).or_default().push(project);
        }
        // Groups of one project each would explain anything.
        if groups.len() < 2 || groups.values().any(|projects| projects.len() < 2) {
            return None;
        }
        let envelopes = groups.iter().map(|(name, projects)| {
            let (least, below) = envelope(election, projects, official, rule)?;
            Some(Envelope { name: (*name).to_owned(), least, below })
        });
        let envelopes = envelopes.collect::<Option<Vec<Envelope>>>()?;
        let total: u128 = envelopes.iter().map(|envelope| u128::from(envelope.least)).sum();
        let (rule, column) = (rule.id(), (*column).to_owned());
        let keeps = total <= u128::from(election.budget);
        keeps.then_some(Way::Apart { rule, column, envelopes })
    })
}

/// The money with which a rule funds those of a group that are funded officially, and with which it
/// would fund one more.
fn envelope(
    election: &Election,
    projects: &[u32],
    official: &BTreeSet<u32>,
    rule: &Rule,
) -> Option<(u64, Option<u64>)> {
    let mut part = part(election, projects);
    let wanted = |place: &usize| official.contains(&projects[*place]);
    let costs: Vec<u64> = part.projects.iter().map(|project| project.cost).collect();
    let least: u64 = (0..projects.len()).filter(wanted).map(|place| costs[place]).sum();
    part.budget = costs.iter().sum();
    // With money for all of them the order of the rule is seen.
    let order = allocate(&part, rule, "").ok()?.funded;
    part.budget = least;
    // Without money there is nothing to count.
    let mut funded = if least == 0 { Vec::new() } else { allocate(&part, rule, "").ok()?.funded };
    funded.sort_unstable();
    let same = funded.iter().map(|place| *place as usize).eq((0..projects.len()).filter(wanted));
    let next = order.get(funded.len()).map(|place| least + costs[*place as usize]);
    same.then_some((least, next))
}

/// The election among some of the projects.
fn part(election: &Election, projects: &[u32]) -> Election {
    let place = |project: u32| projects.binary_search(&project).ok();
    let ballots = election.ballots.iter().map(|ballot| {
        let choices = ballot.choices.iter().filter_map(|choice| {
            let project = u32::try_from(place(choice.project)?).ok()?;
            Some(Choice { project, ..*choice })
        });
        Ballot::new(ballot.weight, choices.collect())
    });
    let own = |project: &u32| -> Project { election.projects[*project as usize].clone() };
    Election {
        projects: projects.iter().map(own).collect(),
        ballots: ballots.collect(),
        ..election.clone()
    }
}
