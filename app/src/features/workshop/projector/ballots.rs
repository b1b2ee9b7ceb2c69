//! The sealed counter, and what came out by kind of actor.

use super::{
    super::{names, phone::outcome::earlier},
    Tongues, scenes,
};
use domain::workshop::{
    BallotForm, Consensus, FieldKey, Group, GroupFigure, RoundKind, Workshop,
    view::{AnswerFigure, ProjectorView, Results},
};
use leptos::prelude::*;

/// The most scenarios whose figures can be read from the back.
const MOST: usize = 5;

/// How many ballots, and nothing else.
pub fn counter(view: &ProjectorView<'_>, tongues: &Tongues) -> AnyView {
    let (ballots, people) = (view.tally.ballots, view.tally.voters.max(view.tally.ballots));
    let is = |kind| view.now.round.as_ref().is_some_and(|round| round.name.kind == kind);
    let (jury, answers) = (is(RoundKind::Jury), is(RoundKind::Measure));
    let of = if jury { "projector-counter-of-jury" } else { "projector-counter-of" };
    let sealed = view.now.round.as_ref().is_some_and(|round| !round.state.is_running());
    let key = match (answers, sealed) {
        (true, false) => "projector-asking",
        (true, true) => "projector-asking-closed",
        (false, false) => "projector-counter",
        (false, true) => "projector-counter-closed",
    };
    view! {
        <div class="projector-one">
            <p class="projector-counter"><span class="projector-counter__cast">{ballots.to_string()}</span>
                <span class="projector-counter__of">{tongues.say(|l| tr!(l, of, people = people))}</span></p>
            {bar(ballots as u64, people as u64, "projector-bar")}
            {tongues.heading("projector__title", tongues.say(|l| tr!(l, key)))}
        </div>
    }
    .into_any()
}

/// A part of a whole as a bar.
pub fn bar(part: u64, whole: u64, class: &'static str) -> AnyView {
    let width = (part.min(whole) * 1_000).checked_div(whole).unwrap_or(0).to_string();
    view! {
        <svg class=class viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true">
            <rect class="projector-bar__whole" width="1000" height="40" />
            <rect class="projector-bar__part" width=width height="40" />
        </svg>
    }
    .into_any()
}

/// What came out of a round.
pub fn results(state: &Workshop, results: &Results, tongues: &Tongues) -> AnyView {
    if !results.answers.is_empty() || matches!(results.form, BallotForm::Answers { .. }) {
        return answers(state, results, tongues);
    }
    let lines = results.scenarios.iter().take(MOST).map(|figure| {
        let scenario = state.scenarios.get(&figure.scenario);
        let title = scenario.and_then(|scenario| scenario.text(FieldKey::Title));
        let title = title.map(|title| tongues.authored(title));
        // Where all kinds are pooled into one group there is nothing to compare.
        let compared = (figure.groups.len() > 1).then(|| {
            view! { {by_group(figure, tongues)} {across(figure, tongues)} }
        });
        view! {
            <li class="projector-result">
                <div class="projector-result__name"><h2>{title}</h2>{headcount(figure, results, tongues)}</div>
                {compared}
            </li>
        }
    });
    let flips = results.scenarios.iter().any(|figure| figure.majority_flips);
    let flips = flips.then(
        || view! { <p class="projector__flip">{tongues.say(|l| tr!(l, "workshop-flip"))}</p> },
    );
    let lines = if results.money.is_empty() {
        lines.collect_view().into_any()
    } else {
        divided(state, results, tongues)
    };
    let ballots = results.ballots;
    view! {
        {tongues.heading("projector__title", tongues.say(|l| tr!(l, "projector-results", ballots = ballots)))}
        {coverage(results, tongues)}
        <ol class="projector-results">{lines}</ol>
        {flips}
    }
    .into_any()
}

/// How much of the room this is.
fn coverage(results: &Results, tongues: &Tongues) -> AnyView {
    let found = &results.coverage;
    view! { <p class="projector-coverage">{tongues.say(|l| names::coverage(found, l))}</p> }
        .into_any()
}

/// What each scenario is given of an envelope: a bar of all that is given, and half of the room.
fn divided(state: &Workshop, results: &Results, tongues: &Tongues) -> AnyView {
    let lines = results.money.iter().take(MOST).map(|figure| {
        let scenario = state.scenarios.get(&figure.scenario);
        let title = scenario.and_then(|scenario| scenario.text(FieldKey::Title));
        let title = title.map(|title| tongues.authored(title));
        let groups = (figure.groups.len() > 1).then(|| {
            let groups = figure.groups.iter();
            let groups = groups.map(|(group, given)| kind(*group, given.share.into(), 1_000, tongues));
            view! { <ul class="projector-kinds">{groups.collect_view()}</ul> }
        });
        view! {
            <li class="projector-result">
                <div class="projector-result__name"><h2>{title}</h2>
                    {bar(u64::from(figure.all.share), 1_000, "projector-bar")}
                    <p class="projector-result__heads">{tongues.say(|l| names::part(&figure.all, l))}</p></div>
                {groups}
                <div class="projector-result__across">
                    <p class="projector-result__voice">{tongues.say(|l| names::median(&figure.all, l))}</p></div>
            </li>
        }
    });
    lines.collect_view().into_any()
}

