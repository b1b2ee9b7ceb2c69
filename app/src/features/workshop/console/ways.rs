//! Where a facilitator goes from the console: paper, screens, signs, the harvest and the file.

use crate::{cx::Cx, features::workshop::path};
use domain::{locale::Locale, workshop::Workshop};
use leptos::prelude::*;
use service::live::Room;

/// The ways from the console. The file of a workshop is there once it is over; until then the line
/// says so, so that nobody looks for it.
pub fn draw(cx: &Cx, room: &Room, state: &Workshop, l: Locale) -> AnyView {
    let here = path(&room.head.code);
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
        </nav>
    }
    .into_any()
}
