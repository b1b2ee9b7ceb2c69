//! The rule sheet: how an envelope is decided, all of it, frozen and hashed when its vote opens.

use crate::{
    actor::coded,
    refusal::{Field, Fields, Refusal, RuleContradiction},
};
use allocation::{Completion, Endowment, Method, Misfit, Rule, TieBreak, TieCriterion, Utility};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What a voter fills in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum BallotForm {
    /// Up to so many projects, whatever they cost.
    Approval {
        /// The most that may be chosen.
        max_choices: u32,
    },
    /// As many projects as fit in the envelope.
    Knapsack,
}

coded! {
    /// Which counting rule decides.
    MethodChoice {
        /// Most votes first, while the money lasts.
        Greedy => "greedy",
        /// Every voter holds an equal part of the money.
        EqualShares => "equal-shares",
    }
}

coded! {
    /// What becomes of the money that equal shares leave.
    CompletionChoice {
        /// It goes back.
        None => "none",
        /// Most votes first.
        Utilitarian => "u",
        /// Every part is raised by one euro until one more would overspend.
        Add1 => "add1",
        /// The same, stopping as soon as nothing more fits.
        Add1e => "add1e",
        /// Raised parts, then most votes first.
        Add1Utilitarian => "add1u",
        /// Raised parts until nothing more fits, then most votes first.
        Add1eUtilitarian => "add1eu",
    }
}

coded! {
    /// What decides between projects that are level.
    TieRule {
        /// The cheaper one.
        Cost => "cost",
        /// The one with more votes.
        Votes => "votes",
        /// A lot drawn from the published seed.
        Lot => "lot",
    }
}

/// How an envelope is decided. Two sheets with the same content have the same hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleSheet {
    ballot: BallotForm,
    method: MethodChoice,
    completion: CompletionChoice,
    comparison: bool,
    tie_break: Vec<TieRule>,
    minimum_votes: u32,
}

/// A rule sheet as a form sends it, before it is known to make sense.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleSheetDraft {
    /// See [`RuleSheet::ballot`].
    pub ballot: BallotForm,
    /// See [`RuleSheet::method`].
    pub method: MethodChoice,
    /// See [`RuleSheet::completion`].
    pub completion: CompletionChoice,
    /// See [`RuleSheet::comparison`].
    pub comparison: bool,
    /// See [`RuleSheet::tie_break`].
    pub tie_break: Vec<TieRule>,
    /// See [`RuleSheet::minimum_votes`].
    pub minimum_votes: u32,
}

impl RuleSheet {
    /// Checks that the settings can stand together.
    ///
    /// # Errors
    /// One refusal per field that contradicts another.
    pub fn new(draft: RuleSheetDraft) -> Result<Self, Vec<Field>> {
        let mut fields = Fields::default();
        if let BallotForm::Approval { max_choices: 0 } = draft.ballot {
            let reason = RuleContradiction::NoChoiceLimit;
            fields.refuse("max_choices", Refusal::RulesContradict { reason });
        }
        let reason = RuleContradiction::CompletionWithoutShares;
        if draft.method == MethodChoice::Greedy {
            if draft.completion != CompletionChoice::None {
                fields.refuse("completion", Refusal::RulesContradict { reason });
            }
            if draft.comparison {
                fields.refuse("comparison", Refusal::RulesContradict { reason });
            }
        }
        let mut tie_break = draft.tie_break;
        let mut seen = Vec::new();
        tie_break.retain(|rule| {
            !seen.contains(rule) && {
                seen.push(*rule);
                true
            }
        });
        if tie_break.last() != Some(&TieRule::Lot) {
            // Only a lot can always decide; what stands behind it never would.
            tie_break.retain(|rule| *rule != TieRule::Lot);
            tie_break.push(TieRule::Lot);
        }
        if fields.is_empty() {
            Ok(Self {
                ballot: draft.ballot,
                method: draft.method,
                completion: draft.completion,
                comparison: draft.comparison,
                tie_break,
                minimum_votes: draft.minimum_votes,
            })
        } else {
            Err(fields.into_refused())
        }
    }

    /// What a new envelope starts with: up to five projects, equal shares, then most votes first.
    #[must_use]
    pub fn suggested() -> Self {
        Self {
            ballot: BallotForm::Approval { max_choices: 5 },
            method: MethodChoice::EqualShares,
            completion: CompletionChoice::Add1Utilitarian,
            comparison: false,
            tie_break: vec![TieRule::Cost, TieRule::Votes, TieRule::Lot],
            minimum_votes: 0,
        }
    }

