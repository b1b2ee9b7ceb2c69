//! The file that is counted and published: an election without names, in the Pabulib format.

use super::{CountInput, named};
use crate::{Error, Result};
use allocation::{
    BallotType, Completion,
    pb::{self, PbFile, Row},
};
use domain::{
    Moment,
    ballot::Choices,
    money::Cents,
    rules::{BallotForm, MethodChoice, MisfitChoice, RuleSheet, Switches},
};
use std::collections::HashMap;

/// Cents as Pabulib writes amounts.
fn amount(cents: Cents) -> String {
    format!("{}.{:02}", cents.0 / 100, cents.0 % 100)
}

/// Pabulib's word for a rule.
fn pabulib_rule(rules: &RuleSheet) -> &'static str {
    let only_stops = Switches { misfit: MisfitChoice::Stop, ..Switches::default() };
    if !rules.switches().are_usual() {
        let plainly = rules.switches() == only_stops && rules.minimum_votes() == 0;
        return match rules.method() {
            MethodChoice::Greedy if plainly => "greedy-no-skip",
            MethodChoice::Greedy => "greedy-custom",
            _ => "unknown",
        };
    }
    match (rules.method(), rules.completion().rule(), rules.comparison()) {
        (MethodChoice::Greedy, _, _) if rules.minimum_votes() > 0 => "greedy-threshold",
        (MethodChoice::Greedy, _, _) => "greedy",
        (MethodChoice::EqualShares, Completion::Add1, true) => "equalshares/add1-comparison",
        (MethodChoice::EqualShares, Completion::Add1, false) => "equalshares/add1",
        (MethodChoice::EqualShares, Completion::None, true) => "equalshares-comparison",
        (MethodChoice::EqualShares, Completion::None, false) => "equalshares",
        _ => "unknown",
    }
}

/// Pabulib's word for a form of ballot, and the entries that say what it may hold.
fn ballot_entries(input: &CountInput) -> Vec<(&'static str, String)> {
    match input.rules.ballot() {
        BallotForm::Approval { min_choices, max_choices } => vec![
            ("vote_type", "approval".to_owned()),
            ("min_length", min_choices.to_string()),
            ("max_length", max_choices.to_string()),
        ],
        BallotForm::Knapsack => vec![
            ("vote_type", "approval".to_owned()),
            ("min_length", "1".to_owned()),
            ("max_sum_cost", amount(input.budget)),
        ],
        BallotForm::Points { total, max_per_project } => vec![
            ("vote_type", "cumulative".to_owned()),
            ("min_length", "1".to_owned()),
            ("max_points", max_per_project.to_string()),
            ("max_sum_points", total.to_string()),
        ],
        BallotForm::Ranking { places } => vec![
            ("vote_type", "ordinal".to_owned()),
            ("min_length", "1".to_owned()),
            ("max_length", places.to_string()),
        ],
    }
}

fn meta(input: &CountInput) -> pb::Meta {
    let day = |moment: Moment| moment.format("%d.%m.%Y").to_string();
    let rule = input.rules.rule().id();
    let mut entries = vec![
        ("description", input.description.clone()),
        ("country", "Belgium".to_owned()),
        ("unit", input.unit.clone()),
        ("instance", input.instance.clone()),
        ("num_projects", input.projects.len().to_string()),
        ("num_votes", input.ballots.len().to_string()),
        ("budget", amount(input.budget)),
        ("rule", pabulib_rule(&input.rules).to_owned()),
        ("date_begin", day(input.days.0)),
        ("date_end", day(input.days.1)),
    ];
    entries.extend(ballot_entries(input));
    entries.push(("currency", input.currency.clone()));
    entries.push(("comment", format!("#1: rule {rule}, #2: seed {}", input.seed)));
    pb::Meta::new(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

fn projects(input: &CountInput, funded: Option<&[String]>) -> pb::Table {
    // One walk through the ballots: a large vote has forty million pairs of ballot and project.
    let mut votes: HashMap<&str, u64> = HashMap::new();
    for number in input.ballots.iter().flat_map(named) {
        *votes.entry(number).or_default() += 1;
    }
    let mut columns = vec!["project_id", "cost", "votes", "name", "category", "neighborhood"];
    columns.push("bearer");
    // Files of votes without districts are as they always were.
    let in_districts = input.projects.iter().any(|project| project.district.is_some());
    if in_districts {
        columns.push("district");
    }
    if funded.is_some() {
        columns.push("selected");
    }
    let mut projects = pb::Table::new(columns);
    for project in &input.projects {
        let mut cells = vec![
            project.number.clone(),
            amount(project.cost),
            votes.get(project.number.as_str()).copied().unwrap_or(0).to_string(),
            project.name.clone(),
            project.theme.code().to_owned(),
            project.commune.as_ref().map(ToString::to_string).unwrap_or_default(),
            project.bearer.code().to_owned(),
        ];
        if in_districts {
            cells.push(project.district.as_ref().map(ToString::to_string).unwrap_or_default());
        }
        if let Some(funded) = funded {
            cells.push(if funded.contains(&project.number) { "1" } else { "0" }.to_owned());
        }
        projects.push(cells);
    }
    projects
}

fn votes(input: &CountInput) -> pb::Table {
    let pointed = matches!(input.rules.ballot(), BallotForm::Points { .. });
    let columns: &[&str] =
        if pointed { &["voter_id", "vote", "points"] } else { &["voter_id", "vote"] };
    let mut votes = pb::Table::new(columns.iter().copied());
    for (voter, ballot) in (1_u64..).zip(&input.ballots) {
        let numbers: Vec<&str> = ballot.numbers().collect();
        let mut cells = vec![voter.to_string(), numbers.join(",")];
        if pointed {
            let points = numbers.iter().map(|number| ballot.points_for(number).to_string());
            cells.push(points.collect::<Vec<_>>().join(","));
        }
        votes.push(cells);
    }
    votes
}

/// The file of an election. The funded projects are marked once they are known; the election in
/// the file is the same with and without the marks.
pub(super) fn write(input: &CountInput, funded: Option<&[String]>) -> Result<PbFile> {
    PbFile::new(&meta(input), &projects(input, funded), &votes(input)).map_err(Error::internal)
}

/// The ballots of a file, in its order. Where its points are fractions they are in parts of a point,
/// which are whole.
pub(crate) fn ballots(file: &PbFile) -> Result<Vec<Choices>> {
    let kind = file.election().map_err(Error::internal)?.ballot_type;
    Ok(file.votes().rows().map(|row| ballot(file, kind, row)).collect())
}

fn ballot(file: &PbFile, kind: BallotType, row: Row<'_>) -> Choices {
    let listed = |title: &str| {
        let cell = row.get(title).unwrap_or_default();
        cell.split(',').map(str::trim).filter(|text| !text.is_empty())
    };
    let numbers = listed("vote").map(str::to_owned);
    match kind {
        BallotType::Approval | BallotType::ChooseOne => Choices::new(numbers),
        BallotType::Ordinal => Choices::ranking(numbers),
        BallotType::Cumulative | BallotType::Scoring => {
            let parts = |points| u32::try_from(file.points(points)?).ok();
            let points = listed("points").map(|points| parts(points).unwrap_or(0));
            Choices::points(numbers.zip(points))
        }
    }
}
