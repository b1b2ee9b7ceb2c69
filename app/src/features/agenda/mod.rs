//! The agenda: what collectives announce, and the festivals that gather it.

mod festival;
mod form;
mod list;
mod open;
mod show;

pub(crate) use list::waiting;

use crate::{cx::Site, show as moments};
use axum::{Router, routing::get};
use chrono::NaiveDate;
use domain::{
    agenda::Gathering,
    id::GatheringId,
    locale::Locale,
    registry::{Span, span::day_in_brussels},
};

/// The pages of the agenda.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/agenda", get(list::get))
        .route("/agenda/new", get(form::new).post(form::announce))
        .route("/agenda/festivals/{slug}", get(list::festival))
        .route("/agenda/{id}", get(show::get).post(show::post))
        .route("/agenda/{id}/edit", get(form::edit).post(form::save))
        .route("/admin/a/{administration}/festivals", get(festival::get).post(festival::post))
        .route(
            "/admin/a/{administration}/festivals/{slug}",
            get(festival::edit).post(festival::save),
        )
}

/// Files, under addresses that do not depend on a language.
pub fn files() -> Router<Site> {
    Router::new()
        .route("/data/agenda/{name}", get(open::file))
        .route("/data/agenda/festivals/{name}", get(open::festival))
}

/// The path of something announced, without its language.
fn path(id: GatheringId) -> String {
    format!("/agenda/{id}")
}

/// A time in words; one day is said once.
fn when(span: Span, l: Locale) -> String {
    if day_in_brussels(span.from()) == day_in_brussels(span.to()) {
        let (day, from) = (moments::day(span.from(), l), moments::clock(span.from(), l));
        tr!(l, "agenda-when-one-day", day = day, from = from, to = moments::clock(span.to(), l))
    } else {
        let from = moments::day_and_time(span.from(), l);
        tr!(l, "registry-when", from = from, to = moments::day_and_time(span.to(), l))
    }
}

/// Some days in words.
fn days(first: NaiveDate, last: NaiveDate, l: Locale) -> String {
    let day = |day: NaiveDate| {
        Span::days(day, day).map_or_else(|_| day.to_string(), |span| moments::day(span.from(), l))
    };
    if first == last {
        return day(first);
    }
    tr!(l, "festivals-days", first = day(first), last = day(last))
}

/// Why something does not belong to a festival.
pub fn refusal_text(first: NaiveDate, last: NaiveDate, l: Locale) -> String {
    tr!(l, "refusal-not-during-festival", days = days(first, last, l))
}

/// The languages in which something is held, by their names.
fn languages(one: &Gathering, l: Locale) -> String {
    let names = one.languages.iter().map(|locale| tr!(l, &format!("language-{locale}")));
    names.collect::<Vec<_>>().join(", ")
}
