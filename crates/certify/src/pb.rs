//! Reading a Pabulib file.
//!
//! The format is that of Faliszewski et al., "Participatory Budgeting: Data, Tools, and Analysis"
//! (IJCAI 2023) and pabulib.org. What real files do is understood: byte order marks, either kind of
//! line end, quotation marks, decimals after a point or a comma, a comma at the end of a list.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::election::{Choice, Election, Project};
use crate::error::{CertifyError, FileProblem};
use crate::records::{Record, Records};
use crate::rule::Weights;

const TITLES: [&str; 3] = ["META", "PROJECTS", "VOTES"];

/// More decimals than any currency has; some files have rounding noise.
const MOST_DECIMALS: usize = 6;

/// Digits of the largest amount.
const MOST_DIGITS: usize = 18;

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
    Approval,
    ChooseOne,
    Points,
    Ranking,
}

/// Reads a file.
///
/// # Errors
///
/// The first thing that prevents a count, with its line.
pub(crate) fn read(bytes: &[u8], weights: Weights) -> Result<Election, CertifyError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes[..error.valid_up_to()].iter().filter(|b| **b == b'\n').count();
        FileProblem::NotUtf8.at(u32::try_from(before + 1).unwrap_or(u32::MAX))
    })?;
    let sections = Sections::read(text)?;
    let kind = sections.kind()?;
    let missing = |section: &'static str| FileProblem::MissingSection(section).anywhere();
    let projects = sections.projects.as_ref().ok_or_else(|| missing("PROJECTS"))?;
    let votes = sections.votes.as_ref().ok_or_else(|| missing("VOTES"))?;
    let (budget, projects, decimals) = sections.money(projects)?;
    let ids = projects.iter().enumerate().map(|(place, project)| (project.id.as_str(), place));
    let may_be_ranked = sections.meta("max_length").ok().and_then(|(_, most)| most.parse().ok());
    let may_be_ranked = may_be_ranked.unwrap_or(projects.len() as u64);
    let ballots = Votes { kind, weights, may_be_ranked, ids: ids.collect() }.read(votes)?;
    Election::new((budget, decimals), projects, ballots)
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
                if sections.begun[section] {
                    return Err(FileProblem::RepeatedSection(TITLES[section]).at(record.line));
                }
                sections.begun[section] = true;
                current = Some(section);
                header_due = true;
                continue;
            }
            let section = current.ok_or_else(|| FileProblem::OutsideSection.at(record.line))?;
            let header = std::mem::take(&mut header_due);
            match section {
                // Where the header of META was left out, its first entry stands in its place.
                0 if header && record.cell(0).trim() == "key" => {}
                0 => sections.meta.push(record),
                1 => add(&mut sections.projects, record)?,
                _ => add(&mut sections.votes, record)?,
            }
        }
        Ok(sections)
    }

    /// Which section a row opens. In small letters, in quotes, or with empty cells behind it, a title is
    /// only believed for a section that has not come yet.
    fn title(&self, record: &Record<'_>) -> Option<usize> {
        let first = record.cell(0).trim();
        let section = TITLES.iter().position(|title| title.eq_ignore_ascii_case(first))?;
        let literal = record.cells.len() == 1 && TITLES[section] == first;
        let empty = record.cells[1..].iter().all(|cell| cell.is_empty());
        let expected = empty && !self.begun[section];
        let opens = if record.quoted { literal && expected } else { literal || expected };
        opens.then_some(section)
    }

    fn meta(&self, key: &'static str) -> Result<(u32, &str), CertifyError> {
        let entry = self.meta.iter().find(|record| record.cell(0).trim() == key);
        let entry = entry.ok_or_else(|| FileProblem::MissingKey(key).anywhere())?;
        Ok((entry.line, entry.cell(1).trim()))
    }

    fn kind(&self) -> Result<Kind, CertifyError> {
        let (line, word) = self.meta("vote_type")?;
        match word.to_ascii_lowercase().as_str() {
            "approval" => Ok(Kind::Approval),
            "choose-1" => Ok(Kind::ChooseOne),
            "cumulative" | "scoring" => Ok(Kind::Points),
            "ordinal" => Ok(Kind::Ranking),
            _ => Err(FileProblem::VoteType(word.to_owned()).at(line)),
        }
    }

    /// The budget and the projects, in the smallest unit that any amount needs.
    fn money(&self, table: &Table<'_>) -> Result<(u64, Vec<Project>, u32), CertifyError> {
        let (line, budget) = self.meta("budget")?;
        let budget = (line, budget, Decimal::parse(line, budget)?);
        let (id, cost) = (table.column("project_id")?, table.column("cost")?);
        let mut amounts = Vec::with_capacity(table.rows.len());
        let mut known = HashSet::new();
        for row in &table.rows {
            let text = row.cell(cost).trim();
            amounts.push((row.line, text, Decimal::parse(row.line, text)?));
            let id = row.cell(id).trim();
            if id.is_empty() {
                return Err(FileProblem::NoId.at(row.line));
            } else if !known.insert(id) {
                return Err(FileProblem::RepeatedId(id.to_owned()).at(row.line));
            }
        }
        let all = amounts.iter().chain([&budget]);
        let decimals = all.map(|(_, _, amount)| amount.decimals.len()).max().unwrap_or(0);
        let scaled = |(line, text, amount): &(u32, &str, Decimal<'_>)| {
            let scaled = amount.scaled(decimals);
            scaled.ok_or_else(|| FileProblem::Amount((*text).to_owned()).at(*line))
        };
        let mut projects = Vec::with_capacity(amounts.len());
        for (row, amount) in table.rows.iter().zip(&amounts) {
            projects.push(Project { id: row.cell(id).trim().to_owned(), cost: scaled(amount)? });
        }
        let width = u32::try_from(decimals).map_err(|_| FileProblem::TooMany.anywhere())?;
        Ok((scaled(&budget)?, projects, width))
    }
}

