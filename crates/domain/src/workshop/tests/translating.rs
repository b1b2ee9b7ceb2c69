//! Two translators share one queue, and a translation is of the words that were read.

use super::{DESK, Room, text, words};
use crate::{actor::ActorType, locale::Locale, workshop::*};
use chrono::TimeDelta;

/// A room with two translators, and a scenario with a title in French.
fn room() -> (Room, SeatId, SeatId, Piece) {
    let mut room = Room::new("blank");
    room.next();
    let [one, other] = [ActorType::Coach, ActorType::School].map(|kind| room.join(kind));
    for seat in [one, other] {
        room.ask(DESK, Command::NameTranslator { seat, on: true }).unwrap();
    }
    let fields = [(FieldKey::Title, words("Un jardin"))].into();
    room.ask(DESK, Command::Draw { table: None, fields }).unwrap();
    let scenario = *room.state.scenarios.keys().next().unwrap();
    let field = FieldKey::Title;
    (room, one, other, Piece::Field { scenario, field })
}

fn translate(piece: Piece, revision: u32) -> Command {
    Command::Translate { piece, to: Locale::Nl, text: text("Een tuin"), revision }
}

fn take(piece: Piece) -> Command {
    Command::TakePiece { piece, to: Locale::Nl }
}

#[test]
fn two_translators_never_hold_one_piece_and_what_is_done_leaves_the_queue() {
    let (mut room, one, other, piece) = room();
    assert_eq!(room.state.to_translate(room.now).len(), 1);
    assert_eq!(room.ask(Hand::Seat(one), take(piece)), Ok(1));
    let taken = Err(WorkshopRefusal::SomebodyTranslates);
    assert_eq!(room.ask(Hand::Seat(other), take(piece)), taken);
    assert_eq!(room.ask(Hand::Seat(other), translate(piece, 1)), taken);
    assert_eq!(room.ask(Hand::Seat(one), translate(piece, 1)), Ok(1));
    assert!(room.state.to_translate(room.now).is_empty() && room.state.holds.is_empty());
    let title = room.state.piece(piece).unwrap();
    assert_eq!((title.get(Locale::Fr), title.get(Locale::Nl)), ("Un jardin", "Een tuin"));
    let again = room.ask(Hand::Seat(one), translate(piece, 1));
    assert_eq!(again, Err(WorkshopRefusal::NothingToTranslate));
}

#[test]
fn all_that_the_whole_room_reads_waits_for_its_translation_and_what_is_hidden_does_not() {
    let (mut room, one, ..) = room();
    let (title, who) = (text("Un four"), "Ali".to_owned());
    room.ask(DESK, Command::QueuePitch { title, who, kind: None }).unwrap();
    for kind in [NoteKind::Need, NoteKind::Offer, NoteKind::Case, NoteKind::Idea] {
        let note = NewNote {
            kind,
            text: text("Une tonnelle"),
            scenario: None,
            quantity: None,
            day: None,
            consent: false,
        };
        room.ask(DESK, Command::Note(Box::new(note))).unwrap();
    }
    let waiting = |room: &Room| room.state.to_translate(room.now).len();
    // The title, what is presented, a need, an offer and a case; an idea is of a table alone.
    assert_eq!(waiting(&room), 5);
    let pitch = *room.state.pitches.keys().next().unwrap();
    let piece: Piece = Piece::Pitch { pitch }.to_string().parse().unwrap();
    room.ask(Hand::Seat(one), take(piece)).unwrap();
    room.ask(Hand::Seat(one), translate(piece, 0)).unwrap();
    assert_eq!(room.state.pitches[&pitch].title.get(Locale::Nl), "Een tuin");
    let note = *room.state.notes.keys().next().unwrap();
    room.ask(DESK, Command::HideNote { note, reason: Some("Deux fois".into()) }).unwrap();
    assert_eq!(waiting(&room), 3);
}

#[test]
fn what_is_put_back_left_behind_or_kept_too_long_can_be_taken_by_the_other() {
    let (mut room, one, other, piece) = room();
    room.ask(Hand::Seat(one), take(piece)).unwrap();
    room.ask(Hand::Seat(one), Command::LeavePiece { piece, to: Locale::Nl }).unwrap();
    assert_eq!(room.ask(Hand::Seat(other), take(piece)), Ok(1));
    room.now += HOLD + TimeDelta::seconds(1);
    assert_eq!(room.ask(Hand::Seat(one), take(piece)), Ok(1));
    room.ask(Hand::Seat(one), Command::RemoveSeat { seat: one, reason: None }).unwrap();
    assert_eq!(room.ask(Hand::Seat(other), take(piece)), Ok(1));
    room.ask(DESK, Command::NameTranslator { seat: other, on: false }).unwrap();
    let refused = room.ask(Hand::Seat(other), translate(piece, 1));
    assert_eq!(refused, Err(WorkshopRefusal::TranslatorsOnly));
    assert!(room.state.holds.is_empty());
}

