//! Allocation with sharing: the worked example, and what must hold of every election and agreement.

mod sharing_oracle;

use allocation::sharing::{
    self, Agreement, Commitment, GoingOn, Interval, Line, PoolKey, SharedOutcome, SharingError,
    Standing, Stock,
};
use allocation::{
    Ballot, BallotType, Cap, Choice, Constraints, Election, Exclusion, Project, Rule, allocate,
    allocate_within, pb,
};
use proptest::prelude::*;
use sharing_oracle as oracle;

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

fn cases(usual: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    let cases = asked.unwrap_or(usual);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn line(project: u32, kind: &str, quantity: u64, unit_price: u64, needs: &[(i64, i64)]) -> Line {
    Line {
        project,
        pool: PoolKey { kind: kind.into(), group: String::new() },
        quantity,
        unit_price,
        needs: needs.iter().map(|(start, end)| Interval { start: *start, end: *end }).collect(),
        terms: "a host".into(),
        decision: format!("d{project}"),
    }
}

fn election(budget: u64, costs: &[u64], votes: &[u64]) -> Election {
    Election {
        budget,
        units_per_currency: 100,
        projects: (0..)
            .zip(costs)
            .map(|(i, cost): (u32, _)| Project { id: format!("p{i}"), cost: *cost })
            .collect(),
        ballots: (0..).zip(votes).map(|(i, votes)| Ballot::approving(*votes, [i])).collect(),
        ballot_type: BallotType::Approval,
    }
}

/// 10,000 €; A and B each buy a marquee of 1,200 € for different days, C just misses.
fn worked_example() -> (Election, Agreement) {
    let election = election(1_000_000, &[480_000, 490_000, 135_000], &[3, 2, 1]);
    let lines =
        vec![line(0, "tent", 1, 120_000, &[(0, 1)]), line(1, "tent", 1, 120_000, &[(1, 2)])];
    (election, Agreement { lines, upkeep_permille: 100, ..Agreement::default() })
}

#[test]
fn sharing_one_marquee_frees_1080_euros_and_funds_a_third_project() {
    let (election, agreement) = worked_example();
    let outcome = sharing::allocate(&election, &Rule::greedy(), "", &agreement).expect("counted");
    assert_eq!(
        (outcome.without.funded.as_slice(), outcome.without.total_cost),
        ([0, 1].as_slice(), 970_000)
    );
    assert_eq!(outcome.funded, [0, 1, 2]);
    assert_eq!(outcome.went_on, GoingOn::Order);
    let [pool] = outcome.pools.as_slice() else { panic!("one pool") };
    assert_eq!((pool.peak, pool.units, pool.asked, pool.purchase), (1, 1, 2, 120_000));
    assert_eq!((pool.saved, pool.upkeep, pool.freed), (120_000, 12_000, 108_000));
    let shares: Vec<u64> = pool.members.iter().map(|member| member.share).collect();
    assert_eq!(shares, [60_000, 60_000], "each reports 600 €");
    let [gain] = outcome.gained.as_slice() else { panic!("one project more") };
    assert_eq!((gain.project, gain.from_unspent), (2, 30_000));
    let [freed] = outcome.freed.as_slice() else { panic!("one amount") };
    assert_eq!((freed.amount, freed.left), (108_000, 3_000));
    assert_eq!(freed.together_with, ["d0", "d1"]);
    assert_eq!((gain.from_freed[0].freed, gain.from_freed[0].amount), (0, 105_000));
    assert_eq!((outcome.spent, outcome.left), (997_000, 3_000));
    assert_eq!(outcome.projects[2].standing, Standing::Gained { round: 1 });
}

#[test]
fn two_who_need_it_on_the_same_day_free_nothing() {
    let (election, mut agreement) = worked_example();
    agreement.lines[1].needs = agreement.lines[0].needs.clone();
    let outcome = sharing::allocate(&election, &Rule::greedy(), "", &agreement).expect("counted");
    assert_eq!((outcome.funded, outcome.freed_total), (outcome.without.funded, 0));
    assert!(outcome.pools.is_empty());
    assert_eq!(outcome.projects[2].standing, Standing::NothingFreed);
}

#[test]
fn a_project_that_joins_a_pool_counts_with_its_marginal_cost() {
    // A alone frees nothing; C would bring no second marquee.
    let (election, mut agreement) = worked_example();
    agreement.lines =
        vec![line(0, "tent", 1, 120_000, &[(0, 1)]), line(2, "tent", 1, 120_000, &[(5, 9)])];
    let outcome = sharing::allocate(&election, &Rule::greedy(), "", &agreement).expect("counted");
    assert_eq!(outcome.funded, [0, 1, 2]);
    assert_eq!((outcome.gained[0].cost, outcome.gained[0].marginal_cost), (135_000, 27_000));
    assert_eq!(outcome.gained[0].from_unspent, 27_000);
    assert_eq!(outcome.left, 3_000);
}

#[test]
fn what_is_in_stock_is_not_bought_and_what_is_promised_is_not_counted_on() {
    let (election, mut agreement) = worked_example();
    let pool = agreement.lines[0].pool.clone();
    agreement.stock = vec![Stock { pool: pool.clone(), units: 1, commitments: Vec::new() }];
    let outcome = sharing::allocate(&election, &Rule::greedy(), "", &agreement).expect("counted");
    assert_eq!((outcome.pools[0].units, outcome.freed_total), (0, 216_000));
    let during = Interval { start: 0, end: 2 };
    agreement.stock[0].commitments = vec![Commitment { during, quantity: 1 }];
    let outcome = sharing::allocate(&election, &Rule::greedy(), "", &agreement).expect("counted");
    assert_eq!(
        (outcome.pools[0].units, outcome.pools[0].peak, outcome.freed_total),
        (1, 2, 108_000)
    );
}

#[test]
fn stock_that_is_promised_twice_over_is_not_made_up_for_by_the_members() {
    let (election, mut agreement) = worked_example();
    let pool = agreement.lines[0].pool.clone();
    let during = Interval { start: 0, end: 2 };
    let commitments = vec![Commitment { during, quantity: 5 }];
    agreement.stock = vec![Stock { pool, units: 1, commitments }];
    let outcome = sharing::allocate(&election, &Rule::greedy(), "", &agreement).expect("counted");
    assert_eq!((outcome.pools.len(), outcome.freed_total), (0, 0));
}

#[test]
fn upkeep_is_rounded_up_and_freed_money_down() {
    let (election, mut agreement) = worked_example();
    for line in &mut agreement.lines {
        line.unit_price = 101;
    }
    agreement.upkeep_permille = 5;
    let outcome = sharing::allocate(&election, &Rule::greedy(), "", &agreement).expect("counted");
    assert_eq!((outcome.saved_total, outcome.upkeep_total, outcome.freed_total), (101, 1, 100));
}

#[test]
fn caps_count_full_costs_and_exclusions_hold() {
    let (election, agreement) = worked_example();
    let cap = Cap { name: "centre".into(), projects: vec![1, 2], most: 600_000 };
    let capped = Constraints { caps: vec![cap], ..Constraints::default() };
    let count = |constraints: &Constraints| {
        sharing::allocate_within(&election, &Rule::greedy(), "", constraints, &agreement)
            .expect("counted")
    };
    let outcome = count(&capped);
    assert_eq!(outcome.funded, [0, 1]);
    assert!(matches!(outcome.projects[2].standing, Standing::Barred { .. }));
    let exclusion = Exclusion { projects: vec![0, 2], precedence: false };
    let excluded = Constraints { exclusions: vec![exclusion], ..Constraints::default() };
    assert_eq!(count(&excluded).funded, [0, 1]);
}

#[test]
fn what_makes_no_sense_is_refused() {
    let (election, agreement) = worked_example();
    let refused = |change: &dyn Fn(&mut Agreement)| {
        let mut changed = agreement.clone();
        change(&mut changed);
        sharing::allocate(&election, &Rule::greedy(), "", &changed).expect_err("refused")
    };
    let first = |change: fn(&mut Line)| refused(&|agreement| change(&mut agreement.lines[0]));
    assert_eq!(first(|line| line.project = 9), SharingError::UnknownProject { index: 9 });
    assert_eq!(first(|line| line.quantity = 0), SharingError::BadQuantity { quantity: 0 });
    assert_eq!(first(|line| line.needs.clear()), SharingError::NoDates { project: 0 });
    assert!(matches!(first(|line| line.needs[0].end = 0), SharingError::EmptyInterval { .. }));
    assert!(matches!(
        first(|line| line.decision.clear()),
        SharingError::Missing { what: "decision", .. }
    ));
    assert!(matches!(first(|line| line.quantity = 5), SharingError::LinesAboveCost { .. }));
    assert!(matches!(refused(&|all| all.upkeep_permille = 1_001), SharingError::BadUpkeep { .. }));
    let stock = Stock { pool: agreement.lines[0].pool.clone(), units: 1, commitments: Vec::new() };
    let twice = refused(&|all| all.stock = vec![stock.clone(), stock.clone()]);
    assert!(matches!(twice, SharingError::RepeatedStock { .. }));
}

#[test]
fn an_outcome_is_written_and_read_back() {
    let (election, agreement) = worked_example();
    let outcome = sharing::allocate(&election, &Rule::greedy(), "", &agreement).expect("counted");
    let text = serde_json::to_string(&(&outcome, &agreement)).expect("JSON");
    let back: (SharedOutcome, Agreement) = serde_json::from_str(&text).expect("the same");
    assert_eq!(back, (outcome, agreement));
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
