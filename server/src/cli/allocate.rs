//! `ensamen allocate`: counts an election file and says why each project is funded or not.

mod asked;
#[cfg(test)]
mod tests;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use allocation::report::{Report, decimal};
use allocation::{
    AllocationError, BallotType, Constraints, Effort, Election, Explanation, Outcome, Reason, Rule,
    allocate_within, explanation, pb,
};

use super::check::{election_in, print_refusal, read_at_most, warn};
use super::figures::Figures;
use super::nearest::{self, Nearest};
use super::rule_args::RuleArgs;
use super::written::{self, Certified};
use crate::config::FileLimits;

/// Counts an election in the Pabulib format and explains the result.
#[derive(Debug, clap::Args)]
pub struct AllocateArgs {
    /// The election to count; `-` reads it from standard input.
    #[arg(value_name = "FILE.pb")]
    pub file: PathBuf,
    #[command(flatten)]
    pub how: RuleArgs,
    /// The published seed of the drawn lot.
    #[arg(long, default_value = "")]
    pub seed: String,
    /// Also write the whole outcome to a file as JSON: every round with the best of those in the running,
    /// their exact figures and effective votes or loads, and what voters paid.
    #[arg(long, value_name = "FILE")]
    pub trace: Option<PathBuf>,
    /// Count under caps, floors, exclusions or a minimum of supporters, given as JSON: groups by
    /// ids (`"projects": ["1", "2"]`) or by a column (`"where": {"column": "category", "value":
    /// "sport"}`), amounts in units of currency as text.
    #[arg(long, value_name = "FILE.json")]
    pub constraints: Option<PathBuf>,
    /// Also count under the caps that the file itself sets, with `budget_per_category` and
    /// `budget_per_neighborhood`.
    #[arg(long)]
    pub file_caps: bool,
    /// Also write who paid what in each round, where the money of losing projects' supporters went,
    /// and how categories and territories fared, to a file as JSON.
    #[arg(long, value_name = "FILE")]
    pub explain: Option<PathBuf>,
    /// Also write the rounds in the small form that a page can play, to a file as JSON.
    #[arg(long, value_name = "FILE")]
    pub replay: Option<PathBuf>,
    /// Also say, for each project that is not funded, how many more supporters or how much lower a
    /// cost would have funded it, and whether that is exact or a bound. In text, in JSON, in the trace
    /// and in the explanation. Every answer takes recounts: with many losers and ballots, minutes.
    #[arg(long)]
    pub nearest: bool,
    /// With --nearest: how many times the usual work may go into showing that no smaller change does,
    /// or `unlimited`: until that is shown of each, which can take hours.
    #[arg(long, value_name = "TIMES", default_value = "1", value_parser = effort, requires = "nearest")]
    pub effort: Effort,
    /// Leave out the certificate: what an independent checker finds in the outcome.
    #[arg(long)]
    pub no_certificate: bool,
    /// Print JSON instead of text: with what the outcome means for voters, in exact figures.
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub limits: FileLimits,
}

/// Reads how much work proofs may take.
fn effort(text: &str) -> Result<Effort, String> {
    if text == "unlimited" {
        return Ok(Effort::UNLIMITED);
    }
    let times = text.parse().ok().filter(|times| *times > 0);
    times.map(Effort::times).ok_or_else(|| "a whole number above 0, or `unlimited`".to_owned())
}

/// Counts the file. The exit code is 1 if the file has errors or cannot be counted, 2 if the
/// options contradict each other.
///
/// # Errors
///
/// If the file cannot be read or the answer cannot be written.
pub fn run(args: &AllocateArgs) -> io::Result<ExitCode> {
    answer(args, &mut io::stdout().lock(), &mut io::stderr().lock())
}

/// The same, written to `out`, and what is wrong to `err`.
fn answer(args: &AllocateArgs, out: &mut impl Write, err: &mut impl Write) -> io::Result<ExitCode> {
    let mut rule = match args.how.rule() {
        Ok(rule) => rule,
        Err(message) => {
            writeln!(err, "error: {message}")?;
            return Ok(ExitCode::from(2));
        }
    };
    let limits = args.limits.limits();
    let bytes = read_at_most(&args.file, limits.bytes)?;
    let (file, election) = match election_in(&bytes, &limits) {
        Ok(read) => read,
        Err(refusal) => return print_refusal(&refusal, err),
    };
    warn(&args.file, file.warnings(), err)?;
    if let (false, Some(key)) = (args.file_caps, file.sets_caps()) {
        writeln!(err, "warning: META sets {key}; only with --file-caps it is followed")?;
    }
    let constraints = asked::constraints(args, &file, &election, &mut rule)?;
    let counted = constraints.and_then(|constraints| {
        count(args, &election, &rule, constraints).map_err(|error| error.to_string())
    });
    let counted = match counted {
        Ok(counted) => counted,
        Err(message) => {
            writeln!(err, "error: {message}")?;
            return Ok(ExitCode::FAILURE);
        }
    };
    let nearest = counted.nearest.as_deref();
    if let Some(explained) = &counted.explained {
        if let Some(path) = &args.explain {
            let counted = (&election, &counted.outcome);
            written::explanation(path, &file, counted, explained, nearest)?;
        }
        if let Some(path) = &args.replay {
            written::replay(path, &election, explained)?;
        }
    }
    tell(args, &bytes, &Printer { file: &file, election: &election, counted: &counted }, out, err)?;
    Ok(ExitCode::SUCCESS)
}

