//! The phone of somebody in the room: what I do now, how long, my table.

use super::{Now, Results, now, results};
use crate::{
    Moment,
    workshop::{
        Amendment, BallotForm, Cast, Note, NoteKind, Pitch, RoomBallot, Round, RoundId, RoundKind,
        Scenario, Seat, SeatId, SessionState, Table, Token, Workshop,
    },
};

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
        /// Open amendments to them.
        amendments: Vec<&'a Amendment>,
    },
    /// Thank you.
    Over,
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
    /// What is asked of them.
    pub ask: Ask<'a>,
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
    let mut neighbours: Vec<&Seat> = state
        .seats
        .values()
        .filter(|other| other.table.is_some() && other.table == seat.table && other.id != seat.id)
        .collect();
    neighbours.sort_by_key(|other| (other.role.is_none(), other.id));
    let ask = ask(state, seat, token);
    let notes = notes(state, seat);
    Some(PhoneView { now: now(state, at), seat, table, neighbours, ask, notes })
}

fn ask<'a>(state: &'a Workshop, seat: &Seat, token: Option<Token>) -> Ask<'a> {
    match state.session() {
        SessionState::Draft | SessionState::Lobby => return Ask::Wait,
        SessionState::Closed | SessionState::Archived => return Ask::Over,
        _ => {}
    }
    let Some(round) = state.current() else { return Ask::Wait };
    if let Some(form) = &round.ballot {
        return polling(state, round, form, token);
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
            let current = pitching.current.and_then(|(id, _)| state.pitches.get(&id));
            let queue = pitching.queue.iter().filter_map(|id| state.pitches.get(id)).collect();
            Ask::Pitch { current, queue }
        }
        kind @ (RoundKind::Draw | RoundKind::Argue | RoundKind::Amend | RoundKind::WhatIf) => {
            let mut scenarios: Vec<&Scenario> = state.votable().collect();
            scenarios.sort_by_key(|scenario| (scenario.table != seat.table, scenario.id));
            let amendments = state
                .amendments
                .values()
                .filter(|amendment| amendment.answer == crate::workshop::Answer::Open)
                .collect();
            Ask::Scenarios { kind, scenarios, amendments }
        }
        _ => Ask::Listen,
    }
}

fn polling<'a>(
    state: &'a Workshop,
    round: &'a Round,
    form: &'a BallotForm,
    token: Option<Token>,
) -> Ask<'a> {
    let own: Option<&Cast> =
        token.and_then(|token| state.ballots.get(&round.id).and_then(|all| all.get(&token)));
    if round.state.is_shown() {
        return results(state, round.id).map_or(Ask::Wait, |found| Ask::Results(Box::new(found)));
    }
    if !round.state.is_running() {
        return Ask::Sealed { cast: own.is_some() };
    }
    let options = round.options.iter().filter_map(|id| state.scenarios.get(id)).collect();
    Ask::Ballot { round: round.id, form, options, own: own.map(|cast| &cast.ballot) }
}

/// Needs and offers of all; of the rest what was written at the own table in this round.
fn notes<'a>(state: &'a Workshop, seat: &Seat) -> Vec<&'a Note> {
    let market = state
        .current()
        .is_some_and(|round| matches!(round.kind, RoundKind::Market | RoundKind::Pitch));
    state
        .notes
        .values()
        .filter(|note| note.hidden.is_none())
        .filter(|note| match note.kind {
            NoteKind::Need | NoteKind::Offer => market,
            _ => {
                note.round == state.course.current
                    && (note.author == Some(seat.id)
                        || (note.table.is_some() && note.table == seat.table))
            }
        })
        .collect()
}
