//! Reading the votes: each distinct vote once, however many voters cast it.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::ballot::{BallotReader, Cell, Cells};
use super::effort::spend;
use super::group_limits::GroupLimits;
use super::ids::Ids;
use super::meta::VoteLimits;
use super::problem::{Findings, ProblemCode, Remark, cell, excerpt};
use super::projects::{Money, Tally, missing_column};
use super::sections::Sections;
use super::table::{Row, Table};
use crate::election::{Ballot, BallotType};

/// Ballots, and what they give each project.
pub(super) struct Ballots {
    pub ballots: Vec<Ballot>,
    pub tally: Vec<Tally>,
    /// Decimals of the points: a point is ten to this power parts.
    pub decimals: u32,
}

/// Reads the `VOTES` section.
pub(super) struct VotesReader<'a> {
    pub sections: &'a Sections,
    pub table: &'a Table,
    pub ids: &'a Ids<'a>,
    pub kind: BallotType,
    pub money: &'a Money,
    pub vote_limits: &'a VoteLimits,
    pub group_limits: &'a [GroupLimits],
    /// The most projects that all distinct votes may name.
    pub most_choices: usize,
}

/// The first place is worth as many points as projects may be ranked (or are, on the longest ballot, if
/// that is more), each place after it one point less.
fn give_points_for_places(ballots: &mut [Ballot], may_be_ranked: u64) {
    let longest = ballots.iter().map(|ballot| ballot.choices.len() as u64).max().unwrap_or(0);
    let most = longest.max(may_be_ranked);
    for ballot in ballots {
        for (place, choice) in (0..).zip(ballot.choices.iter_mut()) {
            choice.points = most - place;
        }
    }
}

/// Rows that say the same.
struct Group {
    first: u32,
    weight: u64,
}

/// What the first row of every group says.
struct ReadGroups {
    ballots: Vec<Ballot>,
    /// Something was to be said about it.
    is_remarkable: Vec<bool>,
    /// The first row with points that are not whole.
    first_fraction: Option<usize>,
}

/// Where a vote is in a row.
#[derive(Clone, Copy)]
struct Columns {
    vote: usize,
    points: Option<usize>,
}

impl Columns {
    fn cells<'a>(&self, row: Row<'a>) -> Cells<'a> {
        Cells { vote: row.cell(self.vote), points: self.points.map(|points| row.cell(points)) }
    }

    fn place(&self, which: Cell) -> usize {
        match which {
            Cell::Vote => self.vote,
            Cell::Points => self.points.unwrap_or(self.vote),
        }
    }
}

