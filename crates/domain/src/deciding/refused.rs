//! Why something about the way of deciding is refused.

use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// A rule of juries, assemblies and agreements that was not met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum Refused {
    /// In a mix, the vote and the jury each have a part.
    MixOfOne,
    /// In a mix, the rule sheet counts most votes first and sets no limits.
    MixNeedsPlainVote,
    /// A grid has at least one criterion.
    NoCriterion,
    /// The ballots decide alone, or not at all: this envelope is not decided by a vote.
    NotByVote,
    /// The ballots of a mix are counted together with what its jury gave.
    CountWithJury,
    /// The envelope is not decided by a jury.
    NoJury,
    /// The envelope is not decided by minutes of an assembly or an agreement.
    NoMinutes,
    /// A councillor is no juror.
    CouncillorOnJury,
    /// A jury has at least so many jurors.
    JuryTooSmall {
        /// The fewest.
        least: u64,
    },
    /// More than half of the jurors are residents.
    ResidentsTooFew {
        /// Residents among them.
        residents: u64,
        /// Jurors in all.
        jurors: u64,
    },
    /// The jury is seated: its members, its grid and the projects stand.
    JurySeated,
    /// The jury is not seated yet.
    JuryNotSeated,
    /// A juror does not score a project in which they have a stake.
    JurorInConflict {
        /// Number of the project.
        number: String,
    },
    /// Too few jurors may score a project.
    TooFewFreeJurors {
        /// Number of the project.
        number: String,
        /// The fewest.
        least: u64,
    },
    /// Scores are missing.
    ScoresMissing {
        /// How many sheets of one juror for one project.
        count: u64,
    },
    /// There is no such juror.
    NoSuchJuror,
    /// More is granted than the envelope holds.
    MoreThanEnvelope {
        /// What is granted in all, in cents.
        granted: i64,
        /// The envelope, in cents.
        envelope: i64,
    },
    /// More is granted than the project asks for.
    MoreThanAsked {
        /// What it asks for, in cents.
        asked: i64,
    },
    /// An agreement has at least two parties.
    PartiesTooFew,
    /// Figures grew beyond what can be compared exactly.
    BeyondExact,
}

impl From<Refused> for Refusal {
    fn from(why: Refused) -> Self {
        Self::Deciding { why }
    }
}
