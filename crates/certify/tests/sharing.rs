//! Counts with sharing: what the rules publish is sound, and what is wrong is found.

use crate::common::sharing::{RULES, agreements, check, finds, fitting, marquees, shared};
use crate::common::{cases, elections, pb, published};
use certify::{Property, Verdict, Violation, certify, certify_sharing};
use proptest::prelude::*;
use serde_json::json;

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn whatever_the_rules_publish_with_sharing_is_sound(
        election in elections(),
        agreement in agreements(),
        rule in prop::sample::select(RULES.to_vec()),
    ) {
        let agreement = fitting(&election, agreement);
        let published_with = shared(&election, rule, &agreement);
        let (file, without) = (pb(&election), published(&election, rule).to_string());
        let certificate = certify_sharing(
            published_with.to_string().as_bytes(),
            Some(without.as_bytes()),
            file.as_bytes(),
        );
        let certificate = certificate.expect("readable");
        prop_assert!(certificate.is_sound(), "{certificate}\n{published_with}");
        let choices = certificate.check(Property::SharingChoices).expect("listed");
        prop_assert_eq!(choices.verdict, Verdict::Passed);
    }
}

#[test]
fn two_winners_who_buy_once_and_fund_a_third_are_certified() {
    let (election, shared) = marquees();
    assert_eq!(shared["outcome"]["funded"], json!([0, 1, 2]));
    let certificate = check(&shared, &election);
    assert!(certificate.is_sound(), "{certificate}");
    assert_eq!((certificate.checks.len(), certificate.funded), (6, 3));
    assert!(certificate.to_string().contains("names its decision"));
}

#[test]
fn a_winner_who_is_lost_is_found() {
    let (election, mut shared) = marquees();
    shared["outcome"]["funded"] = json!([0, 2]);
    let found = finds(&shared, &election, Property::SharingKeepsWinners);
    assert_eq!(found, [Violation::WinnerLost { project: "p1".to_owned() }]);
}

#[test]
fn a_winner_of_the_published_outcome_who_is_not_named_is_found() {
    let (election, shared) = marquees();
    let mut without = published(&election, "greedy[votes;skip;ties=id]");
    without["funded"] = json!(["p0", "p1", "p2"]);
    let (shared, without) = (shared.to_string(), without.to_string());
    let certificate =
        certify_sharing(shared.as_bytes(), Some(without.as_bytes()), pb(&election).as_bytes());
    let found = certificate.expect("readable");
    let check = found.check(Property::SharingKeepsWinners).expect("listed");
    assert_eq!(check.violations, [Violation::WinnerLost { project: "p2".to_owned() }]);
}

#[test]
fn more_money_than_there_is_is_found() {
    let (election, mut shared) = marquees();
    // Nothing is freed, and the third is funded all the same.
    shared["outcome"]["freed_total"] = json!(0);
    shared["outcome"]["spent"] = json!(11_050);
    shared["outcome"]["left"] = json!(0);
    let found = finds(&shared, &election, Property::SharingMoney);
    let (total, budget) = ("11050".to_owned(), "10000".to_owned());
    assert_eq!(found, [Violation::OverBudget { total, budget }]);
    assert!(!finds(&shared, &election, Property::SharingDecisions).is_empty());
}

#[test]
fn two_who_need_one_unit_on_the_same_day_are_found() {
    let (election, mut shared) = marquees();
    shared["agreement"]["lines"][1]["needs"] = shared["agreement"]["lines"][0]["needs"].clone();
    let found = finds(&shared, &election, Property::SharingUnits);
    let text = |number: &str| number.to_owned();
    let too_few =
        Violation::TooFewUnits { pool: text("tent-popup"), peak: text("2"), there: text("1") };
    assert!(found.contains(&too_few), "{found:?}");
}

#[test]
fn money_that_names_another_decision_is_found() {
    let (election, mut shared) = marquees();
    let freed = shared["outcome"]["freed"].as_array().expect("freed").clone();
    let project = usize::try_from(freed[0]["project"].as_u64().expect("a place")).expect("small");
    for decision in ["", "decision 9"] {
        shared["outcome"]["freed"][0]["decision"] = json!(decision);
        let found = finds(&shared, &election, Property::SharingDecisions);
        assert_eq!(found, [Violation::NoDecision { project: format!("p{project}") }]);
    }
}

#[test]
fn a_member_that_agreed_to_nothing_is_found() {
    let (election, mut shared) = marquees();
    shared["agreement"]["lines"].as_array_mut().expect("lines").pop();
    let found = finds(&shared, &election, Property::SharingFigures);
    let (project, pool) = ("p1".to_owned(), "tent-popup".to_owned());
    assert_eq!(found, [Violation::NotAgreed { project, pool }]);
}

#[test]
fn costs_and_upkeep_that_are_not_those_of_the_files_are_found() {
    let (election, original) = marquees();
    let mut other = original.clone();
    other["outcome"]["projects"][2]["cost"] = json!(1_300);
    assert!(!finds(&other, &election, Property::SharingFigures).is_empty());
    let mut other = original.clone();
    other["agreement"]["upkeep_permille"] = json!(200);
    assert!(!finds(&other, &election, Property::SharingFigures).is_empty());
    let mut other = original;
    other["outcome"]["gained"][0]["from_unspent"] = json!(301);
    assert!(!finds(&other, &election, Property::SharingDecisions).is_empty());
}

#[test]
fn a_place_that_is_not_in_the_list_is_refused() {
    let (election, mut shared) = marquees();
    shared["outcome"]["funded"] = json!([0, 1, 7]);
    let refused = certify(shared.to_string().as_bytes(), pb(&election).as_bytes());
    assert!(refused.expect_err("refused").to_string().contains('7'));
}
