//! The site as a browser without JavaScript meets it: real router, real database, no network.

#![expect(clippy::unwrap_used, reason = "a failed step is a failed test")]

mod access;
mod ballots;
mod browser;
mod counting;
mod demonstration;
mod discussion;
mod pages;
mod proposals;
mod signing_in;
mod staff;
mod voting;
