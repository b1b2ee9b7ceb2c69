//! The fields of a recipe, in the three languages, with a line for each thing that it needs.

use super::used;
use crate::{
    form::FormState,
    ui::{self, Field, Kind},
};
use domain::{locale::Locale, recipe::MOST_NEEDS};
use leptos::prelude::*;
use service::recipe::desk::Edited;

/// How many empty lines stand after what is written.
const SPARE: usize = 3;
/// The list of kinds that a line proposes from.
const KINDS: &str = "kinds";

/// The form of all that is written of a recipe.
pub(super) fn fields(
    action: &str,
    edited: Option<&Edited>,
    form: &FormState,
    kinds: Vec<String>,
    l: Locale,
) -> AnyView {
    let next = edited.map_or(1, |edited| edited.kept.latest + 1);
    let rows = (used(&form.submitted) + SPARE).min(MOST_NEEDS);
    let needs = (0..rows).map(|row| need(row, form, l));
    let change = (next > 1).then(|| {
        view! {
            <fieldset class="fieldset fieldset--ruled">
                <legend class="fieldset__legend">{tr!(l, "recipes-field-change")}</legend>
                <p class="field__hint">{tr!(l, "recipes-field-change-hint")}</p>
                {ui::languages("change", &tr!(l, "recipes-field-change"), &Kind::Area(2), form, l)}
            </fieldset>
        }
    });
    let names = names(rows, l);
    let names: Vec<(&str, String)> =
        names.iter().map(|(name, text)| (name.as_str(), text.clone())).collect();
    view! {
        <form class="form" method="post" action=action.to_owned() novalidate>
            {ui::error_summary_of(form, &names, l)}
            <p class="field__hint">{tr!(l, "recipes-form-lead")}</p>
            <input r#type="hidden" name="revision" value=form.value("revision") />
            {ui::languages("title", &tr!(l, "recipes-field-title"), &Kind::Line("text"), form, l)}
            {ui::languages("summary", &tr!(l, "recipes-field-summary"), &Kind::Area(2), form, l)}
            <fieldset class="fieldset fieldset--ruled">
                <legend class="fieldset__legend">{tr!(l, "recipes-steps")}</legend>
                <p class="field__hint">{tr!(l, "recipes-field-steps-hint")}</p>
                {ui::languages("steps", &tr!(l, "recipes-steps"), &Kind::Area(8), form, l)}
            </fieldset>
            <fieldset class="fieldset fieldset--ruled">
                <legend class="fieldset__legend">{tr!(l, "recipes-needs")}</legend>
                {Field::new("people", tr!(l, "recipes-people"), Kind::Line("number")).hint(tr!(l, "recipes-field-people-hint")).class("field field--short").draw(form, l)}
                <div class="row-editor">{needs.collect_view()}</div>
                {ui::suggestions(KINDS, kinds)}
                <div class="button-row"><button class="button button--small" name="intent" value="rows">{tr!(l, "recipes-more-lines")}</button></div>
            </fieldset>
            {change}
            <div class="form__actions button-row">
                <button class="button button--primary" name="intent" value="publish">{tr!(l, "recipes-publish", number = next)}</button>
                <button class="button" name="intent" value="keep">{tr!(l, "recipes-keep")}</button>
                <p class="form__actions-note">{tr!(l, "recipes-publish-note")}</p>
            </div>
        </form>
    }
    .into_any()
}

/// A line of what it needs.
fn need(row: usize, form: &FormState, l: Locale) -> AnyView {
    let name = |part: &str| format!("need_{row}_{part}");
    let title = tr!(l, "recipes-need", number = row + 1);
    view! {
        <div class="row-editor__row" role="group" aria-label=title.clone()>
            <p class="row-editor__name">{title.clone()}</p>
            <div class="field-row">
                {Field::new(name("kind"), tr!(l, "hold-kind"), Kind::Listed(KINDS)).draw(form, l)}
                {Field::new(name("quantity"), tr!(l, "hold-quantity"), Kind::Line("number")).class("field field--short").draw(form, l)}
            </div>
            {ui::tick(&name("grows"), tr!(l, "recipes-field-grows"), form)}
            <details class="filters" open=said(row, form)>
                <summary>{tr!(l, "recipes-field-what")}</summary>
                {ui::optional_languages(&name("what"), &tr!(l, "recipes-field-words"), &Kind::Line("text"), form, l)}
            </details>
        </div>
    }
    .into_any()
}

/// Whether a line has words of its own, or something is wrong with them.
fn said(row: usize, form: &FormState) -> bool {
    let name = format!("need_{row}_what");
    form.submitted.languages(&name).iter().any(|text| !text.trim().is_empty())
        || form.fields.iter().any(|field| field.name == name)
}

/// How a summary of what was refused names each field.
fn names(rows: usize, l: Locale) -> Vec<(String, String)> {
    let told = |text: String| tr!(l, "proposal-refused-field", field = text);
    let plain = [
        "title", "summary", "people", "steps", "steps_fr", "steps_nl", "steps_en", "change",
        "reason",
    ];
    let plain = plain.into_iter().map(|name| (name.to_owned(), told(called(name, l))));
    let lines = (0..rows).flat_map(|row| {
        ["kind", "quantity", "what"].map(|part| {
            let text = tr!(l, "recipes-need", number = row + 1);
            (format!("need_{row}_{part}"), told(text))
        })
    });
    plain.chain(lines).collect()
}

/// What a field is called; one of a line of needs after the line.
pub(super) fn called(base: &str, l: Locale) -> String {
    let line = base.strip_prefix("need_").and_then(|rest| rest.split_once('_'));
    if let Some((row, part)) = line {
        let part = match part {
            "kind" => tr!(l, "hold-kind"),
            "quantity" => tr!(l, "hold-quantity"),
            "grows" => tr!(l, "recipes-field-grows"),
            _ => tr!(l, "recipes-field-words"),
        };
        let row = row.parse().unwrap_or(0_usize);
        return format!("{} – {part}", tr!(l, "recipes-need", number = row + 1));
    }
    match base {
        "title" => tr!(l, "recipes-field-title"),
        "summary" => tr!(l, "recipes-field-summary"),
        "people" => tr!(l, "recipes-people"),
        "change" => tr!(l, "recipes-field-change"),
        "reason" => tr!(l, "recipes-withdraw-reason"),
        _ => tr!(l, "recipes-steps"),
    }
}
