//! Signs for the tables and the door, to be printed: whoever reads one sits there.

use crate::{
    cx::Cx,
    error::Answer,
    features::workshop::{door, draw, path},
    page::Page,
};
use axum::extract::Path;
use domain::locale::Locale;
use leptos::prelude::*;
use service::workshop;

/// A page for each table, and one for the door.
pub async fn get(cx: Cx, Path(code): Path<String>) -> Answer {
    let (room, _) = workshop::as_facilitator(cx.services(), cx.caller(), &code).await?;
    let l = cx.locale;
    let title = workshop::title(&room);
    let tables = room.read(|state| {
        state.tables.values().map(|table| (table.id, table.name.clone())).collect::<Vec<_>>()
    });
    let open = room.read(|state| !state.session().is_over());
    let wifi = room.wifi().filter(|_| open);
    let address = cx.full_address(&path(&code));
    let short = address.split_once("://").map_or(address.clone(), |(_, rest)| rest.to_owned());
    let name = title.get(l).to_owned();
    let mut response = Page::new(&cx, tr!(l, "signs-title")).in_room().at("workshop").draw(|| {
        let both = |key: &'static str| [Locale::Fr, Locale::Nl].map(|l| {
            view! { <p class="sign__say" lang=l.code()>{tr!(l, key)}</p> }
        }).collect_view();
        let sign = |heading: AnyView, to: String| {
            let square = draw::square(&to, tr!(l, "workshop-square", code = code.clone()));
            view! {
                <section class="sign">
                    <p class="eyebrow">{name.clone()}</p>
                    {heading}
                    {draw::wifi(wifi.as_ref(), &[Locale::Fr, Locale::Nl])}
                    {square}
                    {both("signs-read")}
                    <p class="sign__address">{short.clone()}</p>
                </section>
            }
        };
        let door = sign(view! { <h2 class="sign__name">{both("signs-door")}</h2> }.into_any(), address.clone());
        let tables = tables.iter().map(|(id, table)| {
            let heading = view! { <h2 class="sign__name">{table.clone()}</h2> }.into_any();
            sign(heading, format!("{address}?table={id}"))
        });
        let tables = tables.collect_view();
        view! {
            <header class="page__lead no-print"><h1>{tr!(l, "signs-title")}</h1><p class="lead">{tr!(l, "signs-lead")}</p>
                <p><a href=cx.href(&format!("{}/console", path(&code)))>{tr!(l, "workshop-console")}</a></p></header>
            <div class="signs">{door}{tables}</div>
        }
        .into_any()
    });
    door::no_store(&mut response);
    Ok(response)
}
