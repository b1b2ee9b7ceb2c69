//! Promises about who leaves, and comes back.

use super::{DESK, Room};
use crate::{actor::ActorType, workshop::*};

#[test]
fn whoever_leaves_and_comes_in_again_with_the_same_phone_has_their_seat_and_no_second_ballot() {
    let (mut room, seats, round) = Room::voting();
    let table = *room.state.tables.keys().next().unwrap();
    room.ask(DESK, Command::PlaceSeat { seat: seats[0], table }).unwrap();
    let old = room.state.seats[&seats[0]].clone();
    room.cast(seats[0], round).unwrap();
    let leave = Command::RemoveSeat { seat: seats[0], reason: None };
    room.ask(Hand::Seat(seats[0]), leave).unwrap();
    assert_eq!(room.state.seats.len(), 11);
    // As somebody else, as far as anyone can tell.
    room.come_in(ActorType::Company, Some(old.key.clone())).unwrap();
    let back = &room.state.seats[&seats[0]];
    assert_eq!((&back.key, &back.phrase), (&old.key, &old.phrase));
    assert_eq!((back.kind, back.table), (ActorType::Company, Some(table)));
    assert_eq!(room.cast(seats[0], round), Ok(1));
    assert_eq!((room.state.seats.len(), room.state.ballots_in(round)), (12, 1));
    // A phone that has a seat takes no other one.
    assert_eq!(room.come_in(ActorType::Coach, Some(old.key)), Ok(0));
    assert_eq!(room.state.seats.len(), 12);
}

#[test]
fn the_four_words_bring_back_whoever_left_on_any_phone_and_through_an_open_door_only() {
    let mut room = Room::new("blank");
    room.next();
    let seat = room.join(ActorType::Coach);
    let phrase = room.state.seats[&seat].phrase.clone();
    room.ask(Hand::Seat(seat), Command::RemoveSeat { seat, reason: None }).unwrap();
    let back = || Command::MoveSeat { phrase: phrase.clone(), key: "new".into() };
    room.ask(DESK, Command::Session { to: SessionState::Draft }).unwrap();
    assert_eq!(room.ask(Hand::Door, back()), Err(WorkshopRefusal::NotOpenYet));
    room.next();
    assert_eq!(room.ask(Hand::Door, back()), Ok(1));
    assert_eq!(room.state.keys.get("new"), Some(&seat));
    assert_eq!(room.state.seats[&seat].kind, ActorType::Coach);
    assert!(room.state.left.is_empty());
}
