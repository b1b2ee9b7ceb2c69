//! How an envelope is decided. A vote is not the only lawful way: a jury, a neighbourhood assembly
//! or a partnership agreement may decide, or a vote and a jury together in parts that everybody
//! knows before either begins.

mod grid;
mod jury;
mod minutes;
mod refused;
mod share;
mod verdict;

pub use grid::{Criterion, Grid};
pub use jury::{Conflict, Juror, JurorKind, Jury, Sheet};
pub use minutes::{Award, Minutes};
pub use refused::Refused;
pub use share::Share;
pub use verdict::{Candidate, Line, Terms, Tie, TieRule, Verdict, Votes, Why};

use crate::{
    actor::coded,
    refusal::{Fields, Refusal},
    rules::{MethodChoice, RuleSheet, hex},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

coded! {
    /// The kinds of ways in which an envelope is decided.
    WayKind {
        /// People vote, and the rule sheet says how ballots are counted.
        Vote => "vote",
        /// A jury scores every project by a grid and deliberates.
        Jury => "jury",
        /// A vote and a jury, in published parts.
        Mix => "mix",
        /// The inhabitants of a neighbourhood decide together in an assembly.
        Assembly => "assembly",
        /// Region, commune and communities agree.
        Agreement => "agreement",
    }
}

/// The jury that takes part in a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Panel {
    /// By what it scores.
    pub grid: Grid,
    /// Whether it proposes to the council, which decides: so in a commune (New Municipal Law,
    /// article 258bis).
    pub to_council: bool,
}

/// How an envelope is decided, frozen before anything is decided by it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "kebab-case")]
pub enum Way {
    /// By a vote alone.
    #[default]
    Vote,
    /// By a jury alone.
    Jury {
        /// The jury.
        panel: Panel,
    },
    /// By a vote and a jury together.
    Mix {
        /// Of a hundred parts of the score of a project, those that the vote gives.
        vote_percent: u8,
        /// The jury, which gives the others.
        panel: Panel,
    },
    /// By an assembly of the neighbourhood.
    Assembly,
    /// By an agreement between administrations and communities.
    Agreement,
}

impl Way {
    /// A vote and a jury together.
    ///
    /// # Errors
    /// [`Refused::MixOfOne`] when either would have no part, under `vote_percent`.
    pub fn mix(vote_percent: u8, panel: Panel) -> Result<Self, Vec<crate::Field>> {
        let mut fields = Fields::default();
        if !(1..=99).contains(&vote_percent) {
            fields.refuse("vote_percent", Refused::MixOfOne.into());
            return Err(fields.into_refused());
        }
        Ok(Self::Mix { vote_percent, panel })
    }

    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> WayKind {
        match self {
            Self::Vote => WayKind::Vote,
            Self::Jury { .. } => WayKind::Jury,
            Self::Mix { .. } => WayKind::Mix,
            Self::Assembly => WayKind::Assembly,
            Self::Agreement => WayKind::Agreement,
        }
    }

    /// Whether people vote.
    #[must_use]
    pub const fn has_vote(&self) -> bool {
        matches!(self, Self::Vote | Self::Mix { .. })
    }

    /// The jury, where there is one.
    #[must_use]
    pub const fn panel(&self) -> Option<&Panel> {
        match self {
            Self::Jury { panel } | Self::Mix { panel, .. } => Some(panel),
            _ => None,
        }
    }

    /// Whether it stands with a rule sheet. In a mix the vote gives a score, so the sheet counts
    /// the most votes first and knows no limit but the envelope: shares, caps and floors would
    /// be promised to voters and not be kept.
    ///
    /// # Errors
    /// [`Refused::MixNeedsPlainVote`].
    pub fn check_with(&self, rules: &RuleSheet) -> Result<(), Refusal> {
        let plain = rules.method() == MethodChoice::Greedy && rules.limits().is_empty();
        match self {
            Self::Mix { .. } if !plain => Err(Refused::MixNeedsPlainVote.into()),
            _ => Ok(()),
        }
    }

    /// SHA-256 of its text, in hexadecimal: the same for the same way.
    #[must_use]
    pub fn hash(&self) -> String {
        let text = serde_json::to_string(self).expect("a way holds nothing that JSON cannot");
        hex(&Sha256::digest(text))
    }
}

#[cfg(test)]
mod tests;
