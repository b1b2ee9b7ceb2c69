//! Results night in the browser: scene after scene by key, click or button, without a reload.
//! The server draws the same scene for `?step=N`, so that the links lead on without it.

#![expect(
    missing_docs,
    reason = "the macro makes an undocumented struct of an island's properties"
)]

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What a scene shows; texts are worded already.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scene {
    /// A large figure, or empty.
    pub figure: String,
    /// Large words, when there is no figure.
    pub words: String,
    /// The language of the words, when it is another one than the page's.
    pub language: Option<String>,
    /// What became of the project, or empty.
    pub status: String,
    /// A line below.
    pub label: String,
    /// What is left in the envelope, or empty.
    pub left: String,
    /// How many parts of the bar are filled.
    pub filled: usize,
    /// Supporters as rows of dots (a path), or empty.
    pub dots: String,
    /// The frame of the dots.
    pub dots_box: String,
    /// Whether it is the last one.
    pub last: bool,
}

/// A part of the bar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Where it begins.
    pub x: String,
    /// How wide it is.
    pub width: String,
}

/// The texts around the scenes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NightTexts {
    /// To the scene before.
    pub previous: String,
    /// To the next scene.
    pub next: String,
    /// Fills the screen.
    pub full_screen: String,
    /// Back to the page of results.
    pub leave: String,
    /// Names the buttons for those who do not see them.
    pub controls: String,
    /// Says what the amount in the corner is.
    pub left: String,
    /// What the vote is worth, on the last scene.
    pub advisory: String,
}

/// Where a key leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// To the next scene.
    Next,
    /// To the scene before.
    Previous,
    /// To the first scene.
    First,
    /// To the last scene.
    Last,
    /// To the whole screen and back.
    FullScreen,
}

impl Move {
    /// The move that a key asks for; a presenter's remote sends the page keys.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        match key {
            "ArrowRight" | "ArrowDown" | "PageDown" | " " | "Enter" => Some(Self::Next),
            "ArrowLeft" | "ArrowUp" | "PageUp" | "Backspace" => Some(Self::Previous),
            "Home" => Some(Self::First),
            "End" => Some(Self::Last),
            "f" | "F" => Some(Self::FullScreen),
            _ => None,
        }
    }

    /// The step that a move leads to from another, both from 1.
    #[must_use]
    pub const fn from(self, step: usize, steps: usize) -> usize {
        match self {
            Self::Next if step < steps => step + 1,
            Self::Previous if step > 1 => step - 1,
            Self::First => 1,
            Self::Last => steps,
            _ => step,
        }
    }
}

/// The evening.
#[island]
pub fn Night(
    name: String,
    scenes: Vec<Scene>,
    parts: Vec<Part>,
    hue: u8,
    step: usize,
    address: String,
    back: String,
    texts: NightTexts,
) -> impl IntoView {
    let steps = scenes.len();
    let now = RwSignal::new(step);
    let scenes = StoredValue::new(scenes);
    let scene = Memo::new(move |_| {
        scenes.with_value(|scenes| scenes.get(now.get() - 1).cloned().unwrap_or_default())
    });
    let base = address.clone();
    let go = move |asked: Move| {
        if asked == Move::FullScreen {
            browser::toggle_full_screen();
            return;
        }
        let then = asked.from(now.get_untracked(), steps);
        if then != now.get_untracked() {
            now.set(then);
            browser::remember(&format!("{base}?step={then}"));
        }
    };
    let go = StoredValue::new(go);
    let act = move |asked: Move| go.with_value(|go| go(asked));
    browser::listen_to_keys(act);
    let bar = bar(parts, hue, scene);
    view! {
        <div class="night__stage">
            <header class="night__head">
                <p>{name}</p>
                <p class="night__left" hidden=move || scene.get().left.is_empty()>
                    {texts.left}" "<span class="night__clock">{move || scene.get().left}</span>
                </p>
            </header>
            <div class="night__scene" aria-live="polite" aria-atomic="true" on:click=move |_| act(Move::Next)>
                {picture(scene)}
                <p class="night__advisory" hidden=move || !scene.get().last>{texts.advisory}</p>
                {bar}
            </div>
            <nav class="night__controls" aria-label=texts.controls>
                {link(address.clone(), texts.previous, "←", now, steps, Move::Previous, act)}
                {link(address, texts.next, "→", now, steps, Move::Next, act)}
                <button r#type="button" class="js-only" on:click=move |_| act(Move::FullScreen)>
                    <kbd>"F"</kbd>{texts.full_screen}
                </button>
                <a href=back>{texts.leave}</a>
                <span class="night__position">{move || format!("{} / {steps}", now.get())}</span>
            </nav>
        </div>
    }
}

