use proptest::prelude::*;

use super::{Losers, nearest_funding, nearest_funding_within};
use crate::constraints::{Cap, Constraints, Exclusion, Floor};
use crate::count::allocate_within;
use crate::election::{Ballot, Choice, Election};
use crate::error::AllocationError;
use crate::rule::Rule;
use crate::trial::{cases, elections, larger};

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

/// A rule and the limits under which it counts.
type Under<'a> = (&'a Rule, &'a Constraints);

fn funds(election: &Election, (rule, limits): Under<'_>, project: u32) -> bool {
    let outcome = allocate_within(election, rule, "seed", limits).expect("countable");
    outcome.projects[project as usize].funded
}

fn with_extra(election: &Election, rule: Under<'_>, project: u32, extra: u64) -> bool {
    let points = election.ballots.iter().flat_map(|ballot| &ballot.choices).map(|c| c.points);
    let points = points.max().unwrap_or(1);
    let mut more = election.clone();
    more.ballots.push(Ballot::new(extra, vec![Choice { project, points }]));
    funds(&more, rule, project)
}

fn with_less(election: &Election, rule: Under<'_>, project: u32, less: u64) -> bool {
    let mut cheaper = election.clone();
    cheaper.projects[project as usize].cost -= less;
    funds(&cheaper, rule, project)
}

/// A proved change is the smallest of all, an unproved one at least does.
fn check(election: &Election, rule: &Rule, limits: &Constraints) -> Result<u64, AllocationError> {
    let mut proved = 0;
    for (project, known) in (0..).zip(&election.projects) {
        let near = nearest_funding_within(election, rule, "seed", limits, project)?;
        if near.cheaper_by == Some(0) {
            continue;
        }
        let under = (rule, limits);
        let does = |extra: u64| with_extra(election, under, project, extra);
        if let Some(extra) = near.extra_supporters {
            assert!(does(extra), "{}: {near:?}", rule.id());
        }
        if near.extra_supporters_proved {
            let smaller = near.extra_supporters.map_or(25, |extra| extra - 1);
            let other = (1..=smaller).find(|extra| does(*extra));
            assert_eq!(other, None, "{} for {}: {near:?}", rule.id(), known.id);
            proved += 1;
        }
        let does = |less: u64| with_less(election, under, project, less);
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
            check(&election, &rule, &Constraints::default()).expect("countable");
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
            check(&election, &rule, &Constraints::default()).expect("countable");
        }
    }
}

/// Equal shares with every completion, comparison and pre-filter.
const SHARES: [&str; 16] = [
    "mes[cost;e=B/n;none;ties=cost,votes,id]",
    "mes[points-cost;e=B/n;none;comparison;ties=id]",
    "mes[points;e=floor(B/n);u;prefilter;ties=id]",
    "mes[cost;e=B/n;u;comparison;ties=cost,votes,id]",
    "mes[cost;e=B/n;add1;ties=cost,votes,id]",
    "mes[cost;e=floor(B/n);add1;comparison;ties=id]",
    "mes[count;e=B/n;add1;prefilter;min=2;ties=votes,id]",
    "mes[points;e=B/n;add1;ties=cost,id]",
    "mes[cost;e=B/n;add1e;ties=cost,votes,id]",
    "mes[points-cost;e=B/n;add1e;comparison;ties=id]",
    "mes[cost;e=B/n;add1u;ties=cost,votes,id]",
    "mes[count;e=floor(B/n);add1u;comparison;prefilter;ties=cost,id]",
    "mes[points;e=B/n;add1eu;ties=id]",
    "mes[cost;e=B/n;add1eu;comparison;ties=votes,id]",
    "mes[cost;e=B/n;pct1;ties=id]",
    "mes[points-cost;e=B/n;pct1;comparison;ties=cost,id]",
];

