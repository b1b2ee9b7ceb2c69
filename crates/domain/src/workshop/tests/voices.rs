//! What a room asks, says and objects before it agrees, and sheets that are copied once a scenario is
//! fixed.

use super::{DESK, Room, beginning, text, words};
use crate::{
    locale::Locale,
    picture::Digest,
    workshop::{view::Voices, *},
};
use std::collections::BTreeSet;

const KINDS: [NoteKind; 3] = [NoteKind::Question, NoteKind::Reaction, NoteKind::Objection];

impl Room {
    fn scenario(&self, place: usize) -> Option<ScenarioId> {
        self.state.scenarios.keys().nth(place).copied()
    }

    /// Somebody asks, says or objects something about a scenario.
    pub(super) fn say(
        &mut self,
        seat: Option<SeatId>,
        scenario: usize,
        kind: usize,
    ) -> Result<usize, WorkshopRefusal> {
        let (Some(seat), Some(scenario)) = (seat, self.scenario(scenario)) else { return Ok(0) };
        let text = text(&format!("Au pas {}", self.state.seq));
        self.note(seat, scenario, KINDS[kind % KINDS.len()], text)
    }

    pub(super) fn note(
        &mut self,
        seat: SeatId,
        scenario: ScenarioId,
        kind: NoteKind,
        text: crate::text::Authored,
    ) -> Result<usize, WorkshopRefusal> {
        let note = NewNote {
            kind,
            text,
            scenario: Some(scenario),
            quantity: None,
            day: None,
            consent: false,
        };
        self.ask(Hand::Seat(seat), Command::Note(Box::new(note)))
    }

    /// Somebody says that a note is answered, whether they may or not.
    pub(super) fn answer(
        &mut self,
        seat: Option<SeatId>,
        note: usize,
    ) -> Result<usize, WorkshopRefusal> {
        let hand = seat.map_or(DESK, Hand::Seat);
        let Some(note) = self.state.notes.keys().nth(note).copied() else { return Ok(0) };
        self.ask(hand, Command::AnswerNote { note, answer: "Ceci".into(), locale: Locale::Fr })
    }

    /// A sheet is photographed, and what stands on it is copied the next time.
    pub(super) fn copy(&mut self, place: usize, based_on: u32) -> Result<usize, WorkshopRefusal> {
        let Some(scenario) = self.scenario(place) else { return Ok(0) };
        if !self.state.is_pictured(scenario) {
            return self.photograph(scenario);
        }
        let value = words(&format!("c{}", self.state.seq));
        self.ask(DESK, Command::Copy { scenario, field: FieldKey::Means, value, based_on })
    }

    fn photograph(&mut self, scenario: ScenarioId) -> Result<usize, WorkshopRefusal> {
        let picture = NewPicture {
            digest: Digest([7; 32]),
            width: 30,
            height: 40,
            text: text("Une feuille"),
            scenario: Some(scenario),
        };
        self.ask(DESK, Command::Record(Box::new(picture)))
    }

    /// Each person has one reaction to a scenario in a round, only what asks for it has an answer, and
    /// of a scenario that is fixed nothing that was written becomes something else.
    pub(super) fn check_voices(&self, before: &Workshop) {
        let mut said = BTreeSet::new();
        for note in self.state.notes.values() {
            let of = (note.author, note.scenario, note.round);
            assert!(note.kind != NoteKind::Reaction || said.insert(of), "two reactions of one");
            assert!(note.answer.is_none() || note.takes_answer(), "an answer to no question");
        }
        for (id, old) in &before.scenarios {
            let now = &self.state.scenarios[id];
            if old.is_open() || now.is_open() {
                continue;
            }
            for (key, held) in &old.fields {
                let says = |it: &FieldState| it.value.says_the_same(&held.value);
                assert!(now.fields.get(key).is_some_and(says), "what was fixed was changed");
            }
        }
    }
}

