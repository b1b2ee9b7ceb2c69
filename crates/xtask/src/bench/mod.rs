//! Figures, each beside a reference that is measured in the same run on the same machine; how well
//! kinds are recognised stands beside labelled lines. Nothing here is compared with a number from
//! another day.

mod allocation;
mod call;
mod casting;
mod child;
mod corpus;
mod counting;
mod drawn;
mod http;
mod kinds;
mod live;
mod pabutools;
mod pages;
mod registry;

use crate::process;
use crate::workspace::Workspace;
pub use allocation::Part;
use anyhow::{Result, bail};
pub use child::peak;
use clap::ValueEnum;
use std::time::Duration;

/// What can be measured by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Figure {
    /// From an election file to its outcome, beside pabutools
    Counting,
    /// The counting library in detail; writes crates/allocation/BENCHMARKS.md
    Allocation,
    /// Ballots accepted a second, beside what the disk can sync
    Casting,
    /// Public pages a second under 1,000 at once, beside a static file
    Pages,
    /// Precision and recall of the kinds read in budget lines, beside labelled lines
    Kinds,
    /// A live workshop with 5,000 phones: clicks, ballots, reconnects, memory
    Live,
    /// A press on "next" until phones and the screen have painted it, in real windows
    Drawn,
    /// Questions to a registry of 50,000 things and 500,000 loans and its sharing check, on both
    /// engines
    Registry,
    /// A call of 2,000 proposals and 200,000 ballots: its list under 50 readers, its count
    Process,
}

const ALL: [Figure; 9] = [
    Figure::Counting,
    Figure::Allocation,
    Figure::Casting,
    Figure::Pages,
    Figure::Kinds,
    Figure::Live,
    Figure::Drawn,
    Figure::Registry,
    Figure::Process,
];

/// Measures one figure or all of them; of the counting library only one part, if one is named.
/// `patience` is how long a count of a made-up election may take.
pub fn run(
    workspace: &Workspace,
    figure: Option<Figure>,
    part: Option<Part>,
    patience: Duration,
) -> Result<()> {
    let figures = figure.map_or_else(|| ALL.to_vec(), |figure| vec![figure]);
    for figure in figures {
        println!("\n== {figure:?}");
        match figure {
            Figure::Counting => counting::run(workspace)?,
            Figure::Allocation => allocation::run(workspace, part, patience)?,
            Figure::Casting => casting::run(workspace)?,
            Figure::Pages => pages::run(workspace)?,
            Figure::Kinds => kinds::run(workspace)?,
            Figure::Live => live::run(workspace)?,
            Figure::Drawn => drawn::run(workspace)?,
            Figure::Registry => registry::run(workspace)?,
            Figure::Process => call::run(workspace)?,
        }
        if process::interrupted() {
            bail!("interrupted");
        }
    }
    Ok(())
}

/// `12.3` out of two numbers, for ratios that people read.
fn ratio(one: f64, other: f64) -> String {
    if other > 0.0 { format!("{:.1}", one / other) } else { "?".to_owned() }
}
