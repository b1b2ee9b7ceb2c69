//! Results that ballots alone did not decide: what a jury gave, how a mix was put together, what an
//! assembly or an agreement recorded.

use super::{decision, figures, ledger::Ledger, page};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::{deciding, delivery::day, paths},
    page::Page,
    ui,
};
use axum::{
    extract::Path,
    http::header,
    response::{IntoResponse, Response},
};
use domain::{
    deciding::{Juror, JurorKind, Jury, Line, Share, Verdict, Way, Why},
    locale::Locale,
};
use leptos::prelude::*;
use service::deciding::Reached;

/// Why a project is funded or not, where something else than ballots alone decided.
#[must_use]
pub fn why(ledger: &Ledger, number: &str) -> Option<String> {
    let l = ledger.l;
    let verdict = &ledger.results.verdict.as_ref()?.verdict;
    let place = verdict.lines().iter().position(|line| line.number == number)?;
    let line = &verdict.lines()[place];
    if let Some(reason) = &line.reason {
        return Some(reason.get(l).to_owned());
    }
    let score = line.score.map(|score| out_of_hundred(score, l)).unwrap_or_default();
    let (rank, of) = (place + 1, verdict.lines().len());
    let first = tr!(l, "verdict-ranked", score = score, rank = rank, of = of);
    let then = match line.why {
        Why::Funded | Why::Minutes => tr!(l, "verdict-why-funded"),
        Why::NotEnoughLeft => {
            let left = ledger.money(line.left.unwrap_or_default());
            tr!(l, "verdict-why-not-enough", left = left, asked = ledger.money(line.asked))
        }
        Why::BelowLeast => {
            let least = verdict.way().panel().map_or(0, |panel| panel.grid.least_percent());
            let given = line.jury.map(|share| out_of_hundred(share, l)).unwrap_or_default();
            tr!(l, "verdict-why-below", least = u64::from(least), given = given)
        }
        Why::TooFewVotes => tr!(l, "verdict-why-too-few"),
    };
    Some(format!("{first} {then}"))
}

/// A share as people read it: of a hundred, with one decimal.
fn out_of_hundred(share: Share, l: Locale) -> String {
    let tenths = share.per_mille();
    format!("{}{}{}", tenths / 10, l.decimal_separator(), tenths % 10)
}

/// The page.
pub(super) async fn draw(cx: &Cx, ledger: &Ledger) -> Answer {
    let place = &ledger.place;
    let (reached, jury) =
        service::deciding::reached(cx.services(), cx.caller(), &place.process, &place.envelope)
            .await?;
    let appeal = service::letter::appeal(cx.services(), place.envelope.envelope.id).await?;
    let page = Page::new(cx, page::heading(ledger)).description(lead(ledger, &reached, &jury));
    Ok(page.at("projects").of(&place.process).draw(|| {
        view! {
            {ui::breadcrumbs(cx, place.steps(cx), tr!(cx.locale, "results-here"))}
            {head(ledger, &reached, &jury)}
            {page::staff_only(ledger)}
            {place.reasons(cx.locale)}
            {figures::bar(ledger)}
            {deliberation(ledger, &reached.verdict)}
            {decision::section(ledger)}
            {ranking(cx, ledger, &reached.verdict)}
            {ties(ledger, &reached.verdict)}
            {how(ledger)}
            {who_sat(ledger, &reached.verdict, &jury)}
            {proof(cx, ledger, &reached)}
            {paths::to_contest(&place.process, appeal.as_ref(), cx.locale)}
        }
        .into_any()
    }))
}

fn lead(ledger: &Ledger, reached: &Reached, jury: &Jury) -> String {
    let l = ledger.l;
    let verdict = &reached.verdict;
    let voters = ledger.results.turnout.voters;
    tr!(
        l,
        "verdict-lead",
        way = verdict.way().kind().code(),
        jurors = jury.jurors.len(),
        voters = voters,
        n = l.number(voters),
        present = u64::from(verdict.present().unwrap_or(0)),
        parties = people(verdict, l),
        envelope = ledger.money(ledger.budget())
    )
}

