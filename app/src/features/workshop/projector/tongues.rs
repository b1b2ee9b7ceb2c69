//! One language on the screen, or two together.

use crate::features::{
    project,
    workshop::{draw, scenario::Places},
};
use domain::{
    locale::Locale,
    place::Territory,
    said::Said,
    text::{Authored, Localized},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The languages of a screen: one, or two that stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tongues {
    first: Locale,
    second: Option<Locale>,
    places: Arc<[Territory]>,
    /// Whether this is the picture of a screen on another page, which has its heading.
    small: bool,
}

impl Tongues {
    /// The language of the page, and another one beside it.
    pub fn new(first: Locale, second: Option<Locale>, places: Arc<[Territory]>) -> Self {
        Self { first, second: second.filter(|second| *second != first), places, small: false }
    }

    /// The same for the picture of a screen on another page.
    pub fn small(self) -> Self {
        Self { small: true, ..self }
    }

    /// The heading of a scene; in the picture of one a line that looks the same.
    pub fn heading(&self, class: &'static str, words: AnyView) -> AnyView {
        if self.small {
            view! { <p class=class>{words}</p> }.into_any()
        } else {
            view! { <h1 class=class>{words}</h1> }.into_any()
        }
    }

    /// The communes by their names.
    pub fn places(&self) -> Places<'_> {
        &self.places
    }

    /// All languages of the screen.
    pub fn all(&self) -> Vec<Locale> {
        [Some(self.first), self.second].into_iter().flatten().collect()
    }

    /// The language of labels that are read by machines.
    pub const fn first(&self) -> Locale {
        self.first
    }

    /// The same thing said in each language, each on its own line.
    pub fn say(&self, word: impl Fn(Locale) -> String) -> AnyView {
        let once = |l: Locale| {
            let text = word(l);
            view! { <span class="tongue" lang=l.code()>{text}</span> }
        };
        let (first, second) = (word(self.first), self.second.map(&word));
        // What is the same in both is said once.
        let second = self.second.filter(|_| second.as_ref().is_some_and(|second| *second != first));
        view! { {once(self.first)} {second.map(once)} }.into_any()
    }

    /// The same in parts: words of others stand in their own language inside it.
    pub fn parts(&self, words: impl Fn(Locale) -> Vec<Said>) -> AnyView {
        let once = |l: Locale| view! { <span class="tongue" lang=l.code()>{draw::parts(&words(l))}</span> };
        view! { {once(self.first)} {self.second.map(once)} }.into_any()
    }

    /// A text of the administration.
    pub fn text(&self, text: &Localized) -> AnyView {
        self.say(|l| text.get(l).to_owned())
    }

    /// What somebody wrote: in its own language, with its translation where there is one.
    pub fn authored(&self, text: &Authored) -> AnyView {
        let shown = |l: Locale| (text.get(l).to_owned(), text.language(l).map(Locale::code));
        let (first, lang) = shown(self.first);
        // A translation says so; where the screen speaks one language, the original stands beneath.
        let translated = |l: Locale| text.translation(l).is_some() && text.original != Some(l);
        let tongues = [Some(self.first), self.second].into_iter().flatten();
        let label = tongues.clone().find(|l| translated(*l)).and_then(|l| {
            let label = project::words::label(text, l)?;
            Some(view! { <span class="projector-translated" lang=l.code()>{label}</span> })
        });
        let there =
            tongues.clone().any(|l| text.original == Some(l) || text.translation(l).is_none());
        let original = (label.is_some() && !there).then(|| {
            let lang = text.original.map(Locale::code);
            view! { <span class="tongue" lang=lang>{text.text.clone()}</span> }
        });
        let other = self.second.map(shown).filter(|(other, _)| *other != first);
        let other =
            other.map(|(text, lang)| view! { <span class="tongue" lang=lang>{text}</span> });
        view! { <span class="tongue" lang=lang>{first}</span> {other}{original}{label} }.into_any()
    }
}
