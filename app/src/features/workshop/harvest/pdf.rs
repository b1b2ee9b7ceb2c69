//! The blocks of a harvest on sheets of A4, to be handed to an administration: first everything is
//! laid out on pages, then it is drawn, so that each page knows how many there are.

mod table;

use super::{
    Block,
    pictures::{Pictures, shown},
};
use crate::code_letters::sheet::{A4, FACES, Face, Sheet, mm, page};
use domain::{locale::Locale, picture::Digest, said::joined};
use krilla::{Document, image::Image, metadata::Metadata};

const LEFT: f32 = mm(22.0);
const WIDTH: f32 = A4.0 - mm(44.0);
const TOP: f32 = mm(24.0);
const BOTTOM: f32 = A4.1 - mm(24.0);
/// Colours: the iris of the site, its wash, a hair.
const IRIS: [u8; 3] = [0x43, 0x37, 0x9a];
const WASH: [u8; 3] = [0xea, 0xe7, 0xf6];
const YELLOW: [u8; 3] = [0xfc, 0xef, 0xc0];
const HAIR: [u8; 3] = [0xb9, 0xb4, 0xa6];
const INK: [u8; 3] = [0x16, 0x20, 0x2a];

/// What stands at the head of the first page.
pub struct Head {
    pub eyebrow: String,
    pub title: String,
    pub question: Option<String>,
    pub about: String,
    pub address: String,
}

#[derive(Clone, Copy, PartialEq)]
enum Weight {
    Text,
    Bold,
    Code,
}

impl Weight {
    fn face(self) -> &'static Face {
        match self {
            Self::Text => &FACES.text,
            Self::Bold => &FACES.bold,
            Self::Code => &FACES.code,
        }
    }
}

enum Mark {
    Line { weight: Weight, size: f32, at: (f32, f32), text: String },
    Fill { area: (f32, f32, f32, f32), shade: [u8; 3] },
    Picture { area: (f32, f32, f32, f32), image: Image },
}

/// Writes the PDF.
///
/// # Errors
/// [`service::Error::Internal`] when it cannot be written.
pub fn write(
    head: &Head,
    blocks: &[Block],
    pictures: Pictures,
    l: Locale,
) -> service::Result<Vec<u8>> {
    let mut layout = Layout { pages: vec![Vec::new()], y: TOP, pictures };
    layout.head(head);
    for (place, block) in blocks.iter().enumerate() {
        layout.block(block, blocks.get(place + 1..).unwrap_or_default());
    }
    let mut document = Document::new();
    document.set_metadata(Metadata::new().title(head.title.clone()).language(l.tag().to_owned()));
    let of = layout.pages.len();
    for (place, marks) in layout.pages.iter().enumerate() {
        page(&mut document, |sheet| {
            marks.iter().for_each(|mark| draw(sheet, mark));
            let number = tr!(l, "harvest-pdf-page", page = place + 1, of = of);
            sheet.fill((LEFT, A4.1 - mm(17.0), WIDTH, 0.5), HAIR);
            let foot = (LEFT, A4.1 - mm(12.5));
            let first = FACES.text.lines(&head.title, 8.0, WIDTH - mm(30.0));
            sheet.line(&FACES.text, 8.0, foot, first.first().copied().unwrap_or_default());
            let right = LEFT + WIDTH - FACES.text.width(&number, 8.0);
            sheet.line(&FACES.text, 8.0, (right, foot.1), &number);
        });
    }
    document.finish().map_err(|error| service::Error::internal(format!("{error:?}")))
}

fn draw(sheet: &mut Sheet<'_>, mark: &Mark) {
    match mark {
        Mark::Line { weight, size, at, text } => sheet.line(weight.face(), *size, *at, text),
        Mark::Fill { area, shade } => sheet.fill(*area, *shade),
        Mark::Picture { area, image } => sheet.picture(image, *area),
    }
}

/// Where one is on the pages.
struct Layout {
    pages: Vec<Vec<Mark>>,
    y: f32,
    pictures: Pictures,
}

impl Layout {
    fn mark(&mut self, mark: Mark) {
        if let Some(page) = self.pages.last_mut() {
            page.push(mark);
        }
    }

    /// Goes to the next page unless so much still fits here.
    fn need(&mut self, height: f32) {
        if self.y + height > BOTTOM {
            self.pages.push(Vec::new());
            self.y = TOP;
        }
    }

    fn space(&mut self, height: f32) {
        // No page begins with a gap.
        if self.y > TOP {
            self.y += height;
        }
    }

    /// A text in lines, over pages where it must be; no page begins or ends with one line of several.
    fn text(&mut self, weight: Weight, size: f32, (left, width): (f32, f32), text: &str) {
        let leading = size * 1.38;
        let lines = broken(weight.face(), text, size, width);
        let of = lines.len();
        for (place, line) in lines.into_iter().enumerate() {
            let together = of > 1 && (place == 0 || place + 2 == of);
            self.need(if together { 2.0 * leading } else { leading });
            let at = (left, self.y + size);
            self.mark(Mark::Line { weight, size, at, text: line });
            self.y += leading;
        }
    }

