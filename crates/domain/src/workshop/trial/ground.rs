//! What something is tried on: pots of money, what each can fund, and the ballots.

use super::super::{BallotForm, Group, Workshop, people, pooling};
use crate::{
    actor::ActorType,
    money::Cents,
    project::Theme,
    rules::{self, CompletionChoice, Limits, MethodChoice, RuleSheet, RuleSheetDraft, TieRule},
    text::Slug,
};
use allocation::BallotType;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What something is tried on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    /// Pots of money.
    pub pots: Vec<Pot>,
}

/// Money of its own with what it can fund and the ballots on that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pot {
    /// What it is called, in the language of who reads it.
    pub name: String,
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
    /// What it is called.
    pub title: String,
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

/// What a ballot gives: places of projects, and points.
type Choices = Vec<(u32, u64)>;

impl Ground {
    /// The ballots of a round of the room: its scenarios with an amount are what can be funded.
    /// Nothing before the round was revealed, when it asked questions, or with nothing to fund.
    #[must_use]
    pub fn of_room(
        state: &Workshop,
        id: super::RoundId,
        name: String,
        title: impl Fn(&super::Scenario) -> String,
    ) -> Option<Self> {
        let round = state.round(id).filter(|round| round.state.is_shown())?;
        let form = round.ballot.as_ref()?;
        let (ballot, ballot_type) = counted_as(form, round.options.len())?;
        let scenarios: Vec<_> = round
            .options
            .iter()
            .filter_map(|id| state.scenarios.get(id))
            .filter(|scenario| scenario.cost() > Cents::ZERO)
            .collect();
        let dearest = scenarios.iter().map(|scenario| scenario.cost()).max()?;
        let draft = RuleSheetDraft {
            ballot,
            method: MethodChoice::EqualShares,
            completion: CompletionChoice::Utilitarian,
            comparison: false,
            tie_break: vec![TieRule::Cost, TieRule::Votes],
            minimum_votes: 0,
            limits: Limits::default(),
            switches: crate::rules::Switches::default(),
            sharing: None,
        };
        let groups = pooling(&people(state.ballots_of(id)));
        let mut ballots: BTreeMap<(Option<String>, Choices), u64> = BTreeMap::new();
        for cast in state.ballots_of(id) {
            let choices: Choices = (0_u32..)
                .zip(&scenarios)
                .map(|(place, scenario)| (place, cast.ballot.gives(form, scenario.id)))
                .filter(|(_, points)| *points > 0)
                .collect();
            let choices = ordered(choices, ballot_type);
            let kind = groups.get(&cast.kind).map(|group| Group::code(*group).to_owned());
            *ballots.entry((kind, choices)).or_default() += 1;
        }
        let projects = scenarios.iter().map(|scenario| GroundProject {
            number: scenario.id.to_string(),
            title: title(scenario),
            cost: scenario.cost(),
            theme: None,
            commune: None,
            district: None,
            bearer: None,
        });
        Some(Self {
            pots: vec![Pot {
                name,
                budget: dearest,
                rules: RuleSheet::new(draft).ok()?,
                seed: format!("{}-{id}", state.id),
                projects: projects.collect(),
                ballot_type,
                ballots: ballots
                    .into_iter()
                    .map(|((kind, choices), weight)| GroundBallot { kind, choices, weight })
                    .collect(),
            }],
        })
    }

    /// Whether ballots say of which kind of actor they are.
    #[must_use]
    pub fn knows_kinds(&self) -> bool {
        self.pots.iter().flat_map(|pot| &pot.ballots).any(|ballot| ballot.kind.is_some())
    }

    /// Whether what can be funded stands in communes.
    #[must_use]
    pub fn knows_communes(&self) -> bool {
        self.pots.iter().flat_map(|pot| &pot.projects).any(|project| project.commune.is_some())
    }
}

/// On a ranking the best comes first.
fn ordered(mut choices: Vec<(u32, u64)>, kind: BallotType) -> Vec<(u32, u64)> {
    if kind == BallotType::Ordinal {
        choices.sort_by_key(|(place, points)| (std::cmp::Reverse(*points), *place));
    }
    choices
}

/// A ballot of the room as the counting rules know ballots.
fn counted_as(form: &BallotForm, options: usize) -> Option<(rules::BallotForm, BallotType)> {
    let options = u32::try_from(options.max(1)).ok()?;
    Some(match form {
        BallotForm::Approval { .. } | BallotForm::Consent => {
            (rules::BallotForm::up_to(options), BallotType::Approval)
        }
        BallotForm::Score { highest } => {
            let total = highest.saturating_mul(options);
            let points = rules::BallotForm::Points { total, max_per_project: *highest };
            (points, BallotType::Scoring)
        }
        BallotForm::Dots { dots, most } => {
            let most = (*most).min(*dots);
            let points = rules::BallotForm::Points { total: *dots, max_per_project: most };
            (points, BallotType::Cumulative)
        }
        BallotForm::Money { envelope, step } => {
            let total = envelope.unsigned().checked_div(step.unsigned())?;
            let total = u32::try_from(total).ok()?;
            let points = rules::BallotForm::Points { total, max_per_project: total };
            (points, BallotType::Cumulative)
        }
        BallotForm::Ranking { places } => {
            (rules::BallotForm::Ranking { places: *places }, BallotType::Ordinal)
        }
        BallotForm::Answers { .. } => return None,
    })
}
