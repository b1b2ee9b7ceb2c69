//! Reading the projects: their identifiers and what they cost.

use super::amount::{Amount, Reading, Unreadable};
use super::ids::Ids;
use super::meta::whole;
use super::names;
use super::points::Points;
use super::problem::{Findings, Place, ProblemCode, Remark, cell, excerpt};
use super::sections::Sections;
use super::table::Table;

/// Amounts in smallest units.
#[derive(Debug)]
pub(super) struct Money {
    pub budget: u64,
    /// One unit of currency is ten to this power.
    pub decimals: usize,
    /// Of every project, in order; 0 where it could not be read.
    pub costs: Vec<u64>,
}

impl Money {
    /// An amount as people write it.
    pub fn written(&self, units: u64) -> String {
        let digits = format!("{units:0>width$}", width = self.decimals + 1);
        let (whole, decimals) = digits.split_at(digits.len() - self.decimals);
        if decimals.is_empty() { whole.to_owned() } else { format!("{whole}.{decimals}") }
    }
}

/// Votes and points of a project, these in parts.
pub(super) type Tally = (u64, u64);

/// Reads the `PROJECTS` section.
pub(super) struct ProjectReader<'a, 'b> {
    pub sections: &'b Sections,
    pub table: &'a Table,
    pub findings: &'b mut Findings,
}

/// Reads an amount and says what is wrong with it.
pub(super) fn read_amount(text: &str, at: Place, findings: &mut Findings) -> Option<Amount> {
    let shown = excerpt(text);
    match Amount::parse(text) {
        Ok((amount, Reading::AsWritten)) => Some(amount),
        Ok((amount, reading)) => {
            let sign = if reading == Reading::Rounded { '≈' } else { '=' };
            findings.warn(at, || {
                let read = excerpt(&amount.to_string());
                let message = format!("{shown:?} is read as {read}");
                Remark::new(ProblemCode::UnusualAmount, message)
                    .about(format!("{shown} {sign} {read}"))
            });
            Some(amount)
        }
        Err(Unreadable::Thousands) => {
            findings.error(at, || {
                let message =
                    format!("{shown:?} may have separators between thousands: write digits only");
                Remark::new(ProblemCode::ThousandsSeparator, message).about(shown)
            });
            None
        }
        Err(Unreadable::NotANumber) if text.is_empty() => {
            findings.error(at, || Remark::new(ProblemCode::BadAmount, "there is no amount here"));
            None
        }
        Err(Unreadable::NotANumber) => {
            findings.error(at, || {
                let message =
                    format!("{shown:?} is not an amount: write digits, with a point before cents");
                Remark::new(ProblemCode::BadAmount, message).about(shown)
            });
            None
        }
    }
}

/// An amount in smallest units; 0 if it is too large.
pub(super) fn scale(amount: &Amount, decimals: usize, at: Place, findings: &mut Findings) -> u64 {
    amount.scaled(decimals).unwrap_or_else(|| {
        findings.error(at, || {
            let shown = excerpt(&amount.to_string());
            let message = match decimals {
                0 => format!("{shown} is too large"),
                _ => format!("{shown} is too large in a file with {decimals} decimals"),
            };
            Remark::new(ProblemCode::AmountTooLarge, message).about(shown)
        });
        0
    })
}