    fn head(&mut self, head: &Head) {
        let band = (0.0, 0.0, A4.0, mm(6.0));
        self.mark(Mark::Fill { area: band, shade: IRIS });
        self.text(Weight::Bold, 10.0, (LEFT, WIDTH), &head.eyebrow);
        self.space(4.0);
        self.text(Weight::Bold, 25.0, (LEFT, WIDTH), &head.title);
        if let Some(question) = &head.question {
            self.space(3.0);
            self.text(Weight::Text, 14.0, (LEFT, WIDTH), question);
        }
        self.space(5.0);
        self.text(Weight::Text, 10.5, (LEFT, WIDTH), &head.about);
        self.text(Weight::Code, 8.5, (LEFT, WIDTH), &head.address);
        self.space(8.0);
    }

    fn block(&mut self, block: &Block, rest: &[Block]) {
        let next = rest.first();
        match block {
            Block::Chapter(text) => {
                self.space(16.0);
                // A title stands with what follows it.
                self.need(match next {
                    Some(Block::Table { .. }) => 120.0,
                    // And with what follows that: two titles alone say nothing.
                    Some(Block::Section(_)) => 106.0 + table_behind(&rest[1..]),
                    _ => 84.0,
                });
                self.mark(Mark::Fill { area: (LEFT, self.y, mm(12.0), 3.0), shade: IRIS });
                self.y += 8.0;
                self.text(Weight::Bold, 16.0, (LEFT, WIDTH), text);
                self.space(3.0);
            }
            Block::Section(said) => {
                self.space(9.0);
                self.need(62.0 + table_behind(rest));
                self.text(Weight::Bold, 12.5, (LEFT, WIDTH), &said.text);
                self.space(1.0);
            }
            Block::Label(text) => {
                self.space(5.0);
                self.need(if matches!(next, Some(Block::Table { .. })) { 96.0 } else { 42.0 });
                self.text(Weight::Bold, 10.0, (LEFT, WIDTH), text);
            }
            Block::Text(said) => {
                self.text(Weight::Text, 10.5, (LEFT, WIDTH), &said.text);
                self.space(3.0);
            }
            Block::Parts(parts) => {
                self.text(Weight::Text, 10.5, (LEFT, WIDTH), &joined(parts));
                self.space(3.0);
            }
            Block::Small(text) => {
                let code = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
                let weight = if code { Weight::Code } else { Weight::Text };
                self.text(weight, 8.5, (LEFT, WIDTH), text);
                self.space(3.0);
            }
            Block::List(items) => items.iter().for_each(|item| self.item("•", &item.text)),
            Block::Quote(said, who) => self.quote(&said.text, who),
            Block::Figures(figures) => self.figures(figures),
            Block::Table { caption, head, rows, figures } => {
                self.table(caption, head, rows, *figures);
            }
            Block::Bars { caption, rows } => self.bars(&joined(caption), rows),
            Block::Tick(on, text) => self.tick(*on, text),
            Block::Notice(parts) => self.notice(&joined(parts)),
            Block::Picture(name, said) => self.picture(*name, &said.text),
        }
    }

    /// What somebody said, and who: the bar beside it says so in any language.
    fn quote(&mut self, said: &str, who: &str) {
        self.need(30.0);
        let from = self.y;
        let page = self.pages.len();
        let beside = (LEFT + mm(6.0), WIDTH - mm(6.0));
        self.text(Weight::Text, 11.5, beside, said);
        self.text(Weight::Text, 8.5, beside, who);
        if page == self.pages.len() {
            self.mark(Mark::Fill { area: (LEFT, from, 2.0, self.y - from), shade: IRIS });
        }
        self.space(6.0);
    }

    /// A sheet that was photographed, over what stands on it; the words alone where the picture is
    /// not here or the file holds enough of them.
    fn picture(&mut self, name: Digest, text: &str) {
        let Some(image) = self.pictures.get(&name).cloned() else {
            return self.item("▣", text);
        };
        let (width, height) = shown(image.size(), WIDTH);
        // The picture and the first lines of its words stand together.
        self.need(height + 40.0);
        let area = (LEFT, self.y, width, height);
        self.mark(Mark::Picture { area, image });
        self.y += height + 4.0;
        self.text(Weight::Text, 9.0, (LEFT, WIDTH), text);
        self.space(8.0);
    }

