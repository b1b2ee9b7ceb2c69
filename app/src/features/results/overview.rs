//! All envelopes of a process side by side: what each had, gave and left, who voted, and what each
//! theme got of it.

use super::{
    groups,
    ledger::{Found, Ledger},
};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    page::Page,
    ui::{self, chart},
};
use axum::extract::Path;
use domain::{locale::Locale, text::Slug, vote::VoteState};
use leptos::prelude::*;
use service::{
    count::{GroupShare, GroupedBy},
    process::ProcessView,
};
use std::collections::BTreeMap;

/// How many envelopes have public results; from two on there is something to compare.
#[must_use]
pub fn published(view: &ProcessView) -> usize {
    view.envelopes.iter().filter(|one| one.vote.state == VoteState::Published).count()
}

/// The page.
pub async fn get(cx: Cx, Path(process): Path<Slug>) -> Answer {
    let l = cx.locale;
    let view = service::process::show(cx.services(), cx.caller(), &process).await?;
    let mut ledgers = Vec::new();
    for one in view.envelopes.iter().filter(|one| one.vote.state == VoteState::Published) {
        let slug = one.envelope.slug.as_str();
        if let Found::Ledger(ledger) = Ledger::load(&cx, process.as_str(), slug).await? {
            ledgers.push(*ledger);
        }
    }
    if ledgers.is_empty() {
        return Err(AppError::NotFound);
    }
    let title = tr!(l, "results-all-title", count = ledgers.len());
    Ok(Page::new(&cx, title.clone()).at("projects").draw(|| {
        let name = view.process.name.get(l).to_owned();
        let steps = vec![(cx.href(&format!("/p/{}", view.process.slug)), name.clone())];
        view! {
            {ui::breadcrumbs(&cx, steps, tr!(l, "results-here"))}
            <header class="page__lead">
                <p class="eyebrow">{name}</p>
                <h1>{title}</h1>
                <p class="lead">{tr!(l, "results-all-lead")}</p>
                {ui::advisory(l)}
            </header>
            <section class="section flow" aria-labelledby="money">
                <h2 id="money">{tr!(l, "results-all-money")}</h2>
                <div class="beside">{money_chart(&ledgers, l)}{money_table(&cx, &ledgers, l)}</div>
            </section>
            {[GroupedBy::Theme, GroupedBy::Bearer, GroupedBy::Commune].map(|by| shares(&ledgers, by, l)).collect_view()}
        }
        .into_any()
    }))
}

fn cents(amount: domain::money::Cents) -> u64 {
    amount.unsigned()
}

/// What was given of each envelope.
fn money_chart(ledgers: &[Ledger], l: Locale) -> AnyView {
    let rows = ledgers.iter().map(|ledger| chart::Row {
        name: ledger.place.name(l),
        bars: vec![(cents(ledger.spent()), cents(ledger.budget()))],
    });
    chart::draw(tr!(l, "results-all-chart"), &[tr!(l, "results-all-given")], rows.collect())
}

fn money_table(cx: &Cx, ledgers: &[Ledger], l: Locale) -> AnyView {
    let heads = ["amount", "given", "left", "voters", "projects"]
        .map(|head| tr!(l, &format!("results-all-{head}")));
    let rows = ledgers.iter().map(|ledger| {
        let report = &ledger.results.report;
        let number = |value: usize| u64::try_from(value).unwrap_or(u64::MAX);
        let funded = tr!(
            l,
            "results-groups-of",
            funded = number(report.funded.len()),
            of = number(report.projects.len())
        );
        let cells = [
            ledger.money(ledger.budget()),
            ledger.money(ledger.spent()),
            ledger.money(ledger.left()),
            l.number(ledger.results.turnout.voters),
            funded,
        ];
        let cells = heads.clone().into_iter().zip(cells).map(|(head, cell)| {
            view! { <td class="table__figure" data-label=head>{cell}</td> }
        });
        let href = cx.href(&ledger.place.path("/results"));
        view! { <tr><th scope="row"><a href=href>{ledger.place.name(l)}</a></th>{cells.collect_view()}</tr> }
    });
    let rows = rows.collect_view();
    let caption = tr!(l, "results-all-money");
    let columns = heads.map(|head| view! { <th scope="col" class="table__figure">{head}</th> });
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=caption.clone()>
            <table class="table table--stack">
                <caption>{caption.clone()}</caption>
                <thead><tr><th scope="col">{tr!(l, "results-all-envelope")}</th>{columns.collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// What each group got of each envelope; nothing where there are no two groups to tell apart.
#[expect(clippy::too_many_lines, reason = "one table and its chart, as they stand on the page")]
fn shares(ledgers: &[Ledger], by: GroupedBy, l: Locale) -> Option<AnyView> {
    let mut names: BTreeMap<&str, String> = BTreeMap::new();
    for ledger in ledgers {
        for (_, of, _) in ledger.results.explanations.shares.iter().filter(|it| it.0 == by) {
            names.entry(of).or_insert_with(|| groups::name(ledger, by, of));
        }
    }
    if names.len() < 2 {
        return None;
    }
    let share = |ledger: &Ledger, code: &str| -> GroupShare {
        let mut found = ledger.results.explanations.shares.iter();
        let found = found.find(|(other, of, _)| *other == by && of == code);
        found.map(|(_, _, share)| share.clone()).unwrap_or_default()
    };
    let all: u64 = ledgers.iter().map(|ledger| cents(ledger.spent())).sum();
    let mut lines: Vec<(u64, String, Vec<GroupShare>)> = names
        .into_iter()
        .map(|(code, name)| {
            let of: Vec<GroupShare> = ledgers.iter().map(|ledger| share(ledger, code)).collect();
            (of.iter().map(|one| one.got).sum(), name, of)
        })
        .collect();
    lines.sort_by_key(|(got, ..)| std::cmp::Reverse(*got));
    let rows = lines
        .iter()
        .map(|(got, name, _)| chart::Row { name: name.clone(), bars: vec![(*got, all)] })
        .collect();
    let title = tr!(
        l,
        match by {
            GroupedBy::Theme => "results-groups-theme",
            GroupedBy::Commune => "results-groups-commune",
            GroupedBy::Bearer => "results-groups-bearer",
        }
    );
    let cells = lines.iter().map(|(_, name, of)| {
        let cells = ledgers.iter().zip(of).map(|(ledger, share)| {
            let money = domain::money::Cents(i64::try_from(share.got).unwrap_or(i64::MAX));
            let part = groups::percent(share.got, cents(ledger.spent()));
            view! {
                <td class="table__figure" data-label=ledger.place.name(l)>{ledger.money(money)}" ("{part}")"</td>
            }
        });
        view! { <tr><th scope="row">{name.clone()}</th>{cells.collect_view()}</tr> }
    });
    let heads = ledgers.iter().map(|ledger| {
        view! { <th scope="col" class="table__figure">{ledger.place.name(l)}</th> }
    });
    let caption = tr!(l, "results-all-shares");
    Some(
        view! {
            <section class="section flow">
                <h2>{title}</h2>
                <div class="beside">
                    {chart::draw(tr!(l, "results-all-shares-chart"), &[tr!(l, "results-groups-money")], rows)}
                    <div class="table-scroll" role="region" tabindex="0" aria-label=caption.clone()>
                        <table class="table table--stack">
                            <caption>{caption.clone()}</caption>
                            <thead><tr><td></td>{heads.collect_view()}</tr></thead>
                            <tbody>{cells.collect_view()}</tbody>
                        </table>
                    </div>
                </div>
            </section>
        }
        .into_any(),
    )
}
