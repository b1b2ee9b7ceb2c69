//! The greedy rule turn by turn, under groups with precedence and where a misfit ends the count.

use crate::common::{about, cases, check, elections, pb};
use allocation::report::Report;
use allocation::{
    Ballot, BallotType, Cap, Constraints, Election, Exclusion, Project, Rule, allocate_within,
};
use certify::{Figure, Property, Verdict, Violation};
use proptest::prelude::*;
use serde_json::{Value, json};

fn counted(election: &Election, rule: &str, constraints: &Constraints) -> Value {
    let rule: Rule = rule.parse().expect("a rule");
    let outcome = allocate_within(election, &rule, "", constraints).expect("countable");
    let report = Report::new(election, &outcome).within(election, constraints);
    serde_json::to_value(report).expect("JSON")
}

/// Four projects, of which the first has the most votes.
fn town(costs: [u64; 4]) -> Election {
    let project = |(place, cost): (usize, u64)| Project { id: format!("p{place}"), cost };
    Election {
        budget: 100,
        units_per_currency: 1,
        projects: costs.into_iter().enumerate().map(project).collect(),
        ballots: vec![
            Ballot::approving(1, [0]),
            Ballot::approving(1, [0, 1]),
            Ballot::approving(1, [0, 1, 2]),
            Ballot::approving(1, [0, 1, 2, 3]),
        ],
        ballot_type: BallotType::Approval,
        parts_per_point: 1,
    }
}

fn found(election: &Election, json: &Value) -> Vec<Violation> {
    let certificate = check(json, &pb(election));
    let choices = about(&certificate, Property::Choices);
    assert_ne!(choices.verdict, Verdict::NotApplicable, "{certificate}");
    choices.violations.clone()
}

/// The same outcome with other projects funded, places and reasons left as they are.
fn funding(json: &Value, funded: &[usize]) -> Value {
    let mut json = json.clone();
    let id = |place: &usize| format!("p{place}");
    let round = |place: &usize| {
        json!({"project": id(place), "stage": "greedy", "supporters": 0, "max_payment": null,
            "effective_votes": null, "exhausted": null})
    };
    json["rounds"] = funded.iter().map(round).collect();
    json["funded"] = funded.iter().map(id).collect();
    json
}

fn left_out(found: &[Violation], id: &str) -> bool {
    found.iter().any(|wrong| matches!(wrong, Violation::LeftOut { project, .. } if project == id))
}

/// At the place of 1 first 2 is looked at, which does not fit, then 3, which does.
#[test]
fn the_first_listed_that_fits_is_missed_if_another_of_its_group_is_funded() {
    let town = town([50, 10, 60, 40]);
    let group = Exclusion { projects: vec![2, 3, 1], precedence: true };
    let constraints = Constraints { exclusions: vec![group], ..Constraints::default() };
    for rule in ["greedy[votes;skip;ties=id]", "greedy[votes;no-skip;ties=id]"] {
        let json = counted(&town, rule, &constraints);
        assert_eq!(json["funded"], json!(["p0", "p3"]));
        assert_eq!(found(&town, &json), []);
        assert!(left_out(&found(&town, &funding(&json, &[0, 1])), "p3"));
        assert!(left_out(&found(&town, &funding(&json, &[0])), "p3"));
        let both = found(&town, &funding(&json, &[0, 3, 1]));
        let excluded = Violation::CouldNotBeFunded { project: "p1".to_owned(), round: 3 };
        assert_eq!(both, [excluded]);
        // As if the group were none: 1 at its own place.
        let mut places = json.clone();
        for (project, rank) in [(1, 2), (2, 3), (3, 4)] {
            places["projects"][project]["reason"]["rank"] = json!(rank);
        }
        let wrong = found(&town, &places);
        assert!(
            matches!(&wrong[..], [Violation::Differs { figure: Figure::Rank, .. }]),
            "{wrong:?}"
        );
    }
}

