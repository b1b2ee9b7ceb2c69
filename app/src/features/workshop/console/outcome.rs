//! What came out of the round that was just shown: heads, one voice for each kind of actor, who agrees
//! least, how far apart the kinds are, and how much of the room this is.

use crate::features::workshop::{names, phone::title_of};
use domain::{
    locale::Locale,
    workshop::{
        Consensus, MoneyFigure, Workshop,
        view::{Results, results},
    },
};
use leptos::prelude::*;

/// The figures; nothing before they were shown to the room.
pub fn draw(state: &Workshop, l: Locale) -> Option<AnyView> {
    let found = results(state, state.course.current?)?;
    if found.scenarios.is_empty() {
        return None;
    }
    let lines = if found.money.is_empty() {
        found.scenarios.iter().map(|it| scenario(state, it, &found, l)).collect_view().into_any()
    } else {
        found.money.iter().map(|it| money(state, it, l)).collect_view().into_any()
    };
    Some(
        view! {
            <section class="section" id="outcome"><h2>{tr!(l, "console-outcome")}</h2>
                <p>{names::coverage(&found.coverage, l)}</p>
                <ol class="console-list">{lines}</ol>
            </section>
        }
        .into_any(),
    )
}

fn scenario(state: &Workshop, figure: &Consensus, found: &Results, l: Locale) -> AnyView {
    let title = state.scenarios.get(&figure.scenario).map(|scenario| title_of(scenario, l));
    let compared = figure.groups.len() > 1;
    let voice = figure.one_voice.filter(|_| compared);
    let voice = voice.map(|share| tr!(l, "workshop-one-voice", percent = u64::from(share / 10)));
    let weakest = figure.weakest.zip(figure.spread).filter(|_| compared);
    let weakest = weakest.map(|(group, spread)| {
        let (group, spread) = (names::group(group, l), u64::from(spread / 10));
        tr!(l, "projector-weakest", group = group, spread = spread)
    });
    let flip = figure
        .majority_flips
        .then(|| view! { <p class="notice notice--warning">{tr!(l, "workshop-flip")}</p> });
    view! {
        <li><p><strong>{title}</strong></p><p>{names::verdict(figure, found, l)}</p>
            <p class="small">{voice}</p><p class="small">{weakest}</p>{flip}</li>
    }
    .into_any()
}

fn money(state: &Workshop, figure: &MoneyFigure, l: Locale) -> AnyView {
    let title = state.scenarios.get(&figure.scenario).map(|scenario| title_of(scenario, l));
    view! {
        <li><p><strong>{title}</strong></p><p>{names::part(&figure.all, l)}</p>
            <p class="small">{names::median(&figure.all, l)}</p></li>
    }
    .into_any()
}
