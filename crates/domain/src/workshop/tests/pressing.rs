//! What people of a room may press, and what pressing it asks for.

use super::room::{DESK, Room, text, words};
use crate::{actor::ActorType, workshop::*};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// What random people may press.
#[derive(Debug, Clone)]
pub(super) enum Press {
    Next,
    Undo,
    Pause,
    Resume,
    Extend,
    Add(usize, usize),
    Move(usize, usize),
    Skip(usize),
    Restore(usize),
    Open(usize),
    Lock,
    Reopen(usize),
    Join(usize),
    Leave(usize),
    Back(usize),
    Beside(usize, usize),
    Cast(usize),
    Draw,
    Write(usize, u32),
    Copy(usize, u32),
    Fix(usize),
    Say(usize, usize, usize),
    Answer(usize, usize),
    Assign,
    Sit(usize, usize),
    Serve(usize),
    Tap(usize, usize),
    Groups(u64),
    RemoveTable(usize),
    Board(usize),
    Lean(usize, u8),
    DrawJury(usize, u32),
    NameJury(usize, usize),
    Stake(usize, usize, bool),
    Paper(u8),
    Translator(usize, bool),
    Take(usize, usize),
    Translate(usize, usize),
    Pitch,
    StartPitch,
    Tick,
    Wait(i64),
}

pub(super) fn press() -> impl Strategy<Value = Press> {
    prop_oneof![
        6 => Just(Press::Next),
        2 => Just(Press::Undo),
        1 => Just(Press::Pause),
        1 => Just(Press::Resume),
        1 => Just(Press::Extend),
        1 => (0..16_usize, 0..9_usize).prop_map(|(kind, place)| Press::Add(kind, place)),
        1 => (0..9_usize, 0..9_usize).prop_map(|(round, place)| Press::Move(round, place)),
        1 => (0..9_usize).prop_map(Press::Skip),
        1 => (0..9_usize).prop_map(Press::Restore),
        1 => (0..9_usize).prop_map(Press::Open),
        1 => Just(Press::Lock),
        1 => (0..9_usize).prop_map(Press::Reopen),
        3 => (0..10_usize).prop_map(Press::Join),
        1 => (0..20_usize).prop_map(Press::Leave),
        1 => (0..20_usize).prop_map(Press::Back),
        2 => (0..20_usize, 0..10_usize).prop_map(|(seat, kind)| Press::Beside(seat, kind)),
        4 => (0..20_usize).prop_map(Press::Cast),
        1 => Just(Press::Draw),
        1 => (0..4_usize, 0..3_u32).prop_map(|(scenario, revision)| Press::Write(scenario, revision)),
        1 => (0..4_usize, 0..3_u32).prop_map(|(scenario, revision)| Press::Copy(scenario, revision)),
        1 => (0..4_usize).prop_map(Press::Fix),
        3 => (0..20_usize, 0..4_usize, 0..9_usize).prop_map(|(seat, scenario, kind)| Press::Say(seat, scenario, kind)),
        1 => (0..20_usize, 0..9_usize).prop_map(|(seat, note)| Press::Answer(seat, note)),
        1 => Just(Press::Assign),
        1 => (0..20_usize, 0..4_usize).prop_map(|(seat, table)| Press::Sit(seat, table)),
        1 => (0..20_usize).prop_map(Press::Serve),
        2 => (0..20_usize, 0..10_usize).prop_map(|(seat, kind)| Press::Tap(seat, kind)),
        1 => any::<u64>().prop_map(Press::Groups),
        1 => (0..9_usize).prop_map(Press::RemoveTable),
        1 => (0..9_usize).prop_map(Press::Board),
        2 => (0..20_usize, 0..=100_u8).prop_map(|(seat, part)| Press::Lean(seat, part)),
        1 => (0..9_usize, 0..5_u32).prop_map(|(round, size)| Press::DrawJury(round, size)),
        1 => (0..9_usize, 0..20_usize).prop_map(|(round, seat)| Press::NameJury(round, seat)),
        1 => (0..20_usize, 0..4_usize, any::<bool>()).prop_map(|(seat, scenario, on)| Press::Stake(seat, scenario, on)),
        1 => any::<u8>().prop_map(Press::Paper),
        1 => (0..20_usize, any::<bool>()).prop_map(|(seat, on)| Press::Translator(seat, on)),
        1 => (0..20_usize, 0..9_usize).prop_map(|(seat, piece)| Press::Take(seat, piece)),
        1 => (0..20_usize, 0..9_usize).prop_map(|(seat, piece)| Press::Translate(seat, piece)),
        1 => Just(Press::Pitch),
        1 => Just(Press::StartPitch),
        2 => Just(Press::Tick),
        3 => (0..9_i64).prop_map(Press::Wait),
    ]
}

