//! Outcomes counted under caps, floors and exclusions, and figures that a forger would change.

use crate::common::{cases, elections, pb};
use allocation::report::Report;
use allocation::{Cap, Constraints, Exclusion, Rule, allocate_within};
use certify::{Property, Verdict, Violation, certify};
use proptest::prelude::*;
use serde_json::{Value, json};

fn constraints(size: u32) -> impl Strategy<Value = Constraints> {
    let group = prop::collection::btree_set(0..size, 1..=size as usize);
    let group = group.prop_map(|group| group.into_iter().collect::<Vec<u32>>());
    let cap = (group.clone(), 0_u64..30).prop_map(|(projects, most)| Cap {
        name: "a group".to_owned(),
        projects,
        most,
    });
    let exclusion = group.prop_map(|projects| Exclusion { projects, precedence: false });
    let caps = prop::collection::vec(cap, 0..3);
    (caps, prop::collection::vec(exclusion, 0..2)).prop_map(|(caps, exclusions)| Constraints {
        caps,
        exclusions,
        floors: Vec::new(),
    })
}

proptest! {
    #![proptest_config(cases(300))]

    /// What greedy and maximum welfare do under constraints has everything that they promise, and
    /// no further project that the constraints allow would fit.
    #[test]
    fn outcomes_within_constraints_are_sound(
        (election, constraints) in elections().prop_flat_map(|election| {
            let size = u32::try_from(election.projects.len()).expect("few");
            (Just(election), constraints(size))
        }),
    ) {
        let pb = pb(&election);
        for rule in ["greedy[points;skip;ties=id]", "max-welfare[points;ties=id]"] {
            let rule: Rule = rule.parse().expect("a rule");
            let outcome = allocate_within(&election, &rule, "", &constraints).expect("countable");
            let report = Report::new(&election, &outcome).within(&election, &constraints);
            let json = serde_json::to_vec(&report).expect("JSON");
            let certificate = certify(&json, pb.as_bytes()).expect("readable");
            prop_assert!(certificate.is_sound(), "{certificate}");
        }
    }
}

const PB: &str = "META\nkey;value\nbudget;100\nvote_type;approval\n\
    PROJECTS\nproject_id;cost\na;40\nb;30\nc;30\n\
    VOTES\nvoter_id;vote\n1;a,b\n2;a,c\n3;a,b\n";

/// An outcome that funds a, b and c, under some constraints.
fn outcome(constraints: &Value) -> Vec<u8> {
    funding(&["a", "b", "c"], "100", constraints)
}

/// An outcome that funds some projects, which cost so much together.
fn funding(funded: &[&str], total: &str, constraints: &Value) -> Vec<u8> {
    let project = |id: &str, cost: &str, votes: u64, rank: u64| {
        let funded = funded.contains(&id);
        let reason = if funded {
            json!({"code": "funded_greedily", "votes": votes, "rank": rank})
        } else {
            json!({"code": "barred", "rank": rank})
        };
        json!({"id": id, "cost": cost, "funded": funded, "votes": votes, "score": votes,
            "reason": reason})
    };
    let round = |id: &str, supporters: u64| {
        json!({"project": id, "stage": "greedy", "supporters": supporters, "max_payment": null,
            "effective_votes": null, "exhausted": null})
    };
    let rounds = [round("a", 3), round("b", 2), round("c", 1)];
    let rounds = rounds.into_iter().filter(|round| funded.iter().any(|id| round["project"] == *id));
    let outcome = json!({
        "rule_id": "greedy[votes;skip;ties=id]", "funded": funded,
        "total_cost": total, "budget": "100", "units_per_currency": 1, "ballots": 3,
        "endowment": null, "steps": 0, "ties": [], "comparison": null, "constraints": constraints,
        "projects": [project("a", "40", 3, 1), project("b", "30", 2, 2), project("c", "30", 1, 3)],
        "rounds": rounds.collect::<Vec<_>>(),
    });
    serde_json::to_vec(&outcome).expect("JSON")
}

