//! What people write down beside scenarios: ideas, barriers, needs and offers, objections,
//! promises.

use super::{NoteId, PitchId, RoundId, ScenarioId, SeatId, TableId};
use crate::{
    actor::{ActorType, coded},
    text::Authored,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The most notes of a workshop.
pub const MOST_NOTES: usize = 20_000;

coded! {
    /// What a note is.
    NoteKind {
        /// An idea.
        Idea => "idea",
        /// What it would be like.
        Vision => "vision",
        /// What stands in the way.
        Barrier => "barrier",
        /// A case that worked elsewhere.
        Case => "case",
        /// A question.
        Question => "question",
        /// A reaction.
        Reaction => "reaction",
        /// An objection to a scenario.
        Objection => "objection",
        /// Something that is looked for.
        Need => "need",
        /// Something that is offered.
        Offer => "offer",
        /// What somebody will do, and when.
        Commitment => "commitment",
        /// Words that may be quoted.
        Verbatim => "verbatim",
    }
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Its number.
    pub id: NoteId,
    /// What it is.
    pub kind: NoteKind,
    /// The round in which it was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<RoundId>,
    /// The table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<TableId>,
    /// Who wrote it, when somebody of the room did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<SeatId>,
    /// Kind of actor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<ActorType>,
    /// What it says.
    pub text: Authored,
    /// The scenario it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scenario: Option<ScenarioId>,
    /// The pitch during which it was caught.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pitch: Option<PitchId>,
    /// How many, for a need or an offer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<u32>,
    /// By when, for a commitment; when, for a need or an offer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<NaiveDate>,
    /// Whether who said it agrees to be quoted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub consent: bool,
    /// Who says "I can lend" or "I want", or agrees.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub hands: BTreeSet<SeatId>,
    /// Whether a need or an offer went on the board, because whoever said it agreed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shared: bool,
    /// How an objection was worked in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// Why it is not shown, when a facilitator hid it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hidden: Option<String>,
}

impl Note {
    /// Whether it is a need or an offer.
    #[must_use]
    pub const fn is_of_the_market(&self) -> bool {
        matches!(self.kind, NoteKind::Need | NoteKind::Offer)
    }

    /// Whether the whole room reads it, and not a table alone.
    #[must_use]
    pub const fn is_for_all(&self) -> bool {
        self.is_of_the_market() || matches!(self.kind, NoteKind::Case | NoteKind::Objection)
    }

    /// Whether it is a case that the room may see.
    #[must_use]
    pub fn is_shown_case(&self) -> bool {
        self.kind == NoteKind::Case && self.hidden.is_none()
    }
}
