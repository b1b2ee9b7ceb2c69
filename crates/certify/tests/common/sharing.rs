//! Counts with sharing to check.

use allocation::sharing::{Agreement, Commitment, Interval, Line, PoolKey, Stock, allocate};
use allocation::{Election, Rule};
use certify::{Certificate, Property, Violation, certify};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::pb;

/// Every way to go on.
pub const RULES: [&str; 26] = [
    "greedy[points;skip;ties=id]",
    "greedy[points-per-cost;skip;ties=cost,id]",
    "greedy[points-per-cost;no-skip;ties=id]",
    "greedy[votes;no-skip;ties=votes,lot]",
    "greedy[points;80%;ties=id]",
    "mes[cost;e=B/n;none;ties=cost,votes,lot]",
    "mes[points;e=B/n;none;ties=id]",
    "mes[points-cost;e=floor(B/n);u;ties=id]",
    "mes[count;e=B/n;u;comparison;ties=id]",
    "mes[cost;e=B/n;add1;prefilter;ties=cost,id]",
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
pub fn shared(election: &Election, rule: &str, agreement: &Agreement) -> Value {
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

pub fn check(shared: &Value, election: &Election) -> Certificate {
    let file = pb(election);
    certify(shared.to_string().as_bytes(), file.as_bytes()).expect("readable")
}

pub fn finds(shared: &Value, election: &Election, property: Property) -> Vec<Violation> {
    let certificate = check(shared, election);
    let check = certificate.check(property).expect("every property is listed");
    assert_eq!(check.fault, !check.violations.is_empty());
    check.violations.clone()
}

pub fn marquee(project: u32, day: i64, decision: &str) -> Line {
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
pub fn marquees() -> (Election, Value) {
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
        parts_per_point: 1,
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
pub fn agreements() -> impl Strategy<Value = Agreement> {
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

/// Agreements whose lines fit the costs of an election.
pub fn fitting(election: &Election, mut agreement: Agreement) -> Agreement {
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
