//! What can be wrong with a file.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::text::byte_of;

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

/// Kinds of problems. The first group prevent a count, the third do not; those in between depend on
/// where they are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ProblemCode {
    /// The file is not UTF-8 text.
    NotUtf8,
    /// The file is a PDF, an image, a web page or the like.
    OtherFormat,
    /// The file is larger than the limit, or has more columns or entries of `META` than any
    /// election needs.
    TooLong,
    /// There are more projects than the limit.
    TooManyProjects,
    /// There are more ballots than the limit.
    TooManyBallots,
    /// The ballots name more projects in all than the limit.
    TooManyMentions,
    /// Cells are separated by something other than semicolons.
    WrongSeparator,
    /// A quoted cell is not closed.
    UnclosedQuote,
    /// A section is missing.
    MissingSection,
    /// A section has no header line.
    MissingHeader,
    /// A required key of `META` is missing.
    MissingMeta,
    /// A key of `META` that decides the count comes twice, with different values.
    ConflictingMeta,
    /// An amount is not a number that can be counted.
    BadAmount,
    /// An amount has separators between thousands, or might have: `1.000` is a thousand to some
    /// and one to others.
    ThousandsSeparator,
    /// An amount is larger than can be counted.
    AmountTooLarge,
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
    /// Points are not a number that can be counted: below nothing, with too many decimals, too large,
    /// or no number at all.
    BadPoints,

    /// Text before the first section: an error if there is no section at all.
    OutsideSection,
    /// A column is missing: an error if the count needs it.
    MissingColumn,
    /// A column comes twice: an error if it decides the count. Else the first counts.
    RepeatedColumn,
    /// A row has cells beyond the last column: an error except in `META`, where they are passed
    /// over.
    TooManyCells,
    /// A section comes twice: an error if its columns are others the second time. Else its rows are
    /// added to those before.
    RepeatedSection,
    /// There are more problems of this severity than are listed.
    MoreProblems,

    /// The sections are not in the order of the format.
    SectionOrder,
    /// A key or a title of a column is not as the format has it, but can be recognised.
    UnusualTitle,
    /// A row has fewer cells than there are columns; the missing ones count as empty.
    TooFewCells,
    /// A cell goes on after its closing quotation mark.
    TextAfterQuote,
    /// A line has NUL bytes; they are passed over.
    NulByte,
    /// A key of `META` comes twice; the first counts.
    RepeatedMeta,
    /// A key that the format asks for is missing, but the count does not need it.
    IncompleteMeta,
    /// A limit of `META` is not a number, or not one for each category or neighbourhood (it is not
    /// checked), or the least is above the most.
    BadMetaValue,
    /// A key of `META` asks for a way of counting that is not followed.
    IgnoredMeta,
    /// `rule` is not one of the format.
    UnknownRule,
    /// A date is not one, or the last day is before the first.
    BadDate,
    /// `num_projects` or `num_votes` does not agree with the rows.
    CountMismatch,
    /// There are no projects.
    NoProjects,
    /// There are no votes.
    NoVotes,
    /// The budget is nothing.
    ZeroBudget,
    /// An amount is not written as the format asks, but can be read.
    UnusualAmount,
    /// A project costs nothing.
    ZeroCost,
    /// A project costs more than the budget.
    CostAboveBudget,
    /// An identifier has a comma, so that no vote can name it.
    CommaInProjectId,
    /// `selected` is none of 0, 1, 2 and 3; the project counts as not selected.
    BadSelected,
    /// The `votes` or `score` of a project does not agree with the ballots.
    TallyMismatch,
    /// Votes have no `voter_id`.
    EmptyVoterId,
    /// A voter has more than one row.
    RepeatedVoter,
    /// A vote names a project twice; it counts once.
    RepeatedChoice,
    /// A vote has a comma too many; it is passed over.
    EmptyChoice,
    /// Points are given in fractions: those of the whole file are counted in parts of a point, exactly.
    /// Told once, of the first.
    PointsInFractions,
    /// A vote names no project.
    EmptyVote,
    /// More than one project where one is to be chosen; all count.
    TooManyChoices,
    /// A vote breaks a limit that `META` sets; it counts all the same.
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

