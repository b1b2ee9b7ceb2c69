//! The door and who came through it: presence against invitation, and everybody by name.

use super::{
    pieces::{button, labelled, with_reason},
    tables,
};
use crate::{
    assets,
    cx::Cx,
    features::workshop::{draw, names, path},
};
use domain::{
    actor::ActorType,
    locale::Locale,
    workshop::{Group, Seat, SessionState, TableRole, Workshop, view::ConsoleView},
};
use leptos::prelude::*;
use service::live::Room;

/// The most people who are listed by name: in a crowd nobody is called so.
const BY_NAME: usize = 150;

/// The door: how people come in, who is here, and who was expected. While they come in, the way in
/// stands beside the tables (`pulse`), and not a second time here.
pub fn draw(
    cx: &Cx,
    room: &Room,
    action: &str,
    state: &Workshop,
    view: &ConsoleView<'_>,
    l: Locale,
) -> AnyView {
    let session = state.session();
    let way_in = (session != SessionState::Lobby && !session.is_over())
        .then(|| view! { {entrance(cx, room, l)}{balance(view, l)} });
    let tables = (!session.door_is_open()).then(|| tables::draw(cx, room, action, view, l));
    view! {
        <section class="section" id="room"><h2>{tr!(l, "console-door")}</h2>
            {way_in}
            <p><a href=cx.href(&format!("{}/guests", path(&room.head.code)))>{tr!(l, "guests-link", count = state.invited.values().sum::<u32>())}</a></p>
            {quotas(action, state, l)}
            {tables}
            {translators(state, view, l)}
            {people(action, state, l)}
        </section>
    }
    .into_any()
}

/// How people come in.
pub fn entrance(cx: &Cx, room: &Room, l: Locale) -> AnyView {
    let code = &room.head.code;
    let address = cx.full_address(&cx.href(&path(code)));
    let square = draw::square(&address, tr!(l, "workshop-square", code = code.clone()));
    let halves = format!("{} {}", &code[..3], &code[3..]);
    view! {
        <div class="live-entrance">
            {square}
            <div><p class="code live-code">{halves}</p>
            <p class="small"><a href=address.clone()>{address.clone()}</a></p></div>
        </div>
    }
    .into_any()
}

/// Presence against invitation, kind by kind. What stands for fewer than three people is pooled.
pub fn balance(view: &ConsoleView<'_>, l: Locale) -> AnyView {
    let expected = |group: &Group| match group {
        Group::Kind(kind) => view.expected.get(kind).copied().unwrap_or(0),
        Group::Others => {
            let alone = |kind: &ActorType| view.present.contains_key(&Group::Kind(*kind));
            view.expected.iter().filter(|(kind, _)| !alone(kind)).map(|(_, n)| n).sum()
        }
    };
    let mut groups: Vec<(Group, u32)> =
        view.present.iter().map(|(group, count)| (*group, *count)).collect();
    if !view.present.contains_key(&Group::Others) {
        let missing = view.expected.keys().map(|kind| Group::Kind(*kind));
        groups.extend(missing.filter(|group| !view.present.contains_key(group)).map(|g| (g, 0)));
    }
    let rows = groups.into_iter().map(|(group, here)| {
        let expected = expected(&group);
        let whole = expected.max(here).max(1);
        let width = (here * 1_000 / whole).to_string();
        let figure = if expected > 0 {
            tr!(l, "console-present-of", here = here, expected = expected)
        } else {
            here.to_string()
        };
        let few = (expected > 0 && here * 2 < expected)
            .then(|| view! { " "<span class="badge badge--closed">{tr!(l, "console-few")}</span> });
        view! {
            <li class="balance__kind">{mark(group)}<span class="balance__name">{names::group(group, l)}{few}</span>
                <svg class="balance__bar" viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="projector-bar__whole" width="1000" height="40" /><rect class="projector-bar__part" width=width height="40" /></svg>
                <span class="balance__figure">{figure}</span></li>
        }
    });
    view! { <ul class="balance">{rows.collect_view()}</ul> }.into_any()
}

fn mark(group: Group) -> AnyView {
    let mark = match group {
        Group::Kind(kind) => {
            assets::with_class(assets::mark(kind), &format!("actor-mark actor--{}", kind.code()))
        }
        Group::Others => String::new(),
    };
    view! { <span class="balance__mark" aria-hidden="true" inner_html=mark></span> }.into_any()
}

