//! From text to lines of cells. Knows quotes and line ends, nothing else.

use std::borrow::Cow;

/// One line of cells. A quoted cell may itself contain line ends.
#[derive(Debug, Default)]
pub(super) struct Record<'a> {
    /// The line it starts on, from 1.
    pub line: u32,
    pub cells: Vec<Cow<'a, str>>,
    /// The first cell was quoted, so the line cannot be a section title.
    pub quoted: bool,
    /// A quote was opened and never closed; the cell ends with its line.
    pub unclosed: bool,
}

impl Record<'_> {
    pub fn is_blank(&self) -> bool {
        !self.quoted && self.cells.iter().all(|cell| cell.trim().is_empty())
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
        record.cells.clear();
        record.quoted = false;
        record.unclosed = false;
        record.line = self.line;
        if self.at >= self.text.len() {
            return false;
        }
        loop {
            let more = if self.byte(self.at) == Some(b'"') {
                record.quoted |= record.cells.is_empty();
                self.quoted(record)
            } else {
                self.plain(record, self.at)
            };
            if !more {
                return true;
            }
        }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// Reads on to the end of a cell that began at `start`. `true` if another cell follows.
    fn plain(&mut self, record: &mut Record<'a>, start: usize) -> bool {
        let rest = &self.text.as_bytes()[self.at..];
        let length = rest.iter().position(|b| matches!(b, b';' | b'\n' | b'\r'));
        let end = self.at + length.unwrap_or(rest.len());
        record.cells.push(Cow::Borrowed(&self.text[start..end]));
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

    /// Reads a cell that begins with a quote.
    fn quoted(&mut self, record: &mut Record<'a>) -> bool {
        let start = self.at;
        let mut text = String::new();
        let mut from = start + 1;
        loop {
            let rest = &self.text.as_bytes()[from..];
            let Some(length) = rest.iter().position(|b| *b == b'"') else {
                record.unclosed = true;
                return self.plain(record, start);
            };
            let close = from + length;
            text.push_str(&self.text[from..close]);
            if self.byte(close + 1) == Some(b'"') {
                text.push('"');
                from = close + 2;
                continue;
            }
            self.line = self.line.saturating_add(line_ends(&self.text[start..close]));
            self.at = close + 1;
            if !matches!(self.byte(self.at), None | Some(b';' | b'\n' | b'\r')) {
                // Text after the closing quote: keep it, as spreadsheets do.
                let tail = &self.text.as_bytes()[self.at..];
                let length = tail.iter().position(|b| matches!(b, b';' | b'\n' | b'\r'));
                let end = self.at + length.unwrap_or(tail.len());
                text.push_str(&self.text[self.at..end]);
                self.at = end;
            }
            record.cells.push(Cow::Owned(text));
            return self.step_over();
        }
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
