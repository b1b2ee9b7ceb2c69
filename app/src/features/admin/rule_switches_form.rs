//! The switches of counting rules, for those who know them.

use crate::{
    form::{FormState, Submitted},
    ui::{self, Field, Kind},
};
use domain::{
    locale::Locale,
    refusal::Fields,
    rules::{MisfitChoice, Switches},
};
use leptos::prelude::*;

/// Switches that are on or off: their field and their words.
const TICKS: [(&str, &str); 3] = [
    ("per_euro", "admin-rules-per-euro"),
    ("count", "admin-rules-count"),
    ("prefilter", "admin-rules-prefilter"),
];

/// The values of switches, as the form holds them.
pub(super) fn values(switches: Switches) -> Vec<(String, String)> {
    let mut values = vec![("misfit".to_owned(), switches.misfit.code().to_owned())];
    let ticked = [switches.per_euro, switches.count, switches.prefilter];
    let chosen = TICKS.iter().zip(ticked).filter(|(_, ticked)| *ticked);
    values.extend(chosen.map(|((name, _), _)| ((*name).to_owned(), "yes".to_owned())));
    values
}

/// Reads them. What belongs to another method stays, so that it is refused and not lost.
pub(super) fn read(form: &Submitted, fields: &mut Fields) -> Switches {
    let misfit = match form.text("misfit").as_str() {
        "" => None,
        code => fields.check("misfit", code.parse::<MisfitChoice>()),
    };
    Switches {
        misfit: misfit.unwrap_or(MisfitChoice::Skip),
        per_euro: form.ticked("per_euro"),
        count: form.ticked("count"),
        prefilter: form.ticked("prefilter"),
    }
}

/// Whether one of them is chosen, or was refused.
pub(super) fn any(form: &FormState) -> bool {
    let chosen = |(name, _): &(&str, &str)| form.submitted.ticked(name);
    let names = |name: &str| name == "misfit" || TICKS.iter().any(|(tick, _)| *tick == name);
    let misfit = form.value("misfit");
    !misfit.is_empty() && misfit != MisfitChoice::Skip.code()
        || TICKS.iter().any(chosen)
        || form.fields.iter().any(|field| names(&field.name))
}

/// The fields.
pub(super) fn fields(form: &FormState, l: Locale) -> AnyView {
    let misfits = MisfitChoice::ALL.iter().map(|choice| {
        (choice.code().to_owned(), tr!(l, &format!("admin-rules-misfit-{}", choice.code())))
    });
    let ticks = TICKS.map(|(name, words)| {
        let wrong = form.message(name, l).map(|text| view! { <p class="field__error">{text}</p> });
        view! { {ui::tick(name, tr!(l, words), form)} {wrong} }
    });
    view! {
        <fieldset class="fieldset">
            <legend class="fieldset__legend">{tr!(l, "admin-rules-switches")}</legend>
            {Field::new("misfit", tr!(l, "admin-rules-misfit"), Kind::Select(misfits.collect()))
                .hint(tr!(l, "admin-rules-misfit-hint"))
                .draw(form, l)}
            {ticks.collect_view()}
        </fieldset>
    }
    .into_any()
}
