//! The second pass of counts with sharing: what was chosen otherwise than the rule goes on is found.

use crate::common::sharing::{RULES, agreements, check, finds, fitting, marquee, marquees, shared};
use crate::common::{cases, elections, pb, published};
use allocation::Election;
use allocation::sharing::Agreement;
use certify::{Property, Verdict, Violation, certify_sharing};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The same, with 1,380 left for two more: by votes the dearer comes first, by votes for its cost the
/// cheaper, and then the other no longer fits.
fn two_more(rule: &str) -> (Election, Value) {
    let project = |(id, cost): (&str, u64)| allocation::Project { id: id.to_owned(), cost };
    let election = Election {
        budget: 10_000,
        units_per_currency: 1,
        projects: [("p0", 4_800), ("p1", 4_900), ("p2", 1_350), ("p3", 600)].map(project).to_vec(),
        ballots: vec![
            allocation::Ballot::approving(30, [0]),
            allocation::Ballot::approving(31, [1]),
            allocation::Ballot::approving(3, [2]),
            allocation::Ballot::approving(2, [3]),
        ],
        ballot_type: allocation::BallotType::Approval,
        parts_per_point: 1,
    };
    let agreement = Agreement {
        lines: vec![marquee(0, 10, "decision 7"), marquee(1, 24, "decision 8")],
        stock: Vec::new(),
        upkeep_permille: 100,
    };
    let shared = shared(&election, rule, &agreement);
    (election, shared)
}

#[test]
fn a_project_that_was_not_the_next_by_the_rule_is_found() {
    let (votes, per_cost) = ("greedy[votes;skip;ties=id]", "greedy[votes-per-cost;skip;ties=id]");
    for (counted, told, added, next) in [(votes, per_cost, 2, 3), (per_cost, votes, 3, 2)] {
        let (election, mut shared) = two_more(counted);
        assert_eq!(shared["outcome"]["gained"][0]["project"], json!(added));
        assert!(check(&shared, &election).is_sound());
        // The same files under the name of another rule: everything adds up but the choice.
        shared["outcome"]["without"]["rule_id"] = json!(told);
        let certificate = check(&shared, &election);
        let faults: Vec<Property> = certificate.faults().map(|fault| fault.property).collect();
        assert_eq!(faults, [Property::SharingChoices], "{certificate}");
        let (project, other) = (format!("p{added}"), Some(format!("p{next}")));
        let found = finds(&shared, &election, Property::SharingChoices);
        assert_eq!(found, [Violation::NotNext { project, round: 1, other }]);
    }
}

#[test]
fn money_that_is_left_although_a_project_fits_is_found() {
    let (election, mut shared) = marquees();
    let outcome = &mut shared["outcome"];
    outcome["gained"] = json!([]);
    outcome["funded"] = json!([0, 1]);
    outcome["full_cost"] = json!(9_700);
    outcome["spent"] = json!(8_620);
    outcome["left"] = json!(1_380);
    outcome["freed"][0]["spent_on"] = json!([]);
    outcome["freed"][0]["left"] = json!(1_080);
    outcome["projects"][2]["standing"] = json!({"code": "not_chosen"});
    let certificate = check(&shared, &election);
    let faults: Vec<Property> = certificate.faults().map(|fault| fault.property).collect();
    assert_eq!(faults, [Property::SharingChoices], "{certificate}");
    let text = |number: &str| number.to_owned();
    let (project, cost, left) = (text("p2"), text("1350"), text("1380"));
    let still = Violation::StillFits { project, cost, left, below_threshold: false };
    assert_eq!(finds(&shared, &election, Property::SharingChoices), [still]);
}

#[test]
fn another_way_to_go_on_than_that_of_the_rule_is_found() {
    let (election, mut shared) = marquees();
    shared["outcome"]["went_on"] = json!("votes");
    let (said, found) = ("votes".to_owned(), "order".to_owned());
    let other = Violation::OtherRule { said, found };
    assert_eq!(finds(&shared, &election, Property::SharingChoices), [other]);
}

#[test]
fn a_price_that_is_not_the_marginal_cost_is_found() {
    let (election, original) = marquees();
    let mut shared = original.clone();
    shared["outcome"]["gained"][0]["marginal_cost"] = json!(1_349);
    assert!(!finds(&shared, &election, Property::SharingDecisions).is_empty());
    // Whoever is first in a pool buys; the next saves.
    let mut shared = original.clone();
    let members = shared["outcome"]["pools"][0]["members"].as_array_mut().expect("members");
    members.swap(0, 1);
    assert!(!finds(&shared, &election, Property::SharingFigures).is_empty());
    let mut shared = original;
    shared["outcome"]["projects"][2]["standing"] = json!({"code": "gained", "round": 2});
    assert!(!finds(&shared, &election, Property::SharingChoices).is_empty());
}

#[test]
fn caps_in_the_way_are_said_and_not_guessed() {
    let (election, mut shared) = marquees();
    shared["outcome"]["projects"][2]["standing"] = json!({"code": "barred"});
    let certificate = check(&shared, &election);
    let choices = certificate.check(Property::SharingChoices).expect("listed");
    assert_eq!(choices.verdict, Verdict::NotApplicable);
    assert!(choices.reason.as_ref().is_some_and(|reason| reason.contains("caps")));
}

#[test]
fn a_published_outcome_that_is_another_than_the_count_goes_on_from_is_found() {
    let rule = "mes[cost;e=B/n;add1u;ties=id]";
    let (election, shared) = two_more(rule);
    let original = published(&election, rule);
    let faults = |without: &Value| {
        let (shared, file) = (shared.to_string(), pb(&election));
        let without = without.to_string();
        let found = certify_sharing(shared.as_bytes(), Some(without.as_bytes()), file.as_bytes());
        let found = found.expect("readable");
        found.check(Property::SharingFigures).expect("listed").violations.clone()
    };
    assert_eq!(faults(&original), []);
    for (field, other) in [
        ("rule_id", json!("mes[cost;e=B/n;add1;ties=id]")),
        ("total_cost", json!("9701")),
        ("budget", json!("9999")),
        ("funded", json!(["p0", "p1"])),
        ("rounds", json!([])),
        ("endowment", json!({"numerator": "1", "denominator": "1"})),
    ] {
        let mut without = original.clone();
        without[field] = other;
        assert!(!faults(&without).is_empty(), "{field}");
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn another_project_in_the_place_of_one_that_sharing_adds_is_found(
        election in elections(),
        agreement in agreements(),
        rule in prop::sample::select(RULES.to_vec()),
        other in 0_usize..5,
    ) {
        let agreement = fitting(&election, agreement);
        let mut shared = shared(&election, rule, &agreement);
        let gained = shared["outcome"]["gained"][0]["project"].as_u64();
        let other = other % election.projects.len();
        if gained.is_some_and(|gained| gained != other as u64) {
            shared["outcome"]["gained"][0]["project"] = json!(other);
            let certificate = check(&shared, &election);
            prop_assert!(!certificate.is_sound(), "{certificate}\n{shared}");
        }
    }
}
