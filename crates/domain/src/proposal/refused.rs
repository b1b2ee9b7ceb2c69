//! Why something about a proposal is refused, beyond what a form can say of any field.

use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// A rule of documents, amendments, mergers and coaching that was not met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum Refused {
    /// The file is neither a PDF nor a picture.
    NotADocument,
    /// The PDF holds a program: a script, something to start, a file inside it.
    ActiveDocument,
    /// The PDF is locked or built so that nobody can see what it holds.
    OpaqueDocument,
    /// The proposal has this document already.
    DocumentThere,
    /// The text changed since the page was opened.
    ChangedSince,
    /// The amendment was settled already.
    AmendmentSettled,
    /// What is proposed stands there already.
    NothingToAmend,
    /// The question was answered, or taken back.
    LineageSettled,
    /// These two cannot become one: they are the same, or one is not open to it any more.
    NotTogether,
    /// Its text was taken down.
    TakenDown,
    /// It is in the vote, where its text stands as it is.
    OnTheBallot,
    /// The service that drafts translations does not answer.
    NoTranslation,
    /// Dossiers were scored by these criteria.
    CriteriaInUse,
    /// Too few stand behind it to go on.
    TooFewSupports {
        /// How many are needed.
        needed: u32,
        /// How many there are.
        there: u64,
    },
}

impl From<Refused> for Refusal {
    fn from(why: Refused) -> Self {
        Self::Proposal { why }
    }
}
