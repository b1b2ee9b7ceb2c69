//! Why the registry does not do what was asked.

use crate::{
    Moment,
    registry::loan::{Act, State},
};
use serde::{Deserialize, Serialize};

/// A rule of the registry that was not met, with the facts that its message needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "kebab-case")]
pub enum Refusal {
    /// The end is not after the beginning.
    EndsBeforeItBegins,
    /// It would last longer than one may lend.
    TooLong {
        /// The most, in days.
        days: u16,
    },
    /// It begins in the past.
    InThePast,
    /// It is asked too late.
    TooLate {
        /// How many days before one has to ask.
        days: u16,
    },
    /// Nothing of it is handed out or taken back at this moment.
    ClosedThen {
        /// When.
        at: Moment,
    },
    /// Nobody takes part of nothing, or more than there is.
    NotThatMany {
        /// How many there are.
        there: u32,
    },
    /// Others have it then.
    TakenThen {
        /// How many are free all that time.
        free: u32,
    },
    /// It is not lent to the one who asks.
    NotForYou,
    /// It is not lent any more.
    Retired,
    /// One does not borrow from oneself.
    OwnThing,
    /// The loan is in a state in which this is not done.
    WrongState {
        /// The state.
        state: State,
        /// What was asked.
        act: Act,
    },
    /// A damage is still to be settled.
    ClaimOpen,
    /// Fewer are held than are lent out or promised.
    PromisedToOthers {
        /// How many are promised at once.
        promised: u32,
    },
    /// The moment is not on the calendar that the registry keeps.
    BeyondCalendar,
    /// The kind is not known.
    UnknownKind,
    /// The word says several things; one has to choose.
    SeveralKinds,
    /// Somebody asked for so many things lately that no more are taken.
    TooManyOpenLoans {
        /// The most.
        limit: u32,
    },
    /// A kind cannot be merged into itself, nor into one that was merged away.
    CannotMerge,
    /// Of a need or an offer that was closed nothing more is done.
    IntentClosed,
    /// A part of a rule of hours that is not read.
    RuleNotUnderstood {
        /// The part.
        part: String,
    },
}

impl From<Refusal> for crate::Refusal {
    fn from(reason: Refusal) -> Self {
        Self::Registry { reason }
    }
}
