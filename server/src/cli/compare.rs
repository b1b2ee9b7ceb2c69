//! `ensamen compare`: what each rule would fund, side by side, and how outcomes differ.

mod given;
#[cfg(test)]
mod tests;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use allocation::analysis::SatisfactionMeasure;
use allocation::pb::PbFile;
use allocation::report::decimal;
use allocation::{
    BallotType, Completion, CstvVariant, Election, Endowment, Funding, Method, Misfit, Rule,
    TieBreak, Utility, Worth,
};
use serde::Serialize;

use super::check::{election, print_refusal, warn};
use super::figures::{Difference, Figures};
use crate::config::FileLimits;

/// Counts an election by every rule and shows the outcomes side by side.
#[derive(Debug, clap::Args)]
pub struct CompareArgs {
    /// The election to count; `-` reads it from standard input.
    #[arg(value_name = "FILE.pb")]
    pub file: PathBuf,
    /// Order among equals: any of cost, votes, lot, lexicographic, file, separated by commas.
    #[arg(long, value_parser = super::rule_args::tie_break, value_name = "LIST",
        default_value = "cost,votes,lot")]
    pub tie_break: TieBreak,
    /// The published seed of the drawn lot.
    #[arg(long, default_value = "")]
    pub seed: String,
    /// A published outcome of the same election, or a funded set: the JSON of `ensamen allocate`, or
    /// anything with `funded` and `rule_id`. It comes first, and everything else is told by how it
    /// differs from it. Of two, these two are compared and no rule is counted.
    #[arg(long, value_name = "OUTCOME.json")]
    pub with: Vec<PathBuf>,
    /// Print JSON instead of a table: with satisfaction by five measures and its spread, voters with
    /// nothing they chose, fair shares and categories, in exact figures.
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub limits: FileLimits,
}

/// What one rule does with the election.
#[derive(Debug, Serialize)]
struct Column {
    /// The file it was read from, if it was not counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
    rule_id: String,
    funded: Vec<String>,
    total_cost: String,
    /// Voters of whose choices at least one is funded.
    with_something: u64,
    /// Funded choices of all voters together.
    funded_choices: u64,
    /// What it means for voters.
    #[serde(skip_serializing_if = "Option::is_none")]
    analysis: Option<Figures>,
    /// How it differs from the first outcome that was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    difference: Option<Difference>,
    /// Why the rule gives no outcome.
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

/// The rules that are compared: what counts on these ballots decides the utilities.
fn methods(kind: BallotType) -> Vec<Method> {
    let (worth, by_cost) = match kind {
        BallotType::Approval | BallotType::ChooseOne => (Utility::Count, Utility::Cost),
        BallotType::Ordinal => (Utility::Borda, Utility::BordaCost),
        BallotType::Cumulative | BallotType::Scoring => (Utility::Points, Utility::PointsCost),
    };
    let shares = |completion, comparison| Method::EqualShares {
        utility: by_cost,
        endowment: Endowment::Exact,
        completion,
        comparison,
        prefilter: false,
    };
    vec![
        Method::Greedy { utility: by_cost, misfit: Misfit::Skip },
        Method::Greedy { utility: worth, misfit: Misfit::Skip },
        Method::MaxWelfare { utility: worth },
        Method::MaxWelfare { utility: by_cost },
        shares(Completion::None, false),
        shares(Completion::Utilitarian, false),
        shares(Completion::Add1Utilitarian, false),
        shares(Completion::Add1, true),
        Method::ExactEqualShares { worth: Worth::Cost, endowment: Endowment::Exact, add_opt: true },
        Method::BoundedOverspending { utility: by_cost },
        Method::Phragmen { misfit: Misfit::Skip },
        Method::MaximinSupport,
        Method::Cstv { variant: CstvVariant::EliminationWithTransfers, complete: true },
    ]
}

/// An election with what outcomes are compared with, if anything.
struct Table<'a> {
    file: &'a PbFile,
    election: &'a Election,
    first: Option<Vec<u32>>,
}

impl Table<'_> {
    /// What a rule does, counted now.
    fn counted(&self, counts: &mut Funding<'_>, rule: &Rule) -> Column {
        let (funded, error) = match counts.funded(rule) {
            Ok(funded) => (funded, None),
            Err(error) => (Vec::new(), Some(error.to_string())),
        };
        Column { error, ..self.column(rule.id(), &funded) }
    }

    fn column(&self, rule_id: String, funded: &[u32]) -> Column {
        let election = self.election;
        let (with_something, funded_choices) = reach(election, funded);
        let projects = funded.iter().filter_map(|project| election.projects.get(*project as usize));
        let cost = projects.clone().map(|project| project.cost).sum();
        let first = self.first.as_deref();
        Column {
            file: None,
            rule_id,
            funded: projects.map(|project| project.id.clone()).collect(),
            total_cost: decimal(cost, election.units_per_currency),
            with_something,
            funded_choices,
            // The election was counted: neither can fail.
            analysis: Figures::of(self.file, election, funded).ok(),
            difference: first.and_then(|first| Difference::between(election, first, funded).ok()),
            error: None,
        }
    }
}

/// Voters with something they chose, and funded choices of all together.
fn reach(election: &Election, funded: &[u32]) -> (u64, u64) {
    let mut is_funded = vec![false; election.projects.len()];
    funded.iter().for_each(|project| is_funded[*project as usize] = true);
    let mut reached = (0, 0);
    for ballot in &election.ballots {
        let named = ballot.choices.iter().filter(|choice| choice.points > 0);
        let won = named.filter(|choice| is_funded[choice.project as usize]).count();
        reached.0 += if won > 0 { ballot.weight } else { 0 };
        reached.1 += ballot.weight * won as u64;
    }
    reached
}

