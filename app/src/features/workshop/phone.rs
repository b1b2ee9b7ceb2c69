//! The phone of somebody in the room: what I do now, how long, my table, my language.

use super::{ballot, commands, cookie, door, draw, names, path, scenario};
use crate::{
    cx::Cx,
    error::{Answer, AppError, refusal_text},
    form::{FormState, Submitted},
    page::{self, Page},
    ui,
};
use axum::{
    Json,
    extract::{Path, Query},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    Refusal,
    actor::Actor,
    locale::Locale,
    workshop::{
        FieldKey, Note, NoteKind, Seat, SeatId, SessionState, Signal, WorkshopRefusal,
        view::{self, Ask, PhoneView, Results},
    },
};
use leptos::prelude::*;
use serde_json::json;
use service::live::{Cursor, Room};
use service::workshop;
use std::sync::Arc;

/// The page of a workshop: the door, or the phone of who is in.
pub async fn get(
    cx: Cx,
    Path(code): Path<String>,
    Query(asked): Query<door::Asked>,
    headers: HeaderMap,
) -> Answer {
    match seat(&cx, &code, &headers).await? {
        Some((room, seat, kept)) => draw(&cx, &room, seat, &kept, &FormState::default()),
        None => door::draw(&cx, &code, asked.table.as_deref(), FormState::default()).await,
    }
}

type Held = (Arc<Room>, SeatId, cookie::Kept);

