//! The seat of a translator: what waits, the one piece that was taken, and its translation.

use crate::{
    features::workshop::{draw, phone::title_of},
    form::FormState,
    ui,
};
use domain::{
    locale::Locale,
    workshop::{FieldKey, Piece, Scenario, SeatId, Waiting, Workshop},
};
use leptos::prelude::*;

/// How much of the queue a phone lists.
const MOST: usize = 30;

/// The queue, with what this phone took first.
pub fn draw(
    action: &str,
    state: &Workshop,
    seat: SeatId,
    waiting: &[Waiting<'_>],
    form: &FormState,
    l: Locale,
) -> AnyView {
    let (own, others): (Vec<&Waiting<'_>>, Vec<&Waiting<'_>>) =
        waiting.iter().partition(|it| it.held == Some(seat));
    let own = own.into_iter().map(|it| taken(action, state, it, form, l)).collect_view();
    let count = others.len();
    let rows = others.into_iter().take(MOST).map(|it| waits(action, state, it, l)).collect_view();
    let list = (count > 0).then(|| view! { <ul class="live-notes">{rows}</ul> });
    let none =
        waiting.is_empty().then(|| view! { <p class="muted">{tr!(l, "translating-none")}</p> });
    view! {
        <section class="section" id="translating"><h2>{tr!(l, "translating", count = waiting.len())}</h2>
            {own}{none}{list}</section>
    }
    .into_any()
}

/// Where a piece stands: which field of which scenario, or what was said about it.
fn place(state: &Workshop, piece: Piece, l: Locale) -> String {
    let of = |scenario: Option<&Scenario>| scenario.map(|it| title_of(it, l)).unwrap_or_default();
    let field = |key: FieldKey| tr!(l, &format!("workshop-field-{}", key.code()));
    let (kind, scenario) = match piece {
        Piece::Field { scenario, field: key } => (field(key), state.scenarios.get(&scenario)),
        Piece::Line { scenario, .. } => {
            (tr!(l, "workshop-line-label"), state.scenarios.get(&scenario))
        }
        Piece::Caption { picture } => {
            let found = state.pictures.iter().find(|one| one.digest == picture);
            let scenario = found.and_then(|it| state.scenarios.get(&it.scenario?));
            (tr!(l, "translating-caption"), scenario)
        }
        Piece::Change { amendment } | Piece::Why { amendment } | Piece::Declined { amendment } => {
            let found = state.amendments.get(&amendment);
            let name = found.map(|it| field(it.field)).unwrap_or_default();
            let key = match piece {
                Piece::Why { .. } => "translating-why",
                Piece::Declined { .. } => "translating-declined",
                _ => "translating-change",
            };
            let scenario = found.and_then(|it| state.scenarios.get(&it.scenario));
            (tr!(l, key, field = name), scenario)
        }
        Piece::Argument { argument } => {
            let found = state.arguments.get(&argument);
            let side = found.map(|it| tr!(l, &format!("workshop-side-{}", it.side.code())));
            (side.unwrap_or_default(), found.and_then(|it| state.scenarios.get(&it.scenario)))
        }
        Piece::Pitch { .. } => (tr!(l, "console-kind-pitch"), None),
        Piece::Note { note } | Piece::Reply { note } => {
            let found = state.notes.get(&note);
            let key = match piece {
                Piece::Reply { .. } => "translating-reply",
                _ => "workshop-note",
            };
            let kind = found.map(|it| tr!(l, &format!("{key}-{}", it.kind.code())));
            let scenario = found.and_then(|it| state.scenarios.get(&it.scenario?));
            (kind.unwrap_or_default(), scenario)
        }
    };
    let title = of(scenario);
    if title.is_empty() { kind } else { format!("{kind} · {title}") }
}

fn original(waiting: &Waiting<'_>) -> AnyView {
    let lang = waiting.text.original.map(Locale::code);
    view! { <blockquote lang=lang><p>{waiting.text.text.clone()}</p></blockquote> }.into_any()
}

fn hidden(verb: &'static str, waiting: &Waiting<'_>) -> AnyView {
    view! {
        {draw::hidden("op", draw::op())} {draw::hidden("do", verb)}
        {draw::hidden("piece", waiting.piece.to_string())} {draw::hidden("to", waiting.to.code())}
    }
    .into_any()
}

/// The piece that this phone took.
fn taken(
    action: &str,
    state: &Workshop,
    waiting: &Waiting<'_>,
    form: &FormState,
    l: Locale,
) -> AnyView {
    let language = tr!(l, &format!("language-{}", waiting.to));
    // What was typed stays when it was refused.
    let same = form.value("piece") == waiting.piece.to_string();
    let typed = if same { form.value("text") } else { String::new() };
    let lang = waiting.to.code();
    let text = format!("\n{}", ui::escaped(&typed));
    view! {
        <div class="notice notice--info">
            <p class="notice__title">{place(state, waiting.piece, l)}</p>
            {original(waiting)}
            <form class="form form--tight" method="post" action=action.to_owned() data-send="">
                {hidden("translate", waiting)} {draw::hidden("revision", waiting.revision.to_string())}
                <div class="field"><label class="field__label">{tr!(l, "translating-into", language = language)}
                    <textarea name="text" rows="3" lang=lang required=true inner_html=text></textarea></label></div>
                <button class="button button--primary">{tr!(l, "translating-send")}</button>
            </form>
            <form method="post" action=action.to_owned() data-send="">{hidden("leave-piece", waiting)}
                <button class="button button--quiet button--small">{tr!(l, "translating-leave")}</button></form>
        </div>
    }
    .into_any()
}

/// A piece that waits, or that somebody else has.
fn waits(action: &str, state: &Workshop, waiting: &Waiting<'_>, l: Locale) -> AnyView {
    let language = tr!(l, &format!("language-{}", waiting.to));
    let act = match waiting.held.and_then(|seat| state.seats.get(&seat)) {
        Some(other) => {
            let text = tr!(l, "translating-held", name = other.name.clone());
            view! { <p class="muted small">{text}</p> }.into_any()
        }
        None => view! {
            <form method="post" action=action.to_owned() data-send="">{hidden("take-piece", waiting)}
                <button class="button button--small">{tr!(l, "translating-take", language = language)}<span class="visually-hidden">", "{place(state, waiting.piece, l)}</span></button></form>
        }
        .into_any(),
    };
    view! {
        <li class="live-notes__item"><p class="muted small">{place(state, waiting.piece, l)}</p>{original(waiting)}{act}</li>
    }
    .into_any()
}
