//! How long the questions take that every screen of the registry asks, the sharing check, and a run of
//! the watch of needs that wait, over a region's worth of things: on the embedded database, and on a
//! throwaway PostgreSQL.

use crate::suite::cluster::Cluster;
use crate::workspace::Workspace;
use crate::{process, server, tell};
use anyhow::Result;
use std::path::Path;

/// Fills a database of each engine and asks it.
pub fn run(workspace: &Workspace) -> Result<()> {
    server::build_for_figures(workspace, &["registry"])?;
    let folder = tempfile::Builder::new().prefix("bench-").tempdir_in(&workspace.target)?;
    println!("  SQLite");
    let file = format!("sqlite:{}", folder.path().join("registry.sqlite").display());
    ask(workspace, &file, &folder.path().join("sqlite-keys"))?;
    let cluster = tell::step("throwaway PostgreSQL cluster", || Cluster::start(workspace))?;
    println!("  PostgreSQL");
    ask(workspace, &cluster.url(), &folder.path().join("postgres-keys"))
}

fn ask(workspace: &Workspace, url: &str, keys: &Path) -> Result<()> {
    let mut tool = workspace.command(&server::tool(workspace, "registry"));
    tool.arg(url).arg(keys);
    let said = tell::long_step("a region and its questions", || process::output(&mut tool))?;
    for line in said.lines() {
        println!("    {line}");
    }
    Ok(())
}
