//! The facilitators' console: one big button, and all that has to be in sight.

mod floor;
mod groups;
mod moderation;
mod outcome;
mod pieces;
mod pitches;
mod plan;
mod pulse;
mod rehearsal;
mod remote;
mod room;
mod scenarios;
mod sheet;
mod signs;
mod steer;
mod tables;
mod team;
mod trial;
mod ways;

pub use plan::{read as read_plan, with_envelope};
pub use signs::get as signs;

use super::{door, draw, jury, path, steps};
use crate::{
    cx::{Cx, query},
    error::Answer,
    form::{FormState, Submitted},
    page::{self, Page},
    ui,
};
use axum::{
    extract::{Path, Query},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect},
};
use domain::{
    locale::Locale,
    workshop::{
        RoundKind, Scene, Workshop,
        view::{self, ConsoleView},
    },
};
use leptos::prelude::*;
use serde::Deserialize;
use service::{
    live::{Cursor, Room},
    tried::{self, PastVote, TriedOn},
    workshop,
    workshop_team::{self, Colleague},
};
use std::sync::Arc;

/// What stands in the address of the console.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    /// The scene that is looked at before it is shown.
    look: Option<String>,
    /// The seed of the groups that are proposed.
    groups: Option<u32>,
}

impl Asked {
    fn scene(&self) -> Option<Scene> {
        self.look.as_deref().and_then(|code| code.parse().ok())
    }
}

/// What the console is drawn from beside the workshop itself.
struct Desk {
    look: Option<Scene>,
    tried: Option<Arc<TriedOn>>,
    past: Vec<PastVote>,
    team: Vec<Colleague>,
    /// Where its forms are sent.
    action: String,
    /// Of the groups that are proposed to whoever has no table.
    seed: u64,
}

impl Desk {
    async fn of(cx: &Cx, room: &Room, asked: &Asked) -> Result<Self, service::Error> {
        let code = &room.head.code;
        Ok(Self {
            look: asked.scene(),
            // What cannot be counted now does not keep the console shut.
            tried: tried::on_the_board(cx.services(), room, cx.locale).await.unwrap_or_default(),
            past: tried::past_votes(cx.services()).await?,
            team: workshop_team::team(cx.services(), room).await?,
            action: cx.href(&format!("{}/console", path(code))),
            seed: u64::from(asked.groups.unwrap_or(1)),
        })
    }
}

/// The console.
pub async fn get(cx: Cx, Path(code): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let (room, _) = workshop::as_facilitator(cx.services(), cx.caller(), &code).await?;
    draw(&cx, &room, &asked, &FormState::default()).await
}

/// What a script puts in the place of what it showed.
pub async fn part(cx: Cx, Path(code): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let (room, _) = workshop::as_facilitator(cx.services(), cx.caller(), &code).await?;
    let desk = Desk::of(&cx, &room, &asked).await?;
    Ok(page::part(|| content(&cx, &room, &desk, &FormState::default())))
}

async fn draw(cx: &Cx, room: &Room, asked: &Asked, form: &FormState) -> Answer {
    let l = cx.locale;
    let desk = Desk::of(cx, room, asked).await?;
    let title = workshop::title(room).get(l).to_owned();
    let code = room.head.code.clone();
    let page = Page::new(cx, title.clone()).wide().in_room().at("workshop").status(form.status());
    let groups = asked.groups.map(|seed| ("groups", seed.to_string()));
    let kept = asked.look.clone().map(|look| ("look", look)).into_iter().chain(groups);
    let part = format!("/w/{code}/console/part?{}", query(kept));
    let mut response = page.with_script("assets/live.js").draw(|| {
        let steps = vec![(cx.href("/workshops"), tr!(l, "workshop-list-title"))];
        let here = content(cx, room, &desk, form);
        view! {
            {ui::breadcrumbs(cx, steps, title.clone())}
            <h1 class="console-title">{title}</h1>
            {draw::live(cx, &code, "console", &part, here)}
        }
        .into_any()
    });
    door::no_store(&mut response);
    Ok(response)
}

