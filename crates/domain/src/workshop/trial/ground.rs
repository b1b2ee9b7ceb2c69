//! What something is tried on: pots of money, what each can fund, and the ballots.

use crate::{
    actor::ActorType, money::Cents, project::Theme, rules::RuleSheet, said::Said, text::Slug,
    workshop::EnvelopeLine,
};
use allocation::BallotType;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What something is tried on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    /// Pots of money.
    pub pots: Vec<Pot>,
    /// Lines that could have been funded and belong to no pot.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unplaced: Vec<EnvelopeLine>,
}

/// Money of its own with what it can fund and the ballots on that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pot {
    /// What it is called, for who reads it.
    pub name: Said,
    /// The money of today.
    pub budget: Cents,
    /// The rules of today.
    pub rules: RuleSheet,
    /// The seed from which lots are drawn.
    pub seed: String,
    /// What can be funded.
    pub projects: Vec<GroundProject>,
    /// The kind of ballot.
    pub ballot_type: BallotType,
    /// The ballots, equal ones together.
    pub ballots: Vec<GroundBallot>,
}

/// Something that can be funded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroundProject {
    /// Its public number.
    pub number: String,
    /// What it is called, for who reads it.
    pub title: Said,
    /// The line of money of a scenario of that title that it is, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<Said>,
    /// What it costs.
    pub cost: Cents,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<Theme>,
    /// The commune where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commune: Option<Slug>,
    /// The district of that commune, when it stands in one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub district: Option<Slug>,
    /// What kind of actor carries it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bearer: Option<ActorType>,
}

/// A ballot, with how many cast it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct GroundBallot {
    /// Kind of actor, where ballots say it; kinds of fewer than three people are one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Place of a project in its pot, and points.
    pub choices: Vec<(u32, u64)>,
    /// How many.
    pub weight: u64,
}

impl Ground {
    /// Whether ballots say of which kind of actor they are.
    #[must_use]
    pub fn knows_kinds(&self) -> bool {
        self.pots.iter().flat_map(|pot| &pot.ballots).any(|ballot| ballot.kind.is_some())
    }

    /// Whether what can be funded stands in communes.
    #[must_use]
    pub fn knows_communes(&self) -> bool {
        !self.communes().is_empty()
    }

    /// The communes where what can be funded stands.
    #[must_use]
    pub fn communes(&self) -> BTreeSet<Slug> {
        self.pots.iter().flat_map(Pot::communes).collect()
    }
}

impl GroundProject {
    /// Its whole name: the line of money before the scenario that it is of.
    #[must_use]
    pub fn name(&self) -> Vec<Said> {
        let line = self.line.iter().flat_map(|line| [line.clone(), " · ".into()]);
        line.chain([self.title.clone()]).collect()
    }
}

impl Pot {
    /// The communes where what it can fund stands.
    #[must_use]
    pub fn communes(&self) -> BTreeSet<Slug> {
        self.projects.iter().filter_map(|project| project.commune.clone()).collect()
    }
}
