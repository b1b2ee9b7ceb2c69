//! The code of a letter, brought by the square that a telephone reads: it stands in the address
//! behind the sign that browsers keep to themselves. Here it moves into its field and out of the
//! address, before anybody reads it there.

use leptos::prelude::*;

/// Fills the field of a code from the address; draws nothing.
#[island]
pub fn LetterCode(
    /// Id of the field.
    field: String,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    let _ = fill(&field);
    #[cfg(not(feature = "hydrate"))]
    let _ = field;
}

/// Moves the code from the address into the field.
#[cfg(feature = "hydrate")]
fn fill(field: &str) -> Option<()> {
    use wasm_bindgen::{JsCast, JsValue};
    let window = web_sys::window()?;
    let location = window.location();
    let hash = location.hash().ok()?;
    let code: String =
        hash.trim_start_matches('#').chars().filter(char::is_ascii_alphanumeric).take(24).collect();
    // The other anchors of a page are words of its own, in small letters.
    if code.is_empty() || code.chars().any(|letter| letter.is_ascii_lowercase()) {
        return None;
    }
    let input = window.document()?.get_element_by_id(field)?;
    let input: web_sys::HtmlInputElement = input.dyn_into().ok()?;
    let groups: Vec<&str> =
        (0..code.len()).step_by(4).map(|at| &code[at..(at + 4).min(code.len())]).collect();
    input.set_value(&groups.join("-"));
    let here = location.pathname().ok()?;
    window.history().ok()?.replace_state_with_url(&JsValue::NULL, "", Some(&here)).ok()
}
