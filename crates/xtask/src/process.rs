//! Running other programs, and stopping them when this one is interrupted.

use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

const GRACE: Duration = Duration::from_secs(8);
const LOOK: Duration = Duration::from_millis(20);

/// From now on Ctrl-C (or a polite kill) ends the child that is waited for, and this process goes
/// on to tidy up after it.
pub fn stop_children_on_interrupt() -> Result<()> {
    ctrlc::set_handler(|| INTERRUPTED.store(true, Ordering::SeqCst))
        .context("cannot watch for Ctrl-C")
}

/// Whether the run was interrupted.
pub fn interrupted() -> bool {
    INTERRUPTED.load(Ordering::SeqCst)
}

/// Runs a command that talks for itself, and fails when it fails.
pub fn run(command: &mut Command) -> Result<()> {
    let mut child = spawn(command)?;
    let status = wait(&mut child)?;
    succeeded(command, status)
}

/// What a command prints, when it succeeds.
pub fn output(command: &mut Command) -> Result<String> {
    let done = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("cannot start {}", name(command)))?;
    if !done.status.success() {
        let said = String::from_utf8_lossy(&done.stderr);
        bail!("{} failed ({}): {}", name(command), done.status, said.trim());
    }
    Ok(String::from_utf8_lossy(&done.stdout).into_owned())
}

/// Runs a command that talks for itself, and keeps what it said on both outputs.
pub fn run_and_keep(command: &mut Command) -> Result<(ExitStatus, String)> {
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = spawn(command)?;
    let out = child.stdout.take().map(|pipe| echo(pipe, false));
    let err = child.stderr.take().map(|pipe| echo(pipe, true));
    let status = wait(&mut child)?;
    let mut said = String::new();
    for thread in [out, err].into_iter().flatten() {
        said.push_str(&thread.join().unwrap_or_default());
    }
    Ok((status, said))
}

/// Starts a command.
pub fn spawn(command: &mut Command) -> Result<Child> {
    command.spawn().with_context(|| format!("cannot start {}", name(command)))
}

/// Waits for a child; an interrupt stops it and is an error.
pub fn wait(child: &mut Child) -> Result<ExitStatus> {
    loop {
        if let Some(status) = child.try_wait()? {
            if interrupted() {
                bail!("interrupted");
            }
            return Ok(status);
        }
        if interrupted() {
            stop(child)?;
            bail!("interrupted");
        }
        thread::sleep(LOOK);
    }
}

/// Asks a child to stop, and insists after a while.
pub fn stop(child: &mut Child) -> Result<()> {
    if child.try_wait()?.is_some() {
        return Ok(());
    }
    if cfg!(unix) {
        // A polite request first, so that a server closes its database.
        let pid = child.id().to_string();
        drop(Command::new("kill").args(["-TERM", &pid]).stderr(Stdio::null()).status());
        let asked = Instant::now();
        while asked.elapsed() < GRACE {
            if child.try_wait()?.is_some() {
                return Ok(());
            }
            thread::sleep(LOOK);
        }
    }
    child.kill()?;
    child.wait()?;
    Ok(())
}

fn succeeded(command: &Command, status: ExitStatus) -> Result<()> {
    if !status.success() {
        bail!("{} failed ({status})", name(command));
    }
    Ok(())
}

/// The program and its first words: enough to know which one it was.
fn name(command: &Command) -> String {
    let program = command.get_program().to_string_lossy();
    let program = program.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
    let words = command.get_args().take(4).map(|word| word.to_string_lossy().into_owned());
    std::iter::once(program).chain(words).collect::<Vec<_>>().join(" ")
}

fn echo(pipe: impl Read + Send + 'static, to_stderr: bool) -> JoinHandle<String> {
    thread::spawn(move || {
        let mut said = String::new();
        let mut lines = BufReader::new(pipe);
        let mut line = Vec::new();
        while lines.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
            let text = String::from_utf8_lossy(&line);
            if to_stderr {
                eprint!("{text}");
            } else {
                print!("{text}");
            }
            said.push_str(&text);
            line.clear();
        }
        said
    })
}
