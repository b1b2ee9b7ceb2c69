//! Whether each project was the next by its rule: outcomes that no order among equals gives are found.

use std::collections::BTreeSet;

use crate::common::{about, cases, check, chosen, elections, pb, published};
use allocation::{Ballot, BallotType, Election, Project, Rule, allocate};
use certify::{Certificate, Figure, Property, Verdict, Violation};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Every rule whose choices are gone through again.
const RULES: [&str; 14] = [
    "greedy[points;skip;ties=lot]",
    "greedy[points-per-cost;skip;min=2;ties=lot]",
    "greedy[votes;no-skip;ties=lot]",
    "greedy[votes-per-cost;80%;ties=lot]",
    "mes[points;e=B/n;u;ties=lot]",
    "mes[cost;e=floor(B/n);add1u;comparison;ties=lot]",
    "mes[cost;e=B/n;add1;prefilter;ties=lot]",
    "mes[count;e=B/n;u;comparison;prefilter;ties=lot]",
    "max-welfare[points;ties=lot]",
    "max-welfare[points-cost;ties=lot]",
    "phragmen[skip;ties=lot]",
    "phragmen[no-skip;ties=lot]",
    "ees[cost;e=B/n;none;ties=lot]",
    "ees[count;e=floor(B/n);add-opt;ties=lot]",
];

fn choices(certificate: &Certificate) -> Vec<Violation> {
    let choices = about(certificate, Property::Choices);
    assert_ne!(choices.verdict, Verdict::NotApplicable, "{certificate}");
    choices.violations.clone()
}

/// Six voters for a trees project, four for benches, three for paint, one for a bridge.
fn town() -> Election {
    let project = |id: &str, cost| Project { id: id.to_owned(), cost };
    Election {
        budget: 100,
        units_per_currency: 1,
        projects: vec![project("p0", 60), project("p1", 50), project("p2", 40), project("p3", 90)],
        ballots: vec![
            Ballot::approving(4, [0]),
            Ballot::approving(2, [0, 1]),
            Ballot::approving(2, [1, 2]),
            Ballot::approving(1, [2, 3]),
        ],
        ballot_type: BallotType::Approval,
        parts_per_point: 1,
    }
}

/// The choices found wrong in the town's outcome after a change.
fn after(rule: &str, change: impl FnOnce(&mut Value)) -> Vec<Violation> {
    let mut json = published(&town(), rule);
    change(&mut json);
    choices(&check(&json, &pb(&town())))
}

/// Puts one project in the place of another everywhere but in the figures.
fn exchange(json: &mut Value, (out, into): (usize, usize)) {
    let ids = [out, into].map(|place| format!("p{place}"));
    let funded = json["funded"].as_array_mut().expect("a list");
    funded.iter_mut().filter(|id| **id == json!(ids[0])).for_each(|id| *id = json!(ids[1]));
    for round in json["rounds"].as_array_mut().expect("a list") {
        if round["project"] == json!(ids[0]) {
            round["project"] = json!(ids[1]);
        }
    }
}

#[test]
fn a_funded_set_that_is_not_the_rules_is_found_with_who_was_before() {
    let before = |project: &str, round, other: &str| Violation::OutOfOrder {
        project: project.to_owned(),
        round,
        other: other.to_owned(),
    };
    // p0 (six votes) and p2 are funded; p1 with its four votes does not fit beside p0.
    let greedy = "greedy[votes;skip;ties=id]";
    assert_eq!(after(greedy, |_| {}), []);
    let found = after(greedy, |json| exchange(json, (0, 1)));
    assert!(
        matches!(&found[0], Violation::LeftOut { project, .. } if project == "p0"),
        "{found:?}"
    );
    let reversed = |json: &mut Value| {
        json["rounds"].as_array_mut().expect("a list").reverse();
        json["funded"].as_array_mut().expect("a list").reverse();
    };
    assert_eq!(after(greedy, reversed), [before("p2", 1, "p0")]);
    let skipped = |json: &mut Value| json["rule_id"] = json!("greedy[votes;no-skip;ties=id]");
    assert_eq!(after(greedy, skipped), [before("p2", 2, "p1")]);
    let found = after("max-welfare[count;ties=id]", |json| exchange(json, (0, 1)));
    assert!(matches!(&found[..], [Violation::NotTheBest { best, .. }] if best.numerator == "9"));
    let rest = "mes[cost;e=B/n;u;ties=id]";
    assert_eq!(after(rest, |_| {}), []);
    let unknown = |json: &mut Value| json["rounds"][0]["stage"] = json!("favour");
    assert_eq!(after(rest, unknown), [Violation::WrongStage { project: "p0".to_owned() }]);
}

