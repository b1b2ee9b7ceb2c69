//! The phone of somebody in the room: what I do now, how long, my table.

use super::{Ladder, Now, Results, ladder, now, results};
use crate::{
    Moment,
    actor::ActorType,
    workshop::{
        Amendment, Argument, BallotForm, Cast, Conflict, Note, NoteKind, Pitch, PitchId,
        RoomBallot, RoomJury, Round, RoundId, RoundKind, Scenario, ScenarioId, Seat, SeatId,
        SessionState, Table, TableRole, Token, Waiting, Workshop,
    },
};
use std::collections::BTreeSet;

/// What is asked of somebody now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask<'a> {
    /// Wait: nothing has begun, or all stands still.
    Wait,
    /// Listen or talk.
    Listen,
    /// Fill in a ballot.
    Ballot {
        /// Of which round.
        round: RoundId,
        /// What is asked.
        form: &'a BallotForm,
        /// About what.
        options: Vec<&'a Scenario>,
        /// What they have said so far.
        own: Option<&'a RoomBallot>,
    },
    /// The jury of the round votes; whoever holds the phone is not on it and sees the count.
    Watch {
        /// How many are on the jury; nought before it was chosen.
        jury: usize,
        /// How many of them voted.
        ballots: usize,
    },
    /// The ballot box is closed; what came out is not shown yet.
    Sealed {
        /// Whether theirs is in it.
        cast: bool,
    },
    /// What came out.
    Results(Box<Results>),
    /// Write notes of these kinds.
    Write {
        /// Which kinds.
        kinds: &'static [NoteKind],
    },
    /// Present, or note what one needs and offers.
    Pitch {
        /// Who presents.
        current: Option<&'a Pitch>,
        /// Who waits.
        queue: Vec<&'a Pitch>,
    },
    /// Work on scenarios.
    Scenarios {
        /// For what.
        kind: RoundKind,
        /// The scenario of the own table first.
        scenarios: Vec<&'a Scenario>,
        /// Amendments to them that wait for an answer, and those of whoever holds the phone.
        amendments: Vec<Proposed<'a>>,
        /// Arguments about them.
        arguments: Vec<&'a Argument>,
    },
    /// Thank you.
    Over,
}

/// An amendment with what stands in its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed<'a> {
    /// The amendment.
    pub amendment: &'a Amendment,
    /// What stands in the way of taking it over as it is, while nobody answered.
    pub conflict: Option<Conflict>,
    /// Whether whoever holds the phone may answer it.
    pub may_answer: bool,
}

/// Where somebody is with the floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Floor {
    /// They do not ask for it.
    Silent,
    /// They wait, with so many before them who asked earlier.
    Waits(usize),
    /// They have it.
    Speaks,
}

/// Whose time is kept at a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableClock {
    /// The kinds of actors that sit there, and how long each has spoken there, in milliseconds.
    pub kinds: Vec<(ActorType, u64)>,
    /// Who speaks, and since when.
    pub speaks: Option<(ActorType, Moment)>,
    /// Whether whoever looks keeps the time there: whoever hosts or writes does.
    pub keeps: bool,
}

/// What a phone shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhoneView<'a> {
    /// What goes on.
    pub now: Now,
    /// Who holds it.
    pub seat: &'a Seat,
    /// Their table.
    pub table: Option<&'a Table>,
    /// Names of the others there, hosts first.
    pub neighbours: Vec<&'a Seat>,
    /// Parts of the own table that nobody has.
    pub free_roles: Vec<TableRole>,
    /// Where they are with the floor.
    pub floor: Floor,
    /// The clock of their table, for whoever keeps it; for the others once somebody spoke there.
    pub table_clock: Option<TableClock>,
    /// Where a round for ideas is.
    pub ladder: Option<Ladder>,
    /// What is asked of them.
    pub ask: Ask<'a>,
    /// What waits for a translation, for whoever was asked to translate.
    pub translating: Option<Vec<Waiting<'a>>>,
    /// On a jury that votes: what they declared a stake in.
    pub stakes: Option<&'a BTreeSet<ScenarioId>>,
    /// What can be written beside a ballot.
    pub writes: &'static [NoteKind],
    /// Needs and offers, or what the own table wrote in this round.
    pub notes: Vec<&'a Note>,
}

