//! Scenarios on a phone: draw, argue, amend, one field at a time.

use super::{commands, draw, phone::title_of};
use crate::{form::Submitted, ui};
use domain::{
    Refusal,
    actor::ActorType,
    envelope::Money,
    locale::Locale,
    money::{Cents, Currency},
    rules::MethodChoice,
    text::limit,
    workshop::{
        Amendment, AmendmentId, Command, EnvelopeLine, FieldKey, FieldValue, RoundKind, Scenario,
        ScenarioId, Seat, Side, WorkshopRefusal,
    },
};
use leptos::prelude::*;
use service::{Error, Result, live::Room};
use std::collections::BTreeMap;

/// How many lines of money a form offers beyond those that are there.
const MORE_LINES: usize = 2;

/// Scenarios for a round of a kind.
pub fn draw(
    action: &str,
    kind: RoundKind,
    seat: &Seat,
    scenarios: &[&Scenario],
    amendments: &[&Amendment],
    l: Locale,
) -> AnyView {
    let own = |scenario: &&&Scenario| scenario.table.is_some() && scenario.table == seat.table;
    let begin = (kind == RoundKind::Draw && !scenarios.iter().any(|s| own(&s))).then(|| view! {
        <form class="form" method="post" action=action.to_owned() data-send="">
            {draw::hidden("op", draw::op())} {draw::hidden("do", "draw")}
            {ui::Field::line("text", tr!(l, "workshop-scenario-title")).hint(tr!(l, "workshop-scenario-title-hint")).draw(&Default::default(), l)}
            <button class="button button--primary">{tr!(l, "workshop-scenario-begin")}</button>
        </form>
    });
    let list = scenarios.iter().map(|scenario| {
        let mine = own(&scenario);
        let body = match kind {
            RoundKind::Draw if mine => editor(action, scenario, "write", l),
            RoundKind::Amend => editor(action, scenario, "amend", l),
            RoundKind::Argue => argue(action, scenario, l),
            _ => ().into_any(),
        };
        let open = amendments.iter().filter(|amendment| amendment.scenario == scenario.id);
        let answers = (mine && kind == RoundKind::Amend)
            .then(|| open.map(|amendment| answer(action, amendment, l)).collect_view());
        view! {
            <article class="section live-scenario">
                <h2>{title_of(scenario, l)}</h2>
                {facts(scenario, l)}
                {answers}
                {body}
            </article>
        }
    });
    view! { {begin} {list.collect_view()} }.into_any()
}

/// What the fields hold.
pub fn facts(scenario: &Scenario, l: Locale) -> AnyView {
    let rows = scenario.fields.iter().filter(|(key, _)| **key != FieldKey::Title).map(|(key, state)| {
        view! {
            <div><dt>{tr!(l, &format!("workshop-field-{}", key.code()))}</dt><dd>{value(&state.value, l)}</dd></div>
        }
    });
    view! { <dl class="facts">{rows.collect_view()}</dl> }.into_any()
}

/// A value in words.
pub fn value(value: &FieldValue, l: Locale) -> AnyView {
    match value {
        FieldValue::Text { text } => ui::authored(text, l),
        FieldValue::Lines { lines } => {
            let euros = Money { cents: Cents::ZERO, currency: Currency::EUR };
            let items = lines.iter().map(
                |line| view! { <li>{line.label.clone()}" "{ui::money(line.amount, euros, l)}</li> },
            );
            view! { <ul>{items.collect_view()}</ul> }.into_any()
        }
        FieldValue::Kinds { kinds } => {
            let names: Vec<String> =
                kinds.iter().map(|kind| tr!(l, &format!("actor-{}", kind.code()))).collect();
            names.join(", ").into_any()
        }
        FieldValue::Method { method } => {
            crate::features::rules::method_name(*method, domain::rules::BallotForm::up_to(1), l)
                .into_any()
        }
    }
}

/// A form for each field, folded away.
fn editor(action: &str, scenario: &Scenario, verb: &'static str, l: Locale) -> AnyView {
    let forms = FieldKey::ALL.iter().map(|key| {
        let name = tr!(l, &format!("workshop-field-{}", key.code()));
        let why = (verb == "amend").then(|| {
            ui::Field::new("why", tr!(l, "workshop-amend-why"), ui::Kind::Area(2)).draw(&Default::default(), l)
        });
        let button = if verb == "amend" { tr!(l, "workshop-amend-send") } else { tr!(l, "workshop-field-save") };
        view! {
            <details>
                <summary>{name.clone()}</summary>
                <form class="form" method="post" action=action.to_owned() data-send="">
                    {draw::hidden("op", draw::op())} {draw::hidden("do", verb)}
                    {draw::hidden("scenario", scenario.id.to_string())} {draw::hidden("field", key.code())}
                    {draw::hidden("based_on", scenario.revision(*key).to_string())}
                    {control(*key, name, scenario, l)}
                    {why}
                    <button class="button">{button}</button>
                </form>
            </details>
        }
    });
    forms.collect_view().into_any()
}

