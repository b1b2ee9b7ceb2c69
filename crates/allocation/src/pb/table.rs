//! Rows of text cells, kept in one string: a hundred thousand votes are read without a hundred
//! thousand small allocations.

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
        self.0.iter().find(|(k, _)| k == key).map(|(_, value)| value.trim())
    }

    /// A value that is a whole number.
    #[must_use]
    pub fn number(&self, key: &str) -> Option<u64> {
        self.get(key)?.parse().ok()
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
        self.0.iter().position(|(k, _)| k == key)
    }
}

/// A section with columns and rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    columns: Vec<String>,
    text: String,
    /// Where each cell ends in `text`, row after row.
    ends: Vec<u32>,
}

/// One row of a [`Table`].
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    table: &'a Table,
    first: usize,
}

impl Table {
    /// A table without rows.
    #[must_use]
    pub fn new<S: Into<String>>(columns: impl IntoIterator<Item = S>) -> Self {
        let columns = columns.into_iter().map(Into::into).collect();
        Self { columns, text: String::new(), ends: Vec::new() }
    }

    /// Titles of the columns.
    #[must_use]
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The place of a column, from 0.
    #[must_use]
    pub fn column(&self, title: &str) -> Option<usize> {
        self.columns.iter().position(|column| column == title)
    }

    /// Number of rows.
    #[must_use]
    pub fn len(&self) -> usize {
        if self.columns.is_empty() { 0 } else { self.ends.len() / self.columns.len() }
    }

    /// Whether there are no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Adds a row. Cells beyond the last column are dropped, missing ones are empty.
    ///
    /// # Panics
    ///
    /// If all cells together would be longer than 4 GiB.
    pub fn push<S: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = S>) {
        let mut cells = cells.into_iter();
        for _ in 0..self.columns.len() {
            if let Some(cell) = cells.next() {
                self.text.push_str(cell.as_ref());
            }
            self.ends.push(u32::try_from(self.text.len()).expect("a table is less than 4 GiB"));
        }
    }

    /// All rows in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.len()).map(|row| Row { table: self, first: row * self.columns.len() })
    }

    /// A row by its place, from 0.
    #[must_use]
    pub fn row(&self, place: usize) -> Option<Row<'_>> {
        (place < self.len()).then(|| Row { table: self, first: place * self.columns.len() })
    }
}

impl<'a> Row<'a> {
    /// The cell of a column by its place; empty if there is no such column.
    #[must_use]
    pub fn cell(&self, column: usize) -> &'a str {
        if column >= self.table.columns.len() {
            return "";
        }
        let at = self.first + column;
        let start = if at == 0 { 0 } else { self.table.ends[at - 1] as usize };
        &self.table.text[start..self.table.ends[at] as usize]
    }

    /// The cell of a column by its title, unless there is no such column or the cell is empty.
    #[must_use]
    pub fn get(&self, title: &str) -> Option<&'a str> {
        let cell = self.cell(self.table.column(title)?);
        (!cell.is_empty()).then_some(cell)
    }
}
