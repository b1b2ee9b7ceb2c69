//! The registry in words.

use super::Reference;
use crate::show::{clock, day, day_and_time};
use chrono::NaiveDate;
use domain::{
    locale::Locale,
    money::{Cents, Currency},
    registry::{
        Measure, Refusal, Resource, Span,
        loan::Loan,
        resource::{Commitment, PlaceFacts, Terms, Transport},
        span::day_in_brussels,
    },
};

/// An amount in euros.
pub(super) fn euros(cents: Cents, l: Locale) -> String {
    cents.show(Currency::EUR, l)
}

/// A time: « du 20 juin 2026 à 10 h 00 au 21 juin 2026 à 12 h 00 ».
pub(crate) fn when(span: Span, l: Locale) -> String {
    let (from, to) = (span.from(), span.to());
    if day_in_brussels(from) == day_in_brussels(to) {
        let day = day(from, l);
        return tr!(
            l,
            "registry-when-one-day",
            day = day,
            from = clock(from, l),
            to = clock(to, l)
        );
    }
    tr!(l, "registry-when", from = day_and_time(from, l), to = day_and_time(to, l))
}

/// The first day of a time as a leaf of a calendar: « 20 », « juin ».
pub(super) fn leaf(span: Span, l: Locale) -> (String, String) {
    let day = day_in_brussels(span.from());
    (day.format("%-d").to_string(), day.format_localized("%b", language(l)).to_string())
}

/// The name of a month with its year.
pub(crate) fn month(first: NaiveDate, l: Locale) -> String {
    first.format_localized("%B %Y", language(l)).to_string()
}

const fn language(l: Locale) -> chrono::Locale {
    match l {
        Locale::Fr => chrono::Locale::fr_BE,
        Locale::Nl => chrono::Locale::nl_BE,
        Locale::En => chrono::Locale::en_GB,
    }
}

/// A day of the week, short and long.
pub(super) fn weekday(day: NaiveDate, l: Locale) -> (String, String) {
    let text = |form: &str| day.format_localized(form, language(l)).to_string();
    (text("%a"), text("%A"))
}

/// What a loan is of: of what was asked of a kind it may be another one like it.
pub(super) fn what(loan: &Loan, resource: &Resource, l: Locale) -> String {
    let name = resource.details.name.get(l);
    if loan.is_movable() { tr!(l, "loan-one-of", what = name) } else { name.to_owned() }
}

/// The terms in half a line.
pub(super) fn short_terms(resource: &Resource, l: Locale) -> String {
    terms_in_brief(resource, l).join(" · ")
}

/// The terms in a word or two each, for a list.
pub(super) fn terms_in_brief(resource: &Resource, l: Locale) -> Vec<String> {
    let terms = &resource.details.terms;
    let mut parts = Vec::new();
    if terms.deposit > Cents::ZERO {
        parts.push(tr!(l, "terms-deposit-short", amount = euros(terms.deposit, l)));
    }
    if terms.fee > Cents::ZERO {
        parts.push(tr!(l, "terms-fee-short", amount = euros(terms.fee, l)));
    }
    if terms.deposit == Cents::ZERO && terms.fee == Cents::ZERO {
        parts.push(tr!(l, "terms-free"));
    }
    if terms.transport != Transport::ByHand {
        parts.push(tr!(l, &format!("transport-{}", terms.transport.code())));
    }
    if terms.people > 1 {
        parts.push(tr!(l, "terms-people-short", count = u32::from(terms.people)));
    }
    parts
}

