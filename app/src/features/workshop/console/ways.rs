//! Where a facilitator goes from the console: paper, screens, signs, the harvest and the file.

use crate::{
    cx::Cx,
    features::workshop::{draw, path},
    form::{FormState, Submitted},
    ui,
};
use domain::{locale::Locale, workshop::Workshop};
use leptos::prelude::*;
use service::{
    live::{Done, Room},
    workshop_wifi,
};

/// The ways from the console. The file of a workshop is there once it is over; until then the line
/// says so, so that nobody looks for it.
pub fn draw(cx: &Cx, room: &Room, state: &Workshop, form: &FormState, l: Locale) -> AnyView {
    let here = path(&room.head.code);
    let wifi = (!state.session().is_over()).then(|| wifi(cx, room, form, l));
    let link = |to: &str, label: String| {
        let href = cx.href(&format!("{here}/{to}"));
        view! { <li><a class="button button--small" href=href>{label}</a></li> }
    };
    let screen = cx.href(&format!("{here}/projector"));
    let export = match state.session().is_over() {
        true => link("export", tr!(l, "harvest-export")).into_any(),
        false => view! { <li class="muted small">{tr!(l, "ways-export-later")}</li> }.into_any(),
    };
    view! {
        <nav class="console-ways" aria-label=tr!(l, "ways")>
            <ul class="console-ways__list">
                <li><a class="button button--small" href=screen target="_blank" rel="noopener">{tr!(l, "ways-projector")}</a></li>
                {link("paper", tr!(l, "ways-paper"))}
                {link("paper/tables.pdf", tr!(l, "room-paper-print-tables"))}
                {link("console/signs", tr!(l, "ways-signs"))}
                {link("harvest", tr!(l, "harvest"))}
                {link("sheet", tr!(l, "ways-sheet"))}
                {export}
            </ul>
            {wifi}
        </nav>
    }
    .into_any()
}

/// The wireless network of the room: what its screen and its signs tell whoever comes in.
fn wifi(cx: &Cx, room: &Room, form: &FormState, l: Locale) -> AnyView {
    let action = cx.href(&format!("{}/console", path(&room.head.code)));
    let held = room.wifi();
    let refused = form.fields.iter().any(|field| field.name.starts_with("wifi_"));
    let (name, password) = match (&held, refused) {
        (_, true) => (form.value("wifi_name"), form.value("wifi_password")),
        (Some(wifi), false) => (wifi.name.clone(), wifi.password.clone()),
        (None, false) => Default::default(),
    };
    let values = [("wifi_name".to_owned(), name), ("wifi_password".to_owned(), password)];
    let filled = FormState { fields: form.fields.clone(), ..FormState::prefilled(values) };
    let summary = match &held {
        Some(wifi) => tr!(l, "wifi-of", name = wifi.name.clone()),
        None => tr!(l, "wifi-none"),
    };
    let field = |name: &'static str, label: &str, hint: &str| {
        ui::Field::line(name, tr!(l, label)).hint(tr!(l, hint)).optional().draw(&filled, l)
    };
    view! {
        <details class="console-wifi" open=refused><summary>{summary}</summary>
            <form method="post" action=action data-send="" class="form form--tight">
                {draw::hidden("op", draw::op())} {draw::hidden("do", "wifi")}
                <div class="field-row">
                    {field("wifi_name", "wifi-name", "wifi-name-hint")}
                    {field("wifi_password", "wifi-password", "wifi-password-hint")}
                </div>
                <button class="button button--small">{tr!(l, "wifi-save")}</button>
            </form></details>
    }
    .into_any()
}

/// Says which network the room has.
pub async fn tell_wifi(cx: &Cx, code: &str, sent: &Submitted) -> service::Result<Done> {
    let (name, password) = (sent.text("wifi_name"), sent.text("wifi_password"));
    workshop_wifi::set(cx.services(), cx.caller(), code, (&name, &password)).await
}
