//! `ensamen check`: says everything that is wrong with an election file, with line numbers.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use allocation::pb::{self, Limits, PbErrors, PbFile, Problem, ProblemCode};
use allocation::{AllocationError, Election};
use thiserror::Error;

use crate::config::FileLimits;

/// Validates an election file in the Pabulib format and lists every problem.
#[derive(Debug, clap::Args)]
pub struct CheckArgs {
    /// The file to check; `-` reads it from standard input.
    #[arg(value_name = "FILE.pb")]
    pub file: PathBuf,
    #[command(flatten)]
    pub limits: FileLimits,
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

/// Reads a file with its election, within limits.
pub(super) fn election(
    path: &Path,
    limits: &FileLimits,
) -> io::Result<Result<(PbFile, Election), Refusal>> {
    let limits = limits.limits();
    Ok(election_in(&read_at_most(path, limits.bytes)?, &limits))
}

/// The file in some bytes, with its election.
pub(super) fn election_in(bytes: &[u8], limits: &Limits) -> Result<(PbFile, Election), Refusal> {
    let file = pb::read_within(bytes, limits)?;
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
    let limits = args.limits.limits();
    let bytes = read_at_most(&args.file, limits.bytes)?;
    let mut out = io::stdout().lock();
    let (code, warnings) = match pb::read_within(&bytes, &limits) {
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
pub(super) fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    std::fs::read(path)
        .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))
}

/// What stands for standard input instead of a file.
const STANDARD_INPUT: &str = "-";

/// Reads an election file of no more than so many bytes: of a longer one nothing is read, and of what
/// has no length of its own, such as a pipe or standard input (`-`), no more than that.
pub(super) fn read_at_most(path: &Path, bytes: usize) -> io::Result<Vec<u8>> {
    let named =
        |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
    let most = u64::try_from(bytes).unwrap_or(u64::MAX);
    let too_long = |size: String| {
        let limit = "raise --max-bytes to read it";
        named(io::Error::other(format!(
            "the file has {size} bytes; at most {most} are read: {limit}"
        )))
    };
    let mut content = Vec::new();
    if path == Path::new(STANDARD_INPUT) {
        let input = io::stdin().lock();
        input.take(most.saturating_add(1)).read_to_end(&mut content).map_err(named)?;
    } else {
        let file = std::fs::File::open(path).map_err(named)?;
        let length = file.metadata().map_err(named)?.len();
        if length > most {
            return Err(too_long(length.to_string()));
        }
        content.reserve_exact(usize::try_from(length).unwrap_or(0));
        file.take(most.saturating_add(1)).read_to_end(&mut content).map_err(named)?;
    }
    if content.len() > bytes {
        return Err(too_long(format!("more than {most}")));
    }
    Ok(content)
}

/// So many warnings are told beside a count.
const WARNINGS_TOLD: usize = 5;

/// Says beside a count what is unusual in its file: the first few warnings, and where the others are.
/// Entries of `META` that only describe an election are not missed here.
pub(super) fn warn(path: &Path, warnings: &[Problem], err: &mut impl Write) -> io::Result<()> {
    let counts = |problem: &&Problem| problem.code != ProblemCode::IncompleteMeta;
    let warnings = || warnings.iter().filter(counts);
    for problem in warnings().take(WARNINGS_TOLD) {
        writeln!(err, "warning: {problem}")?;
    }
    let more = warnings().skip(WARNINGS_TOLD).count();
    if more == 0 {
        return Ok(());
    }
    writeln!(err, "warning: and {more} more: `ensamen check {}` lists all", path.display())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_beyond_a_limit_is_refused_with_what_it_has_and_what_is_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("small.pb");
        let text = "META\nkey;value\nbudget;10\nvote_type;approval\nPROJECTS\nproject_id;cost\n\
                    a;1\nb;2\nVOTES\nvoter_id;vote\n1;a\n2;b\n";
        std::fs::write(&path, text).expect("written");
        let usual =
            FileLimits { max_bytes: text.len(), max_projects: 2, max_ballots: 2, max_choices: 2 };
        assert!(election(&path, &usual).expect("readable").is_ok());
        let short = FileLimits { max_bytes: text.len() - 1, ..usual.clone() };
        let error = election(&path, &short).expect_err("too long").to_string();
        let told = format!("has {} bytes; at most {} are read", text.len(), text.len() - 1);
        assert!(error.contains(&told) && error.contains("--max-bytes"), "{error}");
        for (limits, code) in [
            (FileLimits { max_projects: 1, ..usual.clone() }, ProblemCode::TooManyProjects),
            (FileLimits { max_ballots: 1, ..usual.clone() }, ProblemCode::TooManyBallots),
            (FileLimits { max_choices: 1, ..usual }, ProblemCode::TooManyMentions),
        ] {
            let Err(Refusal::File(errors)) = election(&path, &limits).expect("readable") else {
                panic!("{code:?} is not refused")
            };
            assert_eq!(errors.errors[0].code, code);
        }
    }
}
