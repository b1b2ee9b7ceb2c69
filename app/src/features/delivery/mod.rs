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
    delivery::{Delivery, Refused, Status},
    locale::Locale,
    money::Cents,
    project::Project,
};
use leptos::prelude::*;
use service::process::ProcessView;

/// Why a report on a project was refused, in words. Amounts are in the currency of the envelope, which
/// the page names.
#[must_use]
pub fn refused(why: &Refused, l: Locale) -> String {
    let number = |cents: i64| Cents(cents).number(l);
    match why {
        Refused::AboveVoted { most } => tr!(l, "refusal-above-voted", most = number(*most)),
        Refused::AboveAwarded { most } => tr!(l, "refusal-above-awarded", most = number(*most)),
        Refused::AboveCommitted { most } => tr!(l, "refusal-above-committed", most = number(*most)),
        Refused::AboveUnspent { most } => tr!(l, "refusal-above-unspent", most = number(*most)),
        Refused::LessThanSpent { least } => {
            tr!(l, "refusal-less-than-spent", least = number(*least))
        }
        Refused::StatusOutOfOrder { from, to } => tr!(
            l,
            "refusal-status-out-of-order",
            from = tr!(l, &format!("delivery-status-{}", from.code())),
            to = tr!(l, &format!("delivery-status-{}", to.code()))
        ),
        Refused::MilestoneStillOpen { count } => {
            tr!(l, "refusal-milestone-still-open", count = *count)
        }
        Refused::DayAhead => tr!(l, "refusal-day-ahead"),
    }
}

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