    fn item(&mut self, mark: &str, text: &str) {
        self.need(15.0);
        // The faces of letters have no other marks than these.
        let mark = if mark == "▣" { "+" } else { mark };
        let at = (LEFT + mm(1.0), self.y + 10.0);
        self.mark(Mark::Line { weight: Weight::Text, size: 10.0, at, text: mark.to_owned() });
        self.text(Weight::Text, 10.0, (LEFT + mm(5.0), WIDTH - mm(5.0)), text);
        self.space(1.5);
    }

    fn notice(&mut self, text: &str) {
        let lines = broken(&FACES.text, text, 10.0, WIDTH - 20.0);
        let lines_high = f32::from(u8::try_from(lines.len()).unwrap_or(u8::MAX));
        let height = lines_high * 13.8 + 12.0;
        self.need(height);
        self.mark(Mark::Fill { area: (LEFT, self.y, WIDTH, height), shade: YELLOW });
        let bottom = self.y + height;
        self.y += 6.0;
        self.text(Weight::Text, 10.0, (LEFT + 10.0, WIDTH - 20.0), text);
        self.y = bottom + 6.0;
    }

    fn tick(&mut self, on: bool, text: &str) {
        self.need(16.0);
        let top = self.y + 2.0;
        self.mark(Mark::Fill { area: (LEFT, top, 9.0, 9.0), shade: INK });
        self.mark(Mark::Fill { area: (LEFT + 1.0, top + 1.0, 7.0, 7.0), shade: [255, 255, 255] });
        if on {
            self.mark(Mark::Fill { area: (LEFT + 2.5, top + 2.5, 4.0, 4.0), shade: IRIS });
        }
        self.text(Weight::Text, 10.0, (LEFT + mm(6.0), WIDTH - mm(6.0)), text);
        self.space(2.0);
    }

    /// Figures, four in a row.
    fn figures(&mut self, figures: &[(String, String)]) {
        const IN_A_ROW: usize = 4;
        let width = WIDTH / 4.0;
        for row in figures.chunks(IN_A_ROW) {
            self.need(62.0);
            let top = self.y;
            let mut left = LEFT;
            let mut bottom = top;
            self.mark(Mark::Fill { area: (LEFT, top, WIDTH, 1.0), shade: INK });
            for (value, label) in row {
                self.y = top + 6.0;
                self.text(Weight::Bold, 19.0, (left, width - 8.0), value);
                self.text(Weight::Text, 8.5, (left, width - 8.0), label);
                bottom = bottom.max(self.y);
                left += width;
            }
            self.y = bottom + 8.0;
        }
    }

    fn bars(&mut self, caption: &str, rows: &[(String, u32, String)]) {
        self.space(4.0);
        // A dozen bars stand together.
        let together = u16::try_from(rows.len().min(12)).unwrap_or(12);
        self.need(24.0 + f32::from(together) * 15.0);
        self.text(Weight::Bold, 10.0, (LEFT, WIDTH), caption);
        self.space(3.0);
        for (label, share, text) in rows {
            self.need(15.0);
            let (top, label_width, bar) = (self.y, mm(52.0), mm(88.0));
            let at = (LEFT, top + 9.5);
            self.mark(Mark::Line { weight: Weight::Text, size: 9.5, at, text: label.clone() });
            let whole = (LEFT + label_width, top + 2.0, bar, 8.0);
            self.mark(Mark::Fill { area: whole, shade: WASH });
            let part = bar * f32::from(u16::try_from(*share).unwrap_or(1_000).min(1_000)) / 1_000.0;
            self.mark(Mark::Fill { area: (whole.0, whole.1, part, 8.0), shade: IRIS });
            let at = (LEFT + label_width + bar + 6.0, top + 9.5);
            self.mark(Mark::Line { weight: Weight::Bold, size: 9.5, at, text: text.clone() });
            self.y += 15.0;
        }
        self.space(4.0);
    }
}

/// What a table needs that comes after a sentence or two: its title is not left on the page before.
fn table_behind(rest: &[Block]) -> f32 {
    let words = rest
        .iter()
        .take_while(|block| matches!(block, Block::Text(_) | Block::Parts(_)))
        .take(3)
        .count();
    match rest.get(words) {
        Some(Block::Table { rows, .. }) if words > 0 => {
            let lines = words + rows.len().min(4);
            36.0 + 17.0 * f32::from(u8::try_from(lines).unwrap_or(8))
        }
        _ => 0.0,
    }
}

/// A text in lines of a width; a word that is wider than that is broken.
fn broken(face: &Face, text: &str, size: f32, width: f32) -> Vec<String> {
    let mut all = Vec::new();
    for line in face.lines(text, size, width) {
        if face.width(line, size) <= width {
            all.push(line.to_owned());
            continue;
        }
        let mut part = String::new();
        for letter in line.chars() {
            part.push(letter);
            if face.width(&part, size) > width && part.chars().count() > 1 {
                part.pop();
                all.push(std::mem::take(&mut part));
                part.push(letter);
            }
        }
        all.push(part);
    }
    all
}
