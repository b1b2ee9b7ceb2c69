//! `ensamen compare`: what each rule would fund, side by side.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use allocation::report::decimal;
use allocation::{
    BallotType, Completion, CstvVariant, Election, Endowment, Funding, Method, Misfit, Rule,
    TieBreak, Utility, Worth,
};
use serde::Serialize;

use super::check::{election, print_refusal};

/// Counts an election by every rule and shows the outcomes side by side.
#[derive(Debug, clap::Args)]
pub struct CompareArgs {
    /// The election to count.
    #[arg(value_name = "FILE.pb")]
    pub file: PathBuf,
    /// Order among equals: any of cost, votes, lot, lexicographic, file, separated by commas.
    #[arg(long, value_parser = super::rule_args::tie_break, value_name = "LIST",
        default_value = "cost,votes,lot")]
    pub tie_break: TieBreak,
    /// The published seed of the drawn lot.
    #[arg(long, default_value = "")]
    pub seed: String,
    /// Print JSON instead of a table.
    #[arg(long)]
    pub json: bool,
}

/// What one rule does with the election.
#[derive(Debug, Serialize)]
struct Column {
    rule_id: String,
    funded: Vec<String>,
    total_cost: String,
    /// Voters of whose choices at least one is funded.
    with_something: u64,
    /// Funded choices of all voters together.
    funded_choices: u64,
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

fn column(election: &Election, counts: &mut Funding<'_>, rule: &Rule) -> Column {
    let rule_id = rule.id();
    let (funded, error) = match counts.funded(rule) {
        Ok(funded) => (funded, None),
        Err(error) => (Vec::new(), Some(error.to_string())),
    };
    let (with_something, funded_choices) = reach(election, &funded);
    let projects = funded.iter().filter_map(|project| election.projects.get(*project as usize));
    let cost = projects.clone().map(|project| project.cost).sum();
    Column {
        rule_id,
        funded: projects.map(|project| project.id.clone()).collect(),
        total_cost: decimal(cost, election.units_per_currency),
        with_something,
        funded_choices,
        error,
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

/// Prints the comparison.
///
/// # Errors
///
/// If the file cannot be read or the answer cannot be written.
pub fn run(args: &CompareArgs) -> io::Result<ExitCode> {
    let (file, election) = match election(&args.file)? {
        Ok(read) => read,
        Err(refusal) => return print_refusal(&refusal, &mut io::stderr().lock()),
    };
    let rules = methods(election.ballot_type).into_iter().map(|method| Rule {
        method,
        tie_break: args.tie_break.clone(),
        minimum_votes: 0,
    });
    let mut counts = Funding::new(&election, &args.seed);
    let columns: Vec<Column> = rules.map(|rule| column(&election, &mut counts, &rule)).collect();
    let mut out = io::stdout().lock();
    if args.json {
        serde_json::to_writer_pretty(&mut out, &columns)?;
        writeln!(out)?;
    } else {
        let currency = file.meta().currency().unwrap_or("");
        print(&mut out, &election, &columns, currency)?;
    }
    Ok(ExitCode::SUCCESS)
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
    writeln!(out, "  #  funded        spent  has something  choices funded  rule")?;
    for (number, column) in (1..).zip(columns) {
        if let Some(error) = &column.error {
            writeln!(out, "{number:3}  {error}: {}", column.rule_id)?;
            continue;
        }
        let share = |part: u64| format!("{:.1} %", 100.0 * part as f64 / voters.max(1) as f64);
        writeln!(
            out,
            "{number:3}  {:6}  {:>11}  {:>13}  {:>14.2}  {}",
            column.funded.len(),
            column.total_cost,
            share(column.with_something),
            column.funded_choices as f64 / voters.max(1) as f64,
            column.rule_id
        )?;
    }
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
