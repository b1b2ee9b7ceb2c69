//! The form in which a proposal is written.

use super::super::fields::{self, costs};
use crate::{features::sharing, form::FormState, ui};
use domain::locale::Locale;
use leptos::prelude::*;
use service::cost_words::Words;

/// What surrounds the fields of a proposal.
pub(super) struct Around<'a> {
    /// Whether the caller may say in whose name it is made.
    pub leads: bool,
    /// What the sharing check found.
    pub shared: Option<&'a service::sharing::view::Sheet>,
    /// What the words of each line were understood to name.
    pub words: &'a [Words],
    /// Its page.
    pub here: &'a str,
}

/// The form of a proposal.
pub(super) fn body(
    action: &str,
    form: &FormState,
    from: &fields::Choices,
    around: &Around<'_>,
    l: Locale,
) -> AnyView {
    let shared = around.shared.map(|sheet| sharing::editing(sheet, around.here, l));
    let (drafts, offers) = (&from.drafts, &from.offers);
    let translations = fields::translations(form, l).map(|fields| {
        view! {
            <details class="filters" id="translations" open=!drafts.is_empty()>
                <summary>{tr!(l, "proposal-translations")}</summary>
                <div class="flow">
                    <p class="field__hint">{tr!(l, "proposal-translations-hint")}</p>
                    {machine(drafts, offers, form, l)}
                    {fields}
                </div>
            </details>
        }
    });
    view! {
        <form class="form" id="proposal-form" method="post" action=action.to_owned() novalidate>
            // The first button of a form is the one that Enter presses.
            <button class="visually-hidden" name="intent" value="save" tabindex="-1" aria-hidden="true">{tr!(l, "proposal-save")}</button>
            {fields::summary(form, l)}
            <input r#type="hidden" name="version" value=form.value("version") />
            <fieldset class="fieldset fieldset--ruled">
                <legend class="fieldset__legend">{tr!(l, "proposal-part-idea")}</legend>
                {fields::three(form, from, l)}
                {fields::story(form, from, l)}
            </fieldset>
            <fieldset class="fieldset fieldset--ruled" id="costs">
                <legend class="fieldset__legend">{tr!(l, "proposal-part-costs")}</legend>
                <p class="field__hint">{tr!(l, "proposal-costs-hint")}</p>
                {costs::draw(form, from, around.words, l)}
                {shared}
            </fieldset>
            <fieldset class="fieldset fieldset--ruled">
                <legend class="fieldset__legend">{tr!(l, "proposal-part-who")}</legend>
                {around.leads.then(|| fields::who(form, from, l))}
                {fields::language(form, l)}
                {translations}
            </fieldset>
            <div class="form__actions">
                <button class="button button--primary" name="intent" value="save">{tr!(l, "proposal-save")}</button>
                <p class="form__actions-note">{tr!(l, "proposal-save-note")}</p>
            </div>
        </form>
    }
    .into_any()
}

/// Drafts of a machine: asked for by a button, and read over by a person.
fn machine(drafts: &[Locale], offers: &[Locale], form: &FormState, l: Locale) -> AnyView {
    let read = drafts.iter().map(|locale| {
        let language = tr!(l, &format!("language-{locale}"));
        ui::tick(
            &format!("reviewed_{locale}"),
            tr!(l, "translation-reviewed", language = language),
            form,
        )
    });
    let buttons = offers.iter().map(|locale| {
        let language = tr!(l, &format!("language-{locale}"));
        let value = format!("translate_{locale}");
        view! { <button class="button button--small" name="intent" value=value>{tr!(l, "translation-draft", language = language)}</button> }
    });
    let note = (!drafts.is_empty()).then(|| {
        view! { <p class="field__hint">{tr!(l, "translation-drafted-hint")}</p> }
    });
    view! {
        {note}
        {read.collect_view()}
        <div class="button-row">{buttons.collect_view()}</div>
    }
    .into_any()
}
