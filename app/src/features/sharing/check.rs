//! A check, replayed in front of the reader: what was looked at, by which rules, and what it finds.

use super::words;
use crate::{cx::Cx, error::Answer, features::registry, page::Page, show, ui};
use axum::extract::Path;
use domain::{
    id::CheckId,
    locale::Locale,
    money::Cents,
    sharing::{Inputs, Peer, Supply},
    text::Slug,
};
use leptos::prelude::*;

/// A check of a line.
pub async fn get(cx: Cx, Path((process, id)): Path<(Slug, CheckId)>) -> Answer {
    let l = cx.locale;
    let view = service::process::show(cx.services(), cx.caller(), &process).await?;
    let replay = service::sharing::view::replay(cx.services(), &view, id).await?;
    let (check, inputs) = (&replay.check, &replay.check.inputs);
    let title = tr!(l, "share-check-title", what = replay.cost.label.get(l));
    Ok(Page::new(&cx, title.clone()).at("shared").draw(|| {
        let steps = vec![
            (cx.href(&format!("/p/{process}")), view.process.name.get(l).to_owned()),
            (cx.href(&format!("/p/{process}/sharing")), tr!(l, "share-public-title")),
        ];
        let others = words::alternatives(&check.finding, inputs, l);
        let others = others.into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
        let when = crate::show::day_and_time(check.at, l);
        let occasion = tr!(l, &format!("share-occasion-{}", check.occasion.code()));
        let (class, key) = match replay.same {
            true => ("notice notice--success", "share-check-same"),
            false => ("notice notice--warning", "share-check-differs"),
        };
        view! {
            {ui::breadcrumbs(&cx, steps, title.clone())}
            <header class="page__lead">
                <p class="eyebrow">{replay.title.get(l).to_owned()}</p>
                <h1>{title.clone()}</h1>
                <p><span class="badge badge--draft">{words::verdict(check.finding.verdict, l)}</span></p>
                <p class="lead">{words::sentence(&check.finding, inputs, l)}</p>
            </header>
            <p class=class>{tr!(l, key)}</p>
            <ul>{others}</ul>
            {facts(check.finding.rules, &occasion, &when, inputs, l)}
            {supplies(&cx, inputs, l)}
            {peers(&inputs.peers, l)}
        }
        .into_any()
    }))
}

fn facts(version: u16, occasion: &str, when: &str, inputs: &Inputs, l: Locale) -> AnyView {
    let rules = &inputs.rules;
    let dates: Vec<String> = inputs.need.uses.iter().map(|span| registry::when(*span, l)).collect();
    let dates = if dates.is_empty() {
        tr!(l, "share-check-no-dates")
    } else {
        dates.join(show::semicolon(l))
    };
    let thresholds = tr!(
        l,
        "share-check-thresholds",
        borrow = u32::from(rules.borrow_percent),
        shift = u32::from(rules.shift_percent),
        rent = u32::from(rules.rent_percent),
        days = u32::from(rules.often_days),
        far = rules.near_metres / 1_000,
        carriage = words::euros(rules.carriage, l),
        signature = words::euros(rules.second_signature, l)
    );
    let rows = [
        ("share-check-when", format!("{occasion}, {when}")),
        (
            "share-check-need",
            tr!(
                l,
                "share-check-asked",
                quantity = inputs.quantity,
                price = words::euros(inputs.price, l)
            ),
        ),
        ("share-check-dates", dates),
        ("share-check-rules", tr!(l, "share-check-version", version = u32::from(version))),
        ("share-check-limits", thresholds),
        ("share-check-considered", l.number(u64::from(inputs.considered))),
    ];
    let outdoors = inputs.need.outdoors.then(|| ("share-check-outdoors", tr!(l, "yes")));
    let rows = rows.into_iter().chain(outdoors).map(|(key, value)| {
        view! { <div><dt>{tr!(l, key)}</dt><dd>{value}</dd></div> }
    });
    view! { <section class="section flow"><h2>{tr!(l, "share-check-inputs")}</h2><dl class="facts">{rows.collect_view()}</dl></section> }.into_any()
}

