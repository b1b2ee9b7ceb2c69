//! The form that keeps a laureate: status, steps, money, and what is said in public.

use super::{delivery::Desk, summary::summary, texts};
use crate::{
    form::{FormState, Submitted},
    ui::{self, Field, Kind},
};
use domain::{
    delivery::{Line, MOST_MILESTONES, Status},
    locale::Locale,
    money::Cents,
};
use leptos::prelude::*;
use service::delivery::{DeliveryForm, MilestoneForm, Story};

/// Rows that are offered empty below those in use.
const EMPTY_ROWS: usize = 2;

/// The label of a field that only this form has.
pub(super) fn label(name: &str, l: Locale) -> Option<String> {
    if let Some(rest) = name.strip_prefix("milestone_") {
        let (row, part) = rest.split_once('_')?;
        let part = tr!(l, &format!("admin-delivery-step-{part}"));
        return Some(format!("{}, {part}", tr!(l, "admin-delivery-step", row = row)));
    }
    let key = match name {
        "status" | "reason" | "awarded" | "committed" | "spent" | "returned" | "cost" | "note" => {
            format!("admin-delivery-{name}")
        }
        "moment" | "alternative" => format!("admin-delivery-photo-{name}"),
        _ => return None,
    };
    Some(tr!(l, &key))
}

/// What the form begins with: the version that stands. What is said in public is new each time.
pub(super) fn values(story: &Story) -> Vec<(String, String)> {
    let delivery = story.delivery();
    let plain = |cents: Cents| if cents == Cents::ZERO { String::new() } else { cents.plain() };
    let mut values = vec![
        ("version".to_owned(), story.version().to_string()),
        ("status".to_owned(), delivery.status().code().to_owned()),
        ("cost".to_owned(), delivery.cost().map(Cents::plain).unwrap_or_default()),
    ];
    values.extend(delivery.reason().into_iter().flat_map(|reason| texts("reason", reason)));
    for line in Line::ALL {
        values.push((line.code().to_owned(), plain(delivery.amount(*line))));
    }
    for (row, step) in (1..).zip(delivery.milestones()) {
        let _: usize = row;
        values.extend(texts(&format!("milestone_{row}_label"), &step.label));
        values.push((format!("milestone_{row}_planned"), step.planned.to_string()));
        let done = step.done.map(|day| day.to_string()).unwrap_or_default();
        values.push((format!("milestone_{row}_done"), done));
    }
    values
}

/// What was sent.
pub(super) fn read(form: &Submitted) -> DeliveryForm {
    let rows = (1..=MOST_MILESTONES + EMPTY_ROWS).map(|row| MilestoneForm {
        row,
        label: form.languages(&format!("milestone_{row}_label")),
        planned: form.text(&format!("milestone_{row}_planned")),
        done: form.text(&format!("milestone_{row}_done")),
    });
    DeliveryForm {
        status: form.text("status"),
        reason: form.languages("reason"),
        milestones: rows.collect(),
        awarded: form.text("awarded"),
        committed: form.text("committed"),
        spent: form.text("spent"),
        returned: form.text("returned"),
        cost: form.text("cost"),
        note: form.languages("note"),
    }
}

/// Draws the form.
pub(super) fn draw(desk: &Desk, form: &FormState) -> AnyView {
    let l = desk.cx.locale;
    let action = desk.cx.href(&desk.path());
    view! {
        <form class="form form--dense" method="post" action=action novalidate>
            {summary(form, l)}
            <input r#type="hidden" name="version" value=form.value("version") />
            {status(form, l)}
            {steps(form, l)}
            {money(desk, form)}
            {said("note", form, l)}
            <div class="form__actions">
                <button class="button button--primary">{tr!(l, "admin-delivery-save")}</button>
                <p class="form__actions-note">{tr!(l, "admin-delivery-save-note", count = desk.followers)}</p>
            </div>
        </form>
    }
    .into_any()
}

fn status(form: &FormState, l: Locale) -> AnyView {
    let statuses = Status::ALL
        .iter()
        .map(|status| {
            let code = status.code();
            (code.to_owned(), tr!(l, &format!("delivery-status-{code}")))
        })
        .collect();
    view! {
        {Field::new("status", tr!(l, "admin-delivery-status"), Kind::Select(statuses)).draw(form, l)}
        {said("reason", form, l)}
    }
    .into_any()
}

/// A text in three languages with a sentence that says when it is needed.
fn said(name: &str, form: &FormState, l: Locale) -> AnyView {
    let label = tr!(l, &format!("admin-delivery-{name}"));
    let hint = tr!(l, &format!("admin-delivery-{name}-hint"));
    let fields = ui::languages(name, &label, &Kind::Area(2), form, l);
    view! {
        <fieldset class="fieldset fieldset--ruled">
            <legend class="fieldset__legend">{label}</legend>
            <p class="field__hint">{hint}</p>
            {fields}
        </fieldset>
    }
    .into_any()
}

fn steps(form: &FormState, l: Locale) -> AnyView {
    let used = (1..=MOST_MILESTONES + EMPTY_ROWS)
        .filter(|row| {
            let prefix = format!("milestone_{row}_");
            form.submitted.behind(&prefix).any(|(_, value)| !value.trim().is_empty())
        })
        .max()
        .unwrap_or(0);
    let last = (used + EMPTY_ROWS).min(MOST_MILESTONES + EMPTY_ROWS);
    let rows = (1..=last).map(|row| step(row, form, l)).collect_view();
    view! {
        <h2>{tr!(l, "admin-delivery-steps")}</h2>
        <p>{tr!(l, "admin-delivery-steps-what")}</p>
        {rows}
    }
    .into_any()
}

fn step(row: usize, form: &FormState, l: Locale) -> AnyView {
    let name = |part: &str| format!("milestone_{row}_{part}");
    let day = |part: &str| {
        let label = tr!(l, &format!("admin-delivery-step-{part}"));
        Field::new(name(part), label, Kind::Line("date")).class("field field--date")
    };
    let label = tr!(l, "admin-delivery-step-label");
    view! {
        <fieldset class="fieldset fieldset--ruled">
            <legend class="fieldset__legend">{tr!(l, "admin-delivery-step", row = row.to_string())}</legend>
            {ui::languages(&name("label"), &label, &Kind::Line("text"), form, l)}
            <div class="field-row">
                {day("planned").draw(form, l)}
                {day("done").optional().draw(form, l)}
            </div>
        </fieldset>
    }
    .into_any()
}

fn money(desk: &Desk, form: &FormState) -> AnyView {
    let l = desk.cx.locale;
    let currency = desk.target.envelope.amount.currency;
    let price = desk.story.project.price;
    let unit = || Kind::Money(currency.symbol().to_owned());
    let amounts = Line::ALL.iter().map(|line| {
        let label = tr!(l, &format!("admin-delivery-{}", line.code()));
        Field::new(line.code(), label, unit()).draw(form, l)
    });
    let amounts = amounts.collect_view();
    let hint = tr!(l, "admin-delivery-cost-hint", total = price.total.show(currency, l));
    view! {
        <h2>{tr!(l, "admin-delivery-money")}</h2>
        <p>{tr!(l, "admin-delivery-money-what", voted = price.asked.show(currency, l))}</p>
        <div class="field-row">{amounts}</div>
        {Field::new("cost", tr!(l, "admin-delivery-cost"), unit()).hint(hint).optional().draw(form, l)}
    }
    .into_any()
}
