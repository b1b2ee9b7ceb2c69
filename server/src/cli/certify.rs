//! `ensamen certify`: what a published outcome has, checked without the code that made it.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use super::check::read_file;

/// Checks a published outcome against its ballots, by code that shares nothing with the rules.
#[derive(Debug, clap::Args)]
pub struct CertifyArgs {
    /// The outcome, as `ensamen allocate --json` prints it and the results page publishes it; or the
    /// count with sharing, `sharing.json`.
    #[arg(value_name = "OUTCOME.json")]
    pub outcome: PathBuf,
    /// The ballots.
    #[arg(value_name = "FILE.pb")]
    pub file: PathBuf,
    /// Print JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// Prints the certificate. The exit code is 1 if the outcome lacks something that its rule
/// promises, or if one of the files cannot be read.
///
/// # Errors
///
/// If a file cannot be opened or the answer cannot be written.
pub fn run(args: &CertifyArgs) -> io::Result<ExitCode> {
    let (outcome, file) = (read_file(&args.outcome)?, read_file(&args.file)?);
    let certificate = match certify::certify(&outcome, &file) {
        Ok(certificate) => certificate,
        Err(error) => {
            writeln!(io::stderr().lock(), "error: {error}")?;
            return Ok(ExitCode::FAILURE);
        }
    };
    let mut out = io::stdout().lock();
    if args.json {
        serde_json::to_writer_pretty(&mut out, &certificate)?;
        writeln!(out)?;
    } else {
        write!(out, "{certificate}")?;
    }
    Ok(if certificate.is_sound() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
