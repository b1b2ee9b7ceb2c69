//! The screen in front: scenes that are read from the back of the room and never scrolled.

mod ballots;
mod notes;
mod scenario;
mod scenes;
mod tongues;
mod trial;
mod voices;

pub use tongues::Tongues;

use super::{door, draw, path};
use crate::{
    cx::{Cx, query},
    error::Answer,
    page::{self, Page},
};
use axum::extract::{Path, Query};
use domain::workshop::{
    Scene, Workshop,
    view::{self, ProjectorView, SceneView},
};
use leptos::prelude::*;
use serde::Deserialize;
use service::live::{self, Cursor, Room};
use service::{
    tried::{self, TriedOn},
    workshop,
};

/// What stands in the address of a screen.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    /// A second language, beside that of the page.
    with: Option<String>,
    /// `day` for dark letters on a light ground, in a room that cannot be made dark.
    tone: Option<String>,
}

impl Asked {
    fn tongues(&self, cx: &Cx, room: &Room) -> Tongues {
        let with = self.with.as_deref().and_then(|code| code.parse().ok());
        Tongues::new(cx.locale, with, room.places.clone())
    }

    fn class(&self) -> &'static str {
        if self.tone.as_deref() == Some("day") { "projector day" } else { "projector night" }
    }

    fn query(&self) -> String {
        let pairs = [("with", &self.with), ("tone", &self.tone)];
        let pairs = pairs.into_iter().filter_map(|(name, value)| Some((name, value.clone()?)));
        query(pairs)
    }
}

/// The screen.
pub async fn get(cx: Cx, Path(code): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let room = live::room(cx.services(), &code).await?;
    // What cannot be counted now does not keep the screen dark.
    let tried = tried::on_the_board(cx.services(), &room, cx.locale).await.unwrap_or_default();
    let title = workshop::title(&room).get(cx.locale).to_owned();
    let page = Page::new(&cx, title).in_room().bare().with_script("assets/live.js");
    let mut response = page.draw(|| {
        let part = format!("/w/{code}/projector/part?{}", asked.query());
        let here = content(&cx, &room, &asked.tongues(&cx, &room), tried.as_deref());
        view! {
            <main class=asked.class() id="main" tabindex="-1">
                {draw::live(&cx, &code, "projector", &part, here)}
            </main>
        }
        .into_any()
    });
    door::no_store(&mut response);
    Ok(response)
}

/// What a script puts in the place of what it showed.
pub async fn part(cx: Cx, Path(code): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let room = live::room(cx.services(), &code).await?;
    // What cannot be counted now does not keep the screen dark.
    let tried = tried::on_the_board(cx.services(), &room, cx.locale).await.unwrap_or_default();
    Ok(page::part(|| content(&cx, &room, &asked.tongues(&cx, &room), tried.as_deref())))
}

fn content(cx: &Cx, room: &Room, tongues: &Tongues, tried: Option<&TriedOn>) -> AnyView {
    room.read(|state| {
        let view = view::projector(state, cx.now());
        let cursor = Cursor { epoch: room.head.epoch, seq: state.seq };
        let stage = stage(cx, room, state, &view, tongues, tried);
        view! {
            <div class="projector__room" data-key=state.seq.to_string() data-cursor=cursor.to_string()
                data-now=view.now.server.timestamp_millis().to_string()>
                {stage}
            </div>
        }
        .into_any()
    })
}

/// A scene in small, for the console.
pub fn preview(
    cx: &Cx,
    room: &Room,
    scene: Scene,
    label: String,
    tried: Option<&TriedOn>,
) -> AnyView {
    let tongues = Tongues::new(cx.locale, None, room.places.clone()).small();
    room.read(|state| {
        let view = view::looking_at(state, scene, cx.now());
        let stage = stage(cx, room, state, &view, &tongues, tried);
        view! { <div class="projector projector--preview night" role="img" aria-label=label inert>{stage}</div> }
            .into_any()
    })
}

/// The stage: what goes on above, the scene, and the way in below for whoever comes late.
fn stage(
    cx: &Cx,
    room: &Room,
    state: &Workshop,
    view: &ProjectorView<'_>,
    tongues: &Tongues,
    tried: Option<&TriedOn>,
) -> AnyView {
    let l = tongues.first();
    let scene = match &view.scene {
        SceneView::Join => scenes::join(cx, room, state, view, tongues),
        SceneView::Clock => scenes::clock(view, tongues),
        SceneView::Cases(cases) => notes::cases(cases, tongues),
        SceneView::Case(case) => notes::case(case, tongues),
        SceneView::Scenario(scenario, changed, pictures) => {
            scenario::changes(scenario, changed, pictures, tongues)
        }
        SceneView::Arguments(scenario, fields) => scenario::arguments(scenario, fields, tongues),
        SceneView::Voices(scenario, voices) => {
            voices::draw(state, (scenario, voices), view.ladder.as_ref(), tongues)
        }
        SceneView::Counter => ballots::counter(view, tongues),
        SceneView::Results(results) => ballots::results(state, results, tongues),
        SceneView::WhatIf(board) => trial::draw(state, *board, tried, tongues),
        SceneView::Matches(wall) => notes::matches(wall, tongues),
        // Once it is over nobody is asked any more.
        SceneView::Harvest(promises) if promises.is_empty() && state.session().is_over() => {
            notes::nothing(tongues, "workshop-wait-closed")
        }
        SceneView::Harvest(promises) => notes::harvest(state, promises, tongues),
    };
    let (has_clock, has_code) = match view.scene {
        SceneView::Join => (false, true),
        SceneView::Clock => (true, false),
        _ => (false, false),
    };
    let mark = state.rehearsal.then(|| {
        view! { <p class="projector__rehearsal">{tongues.say(|l| tr!(l, "rehearse-mark"))}</p> }
    });
    let clock = (!has_clock).then(|| scenes::corner_clock(view, l));
    // Nobody comes into a workshop that is over.
    let foot = (!has_code && !state.session().is_over()).then(|| scenes::way_in(cx, room, tongues));
    // What the clock says in large letters is not said above it again.
    let above = if has_clock {
        view! { <p class="projector__now">{tongues.text(&state.title)}</p> }.into_any()
    } else {
        scenes::round_name(view, tongues)
    };
    view! {
        <div class="projector__stage">
            <header class="projector__head">{mark}{above}{clock}</header>
            <div class="projector__scene">{scene}</div>
            <footer class="projector__foot">{foot}</footer>
        </div>
    }
    .into_any()
}

/// The address of the door as a hand types it.
fn short_address(cx: &Cx, code: &str) -> String {
    let address = cx.full_address(&path(code));
    address.split_once("://").map_or(address.clone(), |(_, rest)| rest.to_owned())
}
