//! What a count is asked to keep beyond its rule: a file of constraints, and the caps of the election
//! file itself.

use std::io;
use std::path::Path;

use allocation::{BallotType, ConstraintSheet, Constraints, Election, Rule, pb};

use super::AllocateArgs;
use crate::cli::check::read_file;

/// A file of constraints, or an outcome that was counted under some.
#[derive(serde::Deserialize)]
#[serde(untagged)]
enum ConstraintFile {
    Outcome { constraints: ConstraintSheet },
    Sheet(ConstraintSheet),
}

/// The constraints that the options ask for; a minimum of supporters goes into the rule. What is wrong
/// with them, in words.
///
/// # Errors
///
/// If the file of constraints cannot be read.
pub(super) fn constraints(
    args: &AllocateArgs,
    file: &pb::PbFile,
    election: &Election,
    rule: &mut Rule,
) -> io::Result<Result<Constraints, String>> {
    let mut constraints = match &args.constraints {
        Some(path) => match given(path, file, election, rule)? {
            Ok(constraints) => constraints,
            Err(message) => return Ok(Err(message)),
        },
        None => Constraints::default(),
    };
    if args.file_caps {
        match file.caps() {
            Ok(caps) => constraints.caps.extend(caps),
            Err(error) => return Ok(Err(format!("{}: {error}", args.file.display()))),
        }
    }
    Ok(Ok(constraints))
}

/// Reads the constraints of an election.
fn given(
    path: &Path,
    file: &pb::PbFile,
    election: &Election,
    rule: &mut Rule,
) -> io::Result<Result<Constraints, String>> {
    let bytes = read_file(path)?;
    // Only what is no outcome is told what is wrong with it as a sheet.
    let sheet = match serde_json::from_slice(&bytes) {
        Ok(ConstraintFile::Outcome { constraints } | ConstraintFile::Sheet(constraints)) => {
            constraints
        }
        Err(_) => match serde_json::from_slice(&bytes) {
            Ok(sheet) => sheet,
            Err(error) => return Ok(Err(format!("{}: {error}", path.display()))),
        },
    };
    if sheet.minimum_supporters > 0 {
        let approvals =
            matches!(election.ballot_type, BallotType::Approval | BallotType::ChooseOne);
        if !approvals {
            let reason = "on these ballots the rule's threshold counts points; use --threshold";
            return Ok(Err(format!("{}: minimum_supporters: {reason}", path.display())));
        }
        rule.minimum_votes = rule.minimum_votes.max(sheet.minimum_supporters);
    }
    let resolved = sheet.resolve(election, |column| file.values(column));
    Ok(resolved.map_err(|error| format!("{}: {error}", path.display())))
}
