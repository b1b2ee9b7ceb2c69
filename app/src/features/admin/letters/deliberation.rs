//! The draft deliberation of the college or the council: what it has regard to, what it considers,
//! what it decides.

use super::{
    Source,
    document::{Document, Piece, Table},
    facts,
    letter::lines,
};
use crate::{
    features::{delivery::day, results::verdict::people},
    show,
};
use allocation::report::ReportProject;
use domain::{
    deciding::JurorKind, funding::Funder, locale::Locale, money::Cents, project::Project,
};

/// Writes the draft.
pub(super) fn write(source: &Source) -> Document {
    let l = source.ledger.l;
    let place = &source.ledger.place;
    let subject = tr!(
        l,
        "deliberation-subject",
        process = place.process.process.name.get(l),
        envelope = place.envelope.envelope.name.get(l)
    );
    let to_council = place.envelope.way.panel().is_some_and(|panel| panel.to_council);
    let open = || match to_council {
        true => tr!(l, "organ-council-who"),
        false => tr!(l, "deliberation-organ-open"),
    };
    let decision = source.ledger.results.decision.as_ref();
    let organ = decision.map_or_else(open, |decision| facts::organ(decision, l));
    let mut pieces = vec![
        Piece::Text(place.process.administration.name.get(l).to_owned()),
        Piece::Title(tr!(l, "deliberation-title")),
        Piece::Text(subject.clone()),
        Piece::Text(organ),
        Piece::Heading(tr!(l, "deliberation-seen")),
        Piece::List(lines(source.texts.legal_basis.get(l))),
        Piece::Heading(tr!(l, "deliberation-considering")),
        Piece::List(considering(source)),
        Piece::Heading(tr!(l, "deliberation-decides")),
    ];
    let articles: Vec<Vec<Piece>> =
        [Some(adopts(source)), Some(grants(source)), paid(source), not(source), left(source)]
            .into_iter()
            .flatten()
            .chain([vec![Piece::Text(tr!(l, "deliberation-notify"))]])
            .collect();
    for (number, article) in (1_usize..).zip(articles) {
        pieces.push(Piece::Heading(tr!(l, "deliberation-article", number = number)));
        pieces.extend(article);
    }
    Document { title: format!("{} – {subject}", tr!(l, "deliberation-title")), pieces }
}

/// The projects that are funded, or those that are not, with what the count says of each.
fn projects(source: &Source, funded: bool) -> Vec<(&Project, &ReportProject)> {
    let ledger = &source.ledger;
    let all = ledger.results.report.projects.iter();
    all.filter(|counted| ledger.results.funds(&counted.id) == funded)
        .filter_map(|counted| Some((ledger.project(&counted.id)?, counted)))
        .collect()
}

fn granted(source: &Source) -> Cents {
    let asked = projects(source, true).into_iter().map(|(project, _)| project.price.asked);
    Cents::sum(asked).unwrap_or_default()
}

fn considering(source: &Source) -> Vec<String> {
    let ledger = &source.ledger;
    let l = ledger.l;
    let (process, envelope) = (&ledger.place.process, &ledger.place.envelope);
    let name = envelope.envelope.name.get(l);
    let mut considered = vec![
        tr!(
            l,
            "deliberation-considering-process",
            administration = process.administration.name.get(l),
            process = process.process.name.get(l)
        ),
        tr!(
            l,
            "deliberation-considering-money",
            envelope = name,
            amount = ledger.money(envelope.envelope.amount.cents)
        ),
    ];
    let funders = &envelope.envelope.funders;
    // Who gives all of it is named where it is said who pays.
    let named = funders.iter().filter(|funder| funders.len() > 1 || funder.article.is_some());
    considered.extend(named.map(|funder| {
        let amount = ledger.money(funder.amount);
        tr!(l, "deliberation-considering-funder", funder = payer(funder, l), amount = amount)
    }));
    considered.extend(envelope.way.has_vote().then(|| {
        tr!(
            l,
            "deliberation-considering-vote",
            opens = show::day(envelope.vote.opens_at, l),
            closes = show::day(envelope.vote.closes_at, l),
            voters = ledger.results.turnout.voters,
            n = l.number(ledger.results.turnout.voters)
        )
    }));
    let rule = format!("deliberation-considering-rule{}", facts::proof_suffix(source));
    considered.push(tr!(l, &rule, rule = facts::rule(source)));
    considered.extend(settled(source));
    let result = format!("deliberation-considering-result{}", facts::proof_suffix(source));
    considered.push(tr!(
        l,
        &result,
        day = facts::published_on(source),
        digest = ledger.results.digest.as_str()
    ));
    let departures = ledger.results.decision.iter().flat_map(|decision| decision.departures());
    considered.extend(departures.map(|departure| {
        tr!(
            l,
            "deliberation-considering-departs",
            number = departure.number.as_str(),
            title = ledger.title(&departure.number),
            reason = departure.reason.get(l)
        )
    }));
    considered
}

