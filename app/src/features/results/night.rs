//! Results night: the count told project by project, for a projector.

use super::{
    amounts,
    ledger::{Found, Ledger},
    support, waiting,
};
use crate::{
    assets,
    cx::Cx,
    error::Answer,
    islands::night::{Night, NightTexts, Part, Scene},
    page::Page,
};
use axum::extract::{Path, Query};
use domain::money::Cents;
use leptos::prelude::*;
use serde::Deserialize;

/// The longest title that can be read from the last row, in signs and in words.
const TITLE: (usize, usize) = (56, 7);
/// Dots in a row, from one wall to the other.
const COLUMNS: u64 = 48;

/// Where the evening stands.
#[derive(Debug, Deserialize)]
pub struct Step {
    step: Option<usize>,
}

/// A scene of the evening.
pub async fn get(
    cx: Cx,
    Path((process, envelope)): Path<(String, String)>,
    Query(query): Query<Step>,
) -> Answer {
    let ledger = match Ledger::load(&cx, &process, &envelope).await? {
        Found::Ledger(ledger) => ledger,
        Found::NotYet(place) => return Ok(waiting::draw(&cx, &place)),
    };
    ledger.by_ballots_alone()?;
    let l = cx.locale;
    let scenes = scenes(&ledger);
    let step = query.step.unwrap_or(1).clamp(1, scenes.len());
    let title = tr!(l, "night-page", envelope = ledger.place.name(l));
    let address = cx.href(&ledger.place.path("/night"));
    let back = cx.href(&ledger.place.path("/results"));
    Ok(Page::new(&cx, title).in_room().bare().with_islands().draw(|| {
        view! {
            <main class="night" id="main">
                <div hidden inner_html=assets::PATTERNS></div>
                <Night
                    name=ledger.place.name(l)
                    scenes=scenes
                    parts=parts(&ledger)
                    hue=ledger.place.hue()
                    step=step
                    address=address
                    back=back
                    texts=texts(&ledger)
                />
            </main>
        }
        .into_any()
    }))
}

fn texts(ledger: &Ledger) -> NightTexts {
    let l = ledger.l;
    NightTexts {
        previous: tr!(l, "night-previous"),
        next: tr!(l, "night-next"),
        full_screen: tr!(l, "night-full-screen"),
        leave: tr!(l, "night-leave"),
        controls: tr!(l, "night-controls"),
        left: tr!(l, "night-left"),
        advisory: tr!(l, "night-advisory"),
    }
}

/// The funded projects as parts of the bar: a percentage of the envelope each.
pub(super) fn parts(ledger: &Ledger) -> Vec<Part> {
    let whole = ledger.budget();
    let mut start = Cents::ZERO;
    ledger
        .funded()
        .map(|project| {
            let price = amounts::decimal(&project.cost);
            let part = Part { x: percent(start, whole), width: percent(price, whole) };
            start = start.checked_add(price).unwrap_or(whole);
            part
        })
        .collect()
}

/// A part of a whole as a percentage with two decimals, from integers.
fn percent(part: Cents, whole: Cents) -> String {
    let hundredths = i128::from(part.0.max(0)) * 10_000 / i128::from(whole.0.max(1));
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

fn scenes(ledger: &Ledger) -> Vec<Scene> {
    let l = ledger.l;
    let voters = ledger.results.turnout.voters;
    let mut scenes = vec![Scene {
        figure: ledger.money(ledger.budget()),
        label: tr!(l, "night-voters", count = voters, n = l.number(voters)),
        ..Scene::default()
    }];
    scenes.extend(projects(ledger));
    let others = ledger.not_funded().len();
    let left = ledger.money(ledger.left());
    let filled = ledger.results.report.funded.len();
    if others > 0 {
        scenes.push(Scene {
            words: tr!(l, "night-cut"),
            label: tr!(l, "night-cut-what", count = others),
            left: left.clone(),
            filled,
            ..Scene::default()
        });
    }
    scenes.push(Scene {
        figure: ledger.money(ledger.spent()),
        label: tr!(l, "night-final", count = filled),
        left,
        filled,
        last: true,
        ..Scene::default()
    });
    scenes
}

/// One scene for each funded project, in the order in which the count chose them.
fn projects(ledger: &Ledger) -> Vec<Scene> {
    let l = ledger.l;
    let most = ledger.results.report.projects.iter().map(|project| project.votes).max();
    let each = support::people_per_dot(most.unwrap_or(0)).max(1);
    let mut left = ledger.budget();
    (1..)
        .zip(ledger.funded())
        .map(|(filled, project)| {
            let price = amounts::decimal(&project.cost);
            left = left.saturating_sub(price);
            let (width, height, dots) = support::rows(project.votes.div_ceil(each), COLUMNS);
            Scene {
                words: shortened(&ledger.title(&project.id)),
                language: ledger.language(&project.id).map(str::to_owned),
                status: tr!(l, "results-funded"),
                label: tr!(
                    l,
                    "night-project",
                    amount = ledger.money(price),
                    count = project.votes,
                    n = l.number(project.votes)
                ),
                left: ledger.money(left),
                filled,
                dots,
                dots_box: format!("0 0 {} {height}", width.max(COLUMNS * 10)),
                ..Scene::default()
            }
        })
        .collect()
}

/// A title cut between two words, so that the last row can read it.
fn shortened(title: &str) -> String {
    let (signs, words) = TITLE;
    let mut kept = String::new();
    for (count, word) in title.split_whitespace().enumerate() {
        let longer = kept.chars().count() + 1 + word.chars().count();
        if count > 0 && (longer > signs || count >= words) {
            let kept = kept.trim_end_matches([',', ';', ':', '.', '-', '–']);
            return format!("{}…", kept.trim_end());
        }
        if count > 0 {
            // A mark that stands alone stays with the word before it.
            let mark = word.chars().all(|c| c.is_ascii_punctuation());
            kept.push(if mark { '\u{a0}' } else { ' ' });
        }
        kept.push_str(word);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_title_is_cut_between_two_words() {
        assert_eq!(shortened("Eko KROKusy"), "Eko KROKusy");
        assert_eq!(
            shortened("Zielona Chorągwica - rewitalizacja terenów zielonych wraz z nasadzeniami"),
            "Zielona Chorągwica\u{a0}- rewitalizacja terenów zielonych…"
        );
        assert_eq!(
            shortened("un deux trois quatre cinq six sept huit"),
            "un deux trois quatre cinq six sept…"
        );
    }

    #[test]
    fn percentages_come_from_integers() {
        assert_eq!(percent(Cents(1), Cents(3)), "33.33%");
        assert_eq!(percent(Cents(60_000), Cents(100_000_000)), "0.06%");
    }
}
