//! What a visitor is told when a page cannot be shown: never a driver's words.

use crate::{cx::Cx, page::Page};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::{Field, Refusal, locale::Locale, process::PhaseKind, refusal::RuleContradiction};
use leptos::prelude::*;
use thiserror::Error;

/// Why a page is not shown.
#[derive(Debug, Clone, Error)]
pub enum AppError {
    /// There is no such page.
    #[error("not found")]
    NotFound,
    /// The visitor must sign in first.
    #[error("sign in first")]
    SignInNeeded,
    /// The visitor may not see or do this.
    #[error("forbidden")]
    Forbidden,
    /// The form was not sent from a page of this site.
    #[error("from another site")]
    Foreign,
    /// A rule was not met, on a page without a form to show it in.
    #[error("refused: {0}")]
    Refused(Refusal),
    /// Fields were refused, on a page without a form to show them in.
    #[error("{} fields refused", .0.len())]
    Fields(Vec<Field>),
    /// Somebody else changed it in the meantime.
    #[error("changed by somebody else")]
    Conflict,
    /// Many are writing at once.
    #[error("busy")]
    Busy,
    /// Something broke.
    #[error("internal error")]
    Internal,
}

impl From<service::Error> for AppError {
    fn from(error: service::Error) -> Self {
        use service::Error as E;
        match error {
            E::Refused(refusal) => Self::Refused(refusal),
            E::Fields(fields) => Self::Fields(fields),
            E::NotFound => Self::NotFound,
            E::SignInNeeded => Self::SignInNeeded,
            E::Forbidden => Self::Forbidden,
            E::Conflict => Self::Conflict,
            E::Busy => Self::Busy,
            E::Internal(source) => {
                // Logged once, here, where it turns into something for a visitor.
                tracing::error!(error = ?source, "internal error");
                Self::Internal
            }
        }
    }
}

impl From<Refusal> for AppError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl AppError {
    /// The status of the answer.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignInNeeded => StatusCode::SEE_OTHER,
            Self::Forbidden | Self::Foreign => StatusCode::FORBIDDEN,
            Self::Refused(Refusal::TooManyRequests { .. }) => StatusCode::TOO_MANY_REQUESTS,
            Self::Refused(_) | Self::Fields(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Conflict => StatusCode::CONFLICT,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What a status means that came from before any page.
    #[must_use]
    pub const fn of_status(status: StatusCode) -> Option<Self> {
        match status {
            StatusCode::FORBIDDEN => Some(Self::Foreign),
            StatusCode::PAYLOAD_TOO_LARGE => Some(Self::Refused(Refusal::FormTooLarge)),
            StatusCode::INTERNAL_SERVER_ERROR => Some(Self::Internal),
            StatusCode::SERVICE_UNAVAILABLE => Some(Self::Busy),
            _ => None,
        }
    }

    const fn key(&self) -> &'static str {
        match self {
            Self::NotFound => "error-not-found",
            Self::Forbidden | Self::SignInNeeded => "error-forbidden",
            Self::Foreign => "error-foreign",
            Self::Refused(_) | Self::Fields(_) => "error-refused",
            Self::Conflict => "error-conflict",
            Self::Busy => "error-busy",
            Self::Internal => "error-internal",
        }
    }

    /// The page that says so, in the visitor's language.
    #[must_use]
    pub fn page(&self, cx: &Cx) -> Response {
        if matches!(self, Self::SignInNeeded) {
            return Redirect::to(&cx.sign_in()).into_response();
        }
        let l = cx.locale;
        let title = tr!(l, self.key());
        let what = match self {
            Self::Refused(refusal) => refusal_text(refusal, l),
            Self::Fields(fields) => {
                fields.iter().map(|f| refusal_text(&f.refusal, l)).collect::<Vec<_>>().join(" ")
            }
            _ => tr!(l, &format!("{}-what", self.key())),
        };
        // Refused before the form was read: the browser still has what was typed.
        let early = matches!(self, Self::Refused(Refusal::TooManyRequests { .. }));
        let kept = early.then(|| view! { <p>{tr!(l, "error-kept")}</p> });
        let (href, button) = if matches!(self, Self::Refused(Refusal::LinkNotValid)) {
            (cx.href("/sign-in"), tr!(l, "error-new-link"))
        } else {
            (cx.href(""), tr!(l, "error-go-home"))
        };
        Page::new(cx, title.clone()).status(self.status()).narrow().draw(move || {
            view! {
                <header class="page__lead">
                    <h1>{title}</h1>
                    <p class="lead">{what}</p>
                </header>
                {kept}
                <p class="button-row"><a class="button" href=href>{button}</a></p>
            }
            .into_any()
        })
    }
}

