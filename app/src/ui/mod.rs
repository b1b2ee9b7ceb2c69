//! Pieces of pages that know no feature.

mod actor;
mod bar;
pub mod chart;
mod fields;
pub mod map;
mod map_large;
mod merge;
pub mod outline;
mod pages;

pub use actor::{actor_chip, chip, known_chip, theme_picture};
pub use bar::{EnvelopeBar, dots};
pub use fields::{
    Field, Kind, choices, error_summary, error_summary_of, file, languages, optional_languages,
    suggestions, summary_of, tick,
};
pub use map_large::SCRIPT as MAP_SCRIPT;
pub use merge::{Words, both_versions, both_versions_in_words, in_language, what_was_typed};
pub use pages::PageOf;

use crate::cx::Cx;
use domain::{envelope::Money, locale::Locale, money::Cents};
use leptos::prelude::*;

/// An amount, never broken over two lines.
pub fn money(cents: Cents, like: Money, l: Locale) -> AnyView {
    view! { <span class="money">{cents.show(like.currency, l)}</span> }.into_any()
}

/// The way from the home page to this page: pairs of path and text, then the text of this page.
pub fn breadcrumbs(cx: &Cx, steps: Vec<(String, String)>, here: String) -> AnyView {
    let l = cx.locale;
    view! {
        <nav class="breadcrumbs" aria-label=tr!(l, "nav-breadcrumbs")>
            <ol>
                <li><a href=cx.href("")>{tr!(l, "nav-home")}</a></li>
                {steps.into_iter().map(|(href, text)| view! { <li><a href=href>{text}</a></li> }).collect_view()}
                <li><span aria-current="page">{here}</span></li>
            </ol>
        </nav>
    }
    .into_any()
}

/// The line that says what a vote is worth until a stronger ballot box exists.
pub fn advisory(l: Locale) -> AnyView {
    view! { <p class="advisory">{tr!(l, "advisory")}</p> }.into_any()
}

/// An address to write to, which on a small screen breaks after its sign and not within a word.
pub fn mail_link(address: &str) -> AnyView {
    let href = format!("mailto:{address}");
    let (name, host) = address.split_once('@').unwrap_or((address, ""));
    let host = (!host.is_empty()).then(|| view! { "@"<wbr />{host.to_owned()} });
    view! { <a href=href>{name.to_owned()}{host}</a> }.into_any()
}

/// Markdown that people wrote.
pub fn prose(text: &str) -> AnyView {
    view! { <div class="prose" inner_html=crate::markdown::render(text)></div> }.into_any()
}

/// A text of an inhabitant with its language, and the mark of a translation when it is one.
pub fn authored(text: &domain::text::Authored, l: Locale) -> AnyView {
    let language = text.language(l).map(Locale::code);
    view! { <span lang=language>{text.get(l).to_owned()}</span> }.into_any()
}

/// A text for the elements that hold text alone (`title`, `textarea`): there the markers that
/// Leptos leaves between texts would be read.
#[must_use]
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
