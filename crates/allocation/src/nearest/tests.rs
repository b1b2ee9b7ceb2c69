use proptest::prelude::*;

use super::nearest_funding;
use crate::count::allocate;
use crate::election::{Ballot, Choice, Election};
use crate::error::AllocationError;
use crate::rule::Rule;
use crate::trial::{cases, elections};

/// Every rule, with every kind of proof.
const RULES: [&str; 22] = [
    "greedy[votes;skip;ties=cost,votes,id]",
    "greedy[points-per-cost;no-skip;ties=votes,id]",
    "greedy[votes;80%;min=2;ties=id]",
    "max-welfare[count;ties=cost,id]",
    "max-welfare[points-cost;ties=id]",
    "mes[cost;e=B/n;none;ties=cost,votes,id]",
    "mes[count;e=B/n;none;ties=id]",
    "mes[points;e=floor(B/n);u;prefilter;ties=id]",
    "mes[points-cost;e=B/n;none;comparison;ties=id]",
    "mes[cost;e=B/n;add1;ties=id]",
    "mes[cost;e=B/n;add1;prefilter;ties=id]",
    "mes[count;e=B/n;add1e;ties=id]",
    "mes[cost;e=floor(B/n);add1u;comparison;ties=cost,id]",
    "mes[points;e=B/n;add1eu;ties=id]",
    "mes[cost;e=B/n;pct1;ties=id]",
    "ees[cost;e=B/n;none;ties=id]",
    "ees[count;e=B/n;add-opt;ties=id]",
    "bos[cost;ties=id]",
    "bos[points;ties=id]",
    "phragmen[skip;ties=cost,id]",
    "phragmen[no-skip;ties=id]",
    "maximin-support[ties=id]",
];

const CSTV: [&str; 2] = ["cstv[ewt;complete;ties=id]", "cstv[mtc;ties=id]"];

fn funds(election: &Election, rule: &Rule, project: u32) -> bool {
    let outcome = allocate(election, rule, "seed").expect("countable");
    outcome.projects[project as usize].funded
}

fn with_extra(election: &Election, rule: &Rule, project: u32, extra: u64) -> bool {
    let points = election.ballots.iter().flat_map(|ballot| &ballot.choices).map(|c| c.points);
    let points = points.max().unwrap_or(1);
    let mut more = election.clone();
    more.ballots.push(Ballot::new(extra, vec![Choice { project, points }]));
    funds(&more, rule, project)
}

fn with_less(election: &Election, rule: &Rule, project: u32, less: u64) -> bool {
    let mut cheaper = election.clone();
    cheaper.projects[project as usize].cost -= less;
    funds(&cheaper, rule, project)
}

/// A proved change is the smallest of all, an unproved one at least does.
fn check(election: &Election, rule: &Rule) -> Result<u64, AllocationError> {
    let mut proved = 0;
    for (project, known) in (0..).zip(&election.projects) {
        let near = nearest_funding(election, rule, "seed", project)?;
        if near.cheaper_by == Some(0) {
            continue;
        }
        let does = |extra: u64| with_extra(election, rule, project, extra);
        if let Some(extra) = near.extra_supporters {
            assert!(does(extra), "{}: {near:?}", rule.id());
        }
        if near.extra_supporters_proved {
            let smaller = near.extra_supporters.map_or(25, |extra| extra - 1);
            let other = (1..=smaller).find(|extra| does(*extra));
            assert_eq!(other, None, "{} for {}: {near:?}", rule.id(), known.id);
            proved += 1;
        }
        let does = |less: u64| with_less(election, rule, project, less);
        if let Some(less) = near.cheaper_by {
            assert!(does(less), "{}: {near:?}", rule.id());
        }
        if near.cheaper_by_proved {
            let smaller = near.cheaper_by.map_or(known.cost.saturating_sub(1), |less| less - 1);
            let other = (1..=smaller).find(|less| does(*less));
            assert_eq!(other, None, "{} for {}: {near:?}", rule.id(), known.id);
            proved += 1;
        }
    }
    Ok(proved)
}

/// The same election in cents, so that there are too many costs to try them all: what is proved
/// there is proved by reasoning.
fn in_cents(election: &Election) -> Election {
    let mut finer = election.clone();
    finer.budget = election.budget * 100 + 37;
    finer.units_per_currency = 100;
    for project in &mut finer.projects {
        project.cost *= 100;
    }
    finer
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn a_change_said_to_be_the_smallest_is_the_smallest_of_all((election, _) in elections(3)) {
        for rule in RULES.iter().chain(&CSTV) {
            let rule: Rule = rule.parse().expect("a rule");
            check(&election, &rule).expect("countable");
        }
    }
}

proptest! {
    #![proptest_config(cases(6))]

    #[test]
    fn a_change_proved_by_reasoning_is_the_smallest_of_all((election, _) in elections(3)) {
        let election = in_cents(&election);
        for rule in RULES {
            let rule: Rule = rule.parse().expect("a rule");
            check(&election, &rule).expect("countable");
        }
    }
}

#[test]
fn rules_without_shares_and_plain_equal_shares_always_prove_the_lower_cost() {
    let election = crate::trial::approvals(
        100_000,
        &[60_000, 50_000, 30_007],
        &[(30, &[0, 2]), (20, &[1]), (5, &[2])],
    );
    for rule in RULES {
        let parsed: Rule = rule.parse().expect("a rule");
        for project in 0..3 {
            let near = nearest_funding(&election, &parsed, "seed", project).expect("countable");
            let others = ["add", "pct1", "comparison", "points-cost;ties"];
            let plain = others.iter().all(|word| !rule.contains(word));
            assert!(near.cheaper_by_proved || !plain, "{rule}: {near:?}");
        }
    }
}

#[test]
fn a_border_under_add1_is_proved_where_the_project_is_bought_at_no_step() {
    let election = crate::trial::approvals(
        1_000_000,
        &[600_000, 500_000, 700_000],
        &[(30, &[0, 2]), (5, &[1]), (25, &[2])],
    );
    let rule: Rule = "mes[cost;e=B/n;add1;ties=id]".parse().expect("a rule");
    let near = nearest_funding(&election, &rule, "seed", 1).expect("countable");
    assert_eq!(
        near.cheaper_by.map(|less| (less > 1_000, near.cheaper_by_proved)),
        Some((true, true))
    );
}
