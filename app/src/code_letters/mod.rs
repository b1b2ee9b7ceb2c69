//! Letters with voting codes, as a PDF to print: one sheet each, and where a ballot on paper goes
//! along, the sheets of that ballot with the same code.
//!
//! `krilla` writes the PDF: it is the writer that Typst stands on, released every few months, and
//! it keeps text as text, so that a letter can be read aloud or searched. `qrcode` draws nothing
//! and brings no other crate along.

pub(crate) mod running;
pub(crate) mod sheet;

use crate::{cx::Cx, show};
use domain::{
    code::Package, locale::Locale, process::Administration, project::Project, session::VotesIn,
    text::Slug,
};
use krilla::{Document, metadata::Metadata};
use service::{
    packages::LetterCode,
    process::{EnvelopeView, ProcessView},
};
use sheet::{A4, FACES, Sheet, mm, page};

/// The margin of a sheet.
const MARGIN: f32 = mm(20.0);
/// Where the window of an envelope shows the address: at the right, as in Belgium.
const WINDOW: (f32, f32) = (mm(112.0), mm(52.0));
/// The most lines of an address.
pub const ADDRESS_LINES: usize = 6;

/// What all letters of a package say.
#[derive(Debug, Clone)]
pub struct Words {
    locale: Locale,
    sender: String,
    title: String,
    about: String,
    secret: String,
    code: String,
    how_title: String,
    how: Vec<String>,
    address: String,
    once: String,
    other_title: String,
    other: String,
    advisory: String,
    ballots: Vec<BallotWords>,
}

/// What the ballot on paper says.
#[derive(Debug, Clone)]
pub struct BallotWords {
    title: String,
    how: String,
    code: String,
    projects: Vec<String>,
}

/// A vote that a letter opens.
#[derive(Debug, Clone)]
pub struct OpenedVote<'a> {
    /// Its envelope.
    pub target: &'a EnvelopeView,
    /// Its projects, when a ballot on paper goes along.
    pub projects: Option<Vec<Project>>,
}

/// The words of the letters that open a vote, and others with it, in a language, for whoever lives in
/// `home`. The address on them is that of the first.
#[must_use]
pub fn words(
    cx: &Cx,
    view: &ProcessView,
    (first, others): (&OpenedVote<'_>, &[OpenedVote<'_>]),
    home: Option<&Slug>,
    l: Locale,
) -> Words {
    let votes: Vec<&OpenedVote<'_>> = std::iter::once(first).chain(others).collect();
    let path = format!("/{l}/p/{}/{}/vote/code", view.process.slug, first.target.envelope.slug);
    let contact = view.administration.contact.to_string();
    let other = match beside(&view.administration, l) {
        ways if ways.is_empty() => tr!(l, "letter-other", contact = contact),
        ways => ways.join("\n"),
    };
    Words {
        locale: l,
        sender: view.administration.name.get(l).to_owned(),
        title: tr!(l, "letter-title"),
        about: about(view, &votes, home, l),
        secret: tr!(l, "letter-secret"),
        code: tr!(l, "letter-code"),
        how_title: tr!(l, "letter-how-title"),
        how: vec![tr!(l, "letter-how-scan"), tr!(l, "letter-how-type"), tr!(l, "letter-how-cast")],
        address: cx.full_address(&path),
        once: once(view, &votes, l),
        other_title: tr!(l, "letter-other-title"),
        other,
        advisory: tr!(l, "advisory"),
        ballots: votes.iter().filter_map(|vote| ballot(vote, l)).collect(),
    }
}

/// In what one can vote, at home and beside it, and until when.
fn about(view: &ProcessView, votes: &[&OpenedVote<'_>], home: Option<&Slug>, l: Locale) -> String {
    let at_home = |vote: &&OpenedVote<'_>| {
        home.is_none_or(|home| vote.target.envelope.eligibility.reaches(home))
    };
    let (own, beside): (Vec<_>, Vec<_>) = votes.iter().copied().partition(at_home);
    if beside.is_empty() {
        return opens(view, &own, l);
    }
    let names: Vec<&str> = beside.iter().map(|vote| vote.target.envelope.name.get(l)).collect();
    let names = crate::features::process::people::together(&names, l);
    if own.is_empty() {
        let process = view.process.name.get(l);
        return tr!(l, "letter-beside-only", process = process, envelopes = names);
    }
    format!("{} {}", opens(view, &own, l), tr!(l, "letter-beside", envelopes = names))
}

