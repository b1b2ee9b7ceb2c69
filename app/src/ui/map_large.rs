//! The way to the large map: a button that a script hears, and the dialog that it fills. The script
//! brings the library only then; without it, or without WebGL, the small map is all there is.

use crate::{assets, tiles::Tiles};
use domain::locale::Locale;
use leptos::prelude::*;

/// The script of the large map.
pub const SCRIPT: &str = "assets/map.js";

/// The button and the dialog, within the figure of the small map, for whoever has scripts. A map
/// that `picks` has a second button, which puts the point where no pointer is needed: in the middle.
pub fn opener(caption: &str, picks: bool, tiles: Option<&Tiles>, l: Locale) -> AnyView {
    let told = picks.then(|| {
        view! { <p class="small" role="status" data-map="told"></p> }
    });
    let centre = picks.then(|| {
        view! { <button class="button" type="button" data-map="centre">{tr!(l, "map-pick-centre")}</button> }
    });
    // Before the press, not after it.
    let asks = tiles.map(|tiles| {
        view! { <p class="small muted">{tr!(l, "map-large-asks", host = tiles.host())}</p> }
    });
    let attribution = tiles.map(|tiles| format!(" {}", tiles.attribution()));
    view! {
        <div class="js-only map__opener">
            <p class="button-row">{button(tiles, l)}</p>
            {asks}
            <p class="small" role="status" data-map="says"></p>
            <dialog class="map-large" data-map="large" aria-label=tr!(l, "map-large-name")>
                <div class="map-large__field" data-map="field"></div>
                <div class="map-large__foot">
                    <p class="small">{caption.to_owned()}" "{tr!(l, "map-source")}{attribution}</p>
                    {told}
                    <p class="button-row">
                        {centre}
                        <button class="button" type="button" data-map="close">{tr!(l, "map-close")}</button>
                    </p>
                </div>
            </dialog>
        </div>
    }
    .into_any()
}

/// It tells the script what to load and what to say.
fn button(tiles: Option<&Tiles>, l: Locale) -> AnyView {
    view! {
        <button class="button button--quiet" type="button" data-map="open"
            data-library=assets::url("assets/maplibre/maplibre-gl.js")
            data-worker=assets::url("assets/maplibre/maplibre-gl-worker.js")
            data-sheet=assets::url("assets/maplibre/maplibre-gl.css")
            data-outline=assets::url("assets/communes.json")
            data-tiles=tiles.map(|tiles| tiles.url().to_owned())
            data-tiles-kind=tiles.map(Tiles::kind)
            data-waiting=tr!(l, "map-large-waiting") data-sorry=tr!(l, "map-large-sorry")
            data-title=tr!(l, "map-large-title") data-point=tr!(l, "map-point")
            data-zoom-in=tr!(l, "map-zoom-in") data-zoom-out=tr!(l, "map-zoom-out")
            data-placed=tr!(l, "map-pick-placed") data-outside=tr!(l, "map-pick-outside")>
            {tr!(l, "map-enlarge")}
        </button>
    }
    .into_any()
}
