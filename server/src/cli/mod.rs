//! The command line.

mod allocate;
mod certify;
mod check;
mod compare;
mod figures;
mod kinds;
mod nearest;
mod rehearse;
mod rule_args;
mod verify_selected;
mod workshop;
mod written;

use crate::{config::ServeArgs, web};
use clap::{Parser, Subcommand};
use std::{error::Error, io, process::ExitCode};

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

/// The exit code of a command, or its error in words. Who reads the answer may stop early, as `head`
/// does: then all that was asked for was given.
fn told<E: Error + 'static>(result: Result<ExitCode, E>) -> ExitCode {
    result.unwrap_or_else(|error| {
        if nobody_reads_on(&error) {
            return ExitCode::SUCCESS;
        }
        eprintln!("{error}");
        ExitCode::FAILURE
    })
}

/// Whether an error is that the reader of a pipe went away.
fn nobody_reads_on(error: &(dyn Error + 'static)) -> bool {
    let kind = if let Some(error) = error.downcast_ref::<io::Error>() {
        Some(error.kind())
    } else if let Some(error) = error.downcast_ref::<serde_json::Error>() {
        error.io_error_kind()
    } else if let Some(error) = error.downcast_ref::<kinds::KindsError>() {
        error.io_error_kind()
    } else {
        None
    };
    kind == Some(io::ErrorKind::BrokenPipe)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A pipe that nobody reads from.
    struct Gone;

    impl io::Write for Gone {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::BrokenPipe.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_reader_who_stops_early_is_no_error_and_a_missing_file_is_one() {
        let broken = || io::Error::from(io::ErrorKind::BrokenPipe);
        assert_eq!(told(Err(broken())), ExitCode::SUCCESS);
        assert_eq!(told(Err(kinds::KindsError::Io(broken()))), ExitCode::SUCCESS);
        let within_json = serde_json::to_writer(Gone, "an outcome").expect_err("nobody reads");
        assert_eq!(told(Err(within_json)), ExitCode::SUCCESS);
        assert_eq!(told(Err(io::Error::from(io::ErrorKind::NotFound))), ExitCode::FAILURE);
    }
}
