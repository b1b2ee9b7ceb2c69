//! The list: what was funded in the order of selection, where the money ended, and what was not.

use super::{amounts, decision, ledger::Ledger, shared, support, ties, why};
use crate::cx::Cx;
use allocation::report::ReportProject;
use leptos::prelude::*;

/// How many projects are shown with all their reasons open; longer lists fold them away, so that
/// a phone is not a hundred screens long.
const OPEN_UP_TO: usize = 12;

/// Where the list turns to what was not funded, as an address in the page.
pub const CUT: &str = "#not-funded";

/// The whole list.
pub fn list(cx: &Cx, ledger: &Ledger) -> AnyView {
    let most = ledger.results.report.projects.iter().map(|project| project.votes).max();
    let each = support::people_per_dot(most.unwrap_or(0));
    let funded: Vec<_> = (1_u64..)
        .zip(ledger.funded())
        .map(|(rank, project)| row(cx, ledger, project, Some(rank), each))
        .collect();
    let (gained, others): (Vec<_>, Vec<_>) =
        ledger.not_funded().into_iter().partition(|project| shared::gains(ledger, &project.id));
    let first = 1 + u64::try_from(funded.len()).unwrap_or(0);
    let gained: Vec<_> = (first..)
        .zip(gained)
        .map(|(rank, project)| row(cx, ledger, project, Some(rank), each))
        .collect();
    let cut = (!others.is_empty()).then(|| cut_line(ledger, funded.is_empty()));
    let others: Vec<_> =
        others.into_iter().map(|project| row(cx, ledger, project, None, each)).collect();
    view! {
        <ol class="results-list">
            {funded}
            {gained}
            {cut}
            {others}
        </ol>
    }
    .into_any()
}

/// How many people a dot stands for, for whoever reads the list.
#[must_use]
pub fn legend(ledger: &Ledger) -> String {
    let most = ledger.results.report.projects.iter().map(|project| project.votes).max();
    let each = support::people_per_dot(most.unwrap_or(0));
    tr!(ledger.l, "results-dots", count = each, n = ledger.l.number(each))
}

/// What a row shows.
struct Row<'a> {
    class: &'static str,
    badge: &'static str,
    word: String,
    rank: Option<u64>,
    title: AnyView,
    votes: String,
    drawing: Option<AnyView>,
    near: Option<String>,
    project: &'a ReportProject,
}

/// A row of a long list: who, how much, funded or not; why is one touch away.
fn folded(ledger: &Ledger, row: Row<'_>) -> AnyView {
    let l = ledger.l;
    let Row { class, badge, word, rank, title, votes, drawing, near, project } = row;
    view! {
        <li class=format!("{class} result-row--short") id=format!("project-{}", project.id)>
            {rank.map(|rank| view! { <span class="result-row__rank">{l.number(rank)}</span> })}
            <h3 class="result-row__title">{title}</h3>
            <p class="result-row__cost">{ledger.money(amounts::decimal(&project.cost))}</p>
            <div class="result-row__meta"><span class=badge>{word}</span><span>{votes}</span></div>
            {drawing.map(|drawing| view! { <div class="result-row__support">{drawing}</div> })}
            <details class="why why__details">
                <summary>
                    {tr!(l, "results-why")}
                    <span class="visually-hidden">", "{ledger.title(&project.id)}</span>
                </summary>
                <div class="why__body">
                    <p>{why::sentence(ledger, project)}</p>
                    {near.map(|near| view! { <p class="why__near">{near}</p> })}
                    {why::facts(ledger, project)}
                    {ties::note(ledger, &project.id)}
                </div>
            </details>
            {decision::note(ledger, &project.id)}
            {shared::note(ledger, &project.id)}
        </li>
    }
    .into_any()
}

fn cut_line(ledger: &Ledger, nothing_funded: bool) -> AnyView {
    let l = ledger.l;
    let title = match nothing_funded {
        true => tr!(l, "results-cut-nothing"),
        false => tr!(l, "results-cut"),
    };
    let left = tr!(l, "results-cut-left", amount = ledger.money(ledger.left()));
    view! {
        <li class="cut-line" id=CUT.trim_start_matches('#')>
            <span class="cut-line__title">{title}</span>
            " "
            <span class="cut-line__left">{left}</span>
        </li>
    }
    .into_any()
}

fn row(cx: &Cx, ledger: &Ledger, project: &ReportProject, rank: Option<u64>, each: u64) -> AnyView {
    let l = ledger.l;
    let gained = shared::gains(ledger, &project.id);
    let (class, badge, word) = if project.funded || gained {
        ("result-row result-row--funded", "badge badge--funded", tr!(l, "results-funded"))
    } else {
        (
            "result-row result-row--not-funded",
            "badge badge--not-funded",
            tr!(l, "results-not-funded"),
        )
    };
    let title = match ledger.project(&project.id) {
        Some(known) => {
            let path = format!("{}/projects/{}", ledger.place.process_path(), known.slug);
            let text = ledger.titled(&project.id);
            view! { <a href=cx.href(&path)>{text}</a> }.into_any()
        }
        None => ledger.titled(&project.id),
    };
    let place = ledger.place_by_votes(project.votes);
    let of = ledger.results.report.projects.len();
    let votes = tr!(
        l,
        "results-votes",
        count = project.votes,
        n = l.number(project.votes),
        place = place,
        of = of
    );
    let drawing =
        (project.votes > 0).then(|| support::dots(project.votes, each, ledger.place.hue()));
    let near = why::nearest(ledger, &project.id).filter(|_| !gained);
    if of > OPEN_UP_TO {
        return folded(
            ledger,
            Row { class, badge, word, rank, title, votes, drawing, near, project },
        );
    }
    view! {
        <li class=class id=format!("project-{}", project.id)>
            {rank.map(|rank| view! { <span class="result-row__rank">{l.number(rank)}</span> })}
            <h3 class="result-row__title">{title}</h3>
            <p class="result-row__cost">{ledger.money(amounts::decimal(&project.cost))}</p>
            <div class="result-row__meta">
                <span class=badge>{word}</span>
                <span class="result-row__dots">{drawing}<span>{votes}</span></span>
            </div>
            <div class="why">
                <p>{why::sentence(ledger, project)}</p>
                " "
                {near.map(|near| view! { <p class="why__near">{near}</p> })}
                {why::details(ledger, project)}
            </div>
            {decision::note(ledger, &project.id)}
            {shared::note(ledger, &project.id)}
            {ties::note(ledger, &project.id)}
        </li>
    }
    .into_any()
}
