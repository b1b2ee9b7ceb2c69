//! Tables as Belgian offices open them with a double click: a mark that says UTF-8, semicolons, lines
//! that end as on Windows, amounts with a comma, and no cell that a spreadsheet would run. And tables
//! as programs read them, which somebody opens in a spreadsheet all the same.

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
        Self::with((b';', "\u{feff}"), titles)
    }

    /// A table of open data (RFC 4180) with the names of its columns: commas, and no mark.
    ///
    /// # Errors
    /// [`Error::Internal`].
    pub fn open<'a>(names: impl IntoIterator<Item = &'a str>) -> Result<Self> {
        Self::with((b',', ""), names.into_iter().map(str::to_owned))
    }

    fn with(
        (separator, mark): (u8, &str),
        titles: impl IntoIterator<Item = String>,
    ) -> Result<Self> {
        let mut writer = csv::WriterBuilder::new();
        writer.delimiter(separator).terminator(csv::Terminator::CRLF);
        let mut table = Self(writer.from_writer(mark.into()));
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

    /// The file as text.
    ///
    /// # Errors
    /// [`Error::Internal`].
    pub fn into_text(self) -> Result<String> {
        String::from_utf8(self.into_bytes()?).map_err(Error::internal)
    }
}

/// An amount as a spreadsheet counts with it: `1234,56`.
#[must_use]
pub fn amount(amount: Cents) -> String {
    let (sign, cents) = (if amount.0 < 0 { "-" } else { "" }, amount.0.unsigned_abs());
    format!("{sign}{},{:02}", cents / 100, cents % 100)
}

/// Whether a cell is a number, which may have a sign before it: an amount, or degrees on a map.
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    let marks = digits.chars().filter(|c| matches!(c, ',' | '.')).count();
    digits.starts_with(|c: char| c.is_ascii_digit())
        && marks <= 1
        && digits.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.'))
}

/// Whether a spreadsheet would run a cell; an apostrophe tells it not to.
fn runs(cell: &str) -> bool {
    let passed = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '\'');
    cell.trim_start_matches(passed).starts_with(FORMULA) && !is_number(cell)
}

/// A cell that no spreadsheet takes for a formula, whatever an inhabitant wrote: an apostrophe comes
/// first, as whoever types it there would write it.
#[must_use]
pub fn as_text(cell: String) -> String {
    let cell = cell.replace("\r\n", "\n").replace('\r', "\n");
    if runs(&cell) { format!("'{cell}") } else { cell }
}

/// What [`as_text`] was given, line ends apart: the apostrophe belongs to the table and not to its words.
#[must_use]
pub fn as_written(cell: &str) -> String {
    cell.strip_prefix('\'').filter(|rest| runs(rest)).unwrap_or(cell).to_owned()
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
        for kept in ["Un four", "1-2-3", "a=b", "", "'", "'t is", "12,50", "-12,50", "-4.351"] {
            assert_eq!(as_text(kept.to_owned()), kept);
        }
        assert_eq!(as_text("-1.2.3".to_owned()), "'-1.2.3");
    }

    #[test]
    fn what_a_program_reads_is_what_was_written_once_the_apostrophe_is_taken_off() {
        let written =
            ["- une bâche, deux mâts", "=1+1", "'=1+1", "'t is, \"ja\"", "-4.351", "50.878"];
        let mut table = Table::open(["a", "b", "c", "d", "e", "f"]).unwrap();
        table.row(written.map(str::to_owned)).unwrap();
        let text = table.into_text().unwrap();
        assert_eq!(
            text,
            "a,b,c,d,e,f\r\n\
             \"'- une bâche, deux mâts\",'=1+1,''=1+1,\"'t is, \"\"ja\"\"\",-4.351,50.878\r\n"
        );
        let sheet = crate::import_table::read(text.as_bytes()).unwrap();
        assert_eq!(sheet.rows[0].cells, written);
    }

    #[test]
    fn an_amount_has_a_comma_and_two_places() {
        assert_eq!(
            [0, 5, 210_000, -150].map(|cents| amount(Cents(cents))),
            ["0,00", "0,05", "2100,00", "-1,50"]
        );
    }
}
