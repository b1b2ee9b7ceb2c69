//! Moderation: what was written, the newest first; what is hidden says why, and can come back.

use super::pieces::{button, labelled, with_reason};
use crate::{
    cx::Cx,
    features::workshop::{draw, names, path, phone::title_of},
    ui,
};
use domain::{
    locale::Locale,
    text::Authored,
    workshop::{Amendment, Argument, Note, NoteKind, Picture, Pitch, Workshop, view},
};
use leptos::prelude::*;
use service::live::Room;

/// How much is listed.
const NEWEST: usize = 40;

/// What was written.
pub fn draw(cx: &Cx, room: &Room, action: &str, l: Locale) -> AnyView {
    room.read(|state| {
        let list = newest(state, action, l);
        if list.is_empty() {
            return ().into_any();
        }
        let count = list.len();
        let questions = waiting(state, NoteKind::Question, action, l);
        let objections = waiting(state, NoteKind::Objection, action, l);
        let market = market(cx, room, state, l);
        view! {
            <section class="section" id="moderation"><h2>{tr!(l, "console-moderation")}</h2>
                {questions}
                {objections}
                {reactions(state, l)}
                {market}
                <details><summary>{tr!(l, "console-written", count = count)}</summary>
                    <ul class="console-list">{list}</ul></details>
            </section>
        }
        .into_any()
    })
}

