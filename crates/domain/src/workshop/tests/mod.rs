//! Promises about a whole workshop.

mod clocks;
mod harvest;
mod jury;
mod market;
mod pressing;
mod random;
mod room;
mod sealed;
mod seats;
mod tables;
mod translating;
mod voices;

use super::{view::Audience, *};
use crate::{actor::ActorType, id::AccountId, locale::Locale, money::Cents};
use chrono::TimeDelta;
use room::{DESK, Room, beginning, text, words};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

const BOB: AccountId = AccountId(Uuid::from_u128(2));

#[test]
fn one_button_leads_from_the_preparation_to_the_end() {
    for template in template::all() {
        let mut room = Room::new(&template.code);
        let mut presses = 0;
        while room.state.session() != SessionState::Closed {
            room.wait(6);
            room.next();
            presses += 1;
            assert!(presses < 100, "{} does not end", template.code);
        }
        assert!(room.state.course.rounds.iter().all(|round| round.state == RoundState::Done));
    }
}

#[test]
fn of_two_facilitators_who_press_next_at_once_one_is_told_that_it_is_done() {
    let mut room = Room::new("pitch-evening");
    let seen = room.state.step;
    assert_eq!(room.ask(DESK, Command::Next { seen }), Ok(1));
    let other = Hand::Facilitator(BOB);
    assert_eq!(room.ask(other, Command::Next { seen }), Err(WorkshopRefusal::SomebodyWasFaster));
    // Nor is undone what the other did meanwhile.
    assert_eq!(room.ask(other, Command::Undo { seen }), Err(WorkshopRefusal::SomebodyWasFaster));
    assert_eq!(room.state.session(), SessionState::Lobby);
}

#[test]
fn every_step_can_be_undone_for_ten_seconds_and_ballots_stay() {
    let (mut room, seats, round) = Room::voting();
    room.cast(seats[0], round).unwrap();
    let before = room.state.course.clone();
    room.ask(DESK, Command::Lock { round }).unwrap();
    room.wait(3);
    room.cast(seats[1], round).unwrap();
    room.wait(7);
    room.ask(Hand::Clock, Command::Tick).unwrap();
    assert_eq!(room.state.round(round).unwrap().state, RoundState::Locked);
    room.undo().unwrap();
    assert_eq!(room.state.course, before);
    assert_eq!(room.state.ballots_in(round), 2);
    room.ask(DESK, Command::Lock { round }).unwrap();
    room.wait(11);
    assert_eq!(room.undo(), Err(WorkshopRefusal::NothingToUndo));
}

#[test]
fn a_ballot_counts_until_five_seconds_after_the_lock_and_not_later() {
    let (mut room, seats, round) = Room::voting();
    room.ask(DESK, Command::Lock { round }).unwrap();
    room.wait(5);
    assert_eq!(room.cast(seats[0], round), Ok(1));
    room.now += TimeDelta::milliseconds(1);
    // Nobody has looked at the clock yet: the ballot is refused all the same.
    assert_eq!(room.state.round(round).unwrap().state, RoundState::Locking);
    assert_eq!(room.cast(seats[1], round), Err(WorkshopRefusal::BallotTooLate));
    assert_eq!(room.state.ballots_in(round), 1);
}

#[test]
fn a_pause_stops_the_clock_and_nothing_is_lost_of_it() {
    let mut room = Room::new("pitch-evening");
    room.next();
    room.next();
    room.wait(60);
    room.ask(DESK, Command::Session { to: SessionState::Paused }).unwrap();
    room.wait(3_600);
    room.ask(DESK, Command::Session { to: SessionState::Live }).unwrap();
    let left = room.state.current().unwrap().timer.left(room.now);
    assert_eq!(left, Some(9 * 60_000));
}

#[test]
fn a_pitch_ends_when_its_clock_does() {
    let mut room = Room::new("pitch-evening");
    for who in ["Cyclo", "Ciné"] {
        let title = text(who);
        room.ask(DESK, Command::QueuePitch { title, who: who.into(), kind: None }).unwrap();
    }
    for _ in 0..3 {
        room.next();
    }
    room.ask(DESK, Command::StartPitch { pitch: None, seconds: 180 }).unwrap();
    assert_eq!(room.state.due(), Some(room.now + TimeDelta::seconds(180)));
    room.wait(179);
    assert_eq!(room.ask(Hand::Clock, Command::Tick), Ok(0));
    room.wait(1);
    assert_eq!(room.ask(Hand::Clock, Command::Tick), Ok(1));
    assert_eq!(room.state.course.pitching.current, None);
    assert_eq!(
        (room.state.course.pitching.done.len(), room.state.course.pitching.queue.len()),
        (1, 1)
    );
}

