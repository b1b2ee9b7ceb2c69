//! `cargo xtask serve`: from a clone to a running site, in one command.

use crate::workspace::{Profile, Workspace};
use crate::{process, server, site, tell};
use anyhow::Result;
use clap::Args;

/// What can be chosen when serving.
#[derive(Args)]
pub struct Options {
    /// Optimised, as it is deployed
    #[arg(long)]
    release: bool,
    /// The port on 127.0.0.1
    #[arg(long, default_value_t = 3000)]
    port: u16,
    /// Without the demonstration
    #[arg(long)]
    empty: bool,
    /// Another database than the one embedded in ./data (sqlite:// or postgres://)
    #[arg(long, value_name = "URL")]
    database_url: Option<String>,
}

/// Builds the site, then the server, then runs it until Ctrl-C.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let profile = Profile::from_flag(options.release);
    site::build(workspace, profile)?;
    server::build(workspace, profile)?;

    let mut command = workspace.command(&workspace.server(profile));
    command.arg("serve").args(["--port", &options.port.to_string()]);
    if !options.empty {
        command.arg("--demo");
    }
    if let Some(url) = &options.database_url {
        command.args(["--database-url", url]);
    }
    tell::note("starting the server; Ctrl-C stops it");
    match process::run(&mut command) {
        Err(_) if process::interrupted() => Ok(()),
        ended => ended,
    }
}
