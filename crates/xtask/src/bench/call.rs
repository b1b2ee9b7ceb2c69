//! A large call: 2,000 proposals, 20,000 comments, 200,000 ballots. Its list with filters and search
//! under 50 readers, and its count with all explanations, on both engines.

use super::http;
use crate::server::{self, Running};
use crate::suite::cluster::Cluster;
use crate::workspace::{Profile, Workspace};
use crate::{process, tell};
use anyhow::{Context as _, Result, bail};
use std::path::Path;

const READERS: usize = 50;
const REQUESTS: u32 = 2_000;
/// The most that ninety-nine of a hundred readers wait.
const MOST: f64 = 0.150;
/// What readers ask of the list, behind its path.
const ASKED: [(&str, &str); 6] = [
    ("first page, of a server just started", ""),
    ("first page", ""),
    ("a page further on", "?page=40"),
    ("by words", "?q=etang+potager"),
    ("by theme and commune", "?theme=nature&commune=jette"),
    ("by words, stage and theme, second page", "?q=jardin&stage=submitted&theme=food&page=2"),
];

/// Measures and prints.
pub fn run(workspace: &Workspace) -> Result<()> {
    server::build_for_figures(workspace, &["process"])?;
    let folder = tempfile::Builder::new().prefix("bench-").tempdir_in(&workspace.target)?;
    println!("  SQLite");
    let file = format!("sqlite:{}", folder.path().join("call.sqlite").display());
    measure(workspace, &file, &folder.path().join("sqlite-keys"))?;
    let cluster = tell::step("throwaway PostgreSQL cluster", || Cluster::start(workspace))?;
    println!("  PostgreSQL");
    measure(workspace, &cluster.url(), &folder.path().join("postgres-keys"))
}

fn measure(workspace: &Workspace, url: &str, keys: &Path) -> Result<()> {
    let tool = |what: &str| {
        let mut tool = workspace.command(&server::tool(workspace, "process"));
        tool.args([what, url]).arg(keys);
        tool
    };
    let said = tell::long_step("filling a call", || process::output(&mut tool("fill")))?;
    let path = said.lines().next_back().context("nothing was filled")?.trim().to_owned();
    let running = Running::over(workspace, Profile::Release, url, keys)?;
    let late = tokio::runtime::Runtime::new()?.block_on(read(running.host(), &path))?;
    println!("    memory of the server  {} MB", running.memory().unwrap_or(0) / 1_000_000);
    drop(running);
    let said = tell::long_step("counting", || process::output(&mut tool("count")))?;
    for line in said.lines() {
        println!("    {}", line.replace('\t', "  "));
    }
    if late > 0 {
        println!("    {late} of {} lists were late", ASKED.len());
    }
    Ok(())
}

/// Reads the list in every way; gives how many ways took longer than they may.
async fn read(host: &str, path: &str) -> Result<usize> {
    let mut late = 0;
    for (what, query) in ASKED {
        if process::interrupted() {
            bail!("interrupted");
        }
        let load = http::load(host, &format!("/fr{path}{query}"), REQUESTS, READERS).await?;
        let (p99, rate) = (load.p99.as_secs_f64(), load.rate());
        let met = if p99 < MOST { "" } else { "  MISSED" };
        late += usize::from(p99 >= MOST);
        println!("    {what:<40} p99 {:>5.0} ms, {rate:>5.0} a second{met}", p99 * 1e3);
        if load.bad > 0 {
            bail!("{query}: {} of {REQUESTS} were not answered with 200", load.bad);
        }
    }
    Ok(late)
}