/// The heading of the scene with its line and its dots.
fn picture(scene: Memo<Scene>) -> impl IntoView {
    let is_figure = move || !scene.get().figure.is_empty();
    let heading = move || {
        let scene = scene.get();
        if scene.figure.is_empty() { scene.words } else { scene.figure }
    };
    let class = move || if is_figure() { "night__figure" } else { "night__words" };
    view! {
        <h1 class=class lang=move || scene.get().language>{heading}</h1>
        <p class="night__label">
            <span class="night__status night__status--funded" hidden=move || scene.get().status.is_empty()>
                {move || scene.get().status}
            </span>
            <span>{move || scene.get().label}</span>
        </p>
        <svg class=move || if scene.get().dots.is_empty() { "dots night__dots night__dots--none" } else { "dots night__dots" }
            aria-hidden="true" viewBox=move || frame(&scene.get())>
            <path class="dots__rows" d=move || scene.get().dots></path>
        </svg>
    }
}

/// The frame of the dots; a scene without dots has an empty one.
fn frame(scene: &Scene) -> String {
    if scene.dots_box.is_empty() { "0 0 10 10".to_owned() } else { scene.dots_box.clone() }
}

/// The envelope: every part is there from the beginning, and grows when its project is told.
fn bar(parts: Vec<Part>, hue: u8, scene: Memo<Scene>) -> impl IntoView {
    let parts: Vec<_> = (1_usize..)
        .zip(parts)
        .map(|(place, part)| {
            let class = move || {
                let told = scene.get();
                let now = told.filled == place && !told.status.is_empty();
                let now = if now { " night__now" } else { "" };
                format!("envelope-bar__part envelope-bar__part--{hue}{now}")
            };
            let width = part.width;
            let shown = move || {
                if scene.get().filled >= place { width.clone() } else { "0%".to_owned() }
            };
            view! { <rect class=class x=part.x width=shown height="100%"></rect> }
        })
        .collect();
    view! {
        <svg class="envelope-bar" aria-hidden="true" viewBox="0 0 1000 82" preserveAspectRatio="none">
            <rect class="envelope-bar__track" width="100%" height="100%"></rect>
            {parts}
        </svg>
    }
}

/// A link to another scene, followed without a reload where the browser can.
fn link(
    address: String,
    text: String,
    key: &'static str,
    now: RwSignal<usize>,
    steps: usize,
    asked: Move,
    act: impl Fn(Move) + Copy + 'static,
) -> impl IntoView {
    let href = move || format!("{address}?step={}", asked.from(now.get(), steps));
    let at_end = move || (asked.from(now.get(), steps) == now.get()).then_some("true");
    view! {
        <a href=href aria-disabled=at_end on:click=move |event| {
            event.prevent_default();
            act(asked);
        }><kbd>{key}</kbd>{text}</a>
    }
}

/// What only a browser can do.
#[cfg(feature = "hydrate")]
mod browser {
    use super::Move;
    use leptos::prelude::*;
    use wasm_bindgen::{JsCast, JsValue};

    pub fn toggle_full_screen() {
        let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
        if document.fullscreen_element().is_some() {
            document.exit_fullscreen();
        } else if let Some(root) = document.document_element() {
            // A browser may refuse; the evening goes on in its window.
            let _ = root.request_fullscreen();
        }
    }

    /// Puts the scene into the address, so that a reload comes back to it.
    pub fn remember(address: &str) {
        if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
        }
    }

    pub fn listen_to_keys(act: impl Fn(Move) + 'static) {
        let handle = window_event_listener(leptos::ev::keydown, move |event| {
            let with_others = event.ctrl_key() || event.alt_key() || event.meta_key();
            let key = event.key();
            // A focused button or link answers these keys itself.
            let on_control = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
                .is_some_and(|element| matches!(element.tag_name().as_str(), "A" | "BUTTON"));
            if with_others || (on_control && matches!(key.as_str(), " " | "Enter")) {
                return;
            }
            if let Some(asked) = Move::of_key(&key) {
                event.prevent_default();
                act(asked);
            }
        });
        on_cleanup(move || handle.remove());
    }
}

/// On the server nothing of this happens.
#[cfg(not(feature = "hydrate"))]
mod browser {
    use super::Move;

    pub const fn toggle_full_screen() {}

    pub const fn remember(_: &str) {}

    pub fn listen_to_keys(_: impl Fn(Move) + 'static) {}
}

#[cfg(test)]
mod tests {
    use super::Move;

    #[test]
    fn the_evening_never_runs_beyond_its_ends() {
        assert_eq!(Move::Next.from(3, 3), 3);
        assert_eq!(Move::Previous.from(1, 3), 1);
        assert_eq!(Move::Last.from(1, 3), 3);
        assert_eq!(Move::Next.from(1, 3), 2);
    }

    #[test]
    fn a_presenters_remote_is_understood() {
        assert_eq!(Move::of_key("PageDown"), Some(Move::Next));
        assert_eq!(Move::of_key("PageUp"), Some(Move::Previous));
        assert_eq!(Move::of_key("x"), None);
    }
}
