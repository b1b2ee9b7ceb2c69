//! A sheet or a flip chart that was photographed is copied into the fields of its scenario: the
//! picture stands beside the forms, for whoever hosts or writes at the table and for facilitators, in
//! the round and after it, until the workshop is closed. Once the scenario is fixed, what was left
//! empty can still be copied; to mend what was written, a facilitator opens it again with one press.

use super::{
    super::{draw, scenario},
    paper::hand,
    path,
};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    page::Page,
    ui,
};
use axum::{
    extract::{Path, Query},
    http::HeaderMap,
    response::{IntoResponse, Redirect},
};
use domain::{
    Refusal,
    locale::Locale,
    text::Authored,
    workshop::{
        Command, FieldKey, FieldState, FieldValue, Hand, Picture, Scenario, ScenarioId,
        ScenarioState,
    },
};
use leptos::prelude::*;
use serde::Deserialize;
use service::live::Room;

/// The field that was just written.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    done: Option<String>,
}

/// The pictures beside the fields.
pub async fn get(
    cx: Cx,
    Path((code, id)): Path<(String, u32)>,
    headers: HeaderMap,
    Query(asked): Query<Asked>,
) -> Answer {
    let (room, hand) = hand(&cx, &code, &headers).await?;
    let found = room.read(|state| state.scenarios.get(&ScenarioId(id)).cloned());
    let found = found.ok_or(AppError::NotFound)?;
    let written = asked.done.as_deref().and_then(|code| code.parse().ok());
    page(&cx, (&room, hand), &found, &FormState::default(), written)
}

/// The first field after one that says nothing and can be copied.
fn next_empty(found: &Scenario, after: Option<FieldKey>) -> Option<FieldKey> {
    let from = after.and_then(|key| FieldKey::ALL.iter().position(|other| *other == key));
    let (before, behind) = FieldKey::ALL.split_at(from.map_or(0, |place| place + 1));
    let mut all = behind.iter().chain(before).copied();
    all.find(|key| found.is_empty(*key) && found.takes_copy(*key))
}

fn page(
    cx: &Cx,
    (room, hand): (&Room, Hand),
    found: &Scenario,
    form: &FormState,
    written: Option<FieldKey>,
) -> Answer {
    let l = cx.locale;
    let name = super::paper::title(found, l);
    let title = tr!(l, "room-paper-copy", name = name);
    let paper = cx.href(&format!("{}/paper", path(&room.head.code)));
    let mut response = Page::new(cx, title.clone()).wide().in_room().at("workshop").status(form.status()).draw(|| {
        let done = written.map(|_| {
            let whole = next_empty(found, None).is_none();
            let more = whole.then(|| view! { " "{tr!(l, "room-paper-copy-done")} });
            view! { <p class="notice notice--success" role="status">{tr!(l, "room-paper-copied")}{more}</p> }
        });
        view! {
            {ui::breadcrumbs(cx, vec![(paper, tr!(l, "room-paper-room"))], title.clone())}
            {ui::error_summary(form, l)}
            <header class="page__lead"><h1>{title.clone()}</h1><p class="lead">{tr!(l, "room-paper-copy-lead")}</p></header>
            <div class="copying">
                <section class="copying__sheets"><h2>{tr!(l, "room-paper-pictures")}</h2>{pictures(room, found, l)}</section>
                <section class="copying__fields"><h2>{tr!(l, "room-paper-copy-fields")}</h2>
                    {done}{fields(cx, (room, hand), found, form, written)}</section>
            </div>
        }
        .into_any()
    });
    super::super::door::no_store(&mut response);
    Ok(response)
}

/// The sheets of the scenario; one of the room that was laid to no scenario may be of this one.
fn pictures(room: &Room, found: &Scenario, l: Locale) -> AnyView {
    let of_it =
        |one: &&Picture| one.hidden.is_none() && (one.is_of(found.id) || one.scenario.is_none());
    room.read(|state| {
        let shown = state.pictures.iter().filter(of_it).map(|one| scenario::photo(one, l));
        view! { <ul class="photos__list">{shown.collect_view()}</ul> }.into_any()
    })
}

