//! What a person decides about a line, with a coded reason; above an amount a second person signs.

use super::Refusal;
use crate::{
    Moment,
    actor::coded,
    id::{AccountId, CheckId, DecisionId, LineId},
    money::Cents,
};

coded! {
    /// What is decided.
    Outcome {
        /// It is bought all the same.
        Fund => "fund",
        /// The verdict stands.
        Uphold => "uphold",
    }
}

coded! {
    /// Why a decision departs from a verdict, or keeps it.
    Code {
        /// The dates do not hold.
        Dates => "dates",
        /// It cannot be carried there.
        Transport => "transport",
        /// It is built in.
        FixedInstallation => "fixed-installation",
        /// Hygiene or safety.
        Hygiene => "hygiene",
        /// It has to be there for people who could not do without.
        Accessibility => "accessibility",
        /// What there is lacks something.
        MissingAttribute => "missing-attribute",
        /// The owner does not lend it for this.
        OwnerRefuses => "owner-refuses",
        /// The autonomy of people in a weak position.
        Autonomy => "autonomy",
        /// The verdict is right.
        VerdictHolds => "verdict-holds",
        /// Something else, in words.
        Other => "other",
    }
}

/// A decision about a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Identifier.
    pub id: DecisionId,
    /// About which line.
    pub line: LineId,
    /// In the light of which check.
    pub check: CheckId,
    /// What.
    pub outcome: Outcome,
    /// Why.
    pub code: Code,
    /// Why, in words that everyone reads; may be empty but for [`Code::Other`].
    pub words: String,
    /// What is bought for how much.
    pub amount: Cents,
    /// Above which amount a second person signs.
    pub limit: Cents,
    /// Who decided.
    pub by: AccountId,
    /// When.
    pub at: Moment,
    /// Who signed it, when somebody had to.
    pub signed: Option<(AccountId, Moment)>,
    /// Whether the second person said no.
    pub declined: bool,
}

impl Decision {
    /// Whether it counts only once somebody else has signed.
    #[must_use]
    pub fn needs_another(&self) -> bool {
        self.outcome == Outcome::Fund && self.amount > self.limit
    }

    /// Whether it counts.
    #[must_use]
    pub fn stands(&self) -> bool {
        !self.declined && (!self.needs_another() || self.signed.is_some())
    }

    /// Signs it, or says no.
    ///
    /// # Errors
    /// [`Refusal::NothingToSign`], or [`Refusal::SameHand`] for whoever decided.
    pub fn sign(&mut self, by: AccountId, yes: bool, now: Moment) -> Result<(), Refusal> {
        if !self.needs_another() || self.signed.is_some() || self.declined {
            return Err(Refusal::NothingToSign);
        }
        if by == self.by {
            return Err(Refusal::SameHand);
        }
        self.signed = Some((by, now));
        self.declined = !yes;
        Ok(())
    }
}
