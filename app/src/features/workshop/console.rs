//! The facilitators' console: one big button, and all that has to be in sight.

use super::{door, draw, names, path, phone::title_of, steps};
use crate::{
    cx::Cx,
    error::Answer,
    form::{FormState, Submitted},
    page::{self, Page},
    ui,
};
use axum::{
    extract::Path,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect},
};
use domain::{
    locale::Locale,
    workshop::{
        RoundId, RoundKind, RoundState, SessionState,
        view::{self, ConsoleView, NextStep},
    },
};
use leptos::prelude::*;
use service::live::{Cursor, Room};
use service::workshop;

/// The console.
pub async fn get(cx: Cx, Path(code): Path<String>) -> Answer {
    let (room, _) = workshop::as_facilitator(cx.services(), cx.caller(), &code).await?;
    draw(&cx, &room, &FormState::default())
}

/// What a script puts in the place of what it showed.
pub async fn part(cx: Cx, Path(code): Path<String>) -> Answer {
    let (room, _) = workshop::as_facilitator(cx.services(), cx.caller(), &code).await?;
    Ok(page::part(|| content(&cx, &room, &FormState::default())))
}

fn draw(cx: &Cx, room: &Room, form: &FormState) -> Answer {
    let l = cx.locale;
    let title = workshop::title(room).get(l).to_owned();
    let code = room.head.code.clone();
    let page = Page::new(cx, title.clone()).wide().at("workshop").status(form.status());
    let mut response = page.with_script("assets/live.js").draw(|| {
        let steps = vec![(cx.href("/workshops"), tr!(l, "workshop-list-title"))];
        let here = content(cx, room, form);
        view! {
            {ui::breadcrumbs(cx, steps, title.clone())}
            <header class="page__lead"><p class="eyebrow">{tr!(l, "workshop-console")}</p><h1>{title}</h1></header>
            {draw::live(cx, &code, "console", &format!("/w/{code}/console/part"), here)}
        }
        .into_any()
    });
    door::no_store(&mut response);
    Ok(response)
}

fn content(cx: &Cx, room: &Room, form: &FormState) -> AnyView {
    let l = cx.locale;
    let action = cx.href(&format!("{}/console", path(&room.head.code)));
    room.read(|state| {
        let view = view::console(state, cx.now());
        let cursor = Cursor { epoch: room.head.epoch, seq: state.seq };
        let key = format!("{}", state.step);
        let scenarios = state.votable().map(|scenario| {
            let locked = !scenario.is_open();
            let verb = if locked { "unlock-scenario" } else { "lock-scenario" };
            let label = if locked { tr!(l, "workshop-scenario-unlock") } else { tr!(l, "workshop-scenario-lock") };
            let title = title_of(scenario, l);
            let id = scenario.id.to_string();
            view! { <li>{title}" "{button(&action, verb, label, &[("scenario", id)])}</li> }
        });
        let scenarios = scenarios.collect_view();
        view! {
            <div class="live-console" data-key=key data-cursor=cursor.to_string() data-now=view.now.server.timestamp_millis().to_string()>
                {ui::error_summary(form, l)}
                {the_button(&action, &view, l)}
                {clocks(&action, &view, l)}
                <div class="columns">
                    <section class="section"><h2>{tr!(l, "workshop-run-sheet")}</h2>{run_sheet(&action, &view, l)}{add(&action, l)}</section>
                    <div class="flow">
                        {entrance(cx, room, l)}
                        <section class="section"><h2>{tr!(l, "workshop-people", count = view.tally.people)}</h2>
                            {draw::groups(&view.present, l)}
                            {tables(&action, &view, l)}
                        </section>
                        {pitches(&action, &view, l)}
                        {floor(&action, &view, l)}
                        <section class="section"><h2>{tr!(l, "workshop-scenarios")}</h2><ul>{scenarios}</ul></section>
                    </div>
                </div>
            </div>
        }
        .into_any()
    })
}