#[test]
fn each_person_has_one_reaction_to_a_scenario_and_the_room_reads_it_by_table_or_kind() {
    let (mut room, seats, _) = Room::voting();
    let id = room.scenario(0).unwrap();
    room.note(seats[0], id, NoteKind::Reaction, text("Oui, mais petit")).unwrap();
    room.note(seats[1], id, NoteKind::Reaction, text("Enfin")).unwrap();
    room.note(seats[0], id, NoteKind::Reaction, text("Oui, en grand")).unwrap();
    // The same again is nothing new.
    assert_eq!(room.note(seats[0], id, NoteKind::Reaction, text("Oui, en grand")), Ok(0));
    let voices = Voices::of(&room.state, id);
    let said: Vec<&str> = voices.reactions.iter().map(|note| note.text.text.as_str()).collect();
    assert_eq!(said, ["Oui, en grand", "Enfin"]);
    // Nobody is named: without a table the kind of actor stands there, pooled.
    let whose = view::whose(&room.state, voices.reactions[0]);
    assert_eq!(whose, Some(view::Whose::Group(Group::Kind(crate::actor::ActorType::Inhabitants))));
    // A translation of the words before is one of other words.
    let note = voices.reactions[0].id;
    assert_eq!(room.state.waits(Piece::Note { note }, Locale::Nl, room.now).unwrap().revision, 1);
}

#[test]
fn a_question_is_answered_by_whom_it_was_asked_and_keeps_its_answer() {
    let (mut room, seats, _) = Room::voting();
    let id = room.scenario(0).unwrap();
    room.note(seats[0], id, NoteKind::Question, text("Qui choisit ?")).unwrap();
    room.note(seats[0], id, NoteKind::Reaction, text("Bien")).unwrap();
    let (question, reaction) = {
        let voices = Voices::of(&room.state, id);
        (voices.questions[0].id, voices.reactions[0].id)
    };
    let answer = |note| Command::AnswerNote {
        note,
        answer: "Un jury tiré au sort".into(),
        locale: Locale::Fr,
    };
    assert_eq!(room.ask(Hand::Seat(seats[1]), answer(question)), Err(WorkshopRefusal::TableOnly));
    assert_eq!(room.ask(DESK, answer(reaction)), Err(WorkshopRefusal::NotThere));
    room.ask(DESK, answer(question)).unwrap();
    let harvest = harvest::Harvest::of(&room.log, 1, "h").unwrap().public();
    let story = harvest.scenario(id).unwrap();
    let said = story.questions[0].answer.as_ref().map(|answer| answer.get(Locale::Nl));
    assert_eq!(said, Some("Un jury tiré au sort"));
    assert_eq!((story.reactions.len(), story.reactions[0].who.clone()), (1, None));
}

#[test]
fn a_sheet_is_copied_into_what_a_fixed_scenario_left_empty_and_the_log_says_so() {
    let (mut room, seats, _) = Room::voting();
    let id = room.scenario(0).unwrap();
    room.ask(DESK, Command::LockScenario { scenario: id }).unwrap();
    let copy = |field, based_on| {
        let value = words("Deux agents");
        Command::Copy { scenario: id, field, value, based_on }
    };
    let fixed = Err(WorkshopRefusal::ScenarioFixed);
    // Nothing was photographed, and nobody else may.
    assert_eq!(room.ask(DESK, copy(FieldKey::Means, 0)), fixed);
    room.photograph(id).unwrap();
    let other = room.ask(Hand::Seat(seats[0]), copy(FieldKey::Means, 0));
    assert_eq!(other, Err(WorkshopRefusal::TableOnly));
    // What was voted on stays what it was.
    assert_eq!(room.ask(DESK, copy(FieldKey::Title, 1)), fixed);
    room.ask(DESK, copy(FieldKey::Means, 0)).unwrap();
    let found = &room.state.scenarios[&id];
    assert_eq!(found.state, ScenarioState::Locked);
    assert!(found.history.last().unwrap().copied && room.now >= beginning());
    assert_eq!(room.state.deviations.last().unwrap().kind, DeviationKind::Copied);
    // Once it is written it is as fixed as the rest.
    assert_eq!(room.ask(DESK, copy(FieldKey::Means, 1)), Ok(0));
    let other = Command::Copy {
        scenario: id,
        field: FieldKey::Means,
        value: words("Trois agents"),
        based_on: 1,
    };
    assert_eq!(room.ask(DESK, other), fixed);
}
