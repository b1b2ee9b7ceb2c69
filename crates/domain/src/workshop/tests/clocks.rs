//! Promises about clocks while the room pauses, and when it goes elsewhere.

use super::{DESK, Room, text};
use crate::workshop::*;

#[test]
fn a_round_that_is_opened_in_a_pause_and_a_pitch_that_begins_in_it_wait_until_it_is_over() {
    let mut room = Room::new("pitch-evening");
    room.next();
    room.next();
    room.ask(DESK, Command::Session { to: SessionState::Paused }).unwrap();
    let round = room.state.course.rounds[2].id;
    room.ask(DESK, Command::Open { round }).unwrap();
    let title = text("Un four");
    room.ask(DESK, Command::QueuePitch { title, who: "Ali".into(), kind: None }).unwrap();
    room.ask(DESK, Command::StartPitch { pitch: None, seconds: 180 }).unwrap();
    assert_eq!(room.state.due(), None);
    room.wait(3_600);
    room.ask(DESK, Command::Session { to: SessionState::Live }).unwrap();
    let left = |timer: Timer| timer.left(room.now).unwrap() / 1_000;
    let found = room.state.round(round).unwrap();
    assert_eq!(left(found.timer), i64::from(found.seconds));
    assert_eq!(left(room.state.course.pitching.current.unwrap().1), 180);
}

#[test]
fn whoever_presents_is_done_when_the_room_goes_to_another_round() {
    let mut room = Room::new("pitch-evening");
    for _ in 0..3 {
        room.next();
    }
    let title = text("Un four");
    room.ask(DESK, Command::QueuePitch { title, who: "Ali".into(), kind: None }).unwrap();
    room.ask(DESK, Command::StartPitch { pitch: None, seconds: 180 }).unwrap();
    let round = room.state.course.rounds.last().unwrap().id;
    room.ask(DESK, Command::Open { round }).unwrap();
    let pitching = &room.state.course.pitching;
    assert_eq!((pitching.current, pitching.done.len()), (None, 1));
}
