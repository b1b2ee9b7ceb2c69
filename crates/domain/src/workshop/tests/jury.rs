//! A round of a jury takes the ballots of its jury and of nobody else.

use super::{DESK, Room, pressing::press, words};
use crate::{actor::ActorType, workshop::*};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// A room of three kinds of actors whose jury round is open, on two scenarios.
fn sitting() -> (Room, Vec<SeatId>, RoundId) {
    let mut room = Room::new("budget-council");
    room.next();
    let kinds = [ActorType::Inhabitants, ActorType::Commune, ActorType::Association];
    let seats = kinds.iter().cycle().take(9).map(|kind| room.join(*kind)).collect();
    for title in ["Un", "Deux"] {
        let fields = [(FieldKey::Title, words(title))].into();
        room.ask(DESK, Command::Draw { table: None, fields }).unwrap();
    }
    room.next();
    let plan = RoundPlan::usual(RoundKind::Jury, 10);
    room.ask(DESK, Command::Add { plan, place: 0 }).unwrap();
    let round = room.state.course.rounds[0].id;
    room.ask(DESK, Command::Open { round }).unwrap();
    (room, seats, round)
}

fn token(seat: SeatId) -> Token {
    Token(u128::from(seat.0).to_be_bytes())
}

fn paper(round: RoundId, number: u8) -> Command {
    Command::CastPaper {
        round,
        token: Token([200 + number; 16]),
        number: Some(u32::from(number)),
        kind: ActorType::School,
        second: None,
        ballot: RoomBallot::Approval { chosen: BTreeSet::new() },
    }
}

#[test]
fn only_the_jury_votes_and_others_are_told_why_and_see_the_count() {
    let (mut room, seats, round) = sitting();
    assert_eq!(room.cast(seats[0], round), Err(WorkshopRefusal::NoJury));
    let named = BTreeSet::from([seats[0], seats[1]]);
    let name = Command::NameJury { round, seats: named, paper: 0 };
    let by_seat = room.ask(Hand::Seat(seats[0]), name.clone());
    assert_eq!(by_seat, Err(WorkshopRefusal::FacilitatorsOnly));
    room.ask(DESK, name).unwrap();
    assert_eq!(room.cast(seats[2], round), Err(WorkshopRefusal::JuryOnly));
    assert_eq!(room.cast(seats[0], round), Ok(1));
    let ask = view::phone(&room.state, seats[2], Some(token(seats[2])), room.now).unwrap().ask;
    assert_eq!(ask, view::Ask::Watch { jury: 2, ballots: 1 });
    let ask = view::phone(&room.state, seats[1], Some(token(seats[1])), room.now).unwrap().ask;
    assert!(matches!(ask, view::Ask::Ballot { .. }), "{ask:?}");
    assert_eq!(view::tally(&room.state).voters, 2);
}

#[test]
fn paper_weighs_the_same_and_there_are_no_more_ballots_than_jurors() {
    let (mut room, seats, round) = sitting();
    assert_eq!(room.ask(DESK, paper(round, 1)), Err(WorkshopRefusal::NoJury));
    let name = Command::NameJury { round, seats: [seats[0]].into(), paper: 2 };
    room.ask(DESK, name).unwrap();
    for number in [1, 2] {
        assert_eq!(room.ask(DESK, paper(round, number)), Ok(1));
    }
    assert_eq!(room.cast(seats[0], round), Ok(1));
    let full = Err(WorkshopRefusal::JuryComplete { people: 3 });
    assert_eq!(room.ask(DESK, paper(round, 3)), full);
    // Whoever voted still changes their mind.
    let chosen = BTreeSet::new();
    let change =
        Command::Cast { round, token: token(seats[0]), ballot: RoomBallot::Approval { chosen } };
    assert_eq!(room.ask(Hand::Seat(seats[0]), change), Ok(1));
    assert_eq!(room.state.ballots_in(round), 3);
}

