//! What a room needs and offers leaves it only when whoever said it agrees.

use super::{DESK, Room, text};
use crate::{actor::ActorType, workshop::*};

fn note(kind: NoteKind) -> Command {
    let (scenario, quantity, day, consent) = (None, None, None, false);
    let note = NewNote { kind, text: text("Une tonnelle"), scenario, quantity, day, consent };
    Command::Note(Box::new(note))
}

fn last(room: &Room) -> NoteId {
    *room.state.notes.keys().next_back().unwrap()
}

#[test]
fn a_need_goes_on_the_board_only_when_whoever_said_it_agrees() {
    let mut room = Room::new("pitch-evening");
    room.next();
    let (own, other) = (room.join(ActorType::School), room.join(ActorType::Coach));
    room.ask(Hand::Seat(own), note(NoteKind::Need)).unwrap();
    let share = Command::ShareNote { note: last(&room) };
    for hand in [Hand::Seat(other), DESK, Hand::Door] {
        assert_eq!(room.ask(hand, share.clone()), Err(WorkshopRefusal::NotYourNote));
    }
    assert_eq!(room.ask(Hand::Seat(own), share.clone()), Ok(1));
    assert_eq!(room.ask(Hand::Seat(own), share), Ok(0));
    // What a facilitator wrote down for somebody is shared through that facilitator alone.
    room.ask(DESK, note(NoteKind::Offer)).unwrap();
    let share = Command::ShareNote { note: last(&room) };
    let refused = room.ask(Hand::Seat(own), share.clone());
    assert_eq!(refused, Err(WorkshopRefusal::NotYourNote));
    assert_eq!(room.ask(DESK, share), Ok(1));
}

#[test]
fn neither_an_idea_nor_what_is_hidden_nor_what_is_rehearsed_goes_on_the_board() {
    let mut room = Room::new("pitch-evening");
    room.next();
    room.ask(DESK, note(NoteKind::Idea)).unwrap();
    let idea = Command::ShareNote { note: last(&room) };
    assert_eq!(room.ask(DESK, idea), Err(WorkshopRefusal::NotThere));
    room.ask(DESK, note(NoteKind::Need)).unwrap();
    let id = last(&room);
    room.state.rehearsal = true;
    let share = Command::ShareNote { note: id };
    assert_eq!(room.ask(DESK, share.clone()), Err(WorkshopRefusal::OnlyRehearsed));
    room.state.rehearsal = false;
    room.ask(DESK, Command::HideNote { note: id, reason: Some("Double".into()) }).unwrap();
    assert_eq!(room.ask(DESK, share), Err(WorkshopRefusal::NotThere));
}

#[test]
fn a_match_made_in_the_room_is_a_need_or_an_offer_that_somebody_else_answered() {
    let mut room = Room::new("pitch-evening");
    room.next();
    let people = [ActorType::School, ActorType::Coach, ActorType::Commune];
    let [own, one, other] = people.map(|kind| room.join(kind));
    for kind in [NoteKind::Need, NoteKind::Need, NoteKind::Offer] {
        room.ask(Hand::Seat(own), note(kind)).unwrap();
    }
    let met = last(&room);
    for seat in [one, other] {
        room.ask(Hand::Seat(seat), Command::RaiseHand { note: met, on: true }).unwrap();
    }
    room.ask(Hand::Seat(own), Command::ShareNote { note: met }).unwrap();
    let facts = harvest::Harvest::of(&room.log, 1, "").unwrap().facts;
    assert_eq!((facts.needs, facts.offers, facts.answers), (2, 1, 2));
    assert_eq!((facts.matched, facts.shared), (1, 1));
}
