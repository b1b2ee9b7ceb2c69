//! The sheet of the experiment in the report: what a human wrote, and the facts beside it.

use super::report::{Block, Report, Said, counted, euros};
use crate::show;
use domain::{
    money::Cents,
    workshop::harvest::{Hypothesis, SheetField, When},
};

/// What is known before: objectives, what should come of it, hypotheses, resilience.
pub fn before(report: &Report<'_>, blocks: &mut Vec<Block>) {
    let l = report.l;
    let fields = [SheetField::Objectives, SheetField::Expected, SheetField::Deliverables];
    let start = blocks.len();
    for field in fields {
        words(report, blocks, field, Some(field));
    }
    let hypotheses_start = blocks.len();
    hypotheses(report, blocks, When::Before);
    if blocks.len() > hypotheses_start {
        blocks.insert(hypotheses_start, Block::Chapter(tr!(l, "harvest-hypotheses-before")));
    }
    words(report, blocks, SheetField::Resilience, Some(SheetField::Resilience));
    if blocks.len() > start {
        blocks.insert(start, Block::Chapter(tr!(l, "harvest-sheet-before")));
    }
}

/// What was seen: hypotheses with the facts that speak to them, results, what nobody expected, what
/// follows.
pub fn after(report: &Report<'_>, blocks: &mut Vec<Block>) {
    let l = report.l;
    blocks.push(Block::Chapter(tr!(l, "harvest-hypotheses")));
    hypotheses(report, blocks, When::After);
    let publics =
        [SheetField::ResultsStaff, SheetField::ResultsCitizens, SheetField::ResultsPartners];
    let rest = [SheetField::Unexpected, SheetField::Replicability];
    for (key, fields) in [("harvest-results", &publics[..]), ("harvest-after", &rest[..])] {
        let start = blocks.len();
        for field in fields {
            words(report, blocks, *field, Some(*field));
        }
        if blocks.len() > start {
            blocks.insert(start, Block::Chapter(tr!(l, key)));
        }
    }
}

/// The words of a field with who wrote them and when; nothing while nobody did.
pub fn words(
    report: &Report<'_>,
    blocks: &mut Vec<Block>,
    field: SheetField,
    title: Option<SheetField>,
) {
    let l = report.l;
    let Some(entry) = report.view.entry(field) else { return };
    let Some(text) = &entry.words else { return };
    if let Some(title) = title {
        blocks.push(Block::Section(tr!(l, &format!("harvest-sheet-{}", title.code())).into()));
    }
    let language = text.language(l).filter(|language| *language != l);
    for paragraph in text.get(l).split("\n\n").filter(|text| !text.trim().is_empty()) {
        blocks.push(Block::Text(Said { text: paragraph.trim().to_owned(), language }));
    }
    blocks.push(Block::Small(by(report, &entry.author, entry.at)));
}

fn by(report: &Report<'_>, author: &str, at: domain::Moment) -> String {
    let day = show::day(at, report.l);
    tr!(report.l, "harvest-written-by", author = author, day = day)
}

fn hypotheses(report: &Report<'_>, blocks: &mut Vec<Block>, when: When) {
    let l = report.l;
    for hypothesis in Hypothesis::ALL.iter().copied() {
        let entry = report.view.entry(hypothesis.field(when));
        if when == When::Before && entry.is_none() {
            continue;
        }
        let name = tr!(l, &format!("harvest-hypothesis-{}", hypothesis.code()));
        blocks.push(Block::Section(name.into()));
        if when == When::Before {
            let what = tr!(l, &format!("harvest-hypothesis-{}-what", hypothesis.code()));
            blocks.push(Block::Small(what));
        }
        if let Some(entry) = entry {
            let key = match (when, entry.ticked) {
                (When::Before, true) => "harvest-tick-before",
                (When::Before, false) => "harvest-tick-not-before",
                (When::After, true) => "harvest-tick-after",
                (When::After, false) => "harvest-tick-not-after",
            };
            blocks.push(Block::Tick(entry.ticked, tr!(l, key)));
        }
        words(report, blocks, hypothesis.field(when), None);
        if when == When::After {
            blocks.push(Block::Label(tr!(l, "harvest-facts")));
            let facts = evidence(report, hypothesis);
            blocks.push(Block::List(facts.into_iter().map(Said::from).collect()));
        }
    }
}

/// What the log says to a hypothesis.
fn evidence(report: &Report<'_>, hypothesis: Hypothesis) -> Vec<String> {
    let (l, view) = (report.l, report.view);
    let facts = &view.harvest.facts;
    match hypothesis {
        Hypothesis::Actors => vec![
            tr!(l, "harvest-fact-kinds", count = facts.kinds),
            tr!(l, "harvest-fact-tables", count = facts.mixed_tables),
            tr!(l, "harvest-fact-taken", taken = facts.taken, all = facts.amendments),
            tr!(l, "harvest-fact-across", count = facts.taken_across),
        ],
        Hypothesis::Resources => {
            let met = view.matches.iter().filter(|found| found.is_met_here()).count();
            let mut lines = vec![
                counted(facts.needs, facts.offers, l),
                tr!(l, "harvest-fact-met", count = met),
            ];
            if view.avoided > Cents::ZERO {
                lines.push(tr!(l, "harvest-avoided", sum = euros(view.avoided, l)));
            }
            lines
        }
        Hypothesis::Motivation => {
            let mut lines = vec![tr!(l, "harvest-fact-visions", count = facts.visions)];
            let verbatims = view.harvest.verbatims.len();
            lines.push(tr!(l, "harvest-fact-verbatims", count = verbatims));
            lines
        }
        Hypothesis::Networks => vec![
            tr!(l, "harvest-fact-answers", count = facts.answers),
            tr!(l, "harvest-fact-commitments", count = facts.commitments, dated = facts.dated),
        ],
    }
}
