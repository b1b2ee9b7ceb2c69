//! The WebAssembly modules: compiled by cargo, made callable by the library of wasm-bindgen.

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

/// A module that browsers load.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Module {
    /// The package that cargo makes it from.
    package: &'static str,
    /// What its files are called.
    name: &'static str,
}

/// The islands of all pages, and what counts on the phones of a workshop, for these alone.
pub const MODULES: [Module; 2] =
    [Module { package: "frontend", name: "ensamen" }, Module { package: "whatif", name: "whatif" }];

/// A module as cargo made it.
pub struct Compiled {
    module: Module,
    file: PathBuf,
    /// Of its contents.
    pub hash: String,
}

/// Has cargo compile the modules, one after the other: the features of one are none of the other's.
pub fn compile(workspace: &Workspace, profile: Profile) -> Result<Vec<Compiled>> {
    let folder = match profile {
        Profile::Dev => "debug",
        Profile::Release => "wasm-release",
    };
    let compiled = MODULES.map(|module| {
        let mut cargo: Command = workspace.cargo();
        cargo.args(["build", "--package", module.package, "--lib", "--target", TARGET]);
        if profile == Profile::Release {
            cargo.args(["--profile", "wasm-release"]);
        }
        let label = format!("WebAssembly module {} (cargo)", module.name);
        tell::long_step(&label, || process::run(&mut cargo))?;
        let file = workspace.target.join(TARGET).join(folder);
        let file = file.join(format!("{}.wasm", module.package));
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        Ok(Compiled { module, file, hash: hash(&bytes) })
    });
    compiled.into_iter().collect()
}

/// Makes `ensamen.js` and `ensamen_bg.wasm` out of a module, unless they are kept from a run on
/// the same one.
fn bind(workspace: &Workspace, profile: Profile, compiled: &Compiled) -> Result<PathBuf> {
    let name = compiled.module.name;
    let kept = workspace.kept().join("bound").join(profile.folder()).join(name);
    let stamp = kept.join("stamp");
    if fs::read_to_string(&stamp).is_ok_and(|text| text == compiled.hash) {
        return Ok(kept);
    }
    if kept.exists() {
        fs::remove_dir_all(&kept)?;
    }
    tell::step(&format!("wasm-bindgen, {name}"), || {
        Bindgen::new()
            .input_path(&compiled.file)
            .out_name(name)
            .web(true)?
            .typescript(false)
            .omit_default_module_path(true)
            .debug(profile == Profile::Dev)
            .remove_name_section(profile == Profile::Release)
            .remove_producers_section(profile == Profile::Release)
            .generate(&kept)
    })
    .map_err(|error| anyhow!("wasm-bindgen: {error:#}"))?;
    fs::write(&stamp, &compiled.hash)?;
    Ok(kept)
}

/// Adds a module, its script and the snippets that the script imports.
pub fn add(
    writer: &mut Writer,
    workspace: &Workspace,
    profile: Profile,
    compiled: &Compiled,
) -> Result<()> {
    let bound = bind(workspace, profile, compiled)?;
    let name = compiled.module.name;
    let script = fs::read_to_string(bound.join(format!("{name}.js")))?;
    let script = add_snippets(writer, &bound, script)?;
    writer.add(&format!("pkg/{name}.js"), script.as_bytes())?;
    let module = fs::read(bound.join(format!("{name}_bg.wasm")))?;
    writer.add(&format!("pkg/{name}.wasm"), &module)
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
