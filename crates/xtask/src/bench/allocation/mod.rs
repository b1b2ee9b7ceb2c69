//! The counting library on whole elections, each figure beside what was asked of it; the tables go
//! into `crates/allocation/BENCHMARKS.md`, the picture beside it.

mod files;
mod growth;
mod measure;
mod picture;
mod recount;
mod rules;
mod shared;
mod table;
mod what_if;

use super::corpus::Corpus;
use crate::workspace::Workspace;
use crate::{process, tell};
use anyhow::{Context as _, Result, bail};
use clap::ValueEnum;
use measure::Tools;
use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

const DOCUMENT: &str = "crates/allocation/BENCHMARKS.md";
const PICTURE: &str = "crates/allocation/growth.svg";

/// What is measured by itself, and stands by itself in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// Equal shares on real elections, beside pabutools and beside splitting lines
    Files,
    /// Every rule on real elections
    Rules,
    /// Every rule on made-up elections of 1,000 to 1,000,000 voters
    Growth,
    /// The recount of the results page, in Chromium
    Recount,
    /// Every rule with sharing, beside the plain count
    Sharing,
}

const ALL: [Part; 5] = [Part::Files, Part::Rules, Part::Growth, Part::Recount, Part::Sharing];

impl Part {
    /// What stands before and after it in the document.
    fn marks(self) -> (String, String) {
        let name = format!("{self:?}").to_lowercase();
        (format!("<!-- {name}: begin -->"), format!("<!-- {name}: end -->"))
    }
}

/// Measures one part or all of them, prints, and writes the document. A count of a made-up election
/// is stopped when `patience` is over.
pub fn run(workspace: &Workspace, part: Option<Part>, patience: Duration) -> Result<()> {
    let corpus = Corpus::find(workspace);
    let tools = Tools::build(workspace)?;
    let mut failed = Vec::new();
    for part in part.map_or_else(|| ALL.to_vec(), |part| vec![part]) {
        let before = (Instant::now(), load());
        let measured = match part {
            Part::Files => files::measure(workspace, &tools, &corpus),
            Part::Rules => rules::measure(&tools, &corpus),
            Part::Growth => growth::measure(&tools, patience).and_then(|growth| {
                fs::write(workspace.root.join(PICTURE), growth.picture)?;
                Ok(growth.text)
            }),
            Part::Recount => recount::measure(workspace, &tools),
            Part::Sharing => shared::measure(&tools, &corpus),
        };
        if process::interrupted() {
            bail!("interrupted");
        }
        match measured {
            Ok(measured) => {
                let of_files = matches!(part, Part::Files | Part::Rules | Part::Sharing);
                let text = format!("{measured}\n{}", facts(of_files.then_some(&corpus), before));
                println!("\n{text}");
                write(&workspace.root.join(DOCUMENT), part, &text)?;
                tell::note(&format!("written into {DOCUMENT}"));
            }
            Err(error) => {
                eprintln!("error: {error:#}");
                failed.push(format!("{part:?}"));
            }
        }
    }
    if !failed.is_empty() {
        bail!("not measured: {}", failed.join(", "));
    }
    Ok(())
}

/// When, where, and under what load.
fn facts(corpus: Option<&Corpus>, (started, before): (Instant, String)) -> String {
    let cores = thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let memory = proc("meminfo").and_then(|text| {
        let line = text.lines().find_map(|line| line.strip_prefix("MemTotal:"))?;
        let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
        Some(kibibytes * 1024)
    });
    let fixtures = if corpus.is_some_and(|corpus| !corpus.named) {
        " `ENSAMEN_CORPUS` named no folder: **only the committed fixtures were measured**."
    } else {
        ""
    };
    format!(
        "*{}, in {}, on {cores} cores and {} of memory; {before} programs wanted to run when it began \
         and {} when it ended, this one included (average of a minute).*{fixtures}\n",
        chrono::DateTime::<chrono::Utc>::from(SystemTime::now()).format("%-d %B %Y"),
        tell::duration(started.elapsed()),
        table::memory(memory),
        load(),
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

fn write(path: &Path, part: Part, text: &str) -> Result<()> {
    let (begin, end) = part.marks();
    let document =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let renewed = table::between(&document, (&begin, &end), text);
    let renewed = renewed.with_context(|| format!("{} has lost its markers", path.display()))?;
    fs::write(path, renewed).with_context(|| format!("cannot write {}", path.display()))
}
