//! Points in fractions: read exactly, and counted as the same ballots with all points times ten.

use crate::common::cases;
use crate::properties::{all_methods, fitting};
use allocation::pb::{self, Meta, PbFile, ProblemCode, Table};
use allocation::{
    BallotType, Constraints, Election, Reason, Rule, allocate, explanation, nearest_funding,
};
use proptest::prelude::*;

const FILE: &str = "META\nkey;value\nbudget;1000\nvote_type;cumulative\nmax_points;2.5\n\
    max_sum_points;2.7\nPROJECTS\nproject_id;cost;votes;score\n1;600;2;2.75\n2;500;1;0.250\n\
    VOTES\nvoter_id;vote;points\n1;1,2;2.50,0.25\n2;1;.25\n3;2;0\n";

fn read(text: &str) -> PbFile {
    pb::read(text.as_bytes()).expect("a valid file")
}

fn election(text: &str) -> Election {
    read(text).election().expect("countable")
}

/// The points of all choices, in parts, and how many make one.
fn points(text: &str) -> (Vec<u64>, u64) {
    let election = election(text);
    let choices = election.ballots.iter().flat_map(|ballot| &ballot.choices);
    (choices.map(|choice| choice.points).collect(), election.parts_per_point)
}

#[test]
fn points_are_counted_in_the_parts_that_the_finest_of_them_needs() {
    assert_eq!(points(FILE), (vec![250, 25, 25, 0], 100));
    assert_eq!(points(&FILE.replace(".25\n", "5\n").replace("0.25", "3")).1, 10);
    let whole = FILE.replace("2.50,0.25", "2.0,1").replace(".25\n", "7\n");
    assert_eq!(points(&whole), (vec![2, 1, 7, 0], 1));
}

#[test]
fn one_warning_tells_of_fractions_and_limits_and_scores_are_compared_with_them() {
    use ProblemCode::{LimitExceeded, PointsInFractions, TallyMismatch};
    let told = |text: &str| {
        let file = read(text);
        let kept = file.warnings().iter().filter(|w| w.code != ProblemCode::IncompleteMeta);
        let told = kept.map(|w| (w.line, w.column, w.code, w.detail.clone().unwrap_or_default()));
        told.collect::<Vec<_>>()
    };
    let fractions = (13, Some(3), PointsInFractions, "2.50,0.25 × 100".to_owned());
    let sum = (13, Some(3), LimitExceeded, "max_sum_points: 2.75 > 2.7".to_owned());
    assert_eq!(told(FILE), [fractions.clone(), sum.clone()]);
    let score = (9, Some(4), TallyMismatch, "score: 2.7 ≠ 2.75".to_owned());
    assert_eq!(told(&FILE.replace(";2.75", ";2.7")), [score, fractions, sum]);
}

#[test]
fn a_file_with_fractions_is_written_and_read_back_the_same() {
    let file = read(FILE);
    assert!(pb::write(&file).contains(";2.50,0.25\n"));
    assert_eq!(read(&pb::write(&file)), file);
    assert_eq!(
        (file.points("2.5"), file.points("1"), file.points("0.125")),
        (Some(250), Some(100), None)
    );
}

#[test]
fn a_minimum_of_points_is_whole_and_compared_with_parts_of_points() {
    let election = election(FILE);
    let count = |rule: &str| {
        let rule: Rule = rule.parse().expect("a rule");
        allocate(&election, &rule, "").expect("an outcome")
    };
    let outcome = count("greedy[points;skip;min=1;ties=id]");
    assert_eq!((outcome.parts_per_point, outcome.projects[0].score), (100, 275));
    assert_eq!(outcome.projects[1].reason, Reason::BelowThreshold { votes: 25, minimum: 100 });
    // A rule that counts voters knows no parts.
    let outcome = count("greedy[votes;skip;min=2;ties=id]");
    assert_eq!((outcome.parts_per_point, outcome.projects[0].score), (1, 2));
    assert_eq!(outcome.projects[1].reason, Reason::BelowThreshold { votes: 1, minimum: 2 });
}

#[test]
fn nothing_is_said_of_parts_where_points_are_whole() {
    let whole = election(&FILE.replace("2.50,0.25", "2,1").replace(".25\n", "7\n"));
    let json = serde_json::to_string(&whole).expect("JSON");
    assert!(!json.contains("parts_per_point"));
    assert_eq!(serde_json::from_str::<Election>(&json).expect("reads back"), whole);
    let none = Election { parts_per_point: 0, ..whole };
    assert!(none.check().is_err(), "a point has at least one part");
}

/// The ballots of an election in a file, each point a tenth of one or whole.
fn file(election: &Election, tenths: bool) -> PbFile {
    let entry = |key: &str, value: String| (key.to_owned(), value);
    let kind = entry("vote_type", "cumulative".to_owned());
    let meta = Meta::new(vec![entry("budget", election.budget.to_string()), kind]);
    let mut projects = Table::new(["project_id", "cost"]);
    for project in &election.projects {
        projects.push([&project.id, &project.cost.to_string()]);
    }
    let mut votes = Table::new(["voter_id", "vote", "points"]);
    let voters = election.ballots.iter().flat_map(|b| (0..b.weight).map(move |_| b));
    for (voter, ballot) in voters.enumerate() {
        let points = |points: u64| {
            if tenths { format!("{}.{}", points / 10, points % 10) } else { points.to_string() }
        };
        let list = |part: &dyn Fn(usize) -> String| {
            (0..ballot.choices.len()).map(part).collect::<Vec<_>>().join(",")
        };
        let named = list(&|at| election.projects[ballot.choices[at].project as usize].id.clone());
        votes.push([voter.to_string(), named, list(&|at| points(ballot.choices[at].points))]);
    }
    PbFile::new(&meta, &projects, &votes).expect("valid")
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn tenths_of_points_count_as_ten_times_as_many_whole_ones(
        (election, rule) in fitting(all_methods()),
    ) {
        if election.ballot_type == BallotType::Ordinal {
            return Ok(());
        }
        let in_file = |tenths| file(&election, tenths).election().expect("countable");
        let (fine, whole) = (in_file(true), in_file(false));
        prop_assert_eq!(&fine.ballots, &whole.ballots);
        let none = Constraints::default();
        let explained = |election: &Election, rule: &Rule| {
            explanation::explanation(election, rule, "seed", &none).expect("an outcome")
        };
        let (mut outcome, mut told) = explained(&fine, &rule);
        let minimum_votes = rule.minimum_votes * outcome.parts_per_point;
        let tenfold = Rule { minimum_votes, ..rule.clone() };
        let (expected, expected_told) = explained(&whole, &tenfold);
        // Who is funded, why, in which rounds, and who paid what: all but the name of the parts.
        prop_assert_eq!(outcome.parts_per_point, told.parts_per_point);
        (outcome.parts_per_point, told.parts_per_point) = (1, 1);
        outcome.rule_id.clone_from(&expected.rule_id);
        told.rule_id.clone_from(&expected.rule_id);
        prop_assert_eq!(outcome, expected);
        prop_assert_eq!(told, expected_told);
        let nearest = |election, rule| nearest_funding(election, rule, "seed", 0).expect("valid");
        prop_assert_eq!(nearest(&fine, &rule), nearest(&whole, &tenfold));
    }
}