impl Room {
    #[expect(clippy::too_many_lines, reason = "one line for each thing that can be pressed")]
    pub(super) fn press(&mut self, press: &Press) -> Result<usize, WorkshopRefusal> {
        let round = |place: &usize| {
            let rounds = &self.state.course.rounds;
            rounds.get(place % rounds.len().max(1)).map_or(RoundId(0), |round| round.id)
        };
        let seat = |place: &usize| {
            self.state.seats.keys().nth(place % self.state.seats.len().max(1)).copied()
        };
        let command = match press {
            Press::Next => Command::Next { seen: self.state.step },
            Press::Undo => Command::Undo { seen: self.state.step },
            Press::Pause => Command::Session { to: SessionState::Paused },
            Press::Resume => Command::Session { to: SessionState::Live },
            Press::Extend => Command::Extend { seconds: 60 },
            Press::Add(kind, place) => {
                let plan = RoundPlan::usual(RoundKind::ALL[*kind], 5);
                Command::Add { plan, place: *place }
            }
            Press::Move(which, place) => Command::Move { round: round(which), place: *place },
            Press::Skip(which) => Command::Skip { round: round(which) },
            Press::Restore(which) => Command::Restore { round: round(which) },
            Press::Open(which) => Command::Open { round: round(which) },
            Press::Lock => Command::Lock { round: self.state.course.current.unwrap_or(RoundId(0)) },
            Press::Reopen(which) => Command::Reopen { round: round(which), reason: "Oui".into() },
            Press::Join(kind) => {
                if self.state.session().door_is_open() {
                    self.join(ActorType::ALL[*kind]);
                }
                return Ok(0);
            }
            Press::Leave(which) => {
                let Some(seat) = seat(which) else { return Ok(0) };
                let command = Command::RemoveSeat { seat, reason: None };
                return self.ask(Hand::Seat(seat), command);
            }
            Press::Back(which) => {
                let gone = self.state.left.values().cloned().collect::<Vec<_>>();
                let Some(gone) = gone.get(which % gone.len().max(1)) else { return Ok(0) };
                let done = self.come_in(gone.kind, Some(gone.key.clone()));
                let back = self.state.seats.get(&gone.id).map(|seat| &seat.key);
                assert!(done.is_err() || back == Some(&gone.key), "a phone had a second seat");
                return done;
            }
            Press::Beside(which, kind) => {
                let Some(seat) = seat(which) else { return Ok(0) };
                let key = self.state.seats[&seat].key.clone();
                return self.enter(ActorType::ALL[*kind], None, Some(key));
            }
            Press::Cast(which) => {
                let (Some(seat), Some(round)) = (seat(which), self.state.course.current) else {
                    return Ok(0);
                };
                return self.cast(seat, round);
            }
            Press::Draw => {
                Command::Draw { table: None, fields: [(FieldKey::Title, words("S"))].into() }
            }
            Press::Write(which, based_on) => {
                let found = self.state.scenarios.keys().nth(*which).copied();
                let Some(scenario) = found else { return Ok(0) };
                let value = words(&format!("v{}", self.state.seq));
                Command::Write { scenario, field: FieldKey::How, value, based_on: *based_on }
            }
            Press::Copy(which, based_on) => return self.copy(*which, *based_on),
            Press::Fix(which) => {
                let found = self.state.scenarios.keys().nth(*which).copied();
                let Some(scenario) = found else { return Ok(0) };
                Command::LockScenario { scenario }
            }
            Press::Say(which, scenario, kind) => return self.say(seat(which), *scenario, *kind),
            Press::Answer(which, note) => return self.answer(seat(which), *note),
            Press::Assign => Command::AssignTables { seating: Seating::Mixed },
            Press::Sit(which, table) => {
                let table = self.state.tables.keys().nth(*table).copied();
                let (Some(seat), Some(table)) = (seat(which), table) else { return Ok(0) };
                return self.ask(Hand::Seat(seat), Command::PlaceSeat { seat, table });
            }
            Press::Serve(which) => {
                let Some(seat) = seat(which) else { return Ok(0) };
                let role = Some(TableRole::Scribe);
                return self.ask(Hand::Seat(seat), Command::GiveRole { seat, role });
            }
            Press::Tap(which, kind) => {
                let Some(seat) = seat(which) else { return Ok(0) };
                let kind = ActorType::ALL.get(*kind).copied();
                return self.ask(Hand::Seat(seat), Command::TableFloor { kind });
            }
            Press::Groups(seed) => {
                let done = self.ask(DESK, Command::SeatGroups { seed: *seed });
                let loose = self.state.seats.values().any(|seat| seat.table.is_none());
                assert!(done.is_err() || !loose, "somebody was left standing");
                return done;
            }
            Press::RemoveTable(place) => {
                let tables = self.state.tables.keys().copied();
                let Some(table) = tables.clone().nth(*place) else { return Ok(0) };
                Command::RemoveTable { table }
            }
            Press::Board(which) => {
                let source = trial::Source::Room(round(which));
                let board = Board { source, scenario: None, trial: tried(50) };
                Command::SetBoard { board: Box::new(board) }
            }
            Press::Lean(which, part) => {
                let Some(seat) = seat(which) else { return Ok(0) };
                let token = Token([u8::try_from(seat.0 % 256).unwrap(); 16]);
                let trial = Box::new(tried(*part));
                return self.ask(Hand::Seat(seat), Command::Lean { token, trial });
            }
            Press::DrawJury(which, size) => {
                let seed = self.state.seq.to_string();
                Command::DrawJury { round: round(which), size: *size, paper: 0, seed }
            }
            Press::NameJury(which, place) => {
                let seats = seat(place).into_iter().collect();
                Command::NameJury { round: round(which), seats, paper: 1 }
            }
            Press::Stake(which, place, on) => {
                let scenario = self.state.scenarios.keys().nth(*place).copied();
                let round = self.state.course.current;
                let (Some(seat), Some(round), Some(scenario)) = (seat(which), round, scenario)
                else {
                    return Ok(0);
                };
                let (on, token) = (*on, Token(u128::from(seat.0).to_be_bytes()));
                let stake = Command::Stake { round, scenario, on, token };
                return self.ask(Hand::Seat(seat), stake);
            }
            Press::Paper(number) => {
                let Some(round) = self.state.course.current else { return Ok(0) };
                Command::CastPaper {
                    round,
                    // Seats are numbers; no seat has this one.
                    token: Token([u8::MAX - number % 8; 16]),
                    number: Some(u32::from(number % 8) + 1),
                    kind: ActorType::Coach,
                    second: None,
                    ballot: RoomBallot::Approval { chosen: BTreeSet::new() },
                }
            }
            Press::Translator(which, on) => {
                let Some(seat) = seat(which) else { return Ok(0) };
                Command::NameTranslator { seat, on: *on }
            }
            Press::Take(which, place) | Press::Translate(which, place) => {
                let waiting = self.state.to_translate(self.now);
                let found = waiting.get(*place).map(|it| (it.piece, it.to, it.revision));
                let (Some(seat), Some((piece, to, revision))) = (seat(which), found) else {
                    return Ok(0);
                };
                let text = text("vertaald");
                let command = match press {
                    Press::Take(..) => Command::TakePiece { piece, to },
                    _ => Command::Translate { piece, to, text, revision },
                };
                return self.ask(Hand::Seat(seat), command);
            }
            Press::Pitch => Command::QueuePitch { title: text("P"), who: "Q".into(), kind: None },
            Press::StartPitch => Command::StartPitch { pitch: None, seconds: 180 },
            Press::Tick => return self.ask(Hand::Clock, Command::Tick),
            Press::Wait(seconds) => {
                self.wait(*seconds);
                return Ok(0);
            }
        };
        self.ask(DESK, command)
    }
}

fn tried(part: u8) -> Trial {
    Trial {
        money: crate::money::Cents(1_000),
        split: vec![part, 100 - part],
        method: crate::rules::MethodChoice::Greedy,
        minimum: 0,
        commune_cap: None,
        commune_caps: std::collections::BTreeMap::new(),
        even: false,
    }
}
