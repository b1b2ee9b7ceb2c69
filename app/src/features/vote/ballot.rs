//! The ballot: one form with a box per project, saved as one goes, cast when one says so.

use super::dock;
use crate::{
    cx::{Cx, set_session},
    error::{Answer, AppError, refusal_text},
    features::order,
    form::{FormState, Submitted},
    islands::ballot::BallotDock,
    page::Page,
    show, ui,
};
use axum::{
    extract::Path,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect},
};
use domain::{
    Refusal, ballot::Choices, envelope::Money, locale::Locale, place::Territory, project::Project,
    rules::BallotForm, text::Slug, vote::VoteState,
};
use leptos::prelude::*;
use service::{
    account::SessionToken,
    ballot::BallotState,
    process::{EnvelopeView, ProcessView},
};

pub(super) fn slugs(process: &str, envelope: &str) -> Result<(Slug, Slug), AppError> {
    let parse = |text: &str| Slug::parse(text).map_err(|_| AppError::NotFound);
    Ok((parse(process)?, parse(envelope)?))
}

pub(super) fn base(cx: &Cx, process: &ProcessView, view: &EnvelopeView) -> String {
    cx.href(&format!("/p/{}/{}", process.process.slug, view.envelope.slug))
}

/// The ballot as it stands.
pub async fn get(cx: Cx, Path((process, envelope)): Path<(String, String)>) -> Answer {
    let (process, envelope) = slugs(&process, &envelope)?;
    let process = service::process::show(cx.services(), cx.caller(), &process).await?;
    let view = process.envelope(&envelope)?;
    if view.vote.admits_ballots(cx.now()).is_err() {
        return closed(&cx, &process, view).await;
    }
    let state = service::ballot::state(cx.services(), &cx.visitor, view).await?;
    let mut form = FormState::default();
    for number in state.choices().numbers() {
        form.submitted.push("choice", number.as_str());
    }
    draw(&cx, &process, view, &state, form).await
}

/// What a voter is told when nobody can vote now.
async fn closed(cx: &Cx, process: &ProcessView, view: &EnvelopeView) -> Answer {
    let l = cx.locale;
    let own = own(cx, process, view).await?;
    let (opens, closes) =
        (show::day_and_time(view.vote.opens_at, l), show::day_and_time(view.vote.closes_at, l));
    let (title, what) = match view.vote.state {
        VoteState::Planned => (tr!(l, "vote-planned-title"), tr!(l, "vote-planned", at = opens)),
        VoteState::Void => (tr!(l, "vote-void-title"), tr!(l, "vote-void")),
        VoteState::Published => (tr!(l, "vote-over-title"), tr!(l, "vote-published", at = closes)),
        _ => (tr!(l, "vote-over-title"), tr!(l, "vote-over", at = closes)),
    };
    let base = base(cx, process, view);
    let published = view.vote.state == VoteState::Published;
    Ok(Page::new(cx, title.clone()).narrow().at("vote").draw(move || {
        let link = if published {
            view! { <a class="button button--primary" href=format!("{base}/results")>{tr!(l, "vote-see-results")}</a> }
        } else {
            view! { <a class="button button--primary" href=format!("{base}/projects")>{tr!(l, "vote-see-projects")}</a> }
        };
        view! {
            <header class="page__lead"><h1>{title}</h1><p class="lead">{what}</p></header>
            {own}
            <p class="button-row">{link}</p>
        }
        .into_any()
    }))
}

/// Whether somebody who signed in has a ballot in a vote that waits for its count.
async fn own(
    cx: &Cx,
    process: &ProcessView,
    view: &EnvelopeView,
) -> Result<Option<AnyView>, AppError> {
    let waits = matches!(view.vote.state, VoteState::Open | VoteState::Closed);
    if !waits || cx.caller().account.is_none() {
        return Ok(None);
    }
    let l = cx.locale;
    let state = service::ballot::state(cx.services(), &cx.visitor, view).await?;
    if state.receipt().is_none() {
        return Ok(Some(view! { <p>{tr!(l, "vote-over-none")}</p> }.into_any()));
    }
    let receipt = format!("{}/vote/receipt", base(cx, process, view));
    Ok(Some(
        view! { <p>{tr!(l, "vote-over-cast")}" "<a href=receipt>{tr!(l, "dock-see-receipt")}</a></p> }
            .into_any(),
    ))
}

