//! The command line.

mod allocate;
mod certify;
mod check;
mod compare;
mod kinds;
mod rehearse;
mod rule_args;
mod verify_selected;
mod workshop;
mod written;

use crate::{config::ServeArgs, web};
use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Participatory budgets that are decided fairly and shown to be so.
#[derive(Debug, Parser)]
#[command(
    name = "ensamen",
    version,
    about = "Participatory budgets that are decided fairly and shown to be so."
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the site.
    Serve(ServeArgs),
    /// Count an election in a Pabulib file.
    Allocate(allocate::AllocateArgs),
    /// Count an election by every rule, side by side.
    Compare(compare::CompareArgs),
    /// Check a published outcome against its ballots, independently of the rules.
    Certify(certify::CertifyArgs),
    /// Find the rule that gives the official result of a Pabulib file.
    VerifySelected(verify_selected::VerifySelectedArgs),
    /// List every problem of a Pabulib file.
    Check(check::CheckArgs),
    /// Read budget lines for the kinds of shareable things they name.
    Kinds {
        #[command(subcommand)]
        command: kinds::KindsCommand,
    },
    /// Let simulated people rehearse a workshop.
    Rehearse(rehearse::RehearseArgs),
    /// Take workshops from one instance to another.
    Workshop {
        #[command(subcommand)]
        command: workshop::WorkshopCommand,
    },
    /// Manage administrators.
    Admin {
        #[command(subcommand)]
        command: AdminCommand,
    },
    /// Prepare a database.
    Database {
        #[command(subcommand)]
        command: DatabaseCommand,
    },
}

#[derive(Debug, Subcommand)]
enum AdminCommand {
    /// Let an e-mail address create administrations on this instance.
    Create {
        /// The address; it signs in by e-mail link.
        email: String,
        #[command(flatten)]
        place: crate::config::Place,
    },
}

#[derive(Debug, Subcommand)]
enum DatabaseCommand {
    /// Bring the database to the shape that this version needs.
    Migrate {
        #[command(flatten)]
        place: crate::config::Place,
    },
}

/// Reads the command line and does what it says.
#[must_use]
pub fn run() -> ExitCode {
    match Cli::parse().command {
        Command::Serve(args) => web::run(args),
        Command::Allocate(args) => told(allocate::run(&args)),
        Command::Compare(args) => told(compare::run(&args)),
        Command::Certify(args) => told(certify::run(&args)),
        Command::VerifySelected(args) => told(verify_selected::run(&args)),
        Command::Check(args) => told(check::run(&args)),
        Command::Kinds { command } => told(kinds::run(&command)),
        Command::Rehearse(args) => rehearse::run(args),
        Command::Workshop { command } => workshop::run(command),
        Command::Admin { command: AdminCommand::Create { email, place } } => {
            web::create_administrator(&place, &email)
        }
        Command::Database { command: DatabaseCommand::Migrate { place } } => web::migrate(&place),
    }
}

/// The exit code of a command, or its error in words.
fn told<E: std::fmt::Display>(result: Result<ExitCode, E>) -> ExitCode {
    result.unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::FAILURE
    })
}
