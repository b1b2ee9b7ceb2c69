//! What each kind of screen may see: read models, computed from the state and nothing else.
//!
//! What is sealed is not in them: before a round is revealed, no figure of its ballots but their
//! number. Kinds of actors with fewer than three people are pooled in every figure.

mod console;
mod ladder;
mod notice;
mod phone;
mod projector;
mod results;
mod voices;

pub use console::{ConsoleView, NextStep, RoundLine, TableLine, console};
pub use ladder::{Ladder, Rung, ladder};
pub use notice::{Notice, Topic, topic};
pub use phone::{Ask, Floor, PhoneView, Proposed, TableClock, phone};
pub use projector::{
    Difference, Pinned, ProjectorView, SceneView, Wall, differences, looking_at, pinned, projector,
};
pub use results::{AnswerFigure, Results, results};
pub use voices::{VoicePart, Voices, Whose, whose};

use super::{
    Grouping, RoomJury, Round, RoundId, RoundKind, RoundState, SessionState, Timer, Workshop,
};
use crate::{Moment, actor::coded, text::Localized};
use serde::Serialize;

coded! {
    /// For whom something is sent: encoded once for each of them.
    Audience {
        /// Everyone's phone.
        Phone => "phone",
        /// The screen in front.
        Projector => "projector",
        /// The facilitators.
        Console => "console",
    }
}

/// What goes on and how long: the same for everyone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Now {
    /// Counts the steps, so that a screen knows an older one.
    pub step: u64,
    /// How far the workshop is.
    pub session: SessionState,
    /// What the room is at.
    pub round: Option<RoundNow>,
    /// What comes next.
    pub following: Option<RoundName>,
    /// The clock of the pitch that goes on.
    pub pitch: Option<Timer>,
    /// The server's time, by which a phone whose clock is wrong corrects itself.
    pub server: Moment,
}

/// A round by its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoundName {
    /// Its number.
    pub id: RoundId,
    /// What it is for.
    pub kind: RoundKind,
    /// Its own name.
    pub title: Option<Localized>,
}

/// The round that runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoundNow {
    /// Its name.
    #[serde(flatten)]
    pub name: RoundName,
    /// How far it is.
    pub state: RoundState,
    /// Its clock.
    pub timer: Timer,
    /// Until when ballots are taken, once it is being locked.
    pub until: Option<Moment>,
    /// Who works with whom.
    pub grouping: Grouping,
    /// Whether it takes ballots.
    pub ballot: bool,
    /// Its place, from one.
    pub place: usize,
    /// How many there are.
    pub of: usize,
}

fn name(round: &Round) -> RoundName {
    RoundName { id: round.id, kind: round.kind, title: round.title.clone() }
}

/// What goes on now.
#[must_use]
pub fn now(state: &Workshop, server: Moment) -> Now {
    let rounds = &state.course.rounds;
    let there = |round: &&Round| round.state != RoundState::Skipped;
    let round = state.current().map(|round| {
        let place = rounds.iter().filter(there).position(|other| other.id == round.id);
        RoundNow {
            name: name(round),
            state: round.state,
            timer: round.timer,
            until: round.until,
            grouping: round.grouping,
            ballot: round.ballot.is_some(),
            place: place.map_or(0, |place| place + 1),
            of: rounds.iter().filter(there).count(),
        }
    });
    Now {
        step: state.step,
        session: state.session(),
        round,
        following: state.following().map(name),
        pitch: state.course.pitching.current.map(|(_, timer)| timer),
        server,
    }
}

/// Figures that grow while one looks: nobody's, and nothing sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// People in the room.
    pub people: usize,
    /// Those who may vote in the current round: its jury, or everyone.
    pub voters: usize,
    /// Ballots of the current round.
    pub ballots: usize,
    /// People who are ready.
    pub ready: usize,
    /// People who need more time.
    pub need_time: usize,
}

/// The figures of a moment.
#[must_use]
pub fn tally(state: &Workshop) -> Tally {
    let signal = |signal| state.seats.values().filter(|seat| seat.signal == signal).count();
    Tally {
        people: state.seats.len(),
        voters: state
            .current()
            .and_then(|round| state.jury(round))
            .map_or(state.seats.len(), RoomJury::people),
        ballots: state.course.current.map_or(0, |round| state.ballots_in(round)),
        ready: signal(super::Signal::Ready),
        need_time: signal(super::Signal::NeedTime),
    }
}
