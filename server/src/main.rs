//! The binary `ensamen`: one command line for whoever counts, checks or serves.

use std::process::ExitCode;

fn main() -> ExitCode {
    server::cli::run()
}
