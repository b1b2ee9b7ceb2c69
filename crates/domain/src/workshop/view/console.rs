//! The facilitators' console: one big button, and all that has to be in sight.

use super::{Now, Tally, now, tally};
use crate::{
    Moment,
    actor::{ActorType, coded},
    workshop::{
        Fairness, Group, Pitch, Round, RoundState, ScenarioId, SessionState, Signal, Speaking,
        StepName, Suggestion, Table, TableRole, Workshop, pooled,
    },
};
use std::collections::BTreeMap;

coded! {
    /// What the big button does now.
    NextStep {
        /// Opens the door.
        OpenDoor => "open-door",
        /// Begins.
        Begin => "begin",
        /// Goes on after a pause.
        Resume => "resume",
        /// Takes no more ballots.
        Lock => "lock",
        /// Ballots are still on their way.
        Wait => "wait",
        /// Shows what came out.
        Reveal => "reveal",
        /// Goes to the next round.
        NextRound => "next-round",
        /// Comes to the last words.
        Close => "close",
        /// Ends the workshop.
        End => "end",
        /// Nothing any more.
        Nothing => "nothing",
    }
}

/// A line of the run sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundLine<'a> {
    /// The round.
    pub round: &'a Round,
    /// When it should begin by the plan, once the workshop has begun.
    pub planned: Option<Moment>,
    /// When it began or, at this pace, will begin.
    pub begins: Option<Moment>,
    /// How long it took, in seconds, once it is over.
    pub took: Option<i64>,
    /// By how many seconds it took longer than planned; below zero when shorter.
    pub drift: Option<i64>,
}

/// A table, as its phones tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableLine<'a> {
    /// The table.
    pub table: &'a Table,
    /// Who sits there.
    pub people: usize,
    /// Who is ready.
    pub ready: usize,
    /// Who needs time.
    pub need_time: usize,
    /// Who asks for help.
    pub help: usize,
    /// Whether it has a host.
    pub hosted: bool,
    /// Whether somebody writes.
    pub scribed: bool,
    /// What was written there in this round.
    pub notes: usize,
    /// The scenario that it draws, with how many of its fields are filled in.
    pub scenario: Option<(ScenarioId, usize)>,
}

/// What the facilitators see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsoleView<'a> {
    /// What goes on.
    pub now: Now,
    /// What the big button does.
    pub next: NextStep,
    /// The step that can be undone, and until when.
    pub undo: Option<(StepName, Moment)>,
    /// The run sheet.
    pub rounds: Vec<RoundLine<'a>>,
    /// By how many seconds the workshop is behind its plan; below zero when ahead.
    pub behind: i64,
    /// Figures.
    pub tally: Tally,
    /// Whether more people voted on phones in the current round than are in the room: some left.
    pub departed: bool,
    /// People of each group in the room.
    pub present: BTreeMap<Group, u32>,
    /// People expected of each kind.
    pub expected: BTreeMap<ActorType, u32>,
    /// Tables.
    pub tables: Vec<TableLine<'a>>,
    /// How much waits for a translation.
    pub untranslated: usize,
    /// Who presents and who waits.
    pub pitches: Vec<&'a Pitch>,
    /// The floor.
    pub speaking: &'a Speaking,
    /// Who should speak next, and why.
    pub suggestion: Option<Suggestion>,
    /// How the time was shared out.
    pub fairness: Fairness,
}

/// The view of the console.
#[must_use]
pub fn console(state: &Workshop, at: Moment) -> ConsoleView<'_> {
    let present = state.present();
    let (rounds, behind) = rounds(state, at);
    let pitching = &state.course.pitching;
    ConsoleView {
        now: now(state, at),
        next: next_step(state, at),
        undo: state.undo.as_ref().filter(|u| at <= u.until).map(|undo| (undo.step, undo.until)),
        rounds,
        behind,
        tally: tally(state),
        departed: departed(state),
        present: pooled(&present),
        expected: state.expected(),
        tables: tables(state),
        untranslated: state.to_translate(at).len(),
        pitches: pitching
            .queue
            .iter()
            .filter_map(|id| state.pitches.get(id))
            .filter(|pitch| pitch.hidden.is_none())
            .collect(),
        speaking: &state.speaking,
        suggestion: state.speaking.suggestion(&present, at),
        fairness: state.speaking.fairness(&present, at),
    }
}

