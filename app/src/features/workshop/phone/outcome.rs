//! What came out, on a phone.

use crate::features::workshop::{names, phone::title_of};
use domain::{
    locale::Locale,
    money::Currency,
    workshop::{
        BallotForm, Consensus, MoneyFigure, RoundId, RoundKind, Workshop,
        view::{AnswerFigure, Results, results},
    },
};
use leptos::prelude::*;

/// What came out of a round.
pub fn draw(state: &Workshop, found: &Results, l: Locale) -> AnyView {
    let divided = found.money.iter().map(|figure| money(state, figure, l)).collect_view();
    let scenarios = found.scenarios.iter().filter(|_| found.money.is_empty());
    let scenarios = scenarios.map(|figure| scenario(state, figure, found, l));
    let earlier = earlier(state, found.round);
    let answers = found.answers.iter().enumerate().map(|(place, answer)| {
        let before = earlier.as_ref().and_then(|before| before.answers.get(place));
        one_answer(answer, before, l)
    });
    let title = match found.form {
        BallotForm::Answers { .. } => tr!(l, "workshop-answers-in", count = found.ballots),
        _ => tr!(l, "workshop-results", ballots = found.ballots),
    };
    view! {
        <section class="section">
            <h2>{title}</h2>
            <p class="small">{names::coverage(&found.coverage, l)}</p>
            <ol class="live-results">{divided}{scenarios.collect_view()}</ol>
            <ul class="live-results">{answers.collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// The same questions as they were answered before.
pub fn earlier(state: &Workshop, round: RoundId) -> Option<Results> {
    let asked = state.round(round)?.ballot.as_ref()?;
    let before = state.course.rounds.iter().take_while(|other| other.id != round);
    let before = before.filter(|other| other.kind == RoundKind::Measure);
    before.filter(|other| other.ballot.as_ref() == Some(asked)).find_map(|r| results(state, r.id))
}

/// What a scenario is given of an envelope, by the room and by each kind of actor.
fn money(state: &Workshop, figure: &MoneyFigure, l: Locale) -> AnyView {
    let title = state.scenarios.get(&figure.scenario).map(|scenario| title_of(scenario, l));
    let groups = figure.groups.iter().filter(|_| figure.groups.len() > 1).map(|(group, given)| {
        let told = tr!(
            l,
            "workshop-money-kind",
            percent = names::percent(given.share),
            median = given.median.show(Currency::EUR, l)
        );
        view! { <li>{names::group(*group, l)}" "<strong>{told}</strong></li> }
    });
    let groups: Vec<_> = groups.collect();
    let groups = (!groups.is_empty()).then(|| {
        view! { <details><summary>{tr!(l, "workshop-by-kind")}</summary><ul>{groups}</ul></details> }
    });
    view! {
        <li class="live-result" data-scenario=figure.scenario.to_string()>
            <h3>{title}</h3>
            <p><strong>{names::part(&figure.all, l)}</strong></p>
            <p class="small">{names::median(&figure.all, l)}</p>
            {groups}
        </li>
    }
    .into_any()
}

fn scenario(state: &Workshop, figure: &Consensus, found: &Results, l: Locale) -> AnyView {
    let title = state.scenarios.get(&figure.scenario).map(|scenario| title_of(scenario, l));
    // Where all kinds are pooled into one group there is nothing to compare.
    let compared = figure.groups.len() > 1;
    let voice = figure
        .one_voice
        .filter(|_| compared)
        .map(|share| tr!(l, "workshop-one-voice", percent = u64::from(share / 10)));
    let weakest = figure
        .weakest
        .filter(|_| compared)
        .map(|group| tr!(l, "workshop-weakest", group = names::group(group, l)));
    let groups = figure.groups.iter().map(|group| {
        let percent = (group.halves.agree * 100).checked_div(group.halves.cast).unwrap_or(0);
        view! { <li>{names::group(group.group, l)}" "<strong>{format!("{percent} %")}</strong></li> }
    });
    let groups = groups.collect_view();
    let flip = figure
        .majority_flips
        .then(|| view! { <p class="notice notice--warning">{tr!(l, "workshop-flip")}</p> });
    view! {
        <li class="live-result" data-scenario=figure.scenario.to_string()>
            <h3>{title}</h3>
            <p><strong>{names::verdict(figure, found, l)}</strong></p>
            {voice.map(|text| view! { <p class="small">{text}</p> })}
            {weakest.map(|text| view! { <p class="small">{text}</p> })}
            {compared.then(|| view! { <details><summary>{tr!(l, "workshop-by-kind")}</summary><ul>{groups}</ul></details> })}
            {flip}
        </li>
    }
    .into_any()
}

fn one_answer(answer: &AnswerFigure, before: Option<&AnswerFigure>, l: Locale) -> AnyView {
    let highest = answer.counts.len().saturating_sub(1);
    let mean = answer.mean.map(|mean| {
        tr!(l, "workshop-mean-of", mean = names::thousandths(mean, l), highest = highest)
    });
    let shift = before.and_then(|before| before.mean).map(|before| {
        let before = names::thousandths(before, l);
        view! { <span class="muted small">" "{tr!(l, "workshop-before", mean = before)}</span> }
    });
    view! { <li><p>{question(answer, l)}</p><p><strong>{mean}</strong>{shift}</p></li> }.into_any()
}

fn question(answer: &AnswerFigure, l: Locale) -> AnyView {
    let language = answer.question.language(l).code();
    view! { <span lang=language>{answer.question.get(l).to_owned()}</span> }.into_any()
}
