//! Cases, needs and offers, promises.

use super::{Tongues, scenes};
use crate::show;
use domain::workshop::{Group, Note, NoteKind, Workshop, pooling, view::Wall};
use leptos::prelude::*;

/// The most lines of a scene: more cannot be read from the back.
const MOST: usize = 6;

/// All cases, by their first words.
pub fn cases(cases: &[&Note], tongues: &Tongues) -> AnyView {
    if cases.is_empty() {
        return nothing(tongues, "projector-no-cases");
    }
    let items =
        cases.iter().take(MOST).map(|note| view! { <li>{tongues.authored(&note.text)}</li> });
    view! {
        {tongues.heading("projector__title", tongues.say(|l| tr!(l, "projector-cases")))}
        <ol class="projector-list">{items.collect_view()}</ol>
    }
    .into_any()
}

/// One case: what it is, and how many it speaks to.
pub fn case(note: &Note, tongues: &Tongues) -> AnyView {
    let hands = note.hands.len();
    let hands = (hands > 0)
        .then(|| view! { <p class="projector__next">{tongues.say(|l| tr!(l, "projector-case-hands", count = hands))}</p> });
    view! {
        <div class="projector-one">{tongues.heading("projector__big", tongues.authored(&note.text))}{hands}</div>
    }
    .into_any()
}

/// One sentence, large.
pub fn nothing(tongues: &Tongues, key: &'static str) -> AnyView {
    view! { <div class="projector-one">{tongues.heading("projector__big", tongues.say(|l| tr!(l, key)))}</div> }
        .into_any()
}

/// The wall: what met first, then what still waits on either side.
pub fn matches(wall: &Wall<'_>, tongues: &Tongues) -> AnyView {
    if wall.met.is_empty() && wall.needs.is_empty() && wall.offers.is_empty() {
        return nothing(tongues, "projector-no-matches");
    }
    let met = wall.met.iter().take(3).map(|note| {
        let hands = note.hands.len();
        let kind = tr_kind(note.kind);
        view! {
            <li class="projector-met"><span class="projector-met__kind">{tongues.say(|l| tr!(l, kind))}</span>
                <span class="projector-met__what">{thing(note, tongues)}</span>
                <span class="projector-met__hands">{tongues.say(|l| tr!(l, "workshop-hands", count = hands))}</span></li>
        }
    });
    let met = met.collect_view();
    let met = (!wall.met.is_empty()).then(|| view! { <ul class="projector-mets">{met}</ul> });
    let room = if wall.met.is_empty() { MOST } else { 3 };
    let column = |key: &'static str, notes: &[&Note]| {
        let more = notes.len().saturating_sub(room);
        let items = notes.iter().rev().take(room);
        let items = items.map(|note| view! { <li>{thing(note, tongues)}</li> }).collect_view();
        let more = (more > 0).then(
            || view! { <li class="projector__more">{tongues.say(|l| tr!(l, "projector-more", count = more))}</li> },
        );
        view! { <section><h2 class="projector__side">{tongues.say(|l| tr!(l, key))}</h2><ul class="projector-list">{items}{more}</ul></section> }
    };
    let needs = column("workshop-note-need", &wall.needs);
    let offers = column("workshop-note-offer", &wall.offers);
    view! { <div class="projector-wall">{met}<div class="projector-sides">{needs}{offers}</div></div> }
        .into_any()
}

const fn tr_kind(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Offer => "workshop-note-offer",
        _ => "workshop-note-need",
    }
}

fn thing(note: &Note, tongues: &Tongues) -> AnyView {
    let count = note.quantity.filter(|quantity| *quantity > 1);
    let count = count.map(|quantity| format!("{quantity}\u{a0}× "));
    view! { {count}{tongues.authored(&note.text)} }.into_any()
}

/// What people will do, and by when.
pub fn harvest(state: &Workshop, promises: &[&Note], tongues: &Tongues) -> AnyView {
    if promises.is_empty() {
        return nothing(tongues, "projector-harvest-asks");
    }
    let count = promises.len();
    let groups = pooling(&state.present());
    let items = promises.iter().take(MOST).map(|note| {
        // One of two schools is nobody's mark.
        let group = note.actor.and_then(|kind| groups.get(&kind).copied());
        let mark = scenes::mark(group.unwrap_or(Group::Others));
        let day = note.day.and_then(|day| day.and_hms_opt(12, 0, 0)).map(|noon| noon.and_utc());
        let day = day.map(|day| view! { <span class="projector__day">{tongues.say(|l| show::short_day(day, l))}</span> });
        view! { <li class="projector-promise">{mark}<span>{tongues.authored(&note.text)}</span>{day}</li> }
    });
    view! {
        {tongues.heading("projector__title", tongues.say(|l| tr!(l, "projector-harvest", count = count)))}
        <ul class="projector-list projector-list--plain">{items.collect_view()}</ul>
    }
    .into_any()
}
