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

#[test]
fn whoever_shares_a_phone_has_a_seat_and_a_ballot_of_their_own_and_four_share_one_at_most() {
    let (mut room, seats, round) = Room::voting();
    let key = |room: &Room, seat: SeatId| room.state.seats[&seat].key.clone();
    let mut here = vec![seats[0]];
    while here.len() < MOST_ON_A_PHONE {
        // Beside whoever came last.
        let last = key(&room, here[here.len() - 1]);
        assert_eq!(room.enter(ActorType::Coach, None, Some(last)), Ok(1));
        here.push(SeatId(room.state.last_number));
    }
    here.iter().for_each(|seat| assert_eq!(room.cast(*seat, round), Ok(1)));
    assert_eq!(room.state.ballots_in(round), 4);
    assert_eq!((room.state.seats.len(), room.state.phones()), (15, 12));
    let (first, gone) = (key(&room, here[0]), key(&room, here[1]));
    let full = Err(WorkshopRefusal::PhoneFull { most: 4 });
    assert_eq!(room.enter(ActorType::School, None, Some(first.clone())), full);
    // Whoever leaves makes no room for a fifth ballot, and comes back to the seat they had.
    let leave = Command::RemoveSeat { seat: here[1], reason: None };
    room.ask(Hand::Seat(here[1]), leave).unwrap();
    assert_eq!(room.enter(ActorType::School, None, Some(first.clone())), full);
    assert_eq!(room.enter(ActorType::School, Some(gone), Some(first)), Ok(1));
    assert_eq!(room.state.seats[&here[1]].kind, ActorType::School);
    assert_eq!((room.state.seats.len(), room.state.phones()), (15, 12));
    let nobody = room.enter(ActorType::School, None, Some("?".into()));
    assert_eq!(nobody, Err(WorkshopRefusal::NoSuchSeat));
}

#[test]
fn whoever_moves_to_another_phone_shares_the_first_one_no_more() {
    let mut room = Room::new("blank");
    room.next();
    let first = room.join(ActorType::Coach);
    let Seat { key, phrase, .. } = room.state.seats[&first].clone();
    let mut others = Vec::new();
    for _ in 0..2 {
        room.enter(ActorType::School, None, Some(key.clone())).unwrap();
        others.push(SeatId(room.state.last_number));
    }
    let sharing = |room: &Room, seat: SeatId| {
        let others = room.state.sharing(&room.state.seats[&seat]);
        others.map(|other| other.id).collect::<Vec<_>>()
    };
    assert_eq!((sharing(&room, first), room.state.phones()), (others.clone(), 1));
    room.ask(Hand::Door, Command::MoveSeat { phrase, key: "new".into() }).unwrap();
    assert_eq!((sharing(&room, first), room.state.phones()), (vec![], 2));
    assert_eq!(sharing(&room, others[0]), [others[1]]);
}
