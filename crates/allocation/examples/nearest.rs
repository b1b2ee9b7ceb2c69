//! For each project that an election does not fund, the smallest changes that would have funded it,
//! and how long finding them all took: `cargo run --release --example nearest -- FILE RULE SEED TIMES`,
//! where TIMES says how many times the usual work proofs may take.

use std::error::Error;
use std::time::Instant;

use allocation::{Constraints, Effort, Losers, Rule, allocate, pb};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, file, rule, seed, times] = arguments.as_slice() else {
        return Err("nearest FILE RULE SEED TIMES".into());
    };
    let rule: Rule = rule.parse()?;
    let election = pb::read(&std::fs::read(file)?)?.election()?;
    let outcome = allocate(&election, &rule, seed)?;
    let started = Instant::now();
    let all = Losers::new(&election, &rule, seed, &Constraints::default())?;
    let all = all.with_effort(Effort::times(times.parse()?));
    let (mut losers, mut voters_proved, mut less_proved) = (0, 0, 0);
    for ((index, project), counted) in (0..).zip(&election.projects).zip(&outcome.projects) {
        if !counted.funded {
            let begun = Instant::now();
            let near = all.nearest_funding(index)?;
            let (voters, less) = (near.extra_supporters, near.cheaper_by);
            let most = |proved| if proved { "" } else { "at most " };
            println!(
                "{}: {}{voters:?} more voters, or {}{less:?} less ({:.2} s)",
                project.id,
                most(near.extra_supporters_proved),
                most(near.cheaper_by_proved),
                begun.elapsed().as_secs_f64()
            );
            losers += 1;
            voters_proved += u32::from(near.extra_supporters_proved);
            less_proved += u32::from(near.cheaper_by_proved);
        }
    }
    println!(
        "{losers} losers: {less_proved} lower costs proved, {voters_proved} numbers of voters"
    );
    println!("nearest funding of all losers: {:.2} s", started.elapsed().as_secs_f64());
    Ok(())
}
