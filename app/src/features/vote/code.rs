//! The code of a letter: typed, pasted or brought by its square, and sent with a button. Nothing
//! of it ever stands in an address that a server sees.

use super::ballot::{base, slugs};
use crate::{
    cx::{Cx, set_session},
    error::{Answer, AppError},
    features::paths,
    form::{FormState, Submitted},
    islands::letter::LetterCode,
    page::Page,
    ui::{self, Field, Kind},
};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use domain::{Refusal, code::Refused, locale::Locale};
use leptos::prelude::*;
use service::{
    codes,
    process::{EnvelopeView, ProcessView},
};

/// Why something about codes, their letters or ballots on paper was refused, in words.
#[must_use]
pub fn refused(why: &Refused, l: Locale) -> String {
    match why {
        Refused::NotUsed => tr!(l, "refusal-no-codes"),
        Refused::Needed => tr!(l, "refusal-code-needed"),
        Refused::NotACode => tr!(l, "refusal-not-a-code"),
        Refused::Unknown => tr!(l, "refusal-code-unknown"),
        Refused::Withdrawn => tr!(l, "refusal-code-withdrawn"),
        Refused::TooMany { seconds } => {
            tr!(l, "refusal-too-many-codes", minutes = seconds.div_ceil(60))
        }
        Refused::VotedOnPaper => tr!(l, "refusal-voted-on-paper"),
        Refused::VotedOnline => tr!(l, "refusal-voted-online"),
        Refused::PackageWithdrawn => tr!(l, "refusal-package-withdrawn"),
        Refused::AsManyLetters { letters } => {
            tr!(l, "refusal-as-many-letters", letters = *letters)
        }
        Refused::EveryLetterReplaced => tr!(l, "refusal-every-letter-replaced"),
    }
}

/// The page that asks for the code.
pub async fn get(cx: Cx, Path((process, envelope)): Path<(String, String)>) -> Answer {
    let (process, envelope) = slugs(&process, &envelope)?;
    let process = service::process::show(cx.services(), cx.caller(), &process).await?;
    let view = asks_for_codes(process.envelope(&envelope)?)?;
    if view.vote.admits_ballots(cx.now()).is_err() {
        return Ok(Redirect::to(&format!("{}/vote", base(&cx, &process, view))).into_response());
    }
    draw(&cx, &process, view, FormState::default())
}

fn asks_for_codes(view: &EnvelopeView) -> Result<&EnvelopeView, AppError> {
    if view.envelope.eligibility.by_codes() { Ok(view) } else { Err(AppError::NotFound) }
}

/// Takes the code, or forgets the one that was entered.
pub async fn post(
    cx: Cx,
    Path((process, envelope)): Path<(String, String)>,
    form: Submitted,
) -> Answer {
    let (process, envelope) = slugs(&process, &envelope)?;
    let process = service::process::show(cx.services(), cx.caller(), &process).await?;
    let view = asks_for_codes(process.envelope(&envelope)?)?;
    let ballot = format!("{}/vote", base(&cx, &process, view));
    if form.text("intent") == "leave" {
        codes::leave(cx.services(), &cx.visitor).await?;
        return Ok(Redirect::to(&ballot).into_response());
    }
    let (mut cx, mut begun) = (cx, None);
    if cx.visitor.session.is_none() {
        let (token, visitor) = service::account::begin_visit(cx.services()).await?;
        cx.visitor = visitor;
        begun = Some(token);
    }
    let typed = form.text("code");
    let entered = codes::enter(cx.services(), &cx.visitor, view, &typed, cx.address).await;
    let mut answer = match entered {
        Ok(()) => Ok(Redirect::to(&ballot).into_response()),
        Err(service::Error::Refused(Refusal::VoteClosed { .. } | Refusal::VoteNotOpenYet)) => {
            Ok(Redirect::to(&ballot).into_response())
        }
        Err(error) => draw(&cx, &process, view, form.refused(error)?),
    };
    if let (Ok(response), Some(token)) = (&mut answer, &begun) {
        set_session(response, Some(token), cx.site.secure);
    }
    answer
}

fn draw(cx: &Cx, process: &ProcessView, view: &EnvelopeView, form: FormState) -> Answer {
    let l = cx.locale;
    let action = format!("{}/vote/code", base(cx, process, view));
    let ballot = format!("{}/vote", base(cx, process, view));
    let name = view.envelope.name.get(l).to_owned();
    let paths = paths::to_vote(process, view, l);
    let page = Page::new(cx, tr!(l, "code-title")).narrow().at("vote").of(process).with_islands();
    Ok(page.status(form.status()).draw(move || {
        view! {
            <header class="page__lead">
                <p class="eyebrow">{name}</p>
                <h1>{tr!(l, "code-title")}</h1>
                <p class="lead">{tr!(l, "code-lead")}</p>
            </header>
            <form class="form" method="post" action=action novalidate>
                {ui::error_summary(&form, l)}
                {Field::new("code", tr!(l, "code-field"), Kind::Line("text"))
                    .hint(tr!(l, "code-hint"))
                    .autocomplete("off")
                    .class("field field--code")
                    .draw(&form, l)}
                <LetterCode field="code".to_owned() />
                <div class="form__actions">
                    <button class="button button--primary">{tr!(l, "code-enter")}</button>
                    <p class="form__actions-note">{tr!(l, "code-note")}</p>
                </div>
            </form>
            {paths}
            <p><a href=ballot>{tr!(l, "code-back")}</a></p>
        }
        .into_any()
    }))
}

/// What stands beside a ballot that needs a code, cast or not: whether one was entered, and how to
/// leave.
pub(super) async fn notice(
    cx: &Cx,
    process: &ProcessView,
    view: &EnvelopeView,
    cast: bool,
) -> Result<Option<AnyView>, AppError> {
    if !view.envelope.eligibility.by_codes() {
        return Ok(None);
    }
    let l = cx.locale;
    let path = format!("{}/vote/code", base(cx, process, view));
    let entered = codes::has_entered(cx.services(), &cx.visitor, view.vote.id).await?;
    let also = if entered { also_open(cx, process, view).await? } else { None };
    let said = if cast { tr!(l, "code-finished") } else { tr!(l, "code-entered") };
    let body = if entered {
        view! {
            <form class="notice notice--success code-notice" method="post" action=path>
                <p>{said}</p>
                {also}
                <button class="button button--small" name="intent" value="leave">{tr!(l, "code-leave")}</button>
            </form>
        }
        .into_any()
    } else {
        view! {
            <div class="notice notice--info code-notice">
                <p>{tr!(l, "code-needed")}</p>
                <p><a class="button button--small" href=path>{tr!(l, "code-enter-mine")}</a></p>
            </div>
        }
        .into_any()
    };
    Ok(Some(body))
}

/// The other ballots that the same code opens.
async fn also_open(
    cx: &Cx,
    process: &ProcessView,
    view: &EnvelopeView,
) -> Result<Option<AnyView>, AppError> {
    let l = cx.locale;
    let mut links = Vec::new();
    for other in service::packages::companions(process, view) {
        if codes::has_entered(cx.services(), &cx.visitor, other.vote.id).await? {
            let href = format!("{}/vote", base(cx, process, other));
            let name = other.envelope.name.get(l).to_owned();
            links.push(view! { <li><a href=href>{name}</a></li> });
        }
    }
    Ok((!links.is_empty()).then(|| {
        view! { <div><p>{tr!(l, "code-opens-also")}</p><ul>{links}</ul></div> }.into_any()
    }))
}
