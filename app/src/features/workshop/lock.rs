//! A code by which somebody closes their seat to those with whom they share a phone. The phone keeps a
//! hash of it, made under the key of the workshop; the log knows nothing of it. It keeps out whoever picks
//! the phone up, not whoever takes its browser apart.

use super::{
    beside,
    cookie::{self, Kept, Phone},
    door, path,
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
use leptos::prelude::*;
use service::{
    live::{self, Room},
    workshop_phone,
};

/// Asks for the code.
pub async fn ask(cx: Cx, Path(code): Path<String>, headers: HeaderMap) -> Answer {
    let room = live::room(cx.services(), &code).await?;
    let phone = Phone::of(&headers, cx.site.secure, &room);
    Ok(page(&cx, &room, &phone, FormState::default()))
}

/// The page, for whoever holds the phone.
fn page(cx: &Cx, room: &Room, phone: &Phone, form: FormState) -> Response {
    let l = cx.locale;
    let here = cx.href(&path(&room.head.code));
    if phone.holder().is_none() {
        return beside::who(cx, room, phone, form);
    }
    let action = cx.href(&format!("{}/lock", path(&room.head.code)));
    let title = tr!(l, "workshop-seat-code-title");
    let page = Page::new(cx, title.clone()).narrow().in_room().at("workshop").status(form.status());
    let mut response = page.draw(move || {
        let field = ui::Field::new("code", tr!(l, "workshop-seat-code-own"), ui::Kind::Line("password"));
        let field = field.hint(tr!(l, "workshop-seat-code-hint"));
        view! {
            {ui::error_summary(&form, l)}
            <header class="page__lead"><h1>{title}</h1><p class="lead">{tr!(l, "workshop-seat-code-lead")}</p></header>
            <form class="form" method="post" action=action>
                {field.draw(&form, l)}
                <div class="form__actions"><button class="button button--primary">{tr!(l, "workshop-seat-code-keep")}</button></div>
            </form>
            <p><a href=here>{tr!(l, "workshop-beside-back")}</a></p>
        }
        .into_any()
    });
    door::no_store(&mut response);
    response
}

/// Keeps the code on the phone, or takes it away.
pub async fn keep(cx: Cx, Path(code): Path<String>, headers: HeaderMap, sent: Submitted) -> Answer {
    let room = live::room(cx.services(), &code).await?;
    let phone = Phone::of(&headers, cx.site.secure, &room);
    let mut response = Redirect::to(&cx.href(&path(&code))).into_response();
    let Some((seat, kept)) = phone.holder() else { return Ok(response) };
    match workshop_phone::seat_code(&room, *seat, &sent.text("code")) {
        Ok(hash) => {
            let kept = Kept { code: hash, ..kept.clone() };
            cookie::write(&mut response, &cx, &code, &phone.with_first(kept));
            Ok(response)
        }
        Err(error) => Ok(page(&cx, &room, &phone, sent.without("code").refused(error)?)),
    }
}
