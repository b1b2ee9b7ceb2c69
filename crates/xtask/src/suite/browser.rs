//! A Chromium for the journeys.

use super::cluster::is_root;
use crate::process;
use crate::workspace::{Workspace, on_path};
use anyhow::{Result, bail};
use std::env;
use std::path::{Path, PathBuf};

/// The one without windows first: it draws the same pages in two thirds of the time.
const NAMES: [&str; 5] = [
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// The browser to start, or none when Playwright has its own.
pub fn find(workspace: &Workspace, npx: &Path) -> Result<Option<PathBuf>> {
    if let Some(chosen) = env::var_os("ENSAMEN_CHROMIUM").map(PathBuf::from) {
        if !chosen.is_file() {
            bail!("ENSAMEN_CHROMIUM is {}, which is not there", chosen.display());
        }
        return Ok(Some(chosen));
    }
    if let Some(found) = NAMES.iter().find_map(|name| on_path(name)) {
        return Ok(Some(found));
    }
    if install_with_playwright(workspace, npx) {
        return Ok(None);
    }
    if is_root() && install_with_apt(workspace) {
        return Ok(NAMES.iter().find_map(|name| on_path(name)));
    }
    bail!(
        "no Chromium: install one (Debian: `apt-get install chromium`; elsewhere `npx playwright \
         install --with-deps chromium` in end2end/) or name it in ENSAMEN_CHROMIUM"
    )
}

fn install_with_playwright(workspace: &Workspace, npx: &Path) -> bool {
    let mut install = workspace.command(npx);
    install.current_dir(workspace.root.join("end2end"));
    install.args(["--no-install", "playwright", "install"]);
    if is_root() {
        install.arg("--with-deps");
    }
    process::run(install.arg("chromium")).is_ok()
}

fn install_with_apt(workspace: &Workspace) -> bool {
    let Some(apt) = on_path("apt-get") else {
        return false;
    };
    let update = process::run(workspace.command(&apt).arg("update"));
    let install = |package: &str| {
        let mut install = workspace.command(&apt);
        install.args(["install", "--yes", "--no-install-recommends", package]);
        process::run(install.env("DEBIAN_FRONTEND", "noninteractive")).is_ok()
    };
    // An older Debian has only the whole browser.
    update.is_ok() && (install("chromium-headless-shell") || install("chromium"))
}