/// Those who signed an agreement, in a row.
pub fn people(verdict: &Verdict, l: Locale) -> String {
    match verdict.parties() {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            tr!(l, "verdict-and", first = first.join(", "), last = last.as_str())
        }
    }
}

fn head(ledger: &Ledger, reached: &Reached, jury: &Jury) -> AnyView {
    let l = ledger.l;
    let name = &ledger.place.envelope.envelope.name;
    let published = ledger.results.published_at.map(|at| {
        view! { <p class="small muted">{tr!(l, "results-published", day = crate::show::day(at, l))}</p> }
    });
    let council = ledger.results.decision.is_none()
        && reached.verdict.way().panel().is_some_and(|panel| panel.to_council);
    view! {
        <header class="page__lead">
            <p class="eyebrow" lang=name.language(l).code()>{name.get(l).to_owned()}</p>
            <h1>{page::heading(ledger)}</h1>
            <p class="lead">{lead(ledger, reached, jury)}</p>
            {reached.verdict.way().has_vote().then(|| ui::advisory(l))}
            {council.then(|| view! { <p class="notice notice--info">{tr!(l, "verdict-to-council")}</p> })}
            {published}
        </header>
    }
    .into_any()
}

fn deliberation(ledger: &Ledger, verdict: &Verdict) -> AnyView {
    let l = ledger.l;
    let text = verdict.text();
    let kind = verdict.way().kind().code();
    view! {
        <section class="section flow" aria-labelledby="deliberation">
            <h2 id="deliberation">{tr!(l, "verdict-text-title", way = kind)}</h2>
            <p class="small muted">{tr!(l, "verdict-day", day = day(verdict.day(), l))}</p>
            <div lang=text.language(l).code()>{ui::prose(text.get(l))}</div>
        </section>
    }
    .into_any()
}

