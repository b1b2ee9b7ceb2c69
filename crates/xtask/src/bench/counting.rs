//! From the bytes of an election to its outcome, whole processes, beside the reference
//! implementation that researchers use (pabutools), both with exact fractions.

use super::ratio;
use crate::workspace::{Profile, Workspace, require};
use crate::{process, server, tell};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

const PABUTOOLS: &str = "pabutools==1.2.3";
const SCRIPT: &str = include_str!("../../assets/count.py");
const RUNS: u32 = 5;
/// Beyond this, the reference is given up and the next largest election is tried.
const PATIENCE: Duration = Duration::from_mins(5);
const ATTEMPTS: usize = 4;

/// Measures and prints.
pub fn run(workspace: &Workspace) -> Result<()> {
    server::build(workspace, Profile::Release)?;
    let python = install_pabutools(workspace)?;
    let script = workspace.target.join("bench/count.py");
    fs::write(&script, SCRIPT)?;

    for election in elections(workspace)?.iter().take(ATTEMPTS) {
        let mut theirs = Command::new(&python);
        theirs.arg(&script).arg(&election.file);
        let label = format!("pabutools on {} ({} ballots)", election.name(), election.ballots);
        let Some(reference) = tell::long_step(&label, || best_of(1, &mut theirs))? else {
            tell::note("given up: too slow, or not an election it can read");
            continue;
        };
        // The first run read the file and compiled the bytecode; a quick one deserves as many as we take.
        let quick = reference.time < PATIENCE / 30;
        let reference =
            if quick { best_of(RUNS, &mut theirs)?.unwrap_or(reference) } else { reference };
        let mut ours = Command::new(workspace.server(Profile::Release));
        ours.arg("allocate").arg(&election.file).args(["--rule", "equal-shares", "--json"]);
        let outcome = best_of(RUNS, &mut ours)?.context("`ensamen allocate` failed")?;
        tell_result(election, &outcome, &reference);
        return Ok(());
    }
    bail!("pabutools finished none of the {ATTEMPTS} largest elections")
}

fn tell_result(election: &Election, ours: &Run, theirs: &Run) {
    let (quick, slow) = (ours.time.as_secs_f64(), theirs.time.as_secs_f64());
    println!("{}, {} ballots, equal shares by cost", election.name(), election.ballots);
    println!("  ensamen   {quick:>9.3} s  {} funded", ours.funded.len());
    println!("  pabutools {slow:>9.3} s  {} funded", theirs.funded.len());
    let same =
        if ours.funded == theirs.funded { "the same projects" } else { "NOT the same projects" };
    println!("  {} times as quick, {same}", ratio(slow, quick));
}

/// An election whose ballots approve projects.
struct Election {
    file: PathBuf,
    ballots: u64,
}

impl Election {
    fn name(&self) -> String {
        self.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    fn read(file: &Path) -> Option<Self> {
        let bytes = fs::read(file).ok()?;
        let text = String::from_utf8_lossy(&bytes);
        let meta: Vec<_> = text.lines().take_while(|line| line.trim() != "PROJECTS").collect();
        let value =
            |key: &str| meta.iter().find_map(|line| line.strip_prefix(key)?.strip_prefix(';'));
        if value("vote_type")?.trim() != "approval" {
            return None;
        }
        Some(Self { file: file.to_path_buf(), ballots: value("num_votes")?.trim().parse().ok()? })
    }
}

/// Largest first.
fn elections(workspace: &Workspace) -> Result<Vec<Election>> {
    let folder = if let Some(folder) = env::var_os("ENSAMEN_CORPUS") {
        PathBuf::from(folder)
    } else {
        tell::note("ENSAMEN_CORPUS names no folder of elections: measured on the small fixtures");
        workspace.root.join("tests/fixtures/pabulib")
    };
    let entries = fs::read_dir(&folder).with_context(|| format!("no {}", folder.display()))?;
    let files = entries.flatten().map(|entry| entry.path());
    let files = files.filter(|file| file.extension().is_some_and(|ending| ending == "pb"));
    let mut elections: Vec<_> = files.filter_map(|file| Election::read(&file)).collect();
    elections.sort_by_key(|election| std::cmp::Reverse(election.ballots));
    if elections.is_empty() {
        bail!("no election with approval ballots in {}", folder.display());
    }
    Ok(elections)
}

/// One count.
struct Run {
    time: Duration,
    funded: Vec<String>,
}

/// The quickest of some runs; none if one fails or takes too long.
fn best_of(runs: u32, command: &mut Command) -> Result<Option<Run>> {
    let mut best: Option<Run> = None;
    for _ in 0..runs {
        let Some(run) = once(command)? else {
            return Ok(None);
        };
        if best.as_ref().is_none_or(|best| run.time < best.time) {
            best = Some(run);
        }
    }
    Ok(best)
}

fn once(command: &mut Command) -> Result<Option<Run>> {
    let said = tempfile::NamedTempFile::new()?;
    command.stdout(said.reopen()?).stderr(Stdio::null());
    let start = Instant::now();
    let mut child = process::spawn(command)?;
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if process::interrupted() || start.elapsed() > PATIENCE {
            process::stop(&mut child)?;
            return Ok(None);
        }
        thread::sleep(Duration::from_micros(500));
    };
    let time = start.elapsed();
    if !status.success() {
        return Ok(None);
    }
    let outcome: Value = serde_json::from_reader(said.reopen()?)?;
    let names = outcome["funded"].as_array().context("an outcome without `funded`")?;
    let mut funded: Vec<_> =
        names.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect();
    funded.sort();
    Ok(Some(Run { time, funded }))
}

/// Python with pabutools, in a folder of its own.
fn install_pabutools(workspace: &Workspace) -> Result<PathBuf> {
    let folder = workspace.target.join("bench/venv");
    let python = folder.join("bin/python");
    let ready = process::output(Command::new(&python).args(["-c", "import pabutools"])).is_ok();
    if !ready {
        let system = require("python3", "the reference implementation is written in Python")?;
        fs::create_dir_all(workspace.target.join("bench"))?;
        tell::long_step("pabutools (pip)", || {
            process::run(workspace.command(&system).args(["-m", "venv"]).arg(&folder))?;
            let mut pip = workspace.command(&python);
            process::run(pip.args(["-m", "pip", "install", "--quiet", PABUTOOLS]))
        })?;
    }
    Ok(python)
}
