//! Text that runs over as many sheets as it needs: titles, headings, paragraphs.

use super::sheet::{A4, FACES, Face, Sheet, mm};

/// The margin of a sheet.
const MARGIN: f32 = mm(20.0);
/// Where a sheet begins and ends.
const TOP: f32 = mm(25.0);
const BOTTOM: f32 = A4.1 - mm(22.0);

/// How a line is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// What the sheets are about.
    Title,
    /// The name of a part.
    Heading,
    /// What is read.
    Text,
}

impl Style {
    fn face(self) -> &'static Face {
        match self {
            Self::Title | Self::Heading => &FACES.bold,
            Self::Text => &FACES.text,
        }
    }

    const fn size(self) -> f32 {
        match self {
            Self::Title => 16.0,
            Self::Heading => 11.0,
            Self::Text => 10.0,
        }
    }

    fn height(self) -> f32 {
        self.size() * 1.45
    }
}

/// A line on its way to a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// How it is written.
    pub manner: Style,
    /// What it says; a long text becomes several lines.
    pub words: String,
}

impl Line {
    /// A title.
    #[must_use]
    pub const fn title(words: String) -> Self {
        Self { manner: Style::Title, words }
    }

    /// A heading.
    #[must_use]
    pub const fn heading(words: String) -> Self {
        Self { manner: Style::Heading, words }
    }

    /// A paragraph.
    #[must_use]
    pub const fn text(words: String) -> Self {
        Self { manner: Style::Text, words }
    }

    /// Room between two.
    #[must_use]
    pub fn blank() -> Self {
        Self::text(" ".to_owned())
    }
}

/// Lines in sheets that hold them, a long text going on over the page.
#[must_use]
pub fn sheets(lines: Vec<Line>) -> Vec<Vec<Line>> {
    let width = A4.0 - 2.0 * MARGIN;
    let mut sheets = vec![Vec::new()];
    let mut room = BOTTOM - TOP;
    for Line { manner, words } in lines {
        for words in manner.face().broken(&words, manner.size(), width) {
            let height = manner.height();
            if room < height {
                sheets.push(Vec::new());
                room = BOTTOM - TOP;
            }
            room -= height;
            if let Some(sheet) = sheets.last_mut() {
                sheet.push(Line { manner, words });
            }
        }
    }
    sheets
}

/// Draws one sheet, with a mark at its foot.
pub fn draw(paper: &mut Sheet<'_>, lines: &[Line], mark: &str) {
    let mut baseline = TOP;
    for line in lines {
        if !line.words.trim().is_empty() {
            paper.line(line.manner.face(), line.manner.size(), (MARGIN, baseline), &line.words);
        }
        baseline += line.manner.height();
    }
    paper.line(&FACES.text, 8.0, (MARGIN, A4.1 - mm(12.0)), mark);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_goes_on_over_the_page_and_no_line_is_lost() {
        let long = (0..200).map(|number| format!("Ligne {number}")).collect::<Vec<_>>().join("\n");
        let found = sheets(vec![Line::heading("Titre".to_owned()), Line::text(long)]);
        assert!(found.len() > 2, "{} sheets", found.len());
        let lines: Vec<&str> = found.iter().flatten().map(|line| line.words.as_str()).collect();
        assert_eq!(lines.len(), 201);
        assert_eq!((lines[0], lines[1], lines[200]), ("Titre", "Ligne 0", "Ligne 199"));
    }
}