fn ranking(cx: &Cx, ledger: &Ledger, verdict: &Verdict) -> AnyView {
    let l = ledger.l;
    let scored = verdict.lines().iter().any(|line| line.score.is_some());
    let mixed = verdict.way().has_vote();
    let rows = (1_u64..)
        .zip(verdict.lines())
        .map(|(rank, line)| row(cx, ledger, line, scored.then_some(rank), mixed));
    let rows = rows.collect_view();
    let head = |key: &str| view! { <th scope="col" class="table__figure">{tr!(l, key)}</th> };
    let no_tie = verdict.ties().is_empty().then(|| tr!(l, "verdict-no-tie"));
    view! {
        <section class="section flow" aria-labelledby="projects">
            <h2 id="projects">{tr!(l, if scored { "verdict-list-scored" } else { "verdict-list" })}</h2>
            <table class="table table--stack verdict-table">
                <thead><tr>
                    <th scope="col">{tr!(l, "verdict-project")}</th>
                    {mixed.then(|| view! { {head("verdict-votes")} {head("verdict-jury")} })}
                    {scored.then(|| head("verdict-score"))}
                    {head("verdict-asked")}
                    {head("verdict-awarded")}
                    <th scope="col">{tr!(l, "verdict-why")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
            {scored.then(|| view! { <p class="small muted">{tr!(l, "verdict-rounded")}" "{no_tie}</p> })}
        </section>
    }
    .into_any()
}

fn row(cx: &Cx, ledger: &Ledger, line: &Line, rank: Option<u64>, mixed: bool) -> AnyView {
    let l = ledger.l;
    let funded = ledger.results.funds(&line.number);
    let (class, word) = match funded {
        true => ("badge badge--funded", tr!(l, "results-funded")),
        false => ("badge badge--not-funded", tr!(l, "results-not-funded")),
    };
    let title = ledger.titled(&line.number);
    let title = match ledger.project(&line.number) {
        Some(known) => {
            let path = format!("{}/projects/{}", ledger.place.process_path(), known.slug);
            view! { <a href=cx.href(&path)>{title}</a> }.into_any()
        }
        None => title,
    };
    let shown = |share: Option<Share>| share.map(|share| out_of_hundred(share, l));
    let language = line.reason.as_ref().map(|reason| reason.language(l).code());
    let mix = mixed.then(|| {
        view! {
            <td class="table__figure" data-label=tr!(l, "verdict-votes")>{l.number(line.votes.unwrap_or(0))}</td>
            <td class="table__figure" data-label=tr!(l, "verdict-jury")>{shown(line.jury)}</td>
        }
    });
    let score = rank.map(|_| {
        view! { <td class="table__figure" data-label=tr!(l, "verdict-score")><strong>{shown(line.score)}</strong></td> }
    });
    view! {
        <tr id=format!("project-{}", line.number)>
            <th scope="row">{rank.map(|rank| format!("{rank}. "))}{title}</th>
            {mix}
            {score}
            <td class="table__figure" data-label=tr!(l, "verdict-asked")>{ledger.money(line.asked)}</td>
            <td class="table__figure" data-label=tr!(l, "verdict-awarded")>{ledger.money(line.awarded)}</td>
            <td class="table__words" data-label=tr!(l, "verdict-why")>
                <span class=class>{word}</span>" "
                <span lang=language>{why(ledger, &line.number)}</span>
                {decision::note(ledger, &line.number)}
            </td>
        </tr>
    }
    .into_any()
}

fn ties(ledger: &Ledger, verdict: &Verdict) -> Option<AnyView> {
    let l = ledger.l;
    // Where no two were level there is nothing to tell.
    verdict.way().panel().filter(|_| !verdict.ties().is_empty())?;
    let mattered: Vec<_> = verdict.ties().iter().filter(|tie| tie.mattered).collect();
    let harmless = verdict.ties().len() - mattered.len();
    let lines = mattered.iter().map(|tie| {
        let text = tr!(
            l,
            "verdict-tie",
            first = ledger.title(&tie.first),
            then = ledger.title(&tie.then),
            by = tie.by.code()
        );
        view! { <li>{text}</li> }
    });
    Some(
        view! {
            <section class="section flow" aria-labelledby="ties">
                <h2 id="ties">{tr!(l, "results-ties-title", count = mattered.len())}</h2>
                <ul class="results-ties">{lines.collect_view()}</ul>
                {(harmless > 0).then(|| view! { <p>{tr!(l, "verdict-ties-harmless", count = harmless)}</p> })}
            </section>
        }
        .into_any(),
    )
}

/// How it was decided, as it was published before.
fn how(ledger: &Ledger) -> AnyView {
    let l = ledger.l;
    let view = &ledger.place.envelope;
    view! {
        <section class="section flow" aria-labelledby="way">
            <h2 id="way">{deciding::title(view, l)}</h2>
            {deciding::list(view, &ledger.communes, l)}
        </section>
    }
    .into_any()
}

/// Who sat in the jury, by capacity, and who kept away from what.
fn who_sat(ledger: &Ledger, verdict: &Verdict, jury: &Jury) -> Option<AnyView> {
    let l = ledger.l;
    verdict.way().panel()?;
    let kinds = JurorKind::ALL.iter().filter_map(|kind| {
        let count = jury.jurors.iter().filter(|juror| juror.kind == *kind).count();
        (count > 0).then(|| {
            let name = tr!(l, &format!("juror-{}", kind.code()));
            view! { <div><dt>{name}</dt><dd class="number">{count}</dd></div> }
        })
    });
    let conflicts = jury.conflicts.iter().map(|conflict| {
        let juror = jury.jurors.iter().find(|juror| juror.number == conflict.juror);
        let who = juror.map_or_else(String::new, |juror| seat(juror, l));
        let title = ledger.title(&conflict.project);
        let text = tr!(l, "verdict-kept-away", who = who, project = title);
        let reason = &conflict.reason;
        view! { <li>{text}" "<span lang=reason.language(l).code()>{reason.get(l).to_owned()}</span></li> }
    });
    let conflicts = conflicts.collect_view();
    let none = jury.conflicts.is_empty().then(|| view! { <p>{tr!(l, "verdict-no-conflicts")}</p> });
    Some(
        view! {
            <section class="section flow" aria-labelledby="jury">
                <h2 id="jury">{tr!(l, "verdict-jury-title", count = jury.jurors.len())}</h2>
                <dl class="facts">{kinds.collect_view()}</dl>
                <h3>{tr!(l, "verdict-conflicts-title")}</h3>
                {none}
                <ul>{conflicts}</ul>
            </section>
        }
        .into_any(),
    )
}

/// A juror as everybody knows them: by number and capacity.
pub fn seat(juror: &Juror, l: Locale) -> String {
    let kind = tr!(l, &format!("juror-one-{}", juror.kind.code()));
    tr!(l, "juror-seat", number = juror.number, kind = kind)
}

fn proof(cx: &Cx, ledger: &Ledger, reached: &Reached) -> AnyView {
    let l = ledger.l;
    let file = |name: &str| cx.href(&ledger.place.path(&format!("/results/{name}")));
    let mixed = matches!(reached.verdict.way(), Way::Mix { .. }).then(|| {
        view! {
            <li><a href=file("ballots.pb") download="">{tr!(l, "verdict-file-ballots")}</a></li>
            <li><a href=file("receipts.json") download="">{tr!(l, "verdict-file-receipts")}</a></li>
            <li><a href=file("receipt")>{tr!(l, "results-link-receipt")}</a></li>
        }
    });
    let kind = reached.verdict.way().kind().code();
    let delivery = ledger.is_public().then(|| {
        let href = cx.href(&ledger.place.path("/delivery"));
        view! { <p><a href=href>{tr!(l, "delivery-link")}</a></p> }
    });
    view! {
        <section class="section flow" aria-labelledby="proof">
            <h2 id="proof">{tr!(l, "verdict-proof-title", way = kind)}</h2>
            <p>{tr!(l, "verdict-proof-what", way = kind)}</p>
            <ul>
                <li><a href=file("verdict.json") download="">{tr!(l, "verdict-file", way = kind)}</a></li>
                {mixed}
            </ul>
            <p class="small">{tr!(l, "verdict-digest")}" "<span class="code">{reached.digest.clone()}</span></p>
            {delivery}
        </section>
    }
    .into_any()
}

/// The decision with everything that led to it, as a file; jurors by number and capacity.
pub async fn file(cx: Cx, Path((process, envelope)): Path<(String, String)>) -> Answer {
    let place = super::ledger::Place::find(&cx, &process, &envelope).await?;
    let (services, caller) = (cx.services(), cx.caller());
    let (reached, jury) =
        service::deciding::reached(services, caller, &place.process, &place.envelope).await?;
    let jurors: Vec<_> = jury
        .jurors
        .iter()
        .map(|juror| serde_json::json!({ "number": juror.number, "kind": juror.kind }))
        .collect();
    // The verdict stands in it to the byte: its digest can be checked.
    let rest = serde_json::json!({
        "jurors": jurors,
        "conflicts": jury.conflicts,
        "sheets": jury.sheets,
        "digest": reached.digest,
    });
    let rest = rest.to_string();
    let body = format!("{{\"verdict\":{},{}", reached.bytes, rest.trim_start_matches('{'));
    let cache = if reached.published_at.is_some() { "no-cache" } else { "no-store" };
    let name = format!(
        "attachment; filename=\"{}-{}-verdict.json\"",
        place.process.process.slug, place.envelope.envelope.slug
    );
    let headers = [
        (header::CONTENT_TYPE, "application/json".to_owned()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        (header::CACHE_CONTROL, cache.to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    let response: Response = (headers, body).into_response();
    Ok::<_, AppError>(response)
}