impl<'a> ProjectReader<'a, '_> {
    fn line(&self, row: usize) -> u32 {
        self.sections.lines[1].of(row)
    }

    fn header(&self) -> u32 {
        self.sections.headers[1]
    }

    /// Reads all costs, in the unit that the finest of them and the budget need.
    pub fn money(&mut self, budget: Option<(Amount, Place)>) -> Money {
        let column = self.table.column("cost");
        let Some(column) = column else {
            self.findings.error((self.header(), None), || missing_column("cost"));
            return Money { budget: 0, decimals: 0, costs: vec![0; self.table.len()] };
        };
        let costs: Vec<Option<Amount>> = (0..)
            .zip(self.table.rows())
            .map(|(row, cells)| {
                let at = (self.line(row), cell(column));
                read_amount(cells.cell(column).trim(), at, self.findings)
            })
            .collect();
        let amounts = costs.iter().flatten().chain(budget.as_ref().map(|(amount, _)| amount));
        let decimals = amounts.map(Amount::decimals).max().unwrap_or(0);
        let known_budget = budget.map(|(amount, at)| scale(&amount, decimals, at, self.findings));
        let budget = known_budget.unwrap_or(0);
        let mut scaled = Vec::with_capacity(costs.len());
        for (row, amount) in costs.iter().enumerate() {
            let at = (self.line(row), cell(column));
            scaled.push(amount.as_ref().map_or(0, |amount| {
                let cost = scale(amount, decimals, at, self.findings);
                self.note_unusual_cost(amount, cost, known_budget, at);
                cost
            }));
        }
        Money { budget, decimals, costs: scaled }
    }

    fn note_unusual_cost(&mut self, amount: &Amount, cost: u64, budget: Option<u64>, at: Place) {
        if amount.is_zero() {
            self.findings
                .warn(at, || Remark::new(ProblemCode::ZeroCost, "this project costs nothing"));
        } else if budget.is_some_and(|budget| cost > budget) {
            self.findings.warn(at, || {
                let message = "this project costs more than the whole budget";
                Remark::new(ProblemCode::CostAboveBudget, message).about(amount)
            });
        }
    }

    /// Where the identifiers are. A first column with a title that the format does not know is
    /// taken for it, as other readers do.
    fn id_column(&mut self) -> Option<usize> {
        if let Some(column) = self.table.column("project_id") {
            return Some(column);
        }
        let first = self.table.columns().first()?;
        if first.is_empty() || names::is_known(1, first) {
            self.findings.error((self.header(), None), || missing_column("project_id"));
            return None;
        }
        self.findings.warn((self.header(), cell(0)), || {
            let first = excerpt(first);
            let message = format!("the column project_id is missing; {first:?} is taken for it");
            Remark::new(ProblemCode::MissingColumn, message).about(format!("project_id = {first}"))
        });
        Some(0)
    }

    /// Reads the identifiers.
    pub fn ids(&mut self) -> Option<Ids<'a>> {
        let column = self.id_column()?;
        let mut ids = Ids::default();
        for row in self.table.rows() {
            let id = row.cell(column).trim();
            let at = (self.line(ids.order.len()), cell(column));
            let new = ids.push(id);
            if id.is_empty() {
                self.findings.error(at, || {
                    let message = "this project has no project_id";
                    Remark::new(ProblemCode::EmptyProjectId, message)
                });
            } else if !new {
                self.findings.error(at, || {
                    let id = excerpt(id);
                    let message = format!("there is already a project {id:?}");
                    Remark::new(ProblemCode::RepeatedProject, message).about(id)
                });
            }
            if id.contains(',') {
                self.findings.warn(at, || {
                    let id = excerpt(id);
                    let message = format!("no vote can name {id:?}, which has a comma");
                    Remark::new(ProblemCode::CommaInProjectId, message).about(id)
                });
            }
        }
        ids.finish();
        Some(ids)
    }

    /// Notes what `selected` says that it cannot say.
    pub fn note_selected(&mut self) {
        let Some(column) = self.table.column("selected") else { return };
        for (row, cells) in self.table.rows().enumerate() {
            let said = cells.cell(column).trim();
            if !said.is_empty() && !matches!(whole(said), Some(0..=3)) {
                self.findings.warn((self.line(row), cell(column)), || {
                    let said = excerpt(said);
                    let message = format!("selected is {said:?}; it counts as not selected");
                    Remark::new(ProblemCode::BadSelected, message).about(said)
                });
            }
        }
    }

    /// Compares the `votes` and `score` columns with what the ballots say, whose points have so many
    /// decimals.
    pub fn compare_tallies(&mut self, tally: &[Tally], decimals: u32) {
        for (title, by_points) in [("votes", false), ("score", true)] {
            let Some(column) = self.table.column(title) else { continue };
            for (row, (cells, (votes, score))) in self.table.rows().zip(tally).enumerate() {
                let said = cells.cell(column).trim();
                let score = Points { parts: *score, decimals };
                let counted = if by_points { score } else { Points::whole(*votes) };
                let agrees = |said: Points| said.compare(counted).is_eq();
                if said.is_empty() || Points::parse(said).is_some_and(agrees) {
                    continue;
                }
                self.findings.warn((self.line(row), cell(column)), || {
                    let said = excerpt(said);
                    let message =
                        format!("the file says {said} for {title}, but the ballots give {counted}");
                    Remark::new(ProblemCode::TallyMismatch, message)
                        .about(format!("{title}: {said} ≠ {counted}"))
                });
            }
        }
    }
}

pub(super) fn missing_column(title: &str) -> Remark {
    Remark::new(ProblemCode::MissingColumn, format!("the column {title} is missing")).about(title)
}
