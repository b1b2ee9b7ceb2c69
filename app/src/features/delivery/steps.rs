//! The steps of a laureate, with what was planned and what was.

use super::day;
use chrono::NaiveDate;
use domain::{
    delivery::{Delivery, Milestone, Punctuality},
    locale::Locale,
};
use leptos::prelude::*;

/// The table of steps.
pub fn table(delivery: &Delivery, today: NaiveDate, l: Locale) -> AnyView {
    if delivery.milestones().is_empty() {
        return view! { <p>{tr!(l, "delivery-steps-none")}</p> }.into_any();
    }
    let over = delivery.status().is_over();
    let rows = delivery.milestones().iter().map(|step| row(step, today, over, l)).collect_view();
    view! {
        <table class="table table--stack">
            <caption class="visually-hidden">{tr!(l, "delivery-steps-caption")}</caption>
            <thead>
                <tr>
                    <th scope="col">{tr!(l, "delivery-step")}</th>
                    <th scope="col">{tr!(l, "delivery-step-planned")}</th>
                    <th scope="col">{tr!(l, "delivery-step-done")}</th>
                    <th scope="col">{tr!(l, "delivery-step-state")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// `over` says that nothing more is expected: then no step is late.
fn row(step: &Milestone, today: NaiveDate, over: bool, l: Locale) -> AnyView {
    let (class, state) = match step.punctuality(today) {
        Punctuality::Ahead | Punctuality::Late(_) if over => {
            ("badge badge--closed", tr!(l, "delivery-step-not-done"))
        }
        Punctuality::Done => ("badge badge--funded", tr!(l, "delivery-step-on-time")),
        Punctuality::DoneLate(days) => {
            ("badge badge--closed", tr!(l, "delivery-step-done-late", days = days))
        }
        Punctuality::Ahead => ("badge badge--draft", tr!(l, "delivery-step-ahead")),
        Punctuality::Late(days) => {
            ("badge badge--not-funded", tr!(l, "delivery-step-late", days = days))
        }
    };
    let done = step.done.map_or_else(|| tr!(l, "delivery-step-not-done"), |done| day(done, l));
    let label = &step.label;
    view! {
        <tr>
            <th scope="row" lang=label.language(l).code()>{label.get(l).to_owned()}</th>
            <td data-label=tr!(l, "delivery-step-planned")>
                <time datetime=step.planned.to_string()>{day(step.planned, l)}</time>
            </td>
            <td data-label=tr!(l, "delivery-step-done")>{done}</td>
            <td data-label=tr!(l, "delivery-step-state")><span class=class>{state}</span></td>
        </tr>
    }
    .into_any()
}
