//! Why a workshop refuses something.

use super::{FieldKey, RoundState, SessionState, trial::TrialRefusal};
use crate::money::Cents;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A rule of a workshop that was not met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Error)]
#[serde(tag = "workshop", rename_all = "kebab-case")]
#[error("{self:?}")]
pub enum WorkshopRefusal {
    /// This is for the facilitators.
    FacilitatorsOnly,
    /// This is for the host or the scribe of the table, and for the facilitators.
    TableOnly,
    /// No workshop is reached by this code.
    NoSuchCode,
    /// Nobody sits there any more.
    NoSuchSeat,
    /// What it is about is not there, or not any more.
    NotThere,
    /// Somebody else took this step a moment ago.
    SomebodyWasFaster,
    /// The workshop does not go from one state straight to the other.
    SessionOutOfOrder {
        /// Where it is.
        from: SessionState,
        /// Where it should have gone.
        to: SessionState,
    },
    /// A round does not go from one state straight to the other.
    RoundOutOfOrder {
        /// Where it is.
        from: RoundState,
        /// Where it should have gone.
        to: RoundState,
    },
    /// Latecomers' ballots are still taken for so many seconds.
    StillLocking {
        /// Seconds.
        seconds: u64,
    },
    /// There is nothing to undo any more.
    NothingToUndo,
    /// The workshop is over and stays as it is.
    Over,
    /// The door is not open yet.
    NotOpenYet,
    /// The round does not take ballots.
    NoBallots,
    /// Ballots are not taken yet.
    BallotTooEarly,
    /// The vote was locked before the ballot arrived: it does not count.
    BallotTooLate,
    /// A ballot on paper with this number was typed already.
    PaperTyped {
        /// The number.
        number: u32,
    },
    /// Only the jury of this round votes.
    JuryOnly,
    /// Nobody was chosen for the jury yet.
    NoJury,
    /// The jury has voted: nobody comes to it or leaves it any more.
    JurySits,
    /// Everyone on the jury has voted.
    JuryComplete {
        /// How many that are.
        people: u64,
    },
    /// A juror says nothing of what they have a stake in.
    StakeDeclared,
    /// The juror's own ballot still speaks of that scenario.
    BallotSpeaksOfIt,
    /// The ballot does not fit what is asked.
    BallotMisfit,
    /// More was given out than there is.
    TooMuchGiven {
        /// The most.
        most: u64,
        /// What was given.
        given: u64,
    },
    /// More money was given out than the envelope holds.
    MoreThanEnvelope {
        /// What it holds.
        most: Cents,
        /// What was given.
        given: Cents,
    },
    /// Money is given in whole steps.
    NotInSteps {
        /// The step.
        step: Cents,
    },
    /// The envelope cannot be divided in such steps.
    EnvelopeMisfit,
    /// Somebody changed this field in the meantime.
    FieldChanged {
        /// The field.
        field: FieldKey,
        /// Its revision now.
        revision: u32,
    },
    /// The value does not belong into this field.
    FieldMisfit {
        /// The field.
        field: FieldKey,
    },
    /// The scenario is locked or withdrawn.
    ScenarioFixed,
    /// The scenario is not an alternative yet: it was not locked.
    NotLocked,
    /// It cannot be tried.
    CannotTry {
        /// Why.
        why: TrialRefusal,
    },
    /// The amendment was answered already.
    AmendmentAnswered,
    /// This is for whoever was asked to translate.
    TranslatorsOnly,
    /// Somebody else is translating it.
    SomebodyTranslates,
    /// It has its translation, or is gone.
    NothingToTranslate,
    /// A public reason is needed.
    ReasonNeeded,
    /// There is no room for more.
    Full {
        /// The most.
        most: u64,
    },
    /// So many people share this phone already.
    PhoneFull {
        /// The most.
        most: u64,
    },
    /// The code opens another seat, or none.
    WrongSeatCode,
    /// The clock of a round runs from one minute to eight hours.
    TimeOutOfBounds,
    /// The phrase opens no seat.
    PhraseUnknown,
    /// Nobody asks for the floor.
    FloorEmpty,
    /// Questions are asked in French and in Dutch, the same number of both, and at least one.
    QuestionsMisfit {
        /// How many in French.
        fr: u64,
        /// How many in Dutch.
        nl: u64,
    },
    /// The facilitator is the last one.
    LastFacilitator,
    /// Only whoever said it agrees that it goes on the board.
    NotYourNote,
    /// What is rehearsed goes on no board.
    OnlyRehearsed,
    /// Simulated people are there already, or in as many other rooms as can be.
    Rehearses,
    /// Nobody simulated comes into a real workshop.
    NotARehearsal,
    /// The scenario names no money: there is nothing to make an envelope of.
    NoMoney,
    /// The file is not that of a workshop, or of another version.
    FileUnreadable,
    /// The file was changed after it was made: at this entry its chain breaks; nought for what
    /// stands behind the last one.
    FileChanged {
        /// The entry.
        entry: u64,
    },
    /// The workshop in the file is not over yet.
    FileUnfinished,
    /// The workshop in the file is here already.
    AlreadyHere,
}

impl From<WorkshopRefusal> for crate::Refusal {
    fn from(reason: WorkshopRefusal) -> Self {
        Self::Workshop { reason }
    }
}
