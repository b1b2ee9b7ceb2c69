//! Reading a Pabulib file.
//!
//! The format is that of Faliszewski et al., "Participatory Budgeting: Data, Tools, and Analysis"
//! (IJCAI 2023) and pabulib.org. What real files do is understood: byte order marks, either kind of
//! line end, quotation marks, decimals after a point or a comma, commas too many in a list, titles in
//! other letters, sections that go on further down. Whatever is counted can be certified.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::amount::Decimal;
use crate::election::{Choice, Election, Project};
use crate::error::{CertifyError, FileProblem};
use crate::records::{Record, Records};
use crate::rule::Weights;

const TITLES: [&str; 3] = ["META", "PROJECTS", "VOTES"];

/// Columns that decide: if one of them comes twice, nobody can say which is meant.
const DECISIVE: [&str; 4] = ["project_id", "cost", "vote", "points"];

/// A section with a header.
struct Table<'a> {
    /// The line of the header.
    line: u32,
    columns: Vec<String>,
    rows: Vec<Record<'a>>,
}

#[derive(Default)]
struct Sections<'a> {
    begun: [bool; 3],
    meta: Vec<Record<'a>>,
    projects: Option<Table<'a>>,
    votes: Option<Table<'a>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Or one project alone; where a voter named several all the same, all count.
    Approval,
    Points,
    Ranking,
}

/// Reads a file.
///
/// # Errors
///
/// The first thing that prevents a count, with its line.
pub(crate) fn read(bytes: &[u8], weights: Weights) -> Result<Election, CertifyError> {
    let mut bytes = bytes;
    while let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        bytes = rest;
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes[..error.valid_up_to()].iter().filter(|b| **b == b'\n').count();
        FileProblem::NotUtf8.at(u32::try_from(before + 1).unwrap_or(u32::MAX))
    })?;
    // NUL bytes, which some programs leave behind, say nothing.
    let text: Cow<'_, str> =
        if text.contains('\0') { text.replace('\0', "").into() } else { Cow::Borrowed(text) };
    let sections = Sections::read(&text)?;
    let kind = sections.kind()?;
    let missing = |section: &'static str| FileProblem::MissingSection(section).anywhere();
    let projects = sections.projects.as_ref().ok_or_else(|| missing("PROJECTS"))?;
    let votes = sections.votes.as_ref().ok_or_else(|| missing("VOTES"))?;
    let (budget, projects, decimals) = sections.money(projects)?;
    let ids = projects.iter().enumerate().map(|(place, project)| (project.id.as_str(), place));
    let may_be_ranked = sections.meta("max_length").ok().and_then(|(_, most)| whole(most));
    let may_be_ranked = may_be_ranked.unwrap_or(projects.len() as u64);
    let (ballots, parts) =
        Votes { kind, weights, may_be_ranked, ids: ids.collect() }.read(votes)?;
    let mut election = Election::new((budget, decimals), projects, ballots)?;
    // Under a rule that counts who was named, a score is a number of voters.
    election.parts = if weights == Weights::Points { parts } else { 1 };
    Ok(election)
}

impl<'a> Sections<'a> {
    fn read(text: &'a str) -> Result<Self, CertifyError> {
        let mut sections = Self::default();
        let mut current = None;
        let mut header_due = false;
        for record in Records::new(text) {
            let record = record?;
            if record.is_blank() {
                continue;
            }
            if let Some(section) = sections.title(&record) {
                sections.begun[section] = true;
                current = Some(section);
                header_due = true;
                continue;
            }
            // What stands before the first section is no part of the election.
            let Some(section) = current else { continue };
            let header = std::mem::take(&mut header_due);
            match section {
                // Where the header of META was left out, its first entry stands in its place.
                0 if header && record.cell(0).trim().eq_ignore_ascii_case("key") => {}
                0 => sections.meta.push(record),
                1 => add(&mut sections.projects, record, header)?,
                _ => add(&mut sections.votes, record, header)?,
            }
        }
        Ok(sections)
    }

