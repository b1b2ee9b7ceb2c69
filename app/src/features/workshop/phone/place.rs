//! My table, what I say without a word, and my seat.

use crate::{
    cx::Cx,
    features::workshop::{draw, names},
    ui,
};
use domain::{
    locale::Locale,
    workshop::{
        Seat, SeatId, Signal, TableId, Workshop,
        view::{Floor, PhoneView, TableClock},
    },
};
use leptos::prelude::*;
use service::live::Room;

/// Who holds a phone that several people share, how it is handed on, and how one's seat is closed to the
/// others.
pub fn turn(here: &str, own: &Seat, closed: bool, l: Locale) -> AnyView {
    let (turn, lock) = (format!("{here}/turn"), format!("{here}/lock"));
    let code = if closed { "workshop-seat-code-change" } else { "workshop-seat-code" };
    view! {
        <section class="notice notice--info" aria-label=tr!(l, "workshop-turn")>
            <p>{tr!(l, "workshop-turn-now")}" "<strong>{own.name.clone()}</strong></p>
            <form method="post" action=turn>
                <button class="button button--small">{tr!(l, "workshop-turn-on")}</button>
            </form>
            <p class="small"><a href=lock>{tr!(l, code)}</a></p>
        </section>
    }
    .into_any()
}

/// Whoever reads the sign of another table may sit down there.
pub fn sit_down(
    action: &str,
    state: &Workshop,
    seat: &Seat,
    sign: Option<TableId>,
    l: Locale,
) -> Option<AnyView> {
    let table = sign.filter(|table| seat.table != Some(*table));
    let table = table.and_then(|table| state.tables.get(&table))?;
    Some(
        view! {
            <form class="notice notice--info" method="post" action=action.to_owned() data-send="">
                {draw::hidden("op", draw::op())} {draw::hidden("do", "sit")} {draw::hidden("table", table.id.to_string())}
                <button class="button">{tr!(l, "workshop-sit", name = table.name.clone())}</button>
            </form>
        }
        .into_any(),
    )
}

/// My table: who sits there, and what nobody does yet. Once all is over nobody sits anywhere.
pub fn table(action: &str, paper: &str, view: &PhoneView<'_>, l: Locale) -> Option<AnyView> {
    let table = view.table.filter(|_| !view.now.session.is_over())?;
    let others = view.neighbours.iter().map(|seat| {
        let role = seat.role.map(|role| tr!(l, &format!("workshop-role-{}", role.code())));
        let about = [Some(names::one(seat.kind, l)), role].into_iter().flatten();
        let about = about.collect::<Vec<_>>().join(", ");
        view! { <li>{ui::chip(seat.kind, &seat.name, about)}</li> }
    });
    let others = others.collect_view();
    Some(
        view! {
            <section class="section">
                <h2>{tr!(l, "workshop-my-table", name = table.name.clone())}</h2>
                <ul class="actor-list">{others}</ul>
                {roles(action, view, l)}
                {view.seat.role.map(|_| view! { <p><a href=paper.to_owned()>{tr!(l, "room-paper-room")}</a></p> })}
                {view.table_clock.as_ref().map(|clock| table_clock(action, view, clock, l))}
            </section>
        }
        .into_any(),
    )
}

/// The clock of a table: one tap for the kind of actor that speaks.
fn table_clock(action: &str, view: &PhoneView<'_>, clock: &TableClock, l: Locale) -> AnyView {
    if !clock.keeps {
        return table_time(view, clock, l);
    }
    let taps = clock.kinds.iter().map(|(kind, spoken)| {
        let on = clock.speaks.is_some_and(|(speaks, _)| speaks == *kind);
        let name = tr!(l, &format!("actor-{}", kind.code()));
        let label = format!("{name} · {}", names::clock(i64::try_from(*spoken).unwrap_or(0)));
        view! {
            <form method="post" action=action.to_owned() data-send="">
                {draw::hidden("op", draw::op())} {draw::hidden("do", "table-floor")} {draw::hidden("kind", kind.code())}
                <button class="button button--small" aria-pressed=on.to_string()>{label}</button>
            </form>
        }
    });
    let taps = taps.collect_view();
    let now = clock.speaks.map(|(_, since)| draw::stopwatch(since, &view.now, l));
    view! {
        <h3>{tr!(l, "workshop-table-clock")}</h3>
        <p class="small">{tr!(l, "workshop-table-clock-what")}</p>
        {now}
        <div class="button-row live-signals">{taps}</div>
    }
    .into_any()
}