/// What a voter does with the ballot.
enum Intent {
    Save,
    Cast,
}

/// Saves or casts.
pub async fn post(
    cx: Cx,
    Path((process, envelope)): Path<(String, String)>,
    headers: HeaderMap,
    form: Submitted,
) -> Answer {
    let (process, envelope) = slugs(&process, &envelope)?;
    let process = service::process::show(cx.services(), cx.caller(), &process).await?;
    let view = process.envelope(&envelope)?;
    let by_island = headers
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.contains("application/json"));
    let choices = Choices::new(form.all("choice"));
    let intent = if form.text("intent") == "cast" { Intent::Cast } else { Intent::Save };
    // Somebody without a session gets one, so that what was chosen can be kept.
    let mut cx = cx;
    let mut begun: Option<SessionToken> = None;
    if cx.visitor.session.is_none() {
        let (token, visitor) = service::account::begin_visit(cx.services()).await?;
        cx.visitor = visitor;
        begun = Some(token);
    }
    let mut answer = match intent {
        Intent::Save => save(&cx, &process, view, &choices, form, by_island).await,
        Intent::Cast => cast(&cx, &process, view, choices, form).await,
    };
    if let (Ok(response), Some(token)) = (&mut answer, &begun) {
        set_session(response, Some(token), cx.site.secure);
    }
    answer
}

async fn save(
    cx: &Cx,
    process: &ProcessView,
    view: &EnvelopeView,
    choices: &Choices,
    form: Submitted,
    by_island: bool,
) -> Answer {
    let saved = service::ballot::save_draft(cx.services(), &cx.visitor, view, choices).await;
    match saved {
        Ok(()) if by_island => Ok(StatusCode::NO_CONTENT.into_response()),
        Ok(()) => Ok(Redirect::to(&format!("{}/vote", base(cx, process, view))).into_response()),
        Err(error) => refused(cx, process, view, form, error).await,
    }
}

async fn cast(
    cx: &Cx,
    process: &ProcessView,
    view: &EnvelopeView,
    choices: Choices,
    form: Submitted,
) -> Answer {
    let here = format!("{}/vote", base(cx, process, view));
    let kept = choices.clone();
    match service::ballot::cast(cx.services(), &cx.visitor, view, choices).await {
        Ok(_) => Ok(Redirect::to(&format!("{here}/receipt")).into_response()),
        Err(service::Error::SignInNeeded) => {
            keep(cx, view, &kept).await?;
            Ok(Redirect::to(&cx.href(&format!("/sign-in?to={here}"))).into_response())
        }
        Err(service::Error::Refused(Refusal::NotDeclared)) => {
            keep(cx, view, &kept).await?;
            Ok(Redirect::to(&cx.href(&format!("/me?to={here}"))).into_response())
        }
        Err(error) => refused(cx, process, view, form, error).await,
    }
}

/// Keeps what was chosen while the voter goes elsewhere to sign in or to declare.
async fn keep(cx: &Cx, view: &EnvelopeView, choices: &Choices) -> Result<(), AppError> {
    Ok(service::ballot::save_draft(cx.services(), &cx.visitor, view, choices).await?)
}

async fn refused(
    cx: &Cx,
    process: &ProcessView,
    view: &EnvelopeView,
    form: Submitted,
    error: service::Error,
) -> Answer {
    if let service::Error::Refused(Refusal::VoteClosed { .. } | Refusal::VoteNotOpenYet) = error {
        let mut response = closed(cx, process, view).await?;
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(response);
    }
    let form = form.refused(error)?;
    let state = service::ballot::state(cx.services(), &cx.visitor, view).await?;
    draw(cx, process, view, &state, form).await
}