    /// Which section a row opens. In small letters, in quotes, or with empty cells behind it, a title is
    /// only believed for a section that has not come yet.
    fn title(&self, record: &Record<'_>) -> Option<usize> {
        let first = record.cell(0).trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        let section = TITLES.iter().position(|title| title.eq_ignore_ascii_case(first))?;
        let literal = record.cells.len() == 1 && TITLES[section] == first;
        let empty = record.cells[1..].iter().all(|cell| cell.is_empty());
        let expected = empty && !self.begun[section];
        let opens = if record.quoted { literal && expected } else { literal || expected };
        opens.then_some(section)
    }

    fn meta(&self, key: &'static str) -> Result<(u32, &str), CertifyError> {
        let keys = || self.meta.iter().map(|record| record.cell(0).trim());
        let entry = as_titled(keys, key).map(|place| &self.meta[place]);
        let entry = entry.ok_or_else(|| FileProblem::MissingKey(key).anywhere())?;
        Ok((entry.line, entry.cell(1).trim()))
    }

    fn kind(&self) -> Result<Kind, CertifyError> {
        let (line, word) = self.meta("vote_type")?;
        match word.to_ascii_lowercase().as_str() {
            "approval" | "choose-1" => Ok(Kind::Approval),
            "cumulative" | "scoring" => Ok(Kind::Points),
            "ordinal" => Ok(Kind::Ranking),
            _ => Err(FileProblem::VoteType(word.to_owned()).at(line)),
        }
    }

    /// The budget and the projects, in the smallest unit that any amount needs.
    fn money(&self, table: &Table<'_>) -> Result<(u64, Vec<Project>, u32), CertifyError> {
        let (line, budget) = self.meta("budget")?;
        let amount = |line: u32, text: &str| {
            let not_one = || FileProblem::Amount(text.chars().take(100).collect()).at(line);
            Decimal::parse(text).ok_or_else(not_one)
        };
        let budget = (line, budget, amount(line, budget)?);
        let (id, cost) = (table.ids()?, table.column("cost")?);
        let mut amounts = Vec::with_capacity(table.rows.len());
        let mut known = HashSet::new();
        for row in &table.rows {
            let text = row.cell(cost).trim();
            amounts.push((row.line, text, amount(row.line, text)?));
            let id = row.cell(id).trim();
            if id.is_empty() {
                return Err(FileProblem::NoId.at(row.line));
            } else if !known.insert(id) {
                return Err(FileProblem::RepeatedId(id.to_owned()).at(row.line));
            }
        }
        let all = amounts.iter().chain([&budget]);
        let decimals = all.map(|(_, _, amount)| amount.decimals).max().unwrap_or(0);
        let scaled = |(line, text, amount): &(u32, &str, Decimal)| {
            let scaled = amount.scaled(decimals);
            scaled.ok_or_else(|| FileProblem::Amount((*text).to_owned()).at(*line))
        };
        let mut projects = Vec::with_capacity(amounts.len());
        for (row, amount) in table.rows.iter().zip(&amounts) {
            projects.push(Project { id: row.cell(id).trim().to_owned(), cost: scaled(amount)? });
        }
        Ok((scaled(&budget)?, projects, decimals))
    }
}

/// A number without sign, also with zeros after a point as programs write what they took for a fraction.
fn whole(text: &str) -> Option<u64> {
    let (number, zeros) = text.split_once('.').unwrap_or((text, ""));
    let good = number.bytes().all(|b| b.is_ascii_digit()) && zeros.bytes().all(|b| b == b'0');
    good.then(|| number.parse().ok()).flatten()
}

/// Where a title stands: as the format writes it, else in other letters.
fn as_titled<'t, I: Iterator<Item = &'t str>>(
    titles: impl Fn() -> I,
    title: &str,
) -> Option<usize> {
    let in_other_letters = |found: &str| found.eq_ignore_ascii_case(title);
    titles().position(|found| found == title).or_else(|| titles().position(in_other_letters))
}

