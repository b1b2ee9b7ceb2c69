//! Brotli and gzip copies beside what compresses well. They are kept by the hash of what they
//! were made from: full compression of the module takes longer than all the rest of the site.

use super::hash;
use crate::workspace::{Profile, Workspace};
use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

const COMPRESSIBLE: [&str; 9] =
    ["css", "html", "js", "json", "svg", "txt", "wasm", "webmanifest", "xml"];

/// The compressed copies of this run and of the last one.
pub struct Kept {
    folder: PathBuf,
    profile: Profile,
    used: BTreeSet<OsString>,
}

impl Kept {
    /// Those of a profile.
    pub fn open(workspace: &Workspace, profile: Profile) -> Result<Self> {
        let folder = workspace.kept().join("compressed").join(profile.folder());
        fs::create_dir_all(&folder)?;
        Ok(Self { folder, profile, used: BTreeSet::new() })
    }

    /// Writes `file.br` and `file.gz`, when the kind of file is worth it.
    pub fn copy_beside(&mut self, file: &Path, bytes: &[u8]) -> Result<()> {
        let extension = file.extension().and_then(|text| text.to_str()).unwrap_or_default();
        if !COMPRESSIBLE.contains(&extension) {
            return Ok(());
        }
        let key = hash(bytes);
        for (ending, compress) in [("br", brotli as Compressor), ("gz", gzip)] {
            let kept = self.folder.join(format!("{key}.{ending}"));
            if !kept.is_file() {
                let partial = kept.with_extension("partial");
                fs::write(&partial, compress(bytes, self.profile)?)?;
                fs::rename(&partial, &kept)?;
            }
            let beside = beside(file, ending);
            fs::copy(&kept, &beside)
                .with_context(|| format!("cannot write {}", beside.display()))?;
            self.used.extend(kept.file_name().map(OsString::from));
        }
        Ok(())
    }

    /// Removes what this run did not use.
    pub fn forget_unused(&self) -> Result<()> {
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            if !self.used.contains(&entry.file_name()) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }
}

/// `main.css` → `main.css.br`
pub fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

type Compressor = fn(&[u8], Profile) -> Result<Vec<u8>>;

fn brotli(bytes: &[u8], profile: Profile) -> Result<Vec<u8>> {
    let quality = match profile {
        Profile::Dev => 2,
        Profile::Release => 11,
    };
    let parameters =
        BrotliEncoderParams { quality, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(bytes: &[u8], profile: Profile) -> Result<Vec<u8>> {
    let level = match profile {
        Profile::Dev => Compression::fast(),
        Profile::Release => Compression::best(),
    };
    let mut encoder = GzEncoder::new(Vec::new(), level);
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    #[test]
    fn compressed_copies_decompress_to_the_original() -> Result<()> {
        let text = "de la même manière ".repeat(500).into_bytes();
        for profile in [Profile::Dev, Profile::Release] {
            let mut plain = Vec::new();
            let packed = brotli(&text, profile)?;
            brotli::BrotliDecompress(&mut &packed[..], &mut plain)?;
            assert_eq!(plain, text);

            let mut plain = Vec::new();
            let packed = gzip(&text, profile)?;
            flate2::read::GzDecoder::new(&packed[..]).read_to_end(&mut plain)?;
            assert_eq!(plain, text);
        }
        Ok(())
    }
}
