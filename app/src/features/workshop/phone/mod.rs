//! The phone of somebody in the room: what I do now, how long, my table, my language.

mod notes;
pub mod outcome;
mod place;
mod translating;

use super::{
    ballot, beside, commands,
    cookie::{Kept, Phone},
    door, draw, jury, names, path, scenario,
};
use crate::{
    cx::Cx,
    error::{Answer, refusal_text},
    form::{FormState, Submitted},
    page::{self, Page},
};
use axum::{
    Json,
    extract::{Path, Query},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    Refusal,
    locale::Locale,
    workshop::{
        FieldKey, RoundKind, SeatId, SessionState, TableId, Workshop, WorkshopRefusal,
        view::{self, Ask, PhoneView},
    },
};
use leptos::prelude::*;
use serde_json::json;
use service::{
    live::{self, Cursor, Room},
    workshop,
};
use std::sync::Arc;

/// The page of a workshop: the door, or the phone of who is in.
pub async fn get(
    cx: Cx,
    Path(code): Path<String>,
    Query(asked): Query<door::Asked>,
    headers: HeaderMap,
) -> Answer {
    let room = live::room(cx.services(), &code).await?;
    let phone = Phone::of(&headers, cx.site.secure, &room);
    let form = FormState::default();
    if let Some(holder) = Holder::of(&room, &phone, phone.holder()) {
        let sign = asked.table.as_deref().and_then(|table| table.parse().ok());
        return draw(&cx, &Holder { sign, ..holder }, &form);
    }
    if phone.anybody().is_some() {
        return Ok(beside::who(&cx, &room, &phone, form));
    }
    door::draw(&cx, &code, asked.table.as_deref(), &headers, form).await
}

/// Who holds the phone.
struct Holder {
    room: Arc<Room>,
    seat: SeatId,
    /// What the phone keeps of that seat.
    kept: Kept,
    /// Whether somebody else is there with it.
    shared: bool,
    /// The table whose sign they have just read.
    sign: Option<TableId>,
}

impl Holder {
    /// Somebody who is there with a phone.
    fn of(room: &Arc<Room>, phone: &Phone, seat: Option<&(SeatId, Kept)>) -> Option<Self> {
        let (seat, kept) = seat.cloned()?;
        let shared = phone.seats.iter().any(|(other, _)| *other != seat);
        Some(Self { room: Arc::clone(room), seat, kept, shared, sign: None })
    }

    /// The address of something of the phone, in the name of this seat.
    fn address(&self, cx: &Cx, what: &str) -> String {
        cx.href(&format!("{}/{what}?as={}", path(&self.room.head.code), self.seat))
    }
}

/// What a script puts in the place of what it showed.
pub async fn part(
    cx: Cx,
    Path(code): Path<String>,
    Query(asked): Query<door::Asked>,
    headers: HeaderMap,
) -> Answer {
    let room = live::room(cx.services(), &code).await?;
    let phone = Phone::of(&headers, cx.site.secure, &room);
    // Once the phone was handed on, what was drawn for whoever held it is shown no more.
    let named: Option<SeatId> = asked.r#as.as_deref().and_then(|seat| seat.parse().ok());
    let here = phone.holder().filter(|(seat, _)| named.is_none_or(|named| named == *seat));
    let Some(holder) = Holder::of(&room, &phone, here) else {
        return Err(Refusal::from(WorkshopRefusal::NoSuchSeat).into());
    };
    let form = FormState::default();
    Ok(page::part(|| content(&cx, &holder, &form)))
}

