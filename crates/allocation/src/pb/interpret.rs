//! From text cells to an election: what the sections must say, and whether they agree.

use std::collections::HashMap;

use super::PbFile;
use super::problem::{Findings, PbErrors, ProblemCode, Remark};
use super::read::Sections;
use super::table::Table;
use super::vote::read_votes;
use crate::election::{BallotType, Election, MAX_AMOUNT, Project};

/// More decimals than any currency has; files with rounding noise have up to this many.
const MOST_DECIMALS: usize = 6;

/// Keys that the format requires but a count can do without.
const EXPECTED_KEYS: [&str; 8] = [
    "description",
    "country",
    "unit",
    "instance",
    "num_projects",
    "num_votes",
    "date_begin",
    "date_end",
];

/// Checks the sections and makes a file of them.
pub(super) fn interpret(
    mut sections: Sections,
    mut findings: Findings,
) -> Result<PbFile, PbErrors> {
    let [projects, votes] = std::mem::take(&mut sections.tables);
    let mut reading = Reading { sections: &sections, findings: &mut findings };
    let ballot_type = reading.meta();
    let budget = reading.budget();
    let money = projects.as_ref().map(|table| reading.money(budget.as_ref(), table));
    let ids = projects.as_ref().map(|table| reading.ids(table));
    let mut election = None;
    if let (Some(votes), Some(ids), Some(money)) = (&votes, &ids, money) {
        let lines = &reading.sections.lines[2];
        let kind = ballot_type.unwrap_or(BallotType::Approval);
        let ballots =
            read_votes(votes, lines, ids, kind, (&reading.sections.meta, &money), reading.findings);
        if let Some(projects) = &projects {
            reading.compare_tallies(projects, &ballots.tally);
        }
        reading.compare_count("num_votes", votes.len());
        let costs = money.costs.iter();
        let projects = ids.order.iter().zip(costs);
        election = Some(Election {
            budget: money.budget,
            units_per_currency: money.unit,
            projects: projects.map(|(id, cost)| Project { id: id.clone(), cost: *cost }).collect(),
            ballots: ballots.ballots,
            ballot_type: kind,
        });
    }
    match (election, projects, votes) {
        (Some(election), Some(projects), Some(votes)) if findings.errors.is_empty() => {
            findings.warnings.sort_by_key(|problem| (problem.line, problem.column));
            let warnings = findings.warnings;
            Ok(PbFile { meta: sections.meta, projects, votes, election, warnings })
        }
        _ => Err(findings.refuse()),
    }
}

/// Projects by identifier.
pub(super) struct Ids {
    pub order: Vec<String>,
    pub index: HashMap<String, u32>,
}

/// Amounts in smallest units.
pub(super) struct Money {
    pub budget: u64,
    pub unit: u64,
    pub costs: Vec<u64>,
}

struct Reading<'a> {
    sections: &'a Sections,
    findings: &'a mut Findings,
}

