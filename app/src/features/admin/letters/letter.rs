//! The letter to a bearer: the decision, its reasons in fact and in law, and the ways to appeal.

use super::{
    Source,
    document::{Document, Piece},
    facts,
};
use crate::{
    features::delivery,
    letter::{Block, compose},
};
use allocation::report::ReportProject;
use domain::project::Project;
use service::account::Letter;

/// Writes the letter.
pub(super) fn write(source: &Source, project: &Project) -> Document {
    let l = source.ledger.l;
    let number = project.number.as_str();
    let counted = source.ledger.results.report.projects.iter().find(|known| known.id == number);
    let mut pieces = head(source, project);
    pieces.push(Piece::Text(tr!(l, "letter-hello")));
    pieces.push(Piece::Text(decision(source, project)));
    pieces.push(Piece::Heading(tr!(l, "letter-facts")));
    pieces.extend(counted.map(|counted| Piece::List(reasons(source, counted))));
    pieces.push(Piece::Heading(tr!(l, "letter-law")));
    pieces.push(Piece::List(lines(source.texts.legal_basis.get(l))));
    pieces.push(Piece::Heading(tr!(l, "letter-appeal")));
    pieces.extend(paragraphs(source.texts.appeal.get(l)));
    pieces.push(Piece::Heading(tr!(l, "letter-next")));
    pieces.push(Piece::Text(next(source, project)));
    pieces.push(Piece::Text(tr!(l, "letter-close")));
    let administration = source.ledger.place.process.administration.name.get(l);
    pieces.push(Piece::Text(tr!(l, "letter-sign", administration = administration)));
    pieces.push(Piece::Text(tr!(l, "letter-sign-place")));
    Document { title: subject(source, project), pieces }
}

/// The same letter as a mail, which nobody signs by hand.
pub(super) fn mailed(source: &Source, project: &Project) -> Letter {
    let l = source.ledger.l;
    let by_hand = tr!(l, "letter-sign-place");
    let blocks = write(source, project).pieces.into_iter().flat_map(|piece| match piece {
        // The subject of the mail says it.
        Piece::Title(_) => Vec::new(),
        Piece::Text(text) if text == by_hand => Vec::new(),
        Piece::Heading(text) => vec![Block::Heading(text)],
        Piece::Text(text) => vec![Block::Text(text)],
        Piece::List(lines) => {
            lines.into_iter().map(|line| Block::Text(format!("– {line}"))).collect()
        }
        Piece::Table(table) => {
            table.rows.into_iter().map(|row| Block::Text(row.join(" · "))).collect()
        }
    });
    let blocks: Vec<Block> = blocks.collect();
    let subject = tr!(
        l,
        "letter-mail-subject",
        process = source.ledger.place.process.process.name.get(l),
        title = project.title.get(l)
    );
    compose(l, subject, &blocks)
}

/// The lines of a text, none of them empty.
pub(super) fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The paragraphs of a text.
pub(super) fn paragraphs(text: &str) -> impl Iterator<Item = Piece> {
    lines(text).into_iter().map(Piece::Text)
}

fn subject(source: &Source, project: &Project) -> String {
    let l = source.ledger.l;
    let place = &source.ledger.place;
    tr!(
        l,
        "letter-subject",
        process = place.process.process.name.get(l),
        envelope = place.envelope.envelope.name.get(l),
        number = project.number.as_str(),
        title = project.title.get(l)
    )
}

fn head(source: &Source, project: &Project) -> Vec<Piece> {
    let l = source.ledger.l;
    let place = &source.ledger.place;
    let today = crate::show::day(source.cx.now(), l);
    vec![
        Piece::Text(place.process.administration.name.get(l).to_owned()),
        Piece::Text(tr!(l, "letter-to", bearer = project.bearer.name.as_str())),
        Piece::Text(tr!(l, "letter-date", day = today)),
        Piece::Text(facts::reference(source, project)),
        Piece::Title(subject(source, project)),
    ]
}

/// What was decided, by whom and when; what the vote says as long as nobody has decided.
fn decision(source: &Source, project: &Project) -> String {
    let l = source.ledger.l;
    let results = &source.ledger.results;
    let envelope = source.ledger.place.envelope.envelope.name.get(l);
    let amount = source.ledger.money(project.price.asked);
    let ending = if results.funds(&project.number) { "funds" } else { "not" };
    match &results.decision {
        Some(decision) => tr!(
            l,
            &format!("letter-decided-{ending}"),
            organ = facts::organ(decision, l),
            day = facts::decided_on(decision, l),
            amount = amount,
            envelope = envelope
        ),
        None => tr!(
            l,
            &format!("letter-{}-{ending}", facts::decided_by(source)),
            day = facts::published_on(source),
            amount = amount,
            envelope = envelope
        ),
    }
}

fn reasons(source: &Source, counted: &ReportProject) -> Vec<String> {
    let l = source.ledger.l;
    let ledger = &source.ledger;
    let voters = ledger.results.turnout.voters;
    let by_votes = source.ledger.place.envelope.way.has_vote().then(|| {
        tr!(
            l,
            "letter-facts-vote",
            voters = voters,
            n = l.number(voters),
            votes = l.number(counted.votes),
            place = ledger.place_by_votes(counted.votes),
            of = ledger.results.report.projects.len()
        )
    });
    let mut reasons: Vec<String> = by_votes.into_iter().collect();
    reasons.extend([
        tr!(
            l,
            &format!("letter-facts-rule{}", facts::proof_suffix(source)),
            amount = ledger.money(ledger.budget()),
            rule = facts::rule(source)
        ),
        tr!(l, "letter-facts-why", why = facts::reason(source, counted)),
    ]);
    reasons.extend(
        facts::less(source, &counted.id)
            .map(|(asked, given)| tr!(l, "letter-facts-less", asked = asked, given = given)),
    );
    reasons.extend(
        facts::departure(source, &counted.id)
            .map(|reason| tr!(l, "letter-facts-departs", reason = reason)),
    );
    let proof = format!("letter-facts-proof{}", facts::proof_suffix(source));
    reasons.push(tr!(l, &proof, address = facts::public_address(source)));
    reasons
}

fn next(source: &Source, project: &Project) -> String {
    let l = source.ledger.l;
    let process = &source.ledger.place.process;
    if source.ledger.results.funds(&project.number) {
        let path = source.cx.href(&delivery::path(process, project));
        tr!(l, "letter-next-funds", address = source.cx.full_address(&path))
    } else {
        tr!(l, "letter-next-not", contact = process.administration.contact.to_string())
    }
}