impl IntoResponse for AppError {
    /// The status alone: `cx::attach` draws the page, because it knows the language.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// What a handler answers.
pub type Answer = Result<Response, AppError>;

/// A refusal in words that say what to do.
#[must_use]
#[expect(clippy::too_many_lines, reason = "one arm per refusal, so that none is forgotten")]
pub fn refusal_text(refusal: &Refusal, l: Locale) -> String {
    use domain::money::{Cents, Currency};
    let euros = |cents: i64| Cents(cents).show(Currency::EUR, l);
    // In the currency of the envelope, which the page names.
    let number = |cents: i64| Cents(cents).number(l);
    match refusal {
        Refusal::Required => tr!(l, "refusal-required"),
        Refusal::TooLong { limit } => tr!(l, "refusal-too-long", limit = *limit),
        Refusal::TooShort { limit } => tr!(l, "refusal-too-short", limit = *limit),
        Refusal::NotAnEmail => tr!(l, "refusal-not-an-email"),
        Refusal::NotAnAmount => tr!(l, "refusal-not-an-amount"),
        Refusal::AmountReadsTwoWays { units, thousands } => {
            let (units, thousands) = (units.as_str(), thousands.as_str());
            tr!(l, "refusal-amount-two-ways", units = units, thousands = thousands)
        }
        Refusal::AmountTooLarge => tr!(l, "refusal-amount-too-large"),
        Refusal::AmountMustBePositive => tr!(l, "refusal-amount-positive"),
        Refusal::NotANumber { from, to } => {
            tr!(l, "refusal-not-a-number", from = *from, to = *to)
        }
        Refusal::NotADate => tr!(l, "refusal-not-a-date"),
        Refusal::UnknownChoice => tr!(l, "refusal-unknown-choice"),
        Refusal::OutsideFestival { title } => {
            tr!(l, "refusal-outside-festival", title = title.as_str())
        }
        Refusal::NotDuringFestival { first, last } => {
            crate::features::agenda::refusal_text(*first, *last, l)
        }
        Refusal::NotASlug => tr!(l, "refusal-not-a-slug"),
        Refusal::SlugTaken => tr!(l, "refusal-slug-taken"),
        Refusal::BothLanguages => tr!(l, "refusal-both-languages"),
        Refusal::EndsBeforeItBegins => tr!(l, "refusal-ends-before-it-begins"),
        Refusal::PhasesOutOfOrder { first, then } => tr!(
            l,
            "refusal-phases-out-of-order",
            first = tr!(l, &format!("phase-{}", first.code())),
            then = tr!(l, &format!("phase-{}", then.code()))
        ),
        Refusal::PhaseMissing { phase } => {
            tr!(l, "refusal-phase-missing", phase = tr!(l, &format!("phase-{}", phase.code())))
        }
        Refusal::AgeNotStated { years } => tr!(l, "refusal-age-not-stated", years = *years),
        Refusal::DistrictNotStated => tr!(l, "refusal-district-not-stated"),
        Refusal::GuestsNeedACommune => tr!(l, "refusal-guests-need-a-commune"),
        Refusal::NationalityNotDeclared => tr!(l, "refusal-nationality-not-declared"),
        Refusal::OrganisationNotConfirmed => tr!(l, "refusal-organisation-not-confirmed"),
        Refusal::NotLessThanTotal { total } => {
            tr!(l, "refusal-not-less-than-total", total = number(*total))
        }
        Refusal::StepTooLarge { most } => {
            tr!(l, "refusal-step-too-large", most = number(*most))
        }
        Refusal::PhaseOver { phase } => {
            let name = tr!(l, &format!("phase-{}", phase.code()));
            let since = if *phase == PhaseKind::Counting { "outcome" } else { "vote" };
            tr!(l, "refusal-phase-over", phase = name, since = since)
        }
        Refusal::ExtensionStands { until } => {
            tr!(l, "refusal-extension-stands", until = crate::show::day_and_time(*until, l))
        }
        Refusal::FundersDoNotAddUp { funded, envelope } => tr!(
            l,
            "refusal-funders-do-not-add-up",
            funded = euros(*funded),
            envelope = euros(*envelope)
        ),
        Refusal::RulesContradict { reason } => contradiction_text(*reason, l),
        Refusal::FloorsBeyondEnvelope { floors, envelope } => tr!(
            l,
            "refusal-floors-beyond-envelope",
            floors = euros(*floors),
            envelope = euros(*envelope)
        ),
        Refusal::NoSuchProject { number } => {
            tr!(l, "refusal-no-such-project", number = number.clone())
        }
        Refusal::DecidedTwice { number } => {
            tr!(l, "refusal-decided-twice", number = number.clone())
        }
        Refusal::NotADeparture { number } => {
            tr!(l, "refusal-not-a-departure", number = number.clone())
        }
        Refusal::LettersNotReady => tr!(l, "refusal-letters-not-ready"),
        Refusal::RulesFrozen => tr!(l, "refusal-rules-frozen"),
        Refusal::Recipe { why } => crate::features::recipe::refused(*why, l),
        Refusal::Session { why } => crate::features::vote::session::refused(why, l),
        Refusal::Deciding { why } => crate::features::deciding::refused(why, l),
        Refusal::PublicOnceOpened => tr!(l, "refusal-public-once-opened"),
        Refusal::PublicOnceWrittenIn => tr!(l, "refusal-public-once-written-in"),
        Refusal::OwnRole => tr!(l, "refusal-own-role"),
        Refusal::DistrictExists => tr!(l, "refusal-district-exists"),
        Refusal::DistrictInUse => tr!(l, "refusal-district-in-use"),
        Refusal::NoDistricts => tr!(l, "refusal-no-districts"),
        Refusal::VoteNotOpenYet => tr!(l, "refusal-vote-not-open-yet"),
        Refusal::VoteClosed { at } => {
            tr!(l, "refusal-vote-closed", at = crate::show::day_and_time(*at, l))
        }
        Refusal::WrongVoteState => tr!(l, "refusal-wrong-vote-state"),
        Refusal::BeingCounted => tr!(l, "refusal-being-counted"),
        Refusal::TooFewProjects => tr!(l, "refusal-too-few-projects"),
        Refusal::NotAnExtension => tr!(l, "refusal-not-an-extension"),
        Refusal::ReasonNeeded => tr!(l, "refusal-reason-needed"),
        Refusal::TooManyChoices { limit, chosen } => {
            tr!(l, "refusal-too-many-choices", limit = *limit, chosen = *chosen)
        }
        Refusal::TooFewChoices { limit, chosen } => {
            tr!(l, "refusal-too-few-choices", limit = *limit, chosen = *chosen)
        }
        Refusal::TooManyPoints { limit, given } => {
            tr!(l, "refusal-too-many-points", limit = *limit, given = *given)
        }
        Refusal::TooManyPointsForOne { limit, .. } => {
            tr!(l, "refusal-too-many-points-for-one", limit = *limit)
        }
        Refusal::PlaceTwice { place } => tr!(l, "refusal-place-twice", place = *place),
        Refusal::RankedTwice { number } => {
            tr!(l, "refusal-ranked-twice", number = number.clone())
        }
        Refusal::OverEnvelope { over } => tr!(l, "refusal-over-envelope", over = euros(*over)),
        Refusal::NotInThisVote => tr!(l, "refusal-not-in-this-vote"),
        Refusal::EmptyBallot => tr!(l, "refusal-empty-ballot"),
        Refusal::NotDeclared => tr!(l, "refusal-not-declared"),
        Refusal::NotEligible => tr!(l, "refusal-not-eligible"),
        Refusal::SecondNotChosen => tr!(l, "refusal-second-not-chosen"),
        Refusal::SecondTaken => tr!(l, "refusal-second-taken"),
        Refusal::VotedFromHome => tr!(l, "refusal-voted-from-home"),
        Refusal::Code { why } => crate::features::vote::code::refused(why, l),
        Refusal::LinkNotValid => tr!(l, "refusal-link-not-valid"),
        Refusal::TooManyRequests { seconds } => {
            tr!(l, "refusal-too-many-requests", minutes = seconds.div_ceil(60))
        }
        Refusal::FileTooLarge { limit } => {
            tr!(l, "refusal-file-too-large", megabytes = limit / 1_000_000)
        }
        Refusal::TableTooLong { rows, columns } => {
            tr!(l, "refusal-table-too-long", rows = *rows, columns = *columns)
        }
        Refusal::UnreadableForm => tr!(l, "refusal-unreadable-form"),
        Refusal::FormTooLarge => tr!(l, "refusal-form-too-large"),
        Refusal::UnreadableFile => tr!(l, "refusal-unreadable-file"),
        Refusal::BadRows { count } => tr!(l, "refusal-bad-rows", count = *count),
        Refusal::PledgesCoverEverything => tr!(l, "refusal-pledges-cover-everything"),
        Refusal::CostsMoreThanEnvelope => tr!(l, "refusal-costs-more-than-envelope"),
        Refusal::NotAnEnterpriseNumber => tr!(l, "refusal-not-an-enterprise-number"),
        Refusal::WrongCheckDigits => tr!(l, "refusal-wrong-check-digits"),
        Refusal::EnterpriseNumberTaken => tr!(l, "refusal-enterprise-number-taken"),
        Refusal::ActorNameTaken => tr!(l, "refusal-actor-name-taken"),
        Refusal::NotAWebAddress => tr!(l, "refusal-not-a-web-address"),
        Refusal::WrongStage { stage } => {
            tr!(l, "refusal-wrong-stage", stage = tr!(l, &format!("stage-{}", stage.code())))
        }
        Refusal::NotInThisPhase => tr!(l, "refusal-not-in-this-phase"),
        Refusal::InvitationNotValid => tr!(l, "refusal-invitation-not-valid"),
        Refusal::InvitationAnswered => tr!(l, "refusal-invitation-answered"),
        Refusal::AlreadyInvited => tr!(l, "refusal-already-invited"),
        Refusal::AlreadyPartner => tr!(l, "refusal-already-partner"),
        Refusal::FunderPledgesMoney => tr!(l, "refusal-funder-pledges-money"),
        Refusal::Undecided => tr!(l, "refusal-undecided"),
        Refusal::DoesNotFit { misfit } => crate::features::proposal::misfit_text(misfit, l),
        Refusal::NotConfirmed { names } => {
            tr!(l, "refusal-not-confirmed", names = names.as_str())
        }
        Refusal::ConflictOfInterest => tr!(l, "refusal-conflict-of-interest"),
        Refusal::DemonstrationOnly => tr!(l, "refusal-demonstration-only"),
        Refusal::Delivery { why } => crate::features::delivery::refused(why, l),
        Refusal::TooMany { limit } => tr!(l, "refusal-too-many", limit = *limit),
        Refusal::ToldAlready => tr!(l, "refusal-told-already"),
        Refusal::NotAPicture => tr!(l, "refusal-not-a-picture"),
        Refusal::PictureTooLarge { megapixels } => {
            tr!(l, "refusal-picture-too-large", megapixels = *megapixels)
        }
        Refusal::Registry { reason } => crate::features::registry::refusal_text(reason, l),
        Refusal::Proposal { why } => crate::features::proposal::refused(why, l),
        Refusal::Sharing { reason } => crate::features::sharing::refusal_text(reason, l),
        Refusal::Workshop { reason } => crate::features::workshop::refusal_text(reason, l),
    }
}

/// Why two settings of a rule sheet cannot stand together, in words.
fn contradiction_text(reason: RuleContradiction, l: Locale) -> String {
    use RuleContradiction as R;
    match reason {
        R::CompletionWithoutShares => tr!(l, "refusal-completion-without-shares"),
        R::NoChoiceLimit => tr!(l, "refusal-no-choice-limit"),
        R::FewestAboveMost => tr!(l, "refusal-fewest-above-most"),
        R::NothingToGive => tr!(l, "refusal-nothing-to-give"),
        R::MostPointsAboveTotal => tr!(l, "refusal-most-points-above-total"),
        R::MethodIgnoresBallot => tr!(l, "refusal-method-ignores-ballot"),
        R::MethodIgnoresFloors => tr!(l, "refusal-method-ignores-floors"),
        R::MethodIgnoresLimits => tr!(l, "refusal-method-ignores-limits"),
        R::GroupTwice => tr!(l, "refusal-group-twice"),
        R::FloorAboveCap => tr!(l, "refusal-floor-above-cap"),
        R::ExclusionOfOne => tr!(l, "refusal-exclusion-of-one"),
        R::SwitchOfAnotherMethod => tr!(l, "refusal-switch-of-another-rule"),
        R::StretchWithSharing => tr!(l, "refusal-stretch-with-sharing"),
    }
}
