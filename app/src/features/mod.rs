//! What people do, one folder or file per feature: handlers load, then draw.

pub mod account;
pub mod actor;
pub mod admin;
pub mod agenda;
pub mod commons;
pub mod deciding;
pub mod delivery;
pub mod demonstration;
pub mod home;
pub mod how;
pub mod order;
pub mod paths;
pub mod pictures;
pub mod process;
pub mod progress;
pub mod project;
pub mod proposal;
pub mod recipe;
pub mod registry;
pub mod results;
pub mod rules;
pub mod sharing;
pub mod statement;
pub mod vote;
pub mod workshop;
