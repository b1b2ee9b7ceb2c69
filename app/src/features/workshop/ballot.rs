//! Ballots of the room: a plain form for each kind, and what it sends.

use super::draw::{authored, hidden, op};
use crate::form::Submitted;
use domain::{
    locale::Locale,
    workshop::{BallotForm, FieldKey, Position, RoomBallot, RoundId, Scenario, ScenarioId},
};
use leptos::prelude::*;
use std::{collections::BTreeMap, fmt::Display, str::FromStr};

/// Reads the ballot that a form sends.
pub fn read(form: &BallotForm, sent: &Submitted) -> RoomBallot {
    match form {
        BallotForm::Approval { .. } => RoomBallot::Approval {
            chosen: sent.all("choice").iter().filter_map(|id| id.parse().ok()).collect(),
        },
        BallotForm::Score { .. } => RoomBallot::Score { scores: numbers(sent, "score-") },
        BallotForm::Dots { .. } => {
            let mut dots: BTreeMap<ScenarioId, u32> = numbers(sent, "dots-");
            dots.retain(|_, dots| *dots > 0);
            RoomBallot::Dots { dots }
        }
        BallotForm::Ranking { .. } => {
            let mut places: Vec<(u32, ScenarioId)> = numbers(sent, "place-")
                .into_iter()
                .filter(|(_, place)| *place > 0)
                .map(|(scenario, place)| (place, scenario))
                .collect();
            places.sort_unstable();
            RoomBallot::Ranking {
                order: places.into_iter().map(|(_, scenario)| scenario).collect(),
            }
        }
        BallotForm::Consent => RoomBallot::Consent {
            positions: sent
                .behind("position-")
                .filter_map(|(id, code)| Some((id.parse().ok()?, code.parse().ok()?)))
                .collect(),
        },
        BallotForm::Answers { .. } => RoomBallot::Answers { answers: numbers(sent, "answer-") },
    }
}

fn numbers<K: FromStr + Ord>(sent: &Submitted, prefix: &str) -> BTreeMap<K, u32> {
    sent.behind(prefix)
        .filter_map(|(key, value)| Some((key.parse().ok()?, value.trim().parse().ok()?)))
        .collect()
}

/// The form of a ballot, with what was said so far.
pub fn draw(
    action: &str,
    round: RoundId,
    form: &BallotForm,
    options: &[&Scenario],
    own: Option<&RoomBallot>,
    l: Locale,
) -> AnyView {
    if options.is_empty() && !matches!(form, BallotForm::Answers { .. }) {
        return view! { <p>{tr!(l, "workshop-nothing-to-vote-on")}</p> }.into_any();
    }
    let lines = lines(form, options, own, l);
    let what = tr!(l, &format!("workshop-ballot-{}", form.code()));
    let limit = match form {
        BallotForm::Dots { dots, .. } => Some(tr!(l, "workshop-ballot-dots-limit", dots = *dots)),
        BallotForm::Approval { most } if *most > 0 => {
            Some(tr!(l, "workshop-ballot-approval-limit", most = *most))
        }
        _ => None,
    };
    let button = if own.is_some() {
        tr!(l, "workshop-ballot-change")
    } else {
        tr!(l, "workshop-ballot-cast")
    };
    view! {
        <form class="form live-ballot" method="post" action=action.to_owned() data-send="">
            <p class="lead">{what}" "{limit}</p>
            {own.is_some().then(|| view! { <p class="notice notice--success">{tr!(l, "workshop-ballot-in")}</p> })}
            {hidden("op", op())} {hidden("do", "cast")} {hidden("round", round.to_string())}
            {lines}
            <div class="form__actions"><button class="button button--primary button--full">{button}</button>
                <p class="form__actions-note">{tr!(l, "workshop-ballot-until-lock")}</p></div>
        </form>
    }
    .into_any()
}

/// What there is to choose from, with what was said so far.
pub fn lines(
    form: &BallotForm,
    options: &[&Scenario],
    own: Option<&RoomBallot>,
    l: Locale,
) -> AnyView {
    match form {
        BallotForm::Answers { highest, questions } => {
            let given = |place: u32| match own {
                Some(RoomBallot::Answers { answers }) => answers.get(&place).copied(),
                _ => None,
            };
            (0_u32..)
                .zip(questions)
                .map(|(place, question)| {
                    let name = format!("answer-{place}");
                    scale(&name, question.get(l).to_owned(), *highest, given(place), Some(l))
                })
                .collect_view()
                .into_any()
        }
        _ => options.iter().map(|scenario| line(form, scenario, own, l)).collect_view().into_any(),
    }
}

