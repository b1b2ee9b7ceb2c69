//! Keeps a long form while it is typed: a moment after the last key it is sent as it stands, and a
//! quiet line says so. Without scripts the button does the same.

use leptos::prelude::*;

/// The line that says whether what is typed is kept.
#[island]
pub fn KeepTyping(
    /// The id of the form.
    form: String,
    /// Where it is sent.
    address: String,
    /// The id of what the answer is put into; empty when the server answers nothing.
    shows: String,
    /// What is said: before anything is typed, while it is sent, once it is kept, when it could not
    /// be.
    texts: [String; 4],
) -> impl IntoView {
    let state = RwSignal::new(0_usize);
    #[cfg(feature = "hydrate")]
    live::follow(form, address, shows, state);
    #[cfg(not(feature = "hydrate"))]
    let _ = (form, address, shows);
    let text = move || texts.get(state.get()).cloned().unwrap_or_default();
    view! { <p class="keep-typing js-only" role="status">{text}</p> }
}

#[cfg(feature = "hydrate")]
mod live {
    use crate::islands::{browser, pause};
    use leptos::prelude::*;
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{FormData, HtmlFormElement};

    /// How long nothing is typed before it is kept, in milliseconds.
    const REST: i32 = 1_200;

    /// Sends the form whenever typing rests. What is typed while one sending is under way waits for
    /// the next, so that an older text never arrives after a newer one.
    pub(super) fn follow(form: String, address: String, shows: String, state: RwSignal<usize>) {
        let element = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.get_element_by_id(&form))
            .and_then(|element| element.dyn_into::<HtmlFormElement>().ok());
        let Some(element) = element else { return };
        let typed = StoredValue::new(0_u32);
        let sending = StoredValue::new(false);
        let target = element.clone();
        let heard = Closure::<dyn Fn()>::new(move || {
            typed.update_value(|count| *count += 1);
            let (mine, element, address) = (typed.get_value(), element.clone(), address.clone());
            let shows = shows.clone();
            leptos::task::spawn_local(async move {
                pause(REST).await;
                while sending.get_value() && typed.get_value() == mine {
                    pause(REST / 4).await;
                }
                // A later key has its own turn.
                if typed.get_value() != mine {
                    return;
                }
                sending.set_value(true);
                state.set(1);
                let kept = match FormData::new_with_form(&element) {
                    Ok(data) => browser::post(&address, &data).await,
                    Err(_) => None,
                };
                sending.set_value(false);
                state.set(if kept.is_some() { 2 } else { 3 });
                if let Some(answer) = kept.filter(|answer| !answer.is_empty()) {
                    put(&shows, &answer);
                }
            });
        });
        let listener = heard.as_ref().unchecked_ref();
        let _ = target.add_event_listener_with_callback("input", listener);
        heard.forget();
    }

    /// Puts what the server said in its place, unless it says so already: what did not change is not
    /// read aloud again.
    fn put(place: &str, answer: &str) {
        let document = web_sys::window().and_then(|window| window.document());
        let Some(place) = document.and_then(|all| all.get_element_by_id(place)) else { return };
        if place.inner_html() != answer {
            place.set_inner_html(answer);
        }
    }
}
