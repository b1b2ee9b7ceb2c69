//! How long a sharing check takes with ten thousand things and a hundred thousand loans in the
//! registry. Asked: 99 of 100 under 20 ms.

use crate::workspace::Workspace;
use crate::{process, server, tell};
use anyhow::Result;
use std::process::Command;

/// Measures and prints.
pub fn run(workspace: &Workspace) -> Result<()> {
    server::build_for_figures(workspace, &["checks"])?;
    let mut tool = Command::new(server::tool(workspace, "checks"));
    let said = tell::long_step("a region and its checks", || process::output(&mut tool))?;
    for line in said.lines() {
        println!("  {}", line.replace('\t', "  "));
    }
    Ok(())
}
