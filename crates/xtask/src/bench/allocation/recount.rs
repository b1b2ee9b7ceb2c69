//! The recount of the results page, timed in Chromium with the module that the site ships.

use super::measure::{Answer, SEED, Tools};
use super::rules::{RULES, Rule, told};
use super::table::{table, time, verdict};
use super::what_if;
use crate::server::{self, Running};
use crate::suite::{browser, e2e};
use crate::workspace::{Profile, Workspace, require};
use crate::{process, site, tell};
use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

const SCRIPT: &str = include_str!("../../../assets/recount.mjs");
/// A counted election of the demonstration: its page is shown, about elections of our own.
const PAGE: &str = "en/p/zielony-milion-2023/enveloppe/results";

/// An election that is counted again, and what was asked of it.
pub struct Size {
    /// How many voters it has.
    pub voters: u32,
    /// How many projects.
    pub projects: u32,
    /// In seconds.
    pub asked: f64,
    /// How often it is counted at most.
    pub runs: u32,
}

const SIZES: [Size; 2] = [
    Size { voters: 300, projects: 60, asked: 0.016, runs: 60 },
    Size { voters: 60_000, projects: 60, asked: 1.0, runs: 15 },
];
/// A recount that takes longer is stopped.
const PATIENCE: u32 = 40;
/// No further recount begins after so many seconds.
const ENOUGH: u32 = 8;
const NATIVE_PATIENCE: Duration = Duration::from_mins(1);

/// Counts natively, has the browser count the same again, and tells both.
pub fn measure(workspace: &Workspace, tools: &Tools) -> Result<String> {
    let why = "the browser is driven from Node.js 20 or newer";
    let (npm, npx, node) = (require("npm", why)?, require("npx", why)?, require("node", why)?);
    e2e::install(workspace, &npm)?;
    let chromium = browser::find(workspace, &npx)?;
    let manifest = site::build(workspace, Profile::Release)?;
    server::build_for_tests(workspace)?;
    let data = tempfile::Builder::new().prefix("ensamen-bench-").tempdir()?;
    let server = tell::step("server with the demonstration", || {
        Running::start(workspace, Profile::Dev, data.path())
    })?;
    let page = format!("{}/{PAGE}", server.url().trim_end_matches('/'));
    let script = tools.file("recount.mjs");
    fs::write(&script, SCRIPT)?;

    let mut texts = Vec::new();
    for size in &SIZES {
        let file = tools.generate(size.voters, size.projects)?;
        let mut rows = Vec::new();
        for rule in &RULES {
            let label = format!("{} in Chromium, {} voters", rule.name, size.voters);
            rows.push(tell::step(&label, || {
                let (native, outcome) = match native(tools, &file, rule)? {
                    Ok(native) => native,
                    Err(why) => return Ok(vec![rule.name.to_owned(), why]),
                };
                let job = json!({ "ballots": file, "outcome": outcome, "runs": size.runs,
                    "patience": PATIENCE, "enough": ENOUGH });
                let jobs = tools.file("jobs.json");
                let all = json!({ "page": page, "seed": SEED, "jobs": [job] });
                fs::write(&jobs, all.to_string())?;
                let mut command = workspace.command(&node);
                command.current_dir(workspace.root.join("end2end")).arg(&script).arg(&jobs);
                if let Some(chromium) = &chromium {
                    command.env("ENSAMEN_CHROMIUM", chromium);
                }
                let said: Value = serde_json::from_str(&process::output(&mut command)?)?;
                row(rule, size, native, &said)
            })?);
        }
        let head = [
            "rule",
            "native",
            "first recount",
            "quickest",
            "median",
            "worst after the first",
            "recounts",
            "asked",
        ];
        let asked = time(size.asked);
        texts.push(format!(
            "{} voters × {} projects, asked < {asked}:\n\n{}",
            super::table::thousands(&size.voters),
            size.projects,
            table(&head, &rows)
        ));
    }
    let browser = what_if::Browser { workspace, node: &node, chromium: chromium.as_ref() };
    texts.insert(1, what_if::measure(&browser, tools, (&server, &manifest), &SIZES[0])?);
    Ok(texts.join("\n"))
}

/// Seconds that the count takes outside a browser, and the file of its outcome; or why not.
fn native(
    tools: &Tools,
    file: &std::path::Path,
    rule: &Rule,
) -> Result<Result<(f64, PathBuf), String>> {
    Ok(match tools.count(file, rule.id, 1, NATIVE_PATIENCE)? {
        Answer::Counted(counted) => {
            let outcome = tools.file("outcome.json");
            fs::write(&outcome, counted.report.to_string())?;
            Ok((counted.outcome, outcome))
        }
        other => Err(format!("outside a browser: {}", told(&other, NATIVE_PATIENCE))),
    })
}

fn row(rule: &Rule, size: &Size, native: f64, said: &Value) -> Result<Vec<String>> {
    let mut row = vec![rule.name.to_owned(), time(native)];
    if said["stopped"] == true {
        row.push(format!("stopped after {PATIENCE} s"));
        row.resize(7, String::new());
        row.push(verdict("too slow", false));
        return Ok(row);
    }
    if said["same"] != true {
        bail!("the browser counts otherwise under {}: {}", rule.id, said["said"]);
    }
    row.extend(figures(size, said)?);
    Ok(row)
}

/// The first, the quickest, the middle and the slowest of some counts, how many they were, and whether
/// that is quick enough.
pub fn figures(size: &Size, said: &Value) -> Result<Vec<String>> {
    let times = said["times"].as_array().context("a count without times")?;
    let mut times: Vec<f64> = times.iter().filter_map(Value::as_f64).collect();
    let counts = times.len();
    let first = *times.first().context("no recount")?;
    // The first one compiles the module too; it stands by itself unless it is the only one.
    if counts > 1 {
        times.remove(0);
    }
    times.sort_by(f64::total_cmp);
    let median = times.get(times.len() / 2).copied().unwrap_or(first);
    let quickest = times.first().copied().unwrap_or(first);
    let worst = times.last().copied().unwrap_or(first);
    let said = match (median < size.asked, worst < size.asked) {
        (true, true) => verdict("all after the first", true),
        (true, false) => verdict("the median", true),
        (false, _) => verdict("the median", false),
    };
    Ok(vec![time(first), time(quickest), time(median), time(worst), counts.to_string(), said])
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Size = Size { voters: 300, projects: 60, asked: 0.016, runs: 4 };

    fn verdict_of(times: &[f64]) -> String {
        let said = json!({ "times": times, "same": true, "stopped": false });
        row(&RULES[0], &SIZE, 0.001, &said).expect("a row").pop().unwrap_or_default()
    }

    #[test]
    fn the_median_decides_and_the_first_recount_stands_by_itself() {
        assert_eq!(verdict_of(&[0.100, 0.002, 0.003, 0.004]), "all after the first, met");
        assert_eq!(verdict_of(&[0.100, 0.002, 0.003, 0.020]), "the median, met");
        assert_eq!(verdict_of(&[0.001, 0.030, 0.030, 0.020]), "**the median, missed**");
    }

    #[test]
    fn another_outcome_in_the_browser_is_an_error() {
        let said = json!({ "times": [0.1], "same": false, "said": "differs", "stopped": false });
        assert!(row(&RULES[0], &SIZE, 0.001, &said).is_err());
    }
}
