//! Scenarios: structured ideas for how to use means, field by field, version by version.

use super::{
    AmendmentId, ArgumentId, EnvelopeLine, ScenarioId, SeatId, TableId, WorkshopRefusal as Refusal,
    line::keep_names,
};
use crate::{
    Moment,
    actor::{ActorType, coded},
    money::Cents,
    rules::MethodChoice,
    text::Authored,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The most scenarios of a workshop.
pub const MOST_SCENARIOS: usize = 200;
/// The most envelope lines of a scenario.
pub const MOST_LINES: usize = 20;

coded! {
    /// The fields of a scenario.
    FieldKey {
        /// What it is called.
        Title => "title",
        /// Who.
        Who => "who",
        /// How.
        How => "how",
        /// How it is decided, in words.
        Decision => "decision",
        /// The money: lines of envelopes.
        Envelopes => "envelopes",
        /// Means other than money: staff, premises, permits.
        Means => "means",
        /// Who may carry a project.
        Eligibility => "eligibility",
        /// The counting rule.
        Selection => "selection",
        /// Who steers and who checks.
        Governance => "governance",
        /// Under which conditions.
        Conditions => "conditions",
    }
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum FieldValue {
    /// Words.
    Text {
        /// In the language of who wrote them.
        text: Authored,
    },
    /// Money.
    Lines {
        /// The lines.
        lines: Vec<EnvelopeLine>,
    },
    /// Kinds of actors.
    Kinds {
        /// Which.
        kinds: BTreeSet<ActorType>,
    },
    /// A counting rule.
    Method {
        /// Which.
        method: MethodChoice,
    },
}

impl FieldValue {
    /// Whether two values are the same but for their translations.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Text { text }, Self::Text { text: other }) => {
                (text.original, &text.text) == (other.original, &other.text)
            }
            (Self::Lines { lines }, Self::Lines { lines: other }) => {
                lines.len() == other.len()
                    && lines.iter().zip(other).all(|(one, other)| one.says_the_same(other))
            }
            _ => self == other,
        }
    }

    /// Checks that a value belongs into a field.
    ///
    /// # Errors
    /// [`Refusal::FieldMisfit`] or [`Refusal::Full`].
    pub fn check(&self, field: FieldKey) -> Result<(), Refusal> {
        let fits = match field {
            FieldKey::Envelopes => matches!(self, Self::Lines { .. }),
            FieldKey::Eligibility => matches!(self, Self::Kinds { .. }),
            FieldKey::Selection => matches!(self, Self::Method { .. }),
            _ => matches!(self, Self::Text { .. }),
        };
        if !fits {
            return Err(Refusal::FieldMisfit { field });
        }
        match self {
            Self::Lines { lines } if lines.len() > MOST_LINES => {
                Err(Refusal::Full { most: MOST_LINES as u64 })
            }
            Self::Lines { lines }
                if lines.iter().any(|line| {
                    line.amount < Cents::ZERO || line.amount > crate::money::LARGEST
                }) =>
            {
                Err(Refusal::FieldMisfit { field })
            }
            _ => Ok(()),
        }
    }
}

/// A field with its revision: every change counts, so that a conflict is exact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldState {
    /// How often it was written.
    pub revision: u32,
    /// What it holds.
    pub value: FieldValue,
    /// The amendment that it comes from, where it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amendment: Option<AmendmentId>,
}

/// A change of a field, as the history of a scenario keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldChange {
    /// When.
    pub at: Moment,
    /// The field.
    pub field: FieldKey,
    /// What it held before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<FieldValue>,
    /// The amendment that it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amendment: Option<AmendmentId>,
    /// Whether it was copied from a photographed sheet when the scenario was fixed already.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub copied: bool,
}

coded! {
    /// How far a scenario is.
    ScenarioState {
        /// It is being drawn and changed.
        Open => "open",
        /// Nothing of it changes: it is an alternative that can be voted on and simulated.
        Locked => "locked",
        /// Taken back.
        Withdrawn => "withdrawn",
        /// The room chose it; it becomes a process.
        Adopted => "adopted",
    }
}

/// A structured idea for how to use means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scenario {
    /// Its number.
    pub id: ScenarioId,
    /// The table that draws it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<TableId>,
    /// Who began it, when somebody of the room did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<SeatId>,
    /// How far it is.
    pub state: ScenarioState,
    /// Its fields.
    pub fields: BTreeMap<FieldKey, FieldState>,
    /// Every change, the oldest first: its version is their number.
    pub history: Vec<FieldChange>,
}

impl Scenario {
    /// Which version it is in.
    #[must_use]
    pub fn version(&self) -> usize {
        self.history.len()
    }

