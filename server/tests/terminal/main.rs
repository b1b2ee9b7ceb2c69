//! The commands, as somebody at a terminal runs them.

#![expect(clippy::unwrap_used, reason = "a command that cannot be run is a failed test")]

mod counting;
mod kinds;

use std::io::Write;
use std::process::{Command, Output, Stdio};

/// Runs `ensamen` with something on standard input.
fn ensamen(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ensamen"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that refuses before it reads closes its end.
    let _unread = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}
