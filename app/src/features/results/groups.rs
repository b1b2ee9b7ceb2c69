//! What each theme, commune and kind of bearer asked, was chosen for, and got.

use super::ledger::Ledger;
use crate::features::rules::group_name;
use domain::{money::Cents, rules::Group};
use leptos::prelude::*;
use service::count::{GroupShare, GroupedBy};

/// The section: a table for each way of grouping that tells projects apart.
pub fn section(ledger: &Ledger) -> Option<AnyView> {
    let l = ledger.l;
    let tables: Vec<AnyView> = [GroupedBy::Theme, GroupedBy::Commune, GroupedBy::Bearer]
        .into_iter()
        .filter_map(|by| table(ledger, by))
        .collect();
    if tables.is_empty() {
        return None;
    }
    Some(
        view! {
            <section class="section flow" aria-labelledby="groups">
                <h2 id="groups">{tr!(l, "results-groups-title")}</h2>
                <p>{tr!(l, "results-groups-lead")}</p>
                {tables}
            </section>
        }
        .into_any(),
    )
}

fn table(ledger: &Ledger, by: GroupedBy) -> Option<AnyView> {
    let l = ledger.l;
    let groups = ledger.results.explanations.shares.iter().filter(|(other, _, _)| *other == by);
    let groups: Vec<(String, &GroupShare)> =
        groups.map(|(by, of, share)| (name(ledger, *by, of), share)).collect();
    if groups.len() < 2 {
        return None;
    }
    let votes: u64 = groups.iter().map(|(_, share)| share.votes).sum();
    let got: u64 = groups.iter().map(|(_, share)| share.got).sum();
    let mut groups = groups;
    groups.sort_by_key(|(_, share)| std::cmp::Reverse(share.got));
    let rows = groups.into_iter().map(|(name, share)| {
        let funded = tr!(l, "results-groups-of", funded = share.funded, of = share.projects);
        let money = Cents(i64::try_from(share.got).unwrap_or(i64::MAX));
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td class="table__figure">{funded}</td>
                <td class="table__figure">{percent(share.votes, votes)}</td>
                <td class="table__figure">{percent(share.got, got)}</td>
                <td class="table__figure">{ledger.money(money)}</td>
            </tr>
        }
    });
    let caption = tr!(
        l,
        match by {
            GroupedBy::Theme => "results-groups-theme",
            GroupedBy::Commune => "results-groups-commune",
            GroupedBy::Bearer => "results-groups-bearer",
        }
    );
    let label = caption.clone();
    Some(
        view! {
            <div class="table-scroll" role="region" tabindex="0" aria-label=label>
                <table class="table">
                    <caption>{caption}</caption>
                    <thead><tr>
                        <td></td>
                        <th scope="col" class="table__figure">{tr!(l, "results-groups-projects")}</th>
                        <th scope="col" class="table__figure">{tr!(l, "results-groups-votes")}</th>
                        <th scope="col" class="table__figure">{tr!(l, "results-groups-money")}</th>
                        <th scope="col" class="table__figure">{tr!(l, "results-groups-amount")}</th>
                    </tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any(),
    )
}

fn name(ledger: &Ledger, by: GroupedBy, of: &str) -> String {
    let prefix = match by {
        GroupedBy::Theme => "theme",
        GroupedBy::Commune => "commune",
        GroupedBy::Bearer => "bearer",
    };
    match format!("{prefix}:{of}").parse::<Group>() {
        Ok(group) => group_name(&group, &ledger.communes, ledger.l),
        Err(_) => tr!(ledger.l, "results-groups-none"),
    }
}

/// A part of a whole in percent, rounded to the nearest.
fn percent(part: u64, whole: u64) -> String {
    let whole = u128::from(whole.max(1));
    format!("{}\u{a0}%", (u128::from(part) * 100 + whole / 2) / whole)
}
