//! Caps, floors and exclusions that an outcome says it was counted under.

use serde::Deserialize;

use crate::certificate::{Check, Property};
use crate::election::Election;
use crate::error::CertifyError;
use crate::fraction::Fraction;
use crate::outcome::Outcome;
use crate::violation::Violation;

/// As published: groups by ids, amounts in units of currency.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Published {
    #[serde(default)]
    caps: Vec<Cap>,
    #[serde(default)]
    floors: Vec<Floor>,
    #[serde(default)]
    exclusions: Vec<Exclusion>,
}

#[derive(Debug, Deserialize)]
struct Cap {
    name: String,
    most: String,
    projects: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Floor {
    name: String,
    least: String,
    projects: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Exclusion {
    projects: Vec<String>,
    #[serde(default)]
    precedence: bool,
}

/// What may stand in the way of a project when its turn comes.
pub(crate) struct Way {
    /// Groups with what they may cost together.
    caps: Vec<(Vec<usize>, Fraction)>,
    /// Groups of which one may be funded, and whether they come in the order in which they are listed
    /// where the best of them stands.
    exclusions: Vec<(Vec<usize>, bool)>,
}

impl Published {
    /// What stands in the way of projects that are looked at one after the other; nothing where that is
    /// not so simple: under floors, with names that no project has, or where a project would have to
    /// stand in two groups with precedence.
    pub fn way(&self, election: &Election) -> Result<Option<Way>, CertifyError> {
        if !self.floors.is_empty() {
            return Ok(None);
        }
        let group =
            |ids: &[String]| ids.iter().map(|id| election.place(id)).collect::<Option<Vec<_>>>();
        let mut way = Way { caps: Vec::new(), exclusions: Vec::new() };
        for (at, cap) in self.caps.iter().enumerate() {
            let most = Outcome::decimal(&format!("constraints.caps[{at}].most"), &cap.most)?;
            let Some(group) = group(&cap.projects) else { return Ok(None) };
            way.caps.push((group, most));
        }
        for exclusion in &self.exclusions {
            let Some(group) = group(&exclusion.projects) else { return Ok(None) };
            way.exclusions.push((group, exclusion.precedence));
        }
        let ordered = || way.exclusions.iter().filter(|(_, precedence)| *precedence);
        let twice = |project: usize| {
            ordered().flat_map(|(group, _)| group).filter(|other| **other == project).count() > 1
        };
        Ok(if (0..election.projects.len()).any(twice) { None } else { Some(way) })
    }
}

impl Way {
    /// Whether a project could not be chosen beside others that were.
    pub fn bars(&self, election: &Election, project: usize, chosen: &[usize]) -> bool {
        self.excludes(project, chosen) || !self.full_caps(election, project, chosen).is_empty()
    }

    /// Whether something chosen excludes a project.
    pub fn excludes(&self, project: usize, chosen: &[usize]) -> bool {
        self.exclusions.iter().any(|(group, _)| {
            group.contains(&project) && chosen.iter().any(|other| group.contains(other))
        })
    }

    /// How many caps there are.
    pub fn caps(&self) -> usize {
        self.caps.len()
    }

    /// Whether a project is under a cap.
    pub fn is_under(&self, cap: usize, project: usize) -> bool {
        self.caps[cap].0.contains(&project)
    }

    /// The caps that leave less than a project costs, beside others that were chosen.
    pub fn full_caps(&self, election: &Election, project: usize, chosen: &[usize]) -> Vec<usize> {
        let is_over = |cap: &usize| {
            let (group, most) = &self.caps[*cap];
            let others = chosen.iter().copied().filter(|other| group.contains(other));
            let cost = election.total(others.chain([project]));
            group.contains(&project) && Fraction::new(cost, election.unit()) > *most
        };
        (0..self.caps.len()).filter(is_over).collect()
    }

    /// The group with precedence that a project is in, as it is listed.
    pub fn precedence(&self, project: usize) -> Option<&[usize]> {
        let mut ordered = self.exclusions.iter().filter(|(_, precedence)| *precedence);
        let group = ordered.find(|(group, _)| group.contains(&project));
        group.map(|(group, _)| group.as_slice())
    }

    /// Whether there are groups with precedence.
    pub fn has_precedence(&self) -> bool {
        self.exclusions.iter().any(|(_, precedence)| *precedence)
    }
}

/// A group of projects, by their places in the file, and what they may cost together.
struct Limit {
    group: Vec<usize>,
    /// What is left of a cap; nothing for an exclusion, of which one project is funded.
    left: Option<Fraction>,
}

/// What keeps unfunded projects out beside the budget.
#[derive(Default)]
pub(crate) struct Bars(Vec<Limit>);

impl Bars {
    /// Whether a project could not be funded too because of a cap or an exclusion.
    pub fn bar(&self, election: &Election, project: usize) -> bool {
        let cost = Fraction::new(election.projects[project].cost, election.unit());
        let mut limits = self.0.iter().filter(|limit| limit.group.contains(&project));
        limits.any(|limit| limit.left.as_ref().is_none_or(|left| cost > *left))
    }
}

struct Checker<'a> {
    election: &'a Election,
    funded: &'a [bool],
    found: Vec<Violation>,
    bars: Bars,
}

/// Checks the constraints of an outcome, if it has any, and says what they keep out.
pub(crate) fn check(
    election: &Election,
    outcome: &Outcome,
    funded: &[bool],
) -> Result<(Option<Check>, Bars), CertifyError> {
    let Some(published) = &outcome.constraints else { return Ok((None, Bars::default())) };
    let mut checker = Checker { election, funded, found: Vec::new(), bars: Bars::default() };
    for (at, cap) in published.caps.iter().enumerate() {
        let most = Outcome::decimal(&format!("constraints.caps[{at}].most"), &cap.most)?;
        checker.cap(cap, &most);
    }
    for (at, floor) in published.floors.iter().enumerate() {
        let least = Outcome::decimal(&format!("constraints.floors[{at}].least"), &floor.least)?;
        checker.floor(floor, &least);
    }
    for exclusion in &published.exclusions {
        checker.exclusion(exclusion);
    }
    let check = Check::of(Property::Constraints, true, checker.found);
    Ok((Some(check), checker.bars))
}

impl Checker<'_> {
    fn places(&mut self, ids: &[String]) -> Vec<usize> {
        let mut places = Vec::with_capacity(ids.len());
        for id in ids {
            match self.election.place(id) {
                Some(place) => places.push(place),
                None => self.found.push(Violation::UnknownProject { project: id.clone() }),
            }
        }
        places.sort_unstable();
        places.dedup();
        places
    }

