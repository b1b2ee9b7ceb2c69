//! What was bought with public money: the invoice that proves it, what others paid for it, and the
//! passport of the thing in the registry.

use crate::{
    Moment,
    enterprise::EnterpriseNumber,
    id::{InvoiceId, LineId, PoolId, ProjectId, ResourceId},
    money::Cents,
    refusal::Refusal,
    text::Localized,
};
use serde::{Deserialize, Serialize};

/// An invoice that is declared for a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invoice {
    /// Identifier.
    pub id: InvoiceId,
    /// For which project.
    pub project: ProjectId,
    /// The number of the supplier.
    pub supplier: EnterpriseNumber,
    /// The number of the invoice, as it stands there.
    pub number: String,
    /// What is paid of it.
    pub amount: Cents,
    /// Why it is declared although it is known; may be empty when it is not.
    pub words: String,
    /// Whether it was known when it was declared.
    pub known: bool,
    /// When it was declared.
    pub at: Moment,
}

impl Invoice {
    /// The number of an invoice as two people write it alike: letters and digits, nothing else, no
    /// noughts before the first other sign.
    #[must_use]
    pub fn folded(number: &str) -> String {
        let signs = number.chars().filter(|sign| sign.is_alphanumeric());
        let folded: String = signs.flat_map(char::to_lowercase).collect();
        let short = folded.trim_start_matches('0');
        if short.is_empty() { folded } else { short.to_owned() }
    }

    /// Whether two invoices are the same: supplier and number; the amount may be shared.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.supplier == other.supplier && Self::folded(&self.number) == Self::folded(&other.number)
    }

    /// Checks what was typed as a number.
    ///
    /// # Errors
    /// [`Refusal::Required`] when nothing of it is a letter or a digit, [`Refusal::TooLong`].
    pub fn number(text: &str) -> Result<String, Refusal> {
        let text = text.trim();
        if Self::folded(text).is_empty() {
            return Err(Refusal::Required);
        }
        if text.chars().count() > 60 {
            return Err(Refusal::TooLong { limit: 60 });
        }
        Ok(text.to_owned())
    }
}

/// What another funder pays for the same project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subsidy {
    /// Who pays.
    pub funder: String,
    /// How much.
    pub amount: Cents,
    /// For what; may be empty.
    pub words: String,
    /// When it was declared.
    pub at: Moment,
}

/// The clause under which something was paid for, in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conditions {
    /// The clause.
    pub clause: Localized,
}

/// Where a thing of the registry comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passport {
    /// Which thing.
    pub resource: ResourceId,
    /// The line that asked for it.
    pub line: LineId,
    /// The project that was funded.
    pub project: ProjectId,
    /// The pool that it was bought for, when it was bought once for several.
    pub pool: Option<PoolId>,
    /// What it cost.
    pub price: Cents,
    /// Under what conditions.
    pub conditions: Conditions,
    /// When it entered the registry.
    pub at: Moment,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_spellings_of_one_invoice_are_the_same() {
        assert_eq!(Invoice::folded("2026/00-42"), Invoice::folded(" 2026 0042"));
        assert_eq!(Invoice::folded("F-0012"), "f0012");
        assert_eq!(Invoice::folded("00012"), Invoice::folded("12"));
        assert_ne!(Invoice::folded("2026-42"), Invoice::folded("2026-43"));
        assert_eq!(Invoice::number(" -/ "), Err(Refusal::Required));
    }
}
