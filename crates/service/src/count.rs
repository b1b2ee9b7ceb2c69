//! Counting: the ballots become a file without names, the file is counted, and every claim that
//! the results make is proved by a recount before it is written down.
//!
//! What is counted are the very bytes that are published, so that anyone who counts them again,
//! with this code in a browser or with another tool, counts the same election.

pub(crate) mod ballots_file;
mod claims;
mod limits;
mod meaning;

pub(crate) use limits::check as check_limits;
pub use meaning::{GroupShare, GroupedBy, LoserMoney, Shares, SpentOn};

use crate::{
    Error, Result,
    progress::{Step, Work},
};
use allocation::{
    Completion, Constraints, Election, Outcome, allocate_within,
    explanation::{Explanation, Replay},
    pb,
    report::Report,
};
use domain::{
    Moment,
    actor::ActorType,
    ballot::Choices,
    money::Cents,
    project::{Project, Theme},
    rules::{MethodChoice, RuleSheet},
    text::Slug,
};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// What explains an outcome, beyond the published report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanations {
    /// Per project that was not funded, in the order of the file: what would have funded it.
    pub nearest: Vec<Nearest>,
    /// What other rules would have funded with the same ballots.
    pub other_rules: Vec<OtherRule>,
    /// The seed from which lots were drawn.
    pub seed: String,
    /// How many projects each voter who chose something got: (projects got, voters).
    pub satisfaction: Vec<(u32, u64)>,
    /// Where the money of losing projects' supporters went, under rules by which voters pay.
    #[serde(default)]
    pub losers: Vec<LoserMoney>,
    /// What the projects of each theme, commune and kind of bearer asked and got.
    #[serde(default)]
    pub shares: Shares,
    /// What a checker that shares no code with the count found.
    #[serde(default)]
    pub certificate: Option<certify::Certificate>,
    /// The rounds in the small form that a page plays; `None` for what was counted before there
    /// was one.
    #[serde(default)]
    pub replay: Option<Replay>,
}

/// What would have funded a project, each claim proved by a recount.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nearest {
    /// Number of the project.
    pub number: String,
    /// So many more voters for this project alone.
    pub extra_supporters: Option<u64>,
    /// No smaller number would have done; else it is at most this many.
    #[serde(default)]
    pub extra_supporters_proved: bool,
    /// So many cents less.
    pub cheaper_by: Option<u64>,
    /// No smaller amount would have done; else it is at most this much.
    #[serde(default)]
    pub cheaper_by_proved: bool,
}

impl Nearest {
    /// Whether a change that is told may not be the smallest.
    #[must_use]
    pub fn is_bound(&self) -> bool {
        let bound = |change: Option<u64>, proved: bool| change.is_some() && !proved;
        bound(self.extra_supporters, self.extra_supporters_proved)
            || bound(self.cheaper_by, self.cheaper_by_proved)
    }
}

/// What another rule would have funded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherRule {
    /// The rule's identifier, every switch named.
    pub rule_id: String,
    /// Its kind, for the words.
    pub kind: OtherRuleKind,
    /// Numbers of the projects it funds.
    pub funded: Vec<String>,
    /// What they cost together, in cents.
    pub total_cost: u64,
}

/// The rules that results are compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OtherRuleKind {
    /// Most votes first.
    Greedy,
    /// Equal shares without completion.
    SharesAlone,
    /// Equal shares, raised, then most votes first.
    SharesCompleted,
    /// The set with most votes (points) together.
    MaxWelfare,
}

/// A count, before it is stored.
#[derive(Debug, Clone)]
pub struct Counted {
    /// The file that was counted.
    pub file: Vec<u8>,
    /// The published report.
    pub report: Report,
    /// What explains it.
    pub explanations: Explanations,
}

/// Everything a count depends on: nothing else may decide.
#[derive(Debug, Clone)]
pub struct CountInput {
    /// Title of the file.
    pub description: String,
    /// Who held the vote.
    pub unit: String,
    /// Name of the process and envelope.
    pub instance: String,
    /// ISO currency code.
    pub currency: String,
    /// The money.
    pub budget: Cents,
    /// The rules.
    pub rules: RuleSheet,
    /// The seed from which lots are drawn.
    pub seed: String,
    /// First and last day of the vote.
    pub days: (Moment, Moment),
    /// The projects, in order.
    pub projects: Vec<CountedProject>,
    /// The ballots, in an order that tells nothing.
    pub ballots: Vec<Choices>,
}

/// A project as the file names it.
#[derive(Debug, Clone)]
pub struct CountedProject {
    /// Public number.
    pub number: String,
    /// Title in its author's language.
    pub name: String,
    /// What it asks of the envelope.
    pub cost: Cents,
    /// What it is about.
    pub theme: Theme,
    /// Where it stands, when it stands in one commune.
    pub commune: Option<Slug>,
    /// The district of that commune, when it stands in one.
    pub district: Option<Slug>,
    /// What kind of actor carries it.
    pub bearer: ActorType,
}

/// How much a count is to explain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// What a preview shows.
    Preview,
    /// All that is published: what would have funded each loser takes many recounts.
    Published,
}

/// Counts an election and explains it. Pure: the same input gives the same bytes.
///
/// # Errors
/// [`crate::Error::Internal`] when the election cannot be counted.
pub fn tally(input: &CountInput, depth: Depth) -> Result<Counted> {
    tally_told(input, depth, &Work::unwatched())
}