impl Reading<'_> {
    fn meta(&mut self) -> Option<BallotType> {
        let meta = &self.sections.meta;
        let title = self.sections.titles[0].unwrap_or(0);
        for key in EXPECTED_KEYS.iter().chain(&["rule"]) {
            if meta.get(key).is_none_or(str::is_empty) {
                let remark =
                    Remark::new(ProblemCode::IncompleteMeta, format!("META does not say {key}"))
                        .about(key);
                self.findings.warn((title, None), remark);
            }
        }
        let Some(kind) = meta.get("vote_type") else {
            let remark = Remark::new(ProblemCode::MissingMeta, "META does not say vote_type")
                .about("vote_type");
            self.findings.error((title, None), remark);
            return None;
        };
        let known = match kind.to_ascii_lowercase().as_str() {
            "approval" => Some(BallotType::Approval),
            "choose-1" => Some(BallotType::ChooseOne),
            "ordinal" => Some(BallotType::Ordinal),
            "cumulative" => Some(BallotType::Cumulative),
            "scoring" => Some(BallotType::Scoring),
            _ => None,
        };
        if known.is_none() {
            let remark = Remark::new(ProblemCode::UnknownVoteType, format!(
                "vote_type is {kind:?}; it must be approval, choose-1, ordinal, cumulative or scoring"
            )).about(kind);
            let line = self.meta_line("vote_type");
            self.findings.error((line, Some(2)), remark);
        }
        known
    }

    fn meta_line(&self, key: &str) -> u32 {
        let place = self.sections.meta.place(key);
        place.and_then(|place| self.sections.lines[0].get(place)).copied().unwrap_or(0)
    }

    fn budget(&mut self) -> Option<Amount> {
        let sections = self.sections;
        let Some(text) = sections.meta.get("budget") else {
            let line = sections.titles[0].unwrap_or(0);
            let remark =
                Remark::new(ProblemCode::MissingMeta, "META does not say budget").about("budget");
            self.findings.error((line, None), remark);
            return None;
        };
        self.amount(text, self.meta_line("budget"), 2)
    }

    /// Reads all costs, and the budget with them, in the unit that the finest of them needs.
    fn money(&mut self, budget: Option<&Amount>, projects: &Table) -> Money {
        let mut costs = Vec::with_capacity(projects.len());
        if let Some(column) = self.required(projects, 1, "cost") {
            let lines = &self.sections.lines[1];
            for (row, line) in projects.rows().zip(lines) {
                costs.push(self.amount(row.cell(column).trim(), *line, column + 1));
            }
        }
        let amounts = costs.iter().flatten().chain(budget);
        let decimals = amounts.map(|amount| amount.decimals.len()).max().unwrap_or(0);
        let unit = 10_u64.pow(u32::try_from(decimals).unwrap_or(0));
        let budget = self.scaled(budget, decimals, self.meta_line("budget"), 2);
        let costs: Vec<u64> = (0..projects.len())
            .map(|row| {
                let line = self.sections.lines[1].get(row).copied().unwrap_or(0);
                let column = projects.column("cost").unwrap_or(0);
                let amount = costs.get(row).and_then(Option::as_ref);
                let known = amount.is_some();
                let cost = self.scaled(amount, decimals, line, column + 1);
                if known {
                    self.unusual_cost(cost, budget, line, column + 1);
                }
                cost
            })
            .collect();
        self.compare_count("num_projects", projects.len());
        Money { budget, unit, costs }
    }

    fn unusual_cost(&mut self, cost: u64, budget: u64, line: u32, column: usize) {
        let column = u32::try_from(column).ok();
        if cost == 0 {
            let remark = Remark::new(ProblemCode::ZeroCost, "this project costs nothing");
            self.findings.warn((line, column), remark);
        } else if cost > budget {
            let remark = Remark::new(
                ProblemCode::CostAboveBudget,
                "this project costs more than the whole budget",
            );
            self.findings.warn((line, column), remark);
        }
    }

    fn required(&mut self, table: &Table, section: usize, title: &str) -> Option<usize> {
        let column = table.column(title);
        if column.is_none() {
            let line = self.sections.titles[section].map_or(0, |line| line.saturating_add(1));
            let remark =
                Remark::new(ProblemCode::MissingColumn, format!("the column {title} is missing"))
                    .about(title);
            self.findings.error((line, None), remark);
        }
        column
    }

    fn amount(&mut self, text: &str, line: u32, column: usize) -> Option<Amount> {
        let amount = Amount::parse(text);
        if amount.is_none() {
            let remark = Remark::new(ProblemCode::BadAmount, format!(
                "{text:?} is not an amount: write digits, with at most {MOST_DECIMALS} decimals \
                 after a point"
            )).about(text);
            let column = u32::try_from(column).ok();
            self.findings.error((line, column), remark);
        }
        amount
    }

    fn scaled(
        &mut self,
        amount: Option<&Amount>,
        decimals: usize,
        line: u32,
        column: usize,
    ) -> u64 {
        let Some(amount) = amount else { return 0 };
        amount.scaled(decimals).unwrap_or_else(|| {
            let number = format!("{}.{}", amount.whole, amount.decimals);
            let remark =
                Remark::new(ProblemCode::BadAmount, format!("{number} is too large")).about(number);
            let column = u32::try_from(column).ok();
            self.findings.error((line, column), remark);
            0
        })
    }

    fn ids(&mut self, projects: &Table) -> Ids {
        let mut ids = Ids { order: Vec::new(), index: HashMap::new() };
        let Some(column) = self.required(projects, 1, "project_id") else { return ids };
        let cell = u32::try_from(column + 1).ok();
        let lines = &self.sections.lines[1];
        for ((place, row), line) in (0..).zip(projects.rows()).zip(lines) {
            let id = row.cell(column).trim().to_owned();
            if id.is_empty() {
                let remark =
                    Remark::new(ProblemCode::EmptyProjectId, "this project has no project_id");
                self.findings.error((*line, cell), remark);
            } else if ids.index.contains_key(&id) {
                let remark = Remark::new(
                    ProblemCode::RepeatedProject,
                    format!("there is already a project {id:?}"),
                )
                .about(&id);
                self.findings.error((*line, cell), remark);
            } else {
                ids.index.insert(id.clone(), place);
            }
            ids.order.push(id);
        }
        ids
    }

    fn compare_count(&mut self, key: &str, rows: usize) {
        if let Some(said) = self.sections.meta.number(key)
            && said != rows as u64
        {
            let line = self.meta_line(key);
            let remark = Remark::new(
                ProblemCode::CountMismatch,
                format!("META says {said} for {key}, but there are {rows} rows"),
            )
            .about(format!("{key}: {said} ≠ {rows}"));
            self.findings.warn((line, Some(2)), remark);
        }
    }

    /// Compares the `votes` and `score` columns with what the ballots say.
    fn compare_tallies(&mut self, projects: &Table, tally: &[(u64, u64)]) {
        let columns = [projects.column("votes"), projects.column("score")];
        let lines = &self.sections.lines[1];
        for ((row, line), (votes, score)) in projects.rows().zip(lines).zip(tally) {
            for (column, counted) in columns.iter().zip([votes, score]) {
                let Some(column) = *column else { continue };
                let Ok(said) = row.cell(column).trim().parse::<u64>() else { continue };
                if said != *counted {
                    let remark = Remark::new(
                        ProblemCode::TallyMismatch,
                        format!(
                            "the file says {said} for {}, but the ballots give {counted}",
                            projects.columns()[column]
                        ),
                    )
                    .about(format!("{}: {said} ≠ {counted}", projects.columns()[column]));
                    let cell = u32::try_from(column + 1).ok();
                    self.findings.warn((*line, cell), remark);
                }
            }
        }
    }
}

/// A decimal number as written, without trailing zeros after the point.
pub(super) struct Amount {
    whole: String,
    decimals: String,
}

impl Amount {
    /// Digits, optionally with a point or a comma and decimals.
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((text, "0"));
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let decimals = decimals.to_owned();
        let trimmed = decimals.trim_end_matches('0');
        (digits(whole) && digits(&decimals) && trimmed.len() <= MOST_DECIMALS)
            .then(|| Self { whole: whole.to_owned(), decimals: trimmed.to_owned() })
    }

    /// The number times ten to the power `decimals`, if that is whole and can be counted.
    pub fn scaled(&self, decimals: usize) -> Option<u64> {
        if self.decimals.len() > decimals {
            return None;
        }
        let digits = format!("{}{:0<decimals$}", self.whole, self.decimals);
        digits.parse().ok().filter(|amount| *amount <= MAX_AMOUNT)
    }
}
