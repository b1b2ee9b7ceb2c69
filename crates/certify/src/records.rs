//! From text to rows of cells: semicolons, quotation marks and line ends, nothing else.

use std::borrow::Cow;

use crate::error::{CertifyError, FileProblem};

/// One row. A quoted cell may itself contain line ends.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Record<'a> {
    /// The line it starts on, from 1.
    pub line: u32,
    pub cells: Vec<Cow<'a, str>>,
    /// It begins with a quotation mark, so it is no title of a section.
    pub quoted: bool,
}

impl Record<'_> {
    /// A cell by its place; empty if the row ends before.
    pub fn cell(&self, place: usize) -> &str {
        self.cells.get(place).map_or("", AsRef::as_ref)
    }

    pub fn is_blank(&self) -> bool {
        !self.quoted && self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// Walks a text row by row. Line ends are `\n`, `\r\n` or a lone `\r`.
pub(crate) struct Records<'a> {
    rest: &'a str,
    line: u32,
}

impl<'a> Records<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { rest: text, line: 1 }
    }

    /// Up to the next separator or line end.
    fn plain(&mut self) -> &'a str {
        let end = self.rest.find([';', '\n', '\r']).unwrap_or(self.rest.len());
        let (cell, rest) = self.rest.split_at(end);
        self.rest = rest;
        cell
    }

    /// A cell; a doubled quotation mark within quotation marks stands for one, and text after the
    /// closing one belongs to the cell.
    fn cell(&mut self) -> Result<Cow<'a, str>, CertifyError> {
        let Some(mut rest) = self.rest.strip_prefix('"') else {
            return Ok(Cow::Borrowed(self.plain()));
        };
        let mut value = String::new();
        loop {
            let Some((before, after)) = rest.split_once('"') else {
                return Err(FileProblem::UnclosedQuote.at(self.line));
            };
            value.push_str(before);
            let Some(more) = after.strip_prefix('"') else {
                rest = after;
                break;
            };
            value.push('"');
            rest = more;
        }
        let taken = &self.rest[..self.rest.len() - rest.len()];
        self.line = self.line.saturating_add(line_ends(taken));
        self.rest = rest;
        value.push_str(self.plain());
        Ok(Cow::Owned(value))
    }

    /// Steps over what ended a cell. `true` if another cell follows in the row.
    fn step(&mut self) -> bool {
        if let Some(rest) = self.rest.strip_prefix(';') {
            self.rest = rest;
            return true;
        }
        let ended = ["\r\n", "\n", "\r"].iter().find_map(|end| self.rest.strip_prefix(end));
        if let Some(rest) = ended {
            self.rest = rest;
            self.line = self.line.saturating_add(1);
        }
        false
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Result<Record<'a>, CertifyError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let (line, quoted) = (self.line, self.rest.starts_with('"'));
        let mut cells = Vec::new();
        loop {
            match self.cell() {
                Ok(cell) => cells.push(cell),
                Err(error) => {
                    self.rest = "";
                    return Some(Err(error));
                }
            }
            if !self.step() {
                return Some(Ok(Record { line, cells, quoted }));
            }
        }
    }
}

fn line_ends(text: &str) -> u32 {
    let ends = text.matches('\n').count() + text.matches('\r').count();
    u32::try_from(ends - text.matches("\r\n").count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
        Records::new(text)
            .map(|record| record.expect("well formed"))
            .map(|record| (record.line, record.cells.iter().map(ToString::to_string).collect()))
            .collect()
    }

    #[test]
    fn cells_are_cut_at_semicolons_and_rows_at_any_line_end() {
        let cells = |row: &[&str]| row.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(
            rows("a;b\r\n;c;\rd\n\n"),
            [
                (1, cells(&["a", "b"])),
                (2, cells(&["", "c", ""])),
                (3, cells(&["d"])),
                (4, cells(&[""]))
            ]
        );
    }

    #[test]
    fn a_quoted_cell_keeps_separators_line_ends_and_doubled_quotes() {
        let text = "\"a;\"\"b\"\"\r\nc\"x;d\ne";
        let quoted = vec!["a;\"b\"\r\ncx".to_owned(), "d".to_owned()];
        assert_eq!(rows(text), [(1, quoted), (3, vec!["e".to_owned()])]);
    }

    #[test]
    fn a_quote_that_never_closes_is_an_error_with_its_line() {
        let found: Vec<_> = Records::new("a\nb;\"c\nd").collect();
        assert_eq!(found.len(), 2);
        assert_eq!(found[1], Err(FileProblem::UnclosedQuote.at(2)));
    }
}
