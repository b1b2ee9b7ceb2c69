//! The house keeps its own rules: what `ARCHITECTURE.md` says about the code is checked here.

#![expect(clippy::unwrap_used, reason = "a file that cannot be read is a failed test")]

mod tables;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && !["target", "node_modules", ".git"].contains(&name.as_str()) {
            found.extend(files(&path, ending));
        } else if name.ends_with(ending) {
            found.push(path);
        }
    }
    found
}

/// The crates that a crate is built from, for a target, as cargo itself says.
fn tree(package: &str, target: &[&str]) -> BTreeSet<String> {
    let output = Command::new(env!("CARGO"))
        .current_dir(root())
        .args(["tree", "--offline", "--prefix", "none", "--edges", "normal", "--format", "{p}"])
        .args(["--package", package])
        .args(target)
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    text.lines().filter_map(|line| line.split(' ').next().map(str::to_owned)).collect()
}

#[test]
fn imports_go_one_way() {
    let ours = ["allocation", "domain", "whatif", "store", "service", "app", "server"];
    for (place, crate_name) in ours.iter().enumerate() {
        let below = tree(crate_name, &[]);
        for above in &ours[place + 1..] {
            assert!(!below.contains(*above), "{crate_name} must not know {above}");
        }
    }
}

#[test]
fn the_checker_does_not_know_what_it_checks() {
    assert!(!tree("certify", &[]).contains("allocation"), "certify shares code with allocation");
}

#[test]
fn reading_kinds_knows_nothing_of_the_rest() {
    let below = tree("kinds", &[]);
    for other in ["allocation", "certify", "domain", "store", "service", "app", "tokio", "sqlx"] {
        assert!(!below.contains(other), "kinds must not know {other}");
    }
}

#[test]
fn neither_a_database_nor_a_server_is_in_the_browsers_module() {
    for package in ["frontend", "whatif"] {
        let module = tree(package, &["--target", "wasm32-unknown-unknown"]);
        for stranger in ["sqlx", "sqlx-core", "axum", "tokio", "store", "service", "hyper"] {
            assert!(!module.contains(stranger), "{stranger} is in the wasm tree of {package}");
        }
    }
    let counts = tree("whatif", &["--target", "wasm32-unknown-unknown"]);
    assert!(!counts.contains("leptos"), "what counts on a phone draws no page");
}

#[test]
fn the_domain_knows_no_database_no_server_and_no_interface() {
    let domain = tree("domain", &[]);
    for stranger in ["sqlx", "axum", "tokio", "leptos"] {
        assert!(!domain.contains(stranger), "domain knows {stranger}");
    }
}

#[test]
fn the_two_engines_have_the_same_migrations_with_the_same_tables_and_columns() {
    let folder = |engine: &str| root().join("migrations").join(engine);
    let names = |engine: &str| -> BTreeSet<String> {
        files(&folder(engine), ".sql")
            .iter()
            .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
            .collect()
    };
    assert_eq!(names("sqlite"), names("postgres"));
    let tables = |engine: &str| {
        tables::after(names(engine).iter().map(|name| {
            let path = folder(engine).join(name);
            fs::read_to_string(path).unwrap()
        }))
    };
    let (sqlite, postgres) = (tables("sqlite"), tables("postgres"));
    assert!(sqlite.len() > 60, "{} tables were read", sqlite.len());
    assert_eq!(tables::differences(&sqlite, &postgres), BTreeSet::new());
}

#[test]
fn only_the_store_speaks_sql() {
    for folder in ["crates/domain", "crates/service", "app", "server"] {
        for path in files(&root().join(folder), ".rs") {
            let text = fs::read_to_string(&path).unwrap();
            assert!(!text.contains("sqlx::"), "{} names sqlx", path.display());
        }
    }
}

#[test]
fn only_the_dialect_asks_which_engine_it_is() {
    for path in files(&root().join("crates/store/src"), ".rs") {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if ["dialect.rs", "engine.rs", "query.rs"].contains(&name.as_str()) {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        assert!(!text.contains("Tx::Sqlite") && !text.contains("Tx::Postgres"), "{name}");
    }
}

#[test]
fn no_page_carries_a_style_attribute() {
    for path in files(&root().join("app/src"), ".rs") {
        // What comes before the tests: those of the cleaner hold attacks.
        let text = fs::read_to_string(&path).unwrap();
        let text = text.split("#[cfg(test)]").next().unwrap();
        for sign in ["style=\"", " style=format", "style:"] {
            assert!(!text.contains(sign), "{} has {sign}", path.display());
        }
    }
}

#[test]
fn a_file_tells_one_story() {
    const MOST_LINES: usize = 450;
    for folder in ["crates", "app/src", "server/src", "frontend/src", "tests"] {
        for path in files(&root().join(folder), ".rs") {
            let lines = fs::read_to_string(&path).unwrap().lines().count();
            assert!(lines <= MOST_LINES, "{} has {lines} lines", path.display());
        }
    }
}

#[test]
fn every_store_function_is_tried_on_both_engines() {
    let promises: String = files(&root().join("tests/store"), ".rs")
        .iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    for path in files(&root().join("crates/store/src"), ".rs") {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        if ["engine", "dialect", "row", "query", "lib", "error"].contains(&name.as_str()) {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for function in text.split("pub async fn ").skip(1) {
            let (function, rest) = function.split_once(['(', '<']).unwrap();
            let method = rest.starts_with("&self") || rest.starts_with("&mut self");
            // What a private part of a module has is called by the name of the module.
            let ways = if method {
                vec![format!(".{function}(")]
            } else {
                let within = path.parent().and_then(Path::file_name).unwrap().to_string_lossy();
                vec![format!("{name}::{function}("), format!("{within}::{function}(")]
            };
            assert!(ways.iter().any(|call| promises.contains(call)), "nothing tries {}", ways[0]);
        }
    }
}
