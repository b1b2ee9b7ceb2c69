//! The live workshop: the door, the phone, the facilitators' console, and the streams to all of
//! them. What a screen shows is computed in `domain::workshop::view`; here it is drawn.

mod ballot;
mod beside;
mod commands;
mod console;
mod cookie;
mod desk;
mod door;
mod draw;
mod guests;
pub mod harvest;
mod jury;
mod lock;
mod market;
pub(crate) mod names;
mod phone;
mod projector;
mod refusals;
mod room_trial;
mod scenario;
mod steps;
mod stream;
mod try_out;

pub use refusals::refusal_text;

use crate::cx::Site;
use axum::{
    Router,
    routing::{get, post},
};

/// The pages of workshops.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/workshops", get(desk::list))
        .route("/workshops/new", get(desk::new).post(desk::create))
        .route("/w", get(door::ask_code))
        .route("/w/{code}", get(phone::get))
        .route("/w/{code}/join", get(door::back).post(door::join))
        .route("/w/{code}/recover", get(door::ask_phrase).post(door::recover))
        .route("/w/{code}/leave", post(door::leave))
        .route("/w/{code}/beside", get(beside::ask).post(beside::join))
        .route("/w/{code}/turn", get(door::back).post(beside::turn))
        .route("/w/{code}/lock", get(lock::ask).post(lock::keep))
        .route("/w/{code}/do", get(door::back).post(phone::act))
        .route("/w/{code}/part", get(phone::part))
        .route("/w/{code}/console", get(console::get).post(console::act))
        .route("/w/{code}/console/part", get(console::part))
        .route("/w/{code}/console/signs", get(console::signs))
        .route("/w/{code}/guests", get(guests::get).post(guests::act))
        .route("/w/{code}/projector", get(projector::get))
        .route("/w/{code}/projector/part", get(projector::part))
        .route("/w/{code}/what-if", get(try_out::get).post(try_out::lean))
        .route("/w/{code}/what-if/ground.json", get(try_out::ground))
        .route("/w/{code}/market/{note}", get(market::get).post(market::share))
        .route("/w/{code}/claim/{token}", get(market::ask_claim).post(market::claim))
        .route("/w/{code}/stream/{audience}", get(stream::get))
        .merge(harvest::routes())
}

/// The addresses that stand on the wall, without a language: each phone goes on in its own.
pub fn short_routes() -> Router<Site> {
    Router::new()
        .route("/w", get(door::to_own_language))
        .route("/w/{code}", get(door::to_own_language))
}

/// The address of a workshop, without the language.
fn path(code: &str) -> String {
    format!("/w/{code}")
}
