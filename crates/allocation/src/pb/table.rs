//! Rows of text cells, kept in one string: a hundred thousand votes are read without a hundred
//! thousand small allocations.

use super::effort::spend;
use super::meta::whole;

/// The keys and values of the `META` section, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meta(Vec<(String, String)>);

impl Meta {
    /// Keys and values in order.
    #[must_use]
    pub fn new(entries: Vec<(String, String)>) -> Self {
        Self(entries)
    }

    /// All keys and values in order.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }

    /// The value of the first entry with this key, without surrounding spaces.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        self.place(key).map(|place| self.0[place].1.trim())
    }

    /// A value that is a whole number, also with zeros after a point.
    #[must_use]
    pub fn number(&self, key: &str) -> Option<u64> {
        self.get(key).filter(|value| !value.is_empty()).and_then(whole)
    }

    /// The name of the currency, such as `EUR`.
    #[must_use]
    pub fn currency(&self) -> Option<&str> {
        self.get("currency")
    }

    /// What the election is about.
    #[must_use]
    pub fn description(&self) -> Option<&str> {
        self.get("description")
    }

    /// The rule that was used, in Pabulib's words.
    #[must_use]
    pub fn rule(&self) -> Option<&str> {
        self.get("rule")
    }

    pub(super) fn push(&mut self, key: String, value: String) {
        self.0.push((key, value));
    }

    /// The place of a key, from 0.
    pub(super) fn place(&self, key: &str) -> Option<usize> {
        let place = self.0.iter().position(|(k, _)| k == key);
        spend(place.unwrap_or(self.0.len()) + 1);
        place
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Gives the entry at a place another key.
    pub(super) fn rename(&mut self, place: usize, key: &str) {
        self.0[place].0 = key.to_owned();
    }
}

/// A section with columns and rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    columns: Vec<String>,
    text: String,
    /// Where each cell ends in `text`, row after row. Empty cells at the end of a row are not
    /// there: a thousand columns and a million short rows take no room.
    ends: Vec<u32>,
    /// Where each row ends in `ends`.
    rows: Vec<u32>,
}

/// One row of a [`Table`].
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    table: &'a Table,
    place: usize,
}

impl Table {
    /// A table without rows.
    #[must_use]
    pub fn new<S: Into<String>>(columns: impl IntoIterator<Item = S>) -> Self {
        let columns = columns.into_iter().map(Into::into).collect();
        Self { columns, ..Self::default() }
    }

    /// Titles of the columns.
    #[must_use]
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The place of a column, from 0; of the first, if there are several.
    #[must_use]
    pub fn column(&self, title: &str) -> Option<usize> {
        let place = self.columns.iter().position(|column| column == title);
        spend(place.unwrap_or(self.columns.len()) + 1);
        place
    }

    /// Number of rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Adds a row. Cells beyond the last column are dropped, missing ones are empty.
    ///
    /// # Panics
    ///
    /// If all cells together would be longer than 4 GiB.
    pub fn push<S: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = S>) {
        let mut filled = self.ends.len();
        for cell in cells.into_iter().take(self.columns.len()) {
            self.text.push_str(cell.as_ref());
            self.ends.push(position(self.text.len()));
            if !cell.as_ref().is_empty() {
                filled = self.ends.len();
            }
        }
        self.ends.truncate(filled);
        self.rows.push(position(filled));
    }

    /// Gives back room that is not needed.
    pub(super) fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
        self.rows.shrink_to_fit();
    }

    /// All rows in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.len()).map(|place| Row { table: self, place })
    }

    /// A row by its place, from 0.
    #[must_use]
    pub fn row(&self, place: usize) -> Option<Row<'_>> {
        (place < self.len()).then_some(Row { table: self, place })
    }
}

fn position(index: usize) -> u32 {
    u32::try_from(index).expect("a table is less than 4 GiB")
}

impl<'a> Row<'a> {
    /// The cell of a column by its place; empty if there is no such column.
    #[must_use]
    pub fn cell(&self, column: usize) -> &'a str {
        let Table { text, ends, rows, .. } = self.table;
        let first = if self.place == 0 { 0 } else { rows[self.place - 1] as usize };
        let at = first.saturating_add(column);
        if at >= rows[self.place] as usize {
            return "";
        }
        let start = if at == 0 { 0 } else { ends[at - 1] as usize };
        &text[start..ends[at] as usize]
    }

    /// The cell of a column by its title, unless there is no such column or the cell is empty.
    #[must_use]
    pub fn get(&self, title: &str) -> Option<&'a str> {
        let cell = self.cell(self.table.column(title)?);
        (!cell.is_empty()).then_some(cell)
    }
}

/// The line of every row, kept as the places where they do not simply follow each other.
#[derive(Debug, Default)]
pub(super) struct Lines {
    /// Row and line, for the first row of each run.
    runs: Vec<(u32, u32)>,
    rows: u32,
}

impl Lines {
    pub fn push(&mut self, line: u32) {
        let expected = self.runs.last().map(|(row, first)| first + (self.rows - row));
        if expected != Some(line) {
            self.runs.push((self.rows, line));
        }
        self.rows += 1;
    }

    /// The line of a row; 0 if there is no such row.
    pub fn of(&self, row: usize) -> u32 {
        let Ok(row) = u32::try_from(row) else { return 0 };
        let after = self.runs.partition_point(|(first, _)| *first <= row);
        let run = after.checked_sub(1).and_then(|run| self.runs.get(run));
        run.filter(|_| row < self.rows).map_or(0, |(first, line)| line + (row - first))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_rows_read_like_full_ones() {
        let mut table = Table::new(["a", "b", "c"]);
        table.push(["1"]);
        table.push([""]);
        table.push(["", "2", ""]);
        table.push(["3", "4", "5", "6"]);
        let cells: Vec<[&str; 4]> =
            table.rows().map(|row| [0, 1, 2, 3].map(|column| row.cell(column))).collect();
        let expected = [["1", "", "", ""], [""; 4], ["", "2", "", ""], ["3", "4", "5", ""]];
        assert_eq!(cells, expected);
        assert_eq!(table.row(3).and_then(|row| row.get("c")), Some("5"));
        assert!(table.row(4).is_none());
    }

    #[test]
    fn lines_are_found_again() {
        let lines = [4, 5, 6, 9, 10, 12, 13];
        let mut kept = Lines::default();
        lines.iter().for_each(|line| kept.push(*line));
        assert_eq!((0..7).map(|row| kept.of(row)).collect::<Vec<_>>(), lines);
        assert_eq!(kept.of(7), 0);
        assert_eq!(kept.runs.len(), 3);
    }
}
