//! The rule sheet: how an envelope is decided, all of it, frozen and hashed when its vote opens.

mod form;
mod limits;
mod method;
mod sharing;
mod split;
mod switches;
#[cfg(test)]
mod tests;

pub use form::BallotForm;
pub use limits::{Group, GroupLimit, LimitKind, Limits};
pub use method::{CompletionChoice, MethodChoice, TieRule};
pub use sharing::SharingTerms;
pub use split::{MOST_PERCENT, Split};
pub use switches::{MisfitChoice, Switches};

use crate::{
    money::Cents,
    refusal::{Field, Fields, Refusal, RuleContradiction},
};
use allocation::{Completion, Rule, TieBreak};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// How an envelope is decided. Two sheets with the same content have the same hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleSheet {
    ballot: BallotForm,
    method: MethodChoice,
    completion: CompletionChoice,
    comparison: bool,
    tie_break: Vec<TieRule>,
    minimum_votes: u32,
    #[serde(default, skip_serializing_if = "Limits::is_empty")]
    limits: Limits,
    #[serde(default, skip_serializing_if = "Switches::are_usual")]
    switches: Switches,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sharing: Option<SharingTerms>,
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
    /// See [`RuleSheet::limits`].
    #[serde(default)]
    pub limits: Limits,
    /// See [`RuleSheet::switches`].
    #[serde(default)]
    pub switches: Switches,
    /// See [`RuleSheet::sharing`].
    #[serde(default)]
    pub sharing: Option<SharingTerms>,
}

impl RuleSheet {
    /// Checks that the settings can stand together.
    ///
    /// # Errors
    /// One refusal per field that contradicts another.
    pub fn new(draft: RuleSheetDraft) -> Result<Self, Vec<Field>> {
        let mut fields = Fields::default();
        check_ballot(draft.ballot, &mut fields);
        check_method(&draft, &mut fields);
        draft.switches.check(draft.method, draft.sharing, &mut fields);
        if let Err((kind, refusal)) = draft.limits.check() {
            fields.refuse(kind.code(), refusal);
        }
        if let Some((name, refusal)) = draft.sharing.and_then(|terms| terms.check().err()) {
            fields.refuse(name, refusal);
        }
        if fields.is_empty() {
            Ok(Self {
                ballot: draft.ballot,
                method: draft.method,
                completion: draft.completion,
                comparison: draft.comparison,
                tie_break: ending_with_a_lot(draft.tie_break),
                minimum_votes: draft.minimum_votes,
                limits: draft.limits,
                switches: draft.switches,
                sharing: draft.sharing,
            })
        } else {
            Err(fields.into_refused())
        }
    }

