//! Scenarios on a phone: draw, argue, amend, one field at a time.

mod debate;
mod forms;
mod read;

pub use debate::answer;
pub use forms::{copying, editor};
pub use read::{command, read};

use super::{draw, phone::title_of};
use crate::{form::FormState, ui};
use domain::{
    envelope::Money,
    locale::Locale,
    money::{Cents, Currency},
    picture::Size,
    place::Territory,
    text::Slug,
    workshop::{
        Argument, EnvelopeLine, FieldKey, FieldValue, Picture, RoundKind, Scenario, ScenarioId,
        Seat, view::Proposed,
    },
};
use leptos::prelude::*;

/// What a phone knows about the scenarios of its room.
pub struct About<'a> {
    /// The scenarios, that of the own table first.
    pub scenarios: &'a [&'a Scenario],
    /// Changes that wait, and one's own.
    pub amendments: &'a [Proposed<'a>],
    /// For and against.
    pub arguments: &'a [&'a Argument],
    /// What was typed.
    pub form: &'a FormState,
    /// The communes by their names.
    pub places: Places<'a>,
    /// Sheets and flip charts that were photographed.
    pub pictures: &'a [Picture],
    /// Where whoever hosts or writes at a table copies what stands on them, behind which the number
    /// of a scenario comes.
    pub copying: Option<String>,
}

/// The communes by their names.
pub type Places<'a> = &'a [Territory];

/// Scenarios for a round of a kind.
pub fn draw(action: &str, kind: RoundKind, seat: &Seat, about: &About<'_>, l: Locale) -> AnyView {
    let own = |scenario: &Scenario| scenario.table.is_some() && scenario.table == seat.table;
    let drawn = about.scenarios.iter().any(|scenario| own(scenario));
    let begin = (kind == RoundKind::Draw && !drawn).then(|| match seat.table {
        Some(_) => begin(action, about.form, l),
        None => view! { <p class="notice notice--info">{tr!(l, "workshop-draw-needs-table")}</p> }
            .into_any(),
    });
    // With many tables the forms of all would be a very long page.
    let alone = about.scenarios.len() == 1;
    let list = about.scenarios.iter().map(|scenario| {
        let mine = own(scenario);
        let body = match kind {
            RoundKind::Draw if mine && scenario.is_open() => {
                forms::editor(action, scenario, "write", about.places, l)
            }
            RoundKind::Amend if scenario.is_open() => view! {
                {changes(action, seat, scenario, about, l)}
                <details><summary>{tr!(l, "workshop-amend-title")}</summary>
                    {forms::editor(action, scenario, "amend", about.places, l)}</details>
            }
            .into_any(),
            RoundKind::Argue => view! {
                {debate::arguments(action, seat.id, scenario, about.arguments, l)}
                <details open=alone><summary>{tr!(l, "workshop-argue-open")}</summary>
                    {debate::argue(action, scenario, l)}</details>
            }
            .into_any(),
            _ => ().into_any(),
        };
        view! {
            <article class="section live-scenario">
                <h2>{scenario.text(FieldKey::Title).map(|title| draw::authored(title, l))}</h2>
                {facts(scenario, about.places, l)}
                {photos(about.pictures, scenario.id, l)}
                {about.copying.as_ref().filter(|_| mine).map(|to| copy_link(to, scenario, l))}
                {body}
            </article>
        }
    });
    view! { {begin} {list.collect_view()} }.into_any()
}

fn begin(action: &str, form: &FormState, l: Locale) -> AnyView {
    view! {
        <form class="form" method="post" action=action.to_owned() data-send="">
            {draw::hidden("op", draw::op())} {draw::hidden("do", "draw")}
            {ui::Field::line("text", tr!(l, "workshop-scenario-title")).hint(tr!(l, "workshop-scenario-title-hint")).draw(form, l)}
            <button class="button button--primary">{tr!(l, "workshop-scenario-begin")}</button>
        </form>
    }
    .into_any()
}

/// Changes to a scenario: to be answered by its table, and one's own with what became of them.
fn changes(
    action: &str,
    seat: &Seat,
    scenario: &Scenario,
    about: &About<'_>,
    l: Locale,
) -> AnyView {
    let all = about.amendments.iter().filter(|one| one.amendment.scenario == scenario.id);
    let drawn = all.filter_map(|proposed| {
        let amendment = proposed.amendment;
        if proposed.may_answer {
            let conflict = proposed.conflict.as_ref();
            return Some(debate::answer(action, amendment, (scenario, about.places), conflict, l));
        }
        (amendment.author == Some(seat.id)).then(|| debate::own(amendment, about.places, l))
    });
    drawn.collect_view().into_any()
}