fn line(form: &BallotForm, scenario: &Scenario, own: Option<&RoomBallot>, l: Locale) -> AnyView {
    let id = scenario.id;
    let title = scenario.text(FieldKey::Title);
    let text = title.map(|title| title.get(l).to_owned()).unwrap_or_default();
    match (form, own) {
        (BallotForm::Approval { .. }, _) => {
            let chosen =
                matches!(own, Some(RoomBallot::Approval { chosen }) if chosen.contains(&id));
            view! {
                <label class="choice">
                    <input r#type="checkbox" name="choice" value=id.to_string() checked=chosen />
                    <span class="choice__text"><span class="choice__label">{title.map(|t| authored(t, l))}</span></span>
                </label>
            }
            .into_any()
        }
        (BallotForm::Score { highest }, _) => {
            let given = match own {
                Some(RoomBallot::Score { scores }) => scores.get(&id).copied(),
                _ => None,
            };
            scale(&format!("score-{id}"), text, *highest, given, None)
        }
        (BallotForm::Dots { most, .. }, _) => {
            let given = match own {
                Some(RoomBallot::Dots { dots }) => dots.get(&id).copied(),
                _ => None,
            };
            number(&format!("dots-{id}"), text, *most, given)
        }
        (BallotForm::Ranking { places }, _) => {
            let given = match own {
                Some(RoomBallot::Ranking { order }) => order.iter().position(|other| *other == id),
                _ => None,
            };
            let given = given.and_then(|place| u32::try_from(place + 1).ok());
            number(&format!("place-{id}"), text, *places, given)
        }
        _ => {
            let given = match own {
                Some(RoomBallot::Consent { positions }) => positions.get(&id).copied(),
                _ => None,
            };
            position(&format!("position-{id}"), text, given, l)
        }
    }
}

fn radios<T: Display>(name: &str, options: impl Iterator<Item = (T, String, bool)>) -> AnyView {
    let options = options.map(|(value, label, checked)| {
        view! {
            <label class="choice choice--plain">
                <input r#type="radio" name=name.to_owned() value=value.to_string() checked=checked />
                <span class="choice__text"><span class="choice__label">{label}</span></span>
            </label>
        }
    });
    view! { <div class="live-scale">{options.collect_view()}</div> }.into_any()
}

/// From nought to the highest; for questions the ends are said in words.
fn scale(
    name: &str,
    legend: String,
    highest: u32,
    given: Option<u32>,
    ends: Option<Locale>,
) -> AnyView {
    let label = |value: u32| match ends {
        Some(l) if value == 0 => format!("0 · {}", tr!(l, "workshop-answer-lowest")),
        Some(l) if value == highest => format!("{value} · {}", tr!(l, "workshop-answer-highest")),
        _ => value.to_string(),
    };
    let options = (0..=highest).map(|value| (value, label(value), given == Some(value)));
    view! { <fieldset class="fieldset"><legend class="fieldset__legend">{legend}</legend>{radios(name, options)}</fieldset> }
        .into_any()
}

fn position(name: &str, legend: String, given: Option<Position>, l: Locale) -> AnyView {
    let options = Position::ALL.iter().map(|position| {
        let label = tr!(l, &format!("workshop-position-{}", position.code()));
        (position.code(), label, given == Some(*position))
    });
    view! { <fieldset class="fieldset"><legend class="fieldset__legend">{legend}</legend>{radios(name, options)}</fieldset> }
        .into_any()
}

fn number(name: &str, label: String, most: u32, given: Option<u32>) -> AnyView {
    let value = given.map(|value| value.to_string());
    view! {
        <div class="field field--short">
            <label class="field__label" for=name.to_owned()>{label}</label>
            <input id=name.to_owned() name=name.to_owned() r#type="number" min="0" max=most.to_string()
                inputmode="numeric" value=value />
        </div>
    }
    .into_any()
}