/// Certifies, measures, and writes all of it where it was asked for.
fn tell(
    args: &AllocateArgs,
    bytes: &[u8],
    printer: &Printer<'_>,
    out: &mut impl Write,
    err: &mut impl Write,
) -> io::Result<()> {
    let Printer { file, election, counted } = *printer;
    let report = Report::new(election, &counted.outcome).within(election, &counted.constraints);
    let certificate =
        (!args.no_certificate).then(|| written::certificate(&report, bytes)).transpose();
    let certificate = match certificate {
        Ok(certificate) => certificate,
        Err(message) => {
            writeln!(err, "warning: no certificate: {message}")?;
            None
        }
    };
    let measured = args.json || args.trace.is_some();
    let figures = measured.then(|| Figures::of(file, election, &counted.outcome.funded));
    let figures = figures.transpose().map_err(io::Error::other)?;
    let told = Certified {
        report: &report,
        certificate: certificate.as_ref(),
        analysis: figures.as_ref(),
        nearest_funding: counted.nearest.as_deref(),
        trace: None,
    };
    publish(args, &told, printer, out)
}

/// An outcome with what was asked about it.
struct Counted {
    outcome: Outcome,
    explained: Option<Explanation>,
    nearest: Option<Vec<Nearest>>,
    constraints: Constraints,
}

/// Counts, and explains and looks for the nearest changes if that is asked for.
fn count(
    args: &AllocateArgs,
    election: &Election,
    rule: &Rule,
    constraints: Constraints,
) -> Result<Counted, AllocationError> {
    let explains = args.explain.is_some() || args.replay.is_some() || args.trace.is_some();
    let (outcome, explained) = if explains {
        let (outcome, explained) = explanation(election, rule, &args.seed, &constraints)?;
        (outcome, Some(explained))
    } else {
        (allocate_within(election, rule, &args.seed, &constraints)?, None)
    };
    let (what, how) = ((election, &constraints), (rule, args.seed.as_str()));
    let nearest = args.nearest.then(|| nearest::of_all(what, how, &outcome, args.effort));
    let nearest = nearest.transpose()?;
    Ok(Counted { outcome, explained, nearest, constraints })
}

/// Writes the outcome where it was asked for.
fn publish(
    args: &AllocateArgs,
    told: &Certified<'_>,
    printer: &Printer<'_>,
    out: &mut impl Write,
) -> io::Result<()> {
    if let Some(path) = &args.trace {
        let trace = printer.counted.explained.as_ref().map(written::traced);
        written::json(path, &Certified { trace, ..*told })?;
    }
    if args.json {
        serde_json::to_writer_pretty(&mut *out, told)?;
        return writeln!(out);
    }
    printer.print(out)?;
    let Some(certificate) = told.certificate else { return Ok(()) };
    writeln!(out, "\n{}", certificate.summary())?;
    let violated = certificate.checks.iter().filter(|check| !check.violations.is_empty());
    violated.into_iter().try_for_each(|check| write!(out, "{check}"))
}

/// Writes an outcome for people.
#[derive(Clone, Copy)]
struct Printer<'a> {
    file: &'a pb::PbFile,
    election: &'a Election,
    counted: &'a Counted,
}

impl Printer<'_> {
    fn print(&self, out: &mut impl Write) -> io::Result<()> {
        let outcome = &self.counted.outcome;
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
            let by = if outcome.rule_id.contains("pct1") {
                "a hundredth of the first share"
            } else {
                "one unit of currency"
            };
            let times = if outcome.steps == 1 { "time" } else { "times" };
            writeln!(out, "Every share was raised {} {times} by {by}.", outcome.steps)?;
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
        let result = &self.counted.outcome.projects[index];
        let title = name.map(|name| format!(" {name}")).unwrap_or_default();
        writeln!(out, "  {}{title}: {}", named.id, self.money(named.cost))?;
        writeln!(out, "      {}", self.reason(&result.reason))?;
        let nearest = self.counted.nearest.iter().flatten().find(|near| near.project == named.id);
        let currency = self.file.meta().currency().unwrap_or("");
        nearest.map_or(Ok(()), |near| writeln!(out, "      {}", near.in_words(currency)))
    }

    fn print_ties(&self, out: &mut impl Write) -> io::Result<()> {
        let ties = &self.counted.outcome.ties;
        let mattered: Vec<_> = ties.iter().filter(|tie| tie.mattered).collect();
        if mattered.is_empty() {
            return writeln!(out, "\nNo tie mattered ({} arose).", ties.len());
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
        let currency = self.file.meta().currency().unwrap_or("");
        format!("{amount} {currency}").trim_end().to_owned()
    }

    /// Votes, or points as voters gave them.
    fn points(&self, parts: u64) -> String {
        decimal(parts, self.counted.outcome.parts_per_point)
    }

    /// For what a payment is told.
    fn for_a_point(&self) -> String {
        match (self.election.ballot_type, self.counted.outcome.parts_per_point) {
            (BallotType::Approval | BallotType::ChooseOne, _) => String::new(),
            (_, 1) => " a point".to_owned(),
            (_, parts) => format!(" for 1/{parts} of a point"),
        }
    }

    fn reason(&self, reason: &Reason) -> String {
        match reason {
            Reason::FundedByShares { supporters, max_payment, .. } => format!(
                "paid by its {supporters} supporters, none more than {}{}",
                self.money(*max_payment),
                self.for_a_point()
            ),
            Reason::FundedGreedily { votes, rank } => {
                format!("number {rank} with {} votes, and it fitted", self.points(*votes))
            }
            Reason::FundedInCompletion { votes, .. } => {
                format!("added with {} votes from what the shares left over", self.points(*votes))
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
                let asked = self.points(*minimum);
                format!("{} votes, and the rule asks for {asked}", self.points(*votes))
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
