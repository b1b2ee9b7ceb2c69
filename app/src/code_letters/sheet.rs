//! Drawing on sheets of A4: lines of text that break where they must, boxes, and QR codes.

use krilla::{
    Document,
    color::rgb,
    geom::{PathBuilder, Point, Rect, Size, Transform},
    image::Image,
    paint::{Fill, Stroke},
    surface::Surface,
    text::{Font, TextDirection},
};
use std::sync::LazyLock;

/// Millimetres in points, the unit of the format.
pub const fn mm(millimetres: f32) -> f32 {
    millimetres * 72.0 / 25.4
}

/// Width and height of a sheet.
pub const A4: (f32, f32) = (mm(210.0), mm(297.0));

/// A face: its outlines, and how wide its letters are.
pub struct Face {
    font: Font,
    measure: ttf_parser::Face<'static>,
}

impl Face {
    fn new(bytes: &'static [u8]) -> Self {
        let font = Font::new(bytes.into(), 0).expect("the fonts of letters are whole");
        let measure = ttf_parser::Face::parse(bytes, 0).expect("the fonts of letters are whole");
        Self { font, measure }
    }

    /// How wide a line of text is at a size, in points.
    pub fn width(&self, text: &str, size: f32) -> f32 {
        let units = f32::from(self.measure.units_per_em());
        let advance = |letter| {
            let glyph = self.measure.glyph_index(letter).unwrap_or_default();
            f32::from(self.measure.glyph_hor_advance(glyph).unwrap_or_default())
        };
        text.chars().map(advance).sum::<f32>() * size / units
    }

    /// The same lines, each by itself.
    pub fn broken(&self, text: &str, size: f32, width: f32) -> Vec<String> {
        self.lines(text, size, width).into_iter().map(str::to_owned).collect()
    }

    /// A text in lines that fit a width; a word that fits nowhere stands alone.
    pub fn lines<'a>(&self, text: &'a str, size: f32, width: f32) -> Vec<&'a str> {
        let mut lines = Vec::new();
        for paragraph in text.lines() {
            let (mut begin, mut end) = (0, 0);
            // A no-break space is no place to break.
            for (at, word) in paragraph.split_inclusive(' ').scan(0, |place, word| {
                let at = *place;
                *place += word.len();
                Some((at, word))
            }) {
                let next = at + word.trim_end_matches(' ').len();
                if end > begin && self.width(&paragraph[begin..next], size) > width {
                    lines.push(paragraph[begin..end].trim_end_matches(' '));
                    begin = at;
                }
                end = next;
            }
            lines.push(&paragraph[begin..end]);
        }
        lines
    }
}

/// The faces of letters: Atkinson Hyperlegible Next and Mono, under the licence beside them.
pub struct Faces {
    pub text: Face,
    pub bold: Face,
    pub code: Face,
}

/// Read once.
pub static FACES: LazyLock<Faces> = LazyLock::new(|| Faces {
    text: Face::new(include_bytes!("fonts/atkinson-hyperlegible-next-regular.ttf")),
    bold: Face::new(include_bytes!("fonts/atkinson-hyperlegible-next-bold.ttf")),
    code: Face::new(include_bytes!("fonts/atkinson-hyperlegible-mono-medium.ttf")),
});

/// A sheet that is being written, from the top.
pub struct Sheet<'a> {
    surface: Surface<'a>,
}

/// Draws one sheet of a document.
pub fn page(document: &mut Document, draw: impl FnOnce(&mut Sheet<'_>)) {
    let settings = krilla::page::PageSettings::from_wh(A4.0, A4.1).expect("A4 has a size");
    let mut page = document.start_page_with(settings);
    {
        let mut sheet = Sheet { surface: page.surface() };
        draw(&mut sheet);
    }
    page.finish();
}

impl Sheet<'_> {
    fn ink(&mut self) {
        self.surface.set_stroke(None);
        let paint = rgb::Color::new(0x16, 0x20, 0x2a).into();
        self.surface.set_fill(Some(Fill { paint, ..Fill::default() }));
    }

    /// One line of text on a baseline.
    pub fn line(&mut self, face: &Face, size: f32, at: (f32, f32), text: &str) {
        self.ink();
        let at = Point::from_xy(at.0, at.1);
        self.surface.draw_text(
            at,
            face.font.clone(),
            size,
            text,
            false,
            TextDirection::LeftToRight,
        );
    }

    /// A text in lines of a width; gives the baseline of the line that would follow.
    pub fn text(
        &mut self,
        face: &Face,
        size: f32,
        (left, mut baseline): (f32, f32),
        width: f32,
        text: &str,
    ) -> f32 {
        for line in face.lines(text, size, width) {
            self.line(face, size, (left, baseline), line);
            baseline += size * 1.35;
        }
        baseline
    }

    /// A rectangle full of a shade, from red to blue.
    pub fn fill(&mut self, area: (f32, f32, f32, f32), [red, green, blue]: [u8; 3]) {
        self.surface.set_stroke(None);
        let paint = rgb::Color::new(red, green, blue).into();
        self.surface.set_fill(Some(Fill { paint, ..Fill::default() }));
        self.rectangles([area]);
    }

    /// The outline of a rectangle.
    pub fn frame(&mut self, left: f32, top: f32, width: f32, height: f32) {
        self.surface.set_fill(None);
        let paint = rgb::Color::new(0x16, 0x20, 0x2a).into();
        self.surface.set_stroke(Some(Stroke { paint, width: 1.0, ..Stroke::default() }));
        self.rectangles([(left, top, width, height)]);
    }

    /// A QR code of a size, with its quiet zone around it.
    pub fn qr(&mut self, code: &qrcode::QrCode, left: f32, top: f32, size: f32) {
        self.ink();
        let across = code.width();
        let small = |number: usize| f32::from(u8::try_from(number).unwrap_or(u8::MAX));
        let module = size / small(across);
        let dark = code.to_colors().into_iter().enumerate().filter_map(|(place, color)| {
            let dark = color == qrcode::Color::Dark;
            dark.then(|| {
                let (row, column) = (small(place / across), small(place % across));
                (left + column * module, top + row * module, module, module)
            })
        });
        self.rectangles(dark);
    }

    /// A picture, in an area of its own proportions.
    pub fn picture(&mut self, image: &Image, (left, top, width, height): (f32, f32, f32, f32)) {
        let Some(size) = Size::from_wh(width, height) else { return };
        self.surface.push_transform(&Transform::from_translate(left, top));
        self.surface.draw_image(image.clone(), size);
        self.surface.pop();
    }

    fn rectangles(&mut self, all: impl IntoIterator<Item = (f32, f32, f32, f32)>) {
        let mut path = PathBuilder::new();
        for (left, top, width, height) in all {
            if let Some(one) = Rect::from_xywh(left, top, width, height) {
                path.push_rect(one);
            }
        }
        if let Some(path) = path.finish() {
            self.surface.draw_path(&path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_breaks_between_words_and_never_at_a_no_break_space() {
        let face = &FACES.text;
        let text = "Votre code\u{a0}: à garder pour vous.\nMerci";
        let lines = face.lines(text, 10.0, face.width("garder pour vous.", 10.0) + 0.1);
        assert_eq!(lines, ["Votre code\u{a0}: à", "garder pour vous.", "Merci"]);
        assert_eq!(face.lines("interminable", 10.0, 1.0), ["interminable"]);
    }
}