/// Prints the comparison. The exit code is 1 if the file has errors, or an outcome that was given is of
/// another election; 2 if more than two were given.
///
/// # Errors
///
/// If a file cannot be read or the answer cannot be written.
pub fn run(args: &CompareArgs) -> io::Result<ExitCode> {
    answer(args, &mut io::stdout().lock(), &mut io::stderr().lock())
}

/// The same, written to `out`, and what is wrong to `err`.
fn answer(args: &CompareArgs, out: &mut impl Write, err: &mut impl Write) -> io::Result<ExitCode> {
    if args.with.len() > 2 {
        writeln!(err, "error: one outcome is compared with the rules, or two with each other")?;
        return Ok(ExitCode::from(2));
    }
    let (file, election) = match election(&args.file, &args.limits)? {
        Ok(read) => read,
        Err(refusal) => return print_refusal(&refusal, err),
    };
    warn(&args.file, file.warnings(), err)?;
    if let Some(key) = file.sets_caps() {
        writeln!(err, "warning: META sets {key}; the rules are compared without it")?;
    }
    let given = match given::outcomes(&args.with, &election)? {
        Ok(given) => given,
        Err(message) => {
            writeln!(err, "error: {message}")?;
            return Ok(ExitCode::FAILURE);
        }
    };
    let columns = columns(args, &file, &election, &given);
    if args.json {
        serde_json::to_writer_pretty(&mut *out, &columns)?;
        writeln!(out)?;
    } else {
        let currency = file.meta().currency().unwrap_or("");
        print(out, &election, &columns, currency)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The outcomes that were given, then, unless there are two of them, what each rule funds.
fn columns(
    args: &CompareArgs,
    file: &PbFile,
    election: &Election,
    given: &[given::Outcome],
) -> Vec<Column> {
    let mut table = Table { file, election, first: None };
    let mut columns = Vec::new();
    for outcome in given {
        let column = table.column(outcome.rule_id.clone(), &outcome.funded);
        columns.push(Column { file: Some(outcome.file.clone()), ..column });
        table.first.get_or_insert_with(|| outcome.funded.clone());
    }
    if given.len() < 2 {
        let mut counts = Funding::new(election, &args.seed);
        columns.extend(methods(election.ballot_type).into_iter().map(|method| {
            let tie_break = args.tie_break.clone();
            table.counted(&mut counts, &Rule { method, tie_break, minimum_votes: 0 })
        }));
    }
    columns
}

fn print(
    out: &mut impl Write,
    election: &Election,
    columns: &[Column],
    currency: &str,
) -> io::Result<()> {
    let voters: u64 = election.ballots.iter().map(|ballot| ballot.weight).sum();
    let budget = decimal(election.budget, election.units_per_currency);
    writeln!(out, "{} projects, {voters} ballots, {budget} {currency}\n", election.projects.len())?;
    writeln!(
        out,
        "  #  funded        spent  has something  choices funded  of their cost  uneven  rule"
    )?;
    for (number, column) in (1..).zip(columns) {
        if let Some(error) = &column.error {
            writeln!(out, "{number:3}  {error}: {}", column.rule_id)?;
            continue;
        }
        let share = |part: u64| format!("{:.1} %", 100.0 * part as f64 / voters.max(1) as f64);
        let by = |measure| column.analysis.as_ref().and_then(|figures| figures.rounded(measure));
        let or_none = |figure: Option<String>| figure.unwrap_or_else(|| "none".to_owned());
        let of_cost = by(SatisfactionMeasure::ShareOfCost);
        let uneven = by(SatisfactionMeasure::Projects);
        writeln!(
            out,
            "{number:3}  {:6}  {:>11}  {:>13}  {:>14.2}  {:>13}  {:>6}  {}{}",
            column.funded.len(),
            column.total_cost,
            share(column.with_something),
            column.funded_choices as f64 / voters.max(1) as f64,
            or_none(of_cost.map(|(average, _)| format!("{:.1} %", 100.0 * average))),
            or_none(uneven.map(|(_, gini)| format!("{gini:.2}"))),
            column.rule_id,
            column.file.as_ref().map_or_else(String::new, |file| format!(", in {file}")),
        )?;
    }
    writeln!(
        out,
        "\nOf their cost: the part of what a voter's choices cost that is funded, on average. Uneven: \
         how\nunevenly funded choices are spread over voters, 0 if all have as many (Gini)."
    )?;
    print_differences(out, columns)?;
    print_projects(out, election, columns)
}

/// How each outcome differs from the first, if one was given.
fn print_differences(out: &mut impl Write, columns: &[Column]) -> io::Result<()> {
    if columns.iter().any(|column| column.difference.is_some()) {
        writeln!(out, "\nAgainst the first:")?;
    }
    for (number, column) in (1..).zip(columns) {
        if let (Some(difference), None) = (&column.difference, &column.error) {
            writeln!(out, "{number:3}  {}", difference.in_words())?;
        }
    }
    Ok(())
}

fn print_projects(out: &mut impl Write, election: &Election, columns: &[Column]) -> io::Result<()> {
    writeln!(out, "\nFunded by (number of the rule above):")?;
    for project in &election.projects {
        let by: String = (1..)
            .zip(columns)
            .map(|(number, column)| {
                let funded = column.funded.contains(&project.id);
                if funded { format!("{number:3}") } else { "  ·".to_owned() }
            })
            .collect();
        let cost = decimal(project.cost, election.units_per_currency);
        writeln!(out, "{by}   {} ({cost})", project.id)?;
    }
    Ok(())
}
