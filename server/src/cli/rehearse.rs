//! `ensamen rehearse`: simulated people in a workshop that is marked as a rehearsal.

use crate::{
    config::Place,
    rehearsal::{Plan, rehearse},
    web,
};
use clap::Args;
use std::{process::ExitCode, time::Duration};

/// What is rehearsed, and how.
#[derive(Debug, Args)]
pub(super) struct RehearseArgs {
    /// The six digits of the workshop.
    code: String,
    /// How many people come.
    #[arg(long, default_value_t = 40)]
    people: usize,
    /// How many minutes all of it takes.
    #[arg(long, default_value_t = 10)]
    minutes: u64,
    /// Seconds instead of minutes, for who is in a hurry.
    #[arg(long, conflicts_with = "minutes")]
    seconds: Option<u64>,
    /// The running server, on this machine.
    #[arg(long, default_value = "http://127.0.0.1:3000")]
    server: String,
    /// The address of who facilitates: the rehearsal then presses the big button, from the lobby to
    /// the harvest. Without it you do, on the console.
    #[arg(long = "as")]
    facilitator: Option<String>,
    #[command(flatten)]
    place: Place,
}

/// Rehearses.
pub(super) fn run(args: RehearseArgs) -> ExitCode {
    web::within_runtime(async {
        let facilitator = match &args.facilitator {
            Some(email) => {
                let services = web::services(&args.place, false).await?;
                let session = service::account::begin_operator_session(&services, email).await?;
                Some(session.0)
            }
            None => None,
        };
        let length =
            args.seconds.map_or(Duration::from_secs(args.minutes * 60), Duration::from_secs);
        let plan = Plan {
            server: args.server.trim_end_matches('/').to_owned(),
            code: args.code,
            people: args.people,
            length,
            facilitator,
            behind_proxy: false,
        };
        let report = rehearse(&plan).await?;
        print!("{report}");
        Ok(())
    })
}