    fn spent(&self, group: &[usize]) -> Fraction {
        let funded = group.iter().copied().filter(|place| self.funded[*place]);
        Fraction::new(self.election.total(funded), self.election.unit())
    }

    fn cap(&mut self, cap: &Cap, most: &Fraction) {
        let group = self.places(&cap.projects);
        let spent = self.spent(&group);
        if spent > *most {
            let (spent, most) = (spent.exact(), cap.most.clone());
            self.found.push(Violation::CapExceeded { group: cap.name.clone(), spent, most });
        } else {
            self.bars.0.push(Limit { group, left: Some(most.minus(&spent)) });
        }
    }

    fn floor(&mut self, floor: &Floor, least: &Fraction) {
        let group = self.places(&floor.projects);
        let spent = self.spent(&group);
        if spent < *least {
            let (spent, least) = (spent.exact(), floor.least.clone());
            self.found.push(Violation::FloorMissed { group: floor.name.clone(), spent, least });
        }
    }

    fn exclusion(&mut self, exclusion: &Exclusion) {
        let group = self.places(&exclusion.projects);
        let mut both = group.iter().filter(|place| self.funded[**place]);
        let id = |place: &usize| self.election.projects[*place].id.clone();
        match (both.next(), both.next()) {
            (Some(one), Some(other)) => {
                let (one, other) = (id(one), id(other));
                self.found.push(Violation::BothFunded { one, other });
            }
            (Some(_), None) => self.bars.0.push(Limit { group, left: None }),
            _ => {}
        }
    }
}
