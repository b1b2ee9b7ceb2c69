//! Nobody reads what came in before it was revealed.

use super::{DESK, Room, words};
use crate::{actor::ActorType, locale::Locale, money::Cents, workshop::*};

impl Room {
    pub(super) fn undo(&mut self) -> Result<usize, WorkshopRefusal> {
        let seen = self.state.step;
        self.ask(DESK, Command::Undo { seen })
    }
}

#[test]
fn a_vote_that_is_left_for_another_round_stays_sealed_until_it_is_revealed() {
    let (mut room, seats, vote) = Room::voting();
    seats.iter().for_each(|seat| assert_eq!(room.cast(*seat, vote), Ok(1)));
    let other = room.state.following().unwrap().id;
    // Out of turn and back within ten seconds: whoever presses has read nothing of what came in.
    room.ask(DESK, Command::Open { round: other }).unwrap();
    assert_eq!(room.state.round(vote).unwrap().state, RoundState::Done);
    assert_eq!(view::results(&room.state, vote), None);
    room.undo().unwrap();
    assert_eq!(room.cast(seats[0], vote), Ok(0));
    room.ask(DESK, Command::Open { round: other }).unwrap();
    room.ask(DESK, Command::Reveal { round: vote }).unwrap();
    assert!(view::results(&room.state, vote).is_some());
    assert_eq!(room.state.round(vote).unwrap().state, RoundState::Done);
    // Taken up again, for a reason, it is sealed again.
    let reason = "Une table manquait".to_owned();
    room.ask(DESK, Command::Reopen { round: vote, reason }).unwrap();
    assert_eq!(view::results(&room.state, vote), None);
}

#[test]
fn the_ballots_that_are_counted_on_trial_say_no_kind_of_fewer_than_three_by_their_first_hat() {
    let mut room = Room::new("world-cafe");
    room.next();
    let kinds = [ActorType::Inhabitants; 6].into_iter().chain([ActorType::Commune]);
    let seats: Vec<SeatId> = kinds.map(|kind| room.join(kind)).collect();
    // Two more work for the commune, and came as inhabitants.
    for seat in &seats[..2] {
        let (kind, second) = (ActorType::Inhabitants, Some(ActorType::Commune));
        let (name, locale) = (format!("P{seat}"), Locale::Fr);
        let said = Command::ChangeSeat { name, kind, second, commune: None, locale };
        room.ask(Hand::Seat(*seat), said).unwrap();
    }
    let line = EnvelopeLine { amount: Cents(500), ..EnvelopeLine::default() };
    let money = FieldValue::Lines { lines: vec![line] };
    let fields = [(FieldKey::Title, words("Un")), (FieldKey::Envelopes, money)].into();
    room.ask(DESK, Command::Draw { table: None, fields }).unwrap();
    let vote = room.state.course.rounds.iter().find(|r| r.kind == RoundKind::Vote).unwrap().id;
    room.next();
    room.ask(DESK, Command::Open { round: vote }).unwrap();
    seats.iter().for_each(|seat| assert_eq!(room.cast(*seat, vote), Ok(1)));
    room.ask(DESK, Command::Lock { round: vote }).unwrap();
    room.wait(6);
    while !room.state.round(vote).unwrap().is_shown() {
        room.next();
    }
    let ground = trial::Ground::of_room(&room.state, vote, None, None).unwrap();
    let told: Vec<(Option<&str>, u64)> =
        ground.pots[0].ballots.iter().map(|it| (it.kind.as_deref(), it.weight)).collect();
    assert_eq!(told, [(Some("others"), 7)]);
}
