//! What `ensamen allocate` writes beside the outcome: the certificate, the explanation, the replay.

use std::io::{self, Write};
use std::path::Path;

use allocation::report::Report;
use allocation::{Election, Explanation, Outcome, Ratio, Stage, pb};
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
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trace: Option<Vec<TracedRound<'a>>>,
}

/// A round with those who were in the running and what voters paid.
#[derive(Debug, Serialize)]
pub(super) struct TracedRound<'a> {
    project: &'a str,
    stage: Stage,
    /// How many were in the running, and the best of them, best first.
    contenders: u32,
    candidates: Vec<TracedCandidate<'a>>,
    /// What voters paid (took on, where they carry loads), the smallest payment first.
    payments: Vec<TracedPayment<'a>>,
    unpaid: &'a Ratio,
    eliminated: Vec<&'a str>,
}

#[derive(Debug, Serialize)]
struct TracedCandidate<'a> {
    project: &'a str,
    /// What the rule compares: a price, a load, donations, points.
    figure: &'a Ratio,
    #[serde(skip_serializing_if = "Option::is_none")]
    effective_votes: Option<u64>,
}

#[derive(Debug, Serialize)]
struct TracedPayment<'a> {
    amount: &'a Ratio,
    voters: u64,
}

/// The rounds of an explanation, projects by their ids.
pub(super) fn traced(explanation: &Explanation) -> Vec<TracedRound<'_>> {
    let id = |project: &u32| {
        usize::try_from(*project)
            .ok()
            .and_then(|at| explanation.projects.get(at))
            .map_or("", String::as_str)
    };
    let rounds = explanation.rounds.iter().map(|round| TracedRound {
        project: id(&round.project),
        stage: round.stage,
        contenders: round.contenders,
        candidates: round
            .candidates
            .iter()
            .map(|candidate| TracedCandidate {
                project: id(&candidate.project),
                figure: &candidate.figure,
                effective_votes: candidate.effective_votes,
            })
            .collect(),
        payments: round
            .payments
            .iter()
            .map(|payment| TracedPayment { amount: &payment.amount, voters: payment.voters })
            .collect(),
        unpaid: &round.unpaid,
        eliminated: round.eliminated.iter().map(id).collect(),
    });
    rounds.collect()
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

/// Writes a value to a file.
///
/// # Errors
///
/// If the file cannot be written; the error names it.
pub(super) fn json(path: &Path, value: &impl Serialize) -> io::Result<()> {
    let write = || {
        let mut file = io::BufWriter::new(std::fs::File::create(path)?);
        serde_json::to_writer(&mut file, value)?;
        file.flush()
    };
    write().map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))
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
