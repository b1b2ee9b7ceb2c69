//! A scenario with its whole story: every version of every field, why it changed, what was said
//! for and against, and what was objected.

use super::{NoteStory, reader::Reader};
use crate::{
    Moment,
    id::ProcessId,
    text::Authored,
    workshop::{
        Amendment, AmendmentId, Answer, Argument, ArgumentId, EnvelopeLine, FieldKey, FieldValue,
        Group, NoteKind, Scenario, ScenarioId, ScenarioState, Side,
    },
};
use serde::{Deserialize, Serialize};

/// The story of a scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScenarioStory {
    /// Its number.
    pub id: ScenarioId,
    /// What stands on the sign of the table that drew it.
    pub table: Option<String>,
    /// How far it came.
    pub state: ScenarioState,
    /// How many changes it saw.
    pub version: usize,
    /// Its fields, in their order.
    pub fields: Vec<FieldStory>,
    /// For and against the whole of it.
    pub arguments: Vec<ArgumentStory>,
    /// Questions, and their answers.
    pub questions: Vec<NoteStory>,
    /// Reactions: at most one of each person.
    pub reactions: Vec<NoteStory>,
    /// Objections, and how they were worked in.
    pub objections: Vec<NoteStory>,
    /// Sheets and flip charts that were photographed onto it.
    pub pictures: Vec<crate::workshop::Picture>,
    /// The process it became.
    pub process: Option<ProcessId>,
}

/// The story of a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldStory {
    /// Which field.
    pub field: FieldKey,
    /// Every version, the oldest first.
    pub versions: Vec<VersionStory>,
    /// For and against.
    pub arguments: Vec<ArgumentStory>,
    /// Changes that were not taken, or not answered.
    pub set_aside: Vec<AmendmentStory>,
}

impl FieldStory {
    /// What it holds now.
    #[must_use]
    pub fn value(&self) -> Option<&FieldValue> {
        self.versions.last().map(|version| &version.value)
    }
}

/// A version of a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionStory {
    /// When it was written.
    pub at: Moment,
    /// What it held.
    pub value: FieldValue,
    /// The change that somebody had proposed, where it comes from one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amendment: Option<AmendmentStory>,
    /// Whether it was copied from a photographed sheet when the scenario was fixed already.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub copied: bool,
}

/// A change that somebody proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AmendmentStory {
    /// Its number.
    pub id: AmendmentId,
    /// Kind of actor, pooled.
    pub group: Option<Group>,
    /// What the field should have held.
    pub value: FieldValue,
    /// Why.
    pub why: Authored,
    /// What became of it.
    pub answer: Answer,
}

/// An argument.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArgumentStory {
    /// Its number.
    pub id: ArgumentId,
    /// Which side.
    pub side: Side,
    /// What it says.
    pub text: Authored,
    /// Kind of actor, pooled.
    pub group: Option<Group>,
    /// How many agree with it.
    pub supporters: usize,
}

impl ScenarioStory {
    /// A field.
    #[must_use]
    pub fn field(&self, key: FieldKey) -> Option<&FieldStory> {
        self.fields.iter().find(|story| story.field == key)
    }

    /// Its title.
    #[must_use]
    pub fn title(&self) -> Option<&Authored> {
        match self.field(FieldKey::Title)?.value()? {
            FieldValue::Text { text } => Some(text),
            _ => None,
        }
    }

    /// Its lines of money.
    #[must_use]
    pub fn lines(&self) -> &[EnvelopeLine] {
        match self.field(FieldKey::Envelopes).and_then(FieldStory::value) {
            Some(FieldValue::Lines { lines }) => lines,
            _ => &[],
        }
    }
}

