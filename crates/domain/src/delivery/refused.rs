//! Why a report on a project is refused.

use super::Status;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// A rule of how projects are carried out that was not met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum Refused {
    /// More is awarded than was voted.
    AboveVoted {
        /// The most, in cents.
        most: i64,
    },
    /// More is committed than was awarded.
    AboveAwarded {
        /// The most, in cents.
        most: i64,
    },
    /// More is spent than was committed.
    AboveCommitted {
        /// The most, in cents.
        most: i64,
    },
    /// More goes back to the envelope than was not spent.
    AboveUnspent {
        /// The most, in cents.
        most: i64,
    },
    /// The whole costs less than what the envelope paid of it.
    LessThanSpent {
        /// The least, in cents.
        least: i64,
    },
    /// A project does not go from one status straight to the other.
    StatusOutOfOrder {
        /// The one it is in.
        from: Status,
        /// The one that was asked for.
        to: Status,
    },
    /// A project is not done while steps of it are not.
    MilestoneStillOpen {
        /// How many.
        count: u64,
    },
    /// The day has not come yet.
    DayAhead,
}

impl From<Refused> for Refusal {
    fn from(why: Refused) -> Self {
        Self::Delivery { why }
    }
}
