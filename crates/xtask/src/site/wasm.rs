//! The WebAssembly module: compiled by cargo, made callable by the library of wasm-bindgen.

use super::writer::Writer;
use super::{files_under, hash};
use crate::workspace::{Profile, Workspace, on_path};
use crate::{process, tell};
use anyhow::{Context, Result, anyhow, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that rustc can compile to WebAssembly.
pub fn install_target(workspace: &Workspace) -> Result<()> {
    let sysroot =
        process::output(workspace.command(Path::new("rustc")).args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    let Some(rustup) = on_path("rustup") else {
        bail!("rustc has no {TARGET} and there is no rustup to add it: install that target");
    };
    tell::long_step("the WebAssembly target of rustc (rustup)", || {
        process::run(workspace.command(&rustup).args(["target", "add", TARGET]))
    })
}

/// Has cargo compile the module, and tells where it is.
pub fn compile(workspace: &Workspace, profile: Profile) -> Result<PathBuf> {
    let mut cargo: Command = workspace.cargo();
    cargo.args(["build", "--package", "frontend", "--lib", "--target", TARGET]);
    let folder = match profile {
        Profile::Dev => "debug",
        Profile::Release => {
            cargo.args(["--profile", "wasm-release"]);
            "wasm-release"
        }
    };
    tell::long_step("WebAssembly module (cargo)", || process::run(&mut cargo))?;
    Ok(workspace.target.join(TARGET).join(folder).join("frontend.wasm"))
}

/// Makes `ensamen.js` and `ensamen_bg.wasm` out of the module, unless they are kept from a run
/// on the same module.
pub fn bind(
    workspace: &Workspace,
    profile: Profile,
    module: &Path,
    module_hash: &str,
) -> Result<PathBuf> {
    let kept = workspace.kept().join("bound").join(profile.folder());
    let stamp = kept.join("stamp");
    if fs::read_to_string(&stamp).is_ok_and(|text| text == module_hash) {
        return Ok(kept);
    }
    if kept.exists() {
        fs::remove_dir_all(&kept)?;
    }
    tell::step("wasm-bindgen", || {
        Bindgen::new()
            .input_path(module)
            .out_name("ensamen")
            .web(true)?
            .typescript(false)
            .omit_default_module_path(true)
            .debug(profile == Profile::Dev)
            .remove_name_section(profile == Profile::Release)
            .remove_producers_section(profile == Profile::Release)
            .generate(&kept)
    })
    .map_err(|error| anyhow!("wasm-bindgen: {error:#}"))?;
    fs::write(&stamp, module_hash)?;
    Ok(kept)
}

/// Adds the module, its script and the snippets that the script imports.
pub fn add(writer: &mut Writer, bound: &Path) -> Result<()> {
    let script = fs::read_to_string(bound.join("ensamen.js"))?;
    let script = add_snippets(writer, bound, script)?;
    writer.add("pkg/ensamen.js", script.as_bytes())?;
    writer.add("pkg/ensamen.wasm", &fs::read(bound.join("ensamen_bg.wasm"))?)
}

/// Scripts that crates carry: they import one another by relative paths, so one hash for all of
/// them goes into the name of their folder.
fn add_snippets(writer: &mut Writer, bound: &Path, script: String) -> Result<String> {
    let folder = bound.join("snippets");
    if !folder.is_dir() {
        return Ok(script);
    }
    let mut snippets = Vec::new();
    for file in files_under(&folder)? {
        let inner = file.strip_prefix(&folder).context("a snippet outside of its folder")?;
        let inner: Vec<_> = inner.iter().map(|part| part.to_string_lossy()).collect();
        snippets.push((inner.join("/"), fs::read(&file)?));
    }
    let whole: Vec<u8> = snippets.iter().flat_map(|(_, bytes)| bytes.clone()).collect();
    let name = format!("snippets.{}", &hash(&whole)[..10]);
    for (inner, bytes) in snippets {
        writer.put(&format!("/pkg/{name}/{inner}"), &bytes)?;
    }
    Ok(script.replace("./snippets/", &format!("./{name}/")))
}