/// [`tally`], telling how far it is.
///
/// # Errors
/// As [`tally`].
pub fn tally_told(input: &CountInput, depth: Depth, work: &Work) -> Result<Counted> {
    work.expects(Step::Counting, 1);
    let rule = input.rules.rule();
    let (election, constraints) = election(input)?;
    let (outcome, explained) =
        allocation::explanation::explanation(&election, &rule, &input.seed, &constraints)?;
    let report = Report::new(&election, &outcome).within(&election, &constraints);
    let file = pb::write(&ballots_file::write(input, Some(&report.funded))?).into_bytes();
    work.did(Step::Counting, 1);
    let published = depth == Depth::Published;
    let nearest = if published {
        let limited = (&election, &constraints);
        claims::nearest(input, limited, &rule, &outcome, work)?
    } else {
        work.expects(Step::Claims, 0);
        Vec::new()
    };
    let other_rules = other_rules(input, &election, &constraints, work)?;
    work.expects(Step::Checking, 1);
    let certificate = if published { Some(certified(&report, &file)?) } else { None };
    work.did(Step::Checking, 1);
    let explanations = Explanations {
        nearest,
        other_rules,
        seed: input.seed.clone(),
        satisfaction: satisfaction(input, &outcome),
        losers: meaning::losers(input, &explained),
        shares: meaning::shares(input, &outcome),
        certificate,
        replay: replay(&election, &outcome, &explained),
    };
    Ok(Counted { file, report, explanations })
}

/// The rounds as a page plays them, played here first: what does not lead to the outcome is not
/// shown, and the outcome stands without it.
fn replay(election: &Election, outcome: &Outcome, explained: &Explanation) -> Option<Replay> {
    let costs = election.projects.iter().map(|project| project.cost).collect();
    let replay = explained.replay(election.budget, costs).ok()?;
    replay.check(outcome).is_ok().then_some(replay)
}

/// The election of an input, with the limits of its rules: what every pass counts.
pub(crate) fn election(input: &CountInput) -> Result<(Election, Constraints)> {
    let election = ballots_file::write(input, None)?.election()?;
    let units = election.units_per_currency;
    let constraints = limits::constraints(&input.rules, &input.projects, units)?;
    Ok((election, constraints))
}

/// Has the very bytes that are published checked.
fn certified(report: &Report, file: &[u8]) -> Result<certify::Certificate> {
    let outcome = serde_json::to_vec(report).map_err(Error::internal)?;
    certify::certify(&outcome, file).map_err(Error::internal)
}

/// One smallest unit of the election, in cents.
fn cents(election: &Election, amount: u64) -> u64 {
    amount.saturating_mul(100) / election.units_per_currency.max(1)
}

/// The outcome under the rules that are explained in plain words, where they count what the
/// ballots say and can follow the limits.
fn other_rules(
    input: &CountInput,
    election: &Election,
    constraints: &Constraints,
    work: &Work,
) -> Result<Vec<OtherRule>> {
    let sheet = &input.rules;
    let with = |method: MethodChoice, completion: Completion| {
        let mut rule = sheet.rule_by(method);
        if let allocation::Method::EqualShares { completion: present, comparison, .. } =
            &mut rule.method
        {
            *comparison = false;
            *present = completion;
        }
        rule
    };
    let rules = [
        (OtherRuleKind::Greedy, MethodChoice::Greedy, Completion::None),
        (OtherRuleKind::SharesAlone, MethodChoice::EqualShares, Completion::None),
        (OtherRuleKind::SharesCompleted, MethodChoice::EqualShares, Completion::Add1Utilitarian),
        (OtherRuleKind::MaxWelfare, MethodChoice::MaxWelfare, Completion::None),
    ];
    let rules = rules.into_iter().filter(|(_, method, _)| {
        method.counts(sheet.ballot()) && method.cannot_follow(sheet.limits()).is_none()
    });
    work.expects(Step::OtherRules, rules.clone().count() as u64);
    rules
        .map(|(kind, method, completion)| {
            let rule = with(method, completion);
            let outcome = allocate_within(election, &rule, &input.seed, constraints)?;
            work.did(Step::OtherRules, 1);
            Ok(OtherRule {
                rule_id: outcome.rule_id.clone(),
                kind,
                funded: outcome
                    .funded
                    .iter()
                    .filter_map(|index| Some(input.projects.get(*index as usize)?.number.clone()))
                    .collect(),
                total_cost: cents(election, outcome.total_cost),
            })
        })
        .collect()
}

/// The projects that a ballot names, each once.
fn named(ballot: &Choices) -> Vec<&str> {
    let mut numbers: Vec<&str> = ballot.numbers().collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

fn satisfaction(input: &CountInput, outcome: &Outcome) -> Vec<(u32, u64)> {
    let funded: HashSet<&str> = outcome
        .funded
        .iter()
        .filter_map(|index| input.projects.get(*index as usize))
        .map(|project| project.number.as_str())
        .collect();
    let mut got = std::collections::BTreeMap::new();
    for ballot in &input.ballots {
        let projects = named(ballot).into_iter().filter(|number| funded.contains(number)).count();
        *got.entry(u32::try_from(projects).unwrap_or(u32::MAX)).or_insert(0_u64) += 1;
    }
    got.into_iter().collect()
}

/// A project as a count sees it.
#[must_use]
pub fn counted_project(project: &Project) -> CountedProject {
    CountedProject {
        number: project.number.clone(),
        name: project.title.text.clone(),
        cost: project.price.asked,
        theme: project.theme,
        commune: project.commune.clone(),
        district: project.district.clone(),
        bearer: project.bearer.kind,
    }
}
