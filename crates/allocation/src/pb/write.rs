//! From a file's parts to text.

use super::PbFile;
use super::names;
use super::table::{Meta, Table};

/// Writes a file, with line feeds and quotes where they are needed. Reading it back gives an equal
/// file.
#[must_use]
pub fn write(file: &PbFile) -> String {
    write_parts(file.meta(), file.projects(), file.votes())
}

pub(super) fn write_parts(meta: &Meta, projects: &Table, votes: &Table) -> String {
    let mut text = String::from("META\nkey;value\n");
    for (key, value) in meta.entries() {
        push_row(&mut text, [key, value]);
    }
    for (title, table) in [("PROJECTS", projects), ("VOTES", votes)] {
        text.push_str(title);
        text.push('\n');
        push_row(&mut text, table.columns().iter().map(String::as_str));
        for row in table.rows() {
            push_row(&mut text, (0..table.columns().len()).map(|column| row.cell(column)));
        }
    }
    text
}

fn push_row<'a>(text: &mut String, cells: impl IntoIterator<Item = &'a str>) {
    for (column, cell) in cells.into_iter().enumerate() {
        if column > 0 {
            text.push(';');
        }
        if needs_quotes(cell, column == 0) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(cell);
        }
    }
    text.push('\n');
}

/// A first cell is quoted also where it could be taken for a title or leave the line blank.
fn needs_quotes(cell: &str, first: bool) -> bool {
    let special = cell.contains([';', '"', '\n', '\r']);
    special || (first && (cell.trim().is_empty() || names::section(cell).is_some()))
}
