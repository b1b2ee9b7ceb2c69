//! Ballots accepted a second, each durable before its receipt is given, beside what the disk can
//! sync one at a time.

use super::{http::Connection, ratio};
use crate::server::{self, Running};
use crate::workspace::{Profile, Workspace};
use crate::{process, tell};
use anyhow::{Context as _, Result, bail};
use std::fs::File;
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::Path;
use std::time::{Duration, Instant};

/// Voters who cast at the same time.
const VOTERS: usize = 64;
/// Voters who take turns, so that no slot is cast too often.
const PREPARED: usize = 2_048;
const TIME: Duration = Duration::from_secs(5);
/// What a database writes for a small transaction.
const PAGE: [u8; 4096] = [0x5a; 4096];

/// What casting over HTTP showed.
pub struct Casting {
    /// Ballots a second whose receipt came back.
    pub rate: f64,
    /// Ninety-nine receipts of a hundred came back within this time.
    pub p99: Duration,
}

/// Measures and prints.
pub fn run(workspace: &Workspace) -> Result<()> {
    server::build_for_figures(workspace, &["voters"])?;
    // Under `target`, as the database of the server that is measured: the same disk.
    let folder = tempfile::Builder::new().prefix("bench-").tempdir_in(&workspace.target)?;
    let syncs = tell::step("one sync after another, on this disk", || syncs(folder.path()))?;
    println!("  disk      {syncs:>9.0} syncs a second");
    let voters = voters(workspace, folder.path())?;
    let running = Running::start(workspace, Profile::Release, folder.path())?;
    let casting = tokio::runtime::Runtime::new()?.block_on(cast(running.host(), &voters))?;
    let milliseconds = casting.p99.as_secs_f64() * 1e3;
    println!("  ballots   {:>9.0} a second, p99 {milliseconds:.1} ms", casting.rate);
    println!("  {} ballots for each sync of the disk", ratio(casting.rate, syncs));
    Ok(())
}

/// An open vote and the cookies of those who may cast in it.
struct Voters {
    path: String,
    cookies: Vec<String>,
}

/// Has an open vote prepared, with people who have signed in.
fn voters(workspace: &Workspace, folder: &Path) -> Result<Voters> {
    let mut tool = workspace.command(&server::tool(workspace, "voters"));
    tool.arg(folder).arg(PREPARED.to_string());
    let said = tell::long_step("an open vote with its voters", || process::output(&mut tool))?;
    let mut lines = said.lines().map(str::to_owned);
    let path = lines.next().context("no vote was prepared")?;
    Ok(Voters { path, cookies: lines.collect() })
}

/// `VOTERS` people cast at the same time, each over a connection of their own and one ballot
/// after another, for `TIME`; a ballot counts when the way to its receipt is read.
async fn cast(host: &str, voters: &Voters) -> Result<Casting> {
    let start = Instant::now();
    let mut running = Vec::new();
    for voter in 0..VOTERS {
        let cookies: Vec<String> =
            voters.cookies.iter().skip(voter).step_by(VOTERS).cloned().collect();
        let (host, path) = (host.to_owned(), voters.path.clone());
        running.push(tokio::spawn(async move { cast_in_turn(&host, &path, &cookies).await }));
    }
    let mut times = Vec::new();
    for voter in running {
        times.extend(voter.await??);
    }
    times.sort();
    let count = u32::try_from(times.len())?;
    let p99 = times.get(times.len() * 99 / 100).copied().unwrap_or_default();
    Ok(Casting { rate: f64::from(count) / start.elapsed().as_secs_f64(), p99 })
}

/// Casts the ballots of these voters one after another until the time is over.
async fn cast_in_turn(host: &str, path: &str, cookies: &[String]) -> Result<Vec<Duration>> {
    let mut connection = Connection::open(host).await?;
    let (start, mut times) = (Instant::now(), Vec::new());
    for (turn, cookie) in cookies.iter().cycle().enumerate() {
        if start.elapsed() >= TIME || process::interrupted() {
            break;
        }
        let body = format!("choice={}&intent=cast", turn % 6 + 1);
        let asked = Instant::now();
        let head = connection.post(host, path, cookie, &body).await?;
        if !head.starts_with("HTTP/1.1 303") || !head.contains("/vote/receipt") {
            bail!("a ballot was not accepted: {}", head.lines().next().unwrap_or_default());
        }
        times.push(asked.elapsed());
    }
    Ok(times)
}

/// How many times a second a page can be written and synced.
fn syncs(folder: &Path) -> Result<f64> {
    let mut file = File::create(folder.join("syncs"))?;
    // Written once before: what is measured is the sync, not the growth of a file.
    for _ in 0..256 {
        file.write_all(&PAGE)?;
    }
    file.sync_all()?;
    let start = Instant::now();
    let mut done = 0_u32;
    while start.elapsed() < TIME {
        let place = u64::from(done % 256) * PAGE.len() as u64;
        file.seek(SeekFrom::Start(place))?;
        file.write_all(&PAGE)?;
        file.sync_data()?;
        done += 1;
    }
    Ok(f64::from(done) / start.elapsed().as_secs_f64())
}
