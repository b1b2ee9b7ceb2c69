//! From text to lines of cells. Knows quotes and line ends, nothing else.
//!
//! Every byte is looked at a bounded number of times: a quoted cell that turns out not to be one is
//! given up at a quotation mark that no other such cell can be read across.

use std::borrow::Cow;

use super::effort::spend;

/// Cells kept of one line. Lines with more are found in hostile files, or are all empty at the end,
/// as spreadsheets leave them.
pub(super) const MOST_CELLS: usize = 1000;

/// One line of cells. A quoted cell may itself contain line ends.
#[derive(Debug, Default)]
pub(super) struct Record<'a> {
    /// The line it starts on, from 1.
    pub line: u32,
    /// The first [`MOST_CELLS`] cells.
    pub cells: Vec<Cow<'a, str>>,
    /// How many cells there are in all.
    pub count: usize,
    /// The first cell beyond those kept that is not empty, from 0.
    pub beyond: Option<usize>,
    /// The first cell was quoted, so the line cannot be a section title.
    pub quoted: bool,
    /// The first cell, from 0, with a quote that is opened and never closed. The cell is read as if
    /// the quote were not there.
    pub unclosed: Option<usize>,
    /// The first cell, from 0, that goes on after its closing quote.
    pub goes_on: Option<usize>,
}

impl<'a> Record<'a> {
    pub fn is_blank(&self) -> bool {
        let empty = self.cells.iter().all(|cell| cell.trim().is_empty());
        !self.quoted && self.beyond.is_none() && empty
    }

    fn clear(&mut self, line: u32) {
        self.cells.clear();
        *self = Self { line, cells: std::mem::take(&mut self.cells), ..Self::default() };
    }

    fn push(&mut self, cell: Cow<'a, str>) {
        if self.cells.len() < MOST_CELLS {
            self.cells.push(cell);
        } else if !cell.trim().is_empty() {
            self.beyond.get_or_insert(self.count);
        }
        self.count += 1;
    }
}

/// Cuts a text into records.
pub(super) struct Lexer<'a> {
    text: &'a str,
    at: usize,
    line: u32,
}

impl<'a> Lexer<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { text, at: 0, line: 1 }
    }

    /// Reads the next record into `record`. `false` at the end of the text.
    pub fn next_into(&mut self, record: &mut Record<'a>) -> bool {
        record.clear(self.line);
        if self.at >= self.text.len() {
            return false;
        }
        loop {
            let more = if self.byte(self.at) == Some(b'"') {
                record.quoted |= record.count == 0;
                self.quoted(record)
            } else {
                self.plain(record)
            };
            if !more {
                return true;
            }
        }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// The next place, from `from` on, of a byte that is wanted.
    fn find(&self, from: usize, wanted: impl Fn(u8) -> bool) -> Option<usize> {
        let rest = self.text.as_bytes().get(from..)?;
        let length = rest.iter().position(|byte| wanted(*byte));
        spend(length.unwrap_or(rest.len()) + 1);
        length.map(|length| from + length)
    }

    /// Where a cell that is at `from` and not in quotes ends.
    fn end_of_cell(&self, from: usize) -> usize {
        let end = self.find(from, |byte| matches!(byte, b';' | b'\n' | b'\r'));
        end.unwrap_or(self.text.len())
    }

    /// Reads a cell without quotes. `true` if another cell follows.
    fn plain(&mut self, record: &mut Record<'a>) -> bool {
        let end = self.end_of_cell(self.at);
        record.push(Cow::Borrowed(&self.text[self.at..end]));
        self.at = end;
        self.step_over()
    }

    /// Steps over a separator or a line end. `true` if another cell follows.
    fn step_over(&mut self) -> bool {
        match self.byte(self.at) {
            Some(b';') => {
                self.at += 1;
                true
            }
            Some(b'\r') if self.byte(self.at + 1) == Some(b'\n') => {
                self.at += 2;
                self.line = self.line.saturating_add(1);
                false
            }
            Some(_) => {
                self.at += 1;
                self.line = self.line.saturating_add(1);
                false
            }
            None => false,
        }
    }

    /// Reads a cell whose quote is not closed.
    fn unclosed(&mut self, record: &mut Record<'a>) -> bool {
        record.unclosed.get_or_insert(record.count);
        self.at += 1;
        self.plain(record)
    }

    /// Reads a cell that begins with a quote.
    fn quoted(&mut self, record: &mut Record<'a>) -> bool {
        let start = self.at;
        // What precedes the last doubled quote, once there is one.
        let mut unescaped = String::new();
        let mut from = start + 1;
        let close = loop {
            let Some(quote) = self.find(from, |byte| byte == b'"') else {
                return self.unclosed(record);
            };
            if self.byte(quote + 1) != Some(b'"') {
                break quote;
            }
            unescaped.push_str(&self.text[from..=quote]);
            from = quote + 2;
        };
        let lines = line_ends(&self.text[start..close]);
        let end = self.end_of_cell(close + 1);
        let tail = &self.text[close + 1..end];
        let goes_on = !tail.trim().is_empty();
        if goes_on && lines > 0 {
            // A quote that reaches over lines and ends in the middle of a cell is two quotes that
            // have nothing to do with each other: the first was never closed.
            return self.unclosed(record);
        }
        if goes_on {
            record.goes_on.get_or_insert(record.count);
        }
        record.push(if unescaped.is_empty() && tail.is_empty() {
            Cow::Borrowed(&self.text[from..close])
        } else {
            unescaped.push_str(&self.text[from..close]);
            unescaped.push_str(tail);
            Cow::Owned(unescaped)
        });
        self.line = self.line.saturating_add(lines);
        self.at = end;
        self.step_over()
    }
}

/// Line ends in a text, where a carriage return and a line feed together are one.
fn line_ends(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let lone = bytes
        .iter()
        .enumerate()
        .filter(|(at, b)| **b == b'\n' || (**b == b'\r' && bytes.get(at + 1) != Some(&b'\n')))
        .count();
    u32::try_from(lone).unwrap_or(u32::MAX)
}
