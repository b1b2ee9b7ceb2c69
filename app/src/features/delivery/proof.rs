//! What was lent of the things that a laureate bought: the proof that the condition of sharing is
//! kept.

use super::day;
use crate::{cx::Cx, features::registry, ui};
use domain::locale::Locale;
use leptos::prelude::*;
use service::sharing::proof::{Lending, Proof};

/// The section; nothing for a project that bought nothing to share.
pub(super) fn section(cx: &Cx, proofs: &[Proof]) -> Option<AnyView> {
    let l = cx.locale;
    if proofs.is_empty() {
        return None;
    }
    let times: usize = proofs.iter().map(Proof::times).sum();
    let things = proofs.iter().map(|proof| thing(cx, proof, l)).collect_view();
    Some(
        view! {
            <section class="flow" id="lent">
                <h2>{tr!(l, "proof-title", count = times)}</h2>
                <p>{tr!(l, "proof-what")}</p>
                {things}
            </section>
        }
        .into_any(),
    )
}

fn thing(cx: &Cx, proof: &Proof, l: Locale) -> AnyView {
    let name = ui::authored(&proof.name, l);
    // What left the registry has no page any more.
    let name = if proof.is_listed {
        let href = cx.href(&registry::thing(proof.resource));
        view! { <a href=href>{name}</a> }.into_any()
    } else {
        name.into_any()
    };
    let since = tr!(l, "proof-since", day = day(proof.since, l));
    let gone = (!proof.is_listed).then(|| view! { <p>{tr!(l, "proof-gone")}</p> });
    let table = (!proof.lendings.is_empty()).then(|| table(proof, l));
    let others = (proof.to_inhabitants > 0).then(|| {
        view! { <p>{tr!(l, "proof-inhabitants", count = proof.to_inhabitants)}</p> }
    });
    let none = (proof.times() == 0).then(|| view! { <p>{tr!(l, "proof-none")}</p> });
    view! {
        <h3>{name}</h3>
        <p class="muted">{since}</p>
        {gone}
        {table}
        {others}
        {none}
    }
    .into_any()
}

fn table(proof: &Proof, l: Locale) -> AnyView {
    let row = |one: &Lending| {
        let dates = if one.from == one.to {
            day(one.from, l)
        } else {
            tr!(l, "proof-dates", from = day(one.from, l), to = day(one.to, l))
        };
        view! {
            <tr>
                <th scope="row">{one.borrower.clone()}</th>
                <td data-label=tr!(l, "proof-quantity")><span class="number">{l.number(u64::from(one.quantity))}</span></td>
                <td data-label=tr!(l, "proof-when")>{dates}</td>
            </tr>
        }
    };
    let rows = proof.lendings.iter().map(row).collect_view();
    view! {
        <table class="table table--stack">
            <caption class="visually-hidden">{tr!(l, "proof-caption", name = proof.name.get(l))}</caption>
            <thead>
                <tr>
                    <th scope="col">{tr!(l, "proof-borrower")}</th>
                    <th scope="col">{tr!(l, "proof-quantity")}</th>
                    <th scope="col">{tr!(l, "proof-when")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
