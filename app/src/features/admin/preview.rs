//! What a rule sheet would do: counted on made-up ballots, or on those of a past vote.

use super::{
    At, Lead, envelope_path,
    preview_columns::{self as columns, Column},
    process_desk,
};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::rules::{other_rule_name, rule_name},
    page::Page,
    ui::{self, EnvelopeBar},
};
use allocation::report::ReportProject;
use axum::extract::Query;
use domain::{
    actor::ActorType,
    envelope::Money,
    locale::Locale,
    money::Cents,
    project::Project,
    rules::{MethodChoice, RuleSheet},
    text::Slug,
    vote::VoteState,
};
use leptos::prelude::*;
use serde::Deserialize;
use service::{
    count::OtherRule,
    preview::{Assumptions, Preview},
    process::{EnvelopeView, ProcessView},
};
use std::collections::BTreeMap;

const MADE_UP: &str = "made-up";

/// Which ballots to try the rules on.
#[derive(Debug, Default, Deserialize)]
pub struct On {
    on: Option<String>,
}

/// What was counted, and with which money.
pub(super) struct Tried {
    pub(super) preview: Preview,
    pub(super) money: Money,
    /// Titles by number, in the language of the page where somebody translated them.
    titles: BTreeMap<String, String>,
    /// What kind of actor bears each project, by number.
    pub(super) bearers: BTreeMap<String, ActorType>,
    /// The name of the past vote; none for made-up ballots.
    past: Option<String>,
}

/// A past vote that can be tried on: its code in the form and its name.
type PastVote = (String, String);

/// The preview of a rule sheet.
pub async fn get(cx: Cx, at: At, Query(query): Query<On>) -> Answer {
    let l = cx.locale;
    let view = at.seen(&cx).await?;
    let target = at.target(&view)?;
    let past = past_votes(&cx).await?;
    let on = query.on.unwrap_or_else(|| MADE_UP.to_owned());
    let mut columns = Vec::new();
    let tried = match try_on(&cx, &view, target, &on, &past, &target.rules).await {
        Ok(tried) => {
            columns = side_by_side(&cx, &view, target, &on, &past).await?;
            Some(tried)
        }
        // Nothing to count yet: the page says what is missing.
        Err(AppError::Refused(domain::Refusal::TooFewProjects)) => None,
        Err(error) => return Err(error),
    };
    let title = match &tried {
        Some(tried) => {
            tr!(l, "admin-preview-title", count = tried.preview.counted.report.funded.len())
        }
        None => tr!(l, "admin-preview-title-none"),
    };
    Ok(Page::new(&cx, title.clone()).wide().draw(|| {
        let result = match &tried {
            Some(tried) => {
                view! { {assumptions(tried, l)} {columns::draw(&columns, l)} {result(target, tried, l)} }
                    .into_any()
            }
            None => too_few(&cx, &view, target),
        };
        let content = view! { {choice(&cx, &view, target, &on, &past)} {result} }.into_any();
        let lead = Lead::new(title)
            .here(tr!(l, "admin-preview-here"))
            .eyebrow(target.envelope.name.get(l))
            .text(rule_name(&target.rules, l));
        process_desk(&cx, &view, Some(&target.envelope.slug), lead, content)
    }))
}

/// The published votes of this instance.
async fn past_votes(cx: &Cx) -> Result<Vec<PastVote>, AppError> {
    let l = cx.locale;
    let published = service::process::published(cx.services()).await?;
    let votes = published.iter().flat_map(|view| {
        let counted = |e: &&EnvelopeView| e.vote.state == VoteState::Published && e.way.has_vote();
        view.envelopes.iter().filter(counted).map(move |e| {
            let code = format!("{}/{}", view.process.slug, e.envelope.slug);
            (code, format!("{} – {}", view.process.name.get(l), e.envelope.name.get(l)))
        })
    });
    Ok(votes.collect())
}

async fn try_on(
    cx: &Cx,
    view: &ProcessView,
    target: &EnvelopeView,
    on: &str,
    past: &[PastVote],
    rules: &RuleSheet,
) -> Result<Tried, AppError> {
    let services = cx.services();
    let Some((process, envelope)) = on.split_once('/') else {
        let assumptions = Assumptions::default();
        let preview =
            service::preview::made_up(services, cx.caller(), view, target, rules, &assumptions)
                .await?;
        let (titles, bearers) = known(cx, target).await?;
        let money = target.envelope.amount;
        return Ok(Tried { preview, money, titles, bearers, past: None });
    };
    let (process, envelope): (Slug, Slug) = (super::slug(process)?, super::slug(envelope)?);
    let caller = cx.caller();
    let now = target.envelope.amount.cents;
    let preview =
        service::preview::past(services, caller, view, &process, &envelope, rules, now).await?;
    let other = service::process::show(services, cx.caller(), &process).await?;
    let envelope = other.envelope(&envelope)?;
    let money = envelope.envelope.amount;
    let (titles, bearers) = known(cx, envelope).await?;
    let name = past.iter().find(|(code, _)| code == on).map(|(_, name)| name.clone());
    let past = Some(name.unwrap_or_else(|| on.to_owned()));
    Ok(Tried { preview, money, titles, bearers, past })
}