fn headcount(figure: &Consensus, results: &Results, tongues: &Tongues) -> AnyView {
    // Where points are shared out, nearly everyone gives something: the points tell.
    let (part, whole) = match results.form {
        BallotForm::Dots { .. } => {
            (figure.points, results.scenarios.iter().map(|other| other.points).sum())
        }
        _ => (u64::from(figure.agree), u64::from(figure.cast)),
    };
    view! {
        {bar(part, whole, "projector-bar")}
        <p class="projector-result__heads">{tongues.say(|l| names::verdict(figure, results, l))}</p>
    }
    .into_any()
}

/// Each kind of actor with its own bar, so that a majority that leaves some out is seen.
fn by_group(figure: &Consensus, tongues: &Tongues) -> AnyView {
    let groups = figure.groups.iter().map(|group| one_group(group, tongues));
    view! { <ul class="projector-kinds">{groups.collect_view()}</ul> }.into_any()
}

fn one_group(figure: &GroupFigure, tongues: &Tongues) -> AnyView {
    kind(figure.group, figure.halves.agree, figure.halves.cast, tongues)
}

fn kind(group: Group, part: u64, whole: u64, tongues: &Tongues) -> AnyView {
    let percent = (part * 100 + whole / 2).checked_div(whole);
    let percent = percent.map_or_else(|| "–".to_owned(), |percent| format!("{percent}\u{a0}%"));
    view! {
        <li class="projector-kind">{scenes::mark(group)}
            <span class="projector-kind__name">{tongues.say(|l| names::group(group, l))}</span>
            {bar(part, whole, "projector-bar projector-bar--small")}
            <span class="projector-kind__figure">{percent}</span></li>
    }
    .into_any()
}

/// One kind, one voice; who agrees least; how far apart they are.
fn across(figure: &Consensus, tongues: &Tongues) -> AnyView {
    let voice = figure.one_voice.map(|share| u64::from(share / 10)).map(|percent| {
        view! { <p class="projector-result__voice">{tongues.say(|l| tr!(l, "projector-one-voice", percent = percent))}</p> }
    });
    let weakest = figure.weakest.zip(figure.spread).map(|(group, spread)| {
        let spread = u64::from(spread / 10);
        view! {
            <p class="projector-result__weakest">{tongues.say(|l| tr!(l, "projector-weakest", group = names::group(group, l), spread = spread))}</p>
        }
    });
    view! { <div class="projector-result__across">{voice}{weakest}</div> }.into_any()
}

/// What the room answered: a bar for each answer, the mean, and the mean of the first time.
fn answers(state: &Workshop, results: &Results, tongues: &Tongues) -> AnyView {
    let before = earlier(state, results.round);
    let lines = results.answers.iter().take(4).enumerate().map(|(place, answer)| {
        let before = before.as_ref().and_then(|before| before.answers.get(place)?.mean);
        one_answer(answer, before, tongues)
    });
    let ballots = results.ballots;
    view! {
        {tongues.heading("projector__title", tongues.say(|l| tr!(l, "projector-answers", ballots = ballots)))}
        {coverage(results, tongues)}
        <ol class="projector-answers">{lines.collect_view()}</ol>
    }
    .into_any()
}

fn one_answer(answer: &AnswerFigure, before: Option<u64>, tongues: &Tongues) -> AnyView {
    let highest = answer.counts.len().saturating_sub(1).to_string();
    let most = answer.counts.iter().copied().max().unwrap_or(0).max(1);
    let width = 1_000 / answer.counts.len().max(1);
    let columns = answer.counts.iter().enumerate().map(|(place, count)| {
        let height = 100 * count / most;
        view! {
            <rect class="projector-bar__part" x=(place * width + width / 10).to_string() width=(width * 8 / 10).to_string()
                y=(100 - height).to_string() height=height.to_string() />
        }
    });
    let mean = answer.mean.map(|mean| view! { <span class="projector-answer__mean">{tongues.say(|l| names::thousandths(mean, l))}</span> });
    let before = before.map(|before| {
        view! { <p class="projector-answer__before">{tongues.say(|l| tr!(l, "workshop-before", mean = names::thousandths(before, l)))}</p> }
    });
    view! {
        <li class="projector-answer">
            <p class="projector-answer__question">{tongues.text(&answer.question)}</p>
            <div><svg class="projector-columns" viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">{columns.collect_view()}</svg>
                <p class="projector-scale" aria-hidden="true"><span>"0"</span><span>{highest}</span></p></div>
            <div>{mean}{before}</div>
        </li>
    }
    .into_any()
}
