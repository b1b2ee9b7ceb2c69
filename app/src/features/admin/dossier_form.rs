//! The form of a valuation dossier.

use super::{dossier::Desk, texts};
use crate::{
    form::{FormState, Submitted},
    ui::{self, Field, Kind},
};
use domain::{
    deciding::Grid,
    locale::Locale,
    permit::Action,
    valuation::{Feasibility, MOST_YEARS},
};
use leptos::prelude::*;
use service::valuation::{DossierView, ValuationForm};

/// Years that stand ready.
const FEWEST_YEARS: usize = 3;

/// Reads the form.
pub(super) fn posted(form: &Submitted) -> ValuationForm {
    ValuationForm {
        feasibility: form.text("feasibility"),
        reason: form.languages("reason"),
        costs: (0..MOST_YEARS).map(|year| form.text(&format!("cost_{year}"))).collect(),
        months: form.text("months"),
        price_explanation: form.languages("price_explanation"),
        notes: form.text("notes"),
        points: (0..Grid::MOST).map(|place| form.text(&format!("point_{place}"))).collect(),
        done: form.ticked("done"),
    }
}

/// The values of a dossier, as the form holds them.
pub(super) fn values(view: &DossierView) -> Vec<(String, String)> {
    let Some(dossier) = &view.dossier else { return vec![("revision".into(), "0".into())] };
    let valuation = &dossier.valuation;
    let mut values = vec![
        ("revision".to_owned(), dossier.revision.to_string()),
        ("feasibility".to_owned(), valuation.feasibility.code().to_owned()),
        ("months".to_owned(), valuation.months.map(|m| m.to_string()).unwrap_or_default()),
        ("notes".to_owned(), valuation.notes.clone()),
        ("done".to_owned(), if valuation.done { "yes" } else { "" }.to_owned()),
    ];
    for (year, cost) in valuation.costs.iter().enumerate() {
        values.push((format!("cost_{year}"), cost.plain()));
    }
    for (place, points) in valuation.points.iter().enumerate() {
        values.push((format!("point_{place}"), points.to_string()));
    }
    if let Some(reason) = &valuation.reason {
        values.extend(texts("reason", reason));
    }
    if let Some(explanation) = &valuation.price_explanation {
        values.extend(texts("price_explanation", explanation));
    }
    values
}

/// The form; for whoever may not work on this dossier, the reason why.
pub(super) fn draw(desk: &Desk, form: &FormState, newer: bool, l: Locale) -> Option<AnyView> {
    if !desk.own.may(Action::Value) {
        return None;
    }
    if desk.dossier.conflict {
        return Some(
            view! {
                <section class="section flow">
                    <h2>{tr!(l, "admin-valuation")}</h2>
                    <p class="notice notice--warning">{tr!(l, "refusal-conflict-of-interest")}</p>
                </section>
            }
            .into_any(),
        );
    }
    let action = desk.cx.href(&format!("{}/valuation", desk.path()));
    let feasibilities = Feasibility::ALL
        .iter()
        .map(|choice| {
            let code = choice.code();
            (code.to_owned(), tr!(l, &format!("admin-feasibility-{code}")), String::new())
        })
        .collect();
    // After a conflict the form is sent as the answer to the newer revision.
    let revision = match (&desk.dossier.dossier, newer) {
        (Some(dossier), true) => dossier.revision.to_string(),
        _ => form.value("revision"),
    };
    let save = tr!(l, if newer { "admin-project-save-mine" } else { "admin-valuation-save" });
    Some(
        view! {
            <section class="section flow">
                <h2>{tr!(l, "admin-valuation")}</h2>
                <form class="form form--dense" method="post" action=action novalidate>
                    <input r#type="hidden" name="revision" value=revision />
                    {ui::choices("feasibility", &tr!(l, "admin-feasibility"), feasibilities, false, form, l)}
                    {public_reason(form, l)}
                    {adjust(desk, l)}
                    {costs(desk, form, l)}
                    {points(desk, form, l)}
                    {Field::new("months", tr!(l, "admin-months"), Kind::Line("number")).class("field field--short").optional().draw(form, l)}
                    {Field::new("notes", tr!(l, "admin-notes"), Kind::Area(3)).hint(tr!(l, "admin-notes-hint")).optional().draw(form, l)}
                    {ui::tick("done", tr!(l, "admin-done"), form)}
                    <div class="form__actions">
                        <button class="button button--primary">{save}</button>
                        <p class="form__actions-note">{tr!(l, "admin-valuation-note")}</p>
                    </div>
                </form>
            </section>
        }
        .into_any(),
    )
}

