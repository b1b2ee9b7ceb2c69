//! Whether winners of an envelope share what they would buy twice, and by which figures.

use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// What the rule sheet says of sharing, before anybody votes. Lines whose bearers agreed to share
/// "if we both win" are bought once; what that saves, but for the upkeep, goes back to the envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharingTerms {
    /// The part of what is saved that stays with the host for upkeep, in percent.
    pub upkeep_percent: u8,
    /// What the administration keeps beside the envelope, in percent of it, to pay for an agreement
    /// that breaks.
    pub contingency_percent: u8,
}

impl SharingTerms {
    /// What a new sheet starts with when it lets winners share.
    pub const SUGGESTED: Self = Self { upkeep_percent: 10, contingency_percent: 5 };

    /// Checks that the parts are parts.
    ///
    /// # Errors
    /// [`Refusal::NotANumber`] for upkeep above half, or a contingency above a fifth, with the name
    /// of the field.
    pub fn check(self) -> Result<(), (&'static str, Refusal)> {
        if self.upkeep_percent > 50 {
            return Err(("sharing_upkeep", Refusal::NotANumber { from: 0, to: 50 }));
        }
        if self.contingency_percent > 20 {
            return Err(("sharing_contingency", Refusal::NotANumber { from: 0, to: 20 }));
        }
        Ok(())
    }
}
