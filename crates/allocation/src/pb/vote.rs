//! Reading the votes: each distinct vote once, however many voters cast it.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use super::interpret::{Amount, Ids, Money};
use super::problem::{Findings, ProblemCode, Remark};
use super::table::{Meta, Row, Table};
use crate::election::{Ballot, BallotType, Choice};

/// Ballots, and what they give each project: votes and points.
pub(super) struct Ballots {
    pub ballots: Vec<Ballot>,
    pub tally: Vec<(u64, u64)>,
}

/// A distinct vote and what is to be said about each row that casts it.
struct Distinct {
    ballot: Ballot,
    errors: Vec<(Cell, Remark)>,
    warnings: Vec<(Cell, Remark)>,
}

#[derive(Clone, Copy)]
enum Cell {
    Vote,
    Points,
}

/// Reads all rows of the `VOTES` section.
pub(super) fn read_votes(
    votes: &Table,
    lines: &[u32],
    ids: &Ids,
    kind: BallotType,
    (meta, money): (&Meta, &Money),
    findings: &mut Findings,
) -> Ballots {
    let mut tally = vec![(0, 0); ids.order.len()];
    let header = lines.first().map_or(0, |line| line.saturating_sub(1));
    let mut column = |title: &str| {
        let place = votes.column(title);
        if place.is_none() {
            let remark =
                Remark::new(ProblemCode::MissingColumn, format!("the column {title} is missing"))
                    .about(title);
            findings.error((header, None), remark);
        }
        place
    };
    let voter_column = column("voter_id");
    let Some(vote) = column("vote") else { return Ballots { ballots: Vec::new(), tally } };
    let pointed = matches!(kind, BallotType::Cumulative | BallotType::Scoring);
    let points = if pointed { column("points") } else { None };
    let reader = VoteReader { ids, kind, limits: Limits::new(meta, money) };
    let mut known: HashMap<(&str, &str), usize> = HashMap::new();
    let mut distinct: Vec<Distinct> = Vec::new();
    for (row, line) in votes.rows().zip(lines) {
        let cells = (row.cell(vote), points.map_or("", |points| row.cell(points)));
        let place = match known.entry(cells) {
            Entry::Occupied(entry) => *entry.get(),
            Entry::Vacant(entry) => {
                distinct.push(reader.read(cells.0, points.map(|_| cells.1)));
                *entry.insert(distinct.len() - 1)
            }
        };
        let vote_read = &mut distinct[place];
        vote_read.ballot.weight += 1;
        let cell = |cell: Cell| {
            let place = match cell {
                Cell::Vote => vote,
                Cell::Points => points.unwrap_or(vote),
            };
            u32::try_from(place + 1).ok()
        };
        for (at, remark) in &vote_read.errors {
            findings.error((*line, cell(*at)), remark.clone());
        }
        for (at, remark) in &vote_read.warnings {
            findings.warn((*line, cell(*at)), remark.clone());
        }
    }
    if let Some(column) = voter_column {
        note_repeated_voters(votes, lines, column, findings);
    }
    if kind == BallotType::Ordinal {
        let ballots = distinct.iter_mut().map(|distinct| &mut distinct.ballot.choices);
        give_points_for_places(ballots.collect(), reader.limits.length.1);
    }
    for ballot in distinct.iter().map(|distinct| &distinct.ballot) {
        for choice in ballot.choices.iter().filter(|choice| choice.points > 0) {
            let entry = &mut tally[choice.project as usize];
            entry.0 += ballot.weight;
            entry.1 = ballot.weight.saturating_mul(choice.points).saturating_add(entry.1);
        }
    }
    Ballots { ballots: distinct.into_iter().map(|distinct| distinct.ballot).collect(), tally }
}

/// The first place is worth as many points as projects may be ranked, or as are ranked on the longest
/// ballot where the file does not say; each place after it one point less.
fn give_points_for_places(mut ballots: Vec<&mut Vec<Choice>>, may_be_ranked: Option<u64>) {
    let longest = ballots.iter().map(|choices| choices.len() as u64).max().unwrap_or(0);
    let most = longest.max(may_be_ranked.unwrap_or(0));
    for choices in &mut ballots {
        for (place, choice) in (0..).zip(choices.iter_mut()) {
            choice.points = most - place;
        }
    }
}

fn note_repeated_voters(votes: &Table, lines: &[u32], column: usize, findings: &mut Findings) {
    // Most files number their voters, and ascending numbers cannot repeat.
    let ascending = |(a, b): (Row<'_>, Row<'_>)| {
        let (a, b) = (a.cell(column), b.cell(column));
        (a.len(), a) < (b.len(), b)
    };
    if votes.rows().zip(votes.rows().skip(1)).all(ascending) {
        return;
    }
    let mut seen = HashSet::with_capacity(votes.len());
    for (row, line) in votes.rows().zip(lines) {
        let name = row.cell(column);
        if !seen.insert(name) {
            let remark = Remark::new(
                ProblemCode::RepeatedVoter,
                format!("the voter {name:?} also has a row before"),
            )
            .about(name);
            let cell = u32::try_from(column + 1).ok();
            findings.warn((*line, cell), remark);
        }
    }
}

