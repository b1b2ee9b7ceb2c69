//! The limits inside an envelope, as fields: a line for each group, and the projects that exclude
//! one another.

use super::rule_sheet::Places;
use crate::{
    features::rules::group_name,
    form::{FormState, Submitted},
    ui::{Field, Kind},
};
use domain::{
    actor::ActorType,
    locale::Locale,
    money::{Cents, Currency},
    project::Theme,
    refusal::Fields,
    rules::{Group, GroupLimit, Limits},
    text::Slug,
};
use leptos::prelude::*;

/// The most lines that are read.
const MOST_LINES: usize = 200;
/// Lines that are offered empty below those in use.
const EMPTY_LINES: usize = 2;

/// The limits as the form holds them.
pub(super) fn values(limits: &Limits) -> Vec<(String, String)> {
    let mut groups: Vec<&Group> =
        limits.caps.iter().chain(&limits.floors).map(|limit| &limit.group).collect();
    groups.sort();
    groups.dedup();
    let amount = |limits: &[GroupLimit], group: &Group| {
        let limit = limits.iter().find(|limit| limit.group == *group);
        limit.map_or_else(String::new, |limit| limit.amount.plain())
    };
    let mut values = Vec::new();
    for (line, group) in (1..).zip(groups) {
        let _: usize = line;
        values.push((format!("limit_{line}_group"), group.code()));
        values.push((format!("limit_{line}_cap"), amount(&limits.caps, group)));
        values.push((format!("limit_{line}_floor"), amount(&limits.floors, group)));
    }
    let exclusions = limits.exclusions.iter().map(|numbers| numbers.join(", "));
    values.push(("exclusion".to_owned(), exclusions.collect::<Vec<_>>().join("\n")));
    values
}

/// Reads the limits.
pub(super) fn read(form: &Submitted, fields: &mut Fields) -> Limits {
    let mut limits = Limits::default();
    for line in 1..=MOST_LINES {
        let name = |part: &str| format!("limit_{line}_{part}");
        let (cap, floor) = (form.text(&name("cap")), form.text(&name("floor")));
        if cap.trim().is_empty() && floor.trim().is_empty() {
            continue;
        }
        let Some(group) = fields.check(&name("group"), form.text(&name("group")).parse::<Group>())
        else {
            continue;
        };
        for (part, text, list) in
            [("cap", cap, &mut limits.caps), ("floor", floor, &mut limits.floors)]
        {
            if text.trim().is_empty() {
                continue;
            }
            let amount = fields.check(&name(part), Cents::parse(&text));
            list.extend(amount.map(|amount| GroupLimit { group: group.clone(), amount }));
        }
    }
    let numbers = |line: &str| -> Vec<String> {
        let numbers = line.split([',', ';']).map(str::trim).filter(|number| !number.is_empty());
        let mut numbers: Vec<String> = numbers.map(str::to_owned).collect();
        numbers.dedup();
        numbers
    };
    let exclusions = form.text("exclusion");
    limits.exclusions = exclusions.lines().map(numbers).filter(|line| !line.is_empty()).collect();
    limits
}

/// The fields.
pub(super) fn fields(form: &FormState, places: &Places, currency: Currency, l: Locale) -> AnyView {
    let used = (1..=MOST_LINES)
        .filter(|line| {
            let sent = |part: &str| form.value(&format!("limit_{line}_{part}"));
            !sent("group").is_empty() || !sent("cap").is_empty() || !sent("floor").is_empty()
        })
        .max()
        .unwrap_or(0);
    let options = options(places, l);
    let lines = (1..=used + EMPTY_LINES).map(|line| {
        let amount = |part: &str| {
            let kind = Kind::Money(currency.symbol().to_owned());
            Field::new(format!("limit_{line}_{part}"), tr!(l, &format!("admin-rules-{part}")), kind)
                .class("field field--short")
                .draw(form, l)
        };
        let groups = Kind::Select(options.clone());
        view! {
            <div class="field-row field-row--limit">
                {Field::new(format!("limit_{line}_group"), tr!(l, "admin-rules-limit-group"), groups)
                    .draw(form, l)}
                {amount("cap")}
                {amount("floor")}
            </div>
        }
    });
    let lines = lines.collect_view();
    let message = |name: &'static str| {
        form.message(name, l).map(|message| {
            view! { <p class="field__error" id=name tabindex="-1">{message}</p> }
        })
    };
    view! {
        <fieldset class="fieldset fieldset--ruled">
            <legend class="fieldset__legend">{tr!(l, "admin-rules-limits")}</legend>
            <p class="field__hint">{tr!(l, "admin-rules-limits-hint")}</p>
            {message("cap")}
            {message("floor")}
            {lines}
            {Field::new("exclusion", tr!(l, "admin-rules-exclusion"), Kind::Area(2))
                .hint(tr!(l, "admin-rules-exclusion-hint"))
                .optional()
                .draw(form, l)}
        </fieldset>
    }
    .into_any()
}

/// All groups: themes, kinds of bearers, communes and their districts.
fn options(places: &Places, l: Locale) -> Vec<(String, String)> {
    let mut options = vec![(String::new(), tr!(l, "admin-rules-limit-group-none"))];
    let themes = Theme::ALL.iter().map(|theme| Group::Theme(*theme));
    let bearers = ActorType::ALL.iter().map(|kind| Group::Bearer(*kind));
    let is_district = |slug: &Slug| places.districts.iter().any(|district| district.slug == *slug);
    let communes = places.all.iter().filter(|place| !is_district(&place.slug));
    let communes = communes.map(|commune| Group::Commune(commune.slug.clone()));
    let districts = places.districts.iter().map(|own| Group::District(own.slug.clone()));
    for (heading, groups) in [
        ("admin-rules-limit-themes", themes.collect::<Vec<_>>()),
        ("admin-rules-limit-bearers", bearers.collect()),
        ("admin-rules-limit-communes", communes.collect()),
        ("admin-rules-limit-districts", districts.collect()),
    ] {
        let heading = tr!(l, heading);
        options.extend(groups.iter().map(|group| {
            let name = group_name(group, &places.all, l);
            (group.code(), format!("{heading} – {name}"))
        }));
    }
    options
}
