//! Each table's heartbeat, and what can be done with tables.

use super::pieces::{button, labelled};
use crate::{
    cx::Cx,
    features::workshop::{draw, path},
};
use domain::{
    locale::Locale,
    workshop::view::{ConsoleView, TableLine},
};
use leptos::prelude::*;
use service::live::Room;

/// So many tables are in sight; beyond, those that ask for nothing are folded.
const IN_SIGHT: usize = 12;

/// A card for each table, and what moves people between them.
pub fn draw(cx: &Cx, room: &Room, action: &str, view: &ConsoleView<'_>, l: Locale) -> AnyView {
    view! { {cards(view, l)}{manage(cx, room, action, view, l)} }.into_any()
}

/// Who needs help comes first, and nobody who does is folded away.
fn cards(view: &ConsoleView<'_>, l: Locale) -> Option<AnyView> {
    let mut lines: Vec<&TableLine<'_>> = view.tables.iter().collect();
    if lines.is_empty() {
        return None;
    }
    lines
        .sort_by_key(|line| (line.help == 0, line.need_time == 0, line.people == 0, line.table.id));
    let asking = lines.iter().filter(|line| line.help + line.need_time > 0).count();
    let rest = lines.split_off(asking.max(IN_SIGHT).min(lines.len()));
    let cards = |lines: Vec<&TableLine<'_>>| {
        let cards = lines.into_iter().map(|line| card(line, l)).collect_view();
        view! { <ul class="tables">{cards}</ul> }
    };
    let others = (!rest.is_empty()).then(|| {
        view! { <details><summary>{tr!(l, "console-tables-others")}</summary>{cards(rest)}</details> }
    });
    Some(view! { {cards(lines)}{others} }.into_any())
}

/// How a table is: it needs help, it needs time, it is ready, it writes, it is quiet, it is empty.
fn card(line: &TableLine<'_>, l: Locale) -> AnyView {
    let most_ready = line.people > 0 && line.ready * 2 > line.people;
    let (class, pulse) = match () {
        () if line.help > 0 => ("tables__card tables__card--help", "console-table-help"),
        () if line.need_time > 0 => ("tables__card tables__card--time", "console-table-time"),
        () if most_ready => ("tables__card tables__card--ready", "console-table-ready"),
        () if line.notes > 0 || line.scenario.is_some() => {
            ("tables__card tables__card--writes", "console-table-writes")
        }
        () if line.people == 0 => ("tables__card tables__card--empty", "console-table-empty"),
        () => ("tables__card", "console-table-quiet"),
    };
    let note = |text: String| view! { <span class="tables__note">{text}</span> };
    let people =
        (line.people > 0).then(|| note(tr!(l, "console-table-people", count = line.people)));
    let ready = (line.ready > 0)
        .then(|| note(tr!(l, "console-table-of-ready", ready = line.ready, count = line.people)));
    let missing = (line.people > 0 && !(line.hosted || line.scribed))
        .then(|| note(tr!(l, "console-table-nobody")));
    let fields =
        line.scenario.map(|(_, fields)| note(tr!(l, "console-table-fields", count = fields)));
    let notes = (line.notes > 0).then(|| note(tr!(l, "console-table-notes", count = line.notes)));
    view! {
        <li class=class>
            <span><strong class="tables__name">{line.table.name.clone()}</strong>" "<span class="tables__pulse">{tr!(l, pulse)}</span></span>
            {people}{ready}{fields}{notes}{missing}
        </li>
    }
    .into_any()
}

/// Seats people anew, prints the signs, adds a table.
fn manage(cx: &Cx, room: &Room, action: &str, view: &ConsoleView<'_>, l: Locale) -> AnyView {
    let seating = |code: &str| [("seating", code.to_owned())];
    let signs = cx.href(&format!("{}/console/signs", path(&room.head.code)));
    let spread = (!view.tables.is_empty()).then(|| {
        view! {
            <div class="button-row">
                {button(action, "assign", tr!(l, "workshop-assign-mixed"), &seating("mixed"))}
                {button(action, "assign", tr!(l, "workshop-assign-role"), &seating("role"))}
                <a class="button button--small" href=signs>{tr!(l, "console-signs")}</a>
            </div>
        }
    });
    view! {
        <details><summary>{tr!(l, "console-tables-manage")}</summary>
            {spread}
            <form method="post" action=action.to_owned() data-send="" class="form form--tight">
                {draw::hidden("op", draw::op())} {draw::hidden("do", "table")}
                <div class="field-row">
                    {labelled(tr!(l, "console-table-name"), view! { <input name="name" required=true /> })}
                    {labelled(tr!(l, "console-table-seats"), view! { <input name="seats" type="number" min="1" max="100" value="9" inputmode="numeric" /> })}
                </div>
                <button class="button button--small">{tr!(l, "console-table-add")}</button>
            </form>
        </details>
    }
    .into_any()
}
