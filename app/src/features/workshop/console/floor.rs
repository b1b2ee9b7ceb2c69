//! The floor: who speaks, who should speak next and why, and how the time was shared out.

use super::pieces::styled;
use crate::features::workshop::{draw, names};
use domain::{
    actor::ActorType,
    locale::Locale,
    workshop::{Group, Request, Suggestion, Why, Workshop, view::ConsoleView},
};
use leptos::prelude::*;

/// The floor.
pub fn draw(action: &str, state: &Workshop, view: &ConsoleView<'_>, l: Locale) -> AnyView {
    view! {
        <section class="section" id="floor"><h2>{tr!(l, "workshop-floor")}</h2>
            {speaking(action, state, view, l)}
            {suggestion(action, state, view.suggestion, l)}
            {queue(action, state, view, l)}
            {taps(action, state, l)}
        </section>
    }
    .into_any()
}

/// Who has the floor, and since when: the clock counts up.
fn speaking(action: &str, state: &Workshop, view: &ConsoleView<'_>, l: Locale) -> Option<AnyView> {
    let floor = state.speaking.floor.as_ref()?;
    let name = floor.seat.and_then(|seat| state.seats.get(&seat)).map(|seat| seat.name.clone());
    let kind = tr!(l, &format!("actor-{}", floor.kind.code()));
    let clock = draw::stopwatch(floor.since, &view.now, l);
    Some(
        view! {
            <div class="floor__now"><p><strong>{name.unwrap_or_else(|| kind.clone())}</strong></p>{clock}
                {styled(action, "end-floor", tr!(l, "workshop-end-floor"), &[], "button")}</div>
        }
        .into_any(),
    )
}

fn suggestion(
    action: &str,
    state: &Workshop,
    next: Option<Suggestion>,
    l: Locale,
) -> Option<AnyView> {
    let next = next?;
    let name = state.seats.get(&next.seat).map(|seat| seat.name.clone()).unwrap_or_default();
    let kind = names::one(next.kind, l);
    let why = match next.why {
        Why::FirstTime => tr!(l, "workshop-why-first"),
        Why::Deficit { .. } => tr!(l, "workshop-why-deficit"),
    };
    Some(
        view! {
            <div class="floor__next"><p>{tr!(l, "console-next-speaker", name = name, kind = kind, why = why)}</p>
                {styled(action, "give-floor", tr!(l, "workshop-give-floor"), &[], "button button--primary")}</div>
        }
        .into_any(),
    )
}

/// Everyone who waits. Whoever is given the floor out of turn, the log keeps it with the reason.
fn queue(action: &str, state: &Workshop, view: &ConsoleView<'_>, l: Locale) -> Option<AnyView> {
    let queue = &state.speaking.queue;
    if queue.is_empty() {
        let nobody = state.speaking.floor.is_none();
        return nobody
            .then(|| view! { <p class="muted">{tr!(l, "console-floor-free")}</p> }.into_any());
    }
    let items = queue.iter().map(|request| waits(action, state, view, request, l));
    Some(view! { <ol class="floor__queue">{items.collect_view()}</ol> }.into_any())
}

fn waits(
    action: &str,
    state: &Workshop,
    view: &ConsoleView<'_>,
    request: &Request,
    l: Locale,
) -> AnyView {
    let name = state.seats.get(&request.seat).map(|seat| seat.name.clone()).unwrap_or_default();
    let kind = names::one(request.kind, l);
    let suggested = view.suggestion.is_some_and(|next| next.seat == request.seat);
    let give = (!suggested).then(|| {
        view! {
            <details class="console-why"><summary>{tr!(l, "console-out-of-turn")}</summary>
                <form method="post" action=action.to_owned() data-send="" class="form form--tight">
                    {draw::hidden("op", draw::op())} {draw::hidden("do", "give-floor")} {draw::hidden("seat", request.seat.to_string())}
                    <div class="field"><label class="field__label">{tr!(l, "console-out-of-turn-why")}<input name="reason" /></label></div>
                    <button class="button button--small">{tr!(l, "workshop-give-floor")}</button>
                </form></details>
        }
    });
    view! { <li><p><strong>{name}</strong>", "{kind}</p>{give}</li> }.into_any()
}

/// One tap on a kind of actor keeps the time of whoever of it speaks.
fn taps(action: &str, state: &Workshop, l: Locale) -> AnyView {
    let present = state.present();
    let kinds = ActorType::ALL.iter().filter(|kind| present.contains_key(*kind));
    let speaks = state.speaking.floor.as_ref().filter(|floor| floor.seat.is_none());
    let taps = kinds.map(|kind| {
        let on = speaks.is_some_and(|floor| floor.kind == *kind);
        let class =
            if on { "button button--small button--primary" } else { "button button--small" };
        let label = tr!(l, &format!("actor-{}", kind.code()));
        styled(action, "give-floor", label, &[("kind", kind.code().to_owned())], class)
    });
    view! { <p class="small">{tr!(l, "console-taps")}</p><div class="button-row">{taps.collect_view()}</div> }
        .into_any()
}

/// Shares of the time, who was silent, and how unevenly it was shared; nothing before somebody spoke.
pub fn indicators(view: &ConsoleView<'_>, l: Locale) -> Option<AnyView> {
    let fair = &view.fairness;
    if fair.milliseconds == 0 {
        return None;
    }
    let whole: u32 = view.present.values().sum();
    let shares = fair.shares.iter().map(|(group, share)| {
        let people = view.present.get(group).copied().unwrap_or(0) * 1_000 / whole.max(1);
        line(*group, *share, u64::from(people), l)
    });
    let silent = fair.silent.map(|silent| {
        view! { <div><dt>{tr!(l, "console-silent")}</dt><dd>{format!("{} %", silent / 10)}</dd></div> }
    });
    let gini = fair.gini.map(|gini| {
        view! { <div><dt>{tr!(l, "console-gini")}</dt><dd>{names::thousandths(u64::from(gini), l)}</dd></div> }
    });
    let minutes = fair.milliseconds / 60_000;
    let at_tables = (fair.at_tables > 0).then(|| {
        let minutes = fair.at_tables / 60_000;
        view! { <p class="small">{tr!(l, "console-fairness-tables", minutes = minutes)}</p> }
    });
    Some(
        view! {
            <section class="section" id="fairness"><h2>{tr!(l, "console-fairness-title")}</h2>
                <p>{tr!(l, "console-fairness", minutes = minutes)}</p>
                {at_tables}
                <ul class="balance">{shares.collect_view()}</ul>
                <dl class="facts">{silent}{gini}</dl>
            </section>
        }
        .into_any(),
    )
}

fn line(group: Group, share: u64, people: u64, l: Locale) -> AnyView {
    let text = tr!(l, "console-share", spoken = share / 10, people = people / 10);
    view! {
        <li class="balance__kind"><span class="balance__mark"></span><span class="balance__name">{names::group(group, l)}</span>
            <svg class="balance__bar" viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true">
                <rect class="projector-bar__whole" width="1000" height="40" /><rect class="projector-bar__part" width=share.min(1_000).to_string() height="40" />
                <rect class="balance__target" x=people.min(996).to_string() width="4" height="40" /></svg>
            <span class="balance__figure">{text}</span></li>
    }
    .into_any()
}
