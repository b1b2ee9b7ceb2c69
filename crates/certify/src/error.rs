//! Why an outcome could not be checked at all. What a check finds is a [`crate::Violation`].

use thiserror::Error;

/// The outcome or the file of ballots cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum CertifyError {
    /// The outcome is not JSON, or not of the published form.
    #[error("the outcome cannot be read: {0}")]
    Json(String),
    /// A figure of the outcome is not written as the schema says.
    #[error("the outcome's {what} is {text:?}, which is not {expected}")]
    Figure {
        /// Which figure, such as `total_cost` or `rounds[3].max_payment`.
        what: String,
        /// What is written there, cut after a hundred characters.
        text: String,
        /// What should be.
        expected: &'static str,
    },
    /// The exact payments are longer than those of any real election, and too long to work with.
    #[error(
        "the payments need fractions of {digits} binary digits; at most {most} are worked with"
    )]
    FractionsTooLong {
        /// Binary digits of their common denominator.
        digits: u64,
        /// The limit.
        most: u64,
    },
    /// The file of ballots is not a Pabulib file that can be counted.
    #[error("the file of ballots{}: {problem}", place(*.line))]
    File {
        /// The line, from 1, if the problem is on one.
        line: Option<u32>,
        /// What is wrong.
        problem: FileProblem,
    },
}

fn place(line: Option<u32>) -> String {
    line.map_or_else(String::new, |line| format!(", line {line}"))
}

/// What is wrong with a Pabulib file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum FileProblem {
    /// Bytes that are not UTF-8.
    #[error("this is not UTF-8 text")]
    NotUtf8,
    /// A quotation mark is opened and never closed.
    #[error("a quotation mark is opened and never closed")]
    UnclosedQuote,
    /// A section comes twice, with other columns.
    #[error("this section comes twice, with other columns")]
    OtherColumns,
    /// A section, or its header line, is missing.
    #[error("the section {0} is missing or has no header line")]
    MissingSection(&'static str),
    /// A column is missing.
    #[error("the column {0} is missing")]
    MissingColumn(&'static str),
    /// A column comes twice.
    #[error("the column {0:?} comes twice")]
    RepeatedColumn(String),
    /// A row has more cells than there are columns.
    #[error("this row has {cells} cells, but there are {columns} columns")]
    TooManyCells {
        /// Cells of the row.
        cells: usize,
        /// Columns of the section.
        columns: usize,
    },
    /// `META` does not say something that a count needs.
    #[error("META does not say {0}")]
    MissingKey(&'static str),
    /// The kind of ballot is not known.
    #[error("vote_type is {0:?}, not approval, choose-1, cumulative, scoring or ordinal")]
    VoteType(String),
    /// Not an amount of money, or too large.
    #[error("{0:?} is not an amount: digits, with a point before cents, at most 18 in all")]
    Amount(String),
    /// A project has no identifier.
    #[error("this project has no project_id")]
    NoId,
    /// Two projects have the same identifier.
    #[error("there is already a project {0:?}")]
    RepeatedId(String),
    /// A vote names a project that is not in the list.
    #[error("there is no project {0:?}")]
    UnknownProject(String),
    /// The lists of projects and of points are not equally long.
    #[error("this vote names {named} projects but gives {given} points")]
    PointsMissing {
        /// Projects named.
        named: usize,
        /// Points given.
        given: usize,
    },
    /// Points that are not a number from 0 on with at most six decimals, or more than 4,294,967,295 in
    /// the parts of a point that the file needs.
    #[error("{0:?} is not a number of points that can be counted")]
    Points(String),
    /// More ballots, projects or points than can be counted.
    #[error("there are more ballots, projects or points than can be counted")]
    TooMany,
}

impl FileProblem {
    /// On a line.
    pub(crate) fn at(self, line: u32) -> CertifyError {
        CertifyError::File { line: Some(line), problem: self }
    }

    /// Of the file as a whole.
    pub(crate) fn anywhere(self) -> CertifyError {
        CertifyError::File { line: None, problem: self }
    }
}