#[test]
fn a_changed_load_or_payment_is_found() {
    let more = |json: &mut Value, part: &str| {
        let above = &mut json["rounds"][0][part]["numerator"];
        *above = json!(format!("{}1", above.as_str().expect("text")));
    };
    let found = after("phragmen[skip;ties=id]", |json| more(json, "figure"));
    assert!(matches!(&found[..], [Violation::Differs { figure: Figure::Load, .. }]), "{found:?}");
    let ees = "ees[cost;e=B/n;none;ties=id]";
    let found = after(ees, |json| more(json, "max_payment"));
    let wrong = Figure::MaxPayment;
    assert!(matches!(&found[..], [Violation::Differs { figure, .. }] if *figure == wrong));
    let richer = |json: &mut Value| json["endowment"]["numerator"] = json!("200");
    let found = after(ees, richer);
    assert!(matches!(found[0], Violation::Differs { figure: Figure::Share, .. }), "{found:?}");
}

#[test]
fn reasons_that_the_ballots_do_not_bear_out_are_found() {
    let wrong = |project: usize, reason: Value| {
        let mut json = published(&town(), "greedy[votes;skip;ties=id]");
        json["projects"][project]["reason"] = reason;
        !check(&json, &pb(&town())).is_sound()
    };
    assert!(wrong(1, json!({"code": "no_supporters"})));
    assert!(wrong(1, json!({"code": "costs_more_than_budget"})));
    assert!(wrong(1, json!({"code": "below_threshold"})));
    let missed = |remaining, rank| json!({"code": "not_enough_money_left", "remaining": remaining, "cost": 50, "rank": rank});
    assert!(!wrong(1, missed(40, 2)));
    assert!(wrong(1, missed(39, 2)));
    assert!(wrong(1, missed(50, 2)));
    assert!(wrong(1, missed(40, 3)));
}

/// Under a pre-filter everything that passes it may fit: nothing was then paid out of shares.
#[test]
fn a_pre_filter_that_leaves_what_fits_is_no_fault() {
    let town = Election { budget: 160, ..town() };
    let json = published(&town, "mes[cost;e=B/n;add1;prefilter;ties=id]");
    assert_eq!(json["endowment"], json!(null), "everything that passes fits");
    let certificate = check(&json, &pb(&town));
    assert!(certificate.is_sound(), "{certificate}");
    assert_eq!(about(&certificate, Property::Choices).verdict, Verdict::Passed);
}

/// Whoever stretches the budget is the last one, also before what costs nothing.
#[test]
fn nothing_is_funded_after_the_project_that_stretches_the_budget() {
    let mut town = town();
    town.projects.truncate(3);
    town.projects[2].cost = 0;
    town.ballots =
        vec![Ballot::approving(4, [0]), Ballot::approving(2, [0, 1]), Ballot::approving(1, [1, 2])];
    let mut json = published(&town, "greedy[votes;80%;ties=id]");
    assert_eq!(json["funded"], json!(["p0", "p1"]));
    assert_eq!(choices(&check(&json, &pb(&town))), []);
    json["funded"].as_array_mut().expect("a list").push(json!("p2"));
    let mut round = json["rounds"][1].clone();
    round["project"] = json!("p2");
    json["rounds"].as_array_mut().expect("a list").push(round);
    let found = choices(&check(&json, &pb(&town)));
    assert_eq!(found, [Violation::WrongStage { project: "p2".to_owned() }]);
}

/// The same election with its projects in another order, by the places that they have now.
pub fn reordered(election: &Election, order: &[usize]) -> Election {
    let mut other = election.clone();
    other.projects = order.iter().map(|place| election.projects[*place].clone()).collect();
    for ballot in &mut other.ballots {
        for choice in &mut ballot.choices {
            let place = order.iter().position(|place| *place == choice.project as usize);
            choice.project = u32::try_from(place.expect("all are there")).expect("few");
        }
    }
    other
}

