//! From bytes to the three sections.

use super::PbFile;
use super::interpret::interpret;
use super::lexer::{Lexer, Record};
use super::problem::{Findings, PbErrors, ProblemCode, Remark};
use super::table::{Meta, Table};

const TITLES: [&str; 3] = ["META", "PROJECTS", "VOTES"];

/// Reads a file.
///
/// # Errors
///
/// Every problem that prevents a count, each with its line; a file with a thousand errors gets a
/// list of a thousand.
pub fn read(bytes: &[u8]) -> Result<PbFile, PbErrors> {
    let mut findings = Findings::default();
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if u32::try_from(bytes.len()).is_err() {
        let remark = Remark::new(ProblemCode::TooLong, "the file is larger than 4 GiB");
        findings.error((0, None), remark);
        return Err(findings.refuse());
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return read_text(text, findings);
    }
    note_bad_bytes(bytes, &mut findings);
    // What else is wrong is worth knowing at once.
    read_text(&String::from_utf8_lossy(bytes), findings)
}

fn note_bad_bytes(bytes: &[u8], findings: &mut Findings) {
    for (line, text) in (1..).zip(bytes.split(|b| *b == b'\n')) {
        if std::str::from_utf8(text).is_err() {
            let remark = Remark::new(
                ProblemCode::NotUtf8,
                "this line is not UTF-8 text; save the file as UTF-8",
            );
            findings.error((line, None), remark);
        }
    }
}

/// The sections as they fill up, with the line of every row.
#[derive(Debug, Default)]
pub(super) struct Sections {
    pub meta: Meta,
    pub tables: [Option<Table>; 2],
    /// Lines of the entries of each section.
    pub lines: [Vec<u32>; 3],
    /// Lines of the titles.
    pub titles: [Option<u32>; 3],
}

fn read_text(text: &str, mut findings: Findings) -> Result<PbFile, PbErrors> {
    let mut sections = Sections::default();
    let mut lexer = Lexer::new(text);
    let mut record = Record::default();
    let mut current: Option<usize> = None;
    let mut header_due = false;
    while lexer.next_into(&mut record) {
        if record.unclosed {
            let remark = Remark::new(
                ProblemCode::UnclosedQuote,
                "a quotation mark is opened and never closed",
            );
            findings.error((record.line, None), remark);
        }
        if record.is_blank() {
            continue;
        }
        if let Some(section) = title(&record, &sections) {
            if sections.titles[section].is_some() {
                let remark = Remark::new(
                    ProblemCode::RepeatedSection,
                    format!("the section {} comes twice", TITLES[section]),
                )
                .about(TITLES[section]);
                findings.error((record.line, None), remark);
            }
            sections.titles[section].get_or_insert(record.line);
            current = Some(section);
            header_due = true;
            continue;
        }
        let Some(section) = current else {
            let remark = Remark::new(
                ProblemCode::OutsideSection,
                "text before the first section; a file begins with META",
            );
            findings.error((record.line, None), remark);
            continue;
        };
        if header_due {
            header_due = false;
            take_header(section, &record, &mut sections, &mut findings);
        } else {
            take_row(section, &record, &mut sections, &mut findings);
        }
    }
    note_what_is_missing(&sections, &mut findings);
    interpret(sections, findings)
}

fn note_what_is_missing(sections: &Sections, findings: &mut Findings) {
    for (section, title) in TITLES.iter().enumerate() {
        if sections.titles[section].is_none() {
            let remark =
                Remark::new(ProblemCode::MissingSection, format!("the section {title} is missing"))
                    .about(title);
            findings.error((0, None), remark);
        } else if section > 0 && sections.tables[section - 1].is_none() {
            let line = sections.titles[section].unwrap_or(0);
            let remark = Remark::new(
                ProblemCode::MissingHeader,
                format!("the section {title} has no header line"),
            )
            .about(title);
            findings.error((line, None), remark);
        }
    }
}

/// Which section a line opens. A title in small letters, or followed by empty cells as
/// spreadsheets write them, is only believed for a section that has not come yet.
fn title(record: &Record<'_>, sections: &Sections) -> Option<usize> {
    let first = record.cells.first()?.trim();
    let section = TITLES.iter().position(|title| title.eq_ignore_ascii_case(first))?;
    let as_written = record.cells.len() == 1 && TITLES[section] == first;
    let empty = record.cells[1..].iter().all(|cell| cell.is_empty());
    let expected = empty && sections.titles[section].is_none();
    (!record.quoted && (as_written || expected)).then_some(section)
}

fn take_header(
    section: usize,
    record: &Record<'_>,
    sections: &mut Sections,
    findings: &mut Findings,
) {
    if section == 0 {
        // The header of META is `key;value`. Where it was left out, its first entry is kept.
        if record.cells[0].trim() != "key" {
            take_row(section, record, sections, findings);
        }
        return;
    }
    let titles: Vec<&str> = record.cells.iter().map(|cell| cell.trim()).collect();
    for (column, title) in (1..).zip(&titles) {
        if titles.iter().filter(|other| *other == title).count() > 1 && !title.is_empty() {
            let remark = Remark::new(
                ProblemCode::RepeatedColumn,
                format!("the column {title:?} comes more than once"),
            )
            .about(title);
            findings.error((record.line, Some(column)), remark);
        }
    }
    if sections.tables[section - 1].is_none() {
        sections.tables[section - 1] = Some(Table::new(titles));
    }
}

fn take_row(section: usize, record: &Record<'_>, sections: &mut Sections, findings: &mut Findings) {
    let width = match section {
        0 => 2,
        _ => sections.tables[section - 1].as_ref().map_or(0, |table| table.columns().len()),
    };
    let cells = record.cells.len();
    let remark = |code, sign| {
        let message = format!("this row has {cells} cells, but there are {width} columns");
        Remark::new(code, message).about(format!("{cells} {sign} {width}"))
    };
    if let Some(extra) = record.cells.iter().skip(width).position(|cell| !cell.is_empty()) {
        let column = u32::try_from(width + extra + 1).ok();
        findings.error((record.line, column), remark(ProblemCode::TooManyCells, '>'));
    } else if cells < width {
        findings.warn((record.line, None), remark(ProblemCode::TooFewCells, '<'));
    }
    sections.lines[section].push(record.line);
    if section == 0 {
        let key = record.cells[0].trim().to_owned();
        let value = record.cells.get(1).map_or_else(String::new, ToString::to_string);
        if sections.meta.place(&key).is_some() {
            let remark = Remark::new(
                ProblemCode::RepeatedMeta,
                format!("META says {key:?} more than once; the first counts"),
            )
            .about(&key);
            findings.warn((record.line, Some(1)), remark);
        }
        sections.meta.push(key, value);
    } else if let Some(table) = &mut sections.tables[section - 1] {
        table.push(&record.cells);
    }
}
