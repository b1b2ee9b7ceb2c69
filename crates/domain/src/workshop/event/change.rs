//! What a step of the facilitator is made of, so that all of it is undone together.

use crate::{
    Moment,
    workshop::{PitchId, Round, RoundId, RoundPlan, ScenarioId, SessionState, Timer},
};
use serde::{Deserialize, Serialize};

/// What a step of the facilitator was, for the button that undoes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepName {
    /// The big button.
    Next,
    /// Clocks stopped.
    Pause,
    /// Clocks run again.
    Resume,
    /// More time.
    Extend,
    /// No more ballots.
    Lock,
    /// Ballots again.
    Reopen,
    /// What came out is shown.
    Reveal,
    /// A round left out, or taken in again.
    Skip,
    /// The run sheet was changed.
    Plan,
    /// Another pitch.
    Pitch,
    /// Back to the preparation, or to an end.
    Session,
}

/// A change of the course: what a step is made of. All of a step is undone together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum Change {
    /// The workshop is in another state.
    Session {
        /// Which.
        to: SessionState,
    },
    /// A round opens.
    Opened {
        /// Which.
        round: RoundId,
        /// What its ballots are about.
        options: Vec<ScenarioId>,
    },
    /// Ballots are taken for a few seconds more.
    Locking {
        /// Which round.
        round: RoundId,
        /// Until when.
        until: Moment,
    },
    /// Ballots are not taken any more.
    Locked {
        /// Which round.
        round: RoundId,
    },
    /// What came out is shown.
    Revealed {
        /// Which round.
        round: RoundId,
    },
    /// A round is over.
    Done {
        /// Which.
        round: RoundId,
    },
    /// A round is left out.
    Skipped {
        /// Which.
        round: RoundId,
    },
    /// A round is to come after all.
    Restored {
        /// Which.
        round: RoundId,
    },
    /// A round is taken up again.
    Reopened {
        /// Which.
        round: RoundId,
        /// Why.
        reason: String,
    },
    /// A round has more time.
    Extended {
        /// Which.
        round: RoundId,
        /// Seconds more.
        seconds: u32,
    },
    /// A round was added.
    Added {
        /// The round.
        round: Round,
        /// Its place in the run sheet.
        place: usize,
    },
    /// A round was moved.
    Moved {
        /// Which.
        round: RoundId,
        /// Its place.
        place: usize,
    },
    /// What is planned of a round changed.
    Planned {
        /// Which.
        round: RoundId,
        /// The plan.
        plan: RoundPlan,
    },
    /// Presentations of a round take another time.
    PitchTimed {
        /// Which round.
        round: RoundId,
        /// How long, in seconds.
        seconds: u32,
    },
    /// A pitch begins.
    PitchStarted {
        /// Which.
        pitch: PitchId,
        /// Its clock.
        timer: Timer,
    },
    /// The pitch is over.
    PitchEnded,
    /// The queue of pitches has another order.
    PitchesOrdered {
        /// The order.
        order: Vec<PitchId>,
    },
}
