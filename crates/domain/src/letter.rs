//! What an administration writes in every letter to a bearer, and in every deliberation.

use crate::{locale::Locale, text::Localized};
use serde::{Deserialize, Serialize};

/// Texts of an administration for the letters of an envelope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterTexts {
    /// The reasons in law: what the decision rests on.
    pub legal_basis: Localized,
    /// How, where and until when one can appeal.
    pub appeal: Localized,
}

impl LetterTexts {
    /// Whether no gap is left: what is still to be filled in stands in square brackets.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        let texts = [&self.legal_basis, &self.appeal];
        texts.iter().all(|text| Locale::ALL.iter().all(|l| !text.written(*l).contains('[')))
    }
}
