//! Why sharing does not do what was asked.

use super::{Act, LineState, Verdict};
use serde::{Deserialize, Serialize};

/// A rule of sharing that was not met, with the facts that its message needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "kebab-case")]
pub enum Refusal {
    /// The line is in a state in which this is not done.
    WrongState {
        /// The state.
        state: LineState,
        /// What was asked.
        act: Act,
    },
    /// The check found something else in the meantime.
    VerdictChanged {
        /// What it finds now.
        verdict: Verdict,
    },
    /// Whoever decided does not sign for the second person.
    SameHand,
    /// There is nothing to sign.
    NothingToSign,
    /// Whoever is in the proposal does not decide about its equipment.
    OwnLine,
    /// The vote is open: what is shared stands.
    Frozen,
    /// The pool is closed.
    PoolOver,
    /// The line shares in another pool already.
    InAnotherPool,
    /// The envelope does not let winners share.
    NotInThisEnvelope,
    /// The verdict says borrow: somebody has to decide before the money is spent.
    DecideFirst {
        /// How many lines.
        lines: usize,
    },
    /// The same invoice stands somewhere already.
    InvoiceKnown,
    /// Everything would be borrowed, and nothing would be left to ask for.
    NothingLeftToAsk,
    /// More dates than one line can have.
    TooManyDates {
        /// The most.
        limit: usize,
    },
    /// Nothing that is lent is called so.
    NoSuchKind,
}

impl From<Refusal> for crate::Refusal {
    fn from(reason: Refusal) -> Self {
        Self::Sharing { reason }
    }
}
