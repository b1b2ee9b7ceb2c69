//! Points in fractions: the checker reads them by itself and agrees with the count, or says so.

use crate::common::{about, cases, check, elections, pb, published};
use allocation::{BallotType, Election};
use certify::{CertifyError, Figure, FileProblem, Property, Violation, certify};
use proptest::prelude::*;
use serde_json::{Value, json};

const RULES: [&str; 13] = [
    "greedy[points;skip;ties=id]",
    "greedy[points-per-cost;no-skip;min=1;ties=id]",
    "greedy[votes;skip;min=1;ties=id]",
    "mes[points;e=B/n;none;ties=id]",
    "mes[points;e=B/n;add1u;min=1;ties=id]",
    "mes[points-cost;e=B/n;add1eu;comparison;ties=id]",
    "mes[cost;e=B/n;u;ties=id]",
    "max-welfare[points;ties=id]",
    "ees[cost;e=B/n;add-opt;ties=id]",
    "bos[points;ties=id]",
    "phragmen[skip;ties=id]",
    "maximin-support[ties=id]",
    "cstv[ewt;complete;ties=id]",
];

const FILE: &str = "META\nkey;value\nbudget;100\nvote_type;cumulative\nPROJECTS\nproject_id;cost\n\
    p0;60\np1;50\nVOTES\nvoter_id;vote;points\n1;p0,p1;2.5,0.75\n2;p1;3\n";

fn in_file(text: &str) -> Election {
    allocation::pb::read(text.as_bytes()).expect("valid").election().expect("countable")
}

fn figures(outcome: &Value) -> Vec<Figure> {
    let certificate = check(outcome, FILE);
    let found = &about(&certificate, Property::Consistency).violations;
    let figures = found.iter().map(|violation| match violation {
        Violation::Differs { figure, .. } => *figure,
        other => panic!("{other:?}"),
    });
    figures.collect()
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn whatever_fractions_ballots_give_the_outcome_is_certified(
        election in elections(),
        parts in prop::sample::select(vec![10_u64, 100]),
    ) {
        let kind = BallotType::Cumulative;
        let text = pb(&Election { parts_per_point: parts, ballot_type: kind, ..election });
        let read = in_file(&text);
        for rule in RULES {
            let certificate = check(&published(&read, rule), &text);
            prop_assert!(certificate.is_sound(), "{}\n{}\n{}", rule, text, certificate);
        }
    }
}

#[test]
fn an_outcome_in_other_parts_of_a_point_than_the_ballots_is_found_out() {
    let outcome = published(&in_file(FILE), "greedy[points;skip;ties=id]");
    assert_eq!(outcome["parts_per_point"], json!(100));
    assert_eq!(figures(&outcome), []);
    for (parts, wrong) in
        [(json!(10), true), (json!(1), true), (json!(0), true), (json!(100), false)]
    {
        let mut changed = outcome.clone();
        changed["parts_per_point"] = parts.clone();
        assert_eq!(figures(&changed).contains(&Figure::PartsPerPoint), wrong, "{parts}");
    }
    let mut changed = outcome.clone();
    changed.as_object_mut().expect("an object").remove("parts_per_point");
    assert!(figures(&changed).contains(&Figure::PartsPerPoint));
    let mut changed = outcome;
    changed["projects"][0]["score"] = json!(25);
    assert_eq!(figures(&changed), [Figure::Score]);
}

#[test]
fn claims_to_points_are_told_in_points() {
    let mut outcome = published(&in_file(FILE), "greedy[points;skip;ties=id]");
    // p1 has most points; nobody gets it.
    outcome["rule_id"] = json!("anything[points]");
    outcome["funded"] = json!([]);
    let certificate = check(&outcome, FILE);
    let claims = &about(&certificate, Property::EjrPoints).violations;
    let told = claims.iter().filter_map(|violation| match violation {
        Violation::ClaimUnmet { project, satisfaction, claim, .. } => {
            Some((project.as_str(), satisfaction.to_string(), claim.as_ref()?.to_string()))
        }
        _ => None,
    });
    // Two voters with 50 each: at 50 for 3.75 points p1 gives each a claim to 3.75.
    let expected = [("p1", "3".to_owned(), "3.75… (15/4)".to_owned())];
    assert_eq!(told.collect::<Vec<_>>(), expected);
}

#[test]
fn what_is_no_number_of_points_is_told_with_its_line() {
    for points in ["-0.5", "1/2", "0.1234567", "5e-1", "429496729.6"] {
        let text = FILE.replace("2;p1;3", &format!("2;p1;{points}"));
        let outcome = published(&in_file(FILE), "greedy[points;skip;ties=id]").to_string();
        let error = certify(outcome.as_bytes(), text.as_bytes()).expect_err(points);
        let problem = FileProblem::Points(points.to_owned());
        assert_eq!(error, CertifyError::File { line: Some(12), problem });
    }
}