/// What a ballot is about, to be read before it is cast.
pub fn read_first(
    options: &[&Scenario],
    pictures: &[Picture],
    places: Places<'_>,
    l: Locale,
) -> Option<AnyView> {
    let told = |scenario: &&&Scenario| {
        scenario.fields.len() > 1 || pictures.iter().any(|one| one.is_of(scenario.id))
    };
    let items = options.iter().filter(told).map(|scenario| {
        view! { <details><summary>{title_of(scenario, l)}</summary>{facts(scenario, places, l)}{photos(pictures, scenario.id, l)}</details> }
    });
    let items: Vec<_> = items.collect();
    (!items.is_empty()).then(|| view! { <section>{items}</section> }.into_any())
}

/// What the fields hold.
pub fn facts(scenario: &Scenario, places: Places<'_>, l: Locale) -> AnyView {
    let rows = scenario.fields.iter().filter(|(key, _)| **key != FieldKey::Title).map(|(key, state)| {
        view! {
            <div><dt>{tr!(l, &format!("workshop-field-{}", key.code()))}</dt><dd>{value(&state.value, places, l)}</dd></div>
        }
    });
    view! { <dl class="facts">{rows.collect_view()}</dl> }.into_any()
}

/// A value in words.
pub fn value(value: &FieldValue, places: Places<'_>, l: Locale) -> AnyView {
    match value {
        FieldValue::Text { text } => draw::authored(text, l),
        FieldValue::Lines { lines } => {
            let euros = Money { cents: Cents::ZERO, currency: Currency::EUR };
            let items = lines.iter().map(|line| {
                let kept = kept_for(line, places, l)
                    .map(|kept| view! { " "<span class="muted">{kept}</span> });
                view! { <li>{draw::authored(&line.name(), l)}" "{ui::money(line.amount, euros, l)}{kept}</li> }
            });
            view! { <ul>{items.collect_view()}</ul> }.into_any()
        }
        other => plain(other, places, l).into_any(),
    }
}

/// A value in words alone, for where no mark-up can stand.
pub fn plain(value: &FieldValue, places: Places<'_>, l: Locale) -> String {
    match value {
        FieldValue::Text { text } => text.get(l).to_owned(),
        FieldValue::Lines { lines } => {
            let line = |line: &EnvelopeLine| {
                let kept = kept_for(line, places, l).map(|kept| format!(" {kept}"));
                let amount = line.amount.show(Currency::EUR, l);
                format!("{} {amount}{}", line.name().get(l), kept.unwrap_or_default())
            };
            lines.iter().map(line).collect::<Vec<_>>().join(" · ")
        }
        FieldValue::Kinds { kinds } => {
            let names = kinds.iter().map(|kind| tr!(l, &format!("actor-{}", kind.code())));
            names.collect::<Vec<_>>().join(", ")
        }
        FieldValue::Method { method } => {
            crate::features::rules::method_name(*method, domain::rules::BallotForm::up_to(1), l)
        }
    }
}

/// What a line of money is kept for, in brackets: a theme, a commune.
pub fn kept_for(line: &EnvelopeLine, places: Places<'_>, l: Locale) -> Option<String> {
    let theme = line.theme.map(|theme| tr!(l, &format!("theme-{}", theme.code())));
    let commune = line.commune.as_ref().map(|slug| place_name(slug, places, l));
    let both: Vec<String> = theme.into_iter().chain(commune).collect();
    (!both.is_empty()).then(|| format!("({})", both.join(", ")))
}

/// The name of a commune; its code where nobody knows it any more.
pub fn place_name(slug: &Slug, places: Places<'_>, l: Locale) -> String {
    let known = places.iter().find(|place| place.slug == *slug);
    known.map_or_else(|| slug.to_string(), |place| place.name.get(l).to_owned())
}

/// The sheets and flip charts of a scenario: each opens in full, and says what stands on it.
pub fn photos(pictures: &[Picture], scenario: ScenarioId, l: Locale) -> Option<AnyView> {
    let items = pictures.iter().filter(|one| one.is_of(scenario)).map(|one| photo(one, l));
    let items: Vec<_> = items.collect();
    (!items.is_empty()).then(|| view! { <ul class="photos__list">{items}</ul> }.into_any())
}

/// A sheet or a flip chart that was photographed.
pub fn photo(picture: &Picture, l: Locale) -> AnyView {
    let text = picture.text.get(l).to_owned();
    view! {
        <li><figure class="photo"><a href=picture.digest.address(Size::Large)><img src=picture.digest.address(Size::Small) alt=text loading="lazy" /></a>
            <figcaption>{draw::authored(&picture.text, l)}</figcaption></figure></li>
    }
    .into_any()
}

/// The way to where somebody copies a sheet into the fields.
pub fn copy_link(to: &str, scenario: &Scenario, l: Locale) -> AnyView {
    let href = format!("{to}/{}", scenario.id);
    view! { <p><a href=href>{tr!(l, "room-paper-copy", name = title_of(scenario, l))}</a></p> }
        .into_any()
}
