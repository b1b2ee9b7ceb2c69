//! Counting: the ballots become a file without names, the file is counted, and every claim that
//! the results make is proved by a recount before it is written down.
//!
//! What is counted are the very bytes that are published, so that anyone who counts them again,
//! with this code in a browser or with another tool, counts the same election.

use crate::{Error, Result};
use allocation::{Completion, Election, Outcome, Rule, pb, report::Report};
use domain::{
    Moment,
    ballot::Choices,
    money::Cents,
    project::Project,
    rules::{BallotForm, MethodChoice, RuleSheet},
};
use serde::{Deserialize, Serialize};

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
}

/// What would have funded a project, each claim proved by a recount.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nearest {
    /// Number of the project.
    pub number: String,
    /// So many more voters for this project alone.
    pub extra_supporters: Option<u64>,
    /// So many cents less.
    pub cheaper_by: Option<u64>,
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
    /// Code of the theme.
    pub category: String,
    /// Slug of the commune, when it stands in one.
    pub neighborhood: String,
}

fn amount(cents: Cents) -> String {
    format!("{}.{:02}", cents.0 / 100, cents.0 % 100)
}

/// Pabulib's word for a rule.
fn pabulib_rule(rules: &RuleSheet) -> &'static str {
    match (rules.method(), rules.completion().rule(), rules.comparison()) {
        (MethodChoice::Greedy, _, _) if rules.minimum_votes() > 0 => "greedy-threshold",
        (MethodChoice::Greedy, _, _) => "greedy",
        (_, Completion::Add1, true) => "equalshares/add1-comparison",
        (_, Completion::Add1, false) => "equalshares/add1",
        (_, Completion::None, true) => "equalshares-comparison",
        (_, Completion::None, false) => "equalshares",
        _ => "unknown",
    }
}

/// The file of an election. The funded projects are marked once they are known; the election in
/// the file is the same with and without the marks.
fn file(input: &CountInput, funded: Option<&[String]>) -> Result<pb::PbFile> {
    let day = |moment: Moment| moment.format("%d.%m.%Y").to_string();
    let votes_for = |number: &str| input.ballots.iter().filter(|b| b.contains(number)).count();
    let (limit_key, limit) = match input.rules.ballot() {
        BallotForm::Approval { max_choices } => ("max_length", max_choices.to_string()),
        BallotForm::Knapsack => ("max_sum_cost", amount(input.budget)),
    };
    let rule = input.rules.rule().id();
    let meta = [
        ("description", input.description.clone()),
        ("country", "Belgium".to_owned()),
        ("unit", input.unit.clone()),
        ("instance", input.instance.clone()),
        ("num_projects", input.projects.len().to_string()),
        ("num_votes", input.ballots.len().to_string()),
        ("budget", amount(input.budget)),
        ("vote_type", "approval".to_owned()),
        ("rule", pabulib_rule(&input.rules).to_owned()),
        ("date_begin", day(input.days.0)),
        ("date_end", day(input.days.1)),
        ("min_length", "1".to_owned()),
        (limit_key, limit),
        ("currency", input.currency.clone()),
        ("comment", format!("#1: rule {rule}, #2: seed {}", input.seed)),
    ];
    let meta =
        pb::Meta::new(meta.into_iter().map(|(key, value)| (key.to_owned(), value)).collect());
    let mut columns = vec!["project_id", "cost", "votes", "name", "category", "neighborhood"];
    if funded.is_some() {
        columns.push("selected");
    }
    let mut projects = pb::Table::new(columns);
    for project in &input.projects {
        let mut cells = vec![
            project.number.clone(),
            amount(project.cost),
            votes_for(&project.number).to_string(),
            project.name.clone(),
            project.category.clone(),
            project.neighborhood.clone(),
        ];
        if let Some(funded) = funded {
            cells.push(if funded.contains(&project.number) { "1" } else { "0" }.to_owned());
        }
        projects.push(cells);
    }
    let mut votes = pb::Table::new(["voter_id", "vote"]);
    for (voter, ballot) in (1..).zip(&input.ballots) {
        let voter: u64 = voter;
        votes.push([voter.to_string(), ballot.numbers().join(",")]);
    }
    pb::PbFile::new(&meta, &projects, &votes).map_err(Error::internal)
}

/// Counts an election and explains it. Pure: the same input gives the same bytes. What would have
/// funded each loser takes many recounts, and can be left out.
///
/// # Errors
/// [`Error::Internal`] when the election cannot be counted.
pub fn tally(input: &CountInput, with_nearest: bool) -> Result<Counted> {
    let rule = input.rules.rule();
    let election = file(input, None)?.election()?;
    let outcome = allocation::allocate(&election, &rule, &input.seed)?;
    let report = Report::new(&election, &outcome);
    let written = file(input, Some(&report.funded))?;
    let nearest =
        if with_nearest { nearest(input, &election, &rule, &outcome)? } else { Vec::new() };
    let explanations = Explanations {
        nearest,
        other_rules: other_rules(input, &election)?,
        seed: input.seed.clone(),
        satisfaction: satisfaction(input, &outcome),
    };
    Ok(Counted { file: pb::write(&written).into_bytes(), report, explanations })
}

/// One smallest unit of the election, in cents.
fn cents(election: &Election, amount: u64) -> u64 {
    amount.saturating_mul(100) / election.units_per_currency.max(1)
}

fn nearest(
    input: &CountInput,
    election: &Election,
    rule: &Rule,
    outcome: &Outcome,
) -> Result<Vec<Nearest>> {
    let projects = (0..).zip(&input.projects).zip(&outcome.projects);
    projects
        .filter(|(_, result)| !result.funded)
        .map(|((index, project), _)| {
            let found = allocation::nearest_funding(election, rule, &input.seed, index)?;
            Ok(Nearest {
                number: project.number.clone(),
                extra_supporters: found.extra_supporters,
                cheaper_by: found.cheaper_by.map(|amount| cents(election, amount)),
            })
        })
        .collect()
}

fn other_rules(input: &CountInput, election: &Election) -> Result<Vec<OtherRule>> {
    let sheet = &input.rules;
    let with = |method: MethodChoice, completion: Option<Completion>| {
        let mut rule = sheet.rule_by(method);
        if let allocation::Method::EqualShares { completion: present, comparison, .. } =
            &mut rule.method
        {
            *comparison = false;
            if let Some(completion) = completion {
                *present = completion;
            }
        }
        rule
    };
    let shares = MethodChoice::EqualShares;
    [
        (OtherRuleKind::Greedy, with(MethodChoice::Greedy, None)),
        (OtherRuleKind::SharesAlone, with(shares, Some(Completion::None))),
        (OtherRuleKind::SharesCompleted, with(shares, Some(Completion::Add1Utilitarian))),
    ]
    .into_iter()
    .map(|(kind, rule)| {
        let outcome = allocation::allocate(election, &rule, &input.seed)?;
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

fn satisfaction(input: &CountInput, outcome: &Outcome) -> Vec<(u32, u64)> {
    let funded: Vec<&str> = outcome
        .funded
        .iter()
        .filter_map(|index| input.projects.get(*index as usize))
        .map(|project| project.number.as_str())
        .collect();
    let mut got = std::collections::BTreeMap::new();
    for ballot in &input.ballots {
        let projects = funded.iter().filter(|number| ballot.contains(number)).count();
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
        category: project.theme.code().to_owned(),
        neighborhood: project.commune.as_ref().map(ToString::to_string).unwrap_or_default(),
    }
}
