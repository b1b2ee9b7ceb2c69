//! What is always in sight: where the room is, how long, and the one big button.

use super::pieces::{button, styled};
use crate::features::workshop::{door, draw, names};
use domain::{
    locale::Locale,
    workshop::{
        RoundKind, RoundState, SessionState,
        view::{ConsoleView, NextStep},
    },
};
use leptos::prelude::*;

/// The bar, which stays at the top whatever is scrolled.
pub fn draw(action: &str, view: &ConsoleView<'_>, l: Locale) -> AnyView {
    view! {
        <div class="console-bar">
            <div class="console-bar__now">{now(view, l)}</div>
            <div class="console-bar__time">{time(action, view, l)}</div>
            <div class="console-bar__next">{still_sealed(view, l)}{undo(action, view, l)}{next(action, view, l)}</div>
        </div>
    }
    .into_any()
}

fn now(view: &ConsoleView<'_>, l: Locale) -> AnyView {
    let now = &view.now;
    let behind = view.behind / 60;
    let drift = (behind != 0).then(|| {
        let text = if behind > 0 {
            tr!(l, "workshop-behind", minutes = behind)
        } else {
            tr!(l, "workshop-ahead", minutes = -behind)
        };
        view! { " · "{text} }
    });
    let round = now.round.as_ref();
    let name = round.map(|round| names::name(&round.name, l));
    let place = round.map(|round| view! { " "{format!("{}/{}", round.place, round.of)} });
    view! {
        <p class="eyebrow">{door::state(now.session, l)}{place}{drift}</p>
        <p class="console-bar__name">{name}</p>
    }
    .into_any()
}

fn time(action: &str, view: &ConsoleView<'_>, l: Locale) -> AnyView {
    let now = &view.now;
    let running = now.round.as_ref().filter(|round| round.state.is_running());
    let clock = running.and_then(|round| draw::clock(round.timer, now, l));
    let extend = running.map(|_| {
        [1_u32, 5]
            .map(|minutes| {
                let label = tr!(l, "workshop-extend", minutes = minutes);
                button(action, "extend", label, &[("seconds", (minutes * 60).to_string())])
            })
            .collect_view()
    });
    let pause = match now.session {
        SessionState::Live => Some(("paused", tr!(l, "workshop-pause"))),
        _ => None,
    };
    let pause = pause.map(|(to, label)| button(action, "session", label, &[("to", to.to_owned())]));
    let over = |state| matches!(state, RoundState::Revealed | RoundState::Done);
    let ballots = now.round.as_ref().filter(|round| round.ballot && !over(round.state));
    let ballots = ballots.map(|_| {
        let (cast, people) = (view.tally.ballots, view.tally.voters);
        let answers = round_is(view, RoundKind::Measure);
        let what = if answers { "workshop-answers-count" } else { "workshop-ballots-in" };
        let more = view.departed.then(|| view! { <p class="small">{tr!(l, "console-more-ballots")}</p> });
        view! { <p class="console-bar__ballots"><strong>{cast.to_string()}</strong>{format!("/{people} ")}{tr!(l, what)}</p>{more} }
    });
    let ready = (view.tally.ready + view.tally.need_time > 0).then(|| {
        let (ready, more) = (view.tally.ready, view.tally.need_time);
        view! { <p class="console-bar__ballots">{tr!(l, "console-signals", ready = ready, more = more)}</p> }
    });
    view! { {clock}{ballots}{ready}<div class="button-row">{extend}{pause}</div> }.into_any()
}

fn round_is(view: &ConsoleView<'_>, kind: RoundKind) -> bool {
    view.now.round.as_ref().is_some_and(|round| round.name.kind == kind)
}

/// The last step, while it can be undone.
fn undo(action: &str, view: &ConsoleView<'_>, l: Locale) -> Option<AnyView> {
    let (_, until) = view.undo?;
    let left = (until - view.now.server).num_seconds().max(0);
    Some(
        view! {
            <form method="post" action=action.to_owned() data-send="" class="live-inline"
                data-until=until.timestamp_millis().to_string() data-label=tr!(l, "workshop-undo", seconds = "#")>
                {draw::hidden("op", draw::op())} {draw::hidden("do", "undo")} {draw::hidden("seen", view.now.step.to_string())}
                <button class="button button--small">{tr!(l, "workshop-undo", seconds = left)}</button>
            </form>
        }
        .into_any(),
    )
}

/// Before the end: the votes that were left for another round and never shown. The report leaves
/// them out.
fn still_sealed(view: &ConsoleView<'_>, l: Locale) -> Option<AnyView> {
    let rounds = view.rounds.iter().map(|line| line.round);
    let sealed = rounds.filter(|round| {
        round.state == RoundState::Done && round.ballot.is_some() && !round.is_shown()
    });
    let names: Vec<String> =
        sealed.map(|round| names::round(round.kind, round.title.as_ref(), l)).collect();
    let ends = matches!(view.next, NextStep::Close | NextStep::End) && !names.is_empty();
    ends.then(|| {
        let text = tr!(l, "console-still-sealed", names = names.join(", "));
        view! { <p class="notice notice--warning" role="status">{text}</p> }.into_any()
    })
}

fn next(action: &str, view: &ConsoleView<'_>, l: Locale) -> AnyView {
    let label = match view.next {
        NextStep::Lock if round_is(view, RoundKind::Measure) => tr!(l, "workshop-answers-lock"),
        step => tr!(l, &format!("workshop-next-{}", step.code())),
    };
    let label = match (view.next, &view.now.following) {
        (NextStep::NextRound | NextStep::Begin, Some(next)) => {
            let name = names::name(next, l);
            tr!(l, "console-next-then", step = label, name = name)
        }
        _ => label,
    };
    match view.next {
        NextStep::Wait => {
            view! { <p class="notice notice--info">{tr!(l, "workshop-next-wait-why")}</p> }
                .into_any()
        }
        NextStep::Nothing => view! { <p class="lead">{label}</p> }.into_any(),
        _ => {
            let seen = [("seen", view.now.step.to_string())];
            styled(action, "next", label, &seen, "button button--primary live-next")
        }
    }
}
