//! What is checked without running anything of ours.

use super::tally::Tally;
use crate::workspace::Workspace;
use crate::{process, site};
use anyhow::{Result, bail};
use std::process::Command;

/// What browsers load: the islands, and what counts on the phones of a workshop.
const WASM: [&str; 6] =
    ["--package", "frontend", "--package", "whatif", "--target", "wasm32-unknown-unknown"];

/// Server things: a browser has no use for them, and they would be the better part of its download.
const NEVER_IN_WASM: [&str; 3] = ["sqlx", "axum", "tokio"];

/// Formatting, clippy on both targets, and the tree of the module.
pub fn run(workspace: &Workspace, tally: &mut Tally) -> Result<()> {
    site::install_target(workspace)?;
    let cargo = |arguments: &[&str]| -> Command {
        let mut cargo = workspace.cargo();
        cargo.args(arguments);
        cargo
    };
    let deny = ["--", "-D", "warnings"];
    let native = ["clippy", "--workspace", "--exclude", "frontend", "--all-targets"];
    let native = [&native[..], &deny].concat();
    let wasm = [&["clippy"], &WASM[..], &deny].concat();
    tally.check("formatting", || process::run(&mut cargo(&["fmt", "--all", "--check"])))?;
    tally.check("clippy, server side", || process::run(&mut cargo(&native)))?;
    tally.check("clippy, browser side", || process::run(&mut cargo(&wasm)))?;
    tally.check("no server crate in the module", || {
        let tree = ["tree", "--edges", "normal", "--prefix", "none", "--format", "{p}"];
        only_browser_crates(&process::output(&mut cargo(&[&tree[..], &WASM].concat()))?)
    })
}

fn only_browser_crates(tree: &str) -> Result<()> {
    let names = tree.lines().filter_map(|line| line.split_whitespace().next());
    let mut found: Vec<_> = names.filter(|name| NEVER_IN_WASM.contains(name)).collect();
    found.dedup();
    if !found.is_empty() {
        bail!("{} in the dependencies of what browsers load", found.join(", "));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_crate_in_the_module_is_found_by_its_whole_name() {
        assert!(only_browser_crates("frontend v0.1.0\ntokio-like v1.0.0\n").is_ok());
        assert!(only_browser_crates("frontend v0.1.0\naxum v0.8.9 (*)\n").is_err());
    }
}
