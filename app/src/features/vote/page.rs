//! The page of a ballot: one form with a line for each project, and the dock beside it.

use super::{ballot::base, code, dock, filled, hat, home, session};
use crate::{
    cx::Cx,
    error::{Answer, refusal_text},
    features::{order, paths, process::public_reasons},
    form::FormState,
    islands::ballot::BallotDock,
    page::Page,
    show, ui,
};
use domain::{
    Refusal, envelope::Money, locale::Locale, place::Territory, project::Project,
    rules::BallotForm, text::Slug,
};
use leptos::prelude::*;
use service::{
    ballot::BallotState,
    process::{EnvelopeView, ProcessView},
};

pub(super) async fn draw(
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
    let (notice, paths) =
        (code::notice(cx, process, view, false).await?, paths::to_vote(process, view, l));
    let one = session::notice(cx, process, view, state.receipt().is_some()).await?;
    let lives = home::notice(cx, view, state.receipt().is_some()).await?;
    let hats = hat::choice(cx, process, view).await?;
    let reasons = public_reasons(process, view, l);
    let dock = dock::words(cx, view, state, &form, &projects);
    let action = format!("{}/vote", base(cx, process, view));
    let home = cx.href(&format!("/p/{}", process.process.slug));
    let steps = vec![(home, process.process.name.get(l).to_owned())];
    let crumbs = ui::breadcrumbs(cx, steps, view.envelope.name.get(l).to_owned());
    let eyebrow = view.envelope.name.get(l).to_owned();
    let slug = process.process.slug.clone();
    let money = view.envelope.amount;
    let ballot = view.rules.ballot();
    let cx = cx.clone();
    let page =
        Page::new(&cx, title.clone()).at("vote").of(process).with_islands().status(form.status());
    Ok(page.draw(move || {
        let lines = projects.iter().map(|project| {
            let control = control(project, ballot, &form, cx.locale);
            line(&cx, &slug, project, money, &territories, control)
        });
        let lines = lines.collect_view();
        view! {
            {crumbs}
            {refusals(&cx, &form, ballot, &projects)}
            <header class="page__lead">
                <p class="eyebrow">{eyebrow}</p>
                <h1>{title}</h1>
                <p class="lead">{lead}</p>
                {ui::advisory(l)}
            </header>
            {reasons}
            {one}
            {lives}
            {notice}
            {hats}
            <form class="ballot-layout" id="ballot-form" method="post" action=action>
                {hat::hidden(&cx)}
                <ol class="ballot">{lines}</ol>
                <BallotDock view=dock />
            </form>
            {paths}
        }
        .into_any()
    }))
}

/// Why a ballot was not taken, and where one changes what it was refused for.
fn refusals(
    cx: &Cx,
    form: &FormState,
    ballot: BallotForm,
    projects: &[Project],
) -> Option<AnyView> {
    if form.fields.is_empty() {
        return None;
    }
    let l = cx.locale;
    let wrong = filled::wrong(&form.submitted, ballot);
    let wrong = projects.iter().filter(|project| wrong.contains(&project.number)).map(|project| {
        let name = filled::field(ballot, &project.number);
        view! { <li><a href=format!("#{name}")>{ui::authored(&project.title, l)}</a></li> }
    });
    let wrong = wrong.collect_view();
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
                <ul>{lines}{wrong}</ul>
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
        BallotForm::Approval { min_choices: 0 | 1, max_choices } => {
            tr!(l, "vote-lead-approval", count = max_choices, amount = amount)
        }
        BallotForm::Approval { min_choices, max_choices } => {
            tr!(l, "vote-lead-range", fewest = min_choices, count = max_choices, amount = amount)
        }
        BallotForm::Points { total, max_per_project } => {
            tr!(l, "vote-lead-points", total = total, most = max_per_project, amount = amount)
        }
        BallotForm::Ranking { places } => {
            tr!(l, "vote-lead-ranking", places = places, amount = amount)
        }
        BallotForm::Knapsack => tr!(l, "vote-lead-knapsack", amount = amount),
    }
}

/// What a voter fills in for one project.
struct Control {
    view: AnyView,
    /// Whether the project is on the ballot.
    chosen: bool,
}

/// What is filled in for one project, wherever a ballot is typed.
pub fn control_of(project: &Project, ballot: BallotForm, form: &FormState, l: Locale) -> AnyView {
    control(project, ballot, form, l).view
}

/// A box to tick, a field for points, or a list of places: the browser's own, so that all of them
/// work without any script.
fn control(project: &Project, ballot: BallotForm, form: &FormState, l: Locale) -> Control {
    let number = project.number.clone();
    let described = format!("why-{number}");
    let title = project.title.get(l).to_owned();
    let refused = !form.fields.is_empty();
    let invalid =
        (refused && filled::wrong(&form.submitted, ballot).contains(&number)).then_some("true");
    match ballot {
        BallotForm::Approval { .. } | BallotForm::Knapsack => {
            let chosen = form.submitted.has(filled::CHOICE, &number);
            let view = view! {
                <label class="choice choice--plain">
                    <input r#type="checkbox" name=filled::CHOICE value=number.clone() checked=chosen
                        data-project=number aria-describedby=described />
                    <span class="choice__text"><span class="choice__label">
                        {tr!(l, "vote-choose")}
                        <span class="visually-hidden">{format!(", {title}")}</span>
                    </span></span>
                </label>
            };
            Control { view: view.into_any(), chosen }
        }
        BallotForm::Points { .. } => {
            let name = filled::field(ballot, &number);
            let value = form.value(&name);
            let label = tr!(l, "vote-points-for", title = title);
            let chosen = !matches!(value.trim(), "" | "0");
            let view = view! {
                <label class="field ballot-line__points">
                    <span class="field__label" aria-hidden="true">{tr!(l, "vote-points")}</span>
                    <input inputmode="numeric" autocomplete="off" id=name.clone() name=name
                        value=value data-project=number aria-describedby=described
                        aria-invalid=invalid aria-label=label />
                </label>
            };
            Control { view: view.into_any(), chosen }
        }
        BallotForm::Ranking { places } => {
            let name = filled::field(ballot, &number);
            let value = form.value(&name);
            let chosen = !value.trim().is_empty();
            let options = (1..=places).map(|place| {
                let selected = value.trim() == place.to_string();
                view! { <option value=place.to_string() selected=selected>{tr!(l, "vote-place", place = place)}</option> }
            });
            let view = view! {
                <label class="field ballot-line__points">
                    <span class="field__label" aria-hidden="true">{tr!(l, "vote-ranking")}</span>
                    <select id=name.clone() name=name data-project=number
                        aria-describedby=described aria-invalid=invalid
                        aria-label=tr!(l, "vote-place-for", title = title)>
                        <option value="">{tr!(l, "vote-place-none")}</option>
                        {options.collect_view()}
                    </select>
                </label>
            };
            Control { view: view.into_any(), chosen }
        }
    }
}

fn line(
    cx: &Cx,
    process: &Slug,
    project: &Project,
    money: Money,
    territories: &[Territory],
    control: Control,
) -> AnyView {
    let l = cx.locale;
    let number = project.number.clone();
    let class = if control.chosen { "ballot-line ballot-line--chosen" } else { "ballot-line" };
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
            <div class="ballot-line__control">{control.view}</div>
        </li>
    }
    .into_any()
}
