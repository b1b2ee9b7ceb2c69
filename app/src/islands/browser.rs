//! What several islands ask of the browser.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The bytes at an address of this site.
pub(super) async fn fetch(address: &str) -> Option<Vec<u8>> {
    let promise = web_sys::window()?.fetch_with_str(address);
    let response: web_sys::Response = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    bytes(response.array_buffer().ok()?).await
}

/// Sends a form as it stands; gives what was answered, once it was taken.
pub(super) async fn post(address: &str, data: &web_sys::FormData) -> Option<String> {
    let fields = web_sys::UrlSearchParams::new_with_str_sequence_sequence(data).ok()?;
    let init = web_sys::RequestInit::new();
    init.set_method("POST");
    init.set_body(&fields);
    let promise = web_sys::window()?.fetch_with_str_and_init(address, &init);
    let response: web_sys::Response = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// The bytes that a promise of a buffer brings.
pub(super) async fn bytes(promise: js_sys::Promise) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(promise).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Waits so many milliseconds, and lets the browser draw meanwhile.
pub(super) async fn pause(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let asked = web_sys::window().map(|window| {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds)
        });
        if !matches!(asked, Some(Ok(_))) {
            let _ = resolve.call0(&JsValue::NULL);
        }
    });
    let _ = JsFuture::from(promise).await;
}
