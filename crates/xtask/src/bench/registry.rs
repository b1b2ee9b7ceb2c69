//! How long the questions take that every screen of the registry asks, over a region's worth of
//! things: on the embedded database, and on a throwaway PostgreSQL.

use crate::suite::cluster::Cluster;
use crate::workspace::Workspace;
use crate::{process, tell};
use anyhow::Result;

/// Fills a database of each engine and asks it.
pub fn run(workspace: &Workspace) -> Result<()> {
    let folder = tempfile::Builder::new().prefix("bench-").tempdir_in(&workspace.target)?;
    println!("  SQLite");
    let file = format!("sqlite:{}", folder.path().join("registry.sqlite").display());
    ask(workspace, &file)?;
    let cluster = tell::step("throwaway PostgreSQL cluster", || Cluster::start(workspace))?;
    println!("  PostgreSQL");
    ask(workspace, &cluster.url())
}

fn ask(workspace: &Workspace, url: &str) -> Result<()> {
    let mut cargo = workspace.cargo();
    cargo.args([
        "run",
        "--quiet",
        "--release",
        "--package",
        "store",
        "--example",
        "registry",
        "--",
    ]);
    process::run(cargo.arg(url))
}