#[test]
fn words_that_changed_meanwhile_are_not_given_the_translation_of_the_old_ones() {
    let (mut room, one, _, piece) = room();
    let Piece::Field { scenario, field } = piece else { panic!("a field") };
    room.ask(Hand::Seat(one), take(piece)).unwrap();
    let write =
        |based_on, said: &str| Command::Write { scenario, field, value: words(said), based_on };
    room.ask(DESK, write(1, "Un verger")).unwrap();
    let changed = WorkshopRefusal::FieldChanged { field, revision: 2 };
    assert_eq!(room.ask(Hand::Seat(one), translate(piece, 1)), Err(changed));
    room.ask(Hand::Seat(one), translate(piece, 2)).unwrap();
    // Saved once more without a change: the translation stays.
    assert_eq!(room.ask(DESK, write(2, "Un verger")), Ok(0));
    assert!(room.state.to_translate(room.now).is_empty());
    room.ask(DESK, write(2, "Un potager")).unwrap();
    assert_eq!(room.state.to_translate(room.now).len(), 1);
}

#[test]
fn arguments_and_changes_wait_too_and_a_change_that_is_taken_over_keeps_its_translation() {
    let (mut room, one, _, piece) = room();
    let Piece::Field { scenario, field } = piece else { panic!("a field") };
    room.ask(Hand::Seat(one), translate(piece, 1)).unwrap();
    let amend = Command::Amend {
        scenario,
        field,
        based_on: 1,
        value: words("Un parc"),
        why: text("Grand"),
    };
    room.ask(DESK, amend).unwrap();
    let side = Side::For;
    room.ask(DESK, Command::Argue { scenario, field: None, side, text: text("Du vert") }).unwrap();
    let waiting: Vec<Piece> =
        room.state.to_translate(room.now).iter().map(|waiting| waiting.piece).collect();
    let amendment = *room.state.amendments.keys().next().unwrap();
    let argument = *room.state.arguments.keys().next().unwrap();
    assert_eq!(
        waiting,
        [Piece::Change { amendment }, Piece::Why { amendment }, Piece::Argument { argument }]
    );
    for piece in waiting {
        assert_eq!(piece.to_string().parse(), Ok(piece));
        room.ask(Hand::Seat(one), translate(piece, 0)).unwrap();
    }
    room.ask(DESK, Command::Accept { amendment }).unwrap();
    assert_eq!(room.state.piece(piece).unwrap().get(Locale::Nl), "Een tuin");
    assert!(room.state.to_translate(room.now).is_empty());
}

#[test]
fn what_a_question_an_objection_or_a_change_is_answered_is_translated_and_another_answer_waits_anew()
 {
    let (mut room, one, _, piece) = room();
    let Piece::Field { scenario, field } = piece else { panic!("a field") };
    room.ask(Hand::Seat(one), translate(piece, 1)).unwrap();
    room.note(one, scenario, NoteKind::Question, text("Qui paie ?")).unwrap();
    let note = *room.state.notes.keys().next().unwrap();
    room.ask(Hand::Seat(one), translate(Piece::Note { note }, 0)).unwrap();
    let answer = |said: &str| {
        let (answer, locale) = (said.to_owned(), Locale::Fr);
        Command::AnswerNote { note, answer, locale }
    };
    room.ask(DESK, answer("La commune")).unwrap();
    let (value, why) = (words("Un parc"), text("Grand"));
    room.ask(DESK, Command::Amend { scenario, field, based_on: 1, value, why }).unwrap();
    let amendment = *room.state.amendments.keys().next().unwrap();
    let (reason, locale) = ("Trop grand".to_owned(), Locale::Fr);
    room.ask(DESK, Command::Decline { amendment, reason, locale }).unwrap();
    let waiting: Vec<Piece> =
        room.state.to_translate(room.now).iter().map(|waiting| waiting.piece).collect();
    assert_eq!(waiting, [Piece::Declined { amendment }, Piece::Reply { note }]);
    for piece in waiting {
        assert_eq!(piece.to_string().parse(), Ok(piece));
        room.ask(Hand::Seat(one), translate(piece, 0)).unwrap();
        assert_eq!(room.state.piece(piece).unwrap().get(Locale::Nl), "Een tuin");
    }
    room.ask(DESK, answer("La Région")).unwrap();
    let old = room.ask(Hand::Seat(one), translate(Piece::Reply { note }, 0));
    assert_eq!(old, Err(WorkshopRefusal::NothingToTranslate));
    assert_eq!(room.ask(Hand::Seat(one), translate(Piece::Reply { note }, 1)), Ok(1));
    // A log that was written before answers had a language keeps its bytes, and so its hashes.
    let old = r#"{"note-answered":{"note":1,"answer":"Oui"}}"#;
    let event: Event = serde_json::from_str(old).unwrap();
    assert_eq!(serde_json::to_string(&event).unwrap(), old);
}

