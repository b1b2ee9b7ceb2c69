//! What a voter fills in.

use serde::{Deserialize, Serialize};

/// What a voter fills in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum BallotForm {
    /// So many projects, whatever they cost.
    Approval {
        /// The fewest that may be chosen.
        #[serde(default = "one", skip_serializing_if = "is_one")]
        min_choices: u32,
        /// The most that may be chosen.
        max_choices: u32,
    },
    /// As many projects as fit in the envelope.
    Knapsack,
    /// Points, divided among projects.
    Points {
        /// The most that one ballot may give in all.
        total: u32,
        /// The most that one project may get from one ballot.
        max_per_project: u32,
    },
    /// Projects in order, the best first.
    Ranking {
        /// How many may be ranked.
        places: u32,
    },
}

const fn one() -> u32 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_one(count: &u32) -> bool {
    *count == 1
}

impl BallotForm {
    /// Up to so many projects.
    #[must_use]
    pub const fn up_to(max_choices: u32) -> Self {
        Self::Approval { min_choices: 1, max_choices }
    }

    /// Its code, in forms and for words.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Approval { .. } => "approval",
            Self::Knapsack => "knapsack",
            Self::Points { .. } => "points",
            Self::Ranking { .. } => "ranking",
        }
    }

    /// Whether a ballot says how much each project is worth to its voter, not only which.
    #[must_use]
    pub const fn is_weighted(self) -> bool {
        matches!(self, Self::Points { .. } | Self::Ranking { .. })
    }
}
