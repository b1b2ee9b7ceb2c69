//! When something is needed: the fields of a line.

use crate::{
    form::{FormState, Submitted},
    ui::{self, Field, Kind},
};
use domain::{
    id::LineId,
    locale::Locale,
    registry::{Span, span::clock_in_brussels},
    sharing::{Exempt, Need},
};
use leptos::prelude::*;
use service::sharing::{MOST_DATES, NeedForm};

/// The names of a line's fields begin with this, so that those of two lines are two.
pub(super) fn named(line: LineId, name: &str) -> String {
    format!("{}-{name}", &line.to_string()[..8])
}

/// What a form says.
pub(super) fn posted(form: &Submitted, line: LineId) -> NeedForm {
    let text = |name: &str| form.text(&named(line, name));
    let date = |place: usize| (text(&format!("from_{place}")), text(&format!("to_{place}")));
    NeedForm {
        dates: (0..MOST_DATES).map(date).collect(),
        flexible: text("flexible"),
        days: text("days"),
        rent: text("rent"),
        exempt: text("exempt"),
        outdoors: form.ticked(&named(line, "outdoors")),
    }
}

/// What is known, as the form holds it.
pub(super) fn values(need: &Need) -> Vec<(String, String)> {
    let clock = |at| clock_in_brussels(at).format("%Y-%m-%dT%H:%M").to_string();
    let dates = need.uses.iter().enumerate().flat_map(|(place, span): (usize, &Span)| {
        [(format!("from_{place}"), clock(span.from())), (format!("to_{place}"), clock(span.to()))]
    });
    let mut values: Vec<(String, String)> = dates.collect();
    let number = |number: u16| if number == 0 { String::new() } else { number.to_string() };
    values.push(("flexible".to_owned(), number(u16::from(need.flexible_days))));
    values.push(("days".to_owned(), number(need.days_a_year)));
    values.push(("rent".to_owned(), need.rent.map(|rent| rent.plain()).unwrap_or_default()));
    let exempt = need.exempt.map(|why| why.code().to_owned()).unwrap_or_default();
    values.push(("exempt".to_owned(), exempt));
    if need.outdoors {
        values.push(("outdoors".to_owned(), "yes".to_owned()));
    }
    values
}

/// The fields.
pub(super) fn fields(form: &FormState, line: LineId, l: Locale) -> AnyView {
    let name = |name: &str| named(line, name);
    let filled = (0..MOST_DATES).rev().find(|place| {
        ["from", "to"].iter().any(|it| !form.value(&name(&format!("{it}_{place}"))).is_empty())
    });
    let rows = (filled.map_or(0, |place| place + 1) + 2).clamp(2, MOST_DATES);
    let dates = (0..rows).map(|place| {
        let number = place + 1;
        view! {
            <div class="field-row">
                {Field::new(name(&format!("from_{place}")), tr!(l, "share-need-from", number = number), Kind::Line("datetime-local")).draw(form, l)}
                {Field::new(name(&format!("to_{place}")), tr!(l, "share-need-to", number = number), Kind::Line("datetime-local")).draw(form, l)}
            </div>
        }
    });
    let none = (String::new(), tr!(l, "share-exempt-none"));
    let exempt = Exempt::ALL
        .iter()
        .map(|why| (why.code().to_owned(), tr!(l, &format!("share-exempt-{}", why.code()))));
    let exempt = std::iter::once(none).chain(exempt).collect();
    let short = |code: &str, label: &str, hint: &str, kind: Kind| {
        Field::new(name(code), tr!(l, label), kind).hint(tr!(l, hint)).optional().draw(form, l)
    };
    view! {
        <p class="field__hint">{tr!(l, "share-need-hint")}</p>
        {dates.collect_view()}
        {short("flexible", "share-need-flexible", "share-need-flexible-hint", Kind::Line("number"))}
        {ui::tick(&name("outdoors"), tr!(l, "share-need-outdoors"), form)}
        <details class="filters">
            <summary>{tr!(l, "share-need-more")}</summary>
            {short("days", "share-need-days", "share-need-days-hint", Kind::Line("number"))}
            {short("rent", "share-need-rent", "share-need-rent-hint", Kind::Money("€".to_owned()))}
            {Field::new(name("exempt"), tr!(l, "share-need-exempt"), Kind::Select(exempt)).draw(form, l)}
        </details>
    }
    .into_any()
}
