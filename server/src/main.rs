//! The binary `ensamen`: one command line for whoever counts, checks or serves.

use std::process::ExitCode;

/// Pages are made of many small pieces that live for a moment: a sixth of the time of a large list went
/// into asking the system's allocator for them.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    server::cli::run()
}
