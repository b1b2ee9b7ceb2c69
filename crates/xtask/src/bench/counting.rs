//! From the bytes of an election to its outcome, whole processes, beside the reference
//! implementation that researchers use (pabutools), both with exact fractions.

use super::child::{self, Ended};
use super::corpus::{Corpus, Election};
use super::pabutools::{PATIENCE, Pabutools, names};
use super::ratio;
use crate::workspace::{Profile, Workspace};
use crate::{server, tell};
use anyhow::{Result, bail};
use std::process::Command;
use std::time::Duration;

const RUNS: u32 = 5;
/// How many elections are tried before the reference is given up.
const ATTEMPTS: usize = 4;

/// Measures and prints.
pub fn run(workspace: &Workspace) -> Result<()> {
    server::build_for_figures(workspace, &["room"])?;
    let pabutools = Pabutools::install(workspace)?;
    let mut elections = Corpus::find(workspace).elections()?;
    elections.retain(|election| election.vote_type == "approval");

    for election in elections.iter().take(ATTEMPTS) {
        let label = format!("pabutools on {} ({} ballots)", election.name(), election.ballots);
        let theirs = |runs| {
            best_of(runs, || {
                let counted = pabutools.count(&election.file, false, PATIENCE)?;
                Ok(counted.map(|counted| Run { time: counted.time, funded: counted.funded }))
            })
        };
        let Some(reference) = tell::long_step(&label, || theirs(1))? else {
            tell::note("given up: too slow, or not an election it can read");
            continue;
        };
        // The first run read the file and compiled the bytecode; a quick one deserves as many as we take.
        let quick = reference.time < PATIENCE / 30;
        let reference = if quick { theirs(RUNS)?.unwrap_or(reference) } else { reference };
        let mut ours = Command::new(workspace.server(Profile::Release));
        ours.arg("allocate").arg(&election.file).args(["--rule", "equal-shares", "--json"]);
        let outcome = best_of(RUNS, || match child::wait(&mut ours, PATIENCE)? {
            Ended::Said(said, time) => Ok(Some(Run { time, funded: names(&said["funded"])? })),
            _ => bail!("`ensamen allocate` failed"),
        })?;
        if let Some(outcome) = outcome {
            tell_result(election, &outcome, &reference);
        }
        return Ok(());
    }
    bail!("pabutools finished none of the {ATTEMPTS} largest elections with approval ballots")
}

fn tell_result(election: &Election, ours: &Run, theirs: &Run) {
    let (quick, slow) = (ours.time.as_secs_f64(), theirs.time.as_secs_f64());
    println!("{}, {} ballots, equal shares by cost", election.name(), election.ballots);
    println!("  ensamen   {quick:>9.3} s  {} funded", ours.funded.len());
    println!("  pabutools {slow:>9.3} s  {} funded", theirs.funded.len());
    let same =
        if ours.funded == theirs.funded { "the same projects" } else { "NOT the same projects" };
    println!("  {} times as quick, {same}", ratio(slow, quick));
}

/// One count.
struct Run {
    time: Duration,
    funded: Vec<String>,
}

/// The quickest of some runs; none if one comes to nothing.
fn best_of(runs: u32, mut once: impl FnMut() -> Result<Option<Run>>) -> Result<Option<Run>> {
    let mut best: Option<Run> = None;
    for _ in 0..runs {
        let Some(run) = once()? else {
            return Ok(None);
        };
        if best.as_ref().is_none_or(|best| run.time < best.time) {
            best = Some(run);
        }
    }
    Ok(best)
}
