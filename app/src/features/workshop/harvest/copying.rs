//! A sheet or a flip chart that was photographed is copied into the fields of its scenario: the
//! picture stands beside the form, for whoever hosts or writes at the table and for facilitators, in
//! the round and after it, until the workshop is closed.

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
    text::Authored,
    workshop::{Command, FieldKey, FieldState, FieldValue, Picture, Scenario, ScenarioId},
};
use leptos::prelude::*;
use serde::Deserialize;
use service::live::Room;

/// What was just done.
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
    let (room, _) = hand(&cx, &code, &headers).await?;
    let found = room.read(|state| state.scenarios.get(&ScenarioId(id)).cloned());
    let found = found.ok_or(AppError::NotFound)?;
    page(&cx, &room, &found, &FormState::default(), asked.done.is_some())
}

fn page(cx: &Cx, room: &Room, found: &Scenario, form: &FormState, done: bool) -> Answer {
    let l = cx.locale;
    let name = super::paper::title(found, l);
    let title = tr!(l, "room-paper-copy", name = name);
    let here = path(&room.head.code);
    let paper = cx.href(&format!("{here}/paper"));
    let action = cx.href(&format!("{here}/paper/copy/{}", found.id));
    // A sheet of the room that was laid to no scenario may be of this one.
    let of_it = |one: &Picture| one.is_of(found.id) || one.scenario.is_none();
    let (pictures, over) = room.read(|state| {
        let shown = state.pictures.iter().filter(|one| one.hidden.is_none() && of_it(one));
        (shown.cloned().collect::<Vec<_>>(), state.session().is_over())
    });
    let mut response = Page::new(cx, title.clone()).wide().at("workshop").status(form.status()).draw(|| {
        let pictures = pictures.iter().map(|one| scenario::photo(one, l)).collect_view();
        let fields = if found.is_open() && !over {
            scenario::editor(&action, found, "write", &room.places, l)
        } else {
            view! { {scenario::facts(found, &room.places, l)}<p class="notice notice--info">{tr!(l, "room-paper-copy-fixed")}</p> }.into_any()
        };
        // After a refusal a field shows what was typed: what stands there now is read above it.
        let now = room.read(|state| state.scenarios.get(&found.id).cloned());
        let now = now.filter(|_| !form.fields.is_empty());
        let now = now.map(|now| scenario::facts(&now, &room.places, l));
        let done = done.then(|| view! { <p class="notice notice--success" role="status">{tr!(l, "room-paper-copied")}</p> });
        view! {
            {ui::breadcrumbs(cx, vec![(paper, tr!(l, "room-paper-room"))], title.clone())}
            {ui::error_summary(form, l)}
            <header class="page__lead"><h1>{title.clone()}</h1><p class="lead">{tr!(l, "room-paper-copy-lead")}</p></header>
            {done}
            <div class="copying">
                <section class="copying__sheets"><h2>{tr!(l, "room-paper-pictures")}</h2><ul class="photos__list">{pictures}</ul></section>
                <section class="copying__fields"><h2>{tr!(l, "room-paper-copy-fields")}</h2>{now}{fields}</section>
            </div>
        }
        .into_any()
    });
    super::super::door::no_store(&mut response);
    Ok(response)
}

/// Writes a field as it was read on the sheet.
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
    let field: FieldKey = sent.text("field").parse().map_err(service::Error::from)?;
    let typed = scenario::read(field, &room, &sent, cx.locale);
    let kept = typed.as_ref().ok().cloned();
    let based_on: u32 = sent.text("based_on").parse().map_err(|_| Refusal::UnknownChoice)?;
    let written = match typed {
        Ok(value) => {
            let command = Command::Write { scenario: id, field, value, based_on };
            room.act(hand, draw::op_of(&sent.text("op")), command).await
        }
        Err(error) => Err(error),
    };
    match written {
        Ok(_) => {
            let to = format!("{}/paper/copy/{id}?done=written", path(&code));
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
            page(&cx, &room, &found, &sent.refused(error)?, false)
        }
    }
}
