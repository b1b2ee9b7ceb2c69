//! What `ensamen verify-selected --json` says.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use allocation::official::{Envelope, Way, selected_again};
use allocation::report::decimal;
use allocation::{ConstraintSheet, Election, SheetExclusion};
use serde::Serialize;

use crate::cli::check::{Refusal, election};
use crate::config::FileLimits;

/// What was found of one file.
#[derive(Debug, Serialize)]
struct Answer {
    file: String,
    /// The rule that the file names.
    named: Option<String>,
    /// How many projects were selected officially.
    selected: Option<usize>,
    #[serde(flatten)]
    found: Found,
}

/// How the official result comes about. Projects by id, amounts in units of currency.
#[derive(Debug, Serialize)]
#[serde(tag = "found", rename_all = "snake_case")]
enum Found {
    /// By each of these rules.
    Rules { rules: Vec<String> },
    /// By each of these rules, where the projects that the file marks as funded from elsewhere take no
    /// part.
    Beside { rules: Vec<String>, elsewhere: Vec<String> },
    /// By a rule under these exclusions: a file for `ensamen allocate --constraints`.
    Excluding { rule: String, constraints: ConstraintSheet },
    /// By a rule in each group of projects apart, with money that the file does not state.
    Apart { rule: String, column: String, envelopes: Vec<Money> },
    /// By nothing that was tried.
    Unknown { nearest: Vec<Near>, remarks: Option<String> },
    /// The file has no column `selected`.
    NoResult,
    /// The file gives no election.
    NoElection { errors: Vec<String> },
}

#[derive(Debug, Serialize)]
struct Money {
    name: String,
    least: String,
    below: Option<String>,
}

#[derive(Debug, Serialize)]
struct Near {
    rule: String,
    only_official: Vec<String>,
    only_counted: Vec<String>,
}

/// The exclusions of an official result, as a file of constraints says them: of each pair, what was
/// funded and what it excluded.
pub(super) fn sheet(election: &Election, pairs: &[(u32, Vec<u32>)]) -> ConstraintSheet {
    let exclusion = |(excluded, partners): &(u32, Vec<u32>)| SheetExclusion {
        projects: ids(election, partners.first().into_iter().chain([excluded])),
        column: None,
        precedence: false,
    };
    ConstraintSheet {
        exclusions: pairs.iter().map(exclusion).collect(),
        ..ConstraintSheet::default()
    }
}

fn ids<'p>(election: &Election, projects: impl IntoIterator<Item = &'p u32>) -> Vec<String> {
    let id = |project: &u32| election.projects[*project as usize].id.clone();
    projects.into_iter().map(id).collect()
}

impl Found {
    fn new(election: &Election, way: Way, remarks: Option<&str>) -> Self {
        let money = |amount| decimal(amount, election.units_per_currency);
        match way {
            Way::Rules(rules) => Self::Rules { rules },
            Way::Beside { rules, elsewhere } => {
                Self::Beside { rules, elsewhere: ids(election, &elsewhere) }
            }
            Way::Excluding { rule, pairs } => {
                Self::Excluding { rule, constraints: sheet(election, &pairs) }
            }
            Way::Apart { rule, column, envelopes } => {
                let told = |Envelope { name, least, below }| Money {
                    name,
                    least: money(least),
                    below: below.map(money),
                };
                Self::Apart { rule, column, envelopes: envelopes.into_iter().map(told).collect() }
            }
            Way::Unknown(nearest) => {
                let told = nearest.into_iter().map(|near| Near {
                    rule: near.rule,
                    only_official: ids(election, &near.missing),
                    only_counted: ids(election, &near.extra),
                });
                Self::Unknown { nearest: told.collect(), remarks: remarks.map(str::to_owned) }
            }
        }
    }

    const fn is_failure(&self) -> bool {
        matches!(self, Self::Unknown { .. } | Self::NoElection { .. })
    }
}

fn answer(path: &Path, limits: &FileLimits) -> io::Result<Answer> {
    let name = path.display().to_string();
    let (file, election) = match election(path, limits)? {
        Ok(read) => read,
        Err(refusal) => {
            let errors = match refusal {
                Refusal::File(problems) => {
                    problems.errors.iter().map(ToString::to_string).collect()
                }
                Refusal::Election(error) => vec![error.to_string()],
            };
            let found = Found::NoElection { errors };
            return Ok(Answer { file: name, named: None, selected: None, found });
        }
    };
    let way = selected_again(&file, &election);
    let found =
        way.map_or(Found::NoResult, |way| Found::new(&election, way, file.meta().get("comment")));
    Ok(Answer {
        file: name,
        named: file.meta().rule().map(str::to_owned),
        selected: file.selected().map(|selected| selected.len()),
        found,
    })
}

/// Prints a list with one entry for each file. The exit code is that of the text.
///
/// # Errors
///
/// If a file cannot be read or the answer cannot be written.
pub(super) fn run(
    files: &[PathBuf],
    limits: &FileLimits,
    out: &mut impl Write,
) -> io::Result<ExitCode> {
    let answers: Vec<Answer> =
        files.iter().map(|path| answer(path, limits)).collect::<io::Result<_>>()?;
    serde_json::to_writer_pretty(&mut *out, &answers)?;
    writeln!(out)?;
    let alone = files.len() == 1;
    let silent = |found: &Found| alone && matches!(found, Found::NoResult);
    let failed = answers.iter().any(|answer| answer.found.is_failure() || silent(&answer.found));
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;
    use serde_json::{Value, json};

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        limits: FileLimits,
    }

    #[test]
    fn what_excluded_what_is_told_as_a_file_of_constraints() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("small.pb");
        let text = "META\nkey;value\nbudget;10\nvote_type;approval\nrule;greedy-exclusive\n\
             comment;Projects 1 and 2 are for one place.\n\
             PROJECTS\nproject_id;cost;selected\n1;5;1\n2;5;0\n3;5;1\n\
             VOTES\nvoter_id;vote\n1;1\n2;1\n3;1\n4;2\n5;2\n6;3\n";
        std::fs::write(&path, text).expect("written");
        let limits = Line::try_parse_from(["verify"]).expect("nothing to say").limits;
        let mut out = Vec::new();
        let code = run(&[path], &limits, &mut out).expect("written");
        assert_eq!(code, ExitCode::SUCCESS);
        let told: Value = serde_json::from_slice(&out).expect("JSON");
        assert_eq!((&told[0]["found"], &told[0]["selected"]), (&json!("excluding"), &json!(2)));
        assert_eq!(told[0]["constraints"]["exclusions"][0]["projects"], json!(["1", "2"]));
        let sheet = serde_json::from_value::<ConstraintSheet>(told[0]["constraints"].clone());
        assert!(sheet.is_ok(), "it can be given to allocate");
    }
}
