//! The server: how it is built, and one of its own for tests and measures.

use crate::process;
use crate::tell;
use crate::workspace::{Profile, Workspace, on_path};
use anyhow::{Context, Result, bail};
use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_mins(2);
/// What the server says, followed by its address, when it answers.
const READY: &str = "listening on ";

/// Everything that runs on a server, as the server has it: without `app/ssr` the pages would be
/// compiled with neither side of them. Tests choose among these crates by target, not by package:
/// another choice of packages is another choice of features for what they stand on, and all of it
/// would be compiled again. That holds for these tasks themselves, which are compiled when they run.
pub const NATIVE: [&str; 7] =
    ["--workspace", "--exclude", "frontend", "--exclude", "xtask", "--features", "app/ssr"];

/// Has cargo compile the server for tests, on the same libraries as the tests themselves.
pub fn build_for_tests(workspace: &Workspace) -> Result<()> {
    let mut cargo = workspace.cargo();
    // The test is what makes cargo add the libraries that only tests need.
    cargo.arg("build").args(NATIVE).args(["--bin", "ensamen", "--test", "house"]);
    tell::long_step("server (cargo)", || process::run(&mut cargo))
}

/// Has cargo compile the server: never in the same call as the module, which would give both of
/// them the features of the two.
pub fn build(workspace: &Workspace, profile: Profile) -> Result<()> {
    let mut cargo = workspace.cargo();
    cargo.args(["build", "--package", "server", "--bin", "ensamen"]);
    if profile == Profile::Release {
        cargo.arg("--release");
    }
    tell::long_step("server (cargo)", || process::run(&mut cargo))
}

/// Has cargo compile the server for figures, with the tools of the tests that fill it and load it:
/// in one call, so that all of them stand on the same libraries. Any one tool makes cargo add what
/// only tests need; a bench that names none would have everything compiled again.
pub fn build_for_figures(workspace: &Workspace, tools: &[&str]) -> Result<()> {
    let mut cargo = workspace.cargo();
    cargo.args(["build", "--release"]).args(NATIVE).args(["--bin", "ensamen"]);
    cargo.args(tools.iter().flat_map(|tool| ["--example", *tool]));
    tell::long_step("server and what loads it (cargo)", || process::run(&mut cargo))
}

/// A tool that [`build_for_figures`] compiled.
pub fn tool(workspace: &Workspace, name: &str) -> std::path::PathBuf {
    workspace.target.join("release/examples").join(name)
}

/// A port of 127.0.0.1 that nobody listens on.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// A server with the demonstration, ready to answer; dropping it stops it.
pub struct Running {
    child: Child,
    url: String,
}

impl Running {
    /// Starts a server that was built, with its data in a folder.
    pub fn start(workspace: &Workspace, profile: Profile, data: &Path) -> Result<Self> {
        let mut command = with_many_files(workspace, &workspace.server(profile));
        command.args(["serve", "--demo", "--data"]).arg(data);
        // Thrown away with the rest.
        command.env("ENSAMEN_KEYS", data.join("keys"));
        Self::ready(command)
    }

    /// Starts a server that was built over a database that is there, without the demonstration.
    pub fn over(workspace: &Workspace, profile: Profile, url: &str, keys: &Path) -> Result<Self> {
        let mut command = with_many_files(workspace, &workspace.server(profile));
        command.args(["serve", "--database-url", url]).env("ENSAMEN_KEYS", keys);
        Self::ready(command)
    }

    /// Starts a command of the server on a free port and waits until it answers.
    fn ready(mut command: Command) -> Result<Self> {
        let port = free_port()?.to_string();
        command.args(["--port", &port]);
        // All of them come from one address here.
        command.env("ENSAMEN_WRITES_PER_MINUTE", "100000000");
        let mut child = process::spawn(command.stdout(Stdio::piped()))?;
        let out = child.stdout.take().context("a server without output")?;
        let (sender, receiver) = mpsc::channel();
        thread::spawn(move || {
            // Read to its end, or the server would stop at a full pipe.
            for line in BufReader::new(out).lines().map_while(Result::ok) {
                if let Some((_, url)) = line.split_once(READY) {
                    drop(sender.send(url.trim().to_owned()));
                }
            }
        });
        let mut running = Self { child, url: String::new() };
        match receiver.recv_timeout(PATIENCE) {
            Ok(url) => running.url = url,
            Err(_) => bail!("the server did not say `{READY}…`"),
        }
        Ok(running)
    }

    /// `http://127.0.0.1:3000`
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The number of its process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// The most memory that it has held, in bytes, where that can be known.
    pub fn memory(&self) -> Option<u64> {
        crate::bench::peak(self.id())
    }

    /// `127.0.0.1:3000`
    pub fn host(&self) -> &str {
        self.url.trim_start_matches("http://").trim_end_matches('/')
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Err(error) = process::stop(&mut self.child) {
            eprintln!("the server would not stop: {error}");
        }
    }
}

/// A thousand readers are a thousand open files, and many machines allow 1,024 unless asked.
pub fn with_many_files(workspace: &Workspace, program: &Path) -> Command {
    let Some(shell) = on_path("sh") else {
        return workspace.command(program);
    };
    let mut command = workspace.command(&shell);
    command.args(["-c", "ulimit -n $(ulimit -Hn) 2>/dev/null; exec \"$0\" \"$@\""]).arg(program);
    command
}