/// The control of a field, with what it holds.
fn control(key: FieldKey, name: String, scenario: &Scenario, l: Locale) -> AnyView {
    let held = scenario.fields.get(&key).map(|state| &state.value);
    match key {
        FieldKey::Envelopes => {
            let lines = scenario.lines();
            let rows = (0..lines.len() + MORE_LINES).map(|place| {
                let (label, amount) = lines.get(place).map_or_else(Default::default, |line| {
                    (line.label.clone(), line.amount.number(l))
                });
                view! {
                    <div class="field-row">
                        <div class="field"><label class="field__label">{tr!(l, "workshop-line-label")}
                            <input name="label" value=label /></label></div>
                        <div class="field"><label class="field__label">{tr!(l, "workshop-line-amount")}
                            <input name="amount" inputmode="decimal" value=amount /></label></div>
                    </div>
                }
            });
            rows.collect_view().into_any()
        }
        FieldKey::Eligibility => {
            let boxes = ActorType::ALL.iter().map(|kind| {
                let on = matches!(held, Some(FieldValue::Kinds { kinds }) if kinds.contains(kind));
                view! {
                    <label class="choice choice--plain"><input r#type="checkbox" name="kinds" value=kind.code() checked=on />
                        <span class="choice__text"><span class="choice__label">{tr!(l, &format!("actor-{}", kind.code()))}</span></span></label>
                }
            });
            view! { <fieldset class="fieldset"><legend class="fieldset__legend">{name}</legend>{boxes.collect_view()}</fieldset> }
                .into_any()
        }
        FieldKey::Selection => {
            let options = MethodChoice::ALL.iter().map(|method| {
                let on = matches!(held, Some(FieldValue::Method { method: held }) if held == method);
                view! { <option value=method.code() selected=on>{crate::features::rules::method_name(*method, domain::rules::BallotForm::up_to(1), l)}</option> }
            });
            view! {
                <div class="field"><label class="field__label">{name}
                    <select name="method">{options.collect_view()}</select></label></div>
            }
            .into_any()
        }
        _ => {
            let text = match held {
                Some(FieldValue::Text { text }) => text.text.clone(),
                _ => String::new(),
            };
            view! {
                <div class="field"><label class="field__label">{name}
                    <textarea name="text" rows="3" inner_html=format!("\n{}", ui::escaped(&text))></textarea></label></div>
            }
            .into_any()
        }
    }
}

fn argue(action: &str, scenario: &Scenario, l: Locale) -> AnyView {
    let fields =
        std::iter::once((String::new(), tr!(l, "workshop-argue-whole")))
            .chain(scenario.fields.keys().map(|key| {
                (key.code().to_owned(), tr!(l, &format!("workshop-field-{}", key.code())))
            }))
            .map(|(code, name)| view! { <option value=code>{name}</option> });
    let fields = fields.collect_view();
    let sides = Side::ALL.iter().enumerate().map(|(place, side)| view! {
        <label class="choice choice--plain"><input r#type="radio" name="side" value=side.code() checked=place == 0 />
            <span class="choice__text"><span class="choice__label">{tr!(l, &format!("workshop-side-{}", side.code()))}</span></span></label>
    });
    let sides = sides.collect_view();
    view! {
        <form class="form" method="post" action=action.to_owned() data-send="">
            {draw::hidden("op", draw::op())} {draw::hidden("do", "argue")} {draw::hidden("scenario", scenario.id.to_string())}
            <fieldset class="fieldset"><legend class="fieldset__legend">{tr!(l, "workshop-argue-side")}</legend>
                <div class="live-scale">{sides}</div></fieldset>
            <div class="field"><label class="field__label">{tr!(l, "workshop-argue-about")}<select name="field">{fields}</select></label></div>
            <div class="field"><label class="field__label">{tr!(l, "workshop-argue-text")}<textarea name="text" rows="3"></textarea></label></div>
            <button class="button">{tr!(l, "workshop-argue-send")}</button>
        </form>
    }
    .into_any()
}