/// The same for the others there: who speaks, and how long the table has spoken. Phones are not told
/// of each tap, so that this looks again by itself.
fn table_time(view: &PhoneView<'_>, clock: &TableClock, l: Locale) -> AnyView {
    let speaks = clock.speaks.map(|(kind, since)| {
        let kind = tr!(l, &format!("actor-{}", kind.code()));
        view! { <p>{tr!(l, "workshop-table-speaks", kind = kind)}</p>{draw::stopwatch(since, &view.now, l)} }
    });
    let all: u64 = clock.kinds.iter().map(|(_, spoken)| spoken).sum();
    let all = names::clock(i64::try_from(all).unwrap_or(0));
    view! { <div data-again="20">{speaks}<p class="small">{tr!(l, "workshop-table-spoken", time = all)}</p></div> }
        .into_any()
}

/// What I do at my table, or could.
fn roles(action: &str, view: &PhoneView<'_>, l: Locale) -> AnyView {
    let form = |role: &'static str, label: String| {
        view! {
            <form method="post" action=action.to_owned() data-send="">
                {draw::hidden("op", draw::op())} {draw::hidden("do", "role")} {draw::hidden("seat", view.seat.id.to_string())}
                {draw::hidden("role", role)}
                <button class="button button--small">{label}</button>
            </form>
        }
    };
    if let Some(role) = view.seat.role {
        let mine = tr!(l, &format!("workshop-my-role-{}", role.code()));
        return view! { <p>{mine}</p>{form("", tr!(l, "workshop-role-back"))} }.into_any();
    }
    let free = view
        .free_roles
        .iter()
        .map(|role| form(role.code(), tr!(l, &format!("workshop-take-role-{}", role.code()))));
    view! { <div class="button-row">{free.collect_view()}</div> }.into_any()
}

/// What a phone can say without a word.
pub fn signals(action: &str, view: &PhoneView<'_>, l: Locale) -> Option<AnyView> {
    if !view.now.session.is_running() {
        return None;
    }
    let buttons = [Signal::Ready, Signal::NeedTime, Signal::Help].map(|signal| {
        let on = view.seat.signal == signal;
        let value = if on { Signal::None } else { signal };
        view! {
            <form method="post" action=action.to_owned() data-send="">
                {draw::hidden("op", draw::op())} {draw::hidden("do", "signal")} {draw::hidden("signal", value.code())}
                <button class="button button--small" aria-pressed=on.to_string()>{tr!(l, &format!("workshop-signal-{}", signal.code()))}</button>
            </form>
        }
    });
    let (verb, label) = match view.floor {
        Floor::Waits(_) => ("leave-floor", tr!(l, "workshop-leave-floor")),
        _ => ("ask-floor", tr!(l, "workshop-ask-floor")),
    };
    let floor = (view.floor != Floor::Speaks).then(|| {
        view! {
            <form method="post" action=action.to_owned() data-send="">
                {draw::hidden("op", draw::op())} {draw::hidden("do", verb)}
                <button class="button button--small">{label}</button>
            </form>
        }
    });
    let told = match view.floor {
        Floor::Silent => None,
        Floor::Waits(before) => Some(tr!(l, "workshop-floor-waits", count = before)),
        Floor::Speaks => Some(tr!(l, "workshop-floor-yours")),
    };
    // Phones are not told of each turn: whoever waits for theirs looks again by themselves.
    let told = told.map(
        |text| view! { <p class="notice notice--info" role="status" data-again="5">{text}</p> },
    );
    Some(
        view! { {told}<div class="button-row live-signals">{buttons.collect_view()}{floor}</div> }
            .into_any(),
    )
}

/// The phrase, the way out, and the way in for somebody else who is there with this phone.
pub fn about(
    cx: &Cx,
    room: &Room,
    state: &Workshop,
    seat: SeatId,
    phrase: Option<String>,
    l: Locale,
) -> AnyView {
    let leave = cx.href(&format!("/w/{}/leave", room.head.code));
    let beside = state.session().door_is_open().then(|| {
        let to = cx.href(&format!("/w/{}/beside", room.head.code));
        view! { <p class="small"><a href=to>{tr!(l, "workshop-beside")}</a></p> }
    });
    let phrase = phrase.map(|phrase| {
        view! { <p>{tr!(l, "workshop-phrase-why")}</p><p class="code live-phrase">{phrase}</p> }
    });
    view! {
        <details class="section">
            <summary>{tr!(l, "workshop-my-seat")}</summary>
            {phrase}
            <p class="small">{tr!(l, "workshop-leave-what")}</p>
            <form method="post" action=leave>{draw::hidden("op", draw::op())} {draw::hidden("as", seat.to_string())}
                <button class="button button--quiet button--small">{tr!(l, "workshop-leave")}</button></form>
        </details>
        {beside}
    }
    .into_any()
}
