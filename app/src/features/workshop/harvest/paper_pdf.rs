//! Sheets for tables and ballots, to be printed before the evening: each with a square that leads
//! whoever scans it to the right place.

use super::{paper::title, path};
use crate::{
    code_letters::sheet::{A4, FACES, Sheet, mm, page},
    cx::Cx,
};
use domain::{
    actor::ActorType,
    locale::Locale,
    text::Localized,
    workshop::{BallotForm, FieldKey, Position, RoundId, Scenario, Workshop},
};
use krilla::{Document, metadata::Metadata};
use service::live::Room;

const MARGIN: f32 = mm(18.0);
const WIDTH: f32 = A4.0 - mm(36.0);
const HAIR: [u8; 3] = [0x7d, 0x79, 0x6c];

fn document(title: &Localized, l: Locale) -> Document {
    let mut document = Document::new();
    let metadata = Metadata::new().title(title.get(l).to_owned()).language(l.tag().to_owned());
    document.set_metadata(metadata);
    document
}

fn finished(document: Document) -> service::Result<Vec<u8>> {
    document.finish().map_err(|error| service::Error::internal(format!("{error:?}")))
}

fn square(address: &str) -> service::Result<qrcode::QrCode> {
    qrcode::QrCode::with_error_correction_level(address, qrcode::EcLevel::M)
        .map_err(|error| service::Error::internal(error.to_string()))
}

/// A sheet for each table: its sign, how to come in, and the fields of a scenario to fill in by hand.
pub fn tables(cx: &Cx, room: &Room) -> service::Result<Vec<u8>> {
    let l = cx.locale;
    room.read(|state| {
        let mut document = document(&state.title, l);
        let code = &room.head.code;
        let all: Vec<(String, String)> = if state.tables.is_empty() {
            vec![(String::new(), cx.href(&path(code)))]
        } else {
            let of = |table: &domain::workshop::Table| {
                let address = cx.href(&format!("{}?table={}", path(code), table.id));
                (tr!(l, "room-paper-table", name = table.name.as_str()), address)
            };
            state.tables.values().map(of).collect()
        };
        for (name, address) in all {
            let qr = square(&cx.full_address(&address))?;
            page(&mut document, |sheet| sign(sheet, state, &name, code, &qr, l));
            page(&mut document, |sheet| scenario_sheet(sheet, state, &name, 0, l));
            page(&mut document, |sheet| scenario_sheet(sheet, state, &name, 1, l));
        }
        finished(document)
    })
}

/// The sign on the table, to be folded once.
fn sign(
    sheet: &mut Sheet<'_>,
    state: &Workshop,
    name: &str,
    code: &str,
    qr: &qrcode::QrCode,
    l: Locale,
) {
    let mut y = sheet.text(&FACES.text, 12.0, (MARGIN, mm(26.0)), WIDTH, state.title.get(l));
    y = sheet.text(&FACES.bold, 46.0, (MARGIN, y + 44.0), WIDTH, name);
    let size = mm(92.0);
    sheet.qr(qr, (A4.0 - size) / 2.0, y + mm(6.0), size);
    y += size + mm(24.0);
    let steps = ["room-paper-sign-scan", "room-paper-sign-kind", "room-paper-sign-name"];
    for (place, key) in (1..).zip(steps) {
        let step = format!("{place}. {}", tr!(l, key));
        y = sheet.text(&FACES.text, 15.0, (MARGIN, y), WIDTH, &step) + 4.0;
    }
    let halves = format!("{} {}", code.get(..3).unwrap_or(code), code.get(3..).unwrap_or_default());
    y = sheet.text(&FACES.text, 12.0, (MARGIN, y + 14.0), WIDTH, &tr!(l, "room-paper-sign-code"));
    sheet.line(&FACES.code, 34.0, (MARGIN, y + 26.0), &halves);
}

/// The fields of a scenario with lines to write on, on two sheets.
fn scenario_sheet(sheet: &mut Sheet<'_>, state: &Workshop, name: &str, half: usize, l: Locale) {
    let heading = tr!(l, "room-paper-scenario-sheet", sheet = half + 1);
    let mut y = sheet.text(&FACES.text, 10.0, (MARGIN, mm(18.0)), WIDTH, state.title.get(l));
    y = sheet.text(&FACES.bold, 18.0, (MARGIN, y + 12.0), WIDTH, &format!("{name}  {heading}"))
        + 2.0;
    let keys = FieldKey::ALL.chunks(5).nth(half).unwrap_or_default();
    let last = mm(285.0);
    let each = (last - y) / 5.0;
    for key in keys {
        let label = tr!(l, &format!("workshop-field-{}", key.code()));
        let hint = tr!(l, &format!("room-paper-field-{}", key.code()));
        sheet.line(&FACES.bold, 12.0, (MARGIN, y + 12.0), &label);
        let below = sheet.text(&FACES.text, 9.0, (MARGIN, y + 25.0), WIDTH, &hint);
        let mut rule = below + 12.0;
        while rule < y + each - 6.0 {
            sheet.fill((MARGIN, rule, WIDTH, 0.5), HAIR);
            rule += mm(9.0);
        }
        y += each;
    }
}

