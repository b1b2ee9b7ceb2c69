//! What if, at the desk: whose ballots, which alternative, and what the screen tries.

use super::{Desk, pieces::labelled};
use crate::{
    cx::Cx,
    features::{
        rules::method_name,
        workshop::{commands::gone, draw, names, phone::title_of, try_out},
    },
    form::Submitted,
};
use domain::{
    locale::Locale,
    rules::MethodChoice,
    workshop::{Board, Command, Hand, ScenarioId, Trial, Workshop, trial::Source},
};
use leptos::prelude::*;
use service::{
    live::{Done, Room},
    tried,
};

/// The form, once there are ballots to count.
pub fn draw(room: &Room, action: &str, state: &Workshop, desk: &Desk, l: Locale) -> AnyView {
    let rounds = tried::rounds(state).into_iter().filter_map(|id| state.round(id)).map(|round| {
        let name = names::round(round.kind, round.title.as_ref(), l);
        (Source::Room(round.id), tr!(l, "trial-source-room", round = name))
    });
    let past = desk.past.iter().map(|past| {
        let name = past.name.get(l).to_owned();
        (Source::Process(past.slug.clone()), tr!(l, "trial-source-process", name = name))
    });
    let held = state.board.as_ref();
    let sources = rounds.chain(past).map(|(source, name)| {
        let chosen = held.is_some_and(|board| board.source == source);
        view! { <option value=source.to_string() selected=chosen>{name}</option> }
    });
    let sources: Vec<_> = sources.collect();
    if sources.is_empty() {
        return ().into_any();
    }
    let alternatives = state.votable().filter(|scenario| scenario.alternative().is_some());
    let alternatives = alternatives.map(|scenario| {
        let chosen = held.is_some_and(|board| board.scenario == Some(scenario.id));
        view! { <option value=scenario.id.to_string() selected=chosen>{title_of(scenario, l)}</option> }
    });
    let alternatives = alternatives.collect_view();
    view! {
        <section class="section" id="what-if"><h2>{tr!(l, "trial-title")}</h2>
            <form method="post" action=action.to_owned() data-send="" class="form form--tight">
                {draw::hidden("op", draw::op())} {draw::hidden("do", "board")} {draw::hidden("begin", "yes")}
                {labelled(tr!(l, "trial-source"), view! { <select name="source">{sources}</select> })}
                {labelled(tr!(l, "trial-alternative"), view! {
                    <select name="scenario"><option value="">{tr!(l, "trial-today")}</option>{alternatives}</select> })}
                <button class="button button--small">{tr!(l, "trial-begin")}</button>
            </form>
            {held.map(|board| choose(room, action, state, board, desk, l))}
        </section>
    }
    .into_any()
}

/// What the screen tries now, changed here.
fn choose(
    room: &Room,
    action: &str,
    state: &Workshop,
    board: &Board,
    desk: &Desk,
    l: Locale,
) -> Option<AnyView> {
    let tried = desk.tried.as_ref()?;
    let pots = &tried.ground.pots;
    let split = pots.iter().zip(&board.trial.split).enumerate().map(|(place, (pot, part))| {
        let name = format!("split-{place}");
        labelled(draw::said(&pot.name), view! {
            <span class="input--money"><input name=name type="number" min="0" max="100" value=part.to_string() inputmode="numeric" />
                <span class="input--money__unit" aria-hidden="true">"%"</span></span> })
    });
    let split = split.collect_view();
    let form = pots.first().map(|pot| pot.rules.ballot())?;
    let methods = MethodChoice::ALL.iter().map(|method| {
        let chosen = board.trial.method == *method;
        view! { <option value=method.code() selected=chosen>{method_name(*method, form, l)}</option> }
    });
    let methods = methods.collect_view();
    let refused = tried.tried.as_ref().err().map(|why| {
        view! { <p class="notice notice--warning">{tr!(l, &format!("trial-refused-{}", why.code()))}</p> }
    });
    let outside = try_out::outside(state, board, &tried.ground, l)
        .map(|words| view! { <p class="notice notice--warning">{draw::parts(&words)}</p> });
    Some(
        view! {
            {outside}
            <form method="post" action=action.to_owned() data-send="" class="form form--tight">
                {draw::hidden("op", draw::op())} {draw::hidden("do", "board")} {draw::hidden("source", board.source.to_string())}
                {draw::hidden("scenario", board.scenario.map(|id| id.to_string()).unwrap_or_default())}
                {refused}
                {labelled(tr!(l, "trial-money"), view! { <input name="money" inputmode="decimal" value=board.trial.money.number(l) /> })}
                {(pots.len() > 1).then_some(split)}
                {labelled(tr!(l, "trial-method"), view! { <select name="method">{methods}</select> })}
                {try_out::others(&board.trial, &tried.ground, &room.places, l)}
                <button class="button button--small">{tr!(l, "trial-show")}</button>
            </form>
        }
        .into_any(),
    )
}

/// Tries something on the screen.
pub async fn set(cx: &Cx, room: &Room, hand: Hand, sent: &Submitted) -> service::Result<Done> {
    let source: Source = sent.text("source").parse()?;
    let scenario: Option<ScenarioId> = sent.text("scenario").parse().ok();
    let alternative = match scenario {
        Some(id) => room.read(|state| {
            let found = state.scenarios.get(&id).ok_or_else(gone)?;
            Ok::<_, service::Error>(found.alternative())
        })?,
        None => None,
    };
    let on = tried::on(source.clone(), alternative.as_ref());
    let (ground, _) = tried::ground(cx.services(), room, &on, cx.locale).await?;
    let trial = if sent.ticked("begin") {
        Trial::first(&ground, alternative.as_ref())
    } else {
        try_out::read(sent, &ground)?
    };
    let board = Box::new(Board { source, scenario, trial });
    room.act(hand, draw::op_of(&sent.text("op")), Command::SetBoard { board }).await
}
