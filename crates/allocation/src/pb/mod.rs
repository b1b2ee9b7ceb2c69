//! Reading and writing elections in the Pabulib format.
//!
//! A `.pb` file has three sections, `META`, `PROJECTS` and `VOTES`, each a title line, a header and
//! rows of cells separated by semicolons. [`read`] accepts what is found in the wild (byte order
//! marks, all kinds of line ends, decimal amounts and points, missing optional columns, sections in another
//! order) and lists every problem of a file at once, each with its line and cell. [`read_within`]
//! refuses files that are larger than they should be before it builds anything large.

mod amount;
mod ballot;
mod caps;
mod effort;
mod group_limits;
#[cfg(test)]
mod growth;
mod ids;
mod interpret;
mod lexer;
mod limits;
mod meta;
mod names;
mod points;
mod problem;
mod projects;
mod read;
mod sections;
mod table;
mod text;
mod vote;
mod write;

pub use caps::CapsError;
pub use limits::Limits;
pub use problem::{PbErrors, Problem, ProblemCode};
pub use read::{read, read_within};
pub use table::{Meta, Row, Table};
pub use write::write;

use crate::election::Election;
use crate::error::AllocationError;

/// A file that was read, or is about to be written, and found to make sense.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PbFile {
    meta: Meta,
    projects: Table,
    votes: Table,
    election: Election,
    warnings: Vec<Problem>,
}

impl PbFile {
    /// Builds a file from its parts.
    ///
    /// # Errors
    ///
    /// Every problem found. Lines are those that the parts have when written.
    pub fn new(meta: &Meta, projects: &Table, votes: &Table) -> Result<Self, PbErrors> {
        read(write::write_parts(meta, projects, votes).as_bytes())
    }

    /// The `META` section.
    #[must_use]
    pub fn meta(&self) -> &Meta {
        &self.meta
    }

    /// The `PROJECTS` section, with all its columns. Rows are in the order of the election's
    /// projects.
    #[must_use]
    pub fn projects(&self) -> &Table {
        &self.projects
    }

    /// The `VOTES` section, with all its columns.
    #[must_use]
    pub fn votes(&self) -> &Table {
        &self.votes
    }

    /// What is unusual in the file but does not prevent a count.
    #[must_use]
    pub fn warnings(&self) -> &[Problem] {
        &self.warnings
    }

    /// The election in the file; equal votes are already grouped. If any amount has decimals, one
    /// unit of currency is ten to the largest number of them, and so is a point if any points have.
    ///
    /// # Errors
    ///
    /// If it cannot be counted, although it could be read: too many ballots, for instance.
    pub fn election(&self) -> Result<Election, AllocationError> {
        self.election.check()?;
        Ok(self.election.clone())
    }

    /// The most projects that a vote may name, if `META` sets `max_length`.
    #[must_use]
    pub fn max_length(&self) -> Option<u64> {
        meta::max_length(&self.meta)
    }

    /// The fewest votes, or points, with which a project can be funded, if `META` sets
    /// `min_project_score_threshold`. A rule asks for a whole number, so that a fraction asks for the
    /// next one.
    #[must_use]
    pub fn minimum_score(&self) -> Option<u64> {
        meta::minimum_score(&self.meta)
    }

    /// The points that a text in the column `points` gives, in the parts of the election
    /// ([`Election::parts_per_point`]); nothing if it is no number of points, or has more decimals than
    /// any of the file.
    #[must_use]
    pub fn points(&self, text: &str) -> Option<u64> {
        points::Points::parse(text)?.in_parts(self.election.parts_per_point.ilog10())
    }

    /// What the projects say in a column such as `category`, `target`, `beneficiaries` or
    /// `neighborhood`, in the order of the file: any number of values each, separated by commas.
    /// Nothing if there is no such column.
    #[must_use]
    pub fn values(&self, title: &str) -> Option<Vec<Vec<String>>> {
        let column = self.projects.column(title)?;
        let values = |cell: &str| {
            let values = cell.split(',').map(str::trim).filter(|value| !value.is_empty());
            values.map(str::to_owned).collect()
        };
        Some(self.projects.rows().map(|row| values(row.cell(column))).collect())
    }

    /// The indices of the projects that the file says were selected by the vote (`selected` is 1, or
    /// 1.0 as programs write it that took the column for fractions), in the order of the file, or
    /// nothing if it has no such column.
    #[must_use]
    pub fn selected(&self) -> Option<Vec<u32>> {
        self.marked(|said| said == 1)
    }

    /// The indices of the projects that were funded by another route than the vote (`selected` is 2 or
    /// 3), in the order of the file.
    #[must_use]
    pub fn funded_elsewhere(&self) -> Vec<u32> {
        self.marked(|said| matches!(said, 2 | 3)).unwrap_or_default()
    }

    /// The projects of which `selected` says something; nothing if there is no such column.
    fn marked(&self, is_meant: impl Fn(u64) -> bool) -> Option<Vec<u32>> {
        let column = self.projects.column("selected")?;
        let said = |row: Row<'_>| meta::whole(row.cell(column).trim()).is_some_and(&is_meant);
        let rows = (0..).zip(self.projects.rows());
        Some(rows.filter_map(|(place, row)| said(row).then_some(place)).collect())
    }
}