/// The titles of projects and the kinds of those who bear them, by number.
type Known = (BTreeMap<String, String>, BTreeMap<String, ActorType>);

async fn known(cx: &Cx, envelope: &EnvelopeView) -> Result<Known, AppError> {
    let projects = service::project::list(cx.services(), envelope).await?;
    let title =
        |project: &Project| (project.number.clone(), project.title.get(cx.locale).to_owned());
    let bearer = |project: &Project| (project.number.clone(), project.bearer.kind);
    Ok((projects.iter().map(title).collect(), projects.iter().map(bearer).collect()))
}

/// Each of the three rules in plain words, tried on the same ballots.
async fn side_by_side(
    cx: &Cx,
    view: &ProcessView,
    target: &EnvelopeView,
    on: &str,
    past: &[PastVote],
) -> Result<Vec<Column>, AppError> {
    let mut columns = Vec::new();
    for method in MethodChoice::PLAIN {
        let Some((rules, follows)) = target.rules.by_method(method) else { continue };
        let tried = try_on(cx, view, target, on, past, &rules).await?;
        columns.push(Column { own: method == target.rules.method(), rules, follows, tried });
    }
    Ok(columns)
}

fn choice(
    cx: &Cx,
    view: &ProcessView,
    target: &EnvelopeView,
    on: &str,
    past: &[PastVote],
) -> AnyView {
    let l = cx.locale;
    let rules = cx.href(&format!("{}/rules", envelope_path(view, target)));
    let action = format!("{rules}/preview");
    let mut options = vec![(MADE_UP.to_owned(), tr!(l, "admin-preview-made-up"))];
    options.extend(past.iter().cloned());
    let options = options.into_iter().map(|(code, name)| {
        let selected = code == on;
        view! { <option value=code selected=selected>{name}</option> }
    });
    view! {
        <form class="form form--dense" method="get" action=action>
            <div class="field-row">
                <div class="field">
                    <label class="field__label" for="on">{tr!(l, "admin-preview-on")}</label>
                    <select id="on" name="on">{options.collect_view()}</select>
                </div>
                <div class="button-row">
                    <button class="button">{tr!(l, "admin-preview-count")}</button>
                    <a class="button button--quiet" href=rules>{tr!(l, "admin-preview-back")}</a>
                </div>
            </div>
        </form>
    }
    .into_any()
}

fn too_few(cx: &Cx, view: &ProcessView, target: &EnvelopeView) -> AnyView {
    let l = cx.locale;
    let href = cx.href(&format!("{}/projects", envelope_path(view, target)));
    view! {
        <div class="empty">
            <p class="empty__title">{tr!(l, "admin-preview-too-few")}</p>
            <p>{tr!(l, "admin-preview-too-few-what")}</p>
            <a class="button" href=href>{tr!(l, "admin-next-projects-action")}</a>
        </div>
    }
    .into_any()
}

fn assumptions(tried: &Tried, l: Locale) -> AnyView {
    let ballots = l.number(tried.preview.ballots as u64);
    let text = match &tried.past {
        Some(name) => tr!(l, "admin-preview-past-what", ballots = ballots, vote = name.as_str()),
        None => {
            let made = Assumptions::default();
            tr!(
                l,
                "admin-preview-made-up-what",
                ballots = ballots,
                theme = made.own_theme_percent,
                commune = made.own_commune_percent,
                seed = made.seed
            )
        }
    };
    view! { <p class="notice notice--info">{text}</p> }.into_any()
}

/// An amount of the report, which writes it as decimal text.
pub(super) fn cents(text: &str) -> Cents {
    let (whole, rest) = text.split_once('.').unwrap_or((text, "0"));
    let rest: String = rest.chars().chain("00".chars()).take(2).collect();
    let whole: i64 = whole.parse().unwrap_or(0);
    Cents(whole.saturating_mul(100).saturating_add(rest.parse().unwrap_or(0)))
}