/// The seat whose key the phone holds, when it holds one that still opens a seat.
async fn seat(cx: &Cx, code: &str, headers: &HeaderMap) -> Result<Option<Held>, AppError> {
    let Some(kept) = cookie::read(headers, cx.site.secure, code) else { return Ok(None) };
    match workshop::as_seat(cx.services(), code, &kept.key).await {
        Ok((room, seat)) => Ok(Some((room, seat, kept))),
        Err(service::Error::Refused(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// What a script puts in the place of what it showed.
pub async fn part(cx: Cx, Path(code): Path<String>, headers: HeaderMap) -> Answer {
    let Some((room, seat, kept)) = seat(&cx, &code, &headers).await? else {
        return Err(Refusal::from(WorkshopRefusal::NoSuchSeat).into());
    };
    let form = FormState::default();
    Ok(page::part(|| content(&cx, &room, seat, &kept, &form)))
}

fn draw(cx: &Cx, room: &Room, seat: SeatId, kept: &cookie::Kept, form: &FormState) -> Answer {
    let l = cx.locale;
    let title = workshop::title(room).get(l).to_owned();
    let code = room.head.code.clone();
    let page = Page::new(cx, title.clone()).narrow().at("workshop").status(form.status());
    let mut response = page.bare().with_script("assets/live.js").draw(|| {
        let here = content(cx, room, seat, kept, form);
        view! {
            <main class="page page--narrow live" id="main" tabindex="-1">
                {draw::languages(cx)}
                <p class="eyebrow">{title}</p>
                {draw::live(cx, &code, "phone", &format!("/w/{code}/part"), here)}
            </main>
        }
        .into_any()
    });
    door::no_store(&mut response);
    Ok(response)
}

/// Everything that changes while the workshop goes on.
fn content(cx: &Cx, room: &Room, seat: SeatId, kept: &cookie::Kept, form: &FormState) -> AnyView {
    let l = cx.locale;
    room.read(|state| {
        let token = state.course.current.map(|round| room.token(seat, round));
        let Some(view) = view::phone(state, seat, token, cx.now()) else {
            return view! { <p>{refusal_text(&WorkshopRefusal::NoSuchSeat.into(), l)}</p> }.into_any();
        };
        let cursor = Cursor { epoch: room.head.epoch, seq: state.seq };
        let key = view.now.round.as_ref().map_or_else(
            || view.now.session.code().to_owned(),
            |round| format!("{}-{}", round.name.id, round.state.code()),
        );
        let action = cx.href(&format!("{}/do", path(&room.head.code)));
        let phrase = kept.came.map(|(op, locale)| workshop::phrase(room, op, locale));
        view! {
            <div data-key=key data-cursor=cursor.to_string() data-now=view.now.server.timestamp_millis().to_string()>
                {refusals(form, l)}
                {heading(&view, l)}
                {asked(cx, &action, &view, form, l)}
                {notes(&action, &view, l)}
                {place(&view, l)}
                {signals(&action, &view, l)}
                {about(cx, room, phrase, l)}
            </div>
        }
        .into_any()
    })
}

fn refusals(form: &FormState, l: Locale) -> Option<AnyView> {
    let lines: Vec<_> = form
        .fields
        .iter()
        .map(|field| view! { <li>{refusal_text(&field.refusal, l)}</li> })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <div class="error-summary" role="alert" tabindex="-1" id="error-summary">
                <h2 class="error-summary__title">{tr!(l, "workshop-refused")}</h2><ul>{lines}</ul>
            </div>
        }
        .into_any()
    })
}

/// What I do now, and how long.
fn heading(view: &PhoneView<'_>, l: Locale) -> AnyView {
    let now = &view.now;
    let running = now.session == SessionState::Live;
    let (name, what) = match (&now.round, now.session) {
        (Some(round), SessionState::Live | SessionState::Paused) => {
            let what = match (running, round.state.is_running()) {
                (false, _) => tr!(l, "workshop-do-paused"),
                (true, true) => tr!(l, &format!("workshop-do-{}", round.name.kind.code())),
                (true, false) => String::new(),
            };
            (names::name(&round.name, l), what)
        }
        (_, session) => {
            (door::state(session, l), tr!(l, &format!("workshop-wait-{}", session.code())))
        }
    };
    let timer = now.round.as_ref().filter(|round| round.state.is_running());
    let clock = match now.pitch {
        Some(pitch) => draw::clock(pitch, now, l),
        None => timer.and_then(|round| draw::clock(round.timer, now, l)),
    };
    let next = now.following.as_ref().filter(|_| running).map(|next| {
        view! { <p class="muted small">{tr!(l, "workshop-then", name = names::name(next, l))}</p> }
    });
    view! {
        <header class="page__lead live-now">
            <h1>{name}</h1>
            {clock}
            <p class="lead">{what}</p>
            {next}
        </header>
    }
    .into_any()
}

/// What is asked.
fn asked(cx: &Cx, action: &str, view: &PhoneView<'_>, form: &FormState, l: Locale) -> AnyView {
    match &view.ask {
        Ask::Wait | Ask::Listen | Ask::Over => ().into_any(),
        Ask::Ballot { round, form, options, own } => {
            ballot::draw(action, *round, form, options, *own, l)
        }
        Ask::Sealed { cast } => {
            let text =
                if *cast { tr!(l, "workshop-sealed-cast") } else { tr!(l, "workshop-sealed") };
            view! { <p class="notice notice--info">{text}</p> }.into_any()
        }
        Ask::Results(found) => results(found, cx, l),
        Ask::Write { kinds } => write(action, kinds, form, l),
        Ask::Pitch { current, queue } => {
            let current = current.map(|pitch| {
                view! { <p class="lead"><strong>{ui::authored(&pitch.title, l)}</strong>" · "{pitch.who.clone()}</p> }
            });
            let waiting = queue.iter().map(
                |pitch| view! { <li>{ui::authored(&pitch.title, l)}" · "{pitch.who.clone()}</li> },
            );
            let list = (!queue.is_empty()).then(|| view! { <h2>{tr!(l, "workshop-pitch-queue")}</h2><ol>{waiting.collect_view()}</ol> });
            view! {
                {current}
                {write(action, &[NoteKind::Need, NoteKind::Offer], form, l)}
                {list}
                <details><summary>{tr!(l, "workshop-pitch-ask")}</summary>{pitch_form(action, form, l)}</details>
            }
            .into_any()
        }
        Ask::Scenarios { kind, scenarios, amendments } => {
            scenario::draw(action, *kind, view.seat, scenarios, amendments, l)
        }
    }
}

fn pitch_form(action: &str, form: &FormState, l: Locale) -> AnyView {
    view! {
        <form class="form" method="post" action=action.to_owned() data-send="">
            {draw::hidden("op", draw::op())} {draw::hidden("do", "pitch")}
            {ui::Field::line("title", tr!(l, "workshop-pitch-title")).draw(form, l)}
            {ui::Field::line("who", tr!(l, "workshop-pitch-who")).draw(form, l)}
            <button class="button">{tr!(l, "workshop-pitch-send")}</button>
        </form>
    }
    .into_any()
}

/// A note, of one of several kinds.
fn write(action: &str, kinds: &[NoteKind], form: &FormState, l: Locale) -> AnyView {
    let chosen = form.submitted.text("kind");
    let options = kinds.iter().enumerate().map(|(place, kind)| {
        let checked = if chosen.is_empty() { place == 0 } else { chosen == kind.code() };
        view! {
            <label class="choice choice--plain">
                <input r#type="radio" name="kind" value=kind.code() checked=checked />
                <span class="choice__text"><span class="choice__label">{tr!(l, &format!("workshop-note-{}", kind.code()))}</span></span>
            </label>
        }
    });
    let options = options.collect_view();
    let things = kinds.iter().any(|kind| matches!(kind, NoteKind::Need | NoteKind::Offer));
    let promises = kinds.contains(&NoteKind::Commitment);
    let quantity = things.then(|| {
        ui::Field::new("quantity", tr!(l, "workshop-quantity"), ui::Kind::Line("number"))
            .optional()
            .class("field field--short")
            .draw(form, l)
    });
    let day = (things || promises).then(|| {
        let label = if promises { tr!(l, "workshop-by-when") } else { tr!(l, "workshop-when") };
        ui::Field::new("day", label, ui::Kind::Line("date"))
            .optional()
            .class("field field--date")
            .draw(form, l)
    });
    let consent = promises.then(|| ui::tick("consent", tr!(l, "workshop-may-quote"), form));
    view! {
        <form class="form" method="post" action=action.to_owned() data-send="">
            {draw::hidden("op", draw::op())} {draw::hidden("do", "note")}
            <fieldset class="fieldset"><legend class="fieldset__legend">{tr!(l, "workshop-note-legend")}</legend>
                <div class="live-scale">{options}</div></fieldset>
            {ui::Field::new("text", tr!(l, "workshop-note-text"), ui::Kind::Area(3)).draw(form, l)}
            <div class="field-row">{quantity}{day}</div>
            {consent}
            <div class="form__actions"><button class="button button--primary">{tr!(l, "workshop-note-send")}</button></div>
        </form>
    }
    .into_any()
}

/// What was written: needs and offers take a hand.
fn notes(action: &str, view: &PhoneView<'_>, l: Locale) -> Option<AnyView> {
    if view.notes.is_empty() {
        return None;
    }
    let items = view.notes.iter().rev().map(|note| note_line(action, note, view.seat, l));
    let items = items.collect_view();
    Some(
        view! { <section class="section"><h2>{tr!(l, "workshop-notes")}</h2><ul class="live-notes">{items}</ul></section> }
            .into_any(),
    )
}

fn note_line(action: &str, note: &Note, seat: &Seat, l: Locale) -> AnyView {
    let kind = tr!(l, &format!("workshop-note-{}", note.kind.code()));
    let own = note.author == Some(seat.id);
    let raised = note.hands.contains(&seat.id);
    let label = match note.kind {
        NoteKind::Need => tr!(l, "workshop-i-can-lend"),
        NoteKind::Offer => tr!(l, "workshop-i-want"),
        _ => tr!(l, "workshop-me-too"),
    };
    let hand = (!own).then(|| view! {
        <form method="post" action=action.to_owned() data-send="">
            {draw::hidden("op", draw::op())} {draw::hidden("do", "hand")} {draw::hidden("note", note.id.to_string())}
            {draw::hidden("on", if raised { "no" } else { "yes" })}
            <button class="button button--small" aria-pressed=raised.to_string()>{label}</button>
        </form>
    });
    let count = note.quantity.map(|quantity| format!(" × {quantity}"));
    let hands =
        (!note.hands.is_empty()).then(|| tr!(l, "workshop-hands", count = note.hands.len()));
    view! {
        <li class="live-notes__item">
            <p><span class="badge">{kind}</span>" "{ui::authored(&note.text, l)}{count}</p>
            <p class="muted small">{hands}</p>
            {hand}
        </li>
    }
    .into_any()
}

/// What came out.
fn results(found: &Results, cx: &Cx, l: Locale) -> AnyView {
    let _ = cx;
    let scenarios = found.scenarios.iter().map(|figure| {
        let voice = figure.one_voice.map(|share| tr!(l, "workshop-one-voice", percent = u64::from(share / 10)));
        let flip = figure.majority_flips.then(|| view! { <p class="notice notice--warning">{tr!(l, "workshop-flip")}</p> });
        view! {
            <li class="live-result" data-scenario=figure.scenario.to_string()>
                <p><strong>{tr!(l, "workshop-agree", agree = figure.agree, cast = figure.cast)}</strong></p>
                <p>{voice}</p>
                {flip}
            </li>
        }
    });
    let answers = found.answers.iter().map(|answer| {
        let mean = answer.mean.map(|mean| format!("{},{}", mean / 1_000, mean % 1_000 / 100));
        view! { <li>{answer.question.get(l).to_owned()}" "<strong>{mean}</strong></li> }
    });
    view! {
        <section class="section">
            <h2>{tr!(l, "workshop-results", ballots = found.ballots)}</h2>
            <ol class="live-results">{scenarios.collect_view()}</ol>
            <ul>{answers.collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// My table.
fn place(view: &PhoneView<'_>, l: Locale) -> Option<AnyView> {
    let table = view.table?;
    let others = view.neighbours.iter().map(|seat| {
        let role = seat.role.map(|role| tr!(l, &format!("workshop-role-{}", role.code())));
        let actor = Actor {
            id: domain::id::ActorId(uuid::Uuid::nil()),
            name: seat.name.clone(),
            kind: seat.kind,
        };
        view! { <li>{ui::actor_chip(&actor, &role.unwrap_or_default(), l)}</li> }
    });
    let others = others.collect_view();
    Some(
        view! {
            <section class="section">
                <h2>{tr!(l, "workshop-my-table", name = table.name.clone())}</h2>
                <ul class="actor-list">{others}</ul>
            </section>
        }
        .into_any(),
    )
}

/// What a phone can say without a word.
fn signals(action: &str, view: &PhoneView<'_>, l: Locale) -> Option<AnyView> {
    if !view.now.session.is_running() {
        return None;
    }
    let buttons = [Signal::Ready, Signal::NeedTime, Signal::Help].map(|signal| {
        let on = view.seat.signal == signal;
        let value = if on { Signal::None } else { signal };
        view! {
            <form method="post" action=action.to_owned() data-send="">
                {draw::hidden("op", draw::op())} {draw::hidden("do", "signal")} {draw::hidden("signal", value.code())}
                <button class="button button--small" aria-pressed=on.to_string()>{tr!(l, &format!("workshop-signal-{}", signal.code()))}</button>
            </form>
        }
    });
    let floor = view! {
        <form method="post" action=action.to_owned() data-send="">
            {draw::hidden("op", draw::op())} {draw::hidden("do", "ask-floor")}
            <button class="button button--small">{tr!(l, "workshop-ask-floor")}</button>
        </form>
    };
    Some(
        view! { <div class="button-row live-signals">{buttons.collect_view()}{floor}</div> }
            .into_any(),
    )
}

/// The phrase, and the way out.
fn about(cx: &Cx, room: &Room, phrase: Option<String>, l: Locale) -> AnyView {
    let leave = cx.href(&format!("/w/{}/leave", room.head.code));
    let phrase = phrase.map(|phrase| {
        view! { <p>{tr!(l, "workshop-phrase-why")}</p><p class="code live-phrase">{phrase}</p> }
    });
    view! {
        <details class="section">
            <summary>{tr!(l, "workshop-my-seat")}</summary>
            {phrase}
            <form method="post" action=leave>{draw::hidden("op", draw::op())}
                <button class="button button--quiet button--small">{tr!(l, "workshop-leave")}</button></form>
        </details>
    }
    .into_any()
}

/// Something a phone asks for. A script is answered in a few words, a browser without one with the
/// page.
pub async fn act(cx: Cx, Path(code): Path<String>, headers: HeaderMap, sent: Submitted) -> Answer {
    let by_script = headers
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.starts_with("application/json"));
    let Some((room, seat, kept)) = seat(&cx, &code, &headers).await? else {
        let refusal = Refusal::from(WorkshopRefusal::NoSuchSeat);
        return if by_script {
            Ok(told(StatusCode::UNPROCESSABLE_ENTITY, &refusal, cx.locale))
        } else {
            let fields = vec![domain::Field::new("form", refusal)];
            door::draw(&cx, &code, None, FormState { submitted: sent, fields }).await
        };
    };
    match commands::act(&cx, &room, seat, &sent).await {
        Ok(done) if by_script => Ok(Json(json!({ "seq": done.seq })).into_response()),
        Ok(_) => Ok(Redirect::to(&cx.href(&path(&code))).into_response()),
        Err(service::Error::Busy) if by_script => {
            Ok(StatusCode::SERVICE_UNAVAILABLE.into_response())
        }
        Err(error) => {
            let form = sent.refused(error)?;
            match form.fields.first() {
                Some(field) if by_script => {
                    Ok(told(StatusCode::UNPROCESSABLE_ENTITY, &field.refusal, cx.locale))
                }
                _ => draw(&cx, &room, seat, &kept, &form),
            }
        }
    }
}

fn told(status: StatusCode, refusal: &Refusal, l: Locale) -> Response {
    (status, Json(json!({ "refused": refusal_text(refusal, l) }))).into_response()
}

/// The title of a scenario.
pub fn title_of(scenario: &domain::workshop::Scenario, l: Locale) -> String {
    scenario.text(FieldKey::Title).map(|title| title.get(l).to_owned()).unwrap_or_default()
}
