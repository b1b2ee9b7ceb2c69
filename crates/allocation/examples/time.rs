//! Times a count from bytes to outcome: `cargo run --release --example time -- FILE RULE [near]`.

use std::time::Instant;

use allocation::{Rule, allocate, nearest_funding, pb};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, path, rule, rest @ ..] = arguments.as_slice() else {
        return Err("FILE RULE [near]".into());
    };
    let bytes = std::fs::read(path)?;
    let rule: Rule = rule.parse()?;
    for _ in 0..3 {
        let started = Instant::now();
        let file = pb::read(&bytes)?;
        let read = started.elapsed();
        let election = file.election()?;
        let made = started.elapsed();
        let outcome = allocate(&election, &rule, "seed")?;
        let all = started.elapsed();
        println!(
            "read {:.1} ms, election {:.1} ms, all {:.1} ms: {} funded, cost {}, {} steps, {} ties ({} mattered)",
            read.as_secs_f64() * 1e3,
            made.as_secs_f64() * 1e3,
            all.as_secs_f64() * 1e3,
            outcome.funded.len(),
            outcome.total_cost,
            outcome.steps,
            outcome.ties.len(),
            outcome.ties.iter().filter(|tie| tie.mattered).count(),
        );
    }
    if rest.is_empty() {
        return Ok(());
    }
    let election = pb::read(&bytes)?.election()?;
    let outcome = allocate(&election, &rule, "seed")?;
    let started = Instant::now();
    for (index, project) in (0..).zip(&outcome.projects) {
        if !project.funded {
            let near = nearest_funding(&election, &rule, "seed", index)?;
            let id = &election.projects[index as usize].id;
            println!(
                "{id}: {:?} more voters, or {:?} less",
                near.extra_supporters, near.cheaper_by
            );
        }
    }
    println!("nearest funding of all losers: {:.2} s", started.elapsed().as_secs_f64());
    Ok(())
}