/// Adds a row to a section, or its header if it has none yet.
fn add<'a>(table: &mut Option<Table<'a>>, record: Record<'a>) -> Result<(), CertifyError> {
    let Some(table) = table else {
        let columns: Vec<String> = record.cells.iter().map(|cell| cell.trim().to_owned()).collect();
        let repeated = |(place, title): (usize, &String)| {
            !title.is_empty() && columns[..place].contains(title)
        };
        if let Some(place) = columns.iter().enumerate().position(repeated) {
            return Err(FileProblem::RepeatedColumn(columns[place].clone()).at(record.line));
        }
        *table = Some(Table { line: record.line, columns, rows: Vec::new() });
        return Ok(());
    };
    let (cells, columns) = (record.cells.len(), table.columns.len());
    if record.cells.iter().skip(columns).any(|cell| !cell.is_empty()) {
        return Err(FileProblem::TooManyCells { cells, columns }.at(record.line));
    }
    table.rows.push(record);
    Ok(())
}

impl Table<'_> {
    fn column(&self, title: &'static str) -> Result<usize, CertifyError> {
        let place = self.columns.iter().position(|column| column == title);
        place.ok_or_else(|| FileProblem::MissingColumn(title).at(self.line))
    }
}

/// A decimal number as written, without zeros at its end.
struct Decimal<'a> {
    whole: &'a str,
    decimals: &'a str,
}

impl<'a> Decimal<'a> {
    fn parse(line: u32, text: &'a str) -> Result<Self, CertifyError> {
        let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((text, "0"));
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let good = digits(whole) && digits(decimals);
        let decimals = decimals.trim_end_matches('0');
        if good && decimals.len() <= MOST_DECIMALS {
            return Ok(Self { whole, decimals });
        }
        Err(FileProblem::Amount(text.chars().take(100).collect()).at(line))
    }

    /// The number times ten to the power `decimals`, which are at least its own.
    fn scaled(&self, decimals: usize) -> Option<u64> {
        let digits = format!("{}{:0<decimals$}", self.whole, self.decimals);
        let digits = digits.trim_start_matches('0');
        match digits.len() {
            0 => Some(0),
            1..=MOST_DIGITS => digits.parse().ok(),
            _ => None,
        }
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
    fn read(&self, table: &Table<'_>) -> Result<Vec<Vec<Choice>>, CertifyError> {
        table.column("voter_id")?;
        let vote = table.column("vote")?;
        let points = if self.kind == Kind::Points { Some(table.column("points")?) } else { None };
        let read = |row: &Record<'_>| {
            let points = points.map(|points| row.cell(points));
            self.choices(row.cell(vote), points).map_err(|problem| problem.at(row.line))
        };
        let mut votes: Vec<Vec<Choice>> = table.rows.iter().map(read).collect::<Result<_, _>>()?;
        let longest = votes.iter().map(Vec::len).max().unwrap_or(0);
        for choices in &mut votes {
            self.weigh(choices, longest)?;
        }
        Ok(votes)
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

    /// The choices of one vote. A project named twice counts where it comes first.
    fn choices(&self, vote: &str, points: Option<&str>) -> Result<Vec<Choice>, FileProblem> {
        let named = items(vote);
        let given = match points {
            Some(points) => Cow::Owned(numbers(points, named.len())?),
            None => Cow::Borrowed(&[][..]),
        };
        let mut choices: Vec<Choice> = Vec::with_capacity(named.len());
        for (at, id) in named.iter().enumerate() {
            let project = self.ids.get(id).copied();
            let project = project.ok_or_else(|| FileProblem::UnknownProject((*id).to_owned()))?;
            if choices.iter().all(|choice| choice.project != project) {
                choices.push(Choice { project, points: given.get(at).copied().unwrap_or(1) });
            }
        }
        match self.kind {
            Kind::ChooseOne if choices.len() > 1 => Err(FileProblem::SeveralChoices(choices.len())),
            _ => Ok(choices),
        }
    }
}

fn numbers(list: &str, named: usize) -> Result<Vec<u32>, FileProblem> {
    let cells = items(list);
    if cells.len() != named {
        return Err(FileProblem::PointsMissing { named, given: cells.len() });
    }
    let number = |cell: &&str| cell.parse().map_err(|_| FileProblem::Points((*cell).to_owned()));
    cells.iter().map(number).collect()
}

/// The parts of a list. A comma at its end announces nothing.
fn items(list: &str) -> Vec<&str> {
    let list = list.trim();
    let list = list.strip_suffix(',').unwrap_or(list);
    if list.is_empty() { Vec::new() } else { list.split(',').map(str::trim).collect() }
}
