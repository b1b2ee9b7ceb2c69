//! What votes and questionnaires came to: heads, one voice for each kind of actor, and where the two
//! do not say the same.

use super::report::{Block, Report, Said, euros, percent};
use domain::{
    money::Cents,
    said::filled,
    workshop::{
        BallotForm, Consensus, ScenarioId,
        harvest::{RoundResult, Shift},
    },
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
        let explained = votes.iter().any(|result| compares(result));
        for result in votes {
            vote(report, result, blocks);
        }
        if explained {
            blocks.push(Block::Small(tr!(l, "harvest-votes-how")));
        }
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
    let covered = super::super::names::coverage(&results.coverage, l);
    blocks.push(Block::Text(covered.into()));
    if let BallotForm::Money { envelope, .. } = &results.form {
        divided(report, result, *envelope, blocks);
    }
    blocks.push(figures(report, result));
    for figure in results.scenarios.iter().filter(|figure| figure.majority_flips) {
        let name = title(report, figure.scenario);
        let flip = tr!(l, "harvest-flip", name = "%1");
        blocks.push(Block::Notice(filled(&flip, &[vec![name]])));
    }
    // The groups of the scenario that finds the most agreement across kinds. Of one group alone there
    // is nothing to compare.
    if let Some(first) = results.scenarios.first().filter(|figure| figure.groups.len() > 1) {
        let bars = first.groups.iter().map(|group| {
            let label = report.group(group.group);
            (label, group.agreement, percent(group.agreement, l))
        });
        let caption = tr!(l, "harvest-groups", name = "%1");
        let caption = filled(&caption, &[vec![title(report, first.scenario)]]);
        blocks.push(Block::Bars { caption, rows: bars.collect() });
    }
}

/// Whether there is more than one group: of one alone there is nothing to compare.
fn compares(result: &RoundResult) -> bool {
    result.results.scenarios.iter().any(|figure| figure.groups.len() > 1)
}

/// Which columns are drawn: those across kinds of actors, and how much of the room each stands for.
#[derive(Clone, Copy)]
struct Drawn {
    compared: bool,
    covered: bool,
}

/// What was said to each scenario, across kinds of actors where there are several.
fn figures(report: &Report<'_>, result: &RoundResult) -> Block {
    let (l, results) = (report.l, &result.results);
    // Of an envelope the money is told above; here it is how many gave something at all.
    let (agree, points) = match results.form {
        BallotForm::Consent => ("harvest-column-agree", Some("harvest-column-objections")),
        BallotForm::Money { .. } => ("harvest-column-gave", None),
        _ => ("harvest-column-agree", Some("harvest-column-points")),
    };
    let compared = compares(result);
    // The sentence above says what is the same for all.
    let all = results.coverage.share;
    let covered = results.scenarios.iter().any(|figure| figure.coverage != all);
    let drawn = Drawn { compared, covered };
    let rows = results.scenarios.iter().map(|figure| row(report, figure, &results.form, drawn));
    let across = [
        "harvest-column-voice",
        "harvest-column-least",
        "harvest-column-refusal",
        "harvest-column-weakest",
        "harvest-column-spread",
    ];
    let across = across.into_iter().filter(|_| compared);
    let columns = ["harvest-column-scenario", agree].into_iter().chain(points).chain(across);
    let columns = columns.chain(covered.then_some("harvest-column-coverage"));
    Block::Table {
        caption: String::new(),
        head: columns.map(|column| tr!(l, column)).collect(),
        rows: rows.collect(),
        figures: 1,
    }
}

/// What each scenario was given of an envelope: by the room, and the first one by kind of actor.
fn divided(report: &Report<'_>, result: &RoundResult, envelope: Cents, blocks: &mut Vec<Block>) {
    let (l, money) = (report.l, &result.results.money);
    let Some(first) = money.first() else { return };
    let head = |of: &str| {
        vec![tr!(l, of), tr!(l, "harvest-column-share"), tr!(l, "harvest-column-median")]
    };
    let rows = money.iter().map(|figure| {
        let given = [percent(figure.all.share, l), euros(figure.all.median, l)].map(Said::from);
        std::iter::once(title(report, figure.scenario)).chain(given).collect()
    });
    blocks.push(Block::Table {
        caption: tr!(l, "harvest-money", envelope = euros(envelope, l)),
        head: head("harvest-column-scenario"),
        rows: rows.collect(),
        figures: 1,
    });
    if first.groups.len() > 1 {
        let rows = first.groups.iter().map(|(group, given)| {
            let given = [percent(given.share, l), euros(given.median, l)].map(Said::from);
            std::iter::once(report.group(*group).into()).chain(given).collect()
        });
        blocks.push(Block::Table {
            caption: tr!(l, "harvest-money-kinds", name = title(report, first.scenario).text),
            head: head("harvest-column-actor"),
            rows: rows.collect(),
            figures: 1,
        });
    }
}

fn title(report: &Report<'_>, id: ScenarioId) -> Said {
    let scenario = report.view.harvest.scenario(id);
    let title = scenario.and_then(|scenario| scenario.title());
    title.map_or_else(|| id.to_string().into(), |it| Said::authored(it, report.l))
}

fn row(report: &Report<'_>, figure: &Consensus, form: &BallotForm, drawn: Drawn) -> Vec<Said> {
    let l = report.l;
    let or_none = |share: Option<u32>| share.map_or_else(|| "–".to_owned(), |it| percent(it, l));
    let weakest = figure.weakest.map_or_else(|| "–".to_owned(), |it| report.group(it));
    let points = match form {
        BallotForm::Consent => Some(format!("{} · {}", figure.concerns, figure.objections)),
        BallotForm::Money { .. } => None,
        _ => Some(figure.points.to_string()),
    };
    let mut cells = vec![
        title(report, figure.scenario),
        tr!(l, "harvest-of", agree = figure.agree, cast = figure.cast).into(),
    ];
    cells.extend(points.map(Said::from));
    if drawn.compared {
        let voices = [figure.one_voice, figure.lower_bound, figure.rejection].map(or_none);
        cells.extend(voices.into_iter().chain([weakest, or_none(figure.spread)]).map(Said::from));
    }
    if drawn.covered {
        cells.push(percent(figure.coverage, l).into());
    }
    cells
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