    /// What a new envelope starts with: up to five projects, equal shares, then most votes first.
    #[must_use]
    pub fn suggested() -> Self {
        Self {
            ballot: BallotForm::up_to(5),
            method: MethodChoice::EqualShares,
            completion: CompletionChoice::Add1Utilitarian,
            comparison: false,
            tie_break: vec![TieRule::Cost, TieRule::Votes, TieRule::Lot],
            minimum_votes: 0,
            limits: Limits::default(),
            switches: Switches::default(),
            sharing: None,
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

    /// What groups of projects get at most or at least, and what excludes what.
    #[must_use]
    pub const fn limits(&self) -> &Limits {
        &self.limits
    }

    /// What was chosen beside the method, by those who know it.
    #[must_use]
    pub const fn switches(&self) -> Switches {
        self.switches
    }

    /// Whether winners share what they would buy twice, and by which figures.
    #[must_use]
    pub const fn sharing(&self) -> Option<SharingTerms> {
        self.sharing
    }

    /// The same rules for other projects: see [`Limits::without_projects`].
    #[must_use]
    pub fn for_other_projects(self) -> Self {
        Self { limits: self.limits.without_projects(), ..self }
    }

    /// The same sheet with another method, to try it on: its limits where that method can follow
    /// them, and whether it can. Nothing where it would ignore what voters write.
    #[must_use]
    pub fn by_method(&self, method: MethodChoice) -> Option<(Self, bool)> {
        if !method.counts(self.ballot) {
            return None;
        }
        let follows = method.cannot_follow(&self.limits).is_none();
        let completion = match method {
            MethodChoice::EqualShares if self.method == method => self.completion,
            MethodChoice::EqualShares => CompletionChoice::Add1Utilitarian,
            _ => CompletionChoice::None,
        };
        let sheet = Self {
            method,
            completion,
            comparison: self.comparison && self.method == method,
            limits: if follows { self.limits.clone() } else { Limits::default() },
            switches: self.switches.only_if(self.method == method),
            ..self.clone()
        };
        Some((sheet, follows))
    }

    /// The same rules for an envelope of another size with other projects: see
    /// [`Limits::scaled`] and [`Limits::without_projects`].
    #[must_use]
    pub fn scaled(self, from: Cents, to: Cents) -> Self {
        Self { limits: self.limits.without_projects().scaled(from, to), ..self }
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
        let completion = match self.method {
            MethodChoice::EqualShares => self.completion.rule(),
            _ => Completion::Add1Utilitarian,
        };
        Rule {
            method: method.method(
                self.ballot,
                completion,
                self.comparison,
                self.switches.only_if(self.method == method),
            ),
            tie_break: TieBreak::new(self.tie_break.iter().map(|rule| rule.criterion())),
            minimum_votes: u64::from(self.minimum_votes),
        }
    }
}

fn check_ballot(ballot: BallotForm, fields: &mut Fields) {
    let mut refuse = |name: &str, reason| fields.refuse(name, Refusal::RulesContradict { reason });
    match ballot {
        BallotForm::Approval { max_choices: 0, .. } => {
            refuse("max_choices", RuleContradiction::NoChoiceLimit);
        }
        BallotForm::Approval { min_choices, max_choices } if min_choices > max_choices => {
            refuse("min_choices", RuleContradiction::FewestAboveMost);
        }
        BallotForm::Points { total: 0, .. } => refuse("total", RuleContradiction::NothingToGive),
        BallotForm::Points { max_per_project: 0, .. } => {
            refuse("max_per_project", RuleContradiction::NothingToGive);
        }
        BallotForm::Points { total, max_per_project } if max_per_project > total => {
            refuse("max_per_project", RuleContradiction::MostPointsAboveTotal);
        }
        BallotForm::Ranking { places: 0 } => refuse("places", RuleContradiction::NoChoiceLimit),
        _ => {}
    }
}

fn check_method(draft: &RuleSheetDraft, fields: &mut Fields) {
    let mut refuse = |name: &str, reason| fields.refuse(name, Refusal::RulesContradict { reason });
    if draft.method != MethodChoice::EqualShares {
        if draft.completion != CompletionChoice::None {
            refuse("completion", RuleContradiction::CompletionWithoutShares);
        }
        if draft.comparison {
            refuse("comparison", RuleContradiction::CompletionWithoutShares);
        }
    }
    if !draft.method.counts(draft.ballot) {
        refuse("method", RuleContradiction::MethodIgnoresBallot);
    }
    match draft.method.cannot_follow(&draft.limits) {
        Some(LimitKind::Floor) => refuse("floor", RuleContradiction::MethodIgnoresFloors),
        Some(kind) => refuse(kind.code(), RuleContradiction::MethodIgnoresLimits),
        None => {}
    }
}

/// Each criterion once, a lot last: only a lot can always decide, and what stands behind it never
/// would.
fn ending_with_a_lot(mut tie_break: Vec<TieRule>) -> Vec<TieRule> {
    let mut seen = Vec::new();
    tie_break.retain(|rule| {
        let new = *rule != TieRule::Lot && !seen.contains(rule);
        seen.push(*rule);
        new
    });
    tie_break.push(TieRule::Lot);
    tie_break
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