fn draw(cx: &Cx, holder: &Holder, form: &FormState) -> Answer {
    let l = cx.locale;
    let room = &holder.room;
    let title = workshop::title(room).get(l).to_owned();
    let code = room.head.code.clone();
    let mark = room.head.rehearsal.then(|| draw::rehearsed(l));
    let page = Page::new(cx, title.clone()).narrow().in_room().at("workshop").status(form.status());
    let mut response = page.bare().with_script("assets/live.js").draw(|| {
        let here = content(cx, holder, form);
        view! {
            <main class="page page--narrow live" id="main" tabindex="-1">
                {draw::languages(cx)}
                <p class="eyebrow">{title}{mark}</p>
                {draw::live(cx, &code, "phone", &format!("/w/{code}/part?as={}", holder.seat), here)}
            </main>
        }
        .into_any()
    });
    door::no_store(&mut response);
    Ok(response)
}

/// Everything that changes while the workshop goes on.
fn content(cx: &Cx, holder: &Holder, form: &FormState) -> AnyView {
    let l = cx.locale;
    let (room, seat) = (&*holder.room, holder.seat);
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
        let here = path(&room.head.code);
        let action = holder.address(cx, "do");
        let phrase = holder.kept.came.map(|(op, locale)| workshop::phrase(room, op, locale));
        view! {
            <div data-key=key data-cursor=cursor.to_string() data-now=view.now.server.timestamp_millis().to_string()>
                {holder.shared.then(|| place::turn(&cx.href(&here), view.seat, holder.kept.code.is_some(), l))}
                {refusals(form, l)}
                {heading(&view, l)}
                {place::sit_down(&action, state, view.seat, holder.sign, l)}
                {asked(cx, room, state, &action, &view, form, l)}
                {notes::written(cx, (&here, &action), state, &view, l)}
                {view.translating.as_ref().map(|waiting| translating::draw(&action, state, seat, waiting, form, l))}
                {place::signals(&action, &view, l)}
                {place::table(&action, &cx.href(&format!("{here}/paper")), &view, l)}
                {place::about(cx, room, state, seat, phrase, l)}
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
    let ladder = view.ladder.as_ref().map(|ladder| {
        let rungs = ladder.rungs.iter().enumerate().map(|(place, rung)| {
            let class = if place == ladder.now { "ladder__rung ladder__rung--now" } else { "ladder__rung" };
            let text = tr!(l, &format!("ladder-{}", rung.code));
            view! {
                <li class=class data-from=rung.from.timestamp_millis().to_string() data-to=rung.to.timestamp_millis().to_string()>{text}</li>
            }
        });
        view! { <ol class="ladder">{rungs.collect_view()}</ol> }
    });
    view! {
        <header class="page__lead live-now">
            <h1>{name}</h1>
            {clock}
            <p class="lead">{what}</p>
            {ladder}
            {next}
        </header>
    }
    .into_any()
}

/// What is asked.
fn asked(
    cx: &Cx,
    room: &Room,
    state: &Workshop,
    action: &str,
    view: &PhoneView<'_>,
    form: &FormState,
    l: Locale,
) -> AnyView {
    match &view.ask {
        Ask::Over if !state.rehearsal => {
            let to = cx.href(&format!("{}/harvest", path(&room.head.code)));
            view! { <p><a class="button button--primary button--full" href=to>{tr!(l, "workshop-read-harvest")}</a></p> }
                .into_any()
        }
        Ask::Wait | Ask::Listen | Ask::Over => ().into_any(),
        Ask::Ballot { round, form: ballot, options, own } => {
            let beside = (!view.writes.is_empty())
                .then(|| notes::about_scenario(action, view.writes, options, form, l));
            let read = matches!(ballot, domain::workshop::BallotForm::Answers { .. });
            let read =
                (!read).then(|| scenario::read_first(options, &state.pictures, &room.places, l));
            let juror = view.stakes.map(|stakes| jury::stakes(action, state, *round, stakes, l));
            view! { {read} {ballot::draw(action, *round, ballot, options, *own, l)} {juror} {beside} }
                .into_any()
        }
        Ask::Watch { jury, ballots } => jury::watch(*jury, *ballots, l),
        Ask::Sealed { cast } => {
            let round = view.now.round.as_ref();
            let answers = round.is_some_and(|round| round.name.kind == RoundKind::Measure);
            let text = match (answers, *cast) {
                (true, true) => tr!(l, "workshop-answers-sealed-cast"),
                (true, false) => tr!(l, "workshop-answers-sealed"),
                (false, true) => tr!(l, "workshop-sealed-cast"),
                (false, false) => tr!(l, "workshop-sealed"),
            };
            view! { <p class="notice notice--info">{text}</p> }.into_any()
        }
        Ask::Results(found) => outcome::draw(state, found, l),
        Ask::Write { kinds } => notes::write(action, kinds, form, l),
        Ask::Pitch { current, queue } => {
            let own = current.is_some_and(|pitch| pitch.seat == Some(view.seat.id));
            notes::pitches(action, *current, queue, own, form, l)
        }
        Ask::Scenarios { kind: RoundKind::WhatIf, .. } if state.board.is_none() => {
            view! { <p class="notice notice--info" data-again="10">{tr!(l, "trial-waits")}</p> }
                .into_any()
        }
        Ask::Scenarios { kind: RoundKind::WhatIf, .. } => {
            let href = cx.href(&format!("{}/what-if", path(&room.head.code)));
            view! { <p><a class="button button--primary button--full" href=href>{tr!(l, "trial-open")}</a></p> }
                .into_any()
        }
        Ask::Scenarios { kind, scenarios, amendments, arguments } => {
            let serves = state.serves(view.seat.id, view.seat.table);
            let copying = serves.then(|| cx.href(&format!("{}/paper/copy", path(&room.head.code))));
            let about = scenario::About {
                scenarios,
                amendments,
                arguments,
                form,
                places: &room.places,
                pictures: &state.pictures,
                copying,
            };
            scenario::draw(action, *kind, view.seat, &about, l)
        }
    }
}

/// Something a phone asks for. A script is answered in a few words, a browser without one with the
/// page.
pub async fn act(
    cx: Cx,
    Path(code): Path<String>,
    Query(asked): Query<door::Asked>,
    headers: HeaderMap,
    sent: Submitted,
) -> Answer {
    let by_script = asks_as_script(&headers);
    let room = live::room(cx.services(), &code).await?;
    let phone = Phone::of(&headers, cx.site.secure, &room);
    // What was drawn for one person is never done in the name of another one who holds the phone by then.
    let named = phone.named(asked.r#as.as_deref().and_then(|seat| seat.parse().ok()));
    let Some(holder) = Holder::of(&room, &phone, named) else {
        let refusal = Refusal::from(WorkshopRefusal::NoSuchSeat);
        return if by_script {
            Ok(told(StatusCode::UNPROCESSABLE_ENTITY, &refusal, cx.locale))
        } else {
            let fields = vec![domain::Field::new("form", refusal)];
            let form = FormState { submitted: sent, fields };
            door::draw(&cx, &code, None, &headers, form).await
        };
    };
    match commands::act(&cx, &holder.room, holder.seat, &sent).await {
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
                _ if phone.holder().is_some_and(|(seat, _)| *seat == holder.seat) => {
                    draw(&cx, &holder, &form)
                }
                _ => Ok(beside::who(&cx, &room, &phone, form)),
            }
        }
    }
}

/// Whether a script asks, and wants to be answered in a few words.
pub fn asks_as_script(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok());
    accept.is_some_and(|value| value.starts_with("application/json"))
}

/// A refusal, for a script.
pub fn told(status: StatusCode, refusal: &Refusal, l: Locale) -> Response {
    (status, Json(json!({ "refused": refusal_text(refusal, l) }))).into_response()
}

/// The title of a scenario.
pub fn title_of(scenario: &domain::workshop::Scenario, l: Locale) -> String {
    scenario.text(FieldKey::Title).map(|title| title.get(l).to_owned()).unwrap_or_default()
}
