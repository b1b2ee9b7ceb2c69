//! The tables that the migrations of an engine leave, read from their text.

use std::collections::{BTreeMap, BTreeSet};

/// What stands where a column might, and is none: promises of a whole table.
const PROMISES: [&str; 5] = ["check", "constraint", "foreign", "primary", "unique"];

/// Each table with its columns, in the order in which they were made.
pub type Tables = BTreeMap<String, Vec<String>>;

/// Follows the migrations one after the other: tables are made, copied, dropped and renamed.
pub fn after(migrations: impl IntoIterator<Item = String>) -> Tables {
    let mut tables = Tables::new();
    for text in migrations {
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            let words: Vec<&str> = line.split([' ', ';', '(']).filter(|w| !w.is_empty()).collect();
            match words[..] {
                // A copy for the time of the migration.
                ["create", "table", name, "as", ..] => {
                    tables.insert(name.to_owned(), Vec::new());
                }
                ["create", "table", name, ..] => {
                    let inner = lines.by_ref().take_while(|line| !line.starts_with(')'));
                    tables.insert(name.to_owned(), inner.filter_map(column).collect());
                }
                ["drop", "table", name, ..] => {
                    assert!(tables.remove(name).is_some(), "no table {name} to drop");
                }
                ["alter", "table", name, "rename", "to", new] => {
                    let columns = tables.remove(name).expect("a table is renamed that is there");
                    tables.insert(new.to_owned(), columns);
                }
                ["alter", "table", name, "add", "column", column, ..] => {
                    let table = tables.get_mut(name).expect("a column is added to a table");
                    table.push(column.to_owned());
                }
                ["alter", "table", name, "drop", "column", column, ..] => {
                    let table = tables.get_mut(name).expect("a column is dropped from a table");
                    table.retain(|other| other != column);
                }
                _ => {}
            }
        }
    }
    tables
}

/// The column that a line of a table declares: its lines go four spaces in.
fn column(line: &str) -> Option<String> {
    let rest = line.strip_prefix("    ")?;
    let word = rest.split(' ').next()?;
    let name = !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    (name && !PROMISES.contains(&word)).then(|| word.to_owned())
}

/// Where two engines differ, in words.
pub fn differences(one: &Tables, other: &Tables) -> BTreeSet<String> {
    let names = one.keys().chain(other.keys());
    names
        .filter(|name| one.get(*name) != other.get(*name))
        .map(|name| format!("{name}: {:?} and {:?}", one.get(name), other.get(name)))
        .collect()
}

#[test]
fn a_table_is_followed_through_copies_and_new_columns() {
    let text = "create table a (\n    id blob,\n    unique (id)\n);\nalter table a add column b text;\n\
                create table c (\n    id blob\n);\ndrop table a;\nalter table c rename to a;";
    let tables = after([text.to_owned()]);
    assert_eq!(tables, Tables::from([("a".to_owned(), vec!["id".to_owned()])]));
    let before = after([text.split("create table c").next().unwrap().to_owned()]);
    assert_eq!(before["a"], ["id", "b"]);
    assert_eq!(differences(&tables, &before).len(), 1);
}
