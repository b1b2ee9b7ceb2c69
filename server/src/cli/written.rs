//! What `ensamen allocate` writes beside the outcome: the certificate, the explanation, the replay.

use std::io::{self, Write};
use std::path::Path;

use allocation::analysis::{Proportionality, proportionality};
use allocation::report::Report;
use allocation::{Election, Explanation, Outcome, pb};
use serde::Serialize;

/// Columns of a Pabulib file that put projects into groups worth telling apart.
const GROUPINGS: [&str; 6] =
    ["category", "categories", "target", "beneficiaries", "neighborhood", "district"];

/// An outcome with what an independent checker found in it.
#[derive(Debug, Serialize)]
pub(super) struct Certified<'a> {
    #[serde(flatten)]
    pub report: &'a Report,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certificate: Option<&'a certify::Certificate>,
}

/// An explanation with how money and votes are spread over groups of projects.
#[derive(Debug, Serialize)]
struct Explained<'a> {
    #[serde(flatten)]
    explanation: &'a Explanation,
    groupings: Vec<Grouping>,
}

/// The groups that one column of the file makes.
#[derive(Debug, Serialize)]
struct Grouping {
    column: &'static str,
    #[serde(flatten)]
    shares: Proportionality,
}

/// Checks an outcome in its published form against the bytes of the file.
///
/// # Errors
///
/// In words, if the checker cannot read one of them.
pub(super) fn certificate(report: &Report, file: &[u8]) -> Result<certify::Certificate, String> {
    let json = serde_json::to_vec(report).map_err(|error| error.to_string())?;
    certify::certify(&json, file).map_err(|error| error.to_string())
}

fn json(path: &Path, value: &impl Serialize) -> io::Result<()> {
    let mut file = io::BufWriter::new(std::fs::File::create(path)?);
    serde_json::to_writer(&mut file, value)?;
    file.flush()
}

/// Writes who paid what, where the money of losers went, and how groups of projects fared.
///
/// # Errors
///
/// If the file cannot be written.
pub(super) fn explanation(
    path: &Path,
    file: &pb::PbFile,
    (election, outcome): (&Election, &Outcome),
    explanation: &Explanation,
) -> io::Result<()> {
    let groupings = GROUPINGS.iter().filter_map(|column| {
        let values = file.values(column)?;
        let shares = proportionality(election, &outcome.funded, &values).ok()?;
        Some(Grouping { column, shares })
    });
    json(path, &Explained { explanation, groupings: groupings.collect() })
}

/// Writes what a page can play round by round.
///
/// # Errors
///
/// If the file cannot be written.
pub(super) fn replay(
    path: &Path,
    election: &Election,
    explanation: &Explanation,
) -> io::Result<()> {
    let costs = election.projects.iter().map(|project| project.cost).collect();
    let replay = explanation.replay(election.budget, costs).map_err(io::Error::other)?;
    json(path, &replay)
}