/// What its bearers could do with less, for whoever settles the amount.
fn adjust(desk: &Desk, l: Locale) -> Option<AnyView> {
    let proposal = &desk.own.proposal;
    let target = service::standing::envelope_of(&desk.view, proposal)?;
    crate::features::proposal::adjust::said(&target.envelope, proposal.content.adjust, l)
}

fn public_reason(form: &FormState, l: Locale) -> AnyView {
    let label = tr!(l, "admin-feasibility-reason");
    let message = form.message("reason", l);
    view! {
        <fieldset class="fieldset" id="reason" tabindex="-1">
            <legend class="fieldset__legend">{label.clone()}</legend>
            <p class="field__hint">{tr!(l, "admin-feasibility-reason-hint")}</p>
            {message.map(|text| view! { <p class="field__error">{text}</p> })}
            {ui::languages("reason", &label, &Kind::Area(2), form, l)}
        </fieldset>
    }
    .into_any()
}

/// The points of each criterion, where the process has some.
fn points(desk: &Desk, form: &FormState, l: Locale) -> Option<AnyView> {
    let (grid, published) = desk.dossier.grid.as_ref()?;
    let fields = grid.criteria().iter().enumerate().map(|(place, criterion)| {
        let label = tr!(
            l,
            "admin-criterion-points",
            name = criterion.name.get(l),
            weight = criterion.weight,
            most = u32::from(grid.scale())
        );
        Field::new(format!("point_{place}"), label, Kind::Line("number"))
            .class("field field--short")
            .draw(form, l)
    });
    let dossier = desk.dossier.dossier.as_ref();
    let total =
        dossier.and_then(|dossier| dossier.valuation.weighed(grid)).map(|(points, full)| {
            let text =
                tr!(l, "valuation-points", points = points.to_string(), full = full.to_string());
            view! { <p><strong>{text}</strong></p> }
        });
    let key = if *published { "admin-criteria-public" } else { "admin-criteria-staff" };
    Some(
        view! {
            <fieldset class="fieldset">
                <legend class="fieldset__legend">{tr!(l, "admin-criteria")}</legend>
                <p class="field__hint">{tr!(l, key)}</p>
                {fields.collect_view()}
                {total}
            </fieldset>
        }
        .into_any(),
    )
}

fn costs(desk: &Desk, form: &FormState, l: Locale) -> AnyView {
    let unit = desk
        .view
        .envelopes
        .first()
        .map_or("€", |target| target.envelope.amount.currency.symbol())
        .to_owned();
    let used = (0..MOST_YEARS).filter(|year| !form.value(&format!("cost_{year}")).is_empty());
    let count = used.max().map_or(0, |year| year + 2).clamp(FEWEST_YEARS, MOST_YEARS);
    let fields = (0..count).map(|year| {
        let label = tr!(l, "admin-cost-year", year = year + 1);
        let field = Field::new(format!("cost_{year}"), label, Kind::Money(unit.clone()));
        let field = if year == 0 { field } else { field.optional() };
        field.draw(form, l)
    });
    let label = tr!(l, "admin-price-explanation");
    view! {
        <fieldset class="fieldset">
            <legend class="fieldset__legend">{tr!(l, "admin-costs")}</legend>
            <p class="field__hint">{tr!(l, "admin-costs-hint")}</p>
            <div class="field-row">{fields.collect_view()}</div>
            {ui::languages("price_explanation", &label, &Kind::Area(2), form, l)}
        </fieldset>
    }
    .into_any()
}
