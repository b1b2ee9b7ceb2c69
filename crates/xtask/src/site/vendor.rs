//! What others wrote and pages load on request: the library of the large map. npm brings the very
//! package that `app/vendor/package-lock.json` names; its built files are taken as they are.

use super::hash;
use super::writer::Writer;
use crate::workspace::{Profile, Workspace, on_path};
use crate::{process, tell};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::PathBuf;

/// Files of the package, and their names in the site. Browsers and compression know scripts by
/// `.js`.
const FILES: [(&str, &str); 4] = [
    ("dist/maplibre-gl.mjs", "assets/maplibre/maplibre-gl.js"),
    ("dist/maplibre-gl-worker.mjs", "assets/maplibre/maplibre-gl-worker.js"),
    ("dist/maplibre-gl.css", "assets/maplibre/maplibre-gl.css"),
    ("LICENSE.txt", "assets/maplibre/LICENSE.txt"),
];

/// An installed package.
pub struct Vendor {
    package: PathBuf,
    /// Changes when the lock does.
    pub key: String,
}

/// Has npm install what the lock names, unless it is there already. Without npm a site for
/// developers has no large map, and its pages say so where one asks for it.
pub fn install(workspace: &Workspace, profile: Profile) -> Result<Option<Vendor>> {
    let sources = workspace.root.join("app/vendor");
    let lock = fs::read(sources.join("package-lock.json")).context("app/vendor")?;
    let folder = workspace.kept().join("vendor");
    let vendor = Vendor { package: folder.join("node_modules/maplibre-gl"), key: hash(&lock) };
    let stamp = folder.join("stamp");
    if fs::read_to_string(&stamp).is_ok_and(|text| text == vendor.key) {
        return Ok(Some(vendor));
    }
    let Some(npm) = on_path("npm") else {
        if profile == Profile::Release {
            bail!("`npm` is not on PATH: it brings the library of the large map");
        }
        tell::note("no npm: a site without the large map");
        return Ok(None);
    };
    fs::create_dir_all(&folder)?;
    for name in ["package.json", "package-lock.json", ".npmrc"] {
        fs::copy(sources.join(name), folder.join(name)).with_context(|| format!("no {name}"))?;
    }
    tell::long_step("the library of the large map (npm)", || {
        let mut ci = workspace.command(&npm);
        ci.current_dir(&folder);
        process::run(ci.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))
    })?;
    fs::write(&stamp, &vendor.key)?;
    Ok(Some(vendor))
}

/// Adds the built files and their licence.
pub fn add(writer: &mut Writer, vendor: &Vendor) -> Result<()> {
    for (file, logical) in FILES {
        let path = vendor.package.join(file);
        let text = fs::read_to_string(&path).with_context(|| format!("no {}", path.display()))?;
        writer.add(logical, without_map(&text).as_bytes())?;
    }
    Ok(())
}

/// Without the line that names a source map, which is not served.
fn without_map(text: &str) -> &str {
    match text.rfind("\n//# sourceMappingURL=") {
        Some(at) => &text[..=at],
        None => text,
    }
}

/// What the large map costs whoever asks for it.
pub fn logical_names() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(_, logical)| *logical).filter(|name| !name.ends_with(".txt"))
}

/// Whether a site has it.
pub fn is_in(manifest: &super::Manifest) -> bool {
    logical_names().all(|name| manifest.contains_key(name))
}

#[cfg(test)]
mod tests {
    use super::without_map;

    #[test]
    fn a_served_script_names_no_source_map() {
        assert_eq!(without_map("let a;\n//# sourceMappingURL=a.js.map"), "let a;\n");
        assert_eq!(without_map("let a;\n"), "let a;\n");
    }
}
