//! Ballots accepted a second, each durable before its receipt is given, beside what the disk can
//! sync one at a time.

use super::ratio;
use crate::server::{self, Running};
use crate::tell;
use crate::workspace::{Profile, Workspace};
use anyhow::Result;
use std::fs::File;
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::Path;
use std::time::{Duration, Instant};

/// Voters who cast at the same time.
const VOTERS: usize = 64;
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
    server::build(workspace, Profile::Release)?;
    // Under `target`, as the database of the server that is measured: the same disk.
    let folder = tempfile::Builder::new()
        .prefix("bench-")
        .tempdir_in(&workspace.target)?;
    let syncs = tell::step("one sync after another, on this disk", || {
        syncs(folder.path())
    })?;
    println!("  disk      {syncs:>9.0} syncs a second");
    let running = Running::start(workspace, Profile::Release, folder.path())?;
    match cast_over_http(&running, VOTERS, TIME)? {
        Some(casting) => {
            let milliseconds = casting.p99.as_secs_f64() * 1e3;
            println!(
                "  ballots   {:>9.0} a second, p99 {milliseconds:.1} ms",
                casting.rate
            );
            println!(
                "  {} ballots for each sync of the disk",
                ratio(casting.rate, syncs)
            );
        }
        None => tell::note("ballots over HTTP: not measured yet"),
    }
    Ok(())
}

/// `voters` voters cast, each over its own connection and one ballot after another, for `time`;
/// a ballot counts when its receipt is read. `super::http` has a client.
#[expect(clippy::unnecessary_wraps, reason = "casting will be able to fail")]
fn cast_over_http(_running: &Running, _voters: usize, _time: Duration) -> Result<Option<Casting>> {
    Ok(None)
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
