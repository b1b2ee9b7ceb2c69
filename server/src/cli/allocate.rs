//! `ensamen allocate`: counts an election file and says why each project is funded or not.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use allocation::report::{Report, decimal};
use allocation::{BallotType, Election, Outcome, Reason, allocate, pb};

use super::check::{election, print_refusal};
use super::rule_args::RuleArgs;

/// Counts an election in the Pabulib format and explains the result.
#[derive(Debug, clap::Args)]
pub struct AllocateArgs {
    /// The election to count.
    #[arg(value_name = "FILE.pb")]
    pub file: PathBuf,
    #[command(flatten)]
    pub how: RuleArgs,
    /// The published seed of the drawn lot.
    #[arg(long, default_value = "")]
    pub seed: String,
    /// Also write the whole outcome, every round with its exact figures, to a file as JSON.
    #[arg(long, value_name = "FILE")]
    pub trace: Option<PathBuf>,
    /// Print JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// Counts the file. The exit code is 1 if the file has errors or cannot be counted, 2 if the
/// options contradict each other.
///
/// # Errors
///
/// If the file cannot be read or the answer cannot be written.
pub fn run(args: &AllocateArgs) -> io::Result<ExitCode> {
    let mut out = io::stdout().lock();
    let mut err = io::stderr().lock();
    let rule = match args.how.rule() {
        Ok(rule) => rule,
        Err(message) => {
            writeln!(err, "error: {message}")?;
            return Ok(ExitCode::from(2));
        }
    };
    let (file, election) = match election(&args.file)? {
        Ok(read) => read,
        Err(refusal) => return print_refusal(&refusal),
    };
    let outcome = match allocate(&election, &rule, &args.seed) {
        Ok(outcome) => outcome,
        Err(error) => {
            writeln!(err, "error: {error}")?;
            return Ok(ExitCode::FAILURE);
        }
    };
    if let Some(path) = &args.trace {
        let mut trace = io::BufWriter::new(std::fs::File::create(path)?);
        serde_json::to_writer(&mut trace, &Report::new(&election, &outcome))?;
        trace.flush()?;
    }
    if args.json {
        serde_json::to_writer_pretty(&mut out, &Report::new(&election, &outcome))?;
        writeln!(out)?;
    } else {
        let currency = file.meta().currency().unwrap_or("").to_owned();
        Printer { file: &file, election: &election, outcome: &outcome, currency }
            .print(&mut out)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes an outcome for people.
struct Printer<'a> {
    file: &'a pb::PbFile,
    election: &'a Election,
    outcome: &'a Outcome,
    currency: String,
}

impl Printer<'_> {
    fn print(&self, out: &mut impl Write) -> io::Result<()> {
        let outcome = self.outcome;
        writeln!(out, "Rule: {}", outcome.rule_id)?;
        if let Some(description) = self.file.meta().description() {
            writeln!(out, "Election: {description}")?;
        }
        writeln!(out, "Ballots: {}", outcome.ballots)?;
        writeln!(
            out,
            "Funded: {} of {} projects, {} of {}",
            outcome.funded.len(),
            outcome.projects.len(),
            self.money(outcome.total_cost),
            self.money(outcome.budget)
        )?;
        if outcome.steps > 0 {
            writeln!(out, "Every share was raised {} times by one unit.", outcome.steps)?;
        }
        if let Some(verdict) = outcome.comparison {
            writeln!(
                out,
                "Comparison: {} voters prefer equal shares, {} the greedy outcome, {} neither{}",
                verdict.prefer_shares,
                verdict.prefer_greedy,
                verdict.indifferent,
                if verdict.greedy_taken { "; the greedy outcome is taken" } else { "" }
            )?;
        }
        writeln!(out, "\nFunded, in the order in which they were chosen:")?;
        for project in &outcome.funded {
            self.print_project(out, *project)?;
        }
        writeln!(out, "\nNot funded:")?;
        for (project, result) in (0..).zip(&outcome.projects) {
            if !result.funded {
                self.print_project(out, project)?;
            }
        }
        self.print_ties(out)
    }

    fn print_project(&self, out: &mut impl Write, project: u32) -> io::Result<()> {
        let index = project as usize;
        let named = &self.election.projects[index];
        let name = self.file.projects().row(index).and_then(|row| row.get("name"));
        let result = &self.outcome.projects[index];
        let title = name.map(|name| format!(" {name}")).unwrap_or_default();
        writeln!(out, "  {}{title}: {}", named.id, self.money(named.cost))?;
        writeln!(out, "      {}", self.reason(&result.reason))
    }

    fn print_ties(&self, out: &mut impl Write) -> io::Result<()> {
        let mattered: Vec<_> = self.outcome.ties.iter().filter(|tie| tie.mattered).collect();
        if mattered.is_empty() {
            return writeln!(out, "\nNo tie mattered ({} arose).", self.outcome.ties.len());
        }
        writeln!(out, "\nTies that mattered:")?;
        for tie in mattered {
            let id = |project: u32| self.election.projects[project as usize].id.as_str();
            let names: Vec<&str> = tie.candidates.iter().map(|project| id(*project)).collect();
            writeln!(
                out,
                "  {}: {} came first, by {}{}",
                names.join(" = "),
                id(tie.chosen),
                tie.decided_by.word(),
                if tie.recounted { "" } else { " (not recounted: taken to matter)" }
            )?;
        }
        Ok(())
    }

    fn money(&self, amount: u64) -> String {
        let amount = decimal(amount, self.election.units_per_currency);
        format!("{amount} {}", self.currency).trim_end().to_owned()
    }

    fn has_points(&self) -> bool {
        !matches!(self.election.ballot_type, BallotType::Approval | BallotType::ChooseOne)
    }

    fn reason(&self, reason: &Reason) -> String {
        match reason {
            Reason::FundedByShares { supporters, max_payment, .. } => format!(
                "paid by its {supporters} supporters, none more than {}{}",
                self.money(*max_payment),
                if self.has_points() { " a point" } else { "" }
            ),
            Reason::FundedGreedily { votes, rank } => {
                format!("number {rank} with {votes} votes, and it fitted")
            }
            Reason::FundedInCompletion { votes, .. } => {
                format!("added with {votes} votes from what the shares left over")
            }
            Reason::EverythingFits => "everything that was voted for fits in the budget".to_owned(),
            Reason::CostsNothing => "it costs nothing and has a supporter".to_owned(),
            Reason::NotEnoughMoneyLeft { remaining, cost, rank } => format!(
                "number {rank}; when its turn came {} were left, and it costs {}",
                self.money(*remaining),
                self.money(*cost)
            ),
            Reason::CountEndedBefore { rank } => {
                format!("number {rank}; the count had ended at a project that did not fit")
            }
            Reason::SupportersTooPoor { supporters, available, missing } => format!(
                "its {supporters} supporters had {} left together, {} too little",
                self.money(*available),
                self.money(*missing)
            ),
            Reason::NoSupporters => "nobody voted for it".to_owned(),
            Reason::BelowThreshold { votes, minimum } => {
                format!("{votes} votes, and the rule asks for {minimum}")
            }
            Reason::TooFewForItsCost { supporters, needed } => {
                format!("{supporters} supporters, and the rule asks for {needed} at its cost")
            }
            Reason::CostsMoreThanBudget { .. } => "it costs more than the whole budget".to_owned(),
            Reason::ComparisonPreferredGreedy { prefer_greedy, prefer_shares } => format!(
                "equal shares would have funded it, but {prefer_greedy} voters preferred the \
                 greedy outcome and {prefer_shares} this one"
            ),
            Reason::FundedInRound { round, .. } => format!("chosen number {round}"),
            Reason::FundedInBestSet => "in the set that is worth most".to_owned(),
            Reason::NotInBestSet => "not in the set that is worth most".to_owned(),
            Reason::NoGroupCouldPay { supporters } => {
                format!("no group of its {supporters} supporters could pay for it in equal parts")
            }
            Reason::Eliminated => "eliminated: its supporters' money moved on".to_owned(),
            Reason::NotReached => "the count ended before its turn".to_owned(),
            Reason::Barred { rank, .. } => {
                format!("number {rank}; a cap or an exclusion stood in its way")
            }
            other => format!("{other:?}"),
        }
    }
}
