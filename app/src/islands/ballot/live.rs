//! What happens in the browser only: every tick is counted, explained and saved.

use super::{DockView, Mark, Saving};
use domain::rules::BallotForm;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Document, Element, Event, HtmlFormElement, HtmlInputElement, HtmlSelectElement, Response,
};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// How many changes can be taken back.
const REMEMBERED: usize = 50;

/// What every control holds, with the number of its project.
type Written = Vec<(String, String)>;

/// Follows the boxes of the form: counts, explains and saves after each tick.
pub(super) fn follow(
    view: DockView,
    chosen: RwSignal<Vec<Mark>>,
    saving: RwSignal<Saving>,
    history: RwSignal<Vec<Written>>,
) {
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
    refuse_what_does_not_fit(&form);
    remember(&form, history);
}

/// A box that does not fit any more can be reached, so that its reason is heard; it takes no tick.
fn refuse_what_does_not_fit(form: &Element) {
    let clicked = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let closed = target
            .is_some_and(|box_| box_.get_attribute("aria-disabled").as_deref() == Some("true"));
        if closed {
            event.prevent_default();
        }
    });
    let _ = form.add_event_listener_with_callback("click", clicked.as_ref().unchecked_ref());
    clicked.forget();
}

/// Keeps what the controls hold after each change: a tick, or a field that is left.
fn remember(form: &Element, history: RwSignal<Vec<Written>>) {
    history.set(vec![written()]);
    let changed = Closure::<dyn FnMut()>::new(move || {
        history.update(|states| {
            let now = written();
            if states.last() != Some(&now) {
                states.push(now);
            }
            if states.len() > REMEMBERED {
                states.remove(0);
            }
        });
    });
    let _ = form.add_event_listener_with_callback("change", changed.as_ref().unchecked_ref());
    changed.forget();
}

/// Gives the controls what they held before the last change, and has it counted and kept.
pub(super) fn undo(history: RwSignal<Vec<Written>>) {
    let Some(before) =
        history.with_untracked(|states| states.len().checked_sub(2).map(|at| states[at].clone()))
    else {
        return;
    };
    history.update(|states| {
        states.pop();
    });
    for (number, control) in controls() {
        if let Some((_, value)) = before.iter().find(|(other, _)| *other == number) {
            control.write(value);
        }
    }
    let form = document().and_then(|document| document.get_element_by_id("ballot-form"));
    if let (Some(form), Ok(event)) = (form, Event::new("input")) {
        let _ = form.dispatch_event(&event);
    }
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

    /// Makes it hold what it held.
    fn write(&self, value: &str) {
        match self {
            Self::Box(input) => input.set_checked(!value.is_empty()),
            Self::Points(input) => input.set_value(value),
            Self::Place(select) => select.set_value(value),
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

fn written() -> Written {
    controls().into_iter().map(|(number, control)| (number, control.written())).collect()
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
            Control::Box(input) => flag(input, "aria-disabled", why.is_some()),
            Control::Points(input) => flag(input, "aria-invalid", why.is_some()),
            Control::Place(select) => flag(select, "aria-invalid", why.is_some()),
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

/// Says something of a control to whoever does not see it.
fn flag(control: &Element, name: &str, is_so: bool) {
    let _ = match is_so {
        true => control.set_attribute(name, "true"),
        false => control.remove_attribute(name),
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
