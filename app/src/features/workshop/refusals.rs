//! Why a workshop refuses something, in words.

use domain::{locale::Locale, money::Currency, workshop::WorkshopRefusal};

/// A refusal in words that say what to do.
#[must_use]
#[expect(clippy::too_many_lines, reason = "one line for each refusal")]
pub fn refusal_text(refusal: &WorkshopRefusal, l: Locale) -> String {
    use WorkshopRefusal as R;
    match refusal {
        R::FacilitatorsOnly => tr!(l, "workshop-refusal-facilitators-only"),
        R::TableOnly => tr!(l, "workshop-refusal-table-only"),
        R::NoSuchCode => tr!(l, "workshop-refusal-no-such-code"),
        R::NoSuchSeat => tr!(l, "workshop-refusal-no-such-seat"),
        R::NotThere => tr!(l, "workshop-refusal-not-there"),
        R::SomebodyWasFaster => tr!(l, "workshop-refusal-somebody-was-faster"),
        R::SessionOutOfOrder { from, to } => tr!(
            l,
            "workshop-refusal-session-out-of-order",
            from = tr!(l, &format!("workshop-session-{}", from.code())),
            to = tr!(l, &format!("workshop-session-{}", to.code()))
        ),
        R::RoundOutOfOrder { from, to } => tr!(
            l,
            "workshop-refusal-round-out-of-order",
            from = tr!(l, &format!("workshop-round-state-{}", from.code())),
            to = tr!(l, &format!("workshop-round-state-{}", to.code()))
        ),
        R::StillLocking { seconds } => {
            tr!(l, "workshop-refusal-still-locking", seconds = *seconds)
        }
        R::PhoneFull { most } => tr!(l, "workshop-refusal-phone-full", most = *most),
        R::WrongSeatCode => tr!(l, "workshop-refusal-wrong-seat-code"),
        R::NothingToUndo => tr!(l, "workshop-refusal-nothing-to-undo"),
        R::Over => tr!(l, "workshop-refusal-over"),
        R::NotOpenYet => tr!(l, "workshop-refusal-not-open-yet"),
        R::NoBallots => tr!(l, "workshop-refusal-no-ballots"),
        R::BallotTooEarly => tr!(l, "workshop-refusal-ballot-too-early"),
        R::BallotTooLate => tr!(l, "workshop-refusal-ballot-too-late"),
        R::JuryOnly => tr!(l, "workshop-refusal-jury-only"),
        R::NoJury => tr!(l, "workshop-refusal-no-jury"),
        R::JurySits => tr!(l, "workshop-refusal-jury-sits"),
        R::JuryComplete { people } => {
            tr!(l, "workshop-refusal-jury-complete", people = *people)
        }
        R::StakeDeclared => tr!(l, "workshop-refusal-stake-declared"),
        R::BallotSpeaksOfIt => tr!(l, "workshop-refusal-ballot-speaks-of-it"),
        R::BallotMisfit => tr!(l, "workshop-refusal-ballot-misfit"),
        R::TooMuchGiven { most, given } => {
            tr!(l, "workshop-refusal-too-much-given", most = *most, given = *given)
        }
        R::MoreThanEnvelope { most, given } => {
            let (most, given) = (most.show(Currency::EUR, l), given.show(Currency::EUR, l));
            tr!(l, "workshop-refusal-more-than-envelope", most = most, given = given)
        }
        R::NotInSteps { step } => {
            tr!(l, "workshop-refusal-not-in-steps", step = step.show(Currency::EUR, l))
        }
        R::EnvelopeMisfit => tr!(l, "workshop-refusal-envelope-misfit"),
        R::FieldChanged { field, .. } => tr!(
            l,
            "workshop-refusal-field-changed",
            field = tr!(l, &format!("workshop-field-{}", field.code()))
        ),
        R::FieldMisfit { field } => tr!(
            l,
            "workshop-refusal-field-misfit",
            field = tr!(l, &format!("workshop-field-{}", field.code()))
        ),
        R::ScenarioFixed => tr!(l, "workshop-refusal-scenario-fixed"),
        R::AmendmentAnswered => tr!(l, "workshop-refusal-amendment-answered"),
        R::TranslatorsOnly => tr!(l, "workshop-refusal-translators-only"),
        R::SomebodyTranslates => tr!(l, "workshop-refusal-somebody-translates"),
        R::NothingToTranslate => tr!(l, "workshop-refusal-nothing-to-translate"),
        R::ReasonNeeded => tr!(l, "workshop-refusal-reason-needed"),
        R::Full { most } => tr!(l, "workshop-refusal-full", most = *most),
        R::TimeOutOfBounds => tr!(l, "workshop-refusal-time-out-of-bounds"),
        R::PhraseUnknown => tr!(l, "workshop-refusal-phrase-unknown"),
        R::FloorEmpty => tr!(l, "workshop-refusal-floor-empty"),
        R::NotLocked => tr!(l, "workshop-refusal-not-locked"),
        R::CannotTry { why } => tr!(l, &format!("trial-refused-{}", why.code())),
        R::QuestionsMisfit { fr, nl } => {
            tr!(l, "workshop-refusal-questions-misfit", fr = *fr, nl = *nl)
        }
        R::LastFacilitator => tr!(l, "workshop-refusal-last-facilitator"),
        R::PaperTyped { number } => tr!(l, "workshop-refusal-paper-typed", number = *number),
        R::NotYourNote => tr!(l, "workshop-refusal-not-your-note"),
        R::OnlyRehearsed => tr!(l, "workshop-refusal-only-rehearsed"),
        R::Rehearses => tr!(l, "workshop-refusal-rehearses"),
        R::NotARehearsal => tr!(l, "workshop-refusal-not-a-rehearsal"),
        R::NoMoney => tr!(l, "workshop-refusal-no-money"),
        R::FileUnreadable => tr!(l, "workshop-refusal-file-unreadable"),
        R::FileChanged { entry } => tr!(l, "workshop-refusal-file-changed", entry = *entry),
        R::FileUnfinished => tr!(l, "workshop-refusal-file-unfinished"),
        R::AlreadyHere => tr!(l, "workshop-refusal-already-here"),
    }
}
