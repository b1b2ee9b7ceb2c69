//! From text to the three sections.

use std::collections::HashSet;

use super::lexer::{Lexer, MOST_CELLS, Record};
use super::limits::Limits;
use super::names::{self, TITLES};
use super::problem::{Findings, Place, ProblemCode, Remark, cell, excerpt};
use super::table::{Lines, Meta, Table};
use super::text::byte_of;

/// Entries of `META` that are read; the largest known files have forty.
const MOST_ENTRIES: usize = 1000;

/// The sections as they fill up, with the line of every row.
#[derive(Debug, Default)]
pub(super) struct Sections {
    pub meta: Meta,
    pub tables: [Option<Table>; 2],
    /// Lines of the entries of each section.
    pub lines: [Lines; 3],
    /// Lines of the titles.
    pub titles: [Option<u32>; 3],
    /// Lines of the headers.
    pub headers: [u32; 3],
}

/// The section that is being read.
#[derive(Debug)]
struct Current {
    section: usize,
    header_due: bool,
}

/// Reads records into sections.
pub(super) struct Reader {
    sections: Sections,
    findings: Findings,
    limits: Limits,
    is_utf8: bool,
    current: Option<Current>,
    /// The first text before any section.
    outside: Option<(u32, String)>,
}

/// Nothing more is to be read.
struct Stop;

impl Reader {
    pub fn new(limits: Limits, findings: Findings, is_utf8: bool) -> Self {
        Self {
            sections: Sections::default(),
            findings,
            limits,
            is_utf8,
            current: None,
            outside: None,
        }
    }

    /// Reads a text. `false` if it was left off before the end.
    pub fn read(&mut self, text: &str) -> bool {
        let mut lexer = Lexer::new(text);
        let mut record = Record::default();
        let has_nul = text.contains('\0');
        while lexer.next_into(&mut record) {
            if has_nul {
                self.drop_nul_bytes(&mut record);
            }
            self.note_characters(&record);
            if record.is_blank() {
                continue;
            }
            if self.take(&record).is_err() {
                return false;
            }
        }
        self.note_what_is_missing();
        true
    }

    /// The sections as far as they were read.
    pub fn finish(mut self) -> (Sections, Findings) {
        self.sections.tables.iter_mut().flatten().for_each(Table::shrink);
        (self.sections, self.findings)
    }

    fn drop_nul_bytes(&mut self, record: &mut Record<'_>) {
        let mut first = None;
        for (place, text) in record.cells.iter_mut().enumerate() {
            if text.contains('\0') {
                first.get_or_insert(place);
                *text = text.replace('\0', "").into();
            }
        }
        let Some(first) = first else { return };
        self.findings.warn((record.line, cell(first)), || {
            let message = "this line has NUL bytes; they are passed over";
            Remark::new(ProblemCode::NulByte, message)
        });
    }

    /// Notes quotes that are not closed or closed too early, and bytes that are not UTF-8.
    fn note_characters(&mut self, record: &Record<'_>) {
        let text = |place: usize| record.cells.get(place).map_or("", AsRef::as_ref);
        if let Some(place) = record.unclosed {
            self.findings.error((record.line, cell(place)), || {
                let message = "a quotation mark is opened and never closed";
                let written = format!("\"{}", excerpt(text(place)));
                Remark::new(ProblemCode::UnclosedQuote, message).about(written)
            });
        }
        if let Some(place) = record.goes_on {
            self.findings.warn((record.line, cell(place)), || {
                let message = "this cell goes on after its closing quotation mark";
                Remark::new(ProblemCode::TextAfterQuote, message).about(excerpt(text(place)))
            });
        }
        if self.is_utf8 {
            return;
        }
        for (place, text) in record.cells.iter().enumerate() {
            if text.chars().any(|letter| byte_of(letter).is_some()) {
                self.findings.error((record.line, cell(place)), || {
                    let message = "this is not UTF-8 text; save the file as UTF-8";
                    Remark::new(ProblemCode::NotUtf8, message).about(excerpt(text))
                });
            }
        }
    }

    fn take(&mut self, record: &Record<'_>) -> Result<(), Stop> {
        if let Some(section) = self.title(record) {
            self.open(section, record.line);
            return Ok(());
        }
        let Some(current) = &mut self.current else {
            self.outside.get_or_insert_with(|| (record.line, excerpt(&record.cells[0])));
            return Ok(());
        };
        let section = current.section;
        if std::mem::take(&mut current.header_due) {
            self.take_header(section, record)
        } else if section == 0 {
            self.take_entry(record)
        } else {
            self.take_row(section, record)
        }
    }

