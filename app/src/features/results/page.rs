//! The page of results.

use super::{
    compare, decision, figures, groups,
    ledger::{Found, Ledger},
    list, proof, rounds, shared, ties, waiting,
};
use crate::{
    cx::Cx,
    error::Answer,
    features::{paths, rules},
    page::Page,
    ui,
};
use axum::extract::Path;
use leptos::prelude::*;

/// The results of an envelope, or when they come.
pub async fn get(cx: Cx, Path((process, envelope)): Path<(String, String)>) -> Answer {
    let ledger = match Ledger::load(&cx, &process, &envelope).await? {
        Found::Ledger(ledger) => ledger,
        Found::NotYet(place) => return Ok(waiting::draw(&cx, &place)),
    };
    if ledger.results.verdict.is_some() {
        return super::verdict::draw(&cx, &ledger).await;
    }
    let kinds = service::reference::kinds(cx.services()).await?;
    let appeal = service::letter::appeal(cx.services(), ledger.place.envelope.envelope.id).await?;
    let page = Page::new(&cx, heading(&ledger)).description(lead_text(&ledger)).at("projects");
    Ok(page.of(&ledger.place.process).with_islands().draw(|| {
        view! {
            {ui::breadcrumbs(&cx, ledger.place.steps(&cx), tr!(cx.locale, "results-here"))}
            {lead(&ledger)}
            {staff_only(&ledger)}
            {ledger.place.reasons(cx.locale)}
            {figures::bar(&ledger)}
            {in_short(&ledger)}
            {shared::section(&cx, &ledger, &kinds)}
            {next_pages(&cx, &ledger)}
            {decision::section(&ledger)}
            {decided(&cx, &ledger)}
            {ties::section(&ledger)}
            {groups::section(&ledger)}
            {compare::section(&cx, &ledger)}
            {(ledger.results.turnout.voters > 0).then(|| figures::satisfaction(&ledger))}
            {figures::turnout(&ledger)}
            {proof::section(&cx, &ledger)}
            {paths::to_contest(&ledger.place.process, appeal.as_ref(), cx.locale)}
        }
        .into_any()
    }))
}

pub(super) fn heading(ledger: &Ledger) -> String {
    let l = ledger.l;
    let funded = ledger.results.chosen();
    tr!(
        l,
        "results-title",
        count = funded,
        n = l.number(u64::try_from(funded).unwrap_or(0)),
        amount = ledger.money(ledger.spent())
    )
}

fn lead_text(ledger: &Ledger) -> String {
    let voters = ledger.results.turnout.voters;
    tr!(
        ledger.l,
        "results-lead",
        count = voters,
        n = ledger.l.number(voters),
        envelope = ledger.money(ledger.budget())
    )
}

fn lead(ledger: &Ledger) -> AnyView {
    let l = ledger.l;
    let name = &ledger.place.envelope.envelope.name;
    let published = ledger.results.published_at.map(|at| {
        view! { <p class="small muted">{tr!(l, "results-published", day = crate::show::day(at, l))}</p> }
    });
    view! {
        <header class="page__lead">
            <p class="eyebrow" lang=name.language(l).code()>{name.get(l).to_owned()}</p>
            <h1>{heading(ledger)}</h1>
            <p class="lead">{lead_text(ledger)}</p>
            {ui::advisory(l)}
            {published}
        </header>
    }
    .into_any()
}

pub(super) fn staff_only(ledger: &Ledger) -> Option<AnyView> {
    let l = ledger.l;
    (!ledger.is_public()).then(|| {
        view! {
            <div class="notice notice--warning">
                <p class="notice__title">{tr!(l, "results-staff-title")}</p>
                <p>{tr!(l, "results-staff-what")}</p>
            </div>
        }
        .into_any()
    })
}

/// The figures that a councillor asks for first.
fn in_short(ledger: &Ledger) -> AnyView {
    let l = ledger.l;
    let report = &ledger.results.report;
    let count = |value: usize| l.number(u64::try_from(value).unwrap_or(0));
    let figures = [
        (tr!(l, "results-stat-voters"), l.number(ledger.results.turnout.voters)),
        (tr!(l, "results-stat-projects"), count(report.projects.len())),
        (tr!(l, "results-stat-funded"), count(ledger.results.chosen())),
    ];
    let figures = figures.map(|(label, value)| {
        view! {
            <div class="stat"><dt class="stat__label">{label}</dt><dd class="stat__value">{value}</dd></div>
        }
    });
    view! { <dl class="stat-row">{figures.collect_view()}</dl> }.into_any()
}

