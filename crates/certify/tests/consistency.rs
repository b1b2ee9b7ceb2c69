//! Outcomes that do not agree with the ballots are caught, each figure by name.

use crate::common::{about, cases, check, chosen, elections, pb, published, voters};
use allocation::{Ballot, BallotType, Election, Project};
use certify::{Figure, Property, Verdict, Violation};
use proptest::prelude::*;
use serde_json::{Value, json};

const GREEDY: &str = "greedy[votes;skip;ties=id]";

fn election() -> Election {
    let project = |id: &str, cost| Project { id: id.to_owned(), cost };
    Election {
        budget: 1001,
        units_per_currency: 10,
        projects: vec![project("p0", 600), project("p1", 405), project("p2", 400)],
        ballots: vec![
            Ballot::approving(3, [0]),
            Ballot::approving(2, [1]),
            Ballot::approving(1, [2]),
            Ballot::approving(1, []),
        ],
        ballot_type: BallotType::Approval,
        parts_per_point: 1,
    }
}

/// What is found after a change to the outcome of the greedy rule.
fn after(change: impl FnOnce(&mut Value)) -> Vec<Violation> {
    let mut json = published(&election(), GREEDY);
    change(&mut json);
    let certificate = check(&json, &pb(&election()));
    let consistency = about(&certificate, Property::Consistency);
    assert_eq!(consistency.fault, !consistency.violations.is_empty());
    consistency.violations.clone()
}

#[test]
fn an_untouched_outcome_has_the_figures_of_the_ballots() {
    assert_eq!(after(|_| {}), []);
}

/// The one figure found wrong after a change: which, of which project, as said and as found.
fn figure(at: &str, value: Value) -> (Figure, Option<String>, String, String) {
    let mut found = after(|json| *json.pointer_mut(at).expect("is there") = value);
    match (found.pop(), found.is_empty()) {
        (Some(Violation::Differs { figure, project, said, found }), true) => {
            (figure, project, said.to_string(), found.to_string())
        }
        other => panic!("{at}: {other:?}"),
    }
}

#[test]
fn every_figure_that_the_ballots_give_is_compared() {
    let is = |figure: Figure, project: Option<&str>, said: &str, found: &str| {
        (figure, project.map(str::to_owned), said.to_owned(), found.to_owned())
    };
    let (p0, p1) = (Some("p0"), Some("p1"));
    let half = "40.50… (81/2)";
    let budget = "100.10… (1001/10)";
    assert_eq!(figure("/budget", json!("7")), is(Figure::Budget, None, "7", budget));
    assert_eq!(figure("/total_cost", json!("99")), is(Figure::TotalCost, None, "99", "100"));
    assert_eq!(figure("/ballots", json!(6)), is(Figure::Ballots, None, "6", "7"));
    assert_eq!(figure("/projects/1/cost", json!("41")), is(Figure::Cost, p1, "41", half));
    assert_eq!(figure("/projects/1/votes", json!(3)), is(Figure::Votes, p1, "3", "2"));
    assert_eq!(figure("/projects/1/score", json!(3)), is(Figure::Score, p1, "3", "2"));
    assert_eq!(figure("/projects/0/reason/votes", json!(2)), is(Figure::Score, p0, "2", "3"));
    assert_eq!(figure("/projects/1/reason/cost", json!(10)), is(Figure::Cost, p1, "1", half));
    assert_eq!(figure("/rounds/0/supporters", json!(9)), is(Figure::Supporters, p0, "9", "3"));
}

#[test]
fn a_budget_overspent_is_a_fault_unless_the_rule_may() {
    let everything = [true; 3];
    let mut json = chosen(&election(), &everything);
    let certificate = check(&json, &pb(&election()));
    let over = Violation::OverBudget { total: "140.5".to_owned(), budget: "100.1".to_owned() };
    let consistency = about(&certificate, Property::Consistency);
    assert_eq!((&consistency.violations, consistency.fault), (&vec![over], true));
    let exhaustive = about(&certificate, Property::Exhaustiveness);
    assert_eq!(exhaustive.verdict, Verdict::NotApplicable);
    json["rule_id"] = json!("greedy[votes;80%;some-new-switch;ties=id]");
    let certificate = check(&json, &pb(&election()));
    assert_eq!(about(&certificate, Property::Consistency).verdict, Verdict::Passed);
}

#[test]
fn ids_that_do_not_exist_or_come_twice_or_are_missing_are_named() {
    let id = || "p9".to_owned();
    let found = after(|json| json["funded"] = json!(["p0", "p2", "p9", "p0"]));
    assert!(found.contains(&Violation::UnknownProject { project: id() }));
    assert!(found.contains(&Violation::FundedTwice { project: "p0".to_owned() }));
    assert!(found.contains(&Violation::RoundsDiffer { round: 3 }));
    let found = after(|json| json["projects"][1]["id"] = json!("p9"));
    let unlisted = Violation::NotListed { project: "p1".to_owned() };
    assert_eq!(found, [Violation::UnknownProject { project: id() }, unlisted]);
    let found = after(|json| {
        let again = json["projects"][1].clone();
        json["projects"].as_array_mut().expect("a list").push(again);
    });
    assert_eq!(found, [Violation::ListedTwice { project: "p1".to_owned() }]);
    let found = after(|json| json["rounds"][0]["project"] = json!("p9"));
    assert!(found.contains(&Violation::UnknownProject { project: id() }));
}