/// A line, and a cell if there is one.
pub(super) type Place = (u32, Option<u32>);

/// The number of a cell, for people.
pub(super) fn cell(place: usize) -> Option<u32> {
    u32::try_from(place + 1).ok()
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

    /// With what it is about, as the file has it. What comes from the file is to be cut to an
    /// [`excerpt`].
    pub fn about(self, detail: impl fmt::Display) -> Self {
        Self { detail: Some(detail.to_string()), ..self }
    }

    fn at(self, (line, column): Place) -> Problem {
        Problem { line, column, code: self.code, message: self.message, detail: self.detail }
    }
}

/// The most letters of a cell that a problem repeats.
const LONGEST_EXCERPT: usize = 120;

/// The beginning of a text, as it can be shown: bytes that are not UTF-8 by their number.
pub(super) fn excerpt(text: &str) -> String {
    let mut shown = String::new();
    for (place, letter) in text.chars().enumerate() {
        if place == LONGEST_EXCERPT {
            shown.push('…');
            break;
        }
        match byte_of(letter) {
            Some(byte) => shown.push_str(&format!("\\x{byte:02X}")),
            None => shown.push(letter),
        }
    }
    shown
}

/// The most problems of each severity that are listed: a file that is wrong everywhere must not
/// take a hundred times its size to say so.
const MOST_LISTED: usize = 10_000;

/// Problems as they are found.
#[derive(Debug)]
pub(super) struct Findings {
    errors: List,
    warnings: List,
}

#[derive(Debug)]
struct List {
    listed: Vec<Problem>,
    most: usize,
    more: usize,
}

impl List {
    fn new(most: usize) -> Self {
        Self { listed: Vec::new(), most, more: 0 }
    }

    fn add(&mut self, at: Place, remark: impl FnOnce() -> Remark) {
        if self.listed.len() < self.most {
            self.listed.push(remark().at(at));
        } else {
            self.more += 1;
        }
    }

    fn is_empty(&self) -> bool {
        self.listed.is_empty() && self.more == 0
    }

    /// In order of lines, with what was left off at the end.
    fn sorted(mut self) -> Vec<Problem> {
        self.listed.sort_by_key(|problem| (problem.line, problem.column));
        if self.more > 0 {
            let message = format!("and {} more", self.more);
            let remark = Remark::new(ProblemCode::MoreProblems, message).about(self.more);
            self.listed.push(remark.at((0, None)));
        }
        self.listed
    }
}

impl Findings {
    pub fn new() -> Self {
        Self { errors: List::new(MOST_LISTED), warnings: List::new(MOST_LISTED) }
    }

    /// Keeps nothing but whether there was something.
    pub fn unlisted() -> Self {
        Self { errors: List::new(0), warnings: List::new(0) }
    }

    pub fn error(&mut self, at: Place, remark: impl FnOnce() -> Remark) {
        self.errors.add(at, remark);
    }

    /// Nothing in a browser: a warning does not change a count, nobody reads it there, and every byte of
    /// that module is paid by whoever opens a page on a phone.
    pub fn warn(&mut self, at: Place, remark: impl FnOnce() -> Remark) {
        if cfg!(not(target_family = "wasm")) {
            self.warnings.add(at, remark);
        }
    }

    pub fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }

    pub fn is_empty(&self) -> bool {
        self.errors.is_empty() && self.warnings.is_empty()
    }

    /// All of it as the reason for a refusal, in order of lines.
    pub fn refuse(self) -> PbErrors {
        PbErrors { errors: self.errors.sorted(), warnings: self.warnings.sorted() }
    }

    /// What is unusual, in order of lines.
    pub fn into_warnings(self) -> Vec<Problem> {
        self.warnings.sorted()
    }
}
