//! From the bytes of a file to rows of text: separators, encodings and spreadsheets.

use calamine::{DataRef, Reader, Xlsx};
use domain::{Refusal, text::legible};
use std::{collections::BTreeMap, io::Cursor};

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 5_000_000;
/// A spreadsheet beyond this is not a list of projects; a small file can claim millions of cells.
const MOST_ROWS: u32 = 2_000;
const MOST_COLUMNS: u32 = 200;

const fn too_long() -> Refusal {
    Refusal::TableTooLong { rows: MOST_ROWS, columns: MOST_COLUMNS }
}

/// A table: titles of columns, then rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Titles of the columns.
    pub columns: Vec<String>,
    /// The rows that hold anything.
    pub rows: Vec<SheetRow>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow {
    /// The line of the file, or the row of the sheet, from one.
    pub line: u64,
    /// Its cells, as text.
    pub cells: Vec<String>,
}

/// Reads a CSV or XLSX file; its first row that holds anything names the columns.
///
/// # Errors
/// [`Refusal::FileTooLarge`], [`Refusal::UnreadableFile`], or [`Refusal::Required`] when empty.
pub fn read(bytes: &[u8]) -> Result<Sheet, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::Required);
    }
    if bytes.len() > LARGEST_FILE {
        return Err(Refusal::FileTooLarge { limit: LARGEST_FILE as u64 });
    }
    // Every XLSX file is a ZIP archive.
    let rows = if bytes.starts_with(b"PK\x03\x04") { xlsx(bytes)? } else { csv(&text(bytes)?)? };
    let mut rows = rows.into_iter().filter(|row| row.cells.iter().any(|c| !c.trim().is_empty()));
    let columns = rows.next().ok_or(Refusal::UnreadableFile)?.cells;
    let columns = columns.into_iter().map(|title| title.trim().to_owned()).collect();
    Ok(Sheet { columns, rows: rows.collect() })
}

/// The text of a file: UTF-8 or UTF-16 with their marks, plain UTF-8, or else Windows-1252.
fn text(bytes: &[u8]) -> Result<String, Refusal> {
    let text = if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes) {
        encoding.decode_with_bom_removal(bytes).0.into_owned()
    } else if let Ok(text) = std::str::from_utf8(bytes) {
        text.to_owned()
    } else {
        encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned()
    };
    // No text has a zero byte: this is a picture, a PDF or an old spreadsheet.
    if text.contains('\0') || bytes.starts_with(b"%PDF") {
        return Err(Refusal::UnreadableFile);
    }
    // One kind of line end, so that lines are counted as people see them.
    Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// The separator: named by Excel's `sep=` line, else the one met most often in the first line
/// outside quotation marks.
fn separator(text: &str) -> (u8, &str, u64) {
    if let Some(rest) = text.strip_prefix("sep=")
        && let Some(mark) = rest.bytes().next().filter(u8::is_ascii)
    {
        let body = rest.split_once('\n').map_or("", |(_, body)| body);
        return (mark, body, 1);
    }
    let mut counts = [(b';', 0_usize), (b'\t', 0), (b',', 0)];
    let mut quoted = false;
    for byte in text.trim_start().bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            _ if quoted => {}
            _ => counts.iter_mut().filter(|(m, _)| *m == byte).for_each(|(_, count)| *count += 1),
        }
    }
    let mut best = counts[0];
    for count in counts {
        if count.1 > best.1 {
            best = count;
        }
    }
    (best.0, text, 0)
}

fn csv(text: &str) -> Result<Vec<SheetRow>, Refusal> {
    let (separator, body, skipped) = separator(text);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(body.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| Refusal::UnreadableFile)?;
        let line = record.position().map_or(0, csv::Position::line) + skipped;
        if rows.len() >= MOST_ROWS as usize || record.len() > MOST_COLUMNS as usize {
            return Err(too_long());
        }
        rows.push(SheetRow { line, cells: record.iter().map(crate::office::as_written).collect() });
    }
    Ok(rows)
}

fn xlsx(bytes: &[u8]) -> Result<Vec<SheetRow>, Refusal> {
    let unreadable = |_| Refusal::UnreadableFile;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    let name = book.sheet_names().first().cloned().ok_or(Refusal::UnreadableFile)?;
    let mut cells = book.worksheet_cells_reader(&name).map_err(unreadable)?;
    let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    // Cell by cell: a sheet laid out in full could fill the memory with emptiness.
    while let Some(cell) = cells.next_cell().map_err(unreadable)? {
        let (row, column) = cell.get_position();
        let value = cell_text(cell.get_value());
        if value.is_empty() {
            continue;
        }
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(too_long());
        }
        let cells = rows.entry(row).or_default();
        let column = column as usize;
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        cells[column] = value;
    }
    Ok(rows.into_iter().map(|(row, cells)| SheetRow { line: u64::from(row) + 1, cells }).collect())
}

