//! What was decided before: each published result with what it funded.

use crate::{
    cx::Cx,
    error::AppError,
    features::{process::address, results::amounts},
    ui::EnvelopeBar,
};
use domain::{envelope::Money, money::Cents};
use leptos::prelude::*;
use service::process::ProcessView;

/// A published result.
#[derive(Debug, Clone)]
pub struct Decided {
    process: String,
    envelope: String,
    href: String,
    funded: usize,
    projects: usize,
    way: &'static str,
    voters: u64,
    spent: Cents,
    amount: Money,
}

/// Reads the published results of all processes.
///
/// # Errors
/// When a result cannot be read.
pub async fn load(cx: &Cx, processes: &[ProcessView]) -> Result<Vec<Decided>, AppError> {
    let l = cx.locale;
    let mut decided = Vec::new();
    for process in processes {
        for view in &process.envelopes {
            if view.vote.state != domain::vote::VoteState::Published {
                continue;
            }
            let results = service::result::show(cx.services(), cx.caller(), process, view).await?;
            decided.push(Decided {
                process: process.process.name.get(l).to_owned(),
                envelope: view.envelope.name.get(l).to_owned(),
                href: address(cx, process, view, "results"),
                funded: results.chosen(),
                projects: results.report.projects.len(),
                way: view.way.kind().code(),
                voters: results.turnout.voters,
                spent: amounts::spent(&results),
                amount: view.envelope.amount,
            });
        }
    }
    Ok(decided)
}

/// The list, when there is anything in it.
pub fn section(cx: &Cx, decided: &[Decided]) -> Option<AnyView> {
    let l = cx.locale;
    if decided.is_empty() {
        return None;
    }
    let rows = decided.iter().map(|one| {
        let show = |cents: Cents| cents.show(one.amount.currency, l);
        let title = tr!(
            l,
            "decided-bar",
            spent = show(one.spent),
            amount = show(one.amount.cents)
        );
        let bar = EnvelopeBar {
            modifier: "envelope-bar--thin",
            ..EnvelopeBar::filled(title, one.spent, one.amount.cents)
        };
        let sentence = tr!(
            l,
            "decided-sentence",
            way = one.way,
            voters = l.number(one.voters),
            funded = one.funded,
            projects = one.projects
        );
        view! {
            <li class="process-row">
                <div class="process-row__body">
                    {(one.process != one.envelope).then(|| view! { <p class="eyebrow">{one.process.clone()}</p> })}
                    <h3 class="process-row__title"><a href=one.href.clone()>{tr!(l, "result-of", envelope = one.envelope.as_str())}</a></h3>
                    <p>{sentence}</p>
                    {bar.draw()}
                </div>
                <p class="process-row__figure">{show(one.amount.cents)}</p>
            </li>
        }
    });
    Some(
        view! {
            <section class="section flow">
                <h2>{tr!(l, "home-before")}</h2>
                <ul class="process-list">{rows.collect_view()}</ul>
            </section>
        }
        .into_any(),
    )
}
