//! What happens in the browser only: every tick is counted, explained and saved.

use super::{DockView, Saving};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, HtmlFormElement, HtmlInputElement, Response};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Follows the boxes of the form: counts, explains and saves after each tick.
pub(super) fn follow(view: DockView, chosen: RwSignal<Vec<String>>, saving: RwSignal<Saving>) {
    let Some(form) = document().and_then(|document| document.get_element_by_id("ballot-form"))
    else {
        return;
    };
    // What the browser filled in by itself, going back for instance, is what stands.
    chosen.set(ticked());
    explain(&view, &ticked());
    let generation = RwSignal::new(0_u32);
    let changed = Closure::<dyn FnMut()>::new(move || {
        let numbers = ticked();
        explain(&view, &numbers);
        chosen.set(numbers.clone());
        saving.set(Saving::Running);
        generation.update(|number| *number += 1);
        let mine = generation.get_untracked();
        spawn_local(async move {
            let saved = save(&numbers).await.is_ok();
            // An answer that comes after a newer tick says nothing about it.
            if generation.get_untracked() == mine {
                saving.set(if saved { Saving::Saved } else { Saving::Failed });
            }
        });
    });
    let _ = form.add_event_listener_with_callback("change", changed.as_ref().unchecked_ref());
    changed.forget();
}

fn boxes() -> Vec<HtmlInputElement> {
    let Some(found) = document()
        .and_then(|document| document.query_selector_all("#ballot-form input[name=choice]").ok())
    else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

fn ticked() -> Vec<String> {
    boxes().iter().filter(|input| input.checked()).map(HtmlInputElement::value).collect()
}

/// Marks each line and says at the ones that cannot be added why.
fn explain(view: &DockView, chosen: &[String]) {
    let Some(document) = document() else { return };
    for input in boxes() {
        let number = input.value();
        let Some(project) = view.projects.iter().find(|p| p.number == number) else { continue };
        let why = view.why_not(chosen, project);
        input.set_disabled(why.is_some());
        if let Some(line) = document.get_element_by_id(&format!("line-{number}")) {
            let classes = line.class_list();
            let _ = classes.toggle_with_force("ballot-line--chosen", input.checked());
            let _ = classes.toggle_with_force("ballot-line--unavailable", why.is_some());
        }
        if let Some(place) = document.get_element_by_id(&format!("why-{number}")) {
            place.set_text_content(why.as_deref());
            let _ = match why {
                Some(_) => place.remove_attribute("hidden"),
                None => place.set_attribute("hidden", ""),
            };
        }
    }
}

/// Sends the ballot to its own address, to be kept and not cast.
async fn save(numbers: &[String]) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let form: HtmlFormElement = document()
        .and_then(|document| document.get_element_by_id("ballot-form"))
        .ok_or(JsValue::NULL)?
        .dyn_into()?;
    let fields = web_sys::UrlSearchParams::new()?;
    fields.append("intent", "save");
    for number in numbers {
        fields.append("choice", number);
    }
    let init = web_sys::RequestInit::new();
    init.set_method("POST");
    init.set_body(&fields);
    let headers = web_sys::Headers::new()?;
    headers.append("accept", "application/json")?;
    init.set_headers(&headers);
    let request = window.fetch_with_str_and_init(&form.action(), &init);
    let response: Response = JsFuture::from(request).await?.dyn_into()?;
    if response.ok() { Ok(()) } else { Err(JsValue::NULL) }
}
