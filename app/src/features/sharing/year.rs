//! A year of sharing, on one page: what was not bought twice, what is lent, what lies idle, what
//! nobody has.

use super::words::euros;
use crate::{
    cx::Cx,
    error::Answer,
    features::{process::people::capital, registry},
    page::Page,
    ui,
};
use axum::extract::Query;
use domain::{locale::Locale, money::Cents, registry::resource::folded};
use leptos::prelude::*;
use serde::Deserialize;
use service::sharing::year::{self, TOGETHER, Year};

/// Which year.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    year: Option<i32>,
}

/// A year of sharing.
pub async fn get(cx: Cx, Query(asked): Query<Asked>) -> Answer {
    let l = cx.locale;
    let year = year::show(cx.services(), cx.caller(), asked.year).await?;
    let reference = registry::Reference::load(&cx).await?;
    let title = tr!(l, "year-title", year = year.year.to_string());
    Ok(Page::new(&cx, title.clone()).wide().at("shared").draw(|| {
        let steps = vec![
            (cx.href("/admin"), tr!(l, "nav-admin")),
            (cx.href("/admin/sharing"), tr!(l, "share-desk-here")),
        ];
        let before = cx.href(&format!("/admin/sharing/year?year={}", year.year - 1));
        view! {
            {ui::breadcrumbs(&cx, steps, title.clone())}
            <header class="page__lead">
                <h1>{title.clone()}</h1>
                <p class="lead">{tr!(l, "year-lead", avoided = euros(total(&year), l))}</p>
                <p class="no-print"><a href=before>{tr!(l, "year-before", year = (year.year - 1).to_string())}</a></p>
            </header>
            {figures(&year, l)}
            {calls(&cx, &year, l)}
            {unmet(&year, &reference, l)}
            {items(&cx, &year, l)}
            {idle(&cx, &year, l)}
        }
        .into_any()
    }))
}

fn total(year: &Year) -> Cents {
    year.borrowed.checked_add(year.freed).unwrap_or(year.borrowed)
}

fn figures(year: &Year, l: Locale) -> AnyView {
    let count = |number: usize| l.number(u64::try_from(number).unwrap_or(0));
    let lent = match year.funded() {
        Cents(cents) if cents > 0 => {
            tr!(l, "year-loans-for", loans = year.loans(), amount = euros(year.funded(), l))
        }
        _ => tr!(l, "year-loans-none"),
    };
    let figures = [
        (tr!(l, "year-borrowed"), euros(year.borrowed, l)),
        (tr!(l, "year-borrowed-lines"), count(year.borrowed_lines)),
        (tr!(l, "year-freed"), euros(year.freed, l)),
        (tr!(l, "year-pools"), count(year.pools)),
        (tr!(l, "year-lent"), count(year.lent)),
        (tr!(l, "year-idle"), count(year.idle.len())),
    ];
    let figures = figures.map(|(label, value)| {
        view! { <div class="stat"><dt class="stat__label">{label}</dt><dd class="stat__value">{value}</dd></div> }
    });
    view! { <dl class="stat-row">{figures.collect_view()}</dl><p>{lent}</p> }.into_any()
}

