//! The site as a browser without JavaScript meets it: real router, real database, no network.

#![expect(clippy::unwrap_used, reason = "a failed step is a failed test")]

mod access;
mod actors;
mod adjustable;
mod ballots;
mod bearers;
mod browser;
mod codes;
mod counting;
mod deciding;
mod delivery;
mod demonstration;
mod discussion;
mod documents;
mod faults;
mod following;
mod kin;
mod envelopes;
mod journey;
mod harvest;
mod letters;
<<<<<<< HEAD
mod models;
mod owners;
=======
mod loan_photos;
mod maps;
mod network;
>>>>>>> maps
mod pages;
mod paper;
mod phases;
mod photos;
mod post_office;
mod progress;
mod proposals;
mod registry;
<<<<<<< HEAD
mod reminders;
=======
mod schemas;
>>>>>>> maps
mod second;
mod sharing;
mod sharing_after;
mod sharing_board;
mod signing_in;
mod staff;
mod together;
mod valuation;
mod voting;
mod who_votes;
mod workshop_phones;
mod workshop_screens;
mod workshop_trial;
mod workshops;
