//! The phases of a process in a form: one row each, both dates empty where a phase is not used.

use crate::{
    form::{FormState, Submitted},
    show,
    ui::{Field, Kind},
};
use domain::{
    Moment,
    locale::Locale,
    process::{Phase, PhaseKind, Position, Timeline},
};
use leptos::prelude::*;

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
        </li>
    }
    .into_any()
}
