//! `ensamen certify`: what a published outcome has, checked without the code that made it.

use std::fmt::Display;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use certify::{Certificate, CertifyError};
use serde::Serialize;

use super::check::{read_at_most, read_file};

/// Checks a published outcome against its ballots, by code that shares nothing with the rules.
#[derive(Debug, clap::Args)]
pub struct CertifyArgs {
    /// The outcome, as `ensamen allocate --json` prints it and the results page publishes it; or the
    /// count with sharing, `sharing.json`.
    #[arg(value_name = "OUTCOME.json")]
    pub outcome: PathBuf,
    /// The ballots; `-` reads them from standard input.
    #[arg(value_name = "FILE.pb")]
    pub file: PathBuf,
    /// Of a count with sharing: the published outcome without it. It is checked too, and that the
    /// count with sharing goes on from it.
    #[arg(long, value_name = "OUTCOME.json")]
    pub without: Option<PathBuf>,
    /// Most bytes of the ballots.
    #[arg(long, value_name = "N", env = "ENSAMEN_MAX_BYTES",
        default_value_t = allocation::pb::Limits::default().bytes)]
    pub max_bytes: usize,
    /// Print JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// What was found in a count with sharing and in the outcome without it.
#[derive(Debug, Serialize)]
struct Both {
    sharing: Certificate,
    without: Certificate,
}

/// Prints the certificate. The exit code is 1 if the outcome lacks something that its rule
/// promises, or if one of the files cannot be read.
///
/// # Errors
///
/// If a file cannot be opened or the answer cannot be written.
pub fn run(args: &CertifyArgs) -> io::Result<ExitCode> {
    let outcome = read_file(&args.outcome)?;
    let file = read_at_most(&args.file, args.max_bytes)?;
    let mut out = io::stdout().lock();
    let sound = match &args.without {
        None => match certify::certify(&outcome, &file) {
            Ok(found) => {
                tell(&mut out, args.json, &found, &found)?;
                found.is_sound()
            }
            Err(error) => return refuse(&error),
        },
        Some(path) => match both(&outcome, &read_file(path)?, &file) {
            Ok(found) => {
                let text = format!("{}\nWithout sharing:\n{}", found.sharing, found.without);
                tell(&mut out, args.json, &found, &text)?;
                found.sharing.is_sound() && found.without.is_sound()
            }
            Err(error) => return refuse(&error),
        },
    };
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Checks both, and that they agree.
fn both(sharing: &[u8], without: &[u8], file: &[u8]) -> Result<Both, CertifyError> {
    Ok(Both {
        sharing: certify::certify_sharing(sharing, Some(without), file)?,
        without: certify::certify(without, file)?,
    })
}

fn tell(
    out: &mut impl Write,
    json: bool,
    found: &impl Serialize,
    text: &impl Display,
) -> io::Result<()> {
    if json {
        serde_json::to_writer_pretty(&mut *out, found)?;
        writeln!(out)
    } else {
        write!(out, "{text}")
    }
}

fn refuse(error: &CertifyError) -> io::Result<ExitCode> {
    writeln!(io::stderr().lock(), "error: {error}")?;
    Ok(ExitCode::FAILURE)
}

#[cfg(test)]
mod tests {
    use super::both;
    use allocation::report::Report;
    use allocation::sharing::{self, Agreement, Interval, Line, PoolKey};
    use allocation::{Rule, pb};
    use serde_json::json;

    const BALLOTS: &str = "META\nkey;value\nbudget;10000\nvote_type;approval\n\
         PROJECTS\nproject_id;cost\nA;4800\nB;4900\nC;1350\n\
         VOTES\nvoter_id;vote\n1;A\n2;A,B\n3;A,B,C\n";

    fn marquee(project: u32, day: i64, decision: &str) -> Line {
        Line {
            project,
            pool: PoolKey { kind: "tent-popup".into(), group: String::new() },
            quantity: 1,
            unit_price: 1_200,
            needs: vec![Interval { start: day * 1440, end: (day + 1) * 1440 }],
            terms: "kept by A".into(),
            decision: decision.into(),
        }
    }

    /// `sharing.json` and `outcome.json` of the ballots above.
    fn published() -> (serde_json::Value, serde_json::Value) {
        // What the reader only warns of does not matter here.
        let election = pb::read(BALLOTS.as_bytes()).expect("a file").election().expect("countable");
        let lines = vec![marquee(0, 10, "decision 7"), marquee(1, 24, "decision 8")];
        let agreement = Agreement { lines, stock: Vec::new(), upkeep_permille: 100 };
        let rule = Rule::greedy();
        let outcome = sharing::allocate(&election, &rule, "", &agreement).expect("countable");
        let without = json!(Report::new(&election, &outcome.without));
        let units = election.units_per_currency;
        let shared = json!({
            "projects": ["A", "B", "C"], "units_per_currency": units, "agreement": agreement,
            "pools": [], "outcome": outcome,
        });
        (shared, without)
    }

    #[test]
    fn a_count_with_sharing_goes_on_from_the_outcome_without_it() {
        let (shared, without) = published();
        let check = |without: &serde_json::Value| {
            let files = (shared.to_string(), without.to_string());
            both(files.0.as_bytes(), files.1.as_bytes(), BALLOTS.as_bytes()).expect("readable")
        };
        let found = check(&without);
        assert!(found.sharing.is_sound(), "{}", found.sharing);
        assert!(found.without.is_sound(), "{}", found.without);
        let mut other = without;
        other["funded"] = json!(["B", "A"]);
        assert!(!check(&other).sharing.is_sound());
    }
}
