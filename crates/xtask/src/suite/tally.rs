//! Counts what passed and what failed, over tools that each say it in their own way.

use crate::workspace::Workspace;
use crate::{process, tell};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::process::ExitCode;

/// The count so far.
#[derive(Debug, Default)]
pub struct Tally {
    passed: u64,
    failed: u64,
    /// What to look at, one line each.
    failures: Vec<String>,
    /// What else should be known of it, one line each.
    remarks: Vec<String>,
}

impl Tally {
    /// Adds the counts of a tool.
    pub fn add(&mut self, label: &str, passed: u64, failed: u64) {
        self.passed += passed;
        self.failed += failed;
        if failed > 0 {
            self.failures.push(format!("{label}: {failed} of {} failed", passed + failed));
        }
    }

    /// Something that could not even count.
    pub fn add_failure(&mut self, what: &str) {
        self.failed += 1;
        self.failures.push(what.to_owned());
    }

    /// Something to know that is counted elsewhere, or not at all.
    pub fn remark(&mut self, what: &str) {
        self.remarks.push(what.to_owned());
    }

    /// A check that either holds or does not: it counts for one. Its failure lets others run.
    pub fn check(&mut self, label: &str, check: impl FnOnce() -> Result<()>) -> Result<()> {
        let result = tell::step(label, check);
        if process::interrupted() {
            bail!("interrupted");
        }
        match result {
            Ok(()) => self.passed += 1,
            Err(error) => {
                eprintln!("  FAILED  {label}: {error:#}");
                self.add_failure(&format!("{label}: {error:#}"));
            }
        }
        Ok(())
    }

    /// Runs tests with cargo: those of one program in one process, which reads the words of the site
    /// and the kinds of things once for all of them. A runner that starts a process for each test
    /// would read them hundreds of times.
    pub fn tests(
        &mut self,
        workspace: &Workspace,
        label: &str,
        arguments: &[&str],
        variables: &[(&str, String)],
    ) -> Result<()> {
        let mut cargo = workspace.cargo();
        cargo
            .args(["test", "--no-fail-fast"])
            .args(arguments)
            .envs(variables.iter().map(|(name, value)| (name, value)));
        let (status, said) = tell::long_step(label, || process::run_and_keep(&mut cargo))?;
        let (passed, failed) = totals(&said);
        self.add(label, passed, failed);
        if !status.success() && failed == 0 {
            self.add_failure(&format!("{label}: did not run to its end ({status})"));
        } else if passed + failed == 0 {
            self.add_failure(&format!("{label}: there is no test"));
        }
        Ok(())
    }

    /// Prints what failed, then the line that counts.
    pub fn conclude(&self) -> ExitCode {
        for remark in &self.remarks {
            println!("  {remark}");
        }
        for failure in &self.failures {
            println!("  FAILED  {failure}");
        }
        println!("{} passed, {} failed", self.passed, self.failed);
        if self.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

/// The integration tests of a package.
pub fn test_targets(workspace: &Workspace, package: &str) -> Result<Vec<String>> {
    let mut cargo = workspace.cargo();
    cargo.args(["metadata", "--no-deps", "--format-version", "1"]);
    let metadata: Value = serde_json::from_str(&process::output(&mut cargo)?)?;
    let packages = metadata["packages"].as_array().context("cargo metadata without packages")?;
    let found = packages.iter().find(|found| found["name"] == package);
    let targets = found.and_then(|found| found["targets"].as_array());
    let tests = targets.into_iter().flatten().filter(|target| target["kind"][0] == "test");
    Ok(tests.filter_map(|target| target["name"].as_str().map(str::to_owned)).collect())
}

/// Passed and failed, summed over every total that was printed.
fn totals(said: &str) -> (u64, u64) {
    said.lines().filter_map(total).fold((0, 0), |sum, each| (sum.0 + each.0, sum.1 + each.1))
}

/// `test result: FAILED. 10 passed; 2 failed; 0 ignored; …`
fn total(line: &str) -> Option<(u64, u64)> {
    let counts = line.strip_prefix("test result: ")?.split_once(". ")?.1;
    let mut total = (0, 0);
    for part in counts.split(';') {
        let mut words = part.split_whitespace();
        let Some(Ok(count)) = words.next().map(str::parse::<u64>) else {
            continue;
        };
        match words.next().unwrap_or_default() {
            "passed" => total.0 += count,
            "failed" => total.1 += count,
            _ => {}
        }
    }
    Some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_binary_of_cargo_test_is_summed() {
        let said = "test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured\n\
                    noise\n\
                    test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured\n";
        assert_eq!(totals(said), (7, 1));
    }

    #[test]
    fn a_failed_check_is_counted_and_does_not_stop_the_others() -> Result<()> {
        let mut tally = Tally::default();
        tally.check("a", || bail!("no"))?;
        tally.check("b", || Ok(()))?;
        assert_eq!((tally.passed, tally.failed), (1, 1));
        assert_eq!(tally.failures, ["a: no"]);
        Ok(())
    }
}