    /// Which section a line opens. A title in small letters, in quotes as tools write it that quote
    /// every cell, or followed by empty cells as spreadsheets write them, is only believed for a section
    /// that has not come yet.
    fn title(&self, record: &Record<'_>) -> Option<usize> {
        let first = record.cells.first()?;
        let section = names::section(first)?;
        let as_written = record.count == 1 && TITLES[section] == first.trim();
        let empty = record.beyond.is_none() && record.cells[1..].iter().all(|cell| cell.is_empty());
        let expected = empty && self.sections.titles[section].is_none();
        let opens = if record.quoted { as_written && expected } else { as_written || expected };
        opens.then_some(section)
    }

    fn open(&mut self, section: usize, line: u32) {
        let titles = &mut self.sections.titles;
        let name = TITLES[section];
        if titles[section].is_some() {
            self.findings.warn((line, None), || {
                let message = format!("the section {name} comes twice; both count");
                Remark::new(ProblemCode::RepeatedSection, message).about(name)
            });
        } else if titles[section + 1..].iter().any(Option::is_some) {
            self.findings.warn((line, None), || {
                let message = "the order is META, PROJECTS, VOTES";
                Remark::new(ProblemCode::SectionOrder, message).about(name)
            });
        }
        titles[section].get_or_insert(line);
        self.current = Some(Current { section, header_due: true });
    }

    fn take_header(&mut self, section: usize, record: &Record<'_>) -> Result<(), Stop> {
        if let Some(separator) = wrong_separator(section, record) {
            self.findings.error((record.line, None), || {
                let message = format!("cells are separated by {separator} instead of ;");
                Remark::new(ProblemCode::WrongSeparator, message).about(separator)
            });
            return Err(Stop);
        }
        if section == 0 {
            // The header of META is `key;value`. Where it was left out, its first entry is kept.
            let is_header = record.cells[0].trim().eq_ignore_ascii_case("key");
            return if is_header { Ok(()) } else { self.take_entry(record) };
        }
        if record.beyond.is_some() {
            return self.too_long(record.line, "columns", record.count, MOST_CELLS);
        }
        let titles = self.titles(section, record);
        let table = &mut self.sections.tables[section - 1];
        if let Some(table) = table {
            if table.columns() == titles {
                return Ok(());
            }
            self.findings.error((record.line, None), || {
                let name = TITLES[section];
                let message = format!("the section {name} comes twice, with other columns");
                Remark::new(ProblemCode::RepeatedSection, message).about(name)
            });
            return Err(Stop);
        }
        *table = Some(Table::new(titles.iter().map(String::as_str)));
        self.sections.headers[section] = record.line;
        self.note_repeated_columns(&titles, record.line);
        Ok(())
    }

    /// The titles of the columns, those of the format in its own letters.
    fn titles(&mut self, section: usize, record: &Record<'_>) -> Vec<String> {
        let mut written: Vec<&str> = record.cells.iter().map(|cell| cell.trim()).collect();
        while record.count > MOST_CELLS && written.last().is_some_and(|title| title.is_empty()) {
            written.pop();
        }
        let mut titles = Vec::with_capacity(written.len());
        for (place, title) in written.iter().enumerate() {
            let usual = names::miswritten(section, title);
            let usual = usual.filter(|usual| !written.contains(usual));
            if let Some(usual) = usual {
                self.findings.warn((record.line, cell(place)), || unusual_title(title, usual));
            }
            titles.push(usual.unwrap_or(title).to_owned());
        }
        titles
    }

    fn note_repeated_columns(&mut self, titles: &[String], line: u32) {
        let mut seen = HashSet::new();
        for (place, title) in titles.iter().enumerate() {
            if title.is_empty() || seen.insert(title) {
                continue;
            }
            let remark = || {
                let message = format!("the column {:?} comes more than once", excerpt(title));
                Remark::new(ProblemCode::RepeatedColumn, message).about(excerpt(title))
            };
            if names::is_decisive(title) {
                self.findings.error((line, cell(place)), remark);
            } else {
                self.findings.warn((line, cell(place)), remark);
            }
        }
    }

