//! Tables as Belgian offices open them with a double click: a mark that says UTF-8, semicolons, lines
//! that end as on Windows, amounts with a comma, and no cell that a spreadsheet would run.

use crate::{Error, Result};
use domain::money::Cents;

/// What begins a formula, in spreadsheets of any script; what stands before it there is passed over.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// A table that is written row by row.
pub struct Table(csv::Writer<Vec<u8>>);

impl Table {
    /// A table with the titles of its columns.
    ///
    /// # Errors
    /// [`Error::Internal`].
    pub fn new(titles: impl IntoIterator<Item = String>) -> Result<Self> {
        let mut writer = csv::WriterBuilder::new();
        writer.delimiter(b';').terminator(csv::Terminator::CRLF);
        let mut table = Self(writer.from_writer("\u{feff}".into()));
        table.row(titles)?;
        Ok(table)
    }

    /// Adds a row of as many cells as there are titles.
    ///
    /// # Errors
    /// [`Error::Internal`] for more or fewer.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) -> Result<()> {
        self.0.write_record(cells.into_iter().map(as_text)).map_err(Error::internal)
    }

    /// The file.
    ///
    /// # Errors
    /// [`Error::Internal`].
    pub fn into_bytes(self) -> Result<Vec<u8>> {
        self.0.into_inner().map_err(Error::internal)
    }
}

/// An amount as a spreadsheet counts with it: `1234,56`.
#[must_use]
pub fn amount(amount: Cents) -> String {
    let (sign, cents) = (if amount.0 < 0 { "-" } else { "" }, amount.0.unsigned_abs());
    format!("{sign}{},{:02}", cents / 100, cents % 100)
}

/// Whether a cell is a number, which may have a sign before it.
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit() || c == ',')
}

/// A cell that no spreadsheet takes for a formula, whatever an inhabitant wrote.
#[must_use]
pub fn as_text(cell: String) -> String {
    let cell = cell.replace("\r\n", "\n").replace('\r', "\n");
    let start = cell.trim_start_matches(|c: char| c.is_whitespace() || c.is_control() || c == '"');
    if start.starts_with(FORMULA) && !is_number(&cell) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(rows: &[[&str; 3]]) -> Vec<u8> {
        let mut table = Table::new(["Objet", "Montant", "Raison"].map(str::to_owned)).unwrap();
        for row in rows {
            table.row(row.map(str::to_owned)).unwrap();
        }
        table.into_bytes().unwrap()
    }

    #[test]
    fn a_table_opens_with_its_columns_apart_and_its_accents_right() {
        let bytes = file(&[["Comité; des fêtes", "1234,56", "Un \"four\",\nà pain"]]);
        assert!(bytes.starts_with(b"\xef\xbb\xbf"), "the mark of UTF-8 comes first");
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert_eq!(
            text,
            "\u{feff}Objet;Montant;Raison\r\n\
             \"Comité; des fêtes\";1234,56;\"Un \"\"four\"\",\nà pain\"\r\n"
        );
        // By the reader of the files that offices send.
        let sheet = crate::import_table::read(&bytes).unwrap();
        assert_eq!(sheet.columns, ["Objet", "Montant", "Raison"]);
        let cells = &sheet.rows[0].cells;
        assert_eq!(*cells, ["Comité; des fêtes", "1234,56", "Un \"four\",\nà pain"]);
        assert_eq!(Cents::parse(&cells[1]).unwrap(), Cents(123_456));
    }

    #[test]
    fn what_an_inhabitant_wrote_is_never_run() {
        for written in [
            "=1+1",
            "+32 2 123",
            "-2+3",
            "@SUM(A1)",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            " =HYPERLINK(\"https://x\")",
            "\"=1+1",
            "＝1+1",
        ] {
            assert!(as_text(written.to_owned()).starts_with('\''), "{written:?}");
        }
        for kept in ["Un four", "1-2-3", "a=b", "", "'", "12,50", "-12,50"] {
            assert_eq!(as_text(kept.to_owned()), kept);
        }
    }

    #[test]
    fn an_amount_has_a_comma_and_two_places() {
        assert_eq!(
            [0, 5, 210_000, -150].map(|cents| amount(Cents(cents))),
            ["0,00", "0,05", "2100,00", "-1,50"]
        );
    }
}
