//! What a participatory budget is, in types that cannot hold a wrong value.
//!
//! This crate knows no database, no web server and no clock: what the outside decides
//! (the time, a random number, a key) comes in as a parameter. It compiles to wasm, so
//! the browser and the server agree on every rule.

pub mod account;
pub mod actor;
pub mod agenda;
pub mod ballot;
pub mod calendar;
pub mod code;
pub mod counter;
pub mod deciding;
pub mod decision;
pub mod delivery;
pub mod discussion;
pub mod document;
pub mod enterprise;
pub mod envelope;
pub mod event;
pub mod funding;
pub mod id;
pub mod initiative;
pub mod letter;
pub mod locale;
pub mod moderation;
pub mod money;
pub mod ownership;
pub mod permit;
pub mod picture;
pub mod place;
pub mod process;
pub mod project;
pub mod proposal;
pub mod reach;
pub mod recipe;
pub mod refusal;
pub mod registry;
pub mod rules;
pub mod said;
pub mod session;
pub mod sharing;
pub mod text;
pub mod valuation;
pub mod vote;
pub mod workshop;

pub use refusal::{Field, Refusal};

/// A moment in UTC, always truncated to the millisecond so that both databases keep it whole.
pub type Moment = chrono::DateTime<chrono::Utc>;

/// Truncates a moment to the millisecond.
#[must_use]
pub fn to_millisecond(moment: Moment) -> Moment {
    use chrono::DurationRound;
    moment.duration_trunc(chrono::TimeDelta::milliseconds(1)).unwrap_or(moment)
}