#[test]
fn broken_caps_and_exclusions_are_faults_and_a_missed_floor_is_told() {
    let broken = outcome(&json!({
        "caps": [{"name": "two", "most": "59.5", "projects": ["b", "c"]}],
        "floors": [{"name": "one", "least": "41", "projects": ["a"]}],
        "exclusions": [{"projects": ["a", "c"], "precedence": false}],
    }));
    let certificate = certify(&broken, PB.as_bytes()).expect("readable");
    let check = certificate.check(Property::Constraints).expect("asked");
    assert!(check.fault);
    let codes: Vec<&str> = check
        .violations
        .iter()
        .map(|violation| match violation {
            Violation::CapExceeded { .. } => "cap",
            Violation::FloorMissed { .. } => "floor",
            Violation::BothFunded { .. } => "both",
            _ => "another",
        })
        .collect();
    assert_eq!(codes, ["cap", "floor", "both"]);
    let floor = outcome(&json!({
        "floors": [{"name": "one", "least": "41", "projects": ["a"]}],
    }));
    let certificate = certify(&floor, PB.as_bytes()).expect("readable");
    let check = certificate.check(Property::Constraints).expect("asked");
    assert_eq!((check.verdict, check.fault), (Verdict::Violated, false));
    assert!(certify(&outcome(&Value::Null), PB.as_bytes()).expect("readable").is_sound());
}

#[test]
fn who_was_barred_by_no_cap_and_no_exclusion_at_their_turn_is_missed() {
    let cap = json!({"caps": [{"name": "two", "most": "30", "projects": ["b", "c"]}]});
    let exclusion = json!({"exclusions": [{"projects": ["b", "c"], "precedence": false}]});
    let choices = |funded: &[&str], total: &str, constraints: &Value| {
        let outcome = funding(funded, total, constraints);
        let certificate = certify(&outcome, PB.as_bytes()).expect("readable");
        certificate.check(Property::Choices).expect("asked").clone()
    };
    for constraints in [&cap, &exclusion] {
        let honest = choices(&["a", "b"], "70", constraints);
        assert_eq!((honest.verdict, honest.fault), (Verdict::Passed, false), "{constraints}");
        // Who has fewer votes was preferred.
        let forged = choices(&["a", "c"], "70", constraints);
        assert!(forged.fault, "{constraints}");
        let missed = |violation: &Violation| matches!(violation, Violation::LeftOut { project, .. } if project == "b");
        assert!(forged.violations.iter().any(missed), "{:?}", forged.violations);
    }
    // In a group with precedence c stands before b, and the places told say otherwise.
    let precedence = json!({"exclusions": [{"projects": ["c", "b"], "precedence": true}]});
    assert!(choices(&["a", "c"], "70", &precedence).fault);
}

#[test]
fn the_number_of_voters_who_spent_their_last_is_checked_to_the_voter() {
    // Two voters with 50 each; both pay 50 for the only project, and have nothing left.
    let pb = "META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost\na;100\n\
        b;40\nVOTES\nvoter_id;vote\n1;a\n2;a,b\n";
    let election = allocation::pb::read(pb.as_bytes()).expect("a file").election().expect("one");
    let rule: Rule = "mes[cost;e=B/n;none;ties=id]".parse().expect("a rule");
    let none = Constraints::default();
    let counted = allocate_within(&election, &rule, "", &none).expect("countable");
    let mut report = Report::new(&election, &counted);
    for (said, sound) in [(2, true), (1, false), (0, false), (3, false)] {
        report.rounds[0].exhausted = Some(said);
        let json = serde_json::to_vec(&report).expect("JSON");
        let certificate = certify(&json, pb.as_bytes()).expect("readable");
        assert_eq!(certificate.is_sound(), sound, "{said}: {certificate}");
    }
}

#[test]
fn a_summary_says_in_two_lines_what_an_outcome_has() {
    let certificate = certify(&outcome(&Value::Null), PB.as_bytes()).expect("readable");
    assert_eq!(
        certificate.summary(),
        "Certificate: EJR+1 by cost: holds; EJR+1 by number: holds; exhaustive: yes; \
         choices by the rule: yes.\nNothing that was checked and that the rule promises is missing."
    );
}
