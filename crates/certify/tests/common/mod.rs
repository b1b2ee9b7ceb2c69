//! Elections and outcomes to check, and the definitions to check them against.

pub mod sharing;

use std::fmt::Write as _;

use allocation::report::Report;
use allocation::{Ballot, BallotType, Choice, Election, Project, Rule, allocate};
use certify::{Certificate, Check, Property, certify};
use proptest::prelude::*;
use serde_json::{Value, json};

/// How many elections are tried: `PROPTEST_CASES` of them, if that is set.
pub fn cases(usual: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    let cases = asked.unwrap_or(usual);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Few projects, few voters, few distinct costs: ties and exact equalities are common. Amounts are in
/// whole units of currency, or in tenths.
pub fn elections() -> impl Strategy<Value = Election> {
    let cost = prop_oneof![6 => 1_u64..12, 1 => Just(6_u64), 1 => 20_u64..40, 1 => Just(0_u64)];
    let costs = prop::collection::vec(cost, 1..6);
    let kind = prop::sample::select(vec![
        BallotType::Approval,
        BallotType::Approval,
        BallotType::Cumulative,
        BallotType::Ordinal,
    ]);
    (costs, 0_u64..30, any::<bool>(), kind).prop_flat_map(|(costs, budget, tenths, kind)| {
        let size = u32::try_from(costs.len()).expect("few");
        let choice = (0..size, 0_u64..4).prop_map(|(project, points)| Choice { project, points });
        let ballot = (1_u64..3, prop::collection::vec(choice, 0..4))
            .prop_map(|(weight, choices)| Ballot::new(weight, choices));
        let ballots = prop::collection::vec(ballot, 0..6);
        ballots.prop_map(move |ballots| counted(ballots, kind, size)).prop_map(move |ballots| {
            Election {
                // An odd amount makes the file's smallest unit a tenth.
                budget: if tenths { budget * 10 + 1 } else { budget },
                units_per_currency: if tenths { 10 } else { 1 },
                projects: (0..)
                    .zip(&costs)
                    .map(|(i, cost): (u32, &u64)| Project {
                        id: format!("p{i}"),
                        cost: if tenths { cost * 5 } else { *cost },
                    })
                    .collect(),
                ballots,
                ballot_type: kind,
                parts_per_point: 1,
            }
        })
    })
}

/// The points that a kind of ballot gives.
fn counted(mut ballots: Vec<Ballot>, kind: BallotType, size: u32) -> Vec<Ballot> {
    for ballot in &mut ballots {
        for (place, choice) in (0..).zip(&mut ballot.choices) {
            match kind {
                BallotType::Ordinal => choice.points = u64::from(size) - place,
                BallotType::Cumulative | BallotType::Scoring => {}
                BallotType::Approval | BallotType::ChooseOne => choice.points = 1,
            }
        }
    }
    ballots
}

/// The election as a Pabulib file.
pub fn pb(election: &Election) -> String {
    let money = |amount: u64| match election.units_per_currency {
        1 => amount.to_string(),
        _ => format!("{}.{}", amount / 10, amount % 10),
    };
    let kind = match election.ballot_type {
        BallotType::Approval => "approval",
        BallotType::ChooseOne => "choose-1",
        BallotType::Ordinal => "ordinal",
        BallotType::Cumulative => "cumulative",
        BallotType::Scoring => "scoring",
    };
    let mut text =
        format!("META\nkey;value\nvote_type;{kind}\nbudget;{}\n", money(election.budget));
    text.push_str("PROJECTS\nproject_id;cost\n");
    for project in &election.projects {
        writeln!(text, "{};{}", project.id, money(project.cost)).expect("written");
    }
    text.push_str("VOTES\nvoter_id;vote;points\n");
    let rows = election.ballots.iter().flat_map(|b| (0..b.weight).map(move |_| &b.choices));
    for (voter, choices) in rows.enumerate() {
        let list = |part: &dyn Fn(&Choice) -> String| {
            choices.iter().map(part).collect::<Vec<_>>().join(",")
        };
        let vote = list(&|choice| format!("p{}", choice.project));
        let parts = election.parts_per_point;
        let points = list(&|choice| allocation::report::decimal(choice.points, parts));
        writeln!(text, "{voter};{vote};{points}").expect("written");
    }
    text
}

/// The outcome of a rule, as published.
pub fn published(election: &Election, rule: &str) -> Value {
    let rule: Rule = rule.parse().expect("a rule");
    let outcome = allocate(election, &rule, "seed").expect("countable");
    serde_json::to_value(Report::new(election, &outcome)).expect("JSON")
}

/// An outcome that funds just these projects, under a rule that nobody knows.
pub fn chosen(election: &Election, funded: &[bool]) -> Value {
    let rule = "greedy[points;skip;ties=id]".parse().expect("a rule");
    let outcome = allocate(election, &rule, "seed").expect("countable");
    let mut json = serde_json::to_value(Report::new(election, &outcome)).expect("JSON");
    let places = || (0..funded.len()).filter(|place| funded[*place]);
    let total: u64 = places().map(|place| election.projects[place].cost).sum();
    json["rule_id"] = json!("anything[goes]");
    json["funded"] = places().map(|place| format!("p{place}")).collect();
    json["total_cost"] = json!(allocation::report::decimal(total, election.units_per_currency));
    json["rounds"] = json!([]);
    for (place, funded) in funded.iter().enumerate() {
        json["projects"][place]["funded"] = json!(funded);
        json["projects"][place]["reason"] = json!({"code": "other"});
    }
    json
}

/// Checks an outcome that can be read.
pub fn check(outcome: &Value, pb: &str) -> Certificate {
    certify(outcome.to_string().as_bytes(), pb.as_bytes()).expect("readable")
}

/// What was found about one property.
pub fn about(certificate: &Certificate, property: Property) -> &Check {
    certificate.check(property).expect("every property is listed")
}

/// Every voter by themselves: points by project.
pub fn voters(election: &Election) -> Vec<Vec<u64>> {
    let mut voters = Vec::new();
    for ballot in &election.ballots {
        let mut points = vec![0; election.projects.len()];
        for choice in &ballot.choices {
            points[choice.project as usize] = choice.points;
        }
        voters.extend((0..ballot.weight).map(|_| points.clone()));
    }
    voters
}
