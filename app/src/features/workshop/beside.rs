//! Two people with one phone: each has a seat and ballots of their own, and they hand it on. Between the
//! two it shows nothing of anybody, until somebody says who they are.

use super::{
    cookie::{self, Kept, Phone},
    door, draw, path,
};
use crate::{
    cx::Cx,
    error::Answer,
    form::{FormState, Submitted},
    page::Page,
    ui,
};
use axum::{
    extract::Path,
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
};
use domain::{locale::Locale, workshop::SeatId};
use leptos::prelude::*;
use service::{
    live::{self, Room},
    workshop::{self, Holds},
    workshop_phone,
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
    let Some((own, _)) = phone.anybody() else {
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
    let Some((_, own)) = phone.anybody() else {
        return Ok(Redirect::to(&here).into_response());
    };
    let op = draw::op_of(&sent.text("op"));
    let left = phone.left(&room).map(|(_, kept)| kept.key);
    let holds = Holds { before: left.as_deref(), beside: Some(&own.key) };
    let form = door::read(&sent);
    match workshop::join(cx.services(), &code, cx.locale, op, &form, holds).await {
        Ok(key) => {
            let known = phone.of_key(&key);
            let kept = known.unwrap_or(Kept { key, came: Some((op, cx.locale)), code: None });
            let mut response = Redirect::to(&here).into_response();
            cookie::write(&mut response, &cx, &code, &phone.with_first(kept));
            Ok(response)
        }
        Err(error) => Ok(page(&cx, &room, &phone, sent.refused(error)?)),
    }
}

/// Asks who holds the phone, and shows nothing of anybody meanwhile.
pub fn who(cx: &Cx, room: &Room, phone: &Phone, form: FormState) -> Response {
    let l = cx.locale;
    let here = path(&room.head.code);
    let title = tr!(l, "workshop-who-title");
    let (action, open) =
        (cx.href(&format!("{here}/turn")), room.read(|state| state.session().door_is_open()));
    let more = [("beside", "workshop-beside"), ("recover", "workshop-have-phrase")];
    let more = more.into_iter().filter(|(what, _)| open || *what == "recover");
    let more = more.map(|(what, text)| {
        view! { <p><a href=cx.href(&format!("{here}/{what}"))>{tr!(l, text)}</a></p> }
    });
    let more = more.collect_view();
    let page = Page::new(cx, title.clone()).narrow().in_room().at("workshop").status(form.status());
    let mut response = page.bare().draw(move || {
        // In the order in which they came, which tells nothing of who had it last.
        let mut seats: Vec<&(SeatId, Kept)> = phone.seats.iter().collect();
        seats.sort_by_key(|(seat, _)| *seat);
        let seats = seats.into_iter().filter_map(|(seat, kept)| {
            let name = room.read(|state| state.seats.get(seat).map(|seat| seat.name.clone()))?;
            Some(one(&action, (*seat, name), kept.code.is_some(), &form, l))
        });
        let seats = seats.collect_view();
        view! {
            <main class="page page--narrow live" id="main" tabindex="-1">
                {draw::languages(cx)}
                {ui::error_summary(&form, l)}
                <header class="page__lead"><h1>{title}</h1><p class="lead">{tr!(l, "workshop-who-lead")}</p></header>
                <div class="flow">{seats}</div>
                {more}
            </main>
        }
        .into_any()
    });
    door::no_store(&mut response);
    response
}

/// Somebody who says that they hold the phone, by their code where they have one.
fn one(
    action: &str,
    (seat, name): (SeatId, String),
    closed: bool,
    form: &FormState,
    l: Locale,
) -> AnyView {
    let field = format!("code-{seat}");
    let code = closed.then(|| {
        let label = tr!(l, "workshop-who-code", name = name.clone());
        ui::Field::new(field, label, ui::Kind::Line("password")).draw(form, l)
    });
    view! {
        <form class="form" method="post" action=action.to_owned()>
            {draw::hidden("as", seat.to_string())}
            {code}
            <button class="button button--full">{tr!(l, "workshop-who-me", name = name)}</button>
        </form>
    }
    .into_any()
}

/// Hands the phone on; or takes it, by saying who one is.
pub async fn turn(cx: Cx, Path(code): Path<String>, headers: HeaderMap, sent: Submitted) -> Answer {
    let room = live::room(cx.services(), &code).await?;
    let phone = Phone::of(&headers, cx.site.secure, &room);
    let mut response = Redirect::to(&cx.href(&path(&code))).into_response();
    if phone.anybody().is_none() {
        return Ok(response);
    }
    let Some(named) = sent.text("as").parse().ok() else {
        cookie::write_between(&mut response, &cx, &code, &phone.kept);
        return Ok(response);
    };
    let Some((seat, kept)) = phone.named(Some(named)) else { return Ok(response) };
    if let Some(hash) = &kept.code {
        let field = format!("code-{seat}");
        let opened = workshop_phone::opens(cx.services(), &room, (*seat, hash), &sent.text(&field));
        if let Err(error) = opened {
            let mut form = sent.without(&field).refused(error)?;
            form.fields.iter_mut().for_each(|refused| refused.name.clone_from(&field));
            return Ok(who(&cx, &room, &phone, form));
        }
    }
    cookie::write(&mut response, &cx, &code, &phone.with_first(kept.clone()));
    Ok(response)
}
