//! The registry in words.

use domain::{locale::Locale, registry::Refusal};

/// Why the registry does not do what was asked, and what to do.
#[must_use]
pub fn refusal(reason: &Refusal, l: Locale) -> String {
    match reason {
        Refusal::EndsBeforeItBegins => tr!(l, "registry-refusal-ends-before"),
        Refusal::TooLong { days } => {
            tr!(l, "registry-refusal-too-long", days = u32::from(*days))
        }
        Refusal::InThePast => tr!(l, "registry-refusal-past"),
        Refusal::TooLate { days } => {
            tr!(l, "registry-refusal-too-late", days = u32::from(*days))
        }
        Refusal::ClosedThen { at } => {
            tr!(l, "registry-refusal-closed", at = crate::show::day_and_time(*at, l))
        }
        Refusal::NotThatMany { there } => {
            tr!(l, "registry-refusal-not-that-many", there = *there)
        }
        Refusal::TakenThen { free } => tr!(l, "registry-refusal-taken", free = *free),
        Refusal::NotForYou => tr!(l, "registry-refusal-not-for-you"),
        Refusal::Retired => tr!(l, "registry-refusal-retired"),
        Refusal::OwnThing => tr!(l, "registry-refusal-own"),
        Refusal::WrongState { state, .. } => tr!(
            l,
            "registry-refusal-wrong-state",
            state = tr!(l, &format!("loan-state-{}", state.code()))
        ),
        Refusal::ClaimOpen => tr!(l, "registry-refusal-claim-open"),
        Refusal::PromisedToOthers { promised } => {
            tr!(l, "registry-refusal-promised", promised = *promised)
        }
        Refusal::BeyondCalendar => tr!(l, "registry-refusal-beyond-calendar"),
        Refusal::UnknownKind => tr!(l, "registry-refusal-unknown-kind"),
        Refusal::SeveralKinds => tr!(l, "registry-refusal-several-kinds"),
        Refusal::TooManyOpenLoans { limit } => {
            tr!(l, "registry-refusal-too-many-loans", limit = *limit)
        }
        Refusal::CannotMerge => tr!(l, "registry-refusal-cannot-merge"),
        Refusal::IntentClosed => tr!(l, "registry-refusal-intent-closed"),
    }
}