fn calls(cx: &Cx, year: &Year, l: Locale) -> AnyView {
    if year.calls.is_empty() {
        return view! { <section class="section"><h2>{tr!(l, "year-calls")}</h2><p>{tr!(l, "year-calls-none")}</p></section> }.into_any();
    }
    let rows = year.calls.iter().map(|call| {
        let href = cx.href(&format!("/p/{}/sharing", call.process.slug));
        view! {
            <tr>
                <th scope="row"><a href=href>{call.process.name.get(l).to_owned()}</a></th>
                <td class="table__figure" data-label=tr!(l, "year-asked")>{euros(call.asked, l)}</td>
                <td class="table__figure" data-label=tr!(l, "year-avoided")>{euros(call.avoided, l)}</td>
                <td class="table__figure" data-label=tr!(l, "year-avoidable")>{euros(call.avoidable, l)}</td>
                <td data-label=tr!(l, "year-replay")>{tr!(l, "year-replayed", same = call.same, checks = call.checks)}</td>
            </tr>
        }
    });
    view! {
        <section class="section flow">
            <h2>{tr!(l, "year-calls")}</h2>
            <p>{tr!(l, "year-calls-what")}</p>
            <div class="table-scroll" role="region" tabindex="0" aria-label=tr!(l, "year-calls")>
                <table class="table table--stack">
                    <thead><tr>
                        <th scope="col">{tr!(l, "year-call")}</th>
                        <th scope="col" class="table__figure">{tr!(l, "year-asked")}</th>
                        <th scope="col" class="table__figure">{tr!(l, "year-avoided")}</th>
                        <th scope="col" class="table__figure">{tr!(l, "year-avoidable")}</th>
                        <th scope="col">{tr!(l, "year-replay")}</th>
                    </tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn unmet(year: &Year, reference: &registry::Reference, l: Locale) -> AnyView {
    let mut rows: Vec<_> = year.unmet.iter().collect();
    rows.sort_by_key(|one| (one.month, folded(&reference.kind(&one.kind, l))));
    let rows = rows.into_iter().map(|one| {
        let key =
            if one.initiatives >= TOGETHER { "year-unmet-together" } else { "year-unmet-row" };
        let month = registry::month(one.month, l);
        let text = tr!(
            l,
            key,
            kind = capital(&reference.kind(&one.kind, l)),
            month = month,
            count = one.initiatives
        );
        view! { <li>{text}</li> }
    });
    let rows: Vec<_> = rows.collect();
    let list = if rows.is_empty() {
        view! { <p>{tr!(l, "year-unmet-none")}</p> }.into_any()
    } else {
        view! { <ul>{rows}</ul> }.into_any()
    };
    view! { <section class="section flow"><h2>{tr!(l, "year-unmet")}</h2>{list}</section> }
        .into_any()
}

fn items(cx: &Cx, year: &Year, l: Locale) -> AnyView {
    let rows = year.items.iter().map(|item| {
        let href = cx.href(&registry::thing(item.passport.resource));
        let lent = tr!(l, "year-item-loans", count = item.loans);
        view! { <li><a href=href>{ui::authored(&item.name, l)}</a>", "{euros(item.passport.price, l)}", "{lent}</li> }
    });
    let rows: Vec<_> = rows.collect();
    let list = if rows.is_empty() {
        view! { <p>{tr!(l, "year-items-none")}</p> }.into_any()
    } else {
        view! { <ul>{rows}</ul> }.into_any()
    };
    view! { <section class="section flow"><h2>{tr!(l, "year-items")}</h2>{list}</section> }
        .into_any()
}

/// The most rows of what nobody borrowed.
const MOST_IDLE: usize = 60;

/// What nobody borrowed, with a way to each: who keeps the registry may ask why.
fn idle(cx: &Cx, year: &Year, l: Locale) -> AnyView {
    if year.idle.is_empty() {
        return view! { <section class="section"><h2>{tr!(l, "year-idle")}</h2><p>{tr!(l, "year-idle-none")}</p></section> }.into_any();
    }
    let rows = year.idle.iter().take(MOST_IDLE).map(|one| {
        let href = cx.href(&registry::thing(one.resource));
        let months = match one.months {
            Some(months) => tr!(l, "year-idle-months", count = months),
            None => tr!(l, "year-idle-never"),
        };
        view! {
            <tr>
                <th scope="row"><a href=href>{ui::authored(&one.name, l)}</a></th>
                <td data-label=tr!(l, "registry-lender")>{one.lender.clone()}</td>
                <td data-label=tr!(l, "year-idle-since")>{months}</td>
            </tr>
        }
    });
    let more = year.idle.len().saturating_sub(MOST_IDLE);
    let more = (more > 0).then(|| view! { <p>{tr!(l, "year-idle-more", count = more)}</p> });
    view! {
        <section class="section flow" id="idle">
            <h2>{tr!(l, "year-idle")}</h2>
            <p>{tr!(l, "year-idle-what")}</p>
            <div class="table-scroll" role="region" tabindex="0" aria-label=tr!(l, "year-idle")>
                <table class="table table--stack">
                    <thead><tr>
                        <th scope="col">{tr!(l, "registry-what")}</th>
                        <th scope="col">{tr!(l, "registry-lender")}</th>
                        <th scope="col">{tr!(l, "year-idle-since")}</th>
                    </tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
            {more}
        </section>
    }
    .into_any()
}