/// Numbered ballots or questionnaires of a round: two on a sheet where both are whole there, else one,
/// which goes on on further sheets when there is too much on it.
pub fn ballots(cx: &Cx, room: &Room, round: RoundId, count: u32) -> service::Result<Vec<u8>> {
    let l = cx.locale;
    room.read(|state| {
        let asked = state.round(round).ok_or(service::Error::NotFound)?;
        let form = asked.ballot.as_ref().ok_or(service::Error::NotFound)?;
        let options: Vec<&Scenario> = match asked.options.is_empty() {
            true => state.votable().collect(),
            false => asked.options.iter().filter_map(|id| state.scenarios.get(id)).collect(),
        };
        let lines = lines(form, &options, l);
        let name = super::super::names::round(asked.kind, asked.title.as_ref(), l);
        let mut document = document(&state.title, l);
        let numbered = |number: u32| {
            let to = format!("{}/paper?round={round}&ballot={number}", path(&room.head.code));
            Ok((number, square(&cx.full_address(&cx.href(&to)))?))
        };
        let ballot = Ballot { title: state.title.get(l), name: &name, form, l };
        let parts = ballot.parts(&lines, &numbered(count)?);
        let numbers: Vec<u32> = (1..=count).collect();
        for together in numbers.chunks(if parts.two { 2 } else { 1 }) {
            let marks: Vec<Mark> =
                together.iter().map(|it| numbered(*it)).collect::<service::Result<_>>()?;
            for (part, lines) in parts.lines.iter().enumerate() {
                let part = (part + 1, parts.lines.len());
                page(&mut document, |sheet| {
                    for (place, mark) in marks.iter().enumerate() {
                        let top = if place == 0 { 0.0 } else { A4.1 / 2.0 };
                        ballot.draw(sheet, top, mark, lines, part);
                    }
                    if marks.len() > 1 {
                        sheet.fill((0.0, A4.1 / 2.0, A4.0, 0.4), HAIR);
                    }
                });
            }
        }
        finished(document)
    })
}

fn lines(form: &BallotForm, options: &[&Scenario], l: Locale) -> Vec<String> {
    match form {
        BallotForm::Answers { questions, .. } => {
            questions.iter().map(|question| question.get(l).to_owned()).collect()
        }
        _ => options.iter().map(|scenario| title(scenario, l)).collect(),
    }
}

/// The number of a ballot, and the square that leads whoever types it there.
type Mark = (u32, qrcode::QrCode);

/// How the lines of a ballot are spread over sheets.
struct Parts<'a> {
    two: bool,
    lines: Vec<&'a [String]>,
}

struct Ballot<'a> {
    title: &'a str,
    name: &'a str,
    form: &'a BallotForm,
    l: Locale,
}

/// The size of what is read first, and of what is read beside a box.
const LARGE: f32 = 13.0;
const SMALL: f32 = 11.0;
/// What the line at the foot of a ballot takes.
const FOOT: f32 = mm(16.0);

