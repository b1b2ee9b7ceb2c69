//! The reference implementation that researchers use, at a fixed version, with exact fractions.

use super::child::{self, Ended};
use crate::workspace::{Workspace, require};
use crate::{process, tell};
use anyhow::{Context as _, Result};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

const PACKAGE: &str = "pabutools==1.2.3";
const SCRIPT: &str = include_str!("../../assets/count.py");
/// Beyond this, it is given up.
pub const PATIENCE: Duration = Duration::from_mins(5);

/// Python with pabutools, in a folder of its own, and what it runs.
pub struct Pabutools {
    python: PathBuf,
    script: PathBuf,
}

/// One count of equal shares by cost.
pub struct Counted {
    /// The whole process, interpreter included.
    pub time: Duration,
    /// Ids of the funded projects in string order.
    pub funded: Vec<String>,
    /// What its parts took.
    pub parts: Parts,
    /// Ballots that were counted: different ones, if equal ones were put together.
    pub ballots: u64,
}

/// What the parts of a count took, in seconds of the processor: other work on the machine does not
/// make them longer.
#[derive(Clone, Copy, Debug)]
pub struct Parts {
    /// Importing the library.
    pub import: f64,
    /// Reading and parsing the file.
    pub parse: f64,
    /// Putting equal ballots together, if that was asked.
    pub group: f64,
    /// The rule.
    pub rule: f64,
}

impl Parts {
    /// From the file to the outcome, without the import.
    pub fn outcome(&self) -> f64 {
        self.parse + self.group + self.rule
    }
}

impl Pabutools {
    /// Installs it where it is not yet.
    pub fn install(workspace: &Workspace) -> Result<Self> {
        let folder = workspace.target.join("bench/venv");
        let python = folder.join("bin/python");
        let ready = process::output(Command::new(&python).args(["-c", "import pabutools"])).is_ok();
        if !ready {
            let system = require("python3", "the reference implementation is written in Python")?;
            fs::create_dir_all(workspace.target.join("bench"))?;
            tell::long_step("pabutools (pip)", || {
                process::run(workspace.command(&system).args(["-m", "venv"]).arg(&folder))?;
                let mut pip = workspace.command(&python);
                process::run(pip.args(["-m", "pip", "install", "--quiet", PACKAGE]))
            })?;
        }
        let script = workspace.target.join("bench/count.py");
        fs::write(&script, SCRIPT)?;
        Ok(Self { python, script })
    }

    /// Counts a file in a process of its own, equal ballots put together or not. None if it takes
    /// longer than `patience` or cannot read the file.
    pub fn count(&self, file: &Path, grouped: bool, patience: Duration) -> Result<Option<Counted>> {
        let mut command = Command::new(&self.python);
        command.arg(&self.script).arg(file);
        if grouped {
            command.arg("grouped");
        }
        let Ended::Said(said, time) = child::wait(&mut command, patience)? else {
            return Ok(None);
        };
        let seconds = |name: &str| said[name].as_f64().context("a count without its times");
        let parts = Parts {
            import: seconds("imported")?,
            parse: seconds("read")?,
            group: seconds("grouped")?,
            rule: seconds("counted")?,
        };
        let ballots = said["ballots"].as_u64().context("a count without ballots")?;
        Ok(Some(Counted { time, funded: names(&said["funded"])?, parts, ballots }))
    }
}

/// A list of ids, in string order.
pub fn names(list: &Value) -> Result<Vec<String>> {
    let list = list.as_array().context("an outcome without `funded`")?;
    let mut names: Vec<_> =
        list.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect();
    names.sort();
    Ok(names)
}
