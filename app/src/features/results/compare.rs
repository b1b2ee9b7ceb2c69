//! What other rules would have funded with the same ballots.

use super::{ledger::Ledger, shared::gains};
use crate::{
    cx::Cx,
    features::rules::{other_rule_name, rule_name},
};
use allocation::report::ReportProject;
use domain::money::Cents;
use leptos::prelude::*;

/// A column of the table.
struct Column {
    name: String,
    applied: bool,
    funded: Vec<String>,
    total: String,
}

impl Column {
    fn funds(&self, project: &ReportProject) -> bool {
        self.funded.contains(&project.id)
    }
}

fn columns(ledger: &Ledger) -> Vec<Column> {
    let report = &ledger.results.report;
    // What sharing funds is funded; the other rules are counted without it.
    let gained = ledger.not_funded().into_iter();
    let gained = gained.filter(|project| gains(ledger, &project.id)).map(|one| one.id.clone());
    let funded = report.funded.iter().cloned().chain(gained);
    let mut columns = vec![Column {
        name: rule_name(&ledger.place.envelope.rules, ledger.l),
        applied: true,
        funded: funded.collect(),
        total: ledger.money(ledger.spent()),
    }];
    let others = ledger.results.explanations.other_rules.iter();
    columns.extend(others.filter(|rule| rule.rule_id != report.rule_id).map(|rule| Column {
        name: other_rule_name(rule.kind, ledger.place.envelope.rules.ballot(), ledger.l),
        applied: false,
        funded: rule.funded.clone(),
        total: ledger.money(Cents(i64::try_from(rule.total_cost).unwrap_or(i64::MAX))),
    }));
    columns
}

/// Whether a project is funded, by its votes or thanks to what others share.
fn is_funded(ledger: &Ledger, project: &ReportProject) -> bool {
    project.funded || gains(ledger, &project.id)
}

/// The section: the projects on which the rules disagree, the others on demand, and the totals.
pub fn section(cx: &Cx, ledger: &Ledger) -> AnyView {
    let l = ledger.l;
    let columns = columns(ledger);
    let (differ, agree): (Vec<&ReportProject>, Vec<&ReportProject>) =
        ledger.results.report.projects.iter().partition(|project| {
            columns.iter().any(|column| column.funds(project) != is_funded(ledger, project))
        });
    let everywhere = agree.iter().filter(|project| is_funded(ledger, project)).count();
    let agreed = tr!(l, "results-rules-agree", funded = everywhere, not = agree.len() - everywhere);
    let rest = (!agree.is_empty()).then(|| {
        let table = table(ledger, &columns, &agree, tr!(l, "results-rules-same-caption"), false);
        view! {
            <details class="why__details">
                <summary>{tr!(l, "results-rules-same", count = agree.len())}</summary>
                {table}
            </details>
        }
    });
    let what_if = cx.href(&ledger.place.path("/what-if"));
    let title = tr!(l, "results-rules-title", count = differ.len());
    let differing = (!differ.is_empty())
        .then(|| table(ledger, &columns, &differ, tr!(l, "results-rules-caption"), true));
    view! {
        <section class="section flow" aria-labelledby="rules">
            <h2 id="rules">{title}</h2>
            <p>{tr!(l, "results-rules-lead")}</p>
            {differing}
            <p>{agreed}</p>
            {rest}
            <p class="button-row no-print"><a class="button" href=what_if>{tr!(l, "what-if-link")}</a></p>
        </section>
    }
    .into_any()
}

fn table(
    ledger: &Ledger,
    columns: &[Column],
    projects: &[&ReportProject],
    caption: String,
    totals: bool,
) -> AnyView {
    let l = ledger.l;
    let heads = columns.iter().map(|column| {
        let mark = column.applied.then(|| tr!(l, "results-rules-applied"));
        view! {
            <th scope="col" class=applied(column)>
                {column.name.clone()}
                {mark.map(|mark| view! { " " <span class="rule-compare__mark">{mark}</span> })}
            </th>
        }
    });
    let heads = heads.collect_view();
    let rows = projects.iter().map(|project| row(ledger, columns, project)).collect_view();
    let label = caption.clone();
    let footer = totals.then(|| footer(ledger, columns));
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=label>
            <table class="table table--stack rule-compare">
                <caption>{caption}</caption>
                <thead><tr><th scope="col">{tr!(l, "results-rules-project")}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
                {footer}
            </table>
        </div>
    }
    .into_any()
}

const fn applied(column: &Column) -> Option<&'static str> {
    if column.applied { Some("rule-compare__applied") } else { None }
}

fn row(ledger: &Ledger, columns: &[Column], project: &ReportProject) -> AnyView {
    let l = ledger.l;
    let cells = columns.iter().map(|column| {
        let funds = column.funds(project);
        let class = match (column.applied, funds == is_funded(ledger, project), funds) {
            (true, _, _) => "rule-compare__applied",
            (_, true, _) => "rule-compare__same",
            (_, _, true) => "rule-compare__in",
            (_, _, false) => "rule-compare__out",
        };
        let word = if funds { tr!(l, "results-funded") } else { tr!(l, "results-not-funded") };
        view! { <td class=class data-label=column.name.clone()>{word}</td> }
    });
    let cells = cells.collect_view();
    view! { <tr><th scope="row">{ledger.titled(&project.id)}</th>{cells}</tr> }.into_any()
}

fn footer(ledger: &Ledger, columns: &[Column]) -> AnyView {
    let l = ledger.l;
    let counts = columns.iter().map(|column| {
        let count = u64::try_from(column.funded.len()).unwrap_or(0);
        view! { <td class=applied(column) data-label=column.name.clone()>{l.number(count)}</td> }
    });
    let counts = counts.collect_view();
    let totals = columns.iter().map(|column| {
        view! { <td class=applied(column) data-label=column.name.clone()><span class="money">{column.total.clone()}</span></td> }
    });
    let totals = totals.collect_view();
    view! {
        <tfoot>
            <tr><th scope="row">{tr!(l, "results-rules-count")}</th>{counts}</tr>
            <tr><th scope="row">{tr!(l, "results-rules-total")}</th>{totals}</tr>
        </tfoot>
    }
    .into_any()
}
