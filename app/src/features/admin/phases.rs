//! The phases of a process in a form: one row each, both dates empty where a phase is not used.

use crate::{
    form::{FormState, Submitted},
    show,
    ui::{self, Field, Kind},
};
use domain::{
    Moment,
    locale::Locale,
    process::{Phase, PhaseKind, Position, Process, Timeline},
};
use leptos::prelude::*;
use service::phases::PhaseWordsForm;

/// The values of a timeline, as the form holds them.
pub(super) fn values(timeline: &Timeline) -> Vec<(String, String)> {
    timeline
        .phases()
        .iter()
        .flat_map(|phase| {
            let kind = phase.kind.code();
            [
                (format!("{kind}_opens"), show::field(phase.opens_at)),
                (format!("{kind}_closes"), show::field(phase.closes_at)),
            ]
        })
        .collect()
}

/// What a process says of its phases, as the form holds it.
pub(super) fn wording_values(process: &Process) -> Vec<(String, String)> {
    let mut values = Vec::new();
    for words in &process.wording {
        let texts = [("name", &words.name), ("about", &words.description)];
        for (part, text) in texts {
            if let Some(text) = text {
                values.extend(super::texts(&format!("{}_{part}", words.kind.code()), text));
            }
        }
    }
    values
}

/// Reads what is said of the phases.
pub(super) fn read_wording(form: &Submitted) -> Vec<PhaseWordsForm> {
    let words = |kind: &PhaseKind| PhaseWordsForm {
        kind: *kind,
        name: form.languages(&format!("{}_name", kind.code())),
        description: form.languages(&format!("{}_about", kind.code())),
    };
    PhaseKind::ALL.iter().map(words).collect()
}

/// Reads the rows. A date that was not touched keeps the seconds that a field cannot show.
pub(super) fn read(
    form: &Submitted,
    present: Option<&Timeline>,
) -> (Vec<Phase>, Vec<domain::Field>) {
    let mut phases = Vec::new();
    let mut refused = Vec::new();
    for kind in PhaseKind::ALL.iter().copied() {
        let [opens, closes] = ["opens", "closes"].map(|end| format!("{}_{end}", kind.code()));
        if form.text(&opens).trim().is_empty() && form.text(&closes).trim().is_empty() {
            continue;
        }
        let before = present.and_then(|timeline| timeline.get(kind));
        let mut date = |name: &str, before: Option<Moment>| {
            let typed = form.text(name);
            if let Some(before) = before.filter(|before| show::field(*before) == typed.trim()) {
                return Some(before);
            }
            show::parse_field(&typed)
                .map_err(|refusal| refused.push(domain::Field::new(name, refusal)))
                .ok()
        };
        let opens_at = date(&opens, before.map(|phase| phase.opens_at));
        let closes_at = date(&closes, before.map(|phase| phase.closes_at));
        if let (Some(opens_at), Some(closes_at)) = (opens_at, closes_at) {
            phases.push(Phase { kind, opens_at, closes_at });
        }
    }
    (phases, refused)
}

/// The rows of the form; `frozen` shows the dates of the vote without letting them change.
pub(super) fn editor(
    form: &FormState,
    present: Option<&Timeline>,
    frozen: bool,
    now: Moment,
    l: Locale,
) -> AnyView {
    let running = |kind: PhaseKind| {
        present
            .and_then(|timeline| timeline.get(kind))
            .is_some_and(|phase| phase.position(now) == Position::Now)
    };
    let rows = PhaseKind::ALL.iter().copied().map(|kind| {
        let frozen = frozen && kind == PhaseKind::Voting;
        row(kind, running(kind), frozen, form, l)
    });
    view! {
        <fieldset class="fieldset fieldset--ruled">
            <legend class="fieldset__legend">{tr!(l, "admin-phases")}</legend>
            <p class="field__hint">{tr!(l, "admin-phases-hint")}</p>
            <ol class="phase-editor">{rows.collect_view()}</ol>
        </fieldset>
    }
    .into_any()
}

fn row(kind: PhaseKind, now: bool, frozen: bool, form: &FormState, l: Locale) -> AnyView {
    let code = kind.code();
    let name = tr!(l, &format!("phase-{code}"));
    let message = form.message(code, l);
    let class = if now { "phase-editor__row phase-editor__row--now" } else { "phase-editor__row" };
    let note = match (now, kind.is_needed()) {
        (true, _) => tr!(l, "admin-phase-now"),
        (_, true) => tr!(l, "admin-phase-needed"),
        _ => String::new(),
    };
    let dates = if frozen {
        let fixed = ["opens", "closes"].map(|end| {
            let field = format!("{code}_{end}");
            let value = form.value(&field);
            let shown =
                show::parse_field(&value).map_or(value.clone(), |m| show::day_and_time(m, l));
            view! {
                <p class="phase-editor__fixed">
                    <span class="field__label">{tr!(l, &format!("admin-phase-{end}"))}</span>
                    <span>{shown}</span>
                    <input r#type="hidden" name=field value=value />
                </p>
            }
        });
        fixed.collect_view().into_any()
    } else {
        ["opens", "closes"]
            .map(|end| {
                let label = tr!(l, &format!("admin-phase-{end}"));
                Field::new(format!("{code}_{end}"), label, Kind::Line("datetime-local"))
                    .class("field field--date")
                    .draw(form, l)
            })
            .collect_view()
            .into_any()
    };
    view! {
        <li id=code tabindex="-1">
            <div class=class role="group" aria-label=name>
                <p class="phase-editor__name">{name.clone()}" "<span class="phase-editor__note">{note}</span></p>
                {dates}
                {message.map(|text| view! { <p class="field__error phase-editor__error">{text}</p> })}
                {frozen.then(|| view! { <p class="field__hint phase-editor__error">{tr!(l, "admin-phase-frozen")}</p> })}
            </div>
            {words(kind, form, l)}
        </li>
    }
    .into_any()
}

/// Its own name and what happens in it, folded away: most processes call their phases as usual.
fn words(kind: PhaseKind, form: &FormState, l: Locale) -> AnyView {
    let (name, about) = (format!("{}_name", kind.code()), format!("{}_about", kind.code()));
    let refused = form.fields.iter().any(|field| field.name == name || field.name == about);
    let usual = tr!(l, &format!("phase-{}", kind.code()));
    view! {
        <details open=refused>
            <summary>{tr!(l, "phase-words-summary", phase = usual)}</summary>
            {ui::optional_languages(&name, &tr!(l, "phase-words-name"), &Kind::Line("text"), form, l)}
            {ui::optional_languages(&about, &tr!(l, "phase-words-about"), &Kind::Area(2), form, l)}
        </details>
    }
    .into_any()
}
