//! Ties: every one that mattered and how it was decided, and how many did not.

use super::ledger::Ledger;
use allocation::{TieCriterion, report::ReportTie};
use leptos::prelude::*;

/// A note at a project that only a tie-break funded or passed over.
pub fn note(ledger: &Ledger, number: &str) -> Option<AnyView> {
    let tie =
        ledger.results.report.ties.iter().find(|tie| {
            tie.mattered && tie.candidates.iter().any(|candidate| candidate == number)
        })?;
    let l = ledger.l;
    let others: Vec<String> = tie
        .candidates
        .iter()
        .filter(|candidate| *candidate != number)
        .map(|candidate| tr!(l, "results-quoted", title = ledger.title(candidate)))
        .collect();
    let others = joined(ledger, &others);
    let rule = criterion(ledger, tie.decided_by);
    let text = if tie.chosen == number {
        tr!(l, "results-tie-first", others = others, rule = rule)
    } else {
        tr!(l, "results-tie-behind", others = others, rule = rule)
    };
    Some(view! { <p class="tie-note">{text}</p> }.into_any())
}

/// The section about ties.
pub fn section(ledger: &Ledger) -> AnyView {
    let l = ledger.l;
    let ties = &ledger.results.report.ties;
    let mattered: Vec<&ReportTie> = ties.iter().filter(|tie| tie.mattered).collect();
    let harmless = ties.len() - mattered.len();
    let title = tr!(l, "results-ties-title", count = mattered.len());
    let harmless_key =
        if mattered.is_empty() { "results-ties-harmless" } else { "results-ties-others-harmless" };
    let items: Vec<_> = mattered.iter().map(|tie| item(ledger, tie)).collect();
    view! {
        <section class="section flow" aria-labelledby="ties">
            <h2 id="ties">{title}</h2>
            {(!items.is_empty()).then(|| view! { <ul class="results-ties">{items}</ul> })}
            <p>{tr!(l, harmless_key, count = harmless)}</p>
        </section>
    }
    .into_any()
}

fn item(ledger: &Ledger, tie: &ReportTie) -> AnyView {
    let l = ledger.l;
    let names: Vec<String> = tie
        .candidates
        .iter()
        .map(|candidate| tr!(l, "results-quoted", title = ledger.title(candidate)))
        .collect();
    let text = tr!(
        l,
        "results-tie",
        candidates = joined(ledger, &names),
        round = l.number(u64::from(tie.round)),
        chosen = tr!(l, "results-quoted", title = ledger.title(&tie.chosen)),
        rule = criterion(ledger, tie.decided_by)
    );
    // Beyond a limit recounts are not made: then nothing shows that the tie was harmless.
    let unproved = (!tie.recounted).then(|| format!(" {}", tr!(l, "results-tie-unproved")));
    view! { <li class="tie-note"><span>{text}{unproved}</span></li> }.into_any()
}

fn joined(ledger: &Ledger, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => {
            tr!(ledger.l, "results-and", list = rest.join(", "), last = last.as_str())
        }
    }
}

fn criterion(ledger: &Ledger, criterion: TieCriterion) -> String {
    let l = ledger.l;
    match criterion {
        TieCriterion::Cost => tr!(l, "results-tie-by-cost"),
        TieCriterion::Votes => tr!(l, "results-tie-by-votes"),
        TieCriterion::Lot => tr!(l, "results-tie-by-lot"),
        TieCriterion::Id => tr!(l, "results-tie-by-id"),
        TieCriterion::FileOrder => tr!(l, "results-tie-by-file"),
    }
}
