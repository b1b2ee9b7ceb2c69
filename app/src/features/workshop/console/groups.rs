//! Groups for whoever came in without a table: proposed here, and seated with one press.

use super::{Desk, pieces::styled};
use crate::{cx::query, features::workshop::names};
use domain::{
    actor::ActorType,
    locale::Locale,
    workshop::{Seat, TableId, Workshop, groups_for},
};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The proposal, while somebody has no table and there are tables.
pub fn draw(desk: &Desk, state: &Workshop, l: Locale) -> Option<AnyView> {
    let places = groups_for(state.id, &state.seats, &state.tables, desk.seed);
    if places.is_empty() {
        return None;
    }
    let mut groups: BTreeMap<TableId, Vec<&Seat>> = BTreeMap::new();
    for (seat, table) in &places {
        if let Some(seat) = state.seats.get(seat) {
            groups.entry(*table).or_default().push(seat);
        }
    }
    let lines = groups.iter().map(|(table, people)| {
        let name = state.tables.get(table).map(|table| table.name.clone()).unwrap_or_default();
        let name = tr!(l, "console-groups-table", name = name);
        view! { <li><strong>{name}</strong>" "<span class="small">{told(people, l)}</span></li> }
    });
    let lines = lines.collect_view();
    let seat = [("seed", desk.seed.to_string())];
    // While the room works, who comes late must not push its tables out of sight.
    let open = !state.session().is_running() || desk.seed > 1;
    let other = format!("?{}#groups", query([("groups", (desk.seed + 1).to_string())]));
    Some(
        view! {
            <div class="notice notice--info" id="groups">
                <p class="notice__title">{tr!(l, "console-loose", count = places.len())}</p>
                {styled(&desk.action, "seat-groups", tr!(l, "console-groups-seat"), &seat, "button button--primary")}
                <details open=open><summary>{tr!(l, "console-groups-which")}</summary>
                    <p class="small">{tr!(l, "console-groups-how")}</p>
                    <ul class="console-groups">{lines}</ul>
                    <p><a href=other>{tr!(l, "console-groups-other")}</a></p>
                </details>
            </div>
        }
        .into_any(),
    )
}

/// People by name, with how many of each kind of actor and of each language they are.
fn told(people: &[&Seat], l: Locale) -> String {
    let mut kinds: BTreeMap<ActorType, usize> = BTreeMap::new();
    let mut tongues: BTreeMap<&str, usize> = BTreeMap::new();
    for seat in people {
        *kinds.entry(seat.kind).or_default() += 1;
        *tongues.entry(seat.locale.code()).or_default() += 1;
    }
    let kinds = kinds.iter().map(|(kind, count)| {
        tr!(l, "console-groups-kind", kind = names::kind(*kind, l), count = *count)
    });
    let tongues = tongues.iter().map(|(code, count)| format!("{count} {}", code.to_uppercase()));
    let names = people.iter().map(|seat| seat.name.as_str()).collect::<Vec<_>>().join(", ");
    let (kinds, tongues) = (kinds.collect::<Vec<_>>(), tongues.collect::<Vec<_>>());
    format!("{names} ({}; {})", kinds.join(", "), tongues.join(", "))
}
