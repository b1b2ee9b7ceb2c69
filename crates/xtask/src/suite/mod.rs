//! Everything that must be green. Nothing is skipped: what cannot run is a failure that says what
//! is missing.

pub mod browser;
pub mod cluster;
pub mod e2e;
mod lint;
mod sql_check;
mod tally;

use crate::workspace::{Profile, Workspace};
use crate::{process, server, site, tell};
use anyhow::{Result, bail};
use clap::ValueEnum;
use cluster::Cluster;
use std::process::ExitCode;
use std::thread;
use std::time::Instant;
use tally::Tally;

/// What can be run by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// Formatting, clippy on both targets, what may not be in the module
    Lint,
    /// Unit and property tests of every crate
    Unit,
    /// Every query and every store function, on both engines
    Store,
    /// The server over HTTP, and whatever else stands in `tests`
    Http,
    /// Journeys in a browser
    E2e,
}

const ALL: [Part; 5] = [Part::Lint, Part::Unit, Part::Store, Part::Http, Part::E2e];

/// Runs one part or all of them; the last line printed counts.
pub fn run(workspace: &Workspace, part: Option<Part>) -> Result<ExitCode> {
    let mut suite = Suite { workspace, cluster: None, tally: Tally::default() };
    let mut times = Vec::new();
    let mut go = |part| {
        let start = Instant::now();
        println!("\n== {part:?}");
        if let Err(error) = suite.run(part) {
            eprintln!("error: {error:#}");
            suite.tally.add_failure(&format!("{part:?}: {error:#}"));
        }
        times.push((part, start.elapsed()));
    };
    match part {
        Some(part) => go(part),
        None => run_all(workspace, &mut go)?,
    }
    suite.cluster = None;
    println!();
    for (part, time) in times {
        println!("{:>8}  {part:?}", tell::duration(time));
    }
    Ok(suite.tally.conclude())
}

/// Runs one part after the other. What browsers load is compiled meanwhile: most of that is the work
/// of one core, and cargo keeps it in a folder that nothing else here waits for. Only the journeys
/// need it, and they build it again, which says what went wrong and takes a moment if nothing did.
fn run_all(workspace: &Workspace, go: &mut impl FnMut(Part)) -> Result<()> {
    site::install_target(workspace)?;
    let aside = workspace.quietly();
    thread::scope(|scope| {
        let mut modules = Some(scope.spawn(move || drop(site::compile(&aside))));
        for part in ALL {
            if part == Part::E2e
                && let Some(modules) = modules.take()
                && modules.join().is_err()
            {
                bail!("compiling what browsers load broke off");
            }
            go(part);
            if process::interrupted() {
                break;
            }
        }
        Ok(())
    })
}

struct Suite<'a> {
    workspace: &'a Workspace,
    /// Started by the first part that needs it, stopped after the last one.
    cluster: Option<Cluster>,
    tally: Tally,
}

impl Suite<'_> {
    fn run(&mut self, part: Part) -> Result<()> {
        match part {
            Part::Lint => lint::run(self.workspace, &mut self.tally),
            Part::Unit => self.unit(),
            Part::Store => self.store(),
            Part::Http => self.http(),
            Part::E2e => e2e::run(self.workspace, &mut self.tally),
        }
    }

    fn unit(&mut self) -> Result<()> {
        let all = ["--exclude", "tests", "--lib", "--bins", "--tests"];
        let arguments = [&server::NATIVE[..], &all].concat();
        self.tally.tests(self.workspace, "unit and property tests", &arguments, &[])?;
        let own = ["--package", "xtask"];
        self.tally.tests(self.workspace, "tests of these tasks", &own, &[])?;
        let examples = [&server::NATIVE[..], &["--doc"]].concat();
        self.tally.tests(self.workspace, "examples in the documentation", &examples, &[])
    }

    fn store(&mut self) -> Result<()> {
        server::build_for_tests(self.workspace)?;
        let url = self.cluster()?.url();
        sql_check::run(self.workspace, &url, &mut self.tally)?;
        let variables = self.variables(url);
        let arguments = [&server::NATIVE[..], &["--test", "store"]].concat();
        self.tally.tests(self.workspace, "store on both engines", &arguments, &variables)
    }

    fn http(&mut self) -> Result<()> {
        server::build_for_tests(self.workspace)?;
        let url = self.cluster()?.url();
        let targets = tally::test_targets(self.workspace, "tests")?;
        if !targets.iter().any(|name| name == "http") {
            bail!("the crate `tests` has no test called `http`");
        }
        let mut arguments = server::NATIVE.to_vec();
        for name in targets.iter().filter(|name| *name != "store") {
            arguments.extend(["--test", name]);
        }
        let variables = self.variables(url);
        self.tally.tests(self.workspace, "server over HTTP", &arguments, &variables)
    }

    /// What tests may want to know: a PostgreSQL to make databases in, and the server.
    fn variables(&self, postgres: String) -> [(&'static str, String); 2] {
        let server = self.workspace.server(Profile::Dev).display().to_string();
        [("ENSAMEN_TEST_POSTGRES", postgres), ("ENSAMEN_BINARY", server)]
    }

    fn cluster(&mut self) -> Result<&Cluster> {
        if self.cluster.is_none() {
            let workspace = self.workspace;
            let cluster = tell::step("throwaway PostgreSQL cluster", || Cluster::start(workspace))?;
            self.cluster = Some(cluster);
        }
        match &self.cluster {
            Some(cluster) => Ok(cluster),
            None => bail!("no cluster"),
        }
    }
}
