//! Words: every visible text comes from `locales/`, in Fluent, one file per part of the product.
//!
//! `tr!(locale, "key")` and `tr!(locale, "key", name = value)`. A test reads the sources and
//! checks that each key exists in the three languages and takes the same arguments.

use domain::locale::Locale;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use std::sync::LazyLock;

type Bundle = FluentBundle<FluentResource>;

/// Embeds the files of one language.
macro_rules! files {
    ($language:literal) => {
        &[
            include_str!(concat!("../locales/", $language, "/common.ftl")),
            include_str!(concat!("../locales/", $language, "/refusals.ftl")),
            include_str!(concat!("../locales/", $language, "/registry.ftl")),
            include_str!(concat!("../locales/", $language, "/registry-board.ftl")),
            include_str!(concat!("../locales/", $language, "/account.ftl")),
            include_str!(concat!("../locales/", $language, "/process.ftl")),
            include_str!(concat!("../locales/", $language, "/project.ftl")),
            include_str!(concat!("../locales/", $language, "/proposal.ftl")),
            include_str!(concat!("../locales/", $language, "/together.ftl")),
            include_str!(concat!("../locales/", $language, "/moderation.ftl")),
            include_str!(concat!("../locales/", $language, "/actor.ftl")),
            include_str!(concat!("../locales/", $language, "/vote.ftl")),
            include_str!(concat!("../locales/", $language, "/results.ftl")),
            include_str!(concat!("../locales/", $language, "/admin.ftl")),
            include_str!(concat!("../locales/", $language, "/rules.ftl")),
            include_str!(concat!("../locales/", $language, "/delivery.ftl")),
            include_str!(concat!("../locales/", $language, "/letters.ftl")),
            include_str!(concat!("../locales/", $language, "/workshop-projector.ftl")),
            include_str!(concat!("../locales/", $language, "/workshop-console.ftl")),
            include_str!(concat!("../locales/", $language, "/workshop-phone.ftl")),
            include_str!(concat!("../locales/", $language, "/workshop-trial.ftl")),
            include_str!(concat!("../locales/", $language, "/codes.ftl")),
            include_str!(concat!("../locales/", $language, "/workshop.ftl")),
            include_str!(concat!("../locales/", $language, "/workshop-harvest.ftl")),
            include_str!(concat!("../locales/", $language, "/workshop-paper.ftl")),
            include_str!(concat!("../locales/", $language, "/workshop-room.ftl")),
            include_str!(concat!("../locales/", $language, "/deciding.ftl")),
            include_str!(concat!("../locales/", $language, "/envelopes.ftl")),
            include_str!(concat!("../locales/", $language, "/sharing.ftl")),
            include_str!(concat!("../locales/", $language, "/sharing-after.ftl")),
            include_str!(concat!("../locales/", $language, "/progress.ftl")),
            include_str!(concat!("../locales/", $language, "/map.ftl")),
            include_str!(concat!("../locales/", $language, "/network.ftl")),
            include_str!(concat!("../locales/", $language, "/commons.ftl")),
            include_str!(concat!("../locales/", $language, "/agenda.ftl")),
            include_str!(concat!("../locales/", $language, "/recipes.ftl")),
        ]
    };
}

/// The texts of a language as they are written.
#[must_use]
pub const fn sources(locale: Locale) -> &'static [&'static str] {
    match locale {
        Locale::Fr => files!("fr"),
        Locale::Nl => files!("nl"),
        Locale::En => files!("en"),
    }
}

static BUNDLES: LazyLock<[Bundle; 3]> = LazyLock::new(|| Locale::ALL.map(bundle));

fn bundle(locale: Locale) -> Bundle {
    let language = locale.tag().parse().expect("language tags of the product are well formed");
    let mut bundle = Bundle::new_concurrent(vec![language]);
    // Isolation marks would end up in attributes and files.
    bundle.set_use_isolating(false);
    for source in sources(locale) {
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                tracing::error!(%locale, ?errors, "a text does not parse");
                resource
            }
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// Reads the texts, which takes a moment and happens with the first of them otherwise.
pub fn prepare() {
    LazyLock::force(&BUNDLES);
}

/// The text of a key in a language. An unknown key shows itself, so that a test or a reader sees it.
#[must_use]
pub fn text(locale: Locale, key: &str, args: &FluentArgs<'_>) -> String {
    let place = Locale::ALL.iter().position(|other| *other == locale).unwrap_or(0);
    let bundle = &BUNDLES[place];
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        tracing::error!(%locale, key, "no such text");
        return key.to_owned();
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
    if !errors.is_empty() {
        tracing::error!(%locale, key, ?errors, "a text could not be completed");
    }
    text
}

/// What may stand in a text.
pub trait Argument {
    /// The value as Fluent knows it.
    fn value(self) -> FluentValue<'static>;
}

impl Argument for String {
    fn value(self) -> FluentValue<'static> {
        FluentValue::from(self)
    }
}

impl Argument for &str {
    fn value(self) -> FluentValue<'static> {
        FluentValue::from(self.to_owned())
    }
}

macro_rules! number_arguments {
    ($($number:ty),+) => {$(
        impl Argument for $number {
            #[expect(clippy::cast_precision_loss, reason = "Fluent counts in floats; only plurals depend on it")]
            #[allow(clippy::allow_attributes, clippy::cast_lossless)]
            fn value(self) -> FluentValue<'static> {
                FluentValue::from(self as f64)
            }
        }
    )+};
}
number_arguments!(usize, u64, i64);

impl Argument for u8 {
    fn value(self) -> FluentValue<'static> {
        FluentValue::from(f64::from(self))
    }
}

impl Argument for u32 {
    fn value(self) -> FluentValue<'static> {
        FluentValue::from(f64::from(self))
    }
}

/// The text of a key in a language, with its arguments.
#[macro_export]
macro_rules! tr {
    ($locale:expr, $key:expr $(, $name:ident = $value:expr)* $(,)?) => {{
        #[allow(unused_mut, reason = "texts without arguments")]
        let mut args = $crate::words::Args::new();
        $(args.set(stringify!($name), $crate::words::Argument::value($value));)*
        $crate::words::text($locale, $key, &args)
    }};
}

pub use fluent_bundle::FluentArgs as Args;

#[cfg(test)]
mod tests;
