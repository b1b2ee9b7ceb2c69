//! What must hold of every election and agreement that share: of ones drawn by chance, and of real
//! ones with lines made up for them.

use super::{election, line};
use crate::common::cases;
use crate::sharing_oracle as oracle;
use allocation::sharing::{self, Agreement, Commitment, Interval, PoolKey, SharedOutcome, Stock};
use allocation::{
    Ballot, BallotType, Cap, Choice, Constraints, Election, Exclusion, Rule, allocate,
    allocate_within, pb,
};
use proptest::prelude::*;

/// Rules of every kind that goes on in its own way.
const RULES: [&str; 20] = [
    "greedy[votes;skip;ties=cost,votes]",
    "greedy[votes;no-skip;ties=id]",
    "greedy[votes-per-cost;skip;ties=cost,votes]",
    "greedy[points;skip;ties=id]",
    "mes[cost;e=B/n;none;ties=cost,votes]",
    "mes[cost;e=B/n;u;ties=cost,votes]",
    "mes[cost;e=B/n;add1;ties=cost,votes]",
    "mes[count;e=B/n;add1e;ties=id]",
    "mes[cost;e=B/n;add1u;ties=id]",
    "mes[points;e=B/n;add1eu;comparison;ties=id]",
    "mes[points-cost;e=B/n;pct1;ties=id]",
    "max-welfare[count;ties=id]",
    "max-welfare[cost;ties=cost,votes]",
    "ees[cost;e=B/n;add-opt;ties=id]",
    "ees[count;e=B/n;none;ties=id]",
    "bos[cost;ties=id]",
    "phragmen[skip;ties=id]",
    "phragmen[no-skip;ties=id]",
    "maximin-support[ties=id]",
    "cstv[ewt;complete;ties=id]",
];

fn rule(at: usize) -> Rule {
    RULES[at].parse().expect("a rule")
}

/// Small elections with ties, and lines that often meet.
fn instances() -> impl Strategy<Value = (Election, Agreement)> {
    let costs = prop::collection::vec(prop_oneof![6 => 5_u64..40, 1 => Just(0_u64)], 1..9);
    let choice = (0_u32..9, 1_u64..4).prop_map(|(project, points)| Choice { project, points });
    let ballots = prop::collection::vec((1_u64..4, prop::collection::vec(choice, 0..5)), 0..9);
    let lines = prop::collection::vec((0_u32..9, 0_u8..3, 1_u64..4, 0_u64..12, needs()), 0..9);
    let stock =
        prop::collection::vec((0_u64..3, prop::collection::vec((needs(), 1_u64..3), 0..3)), 3);
    let upkeep = prop::sample::select(vec![0_u32, 100, 333, 1_000]);
    let money = (0_u64..120, 0_u8..8);
    (costs, ballots, lines, stock, (upkeep, money)).prop_map(
        |(costs, ballots, lines, stock, (upkeep, (budget, stocked)))| {
            let size = u32::try_from(costs.len()).expect("few");
            let ballots = ballots.into_iter().map(|(weight, mut choices)| {
                choices.iter_mut().for_each(|choice| choice.project %= size);
                Ballot::new(weight, choices)
            });
            let election = Election {
                ballots: ballots.collect(),
                ballot_type: BallotType::Cumulative,
                ..election(budget, &costs, &[])
            };
            let mut left = costs.clone();
            let mut kept = Vec::new();
            for (number, (project, kind, quantity, price, needs)) in lines.into_iter().enumerate() {
                let left = &mut left[(project % size) as usize];
                if quantity * price <= *left {
                    *left -= quantity * price;
                    let mut line =
                        line(project % size, &format!("k{kind}"), quantity, price, &needs);
                    line.decision = format!("d{number}");
                    kept.push(line);
                }
            }
            let stock = (0_u8..3).zip(stock).filter(|(kind, _)| stocked & (1 << kind) != 0).map(
                |(kind, (units, commitments))| Stock {
                    pool: PoolKey { kind: format!("k{kind}"), group: String::new() },
                    units,
                    commitments: commitments
                        .into_iter()
                        .flat_map(|(during, quantity)| {
                            during.into_iter().map(move |(start, end)| Commitment {
                                during: Interval { start, end },
                                quantity,
                            })
                        })
                        .collect(),
                },
            );
            (election, Agreement { lines: kept, stock: stock.collect(), upkeep_permille: upkeep })
        },
    )
}

fn needs() -> impl Strategy<Value = Vec<(i64, i64)>> {
    prop::collection::vec(
        (0_i64..12, 1_i64..5).prop_map(|(start, length)| (start, start + length)),
        1..3,
    )
}

fn count(election: &Election, agreement: &Agreement, rule: &Rule) -> SharedOutcome {
    sharing::allocate(election, rule, "seed", agreement).expect("counted")
}

