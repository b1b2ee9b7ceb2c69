//! What happens in the browser only: every tick is counted, explained and saved.

use super::{DockView, Mark, Saving};
use domain::rules::BallotForm;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, Element, HtmlFormElement, HtmlInputElement, HtmlSelectElement, Response};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Follows the boxes of the form: counts, explains and saves after each tick.
pub(super) fn follow(view: DockView, chosen: RwSignal<Vec<Mark>>, saving: RwSignal<Saving>) {
    let Some(form) = document().and_then(|document| document.get_element_by_id("ballot-form"))
    else {
        return;
    };
    // What the browser filled in by itself, going back for instance, is what stands.
    chosen.set(marked());
    explain(&view, &marked());
    let generation = StoredValue::new(0_u32);
    let changed = Closure::<dyn FnMut()>::new(move || {
        let marks = marked();
        explain(&view, &marks);
        chosen.set(marks);
        generation.update_value(|number| *number += 1);
        if saving.get_untracked() != Saving::Running {
            saving.set(Saving::Running);
            spawn_local(keep(generation, saving));
        }
    });
    // At every key, not only when a field is left: points are counted while one types.
    let _ = form.add_event_listener_with_callback("input", changed.as_ref().unchecked_ref());
    changed.forget();
}

/// Saves until nothing was changed meanwhile. One after the other: an older ballot never arrives
/// after a newer one.
async fn keep(generation: StoredValue<u32>, saving: RwSignal<Saving>) {
    loop {
        let mine = generation.get_value();
        let saved = save().await.is_ok();
        if generation.get_value() == mine {
            saving.set(if saved { Saving::Saved } else { Saving::Failed });
            return;
        }
    }
}

/// The control of a project: a box to tick, a field for points, or a list of places.
enum Control {
    Box(HtmlInputElement),
    Points(HtmlInputElement),
    Place(HtmlSelectElement),
}

impl Control {
    fn of(element: Element) -> Option<Self> {
        match element.dyn_into::<HtmlInputElement>() {
            Ok(input) if input.type_() == "checkbox" => Some(Self::Box(input)),
            Ok(input) => Some(Self::Points(input)),
            Err(other) => other.dyn_into().ok().map(Self::Place),
        }
    }

    /// What is written or chosen.
    fn written(&self) -> String {
        match self {
            Self::Box(input) => String::from(if input.checked() { "1" } else { "" }),
            Self::Points(input) => input.value(),
            Self::Place(select) => select.value(),
        }
    }

    /// What it says: one for a tick, else the points or the place; nothing when it is empty.
    fn mark(&self) -> Option<u32> {
        self.written().trim().parse().ok().filter(|mark| *mark > 0)
    }

    /// Whether it holds something that is no number.
    fn is_unreadable(&self) -> bool {
        let written = self.written();
        !written.trim().is_empty() && written.trim().parse::<u32>().is_err()
    }
}

/// The control of each line, with the number of its project.
fn controls() -> Vec<(String, Control)> {
    let Some(found) = document()
        .and_then(|document| document.query_selector_all("#ballot-form [data-project]").ok())
    else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| {
            let element: Element = found.get(at)?.dyn_into().ok()?;
            let number = element.get_attribute("data-project")?;
            Some((number, Control::of(element)?))
        })
        .collect()
}

fn marked() -> Vec<Mark> {
    let controls = controls().into_iter();
    controls.filter_map(|(number, control)| Some((number, control.mark()?))).collect()
}

/// Marks each line and says at the ones that cannot be added why.
fn explain(view: &DockView, chosen: &[Mark]) {
    let Some(document) = document() else { return };
    for (number, control) in controls() {
        let Some(project) = view.projects.iter().find(|p| p.number == number) else { continue };
        let why = match view.ballot {
            BallotForm::Points { max_per_project, .. } if control.is_unreadable() => {
                Some(view.points_wanted(max_per_project))
            }
            _ => view.why_not(chosen, project),
        };
        match &control {
            Control::Box(input) => input.set_disabled(why.is_some()),
            Control::Points(input) => mark_invalid(input, why.is_some()),
            Control::Place(select) => mark_invalid(select, why.is_some()),
        }
        if let Some(line) = document.get_element_by_id(&format!("line-{number}")) {
            let classes = line.class_list();
            let _ = classes.toggle_with_force("ballot-line--chosen", control.mark().is_some());
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

/// Says of a field whether what it holds stands against the rules.
fn mark_invalid(field: &Element, invalid: bool) {
    let _ = match invalid {
        true => field.set_attribute("aria-invalid", "true"),
        false => field.remove_attribute("aria-invalid"),
    };
}

/// Sends the ballot to its own address, to be kept and not cast.
async fn save() -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let form: HtmlFormElement = document()
        .and_then(|document| document.get_element_by_id("ballot-form"))
        .ok_or(JsValue::NULL)?
        .dyn_into()?;
    // Boxes that are closed to ticks are not part of it, nor is any button.
    let written = web_sys::FormData::new_with_form(&form)?;
    let fields = web_sys::UrlSearchParams::new_with_str_sequence_sequence(&written)?;
    fields.append("intent", "save");
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
