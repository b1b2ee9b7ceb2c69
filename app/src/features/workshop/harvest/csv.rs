//! The blocks of a harvest as a table for an office: chapter, section, what it is, and cells; with
//! semicolons and a mark of its encoding, so that spreadsheets here open it as it is.

use super::{Block, Said};
use domain::{locale::Locale, picture::Size, said::joined};

/// Writes the table.
pub fn write(blocks: &[Block], l: Locale) -> String {
    let mut sheet =
        Sheet { text: String::from("\u{feff}"), chapter: String::new(), section: String::new() };
    let head =
        ["harvest-csv-chapter", "harvest-csv-section", "harvest-csv-what", "harvest-csv-text"];
    sheet.row(&head.map(|key| tr!(l, key)));
    let mut label = String::new();
    for block in blocks {
        match block {
            Block::Chapter(text) => {
                sheet.chapter.clone_from(text);
                sheet.section.clear();
                label.clear();
            }
            Block::Section(text) => {
                sheet.section.clone_from(&text.text);
                label.clear();
            }
            Block::Label(text) => label.clone_from(text),
            Block::Text(text) => sheet.line(&label, [text.text.as_str()]),
            Block::Parts(parts) | Block::Notice(parts) => {
                sheet.line(&label, [joined(parts).as_str()]);
            }
            Block::Small(text) => sheet.line(&label, [text.as_str()]),
            Block::List(items) => {
                items.iter().for_each(|item| sheet.line(&label, [item.text.as_str()]));
            }
            Block::Quote(text, who) => sheet.line(&label, [text.text.as_str(), who]),
            Block::Figures(figures) => {
                figures.iter().for_each(|(value, name)| sheet.line(name, [value.as_str()]));
            }
            Block::Table { caption, head, rows, .. } => {
                let name = if caption.is_empty() { &label } else { caption };
                sheet.line(name, head.iter().map(String::as_str));
                for row in rows {
                    sheet.line(name, row.iter().map(|cell: &Said| cell.text.as_str()));
                }
            }
            Block::Bars { caption, rows } => {
                let caption = joined(caption);
                for (name, _, text) in rows {
                    sheet.line(&caption, [name.as_str(), text]);
                }
            }
            Block::Tick(on, text) => sheet.line(text, [if *on { "1" } else { "0" }]),
            Block::Picture(picture, text) => {
                sheet.line(&label, [text.text.as_str(), &picture.address(Size::Small)]);
            }
        }
    }
    sheet.text
}

struct Sheet {
    text: String,
    chapter: String,
    section: String,
}

impl Sheet {
    fn line<'a>(&mut self, what: &str, cells: impl IntoIterator<Item = &'a str>) {
        let mut row = vec![self.chapter.clone(), self.section.clone(), what.to_owned()];
        row.extend(cells.into_iter().map(str::to_owned));
        self.row(&row);
    }

    fn row(&mut self, cells: &[String]) {
        let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
        self.text.push_str(&cells.join(";"));
        self.text.push_str("\r\n");
    }
}

/// A cell. What begins like a formula is kept from being one.
fn quoted(cell: &str) -> String {
    format!("\"{}\"", service::office::as_text(cell.to_owned()).replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_with_quotes_stays_one_cell_and_a_formula_stays_words() {
        assert_eq!(quoted("a \"b\"; c"), "\"a \"\"b\"\"; c\"");
        assert_eq!(quoted("=HYPERLINK(1)"), "\"'=HYPERLINK(1)\"");
        assert_eq!(quoted(" \r=HYPERLINK(1)"), "\"' \n=HYPERLINK(1)\"");
    }
}
