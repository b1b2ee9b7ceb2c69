//! The site as a browser without JavaScript meets it: real router, real database, no network.

#![expect(clippy::unwrap_used, reason = "a failed step is a failed test")]

mod access;
mod actors;
mod ballots;
mod bearers;
mod browser;
mod codes;
mod counting;
mod deciding;
mod delivery;
mod demonstration;
mod discussion;
mod faults;
mod following;
mod letters;
mod loan_photos;
mod maps;
mod network;
mod pages;
mod paper;
mod photos;
mod post_office;
mod progress;
mod proposals;
mod registry;
mod schemas;
mod second;
mod sharing_board;
mod signing_in;
mod staff;
mod valuation;
mod voting;
mod workshops;
