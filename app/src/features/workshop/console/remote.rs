//! The remote control of the projector: what is shown, and what is looked at before it is shown.

use super::{Desk, pieces::styled};
use crate::{
    cx::{Cx, query},
    features::workshop::{names, path, phone::title_of, projector},
};
use domain::{
    locale::Locale,
    workshop::{NoteKind, Scene, Workshop, view},
};
use leptos::prelude::*;
use service::live::Room;

/// The remote.
pub fn draw(cx: &Cx, room: &Room, desk: &Desk, l: Locale) -> AnyView {
    let (shown, scenes) = room.read(|state| (state.scene, scenes(state, l)));
    let look = desk.look.unwrap_or(shown);
    let label = tr!(l, "remote-preview", scene = name_of(&scenes, look));
    let preview = projector::preview(cx, room, look, label, desk.tried.as_deref());
    let show = (look != shown).then(|| {
        let scene = [("scene", look.to_string())];
        styled(&desk.action, "show", tr!(l, "remote-show"), &scene, "button button--primary")
    });
    let state = if look == shown { tr!(l, "remote-shown") } else { tr!(l, "remote-not-shown") };
    let items = scenes.iter().map(|(scene, name)| {
        let here = (*scene == shown).then_some("true");
        let class =
            if *scene == look { "remote__scene remote__scene--look" } else { "remote__scene" };
        let href = format!("?{}#projector", query([("look", scene.to_string())]));
        view! { <li><a class=class href=href aria-current=here>{name.clone()}</a></li> }
    });
    let screens = [(None, "remote-screen-one"), (Some(other(l)), "remote-screen-two")];
    let screens = screens.map(|(with, key)| {
        let query = with.map(|with| format!("?with={with}")).unwrap_or_default();
        let href = cx.href(&format!("{}/projector{query}", path(&room.head.code)));
        view! { <li><a href=href target="_blank" rel="noopener">{tr!(l, key)}</a></li> }
    });
    let light = cx.href(&format!("{}/projector?with={}&tone=day", path(&room.head.code), other(l)));
    view! {
        <section class="section" id="projector"><h2>{tr!(l, "remote-title")}</h2>
            {preview}
            <div class="remote__state"><p>{state}</p>{show}</div>
            <ul class="remote">{items.collect_view()}</ul>
            <ul class="remote__screens">{screens.collect_view()}
                <li><a href=light target="_blank" rel="noopener">{tr!(l, "remote-screen-day")}</a></li></ul>
        </section>
    }
    .into_any()
}

/// The language beside which a screen stands.
const fn other(l: Locale) -> Locale {
    match l {
        Locale::Nl => Locale::Fr,
        _ => Locale::Nl,
    }
}

fn name_of(scenes: &[(Scene, String)], scene: Scene) -> String {
    scenes
        .iter()
        .find(|(other, _)| *other == scene)
        .map(|(_, name)| name.clone())
        .unwrap_or_default()
}

/// Everything that the projector can show now.
fn scenes(state: &Workshop, l: Locale) -> Vec<(Scene, String)> {
    let plain = |scene: Scene| (scene, tr!(l, &format!("scene-{scene}")));
    let mut scenes: Vec<(Scene, String)> =
        [Scene::Follow, Scene::Join, Scene::Clock, Scene::Counter].map(plain).into();
    let cases: Vec<_> = state.notes.values().filter(|note| note.is_shown_case()).collect();
    if !cases.is_empty() {
        scenes.push(plain(Scene::Cases));
    }
    scenes.extend(cases.into_iter().map(|note| {
        let whole = note.text.get(l);
        let mut text: String = whole.chars().take(40).collect();
        if text.len() < whole.len() {
            text = format!("{}…", text.trim_end());
        }
        (Scene::Case { note: note.id }, tr!(l, "scene-case", text = text))
    }));
    for scenario in state.votable() {
        let (id, title) = (scenario.id, title_of(scenario, l));
        let name = tr!(l, "scene-scenario", title = title.clone());
        scenes.push((Scene::Scenario { scenario: id }, name));
        if state.arguments.values().any(|one| one.scenario == id && one.hidden.is_none()) {
            let name = tr!(l, "scene-arguments", title = title.clone());
            scenes.push((Scene::Arguments { scenario: id }, name));
        }
        if !view::Voices::of(state, id).is_empty() {
            let name = tr!(l, "scene-voices", title = title);
            scenes.push((Scene::Voices { scenario: id }, name));
        }
    }
    let shown = |round: &&domain::workshop::Round| round.is_shown() && round.ballot.is_some();
    scenes.extend(state.course.rounds.iter().filter(shown).map(|round| {
        let name = names::round(round.kind, round.title.as_ref(), l);
        (Scene::Results { round: round.id }, tr!(l, "scene-results", round = name))
    }));
    if state.notes.values().any(|note| matches!(note.kind, NoteKind::Need | NoteKind::Offer)) {
        scenes.push(plain(Scene::Matches));
    }
    if state.board.is_some() {
        scenes.push(plain(Scene::WhatIf));
    }
    scenes.push(plain(Scene::Harvest));
    scenes
}