/// Everything about its terms and its place that is worth a line: name and value.
pub(super) fn facts(
    resource: &Resource,
    reference: &Reference,
    l: Locale,
) -> Vec<(String, String)> {
    let details = &resource.details;
    let mut rows = Vec::new();
    let mut add = |key: &str, value: String| rows.push((tr!(l, key), value));
    if !resource.is_single() {
        add("fact-held", l.number(u64::from(resource.stock.held)));
    }
    let place = details.location.public_address().map_or_else(
        || reference.commune(&resource.commune, l),
        |address| format!("{address}, {}", reference.commune(&resource.commune, l)),
    );
    add("fact-place", place);
    for (measure, value) in &details.measures {
        add(&format!("fact-{}", measure.code()), measured(*measure, *value, l));
    }
    for (key, value) in details.place.iter().flat_map(|place| of_place(place, l)) {
        add(key, value);
    }
    for (key, value) in terms(&details.terms, l) {
        add(key, value);
    }
    let hours = hours(resource, l);
    add("fact-hours", if hours.is_empty() { tr!(l, "fact-hours-agreed") } else { hours });
    let closed = closed(resource, l);
    if !closed.is_empty() {
        add("fact-closed", closed.join(crate::show::semicolon(l)));
    }
    if let Some(budget) = &details.funded_by {
        add("fact-funded-by", budget.clone());
    }
    rows
}

/// What is known of a place: the key of its name, and its value.
pub(super) fn of_place(place: &PlaceFacts, l: Locale) -> Vec<(&'static str, String)> {
    let mut rows = Vec::new();
    if place.capacity > 0 {
        rows.push(("fact-capacity", tr!(l, "fact-people", count = place.capacity)));
    }
    if let Some(step_free) = place.step_free {
        rows.push(("fact-step-free", tr!(l, if step_free { "yes" } else { "no" })));
    }
    let functions = place.functions.iter();
    let functions = functions.map(|function| tr!(l, &format!("function-{}", function.code())));
    let functions: Vec<String> = functions.collect();
    if !functions.is_empty() {
        rows.push(("fact-functions", functions.join(", ")));
    }
    let used = if place.permanent { "fact-permanent" } else { "fact-occasional" };
    rows.push(("fact-use", tr!(l, used)));
    if place.commitment != Commitment::Unsaid {
        let code = place.commitment.code();
        rows.push(("fact-commitment", tr!(l, &format!("commitment-{code}"))));
    }
    rows
}

/// The days on which it cannot be had, as people say them.
fn closed(resource: &Resource, l: Locale) -> Vec<String> {
    let closures = resource.details.closures.iter();
    closures
        .map(|one| {
            // What comes back every year has no year of its own.
            let text = |day: NaiveDate| match day.and_hms_opt(12, 0, 0).map(|noon| noon.and_utc()) {
                Some(noon) if one.yearly => crate::show::short_day(noon, l),
                Some(noon) => crate::show::day(noon, l),
                None => day.to_string(),
            };
            let days = match one.first == one.last {
                true => text(one.first),
                false => tr!(l, "timeline-dates", from = text(one.first), to = text(one.last)),
            };
            if one.yearly { tr!(l, "fact-closed-yearly", days = days) } else { days }
        })
        .collect()
}

/// A measure as people say it: « 3,5 m », « 80 personnes ».
fn measured(measure: Measure, value: u32, l: Locale) -> String {
    if measure == Measure::Seats {
        return tr!(l, "fact-people", count = value);
    }
    let mark = if l == Locale::En { '.' } else { ',' };
    let text = measure.written(value, mark);
    let text = text.parse().map_or(text, |whole: u64| l.number(whole));
    format!("{text}\u{a0}{}", measure.spoken().0)
}

/// The terms, line by line.
pub(super) fn terms(terms: &Terms, l: Locale) -> Vec<(&'static str, String)> {
    let mut rows = vec![("fact-audience", tr!(l, &format!("audience-{}", terms.audience.code())))];
    let money = |cents: Cents| match cents {
        Cents::ZERO => tr!(l, "fact-none"),
        cents => euros(cents, l),
    };
    rows.push(("fact-deposit", money(terms.deposit)));
    rows.push(("fact-fee", money(terms.fee)));
    if terms.notice_days > 0 {
        rows.push(("fact-notice", tr!(l, "fact-days", count = u32::from(terms.notice_days))));
    }
    rows.push(("fact-longest", tr!(l, "fact-days", count = u32::from(terms.max_days))));
    rows.push(("fact-transport", tr!(l, &format!("transport-{}", terms.transport.code()))));
    if terms.people > 0 {
        rows.push(("fact-set-up", tr!(l, "fact-people", count = u32::from(terms.people))));
    }
    if terms.indoor_only {
        rows.push(("fact-indoor", tr!(l, "yes")));
    }
    if let Some(insurance) = &terms.insurance {
        rows.push(("fact-insurance", insurance.get(l).to_owned()));
    }
    rows
}

