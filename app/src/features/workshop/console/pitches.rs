//! Who presents, whose clock runs, and who waits.

use super::{
    pieces::{button, labelled, marked, styled},
    plan,
};
use crate::{features::workshop::draw, ui};
use domain::{
    locale::Locale,
    workshop::{Pitch, PitchId, RoundKind, Workshop, view::ConsoleView},
};
use leptos::prelude::*;

/// The pitches, where there are any or where the run sheet has a round for them.
pub fn draw(action: &str, state: &Workshop, view: &ConsoleView<'_>, l: Locale) -> Option<AnyView> {
    let planned = state.course.rounds.iter().any(|round| round.kind == RoundKind::Pitch);
    if view.pitches.is_empty() && view.now.pitch.is_none() && !planned {
        return None;
    }
    let running = state.course.pitching.current.and_then(|(id, timer)| {
        let pitch = state.pitches.get(&id)?;
        let clock = draw::clock(timer, &view.now, l);
        Some(view! {
            <div class="floor__now"><p><strong>{ui::authored(&pitch.title, l)}</strong>" · "{pitch.who.clone()}</p>{clock}
                {styled(action, "end-pitch", tr!(l, "workshop-pitch-end"), &[], "button")}</div>
        })
    });
    let order: Vec<PitchId> = view.pitches.iter().map(|pitch| pitch.id).collect();
    let current = state.current().filter(|round| round.kind == RoundKind::Pitch);
    let length = current.map(|round| {
        let value = round.pitch_seconds().to_string();
        view! {
            <form method="post" action=action.to_owned() data-send="" class="form form--tight">
                {draw::hidden("op", draw::op())} {draw::hidden("do", "time-pitches")} {draw::hidden("round", round.id.to_string())}
                <div class="field-row">{plan::pitch_input(value, l)}</div>
                <button class="button button--small">{tr!(l, "console-settings-save")}</button>
            </form>
        }
    });
    let queue = view
        .pitches
        .iter()
        .enumerate()
        .map(|(place, pitch)| waits(action, place, pitch, &order, l));
    let done = state.course.pitching.done.len();
    let done = (done > 0)
        .then(|| view! { <p class="small">{tr!(l, "console-pitches-done", count = done)}</p> });
    Some(
        view! {
            <section class="section" id="pitches"><h2>{tr!(l, "workshop-pitch-queue")}</h2>
                {running}<ol class="floor__queue">{queue.collect_view()}</ol>{done}{length}
                <details><summary>{tr!(l, "console-pitch-add")}</summary>
                    <form method="post" action=action.to_owned() data-send="" class="form form--tight">
                        {draw::hidden("op", draw::op())} {draw::hidden("do", "pitch")}
                        {labelled(tr!(l, "workshop-pitch-title"), view! { <input name="title" required=true /> })}
                        {labelled(tr!(l, "workshop-pitch-who"), view! { <input name="who" required=true /> })}
                        <button class="button button--small">{tr!(l, "workshop-pitch-send")}</button>
                    </form></details>
            </section>
        }
        .into_any(),
    )
}

fn waits(action: &str, place: usize, pitch: &Pitch, order: &[PitchId], l: Locale) -> AnyView {
    let id = [("pitch", pitch.id.to_string())];
    let up = (place > 0).then(|| {
        let mut order: Vec<String> = order.iter().map(ToString::to_string).collect();
        order.swap(place, place - 1);
        let label = tr!(l, "console-earlier", name = pitch.title.get(l).to_owned());
        marked(action, "order-pitches", "↑", label, &[("order", order.join(","))])
    });
    view! {
        <li><p><strong>{ui::authored(&pitch.title, l)}</strong>" · "{pitch.who.clone()}</p>
            <div class="button-row">{button(action, "start-pitch", tr!(l, "workshop-pitch-start"), &id)}{up}</div></li>
    }
    .into_any()
}