/// The list with what helps to read it beside it.
fn decided(cx: &Cx, ledger: &Ledger) -> AnyView {
    let l = ledger.l;
    view! {
        <div class="with-margin results-decided">
            <section class="with-margin__main" aria-labelledby="projects">
                <h2 id="projects">{tr!(l, "results-list-title")}</h2>
                <p class="small muted">{list::legend(ledger)}</p>
                {list::list(cx, ledger)}
            </section>
            <aside class="with-margin__aside">
                {how_to_read(ledger)}
                {how_it_was_counted(ledger)}
            </aside>
        </div>
    }
    .into_any()
}

fn how_to_read(ledger: &Ledger) -> AnyView {
    let l = ledger.l;
    let by_shares =
        ledger.results.report.rounds.iter().any(|round| round.effective_votes.is_some());
    view! {
        <div class="margin-note">
            <h2 class="margin-note__title">{tr!(l, "results-read-title")}</h2>
            <p>{tr!(l, "results-read-near")}</p>
            {by_shares.then(|| view! { <p>{tr!(l, "results-read-effective")}</p> })}
        </div>
    }
    .into_any()
}

fn how_it_was_counted(ledger: &Ledger) -> AnyView {
    let l = ledger.l;
    let report = &ledger.results.report;
    let place = &ledger.place;
    let envelope = &place.envelope;
    let sentences = rules::reading(&envelope.rules, &envelope.envelope, &ledger.communes, l);
    let sentences = sentences.into_iter().map(|sentence| view! { <p>{sentence}</p> });
    let share = report
        .endowment
        .as_ref()
        .and_then(|ratio| super::amounts::share(ratio, report.units_per_currency))
        .map(|share| {
            let key = if report.steps > 0 { "results-share-raised" } else { "results-share" };
            view! { <p><strong>{tr!(l, key, amount = ledger.money(share))}</strong></p> }
        });
    let verdict = report.comparison.map(|verdict| {
        let key = if verdict.greedy_taken {
            "results-compared-greedy"
        } else {
            "results-compared-shares"
        };
        let text = tr!(
            l,
            key,
            shares = l.number(verdict.prefer_shares),
            greedy = l.number(verdict.prefer_greedy),
            same = l.number(verdict.indifferent)
        );
        view! { <p><strong>{text}</strong></p> }
    });
    view! {
        <div class="margin-note">
            <h2 class="margin-note__title">{tr!(l, "results-counted-title")}</h2>
            {sentences.collect_view()}
            {share}
            {verdict}
        </div>
    }
    .into_any()
}

/// The ways on from here, before a list that is long on a phone.
fn next_pages(cx: &Cx, ledger: &Ledger) -> AnyView {
    let l = ledger.l;
    let page = |rest: &str| cx.href(&ledger.place.path(rest));
    let report = &ledger.results.report;
    let losers = ledger.results.chosen() < report.projects.len();
    let links = [
        losers.then(|| (list::CUT.to_owned(), tr!(l, "results-link-not-funded"))),
        Some(("#rules".to_owned(), tr!(l, "results-link-rules"))),
        Some(("#proof".to_owned(), tr!(l, "results-link-proof"))),
        Some((page("/results/receipt"), tr!(l, "results-link-receipt"))),
        Some((page("/night"), tr!(l, "results-link-night"))),
        rounds::of(ledger).map(|_| (page("/rounds"), tr!(l, "rounds-link"))),
        ledger.is_public().then(|| (page("/delivery"), tr!(l, "delivery-link"))),
    ];
    let links =
        links.into_iter().flatten().map(|(href, text)| view! { <li><a href=href>{text}</a></li> });
    view! {
        <nav class="no-print" aria-label=tr!(l, "results-more-title")>
            <ul class="results-links">{links.collect_view()}</ul>
        </nav>
    }
    .into_any()
}
