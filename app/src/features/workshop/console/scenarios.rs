//! Scenarios at the desk: fixed, opened again, taken back; changes that wait; cases that inspire.

use super::pieces::{button, labelled, with_reason};
use crate::{
    features::workshop::{
        draw,
        phone::title_of,
        scenario::{self, Places},
    },
    ui,
};
use domain::{
    locale::Locale,
    workshop::{Answer, Conflict, NoteKind, RoundKind, Scenario, ScenarioState, Workshop},
};
use leptos::prelude::*;

/// The scenarios, the changes that wait, and the cases.
pub fn draw(action: &str, state: &Workshop, places: Places<'_>, l: Locale) -> AnyView {
    let list =
        state.votable().map(|scenario| one(action, state, (scenario, places), l)).collect_view();
    let none = state.votable().next().is_none();
    let none = none.then(|| view! { <p class="muted">{tr!(l, "console-no-scenarios")}</p> });
    view! {
        <section class="section" id="scenarios"><h2>{tr!(l, "workshop-scenarios")}</h2>
            {none}<ul class="console-list">{list}</ul>
            <details><summary>{tr!(l, "console-scenario-add")}</summary>
                <form method="post" action=action.to_owned() data-send="" class="form form--tight">
                    {draw::hidden("op", draw::op())} {draw::hidden("do", "draw")}
                    {labelled(tr!(l, "workshop-scenario-title"), view! { <input name="text" required=true /> })}
                    <button class="button button--small">{tr!(l, "workshop-scenario-begin")}</button>
                </form></details>
            {cases(action, state, l)}
        </section>
    }
    .into_any()
}

fn one(
    action: &str,
    state: &Workshop,
    (scenario, places): (&Scenario, Places<'_>),
    l: Locale,
) -> AnyView {
    let id = [("scenario", scenario.id.to_string())];
    let fix = match scenario.state {
        ScenarioState::Open => view! {
            {button(action, "lock-scenario", tr!(l, "workshop-scenario-lock"), &id)}
            {button(action, "withdraw", tr!(l, "console-withdraw"), &id)}
        }
        .into_any(),
        ScenarioState::Locked => {
            let (label, reason) = (tr!(l, "workshop-scenario-unlock"), tr!(l, "workshop-reason"));
            with_reason(action, "unlock-scenario", label, reason, &id)
        }
        _ => ().into_any(),
    };
    let table = scenario.table.and_then(|table| state.tables.get(&table));
    let table = table.map(|table| tr!(l, "console-of-table", name = table.name.clone()));
    let facts = tr!(
        l,
        "console-scenario-facts",
        version = scenario.version(),
        fields = scenario.fields.len()
    );
    let facts = [table, Some(facts)].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let state_name = tr!(l, &format!("console-scenario-{}", scenario.state.code()));
    // The console's forms are sent to its own address; the paper lies beside it.
    let copying = action.strip_suffix("/console").map(|here| format!("{here}/paper/copy"));
    let pictured = state.pictures.iter().any(|one| one.is_of(scenario.id));
    let pictures = pictured.then(|| {
        let fields = domain::workshop::FieldKey::ALL;
        let copied = fields.iter().any(|field| scenario.takes_copy(*field));
        let copy = copying.filter(|_| copied);
        let copy = copy.map(|to| scenario::copy_link(&to, scenario, l));
        view! {
            <details><summary>{tr!(l, "room-paper-pictures")}</summary>{scenario::photos(&state.pictures, scenario.id, l)}</details>
            {copy}
        }
    });
    let body = scenario.is_open().then(|| {
        view! { <details><summary>{tr!(l, "console-scenario-write")}</summary>{scenario::editor(action, scenario, "write", places, l)}</details> }
    });
    view! {
        <li><p><strong>{title_of(scenario, l)}</strong>" "<span class="badge">{state_name}</span></p>
            <p class="small">{facts}</p>
            <div class="button-row">{fix}</div>
            {pictures}
            {body}
            {changes(action, state, (scenario, places), l)}
        </li>
    }
    .into_any()
}

/// The changes to a scenario that nobody answered yet, with what stands in their way.
fn changes(
    action: &str,
    state: &Workshop,
    (scenario, places): (&Scenario, Places<'_>),
    l: Locale,
) -> AnyView {
    let open = |one: &&domain::workshop::Amendment| {
        one.scenario == scenario.id && one.answer == Answer::Open && one.hidden.is_none()
    };
    let changes = state.amendments.values().filter(open).map(|amendment| {
        let conflict = Conflict::of(amendment, scenario, state.amendments.values());
        scenario::answer(action, amendment, (scenario, places), conflict.as_ref(), l)
    });
    changes.collect_view().into_any()
}

/// Cases that worked elsewhere: written here, shown one by one.
fn cases(action: &str, state: &Workshop, l: Locale) -> Option<AnyView> {
    let inspires = state.course.rounds.iter().any(|round| round.kind == RoundKind::Inspire);
    let cases: Vec<_> = state.notes.values().filter(|note| note.is_shown_case()).collect();
    if !inspires && cases.is_empty() {
        return None;
    }
    let items = cases.into_iter().map(|note| {
        let hands = note.hands.len();
        let scene = [("scene", format!("case-{}", note.id))];
        let hands = (hands > 0).then(|| tr!(l, "projector-case-hands", count = hands));
        view! { <li><p>{ui::authored(&note.text, l)}" "<span class="muted">{hands}</span></p>
        {button(action, "show", tr!(l, "remote-show"), &scene)}</li> }
    });
    Some(
        view! {
            <h3>{tr!(l, "projector-cases")}</h3>
            <ul class="console-list">{items.collect_view()}</ul>
            <details><summary>{tr!(l, "console-case-add")}</summary>
                <form method="post" action=action.to_owned() data-send="" class="form form--tight">
                    {draw::hidden("op", draw::op())} {draw::hidden("do", "note")} {draw::hidden("kind", NoteKind::Case.code())}
                    {labelled(tr!(l, "console-case-text"), view! { <textarea name="text" rows="2" required=true></textarea> })}
                    <button class="button button--small">{tr!(l, "console-case-add")}</button>
                </form></details>
        }
        .into_any(),
    )
}