impl Reader<'_> {
    pub(super) fn scenarios(&self) -> Vec<ScenarioStory> {
        let drawn = self.state.scenarios.values();
        drawn.map(|scenario| self.scenario(scenario)).collect()
    }

    fn scenario(&self, scenario: &Scenario) -> ScenarioStory {
        let table = scenario.table.and_then(|table| self.state.tables.get(&table));
        let said = |kind: NoteKind| -> Vec<NoteStory> {
            let of_it = self.shown().filter(|note| note.scenario == Some(scenario.id));
            of_it.filter(|note| note.kind == kind).map(|note| self.note(note)).collect()
        };
        let pictures = self.state.pictures.iter().filter(|one| one.is_of(scenario.id));
        ScenarioStory {
            id: scenario.id,
            table: table.map(|table| table.name.clone()),
            state: scenario.state,
            version: scenario.version(),
            fields: FieldKey::ALL
                .iter()
                .filter(|field| {
                    scenario.fields.contains_key(field) || self.is_spoken_of(scenario, **field)
                })
                .map(|field| self.field(scenario, *field))
                .collect(),
            arguments: self.arguments(scenario.id, None),
            questions: said(NoteKind::Question),
            reactions: said(NoteKind::Reaction),
            objections: said(NoteKind::Objection),
            pictures: pictures.cloned().collect(),
            process: self.state.adopted.get(&scenario.id).copied(),
        }
    }

    /// Whether somebody said something about a field that nobody wrote.
    fn is_spoken_of(&self, scenario: &Scenario, field: FieldKey) -> bool {
        let argued =
            self.state.arguments.values().any(|it| {
                it.scenario == scenario.id && it.field == Some(field) && it.hidden.is_none()
            });
        let amended =
            |it: &Amendment| it.scenario == scenario.id && it.field == field && it.hidden.is_none();
        argued || self.state.amendments.values().any(amended)
    }

    fn field(&self, scenario: &Scenario, field: FieldKey) -> FieldStory {
        let changes: Vec<_> =
            scenario.history.iter().filter(|change| change.field == field).collect();
        let versions = changes.iter().enumerate().filter_map(|(place, change)| {
            // A version is what the next change found, or what there is now.
            let value = match changes.get(place + 1) {
                Some(next) => next.before.clone()?,
                None => scenario.fields.get(&field)?.value.clone(),
            };
            let amendment = change.amendment.and_then(|id| self.state.amendments.get(&id));
            let amendment = amendment.filter(|amendment| amendment.hidden.is_none());
            let amendment = amendment.map(|amendment| self.amendment(amendment));
            Some(VersionStory { at: change.at, value, amendment, copied: change.copied })
        });
        let set_aside = self.state.amendments.values().filter(|it| {
            it.scenario == scenario.id
                && it.field == field
                && it.hidden.is_none()
                && matches!(it.answer, Answer::Open | Answer::Declined { .. })
        });
        FieldStory {
            field,
            versions: versions.collect(),
            arguments: self.arguments(scenario.id, Some(field)),
            set_aside: set_aside.map(|amendment| self.amendment(amendment)).collect(),
        }
    }

    fn amendment(&self, amendment: &Amendment) -> AmendmentStory {
        AmendmentStory {
            id: amendment.id,
            group: self.group(amendment.kind),
            value: amendment.value.clone(),
            why: amendment.why.clone(),
            answer: amendment.answer.clone(),
        }
    }

    fn arguments(&self, scenario: ScenarioId, field: Option<FieldKey>) -> Vec<ArgumentStory> {
        let about =
            |it: &&Argument| it.scenario == scenario && it.field == field && it.hidden.is_none();
        let mut arguments: Vec<ArgumentStory> = self
            .state
            .arguments
            .values()
            .filter(about)
            .map(|argument| ArgumentStory {
                id: argument.id,
                side: argument.side,
                text: argument.text.clone(),
                group: self.group(argument.kind),
                supporters: argument.supporters.len(),
            })
            .collect();
        arguments.sort_by_key(|it| (it.side, std::cmp::Reverse(it.supporters), it.id));
        arguments
    }
}
