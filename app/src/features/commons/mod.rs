//! The commons of an instance: its initiatives, on a list and on a map.

mod add;
mod desk;
mod embed;
mod feed;
mod in_common;
mod list;
mod murmurations;
mod open;

pub use desk::offer_to_stand;
pub(crate) use embed::snippet;
pub(crate) use feed::{LICENCE, answer};

use crate::cx::Site;
use axum::{Router, routing::get};

/// The pages of initiatives.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/actors", get(list::get))
        .route("/actors/add", get(add::get).post(add::post))
        .route("/actors/{id}/listing", get(add::edit).post(add::save))
        .route("/embed/initiatives", get(embed::initiatives))
        .route("/embed/registry", get(embed::things))
        .route("/admin/initiatives", get(desk::get).post(desk::post))
}

/// Files, under addresses that do not depend on a language.
pub fn files() -> Router<Site> {
    Router::new()
        .route("/data/initiatives/{name}", get(open::file))
        .route("/embed/initiatives", get(embed::in_own_language))
        .route("/embed/registry", get(embed::in_own_language))
        .route("/data/in-common/{name}", get(in_common::file))
        .route("/data/murmurations/profiles.json", get(murmurations::all))
        .route("/data/murmurations/{name}", get(murmurations::organization))
        .route("/data/murmurations/exchanges/{name}", get(murmurations::exchange))
}
