//! Counts an election without and with sharing, in turns in one process, and says what both took, as
//! one line of JSON: `sharing FILE RULE SEED RUNS`.
//!
//! Nobody has agreed to share in an old election, so lines are made up, the same for the same file: up
//! to four for each project, of twelve kinds, each for a few days of a year and a quarter of the cost.
//! Times are those of the quickest runs, in seconds of the processor, from the election to the outcome.

use std::error::Error;
use std::time::Duration;

use allocation::sharing::{self, Agreement, Interval, Line, PoolKey};
use allocation::{Election, Rule, allocate, pb};
use cpu_time::ThreadTime;

const MINUTES_OF_A_YEAR: u64 = 525_600;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, file, rule, seed, runs] = arguments.as_slice() else {
        return Err("sharing FILE RULE SEED RUNS".into());
    };
    let rule: Rule = rule.parse()?;
    let election = pb::read(&std::fs::read(file)?)?.election()?;
    let agreement = agreement(&election);
    let (mut plain, mut shared) = (Duration::MAX, Duration::MAX);
    let mut last = None;
    for _ in 0..runs.parse::<u32>()? {
        let started = ThreadTime::now();
        let without = allocate(&election, &rule, seed)?;
        plain = plain.min(started.elapsed());
        let started = ThreadTime::now();
        let outcome = sharing::allocate(&election, &rule, seed, &agreement)?;
        shared = shared.min(started.elapsed());
        if outcome.without != without {
            return Err("the first pass is not the plain count".into());
        }
        last = Some(outcome);
    }
    let said = serde_json::json!({
        "plain": plain.as_secs_f64(),
        "shared": shared.as_secs_f64(),
        "lines": agreement.lines.len(),
        "pools": last.as_ref().map(|outcome| outcome.pools.len()),
        "without": last.as_ref().map(|outcome| outcome.without.funded.len()),
        "gained": last.as_ref().map(|outcome| outcome.gained.len()),
    });
    println!("{said}");
    Ok(())
}

fn agreement(election: &Election) -> Agreement {
    let mut state = 1_u64;
    let mut draw = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
        (state >> 33) % below
    };
    let mut lines = Vec::new();
    for (project, listed) in (0..).zip(&election.projects) {
        for number in 0..draw(5) {
            let quantity = 1 + draw(5);
            let start = i64::try_from(draw(MINUTES_OF_A_YEAR)).unwrap_or(0);
            let end = start + i64::try_from(600 + draw(10_000)).unwrap_or(0);
            lines.push(Line {
                project,
                pool: PoolKey { kind: format!("kind {}", draw(12)), group: String::new() },
                quantity,
                unit_price: listed.cost / 4 / quantity,
                needs: vec![Interval { start, end }],
                terms: "made up".to_owned(),
                decision: format!("{} {number}", listed.id),
            });
        }
    }
    Agreement { lines, stock: Vec::new(), upkeep_permille: 100 }
}
