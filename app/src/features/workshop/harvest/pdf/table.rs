//! Tables on sheets of A4, each column as wide as what stands in it needs.

use super::{HAIR, INK, LEFT, Layout, Mark, WIDTH, Weight, broken};
use crate::{
    code_letters::sheet::{FACES, Face},
    features::workshop::harvest::Said,
};

/// The size of the text of a table, and the room between its columns.
const CELL: f32 = 9.0;
const GAP: f32 = 8.0;

impl Layout {
    /// A table whose head comes again on each page; from the column `figures` on, figures stand to the
    /// right.
    pub(super) fn table(
        &mut self,
        caption: &str,
        head: &[String],
        rows: &[Vec<Said>],
        figures: usize,
    ) {
        self.space(4.0);
        self.need(70.0);
        if !caption.is_empty() {
            self.text(Weight::Bold, 10.0, (LEFT, WIDTH), caption);
            self.space(2.0);
        }
        let widths = widths(head, rows);
        let heads: Vec<Said> = head.iter().cloned().map(Said::from).collect();
        self.row(Weight::Bold, &heads, &widths, figures);
        self.mark(Mark::Fill { area: (LEFT, self.y, WIDTH, 1.0), shade: INK });
        self.y += 3.0;
        for row in rows {
            let page = self.pages.len();
            self.need(row_height(row, &widths) + 3.0);
            if page != self.pages.len() {
                self.row(Weight::Bold, &heads, &widths, figures);
                self.mark(Mark::Fill { area: (LEFT, self.y, WIDTH, 1.0), shade: INK });
                self.y += 3.0;
            }
            self.row(Weight::Text, row, &widths, figures);
            self.mark(Mark::Fill { area: (LEFT, self.y, WIDTH, 0.4), shade: HAIR });
            self.y += 3.0;
        }
        self.space(5.0);
    }

    fn row(&mut self, weight: Weight, cells: &[Said], widths: &[f32], figures: usize) {
        let top = self.y;
        let (mut left, mut bottom) = (LEFT, top);
        for (place, (cell, width)) in cells.iter().zip(widths).enumerate() {
            let mut y = top;
            for text in broken(weight.face(), &cell.text, CELL, width - GAP) {
                let shift = if place >= figures {
                    width - GAP - weight.face().width(&text, CELL)
                } else {
                    0.0
                };
                let at = (left + shift.max(0.0), y + CELL);
                self.mark(Mark::Line { weight, size: CELL, at, text });
                y += CELL * 1.3;
            }
            bottom = bottom.max(y);
            left += width;
        }
        self.y = bottom + 2.5;
    }
}

fn row_height(row: &[Said], widths: &[f32]) -> f32 {
    let lines = row
        .iter()
        .zip(widths)
        .map(|(cell, width)| broken(&FACES.text, &cell.text, CELL, width - GAP).len());
    let lines = u16::try_from(lines.max().unwrap_or(1)).unwrap_or(u16::MAX);
    f32::from(lines) * CELL * 1.3 + 2.5
}

/// The width of each column: what its longest word needs at least, the rest by how much stands in it.
fn widths(head: &[String], rows: &[Vec<Said>]) -> Vec<f32> {
    let mut least = vec![0.0_f32; head.len()];
    let mut wish = vec![0.0_f32; head.len()];
    let words = |text: &str, face: &Face| {
        // A hair more than it is: what fits exactly would be broken by a rounding.
        text.split(' ').map(|word| face.width(word, CELL)).fold(0.0, f32::max) + GAP + 0.5
    };
    for (place, text) in head.iter().enumerate() {
        least[place] = words(text, &FACES.bold);
        wish[place] = FACES.bold.width(text, CELL) + GAP + 0.5;
    }
    for row in rows {
        for (place, cell) in row.iter().enumerate().take(head.len()) {
            least[place] = least[place].max(words(&cell.text, &FACES.text).min(WIDTH / 2.0));
            wish[place] = wish[place].max(FACES.text.width(&cell.text, CELL) + GAP + 0.5);
        }
    }
    let all: f32 = wish.iter().sum();
    if all <= WIDTH {
        // Room to spare goes to the first column.
        wish[0] += WIDTH - all;
        return wish;
    }
    let needed: f32 = least.iter().sum();
    let spare = (WIDTH - needed).max(0.0);
    let wanted: Vec<f32> =
        wish.iter().zip(&least).map(|(wish, least)| (wish - least).max(0.0)).collect();
    let sum: f32 = wanted.iter().sum::<f32>().max(1.0);
    let shrink = if needed > WIDTH { WIDTH / needed } else { 1.0 };
    least.iter().zip(wanted).map(|(least, more)| least * shrink + spare * more / sum).collect()
}
