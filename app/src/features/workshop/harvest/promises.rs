//! Promises that come back: whoever made one may leave an address for three reminders.

use super::{super::cookie::Phone, path};
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
use domain::workshop::SeatId;
use leptos::prelude::*;
use service::{harvest, live::Room, workshop};
use std::sync::Arc;

/// The room and the seat whose key the phone holds.
async fn seat(
    cx: &Cx,
    code: &str,
    headers: &HeaderMap,
) -> Result<Option<(Arc<Room>, SeatId)>, AppError> {
    let room = service::live::room(cx.services(), code).await?;
    let phone = Phone::of(headers, cx.site.secure, &room);
    let seat = phone.holder().map(|(seat, _)| *seat);
    Ok(seat.map(|seat| (room, seat)))
}

/// One's own promises, with a field for an address.
pub async fn get(
    cx: Cx,
    Path(code): Path<String>,
    headers: HeaderMap,
    Query(query): Query<super::Done>,
) -> Answer {
    let Some((room, seat)) = seat(&cx, &code, &headers).await? else {
        return Ok(Redirect::to(&cx.href(&path(&code))).into_response());
    };
    draw(&cx, &room, seat, &FormState::default(), query.done.is_some()).await
}

async fn draw(cx: &Cx, room: &Room, seat: SeatId, form: &FormState, done: bool) -> Answer {
    let l = cx.locale;
    let promises = harvest::promises(cx.services(), room, seat).await?;
    let title = tr!(l, "promises-title");
    let action = cx.href(&format!("{}/promises", path(&room.head.code)));
    let back = cx.href(&path(&room.head.code));
    let name = workshop::title(room).get(l).to_owned();
    Ok(Page::new(cx, title.clone()).narrow().in_room().at("workshop").status(form.status()).draw(|| {
        let done = done.then(|| view! { <p class="notice notice--success" role="status">{tr!(l, "promises-kept")}</p> });
        let list = promises.iter().map(|(note, left)| {
            let state = left.then(|| view! { " "<span class="badge">{tr!(l, "promises-reminded")}</span> });
            view! { <li>{ui::authored(&note.text, l)}{state}</li> }
        });
        let list = list.collect_view();
        let options = promises.iter().map(|(note, _)| (note.id.to_string(), note.text.get(l).to_owned()));
        let form = if promises.is_empty() {
            view! { <p class="notice notice--info">{tr!(l, "promises-none")}</p> }.into_any()
        } else {
            view! {
                <ul>{list}</ul>
                <form class="form" method="post" action=action>
                    {ui::Field::new("note", tr!(l, "promises-which"), ui::Kind::Select(options.collect())).draw(form, l)}
                    {ui::Field::new("email", tr!(l, "promises-email"), ui::Kind::Line("email")).autocomplete("email").draw(form, l)}
                    {consent(form, l)}
                    <div class="form__actions"><button class="button button--primary">{tr!(l, "promises-remind")}</button>
                        <p class="form__actions-note">{tr!(l, "promises-privacy")}</p></div>
                </form>
            }
            .into_any()
        };
        view! {
            {ui::breadcrumbs(cx, vec![(back, name)], title.clone())}
            <header class="page__lead"><h1>{title.clone()}</h1><p class="lead">{tr!(l, "promises-lead")}</p></header>
            {done}
            {form}
        }
        .into_any()
    }))
}

fn consent(form: &FormState, l: domain::locale::Locale) -> AnyView {
    let message = form.message("consent", l).map(|_| {
        view! { <p class="field__error">{tr!(l, "promises-consent-needed")}</p> }
    });
    view! { {message}{ui::tick("consent", tr!(l, "promises-consent"), form)} }.into_any()
}

/// Keeps the address.
pub async fn leave(
    cx: Cx,
    Path(code): Path<String>,
    headers: HeaderMap,
    sent: Submitted,
) -> Answer {
    let Some((room, seat)) = seat(&cx, &code, &headers).await? else {
        return Ok(Redirect::to(&cx.href(&path(&code))).into_response());
    };
    let (note, email) = (sent.text("note"), sent.text("email"));
    let with = (note.as_str(), email.as_str(), sent.ticked("consent"));
    match harvest::leave_address(cx.services(), &room, seat, with, cx.locale).await {
        Ok(()) => {
            let to = cx.href(&format!("{}/promises?done=kept", path(&code)));
            Ok(Redirect::to(&to).into_response())
        }
        Err(error) => draw(&cx, &room, seat, &sent.refused(error)?, false).await,
    }
}

/// Asks once more, because programs that look at letters follow links.
pub async fn ask_stop(cx: Cx, Path((code, token)): Path<(String, String)>) -> Answer {
    let l = cx.locale;
    let title = tr!(l, "promises-stop-title");
    let action = cx.href(&format!("{}/promises/stop/{token}", path(&code)));
    Ok(Page::new(&cx, title.clone()).narrow().in_room().at("workshop").draw(|| {
        view! {
            <header class="page__lead"><h1>{title}</h1></header>
            <form method="post" action=action><button class="button button--primary">{tr!(l, "promises-stop")}</button></form>
        }
        .into_any()
    }))
}

/// Ends the reminders and forgets the address.
pub async fn stop(cx: Cx, Path((_, token)): Path<(String, String)>) -> Answer {
    let l = cx.locale;
    harvest::stop(cx.services(), &token).await?;
    let title = tr!(l, "promises-stopped");
    Ok(Page::new(&cx, title.clone()).narrow().in_room().at("workshop").draw(|| {
        view! { <header class="page__lead"><h1>{title}</h1><p class="lead">{tr!(l, "promises-stopped-what")}</p></header> }
            .into_any()
    }))
}
