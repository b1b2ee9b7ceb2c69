//! What sharing changed: which purchase was made once for several, what that freed, and whom it
//! funded.

use super::ledger::Ledger;
use crate::{
    cx::Cx,
    features::{process::people, project::kinds},
};
use domain::{money::Cents, text::Slug};
use leptos::prelude::*;
use service::{reference::ResourceKind, sharing::allocate::Shared};

/// The section, where winners shared.
pub fn section(cx: &Cx, ledger: &Ledger, known: &[ResourceKind]) -> Option<AnyView> {
    let l = ledger.l;
    let shared = ledger.results.shared.as_ref()?;
    let freed = ledger.money(shared.cents(shared.outcome.freed_total));
    let gained = shared.outcome.gained.len();
    let title = tr!(l, "shared-results-title", gained = gained, freed = freed);
    let pools = (0_u32..).zip(&shared.outcome.pools).filter(|(_, pool)| pool.freed > 0);
    let pools = pools.map(|(place, _)| view! { <li>{pool(ledger, shared, place, known)}</li> });
    let without = tr!(l, "shared-results-without", count = shared.outcome.without.funded.len());
    let kept = tr!(
        l,
        "shared-results-upkeep",
        upkeep = ledger.money(shared.cents(shared.outcome.upkeep_total)),
        left = ledger.money(ledger.left())
    );
    let below = tr!(l, "shared-results-below");
    let file = cx.href(&ledger.place.path("/results/sharing.json"));
    let decisions = cx.href(&format!("{}/sharing", ledger.place.process_path()));
    Some(
        view! {
            <section class="section flow" aria-labelledby="shared">
                <h2 id="shared">{title}</h2>
                <ul>{pools.collect_view()}</ul>
                <p>{without}" "{kept}" "{below}</p>
                <p><a href=decisions>{tr!(l, "shared-results-link")}</a>" · "<a href=file>{tr!(l, "shared-results-file")}</a></p>
            </section>
        }
        .into_any(),
    )
}

/// « Partager 1 tonnelle entre A et B a libéré 1 080 € et financé C. »
fn pool(ledger: &Ledger, shared: &Shared, place: u32, known: &[ResourceKind]) -> String {
    let l = ledger.l;
    let Some(pool) = shared.outcome.pools.get(place as usize) else { return String::new() };
    let kind = Slug::parse(&pool.key.kind).map(|slug| kinds::name(known, &slug, l));
    let titles = |numbers: Vec<u32>| {
        let titles = numbers.into_iter().map(|index| ledger.title(shared.number(index)));
        let titles: Vec<String> = titles.collect();
        let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
        people::together(&titles, l)
    };
    let mut members: Vec<u32> = pool.members.iter().map(|member| member.project).collect();
    members.dedup();
    let (lent, from) = shared.borrowed(pool);
    let mut lenders: Vec<&str> = from.iter().map(|thing| thing.lender.as_str()).collect();
    lenders.dedup();
    let freed = tr!(
        l,
        if lent > 0 { "shared-results-freed-lent" } else { "shared-results-freed" },
        units = pool.units + lent,
        kind = kind.unwrap_or_default(),
        lent = lent,
        lenders = lenders.join(", "),
        projects = titles(members),
        freed = ledger.money(shared.cents(pool.freed))
    );
    let from = |freed: u32| {
        shared.outcome.freed.get(freed as usize).is_some_and(|freed| freed.pool == place)
    };
    let gained = shared.outcome.gained.iter();
    let gained = gained.filter(|gain| gain.from_freed.iter().any(|source| from(source.freed)));
    let gained: Vec<u32> = gained.map(|gain| gain.project).collect();
    let then = match gained.is_empty() {
        true => tr!(l, "shared-results-alone"),
        false => tr!(l, "shared-results-funded", projects = titles(gained)),
    };
    format!("{freed} {then}")
}

/// Whether sharing funds a project that the ballots alone did not.
#[must_use]
pub fn gains(ledger: &Ledger, number: &str) -> bool {
    ledger.results.shared.as_ref().is_some_and(|shared| shared.gains(number))
}

/// The note in the row of a project that sharing funded, or whose shared purchase freed money.
pub fn note(ledger: &Ledger, number: &str) -> Option<AnyView> {
    let l = ledger.l;
    let shared = ledger.results.shared.as_ref()?;
    let freed = shared.freed_by(number);
    let frees = (freed > Cents::ZERO).then(|| {
        let gets = ledger.project(number).map_or(Cents::ZERO, |project| project.price.asked);
        tr!(l, "shared-results-frees", freed = ledger.money(freed), gets = ledger.money(gets))
    });
    let gained = shared.gains(number).then(|| tr!(l, "shared-results-note"));
    let lines = [gained, frees].into_iter().flatten().collect::<Vec<_>>();
    (!lines.is_empty()).then(|| {
        view! { <p class="result-row__shared"><a href="#shared">{lines.join(" ")}</a></p> }
            .into_any()
    })
}