impl VotesReader<'_> {
    /// Reads all rows; nothing if there is no column of votes, or too many choices.
    pub fn read(&self, findings: &mut Findings) -> Option<Ballots> {
        let header = self.sections.headers[2];
        let voter = self.table.column("voter_id");
        if voter.is_none() {
            findings.warn((header, None), || missing_column("voter_id"));
        }
        let mut required = |title: &str| {
            let column = self.table.column(title);
            if column.is_none() {
                findings.error((header, None), || missing_column(title));
            }
            column
        };
        let vote = required("vote");
        let pointed = matches!(self.kind, BallotType::Cumulative | BallotType::Scoring);
        let points = pointed.then(|| required("points"));
        if let Some(voter) = voter {
            self.note_voters(voter, findings);
        }
        let columns = Columns { vote: vote?, points: points.unwrap_or_default() };
        if pointed && columns.points.is_none() {
            return None;
        }
        let (groups, group_of) = self.groups(columns);
        self.check_size(&groups, columns, findings)?;
        let limits = (self.vote_limits, self.group_limits);
        let mut reader = BallotReader::new(self.ids, self.kind, limits, self.money);
        let mut read = self.read_groups(&groups, columns, &mut reader)?;
        let decimals = reader.finest();
        if let Some(first) = read.first_fraction {
            // How fine the parts of a point have to be is only known now.
            self.note_fractions((first, columns), decimals, findings);
            reader.refine(decimals);
            read = self.read_groups(&groups, columns, &mut reader)?;
        }
        let ReadGroups { mut ballots, is_remarkable, .. } = read;
        for (row, group) in group_of.iter().enumerate() {
            if is_remarkable[*group as usize] {
                // Read again, this time with its line.
                let line = self.sections.lines[2].of(row);
                let cells = columns.cells(self.table.row(row)?);
                reader.read(cells, findings, |which| (line, cell(columns.place(which))));
            }
        }
        if self.kind == BallotType::Ordinal {
            let projects = self.ids.order.len() as u64;
            let most = self.vote_limits.length.1.unwrap_or(projects);
            give_points_for_places(&mut ballots, most);
        }
        let tally = self.tally(&ballots);
        Some(Ballots { ballots, tally, decimals })
    }

    /// Reads the first row of every group, without saying what is wrong with it.
    fn read_groups(
        &self,
        groups: &[Group],
        columns: Columns,
        reader: &mut BallotReader<'_>,
    ) -> Option<ReadGroups> {
        let mut ballots = Vec::with_capacity(groups.len());
        let mut is_remarkable = vec![false; groups.len()];
        let mut first_fraction = None;
        for (group, remarkable) in groups.iter().zip(&mut is_remarkable) {
            let mut found = Findings::unlisted();
            let cells = columns.cells(self.table.row(group.first as usize)?);
            let choices = reader.read(cells, &mut found, |_| (0, None));
            *remarkable = !found.is_empty();
            if first_fraction.is_none() && reader.finest() > 0 {
                first_fraction = Some(group.first as usize);
            }
            ballots.push(Ballot { weight: group.weight, choices });
        }
        Some(ReadGroups { ballots, is_remarkable, first_fraction })
    }

    /// Notes that points are not whole, and into how many parts a point is divided.
    fn note_fractions(
        &self,
        (row, columns): (usize, Columns),
        decimals: u32,
        findings: &mut Findings,
    ) {
        let at = (self.sections.lines[2].of(row), cell(columns.place(Cell::Points)));
        let given = self.table.row(row).and_then(|row| columns.cells(row).points);
        findings.warn(at, || {
            let (given, parts) = (excerpt(given.unwrap_or_default()), 10_u64.pow(decimals));
            let message = format!(
                "{given:?} are fractions: all points are counted in parts, {parts} a point"
            );
            let detail = format!("{given} × {parts}");
            Remark::new(ProblemCode::PointsInFractions, message).about(detail)
        });
    }

    /// Rows that say the same, in the order of their first, and the group of every row.
    ///
    /// Rows are sorted by a number drawn from their text, which takes the same memory whatever they
    /// are; where different rows have the same number, by the text.
    fn groups(&self, columns: Columns) -> (Vec<Group>, Vec<u32>) {
        let text = |row: u32| self.table.row(row as usize).map(|row| columns.cells(row));
        let mut rows = self.numbered(columns);
        for rows in rows.chunk_by_mut(|a, b| a.0 == b.0) {
            let first = text(rows[0].1);
            if rows.iter().any(|(_, row)| text(*row) != first) {
                rows.sort_unstable_by(|(_, a), (_, b)| {
                    spend(1);
                    text(*a).cmp(&text(*b)).then(a.cmp(b))
                });
            }
        }
        let mut groups = Vec::new();
        // Rows of a group follow each other, and the first of them leads the others to it.
        let mut leaders = vec![0_u32; rows.len()];
        let mut last = None;
        for (number, row) in rows {
            let leader = match last {
                Some((other, leader)) if other == number && text(leader) == text(row) => leader,
                _ => row,
            };
            if leader == row {
                groups.push(Group { first: row, weight: 0 });
            }
            if let Some(group) = groups.last_mut() {
                group.weight += 1;
            }
            leaders[row as usize] = leader;
            last = Some((number, leader));
        }
        groups.sort_unstable_by_key(|group| group.first);
        // A leader comes before those it leads, so its place can hold the group for all of them.
        let mut next = groups.iter().zip(0_u32..).peekable();
        for row in 0..leaders.len() {
            leaders[row] = match next.next_if(|(group, _)| group.first as usize == row) {
                Some((_, group)) => group,
                None => leaders[leaders[row] as usize],
            };
        }
        (groups, leaders)
    }

    /// A number drawn from the text of each row, and the row, in order.
    fn numbered(&self, columns: Columns) -> Vec<(u32, u32)> {
        let number = |row: Row<'_>| {
            let mut hasher = DefaultHasher::new();
            columns.cells(row).hash(&mut hasher);
            // The upper half.
            u32::try_from(hasher.finish() >> 32).unwrap_or(u32::MAX)
        };
        let mut rows: Vec<(u32, u32)> = self.table.rows().map(number).zip(0..).collect();
        rows.sort_unstable_by(|a, b| {
            spend(1);
            a.cmp(b)
        });
        rows
    }

    /// Refuses votes that name too many projects in all, before any is read.
    fn check_size(
        &self,
        groups: &[Group],
        columns: Columns,
        findings: &mut Findings,
    ) -> Option<()> {
        let mut named = 0_usize;
        for group in groups {
            let vote = self.table.row(group.first as usize)?.cell(columns.vote);
            named = named.saturating_add(vote.bytes().filter(|b| *b == b',').count() + 1);
            if named > self.most_choices {
                let line = self.sections.lines[2].of(group.first as usize);
                findings.error((line, cell(columns.vote)), || {
                    let most = self.most_choices;
                    let message = format!("the votes name more than {most} projects in all");
                    Remark::new(ProblemCode::TooManyMentions, message).about(format!("> {most}"))
                });
                return None;
            }
        }
        Some(())
    }

    /// Notes voters without a name, and those with more than one row.
    fn note_voters(&self, column: usize, findings: &mut Findings) {
        let line = |row: usize| self.sections.lines[2].of(row);
        let name = |row: Row<'_>| row.cell(column).trim().is_empty();
        if let Some(first) = self.table.rows().position(name) {
            findings.warn((line(first), cell(column)), || {
                let nameless = self.table.rows().filter(|row| name(*row)).count();
                let message = format!("{nameless} votes have no voter_id");
                Remark::new(ProblemCode::EmptyVoterId, message).about(nameless)
            });
        }
        // Most files number their voters, and ascending numbers cannot repeat.
        let ascending = |(a, b): (Row<'_>, Row<'_>)| {
            let (a, b) = (a.cell(column), b.cell(column));
            (a.len(), a) < (b.len(), b)
        };
        if self.table.rows().zip(self.table.rows().skip(1)).all(ascending) {
            return;
        }
        let mut seen = HashSet::new();
        for (row, cells) in self.table.rows().enumerate() {
            let name = cells.cell(column).trim();
            if !name.is_empty() && !seen.insert(name) {
                findings.warn((line(row), cell(column)), || {
                    let name = excerpt(name);
                    let message = format!("the voter {name:?} also has a row before");
                    Remark::new(ProblemCode::RepeatedVoter, message).about(name)
                });
            }
        }
    }

    fn tally(&self, ballots: &[Ballot]) -> Vec<Tally> {
        let mut tally = vec![(0, 0); self.ids.order.len()];
        for ballot in ballots {
            for choice in ballot.choices.iter().filter(|choice| choice.points > 0) {
                let entry: &mut Tally = &mut tally[choice.project as usize];
                entry.0 += ballot.weight;
                entry.1 = ballot.weight.saturating_mul(choice.points).saturating_add(entry.1);
            }
        }
        tally
    }
}