/// What is apart about something: it is a set, it stays inside.
fn apart(supply: &Supply, l: Locale) -> String {
    let set = supply.set_of.map(|many| format!(" {}", tr!(l, "share-lender-set", count = many)));
    let inside = supply.indoor_only.then(|| tr!(l, "share-lender-indoor"));
    set.into_iter().chain(inside).collect()
}

fn supplies(cx: &Cx, inputs: &Inputs, l: Locale) -> Option<AnyView> {
    if inputs.supplies.is_empty() {
        return None;
    }
    let free = |supply: &Supply| {
        let dates = inputs.need.uses.iter().zip(&supply.lends);
        let free = dates.map(|(span, lends)| match lends {
            true => supply.free(*span, &[]).to_string(),
            false => "–".to_owned(),
        });
        free.collect::<Vec<_>>().join(" · ")
    };
    let rows = inputs.supplies.iter().map(|supply| {
        let href = cx.href(&registry::thing(supply.resource));
        let cost = match supply.cost(&inputs.rules) {
            Cents::ZERO => tr!(l, "fact-none"),
            cents => words::euros(cents, l),
        };
        view! {
            <tr>
                <th scope="row"><a href=href>{supply.name.clone()}</a>{apart(supply, l)}</th>
                <td data-label=tr!(l, "share-check-owner")>{supply.lender_name.clone()}</td>
                <td class="table__figure" data-label=tr!(l, "share-check-held")>{l.number(u64::from(supply.usable()))}</td>
                <td data-label=tr!(l, "share-check-free")>{free(supply)}</td>
                <td class="table__figure" data-label=tr!(l, "share-check-cost")>{cost}</td>
            </tr>
        }
    });
    Some(
        view! {
            <section class="section flow">
                <h2>{tr!(l, "share-check-supplies")}</h2>
                <div class="table-scroll" role="region" tabindex="0" aria-label=tr!(l, "share-check-supplies")>
                    <table class="table table--stack">
                        <thead><tr>
                            <th scope="col">{tr!(l, "share-check-thing")}</th>
                            <th scope="col">{tr!(l, "share-check-owner")}</th>
                            <th scope="col">{tr!(l, "share-check-held")}</th>
                            <th scope="col">{tr!(l, "share-check-free")}</th>
                            <th scope="col">{tr!(l, "share-check-cost")}</th>
                        </tr></thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                </div>
            </section>
        }
        .into_any(),
    )
}

fn peers(peers: &[Peer], l: Locale) -> Option<AnyView> {
    if peers.is_empty() {
        return None;
    }
    // Whoever said when is who one can share with: the others are there for whoever looks.
    let (dated, others): (Vec<&Peer>, Vec<&Peer>) =
        peers.iter().partition(|peer| !peer.uses.is_empty());
    let rows = dated.iter().map(|peer| {
        let dates: Vec<String> = peer.uses.iter().map(|span| registry::when(*span, l)).collect();
        view! { <li>{peer.owner.clone()}{show::colon(l)}{dates.join(show::semicolon(l))}</li> }
    });
    let dated = (!dated.is_empty()).then(|| view! { <ul>{rows.collect_view()}</ul> });
    let others = (!others.is_empty()).then(|| {
        let rows = others.iter().map(|peer| view! { <li>{peer.owner.clone()}</li> });
        view! {
            <details class="filters">
                <summary>{tr!(l, "share-check-undated", count = others.len())}</summary>
                <ul>{rows.collect_view()}</ul>
            </details>
        }
    });
    Some(
        view! {
            <section class="section flow">
                <h2>{tr!(l, "share-check-peers")}</h2>
                {dated}
                {others}
            </section>
        }
        .into_any(),
    )
}
