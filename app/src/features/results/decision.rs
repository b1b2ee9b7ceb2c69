//! What the college or the council decided on the outcome, and where it departs from the vote.

use super::ledger::Ledger;
use domain::decision::Departure;
use leptos::prelude::*;

/// The section, once there is a decision.
pub fn section(ledger: &Ledger) -> Option<AnyView> {
    let l = ledger.l;
    let decision = ledger.results.decision.as_ref()?;
    let noon = decision.day().and_hms_opt(12, 0, 0)?.and_utc();
    let departures = decision.departures();
    let title = tr!(
        l,
        "results-decision-title",
        organ = tr!(l, &format!("organ-{}-who", decision.organ().code())),
        departs = departures.len()
    );
    let day = tr!(l, "results-decision-day", day = crate::show::day(noon, l));
    let statement = decision.statement();
    let lines = departures.iter().map(|departure| line(ledger, departure)).collect_view();
    Some(
        view! {
            <section class="section flow" aria-labelledby="decision">
                <h2 id="decision">{title}</h2>
                <p class="small muted">{day}</p>
                <p lang=statement.language(l).code()>{statement.get(l).to_owned()}</p>
                <ul class="results-departures">{lines}</ul>
            </section>
        }
        .into_any(),
    )
}

fn line(ledger: &Ledger, departure: &Departure) -> AnyView {
    let l = ledger.l;
    let href = format!("#project-{}", departure.number);
    let reason = &departure.reason;
    view! {
        <li>
            <p><a href=href>{ledger.titled(&departure.number)}</a>{crate::show::colon(l)}<strong>{decided(ledger, departure)}</strong></p>
            <p lang=reason.language(l).code()>{reason.get(l).to_owned()}</p>
        </li>
    }
    .into_any()
}

fn decided(ledger: &Ledger, departure: &Departure) -> String {
    let key = if departure.funds { "results-decision-funds" } else { "results-decision-not" };
    tr!(ledger.l, key)
}

/// The note in the row of a project for which the decision departs from the vote.
pub fn note(ledger: &Ledger, number: &str) -> Option<AnyView> {
    let departure = ledger.results.decision.as_ref()?.departs_for(number)?;
    let text = decided(ledger, departure);
    Some(view! { <p class="notice notice--warning"><a href="#decision">{text}</a></p> }.into_any())
}
