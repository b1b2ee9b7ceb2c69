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
    playwright.arg("--reporter=list,json").env("PLAYWRIGHT_JSON_OUTPUT_NAME", &report);
    playwright.env("ENSAMEN_URL", server.url());
    if let Some(chromium) = chromium {
        playwright.env("ENSAMEN_CHROMIUM", chromium);
    }
    let ended = tell::long_step("journeys (Playwright)", || process::run(&mut playwright));
    let (passed, failed) = read_report(&report)?;
    tally.add("journeys", passed, failed);
    if ended.is_err() && failed == 0 {
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

/// What passed and failed. A test that passed at its second try has not passed.
fn read_report(file: &Path) -> Result<(u64, u64)> {
    let text = fs::read_to_string(file).context("Playwright left no report")?;
    let report: Value = serde_json::from_str(&text)?;
    let count = |name: &str| report["stats"][name].as_u64().unwrap_or_default();
    let broken = report["errors"].as_array().map_or(0, |errors| errors.len() as u64);
    Ok((count("expected"), count("unexpected") + count("flaky") + broken))
}