async fn draw(
    cx: &Cx,
    process: &ProcessView,
    view: &EnvelopeView,
    state: &BallotState,
    form: FormState,
) -> Answer {
    let l = cx.locale;
    let mut projects = service::project::list(cx.services(), view).await?;
    order::shuffle(&mut projects, cx);
    let territories = service::reference::territories(cx.services()).await?;
    let title = title(view, cx, l);
    let lead = lead(view, l);
    let dock = dock::words(cx, view, state, &form, &projects);
    let action = format!("{}/vote", base(cx, process, view));
    let crumbs = ui::breadcrumbs(
        cx,
        vec![(
            cx.href(&format!("/p/{}", process.process.slug)),
            process.process.name.get(l).to_owned(),
        )],
        view.envelope.name.get(l).to_owned(),
    );
    let eyebrow = view.envelope.name.get(l).to_owned();
    let slug = process.process.slug.clone();
    let money = view.envelope.amount;
    let cx = cx.clone();
    let page = Page::new(&cx, title.clone()).at("vote").with_islands().status(form.status());
    Ok(page.draw(move || {
        let lines =
            projects.iter().map(|project| line(&cx, &slug, project, money, &territories, &form));
        let lines = lines.collect_view();
        view! {
            {crumbs}
            {refusals(&cx, &form)}
            <header class="page__lead">
                <p class="eyebrow">{eyebrow}</p>
                <h1>{title}</h1>
                <p class="lead">{lead}</p>
                {ui::advisory(l)}
            </header>
            <form class="ballot-layout" id="ballot-form" method="post" action=action>
                <ol class="ballot">{lines}</ol>
                <BallotDock view=dock />
            </form>
        }
        .into_any()
    }))
}

/// Why a ballot was not taken, and where one changes what it was refused for.
fn refusals(cx: &Cx, form: &FormState) -> Option<AnyView> {
    if form.fields.is_empty() {
        return None;
    }
    let l = cx.locale;
    let lines = form.fields.iter().map(|field| {
        let here = cx.path.split('?').next().unwrap_or_default();
        let me = (field.refusal == Refusal::NotEligible)
            .then(|| view! { " " <a href=cx.href(&format!("/me?to={here}"))>{tr!(l, "vote-check-me")}</a> });
        view! { <li>{refusal_text(&field.refusal, l)}{me}</li> }
    });
    let lines = lines.collect_view();
    Some(
        view! {
            <div class="error-summary" role="alert" tabindex="-1" id="error-summary">
                <h2 class="error-summary__title">{tr!(l, "vote-refused")}</h2>
                <ul>{lines}</ul>
            </div>
        }
        .into_any(),
    )
}

fn title(view: &EnvelopeView, cx: &Cx, l: Locale) -> String {
    match show::days_left(view.vote.closes_at, cx.now()) {
        0 => tr!(l, "vote-title-today", at = show::day_and_time(view.vote.closes_at, l)),
        days => tr!(l, "vote-title", days = days),
    }
}

fn lead(view: &EnvelopeView, l: Locale) -> String {
    let amount = view.envelope.amount.cents.show(view.envelope.amount.currency, l);
    match view.rules.ballot() {
        BallotForm::Approval { max_choices } => {
            tr!(l, "vote-lead-approval", count = max_choices, amount = amount)
        }
        BallotForm::Knapsack => tr!(l, "vote-lead-knapsack", amount = amount),
    }
}

fn line(
    cx: &Cx,
    process: &Slug,
    project: &Project,
    money: Money,
    territories: &[Territory],
    form: &FormState,
) -> AnyView {
    let l = cx.locale;
    let number = project.number.clone();
    let chosen = form.submitted.has("choice", &number);
    let class = if chosen { "ballot-line ballot-line--chosen" } else { "ballot-line" };
    let href = cx.href(&format!("/p/{process}/projects/{}", project.slug));
    let commune = project
        .commune
        .as_ref()
        .and_then(|slug| territories.iter().find(|territory| territory.slug == *slug))
        .map(|territory| format!(", {}", territory.name.get(l)))
        .unwrap_or_default();
    let meta = format!("{}{commune}", tr!(l, &format!("theme-{}", project.theme.code())));
    let price = project.price.asked.show(money.currency, l);
    view! {
        <li class=class id=format!("line-{number}") data-number=number.clone()>
            <div class="ballot-line__body">
                <h2 class="ballot-line__title"><a href=href>{ui::authored(&project.title, l)}</a></h2>
                <p class="ballot-line__meta">{meta}</p>
            </div>
            <p class="ballot-line__cost money">{price}</p>
            <p class="ballot-line__why" id=format!("why-{number}") hidden></p>
            <div class="ballot-line__control">
                <label class="choice choice--plain">
                    <input r#type="checkbox" name="choice" value=number.clone() checked=chosen
                        aria-describedby=format!("why-{number}") />
                    <span class="choice__text"><span class="choice__label">
                        {tr!(l, "vote-choose")}
                        <span class="visually-hidden">{format!(" : {}", project.title.get(l))}</span>
                    </span></span>
                </label>
            </div>
        </li>
    }
    .into_any()
}