/// The view of a seat; `token` is under what its ballot of the current round is kept.
#[must_use]
pub fn phone(
    state: &Workshop,
    seat: SeatId,
    token: Option<Token>,
    at: Moment,
) -> Option<PhoneView<'_>> {
    let seat = state.seats.get(&seat)?;
    let table = seat.table.and_then(|table| state.tables.get(&table));
    let mut neighbours: Vec<&Seat> = state.neighbours(seat).collect();
    neighbours.sort_by_key(|other| (other.role.is_none(), other.id));
    let ask = ask(state, seat, token);
    let notes = notes(state, seat);
    let taken = |role: &TableRole| {
        seat.role == Some(*role) || neighbours.iter().any(|other| other.role == Some(*role))
    };
    let free_roles = TableRole::ALL.iter().copied().filter(|role| table.is_some() && !taken(role));
    let free_roles = free_roles.collect();
    let running = state.current().filter(|round| round.state.is_running());
    let ladder = state.current().and_then(|round| ladder(round, at));
    let writes = writes(running.map(|round| round.kind), ladder.as_ref());
    let stakes =
        running.and_then(|round| state.jury(round)?.seats.get(&seat.id)).map(|juror| &juror.stakes);
    let (now, floor) = (now(state, at), floor(state, seat.id));
    let table_clock = table_clock(state, seat, at);
    Some(PhoneView {
        now,
        seat,
        table,
        neighbours,
        free_roles,
        floor,
        table_clock,
        ladder,
        ask,
        translating: seat.translates.then(|| state.to_translate(at)),
        stakes,
        writes,
        notes,
    })
}

/// What can be written beside a ballot: first what its round is at.
fn writes(kind: Option<RoundKind>, ladder: Option<&Ladder>) -> &'static [NoteKind] {
    use NoteKind::{Objection, Question, Reaction};
    let part = ladder.map(|ladder| ladder.rungs[ladder.now].code);
    match (kind, part) {
        (Some(RoundKind::Jury), _) => &[Question, Objection],
        (Some(RoundKind::Consent), Some("react")) => &[Reaction, Question, Objection],
        (Some(RoundKind::Consent), Some("object" | "integrate")) => {
            &[Objection, Question, Reaction]
        }
        (Some(RoundKind::Consent), _) => &[Question, Reaction, Objection],
        _ => &[],
    }
}

fn floor(state: &Workshop, seat: SeatId) -> Floor {
    let speaking = &state.speaking;
    if speaking.floor.as_ref().is_some_and(|floor| floor.seat == Some(seat)) {
        return Floor::Speaks;
    }
    let place = speaking.queue.iter().position(|request| request.seat == seat);
    place.map_or(Floor::Silent, Floor::Waits)
}

fn table_clock(state: &Workshop, seat: &Seat, at: Moment) -> Option<TableClock> {
    let table = seat.table?;
    let keeps = state.serves(seat.id, seat.table);
    if !state.session().is_running() {
        return None;
    }
    let spoken = state.speaking.spoken_at(table, at);
    if !keeps && spoken.is_empty() {
        return None;
    }
    let mut kinds: BTreeSet<ActorType> = spoken.keys().copied().collect();
    kinds.extend(state.neighbours(seat).map(|other| other.kind));
    kinds.insert(seat.kind);
    let kinds = kinds.into_iter().map(|kind| (kind, spoken.get(&kind).copied().unwrap_or(0)));
    let speaks = state.speaking.tables.get(&table).map(|floor| (floor.kind, floor.since));
    Some(TableClock { kinds: kinds.collect(), speaks, keeps })
}

