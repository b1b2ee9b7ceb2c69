//! Where things are.

use anyhow::{Context, Result, bail};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How much work goes into what is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// Quick to build.
    Dev,
    /// Small and quick to load.
    Release,
}

impl Profile {
    /// `--release` or not.
    pub fn from_flag(release: bool) -> Self {
        if release { Self::Release } else { Self::Dev }
    }

    /// The folder of cargo's native output.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Dev => "debug",
            Self::Release => "release",
        }
    }
}

/// The root of the repository and the folder of everything that is built.
#[derive(Clone, Debug)]
pub struct Workspace {
    /// The repository.
    pub root: PathBuf,
    /// Cargo's `target` folder.
    pub target: PathBuf,
    /// Whether cargo says nothing but what is wrong.
    quiet: bool,
}

impl Workspace {
    /// The workspace this crate stands in (`cargo run` tells), or the one around the current folder.
    pub fn find() -> Result<Self> {
        let start = match env::var_os("CARGO_MANIFEST_DIR") {
            Some(folder) => PathBuf::from(folder),
            None => env::current_dir().context("no current folder")?,
        };
        let root = start
            .ancestors()
            .find(|folder| folder.join("Cargo.lock").is_file())
            .with_context(|| format!("no Cargo.lock in or above {}", start.display()))?
            .to_path_buf();
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => root.join(folder),
            None => root.join("target"),
        };
        Ok(Self { root, target, quiet: false })
    }

    /// The same, for work that goes on aside.
    pub fn quietly(&self) -> Self {
        Self { quiet: true, ..self.clone() }
    }

    /// A cargo command at the root, as if it were typed in a shell: what `cargo run` put into the
    /// environment of this process would make cargo rebuild crates whose build scripts look at it.
    pub fn cargo(&self) -> Command {
        let mut command =
            self.command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()).as_ref());
        for (name, _) in env::vars_os() {
            let text = name.to_string_lossy();
            let of_this_crate = text.starts_with("CARGO_PKG_")
                || text.starts_with("CARGO_MANIFEST_")
                || matches!(&*text, "CARGO" | "CARGO_BIN_NAME" | "CARGO_CRATE_NAME");
            if of_this_crate {
                command.env_remove(&name);
            }
        }
        if self.quiet {
            command.env("CARGO_TERM_QUIET", "true");
        }
        command
    }

    /// Any other command at the root.
    pub fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        command
    }

    /// What browsers load.
    pub fn site(&self) -> PathBuf {
        self.target.join("site")
    }

    /// What this crate keeps between two runs.
    pub fn kept(&self) -> PathBuf {
        self.target.join("xtask")
    }

    /// The server binary of a profile, once it is built.
    pub fn server(&self, profile: Profile) -> PathBuf {
        let name = format!("ensamen{}", env::consts::EXE_SUFFIX);
        self.target.join(profile.folder()).join(name)
    }
}

/// A program on `PATH`.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// The same, for what cannot be done without.
pub fn require(name: &str, why: &str) -> Result<PathBuf> {
    match on_path(name) {
        Some(path) => Ok(path),
        None => bail!("`{name}` is not on PATH: {why}"),
    }
}
