//! Allocation with sharing: the worked example, and what is refused.

mod elections;

use allocation::sharing::{
    self, Agreement, Commitment, GoingOn, Interval, Line, PoolKey, SharedOutcome, SharingError,
    Standing, Stock,
};
use allocation::{Ballot, BallotType, Cap, Constraints, Election, Exclusion, Project, Rule};

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
        parts_per_point: 1,
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