#[test]
fn lines_of_money_and_photographed_sheets_wait_too_and_a_line_that_keeps_its_name_keeps_its_translation()
 {
    let (mut room, one, _, title) = room();
    let Piece::Field { scenario, .. } = title else { panic!("a field") };
    room.ask(Hand::Seat(one), translate(title, 1)).unwrap();
    let line = |label: &str, euros: i64| EnvelopeLine {
        label: label.to_owned(),
        original: Some(Locale::Fr),
        amount: crate::money::Cents(euros * 100),
        ..EnvelopeLine::default()
    };
    let write = |based_on, lines| {
        let (field, value) = (FieldKey::Envelopes, FieldValue::Lines { lines });
        Command::Write { scenario, field, value, based_on }
    };
    room.ask(DESK, write(0, vec![line("Rues", 10), line("Parcs", 20)])).unwrap();
    let sheet = NewPicture {
        digest: crate::picture::Digest([7; 32]),
        width: 4,
        height: 3,
        text: text("Un cœur autour du square"),
        scenario: None,
    };
    room.ask(DESK, Command::Record(Box::new(sheet))).unwrap();
    let waiting: Vec<Piece> =
        room.state.to_translate(room.now).iter().map(|waiting| waiting.piece).collect();
    let caption = Piece::Caption { picture: crate::picture::Digest([7; 32]) };
    let streets = Piece::Line { scenario, line: 0 };
    assert_eq!(waiting, [streets, Piece::Line { scenario, line: 1 }, caption]);
    for piece in &waiting {
        assert_eq!(piece.to_string().parse(), Ok(*piece));
    }
    room.ask(Hand::Seat(one), take(streets)).unwrap();
    let changed = WorkshopRefusal::FieldChanged { field: FieldKey::Envelopes, revision: 1 };
    assert_eq!(room.ask(Hand::Seat(one), translate(streets, 0)), Err(changed));
    // Another amount meanwhile leaves the name that is being translated as it was.
    room.ask(DESK, write(1, vec![line("Rues", 10), line("Parcs", 25)])).unwrap();
    room.ask(Hand::Seat(one), translate(streets, 1)).unwrap();
    room.ask(Hand::Seat(one), translate(caption, 0)).unwrap();
    assert_eq!(room.state.pictures[0].text.get(Locale::Nl), "Een tuin");
    let dutch = |room: &Room, line: usize| {
        room.state.scenarios[&scenario].lines()[line].name().get(Locale::Nl).to_owned()
    };
    assert_eq!(dutch(&room, 0), "Een tuin");
    // Another amount, by somebody whose phone speaks Dutch; and the same once more, which is no change.
    let other =
        |label: &str, euros| EnvelopeLine { original: Some(Locale::Nl), ..line(label, euros) };
    room.ask(DESK, write(2, vec![other("Parcs", 20), other("Rues", 15)])).unwrap();
    assert_eq!(room.ask(DESK, write(3, vec![line("Parcs", 20), line("Rues", 15)])), Ok(0));
    assert_eq!(dutch(&room, 1), "Een tuin");
    let waiting = room.state.to_translate(room.now);
    assert_eq!(waiting.len(), 1, "the other line waits, for Dutch still");
    assert_eq!((waiting[0].to, waiting[0].revision), (Locale::Nl, 2));
}

#[test]
fn a_line_from_an_older_log_gets_no_language_from_whoever_writes_the_money_anew() {
    let (mut room, _, _, title) = room();
    let Piece::Field { scenario, .. } = title else { panic!("a field") };
    let line = |original, euros: i64| EnvelopeLine {
        label: "Rues".to_owned(),
        original,
        amount: crate::money::Cents(euros * 100),
        ..EnvelopeLine::default()
    };
    for (based_on, original) in [(0, None), (1, Some(Locale::Nl))] {
        let value = FieldValue::Lines { lines: vec![line(original, i64::from(based_on) + 10)] };
        let field = FieldKey::Envelopes;
        room.ask(DESK, Command::Write { scenario, field, value, based_on }).unwrap();
    }
    let [kept] = room.state.scenarios[&scenario].lines() else { panic!("one line") };
    assert_eq!((kept.amount.0, kept.original), (1_100, None));
    // Nor does a change of the amount alone, that somebody proposes.
    let field = FieldKey::Envelopes;
    let (value, why) = (FieldValue::Lines { lines: vec![line(Some(Locale::Nl), 5)] }, text("Peu"));
    room.ask(DESK, Command::Amend { scenario, field, based_on: 2, value, why }).unwrap();
    let proposed = &room.state.amendments.values().next().unwrap().value;
    let FieldValue::Lines { lines } = proposed else { panic!("lines") };
    assert_eq!(lines[0].original, None);
    let kept = &room.state.scenarios[&scenario].lines()[0];
    assert_eq!(crate::said::Said::authored(&kept.name(), Locale::Nl).language, None);
}
