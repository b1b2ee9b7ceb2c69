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
    ui::{
        self, chart,
        map::{self, Area},
    },
};
use axum::extract::Path;
use domain::{locale::Locale, money::Cents, text::Slug, vote::VoteState};
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
    Ok(Page::new(&cx, title.clone()).at("projects").of(&view).draw(|| {
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
            {[GroupedBy::Theme, GroupedBy::Bearer, GroupedBy::Commune, GroupedBy::District].map(|by| shares(&ledgers, by, l)).collect_view()}
        }
        .into_any()
    }))
}

fn cents(amount: Cents) -> u64 {
    amount.unsigned()
}

/// What was given of each envelope.
fn money_chart(ledgers: &[Ledger], l: Locale) -> AnyView {
    let rows = ledgers.iter().map(|ledger| chart::Row {
        name: ledger.place.said(l),
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
        let name = ledger.place.said(l);
        let lang = name.language.map(Locale::code);
        view! { <tr><th scope="row"><a href=href lang=lang>{name.text}</a></th>{cells.collect_view()}</tr> }
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

/// What a group got of each envelope, in the order of the envelopes.
struct Group<'a> {
    code: &'a str,
    name: String,
    of: Vec<GroupShare>,
}

impl Group<'_> {
    /// What it got of all of them, in cents.
    fn got(&self) -> u64 {
        self.of.iter().map(|share| share.got).sum()
    }
}

/// The groups of a kind, the ones that got most first.
fn groups_of(ledgers: &[Ledger], by: GroupedBy) -> Vec<Group<'_>> {
    let mut names: BTreeMap<&str, String> = BTreeMap::new();
    for ledger in ledgers {
        for (_, of, _) in ledger.results.explanations.shares.iter().filter(|it| it.0 == by) {
            names.entry(of).or_insert_with(|| groups::name(ledger, by, of));
        }
    }
    let share = |ledger: &Ledger, code: &str| -> GroupShare {
        let mut found = ledger.results.explanations.shares.iter();
        let found = found.find(|(other, of, _)| *other == by && of == code);
        found.map(|(_, _, share)| share.clone()).unwrap_or_default()
    };
    let mut groups: Vec<Group<'_>> = names
        .into_iter()
        .map(|(code, name)| {
            let of = ledgers.iter().map(|ledger| share(ledger, code)).collect();
            Group { code, name, of }
        })
        .collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.got()));
    groups
}

/// What each group got of each envelope; nothing where there are no two groups to tell apart.
fn shares(ledgers: &[Ledger], by: GroupedBy, l: Locale) -> Option<AnyView> {
    let groups = groups_of(ledgers, by);
    if groups.len() < 2 {
        return None;
    }
    let (title, picture) = match by {
        GroupedBy::Theme => ("results-groups-theme", bars(ledgers, &groups, l)),
        GroupedBy::Commune => ("results-groups-commune", on_the_map(ledgers, &groups, l)),
        GroupedBy::Bearer => ("results-groups-bearer", bars(ledgers, &groups, l)),
        GroupedBy::District => ("results-groups-district", bars(ledgers, &groups, l)),
    };
    Some(
        view! {
            <section class="section flow">
                <h2>{tr!(l, title)}</h2>
                <div class="beside">{picture}{shares_table(ledgers, &groups, l)}</div>
            </section>
        }
        .into_any(),
    )
}

fn bars(ledgers: &[Ledger], groups: &[Group<'_>], l: Locale) -> AnyView {
    let all: u64 = ledgers.iter().map(|ledger| cents(ledger.spent())).sum();
    let rows = groups.iter().map(|group| chart::Row {
        name: group.name.clone().into(),
        bars: vec![(group.got(), all)],
    });
    let caption = tr!(l, "results-all-shares-chart");
    chart::draw(caption, &[tr!(l, "results-groups-money")], rows.collect())
}

/// The money of each commune as a shade, its funded projects as a number. Only where all envelopes
/// are in one currency can their money be told as one.
fn on_the_map(ledgers: &[Ledger], groups: &[Group<'_>], l: Locale) -> AnyView {
    let Some(first) = ledgers.first() else { return ().into_any() };
    let currency = |ledger: &Ledger| ledger.place.envelope.envelope.amount.currency;
    if ledgers.iter().any(|ledger| currency(ledger) != currency(first)) {
        return bars(ledgers, groups, l);
    }
    let areas = groups.iter().filter_map(|group| {
        let sum = |of: fn(&GroupShare) -> u64| group.of.iter().map(of).sum::<u64>();
        let (funded, projects) =
            (sum(|share| share.funded.into()), sum(|share| share.projects.into()));
        let money = first.money(Cents(i64::try_from(group.got()).unwrap_or(i64::MAX)));
        let told = tr!(l, "results-groups-of", funded = funded, of = projects);
        let what = format!("{told}, {money}");
        Some(Area {
            slug: Slug::parse(group.code).ok()?,
            amount: group.got(),
            text: l.number(funded),
            title: tr!(l, "map-area", name = group.name.as_str(), what = what),
            href: None,
        })
    });
    map::map(tr!(l, "results-groups-map"), &areas.collect::<Vec<_>>(), &[], l)
}

fn shares_table(ledgers: &[Ledger], groups: &[Group<'_>], l: Locale) -> AnyView {
    let rows = groups.iter().map(|group| {
        let cells = ledgers.iter().zip(&group.of).map(|(ledger, share)| {
            let money = Cents(i64::try_from(share.got).unwrap_or(i64::MAX));
            let part = groups::percent(share.got, cents(ledger.spent()));
            view! {
                <td class="table__figure" data-label=ledger.place.name(l)>{ledger.money(money)}" ("{part}")"</td>
            }
        });
        view! { <tr><th scope="row">{group.name.clone()}</th>{cells.collect_view()}</tr> }
    });
    let heads = ledgers.iter().map(|ledger| {
        let name = ledger.place.said(l);
        view! { <th scope="col" class="table__figure" lang=name.language.map(Locale::code)>{name.text}</th> }
    });
    let caption = tr!(l, "results-all-shares");
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=caption.clone()>
            <table class="table table--stack">
                <caption>{caption.clone()}</caption>
                <thead><tr><td></td>{heads.collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
