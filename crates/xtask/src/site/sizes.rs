//! What a citizen's first page loads, and how much of it there may be.

use super::compress::beside;
use super::writer::on_disk;
use super::{Manifest, vendor};
use crate::tell::{self, weight};
use crate::workspace::Profile;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

/// Bytes over the network, the page itself not counted.
const LIMIT: u64 = 450_000;

const WASM: &str = "pkg/ensamen.wasm";
const SCRIPTS: [&str; 2] = ["pkg/boot.js", "pkg/ensamen.js"];
const STYLE: &str = "pkg/main.css";
/// The one font of the first page: the others come when a page needs their letters.
const FONT: &str = "assets/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2";
/// What the large map loads besides its library.
const LARGE_MAP: [&str; 2] = ["assets/map.js", "assets/communes.json"];
/// What a phone loads that counts in a workshop by itself, and how much of it there may be: three
/// hundred phones share one network.
const WHAT_IF: [&str; 4] =
    ["assets/what-if.js", "assets/what-if-worker.js", "pkg/whatif.js", "pkg/whatif.wasm"];
const LIMIT_WHAT_IF: u64 = 250_000;
const PICTURES: [&str; 2] = ["assets/favicon.svg", "assets/logo.svg"];

/// Prints the sizes; more than the limit is an error in release and a remark otherwise.
pub fn tell(site: &Path, manifest: &Manifest, profile: Profile) -> Result<()> {
    let sizes = Sizes { site, manifest };
    let wasm = sizes.sent(WASM)?;
    let scripts = sizes.sum(&SCRIPTS)? + sizes.snippets()?;
    let style = sizes.sent(STYLE)?;
    let font = sizes.sent(FONT)?;
    let pictures = sizes.sum(&PICTURES)?;
    let total = wasm + scripts + style + font + pictures;
    tell::note(&format!(
        "wasm {} ({} br), js {} br, css {} br, font {}, pictures {} br",
        weight(sizes.plain(WASM)?),
        weight(wasm),
        weight(scripts),
        weight(style),
        weight(font),
        weight(pictures),
    ));
    if vendor::is_in(manifest) {
        let names: Vec<&str> = vendor::logical_names().chain(LARGE_MAP).collect();
        let sent = sizes.sum(&names)?;
        tell::note(&format!("large map, only for whoever asks: {} br", weight(sent)));
    }
    held_to("what if on a phone of a workshop", sizes.sum(&WHAT_IF)?, LIMIT_WHAT_IF, profile)?;
    held_to("first page", total, LIMIT, profile)
}

/// Tells a weight and its limit, to which a release is held.
fn held_to(what: &str, size: u64, limit: u64, profile: Profile) -> Result<()> {
    let verdict = format!("{what} {} of {}", weight(size), weight(limit));
    match profile {
        _ if size <= limit => tell::note(&verdict),
        Profile::Dev => {
            tell::note(&format!("{verdict} (not optimised: only --release is held to it)"));
        }
        Profile::Release => bail!("{verdict}: too heavy for a phone on a bad day"),
    }
    Ok(())
}

struct Sizes<'a> {
    site: &'a Path,
    manifest: &'a Manifest,
}

impl Sizes<'_> {
    fn sum(&self, logical: &[&str]) -> Result<u64> {
        logical.iter().map(|name| self.sent(name)).sum()
    }

    /// What a browser receives: the brotli copy if there is one.
    fn sent(&self, logical: &str) -> Result<u64> {
        let file = on_disk(self.site, self.path(logical)?);
        let brotli = beside(&file, "br");
        let sent = if brotli.is_file() { brotli } else { file };
        Ok(fs::metadata(sent)?.len())
    }

    fn plain(&self, logical: &str) -> Result<u64> {
        Ok(fs::metadata(on_disk(self.site, self.path(logical)?))?.len())
    }

    /// The main script imports all of them.
    fn snippets(&self) -> Result<u64> {
        let files = super::files_under(&self.site.join("pkg"))?;
        let snippets = files.iter().filter(|file| {
            let text = file.to_string_lossy();
            text.contains("snippets.") && text.ends_with(".br")
        });
        snippets.map(|file| Ok(fs::metadata(file)?.len())).sum()
    }

    fn path(&self, logical: &str) -> Result<&str> {
        let path = self.manifest.get(logical);
        path.map(String::as_str).with_context(|| format!("the site has no {logical}"))
    }
}