/// Who decided, where it was not voters alone, and who kept away from what.
fn settled(source: &Source) -> Vec<String> {
    let l = source.ledger.l;
    let Some(reached) = &source.ledger.results.verdict else { return Vec::new() };
    let (verdict, jury) = (&reached.verdict, &source.jury);
    let residents = jury.jurors.iter().filter(|juror| juror.kind == JurorKind::Resident).count();
    let mut settled = vec![tr!(
        l,
        "deliberation-considering-settled",
        way = verdict.way().kind().code(),
        day = day(verdict.day(), l),
        jurors = jury.jurors.len(),
        residents = residents,
        present = u64::from(verdict.present().unwrap_or(0)),
        parties = people(verdict, l)
    )];
    settled.extend(jury.conflicts.iter().map(|conflict| {
        tr!(
            l,
            "deliberation-considering-stake",
            juror = conflict.juror,
            project = source.ledger.title(&conflict.project),
            reason = conflict.reason.get(l)
        )
    }));
    settled
}

fn adopts(source: &Source) -> Vec<Piece> {
    let l = source.ledger.l;
    let name = source.ledger.place.envelope.envelope.name.get(l);
    let departs =
        source.ledger.results.decision.as_ref().map_or(0, |decision| decision.departures().len());
    let text = match departs {
        0 => {
            let way = source.ledger.place.envelope.way.kind().code();
            tr!(l, "deliberation-adopts", way = way, envelope = name)
        }
        count => tr!(l, "deliberation-departs", count = count, envelope = name),
    };
    vec![Piece::Text(text)]
}

fn grants(source: &Source) -> Vec<Piece> {
    let ledger = &source.ledger;
    let l = ledger.l;
    let funded = projects(source, true);
    if funded.is_empty() {
        return vec![Piece::Text(tr!(l, "deliberation-grants-none"))];
    }
    let total = ledger.money(granted(source));
    let mut rows: Vec<_> = funded
        .into_iter()
        .map(|(project, _)| {
            let amount = ledger.money(project.price.asked);
            vec![project.number.clone(), title(project, l), project.bearer.name.clone(), amount]
        })
        .collect();
    rows.push(vec![String::new(), tr!(l, "deliberation-total"), String::new(), total.clone()]);
    let head = ["number", "project", "bearer", "amount"];
    let head = head.map(|name| tr!(l, &format!("deliberation-{name}"))).to_vec();
    vec![
        Piece::Text(tr!(l, "deliberation-grants", total = total)),
        Piece::Table(Table { head, rows, figures: Some(3), summed: true }),
    ]
}

fn title(project: &Project, l: Locale) -> String {
    project.title.get(l).to_owned()
}

/// Who pays: each funder in proportion to its part, to the cent.
fn paid(source: &Source) -> Option<Vec<Piece>> {
    let ledger = &source.ledger;
    let l = ledger.l;
    let total = granted(source);
    if total == Cents::ZERO {
        return None;
    }
    let envelope = &ledger.place.envelope.envelope;
    if let [sole] = &envelope.funders[..] {
        let text = tr!(
            l,
            "deliberation-paid-own",
            envelope = envelope.name.get(l),
            administration = sole.name.get(l)
        );
        return Some(vec![Piece::Text(text)]);
    }
    let shares = envelope.funders.shares(total);
    let rows = envelope.funders.iter().zip(shares);
    let mut rows: Vec<_> =
        rows.map(|(funder, share)| vec![payer(funder, l), ledger.money(share)]).collect();
    rows.push(vec![tr!(l, "deliberation-total"), ledger.money(total)]);
    let head = vec![tr!(l, "deliberation-funder"), tr!(l, "deliberation-amount")];
    Some(vec![
        Piece::Text(tr!(l, "deliberation-paid")),
        Piece::Table(Table { head, rows, figures: Some(1), summed: true }),
    ])
}

/// A funder with the article of its budget, where one was named.
fn payer(funder: &Funder, l: Locale) -> String {
    let name = funder.name.get(l);
    match &funder.article {
        Some(article) => tr!(l, "funder-with-article", name = name, article = article.as_str()),
        None => name.to_owned(),
    }
}

/// Those that are not retained, each with its reason.
fn not(source: &Source) -> Option<Vec<Piece>> {
    let l = source.ledger.l;
    let rows: Vec<_> = projects(source, false)
        .into_iter()
        .map(|(project, counted)| {
            let reason = facts::departure(source, &counted.id)
                .unwrap_or_else(|| facts::reason(source, counted));
            vec![project.number.clone(), title(project, l), project.bearer.name.clone(), reason]
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let head = ["number", "project", "bearer", "reason"];
    let head = head.map(|name| tr!(l, &format!("deliberation-{name}"))).to_vec();
    Some(vec![
        Piece::Text(tr!(l, "deliberation-not")),
        Piece::Table(Table { head, rows, figures: None, summed: false }),
    ])
}

fn left(source: &Source) -> Option<Vec<Piece>> {
    let ledger = &source.ledger;
    let left = ledger.place.envelope.envelope.amount.cents.saturating_sub(granted(source));
    (left > Cents::ZERO)
        .then(|| vec![Piece::Text(tr!(ledger.l, "deliberation-left", amount = ledger.money(left)))])
}