/// Adds a row to a section, or its header. A section that comes again goes on, under the same header.
fn add<'a>(
    table: &mut Option<Table<'a>>,
    record: Record<'a>,
    header: bool,
) -> Result<(), CertifyError> {
    let titles = || record.cells.iter().map(|cell| cell.trim());
    let Some(table) = table else {
        let columns: Vec<String> = titles().map(str::to_owned).collect();
        let repeated = |(place, title): (usize, &String)| {
            DECISIVE.contains(&title.as_str()) && columns[..place].contains(title)
        };
        if let Some(place) = columns.iter().enumerate().position(repeated) {
            return Err(FileProblem::RepeatedColumn(columns[place].clone()).at(record.line));
        }
        *table = Some(Table { line: record.line, columns, rows: Vec::new() });
        return Ok(());
    };
    if header {
        let same = titles().eq(table.columns.iter().map(String::as_str));
        return if same { Ok(()) } else { Err(FileProblem::OtherColumns.at(record.line)) };
    }
    let (cells, columns) = (record.cells.len(), table.columns.len());
    if record.cells.iter().skip(columns).any(|cell| !cell.is_empty()) {
        return Err(FileProblem::TooManyCells { cells, columns }.at(record.line));
    }
    table.rows.push(record);
    Ok(())
}

impl Table<'_> {
    /// Where the identifiers are: where nothing is called so, in the first column, as other readers do.
    fn ids(&self) -> Result<usize, CertifyError> {
        let found = self.column("project_id");
        let first = self.columns.first().filter(|title| !title.is_empty() && *title != "cost");
        if first.is_some() { found.or(Ok(0)) } else { found }
    }

    fn column(&self, title: &'static str) -> Result<usize, CertifyError> {
        let place = as_titled(|| self.columns.iter().map(String::as_str), title);
        place.ok_or_else(|| FileProblem::MissingColumn(title).at(self.line))
    }
}

/// What is known when the votes are read.
struct Votes<'a> {
    kind: Kind,
    weights: Weights,
    /// How many projects may be ranked: all, if the file does not say.
    may_be_ranked: u64,
    ids: std::collections::HashMap<&'a str, usize>,
}

impl Votes<'_> {
    /// The choices of every voter, and into how many parts their points divide one.
    fn read(&self, table: &Table<'_>) -> Result<(Vec<Vec<Choice>>, u64), CertifyError> {
        let vote = table.column("vote")?;
        let points = if self.kind == Kind::Points { Some(table.column("points")?) } else { None };
        let finest = |row: &Record<'_>| finest(row.cell(vote), points.map(|at| row.cell(at)));
        let decimals = table.rows.iter().map(finest).max().unwrap_or(0);
        let read = |row: &Record<'_>| {
            let points = points.map(|points| row.cell(points));
            let choices = self.choices(row.cell(vote), points, decimals);
            choices.map_err(|problem| problem.at(row.line))
        };
        let mut votes: Vec<Vec<Choice>> = table.rows.iter().map(read).collect::<Result<_, _>>()?;
        let longest = votes.iter().map(Vec::len).max().unwrap_or(0);
        for choices in &mut votes {
            self.weigh(choices, longest)?;
        }
        Ok((votes, 10_u64.pow(decimals)))
    }

    /// Gives each choice of a vote what counts of it. The first of a ranking has as many points as
    /// projects may be ranked (or the longest ranks, if that is more); each after it one less.
    fn weigh(&self, choices: &mut [Choice], longest: usize) -> Result<(), CertifyError> {
        if self.kind == Kind::Ranking {
            let most = self.may_be_ranked.max(longest as u64);
            let most = u32::try_from(most).map_err(|_| FileProblem::TooMany.anywhere())?;
            for (place, choice) in (0..).zip(choices.iter_mut()) {
                choice.points = most - place;
            }
        }
        for (below, choice) in (0..).zip(choices.iter_mut().rev()) {
            choice.points = match self.weights {
                Weights::One => choice.points.min(1),
                Weights::Points => choice.points,
                Weights::RankedBelow => below,
            };
        }
        Ok(())
    }

    /// The choices of one vote. A project named twice counts where it comes first; a comma too many is
    /// passed over.
    fn choices(
        &self,
        vote: &str,
        points: Option<&str>,
        decimals: u32,
    ) -> Result<Vec<Choice>, FileProblem> {
        let named = pairs(vote, points)?;
        let mut choices: Vec<Choice> = Vec::with_capacity(named.len());
        for (id, points) in named {
            let project = self.ids.get(id).copied();
            let project = project.ok_or_else(|| FileProblem::UnknownProject(id.to_owned()))?;
            let points = points.map_or(Ok(1), |points| in_parts(points, decimals))?;
            if choices.iter().all(|choice| choice.project != project) {
                choices.push(Choice { project, points });
            }
        }
        Ok(choices)
    }
}

