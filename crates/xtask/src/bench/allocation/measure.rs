//! One count of one file by one rule, in a process of its own, and elections made up to measure.

use crate::bench::child::{self, Ended};
use crate::bench::pabutools::names;
use crate::workspace::{Profile, Workspace};
use crate::{process, tell};
use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use std::env;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

/// The seed of every drawn lot.
pub const SEED: &str = "bench";
/// The seed of the made-up elections.
const GENERATOR_SEED: u64 = 1;

/// The programs that measure, and where they put what they make.
pub struct Tools {
    examples: PathBuf,
    folder: PathBuf,
}

/// What a count took.
pub struct Counted {
    /// From the file to the election, in seconds.
    pub election: f64,
    /// From the election to the outcome, in seconds.
    pub rule: f64,
    /// From the file to the outcome, in seconds.
    pub outcome: f64,
    /// The most memory that the process held, in bytes.
    pub peak: Option<u64>,
    /// The outcome as it is published.
    pub report: Value,
}

/// What became of a count.
pub enum Answer {
    /// It ended.
    Counted(Box<Counted>),
    /// It was stopped, having held so much memory.
    Stopped(Option<u64>),
    /// It failed, with its complaint.
    Failed(String),
}

impl Tools {
    /// Has cargo compile them as the server is compiled.
    pub fn build(workspace: &Workspace) -> Result<Self> {
        let mut cargo = workspace.cargo();
        cargo.args(["build", "--release", "--package", "allocation"]);
        cargo.args(["--example", "measure", "--example", "generate", "--example", "sharing"]);
        tell::long_step("what measures and what makes elections up (cargo)", || {
            process::run(&mut cargo)
        })?;
        let examples = workspace.target.join(Profile::Release.folder()).join("examples");
        let folder = workspace.target.join("bench/allocation");
        std::fs::create_dir_all(&folder)?;
        Ok(Self { examples, folder })
    }

    /// A file of this run.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Counts a file, the quickest of some runs in one process.
    pub fn count(&self, file: &Path, rule: &str, runs: u32, patience: Duration) -> Result<Answer> {
        let mut command = self.example("measure");
        command.arg(file).args([rule, SEED, &runs.to_string()]);
        Ok(match child::wait(&mut command, patience)? {
            Ended::Said(said, _) => Answer::Counted(Box::new(Counted::read(said)?)),
            Ended::Failed(why) => Answer::Failed(why),
            Ended::TooSlow(peak) => Answer::Stopped(peak),
        })
    }

    /// Counts a file without and with sharing in turns in one process, and says what both took.
    pub fn shared(&self, file: &Path, rule: &str, runs: u32, patience: Duration) -> Result<Value> {
        let mut command = self.example("sharing");
        command.arg(file).args([rule, SEED, &runs.to_string()]);
        match child::wait(&mut command, patience)? {
            Ended::Said(said, _) => Ok(said),
            Ended::Failed(why) => bail!("{why}"),
            Ended::TooSlow(_) => bail!("{rule} took too long on {}", file.display()),
        }
    }

    /// Makes an election up; the same numbers give the same file.
    pub fn generate(&self, voters: u32, projects: u32) -> Result<PathBuf> {
        let path = self.file(&format!("made-up-{voters}x{projects}.pb"));
        let mut command = self.example("generate");
        command.args([voters.to_string(), projects.to_string(), GENERATOR_SEED.to_string()]);
        command.stdout(Stdio::from(File::create(&path)?));
        process::run(&mut command)?;
        Ok(path)
    }

    fn example(&self, name: &str) -> Command {
        Command::new(self.examples.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
    }
}

impl Counted {
    fn read(mut said: Value) -> Result<Self> {
        let seconds = |name: &str| said[name].as_f64().context("a count without its times");
        let (election, rule, outcome) =
            (seconds("election")?, seconds("rule")?, seconds("outcome")?);
        let peak = said["peak"].as_u64();
        let report = said["report"].take();
        if report.is_null() {
            bail!("a count without an outcome");
        }
        Ok(Self { election, rule, outcome, peak, report })
    }

    /// Ids of the funded projects in string order.
    pub fn funded(&self) -> Result<Vec<String>> {
        names(&self.report["funded"])
    }
}
