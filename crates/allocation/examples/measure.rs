//! Counts an election in a process of its own and says what it took, as one line of JSON:
//! `measure FILE RULE SEED RUNS`.
//!
//! Times are those of the quickest run, in seconds of the processor: other work on the machine does
//! not count. `glance` is a count of which only that is told which a page needs that tries one budget
//! after the other. `peak` is the most memory that the process ever held, in bytes, as Linux tells it;
//! elsewhere it is missing. The outcome stands beside them as it is published.

use std::error::Error;
use std::time::Duration;

use allocation::report::Report;
use allocation::{Constraints, Rule, allocate, glance_within, pb};
use cpu_time::ThreadTime;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, file, rule, seed, runs] = arguments.as_slice() else {
        return Err("measure FILE RULE SEED RUNS".into());
    };
    let rule: Rule = rule.parse()?;
    let runs: u32 = runs.parse()?;
    let (mut election_time, mut rule_time, mut total) =
        (Duration::MAX, Duration::MAX, Duration::MAX);
    let mut glance = Duration::MAX;
    let mut report = None;
    for _ in 0..runs {
        let started = ThreadTime::now();
        let election = pb::read(&std::fs::read(file)?)?.election()?;
        let read = started.elapsed();
        let outcome = allocate(&election, &rule, seed)?;
        let all = started.elapsed();
        election_time = election_time.min(read);
        rule_time = rule_time.min(all.saturating_sub(read));
        total = total.min(all);
        let started = ThreadTime::now();
        glance_within(&election, &rule, seed, &Constraints::default())?;
        glance = glance.min(started.elapsed());
        report = Some(Report::new(&election, &outcome));
    }
    let said = serde_json::json!({
        "election": election_time.as_secs_f64(),
        "rule": rule_time.as_secs_f64(),
        "glance": glance.as_secs_f64(),
        "outcome": total.as_secs_f64(),
        "peak": peak(),
        "report": report,
    });
    println!("{said}");
    Ok(())
}

/// The high-water mark of this process's memory.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024)
}