/// In what one can vote, and until when.
fn opens(view: &ProcessView, votes: &[&OpenedVote<'_>], l: Locale) -> String {
    let process = view.process.name.get(l);
    let closes = |vote: &OpenedVote<'_>| show::day_and_time(vote.target.vote.closes_at, l);
    let name = |vote: &OpenedVote<'_>| vote.target.envelope.name.get(l).to_owned();
    if let [only] = votes {
        let (envelope, at) = (name(only), closes(only));
        return tr!(l, "letter-about", process = process, envelope = envelope, at = at);
    }
    let listed = votes
        .iter()
        .map(|vote| tr!(l, "letter-about-one-of", envelope = name(vote), at = closes(vote)));
    let listed = listed.collect::<Vec<_>>().join(", ");
    if view.process.votes_in == VotesIn::One {
        let count = votes.len();
        return tr!(l, "letter-about-one", process = process, count = count, envelopes = listed);
    }
    tr!(l, "letter-about-several", process = process, count = votes.len(), envelopes = listed)
}

/// That a code is one ballot in each vote, and which counts when somebody also votes on paper:
/// said where it is the same in all of them.
fn once(view: &ProcessView, votes: &[&OpenedVote<'_>], l: Locale) -> String {
    let counts = |vote: &OpenedVote<'_>| vote.target.envelope.eligibility.paper;
    let first = votes.first().map(|vote| counts(vote));
    match first {
        _ if view.process.votes_in == VotesIn::One && votes.len() > 1 => tr!(l, "letter-once-one"),
        Some(paper) if votes.len() == 1 => tr!(l, &format!("letter-once-{}", paper.code())),
        Some(paper) if votes.iter().all(|vote| counts(vote) == paper) => {
            tr!(l, &format!("letter-once-each-{}", paper.code()))
        }
        _ => tr!(l, "letter-once-each"),
    }
}

fn ballot(vote: &OpenedVote<'_>, l: Locale) -> Option<BallotWords> {
    let envelope = &vote.target.envelope;
    let projects = vote.projects.as_ref()?.iter().map(|project| {
        let price = project.price.asked.show(envelope.amount.currency, l);
        format!("{}. {} ({price})", project.number, project.title.get(l))
    });
    Some(BallotWords {
        title: tr!(l, "letter-ballot-title", name = envelope.name.get(l)),
        how: crate::features::rules::what_the_voter_does(&vote.target.rules, envelope, l),
        code: tr!(l, "letter-ballot-code"),
        projects: projects.collect(),
    })
}

/// Writes the letters of a package as one PDF. `addresses` are the lines of each, or none at all.
///
/// # Errors
/// [`service::Error::Internal`] when the PDF cannot be written.
pub fn write(
    words: &Words,
    package: &Package,
    codes: &[LetterCode],
    addresses: &[Vec<String>],
) -> service::Result<Vec<u8>> {
    write_telling(words, package, codes, addresses, || ())
}

/// The same; `drawn` is told of each letter.
///
/// # Errors
/// [`service::Error::Internal`] when the PDF cannot be written.
pub fn write_telling(
    words: &Words,
    package: &Package,
    codes: &[LetterCode],
    addresses: &[Vec<String>],
    drawn: impl Fn(),
) -> service::Result<Vec<u8>> {
    let mut document = Document::new();
    let metadata = Metadata::new()
        .title(words.title.clone())
        .authors(vec![words.sender.clone()])
        .language(words.locale.tag().to_owned());
    document.set_metadata(metadata);
    for letter in codes {
        let mark =
            tr!(words.locale, "letter-mark", package = package.number, letter = letter.letter);
        // The code stands behind the sign that no browser sends to a server.
        let link = format!("{}#{}", words.address, letter.code.letters());
        let qr = qrcode::QrCode::with_error_correction_level(&link, qrcode::EcLevel::M)
            .map_err(|error| service::Error::internal(error.to_string()))?;
        // By its number, and not by its place: of a package that replaces another, some are missing.
        let place = usize::try_from(letter.letter).unwrap_or(usize::MAX).saturating_sub(1);
        let address = addresses.get(place).map_or(&[][..], Vec::as_slice);
        let printed = letter.code.printed();
        page(&mut document, |sheet| draw_letter(sheet, words, &mark, address, &printed, &qr));
        for ballot in &words.ballots {
            draw_ballot(&mut document, ballot, &words.sender, &mark, &printed);
        }
        drawn();
    }
    document.finish().map_err(|error| service::Error::internal(format!("{error:?}")))
}

fn draw_letter(
    sheet: &mut Sheet<'_>,
    words: &Words,
    mark: &str,
    address: &[String],
    code: &str,
    qr: &qrcode::QrCode,
) {
    let (faces, width) = (&*FACES, A4.0 - 2.0 * MARGIN);
    sheet.line(&faces.bold, 12.0, (MARGIN, mm(25.0)), &words.sender);
    sheet.line(&faces.text, 9.0, (MARGIN, mm(31.0)), mark);
    for (baseline, line) in (0_u8..).zip(address.iter().take(ADDRESS_LINES)) {
        let below = f32::from(baseline) * 14.0;
        sheet.line(&faces.text, 11.0, (WINDOW.0, WINDOW.1 + below), line);
    }
    let mut y = sheet.text(&faces.bold, 20.0, (MARGIN, mm(103.0)), width, &words.title);
    y = sheet.text(&faces.text, 11.0, (MARGIN, y), width, &words.about) + 4.0;

    let (box_top, box_height) = (y, mm(46.0));
    sheet.frame(MARGIN, box_top, width, box_height);
    sheet.line(&faces.bold, 11.0, (MARGIN + mm(6.0), box_top + mm(10.0)), &words.code);
    sheet.line(&faces.code, 19.0, (MARGIN + mm(6.0), box_top + mm(21.0)), code);
    let beside = width - mm(58.0);
    let below = (MARGIN + mm(6.0), box_top + mm(30.0));
    sheet.text(&faces.text, 10.0, below, beside, &words.secret);
    let qr_size = mm(36.0);
    sheet.qr(qr, MARGIN + width - qr_size - mm(5.0), box_top + mm(5.0), qr_size);

    y = box_top + box_height + mm(9.0);
    y = sheet.text(&faces.bold, 12.0, (MARGIN, y), width, &words.how_title) + 2.0;
    for step in &words.how {
        y = sheet.text(&faces.text, 11.0, (MARGIN, y), width, step) + 1.0;
    }
    y = sheet.text(&faces.code, 9.5, (MARGIN, y + 1.0), width, &words.address) + 3.0;
    y = sheet.text(&faces.text, 11.0, (MARGIN, y), width, &words.once) + 6.0;
    y = sheet.text(&faces.bold, 12.0, (MARGIN, y), width, &words.other_title) + 2.0;
    y = sheet.text(&faces.text, 11.0, (MARGIN, y), width, &words.other) + 6.0;
    sheet.text(&faces.text, 9.0, (MARGIN, y), width, &words.advisory);
}

fn draw_ballot(
    document: &mut Document,
    ballot: &BallotWords,
    sender: &str,
    mark: &str,
    code: &str,
) {
    const ON_A_SHEET: usize = 22;
    let (faces, width) = (&*FACES, A4.0 - 2.0 * MARGIN);
    for projects in ballot.projects.chunks(ON_A_SHEET) {
        page(document, |sheet| {
            sheet.line(&faces.bold, 12.0, (MARGIN, mm(25.0)), sender);
            sheet.line(&faces.text, 9.0, (MARGIN, mm(31.0)), mark);
            let mut y = sheet.text(&faces.bold, 18.0, (MARGIN, mm(45.0)), width, &ballot.title);
            y = sheet.text(&faces.text, 11.0, (MARGIN, y), width, &ballot.how) + 2.0;
            sheet.line(&faces.bold, 11.0, (MARGIN, y), &ballot.code);
            sheet.line(&faces.code, 14.0, (MARGIN, y + 18.0), code);
            y += 40.0;
            for project in projects {
                sheet.frame(MARGIN, y - 11.0, mm(12.0), 14.0);
                let left = MARGIN + mm(16.0);
                y = sheet.text(&faces.text, 11.0, (left, y), width - mm(16.0), project) + 8.0;
            }
        });
    }
}

/// Counter, telephone and post, a line each, and what else the administration says of them.
fn beside(administration: &Administration, l: Locale) -> Vec<String> {
    let said = administration.reach.each().into_iter().filter_map(|(way, said)| {
        let label = tr!(l, &format!("reach-{}", way.code()));
        Some(tr!(l, "reach-line", way = label, said = said?.get(l)))
    });
    said.chain(administration.paths.iter().map(|paths| paths.get(l).to_owned())).collect()
}
