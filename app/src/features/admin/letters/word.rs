//! A document as a file that word processors open (Office Open XML).

use super::document::{Document, Piece, Table};
use crate::error::{Answer, AppError};
use axum::{http::header, response::IntoResponse};
use docx_rs::{
    AlignmentType, Docx, Paragraph, Run, Table as WordTable, TableCell, TableRow, WidthType,
};
use std::io::Cursor;

/// The width of a table, in twentieths of a point: what A4 leaves between its margins.
const WIDTH: usize = 9_000;

/// A document as a download.
pub(super) fn download(document: &Document, name: &str) -> Answer {
    let bytes = file(document)?;
    let headers = [
        (
            header::CONTENT_TYPE,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document".to_owned(),
        ),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}

/// The bytes of the file.
fn file(document: &Document) -> Result<Vec<u8>, AppError> {
    // A4, in twentieths of a point.
    let mut word = Docx::new().page_size(11_906, 16_838);
    for piece in &document.pieces {
        word = match piece {
            Piece::Title(text) => word.add_paragraph(strong(text, 32)),
            Piece::Heading(text) => word.add_paragraph(strong(text, 26)),
            Piece::Text(text) => {
                text.lines().fold(word, |word, line| word.add_paragraph(plain(line)))
            }
            Piece::List(lines) => lines
                .iter()
                .fold(word, |word, line| word.add_paragraph(plain(&format!("–\u{a0}{line}")))),
            Piece::Table(rows) => word.add_table(table(rows)),
        };
    }
    let mut bytes = Cursor::new(Vec::new());
    word.build().pack(&mut bytes).map_err(|error| {
        tracing::error!(?error, "a document could not be written");
        AppError::Internal
    })?;
    Ok(bytes.into_inner())
}

fn plain(text: &str) -> Paragraph {
    Paragraph::new().add_run(Run::new().add_text(text).size(22))
}

/// A heading, in half points.
fn strong(text: &str, size: usize) -> Paragraph {
    Paragraph::new().add_run(Run::new().add_text(text).size(size).bold())
}

fn table(table: &Table) -> WordTable {
    let columns = table.head.len().max(1);
    let cell = |place: usize, paragraph: Paragraph| {
        let right = table.figures == Some(place);
        let paragraph = if right { paragraph.align(AlignmentType::Right) } else { paragraph };
        TableCell::new().add_paragraph(paragraph).width(WIDTH / columns, WidthType::Dxa)
    };
    let head = table.head.iter().enumerate().map(|(place, text)| cell(place, strong(text, 22)));
    let last = table.rows.len().saturating_sub(1);
    let rows = table.rows.iter().enumerate().map(|(number, row)| {
        let total = table.summed && number == last;
        let cells = row
            .iter()
            .enumerate()
            .map(|(place, text)| cell(place, if total { strong(text, 22) } else { plain(text) }));
        TableRow::new(cells.collect())
    });
    WordTable::new(std::iter::once(TableRow::new(head.collect())).chain(rows).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_a_file_that_word_processors_open() {
        let rows = vec![vec!["Bancs & tables".to_owned(), "300 €".to_owned()]];
        let head = vec!["Projet".to_owned(), "Montant".to_owned()];
        let pieces = vec![
            Piece::Title("Projet de délibération".to_owned()),
            Piece::Text("Une ligne\nune autre".to_owned()),
            Piece::Table(Table { head, rows, figures: Some(1), summed: true }),
        ];
        let bytes = file(&Document { title: "Essai".to_owned(), pieces }).unwrap();
        // A zip whose parts are those of the format.
        assert!(bytes.starts_with(b"PK"));
        let part = b"word/document.xml";
        assert!(bytes.windows(part.len()).any(|window| window == part));
    }
}
