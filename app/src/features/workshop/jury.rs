//! The jury of a round: chosen on the console, voting on its own phones, counted on all others.

use super::{
    draw,
    names::{self},
    phone::title_of,
    steps,
};
use crate::{
    cx::Cx,
    form::{FormState, Submitted},
};
use domain::{
    Refusal,
    locale::Locale,
    workshop::{
        Hand, MOST_JURORS, RoomJury, Round, RoundId, RoundKind, ScenarioId, Workshop,
        WorkshopRefusal,
    },
};
use leptos::prelude::*;
use service::{
    Result,
    live::{Done, Room},
    workshop,
};
use std::collections::BTreeSet;

/// The most people who can be chosen by name.
const BY_NAME: usize = 150;

/// What others see while a jury votes.
pub fn watch(jury: usize, ballots: usize, l: Locale) -> AnyView {
    let text = match jury {
        0 => tr!(l, "jury-not-yet"),
        _ => tr!(l, "jury-count", ballots = ballots, jury = jury),
    };
    view! { <p class="notice notice--info" role="status">{text}</p> }.into_any()
}

/// A juror says in which scenarios they have a stake: those leave their ballot.
pub fn stakes(
    action: &str,
    state: &Workshop,
    round: RoundId,
    stakes: &BTreeSet<ScenarioId>,
    l: Locale,
) -> AnyView {
    let options = state.round(round).map(|round| round.options.clone()).unwrap_or_default();
    let rows = options.iter().filter_map(|id| state.scenarios.get(id)).map(|scenario| {
        let declared = stakes.contains(&scenario.id);
        let label = tr!(l, if declared { "jury-stake-back" } else { "jury-stake-declare" });
        let title = title_of(scenario, l);
        view! {
            <li><form method="post" action=action.to_owned() data-send="" class="live-inline">
                {draw::hidden("op", draw::op())} {draw::hidden("do", "stake")} {draw::hidden("round", round.to_string())}
                {draw::hidden("scenario", scenario.id.to_string())} {draw::hidden("on", if declared { "no" } else { "yes" })}
                <button class="button button--small" aria-pressed=declared.to_string()>{label}<span class="visually-hidden">", "{title.clone()}</span></button>
                " "<span>{title}</span></form></li>
        }
    });
    view! {
        <details class="section" open=!stakes.is_empty()><summary>{tr!(l, "jury-stake")}</summary>
            <p class="small">{tr!(l, "jury-stake-what")}</p>
            <ul class="live-notes">{rows.collect_view()}</ul></details>
    }
    .into_any()
}

/// The juries of the run sheet, at the desk.
pub fn desk(action: &str, state: &Workshop, form: &FormState, l: Locale) -> Option<AnyView> {
    let waits = |round: &&Round| {
        use domain::workshop::RoundState::{Done, Revealed, Skipped};
        round.kind == RoundKind::Jury && !matches!(round.state, Done | Revealed | Skipped)
    };
    let rounds: Vec<_> = state.course.rounds.iter().filter(waits).collect();
    if rounds.is_empty() {
        return None;
    }
    let rounds = rounds.into_iter().map(|round| one(action, state, round, form, l)).collect_view();
    Some(
        view! { <section class="section" id="jury"><h2>{tr!(l, "jury")}</h2>
        <p class="small">{tr!(l, "jury-room-what")}</p>{rounds}</section> }
        .into_any(),
    )
}

fn one(action: &str, state: &Workshop, round: &Round, form: &FormState, l: Locale) -> AnyView {
    let jury = state.jury(round);
    let sits = state.ballots_in(round.id) > 0;
    let choose = (!sits).then(|| choose(action, state, round, jury, form, l));
    let sits = sits.then(|| view! { <p class="small">{tr!(l, "workshop-refusal-jury-sits")}</p> });
    view! {
        <h3>{names::round(round.kind, round.title.as_ref(), l)}</h3>
        {members(state, jury, l)}
        {sits}{choose}
    }
    .into_any()
}

