//! The letters to bearers on paper, all in one file: each begins a sheet of its own.

use super::{Source, document::Piece, facts, letter};
use crate::code_letters::{
    running::{Line, draw, sheets},
    sheet::page,
};
use domain::{locale::Locale, project::Project};
use krilla::{Document, metadata::Metadata};
use service::progress::{Step, Work};

/// Writes the letters, each from the source in its language.
pub(super) fn write(
    title: String,
    letters: &[(&Source, &Project)],
    l: Locale,
    work: &Work,
) -> service::Result<Vec<u8>> {
    work.expects(Step::Writing, letters.len() as u64);
    let mut document = Document::new();
    document.set_metadata(Metadata::new().title(title).language(l.tag().to_owned()));
    for (source, project) in letters {
        let mark = facts::reference(source, project);
        for sheet in sheets(lines(&letter::write(source, project).pieces)) {
            page(&mut document, |paper| draw(paper, &sheet, &mark));
        }
        work.did(Step::Writing, 1);
    }
    document.finish().map_err(|error| service::Error::internal(format!("{error:?}")))
}

fn lines(pieces: &[Piece]) -> Vec<Line> {
    let mut lines = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Title(text) => lines.extend([Line::blank(), Line::heading(text.clone())]),
            Piece::Heading(text) => lines.push(Line::heading(text.clone())),
            Piece::Text(text) => lines.push(Line::text(text.clone())),
            Piece::List(items) => {
                lines.extend(items.iter().map(|item| Line::text(format!("–\u{a0}{item}"))));
            }
            // Letters hold no tables; a row would stand as one line.
            Piece::Table(table) => {
                lines.extend(table.rows.iter().map(|row| Line::text(row.join(" · "))));
            }
        }
        if !matches!(piece, Piece::Heading(_)) {
            lines.push(Line::blank());
        }
    }
    lines
}
