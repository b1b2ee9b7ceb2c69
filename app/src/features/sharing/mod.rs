//! The sharing check, as bearers, staff and everyone meet it.

mod check;
mod desk;
mod entered;
mod letters;
mod line;
mod need;
mod public;
mod purchases;
mod sections;
mod words;
mod year;

pub use purchases::clause;
pub(crate) use sections::{desk_links, dossier, editing, passport, proposal};
pub use words::refusal as refusal_text;

use crate::cx::Site;
use axum::{Router, routing::get};

/// The pages of sharing.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/p/{process}/proposals/{slug}/equipment", get(line::get).post(line::post))
        .route("/p/{process}/sharing", get(public::get))
        .route("/p/{process}/sharing/checks/{id}", get(check::get))
        .route("/p/{process}/projects/{slug}/equipment", get(entered::get).post(entered::post))
        .route("/p/{process}/projects/{slug}/purchases", get(purchases::get).post(purchases::post))
        .route("/admin/sharing", get(desk::get).post(desk::post))
        .route("/admin/sharing/year", get(year::get))
}