    /// What a voter fills in.
    #[must_use]
    pub const fn ballot(&self) -> BallotForm {
        self.ballot
    }

    /// Which counting rule decides.
    #[must_use]
    pub const fn method(&self) -> MethodChoice {
        self.method
    }

    /// What becomes of the money that equal shares leave.
    #[must_use]
    pub const fn completion(&self) -> CompletionChoice {
        self.completion
    }

    /// Whether the outcome gives way to the greedy one when more voters prefer that.
    #[must_use]
    pub const fn comparison(&self) -> bool {
        self.comparison
    }

    /// What decides between projects that are level, in this order; a lot always comes last.
    #[must_use]
    pub fn tie_break(&self) -> &[TieRule] {
        &self.tie_break
    }

    /// Votes below which a project is not funded; nought for none.
    #[must_use]
    pub const fn minimum_votes(&self) -> u32 {
        self.minimum_votes
    }

    /// The sheet as text, the same bytes for the same rules.
    #[must_use]
    pub fn canonical(&self) -> String {
        serde_json::to_string(self).expect("a rule sheet holds nothing that JSON cannot")
    }

    /// SHA-256 of the canonical text, in hexadecimal.
    #[must_use]
    pub fn hash(&self) -> String {
        hex(&Sha256::digest(self.canonical()))
    }

    /// The counting rule that this sheet names.
    #[must_use]
    pub fn rule(&self) -> Rule {
        self.rule_by(self.method)
    }

    /// The counting rule of this sheet with another method, to show what it would have funded.
    #[must_use]
    pub fn rule_by(&self, method: MethodChoice) -> Rule {
        let criteria = self.tie_break.iter().map(|rule| match rule {
            TieRule::Cost => TieCriterion::Cost,
            TieRule::Votes => TieCriterion::Votes,
            TieRule::Lot => TieCriterion::Lot,
        });
        let method = match method {
            MethodChoice::Greedy => Method::Greedy { utility: Utility::Cost, misfit: Misfit::Skip },
            MethodChoice::EqualShares => Method::EqualShares {
                utility: Utility::Cost,
                endowment: Endowment::Exact,
                completion: match self.method {
                    MethodChoice::Greedy => Completion::Add1Utilitarian,
                    MethodChoice::EqualShares => self.completion.rule(),
                },
                comparison: self.comparison,
                prefilter: false,
            },
        };
        Rule {
            method,
            tie_break: TieBreak::new(criteria),
            minimum_votes: u64::from(self.minimum_votes),
        }
    }
}

impl CompletionChoice {
    /// The completion as the counting crate names it.
    #[must_use]
    pub const fn rule(self) -> Completion {
        match self {
            Self::None => Completion::None,
            Self::Utilitarian => Completion::Utilitarian,
            Self::Add1 => Completion::Add1,
            Self::Add1e => Completion::Add1e,
            Self::Add1Utilitarian => Completion::Add1Utilitarian,
            Self::Add1eUtilitarian => Completion::Add1eUtilitarian,
        }
    }
}

/// Bytes in small hexadecimal letters.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Reads bytes from hexadecimal letters; `None` when the text is not that.
#[must_use]
pub fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> RuleSheetDraft {
        RuleSheetDraft {
            ballot: BallotForm::Knapsack,
            method: MethodChoice::Greedy,
            completion: CompletionChoice::None,
            comparison: false,
            tie_break: vec![TieRule::Votes],
            minimum_votes: 0,
        }
    }

    #[test]
    fn a_lot_always_stands_last_so_that_every_tie_is_decided() {
        let sheet = RuleSheet::new(RuleSheetDraft {
            tie_break: vec![TieRule::Lot, TieRule::Cost, TieRule::Cost],
            ..draft()
        })
        .unwrap();
        assert_eq!(sheet.tie_break(), [TieRule::Cost, TieRule::Lot]);
    }

    #[test]
    fn a_completion_without_equal_shares_is_refused() {
        let refused =
            RuleSheet::new(RuleSheetDraft { completion: CompletionChoice::Add1, ..draft() })
                .unwrap_err();
        assert_eq!(refused[0].name, "completion");
    }

    #[test]
    fn the_hash_changes_with_every_field_that_decides() {
        let one = RuleSheet::new(draft()).unwrap();
        let other = RuleSheet::new(RuleSheetDraft { minimum_votes: 1, ..draft() }).unwrap();
        assert_ne!(one.hash(), other.hash());
        assert_eq!(one.hash(), RuleSheet::new(draft()).unwrap().hash());
    }
}