fn result(target: &EnvelopeView, tried: &Tried, l: Locale) -> AnyView {
    let report = &tried.preview.counted.report;
    let (used, whole) = (cents(&report.total_cost), cents(&report.budget));
    let show = |amount: Cents| amount.show(tried.money.currency, l);
    let title = tr!(l, "admin-preview-spent", used = show(used), envelope = show(whole));
    let bar = EnvelopeBar::filled(title.clone(), used, whole).draw();
    let left = tr!(l, "admin-preview-left", left = show(whole.saturating_sub(used)));
    let mut funded: Vec<&ReportProject> = report.projects.iter().filter(|p| p.funded).collect();
    funded.sort_by_key(|p| report.funded.iter().position(|id| *id == p.id));
    let mut not: Vec<&ReportProject> = report.projects.iter().filter(|p| !p.funded).collect();
    not.sort_by_key(|p| std::cmp::Reverse(p.votes));
    let not_funded = (!not.is_empty()).then(|| {
        view! {
            <h2>{tr!(l, "admin-preview-not-funded", count = not.len())}</h2>
            {project_table(&not, tried, l)}
        }
    });
    view! {
        <h2>{tr!(l, "columns-own")}</h2>
        <section class="flow">
            <p>{title}</p>
            {bar}
            <p class="muted">{left}</p>
        </section>
        <h2>{tr!(l, "admin-preview-funded", count = funded.len())}</h2>
        {project_table(&funded, tried, l)}
        {not_funded}
        {others(target, tried, l)}
    }
    .into_any()
}

fn name(tried: &Tried, id: &str) -> String {
    tried.titles.get(id).cloned().unwrap_or_else(|| id.to_owned())
}

fn project_table(projects: &[&ReportProject], tried: &Tried, l: Locale) -> AnyView {
    let rows = projects.iter().map(|project| {
        view! {
            <tr>
                <th scope="row"><span class="muted number">{project.id.clone()}</span>" "{name(tried, &project.id)}</th>
                <td data-label=tr!(l, "admin-preview-price") class="table__figure">{ui::money(cents(&project.cost), tried.money, l)}</td>
                <td data-label=tr!(l, "admin-preview-votes") class="table__figure">{l.number(project.votes)}</td>
            </tr>
        }
    });
    view! {
        <table class="table table--stack">
            <thead><tr>
                <th scope="col">{tr!(l, "admin-project")}</th>
                <th scope="col" class="table__figure">{tr!(l, "admin-preview-price")}</th>
                <th scope="col" class="table__figure">{tr!(l, "admin-preview-votes")}</th>
            </tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// What other rules would fund with the same ballots, side by side.
fn others(target: &EnvelopeView, tried: &Tried, l: Locale) -> AnyView {
    let counted = &tried.preview.counted;
    let mine = &counted.report.funded;
    let kind = |other: &OtherRule| other_rule_name(other.kind, target.rules.ballot(), l);
    let list = |ids: Vec<&String>| {
        if ids.is_empty() {
            return view! { <span>"–"</span> }.into_any();
        }
        let items = ids.into_iter().map(|id| view! { <li>{id.clone()}" "{name(tried, id)}</li> });
        view! { <ul class="compare-list">{items.collect_view()}</ul> }.into_any()
    };
    let rows = counted.explanations.other_rules.iter().map(|other| {
        let more = other.funded.iter().filter(|id| !mine.contains(id)).collect();
        let less = mine.iter().filter(|id| !other.funded.contains(id)).collect();
        let cost = Cents(i64::try_from(other.total_cost).unwrap_or(i64::MAX));
        view! {
            <tr>
                <th scope="row">{kind(other)}</th>
                <td data-label=tr!(l, "admin-preview-projects") class="table__figure">{other.funded.len()}</td>
                <td data-label=tr!(l, "admin-preview-total") class="table__figure">{ui::money(cost, tried.money, l)}</td>
                <td data-label=tr!(l, "admin-preview-more")>{list(more)}</td>
                <td data-label=tr!(l, "admin-preview-less")>{list(less)}</td>
            </tr>
        }
    });
    let own = counted.report.funded.len();
    view! {
        <h2>{tr!(l, "admin-preview-others")}</h2>
        <p>{tr!(l, "admin-preview-others-what")}</p>
        <table class="table table--stack">
            <thead><tr>
                <th scope="col">{tr!(l, "admin-preview-rule")}</th>
                <th scope="col" class="table__figure">{tr!(l, "admin-preview-projects")}</th>
                <th scope="col" class="table__figure">{tr!(l, "admin-preview-total")}</th>
                <th scope="col">{tr!(l, "admin-preview-more")}</th>
                <th scope="col">{tr!(l, "admin-preview-less")}</th>
            </tr></thead>
            <tbody>
                <tr class="table__row--selected">
                    <th scope="row">{tr!(l, "admin-preview-yours", name = rule_name(&target.rules, l))}</th>
                    <td data-label=tr!(l, "admin-preview-projects") class="table__figure">{own}</td>
                    <td data-label=tr!(l, "admin-preview-total") class="table__figure">{ui::money(cents(&counted.report.total_cost), tried.money, l)}</td>
                    <td data-label=tr!(l, "admin-preview-more")>"–"</td>
                    <td data-label=tr!(l, "admin-preview-less")>"–"</td>
                </tr>
                {rows.collect_view()}
            </tbody>
        </table>
    }
    .into_any()
}
