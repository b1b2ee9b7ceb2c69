//! Other programs that say one JSON value and are not waited for forever.

use crate::process;
use anyhow::{Result, bail};
use serde_json::Value;
use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

const LOOK: Duration = Duration::from_micros(500);
/// Once a program has run for so long, looking after it more rarely costs nothing in exactness.
const LONG: Duration = Duration::from_secs(1);
const LOOK_RARELY: Duration = Duration::from_millis(20);

/// How a program ended.
pub enum Ended {
    /// With what it said, and how long the whole process took.
    Said(Value, Duration),
    /// It failed, or said no JSON: the last line of what it complained about.
    Failed(String),
    /// It was stopped; the most memory it had held until then, in bytes, where that can be known.
    TooSlow(Option<u64>),
}

/// Runs a program until it ends or `patience` does. An interrupt is an error.
pub fn wait(command: &mut Command, patience: Duration) -> Result<Ended> {
    let (said, complained) = (tempfile::NamedTempFile::new()?, tempfile::NamedTempFile::new()?);
    command.stdin(Stdio::null()).stdout(said.reopen()?).stderr(complained.reopen()?);
    let start = Instant::now();
    let mut child = process::spawn(command)?;
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if process::interrupted() {
            process::stop(&mut child)?;
            bail!("interrupted");
        }
        if start.elapsed() > patience {
            let peak = peak(child.id());
            process::stop(&mut child)?;
            return Ok(Ended::TooSlow(peak));
        }
        thread::sleep(if start.elapsed() > LONG { LOOK_RARELY } else { LOOK });
    };
    let time = start.elapsed();
    if let (true, Ok(value)) = (status.success(), serde_json::from_reader(said.reopen()?)) {
        return Ok(Ended::Said(value, time));
    }
    let complaint = fs::read_to_string(complained.path()).unwrap_or_default();
    let last = complaint.lines().rev().find(|line| !line.trim().is_empty());
    Ok(Ended::Failed(last.unwrap_or("it said nothing").trim().to_owned()))
}

/// The most memory that a process has held, as Linux tells it.
pub fn peak(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn shell(script: &str, patience: Duration) -> Ended {
        wait(Command::new("sh").args(["-c", script]), patience).expect("sh runs")
    }

    #[test]
    fn what_a_program_says_is_read() {
        let ended = shell("echo '{\"funded\": 3}'", Duration::from_secs(20));
        assert!(matches!(ended, Ended::Said(value, _) if value["funded"] == 3));
    }

    #[test]
    fn a_program_that_fails_is_quoted() {
        let ended = shell("echo first >&2; echo why >&2; exit 1", Duration::from_secs(20));
        assert!(matches!(ended, Ended::Failed(why) if why == "why"));
    }

    #[test]
    fn a_program_that_takes_too_long_is_stopped() {
        let started = Instant::now();
        let ended = shell("exec sleep 60", Duration::from_millis(50));
        assert!(matches!(ended, Ended::TooSlow(_)));
        assert!(started.elapsed() < Duration::from_secs(30));
    }
}