#[test]
fn two_who_change_the_same_field_are_told_and_nothing_is_overwritten() {
    let (mut room, _, _) = Room::voting();
    let scenario = *room.state.scenarios.keys().next().unwrap();
    let write = |value: &str, based_on| Command::Write {
        scenario,
        field: FieldKey::How,
        value: words(value),
        based_on,
    };
    let amend = Command::Amend {
        scenario,
        field: FieldKey::How,
        based_on: 0,
        value: words("Par tirage au sort"),
        why: text("Plus juste"),
    };
    room.ask(DESK, amend).unwrap();
    room.ask(DESK, write("Par vote", 0)).unwrap();
    let changed = WorkshopRefusal::FieldChanged { field: FieldKey::How, revision: 1 };
    assert_eq!(room.ask(DESK, write("Par jury", 0)), Err(changed.clone()));
    let amendment = *room.state.amendments.keys().next().unwrap();
    assert_eq!(room.ask(DESK, Command::Accept { amendment }), Err(changed));
    let value = words("Par vote, puis tirage au sort");
    room.ask(DESK, Command::Merge { amendment, value: value.clone(), based_on: 1 }).unwrap();
    let how = &room.state.scenarios[&scenario].fields[&FieldKey::How];
    assert_eq!((how.revision, &how.value, how.amendment), (2, &value, Some(amendment)));
    let twice = Command::Decline { amendment, reason: "Non".into(), locale: Locale::Fr };
    assert_eq!(room.ask(DESK, twice), Err(WorkshopRefusal::AmendmentAnswered));
}

#[test]
fn an_amendment_knows_exactly_what_stands_in_its_way() {
    let (mut room, seats, _) = Room::voting();
    let scenario = *room.state.scenarios.keys().next().unwrap();
    let lines = |euros: i64| FieldValue::Lines {
        lines: vec![EnvelopeLine {
            label: "Rues".into(),
            amount: Cents(euros * 100),
            ..EnvelopeLine::default()
        }],
    };
    for (seat, euros) in [(seats[0], 100), (seats[1], 200)] {
        let field = FieldKey::Envelopes;
        let (value, why) = (lines(euros), text("Assez"));
        let amend = Command::Amend { scenario, field, based_on: 0, value, why };
        room.ask(Hand::Seat(seat), amend).unwrap();
    }
    let [one, other]: [&Amendment; 2] =
        room.state.amendments.values().collect::<Vec<_>>().try_into().unwrap();
    let found = &room.state.scenarios[&scenario];
    let conflict = Conflict::of(one, found, room.state.amendments.values());
    assert_eq!(conflict, Some(Conflict { written_since: None, rivals: vec![other.id] }));
}

#[test]
fn first_timers_come_first_then_the_kind_that_lacks_most_of_its_share() {
    let mut room = Room::new("future-workshop");
    room.next();
    let elected = room.join(ActorType::Elected);
    let (ana, ben) = (room.join(ActorType::Inhabitants), room.join(ActorType::Inhabitants));
    let give = |reason: Option<&str>, seat| Command::GiveFloor {
        seat,
        kind: None,
        reason: reason.map(str::to_owned),
    };
    for (seat, seconds) in [(elected, 600), (ana, 60)] {
        room.ask(DESK, give(None, Some(seat))).unwrap();
        room.wait(seconds);
    }
    room.ask(DESK, Command::EndFloor).unwrap();
    for seat in [elected, ana, ben] {
        room.ask(Hand::Seat(seat), Command::AskFloor).unwrap();
        room.wait(1);
    }
    let next = |room: &Room| {
        room.state.speaking.suggestion(&room.state.present(), room.now).map(|s| (s.seat, s.why))
    };
    assert_eq!(next(&room), Some((ben, Why::FirstTime)));
    room.ask(Hand::Seat(ben), Command::LeaveFloor).unwrap();
    // 60 of 660 seconds are 90 thousandths, of 500.
    assert_eq!(next(&room), Some((ana, Why::Deficit { thousandths: 410 })));
    room.ask(DESK, give(Some("Réponse directe"), Some(elected))).unwrap();
    let logged = room.state.deviations.last().unwrap();
    assert_eq!(logged.kind, DeviationKind::FloorOverride);
    assert_eq!(logged.reason.as_deref(), Some("Réponse directe"));
}