/// What can be written, and what a scenario that is fixed holds beside it.
fn fields(
    cx: &Cx,
    (room, hand): (&Room, Hand),
    found: &Scenario,
    form: &FormState,
    written: Option<FieldKey>,
) -> AnyView {
    let l = cx.locale;
    let action = cx.href(&format!("{}/paper/copy/{}", path(&room.head.code), found.id));
    let facts = |found: &Scenario| scenario::facts(found, &room.places, l);
    let (now, over) =
        room.read(|state| (state.scenarios.get(&found.id).cloned(), state.session().is_over()));
    let now = now.as_ref().unwrap_or(found);
    let refused = (!form.fields.is_empty()).then(|| form.value("field").parse::<FieldKey>().ok());
    let refused = refused.flatten();
    let takes = |key: &FieldKey| !over && (now.takes_copy(*key) || refused == Some(*key));
    let keys: Vec<FieldKey> = FieldKey::ALL.iter().copied().filter(takes).collect();
    let fixed = now.state == ScenarioState::Locked && !over;
    let again = fixed.then(|| reopen(&action, hand, l));
    if keys.is_empty() {
        return view! { {facts(now)}<p class="notice notice--info">{tr!(l, "room-paper-copy-fixed")}</p>{again} }
            .into_any();
    }
    let open = refused.or_else(|| next_empty(now, written));
    let forms = scenario::copying(&action, found, (&keys, open), &room.places, l);
    // After a refusal a field shows what was typed: what stands there now is read above it.
    let held = (fixed || refused.is_some()).then(|| facts(now));
    let told = fixed
        .then(|| view! { <p class="notice notice--info">{tr!(l, "room-paper-copy-locked")}</p> });
    let fix = (!fixed && matches!(hand, Hand::Facilitator(_)))
        .then(|| press(&action, "fix", tr!(l, "room-paper-copy-fix")));
    view! { {told}{held}{forms}{fix}{again} }.into_any()
}

/// The way to mend what was written: one press for facilitators, and for others whom to ask.
fn reopen(action: &str, hand: Hand, l: Locale) -> AnyView {
    if !matches!(hand, Hand::Facilitator(_)) {
        return view! { <p class="small">{tr!(l, "room-paper-copy-reopen-ask")}</p> }.into_any();
    }
    let button = press(action, "reopen", tr!(l, "room-paper-copy-reopen"));
    view! { <p class="small">{tr!(l, "room-paper-copy-reopen-what")}</p>{button} }.into_any()
}

fn press(action: &str, verb: &'static str, label: String) -> AnyView {
    view! {
        <form class="form" method="post" action=action.to_owned()>
            {draw::hidden("op", draw::op())} {draw::hidden("do", verb)}
            <button class="button">{label}</button>
        </form>
    }
    .into_any()
}

/// Writes a field as it was read on the sheet; opens a scenario that is fixed, and fixes it again.
pub async fn write(
    cx: Cx,
    Path((code, id)): Path<(String, u32)>,
    headers: HeaderMap,
    sent: Submitted,
) -> Answer {
    let (room, hand) = hand(&cx, &code, &headers).await?;
    let id = ScenarioId(id);
    let found = room.read(|state| state.scenarios.get(&id).cloned());
    let mut found = found.ok_or(AppError::NotFound)?;
    let here = format!("{}/paper/copy/{id}", path(&code));
    let step = match sent.text("do").as_str() {
        "reopen" => {
            let reason = tr!(cx.locale, "room-paper-copy-reopened-why");
            Some(Command::UnlockScenario { scenario: id, reason })
        }
        "fix" => Some(Command::LockScenario { scenario: id }),
        _ => None,
    };
    if let Some(step) = step {
        return match room.act(hand, draw::op_of(&sent.text("op")), step).await {
            Ok(_) => Ok(Redirect::to(&cx.href(&here)).into_response()),
            Err(error) => page(&cx, (&room, hand), &found, &sent.refused(error)?, None),
        };
    }
    let field: FieldKey = sent.text("field").parse().map_err(service::Error::from)?;
    let typed = scenario::read(field, &room, &sent, cx.locale);
    let kept = typed.as_ref().ok().cloned();
    let based_on: u32 = sent.text("based_on").parse().map_err(|_| Refusal::UnknownChoice)?;
    let written = match typed {
        Ok(value) => {
            let command = Command::Copy { scenario: id, field, value, based_on };
            room.act(hand, draw::op_of(&sent.text("op")), command).await
        }
        Err(error) => Err(error),
    };
    match written {
        Ok(_) => {
            let now = room.read(|state| state.scenarios.get(&id).cloned()).unwrap_or(found);
            let next = next_empty(&now, Some(field)).unwrap_or(field);
            let to = format!("{here}?done={}#field-{}", field.code(), next.code());
            Ok(Redirect::to(&cx.href(&to)).into_response())
        }
        Err(error) => {
            // What was typed stands in its field again, beside what somebody wrote meanwhile.
            let raw = sent.get("text").map(|text| Authored {
                original: None,
                text: text.to_owned(),
                translations: Vec::new(),
                drafted: Vec::new(),
            });
            if let Some(value) = kept.or(raw.map(|text| FieldValue::Text { text })) {
                let revision = found.revision(field);
                found.fields.insert(field, FieldState { revision, value, amendment: None });
            }
            page(&cx, (&room, hand), &found, &sent.refused(error)?, None)
        }
    }
}