/// What a list names. A comma at its end, as scripts leave one behind, announces nothing.
fn items(list: &str) -> Vec<&str> {
    let list = list.trim();
    match list.strip_suffix(',').unwrap_or(list) {
        "" => Vec::new(),
        list => list.split(',').map(str::trim).collect(),
    }
}

/// Limits that `META` sets for a vote.
struct Limits<'a> {
    length: (Option<u64>, Option<u64>),
    points: (Option<u64>, Option<u64>),
    cost: Option<u64>,
    costs: &'a [u64],
}

impl<'a> Limits<'a> {
    fn new(meta: &Meta, money: &'a Money) -> Self {
        let decimals = money.unit.ilog10() as usize;
        let cost = meta.get("max_sum_cost").and_then(Amount::parse);
        Self {
            length: (meta.number("min_length"), meta.number("max_length")),
            points: (meta.number("min_sum_points"), meta.number("max_sum_points")),
            cost: cost.and_then(|cost| cost.scaled(decimals)),
            costs: &money.costs,
        }
    }
}

struct VoteReader<'a> {
    ids: &'a Ids,
    kind: BallotType,
    limits: Limits<'a>,
}

impl VoteReader<'_> {
    fn read(&self, vote: &str, points: Option<&str>) -> Distinct {
        let mut read = Distinct {
            ballot: Ballot::new(0, Vec::new()),
            errors: Vec::new(),
            warnings: Vec::new(),
        };
        let named = items(vote);
        if named.is_empty() {
            let remark = Remark::new(ProblemCode::EmptyVote, "this vote names no project");
            read.warnings.push((Cell::Vote, remark));
        }
        let points = points.and_then(|points| Self::points(points, named.len(), &mut read));
        let mut choices: Vec<Choice> = Vec::with_capacity(named.len());
        for (at, id) in named.iter().enumerate() {
            let Some(project) = self.ids.index.get(*id).copied() else {
                let message = format!("there is no project {id:?}");
                let remark = Remark::new(ProblemCode::UnknownProject, message).about(id);
                read.errors.push((Cell::Vote, remark));
                continue;
            };
            if choices.iter().any(|choice| choice.project == project) {
                let message = format!("this vote names {id:?} more than once; it counts once");
                let remark = Remark::new(ProblemCode::RepeatedChoice, message).about(id);
                read.warnings.push((Cell::Vote, remark));
                continue;
            }
            let points = points.as_ref().map_or(1, |points| points[at]);
            choices.push(Choice { project, points });
        }
        if self.kind == BallotType::ChooseOne && choices.len() > 1 {
            let message = format!("this vote names {} projects instead of one", choices.len());
            let remark = Remark::new(ProblemCode::TooManyChoices, message);
            read.errors.push((Cell::Vote, remark.about(format!("{} > 1", choices.len()))));
        }
        self.check_limits(&choices, &mut read);
        read.ballot.choices = choices;
        read
    }

    fn points(text: &str, expected: usize, read: &mut Distinct) -> Option<Vec<u64>> {
        let cells = items(text);
        if cells.len() != expected {
            let message =
                format!("this vote names {expected} projects but gives {} points", cells.len());
            let remark = Remark::new(ProblemCode::PointsMismatch, message);
            read.errors.push((Cell::Points, remark.about(format!("{} ≠ {expected}", cells.len()))));
            return None;
        }
        let mut points = Vec::with_capacity(cells.len());
        for cell in cells {
            let number = cell.parse::<u32>();
            if number.is_err() {
                let message = format!("{cell:?} is not a whole number of points");
                read.errors
                    .push((Cell::Points, Remark::new(ProblemCode::BadPoints, message).about(cell)));
            }
            points.push(number.map_or(0, u64::from));
        }
        Some(points)
    }

    fn check_limits(&self, choices: &[Choice], read: &mut Distinct) {
        let mut check =
            |cell, value: u64, (least, most): (Option<u64>, Option<u64>), what: &str| {
                let below = least.filter(|least| value < *least).map(|least| ('<', least));
                let above = most.filter(|most| value > *most).map(|most| ('>', most));
                if let Some((sign, limit)) = below.or(above) {
                    let message =
                        format!("this vote has {value} {what}, outside the limits of META");
                    let remark = Remark::new(ProblemCode::LimitExceeded, message);
                    read.warnings.push((cell, remark.about(format!("{value} {sign} {limit}"))));
                }
            };
        if choices.is_empty() {
            return;
        }
        check(Cell::Vote, choices.len() as u64, self.limits.length, "projects");
        if matches!(self.kind, BallotType::Cumulative | BallotType::Scoring) {
            let points = choices.iter().map(|choice| choice.points).sum();
            check(Cell::Points, points, self.limits.points, "points");
        }
        if self.limits.cost.is_some() {
            let cost = |choice: &Choice| self.limits.costs.get(choice.project as usize);
            let total = choices.iter().filter_map(cost).sum();
            check(Cell::Vote, total, (None, self.limits.cost), "smallest units of cost");
        }
    }
}