#[test]
fn the_gini_of_speaking_time_is_nought_when_shared_and_near_one_when_hoarded() {
    assert_eq!(gini(&[60, 60, 60, 60]), Some(0));
    assert_eq!(gini(&[0, 0, 0, 100]), Some(750));
    assert_eq!(gini(&[1, 2, 3, 4]), Some(250));
    assert_eq!(gini(&[0, 0]), None);
}

#[test]
fn tables_mix_kinds_and_keep_apart_who_sat_together() {
    let mut room = Room::new("scenario-workshop");
    room.next();
    for kind in ActorType::ALL.iter().take(3).cycle().take(12) {
        room.join(*kind);
    }
    let sit = |room: &mut Room| {
        room.ask(DESK, Command::AssignTables { seating: Seating::Mixed }).unwrap();
        let seats = room.state.seats.values();
        seats.map(|seat| (seat.id, seat.table.unwrap())).collect::<BTreeMap<_, _>>()
    };
    let first = sit(&mut room);
    let at = |sitting: &BTreeMap<SeatId, TableId>, table| {
        let there = sitting.iter().filter(move |(_, other)| **other == table);
        there.map(|(seat, _)| *seat).collect::<BTreeSet<SeatId>>()
    };
    for table in room.state.tables.keys() {
        let kinds: Vec<ActorType> =
            at(&first, *table).iter().map(|seat| room.state.seats[seat].kind).collect();
        assert_eq!(kinds.len(), 6);
        assert_eq!(kinds.iter().collect::<BTreeSet<_>>().len(), 3);
    }
    let second = sit(&mut room);
    let together = |sitting: &BTreeMap<SeatId, TableId>| {
        let pairs = sitting.iter().flat_map(|(one, table)| {
            sitting
                .iter()
                .filter(move |(other, t)| one < *other && *t == table)
                .map(move |(other, _)| (*one, *other))
        });
        pairs.collect::<BTreeSet<_>>()
    };
    let again = together(&first).intersection(&together(&second)).count();
    // Of thirty pairs, chance alone would bring fourteen together again.
    assert!(again <= 13, "{again} pairs met again");
}

#[test]
fn a_phrase_moves_the_seat_and_the_old_phone_is_nobody() {
    let mut room = Room::new("blank");
    room.next();
    let seat = room.join(ActorType::Coach);
    let phrase = room.state.seats[&seat].phrase.clone();
    let old = room.state.seats[&seat].key.clone();
    room.ask(Hand::Door, Command::MoveSeat { phrase, key: "new".into() }).unwrap();
    assert_eq!(room.state.keys.get("new"), Some(&seat));
    assert_eq!(room.state.keys.get(&old), None);
    let unknown = Command::MoveSeat { phrase: "?".into(), key: "x".into() };
    assert_eq!(room.ask(Hand::Door, unknown), Err(WorkshopRefusal::PhraseUnknown));
}

#[test]
fn what_is_over_stays_as_it_is() {
    let mut room = Room::new("blank");
    for _ in 0..4 {
        room.next();
    }
    assert_eq!(room.state.session(), SessionState::Closed);
    room.wait(11);
    let before = room.state.clone();
    let add = Command::Add { plan: RoundPlan::usual(RoundKind::Break, 5), place: 0 };
    assert_eq!(room.ask(DESK, add), Err(WorkshopRefusal::Over));
    assert_eq!(room.undo(), Err(WorkshopRefusal::NothingToUndo));
    assert_eq!(room.state, before);
}

#[test]
fn phones_are_not_told_of_every_ballot_and_every_hand() {
    let figures = view::Topic::Figures;
    assert!(!figures.concerns(Audience::Phone) && figures.concerns(Audience::Projector));
}
