//! Notes: written, put otherwise, answered, shared, and a hand at one.

use super::{Decision, Desk, reason};
use crate::{
    locale::Locale,
    text::Authored,
    workshop::{
        Event, Hand, MOST_NOTES, NewNote, Note, NoteId, NoteKind, WorkshopRefusal as Refusal,
    },
};
use std::collections::BTreeSet;

impl Desk<'_> {
    pub(super) fn note(self, note: NewNote) -> Decision {
        let author = self.anyone()?;
        if self.state.notes.len() >= MOST_NOTES {
            return Err(Refusal::Full { most: MOST_NOTES as u64 });
        }
        if let Some(scenario) = note.scenario
            && !self.state.scenarios.contains_key(&scenario)
        {
            return Err(Refusal::NotThere);
        }
        if note.kind == NoteKind::Reaction
            && let Some(held) = self.state.reaction_of(author, note.scenario)
        {
            let said = |text: &Authored| (text.original, text.text.clone());
            let same = said(&held.text) == said(&note.text);
            let event = Event::NoteReworded { note: held.id, text: note.text };
            return Ok((!same).then_some(event).into_iter().collect());
        }
        let during_pitch = matches!(note.kind, NoteKind::Need | NoteKind::Offer);
        let pitch = self.state.course.pitching.current.map(|(pitch, _)| pitch);
        Ok(vec![Event::Noted(Box::new(Note {
            id: NoteId(self.number()),
            kind: note.kind,
            round: self.state.course.current,
            table: self.table_of(author),
            author,
            actor: author.and_then(|seat| self.state.seats.get(&seat)).map(|seat| seat.kind),
            text: note.text,
            scenario: note.scenario,
            pitch: pitch.filter(|_| during_pitch),
            quantity: note.quantity,
            day: note.day,
            consent: note.consent,
            hands: BTreeSet::new(),
            shared: false,
            revision: 0,
            answer: None,
            answers: 0,
            hidden: None,
        }))])
    }

    /// A need or an offer goes on the board when whoever said it agrees: on their own phone, or, when
    /// a facilitator wrote it down for them, through that facilitator.
    pub(super) fn share_note(self, id: NoteId) -> Decision {
        let note = self.state.notes.get(&id).ok_or(Refusal::NotThere)?;
        if !note.is_of_the_market() || note.hidden.is_some() {
            return Err(Refusal::NotThere);
        }
        match (self.hand, note.author) {
            (Hand::Seat(seat), Some(author)) if seat == author => {}
            (Hand::Facilitator(_), None) => {}
            _ => return Err(Refusal::NotYourNote),
        }
        if self.state.rehearsal {
            return Err(Refusal::OnlyRehearsed);
        }
        Ok((!note.shared).then_some(Event::NoteShared { note: id }).into_iter().collect())
    }

    pub(super) fn raise_hand(self, note: NoteId, on: bool) -> Decision {
        let seat = self.seat_id()?;
        let known = self.state.notes.get(&note).ok_or(Refusal::NotThere)?;
        if known.hands.contains(&seat) == on {
            return Ok(Vec::new());
        }
        Ok(vec![Event::HandRaised { note, seat, on }])
    }

    /// Whoever wrote a question or an objection down answers it, and the table whose scenario it is
    /// about: in the room that is who was asked.
    pub(super) fn answer_note(self, id: NoteId, answer: &str, locale: Locale) -> Decision {
        let note = self.state.notes.get(&id).filter(|note| note.takes_answer());
        let note = note.ok_or(Refusal::NotThere)?;
        let about = note.scenario.and_then(|id| self.state.scenarios.get(&id));
        let about = about.and_then(|scenario| scenario.table);
        self.facilitator_or_table(note.table).or_else(|_| self.facilitator_or_table(about))?;
        let (answer, locale) = (reason(answer)?, Some(locale));
        Ok(vec![Event::NoteAnswered { note: id, answer, locale }])
    }
}