impl Ballot<'_> {
    /// Draws everything once on a sheet that nobody prints, to know how high it is.
    fn parts<'a>(&self, lines: &'a [String], mark: &Mark) -> Parts<'a> {
        let (mut head, mut heights) = (0.0, Vec::new());
        page(&mut Document::new(), |sheet| {
            head = self.head(sheet, 0.0, mark, (1, 1));
            heights = lines.iter().map(|line| self.choice(sheet, 0.0, line)).collect();
        });
        let all = heights.iter().sum::<f32>();
        if head + all + FOOT <= A4.1 / 2.0 {
            return Parts { two: true, lines: vec![lines] };
        }
        let (mut parts, mut from, mut y) = (Vec::new(), 0, head);
        for (place, height) in heights.iter().enumerate() {
            if y + height + FOOT > A4.1 && place > from {
                parts.push(&lines[from..place]);
                (from, y) = (place, head);
            }
            y += height;
        }
        parts.push(&lines[from..]);
        Parts { two: false, lines: parts }
    }

    fn draw(
        &self,
        sheet: &mut Sheet<'_>,
        top: f32,
        mark: &Mark,
        lines: &[String],
        part: (usize, usize),
    ) {
        let mut y = self.head(sheet, top, mark, part);
        for line in lines {
            y = self.choice(sheet, y, line);
        }
        // Who answers questions does not vote.
        let answers = matches!(self.form, BallotForm::Answers { .. });
        let same = if answers { "room-paper-answers-same" } else { "room-paper-ballot-same" };
        sheet.text(&FACES.text, 9.5, (MARGIN, y + 4.0), WIDTH, &tr!(self.l, same));
    }

    /// What it is, how it is filled in, and as whom: boxes, so that whoever types it has nothing to
    /// guess.
    fn head(
        &self,
        sheet: &mut Sheet<'_>,
        top: f32,
        (number, qr): &Mark,
        (part, of): (usize, usize),
    ) -> f32 {
        let l = self.l;
        let size = mm(24.0);
        sheet.qr(qr, MARGIN + WIDTH - size, top + mm(12.0), size);
        let mut mark = tr!(l, "room-paper-ballot-number", number = *number);
        if of > 1 {
            mark = format!("{mark} ({part}/{of})");
        }
        sheet.line(&FACES.code, SMALL, (MARGIN + WIDTH - size, top + mm(41.0)), &mark);
        let beside = WIDTH - size - mm(6.0);
        let mut y = sheet.text(&FACES.text, SMALL, (MARGIN, top + mm(17.0)), beside, self.title);
        y = sheet.text(&FACES.bold, 17.0, (MARGIN, y + 7.0), beside, self.name);
        let what = tr!(l, &format!("workshop-ballot-{}", self.form.code()));
        let what = match super::super::ballot::limit(self.form, l) {
            Some(limit) => format!("{what} {limit}"),
            None => what,
        };
        y = sheet.text(&FACES.text, SMALL, (MARGIN, y), beside, &what);
        let kind = tr!(l, "room-paper-ballot-kind");
        let y = (y + 8.0).max(top + mm(46.0));
        let y = sheet.text(&FACES.bold, SMALL, (MARGIN, y), WIDTH, &kind) + 3.0;
        let kinds = ActorType::ALL.iter().map(|kind| super::super::names::one(*kind, l));
        let y = boxes(sheet, y, &kinds.collect::<Vec<_>>());
        sheet.fill((MARGIN, y - 8.0, WIDTH, 0.5), HAIR);
        y + 12.0
    }

    /// A line to choose from, with as many boxes as there are answers; gives the baseline of what
    /// follows.
    fn choice(&self, sheet: &mut Sheet<'_>, y: f32, text: &str) -> f32 {
        let l = self.l;
        let words: Vec<String> = match self.form {
            BallotForm::Consent => Position::ALL
                .iter()
                .map(|it| tr!(l, &format!("workshop-position-{}", it.code())))
                .collect(),
            BallotForm::Score { highest } | BallotForm::Answers { highest, .. }
                if *highest <= 10 =>
            {
                (0..=*highest).map(|value| value.to_string()).collect()
            }
            _ => Vec::new(),
        };
        if !words.is_empty() {
            let y = sheet.text(&FACES.text, LARGE, (MARGIN, y), WIDTH, text) + 3.0;
            return boxes(sheet, y, &words) + 6.0;
        }
        // Room for an amount, with its unit behind it; else for a cross or a number.
        let (wide, unit) = match self.form {
            BallotForm::Money { .. } => (mm(34.0), "€"),
            BallotForm::Approval { .. } => (mm(8.0), ""),
            _ => (mm(12.0), ""),
        };
        sheet.frame(MARGIN, y - 15.0, wide, mm(8.0));
        sheet.line(&FACES.text, LARGE, (MARGIN + wide + mm(2.0), y), unit);
        let left = wide + if unit.is_empty() { mm(4.0) } else { mm(8.0) };
        let end = sheet.text(&FACES.text, LARGE, (MARGIN + left, y), WIDTH - left, text);
        end + mm(4.0)
    }
}

/// Boxes in a row, each with its word behind it; gives the baseline of what follows.
fn boxes(sheet: &mut Sheet<'_>, mut y: f32, words: &[String]) -> f32 {
    const SIDE: f32 = 13.0;
    let mut left = MARGIN;
    for word in words {
        let wide = SIDE + mm(2.0) + FACES.text.width(word, SMALL) + mm(5.0);
        if left + wide - mm(5.0) > MARGIN + WIDTH {
            left = MARGIN;
            y += 20.0;
        }
        sheet.frame(left, y - SIDE + 2.5, SIDE, SIDE);
        sheet.line(&FACES.text, SMALL, (left + SIDE + mm(2.0), y), word);
        left += wide;
    }
    y + 21.0
}