/// A cell as text. Numbers keep two decimals at most, so that an amount reads as it was typed.
fn cell_text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) => legible(text.clone()),
        DataRef::SharedString(text) => legible((*text).to_owned()),
        DataRef::Float(number) => {
            let rounded = format!("{number:.2}");
            let same = rounded.parse::<f64>().is_ok_and(|back| (back - number).abs() < 1e-6);
            // Three decimals would read as thousands: four make it a refusal.
            let text = if same { rounded } else { format!("{number:.4}") };
            text.strip_suffix(".00").map_or(text.clone(), str::to_owned)
        }
        other => calamine::Data::from(other.clone()).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(sheet: &Sheet, row: usize) -> Vec<&str> {
        sheet.rows[row].cells.iter().map(String::as_str).collect()
    }

    #[test]
    fn a_semicolon_file_in_windows_1252_is_read_with_its_accents() {
        let file = b"Titre;Co\xfbt\r\nLe potager d'\xe0 c\xf4t\xe9;1.234,56 \x80\r\n";
        let sheet = read(file).unwrap();
        assert_eq!(sheet.columns, ["Titre", "Coût"]);
        assert_eq!(cells(&sheet, 0), ["Le potager d'à côté", "1.234,56 €"]);
        assert_eq!(sheet.rows[0].line, 2);
    }

    #[test]
    fn a_comma_file_in_utf_8_loses_its_mark_and_nothing_else() {
        let file = "\u{feff}naam,kost\n\"Een hof, samen\",\"1.234,50\"\n";
        let sheet = read(file.as_bytes()).unwrap();
        assert_eq!(sheet.columns, ["naam", "kost"]);
        assert_eq!(cells(&sheet, 0), ["Een hof, samen", "1.234,50"]);
    }

    #[test]
    fn a_line_end_within_quotation_marks_stays_and_lines_are_counted_on() {
        let file = "titre;texte\nA;\"ligne 1\nligne 2; et \"\"mots\"\"\"\nB;fin\n";
        let sheet = read(file.as_bytes()).unwrap();
        assert_eq!(cells(&sheet, 0), ["A", "ligne 1\nligne 2; et \"mots\""]);
        assert_eq!(sheet.rows[1].line, 4);
    }

    #[test]
    fn what_looks_like_a_formula_stays_text() {
        let sheet = read("titre;prix\n=1+1;=HYPERLINK(\"x\")\n@SUM(A1);-2\n".as_bytes()).unwrap();
        assert_eq!(cells(&sheet, 0)[0], "=1+1");
        assert_eq!(cells(&sheet, 1), ["@SUM(A1)", "-2"]);
    }

    #[test]
    fn tabs_and_the_separator_that_excel_names_are_found() {
        assert_eq!(read(b"a\tb,c\n1\t2\n").unwrap().columns, ["a", "b,c"]);
        let named = read(b"sep=,\r\na;x,b\r\n1,2\r\n").unwrap();
        assert_eq!(named.columns, ["a;x", "b"]);
        assert_eq!(named.rows[0].line, 3);
    }

    #[test]
    fn empty_rows_are_passed_over_and_do_not_shift_the_lines() {
        let sheet = read(b"\n;;\ntitre;prix\n\n;\nA;1\n").unwrap();
        assert_eq!(sheet.columns, ["titre", "prix"]);
        assert_eq!((sheet.rows.len(), sheet.rows[0].line), (1, 6));
    }

    #[test]
    fn what_is_not_a_table_is_refused() {
        assert_eq!(read(b""), Err(Refusal::Required));
        assert_eq!(read(b"%PDF-1.7 x"), Err(Refusal::UnreadableFile));
        assert_eq!(read(b"PK\x03\x04 broken"), Err(Refusal::UnreadableFile));
        assert_eq!(read(b"\x89PNG\0\0"), Err(Refusal::UnreadableFile));
        let large = vec![b'a'; LARGEST_FILE + 1];
        assert!(matches!(read(&large), Err(Refusal::FileTooLarge { .. })));
        let long = "titre;prix\n".to_owned() + &"A;1\n".repeat(2_000);
        assert_eq!(read(long.as_bytes()), Err(too_long()));
    }

    #[test]
    fn numbers_of_a_spreadsheet_read_as_they_were_typed() {
        assert_eq!(cell_text(&DataRef::Float(1_234.5)), "1234.50");
        assert_eq!(cell_text(&DataRef::Float(24.0)), "24");
        assert_eq!(cell_text(&DataRef::Float(0.1 + 0.2)), "0.30");
        assert_eq!(cell_text(&DataRef::Float(123.567)), "123.5670");
    }
}
