//! Ballots of the room: a plain form for each kind, and what it sends.

use super::draw::{authored, hidden, op};
use crate::form::Submitted;
use domain::{
    locale::Locale,
    money::{Cents, Currency},
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
        BallotForm::Money { .. } => {
            // What is not an amount fits no step: it is refused in words, and never read as nothing.
            let amount = |text: &str| Cents::parse(text).unwrap_or(Cents(-1));
            let given = sent.behind("amount-").filter(|(_, text)| !text.trim().is_empty());
            let given = given.filter_map(|(id, text)| Some((id.parse().ok()?, amount(text))));
            RoomBallot::Money { amounts: given.filter(|(_, it)| *it != Cents::ZERO).collect() }
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
    let limit = limit(form, l);
    // Who answers questions does not vote.
    let answers = matches!(form, BallotForm::Answers { .. });
    let [cast, change, kept, until] = if answers {
        [
            "workshop-answers-cast",
            "workshop-answers-change",
            "workshop-answers-kept",
            "workshop-answers-until",
        ]
    } else {
        [
            "workshop-ballot-cast",
            "workshop-ballot-change",
            "workshop-ballot-in",
            "workshop-ballot-until-lock",
        ]
    };
    let button = if own.is_some() { tr!(l, change) } else { tr!(l, cast) };
    view! {
        <form class="form live-ballot" method="post" action=action.to_owned() data-send="">
            <p class="lead">{what}" "{limit}</p>
            {own.is_some().then(|| view! { <p class="notice notice--success">{tr!(l, kept)}</p> })}
            {hidden("op", op())} {hidden("do", "cast")} {hidden("round", round.to_string())}
            {lines}
            {money_left(form, l)}
            <div class="form__actions"><button class="button button--primary button--full">{button}</button>
                <p class="form__actions-note">{tr!(l, until)}</p></div>
        </form>
    }
    .into_any()
}

/// How much there is to give, where a ballot has a limit.
pub fn limit(form: &BallotForm, l: Locale) -> Option<String> {
    match form {
        BallotForm::Dots { dots, .. } => Some(tr!(l, "workshop-ballot-dots-limit", dots = *dots)),
        BallotForm::Money { .. } => money_limit(form, l),
        BallotForm::Approval { most } if *most > 0 => {
            Some(tr!(l, "workshop-ballot-approval-limit", most = *most))
        }
        _ => None,
    }
}

/// What an envelope holds, and in which steps it is divided.
pub fn money_limit(form: &BallotForm, l: Locale) -> Option<String> {
    let BallotForm::Money { envelope, step } = form else { return None };
    let show = |amount: &Cents| amount.show(Currency::EUR, l);
    Some(tr!(l, "workshop-ballot-money-limit", envelope = show(envelope), step = show(step)))
}

/// What is left while one types: the script counts it, and without one it is not there.
fn money_left(form: &BallotForm, l: Locale) -> Option<AnyView> {
    let BallotForm::Money { envelope, .. } = form else { return None };
    let left = tr!(l, "workshop-money-left", amount = "#");
    let over = tr!(l, "workshop-money-over", amount = "#");
    Some(
        view! {
            <p class="live-left" role="status" data-envelope=envelope.plain() data-left=left data-over=over hidden></p>
        }
        .into_any(),
    )
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
        (BallotForm::Money { envelope, step }, _) => {
            let given = match own {
                Some(RoomBallot::Money { amounts }) => amounts.get(&id).copied(),
                _ => None,
            };
            amount(&format!("amount-{id}"), text, (*envelope, *step), given, l)
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
    let word = |value: u32| match ends {
        Some(l) if value == 0 => Some(tr!(l, "workshop-answer-lowest")),
        Some(l) if value == highest => Some(tr!(l, "workshop-answer-highest")),
        _ => None,
    };
    // A row of figures, each under its box, so that a scale is read as one at any width.
    let options = (0..=highest).map(|value| {
        let word = word(value).map(|word| view! { <span class="live-step__end">{word}</span> });
        view! {
            <label class="live-step">
                <input r#type="radio" name=name.to_owned() value=value.to_string() checked=given == Some(value) />
                <span>{value}</span>" "{word}
            </label>
        }
    });
    view! {
        <fieldset class="fieldset"><legend class="fieldset__legend">{legend}</legend>
            <div class="live-steps">{options.collect_view()}</div></fieldset>
    }
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

/// Euros, in steps.
fn amount(
    name: &str,
    text: String,
    (envelope, step): (Cents, Cents),
    given: Option<Cents>,
    l: Locale,
) -> AnyView {
    // An amount that was refused stands there as it was not read: empty.
    let value = given.filter(|given| *given > Cents::ZERO).map(Cents::plain);
    let label = tr!(l, "workshop-money-in-euros", name = text);
    view! {
        <div class="field field--short">
            <label class="field__label" for=name.to_owned()>{label}</label>
            <input id=name.to_owned() name=name.to_owned() r#type="number" min="0" max=envelope.plain()
                step=step.plain() inputmode="decimal" value=value data-amount="" />
        </div>
    }
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