/// The projects that a vote names, each with its points if it has any.
fn pairs<'t>(
    vote: &'t str,
    points: Option<&'t str>,
) -> Result<Vec<(&'t str, Option<&'t str>)>, FileProblem> {
    let (mut named, mut given) = (items(vote), points.map(items));
    // A comma too many in both lists is one at the same place.
    if given.as_ref().is_none_or(|given| given.len() != named.len()) {
        named.retain(|id| !id.is_empty());
        given.iter_mut().for_each(|given| given.retain(|points| !points.is_empty()));
    }
    if let Some(given) = given.as_ref().filter(|given| given.len() != named.len()) {
        return Err(FileProblem::PointsMissing { named: named.len(), given: given.len() });
    }
    let points = |at: usize| given.as_ref().map(|given| given[at]);
    let pairs = named.iter().enumerate().map(|(at, id)| (*id, points(at)));
    Ok(pairs.filter(|(id, _)| !id.is_empty()).collect())
}

/// The most decimals of a number of points; what is finer is no number of points.
const FINEST: u32 = 6;

/// A number of points without its point, and how many of its digits are decimals.
fn number(text: &str) -> Option<(u64, u32)> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let decimals = decimals.trim_end_matches('0');
    let digits = format!("{whole}{decimals}");
    let good = decimals.len() <= FINEST as usize && digits.bytes().all(|b| b.is_ascii_digit());
    let number = good.then(|| digits.parse().ok()).flatten()?;
    Some((number, u32::try_from(decimals.len()).ok()?))
}

/// The most decimals of any points of a vote; what is wrong with it is said elsewhere.
fn finest(vote: &str, points: Option<&str>) -> u32 {
    if points.is_none_or(|points| !points.contains('.')) {
        return 0;
    }
    let pairs = pairs(vote, points).unwrap_or_default();
    let numbers = pairs.iter().filter_map(|(_, points)| number((*points)?));
    numbers.map(|(_, decimals)| decimals).max().unwrap_or(0)
}

/// The points of one project, in parts of which ten to the power `decimals` make one.
fn in_parts(text: &str, decimals: u32) -> Result<u32, FileProblem> {
    let parts = number(text).and_then(|(number, own)| {
        let more = 10_u64.checked_pow(decimals.checked_sub(own)?)?;
        u32::try_from(number.checked_mul(more)?).ok()
    });
    parts.ok_or_else(|| FileProblem::Points(text.to_owned()))
}

/// The parts of a list. A comma at its end announces nothing.
fn items(list: &str) -> Vec<&str> {
    let list = list.trim();
    let list = list.strip_suffix(',').unwrap_or(list);
    if list.is_empty() { Vec::new() } else { list.split(',').map(str::trim).collect() }
}
