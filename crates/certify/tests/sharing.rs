//! Counts with sharing: what the rules publish is sound, and what is wrong is found.

mod common;

use allocation::sharing::{Agreement, Commitment, Interval, Line, PoolKey, Stock, allocate};
use allocation::{Election, Rule};
use certify::{Certificate, Property, Verdict, Violation, certify, certify_sharing};
use common::{cases, elections, pb, published};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Every way to go on.
const RULES: [&str; 26] = [
    "greedy[points;skip;ties=id]",
    "greedy[points-per-cost;skip;ties=cost,id]",
    "greedy[points-per-cost;no-skip;ties=id]",
    "greedy[votes;no-skip;ties=votes,lot]",
    "greedy[points;80%;ties=id]",
    "mes[cost;e=B/n;none;ties=cost,votes,lot]",
    "mes[points;e=B/n;none;ties=id]",
    "mes[points-cost;e=floor(B/n);u;ties=id]",
    "mes[count;e=B/n;u;comparison;ties=id]",
    "mes[cost;e=B/n;add1;ties=cost,id]",
    "mes[points;e=B/n;add1e;min=2;ties=id]",
    "mes[cost;e=B/n;add1u;ties=id]",
    "mes[points-cost;e=B/n;add1eu;comparison;ties=id]",
    "mes[count;e=B/n;pct1;ties=lot]",
    "max-welfare[points;ties=id]",
    "max-welfare[cost;ties=id]",
    "ees[cost;e=B/n;none;ties=id]",
    "ees[count;e=B/n;add-opt;ties=id]",
    "bos[cost;ties=id]",
    "bos[points;ties=id]",
    "phragmen[skip;ties=id]",
    "phragmen[no-skip;ties=cost,id]",
    "maximin-support[ties=id]",
    "cstv[ewt;complete;ties=id]",
    "cstv[mt;ties=id]",
    "cstv[mtc;complete;ties=id]",
];

/// What `sharing.json` holds.
fn shared(election: &Election, rule: &str, agreement: &Agreement) -> Value {
    let rule: Rule = rule.parse().expect("a rule");
    let outcome = allocate(election, &rule, "seed", agreement).expect("countable");
    let projects: Vec<&str> = election.projects.iter().map(|p| p.id.as_str()).collect();
    json!({
        "projects": projects,
        "units_per_currency": election.units_per_currency,
        "agreement": agreement,
        "pools": [],
        "outcome": outcome,
    })
}

fn check(shared: &Value, election: &Election) -> Certificate {
    let file = pb(election);
    certify(shared.to_string().as_bytes(), file.as_bytes()).expect("readable")
}

fn finds(shared: &Value, election: &Election, property: Property) -> Vec<Violation> {
    let certificate = check(shared, election);
    let check = certificate.check(property).expect("every property is listed");
    assert_eq!(check.fault, !check.violations.is_empty());
    check.violations.clone()
}

fn marquee(project: u32, day: i64, decision: &str) -> Line {
    Line {
        project,
        pool: PoolKey { kind: "tent-popup".to_owned(), group: String::new() },
        quantity: 1,
        unit_price: 1_200,
        needs: vec![Interval { start: day * 1440, end: (day + 1) * 1440 }],
        terms: "kept by A".to_owned(),
        decision: decision.to_owned(),
    }
}

/// Ten thousand for A (4,800), B (4,900) and C (1,350). A and B each need a marquee of 1,200, on other
/// days: what that frees, less a tenth, funds C.
fn marquees() -> (Election, Value) {
    let project = |(id, cost): (&str, u64)| allocation::Project { id: id.to_owned(), cost };
    let election = Election {
        budget: 10_000,
        units_per_currency: 1,
        projects: [("p0", 4_800), ("p1", 4_900), ("p2", 1_350)].map(project).to_vec(),
        ballots: vec![
            allocation::Ballot::approving(3, [0]),
            allocation::Ballot::approving(2, [1]),
            allocation::Ballot::approving(1, [2]),
        ],
        ballot_type: allocation::BallotType::Approval,
    };
    let agreement = Agreement {
        lines: vec![marquee(0, 10, "decision 7"), marquee(1, 24, "decision 8")],
        stock: Vec::new(),
        upkeep_permille: 100,
    };
    let shared = shared(&election, "greedy[votes;skip;ties=id]", &agreement);
    (election, shared)
}

/// Lines that cost a part of their projects, on few days, of two kinds.
fn agreements() -> impl Strategy<Value = Agreement> {
    let key = |kind: bool| PoolKey { kind: if kind { "a" } else { "b" }.into(), group: "".into() };
    let during =
        (0_i64..6, 1_i64..4).prop_map(|(start, long)| Interval { start, end: start + long });
    let line = (0_u32..5, any::<bool>(), 1_u64..4, prop::collection::vec(during.clone(), 1..3));
    let lines = prop::collection::vec(line, 0..7).prop_map(move |lines| {
        let line = |(place, (project, kind, quantity, needs)): (usize, (u32, bool, u64, _))| Line {
            project,
            pool: key(kind),
            quantity,
            unit_price: 1,
            needs,
            terms: "terms".to_owned(),
            decision: format!("decision {place}"),
        };
        lines.into_iter().enumerate().map(line).collect::<Vec<_>>()
    });
    let promise = (during, 1_u64..3).prop_map(|(during, quantity)| Commitment { during, quantity });
    let stock = (0_u64..3, prop::collection::vec(promise, 0..3));
    let stock = prop::option::of(stock).prop_map(move |stock| {
        stock.map(|(units, commitments)| Stock { pool: key(true), units, commitments })
    });
    (lines, stock, 0_u32..300).prop_map(|(lines, stock, upkeep_permille)| Agreement {
        lines,
        stock: stock.into_iter().collect(),
        upkeep_permille,
    })
}

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

/// Agreements whose lines fit the costs of an election.
fn fitting(election: &Election, mut agreement: Agreement) -> Agreement {
    let cost = |line: &Line| election.projects.get(line.project as usize).map(|p| p.cost);
    let mut asked = vec![0; election.projects.len()];
    agreement.lines.retain(|line| {
        cost(line).is_some_and(|cost| {
            asked[line.project as usize] += line.quantity;
            asked[line.project as usize] <= cost
        })
    });
    agreement
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
