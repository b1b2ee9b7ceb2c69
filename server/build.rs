//! Makes sure that the folder of the built site exists before the server is compiled: what serves
//! it remembers the folder's real path, and a path that is not there yet would never match later.

use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let workspace = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("..");
    let target = env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    let site = workspace.join(target).join("site");
    fs::create_dir_all(&site)?;
    let site = site.canonicalize()?;
    println!("cargo:rustc-env=ENSAMEN_SITE={}", site.display());
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-env-changed=CARGO_TARGET_DIR");
    if env::var("PROFILE")? == "release" {
        // The site is part of the binary: a new site is a new binary.
        println!("cargo:rerun-if-changed={}", site.join("manifest.json").display());
    }
    Ok(())
}
