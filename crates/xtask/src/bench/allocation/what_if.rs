//! What if on a phone, timed in Chromium: the module of its own that a workshop's phones load.

use super::measure::{SEED, Tools};
use super::recount::{Size, figures};
use super::table::{table, time};
use crate::server::Running;
use crate::site::Manifest;
use crate::workspace::Workspace;
use crate::{process, tell};
use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

const SCRIPT: &str = include_str!("../../../assets/what-if.mjs");
/// No further count begins after so many seconds.
const ENOUGH: u32 = 8;

/// A rule as it is chosen in a workshop.
struct Choice {
    name: &'static str,
    method: &'static str,
    completion: &'static str,
    comparison: bool,
}

const fn choice(
    name: &'static str,
    (method, completion): (&'static str, &'static str),
    comparison: bool,
) -> Choice {
    Choice { name, method, completion, comparison }
}

const CHOICES: [Choice; 10] = [
    choice("greedy by votes", ("greedy", "none"), false),
    choice("maximum welfare", ("max-welfare", "none"), false),
    choice("equal shares", ("equal-shares", "none"), false),
    choice("equal shares, Add1U", ("equal-shares", "add1u"), false),
    choice("equal shares, Add1, comparison", ("equal-shares", "add1"), true),
    choice("exact equal shares", ("exact-equal-shares", "none"), false),
    choice("Phragmén", ("phragmen", "none"), false),
    choice("bounded overspending", ("bounded-overspending", "none"), false),
    choice("maximin support", ("maximin-support", "none"), false),
    choice("CSTV", ("cstv", "none"), false),
];

/// What drives the browser.
pub struct Browser<'a> {
    pub workspace: &'a Workspace,
    pub node: &'a Path,
    pub chromium: Option<&'a PathBuf>,
}

/// Has the module count the election again and again by each rule, on a page of the server.
pub fn measure(
    browser: &Browser<'_>,
    tools: &Tools,
    (server, manifest): (&Running, &Manifest),
    size: &Size,
) -> Result<String> {
    let script = tools.file("what-if.mjs");
    fs::write(&script, SCRIPT)?;
    let ballots = tools.generate(size.voters, size.projects)?;
    let address = |name: &str| -> Result<String> {
        let path = manifest.get(name).with_context(|| format!("{name} is not in the site"))?;
        Ok(format!("{}{path}", server.url().trim_end_matches('/')))
    };
    let rules = CHOICES.iter().map(|rule| {
        json!({ "method": rule.method, "completion": rule.completion,
            "comparison": rule.comparison })
    });
    let job = json!({ "page": format!("{}/en", server.url().trim_end_matches('/')),
        "script": address("pkg/whatif.js")?, "module": address("pkg/whatif.wasm")?,
        "seed": SEED, "ballots": ballots, "rules": rules.collect::<Vec<_>>(),
        "runs": size.runs, "enough": ENOUGH });
    let jobs = tools.file("what-if.json");
    fs::write(&jobs, job.to_string())?;
    let Browser { workspace, node, chromium } = browser;
    let mut command = workspace.command(node);
    command.current_dir(workspace.root.join("end2end")).arg(&script).arg(&jobs);
    if let Some(chromium) = chromium {
        command.env("ENSAMEN_CHROMIUM", chromium);
    }
    let said = tell::step("what if in Chromium", || process::output(&mut command))?;
    let mut rows = Vec::new();
    for (rule, line) in CHOICES.iter().zip(said.lines()) {
        let said: Value = serde_json::from_str(line)?;
        if said["same"] != true {
            bail!("what if does not count by {}: {}", rule.name, said["said"]);
        }
        let mut row = vec![rule.name.to_owned()];
        row.extend(figures(size, &said)?);
        rows.push(row);
    }
    let head =
        ["rule", "first count", "quickest", "median", "worst after the first", "counts", "asked"];
    Ok(format!(
        "What if on a phone, {} voters × {} projects, asked < {}:\n\n{}",
        super::table::thousands(&size.voters),
        size.projects,
        time(size.asked),
        table(&head, &rows)
    ))
}
