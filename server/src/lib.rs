//! The composition root: configuration, the web server, the clock's work, the demonstration.

pub mod cli;
pub mod config;
pub mod demonstration;
pub mod exposure;
pub mod files;
pub mod jobs;
pub mod limits;
pub mod mailer;
pub mod patience;
pub mod rehearsal;
pub mod web;
