//! A rehearsal at the desk: simulated people come in, go home, and leave nothing when it becomes real.

use super::super::draw;
use crate::{
    cx::Cx,
    features::workshop::steps,
    form::{FormState, Submitted},
    show, ui,
};
use domain::locale::Locale;
use leptos::prelude::*;
use service::{
    Error, Result,
    live::{Done, Room},
    rehearsals::{self, FEWEST, LONGEST, MOST, State},
};

/// What is offered while a workshop is a rehearsal; a real one shows nothing of it.
pub fn draw(cx: &Cx, room: &Room, action: &str, form: &FormState) -> Option<AnyView> {
    if !room.head.rehearsal {
        return None;
    }
    let l = cx.locale;
    let state = rehearsals::state(cx.services(), &room.head.code);
    let told = match state {
        State::Playing { people, until } => {
            let text = tr!(l, "rehearse-playing", count = people, until = show::time(until));
            Some(view! { <p role="status">{text}</p>
                <form method="post" action=action.to_owned() class="live-inline">{draw::hidden("do", "send-home")}
                    <button class="button button--small">{tr!(l, "rehearse-stop")}</button></form> }.into_any())
        }
        State::Over(summary) => {
            let text = tr!(
                l,
                "rehearse-over",
                people = summary.people,
                sent = summary.sent,
                refused = summary.refused,
                broken = summary.broken
            );
            Some(view! { <p role="status">{text}</p> }.into_any())
        }
        State::Broken => {
            Some(view! { <p role="status">{tr!(l, "rehearse-broken")}</p> }.into_any())
        }
        State::Idle { .. } => None,
    };
    let may = !matches!(state, State::Playing { .. } | State::Idle { possible: false });
    let open = room.read(|state| state.session().door_is_open());
    let start = (may && open).then(|| start(action, form, l));
    let shut = (may && !open).then(|| view! { <p class="small">{tr!(l, "rehearse-door")}</p> });
    Some(
        view! {
            <section class="section notice notice--warning" id="rehearsal">
                <h2 class="notice__title">{tr!(l, "rehearse")}</h2>
                <p>{tr!(l, "rehearse-what")}</p>
                {told}{start}{shut}
                {for_real(action, form, l)}
            </section>
        }
        .into_any(),
    )
}

fn start(action: &str, form: &FormState, l: Locale) -> AnyView {
    let held = |name: &str, usual: &str| {
        let given = form.value(name);
        if given.is_empty() { usual.to_owned() } else { given }
    };
    let number = |name: &'static str, label: String, (least, most): (u32, u32), usual: &str| {
        view! {
            <div class="field field--short"><label class="field__label">{label}
                <input name=name type="number" min=least.to_string() max=most.to_string() inputmode="numeric" value=held(name, usual) /></label></div>
        }
    };
    view! {
        <form method="post" action=action.to_owned() class="form form--tight">
            {draw::hidden("do", "rehearse")}
            <div class="field-row">
                {number("people", tr!(l, "rehearse-people"), (FEWEST, MOST), "24")}
                {number("minutes", tr!(l, "rehearse-minutes"), (1, LONGEST), "10")}
            </div>
            <button class="button">{tr!(l, "rehearse-start")}</button>
        </form>
    }
    .into_any()
}

/// Beginning for real cannot be undone: it asks for a tick.
fn for_real(action: &str, form: &FormState, l: Locale) -> AnyView {
    let open = form.message("sure", l).is_some();
    view! {
        <details open=open><summary>{tr!(l, "rehearse-real")}</summary>
            <p>{tr!(l, "rehearse-real-what")}</p>
            <form method="post" action=action.to_owned() class="form form--tight">
                {draw::hidden("do", "begin-for-real")}
                {ui::tick("sure", tr!(l, "rehearse-real-sure"), form)}
                <button class="button">{tr!(l, "rehearse-real")}</button>
            </form></details>
    }
    .into_any()
}

/// Lets simulated people come in.
pub async fn play(cx: &Cx, room: &Room, sent: &Submitted) -> Result<Done> {
    let (people, minutes) =
        (steps::number(sent, "people", 1_000)?, steps::number(sent, "minutes", 1_000)?);
    let (caller, code) = (cx.caller(), &room.head.code);
    rehearsals::start(cx.services(), caller, code, (people, minutes)).await?;
    Ok(done(room))
}

/// Sends them home.
pub async fn stop(cx: &Cx, room: &Room) -> Result<Done> {
    rehearsals::stop(cx.services(), cx.caller(), &room.head.code).await?;
    Ok(done(room))
}

/// The real workshop begins, and what was rehearsed is gone.
pub async fn begin(cx: &Cx, room: &Room, sent: &Submitted) -> Result<Done> {
    if !sent.ticked("sure") {
        let refusal = domain::Refusal::Required;
        return Err(Error::Fields(vec![domain::Field::new("sure", refusal)]));
    }
    rehearsals::begin_for_real(cx.services(), cx.caller(), &room.head.code).await?;
    Ok(done(room))
}

fn done(room: &Room) -> Done {
    Done { seq: room.read(|state| state.seq), again: false }
}
