//! The run sheet: planned against actual, reordered, timed, left out and added to while live.

use super::{
    pieces::{button, labelled, marked, with_reason},
    plan,
};
use crate::{
    features::workshop::{draw, names},
    form::FormState,
    show,
};
use domain::{
    locale::Locale,
    workshop::{
        RoundKind, RoundState,
        view::{ConsoleView, RoundLine},
    },
};
use leptos::prelude::*;

/// The run sheet.
pub fn draw(action: &str, view: &ConsoleView<'_>, form: &FormState, l: Locale) -> AnyView {
    let last = view.rounds.len();
    let past = past(view);
    let rows = |from: usize, to: usize| {
        let rows = view.rounds.iter().enumerate().take(to).skip(from);
        rows.map(|(place, line)| row(action, view, (place, last), line, form, l)).collect_view()
    };
    let done = (past > 0).then(|| {
        view! {
            <details class="run-sheet__past"><summary>{tr!(l, "console-past")}</summary>
                <ol class="run-sheet">{rows(0, past)}</ol></details>
        }
    });
    let start = (past + 1).to_string();
    view! {
        <section class="section" id="run-sheet"><h2>{tr!(l, "workshop-run-sheet")}</h2>
            {done}
            <ol class="run-sheet" start=start>{rows(past, last)}</ol>
            {add(action, l)}
        </section>
    }
    .into_any()
}

/// How many rounds lie behind and are folded while the room works: all but the last one, which may
/// have to be opened again.
fn past(view: &ConsoleView<'_>) -> usize {
    if !view.now.session.is_running() {
        return 0;
    }
    let over =
        |line: &&RoundLine<'_>| matches!(line.round.state, RoundState::Done | RoundState::Skipped);
    view.rounds.iter().take_while(over).count().saturating_sub(1)
}

fn row(
    action: &str,
    view: &ConsoleView<'_>,
    (place, of): (usize, usize),
    line: &RoundLine<'_>,
    form: &FormState,
    l: Locale,
) -> AnyView {
    let round = line.round;
    let current = view.now.round.as_ref().is_some_and(|now| now.name.id == round.id);
    let name = names::round(round.kind, round.title.as_ref(), l);
    let state = tr!(l, &format!("workshop-round-state-{}", round.state.code()));
    let class = match (current, round.state) {
        (true, _) => "run-sheet__round run-sheet__round--now",
        (_, RoundState::Done | RoundState::Skipped) => "run-sheet__round run-sheet__round--past",
        _ => "run-sheet__round",
    };
    let planned = round.state == RoundState::Planned;
    let move_to = |to: usize| [("round", round.id.to_string()), ("place", to.to_string())];
    let up = (planned && place > 0).then(|| {
        marked(
            action,
            "move",
            "↑",
            tr!(l, "console-earlier", name = name.clone()),
            &move_to(place - 1),
        )
    });
    let down = (planned && place + 1 < of).then(|| {
        marked(
            action,
            "move",
            "↓",
            tr!(l, "console-later", name = name.clone()),
            &move_to(place + 1),
        )
    });
    // What is to come is folded: of fourteen rounds one is worked on at a time.
    let now =
        (!planned).then(|| view! { <div class="run-sheet__do">{steps(action, line, l)}</div> });
    let settings = planned.then(|| {
        view! {
            <details class="run-sheet__settings"><summary>{tr!(l, "console-settings")}</summary>
                <div class="run-sheet__do">{steps(action, line, l)}{up}{down}</div>
                {plan::draw(action, round, form, l)}
            </details>
        }
    });
    view! {
        <li class=class aria-current=current.then_some("step")>
            <p class="run-sheet__time">{times(line, l)}</p>
            <p class="run-sheet__name"><strong>{name}</strong><span class="run-sheet__state">{state}</span></p>
            <p class="run-sheet__minutes">{minutes(line, l)}</p>
            {now}
            {plan::envelope(action, round, l)}
            {settings}
        </li>
    }
    .into_any()
}

/// When it began or will begin; by the plan, where that is another time.
fn times(line: &RoundLine<'_>, l: Locale) -> AnyView {
    let begins = line.begins.or(line.planned).map(show::time);
    let plan =
        line.planned.zip(line.begins).filter(|(plan, real)| (*real - *plan).num_minutes() != 0);
    let plan = plan.map(|(plan, _)| {
        view! { <span class="run-sheet__plan">{tr!(l, "console-planned", time = show::time(plan))}</span> }
    });
    view! { {begins}{plan} }.into_any()
}

/// How long it should take and how long it took.
fn minutes(line: &RoundLine<'_>, l: Locale) -> AnyView {
    let planned = line.round.seconds / 60;
    let extended = line.round.extended / 60;
    let extended = (extended > 0).then(|| format!(" + {extended}"));
    let took = line.took.map(|took| {
        let took = (took + 30) / 60;
        let class = if took > i64::from(planned) { "run-sheet__over" } else { "run-sheet__under" };
        view! { <span class=class>{tr!(l, "console-took", minutes = took)}</span> }
    });
    view! { {planned.to_string()}{extended}" min"{took} }.into_any()
}

fn steps(action: &str, line: &RoundLine<'_>, l: Locale) -> AnyView {
    let round = line.round;
    let id = [("round", round.id.to_string())];
    match round.state {
        RoundState::Planned => view! {
            {button(action, "open", tr!(l, "console-open-now"), &id)}
            {button(action, "skip", tr!(l, "workshop-skip"), &id)}
        }
        .into_any(),
        RoundState::Skipped => button(action, "restore", tr!(l, "workshop-restore"), &id),
        RoundState::Open | RoundState::Reopened if round.ballot.is_some() => {
            button(action, "lock", tr!(l, "workshop-lock"), &id)
        }
        RoundState::Locked | RoundState::Revealed | RoundState::Done => {
            let (label, reason) = (tr!(l, "workshop-reopen"), tr!(l, "workshop-reason"));
            // What was left for another round can still be shown; of what is locked the big button does it.
            let sealed = round.state == RoundState::Done && round.ballot.is_some();
            let reveal = (sealed && !round.is_shown())
                .then(|| button(action, "reveal", tr!(l, "workshop-next-reveal"), &id));
            view! { {reveal}{with_reason(action, "reopen", label, reason, &id)} }.into_any()
        }
        _ => ().into_any(),
    }
}

/// Another round, at once behind the current one or at the end.
fn add(action: &str, l: Locale) -> AnyView {
    let kinds = RoundKind::ALL.iter().map(|kind| {
        view! { <option value=kind.code()>{tr!(l, &format!("workshop-kind-{}", kind.code()))}</option> }
    });
    let kinds = kinds.collect_view();
    view! {
        <details class="run-sheet__add"><summary>{tr!(l, "workshop-add-round")}</summary>
            <form method="post" action=action.to_owned() data-send="" class="form form--tight">
                {draw::hidden("op", draw::op())} {draw::hidden("do", "add")}
                <div class="field-row">
                    {labelled(tr!(l, "workshop-column-round"), view! { <select name="kind">{kinds}</select> })}
                    {labelled(tr!(l, "workshop-minutes"), view! { <input name="minutes" type="number" min="1" max="480" value="15" inputmode="numeric" /> })}
                    {labelled(tr!(l, "console-add-where"), view! {
                        <select name="where"><option value="next">{tr!(l, "console-add-next")}</option><option value="end">{tr!(l, "console-add-end")}</option></select> })}
                </div>
                <button class="button button--small">{tr!(l, "workshop-add-round")}</button>
            </form>
        </details>
    }
    .into_any()
}
