//! What else can become of a recipe: withdrawn, standing again, or what is being written forgotten.

use crate::{
    form::{FormState, Submitted},
    ui::{self, Kind},
};
use domain::{locale::Locale, recipe::Standing};
use leptos::prelude::*;
use service::recipe::desk::Edited;

/// The button by which a recipe is withdrawn.
pub(super) const WITHDRAW: &str = "withdraw";
/// Fields that are no part of what is written of a recipe.
pub(super) const BESIDE: [&str; 5] = ["revision", "intent", "reason_fr", "reason_nl", "reason_en"];

/// The form as it is saved, and beside it the reason for which somebody withdraws the recipe, as it was
/// typed.
pub(super) fn leaving(mut saved: FormState, typed: &Submitted) -> FormState {
    if typed.has("intent", WITHDRAW) {
        for (locale, text) in Locale::ALL.iter().zip(typed.languages("reason")) {
            saved.submitted.push(format!("reason_{locale}"), text);
        }
        saved.submitted.push("intent", WITHDRAW);
    }
    saved
}

/// What else can become of it: withdrawn, standing again, or what is being written forgotten.
pub(super) fn fate(action: &str, edited: &Edited, form: &FormState, l: Locale) -> AnyView {
    let kept = &edited.kept;
    let button = |intent: &'static str| {
        let text = tr!(l, &format!("recipes-{intent}"));
        view! { <button class="button button--quiet" name="intent" value=intent>{text}</button> }
    };
    let discard = kept.draft.is_some().then(|| button("discard"));
    let restore = (kept.standing() == Standing::Withdrawn).then(|| button("restore"));
    let buttons = (discard.is_some() || restore.is_some()).then(|| {
        view! {
            <form method="post" action=action.to_owned()>
                <input r#type="hidden" name="revision" value=form.value("revision") />
                <p class="button-row">{discard} {restore}</p>
            </form>
        }
    });
    let withdraw = (kept.standing() == Standing::Published).then(|| withdrawing(action, form, l));
    view! { <section class="section flow">{buttons} {withdraw}</section> }.into_any()
}

/// Why it is withdrawn, which everyone reads.
fn withdrawing(action: &str, form: &FormState, l: Locale) -> AnyView {
    let open = form.value("intent") == WITHDRAW;
    view! {
        <details class="filters" open=open>
            <summary>{tr!(l, "recipes-withdraw")}</summary>
            <form class="form" method="post" action=action.to_owned() novalidate>
                <input r#type="hidden" name="revision" value=form.value("revision") />
                <p class="field__hint">{tr!(l, "recipes-withdraw-what")}</p>
                {ui::languages("reason", &tr!(l, "recipes-withdraw-reason"), &Kind::Area(2), form, l)}
                <div class="form__actions"><button class="button" name="intent" value=WITHDRAW>{tr!(l, "recipes-withdraw-button")}</button></div>
            </form>
        </details>
    }
    .into_any()
}