/// How many of each kind were invited, and what share of the floor is theirs.
fn quotas(action: &str, state: &Workshop, l: Locale) -> AnyView {
    let number = |name: String, value: Option<u32>, most: u32| {
        let value = value.filter(|value| *value > 0).map(|value| value.to_string());
        view! { <input name=name type="number" min="0" max=most.to_string() inputmode="numeric" value=value /> }
    };
    let kinds = || ActorType::ALL.iter();
    let invited = kinds().map(|kind| {
        let label = tr!(l, &format!("actor-{}", kind.code()));
        labelled(
            label,
            number(format!("quota-{}", kind.code()), state.quotas.get(kind).copied(), 5_000),
        )
    });
    let targets = kinds().map(|kind| {
        let share = state.speaking.targets.get(kind).map(|share| share / 10);
        let label = tr!(l, &format!("actor-{}", kind.code()));
        labelled(label, number(format!("target-{}", kind.code()), share, 100))
    });
    view! {
        <details><summary>{tr!(l, "console-quotas")}</summary>
            <form method="post" action=action.to_owned() data-send="" class="form form--tight">
                {draw::hidden("op", draw::op())} {draw::hidden("do", "quotas")}
                <div class="console-numbers">{invited.collect_view()}</div>
                <button class="button button--small">{tr!(l, "console-quotas-save")}</button>
            </form>
        </details>
        <details><summary>{tr!(l, "console-targets")}</summary>
            <p class="small">{tr!(l, "console-targets-what")}</p>
            <form method="post" action=action.to_owned() data-send="" class="form form--tight">
                {draw::hidden("op", draw::op())} {draw::hidden("do", "targets")}
                <div class="console-numbers">{targets.collect_view()}</div>
                <button class="button button--small">{tr!(l, "console-targets-save")}</button>
            </form>
        </details>
    }
    .into_any()
}

/// Who translates, and how much waits for them.
fn translators(state: &Workshop, view: &ConsoleView<'_>, l: Locale) -> AnyView {
    let names = state.seats.values().filter(|seat| seat.translates);
    let names = names.map(|seat| seat.name.clone()).collect::<Vec<_>>();
    let waiting = view.untranslated;
    let text = match names.is_empty() {
        true => tr!(l, "console-translators-none", count = waiting),
        false => tr!(l, "console-translators", names = names.join(", "), count = waiting),
    };
    view! { <p class="small">{text}</p> }.into_any()
}

/// Everybody by name: their table, what they do there, and the way out.
fn people(action: &str, state: &Workshop, l: Locale) -> AnyView {
    if state.seats.is_empty() {
        return ().into_any();
    }
    let rows = state.seats.values().take(BY_NAME).map(|seat| person(action, state, seat, l));
    view! {
        <details><summary>{tr!(l, "console-people")}</summary>
            <ul class="console-people">{rows.collect_view()}</ul></details>
    }
    .into_any()
}

fn person(action: &str, state: &Workshop, seat: &Seat, l: Locale) -> AnyView {
    let id = [("seat", seat.id.to_string())];
    let places = state.tables.values().map(|table| {
        let here = seat.table == Some(table.id);
        view! { <option value=table.id.to_string() selected=here>{table.name.clone()}</option> }
    });
    let places = places.collect_view();
    let place = (!state.tables.is_empty()).then(|| {
        let label = tr!(l, "console-place", name = seat.name.clone());
        view! {
            <form method="post" action=action.to_owned() data-send="" class="live-inline">
                {draw::hidden("op", draw::op())} {draw::hidden("do", "place")} {draw::hidden("seat", seat.id.to_string())}
                <select name="table" aria-label=label>{places}</select>
                <button class="button button--small">{tr!(l, "console-place-go")}</button>
            </form>
        }
    });
    let roles = seat.table.map(|_| {
        TableRole::ALL
            .iter()
            .map(|role| {
                let on = seat.role == Some(*role);
                let to = if on { "" } else { role.code() };
                let key = if on { "console-role-end" } else { "console-role-give" };
                let role = tr!(l, &format!("workshop-role-{}", role.code()));
                let with = [("seat", seat.id.to_string()), ("role", to.to_owned())];
                button(action, "role", tr!(l, key, role = role), &with)
            })
            .collect_view()
    });
    let on = if seat.translates { "no" } else { "yes" };
    let key = if seat.translates { "console-translator-end" } else { "console-translator" };
    let with = [("seat", seat.id.to_string()), ("on", on.to_owned())];
    let translator = button(action, "translator", tr!(l, key), &with);
    let kind = names::one(seat.kind, l);
    let simulated = seat
        .simulated
        .then(|| view! { " "<span class="badge">{tr!(l, "rehearse-simulated")}</span> });
    let others = state.sharing(seat).map(|other| other.name.clone()).collect::<Vec<_>>();
    let others = (!others.is_empty()).then(|| {
        let names = others.join(", ");
        view! { " "<span class="muted small">{tr!(l, "console-same-phone", names = names)}</span> }
    });
    let (label, reason) = (tr!(l, "console-remove"), tr!(l, "workshop-reason"));
    view! {
        <li><p><strong>{seat.name.clone()}</strong>", "{kind}{simulated}{others}</p>
            <div class="button-row">{place}{roles}{translator}{with_reason(action, "remove-seat", label, reason, &id)}</div></li>
    }
    .into_any()
}