/// An open amendment, for whoever may answer it.
fn answer(action: &str, amendment: &Amendment, l: Locale) -> AnyView {
    let field = tr!(l, &format!("workshop-field-{}", amendment.field.code()));
    view! {
        <div class="notice notice--info">
            <p class="notice__title">{tr!(l, "workshop-amendment-to", field = field)}</p>
            <p>{value(&amendment.value, l)}</p>
            <p class="muted">{ui::authored(&amendment.why, l)}</p>
            <form method="post" action=action.to_owned() data-send="">
                {draw::hidden("op", draw::op())} {draw::hidden("do", "accept")} {draw::hidden("amendment", amendment.id.to_string())}
                <button class="button button--small">{tr!(l, "workshop-amendment-accept")}</button>
            </form>
            <form class="form" method="post" action=action.to_owned() data-send="">
                {draw::hidden("op", draw::op())} {draw::hidden("do", "decline")} {draw::hidden("amendment", amendment.id.to_string())}
                <div class="field"><label class="field__label">{tr!(l, "workshop-amendment-reason")}<input name="reason" /></label></div>
                <button class="button button--small">{tr!(l, "workshop-amendment-decline")}</button>
            </form>
        </div>
    }
    .into_any()
}

/// What a form about scenarios asks for.
pub fn command(room: &Room, sent: &Submitted, l: Locale) -> Result<Command> {
    let scenario = || sent.text("scenario").parse::<ScenarioId>().map_err(|_| commands::gone());
    let amendment = || sent.text("amendment").parse::<AmendmentId>().map_err(|_| commands::gone());
    let based_on = || sent.text("based_on").parse().map_err(|_| commands::gone());
    Ok(match sent.text("do").as_str() {
        "draw" => {
            let text = commands::text(sent, "text", l, limit::TITLE)?;
            let fields = BTreeMap::from([(FieldKey::Title, FieldValue::Text { text })]);
            Command::Draw { table: None, fields }
        }
        "write" => {
            let field = sent.text("field").parse()?;
            let value = read(field, sent, l)?;
            Command::Write { scenario: scenario()?, field, value, based_on: based_on()? }
        }
        "amend" => {
            let field = sent.text("field").parse()?;
            Command::Amend {
                scenario: scenario()?,
                field,
                based_on: based_on()?,
                value: read(field, sent, l)?,
                why: commands::text(sent, "why", l, limit::SUMMARY)?,
            }
        }
        "argue" => Command::Argue {
            scenario: scenario()?,
            field: sent.text("field").parse().ok(),
            side: sent.text("side").parse()?,
            text: commands::text(sent, "text", l, limit::SUMMARY)?,
        },
        "support" => Command::Support {
            argument: sent.text("argument").parse().map_err(|_| commands::gone())?,
            on: sent.has("on", "yes"),
        },
        "accept" => Command::Accept { amendment: amendment()? },
        "decline" => Command::Decline { amendment: amendment()?, reason: sent.text("reason") },
        "merge" => {
            let id = amendment()?;
            let field = room.read(|state| state.amendments.get(&id).map(|found| found.field));
            let value = read(field.ok_or_else(commands::gone)?, sent, l)?;
            Command::Merge { amendment: id, value, based_on: based_on()? }
        }
        _ => return Err(Refusal::UnknownChoice.into()),
    })
}

/// Reads the value of a field.
fn read(field: FieldKey, sent: &Submitted, l: Locale) -> Result<FieldValue> {
    Ok(match field {
        FieldKey::Envelopes => {
            let mut lines = Vec::new();
            for (label, amount) in sent.all("label").iter().zip(sent.all("amount")) {
                if label.trim().is_empty() && amount.trim().is_empty() {
                    continue;
                }
                let label: String = label.trim().chars().take(limit::TITLE).collect();
                if label.is_empty() {
                    return Err(Error::from(Refusal::from(WorkshopRefusal::FieldMisfit { field })));
                }
                lines.push(EnvelopeLine { label, amount: Cents::parse(&amount)?, from: None });
            }
            FieldValue::Lines { lines }
        }
        FieldKey::Eligibility => FieldValue::Kinds {
            kinds: sent.all("kinds").iter().filter_map(|code| code.parse().ok()).collect(),
        },
        FieldKey::Selection => FieldValue::Method { method: sent.text("method").parse()? },
        FieldKey::Title => {
            FieldValue::Text { text: commands::text(sent, "text", l, limit::TITLE)? }
        }
        _ => FieldValue::Text { text: commands::text(sent, "text", l, 2_000)? },
    })
}
