//! The only crate that knows SQL: one text, two engines (SQLite and PostgreSQL).
//!
//! A store function takes a transaction and domain values and gives domain values back. It
//! holds no policy: who may do what is decided in `service`. A row that does not parse is
//! reported as [`Error::Corrupt`] with its table and column, never guessed at.

mod dialect;
mod error;
#[macro_use]
mod query;
mod engine;
mod row;

pub mod account;
pub mod actor;
pub mod administration;
pub mod agenda;
pub mod amendment;
pub mod ballot;
pub mod coach;
pub mod code;
pub mod decision;
pub mod decision_letter;
pub mod delivery;
pub mod discussion;
pub mod district;
pub mod document;
pub mod envelope;
pub mod event;
pub mod follower;
pub mod harvest;
pub mod home;
pub mod initiative;
pub mod jury;
pub mod letter_text;
pub mod lineage;
pub mod listing;
pub mod mail;
pub mod moderation;
pub mod network;
pub mod outcome;
pub mod owner;
pub mod paper;
pub mod parcel;
pub mod partnership;
pub mod phase;
pub mod picture;
pub mod process;
pub mod project;
pub mod proposal;
pub mod recipe;
pub mod reference;
pub mod registry;
pub mod reminder;
pub mod second;
pub mod servers;
pub mod session;
pub mod sharing;
pub mod stamp;
pub mod turn;
pub mod valuation;
pub mod verdict;
pub mod vote;
pub mod way;
pub mod working_copy;
pub mod workshop;
pub mod workshop_board;
pub mod workshop_guests;
pub mod workshop_wifi;

pub use engine::{Engine, Store, Tx};
pub use error::Error;

/// What a store function gives back.
pub type Result<T> = std::result::Result<T, Error>;