/// Who is on it, and how they came there.
fn members(state: &Workshop, jury: Option<&RoomJury>, l: Locale) -> AnyView {
    let Some(jury) = jury else {
        return view! { <p class="notice notice--warning">{tr!(l, "workshop-refusal-no-jury")}</p> }
            .into_any();
    };
    let rows = jury.seats.iter().map(|(id, juror)| {
        let name = state.seats.get(id).map(|seat| seat.name.clone());
        let name = name.unwrap_or_else(|| tr!(l, "jury-left"));
        let kind = names::one(juror.kind, l);
        let titles = juror.stakes.iter().filter_map(|id| state.scenarios.get(id));
        let titles = titles.map(|scenario| title_of(scenario, l)).collect::<Vec<_>>().join(", ");
        let stakes = (!titles.is_empty())
            .then(|| format!(" · {}", tr!(l, "jury-stakes-in", in_what = titles)));
        view! { <li>{name}", "{kind}{stakes}</li> }
    });
    let how = match &jury.lot {
        Some(lot) => tr!(l, "jury-drawn", count = jury.people(), seed = lot.seed.clone()),
        None => tr!(l, "jury-named", count = jury.people()),
    };
    let paper = (jury.paper > 0)
        .then(|| view! { <p class="small">{tr!(l, "jury-on-paper", count = jury.paper)}</p> });
    view! { <p>{how}</p><ul>{rows.collect_view()}</ul>{paper} }.into_any()
}

/// By lot, or by name.
fn choose(
    action: &str,
    state: &Workshop,
    round: &Round,
    jury: Option<&RoomJury>,
    form: &FormState,
    l: Locale,
) -> AnyView {
    let about = form.value("round") == round.id.to_string();
    let size = if about { form.value("size") } else { "9".to_owned() };
    let paper_given = jury.map_or(0, |jury| jury.paper).to_string();
    let paper = |of: &str| {
        let held =
            if about && form.value("do") == of { form.value("paper") } else { paper_given.clone() };
        view! {
            <div class="field field--short"><label class="field__label">{tr!(l, "jury-paper")}
                <input name="paper" type="number" min="0" max="100" inputmode="numeric" value=held /></label></div>
        }
    };
    let hidden = |verb: &'static str| {
        view! { {draw::hidden("op", draw::op())} {draw::hidden("do", verb)} {draw::hidden("round", round.id.to_string())} }
    };
    let seats = state.seats.values().take(BY_NAME).map(|seat| {
        let on = jury.is_some_and(|jury| jury.seats.contains_key(&seat.id));
        let kind = names::one(seat.kind, l);
        view! {
            <label class="choice choice--plain"><input r#type="checkbox" name="seat" value=seat.id.to_string() checked=on />
                <span class="choice__text"><span class="choice__label">{seat.name.clone()}", "{kind}</span></span></label>
        }
    });
    let seats = seats.collect_view();
    view! {
        <form method="post" action=action.to_owned() data-send="" class="form form--tight">
            {hidden("draw-jury")}
            <div class="field-row">
                <div class="field field--short"><label class="field__label">{tr!(l, "jury-size")}
                    <input name="size" type="number" min="1" max="100" inputmode="numeric" value=size /></label></div>
                {paper("draw-jury")}
            </div>
            <button class="button button--small">{tr!(l, "jury-draw")}</button>
        </form>
        <details><summary>{tr!(l, "jury-by-name")}</summary>
            <form method="post" action=action.to_owned() data-send="" class="form form--tight">
                {hidden("name-jury")}
                <fieldset class="fieldset"><legend class="fieldset__legend">{tr!(l, "jury-who")}</legend>{seats}</fieldset>
                {paper("name-jury")}
                <button class="button button--small">{tr!(l, "jury-name")}</button>
            </form></details>
    }
    .into_any()
}

/// Draws a jury.
pub async fn draw_lots(cx: &Cx, room: &Room, hand: Hand, sent: &Submitted) -> Result<Done> {
    let gone = |_| Refusal::from(WorkshopRefusal::NotThere);
    let round = RoundId(sent.text("round").parse().map_err(gone)?);
    let size = steps::number(sent, "size", MOST_JURORS)?;
    let (paper, op) = (steps::count(sent, "paper")?, draw::op_of(&sent.text("op")));
    workshop::draw_jury(cx.services(), room, (hand, op), round, (size, paper)).await
}
