//! What came out, on a phone.

use crate::features::workshop::{names, phone::title_of};
use domain::{
    locale::Locale,
    workshop::{
        Consensus, RoundId, RoundKind, Workshop,
        view::{AnswerFigure, Results, results},
    },
};
use leptos::prelude::*;

/// What came out of a round.
pub fn draw(state: &Workshop, found: &Results, l: Locale) -> AnyView {
    let scenarios = found.scenarios.iter().map(|figure| scenario(state, figure, l));
    let earlier = earlier(state, found.round);
    let answers = found.answers.iter().enumerate().map(|(place, answer)| {
        let before = earlier.as_ref().and_then(|before| before.answers.get(place));
        one_answer(answer, before, l)
    });
    view! {
        <section class="section">
            <h2>{tr!(l, "workshop-results", ballots = found.ballots)}</h2>
            <ol class="live-results">{scenarios.collect_view()}</ol>
            <ul class="live-results">{answers.collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// The same questions as they were answered before.
fn earlier(state: &Workshop, round: RoundId) -> Option<Results> {
    let asked = state.round(round)?.ballot.as_ref()?;
    let before = state.course.rounds.iter().take_while(|other| other.id != round);
    let before = before.filter(|other| other.kind == RoundKind::Measure);
    before.filter(|other| other.ballot.as_ref() == Some(asked)).find_map(|r| results(state, r.id))
}

fn scenario(state: &Workshop, figure: &Consensus, l: Locale) -> AnyView {
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
            <p><strong>{tr!(l, "workshop-agree", agree = figure.agree, cast = figure.cast)}</strong></p>
            {voice.map(|text| view! { <p class="small">{text}</p> })}
            {weakest.map(|text| view! { <p class="small">{text}</p> })}
            {compared.then(|| view! { <details><summary>{tr!(l, "workshop-by-kind")}</summary><ul>{groups}</ul></details> })}
            {flip}
        </li>
    }
    .into_any()
}

fn one_answer(answer: &AnswerFigure, before: Option<&AnswerFigure>, l: Locale) -> AnyView {
    let mean = answer.mean.map(|mean| names::thousandths(mean, l));
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
