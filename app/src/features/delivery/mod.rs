//! After the vote: what became of each laureate, and of all of an envelope; and following one.

mod change;
mod follow;
mod list;
mod money;
mod news;
mod project;
mod proof;
mod section;
mod steps;

pub use follow::{ask as ask_to_follow, followed, set as follow, stop, unsubscribe};
pub use list::get as list;
pub use news::write as news;
pub use project::get as project;
pub use section::section;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    delivery::{Delivery, Status},
    locale::Locale,
    project::Project,
};
use leptos::prelude::*;
use service::process::ProcessView;

/// The path of the page of a laureate, without its language.
#[must_use]
pub fn path(view: &ProcessView, project: &Project) -> String {
    format!("/p/{}/projects/{}/delivery", view.process.slug, project.slug)
}

/// A day as people read it.
#[must_use]
pub fn day(day: NaiveDate, l: Locale) -> String {
    // At noon it is the same day in Brussels.
    let noon: DateTime<Utc> =
        day.and_hms_opt(12, 0, 0).map(|noon| noon.and_utc()).unwrap_or_default();
    crate::show::day(noon, l)
}

/// The status as a word on a mark.
#[must_use]
fn badge(status: Status, l: Locale) -> AnyView {
    let class = match status {
        Status::Preparing => "badge badge--draft",
        Status::Underway => "badge badge--open",
        Status::Done => "badge badge--funded",
        Status::Stopped => "badge badge--not-funded",
    };
    view! { <span class=class>{word(status, l)}</span> }.into_any()
}

/// The status on a mark, or that nothing was reported yet.
#[must_use]
pub fn known_badge(delivery: &Delivery, reported: bool, l: Locale) -> AnyView {
    if reported {
        return badge(delivery.status(), l);
    }
    view! { <span class="badge badge--draft">{tr!(l, "delivery-status-unknown")}</span> }.into_any()
}

/// The status as a word.
#[must_use]
pub fn word(status: Status, l: Locale) -> String {
    tr!(l, &format!("delivery-status-{}", status.code()))
}

/// By how much a project is late, on a mark, when it is.
#[must_use]
pub fn late_badge(delivery: &Delivery, today: NaiveDate, l: Locale) -> Option<AnyView> {
    let text = late(delivery, today, l)?;
    Some(view! { " "<span class="badge badge--not-funded">{text}</span> }.into_any())
}

/// By how much a project is late, in words, when it is.
#[must_use]
pub fn late(delivery: &Delivery, today: NaiveDate, l: Locale) -> Option<String> {
    delivery.days_late(today).map(|days| tr!(l, "delivery-late", days = days))
}
