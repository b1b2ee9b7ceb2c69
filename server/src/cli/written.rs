//! What `ensamen allocate` writes beside the outcome: the certificate, the explanation, the replay.

use std::io::{self, Write};
use std::path::Path;

use allocation::report::Report;
use allocation::{Election, Explanation, Outcome, pb};
use serde::Serialize;

use super::figures::{Figures, Grouping, groupings};
use super::nearest::Nearest;

/// An outcome with what an independent checker found in it, what it means for voters, and what would
/// have funded the others.
#[derive(Debug, Serialize)]
pub(super) struct Certified<'a> {
    #[serde(flatten)]
    pub report: &'a Report,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certificate: Option<&'a certify::Certificate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analysis: Option<&'a Figures>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nearest_funding: Option<&'a [Nearest]>,
}

/// An explanation with how money and votes are spread over groups of projects.
#[derive(Debug, Serialize)]
struct Explained<'a> {
    #[serde(flatten)]
    explanation: &'a Explanation,
    groupings: Vec<Grouping>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nearest_funding: Option<&'a [Nearest]>,
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

/// Writes who paid what, where the money of losers went, how groups of projects fared and, if it was
/// asked, what would have funded losers.
///
/// # Errors
///
/// If the file cannot be written.
pub(super) fn explanation(
    path: &Path,
    file: &pb::PbFile,
    (election, outcome): (&Election, &Outcome),
    explanation: &Explanation,
    nearest_funding: Option<&[Nearest]>,
) -> io::Result<()> {
    let groupings = groupings(file, election, &outcome.funded).map_err(io::Error::other)?;
    json(path, &Explained { explanation, groupings, nearest_funding })
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
