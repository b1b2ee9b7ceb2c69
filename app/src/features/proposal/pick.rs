//! Where a proposal stands, shown on a map. The address and the commune say it in words; the map is
//! for whoever would rather point, and only where a script can hear the finger.

use crate::{form::FormState, tiles::Tiles, ui::map};
use domain::locale::Locale;
use leptos::prelude::*;

/// The script that hears where the map is touched.
pub(crate) const SCRIPT: &str = "assets/pick.js";

/// The map and the field behind it. Without scripts the field keeps what it has.
pub(crate) fn field(form: &FormState, tiles: Option<&Tiles>, l: Locale) -> AnyView {
    field_saying(form, tiles, tr!(l, "map-pick-hint"), l)
}

/// The same with a hint of one's own.
pub(crate) fn field_saying(
    form: &FormState,
    tiles: Option<&Tiles>,
    hint: String,
    l: Locale,
) -> AnyView {
    let value = form.value("point");
    let point = value.parse().ok();
    let open = point.is_some();
    view! {
        <input type="hidden" name="point" value=value data-pick="value" />
        <details class="pick js-only" open=open>
            <summary>{tr!(l, "map-pick")}</summary>
            <p class="field__hint">{hint}</p>
            {map::to_pick(point, tiles, l)}
            <p class="button-row">
                <button class="button button--quiet" type="button" data-pick="forget">{tr!(l, "map-pick-forget")}</button>
            </p>
        </details>
    }
    .into_any()
}
