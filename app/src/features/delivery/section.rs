//! The few lines about what became of a laureate, on its own page and elsewhere.

use super::{known_badge, late_badge, path};
use crate::cx::Cx;
use leptos::prelude::*;
use service::{delivery::Story, process::ProcessView};

/// Status, lateness, and the way to the page that says all.
pub fn section(cx: &Cx, process: &ProcessView, story: &Story) -> AnyView {
    let l = cx.locale;
    let delivery = story.delivery();
    let href = cx.href(&path(process, &story.project));
    view! {
        <div class="margin-note">
            <h2 class="margin-note__title">{tr!(l, "delivery-project-title")}</h2>
            <p>
                {known_badge(&delivery, !story.versions.is_empty(), l)}
                {late_badge(&delivery, cx.services().today(), l)}
            </p>
            <p><a href=href>{tr!(l, "delivery-project-link")}</a></p>
        </div>
    }
    .into_any()
}
