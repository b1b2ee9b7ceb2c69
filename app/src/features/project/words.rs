//! What inhabitants wrote, in the reader's language where a translation exists, always labelled.

use domain::{locale::Locale, text::Authored};
use leptos::prelude::*;

/// A text as it is shown: in the original when the reader asked for it.
pub struct Shown<'a> {
    /// The words.
    pub text: &'a str,
    /// The value of `lang`; empty for a language that the product does not speak, so that a
    /// screen reader does not take it for the language of the page.
    pub lang: &'static str,
}

/// Chooses what is shown of a text.
#[must_use]
pub fn shown(text: &Authored, original: bool, l: Locale) -> Shown<'_> {
    if original {
        return Shown { text: &text.text, lang: text.original.map_or("", Locale::code) };
    }
    Shown { text: text.get(l), lang: text.language(l).map_or("", Locale::code) }
}

/// A text within a line, with its language.
pub fn line(text: &Authored, l: Locale) -> AnyView {
    let shown = shown(text, false, l);
    view! { <span lang=shown.lang>{shown.text.to_owned()}</span> }.into_any()
}

/// What is said about the language of a text: translated from where, or written in which.
#[must_use]
pub fn label(text: &Authored, l: Locale) -> Option<String> {
    let from = text.original.map(|locale| tr!(l, &format!("from-{locale}")));
    let written = text.original.map(|locale| tr!(l, &format!("language-{locale}")));
    match (text.translation(l).is_some(), text.original == Some(l)) {
        (_, true) => None,
        (true, false) if text.is_draft(l) => Some(tr!(l, "text-drafted")),
        (true, false) => Some(match from {
            Some(from) => tr!(l, "text-translated", from = from),
            None => tr!(l, "text-translated-unknown"),
        }),
        (false, false) => Some(match written {
            Some(written) => tr!(l, "text-untranslated", language = written),
            None => tr!(l, "text-untranslated-unknown"),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_translation_is_always_labelled() {
        let text = Authored::parse(Some(Locale::Nl), "Een hof", 80)
            .unwrap()
            .with_translation(Locale::Fr, "Une cour");
        assert_eq!(label(&text, Locale::Fr).as_deref(), Some("Traduit du néerlandais"));
        assert_eq!(label(&text, Locale::Nl), None);
        assert_eq!(label(&text, Locale::En).as_deref(), Some("Written in Dutch"));
        assert_eq!(shown(&text, true, Locale::Fr).text, "Een hof");
    }
}
