//! One form for each field of a scenario.

use super::{super::draw, Places, plain};
use crate::ui;
use domain::{
    actor::ActorType,
    locale::Locale,
    project::Theme,
    rules::MethodChoice,
    workshop::{EnvelopeLine, FieldKey, FieldValue, Scenario},
};
use leptos::prelude::*;

/// How many lines of money a form offers beyond those that are there.
const MORE_LINES: usize = 2;

/// A form for each field, folded away.
pub fn editor(
    action: &str,
    scenario: &Scenario,
    verb: &'static str,
    places: Places<'_>,
    l: Locale,
) -> AnyView {
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
                    {control(*key, name, scenario, places, l)}
                    {why}
                    <button class="button">{button}</button>
                </form>
            </details>
        }
    });
    forms.collect_view().into_any()
}

/// A form for each field that can be copied from a sheet: its summary says what the field holds, so
/// that one sees what is left to do, and one of them is open.
pub fn copying(
    action: &str,
    scenario: &Scenario,
    (keys, open): (&[FieldKey], Option<FieldKey>),
    places: Places<'_>,
    l: Locale,
) -> AnyView {
    let forms = keys.iter().map(|key| {
        let name = tr!(l, &format!("workshop-field-{}", key.code()));
        let held = if scenario.is_empty(*key) {
            tr!(l, "room-paper-copy-empty")
        } else {
            scenario.fields.get(key).map(|it| plain(&it.value, places, l)).unwrap_or_default()
        };
        view! {
            <details class="copying__field" id=format!("field-{}", key.code()) open=open == Some(*key)>
                <summary><span class="copying__name">{name.clone()}</span>" "<span class="copying__held">{held}</span></summary>
                <form class="form" method="post" action=action.to_owned()>
                    {draw::hidden("op", draw::op())} {draw::hidden("do", "write")} {draw::hidden("field", key.code())}
                    {draw::hidden("based_on", scenario.revision(*key).to_string())}
                    {control(*key, name, scenario, places, l)}
                    <button class="button button--primary">{tr!(l, "workshop-field-save")}</button>
                </form>
            </details>
        }
    });
    forms.collect_view().into_any()
}

/// The control of a field, with what it holds.
pub fn control(
    key: FieldKey,
    name: String,
    scenario: &Scenario,
    places: Places<'_>,
    l: Locale,
) -> AnyView {
    let held = scenario.fields.get(&key).map(|state| &state.value);
    match key {
        FieldKey::Envelopes => {
            let lines = scenario.lines();
            let rows = (0..lines.len() + MORE_LINES)
                .map(|place| money_line(place, lines.get(place), places, l));
            view! { <p class="small">{tr!(l, "workshop-lines-what")}</p>{rows.collect_view()} }
                .into_any()
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

/// A line of money: what it is called, how much, what it is kept for, and from which budget it comes.
fn money_line(place: usize, held: Option<&EnvelopeLine>, places: Places<'_>, l: Locale) -> AnyView {
    let line = held.cloned().unwrap_or_default();
    let amount = held.map(|line| line.amount.number(l)).unwrap_or_default();
    let themes = Theme::ALL.iter().map(|theme| {
        let on = line.theme == Some(*theme);
        view! { <option value=theme.code() selected=on>{tr!(l, &format!("theme-{}", theme.code()))}</option> }
    });
    let communes = places.iter().map(|commune| {
        let on = line.commune.as_ref() == Some(&commune.slug);
        view! { <option value=commune.slug.to_string() selected=on>{commune.name.get(l).to_owned()}</option> }
    });
    view! {
        <fieldset class="fieldset live-line-of-money"><legend class="fieldset__legend">{tr!(l, "workshop-line", number = place + 1)}</legend>
            <div class="field-row">
                <div class="field"><label class="field__label">{tr!(l, "workshop-line-label")}
                    <input name="label" value=line.label.clone() /></label></div>
                <div class="field"><label class="field__label">{tr!(l, "workshop-line-amount")}
                    <input name="amount" inputmode="decimal" value=amount /></label></div>
            </div>
            <div class="field-row">
                <div class="field"><label class="field__label">{tr!(l, "workshop-line-theme")}
                    <select name="theme"><option value="">{tr!(l, "workshop-line-any-theme")}</option>{themes.collect_view()}</select></label></div>
                <div class="field"><label class="field__label">{tr!(l, "workshop-line-commune")}
                    <select name="commune"><option value="">{tr!(l, "workshop-line-any-commune")}</option>{communes.collect_view()}</select></label></div>
            </div>
            <div class="field"><label class="field__label">{tr!(l, "workshop-line-from")}
                <input name="from" value=line.from.clone().unwrap_or_default() /></label></div>
        </fieldset>
    }
    .into_any()
}