#[test]
fn once_a_juror_voted_nobody_comes_to_the_jury_or_leaves_it() {
    let (mut room, seats, round) = sitting();
    let draw = |seed: &str| Command::DrawJury { round, size: 3, paper: 0, seed: seed.into() };
    room.ask(DESK, draw("a")).unwrap();
    room.ask(DESK, draw("b")).unwrap();
    // That it was drawn twice stands in the report.
    let again = room.state.deviations.iter().filter(|it| it.kind == DeviationKind::JuryChanged);
    assert_eq!(again.count(), 1);
    let juror = *room.state.juries[&round].seats.keys().next().unwrap();
    room.cast(juror, round).unwrap();
    assert_eq!(room.ask(DESK, draw("c")), Err(WorkshopRefusal::JurySits));
    let name = Command::NameJury { round, seats: seats.into_iter().collect(), paper: 0 };
    assert_eq!(room.ask(DESK, name), Err(WorkshopRefusal::JurySits));
}

#[test]
fn a_juror_with_a_stake_says_nothing_of_that_scenario() {
    let (mut room, seats, round) = sitting();
    let name = Command::NameJury { round, seats: [seats[0]].into(), paper: 0 };
    room.ask(DESK, name).unwrap();
    let scenario = *room.state.scenarios.keys().next().unwrap();
    let stake = |on| Command::Stake { round, scenario, on, token: token(seats[0]) };
    let other = room.ask(Hand::Seat(seats[1]), stake(true));
    assert_eq!(other, Err(WorkshopRefusal::JuryOnly));
    room.cast(seats[0], round).unwrap();
    let spoken = room.ask(Hand::Seat(seats[0]), stake(true));
    assert_eq!(spoken, Err(WorkshopRefusal::BallotSpeaksOfIt));
    let ballot = RoomBallot::Approval { chosen: BTreeSet::new() };
    let empty = Command::Cast { round, token: token(seats[0]), ballot };
    room.ask(Hand::Seat(seats[0]), empty).unwrap();
    assert_eq!(room.ask(Hand::Seat(seats[0]), stake(true)), Ok(1));
    assert_eq!(room.cast(seats[0], round), Err(WorkshopRefusal::StakeDeclared));
    let view = view::phone(&room.state, seats[0], Some(token(seats[0])), room.now).unwrap();
    let view::Ask::Ballot { options, .. } = view.ask else { panic!("a juror votes") };
    assert!(options.iter().all(|option| option.id != scenario));
    room.ask(Hand::Seat(seats[0]), stake(false)).unwrap();
    assert_eq!(room.cast(seats[0], round), Ok(1));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_drawn_jury_has_as_many_of_each_kind_as_can_be_and_is_drawn_again_from_its_seed(
        people in proptest::collection::vec(0..5_usize, 1..30), size in 1..14_usize, seed in "[a-f0-9]{8}",
    ) {
        let mut room = Room::new("blank");
        room.next();
        for kind in &people {
            room.join(ActorType::ALL[*kind]);
        }
        let drawn = lots(&room.state.seats, size, &seed);
        prop_assert_eq!(drawn.len(), size.min(people.len()));
        prop_assert_eq!(&drawn, &lots(&room.state.seats, size, &seed));
        let count = |seats: &mut dyn Iterator<Item = &Seat>| {
            let mut kinds: BTreeMap<ActorType, usize> = BTreeMap::new();
            seats.for_each(|seat| *kinds.entry(seat.kind).or_default() += 1);
            kinds
        };
        let there = count(&mut room.state.seats.values());
        let on_it = count(&mut drawn.iter().map(|seat| &room.state.seats[seat]));
        let most = on_it.values().max().copied().unwrap_or(0);
        for (kind, all) in there {
            let of_it = on_it.get(&kind).copied().unwrap_or(0);
            prop_assert!(of_it == all || of_it + 1 >= most, "{kind:?}: {of_it} of {all}, most {most}");
        }
    }

    #[test]
    fn whatever_is_pressed_a_round_of_a_jury_takes_its_jurors_ballots_alone(
        presses in proptest::collection::vec(press(), 1..60), size in 1..6_u32,
    ) {
        let (mut room, _, round) = sitting();
        let draw = Command::DrawJury { round, size, paper: 1, seed: "1".into() };
        room.ask(DESK, draw).unwrap();
        for press in &presses {
            let before = room.state.clone();
            if room.press(press).is_err() {
                prop_assert_eq!(&room.state, &before, "a refusal changed something");
            }
            room.check_juries();
        }
        prop_assert_eq!(Workshop::replay(room.log.clone()), Some(room.state));
    }
}