#[test]
fn a_project_shown_as_funded_that_is_not_is_named() {
    let differs = |funded| vec![Violation::FlagDiffers { project: "p1".to_owned(), funded }];
    assert_eq!(after(|json| json["projects"][1]["funded"] = json!(true)), differs(false));
    let code = |json: &mut Value| json["projects"][1]["reason"]["code"] = json!("everything_fits");
    assert_eq!(after(code), differs(false));
}

#[test]
fn a_comparison_that_its_own_figures_or_the_rule_do_not_allow_is_found() {
    let verdict = |greedy, taken| {
        let indifferent = 7 - greedy;
        json!({"prefer_shares": 0, "prefer_greedy": greedy, "indifferent": indifferent,
               "greedy_taken": taken})
    };
    for (rule, comparison, right) in [
        ("mes[cost;e=B/n;none;comparison;ties=id]", verdict(1, true), true),
        ("mes[cost;e=B/n;none;comparison;ties=id]", verdict(0, true), false),
        ("mes[cost;e=B/n;none;ties=id]", verdict(1, true), false),
    ] {
        let mut json = chosen(&election(), &[true, false, false]);
        json["rule_id"] = json!(rule);
        json["comparison"] = comparison;
        let certificate = check(&json, &pb(&election()));
        let found = &about(&certificate, Property::Consistency).violations;
        assert_eq!(!found.contains(&Violation::WrongComparison), right, "{certificate}");
    }
}

#[test]
fn a_funded_project_that_nobody_chose_is_a_fault() {
    let mut election = election();
    election.ballots.retain(|ballot| ballot.choices.iter().all(|choice| choice.project != 2));
    let certificate = check(&chosen(&election, &[false, false, true]), &pb(&election));
    let support = about(&certificate, Property::Support);
    assert_eq!(support.violations, [Violation::NoSupporters { project: "p2".to_owned() }]);
    assert!(support.fault);
}

#[test]
fn what_still_fits_is_a_fact_and_a_fault_only_where_the_rule_promises_it() {
    let fits = |rule: &str| {
        let mut json = chosen(&election(), &[true, false, false]);
        json["rule_id"] = json!(rule);
        let certificate = check(&json, &pb(&election()));
        let exhaustive = about(&certificate, Property::Exhaustiveness);
        let id = |violation: &Violation| match violation {
            Violation::StillFits { project, below_threshold, left, .. } => {
                assert_eq!(left, "40.1");
                (project.clone(), *below_threshold)
            }
            other => panic!("{other:?}"),
        };
        let ids: Vec<_> = exhaustive.violations.iter().map(id).collect();
        (ids, exhaustive.promised, exhaustive.fault)
    };
    let p2 = |excused| vec![("p2".to_owned(), excused)];
    assert_eq!(fits(GREEDY), (p2(false), true, true));
    assert_eq!(fits("greedy[votes;no-skip;ties=id]"), (p2(false), false, false));
    assert_eq!(fits("greedy[votes;skip;min=2;ties=id]"), (p2(true), true, false));
    assert_eq!(fits("greedy[votes;skip;some-new-switch;ties=id]"), (p2(false), false, false));
    assert_eq!(fits("mes[cost;e=B/n;none;ties=id]"), (p2(false), false, false));
    assert_eq!(fits("mes[cost;e=B/n;add1;ties=id]"), (p2(false), false, false));
    assert_eq!(fits("mes[cost;e=B/n;add1u;ties=id]"), (p2(false), true, true));
    assert_eq!(fits("welfare[votes;ties=id]"), (p2(false), true, true));
}

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn whatever_is_chosen_is_judged_by_the_ballots(
        election in elections(),
        mask in any::<[bool; 5]>(),
    ) {
        let funded = &mask[..election.projects.len()];
        let certificate = check(&chosen(&election, funded), &pb(&election));
        let voters = voters(&election);
        let supported = |p: usize| voters.iter().any(|voter| voter[p] > 0);
        let cost = |p: usize| election.projects[p].cost;
        let total: u64 = (0..funded.len()).filter(|p| funded[*p]).map(cost).sum();
        let within = total <= election.budget;
        let consistency = about(&certificate, Property::Consistency);
        prop_assert_eq!(consistency.verdict == Verdict::Passed, within, "{}", certificate);
        let lonely = (0..funded.len()).filter(|p| funded[*p] && !supported(*p)).count();
        prop_assert_eq!(about(&certificate, Property::Support).violations.len(), lonely);
        if within {
            let fits = (0..funded.len())
                .filter(|p| !funded[*p] && supported(*p) && total + cost(*p) <= election.budget);
            let found = about(&certificate, Property::Exhaustiveness).violations.len();
            prop_assert_eq!(found, fits.count());
        }
    }

    #[test]
    fn a_certificate_reads_back_from_its_json(election in elections()) {
        let certificate = check(&published(&election, "mes[cost;e=B/n;u;ties=id]"), &pb(&election));
        let json = serde_json::to_string(&certificate).expect("JSON");
        prop_assert_eq!(&serde_json::from_str::<certify::Certificate>(&json).expect("read"), &certificate);
    }
}
