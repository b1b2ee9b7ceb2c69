//! `ensamen check`: says everything that is wrong with an election file, with line numbers.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use allocation::pb::{self, PbErrors, PbFile, Problem};
use allocation::{AllocationError, Election};
use thiserror::Error;

/// Validates an election file in the Pabulib format and lists every problem.
#[derive(Debug, clap::Args)]
pub struct CheckArgs {
    /// The file to check.
    #[arg(value_name = "FILE.pb")]
    pub file: PathBuf,
}

/// Why a file gives no election.
#[derive(Debug, Error)]
pub(super) enum Refusal {
    /// The file has errors.
    #[error(transparent)]
    File(#[from] PbErrors),
    /// What it says cannot be counted.
    #[error(transparent)]
    Election(#[from] AllocationError),
}

/// Reads a file with its election.
pub(super) fn election(path: &Path) -> io::Result<Result<(PbFile, Election), Refusal>> {
    Ok(election_in(&read_file(path)?))
}

/// The file in some bytes, with its election.
pub(super) fn election_in(bytes: &[u8]) -> Result<(PbFile, Election), Refusal> {
    let file = pb::read(bytes)?;
    let election = file.election()?;
    Ok((file, election))
}

/// Says why there is no election.
pub(super) fn print_refusal(refusal: &Refusal, err: &mut impl Write) -> io::Result<ExitCode> {
    match refusal {
        Refusal::File(problems) => list(err, "error", &problems.errors)?,
        Refusal::Election(error) => writeln!(err, "error: {error}")?,
    }
    Ok(ExitCode::FAILURE)
}

/// Lists errors and warnings on standard output. The exit code is 1 if there are errors.
///
/// # Errors
///
/// If the file cannot be read or the answer cannot be written.
pub fn run(args: &CheckArgs) -> io::Result<ExitCode> {
    let bytes = read_file(&args.file)?;
    let mut out = io::stdout().lock();
    let (code, warnings) = match pb::read(&bytes) {
        Ok(file) => {
            list(&mut out, "warning", file.warnings())?;
            writeln!(
                out,
                "{}: valid, {} projects, {} votes",
                args.file.display(),
                file.projects().len(),
                file.votes().len()
            )?;
            (ExitCode::SUCCESS, file.warnings().len())
        }
        Err(problems) => {
            list(&mut out, "error", &problems.errors)?;
            list(&mut out, "warning", &problems.warnings)?;
            let count = problems.errors.len();
            writeln!(out, "{}: {}", args.file.display(), many(count, "error"))?;
            (ExitCode::FAILURE, problems.warnings.len())
        }
    };
    if warnings > 0 {
        writeln!(out, "{}", many(warnings, "warning"))?;
    }
    Ok(code)
}

/// Reads a file; the error names it.
pub(super) fn read_file(path: &std::path::Path) -> io::Result<Vec<u8>> {
    std::fs::read(path)
        .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))
}

/// Writes one problem per line.
pub(super) fn list(out: &mut impl Write, kind: &str, problems: &[Problem]) -> io::Result<()> {
    for problem in problems {
        writeln!(out, "{kind}: {problem}")?;
    }
    Ok(())
}

fn many(count: usize, what: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {what}{ending}")
}
