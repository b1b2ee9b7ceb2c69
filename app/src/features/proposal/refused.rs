//! Why something about a proposal is refused, in words that say what to do.

use domain::{locale::Locale, proposal::Refused};

/// A rule that was not met, in words.
pub(crate) fn text(why: &Refused, l: Locale) -> String {
    match why {
        Refused::NotADocument => tr!(l, "refusal-not-a-document"),
        Refused::ActiveDocument => tr!(l, "refusal-active-document"),
        Refused::OpaqueDocument => tr!(l, "refusal-opaque-document"),
        Refused::DocumentThere => tr!(l, "refusal-document-there"),
        Refused::ChangedSince => tr!(l, "refusal-changed-since"),
        Refused::AmendmentSettled => tr!(l, "refusal-amendment-settled"),
        Refused::NothingToAmend => tr!(l, "refusal-nothing-to-amend"),
        Refused::LineageSettled => tr!(l, "refusal-lineage-settled"),
        Refused::NotTogether => tr!(l, "refusal-not-together"),
        Refused::TakenDown => tr!(l, "refusal-taken-down"),
        Refused::OnTheBallot => tr!(l, "refusal-on-the-ballot"),
        Refused::NoTranslation => tr!(l, "refusal-no-translation"),
        Refused::CriteriaInUse => tr!(l, "refusal-criteria-in-use"),
        Refused::TooFewSupports { needed, there } => {
            tr!(l, "refusal-too-few-supports", needed = *needed, there = *there)
        }
    }
}
