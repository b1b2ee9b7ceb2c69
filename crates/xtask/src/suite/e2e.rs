//! Journeys in a real browser: the optimised site, a server of its own, the demonstration.

use super::browser;
use super::tally::Tally;
use crate::server::{self, Running};
use crate::workspace::{Profile, Workspace, require};
use crate::{process, site, tell};
use anyhow::{Context, Result};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// Builds, starts, walks through, stops.
pub fn run(workspace: &Workspace, tally: &mut Tally) -> Result<()> {
    let why = "the journeys run on Node.js 20 or newer";
    let (npm, npx) = (require("npm", why)?, require("npx", why)?);
    install(workspace, &npm)?;
    let chromium = tell::step("a browser", || browser::find(workspace, &npx))?;
    // What browsers receive is what is deployed; how fast the server is does not matter here.
    site::build(workspace, Profile::Release)?;
    server::build_for_tests(workspace)?;
    let data = tempfile::Builder::new().prefix("ensamen-e2e-").tempdir()?;
    let server = tell::step("server with the demonstration", || {
        Running::start(workspace, Profile::Dev, data.path())
    })?;

    let folder = workspace.root.join("end2end");
    let report = tempfile::tempdir()?;
    let report = report.path().join("report.json");
    let mut playwright = workspace.command(&npx);
    playwright.current_dir(&folder).args(["--no-install", "playwright", "test"]);
    playwright.args(["--retries=1", "--reporter=list,json"]);
    playwright.env("PLAYWRIGHT_JSON_OUTPUT_NAME", &report);
    playwright.env("ENSAMEN_URL", server.url());
    if let Some(chromium) = chromium {
        playwright.env("ENSAMEN_CHROMIUM", chromium);
    }
    let ended = tell::long_step("journeys (Playwright)", || process::run(&mut playwright));
    let text = fs::read_to_string(&report).context("Playwright left no report")?;
    let walked = Walked::read(&serde_json::from_str(&text)?);
    tally.add("journeys", walked.passed, walked.failed);
    walked.falls.iter().for_each(|fall| tally.remark(fall));
    if ended.is_err() && walked.failed == 0 {
        tally.add_failure("journeys: Playwright did not run to its end");
    }
    Ok(())
}

/// `npm ci`, when the lock is not the one that was installed.
pub fn install(workspace: &Workspace, npm: &Path) -> Result<()> {
    let folder = workspace.root.join("end2end");
    let lock = fs::read(folder.join("package-lock.json")).context("end2end/package-lock.json")?;
    let key: String = Sha256::digest(&lock).iter().map(|byte| format!("{byte:02x}")).collect();
    let stamp = folder.join("node_modules/.installed");
    if fs::read_to_string(&stamp).is_ok_and(|text| text == key) {
        return Ok(());
    }
    tell::long_step("Playwright and axe (npm)", || {
        let mut ci = workspace.command(npm);
        ci.current_dir(&folder).args(["ci", "--no-audit", "--no-fund"]);
        process::run(ci.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))
    })?;
    fs::write(&stamp, key)?;
    Ok(())
}

/// How many journeys may need a second try. A machine that is out of breath for a moment is not a
/// defect; what comes more often is one.
const UNSTEADY: u64 = 2;

/// How the journeys ended.
#[derive(Debug, PartialEq, Eq)]
struct Walked {
    passed: u64,
    failed: u64,
    /// Where each one that fell did so, and what it saw there, also when it passed at its second try.
    falls: Vec<String>,
}

impl Walked {
    /// Reads Playwright's report.
    fn read(report: &Value) -> Self {
        let count = |name: &str| report["stats"][name].as_u64().unwrap_or_default();
        let broken = list(&report["errors"]).count() as u64;
        let unsteady = count("flaky");
        let beyond = if unsteady > UNSTEADY { unsteady } else { 0 };
        let mut falls = Vec::new();
        list(&report["suites"]).for_each(|suite| tell_falls(suite, &mut falls));
        Self {
            passed: count("expected") + unsteady - beyond,
            failed: count("unexpected") + beyond + broken,
            falls,
        }
    }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// The falls of a file and of the groups in it, a line each.
fn tell_falls(suite: &Value, falls: &mut Vec<String>) {
    list(&suite["suites"]).for_each(|inner| tell_falls(inner, falls));
    for spec in list(&suite["specs"]) {
        let tests = list(&spec["tests"]);
        let results = tests.flat_map(|test| list(&test["results"]));
        for error in results.filter_map(|result| list(&result["errors"]).next()) {
            let place = &error["location"];
            let file = place["file"].as_str().and_then(|file| file.rsplit('/').next());
            let said = plain(error["message"].as_str().unwrap_or_default());
            falls.push(format!(
                "{} · {}:{} · {}",
                spec["title"].as_str().unwrap_or_default(),
                file.unwrap_or("?"),
                place["line"],
                said.chars().take(300).collect::<String>()
            ));
        }
    }
}

/// A message for the eyes of a terminal, as one line without its colours.
fn plain(message: &str) -> String {
    let mut parts = message.split('\u{1b}');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str(part.split_once('m').map_or("", |(_, rest)| rest));
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// A report of one file: how its journeys ended, and one that fell once.
    fn report(flaky: u64) -> Value {
        let message = "\u{1b}[31mexpected\u{1b}[39m\n  6 of 6";
        let error = json!({"message": message, "location": {"file": "/a/b.spec.ts", "line": 7}});
        let results = json!([{"errors": [error]}, {"errors": []}]);
        let specs = json!([{"title": "a room votes", "tests": [{"results": results}]}]);
        json!({
            "stats": {"expected": 10, "unexpected": 0, "flaky": flaky},
            "errors": [],
            "suites": [{"specs": [], "suites": [{"specs": specs}]}]
        })
    }

    #[test]
    fn a_journey_that_needed_a_second_try_is_told_with_what_it_saw() {
        let falls = vec!["a room votes · b.spec.ts:7 · expected 6 of 6".to_owned()];
        assert_eq!(Walked::read(&report(1)), Walked { passed: 11, failed: 0, falls });
    }

    #[test]
    fn many_journeys_that_need_a_second_try_have_not_passed() {
        let walked = Walked::read(&report(3));
        assert_eq!((walked.passed, walked.failed), (10, 3));
    }
}
