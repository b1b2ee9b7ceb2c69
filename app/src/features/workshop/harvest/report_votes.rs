//! What votes and questionnaires came to: heads, one voice for each kind of actor, and where the two
//! do not say the same.

use super::report::{Block, Report, Said, percent};
use domain::workshop::{
    BallotForm, Consensus,
    harvest::{RoundResult, Shift},
};

/// All rounds with ballots.
pub fn all(report: &Report<'_>, blocks: &mut Vec<Block>) {
    let (l, harvest) = (report.l, &report.view.harvest);
    let votes: Vec<&RoundResult> = harvest
        .results
        .iter()
        .filter(|result| !matches!(result.results.form, BallotForm::Answers { .. }))
        .filter(|result| result.results.ballots > 0)
        .collect();
    if !votes.is_empty() {
        blocks.push(Block::Chapter(tr!(l, "harvest-votes")));
        for result in votes {
            vote(report, result, blocks);
        }
        blocks.push(Block::Small(tr!(l, "harvest-votes-how")));
    }
    if !harvest.shifts.is_empty() {
        blocks.push(Block::Chapter(tr!(l, "harvest-shift")));
        let rows = harvest.shifts.iter().map(|one| shift(report, one));
        blocks.push(Block::Table {
            caption: tr!(l, "harvest-shift-caption"),
            head: vec![
                tr!(l, "harvest-column-question"),
                tr!(l, "harvest-column-before"),
                tr!(l, "harvest-column-after"),
                tr!(l, "harvest-column-change"),
            ],
            rows: rows.collect(),
            figures: 1,
        });
    }
}

fn vote(report: &Report<'_>, result: &RoundResult, blocks: &mut Vec<Block>) {
    let (l, results) = (report.l, &result.results);
    let name = super::super::names::round(result.kind, result.title.as_ref(), l);
    blocks.push(Block::Section(name.into()));
    let form = tr!(l, &format!("harvest-form-{}", results.form.code()));
    let mut about = tr!(l, "harvest-ballots", count = results.ballots, form = form);
    if results.paper > 0 {
        about = format!("{about} {}", tr!(l, "harvest-ballots-paper", count = results.paper));
    }
    blocks.push(Block::Text(about.into()));
    if let Some(jury) = result.jury {
        let how = if jury.drawn { "harvest-jury-drawn" } else { "harvest-jury-named" };
        let mut told = tr!(l, how, count = jury.people);
        if jury.stakes > 0 {
            told = format!("{told} {}", tr!(l, "harvest-jury-stakes", count = jury.stakes));
        }
        blocks.push(Block::Text(told.into()));
    }
    let rows = results.scenarios.iter().map(|figure| row(report, figure));
    blocks.push(Block::Table {
        caption: String::new(),
        head: vec![
            tr!(l, "harvest-column-scenario"),
            tr!(l, "harvest-column-agree"),
            tr!(l, "harvest-column-points"),
            tr!(l, "harvest-column-voice"),
            tr!(l, "harvest-column-weakest"),
            tr!(l, "harvest-column-spread"),
            tr!(l, "harvest-column-coverage"),
        ],
        rows: rows.collect(),
        figures: 1,
    });
    for figure in results.scenarios.iter().filter(|figure| figure.majority_flips) {
        let name = title(report, figure);
        blocks.push(Block::Notice(tr!(l, "harvest-flip", name = name.text)));
    }
    // The groups of the scenario that finds the most agreement across kinds.
    if let Some(first) = results.scenarios.first().filter(|figure| !figure.groups.is_empty()) {
        let bars = first.groups.iter().map(|group| {
            let label = report.group(Some(group.group));
            (label, group.agreement, percent(group.agreement, l))
        });
        let caption = tr!(l, "harvest-groups", name = title(report, first).text);
        blocks.push(Block::Bars { caption, rows: bars.collect() });
    }
}

fn title(report: &Report<'_>, figure: &Consensus) -> Said {
    let scenario = report.view.harvest.scenario(figure.scenario);
    let title = scenario.and_then(|scenario| scenario.title());
    title.map_or_else(|| figure.scenario.to_string().into(), |it| Said::authored(it, report.l))
}

fn row(report: &Report<'_>, figure: &Consensus) -> Vec<Said> {
    let l = report.l;
    let or_none = |share: Option<u32>| share.map_or_else(|| "–".to_owned(), |it| percent(it, l));
    let weakest = figure.weakest.map_or_else(|| "–".to_owned(), |it| report.group(Some(it)));
    vec![
        title(report, figure),
        tr!(l, "harvest-of", agree = figure.agree, cast = figure.cast).into(),
        figure.points.to_string().into(),
        or_none(figure.one_voice).into(),
        weakest.into(),
        or_none(figure.spread).into(),
        percent(figure.coverage, l).into(),
    ]
}

fn shift(report: &Report<'_>, shift: &Shift) -> Vec<Said> {
    let l = report.l;
    let change = i64::try_from(shift.after).unwrap_or(0) - i64::try_from(shift.before).unwrap_or(0);
    let sign = if change < 0 { "−" } else { "+" };
    let mean = |value: u64| {
        let tenths = (value + 50) / 100;
        let point = if l == domain::locale::Locale::En { '.' } else { ',' };
        format!("{}{point}{}", tenths / 10, tenths % 10)
    };
    vec![
        shift.question.get(l).to_owned().into(),
        mean(shift.before).into(),
        mean(shift.after).into(),
        format!("{sign}{}", mean(change.unsigned_abs())).into(),
    ]
}