fn ask<'a>(state: &'a Workshop, seat: &Seat, token: Option<Token>) -> Ask<'a> {
    match state.session() {
        SessionState::Draft | SessionState::Lobby => return Ask::Wait,
        SessionState::Closed | SessionState::Archived => return Ask::Over,
        _ => {}
    }
    let Some(round) = state.current() else { return Ask::Wait };
    if let Some(form) = &round.ballot {
        return polling(state, seat, round, form, token);
    }
    match round.kind {
        _ if !round.state.is_running() => Ask::Wait,
        RoundKind::Ideate => Ask::Write { kinds: &[NoteKind::Barrier, NoteKind::Idea] },
        RoundKind::Dream => Ask::Write { kinds: &[NoteKind::Vision] },
        RoundKind::Inspire => Ask::Write { kinds: &[NoteKind::Question, NoteKind::Reaction] },
        RoundKind::Market => Ask::Write { kinds: &[NoteKind::Need, NoteKind::Offer] },
        RoundKind::Harvest => Ask::Write { kinds: &[NoteKind::Commitment, NoteKind::Verbatim] },
        RoundKind::Pitch => {
            let pitching = &state.course.pitching;
            let shown = |id: &PitchId| state.pitches.get(id).filter(|it| it.hidden.is_none());
            let current = pitching.current.and_then(|(id, _)| shown(&id));
            let queue = pitching.queue.iter().filter_map(shown).collect();
            Ask::Pitch { current, queue }
        }
        kind @ (RoundKind::Draw | RoundKind::Argue | RoundKind::Amend | RoundKind::WhatIf) => {
            let mut scenarios: Vec<&Scenario> = state.votable().collect();
            scenarios.sort_by_key(|scenario| (scenario.table != seat.table, scenario.id));
            let arguments = state.arguments.values().filter(|one| one.hidden.is_none()).collect();
            Ask::Scenarios { kind, scenarios, amendments: proposed(state, seat), arguments }
        }
        _ => Ask::Listen,
    }
}

/// Amendments that wait for an answer, and those that whoever holds the phone proposed.
fn proposed<'a>(state: &'a Workshop, seat: &Seat) -> Vec<Proposed<'a>> {
    let mut proposed = Vec::new();
    for amendment in state.amendments.values().filter(|one| one.hidden.is_none()) {
        let open = amendment.answer == crate::workshop::Answer::Open;
        let Some(scenario) = state.scenarios.get(&amendment.scenario) else { continue };
        if open || amendment.author == Some(seat.id) {
            let conflict = Conflict::of(amendment, scenario, state.amendments.values());
            proposed.push(Proposed {
                amendment,
                conflict: conflict.filter(|_| open),
                may_answer: open && scenario.is_open() && state.serves(seat.id, scenario.table),
            });
        }
    }
    proposed
}

fn polling<'a>(
    state: &'a Workshop,
    seat: &Seat,
    round: &'a Round,
    form: &'a BallotForm,
    token: Option<Token>,
) -> Ask<'a> {
    let own: Option<&Cast> =
        token.and_then(|token| state.ballots.get(&round.id).and_then(|all| all.get(&token)));
    if round.is_shown() {
        return results(state, round.id).map_or(Ask::Wait, |found| Ask::Results(Box::new(found)));
    }
    let juror = state.jury(round).and_then(|jury| jury.seats.get(&seat.id));
    if round.kind == RoundKind::Jury && juror.is_none() {
        let jury = state.jury(round).map_or(0, RoomJury::people);
        return Ask::Watch { jury, ballots: state.ballots_in(round.id) };
    }
    if !round.state.is_running() {
        return Ask::Sealed { cast: own.is_some() };
    }
    let speaks = |id: &&ScenarioId| !juror.is_some_and(|juror| juror.stakes.contains(*id));
    let options = round.options.iter().filter(speaks);
    let options = options.filter_map(|id| state.scenarios.get(id)).collect();
    Ask::Ballot { round: round.id, form, options, own: own.map(|cast| &cast.ballot) }
}

/// Needs, offers and cases of all; questions, reactions and objections to a scenario with what became
/// of them; of the rest what was
/// written at the own table in this round.
fn notes<'a>(state: &'a Workshop, seat: &Seat) -> Vec<&'a Note> {
    let kind = state.current().map(|round| round.kind);
    let market = matches!(kind, Some(RoundKind::Market | RoundKind::Pitch));
    let inspire = kind == Some(RoundKind::Inspire);
    let consent = matches!(kind, Some(RoundKind::Consent | RoundKind::Jury));
    state
        .notes
        .values()
        .filter(|note| note.hidden.is_none())
        .filter(|note| match note.kind {
            NoteKind::Need | NoteKind::Offer => market,
            NoteKind::Case => inspire,
            NoteKind::Objection => consent,
            _ if note.is_about_a_scenario() => consent,
            _ => {
                note.round == state.course.current
                    && (note.author == Some(seat.id)
                        || (note.table.is_some() && note.table == seat.table))
            }
        })
        .collect()
}