/// The hours at which it is handed out, in the order of the week.
fn hours(resource: &Resource, l: Locale) -> String {
    let clock = |minute: u16| {
        let (hour, minute) = (minute / 60, minute % 60);
        match l {
            Locale::Fr => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
            Locale::Nl => format!("{hour}.{minute:02}"),
            Locale::En => format!("{hour}:{minute:02}"),
        }
    };
    let mut days = Vec::new();
    for weekday in 0..7_u8 {
        let open = resource.details.openings.iter().filter(|one| one.weekday == weekday);
        let times: Vec<String> =
            open.map(|one| format!("{}–{}", clock(one.from), clock(one.to))).collect();
        let monday = NaiveDate::from_ymd_opt(2024, 1, 1);
        let day = monday.and_then(|it| it.checked_add_days(chrono::Days::new(u64::from(weekday))));
        if let (Some(day), false) = (day, times.is_empty()) {
            days.push(format!("{} {}", self::weekday(day, l).0, times.join(", ")));
        }
    }
    days.join(crate::show::semicolon(l))
}

/// The day of a loan, as the head of its page says it: « samedi 20 juin 2026 ».
pub(super) fn great_day(span: Span, l: Locale) -> String {
    let (_, weekday) = self::weekday(day_in_brussels(span.from()), l);
    format!("{weekday} {}", day(span.from(), l))
}

/// Why the registry does not do what was asked, and what to do.
#[must_use]
pub fn refusal(reason: &Refusal, l: Locale) -> String {
    match reason {
        Refusal::EndsBeforeItBegins => tr!(l, "registry-refusal-ends-before"),
        Refusal::TooLong { days } => {
            tr!(l, "registry-refusal-too-long", days = u32::from(*days))
        }
        Refusal::InThePast => tr!(l, "registry-refusal-past"),
        Refusal::TooLate { days } => {
            tr!(l, "registry-refusal-too-late", days = u32::from(*days))
        }
        Refusal::ClosedThen { at } => {
            tr!(l, "registry-refusal-closed", at = crate::show::day_and_time(*at, l))
        }
        Refusal::NotThatMany { there } => {
            tr!(l, "registry-refusal-not-that-many", there = *there)
        }
        Refusal::TakenThen { free } => tr!(l, "registry-refusal-taken", free = *free),
        Refusal::NotForYou => tr!(l, "registry-refusal-not-for-you"),
        Refusal::Retired => tr!(l, "registry-refusal-retired"),
        Refusal::OwnThing => tr!(l, "registry-refusal-own"),
        Refusal::WrongState { state, .. } => tr!(
            l,
            "registry-refusal-wrong-state",
            state = tr!(l, &format!("loan-state-{}", state.code()))
        ),
        Refusal::ClaimOpen => tr!(l, "registry-refusal-claim-open"),
        Refusal::PromisedToOthers { promised } => {
            tr!(l, "registry-refusal-promised", promised = *promised)
        }
        Refusal::BeyondCalendar => tr!(l, "registry-refusal-beyond-calendar"),
        Refusal::UnknownKind => tr!(l, "registry-refusal-unknown-kind"),
        Refusal::SeveralKinds => tr!(l, "registry-refusal-several-kinds"),
        Refusal::TooManyOpenLoans { limit } => {
            tr!(l, "registry-refusal-too-many-loans", limit = *limit)
        }
        Refusal::CannotMerge => tr!(l, "registry-refusal-cannot-merge"),
        Refusal::IntentClosed => tr!(l, "registry-refusal-intent-closed"),
        Refusal::RuleNotUnderstood { part } => {
            tr!(l, "registry-refusal-rule", part = part.as_str())
        }
    }
}
/// A distance as people say it: in kilometres, with one decimal.
pub fn kilometres(metres: u32, l: Locale) -> String {
    let tenths = (metres + 50) / 100;
    let comma = if l == Locale::En { "." } else { "," };
    format!("{}{comma}{}", tenths / 10, tenths % 10)
}
