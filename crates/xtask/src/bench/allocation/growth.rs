//! What counting takes as elections grow: a table and a picture.

use super::measure::{Answer, Tools};
use super::picture::{Line, picture};
use super::rules::{RULES, Rule, told};
use super::table::{memory, table, thousands, time, verdict};
use crate::tell;
use anyhow::Result;
use std::time::Duration;

const VOTERS: [u32; 4] = [1_000, 10_000, 100_000, 1_000_000];
const PROJECTS: u32 = 200;
/// What all memory of one count must fit in.
const MEMORY_ASKED: u64 = 24 << 30;
/// A count that took less than this is repeated, for the quickest of `RUNS`.
const QUICK: f64 = 2.0;
const RUNS: u32 = 5;

/// The table, and the picture as SVG.
pub struct Growth {
    /// Markdown.
    pub text: String,
    /// The whole file.
    pub picture: String,
}

/// Measures every rule on every size, each count stopped when `patience` is over.
pub fn measure(tools: &Tools, patience: Duration) -> Result<Growth> {
    let mut files = Vec::new();
    for voters in VOTERS {
        files.push((voters, tools.generate(voters, PROJECTS)?));
    }
    let mut reading = vec![f64::INFINITY; files.len()];
    let (mut rows, mut lines, mut largest) = (Vec::new(), Vec::new(), Vec::new());
    for rule in &RULES {
        let mut row = vec![rule.name.to_owned()];
        let mut line = Line { name: rule.name.to_owned(), points: Vec::new() };
        let mut stopped = false;
        for ((voters, file), reading) in files.iter().zip(&mut reading) {
            if stopped {
                row.push("not tried".to_owned());
                continue;
            }
            let label = format!("{}, {} voters", rule.name, thousands(voters));
            let answer = tell::step(&label, || count(tools, file, rule, patience))?;
            if let Answer::Counted(counted) = &answer {
                row.push(format!("{}, {}", time(counted.rule), memory(counted.peak)));
                line.points.push((f64::from(*voters), counted.rule));
                *reading = reading.min(counted.election);
            } else {
                row.push(told(&answer, patience));
                stopped = true;
            }
            if *voters == VOTERS[VOTERS.len() - 1] {
                largest.push(answer);
            }
        }
        rows.push(row);
        lines.push(line);
    }
    let points = files.iter().zip(&reading).map(|((voters, _), time)| (f64::from(*voters), *time));
    lines.insert(0, Line { name: "file to election".to_owned(), points: points.collect() });
    let mut first = vec!["file to election".to_owned()];
    first.extend(reading.iter().map(|seconds| time(*seconds)));
    rows.insert(0, first);
    let mut head = vec!["rule alone".to_owned()];
    head.extend(VOTERS.map(|voters| format!("{} voters", thousands(&voters))));
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    let text = format!("{}\n{}", table(&head, &rows), memory_verdict(&largest));
    Ok(Growth { text, picture: picture(&lines) })
}

fn count(tools: &Tools, file: &std::path::Path, rule: &Rule, patience: Duration) -> Result<Answer> {
    let once = tools.count(file, rule.id, 1, patience)?;
    match &once {
        Answer::Counted(counted) if counted.outcome < QUICK => {
            tools.count(file, rule.id, RUNS, patience)
        }
        _ => Ok(once),
    }
}

/// What was asked of one million ballots.
fn memory_verdict(largest: &[Answer]) -> String {
    let peaks = largest.iter().map(|answer| match answer {
        Answer::Counted(counted) => counted.peak,
        Answer::Stopped(peak) => *peak,
        Answer::Failed(_) => None,
    });
    let finished = largest.iter().filter(|answer| matches!(answer, Answer::Counted(_))).count();
    let Some(most) = peaks.flatten().max() else {
        return "How much memory the counts held cannot be known on this machine.\n".to_owned();
    };
    let within = most <= MEMORY_ASKED;
    let figure = format!("{finished} of {} rules within the time", RULES.len());
    format!(
        "One million ballots counted by every rule within 24 GiB: {}; no process held more than {}.\n",
        verdict(&figure, within && finished == RULES.len()),
        memory(Some(most)),
    )
}
