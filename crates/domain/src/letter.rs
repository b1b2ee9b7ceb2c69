//! What an administration writes in every letter to a bearer, and in every deliberation.

use crate::text::Localized;
use serde::{Deserialize, Serialize};

/// Texts of an administration for the letters of an envelope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterTexts {
    /// The reasons in law: what the decision rests on.
    pub legal_basis: Localized,
    /// How, where and until when one can appeal.
    pub appeal: Localized,
}
