//! A harvest in short, for whoever reads the first page and no other: what the room decided and what
//! comes of it. Each line is told again, with its figures, further on.

use super::report::{Block, Report, euros, percent};
use domain::{
    money::{Cents, Currency},
    workshop::{
        BallotForm, FieldKey, FieldValue, RoundKind, ScenarioId, ScenarioState,
        harvest::{FieldStory, RoundResult, ScenarioStory},
    },
};

/// The lines; none of a workshop that came to nothing yet.
pub fn all(report: &Report<'_>, blocks: &mut Vec<Block>) {
    let harvest = &report.view.harvest;
    let mut lines: Vec<String> =
        harvest.scenarios.iter().filter_map(|it| scenario(report, it)).collect();
    let ballots = |result: &&RoundResult| result.results.ballots > 0;
    let money = |result: &&RoundResult| matches!(result.results.form, BallotForm::Money { .. });
    let asked = |result: &&RoundResult| matches!(result.results.form, BallotForm::Answers { .. });
    let mut votes = harvest.results.iter().filter(ballots);
    // What the room agreed on in a round of its own, rather than how it divided points.
    let mut said = votes.clone().filter(|result| !money(result) && !asked(result));
    let last = said.clone().next_back();
    let vote = said.rfind(|result| result.kind != RoundKind::Allocate).or(last);
    lines.extend(vote.and_then(|result| agreed(report, result)));
    let flips = vote.into_iter().flat_map(|result| &result.results.scenarios);
    let flips = flips.filter(|figure| figure.majority_flips);
    lines.extend(flips.map(|it| tr!(report.l, "harvest-flip", name = title(report, it.scenario))));
    lines.extend(votes.rfind(money).and_then(|result| divided(report, result)));
    lines.extend(objections(report));
    lines.extend(promises(report));
    if !lines.is_empty() {
        blocks.push(Block::Chapter(tr!(report.l, "harvest-short")));
        blocks.push(Block::List(lines.into_iter().map(Into::into).collect()));
    }
}

fn title(report: &Report<'_>, id: ScenarioId) -> String {
    let scenario = report.view.harvest.scenario(id);
    let title = scenario.and_then(|scenario| scenario.title());
    title.map_or_else(|| id.to_string(), |it| it.get(report.l).to_owned())
}

/// A scenario that became a budget, or that the room fixed, with its money.
fn scenario(report: &Report<'_>, story: &ScenarioStory) -> Option<String> {
    let l = report.l;
    let name = title(report, story.id);
    let money = match story.field(FieldKey::Envelopes).and_then(FieldStory::value) {
        Some(FieldValue::Lines { lines }) => Cents::sum(lines.iter().map(|line| line.amount)),
        _ => None,
    };
    let money = money.filter(|sum| *sum > Cents::ZERO);
    let money = money.map(|sum| format!(" ({})", sum.show(Currency::EUR, l))).unwrap_or_default();
    let made = report.view.processes.iter().find(|(made, _)| *made == story.id);
    match (made, story.state) {
        (Some((_, process)), _) => {
            let process = process.name.get(l);
            Some(tr!(l, "harvest-short-adopted", name = name, money = money, process = process))
        }
        (None, ScenarioState::Locked | ScenarioState::Adopted) => {
            Some(tr!(l, "harvest-short-fixed", name = name, money = money))
        }
        (None, ScenarioState::Open | ScenarioState::Withdrawn) => None,
    }
}

/// What finds most agreement: in heads, and with one voice for each kind of actor.
fn agreed(report: &Report<'_>, result: &RoundResult) -> Option<String> {
    let l = report.l;
    let first = result.results.scenarios.first()?;
    let name = title(report, first.scenario);
    let (agree, cast) = (first.agree, first.cast);
    let heads = tr!(l, "harvest-short-agreed", name = name, agree = agree, cast = cast);
    let voice = first.one_voice.filter(|_| first.groups.len() > 1);
    let voice = voice.map(|it| tr!(l, "harvest-short-voice", share = percent(it, l)));
    Some([Some(heads), voice].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// What was given most of an envelope that everyone divided.
fn divided(report: &Report<'_>, result: &RoundResult) -> Option<String> {
    let l = report.l;
    let BallotForm::Money { envelope, .. } = result.results.form else { return None };
    let first = result.results.money.first()?;
    let (name, share) = (title(report, first.scenario), percent(first.all.share, l));
    let envelope = euros(envelope, l);
    Some(tr!(l, "harvest-short-divided", name = name, share = share, envelope = envelope))
}

/// How many objections there were, and how many wait for an answer.
fn objections(report: &Report<'_>) -> Option<String> {
    let all = || report.view.harvest.scenarios.iter().flat_map(|story| &story.objections);
    let (count, open) = (all().count(), all().filter(|note| note.answer.is_none()).count());
    (count > 0).then(|| tr!(report.l, "harvest-short-objections", count = count, open = open))
}

/// How many promised something, and by when the first one is due.
fn promises(report: &Report<'_>) -> Option<String> {
    let l = report.l;
    let first = report.view.harvest.commitments.iter().filter_map(|promise| promise.day).min();
    let first = first.map(|day| tr!(l, "harvest-short-due", day = super::report::date(day, l)));
    let count = report.view.harvest.commitments.len();
    let told = (count > 0).then(|| tr!(l, "harvest-short-promises", count = count))?;
    Some([Some(told), first].into_iter().flatten().collect::<Vec<_>>().join(" "))
}
