//! The counting library on whole elections, each figure beside what was asked of it; the tables go
//! into `crates/allocation/BENCHMARKS.md`, the picture beside it.

mod files;
mod growth;
mod measure;
mod picture;
mod recount;
mod rules;
mod table;

use super::corpus::Corpus;
use crate::workspace::Workspace;
use crate::{process, tell};
use anyhow::{Context as _, Result, bail};
use measure::Tools;
use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

const DOCUMENT: &str = "crates/allocation/BENCHMARKS.md";
const PICTURE: &str = "crates/allocation/growth.svg";
const MARKS: (&str, &str) = ("<!-- measured: begin -->", "<!-- measured: end -->");

/// Measures, prints, and writes the document. A count of a made-up election is stopped when
/// `patience` is over.
pub fn run(workspace: &Workspace, patience: Duration) -> Result<()> {
    let (started, load) = (Instant::now(), load());
    let corpus = Corpus::find(workspace);
    let tools = Tools::build(workspace)?;
    let mut failed = Vec::new();
    let mut text = String::new();
    let mut section = |title: &str, measured: Result<String>| -> Result<()> {
        if process::interrupted() {
            bail!("interrupted");
        }
        let measured = measured.unwrap_or_else(|error| {
            failed.push(title.to_owned());
            format!("**Not measured**: {error:#}\n")
        });
        println!("\n{title}\n\n{measured}");
        text.push_str(&format!("\n### {title}\n\n{measured}"));
        Ok(())
    };
    let title = "Equal shares by cost, beside pabutools 1.2.3 and beside splitting lines";
    section(title, files::measure(workspace, &tools, &corpus))?;
    section("Rules on real elections", rules::measure(&tools, &corpus))?;
    let growth = growth::measure(&tools, patience).and_then(|growth| {
        fs::write(workspace.root.join(PICTURE), growth.picture)?;
        Ok(format!("![Time of each rule, by number of voters](growth.svg)\n\n{}", growth.text))
    });
    section("Growth, 200 projects", growth)?;
    section("Counting again in Chromium", recount::measure(workspace, &tools))?;
    let facts = facts(&corpus, (load, started), patience);
    write(&workspace.root.join(DOCUMENT), &format!("{facts}\n{text}"))?;
    tell::note(&format!("written into {DOCUMENT}"));
    if !failed.is_empty() {
        bail!("not measured: {}", failed.join("; "));
    }
    Ok(())
}

/// When, where, and under what load.
fn facts(corpus: &Corpus, (load, started): (String, Instant), patience: Duration) -> String {
    let cores = thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let memory = proc("meminfo").and_then(|text| {
        let line = text.lines().find_map(|line| line.strip_prefix("MemTotal:"))?;
        let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
        Some(kibibytes * 1024)
    });
    let elections = if corpus.named {
        "Real elections from the folder that `ENSAMEN_CORPUS` named."
    } else {
        "`ENSAMEN_CORPUS` named no folder: **only the committed fixtures were measured**."
    };
    format!(
        "{}, `cargo xtask bench allocation --patience {}`, {} in all, on {cores} cores and {} of \
         memory; load average {load} at the beginning and {} at the end, this command included. \
         {elections}\n",
        chrono::DateTime::<chrono::Utc>::from(SystemTime::now()).format("%-d %B %Y"),
        patience.as_secs(),
        tell::duration(started.elapsed()),
        table::memory(memory),
        self::load(),
    )
}

/// How many processes wanted to run in the last minute, on average.
fn load() -> String {
    let text = proc("loadavg");
    let first = text.as_deref().and_then(|text| text.split_whitespace().next());
    first.unwrap_or("not known").to_owned()
}

fn proc(name: &str) -> Option<String> {
    fs::read_to_string(Path::new("/proc").join(name)).ok()
}

fn write(path: &Path, text: &str) -> Result<()> {
    let document =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let renewed = table::between(&document, MARKS, text);
    let renewed = renewed.with_context(|| format!("{} has lost its markers", path.display()))?;
    fs::write(path, renewed).with_context(|| format!("cannot write {}", path.display()))
}
