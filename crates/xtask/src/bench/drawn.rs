//! From a facilitator's press to what phones and the screen have painted, in real windows: what the
//! measure of thousands of phones cannot see.

use crate::server::{self, Running};
use crate::suite::{browser, e2e};
use crate::workspace::{Profile, Workspace, require};
use crate::{process, site, tell};
use anyhow::Result;

/// Measures and prints.
pub fn run(workspace: &Workspace) -> Result<()> {
    let why = "windows are opened by Node.js 20 or newer";
    let (npm, npx) = (require("npm", why)?, require("npx", why)?);
    e2e::install(workspace, &npm)?;
    let chromium = tell::step("a browser", || browser::find(workspace, &npx))?;
    site::build(workspace, Profile::Release)?;
    server::build_for_figures(workspace, &["room"])?;
    let folder = tempfile::Builder::new().prefix("bench-").tempdir_in(&workspace.target)?;
    let running = Running::start(workspace, Profile::Release, folder.path())?;
    let mut playwright = workspace.command(&npx);
    playwright.current_dir(workspace.root.join("end2end"));
    playwright.args(["--no-install", "playwright", "test", "--config", "measures.config.ts"]);
    playwright.env("ENSAMEN_URL", running.url());
    if let Some(chromium) = chromium {
        playwright.env("ENSAMEN_CHROMIUM", chromium);
    }
    process::run(&mut playwright)
}