/// 0, 1 and 3 have a cap of 70: 1 does not fit in it and ends the count for 3, not for 2.
#[test]
fn a_project_after_the_end_of_its_cap_is_found_and_so_is_one_that_it_does_not_end() {
    let town = town([50, 30, 30, 10]);
    let cap = Cap { name: "three".to_owned(), projects: vec![0, 1, 3], most: 70 };
    let constraints = Constraints { caps: vec![cap], ..Constraints::default() };
    let json = counted(&town, "greedy[votes;no-skip;ties=id]", &constraints);
    assert_eq!(json["funded"], json!(["p0", "p2"]));
    assert_eq!(found(&town, &json), []);
    let after = found(&town, &funding(&json, &[0, 2, 3]));
    let ended =
        Violation::OutOfOrder { project: "p3".to_owned(), round: 3, other: "p1".to_owned() };
    assert_eq!(after, [ended]);
    assert!(left_out(&found(&town, &funding(&json, &[0])), "p2"));
    let swapped = found(&town, &funding(&json, &[2, 0]));
    assert!(matches!(&swapped[..], [Violation::OutOfOrder { .. }]), "{swapped:?}");
    let mut reasons = json.clone();
    reasons["projects"][3]["reason"]["code"] = json!("barred");
    let wrong = found(&town, &reasons);
    assert!(matches!(&wrong[..], [Violation::WrongReason { project, .. }] if project == "p3"));
    let mut places = json.clone();
    places["projects"][2]["reason"]["rank"] = json!(4);
    places["projects"][3]["reason"]["rank"] = json!(3);
    assert!(
        found(&town, &places)
            .iter()
            .any(|wrong| { matches!(wrong, Violation::Differs { figure: Figure::Rank, .. }) })
    );
}

/// Caps on groups that may overlap, pairs that exclude each other, and two groups with precedence that
/// do not overlap.
fn constraints(size: u32) -> impl Strategy<Value = Constraints> {
    let all = || (0..size).collect::<Vec<u32>>();
    let group = prop::sample::subsequence(all(), 1..=size as usize);
    let cap = (group.clone(), 0_u64..200).prop_map(|(projects, most)| Cap {
        name: "a group".to_owned(),
        projects,
        most,
    });
    let pair = Just(all()).prop_shuffle().prop_map(|mut projects| {
        projects.truncate(2);
        Exclusion { projects, precedence: false }
    });
    let ordered = Just(all()).prop_shuffle();
    (prop::collection::vec(cap, 0..3), prop::collection::vec(pair, 0..2), ordered, any::<bool>())
        .prop_map(|(caps, mut exclusions, ordered, precedence)| {
            let (first, second) = ordered.split_at(ordered.len() / 2);
            let groups =
                [first, second].into_iter().filter(|group| precedence && !group.is_empty());
            exclusions.extend(
                groups.map(|group| Exclusion { projects: group.to_vec(), precedence: true }),
            );
            Constraints { caps, floors: Vec::new(), exclusions }
        })
}

proptest! {
    #![proptest_config(cases(1000))]

    #[test]
    fn outcomes_of_greedy_rules_under_constraints_are_their_choices(
        (election, constraints) in elections().prop_flat_map(|election| {
            let size = u32::try_from(election.projects.len()).expect("few");
            (Just(election), constraints(size))
        }),
        rule in prop::sample::select(vec![
            "greedy[points;skip;ties=lot]",
            "greedy[points;no-skip;ties=lot]",
            "greedy[votes-per-cost;no-skip;ties=lot]",
            "greedy[points-per-cost;skip;min=2;ties=lot]",
        ]),
    ) {
        let json = counted(&election, rule, &constraints);
        let certificate = check(&json, &pb(&election));
        prop_assert!(certificate.is_sound(), "{}", certificate);
        let choices = about(&certificate, Property::Choices);
        prop_assert_eq!(choices.verdict, Verdict::Passed, "{}", certificate);
    }
}
