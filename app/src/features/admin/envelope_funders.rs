//! Who pays for an envelope, as rows of its form.

use crate::{
    form::{FormState, Submitted},
    ui::{self, Field, Kind},
};
use domain::{funding::Funder, locale::Locale};
use leptos::prelude::*;
use service::envelope::{FunderForm, Known};

/// How many funders a form has room for.
const ROOM: usize = 5;

/// Reads the rows.
pub(super) fn posted(form: &Submitted) -> Vec<FunderForm> {
    let row = |place: usize| {
        let part = |part: &str| form.text(&format!("funder_{place}_{part}"));
        FunderForm {
            party: part("party"),
            name: [part("fr"), part("nl")],
            amount: part("amount"),
            article: part("article"),
            conditions: form.languages(&format!("funder_{place}_conditions")),
        }
    };
    (0..ROOM).map(row).collect()
}

/// The values of the rows, as the form holds them.
pub(super) fn values(funders: &[Funder]) -> Vec<(String, String)> {
    let mut values = Vec::new();
    for (place, funder) in funders.iter().enumerate() {
        let mut push = |part: &str, value: String| {
            values.push((format!("funder_{place}_{part}"), value));
        };
        match funder.party {
            Some(party) => push("party", party.to_string()),
            None => {
                push("fr", funder.name.get(Locale::Fr).to_owned());
                push("nl", funder.name.get(Locale::Nl).to_owned());
            }
        }
        push("amount", funder.amount.plain());
        push("article", funder.article.clone().unwrap_or_default());
        if let Some(conditions) = &funder.conditions {
            values.extend(super::texts(&format!("funder_{place}_conditions"), conditions));
        }
    }
    values
}

/// The rows of the form; those after the second are folded away while they are empty.
pub(super) fn editor(form: &FormState, known: &[Known], unit: &str, l: Locale) -> AnyView {
    let choices = choices(known, l);
    let filled = |place: usize| {
        let name = format!("funder_{place}_");
        form.submitted.behind(&name).any(|(_, value)| !value.trim().is_empty())
    };
    let used = (0..ROOM).rposition(filled).map_or(0, |place| place + 1).max(2);
    let (open, rest): (Vec<_>, Vec<_>) = (0..ROOM).partition(|place| *place < used);
    let draw = |places: Vec<usize>| {
        places.into_iter().map(|place| row(place, form, &choices, unit, l)).collect_view()
    };
    let rest = (!rest.is_empty()).then(|| {
        view! {
            <details>
                <summary>{tr!(l, "funders-more", count = rest.len())}</summary>
                {draw(rest)}
            </details>
        }
    });
    view! {
        <div class="row-editor">
            <p class="field__hint">{tr!(l, "admin-envelope-funders-hint")}</p>
            {draw(open)}
            {rest}
        </div>
    }
    .into_any()
}

/// Everybody of this site who can be picked, behind somebody else.
fn choices(known: &[Known], l: Locale) -> Vec<(String, String)> {
    let mut choices = vec![(String::new(), tr!(l, "funder-party-other"))];
    choices.extend(known.iter().map(|known| {
        let kind = match known.kind {
            Some(kind) => tr!(l, &format!("actor-{}", kind.code())),
            None => tr!(l, "funder-party-administration"),
        };
        (known.party.to_string(), format!("{} ({kind})", known.name.get(l)))
    }));
    choices
}

fn row(
    place: usize,
    form: &FormState,
    choices: &[(String, String)],
    unit: &str,
    l: Locale,
) -> AnyView {
    let name = format!("funder_{place}");
    let refused = |part: &str| {
        let field = format!("{name}{part}");
        form.fields.iter().any(|refused| refused.name == field)
    };
    let message = refused("")
        .then(|| form.message(&name, l))
        .flatten()
        .filter(|_| form.message(&format!("{name}_fr"), l).is_none());
    let label = tr!(l, "admin-envelope-funder", number = place + 1);
    let conditions = format!("{name}_conditions");
    let written = form.submitted.behind(&conditions).any(|(_, value)| !value.trim().is_empty());
    let open = written || refused("_conditions");
    let money = Kind::Money(unit.to_owned());
    view! {
        <div class="row-editor__row" role="group" aria-label=label id=name.clone()>
            <p class="row-editor__name">{label.clone()}</p>
            {message.map(|text| view! { <p class="field__error">{text}</p> })}
            {Field::new(format!("{name}_party"), tr!(l, "funder-party"), Kind::Select(choices.to_vec())).draw(form, l)}
            <div class="field-row">
                {Field::line(format!("{name}_fr"), tr!(l, "admin-in-french")).language(Locale::Fr).draw(form, l)}
                {Field::line(format!("{name}_nl"), tr!(l, "admin-in-dutch")).language(Locale::Nl).optional().draw(form, l)}
            </div>
            <div class="field-row">
                {Field::new(format!("{name}_amount"), tr!(l, "admin-amount"), money).draw(form, l)}
                {Field::line(format!("{name}_article"), tr!(l, "funder-article")).optional().draw(form, l)}
            </div>
            <details open=open>
                <summary>{tr!(l, "funder-conditions-summary")}</summary>
                {ui::optional_languages(&conditions, &tr!(l, "funder-conditions"), &Kind::Area(2), form, l)}
            </details>
        </div>
    }
    .into_any()
}