/// Notes and arguments by their numbers, which rise with time.
fn newest(state: &Workshop, action: &str, l: Locale) -> Vec<AnyView> {
    let notes = state.notes.values().map(|note| (note.id.0, Written::Note(note)));
    let arguments = state.arguments.values().map(|one| (one.id.0, Written::Argument(one)));
    let amendments = state.amendments.values().map(|one| (one.id.0, Written::Amendment(one)));
    let pitches = state.pitches.values().map(|one| (one.id.0, Written::Pitch(one)));
    let mut all: Vec<(u32, Written<'_>)> =
        notes.chain(arguments).chain(amendments).chain(pitches).collect();
    all.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
    let pictures = state.pictures.iter().rev().map(Written::Picture);
    let all = all.into_iter().take(NEWEST).map(|(_, written)| written);
    pictures.take(NEWEST).chain(all).map(|written| written.line(action, l)).collect()
}

enum Written<'a> {
    Note(&'a Note),
    Argument(&'a Argument),
    Amendment(&'a Amendment),
    Pitch(&'a Pitch),
    Picture(&'a Picture),
}

impl Written<'_> {
    fn line(&self, action: &str, l: Locale) -> AnyView {
        let (verb, name, id, kind, text, hidden): (_, _, _, _, &Authored, _) = match self {
            Self::Note(note) => {
                let kind = tr!(l, &format!("workshop-note-{}", note.kind.code()));
                ("hide-note", "note", note.id.to_string(), kind, &note.text, &note.hidden)
            }
            Self::Argument(one) => {
                let kind = tr!(l, &format!("workshop-side-{}", one.side.code()));
                ("hide-argument", "argument", one.id.to_string(), kind, &one.text, &one.hidden)
            }
            Self::Amendment(one) => {
                let field = tr!(l, &format!("workshop-field-{}", one.field.code()));
                let kind = tr!(l, "workshop-amendment-to", field = field);
                ("hide-amendment", "amendment", one.id.to_string(), kind, &one.why, &one.hidden)
            }
            Self::Pitch(one) => {
                let kind = tr!(l, "console-kind-pitch");
                ("hide-pitch", "pitch", one.id.to_string(), kind, &one.title, &one.hidden)
            }
            Self::Picture(one) => {
                let kind = tr!(l, "console-kind-picture");
                ("hide-picture", "picture", one.digest.to_string(), kind, &one.text, &one.hidden)
            }
        };
        let id = [(name, id)];
        let act = match hidden {
            Some(reason) => {
                let again = button(action, verb, tr!(l, "console-unhide"), &id);
                view! { <p class="muted small">{tr!(l, "console-hidden", reason = reason.clone())}</p>{again} }
                    .into_any()
            }
            None => {
                let (label, reason) = (tr!(l, "console-hide"), tr!(l, "console-hide-why"));
                with_reason(action, verb, label, reason, &id)
            }
        };
        view! { <li><p><span class="badge badge--word">{kind}</span>" "{ui::authored(text, l)}</p>{act}</li> }
            .into_any()
    }
}

/// Needs and offers that a facilitator wrote down for somebody: they go on the board once that person
/// agreed.
fn market(cx: &Cx, room: &Room, state: &Workshop, l: Locale) -> Option<AnyView> {
    let here = path(&room.head.code);
    let waits = |note: &&Note| {
        note.is_of_the_market() && note.author.is_none() && note.hidden.is_none() && !note.shared
    };
    let items: Vec<AnyView> = state
        .notes
        .values()
        .filter(waits)
        .map(|note| {
            let href = cx.href(&format!("{here}/market/{}", note.id));
            let kind = tr!(l, &format!("workshop-note-{}", note.kind.code()));
            view! { <li><p><span class="badge badge--word">{kind}</span>" "<a href=href>{ui::authored(&note.text, l)}</a></p></li> }
                .into_any()
        })
        .collect();
    (!items.is_empty() && !state.rehearsal).then(|| {
        view! { <h3>{tr!(l, "market-console")}</h3><p class="small">{tr!(l, "market-console-what")}</p>
            <ul class="console-list">{items}</ul> }
        .into_any()
    })
}

/// Questions or objections that wait for their answer.
fn waiting(state: &Workshop, kind: NoteKind, action: &str, l: Locale) -> Option<AnyView> {
    let code = kind.code();
    // What is asked about a case is answered aloud.
    let asked = |note: &Note| kind == NoteKind::Objection || note.is_about_a_scenario();
    let open = |note: &&Note| note.kind == kind && note.waits() && asked(note);
    let items: Vec<AnyView> = state
        .notes
        .values()
        .filter(open)
        .map(|note| {
            let [asks, sends] =
                ["answer", "answer-send"].map(|it| tr!(l, &format!("workshop-{code}-{it}")));
            view! {
                <li><p>{ui::authored(&note.text, l)}</p>{about(state, note, l)}
                    <form method="post" action=action.to_owned() data-send="" class="form form--tight">
                        {draw::hidden("op", draw::op())} {draw::hidden("do", "answer-note")} {draw::hidden("note", note.id.to_string())}
                        {labelled(asks, view! { <input name="answer" required=true /> })}
                        <button class="button button--small">{sends}</button>
                    </form></li>
            }
            .into_any()
        })
        .collect();
    let title = match kind {
        NoteKind::Question => tr!(l, "console-open-questions"),
        _ => tr!(l, "console-objections"),
    };
    (!items.is_empty())
        .then(|| view! { <h3>{title}</h3><ul class="console-list">{items}</ul> }.into_any())
}

/// What people say in a sentence each, the newest first.
fn reactions(state: &Workshop, l: Locale) -> Option<AnyView> {
    let all = state.notes.values().rev().filter(|note| {
        note.kind == NoteKind::Reaction && note.scenario.is_some() && note.hidden.is_none()
    });
    let items: Vec<AnyView> = all
        .map(|note| {
            view! { <li><p>{ui::authored(&note.text, l)}</p>{about(state, note, l)}</li> }
                .into_any()
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <details><summary>{tr!(l, "console-reactions", count = items.len())}</summary>
                <ul class="console-list">{items}</ul></details>
        }
        .into_any()
    })
}

/// In whose name something is said, and about which scenario.
fn about(state: &Workshop, note: &Note, l: Locale) -> Option<AnyView> {
    let whose = view::whose(state, note).and_then(|whose| names::whose(whose, l));
    let scenario = note.scenario.and_then(|id| state.scenarios.get(&id));
    let both = whose.into_iter().chain(scenario.map(|it| title_of(it, l)));
    let both: Vec<String> = both.collect();
    (!both.is_empty()).then(|| view! { <p class="muted small">{both.join(" · ")}</p> }.into_any())
}
