//! The count round by round: which project was chosen, who paid for it, what came close, and what
//! voters had left. Each round has an address of its own, so that it can be quoted.

use super::{
    amounts,
    figures::{self, Line},
    files::Download,
    ledger::{Found, Ledger},
    night, waiting,
};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    islands::replayed::Replayed,
    page::Page,
    ui,
};
use allocation::{
    Stage,
    explanation::{REPLAY_SCHEMA, Replay, ReplayRound},
};
use axum::{
    extract::{Path, Query},
    http::header,
    response::IntoResponse,
};
use domain::money::Cents;
use leptos::prelude::*;
use serde::Deserialize;

/// Where every instance publishes the JSON Schema of the rounds.
pub const SCHEMA_PATH: &str = "/schema/replay.json";

/// What the histogram of shares is cut into.
const TENTHS: u64 = allocation::explanation::BINS as u64;

/// Which round is asked for.
#[derive(Debug, Deserialize)]
pub struct Asked {
    round: Option<usize>,
}

/// The rounds of a count, where they were kept.
pub(super) fn of(ledger: &Ledger) -> Option<&Replay> {
    let replay = ledger.results.explanations.replay.as_ref();
    replay.filter(|replay| !replay.rounds.is_empty())
}

/// A round of the count.
pub async fn get(
    cx: Cx,
    Path((process, envelope)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Answer {
    let ledger = match Ledger::load(&cx, &process, &envelope).await? {
        Found::Ledger(ledger) => ledger,
        Found::NotYet(place) => return Ok(waiting::draw(&cx, &place)),
    };
    let replay = of(&ledger).ok_or(AppError::NotFound)?;
    let last = replay.rounds.len();
    let number = asked.round.unwrap_or(1).clamp(1, last);
    let round = replay.rounds.get(number - 1).ok_or(AppError::NotFound)?;
    let l = cx.locale;
    let title = tr!(l, "rounds-title", count = last);
    let mut steps = ledger.place.steps(&cx);
    steps.push((cx.href(&ledger.place.path("/results")), tr!(l, "results-here")));
    Ok(Page::new(&cx, title.clone()).of(&ledger.place.process).with_islands().draw(|| {
        view! {
            {ui::breadcrumbs(&cx, steps, tr!(l, "rounds-here"))}
            <header class="page__lead">
                <p class="eyebrow">{ledger.place.name(l)}</p>
                <h1>{title}</h1>
                <p class="lead">{lead(&ledger, replay)}</p>
            </header>
            <Replayed
                replay=replay.clone()
                funded=replay.rounds.iter().map(|round| round.project).collect()
                same=tr!(l, "rounds-same", count = last)
                different=tr!(l, "rounds-different")
            />
            {one(&cx, &ledger, replay, round, number)}
            {all(&cx, &ledger, replay, number)}
            {data(&cx, &ledger)}
        }
        .into_any()
    }))
}

/// The rounds as data.
pub async fn file(cx: Cx, Path((process, envelope)): Path<(String, String)>) -> Answer {
    let Found::Ledger(ledger) = Ledger::load(&cx, &process, &envelope).await? else {
        return Err(AppError::NotFound);
    };
    let replay = of(&ledger).ok_or(AppError::NotFound)?;
    let text = serde_json::to_string(replay).map_err(service::Error::internal)?;
    // What only staff may read yet stays in no cache on the way.
    let cache = if ledger.is_public() { "no-cache" } else { "no-store" };
    let described = format!("<{SCHEMA_PATH}>; rel=\"describedby\"");
    let headers = [
        (header::CONTENT_TYPE, "application/json".to_owned()),
        (header::CACHE_CONTROL, cache.to_owned()),
        (header::LINK, described),
    ];
    Ok((headers, text).into_response())
}

/// The JSON Schema that the rounds follow, here and on the command line.
pub async fn schema() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/schema+json")], REPLAY_SCHEMA)
}

/// How a round chooses, in a sentence.
fn lead(ledger: &Ledger, replay: &Replay) -> String {
    let l = ledger.l;
    let share = replay.share.as_ref();
    let share = share.and_then(|it| amounts::share(it, ledger.results.report.units_per_currency));
    match share {
        Some(share) => tr!(
            l,
            "rounds-lead-shares",
            count = replay.voters,
            n = l.number(replay.voters),
            share = ledger.money(share)
        ),
        None => tr!(l, "rounds-lead"),
    }
}

/// One round, with the envelope as it stands after it.
fn one(cx: &Cx, ledger: &Ledger, replay: &Replay, round: &ReplayRound, number: usize) -> AnyView {
    let l = ledger.l;
    let id = replay_id(ledger, round.project);
    let cost = ledger.units(cost(replay, round));
    let chosen = tr!(l, "rounds-chosen", number = number, count = replay.rounds.len());
    let added =
        (round.stage == Stage::Completion).then(|| view! { <p>{tr!(l, "rounds-completion")}</p> });
    let unpaid = (round.unpaid > 0 && !round.classes.is_empty()).then(|| {
        view! { <p>{tr!(l, "rounds-unpaid", amount = ledger.units(round.unpaid))}</p> }
    });
    view! {
        <section class="section flow round" id="round" aria-labelledby="round-title">
            <p class="eyebrow">{chosen}</p>
            <h2 id="round-title">{ledger.titled(&id)}" "<span class="money">{cost}</span></h2>
            {bar(ledger, number)}
            <p>{tr!(l, "rounds-left", amount = ledger.units(left(replay, number)))}</p>
            {added}
            {steps(cx, ledger, replay, number)}
            {payers(ledger, round)}
            {unpaid}
            {rivals(ledger, round)}
            {purses(ledger, round)}
        </section>
    }
    .into_any()
}

/// To the round before and the one after.
fn steps(cx: &Cx, ledger: &Ledger, replay: &Replay, number: usize) -> AnyView {
    let l = ledger.l;
    let address =
        |to: usize| format!("{}?round={to}#round", cx.href(&ledger.place.path("/rounds")));
    let before = (number > 1).then(|| {
        view! { <a class="button button--quiet" rel="prev" href=address(number - 1)>{tr!(l, "rounds-before")}</a> }
    });
    let after = (number < replay.rounds.len()).then(|| {
        view! { <a class="button button--primary" rel="next" href=address(number + 1)>{tr!(l, "rounds-after")}</a> }
    });
    view! {
        <nav class="button-row no-print" aria-label=tr!(l, "rounds-nav")>{before}{after}</nav>
    }
    .into_any()
}

/// The public number of a project by its place in the election.
fn replay_id(ledger: &Ledger, project: u32) -> String {
    let projects = &ledger.results.report.projects;
    projects.get(project as usize).map_or_else(String::new, |project| project.id.clone())
}

fn cost(replay: &Replay, round: &ReplayRound) -> u64 {
    replay.costs.get(round.project as usize).copied().unwrap_or_default()
}

/// What the envelope holds after so many rounds, in smallest units.
fn left(replay: &Replay, rounds: usize) -> u64 {
    let spent = replay.rounds.iter().take(rounds).map(|round| cost(replay, round));
    spent.fold(replay.budget, u64::saturating_sub)
}

/// The envelope with what was chosen so far; the round's own part stands out.
fn bar(ledger: &Ledger, number: usize) -> AnyView {
    let hue = ledger.place.hue();
    let parts = (1_usize..).zip(night::parts(ledger)).take(number).map(|(place, part)| {
        let now = if place == number { " round__now" } else { "" };
        let class = format!("envelope-bar__part envelope-bar__part--{hue}{now}");
        view! { <rect class=class x=part.x width=part.width height="100%"></rect> }
    });
    view! {
        <svg class="envelope-bar" aria-hidden="true" viewBox="0 0 1000 82" preserveAspectRatio="none">
            <rect class="envelope-bar__track" width="100%" height="100%"></rect>
            {parts.collect_view()}
        </svg>
    }
    .into_any()
}

/// Who paid how much, in a few groups.
fn payers(ledger: &Ledger, round: &ReplayRound) -> Option<AnyView> {
    let l = ledger.l;
    let units = ledger.results.report.units_per_currency;
    let rows = round.classes.iter().filter(|(voters, _)| *voters > 0).map(|(voters, together)| {
        let sum = amounts::cents(*together, units);
        let each = Cents(sum.0 / i64::try_from(*voters).unwrap_or(i64::MAX));
        view! {
            <tr>
                <th scope="row" class="table__figure">{l.number(*voters)}</th>
                <td class="table__figure">{ledger.money(each)}</td>
                <td class="table__figure">{ledger.money(sum)}</td>
            </tr>
        }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| {
        view! {
            <table class="table round__payers">
                <caption>{tr!(l, "rounds-payers")}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="table__figure">{tr!(l, "rounds-people")}</th>
                        <th scope="col" class="table__figure">{tr!(l, "rounds-each")}</th>
                        <th scope="col" class="table__figure">{tr!(l, "rounds-together")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    })
}

/// The project and what came closest to it, under rules that compare effective votes.
fn rivals(ledger: &Ledger, round: &ReplayRound) -> Option<AnyView> {
    let l = ledger.l;
    if round.rivals.len() < 2 {
        return None;
    }
    let rows = round.rivals.iter().map(|(project, votes)| {
        let id = replay_id(ledger, *project);
        view! {
            <tr>
                <th scope="row">{ledger.titled(&id)}</th>
                <td class="table__figure">{l.number(*votes)}</td>
            </tr>
        }
    });
    Some(
        view! {
            <table class="table round__rivals">
                <caption>{tr!(l, "rounds-rivals")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{tr!(l, "rounds-project")}</th>
                        <th scope="col" class="table__figure">{tr!(l, "rounds-support")}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
            <p class="small muted">{tr!(l, "rounds-support-what")}</p>
        }
        .into_any(),
    )
}

/// What voters have left of their share.
fn purses(ledger: &Ledger, round: &ReplayRound) -> Option<AnyView> {
    let l = ledger.l;
    if round.left.is_empty() {
        return None;
    }
    let lines = (0_u64..).zip(&round.left).map(|(tenth, voters)| Line {
        what: match tenth {
            0 => tr!(l, "rounds-purse-nothing"),
            tenth => tr!(l, "rounds-purse", to = tenth * 100 / TENTHS),
        },
        shown: l.number(*voters),
        count: *voters,
    });
    let heads = [tr!(l, "rounds-purse-head"), tr!(l, "rounds-people")];
    Some(figures::counts(ledger, tr!(l, "rounds-purses"), heads, lines.collect()))
}

/// All rounds as a table: what is read in a council, and the way to each.
fn all(cx: &Cx, ledger: &Ledger, replay: &Replay, shown: usize) -> AnyView {
    let l = ledger.l;
    let rows = (1_usize..).zip(&replay.rounds).map(|(number, round)| {
        let id = replay_id(ledger, round.project);
        let address = format!("{}?round={number}#round", cx.href(&ledger.place.path("/rounds")));
        let payers: u64 = round.classes.iter().map(|class| class.0).sum();
        let payers = if payers > 0 { l.number(payers) } else { "–".to_owned() };
        let current = (number == shown).then_some("true");
        view! {
            <tr>
                <th scope="row"><a href=address aria-current=current>{tr!(l, "rounds-number", number = number)}</a></th>
                <td>{ledger.titled(&id)}</td>
                <td class="table__figure" data-label=tr!(l, "rounds-cost")>{ledger.units(cost(replay, round))}</td>
                <td class="table__figure" data-label=tr!(l, "rounds-payers-count")>{payers}</td>
                <td class="table__figure" data-label=tr!(l, "rounds-left-head")>{ledger.units(left(replay, number))}</td>
            </tr>
        }
    });
    view! {
        <section class="section flow">
            <h2 id="rounds">{tr!(l, "rounds-all", count = replay.rounds.len())}</h2>
            <div class="table-scroll" role="region" tabindex="0" aria-labelledby="rounds">
                <table class="table table--stack">
                    <thead>
                        <tr>
                            <th scope="col">{tr!(l, "rounds-round")}</th>
                            <th scope="col">{tr!(l, "rounds-project")}</th>
                            <th scope="col" class="table__figure">{tr!(l, "rounds-cost")}</th>
                            <th scope="col" class="table__figure">{tr!(l, "rounds-payers-count")}</th>
                            <th scope="col" class="table__figure">{tr!(l, "rounds-left-head")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// The files behind the page.
fn data(cx: &Cx, ledger: &Ledger) -> AnyView {
    let l = ledger.l;
    let file = |name: &str| cx.href(&ledger.place.path(&format!("/results/{name}")));
    view! {
        <p class="small no-print">
            {tr!(l, "rounds-data")}" "
            <a href=file("replay.json")>"replay.json"</a>", "
            <a href=file(Download::Outcome.name())>{Download::Outcome.name()}</a>
        </p>
    }
    .into_any()
}