    /// The revision of a field; nought before it was written.
    #[must_use]
    pub fn revision(&self, field: FieldKey) -> u32 {
        self.fields.get(&field).map_or(0, |state| state.revision)
    }

    /// The words of a field.
    #[must_use]
    pub fn text(&self, field: FieldKey) -> Option<&Authored> {
        match &self.fields.get(&field)?.value {
            FieldValue::Text { text } => Some(text),
            _ => None,
        }
    }

    /// The lines of money.
    #[must_use]
    pub fn lines(&self) -> &[EnvelopeLine] {
        match self.fields.get(&FieldKey::Envelopes).map(|state| &state.value) {
            Some(FieldValue::Lines { lines }) => lines,
            _ => &[],
        }
    }

    /// What its lines of money come to.
    #[must_use]
    pub fn cost(&self) -> Cents {
        Cents::sum(self.lines().iter().map(|line| line.amount)).unwrap_or(Cents::ZERO)
    }

    /// The counting rule that it names.
    #[must_use]
    pub fn method(&self) -> Option<MethodChoice> {
        match self.fields.get(&FieldKey::Selection).map(|state| &state.value) {
            Some(FieldValue::Method { method }) => Some(*method),
            _ => None,
        }
    }

    /// Whether it changes still.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state == ScenarioState::Open
    }

    pub(super) fn write(
        &mut self,
        at: Moment,
        field: FieldKey,
        mut value: FieldValue,
        amendment: Option<AmendmentId>,
    ) {
        let revision = self.revision(field) + 1;
        keep_names(&mut value, self.fields.get(&field).map(|state| &state.value));
        let before = self.fields.insert(field, FieldState { revision, value, amendment });
        let before = before.map(|state| state.value);
        let copied = !self.is_open();
        self.history.push(FieldChange { at, field, before, amendment, copied });
    }
}

coded! {
    /// Which side an argument is on.
    Side {
        /// For.
        For => "for",
        /// Against.
        Against => "against",
    }
}

/// An argument for or against, pinned to a field of a scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Argument {
    /// Its number.
    pub id: ArgumentId,
    /// The scenario.
    pub scenario: ScenarioId,
    /// The field; the whole scenario otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<FieldKey>,
    /// The revision of the field that it speaks of.
    pub revision: u32,
    /// Which side.
    pub side: Side,
    /// What it says.
    pub text: Authored,
    /// Who wrote it, when somebody of the room did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<SeatId>,
    /// Kind of actor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<ActorType>,
    /// Who agrees with it.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub supporters: BTreeSet<SeatId>,
    /// Why it is not shown, when a facilitator hid it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hidden: Option<String>,
}

/// What became of an amendment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "kebab-case")]
pub enum Answer {
    /// Nobody has answered yet.
    Open,
    /// Taken over as it is.
    Accepted,
    /// Worked in together with something else.
    Merged,
    /// Not taken, for a reason.
    Declined {
        /// The reason, which the room reads.
        reason: Authored,
    },
}

/// A change that somebody proposes to a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amendment {
    /// Its number.
    pub id: AmendmentId,
    /// The scenario.
    pub scenario: ScenarioId,
    /// The field.
    pub field: FieldKey,
    /// The revision of the field that it changes.
    pub based_on: u32,
    /// What the field should hold.
    pub value: FieldValue,
    /// Why.
    pub why: Authored,
    /// Who proposes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<SeatId>,
    /// Kind of actor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<ActorType>,
    /// What became of it.
    pub answer: Answer,
    /// Why it is not shown, when a facilitator hid it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hidden: Option<String>,
}

/// What stands in the way of taking an amendment over as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Conflict {
    /// The revision of the field now, when it was written since.
    pub written_since: Option<u32>,
    /// Other open amendments to the same field that want something else.
    pub rivals: Vec<AmendmentId>,
}

impl Conflict {
    /// The conflict of an amendment, when there is one.
    #[must_use]
    pub fn of<'a>(
        amendment: &Amendment,
        scenario: &Scenario,
        all: impl Iterator<Item = &'a Amendment>,
    ) -> Option<Self> {
        let revision = scenario.revision(amendment.field);
        let written_since = (revision != amendment.based_on).then_some(revision);
        let rivals: Vec<AmendmentId> = all
            .filter(|other| {
                other.id != amendment.id
                    && other.scenario == amendment.scenario
                    && other.field == amendment.field
                    && other.answer == Answer::Open
                    && other.hidden.is_none()
                    && !other.value.says_the_same(&amendment.value)
            })
            .map(|other| other.id)
            .collect();
        (written_since.is_some() || !rivals.is_empty()).then_some(Self { written_since, rivals })
    }
}
