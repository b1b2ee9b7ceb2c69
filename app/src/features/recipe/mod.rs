//! Recipes: how-tos with what they need, "we do this", and the desk at which they are written.

mod desk;
mod edit;
mod list;
mod open;
mod show;

use crate::cx::Site;
use axum::{Router, routing::get};
use domain::{
    locale::Locale,
    recipe::{Refused, Version},
    text::{Localized, Slug},
};
use leptos::prelude::*;

/// The pages of recipes.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/recipes", get(list::get))
        .route("/recipes/{slug}", get(show::get).post(show::begin))
        .route("/recipes/{slug}/versions/{number}", get(show::version))
        .route("/admin/recipes", get(desk::get))
        .route("/admin/recipes/new", get(edit::new).post(edit::add))
        .route("/admin/recipes/{slug}", get(edit::get).post(edit::post))
}

/// Files, under addresses that do not depend on a language.
pub fn files() -> Router<Site> {
    Router::new().route("/data/recipes/{name}", get(open::file))
}

/// The path of a recipe, without its language.
fn path(slug: &Slug) -> String {
    format!("/recipes/{slug}")
}

/// The path of a recipe at the desk, without its language.
fn desk_path(slug: &Slug) -> String {
    format!("/admin/recipes/{slug}")
}

/// « Version 2, 3 mars 2026 ».
fn dated(version: &Version, l: Locale) -> String {
    let on = crate::features::delivery::day(version.on, l);
    tr!(l, "recipes-version-on", number = version.number, on = on)
}

/// A text, marked with the language in which it stands where that is not the reader's.
fn spoken(text: &Localized, l: Locale) -> AnyView {
    let language = text.language(l);
    let lang = (language != l).then(|| language.code());
    view! { <span lang=lang>{text.get(l).to_owned()}</span> }.into_any()
}

/// Why a recipe is not published or begun, in words.
pub fn refused(why: Refused, l: Locale) -> String {
    match why {
        Refused::DutchSteps { french, there } => {
            tr!(l, "recipes-refused-dutch-steps", french = french, there = there)
        }
        Refused::EnglishSteps { french, there } => {
            tr!(l, "recipes-refused-english-steps", french = french, there = there)
        }
        Refused::NothingNew => tr!(l, "recipes-refused-nothing-new"),
        Refused::Withdrawn => tr!(l, "recipes-refused-withdrawn"),
    }
}
