//! Two people with one phone: each has a seat and ballots of their own, and they hand it on.

use super::{
    cookie::{self, Kept, Phone},
    door, draw, path,
};
use crate::{
    cx::Cx,
    error::Answer,
    form::{FormState, Submitted},
    page::Page,
};
use axum::{
    extract::Path,
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::*;
use service::{
    live::{self, Room},
    workshop::{self, Holds},
};

/// Asks who else is there with this phone.
pub async fn ask(cx: Cx, Path(code): Path<String>, headers: HeaderMap) -> Answer {
    let room = live::room(cx.services(), &code).await?;
    let phone = Phone::of(&headers, cx.site.secure, &room);
    Ok(page(&cx, &room, &phone, FormState::default()))
}

/// The page. A phone on which nobody is in the room is led to the door.
fn page(cx: &Cx, room: &Room, phone: &Phone, form: FormState) -> Response {
    let l = cx.locale;
    let here = cx.href(&path(&room.head.code));
    let Some((own, _)) = phone.holder(None) else {
        return Redirect::to(&here).into_response();
    };
    let table = room.read(|state| state.seats.get(own).and_then(|seat| seat.table));
    let open = room.read(|state| state.session().door_is_open());
    // Whoever left with this phone comes back before anybody new does.
    let before = phone.left(room).map(|(seat, _)| seat);
    let untouched = form.fields.is_empty() && form.submitted.get("kind").is_none();
    let form = match &before {
        Some(seat) if untouched => FormState::prefilled(door::said_before(seat)),
        _ => form,
    };
    let title = tr!(l, "workshop-beside-title");
    let action = cx.href(&format!("{}/beside", path(&room.head.code)));
    let recover = cx.href(&format!("{}/recover", path(&room.head.code)));
    let page = Page::new(cx, title.clone()).narrow().in_room().at("workshop").status(form.status());
    let mut response = page.draw(move || {
        let again = before.map(|seat| {
            view! { <p class="notice notice--info">{tr!(l, "workshop-door-again", name = seat.name)}</p> }
        });
        let table = table.map(|table| table.to_string());
        let enter = open.then(|| {
            view! {
                <p class="notice notice--info">{tr!(l, "workshop-beside-secret")}</p>
                {again}
                {door::entrance(action, &room.places, table, &form, l)}
                <p><a href=recover>{tr!(l, "workshop-have-phrase")}</a></p>
            }
        });
        let shut = (!open).then(|| {
            view! { <p class="notice notice--info">{tr!(l, "workshop-refusal-not-open-yet")}</p> }
        });
        view! {
            <header class="page__lead"><h1>{title}</h1><p class="lead">{tr!(l, "workshop-beside-lead")}</p></header>
            {enter}
            {shut}
            <p><a href=here>{tr!(l, "workshop-beside-back")}</a></p>
        }
        .into_any()
    });
    door::no_store(&mut response);
    response
}

/// Comes in beside whoever holds the phone, and holds it from then on.
pub async fn join(cx: Cx, Path(code): Path<String>, headers: HeaderMap, sent: Submitted) -> Answer {
    let room = live::room(cx.services(), &code).await?;
    let phone = Phone::of(&headers, cx.site.secure, &room);
    let here = cx.href(&path(&code));
    let Some((_, own)) = phone.holder(None) else {
        return Ok(Redirect::to(&here).into_response());
    };
    let op = draw::op_of(&sent.text("op"));
    let left = phone.left(&room).map(|(_, kept)| kept.key);
    let holds = Holds { before: left.as_deref(), beside: Some(&own.key) };
    let form = door::read(&sent);
    match workshop::join(cx.services(), &code, cx.locale, op, &form, holds).await {
        Ok(key) => {
            let known = phone.of_key(&key);
            let kept = known.unwrap_or(Kept { key, came: Some((op, cx.locale)) });
            let mut response = Redirect::to(&here).into_response();
            cookie::write(&mut response, &cx, &code, &phone.with_first(kept));
            Ok(response)
        }
        Err(error) => Ok(page(&cx, &room, &phone, sent.refused(error)?)),
    }
}

/// Hands the phone on to somebody else who is there with it.
pub async fn turn(cx: Cx, Path(code): Path<String>, headers: HeaderMap, sent: Submitted) -> Answer {
    let room = live::room(cx.services(), &code).await?;
    let phone = Phone::of(&headers, cx.site.secure, &room);
    let mut response = Redirect::to(&cx.href(&path(&code))).into_response();
    if let Some((_, kept)) = phone.holder(sent.text("as").parse().ok()) {
        cookie::write(&mut response, &cx, &code, &phone.with_first(kept.clone()));
    }
    Ok(response)
}
