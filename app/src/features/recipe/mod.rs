//! Recipes: how-tos with what they need, and "we do this".

mod list;
mod open;
mod show;

use crate::cx::Site;
use axum::{Router, routing::get};

/// The pages of recipes.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/recipes", get(list::get))
        .route("/recipes/{slug}", get(show::get).post(show::begin))
}

/// Files, under addresses that do not depend on a language.
pub fn files() -> Router<Site> {
    Router::new().route("/data/recipes/{name}", get(open::file))
}