/// What every lower cost and every number of supporters show, tried one by one.
fn tried(election: &Election, under: Under<'_>, project: u32) -> (Option<u64>, Option<u64>) {
    let voters: u64 = election.ballots.iter().map(|ballot| ballot.weight).sum();
    let more = (1..=30.max(2 * voters)).find(|extra| with_extra(election, under, project, *extra));
    let cost = election.projects[project as usize].cost;
    let less = (1..cost).find(|less| with_less(election, under, project, *less));
    (more, less)
}

/// Under equal shares both changes are proved, and they are what trying everything shows.
fn check_exact(election: &Election) {
    for id in SHARES {
        let (rule, limits) = (id.parse::<Rule>().expect("a rule"), Constraints::default());
        for (project, _) in (0..).zip(&election.projects) {
            let near = nearest_funding(election, &rule, "seed", project).expect("countable");
            if near.cheaper_by == Some(0) {
                continue;
            }
            let (more, less) = tried(election, (&rule, &limits), project);
            let told = (near.cheaper_by, near.cheaper_by_proved);
            assert_eq!(told, (less, true), "{id}, project {project} of {election:?}");
            assert!(near.extra_supporters_proved, "{id}, project {project} of {election:?}");
            if more.is_some() || near.extra_supporters.is_none_or(|extra| extra <= 30) {
                assert_eq!(near.extra_supporters, more, "{id}, project {project} of {election:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn under_equal_shares_every_cost_in_cents_says_the_same((election, _) in elections(3)) {
        check_exact(&in_cents(&election));
    }

    #[test]
    fn under_equal_shares_every_smaller_change_says_the_same((election, _) in elections(1)) {
        check_exact(&election);
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn the_greatest_welfare_by_cost_is_proved_at_every_cost_in_cents(
        (election, _) in elections(3),
    ) {
        let election = in_cents(&election);
        for id in ["max-welfare[cost;ties=cost,id]", "max-welfare[points-cost;ties=votes,id]"] {
            let (rule, limits) = (id.parse::<Rule>().expect("a rule"), Constraints::default());
            for (project, known) in (0..).zip(&election.projects) {
                let near = nearest_funding(&election, &rule, "seed", project).expect("countable");
                if near.cheaper_by == Some(0) {
                    continue;
                }
                let does = |less: &u64| with_less(&election, (&rule, &limits), project, *less);
                let less = (1..known.cost).find(does);
                assert_eq!((near.cheaper_by, near.cheaper_by_proved), (less, true), "{id}");
            }
        }
    }
}

/// The rules that follow limits.
const UNDER_LIMITS: [&str; 6] = [
    "greedy[votes;skip;ties=cost,votes,id]",
    "greedy[votes-per-cost;skip;ties=cost,id]",
    "greedy[points-per-cost;no-skip;ties=votes,id]",
    "greedy[votes;no-skip;min=2;ties=id]",
    "max-welfare[count;ties=cost,id]",
    "max-welfare[points-cost;ties=id]",
];

/// Limits on up to seven projects, some of which an election may not have.
fn limits() -> impl Strategy<Value = Constraints> {
    let group = || prop::sample::subsequence((0_u32..7).collect::<Vec<_>>(), 1..5).prop_shuffle();
    let name = String::new;
    let cap =
        (group(), 1_u64..30).prop_map(move |(projects, most)| Cap { name: name(), projects, most });
    let floor = (group(), 1_u64..20).prop_map(move |(projects, least)| Floor {
        name: name(),
        projects,
        least,
    });
    let exclusion = (group(), any::<bool>())
        .prop_map(|(projects, precedence)| Exclusion { projects, precedence });
    let (caps, exclusions) =
        (prop::collection::vec(cap, 0..3), prop::collection::vec(exclusion, 0..3));
    (caps, prop::option::of(floor), exclusions).prop_map(|(caps, floor, exclusions)| Constraints {
        caps,
        floors: floor.into_iter().collect(),
        exclusions,
    })
}

/// The limits for an election of so many projects, amounts times so many.
fn fitted(mut limits: Constraints, size: u32, scale: u64) -> Constraints {
    let fit = |projects: &mut Vec<u32>| {
        projects.retain(|project| *project < size);
        !projects.is_empty()
    };
    limits.caps.retain_mut(|cap| fit(&mut cap.projects));
    limits.floors.retain_mut(|floor| fit(&mut floor.projects));
    limits.exclusions.retain_mut(|group| fit(&mut group.projects));
    limits.caps.iter_mut().for_each(|cap| cap.most *= scale);
    limits.floors.iter_mut().for_each(|floor| floor.least *= scale);
    limits
}

fn check_under_limits(election: &Election, limits: &Constraints) {
    for rule in UNDER_LIMITS {
        let mut limits = limits.clone();
        if rule.starts_with("greedy") {
            limits.floors.clear();
        }
        let rule: Rule = rule.parse().expect("a rule");
        if limits.check(election).is_ok() {
            check(election, &rule, &limits).expect("countable");
        }
    }
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn under_limits_a_change_said_to_be_the_smallest_is_the_smallest_of_all(
        (election, _) in elections(3),
        limits in limits(),
    ) {
        let size = u32::try_from(election.projects.len()).expect("few");
        check_under_limits(&election, &fitted(limits, size, 1));
    }
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn under_limits_a_change_proved_by_reasoning_is_the_smallest_of_all(
        (election, _) in elections(3),
        limits in limits(),
    ) {
        let size = u32::try_from(election.projects.len()).expect("few");
        check_under_limits(&in_cents(&election), &fitted(limits, size, 100));
    }
}

#[test]
fn a_cap_is_met_by_a_lower_cost_and_that_is_proved() {
    // The cap leaves 30 to the second project, which costs 50; money is no obstacle. By votes per cost
    // it comes first as soon as it costs 33.
    let election = crate::trial::approvals(200, &[60, 50, 10], &[(9, &[0]), (5, &[1]), (1, &[2])]);
    let cap = Cap { name: "one district".to_owned(), projects: vec![0, 1], most: 90 };
    let limits = Constraints { caps: vec![cap], ..Constraints::default() };
    for rule in UNDER_LIMITS.iter().filter(|rule| rule.starts_with("greedy")) {
        let less = if rule.contains("per-cost") { 17 } else { 20 };
        let parsed: Rule = rule.parse().expect("a rule");
        let near =
            nearest_funding_within(&election, &parsed, "seed", &limits, 1).expect("countable");
        assert_eq!((near.cheaper_by, near.cheaper_by_proved), (Some(less), true), "{rule}");
    }
}

#[test]
fn all_rules_but_add_opt_and_cstv_prove_the_lower_cost() {
    let election = crate::trial::approvals(
        100_000,
        &[60_000, 50_000, 30_007],
        &[(30, &[0, 2]), (20, &[1]), (5, &[2])],
    );
    for rule in RULES {
        let parsed: Rule = rule.parse().expect("a rule");
        for project in 0..3 {
            let near = nearest_funding(&election, &parsed, "seed", project).expect("countable");
            assert!(near.cheaper_by_proved || rule.contains("add-opt"), "{rule}: {near:?}");
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

#[test]
fn the_changes_told_of_a_larger_election_would_have_funded_each_of_its_losers() {
    let rule: Rule = "mes[cost;e=B/n;add1u;ties=cost,votes,id]".parse().expect("a rule");
    let (limits, mut told) = (Constraints::default(), 0);
    for seed in 1..4 {
        let (mut election, _) = larger(seed, 1);
        election.budget /= 3;
        let losers = Losers::new(&election, &rule, "seed", &limits).expect("countable");
        for (project, _) in (0..).zip(&election.projects) {
            let near = losers.nearest_funding(project).expect("few steps");
            if near.cheaper_by == Some(0) {
                continue;
            }
            let under = (&rule, &limits);
            let (more, less) = (near.extra_supporters, near.cheaper_by);
            assert!(
                more.is_none_or(|extra| with_extra(&election, under, project, extra)),
                "{near:?}"
            );
            assert!(less.is_none_or(|less| with_less(&election, under, project, less)), "{near:?}");
            told += usize::from(more.is_some()) + usize::from(less.is_some());
        }
    }
    assert!(told > 100, "{told} changes were told");
}
