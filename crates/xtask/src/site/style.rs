//! The style sheets: `style/main.css` for every page and `style/room.css` for those of a room, each
//! with what it imports in one file.

use super::writer::Writer;
use crate::workspace::Profile;
use anyhow::{Context, Result, anyhow};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::dependencies::{Dependency, DependencyOptions};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions};
use lightningcss::targets::{Browsers, Targets};
use std::path::Path;

/// The first versions that know cascade layers, on which the sheets are built: what is newer than
/// these (nesting, `light-dark()`, …) is written so that they understand it.
const OLDEST: Browsers = Browsers {
    android: Some(version(99, 0)),
    chrome: Some(version(99, 0)),
    edge: Some(version(99, 0)),
    firefox: Some(version(97, 0)),
    ie: None,
    ios_saf: Some(version(15, 4)),
    opera: None,
    safari: Some(version(15, 4)),
    samsung: Some(version(18, 0)),
};

const fn version(major: u32, minor: u32) -> u32 {
    (major << 16) | (minor << 8)
}

/// Each sheet by its name in the folder of the sources.
const SHEETS: [&str; 2] = ["main.css", "room.css"];

/// Adds `pkg/main.css` and `pkg/room.css`; the assets they name must be there already.
pub fn add(writer: &mut Writer, folder: &Path, profile: Profile) -> Result<()> {
    for name in SHEETS {
        let sheet = bundle(&folder.join(name), profile)?;
        let text = with_urls(sheet, |url| hashed_url(writer, url))?;
        writer.add(&format!("pkg/{name}"), text.as_bytes())?;
    }
    Ok(())
}

/// A sheet in which each `url()` is a placeholder.
struct Sheet {
    text: String,
    urls: Vec<(String, String)>,
}

fn bundle(entry: &Path, profile: Profile) -> Result<Sheet> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet = bundler.bundle(entry).map_err(|error| anyhow!("style sheet: {error}"))?;
    let targets = Targets::from(OLDEST);
    sheet
        .minify(MinifyOptions { targets, ..MinifyOptions::default() })
        .map_err(|error| anyhow!("style sheet: {error}"))?;
    let printed = sheet
        .to_css(PrinterOptions {
            minify: profile == Profile::Release,
            targets,
            analyze_dependencies: Some(DependencyOptions { remove_imports: false }),
            ..PrinterOptions::default()
        })
        .map_err(|error| anyhow!("style sheet: {error}"))?;
    let urls =
        printed.dependencies.unwrap_or_default().into_iter().filter_map(|found| match found {
            Dependency::Url(url) => Some((url.placeholder, url.url)),
            Dependency::Import(_) => None,
        });
    Ok(Sheet { urls: urls.collect(), text: printed.code })
}

fn with_urls(sheet: Sheet, url: impl Fn(&str) -> Result<String>) -> Result<String> {
    let mut text = sheet.text;
    for (placeholder, original) in sheet.urls {
        text = text.replace(&placeholder, &url(&original)?);
    }
    Ok(text)
}

/// `/assets/…` by its hashed name; anything else (`#pattern`, `data:`) as it is.
fn hashed_url(writer: &Writer, url: &str) -> Result<String> {
    let Some(logical) = url.strip_prefix('/').filter(|path| path.starts_with("assets/")) else {
        return Ok(url.to_owned());
    };
    let (logical, fragment) = logical.split_once('#').unwrap_or((logical, ""));
    let path = writer.path(logical).context("in the style sheet")?;
    Ok(if fragment.is_empty() { path.to_owned() } else { format!("{path}#{fragment}") })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn sheet(profile: Profile) -> Result<String> {
        let folder = tempfile::tempdir()?;
        let entry = folder.path().join("main.css");
        fs::write(&entry, "@layer a, b;\n@import \"a.css\" layer(a);\n")?;
        fs::write(
            folder.path().join("a.css"),
            ".x { fill: url(\"#p\") red; src: url(\"/assets/f.woff2\"); & .y { margin: 0px } }",
        )?;
        let bundled = bundle(&entry, profile)?;
        with_urls(bundled, |url| Ok(url.replace("f.woff2", "f.1a2b.woff2")))
    }

    #[test]
    fn imports_are_inlined_in_their_layer_and_urls_are_kept_or_hashed() -> Result<()> {
        let text = sheet(Profile::Release)?;
        assert!(!text.contains("@import"), "{text}");
        assert!(text.contains("@layer a{"), "{text}");
        assert!(text.contains("#p"), "{text}");
        assert!(text.contains("/assets/f.1a2b.woff2"), "{text}");
        assert!(text.contains(".x .y{margin:0}"), "{text}");
        Ok(())
    }

    #[test]
    fn a_sheet_for_developers_keeps_its_lines() -> Result<()> {
        assert!(sheet(Profile::Dev)?.lines().count() > 5);
        assert_eq!(sheet(Profile::Release)?.lines().count(), 1);
        Ok(())
    }
}