fn content(cx: &Cx, room: &Room, desk: &Desk, form: &FormState) -> AnyView {
    let l = cx.locale;
    let action = desk.action.as_str();
    let preview = remote::draw(cx, room, desk, l);
    let moderation = moderation::draw(cx, room, action, l);
    let rehearsal = rehearsal::draw(cx, room, action, form);
    room.read(|state| {
        let view = view::console(state, cx.now());
        let cursor = Cursor { epoch: room.head.epoch, seq: state.seq };
        // Before it begins one prints and opens screens; once it runs, that is out of the way.
        let runs = state.session().is_running();
        let ways = || ways::draw(cx, room, state, form, l);
        view! {
            <div class="console" data-key=state.step.to_string() data-cursor=cursor.to_string()
                data-now=view.now.server.timestamp_millis().to_string()>
                {steer::draw(action, &view, l)}
                {(!runs).then(ways)}
                {ui::error_summary(form, l)}
                {groups::draw(desk, state, l)}
                {pulse::draw(cx, room, action, state, &view, l)}
                {rehearsal}
                <div class="console__columns">
                    <div class="console__column">
                        {outcome::draw(state, l)}
                        {work(room, desk, state, &view, form, l)}
                    </div>
                    <div class="console__column">
                        {preview}
                        {moderation}
                        {floor::indicators(&view, l)}
                        {room::draw(cx, room, action, state, &view, l)}
                        {team::draw(action, state, desk, form, l)}
                        {runs.then(ways)}
                    </div>
                </div>
            </div>
        }
        .into_any()
    })
}

/// The run sheet and what rounds work on: what the round that runs needs comes first.
fn work(
    room: &Room,
    desk: &Desk,
    state: &Workshop,
    view: &ConsoleView<'_>,
    form: &FormState,
    l: Locale,
) -> AnyView {
    let action = desk.action.as_str();
    let runs = view.now.round.as_ref().filter(|round| round.state.is_running());
    let runs = |kinds: &[RoundKind]| runs.is_some_and(|round| kinds.contains(&round.name.kind));
    let mut parts = [
        (false, sheet::draw(action, view, form, l)),
        (runs(&[RoundKind::Pitch]), pitches::draw(action, state, view, l).into_any()),
        (
            runs(&[RoundKind::Draw, RoundKind::Argue, RoundKind::Amend]),
            scenarios::draw(action, state, &room.places, l),
        ),
        (runs(&[RoundKind::Jury]), jury::desk(action, state, form, l).into_any()),
        (runs(&[RoundKind::WhatIf]), trial::draw(room, action, state, desk, l)),
    ];
    parts.sort_by_key(|(needed, _)| !needed);
    parts.map(|(_, part)| part).into_iter().collect_view().into_any()
}

/// A step of a facilitator.
pub async fn act(cx: Cx, Path(code): Path<String>, headers: HeaderMap, sent: Submitted) -> Answer {
    let (room, hand) = workshop::as_facilitator(cx.services(), cx.caller(), &code).await?;
    let by_script = headers
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.starts_with("application/json"));
    let done = match sent.text("do").as_str() {
        "invite" => team::invite(&cx, &code, &sent).await,
        "rehearse" => rehearsal::play(&cx, &room, &sent).await,
        "send-home" => rehearsal::stop(&cx, &room).await,
        "begin-for-real" => rehearsal::begin(&cx, &room, &sent).await,
        "draw-jury" => jury::draw_lots(&cx, &room, hand, &sent).await,
        "wifi" => ways::tell_wifi(&cx, &code, &sent).await,
        "board" => trial::set(&cx, &room, hand, &sent).await,
        _ => steps::step(&room, hand, &sent, cx.locale).await,
    };
    match done {
        Ok(done) if by_script => {
            Ok(axum::Json(serde_json::json!({ "seq": done.seq })).into_response())
        }
        Ok(_) => Ok(Redirect::to(&cx.href(&format!("/w/{code}/console"))).into_response()),
        Err(service::Error::Busy) if by_script => {
            Ok(StatusCode::SERVICE_UNAVAILABLE.into_response())
        }
        Err(error) => {
            let form = sent.refused(error)?;
            match form.fields.first() {
                Some(field) if by_script => {
                    let text = crate::error::refusal_text(&field.refusal, cx.locale);
                    let body = axum::Json(serde_json::json!({ "refused": text }));
                    Ok((StatusCode::UNPROCESSABLE_ENTITY, body).into_response())
                }
                _ => draw(&cx, &room, &Asked::default(), &form).await,
            }
        }
    }
}
