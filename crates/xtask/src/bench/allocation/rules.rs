//! Every rule, and what was asked of three of them.

use super::measure::{Answer, Tools};
use super::table::{memory, table, thousands, time, verdict};
use crate::bench::corpus::{Corpus, Election};
use crate::tell;
use anyhow::{Context as _, Result};
use std::time::Duration;

/// A rule under a name that people use, and its id.
pub struct Rule {
    /// Its name.
    pub name: &'static str,
    /// Its id, every switch named.
    pub id: &'static str,
}

const fn rule(name: &'static str, id: &'static str) -> Rule {
    Rule { name, id }
}

/// The rules, those that administrations use first: all that the site offers are among them.
pub const RULES: [Rule; 14] = [
    rule("greedy by votes", "greedy[votes;skip;ties=cost,votes,lot]"),
    rule("greedy by votes per cost", "greedy[votes-per-cost;skip;ties=cost,votes,lot]"),
    rule("maximum welfare, count", "max-welfare[count;ties=cost,votes,lot]"),
    rule("maximum welfare, cost", "max-welfare[cost;ties=cost,votes,lot]"),
    rule("equal shares", "mes[cost;e=B/n;none;ties=cost,votes,lot]"),
    rule("equal shares, U", "mes[cost;e=B/n;u;ties=cost,votes,lot]"),
    rule("equal shares, Add1U", "mes[cost;e=B/n;add1u;ties=cost,votes,lot]"),
    rule("equal shares, Add1, comparison", "mes[cost;e=B/n;add1;comparison;ties=cost,votes,lot]"),
    rule("exact equal shares", "ees[cost;e=B/n;none;ties=cost,votes,lot]"),
    rule("exact equal shares, add-opt", "ees[cost;e=B/n;add-opt;ties=cost,votes,lot]"),
    rule("Phragmén", "phragmen[skip;ties=cost,votes,lot]"),
    rule("bounded overspending", "bos[cost;ties=cost,votes,lot]"),
    rule("maximin support", "maximin-support[ties=cost,votes,lot]"),
    rule("CSTV, transfers", "cstv[ewt;complete;ties=cost,votes,lot]"),
];

/// The other ways to transfer, on real elections only.
const MORE: [Rule; 3] = [
    rule("CSTV, transfers per cost", "cstv[ewtc;complete;ties=cost,votes,lot]"),
    rule("CSTV, minimal transfers", "cstv[mt;complete;ties=cost,votes,lot]"),
    rule("CSTV, minimal transfers per cost", "cstv[mtc;complete;ties=cost,votes,lot]"),
];

const ADD1: Rule = rule("Add1", "mes[cost;e=B/n;add1;ties=id]");
const ADD1_ELECTION: &str = "Hungary_Budapest_2024";
const RUNS: u32 = 5;
const PATIENCE: Duration = Duration::from_mins(2);

/// Measures what was asked of three rules, and all rules on the largest election with approvals.
pub fn measure(tools: &Tools, corpus: &Corpus) -> Result<String> {
    let elections = corpus.elections()?;
    let largest = elections.first().context("no election")?;
    let approvals = elections.iter().find(|election| election.vote_type == "approval");
    let approvals = approvals.context("no election with approval ballots")?;
    let mut asked = Vec::new();
    match elections.iter().find(|election| election.name() == ADD1_ELECTION) {
        Some(budapest) => asked.push(asked_of(tools, &ADD1, budapest, 1.0)?),
        None => asked.push(vec![ADD1.name.to_owned(), format!("{ADD1_ELECTION}: not there")]),
    }
    let mut largest = vec![largest];
    if largest.iter().all(|election| *election != approvals) {
        largest.push(approvals);
    }
    for election in largest {
        for (name, seconds) in [("maximum welfare", 1.0), ("maximin support", 10.0)] {
            for rule in RULES.iter().filter(|rule| rule.name.starts_with(name)) {
                asked.push(asked_of(tools, rule, election, seconds)?);
            }
        }
    }
    let mut all = Vec::new();
    for rule in RULES.iter().chain(&MORE) {
        all.push(figures_of(tools, rule, approvals)?);
    }
    let asked = table(&["rule", "election", "file to outcome", "peak memory"], &asked);
    let all = table(&["rule", "rule alone", "file to outcome", "peak memory", "funded"], &all);
    let (name, ballots) = (approvals.name(), thousands(&approvals.ballots));
    Ok(format!(
        "{asked}\nEvery rule on {name} ({} projects, {ballots} ballots):\n\n{all}",
        approvals.projects
    ))
}

fn asked_of(tools: &Tools, rule: &Rule, election: &Election, asked: f64) -> Result<Vec<String>> {
    let label = format!("{} on {}", rule.name, election.name());
    let answer = tell::step(&label, || tools.count(&election.file, rule.id, RUNS, PATIENCE))?;
    let ballots = thousands(&election.ballots);
    let place = format!("{} ({} projects, {ballots} ballots)", election.name(), election.projects);
    let (figure, peak) = match answer {
        Answer::Counted(counted) => {
            let met = counted.outcome < asked;
            let figure = verdict(&format!("{}, asked < {asked} s", time(counted.outcome)), met);
            (figure, memory(counted.peak))
        }
        other => (verdict(&told(&other, PATIENCE), false), String::new()),
    };
    Ok(vec![format!("{} `{}`", rule.name, rule.id), place, figure, peak])
}

fn figures_of(tools: &Tools, rule: &Rule, election: &Election) -> Result<Vec<String>> {
    let answer = tell::step(rule.name, || tools.count(&election.file, rule.id, RUNS, PATIENCE))?;
    let mut row = vec![format!("{} `{}`", rule.name, rule.id)];
    match answer {
        Answer::Counted(counted) => row.extend([
            time(counted.rule),
            time(counted.outcome),
            memory(counted.peak),
            counted.funded()?.len().to_string(),
        ]),
        other => row.push(told(&other, PATIENCE)),
    }
    Ok(row)
}

/// What became of a count that gave no outcome.
pub fn told(answer: &Answer, patience: Duration) -> String {
    match answer {
        Answer::Counted(_) => "counted".to_owned(),
        Answer::Stopped(peak) => {
            format!("stopped after {}, {}", tell::duration(patience), memory(*peak))
        }
        Answer::Failed(why) => format!("failed: {}", why.replace('|', "/")),
    }
}
