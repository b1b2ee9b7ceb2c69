//! Every query is compiled against a migrated database of each engine: one text, two dialects.

use super::tally::Tally;
use crate::workspace::{Profile, Workspace};
use crate::{process, server};
use anyhow::Result;
use sha2::{Digest, Sha256};
use std::fs;

/// Checks the queries of `store`, first on a fresh SQLite file, then in the given cluster.
pub fn run(workspace: &Workspace, postgres: &str, tally: &mut Tally) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let sqlite = format!("sqlite://{}/check.db", folder.path().display());
    tally.check("queries against SQLite", || check(workspace, "sqlite", &sqlite))?;
    tally.check("queries against PostgreSQL", || check(workspace, "postgres", postgres))
}

fn check(workspace: &Workspace, engine: &str, url: &str) -> Result<()> {
    let mut migrate = workspace.command(&workspace.server(Profile::Dev));
    process::run(migrate.args(["database", "migrate", "--database-url", url]))?;
    let mut cargo = workspace.cargo();
    // The same choice of packages as everywhere, so that nothing but `store` is looked at anew; its
    // example is the one target that stands on it and on nothing above it.
    cargo.arg("check").args(server::NATIVE).args(["--features", "store/sql-check"]);
    cargo.args(["--example", "migrate"]);
    // Cargo does not know that the result depends on a database: the mark makes it look again
    // when the engine or its migrations change.
    cargo.env("ENSAMEN_SQL_CHECK", format!("{engine}-{}", migrations(workspace, engine)?));
    process::run(cargo.env("DATABASE_URL", url).env("SQLX_OFFLINE", "false"))
}

/// A mark of the migrations of an engine.
fn migrations(workspace: &Workspace, engine: &str) -> Result<String> {
    let mut files = Vec::new();
    for entry in fs::read_dir(workspace.root.join("migrations").join(engine))? {
        files.push(entry?.path());
    }
    files.sort();
    let mut hasher = Sha256::new();
    for file in files {
        hasher.update(fs::read(file)?);
    }
    Ok(hasher.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect())
}
