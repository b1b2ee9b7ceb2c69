//! What developers and the continuous build run: `cargo xtask serve`, `test`, `bench`.
//! It knows how the parts are put together and nothing of what they do: it imports no crate of ours.

mod bench;
mod process;
mod serve;
mod server;
mod site;
mod suite;
mod tell;
mod workspace;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::process::ExitCode;
use std::time::Duration;
use workspace::{Profile, Workspace};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Builds, runs, tests and measures Ensamen")]
struct Arguments {
    #[command(subcommand)]
    command: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Builds everything and runs the server, with the demonstration loaded
    Serve(serve::Options),
    /// Builds what browsers load, into target/site
    Site {
        /// Small and fully compressed, and refused when it weighs too much
        #[arg(long)]
        release: bool,
    },
    /// Runs everything that must be green, or one part of it
    Test {
        /// The part to run; all of them when none is named
        part: Option<suite::Part>,
    },
    /// Measures counting, casting and page loads beside a reference, on this machine
    Bench {
        /// The figure to measure; all of them when none is named
        figure: Option<bench::Figure>,
        /// Of `allocation`, only this part
        #[arg(long)]
        part: Option<bench::Part>,
        /// Seconds after which a count of a made-up election is stopped
        #[arg(long, default_value_t = 180)]
        patience: u64,
    },
}

fn main() -> ExitCode {
    match run(Arguments::parse()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> Result<ExitCode> {
    process::stop_children_on_interrupt()?;
    let workspace = Workspace::find()?;
    match arguments.command {
        Task::Serve(options) => serve::run(&workspace, &options)?,
        Task::Site { release } => drop(site::build(&workspace, Profile::from_flag(release))?),
        Task::Test { part } => return suite::run(&workspace, part),
        Task::Bench { figure, part, patience } => {
            bench::run(&workspace, figure, part, Duration::from_secs(patience))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
