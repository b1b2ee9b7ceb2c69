//! Small forms of one button, of which the console has many.

use crate::features::workshop::draw;
use leptos::prelude::*;

/// A form of one button.
pub fn button(
    action: &str,
    verb: &'static str,
    label: impl Into<String>,
    with: &[(&'static str, String)],
) -> AnyView {
    styled(action, verb, label, with, "button button--small")
}

/// A form of one button that looks like what it does.
pub fn styled(
    action: &str,
    verb: &'static str,
    label: impl Into<String>,
    with: &[(&'static str, String)],
    class: &'static str,
) -> AnyView {
    let hidden = with.iter().map(|(name, value)| draw::hidden(name, value.clone()));
    view! {
        <form method="post" action=action.to_owned() data-send="" class="live-inline">
            {draw::hidden("op", draw::op())} {draw::hidden("do", verb)} {hidden.collect_view()}
            <button class=class>{label.into()}</button>
        </form>
    }
    .into_any()
}

/// A button with a mark for who sees it and words for who hears it.
pub fn marked(
    action: &str,
    verb: &'static str,
    mark: &'static str,
    label: String,
    with: &[(&'static str, String)],
) -> AnyView {
    let hidden = with.iter().map(|(name, value)| draw::hidden(name, value.clone()));
    let title = label.clone();
    view! {
        <form method="post" action=action.to_owned() data-send="" class="live-inline">
            {draw::hidden("op", draw::op())} {draw::hidden("do", verb)} {hidden.collect_view()}
            <button class="button button--small button--mark" title=title>
                <span aria-hidden="true">{mark}</span><span class="visually-hidden">{label.clone()}</span></button>
        </form>
    }
    .into_any()
}

/// A form that asks for a reason, which the room reads.
pub fn with_reason(
    action: &str,
    verb: &'static str,
    label: String,
    reason: String,
    with: &[(&'static str, String)],
) -> AnyView {
    let hidden = with.iter().map(|(name, value)| draw::hidden(name, value.clone()));
    view! {
        <details class="console-why"><summary>{label.clone()}</summary>
            <form method="post" action=action.to_owned() data-send="" class="form form--tight">
                {draw::hidden("op", draw::op())} {draw::hidden("do", verb)} {hidden.collect_view()}
                <div class="field"><label class="field__label">{reason}<input name="reason" required=true /></label></div>
                <button class="button button--small">{label}</button>
            </form>
        </details>
    }
    .into_any()
}

/// A line of a form: label and control in one.
pub fn labelled(label: impl IntoView + 'static, control: impl IntoView + 'static) -> AnyView {
    view! { <div class="field"><label class="field__label">{label}{control}</label></div> }
        .into_any()
}
