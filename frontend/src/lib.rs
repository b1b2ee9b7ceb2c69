//! The wasm entry: it wakes the islands that the server drew. All of them live in `app`.

use app as _;
use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the boot script once the module is loaded.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
