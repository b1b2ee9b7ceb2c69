//! Pictures and fonts, as they are.

use super::files_under;
use super::writer::Writer;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Adds `app/assets/themes/food.svg` as `assets/themes/food.svg`, and so on.
pub fn add(writer: &mut Writer, folder: &Path) -> Result<()> {
    for file in files_under(folder)? {
        let inner = file.strip_prefix(folder).context("a file outside of its folder")?;
        let parts: Vec<_> = inner.iter().map(|part| part.to_string_lossy()).collect();
        writer.add(&format!("assets/{}", parts.join("/")), &fs::read(&file)?)?;
    }
    Ok(())
}
