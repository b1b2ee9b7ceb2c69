//! Sheets for tables and ballots, to be printed before the evening: each with a square that leads
//! whoever scans it to the right place.

use super::{paper::title, path};
use crate::{
    code_letters::sheet::{A4, FACES, Sheet, mm, page},
    cx::Cx,
};
use domain::{
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

/// Numbered ballots or questionnaires of a round, one on a sheet when there is much on it, else two.
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
        let ballot = Ballot { title: state.title.get(l), name: &name, form, lines: &lines, l };
        let mut document = document(&state.title, l);
        // A line with a scale is as high as two with a box.
        let scaled = matches!(
            form,
            BallotForm::Consent | BallotForm::Score { .. } | BallotForm::Answers { .. }
        );
        let two = lines.len() <= if scaled { 3 } else { 6 };
        let numbers: Vec<u32> = (1..=count).collect();
        for sheet_numbers in numbers.chunks(if two { 2 } else { 1 }) {
            let squares = sheet_numbers
                .iter()
                .map(|number| {
                    let to =
                        format!("{}/paper?round={round}&ballot={number}", path(&room.head.code));
                    Ok((*number, square(&cx.full_address(&cx.href(&to)))?))
                })
                .collect::<service::Result<Vec<_>>>()?;
            page(&mut document, |sheet| {
                for (place, (number, qr)) in squares.iter().enumerate() {
                    let top = if place == 0 { 0.0 } else { A4.1 / 2.0 };
                    ballot.draw(sheet, top, *number, qr);
                }
                if squares.len() > 1 {
                    sheet.fill((0.0, A4.1 / 2.0, A4.0, 0.4), HAIR);
                }
            });
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

struct Ballot<'a> {
    title: &'a str,
    name: &'a str,
    form: &'a BallotForm,
    lines: &'a [String],
    l: Locale,
}

impl Ballot<'_> {
    fn draw(&self, sheet: &mut Sheet<'_>, top: f32, number: u32, qr: &qrcode::QrCode) {
        let l = self.l;
        let size = mm(24.0);
        sheet.qr(qr, MARGIN + WIDTH - size, top + mm(12.0), size);
        let mark = tr!(l, "room-paper-ballot-number", number = number);
        sheet.line(&FACES.code, 10.0, (MARGIN + WIDTH - size, top + mm(41.0)), &mark);
        let beside = WIDTH - size - mm(6.0);
        let mut y = sheet.text(&FACES.text, 10.0, (MARGIN, top + mm(17.0)), beside, self.title);
        y = sheet.text(&FACES.bold, 15.0, (MARGIN, y + 6.0), beside, self.name);
        let what = tr!(l, &format!("workshop-ballot-{}", self.form.code()));
        let what = match super::super::ballot::money_limit(self.form, l) {
            Some(limit) => format!("{what} {limit}"),
            None => what,
        };
        y = sheet.text(&FACES.text, 10.5, (MARGIN, y), beside, &what);
        let kind = tr!(l, "room-paper-ballot-kind");
        y = sheet.text(&FACES.bold, 10.5, (MARGIN, (y + 10.0).max(top + mm(44.0))), WIDTH, &kind);
        sheet.fill((MARGIN + mm(52.0), y - 12.0, WIDTH - mm(52.0), 0.5), HAIR);
        y += 10.0;
        for line in self.lines {
            y = self.choice(sheet, y, line) + 7.0;
        }
        // Who answers questions does not vote.
        let answers = matches!(self.form, BallotForm::Answers { .. });
        let same = if answers { "room-paper-answers-same" } else { "room-paper-ballot-same" };
        sheet.text(&FACES.text, 8.5, (MARGIN, y + 6.0), WIDTH, &tr!(l, same));
    }

    /// A line to choose from, with as many boxes as there are answers.
    fn choice(&self, sheet: &mut Sheet<'_>, y: f32, text: &str) -> f32 {
        let l = self.l;
        let words: Vec<String> = match self.form {
            BallotForm::Consent => Position::ALL
                .iter()
                .map(|it| tr!(l, &format!("workshop-position-{}", it.code())))
                .collect(),
            BallotForm::Score { highest } | BallotForm::Answers { highest, .. } => {
                (0..=(*highest).min(10)).map(|value| value.to_string()).collect()
            }
            _ => vec![String::new()],
        };
        let inline = words.len() == 1;
        if matches!(self.form, BallotForm::Money { .. }) {
            // Room for an amount, with its unit behind it.
            sheet.frame(MARGIN, y - 13.0, mm(34.0), mm(8.0));
            sheet.line(&FACES.text, 12.0, (MARGIN + mm(36.0), y), "€");
            let (left, wide) = (MARGIN + mm(43.0), WIDTH - mm(43.0));
            return sheet.text(&FACES.text, 12.0, (left, y), wide, text) + 6.0;
        }
        if inline {
            sheet.frame(MARGIN, y - 11.0, mm(8.0), mm(6.0));
            return sheet.text(&FACES.text, 12.0, (MARGIN + mm(12.0), y), WIDTH - mm(12.0), text);
        }
        let mut y = sheet.text(&FACES.text, 12.0, (MARGIN, y), WIDTH, text) + 4.0;
        let mut left = MARGIN;
        for word in words {
            let wide = mm(9.0) + FACES.text.width(&word, 10.0) + mm(5.0);
            if left + wide > MARGIN + WIDTH {
                left = MARGIN;
                y += 18.0;
            }
            sheet.frame(left, y - 10.0, 12.0, 12.0);
            sheet.line(&FACES.text, 10.0, (left + mm(6.0), y), &word);
            left += wide;
        }
        y + 18.0
    }
}
