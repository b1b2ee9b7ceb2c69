//! The network: who helped whom, and what that was worth, with money or without.

use super::{Reference, pieces, words};
use crate::{
    cx::Cx,
    error::Answer,
    page::Page,
    ui::{self, chart},
};
use domain::{actor::Actor, locale::Locale, money::Cents};
use leptos::prelude::*;
use service::network::{self, Help, Network, Pledged};
use std::collections::BTreeMap;

/// How many lenders the chart shows; the table has all of them.
const IN_THE_CHART: usize = 12;

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let l = cx.locale;
    let network = network::show(cx.services()).await?;
    let reference = Reference::load(&cx).await?;
    let (times, spared) = (network.times(), network.spared());
    let title = tr!(l, "network-title", count = times, shown = l.number(times));
    let page = Page::new(&cx, tr!(l, "network-here")).description(tr!(l, "network-lead"));
    Ok(page.at("shared").draw(|| {
        let steps = vec![(cx.href("/registry"), tr!(l, "registry-here"))];
        let body = if network.loans.is_empty() && network.pledges.is_empty() {
            let board = cx.href("/registry/board");
            view! {
                <div class="empty">
                    <p class="empty__title">{tr!(l, "network-none")}</p>
                    <p>{tr!(l, "network-none-what")}</p>
                    <div class="button-row"><a class="button" href=board>{tr!(l, "registry-board")}</a></div>
                </div>
            }
            .into_any()
        } else {
            view! {
                {figures(&network, spared, l)}
                {loans(&cx, &network, &reference, l)}
                {pledges(&cx, &network, l)}
            }
            .into_any()
        };
        view! {
            {ui::breadcrumbs(&cx, steps, tr!(l, "network-here"))}
            <header class="page__lead">
                <h1>{title}</h1>
                <p class="lead">{tr!(l, "network-lead")}</p>
            </header>
            {body}
        }
        .into_any()
    }))
}

fn figures(network: &Network, spared: Cents, l: Locale) -> AnyView {
    let figures = [
        (tr!(l, "network-stat-loans"), l.number(network.times())),
        (tr!(l, "network-stat-spared"), words::euros(spared, l)),
        (tr!(l, "network-stat-promised"), words::euros(network.promised(), l)),
    ];
    // What did not happen yet is no figure.
    let lent = !network.loans.is_empty();
    let figures = figures.into_iter().skip(if lent { 0 } else { 2 });
    let figures = figures.map(|(label, value)| {
        view! {
            <div class="stat"><dt class="stat__label">{label}</dt><dd class="stat__value">{value}</dd></div>
        }
    });
    view! { <dl class="stat-row">{figures.collect_view()}</dl> }.into_any()
}

fn named(cx: &Cx, actor: &Actor) -> AnyView {
    let href = cx.href(&format!("/actors/{}", actor.id));
    view! { <a href=href>{actor.name.clone()}</a> }.into_any()
}

/// What was lent: a bar for each lender, and beside it every line.
fn loans(cx: &Cx, network: &Network, reference: &Reference, l: Locale) -> Option<AnyView> {
    if network.loans.is_empty() {
        return None;
    }
    let mut lenders: BTreeMap<_, (String, u64)> = BTreeMap::new();
    for help in &network.loans {
        let lender = &help.lent.lender;
        let entry = lenders.entry(lender.id).or_insert_with(|| (lender.name.clone(), 0));
        entry.1 += help.lent.times;
    }
    let mut lenders: Vec<(String, u64)> = lenders.into_values().collect();
    lenders.sort_by(|(a, x), (b, y)| y.cmp(x).then(a.cmp(b)));
    let most = lenders.first().map_or(1, |(_, times)| *times);
    let bars = lenders.into_iter().take(IN_THE_CHART);
    let bars =
        bars.map(|(name, times)| chart::Row { name: name.into(), bars: vec![(times, most)] });
    let heads = ["lender", "borrower", "what", "times", "spared"]
        .map(|head| tr!(l, &format!("network-{head}")));
    let rows = network.loans.iter().map(|help| line(cx, help, reference, &heads, l));
    let rows = rows.collect_view();
    let caption = tr!(l, "network-loans");
    let columns = heads.clone().map(|head| view! { <th scope="col">{head}</th> });
    Some(
        view! {
            <section class="section flow">
                <h2 id="loans">{tr!(l, "network-loans")}</h2>
                <p class="small muted">{tr!(l, "network-loans-how")}</p>
                <div class="beside">
                    {chart::draw(tr!(l, "network-chart"), &[tr!(l, "network-times")], bars.collect())}
                    <div class="table-scroll" role="region" tabindex="0" aria-label=caption.clone()>
                        <table class="table table--stack">
                            <caption class="visually-hidden">{caption.clone()}</caption>
                            <thead><tr>{columns.collect_view()}</tr></thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </div>
                </div>
            </section>
        }
        .into_any(),
    )
}

fn line(cx: &Cx, help: &Help, reference: &Reference, heads: &[String; 5], l: Locale) -> AnyView {
    let lent = &help.lent;
    let [_, borrower, what, times, spared] = heads.clone();
    let worth = help.spared.map_or_else(
        || tr!(l, "network-no-price"),
        |amount| tr!(l, "network-about", amount = words::euros(amount, l)),
    );
    view! {
        <tr>
            <th scope="row">{named(cx, &lent.lender)}</th>
            <td data-label=borrower>{named(cx, &lent.borrower)}</td>
            <td data-label=what>{pieces::capital(&reference.kind(&lent.kind, l))}</td>
            <td data-label=times>{l.number(lent.times)}</td>
            <td data-label=spared>{worth}</td>
        </tr>
    }
    .into_any()
}

fn pledges(cx: &Cx, network: &Network, l: Locale) -> Option<AnyView> {
    if network.pledges.is_empty() {
        return None;
    }
    let heads =
        ["partner", "bearer", "what", "worth"].map(|head| tr!(l, &format!("network-{head}")));
    let row = |one: &Pledged| {
        let [_, bearer, what, worth] = heads.clone();
        let amount = one
            .pledge
            .amount
            .map_or_else(|| tr!(l, "network-without-money"), |amount| words::euros(amount, l));
        let kind = tr!(l, &format!("pledge-{}-kind", one.pledge.kind.code()));
        // Nothing follows where only a sum was promised.
        let bare = one.pledge.label.get(l).trim().is_empty();
        let kind = if bare { kind.trim_end_matches([':', ' ', '\u{a0}']).to_owned() } else { kind };
        view! {
            <tr>
                <th scope="row">{named(cx, &one.partner)}</th>
                <td data-label=bearer>{named(cx, &one.bearer)}</td>
                <td data-label=what>{kind}" "{ui::authored(&one.pledge.label, l)}</td>
                <td data-label=worth>{amount}</td>
            </tr>
        }
    };
    let rows = network.pledges.iter().map(row).collect_view();
    let caption = tr!(l, "network-pledges");
    let columns = heads.clone().map(|head| view! { <th scope="col">{head}</th> });
    Some(
        view! {
            <section class="section flow">
                <h2 id="pledges">{tr!(l, "network-pledges")}</h2>
                <div class="table-scroll" role="region" tabindex="0" aria-label=caption.clone()>
                    <table class="table table--stack">
                        <caption class="visually-hidden">{caption.clone()}</caption>
                        <thead><tr>{columns.collect_view()}</tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </section>
        }
        .into_any(),
    )
}
