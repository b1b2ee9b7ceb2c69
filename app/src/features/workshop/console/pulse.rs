//! What a facilitator has in sight while the room works, right under the big button: each table's
//! heartbeat, and who waits. While people come in, the door stands in the place of the floor.

use super::{floor, room, tables};
use crate::cx::Cx;
use domain::{
    locale::Locale,
    workshop::{SessionState, Workshop, view::ConsoleView},
};
use leptos::prelude::*;
use service::live::Room;

/// Tables and the floor, or the door; nothing while nobody can be here.
pub fn draw(
    cx: &Cx,
    room: &Room,
    action: &str,
    state: &Workshop,
    view: &ConsoleView<'_>,
    l: Locale,
) -> Option<AnyView> {
    let session = state.session();
    if !session.door_is_open() {
        return None;
    }
    let beside = if session == SessionState::Lobby {
        view! {
            <section class="section" id="door"><h2>{tr!(l, "console-way-in")}</h2>
                {room::entrance(cx, room, l)}{room::balance(view, l)}
            </section>
        }
        .into_any()
    } else {
        floor::draw(action, state, view, l)
    };
    Some(
        view! {
            <div class="console-pulse">
                <section class="section" id="tables"><h2>{tr!(l, "workshop-people", count = view.tally.people)}</h2>
                    {shared(state, l)}
                    {tables::draw(cx, room, action, view, l)}
                </section>
                {beside}
            </div>
        }
        .into_any(),
    )
}

/// How many seats there are on how many phones, where some share one.
fn shared(state: &Workshop, l: Locale) -> Option<AnyView> {
    let (seats, phones) = (state.seats.len(), state.phones());
    (phones < seats).then(|| {
        view! { <p class="small">{tr!(l, "console-phones", seats = seats, phones = phones)}</p> }
            .into_any()
    })
}
