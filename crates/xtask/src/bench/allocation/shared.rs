//! A count with sharing beside the plain count, in the same process.

use super::measure::Tools;
use super::rules::RULES;
use super::table::{table, thousands, time, times, verdict};
use crate::bench::corpus::{Corpus, Election};
use crate::tell;
use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use std::time::Duration;

/// What a count with sharing may take of the plain one.
const ASKED: f64 = 2.0;
const ELECTIONS: usize = 3;
const RUNS: u32 = 9;
const PATIENCE: Duration = Duration::from_mins(2);

/// Measures every rule on the three elections with approvals that have most ballots.
pub fn measure(tools: &Tools, corpus: &Corpus) -> Result<String> {
    let elections = corpus.elections()?;
    let approvals = elections.iter().filter(|election| election.vote_type == "approval");
    let approvals: Vec<&Election> = approvals.take(ELECTIONS).collect();
    if approvals.is_empty() {
        bail!("no election with approval ballots");
    }
    let (mut rows, mut worst) = (Vec::new(), 0.0_f64);
    for rule in &RULES {
        for election in &approvals {
            let label = format!("{} on {}", rule.name, election.name());
            let said =
                tell::step(&label, || tools.shared(&election.file, rule.id, RUNS, PATIENCE))?;
            let (row, ratio) = told(rule.name, election, &said)?;
            worst = worst.max(ratio);
            rows.push(row);
        }
    }
    let head =
        ["rule", "election", "lines", "plain", "with sharing", "asked ≤ 2×", "funded", "more"];
    let said = verdict(&times(worst), worst <= ASKED);
    Ok(format!("{}\nThe worst of them: {said}.", table(&head, &rows)))
}

fn told(rule: &str, election: &Election, said: &Value) -> Result<(Vec<String>, f64)> {
    let figure = |name: &str| said[name].as_f64().context("a count without its figures");
    let number = |name: &str| said[name].as_u64().unwrap_or_default().to_string();
    let (plain, shared) = (figure("plain")?, figure("shared")?);
    let ratio = shared / plain;
    let place = format!("{} ({} ballots)", election.name(), thousands(&election.ballots));
    let row = vec![
        rule.to_owned(),
        place,
        number("lines"),
        time(plain),
        time(shared),
        verdict(&format!("{ratio:.2}×"), ratio <= ASKED),
        number("without"),
        number("gained"),
    ];
    Ok((row, ratio))
}
