//! How well budget lines are read for the kinds they name, on the labelled lines of
//! `tests/fixtures/kinds`, and how many a second.

use crate::workspace::Workspace;
use anyhow::{Context, Result};
use kinds::{Recogniser, labelled};
use std::fs;
use std::time::{Duration, Instant};

const SETS: [&str; 11] = [
    "tuning", "held-out", "fresh", "second", "unseen", "last", "traps", "closing", "ordinary",
    "messy", "offhand",
];
/// Reading goes on for at least so long, that the clock's own grain does not count.
const PATIENCE: Duration = Duration::from_secs(2);

/// Measures and prints.
pub fn run(workspace: &Workspace) -> Result<()> {
    let start = Instant::now();
    let recogniser = Recogniser::new()?;
    println!("tables read in {:.0} ms", start.elapsed().as_secs_f64() * 1000.0);
    println!("  set       language  lines  precision  recall  quantity");
    let mut all = Vec::new();
    for name in SETS {
        let file = workspace.root.join(format!("tests/fixtures/kinds/{name}.jsonl"));
        let text = fs::read_to_string(&file).with_context(|| format!("no {}", file.display()))?;
        let lines = labelled::lines(&text).with_context(|| file.display().to_string())?;
        for (language, score) in labelled::scores(&recogniser, &lines) {
            let [precision, recall, quantity] =
                [score.precision(), score.recall(), score.quantity()].map(thousandths);
            println!(
                "  {name:<8}  {language:<8}  {:>5}  {precision:>9}  {recall:>6}  {quantity:>8}",
                score.lines
            );
        }
        all.extend(lines);
    }
    println!("asked of the held-out lines, all languages: precision 0.970, recall 0.900");
    tell_speed(&recogniser, &all);
    Ok(())
}

fn tell_speed(recogniser: &Recogniser, lines: &[labelled::Line]) {
    let (start, mut read, mut found) = (Instant::now(), 0_u32, 0);
    while start.elapsed() < PATIENCE && !lines.is_empty() {
        for line in lines {
            found += recogniser.read(&line.text).kinds.len();
            read += 1;
        }
    }
    let speed = f64::from(read) / start.elapsed().as_secs_f64();
    println!("{speed:.0} lines a second on one core ({read} read, {found} kinds)");
}

fn thousandths(part: u32) -> String {
    format!("{}.{:03}", part / 1000, part % 1000)
}
