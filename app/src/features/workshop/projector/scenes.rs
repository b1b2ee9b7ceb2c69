//! The way in, and the clock that nobody can miss.

use super::{super::names, Tongues, short_address};
use crate::{
    assets,
    cx::Cx,
    features::workshop::{door, draw, path},
};
use domain::{
    locale::Locale,
    workshop::{
        Group, Grouping, SessionState, Timer, Workshop,
        view::{Now, ProjectorView},
    },
};
use leptos::prelude::*;
use service::live::Room;
use std::collections::BTreeMap;

/// How to come in: a square that is read from the last row, and six digits.
pub fn join(
    cx: &Cx,
    room: &Room,
    state: &Workshop,
    view: &ProjectorView<'_>,
    tongues: &Tongues,
) -> AnyView {
    let code = &room.head.code;
    let l = tongues.first();
    let square =
        draw::square(&cx.full_address(&path(code)), tr!(l, "workshop-square", code = code.clone()));
    // The screen asks nobody who they are: days before, its address is no place for a password.
    let wifi = room.wifi().filter(|_| state.session().door_is_open());
    let wifi = draw::wifi(wifi.as_ref(), &tongues.all());
    let people = view.tally.people;
    let count = (people > 0)
        .then(|| view! { <p class="projector__count">{tongues.say(|l| tr!(l, "workshop-people", count = people))}</p> });
    view! {
        <div class="projector-join">
            <div class="projector-join__square">{square}</div>
            <div class="projector-join__words">
                <p class="projector__eyebrow">{tongues.text(&state.title)}</p>
                {wifi}
                {tongues.heading("projector__big", tongues.say(|l| tr!(l, "projector-join")))}
                <p class="projector-join__code" aria-label=tr!(l, "workshop-code")>{in_halves(code)}</p>
                <p class="projector-join__address">{short_address(cx, code)}</p>
                {count}
                {groups(&view.present, tongues)}
            </div>
        </div>
    }
    .into_any()
}

/// Six digits in two groups of three, as they are said.
fn in_halves(code: &str) -> String {
    match code.split_at_checked(3) {
        Some((one, other)) => format!("{one}\u{a0}{other}"),
        None => code.to_owned(),
    }
}

/// Who is in the room, by mark and number.
pub fn groups(present: &BTreeMap<Group, u32>, tongues: &Tongues) -> AnyView {
    // All pooled together, they are the number of people that stands above.
    let pooled = present.len() == 1 && present.contains_key(&Group::Others);
    let items = present.iter().filter(|_| !pooled).map(|(group, count)| {
        view! {
            <li class="projector-group">{mark(*group)}
                <span class="projector-group__count">{count.to_string()}</span>
                <span class="projector-group__name">{tongues.say(|l| names::group(*group, l))}</span></li>
        }
    });
    view! { <ul class="projector-groups">{items.collect_view()}</ul> }.into_any()
}

/// The mark of a group; the others have a ring of dots.
pub fn mark(group: Group) -> AnyView {
    let mark = match group {
        Group::Kind(kind) => {
            assets::with_class(assets::mark(kind), &format!("actor-mark actor--{}", kind.code()))
        }
        Group::Others => String::new(),
    };
    view! { <span class="projector-mark" aria-hidden="true" inner_html=mark></span> }.into_any()
}

/// What goes on, small, above each scene.
pub fn round_name(view: &ProjectorView<'_>, tongues: &Tongues) -> AnyView {
    let now = &view.now;
    let (Some(round), true) = (&now.round, now.session.is_running()) else {
        return view! { <p class="projector__now">{tongues.say(|l| door::state(now.session, l))}</p> }
            .into_any();
    };
    view! { <p class="projector__now">{tongues.say(|l| names::name(&round.name, l))}</p> }
        .into_any()
}

/// The clock in the corner of a scene that is about something else.
pub fn corner_clock(view: &ProjectorView<'_>, l: Locale) -> Option<AnyView> {
    let clock = timer(view).and_then(|timer| draw::clock(timer, &view.now, l))?;
    Some(view! { <div class="projector__corner">{clock}</div> }.into_any())
}

/// The clock that counts: that of who presents, else that of the round that runs.
fn timer(view: &ProjectorView<'_>) -> Option<Timer> {
    let now = &view.now;
    if !now.session.is_running() {
        return None;
    }
    let round = now.round.as_ref().filter(|round| round.state.is_running());
    view.pitch.map(|(_, timer)| timer).or(round.map(|round| round.timer))
}

/// What goes on and how long.
pub fn clock(view: &ProjectorView<'_>, tongues: &Tongues) -> AnyView {
    let now = &view.now;
    let l = tongues.first();
    let paused = now.session == SessionState::Paused;
    let heading = match (&view.pitch, &now.round) {
        (Some((pitch, _)), _) => view! {
            <p class="projector__eyebrow">{pitch.who.clone()}</p>
            {tongues.heading("projector__big", tongues.authored(&pitch.title))}
        }
        .into_any(),
        (None, Some(round)) if now.session.is_running() => {
            tongues.heading("projector__big", tongues.say(|l| names::name(&round.name, l)))
        }
        _ => tongues.heading("projector__big", tongues.say(|l| door::state(now.session, l))),
    };
    let what = if paused {
        tongues.say(|l| tr!(l, "projector-paused"))
    } else {
        tongues.say(|l| what_to_do(now, view.pitch.is_some(), l))
    };
    let clock = timer(view).and_then(|timer| draw::clock(timer, now, l));
    let following = now.following.as_ref().filter(|_| now.session == SessionState::Live);
    let following = following.map(|next| {
        view! { <p class="projector__next">{tongues.say(|l| tr!(l, "workshop-then", name = names::name(next, l)))}</p> }
    });
    let ladder = view.ladder.as_ref().map(|ladder| {
        let rungs = ladder.rungs.iter().enumerate().map(|(place, rung)| {
            let class = if place == ladder.now { "ladder__rung ladder__rung--now" } else { "ladder__rung" };
            let key = format!("ladder-{}", rung.code);
            view! {
                <li class=class data-from=rung.from.timestamp_millis().to_string() data-to=rung.to.timestamp_millis().to_string()>
                    {tongues.say(|l| tr!(l, &key))}</li>
            }
        });
        view! { <ol class="ladder projector__ladder">{rungs.collect_view()}</ol> }
    });
    view! {
        <div class="projector-clock">
            {heading}
            <div class="projector-clock__time">{clock}</div>
            {ladder}
            <p class="projector-clock__what">{what}</p>
            {following}
        </div>
    }
    .into_any()
}

fn what_to_do(now: &Now, pitching: bool, l: Locale) -> String {
    let Some(round) = now.round.as_ref().filter(|_| now.session.is_running()) else {
        return tr!(l, &format!("workshop-wait-{}", now.session.code()));
    };
    if pitching {
        return tr!(l, "projector-pitch-listen");
    }
    match round.grouping {
        Grouping::Plenary => tr!(l, "projector-plenary"),
        Grouping::Role => tr!(l, "projector-by-role"),
        Grouping::Mixed => tr!(l, "projector-mixed"),
        Grouping::Alone => tr!(l, "projector-alone"),
    }
}

/// The way in, for whoever comes late.
pub fn way_in(cx: &Cx, room: &Room, tongues: &Tongues) -> AnyView {
    let code = &room.head.code;
    view! {
        <p class="projector__way-in">{tongues.say(|l| tr!(l, "projector-way-in"))}
            <span class="projector__address">{short_address(cx, code)}</span>
        </p>
    }
    .into_any()
}