/// What the rule funds under every order among equals.
fn possible(election: &Election, rule: &str) -> BTreeSet<Vec<String>> {
    let rule: Rule = rule.parse().expect("a rule");
    let size = election.projects.len();
    let all = permutations((0..size).collect()).into_iter().map(|order| {
        let other = reordered(election, &order);
        let outcome = allocate(&other, &rule, "").expect("countable");
        let id = |place: &u32| other.projects[*place as usize].id.clone();
        let mut ids: Vec<String> = outcome.funded.iter().map(id).collect();
        ids.sort();
        ids
    });
    all.collect()
}

pub fn permutations(of: Vec<usize>) -> Vec<Vec<usize>> {
    if of.len() <= 1 {
        return vec![of];
    }
    let without = |place: usize| {
        let mut rest = of.clone();
        let first = rest.remove(place);
        permutations(rest).into_iter().map(move |rest| [vec![first], rest].concat())
    };
    (0..of.len()).flat_map(without).collect()
}

/// An outcome of a greedy rule that funds just these, best first.
fn greedily(election: &Election, rule: &str, funded: &[bool]) -> Value {
    let mut json = chosen(election, funded);
    json["rule_id"] = json!(rule);
    let per_cost = rule.contains("per-cost");
    let projects = json["projects"].as_array().expect("a list").clone();
    let score = |place: usize| projects[place]["score"].as_u64().expect("a number");
    let weight = |place: usize| if per_cost { election.projects[place].cost } else { 1 };
    let mut places: Vec<usize> = (0..funded.len()).filter(|place| funded[*place]).collect();
    places.sort_by(|a, b| (score(*b) * weight(*a)).cmp(&(score(*a) * weight(*b))));
    let ids: Vec<Value> = places.iter().map(|place| projects[*place]["id"].clone()).collect();
    json["funded"] = json!(ids);
    let round = |place: &usize| {
        json!({"project": projects[*place]["id"], "stage": "greedy",
            "supporters": projects[*place]["votes"],
            "max_payment": null, "effective_votes": null, "exhausted": null})
    };
    json["rounds"] = places.iter().map(round).collect();
    json
}

/// Funded projects by id.
fn ids(funded: &[bool]) -> Vec<String> {
    (0..funded.len()).filter(|place| funded[*place]).map(|place| format!("p{place}")).collect()
}

proptest! {
    #![proptest_config(cases(1500))]

    #[test]
    fn outcomes_of_every_rule_are_its_choices(election in elections(), rule in 0..RULES.len()) {
        let certificate = check(&published(&election, RULES[rule]), &pb(&election));
        prop_assert!(certificate.is_sound(), "{}", certificate);
        let choices = about(&certificate, Property::Choices);
        prop_assert_eq!(choices.verdict, Verdict::Passed, "{}", certificate);
    }

    /// A set is found wrong exactly if no order among equals gives it.
    #[test]
    fn a_greedy_set_passes_exactly_if_some_order_among_equals_gives_it(
        election in elections(),
        mask in any::<[bool; 5]>(),
        rule in prop::sample::select(vec![
            "greedy[points;skip;ties=file]",
            "greedy[points;no-skip;ties=file]",
            "greedy[points-per-cost;skip;ties=file]",
            "greedy[points-per-cost;no-skip;min=2;ties=file]",
        ]),
    ) {
        let funded = &mask[..election.projects.len()];
        let json = greedily(&election, rule, funded);
        let certificate = check(&json, &pb(&election));
        let is_possible = possible(&election, rule).contains(&ids(funded));
        prop_assert_eq!(certificate.is_sound(), is_possible, "{}", certificate);
    }

    /// No set that is worth less than the best passes for it.
    #[test]
    fn only_a_best_set_passes_for_the_greatest_welfare(
        election in elections(),
        mask in any::<[bool; 5]>(),
    ) {
        let rule = "max-welfare[points;ties=file]";
        let funded = &mask[..election.projects.len()];
        let mut json = greedily(&election, "greedy[points;skip;ties=file]", funded);
        json["rule_id"] = json!(rule);
        let certificate = check(&json, &pb(&election));
        let is_best = possible(&election, rule).contains(&ids(funded));
        prop_assert_eq!(certificate.is_sound(), is_best, "{}", certificate);
    }
}