proptest! {
    #![proptest_config(cases(3_000))]

    #[test]
    fn everything_that_is_promised_holds((election, agreement) in instances(), at in 0..RULES.len()) {
        let outcome = count(&election, &agreement, &rule(at));
        oracle::check(&election, &agreement, &outcome);
        prop_assert_eq!(&outcome.without, &allocate(&election, &rule(at), "seed").expect("counted"));
    }

    #[test]
    fn without_an_agreement_the_outcome_is_the_plain_one((election, mut agreement) in instances(), at in 0..RULES.len()) {
        agreement.lines.clear();
        let outcome = count(&election, &agreement, &rule(at));
        prop_assert_eq!(&outcome.funded, &outcome.without.funded);
        prop_assert_eq!((outcome.spent, outcome.freed_total), (outcome.without.total_cost, 0));
    }

    #[test]
    fn where_nothing_is_saved_the_outcome_is_the_plain_one((election, mut agreement) in instances(), at in 0..RULES.len()) {
        // Everybody needs everything at the same time, and nothing is in stock.
        agreement.stock.clear();
        for line in &mut agreement.lines {
            line.needs = vec![Interval { start: 0, end: 1 }];
        }
        let outcome = count(&election, &agreement, &rule(at));
        prop_assert_eq!(&outcome.funded, &outcome.without.funded);
        prop_assert!(outcome.pools.is_empty() && outcome.freed.is_empty());
    }

    #[test]
    fn the_order_of_anything_listed_changes_nothing((election, agreement) in instances(), at in 0..RULES.len()) {
        let mut turned = election.clone();
        turned.ballots.reverse();
        turned.ballots.iter_mut().for_each(|ballot| ballot.choices.reverse());
        let mut other = agreement.clone();
        other.lines.reverse();
        other.stock.reverse();
        other.lines.iter_mut().for_each(|line| line.needs.reverse());
        other.stock.iter_mut().for_each(|stock| stock.commitments.reverse());
        prop_assert_eq!(count(&election, &agreement, &rule(at)), count(&turned, &other, &rule(at)));
    }

    #[test]
    fn renumbered_projects_share_the_same((election, agreement) in instances(), at in 0..RULES.len()) {
        let last = u32::try_from(election.projects.len()).expect("few") - 1;
        let mut other = (election.clone(), agreement.clone());
        other.0.projects.reverse();
        other.0.ballots.iter_mut().flat_map(|b| &mut b.choices).for_each(|c| c.project = last - c.project);
        other.1.lines.iter_mut().for_each(|line| line.project = last - line.project);
        let there = count(&other.0, &other.1, &rule(at));
        let here = count(&election, &agreement, &rule(at));
        let back: Vec<u32> = there.funded.iter().map(|project| last - project).collect();
        prop_assert_eq!(&here.funded, &back);
        prop_assert_eq!((here.freed_total, here.left, here.spent), (there.freed_total, there.left, there.spent));
    }

    #[test]
    fn greedy_goes_on_as_the_definition_says((election, agreement) in instances(), by_cost: bool) {
        let rule = rule(if by_cost { 2 } else { 0 });
        let outcome = count(&election, &agreement, &rule);
        prop_assert_eq!(&outcome.funded, &oracle::greedy(&election, &agreement, &outcome.without.funded, by_cost));
    }

    #[test]
    fn constraints_hold_in_both_passes(
        (election, agreement) in instances(), most in 0_u64..90, at in prop::sample::select(vec![0_usize, 1, 2, 11, 12]),
        precedence: bool,
    ) {
        let all: Vec<u32> = (0..).take(election.projects.len()).collect();
        let cap = Cap { name: "cap".into(), projects: all.iter().copied().filter(|p| p % 2 == 0).collect(), most };
        let exclusion = Exclusion { projects: all.iter().copied().filter(|p| p % 3 == 0).collect(), precedence };
        let constraints = Constraints { caps: vec![cap], exclusions: vec![exclusion], ..Constraints::default() };
        let outcome = sharing::allocate_within(&election, &rule(at), "seed", &constraints, &agreement).expect("counted");
        oracle::check(&election, &agreement, &outcome);
        prop_assert_eq!(constraints.broken_by(&election, &outcome.funded), None);
        let plain = allocate_within(&election, &rule(at), "seed", &constraints).expect("counted");
        prop_assert_eq!(outcome.without, plain);
    }
}

/// Lines for every third of the cost of most projects, the same for the same election.
fn synthetic(election: &Election) -> Agreement {
    let mut state = 7_u64;
    let mut draw = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
        (state >> 33) % below
    };
    let mut lines = Vec::new();
    for (project, listed) in (0..).zip(&election.projects) {
        for _ in 0..draw(3) {
            let quantity = 1 + draw(4);
            let start = i64::try_from(draw(50_000)).expect("small");
            let length = i64::try_from(60 + draw(9_000)).expect("small");
            let kind = format!("k{}", draw(12));
            lines.push(line(
                project,
                &kind,
                quantity,
                listed.cost / 3 / quantity,
                &[(start, start + length)],
            ));
        }
    }
    Agreement { lines, stock: Vec::new(), upkeep_permille: 100 }
}

#[test]
fn everything_that_is_promised_holds_in_real_elections() {
    let Ok(folder) = std::env::var("ENSAMEN_CORPUS") else { return };
    let files =
        std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let (mut counted, mut gained) = (0, 0);
    for file in files.filter(|file| file.extension().is_some_and(|kind| kind == "pb")) {
        let bytes = std::fs::read(&file).expect("a file");
        if bytes.len() > 1_500_000 {
            continue;
        }
        let election = pb::read(&bytes).expect("a valid file").election().expect("countable");
        let agreement = synthetic(&election);
        for at in [0, 2, 4, 5, 11, 14, 15, 16] {
            let outcome = count(&election, &agreement, &rule(at));
            oracle::check(&election, &agreement, &outcome);
            counted += 1;
            gained += usize::from(!outcome.gained.is_empty());
        }
    }
    println!("{counted} counts of real elections, sharing adds something in {gained}");
    assert!(gained * 2 > counted, "sharing seldom adds anything: {gained} of {counted}");
}