    fn take_entry(&mut self, record: &Record<'_>) -> Result<(), Stop> {
        let line = record.line;
        if self.sections.meta.len() == MOST_ENTRIES {
            return self.too_long(line, "META", MOST_ENTRIES + 1, MOST_ENTRIES);
        }
        if let Some(place) = extra_cell(record, 2) {
            self.findings.warn((line, cell(place)), || too_many_cells(record.count, 2));
        } else if record.count < 2 {
            self.findings.warn((line, None), || too_few_cells(record.count, 2));
        }
        let key = record.cells[0].trim();
        let value = record.cells.get(1).map_or("", AsRef::as_ref);
        if let Some(before) = self.sections.meta.get(key) {
            let said = || format!("{}: {}", excerpt(key), excerpt(value));
            if names::is_decisive_key(key) && before != value.trim() {
                self.findings.error((line, cell(1)), || {
                    let message = format!("META says {key} twice, with different values");
                    Remark::new(ProblemCode::ConflictingMeta, message).about(said())
                });
            } else {
                self.findings.warn((line, cell(0)), || {
                    let key = excerpt(key);
                    let message = format!("META says {key:?} more than once; the first counts");
                    Remark::new(ProblemCode::RepeatedMeta, message).about(said())
                });
            }
        }
        self.sections.lines[0].push(line);
        self.sections.meta.push(key.to_owned(), value.to_owned());
        Ok(())
    }

    fn take_row(&mut self, section: usize, record: &Record<'_>) -> Result<(), Stop> {
        let Some(table) = &mut self.sections.tables[section - 1] else { return Ok(()) };
        let (most, code) = match section {
            1 => (self.limits.projects, ProblemCode::TooManyProjects),
            _ => (self.limits.ballots, ProblemCode::TooManyBallots),
        };
        let line = record.line;
        if table.len() >= most {
            self.findings.error((line, None), || {
                let message = format!("there are more than {most} rows");
                Remark::new(code, message).about(format!("> {most}"))
            });
            return Err(Stop);
        }
        let width = table.columns().len();
        if let Some(place) = extra_cell(record, width) {
            self.findings.error((line, cell(place)), || too_many_cells(record.count, width));
        } else if record.count < width {
            self.findings.warn((line, None), || too_few_cells(record.count, width));
        }
        self.sections.lines[section].push(line);
        table.push(&record.cells);
        Ok(())
    }

    fn too_long(&mut self, line: u32, what: &str, size: usize, most: usize) -> Result<(), Stop> {
        self.findings.error((line, None), || {
            let message = format!("{what}: {size}, but at most {most} are read");
            Remark::new(ProblemCode::TooLong, message).about(format!("{what}: {size} > {most}"))
        });
        Err(Stop)
    }

    fn note_what_is_missing(&mut self) {
        let sections = &self.sections;
        let findings = &mut self.findings;
        for (section, title) in TITLES.iter().enumerate() {
            let Some(line) = sections.titles[section] else {
                findings.error((0, None), || {
                    let message = format!("the section {title} is missing");
                    Remark::new(ProblemCode::MissingSection, message).about(title)
                });
                continue;
            };
            if section > 0 && sections.tables[section - 1].is_none() {
                findings.error((line, None), || {
                    let message = format!("the section {title} has no header line");
                    Remark::new(ProblemCode::MissingHeader, message).about(title)
                });
            }
        }
        if let Some((line, text)) = self.outside.take() {
            let place: Place = (line, None);
            let remark = || {
                let message = "text before the first section; a file begins with META";
                Remark::new(ProblemCode::OutsideSection, message).about(text)
            };
            if self.current.is_some() {
                findings.warn(place, remark);
            } else {
                findings.error(place, remark);
            }
        }
    }
}

pub(super) fn unusual_title(written: &str, usual: &str) -> Remark {
    let written = excerpt(written);
    let message = format!("{written:?} is read as {usual:?}");
    Remark::new(ProblemCode::UnusualTitle, message).about(format!("{written} = {usual}"))
}

fn too_many_cells(count: usize, width: usize) -> Remark {
    let message = format!("this row has {count} cells, but there are {width} columns");
    Remark::new(ProblemCode::TooManyCells, message).about(format!("{count} > {width}"))
}

fn too_few_cells(count: usize, width: usize) -> Remark {
    let message = format!("this row has {count} cells, but there are {width} columns");
    Remark::new(ProblemCode::TooFewCells, message).about(format!("{count} < {width}"))
}

/// The first cell beyond the last column that is not empty.
fn extra_cell(record: &Record<'_>, width: usize) -> Option<usize> {
    let kept = record.cells.iter().skip(width).position(|cell| !cell.is_empty());
    kept.map(|place| width + place).or(record.beyond)
}

/// What separates cells in a header that has no semicolon but begins as the format wants it.
fn wrong_separator(section: usize, record: &Record<'_>) -> Option<&'static str> {
    let first = ["key", "project_id", "voter_id"][section];
    let header = record.cells.first()?.trim();
    let start = header.get(..first.len())?;
    if record.count > 1 || !start.eq_ignore_ascii_case(first) {
        return None;
    }
    [(',', ","), ('\t', "\\t"), ('|', "|")]
        .into_iter()
        .find(|(separator, _)| header[first.len()..].starts_with(*separator))
        .map(|(_, name)| name)
}
