//! What people write down beside scenarios: ideas, barriers, needs and offers, objections,
//! promises.

use super::{
    DeviationKind, Entry, Event, NoteId, PitchId, RoundId, ScenarioId, SeatId, TableId, Workshop,
};
use crate::{
    actor::{ActorType, coded},
    text::Authored,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The longest reaction, in characters: one short sentence.
pub const LONGEST_REACTION: usize = 160;
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
    /// How often its author put it otherwise.
    #[serde(default, skip_serializing_if = "is_nought")]
    pub revision: u32,
    /// The answer to a question, or how an objection was worked in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Authored>,
    /// How often it was answered anew.
    #[serde(default, skip_serializing_if = "is_nought")]
    pub answers: u32,
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
        self.is_of_the_market()
            || matches!(self.kind, NoteKind::Case | NoteKind::Objection | NoteKind::Commitment)
            || self.is_about_a_scenario()
    }

    /// Whether it is a question, a reaction or an objection to a scenario.
    #[must_use]
    pub const fn is_about_a_scenario(&self) -> bool {
        self.scenario.is_some()
            && matches!(self.kind, NoteKind::Question | NoteKind::Reaction | NoteKind::Objection)
    }

    /// Whether it is answered: a question by what is asked for, an objection by what became of it.
    #[must_use]
    pub const fn takes_answer(&self) -> bool {
        matches!(self.kind, NoteKind::Question | NoteKind::Objection)
    }

    /// Whether it waits for its answer.
    #[must_use]
    pub const fn waits(&self) -> bool {
        self.takes_answer() && self.answer.is_none() && self.hidden.is_none()
    }

    /// Whether it is a case that the room may see.
    #[must_use]
    pub fn is_shown_case(&self) -> bool {
        self.kind == NoteKind::Case && self.hidden.is_none()
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
const fn is_nought(number: &u32) -> bool {
    *number == 0
}

impl Workshop {
    /// What somebody said of a scenario in the round that runs: each person has one reaction to it.
    pub(super) fn reaction_of(
        &self,
        author: Option<SeatId>,
        scenario: Option<ScenarioId>,
    ) -> Option<&Note> {
        let (author, scenario) = (author?, scenario?);
        self.notes.values().find(|note| {
            note.kind == NoteKind::Reaction
                && note.round == self.course.current
                && (note.author, note.scenario) == (Some(author), Some(scenario))
        })
    }

    pub(super) fn apply_to_notes(&mut self, entry: &Entry) {
        match &entry.event {
            Event::Noted(note) => {
                self.named(note.id.0);
                self.notes.insert(note.id, (**note).clone());
            }
            Event::HandRaised { note, seat, on } => {
                if let Some(note) = self.notes.get_mut(note) {
                    if *on {
                        note.hands.insert(*seat);
                    } else {
                        note.hands.remove(seat);
                    }
                }
            }
            Event::NoteReworded { note, text } => {
                if let Some(note) = self.notes.get_mut(note) {
                    note.text = text.clone();
                    note.revision += 1;
                }
            }
            Event::NoteAnswered { note, answer, locale } => {
                if let Some(note) = self.notes.get_mut(note) {
                    note.answers += u32::from(note.answer.is_some());
                    note.answer = Some(Authored::plain(*locale, answer.clone()));
                }
            }
            Event::NoteHidden { note, reason } => {
                if let Some(note) = self.notes.get_mut(note) {
                    note.hidden.clone_from(reason);
                }
                if reason.is_some() {
                    self.deviate(entry.at, DeviationKind::Hidden, reason.clone());
                }
            }
            Event::NoteShared { note } => {
                if let Some(note) = self.notes.get_mut(note) {
                    note.shared = true;
                }
            }
            Event::PitchQueued(pitch) => {
                self.named(pitch.id.0);
                self.pitches.insert(pitch.id, (**pitch).clone());
                self.course.pitching.queue.push(pitch.id);
                // An undo that comes later does not lose who asked in the meantime.
                if let Some(undo) = &mut self.undo {
                    undo.course.pitching.queue.push(pitch.id);
                }
            }
            _ => {}
        }
    }
}
