//! Where a process comes from: each of its envelopes leads back to a line of a scenario, and that
//! line to whoever changed it, why, and what was said for and against.

use super::{AmendmentStory, ArgumentStory, FieldStory, Harvest, ScenarioStory};
use crate::{
    Moment,
    id::{EnvelopeId, WorkshopId},
    money::Cents,
    text::{Authored, Localized},
    workshop::{EnvelopeLine, FieldKey, FieldValue, ScenarioId},
};
use serde::{Deserialize, Serialize};

/// Where a process comes from, as it was when the process was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The workshop.
    pub workshop: WorkshopId,
    /// What it was called.
    pub title: Localized,
    /// When it was over.
    pub ended: Option<Moment>,
    /// People who were there.
    pub people: u32,
    /// The scenario.
    pub scenario: ScenarioId,
    /// What the scenario was called.
    pub name: Authored,
    /// Its fields with their stories.
    pub fields: Vec<FieldStory>,
    /// For and against the whole of it.
    pub arguments: Vec<ArgumentStory>,
    /// Each envelope with its line.
    pub lines: Vec<OriginLine>,
    /// The entries of the log that all this was read from.
    pub entries: u64,
    /// The hash of the last of them.
    pub hash: String,
}

/// An envelope and the line of money that it was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OriginLine {
    /// The envelope.
    pub envelope: EnvelopeId,
    /// The line.
    pub line: EnvelopeLine,
    /// How it came to be what it is, the oldest step first.
    pub steps: Vec<Step>,
}

/// A change of a line of money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// When.
    pub at: Moment,
    /// What stood there before; nothing at the beginning.
    pub before: Option<Cents>,
    /// What stands there from then on.
    pub after: Cents,
    /// The change that somebody had proposed, where it comes from one.
    pub amendment: Option<AmendmentStory>,
}

impl Origin {
    /// What a process that is made of a scenario comes from; `envelopes` in the order of the lines of
    /// the scenario.
    #[must_use]
    pub fn of(
        harvest: &Harvest,
        scenario: &ScenarioStory,
        envelopes: &[EnvelopeId],
    ) -> Option<Self> {
        let money = scenario.field(FieldKey::Envelopes);
        let lines = match money.and_then(FieldStory::value) {
            Some(FieldValue::Lines { lines }) => lines.as_slice(),
            _ => &[],
        };
        let lines = lines.iter().zip(envelopes).map(|(line, envelope)| OriginLine {
            envelope: *envelope,
            line: line.clone(),
            steps: money.map_or_else(Vec::new, |money| steps(money, &line.label)),
        });
        Some(Self {
            workshop: harvest.id,
            title: harvest.title.clone(),
            ended: harvest.ended,
            people: harvest.attendance.people,
            scenario: scenario.id,
            name: scenario.title()?.clone(),
            fields: scenario.fields.clone(),
            arguments: scenario.arguments.clone(),
            lines: lines.collect(),
            entries: harvest.seal.entries,
            hash: harvest.seal.hash.clone(),
        })
    }

    /// A field.
    #[must_use]
    pub fn field(&self, key: FieldKey) -> Option<&FieldStory> {
        self.fields.iter().find(|story| story.field == key)
    }
}

/// How the line of this name came to its amount.
fn steps(money: &FieldStory, label: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut before = None;
    for version in &money.versions {
        let FieldValue::Lines { lines } = &version.value else { continue };
        let now = lines.iter().find(|line| line.label == label).map(|line| line.amount);
        if let Some(after) = now.filter(|now| before != Some(*now)) {
            steps.push(Step {
                at: version.at,
                before,
                after,
                amendment: version.amendment.clone(),
            });
        }
        before = now;
    }
    steps
}
