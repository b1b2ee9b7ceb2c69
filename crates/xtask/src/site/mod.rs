//! The site: what browsers load, under hashed names, in `target/site/`, with a manifest of them.
//! Everything is derived from file contents; what did not change is not made again.

mod assets;
mod compress;
mod sizes;
mod style;
mod vendor;
mod wasm;
mod writer;

use crate::tell;
use crate::workspace::{Profile, Workspace};
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
pub use wasm::install_target;
use writer::Writer;

/// Logical names (`pkg/main.css`) and the paths browsers ask for (`/pkg/main.1a2b3c4d5e.css`).
pub type Manifest = BTreeMap<String, String>;

const BOOT: &str = include_str!("../../assets/boot.js");

/// Builds the site and tells its weight; a release that weighs too much is an error.
pub fn build(workspace: &Workspace, profile: Profile) -> Result<Manifest> {
    install_target(workspace)?;
    let modules = wasm::compile(workspace, profile)?;
    let vendor = vendor::install(workspace, profile)?;
    let sources = Sources::read(workspace, modules, vendor);
    let key = sources.key(profile)?;
    let manifest = match unchanged(workspace, &key) {
        Some(manifest) => {
            tell::note("site unchanged");
            manifest
        }
        None => make(workspace, profile, &sources, &key)?,
    };
    sizes::tell(&workspace.site(), &manifest, profile)?;
    Ok(manifest)
}

/// Has cargo compile the modules as they are released, for a site that is built later.
pub fn compile(workspace: &Workspace) -> Result<()> {
    wasm::compile(workspace, Profile::Release).map(drop)
}

/// Everything the site is made of.
struct Sources {
    modules: Vec<wasm::Compiled>,
    style: PathBuf,
    assets: PathBuf,
    /// The borders of the communes, which the large map reads too.
    outline: PathBuf,
    vendor: Option<vendor::Vendor>,
}

impl Sources {
    fn read(
        workspace: &Workspace,
        modules: Vec<wasm::Compiled>,
        vendor: Option<vendor::Vendor>,
    ) -> Self {
        Self {
            modules,
            style: workspace.root.join("style"),
            assets: workspace.root.join("app/assets"),
            outline: workspace.root.join("app/data/communes.json"),
            vendor,
        }
    }

    /// Changes when any input does, this program among them.
    fn key(&self, profile: Profile) -> Result<String> {
        let mut hasher = Sha256::new();
        let modules = self.modules.iter().map(|module| module.hash.as_str()).collect::<Vec<_>>();
        hasher.update(format!("{profile:?}\n{}\n{BOOT}\n", modules.join("\n")));
        hasher.update(fs::read(env::current_exe()?)?);
        hasher.update(hash(&fs::read(&self.outline)?));
        hasher.update(self.vendor.as_ref().map_or("", |vendor| &vendor.key));
        for folder in [&self.style, &self.assets] {
            for file in files_under(folder)? {
                hasher.update(file.display().to_string());
                hasher.update(hash(&fs::read(&file)?));
            }
        }
        Ok(hex(&hasher.finalize()))
    }
}

fn make(workspace: &Workspace, profile: Profile, sources: &Sources, key: &str) -> Result<Manifest> {
    let mut writer = Writer::new(workspace, profile)?;
    let label = match profile {
        Profile::Dev => "assets, style sheets, quick compression",
        Profile::Release => "assets, style sheets, full compression",
    };
    tell::step(label, || {
        assets::add(&mut writer, &sources.assets)?;
        writer.add("assets/communes.json", &fs::read(&sources.outline)?)?;
        if let Some(vendor) = &sources.vendor {
            vendor::add(&mut writer, vendor)?;
        }
        style::add(&mut writer, &sources.style, profile)?;
        for module in &sources.modules {
            wasm::add(&mut writer, workspace, profile, module)?;
        }
        add_boot(&mut writer)?;
        writer.finish(key)
    })
}

/// The script that a page names: it knows the two others.
fn add_boot(writer: &mut Writer) -> Result<()> {
    let boot = BOOT
        .replace("__MODULE__", writer.file_name("pkg/ensamen.js")?)
        .replace("__WASM__", writer.file_name("pkg/ensamen.wasm")?);
    writer.add("pkg/boot.js", boot.as_bytes())
}

/// The site of the last run, when it was made from the same inputs and is still whole.
fn unchanged(workspace: &Workspace, key: &str) -> Option<Manifest> {
    let stamp = fs::read_to_string(writer::stamp(workspace)).ok()?;
    let text = fs::read_to_string(workspace.site().join(writer::MANIFEST)).ok()?;
    let manifest: Manifest = serde_json::from_str(&text).ok()?;
    let whole = manifest.values().all(|path| writer::on_disk(&workspace.site(), path).is_file());
    (stamp == key && whole).then_some(manifest)
}

/// Every visible file below a folder, sorted.
fn files_under(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let entries = fs::read_dir(folder).with_context(|| format!("no {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if hidden {
            continue;
        }
        if path.is_dir() {
            files.extend(files_under(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// SHA-256 in hexadecimal.
fn hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("writing to a string cannot fail");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_boot_script_has_the_two_names_that_are_filled_in() {
        assert_eq!(BOOT.matches("__MODULE__").count(), 1);
        assert_eq!(BOOT.matches("__WASM__").count(), 1);
    }

    #[test]
    fn hashes_are_hexadecimal() {
        assert!(hash(b"").starts_with("e3b0c44298fc1c14"));
    }
}