/// Ballots on paper are of people who have no seat, and say nothing of who left.
fn departed(state: &Workshop) -> bool {
    let phones = |round: &Round| state.ballots_of(round.id).filter(|cast| !cast.paper).count();
    state.current().is_some_and(|round| phones(round) > state.seats.len())
}

/// What the big button does now; [`Command::Next`](crate::workshop::Command::Next) does the same.
fn next_step(state: &Workshop, at: Moment) -> NextStep {
    let onwards = if state.following().is_some() { NextStep::NextRound } else { NextStep::Close };
    match state.session() {
        SessionState::Draft => NextStep::OpenDoor,
        SessionState::Lobby => NextStep::Begin,
        SessionState::Paused => NextStep::Resume,
        SessionState::Closing => NextStep::End,
        SessionState::Closed | SessionState::Archived => NextStep::Nothing,
        SessionState::Live => match state.current() {
            Some(round) if round.state.is_running() && round.ballot.is_some() => NextStep::Lock,
            Some(round) if round.state == RoundState::Locking => {
                if round.until.is_some_and(|until| at <= until) {
                    NextStep::Wait
                } else {
                    NextStep::Reveal
                }
            }
            Some(round) if round.state == RoundState::Locked => NextStep::Reveal,
            _ => onwards,
        },
    }
}

fn rounds(state: &Workshop, at: Moment) -> (Vec<RoundLine<'_>>, i64) {
    let mut behind = 0;
    let mut ahead: Option<Moment> = None;
    let mut plan = state.course.rounds.iter().filter_map(|round| round.opened_at).min();
    let mut lines = Vec::new();
    for round in &state.course.rounds {
        let planned = i64::from(round.seconds);
        let (begins, drift) = match (round.opened_at, round.state) {
            (_, RoundState::Skipped) => (None, None),
            (Some(opened), _) => {
                let ended = round.ended_at.unwrap_or(at);
                let took = (ended - opened).num_seconds();
                let over = took - planned;
                // A round that still runs is behind only when it is over time.
                let drift = if round.ended_at.is_some() { over } else { over.max(0) };
                behind += drift;
                let end = opened + chrono::TimeDelta::seconds(planned + drift);
                ahead = Some(end.max(at));
                (Some(opened), Some(drift))
            }
            (None, _) => {
                let begins = ahead;
                ahead = ahead.map(|begin| begin + chrono::TimeDelta::seconds(planned));
                (begins, None)
            }
        };
        let there = round.state != RoundState::Skipped;
        let by_plan = plan.filter(|_| there);
        if there {
            plan = plan.map(|begin| begin + chrono::TimeDelta::seconds(planned));
        }
        let took = round.opened_at.zip(round.ended_at).filter(|_| there);
        let took = took.map(|(opened, ended)| (ended - opened).num_seconds());
        lines.push(RoundLine { round, planned: by_plan, begins, took, drift });
    }
    (lines, behind)
}

fn tables(state: &Workshop) -> Vec<TableLine<'_>> {
    state
        .tables
        .values()
        .map(|table| {
            let there = || state.seats.values().filter(|seat| seat.table == Some(table.id));
            let signal = |signal| there().filter(|seat| seat.signal == signal).count();
            let written = state
                .notes
                .values()
                .filter(|note| note.table == Some(table.id) && note.round == state.course.current);
            TableLine {
                table,
                people: there().count(),
                ready: signal(Signal::Ready),
                need_time: signal(Signal::NeedTime),
                help: signal(Signal::Help),
                hosted: there().any(|seat| seat.role == Some(TableRole::Host)),
                scribed: there().any(|seat| seat.role == Some(TableRole::Scribe)),
                notes: written.count(),
                scenario: state
                    .votable()
                    .find(|scenario| scenario.table == Some(table.id))
                    .map(|scenario| (scenario.id, scenario.fields.len())),
            }
        })
        .collect()
}
