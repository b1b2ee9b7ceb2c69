//! A live workshop with thousands of phones, beside what was asked of it. The phones are a process
//! of their own; the log is read afterwards to see that no ballot was lost and none is there twice.

use crate::server::{self, Running};
use crate::workspace::{Profile, Workspace};
use crate::{process, tell};
use anyhow::{Context as _, Result, bail};
use std::process::Command;

/// Measures and prints.
pub fn run(workspace: &Workspace) -> Result<()> {
    server::build_for_figures(workspace, &["room", "live"])?;
    let folder = tempfile::Builder::new().prefix("bench-").tempdir_in(&workspace.target)?;
    let said = process::output(tool(workspace, "room").arg(folder.path()))?;
    let [code, round, cookie] = said.lines().collect::<Vec<_>>()[..] else {
        bail!("no workshop was prepared");
    };
    let running = Running::start(workspace, Profile::Release, folder.path())?;
    let mut phones = tool(workspace, "live");
    phones.args([running.host(), code, round, cookie, &running.id().to_string()]);
    let said = tell::long_step("thousands of phones", || process::output(&mut phones))?;
    for line in said.lines() {
        let parts: Vec<&str> = line.split('\t').collect();
        match parts[..] {
            [what, asked, measured, met] => println!("  {what:<62} {asked:>9}  {measured}  {met}"),
            _ => println!("  {}", parts.join(" ")),
        }
    }
    drop(running);
    let told =
        |name: &str| said.lines().find_map(|line| line.strip_prefix(name)?.trim().parse().ok());
    let acknowledged: u64 = told("acknowledged\t").context("no ballots were counted")?;
    let kept = process::output(tool(workspace, "room").arg(folder.path()).arg(code))?;
    println!("  in the log: {}", kept.trim());
    check(&kept, acknowledged)
}

/// A tool of the tests, which was built; thousands of connections are as many open files.
fn tool(workspace: &Workspace, name: &str) -> Command {
    server::with_many_files(workspace, &server::tool(workspace, name))
}

/// `5000 entries, 5000 ballots`
fn check(kept: &str, acknowledged: u64) -> Result<()> {
    let numbers: Vec<u64> = kept
        .split(|letter: char| !letter.is_ascii_digit())
        .filter_map(|number| number.parse().ok())
        .collect();
    if numbers[..] == [acknowledged, acknowledged] {
        println!("  none lost, none double");
        Ok(())
    } else {
        bail!("{acknowledged} ballots were acknowledged, the log has {kept}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ballot_that_is_lost_or_double_is_told() {
        assert!(check("7 entries, 7 ballots\n", 7).is_ok());
        assert!(check("8 entries, 7 ballots\n", 7).is_err());
        assert!(check("6 entries, 6 ballots\n", 7).is_err());
    }
}
