//! The site's files: hashed names from the build's manifest, and drawings inlined in pages.

use domain::{actor::ActorType, project::Theme, registry::resource::Holding};
use std::{collections::BTreeMap, sync::OnceLock};

static MANIFEST: OnceLock<BTreeMap<String, String>> = OnceLock::new();

/// Gives the names of the built files once, at the start.
pub fn set_manifest(manifest: BTreeMap<String, String>) {
    // A second start within one process (in tests) brings the same manifest.
    let _ = MANIFEST.set(manifest);
}

/// The address of a built file by its plain name, such as `pkg/main.css`.
#[must_use]
pub fn url(name: &str) -> String {
    MANIFEST
        .get()
        .and_then(|manifest| manifest.get(name).cloned())
        .unwrap_or_else(|| format!("/{name}"))
}

/// The address of a theme's drawing.
#[must_use]
pub fn theme_url(theme: Theme) -> String {
    url(&format!("assets/themes/{}.svg", theme.code()))
}

/// The address of the drawing of a thing that has no photo: a set, a place, a skill by what is held,
/// equipment by the family of its kind.
#[must_use]
pub fn thing_url(holding: Holding, kind: &str) -> String {
    let name = match (holding, kind) {
        (Holding::Equipment, "cargo-bike" | "bike-trailer" | "handcart" | "van") => "wheels",
        (Holding::Equipment, "table" | "table-high" | "chair" | "bench") => "seats",
        (
            Holding::Equipment,
            "burner" | "pot" | "urn" | "bbq" | "fridge" | "crockery" | "cup" | "oven" | "press"
            | "bar",
        ) => "table",
        (
            Holding::Equipment,
            "projector" | "screen" | "pa" | "mixer" | "mic" | "megaphone" | "light" | "camera"
            | "interpreting" | "radio" | "laptop" | "printer",
        ) => "sound",
        (
            Holding::Equipment,
            "garden-tool" | "shredder" | "mower" | "compost" | "power-tool" | "ladder" | "sewing"
            | "washer" | "litter",
        ) => "tools",
        (other, _) => other.code(),
    };
    url(&format!("assets/things/{name}.svg"))
}

/// The mark of an actor type, to be inlined so that it takes the colour around it.
#[must_use]
pub const fn mark(kind: ActorType) -> &'static str {
    match kind {
        ActorType::Inhabitants => include_str!("../assets/marks/inhabitants.svg"),
        ActorType::Collective => include_str!("../assets/marks/collective.svg"),
        ActorType::Association => include_str!("../assets/marks/association.svg"),
        ActorType::Company => include_str!("../assets/marks/company.svg"),
        ActorType::Commune => include_str!("../assets/marks/commune.svg"),
        ActorType::Cpas => include_str!("../assets/marks/cpas.svg"),
        ActorType::Region => include_str!("../assets/marks/region.svg"),
        ActorType::School => include_str!("../assets/marks/school.svg"),
        ActorType::Coach => include_str!("../assets/marks/coach.svg"),
        ActorType::Elected => include_str!("../assets/marks/elected.svg"),
    }
}

/// The logo, to be inlined.
pub const LOGO: &str = include_str!("../assets/logo.svg");
/// The patterns of envelope bars, to be inlined once on pages that draw one.
pub const PATTERNS: &str = include_str!("../assets/patterns.svg");
/// The loop, to be inlined.
pub const LOOP: &str = include_str!("../assets/loop.svg");

/// Adds classes to an inlined drawing's outermost element.
#[must_use]
pub fn with_class(svg: &str, class: &str) -> String {
    match svg.find("class=\"") {
        Some(at) if svg[..at].matches('<').count() <= 1 => {
            let at = at + "class=\"".len();
            format!("{}{class} {}", &svg[..at], &svg[at..])
        }
        _ => svg.replacen("<svg", &format!("<svg class=\"{class}\""), 1),
    }
}
