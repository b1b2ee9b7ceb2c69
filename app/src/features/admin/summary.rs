//! What was refused, at the head of a long form: each line names its field and leads to it.

use super::project_fields::field_label;
use crate::{error::refusal_text, form::FormState, ui};
use domain::{Refusal, locale::Locale, process::PhaseKind};
use leptos::prelude::*;

/// Fields whose name in the form is not that of their words.
const LABELS: [(&str, &str); 33] = [
    ("name", "admin-name"),
    ("summary", "admin-summary"),
    ("about", "admin-about"),
    ("slug", "admin-slug"),
    ("contact", "admin-administration-contact"),
    ("accessibility", "admin-administration-accessibility"),
    ("privacy", "admin-administration-privacy"),
    ("email", "admin-people-email"),
    ("inhabitants", "districts-inhabitants"),
    ("amount", "admin-amount"),
    ("currency", "admin-envelope-currency"),
    ("theme", "admin-project-theme"),
    ("title", "admin-project-title"),
    ("description", "admin-project-description"),
    ("place", "admin-project-place"),
    ("commune", "admin-project-commune"),
    ("bearer_name", "admin-project-bearer"),
    ("bearer_type", "admin-project-bearer-type"),
    ("number", "admin-project-number"),
    ("cost", "admin-project-costs"),
    ("max_choices", "admin-rules-max-choices"),
    ("completion", "admin-rules-completion"),
    ("minimum_votes", "admin-rules-minimum"),
    ("paths", "admin-administration-paths"),
    ("letters", "letters-admin-how-many"),
    ("locale", "letters-admin-language"),
    ("purpose", "letters-admin-purpose"),
    ("replaces", "letters-admin-replaces-which"),
    ("code", "code-field"),
    ("document", "counter-document"),
    ("handed", "counter-handed"),
    ("support_threshold", "admin-support-threshold"),
    ("votes_in", "admin-votes-in"),
];

/// The name of a field in words, when it has one.
fn label(name: &str, form: &FormState, l: Locale) -> Option<String> {
    if name == "about" && form.submitted.get("contact").is_some() {
        return Some(tr!(l, "admin-administration-about"));
    }
    if let Some((_, key)) = LABELS.iter().find(|(field, _)| *field == name) {
        return Some(tr!(l, key));
    }
    if let Some(column) = name.strip_prefix("column_") {
        return Some(tr!(l, &format!("admin-column-{}", column.replace('_', "-"))));
    }
    if let Some(rest) = name.strip_prefix("funder_") {
        let number = rest.split('_').next()?.parse::<usize>().ok()? + 1;
        return Some(tr!(l, "admin-envelope-funder", number = number));
    }
    // A delivery asks why it is stopped, under the same name.
    if name == "reason" && form.submitted.get("status").is_none() {
        return Some(tr!(l, "admin-conduct-reason"));
    }
    let own = super::delivery_form::label(name, l)
        .or_else(|| super::letters::label(name, l))
        .or_else(|| super::deciding::label(name, l));
    if own.is_some() {
        return own;
    }
    if name.starts_with("line_") || name.starts_with("partner_") {
        return Some(field_label(name, l));
    }
    if name.ends_with("_reason") || name.starts_with("withdraw_") || name == "reason" {
        return Some(tr!(l, "admin-conduct-reason"));
    }
    if name.ends_with("closes_at") {
        return Some(tr!(l, "admin-conduct-new-close"));
    }
    let phase = PhaseKind::ALL.iter().map(|kind| kind.code());
    let phase = phase.into_iter().find(|code| name.starts_with(code))?;
    Some(tr!(l, &format!("phase-{phase}")))
}

/// What is wrong with a field, in words; a box to tick is not filled in but ticked.
pub(super) fn text(field: &domain::Field, l: Locale) -> String {
    if field.name.ends_with("_confirm") && field.refusal == Refusal::Required {
        tr!(l, "admin-confirm-needed")
    } else {
        refusal_text(&field.refusal, l)
    }
}

/// Where the line of a field leads.
fn target(field: &domain::Field, form: &FormState) -> Option<String> {
    let name = &field.name;
    if name == "form" || name == "file" {
        return None;
    }
    if form.submitted.get(name).is_some() {
        return Some(name.clone());
    }
    let languages = Locale::ALL.map(|l| format!("{name}_{l}"));
    let empty =
        |name: &&String| form.submitted.get(name).is_some_and(|value| value.trim().is_empty());
    let first = languages.iter().find(|name| form.submitted.get(name).is_some());
    Some(languages.iter().find(empty).or(first).unwrap_or(name).clone())
}

/// The summary; nothing when nothing was refused.
pub(super) fn summary(form: &FormState, l: Locale) -> Option<AnyView> {
    if form.fields.is_empty() {
        return None;
    }
    let lines = form.fields.iter().map(|field| {
        let text = match label(&field.name, form, l) {
            Some(label) => tr!(l, "admin-summary-line", label = label, text = text(field, l)),
            None => text(field, l),
        };
        match target(field, form) {
            Some(target) => view! { <li><a href=format!("#{target}")>{text}</a></li> }.into_any(),
            None => view! { <li>{text}</li> }.into_any(),
        }
    });
    Some(ui::summary_of(lines.collect(), l))
}