/// A form of one button.
fn button(
    action: &str,
    verb: &'static str,
    label: String,
    with: &[(&'static str, String)],
) -> AnyView {
    styled(action, verb, label, with, "button button--small")
}

fn styled(
    action: &str,
    verb: &'static str,
    label: String,
    with: &[(&'static str, String)],
    class: &'static str,
) -> AnyView {
    let hidden = with.iter().map(|(name, value)| draw::hidden(name, value.clone()));
    view! {
        <form method="post" action=action.to_owned() data-send="" class="live-inline">
            {draw::hidden("op", draw::op())} {draw::hidden("do", verb)} {hidden.collect_view()}
            <button class=class>{label}</button>
        </form>
    }
    .into_any()
}

fn the_button(action: &str, view: &ConsoleView<'_>, l: Locale) -> AnyView {
    let label = tr!(l, &format!("workshop-next-{}", view.next.code()));
    let then = match (view.next, &view.now.following) {
        (NextStep::NextRound | NextStep::Begin, Some(next)) => Some(names::name(next, l)),
        _ => None,
    };
    let can = !matches!(view.next, NextStep::Nothing | NextStep::Wait);
    let undo = view.undo.map(|(_, until)| {
        let left = (until - view.now.server).num_seconds().max(0);
        view! {
            <form method="post" action=action.to_owned() data-send="" class="live-inline" data-until=until.timestamp_millis().to_string()>
                {draw::hidden("op", draw::op())} {draw::hidden("do", "undo")}
                <button class="button">{tr!(l, "workshop-undo", seconds = left)}</button>
            </form>
        }
    });
    let hint = (view.next == NextStep::Wait)
        .then(|| view! { <p class="notice notice--info">{tr!(l, "workshop-next-wait-why")}</p> });
    let next = can.then(|| {
        view! {
            <form method="post" action=action.to_owned() data-send="" class="live-inline">
                {draw::hidden("op", draw::op())} {draw::hidden("do", "next")} {draw::hidden("seen", view.now.step.to_string())}
                <button class="button button--primary live-next">{label}{then.map(|then| view! { " : "{then} })}</button>
            </form>
        }
    });
    view! { <div class="live-steer">{hint}{next}{undo}</div> }.into_any()
}

fn clocks(action: &str, view: &ConsoleView<'_>, l: Locale) -> AnyView {
    let now = &view.now;
    let running = now.round.as_ref().filter(|round| round.state.is_running());
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
        SessionState::Paused => Some(("live", tr!(l, "workshop-resume"))),
        _ => None,
    };
    let pause = pause.map(|(to, label)| button(action, "session", label, &[("to", to.to_owned())]));
    let ballots = now.round.as_ref().filter(|round| round.ballot).map(|_| {
        view! { <p class="figure figure--medium">{view.tally.ballots.to_string()}<span class="figure__label">{tr!(l, "workshop-ballots-in")}</span></p> }
    });
    let behind = view.behind / 60;
    let drift = (behind != 0).then(|| {
        let text = if behind > 0 {
            tr!(l, "workshop-behind", minutes = behind)
        } else {
            tr!(l, "workshop-ahead", minutes = -behind)
        };
        view! { <p class="muted">{text}</p> }
    });
    let name = now.round.as_ref().map(|round| names::name(&round.name, l));
    view! {
        <div class="live-clocks">
            <div><p class="eyebrow">{door::state(now.session, l)}</p><p class="lead">{name}</p>
                {running.and_then(|round| draw::clock(round.timer, now, l))}{drift}</div>
            {ballots}
            <div class="button-row">{extend}{pause}</div>
        </div>
    }
    .into_any()
}

fn run_sheet(action: &str, view: &ConsoleView<'_>, l: Locale) -> AnyView {
    let rows = view.rounds.iter().enumerate().map(|(place, line)| {
        let round = line.round;
        let id = [("round", round.id.to_string())];
        let state = tr!(l, &format!("workshop-round-state-{}", round.state.code()));
        let begins = line.begins.map(crate::show::time);
        let drift = line.drift.map(|drift| format!("{:+}", drift / 60)).filter(|text| text != "+0");
        let current = view.now.round.as_ref().is_some_and(|now| now.name.id == round.id);
        let up = (place > 0 && round.state == RoundState::Planned).then(|| {
            let to = [("round", round.id.to_string()), ("place", (place - 1).to_string())];
            button(action, "move", tr!(l, "workshop-move-up"), &to)
        });
        let buttons = match round.state {
            RoundState::Planned => Some(button(action, "skip", tr!(l, "workshop-skip"), &id)),
            RoundState::Skipped => Some(button(action, "restore", tr!(l, "workshop-restore"), &id)),
            RoundState::Open | RoundState::Reopened if round.ballot.is_some() => {
                Some(button(action, "lock", tr!(l, "workshop-lock"), &id))
            }
            RoundState::Locked | RoundState::Revealed | RoundState::Done => {
                Some(reopen(action, round.id, l))
            }
            _ => None,
        };
        view! {
            <tr class=if current { "table__row--selected" } else { "" } aria-current=current.then_some("step")>
                <td>{begins}</td>
                <th scope="row">{names::round(round.kind, round.title.as_ref(), l)}</th>
                <td>{(round.seconds / 60).to_string()}" min "{drift}</td>
                <td>{state}</td>
                <td><div class="button-row">{buttons}{up}</div></td>
            </tr>
        }
    });
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=tr!(l, "workshop-run-sheet")>
            <table class="table"><thead><tr>
                <th>{tr!(l, "workshop-column-begins")}</th><th>{tr!(l, "workshop-column-round")}</th>
                <th>{tr!(l, "workshop-column-time")}</th><th>{tr!(l, "workshop-column-state")}</th><th>{tr!(l, "workshop-column-do")}</th>
            </tr></thead><tbody>{rows.collect_view()}</tbody></table>
        </div>
    }
    .into_any()
}

fn reopen(action: &str, round: RoundId, l: Locale) -> AnyView {
    view! {
        <details><summary>{tr!(l, "workshop-reopen")}</summary>
            <form class="form" method="post" action=action.to_owned() data-send="">
                {draw::hidden("op", draw::op())} {draw::hidden("do", "reopen")} {draw::hidden("round", round.to_string())}
                <div class="field"><label class="field__label">{tr!(l, "workshop-reason")}<input name="reason" /></label></div>
                <button class="button button--small">{tr!(l, "workshop-reopen")}</button>
            </form>
        </details>
    }
    .into_any()
}

fn add(action: &str, l: Locale) -> AnyView {
    let kinds = RoundKind::ALL.iter().map(|kind| view! { <option value=kind.code()>{tr!(l, &format!("workshop-kind-{}", kind.code()))}</option> });
    let kinds = kinds.collect_view();
    view! {
        <details><summary>{tr!(l, "workshop-add-round")}</summary>
            <form class="form" method="post" action=action.to_owned() data-send="">
                {draw::hidden("op", draw::op())} {draw::hidden("do", "add")}
                <div class="field-row">
                    <div class="field"><label class="field__label">{tr!(l, "workshop-column-round")}<select name="kind">{kinds}</select></label></div>
                    <div class="field field--short"><label class="field__label">{tr!(l, "workshop-minutes")}<input name="minutes" r#type="number" min="1" max="480" value="10" /></label></div>
                </div>
                <button class="button button--small">{tr!(l, "workshop-add-round")}</button>
            </form>
        </details>
    }
    .into_any()
}

/// How people come in.
fn entrance(cx: &Cx, room: &Room, l: Locale) -> AnyView {
    let code = &room.head.code;
    let address = cx.full_address(&cx.href(&path(code)));
    let square = draw::square(&address, tr!(l, "workshop-square", code = code.clone()));
    let halves = format!("{} {}", &code[..3], &code[3..]);
    view! {
        <section class="section live-entrance">
            <h2>{tr!(l, "workshop-entrance")}</h2>
            {square}
            <p class="code live-code">{halves}</p>
            <p class="small"><a href=address.clone()>{address.clone()}</a></p>
        </section>
    }
    .into_any()
}

fn tables(action: &str, view: &ConsoleView<'_>, l: Locale) -> Option<AnyView> {
    if view.tables.is_empty() {
        return None;
    }
    let rows = view.tables.iter().map(|line| {
        let help = (line.help > 0).then(|| view! { " "<span class="badge badge--closed">{tr!(l, "workshop-table-help")}</span> });
        view! {
            <tr><th scope="row">{line.table.name.clone()}{help}</th><td>{line.people.to_string()}</td>
                <td>{line.ready.to_string()}</td><td>{line.need_time.to_string()}</td><td>{line.notes.to_string()}</td></tr>
        }
    });
    let rows = rows.collect_view();
    let mixed = button(
        action,
        "assign",
        tr!(l, "workshop-assign-mixed"),
        &[("seating", "mixed".to_owned())],
    );
    let role =
        button(action, "assign", tr!(l, "workshop-assign-role"), &[("seating", "role".to_owned())]);
    Some(
        view! {
            <div class="table-scroll" role="region" tabindex="0" aria-label=tr!(l, "workshop-tables")>
                <table class="table table--figures"><caption>{tr!(l, "workshop-tables")}</caption><thead><tr>
                    <th>{tr!(l, "workshop-table")}</th><th>{tr!(l, "workshop-table-people")}</th><th>{tr!(l, "workshop-signal-ready")}</th>
                    <th>{tr!(l, "workshop-signal-need-time")}</th><th>{tr!(l, "workshop-notes")}</th></tr></thead><tbody>{rows}</tbody></table>
            </div>
            <div class="button-row">{mixed}{role}</div>
        }
        .into_any(),
    )
}

fn pitches(action: &str, view: &ConsoleView<'_>, l: Locale) -> Option<AnyView> {
    if view.pitches.is_empty() && view.now.pitch.is_none() {
        return None;
    }
    let queue = view.pitches.iter().map(|pitch| {
        let id = [("pitch", pitch.id.to_string())];
        view! { <li>{ui::authored(&pitch.title, l)}" · "{pitch.who.clone()}" "{button(action, "start-pitch", tr!(l, "workshop-pitch-start"), &id)}</li> }
    });
    let queue = queue.collect_view();
    let running = view.now.pitch.map(|timer| {
        view! { {draw::clock(timer, &view.now, l)} {button(action, "end-pitch", tr!(l, "workshop-pitch-end"), &[])} }
    });
    Some(view! { <section class="section"><h2>{tr!(l, "workshop-pitch-queue")}</h2>{running}<ol>{queue}</ol></section> }.into_any())
}

fn floor(action: &str, view: &ConsoleView<'_>, l: Locale) -> AnyView {
    let next = view.suggestion.map(|next| {
        let why = match next.why {
            domain::workshop::Why::FirstTime => tr!(l, "workshop-why-first"),
            domain::workshop::Why::Deficit { .. } => tr!(l, "workshop-why-deficit"),
        };
        let kind = tr!(l, &format!("actor-{}", next.kind.code()));
        view! { <p>{tr!(l, "workshop-next-speaker", kind = kind, why = why)}</p>{button(action, "give-floor", tr!(l, "workshop-give-floor"), &[])} }
    });
    let kinds = domain::actor::ActorType::ALL
        .iter()
        .filter(|kind| view.present.keys().any(|group| group.code() == kind.code()));
    let taps = kinds.map(|kind| {
        button(
            action,
            "give-floor",
            tr!(l, &format!("actor-{}", kind.code())),
            &[("kind", kind.code().to_owned())],
        )
    });
    let taps = taps.collect_view();
    let end = view
        .speaking
        .floor
        .as_ref()
        .map(|_| button(action, "end-floor", tr!(l, "workshop-end-floor"), &[]));
    view! {
        <section class="section"><h2>{tr!(l, "workshop-floor")}</h2>
            {next}<div class="button-row">{taps}{end}</div></section>
    }
    .into_any()
}

/// A step of a facilitator.
pub async fn act(cx: Cx, Path(code): Path<String>, headers: HeaderMap, sent: Submitted) -> Answer {
    let (room, hand) = workshop::as_facilitator(cx.services(), cx.caller(), &code).await?;
    let by_script = headers
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.starts_with("application/json"));
    match steps::step(&room, hand, &sent).await {
        Ok(done) if by_script => {
            Ok(axum::Json(serde_json::json!({ "seq": done.seq })).into_response())
        }
        Ok(_) => Ok(Redirect::to(&cx.href(&format!("/w/{code}/console"))).into_response()),
        Err(service::Error::Refused(refusal)) if by_script => {
            let text = crate::error::refusal_text(&refusal, cx.locale);
            let body = axum::Json(serde_json::json!({ "refused": text }));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, body).into_response())
        }
        Err(error) => draw(&cx, &room, &sent.refused(error)?),
    }
}
