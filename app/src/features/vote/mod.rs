//! Voting: building a ballot, casting it, taking the proof home.

mod age;
mod asked;
mod ballot;
pub mod code;
mod district;
mod dock;
mod filled;
mod hat;
mod home;
mod nationality;
mod page;
mod receipt;
pub mod reminder;
mod second;
pub mod session;
pub mod uncast;

pub use filled::{marked, read as read_ballot};
pub use page::control_of as control;

use crate::cx::Site;
use axum::{Router, routing::get};

/// The pages of voting.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/p/{process}/{envelope}/vote", get(ballot::get).post(ballot::post))
        .route("/p/{process}/{envelope}/vote/receipt", get(receipt::receipt))
        .route("/p/{process}/{envelope}/vote/second", get(second::get).post(second::post))
        .route("/p/{process}/{envelope}/vote/district", get(district::get).post(district::post))
        .route("/p/{process}/{envelope}/vote/age", get(age::get).post(age::post))
        .route(
            "/p/{process}/{envelope}/vote/nationality",
            get(nationality::get).post(nationality::post),
        )
        .route("/p/{process}/{envelope}/vote/code", get(code::get).post(code::post))
}
