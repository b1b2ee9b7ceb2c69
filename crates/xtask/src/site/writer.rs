//! Writes the site into a fresh folder under names that carry a hash of their contents, then puts
//! it in the place of the last one.

use super::compress;
use super::{Manifest, hash};
use crate::workspace::{Profile, Workspace};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// The file a server reads to know the hashed names.
pub const MANIFEST: &str = "manifest.json";

/// Where the key of the inputs of the site is kept.
pub fn stamp(workspace: &Workspace) -> PathBuf {
    workspace.kept().join("site.stamp")
}

/// The file that stands for a path of the manifest.
pub fn on_disk(site: &Path, path: &str) -> PathBuf {
    site.join(path.trim_start_matches('/'))
}

/// A site being written.
pub struct Writer {
    fresh: PathBuf,
    site: PathBuf,
    stamp: PathBuf,
    compressed: compress::Kept,
    manifest: Manifest,
}

impl Writer {
    /// Starts an empty site.
    pub fn new(workspace: &Workspace, profile: Profile) -> Result<Self> {
        let site = workspace.site();
        let fresh = site.with_extension("next");
        remove(&fresh)?;
        fs::create_dir_all(&fresh)?;
        Ok(Self {
            fresh,
            site,
            stamp: stamp(workspace),
            compressed: compress::Kept::open(workspace, profile)?,
            manifest: Manifest::new(),
        })
    }

    /// Adds a file that the manifest names.
    pub fn add(&mut self, logical: &str, bytes: &[u8]) -> Result<()> {
        let path = hashed(logical, &hash(bytes));
        self.put(&path, bytes)?;
        self.manifest.insert(logical.to_owned(), path);
        Ok(())
    }

    /// Writes a file under a path that is already unique, with its compressed copies.
    pub fn put(&mut self, path: &str, bytes: &[u8]) -> Result<()> {
        let file = on_disk(&self.fresh, path);
        let folder = file.parent().context("a file without a folder")?;
        fs::create_dir_all(folder)?;
        fs::write(&file, bytes).with_context(|| format!("cannot write {}", file.display()))?;
        self.compressed.copy_beside(&file, bytes)
    }

    /// The path browsers ask for.
    pub fn path(&self, logical: &str) -> Result<&str> {
        let path = self.manifest.get(logical);
        path.map(String::as_str).with_context(|| format!("the site has no {logical}"))
    }

    /// The last part of that path.
    pub fn file_name(&self, logical: &str) -> Result<&str> {
        Ok(self.path(logical)?.rsplit('/').next().unwrap_or_default())
    }

    /// Writes the manifest and puts the new site in the place of the old one.
    pub fn finish(self, key: &str) -> Result<Manifest> {
        let text = serde_json::to_string_pretty(&self.manifest)?;
        fs::write(self.fresh.join(MANIFEST), text + "\n")?;
        self.compressed.forget_unused()?;
        remove(&self.site)?;
        fs::rename(&self.fresh, &self.site)?;
        fs::write(&self.stamp, key)?;
        Ok(self.manifest)
    }
}

/// `pkg/main.css` → `/pkg/main.1a2b3c4d5e.css`
fn hashed(logical: &str, hash: &str) -> String {
    let mark = &hash[..10];
    let (folder, name) = logical.rsplit_once('/').unwrap_or(("", logical));
    let name = match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}.{mark}.{extension}"),
        None => format!("{name}.{mark}"),
    };
    if folder.is_empty() { format!("/{name}") } else { format!("/{folder}/{name}") }
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_stands_before_the_extension() {
        let mark = "1a2b3c4d5e6f";
        assert_eq!(hashed("pkg/main.css", mark), "/pkg/main.1a2b3c4d5e.css");
        assert_eq!(hashed("assets/fonts/a.b.woff2", mark), "/assets/fonts/a.b.1a2b3c4d5e.woff2");
        assert_eq!(hashed("assets/LICENCE", mark), "/assets/LICENCE.1a2b3c4d5e");
    }
}
