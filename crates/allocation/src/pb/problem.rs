//! What can be wrong with a file.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// One thing that is wrong, or unusual, in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The line, from 1; 0 if it concerns the file as a whole.
    pub line: u32,
    /// The cell in that line, from 1, if it concerns one.
    pub column: Option<u32>,
    /// What kind of problem, for programs and translations.
    pub code: ProblemCode,
    /// What is wrong, in English.
    pub message: String,
    /// What the problem is about, as the file has it, in no language: `B-12`, `cost`, `5 ≠ 4`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

/// Kinds of problems. The first group are errors, the second warnings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ProblemCode {
    /// The file is not UTF-8 text.
    NotUtf8,
    /// The file is larger than 4 GiB.
    TooLong,
    /// A quoted cell is not closed.
    UnclosedQuote,
    /// Text before the first section.
    OutsideSection,
    /// A section is missing.
    MissingSection,
    /// A section comes twice.
    RepeatedSection,
    /// A section has no header line.
    MissingHeader,
    /// A required column is missing.
    MissingColumn,
    /// A column comes twice.
    RepeatedColumn,
    /// A row has cells beyond the last column.
    TooManyCells,
    /// A required key of `META` is missing.
    MissingMeta,
    /// An amount is not a number that can be counted.
    BadAmount,
    /// `vote_type` is unknown.
    UnknownVoteType,
    /// A project has no identifier.
    EmptyProjectId,
    /// Two projects share an identifier.
    RepeatedProject,
    /// A vote names a project that is not in the list.
    UnknownProject,
    /// A vote has not as many points as projects.
    PointsMismatch,
    /// Points are not a whole number.
    BadPoints,
    /// More than one project where one is to be chosen.
    TooManyChoices,

    /// A row has fewer cells than there are columns; the missing ones count as empty.
    TooFewCells,
    /// A key of `META` comes twice; the first counts.
    RepeatedMeta,
    /// A key that the format asks for is missing, but the count does not need it.
    IncompleteMeta,
    /// `num_projects` or `num_votes` does not agree with the rows.
    CountMismatch,
    /// A project costs nothing.
    ZeroCost,
    /// A project costs more than the budget.
    CostAboveBudget,
    /// The `votes` or `score` of a project does not agree with the ballots.
    TallyMismatch,
    /// A voter has more than one row.
    RepeatedVoter,
    /// A vote names a project twice; it counts once.
    RepeatedChoice,
    /// A vote names no project.
    EmptyVote,
    /// A vote breaks a limit that `META` sets.
    LimitExceeded,
}

/// Every error of a file, and its warnings.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize, Deserialize)]
pub struct PbErrors {
    /// What prevents a count, by line. Never empty.
    pub errors: Vec<Problem>,
    /// What is unusual, by line.
    pub warnings: Vec<Problem>,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.line, self.column) {
            (0, _) => f.write_str(&self.message),
            (line, None) => write!(f, "line {line}: {}", self.message),
            (line, Some(column)) => write!(f, "line {line}, cell {column}: {}", self.message),
        }
    }
}

impl fmt::Display for PbErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let more = self.errors.len().saturating_sub(1);
        match self.errors.first() {
            Some(first) if more > 0 => write!(f, "{first} (and {more} more)"),
            Some(first) => first.fmt(f),
            None => f.write_str("the file cannot be read"),
        }
    }
}

/// A problem before its place is known.
#[derive(Debug, Clone)]
pub(super) struct Remark {
    code: ProblemCode,
    message: String,
    detail: Option<String>,
}

impl Remark {
    pub fn new(code: ProblemCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), detail: None }
    }

    /// With what it is about, as the file has it.
    pub fn about(self, detail: impl fmt::Display) -> Self {
        Self { detail: Some(detail.to_string()), ..self }
    }

    fn at(self, (line, column): (u32, Option<u32>)) -> Problem {
        Problem { line, column, code: self.code, message: self.message, detail: self.detail }
    }
}

/// Problems as they are found.
#[derive(Debug, Default)]
pub(super) struct Findings {
    pub errors: Vec<Problem>,
    pub warnings: Vec<Problem>,
}

impl Findings {
    pub fn error(&mut self, at: (u32, Option<u32>), remark: Remark) {
        self.errors.push(remark.at(at));
    }

    pub fn warn(&mut self, at: (u32, Option<u32>), remark: Remark) {
        self.warnings.push(remark.at(at));
    }

    /// All of it as the reason for a refusal, in order of lines.
    pub fn refuse(mut self) -> PbErrors {
        self.errors.sort_by_key(|problem| (problem.line, problem.column));
        self.warnings.sort_by_key(|problem| (problem.line, problem.column));
        PbErrors { errors: self.errors, warnings: self.warnings }
    }
}
