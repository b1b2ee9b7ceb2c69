//! What the room says of a scenario before it agrees: questions with their answers, one reaction of
//! each person, objections with what became of them.

use crate::workshop::{
    FEWEST, Group, Note, NoteKind, ScenarioId, Table, Workshop, pooling, view::Ladder,
};

/// In whose name something is shown: never a person's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose<'a> {
    /// A table with at least three people.
    Table(&'a Table),
    /// A kind of actor, pooled.
    Group(Group),
}

/// In whose name a note is shown: that of its table; where fewer than three people sit there, that
/// of its kind of actor, pooled. Nothing for what facilitators wrote down.
#[must_use]
pub fn whose<'a>(state: &'a Workshop, note: &Note) -> Option<Whose<'a>> {
    let table = note.table.and_then(|table| state.tables.get(&table)).filter(|table| {
        let there = state.seats.values().filter(|seat| seat.table == Some(table.id));
        u32::try_from(there.count()).is_ok_and(|people| people >= FEWEST)
    });
    let kind = || note.actor.map(|kind| pooling(&state.present()).get(&kind).copied());
    table.map(Whose::Table).or_else(|| Some(Whose::Group(kind()?.unwrap_or(Group::Others))))
}

/// A part of what the room says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VoicePart {
    /// What is not clear.
    Questions,
    /// What each person says to it in a sentence.
    Reactions,
    /// What cannot be lived with.
    Objections,
}

/// What the room says of a scenario, the newest last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voices<'a> {
    /// Questions.
    pub questions: Vec<&'a Note>,
    /// Reactions.
    pub reactions: Vec<&'a Note>,
    /// Objections.
    pub objections: Vec<&'a Note>,
}

impl<'a> Voices<'a> {
    /// What is shown of what the room says of a scenario.
    #[must_use]
    pub fn of(state: &'a Workshop, scenario: ScenarioId) -> Self {
        let of = |kind: NoteKind| {
            let about = state.notes.values().filter(|note| note.scenario == Some(scenario));
            about.filter(|note| note.kind == kind && note.hidden.is_none()).collect()
        };
        Self {
            questions: of(NoteKind::Question),
            reactions: of(NoteKind::Reaction),
            objections: of(NoteKind::Objection),
        }
    }

    /// Whether nobody said anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.questions.is_empty() && self.reactions.is_empty() && self.objections.is_empty()
    }

    /// What a screen shows of it: what the round is at; without a clock what came last.
    #[must_use]
    pub fn part(&self, ladder: Option<&Ladder>) -> (VoicePart, &[&'a Note]) {
        let code = ladder.map(|ladder| ladder.rungs[ladder.now].code);
        match code {
            Some("clarify") => (VoicePart::Questions, &self.questions),
            Some("react") => (VoicePart::Reactions, &self.reactions),
            Some(_) => (VoicePart::Objections, &self.objections),
            None if !self.objections.is_empty() => (VoicePart::Objections, &self.objections),
            None if !self.reactions.is_empty() => (VoicePart::Reactions, &self.reactions),
            None => (VoicePart::Questions, &self.questions),
        }
    }
}
