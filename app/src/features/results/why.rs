//! Why a project is funded or not, in words. The reasons come coded from the count; every figure
//! in these sentences is the count's own or was proved by a recount.

use super::{amounts, ledger::Ledger, money};
use allocation::{
    Barrier, Reason,
    report::{ReportProject, ReportRound},
};
use leptos::prelude::*;

/// The sentence that says why.
#[must_use]
pub fn sentence(ledger: &Ledger, project: &ReportProject) -> String {
    let l = ledger.l;
    if let Some(sentence) = super::verdict::why(ledger, &project.id) {
        return sentence;
    }
    if super::shared::gains(ledger, &project.id) {
        return tr!(l, "shared-results-why");
    }
    match &project.reason {
        Reason::FundedByShares { .. }
        | Reason::FundedGreedily { .. }
        | Reason::FundedInCompletion { .. }
        | Reason::EverythingFits
        | Reason::FundedInRound { .. }
        | Reason::FundedInBestSet
        | Reason::CostsNothing => funded(ledger, &project.reason),
        Reason::NotEnoughMoneyLeft { remaining, cost, .. } => tr!(
            l,
            "results-why-not-enough-left",
            remaining = ledger.units(*remaining),
            cost = ledger.units(*cost)
        ),
        Reason::CountEndedBefore { .. } => tr!(l, "results-why-count-ended"),
        Reason::SupportersTooPoor { supporters, available, missing } => tr!(
            l,
            "results-why-supporters-too-poor",
            count = *supporters,
            n = l.number(*supporters),
            available = ledger.units(*available),
            missing = ledger.units(*missing)
        ),
        Reason::NoSupporters => tr!(l, "results-why-no-supporters"),
        Reason::BelowThreshold { votes, minimum } => tr!(
            l,
            &points_or(ledger, "results-why-below-threshold"),
            count = *votes,
            n = l.number(*votes),
            minimum = l.number(*minimum)
        ),
        Reason::CostsMoreThanBudget { budget, .. } => {
            tr!(l, "results-why-more-than-envelope", budget = ledger.units(*budget))
        }
        Reason::ComparisonPreferredGreedy { prefer_greedy, prefer_shares } => tr!(
            l,
            "results-why-comparison",
            greedy = l.number(*prefer_greedy),
            shares = l.number(*prefer_shares)
        ),
        other => missed(ledger, other),
    }
}

/// Why a project is not funded, under the rules and limits that fewer use.
fn missed(ledger: &Ledger, reason: &Reason) -> String {
    let l = ledger.l;
    match reason {
        Reason::Barred { barrier: Barrier::Cap { cap, left }, .. } => tr!(
            l,
            "results-why-barred-cap",
            group = ledger.capped(*cap),
            left = ledger.units(*left)
        ),
        Reason::Barred { barrier: Barrier::Exclusion { funded, .. }, .. } => {
            tr!(l, "results-why-barred-exclusion", other = ledger.title_at(*funded))
        }
        Reason::TooFewForItsCost { supporters, needed } => tr!(
            l,
            "results-why-too-few",
            count = *supporters,
            n = l.number(*supporters),
            needed = l.number(*needed)
        ),
        Reason::NotInBestSet => tr!(l, &points_or(ledger, "results-why-not-best-set")),
        Reason::NoGroupCouldPay { supporters } => {
            tr!(l, "results-why-no-group", count = *supporters, n = l.number(*supporters))
        }
        Reason::NotReached => tr!(l, "results-why-not-reached"),
        Reason::Eliminated => tr!(l, "results-why-eliminated"),
        // A reason that a later count may know: its file says more.
        _ => tr!(l, "results-why-other"),
    }
}

/// The key of a sentence that counts votes, or of the one that counts points where ballots give
/// some: the figures of the count are points then.
fn points_or(ledger: &Ledger, key: &str) -> String {
    let weighted = ledger.place.envelope.rules.ballot().is_weighted();
    if weighted { format!("{key}-points") } else { key.to_owned() }
}

fn funded(ledger: &Ledger, reason: &Reason) -> String {
    let l = ledger.l;
    match reason {
        Reason::FundedByShares { supporters, max_payment, max_payment_exact, .. } => {
            let units = ledger.results.report.units_per_currency;
            let payment = amounts::at_most(max_payment_exact, units)
                .unwrap_or_else(|| amounts::cents(*max_payment, units));
            tr!(
                l,
                &points_or(ledger, "results-why-shares"),
                count = *supporters,
                n = l.number(*supporters),
                amount = ledger.money(payment)
            )
        }
        Reason::FundedGreedily { votes, .. } => {
            tr!(l, &points_or(ledger, "results-why-greedy"), count = *votes, n = l.number(*votes))
        }
        Reason::FundedInCompletion { votes, .. } => {
            tr!(
                l,
                &points_or(ledger, "results-why-completion"),
                count = *votes,
                n = l.number(*votes)
            )
        }
        Reason::CostsNothing => tr!(l, "results-why-costs-nothing"),
        Reason::FundedInRound { round, .. } => {
            tr!(l, "results-why-in-round", n = l.number(u64::from(*round)))
        }
        Reason::FundedInBestSet => tr!(l, &points_or(ledger, "results-why-best-set")),
        _ => tr!(l, "results-why-everything-fits"),
    }
}

/// What would have funded it, when a recount has proved something.
#[must_use]
pub fn nearest(ledger: &Ledger, number: &str) -> Option<String> {
    let l = ledger.l;
    let nearest =
        ledger.results.explanations.nearest.iter().find(|nearest| nearest.number == number)?;
    let cheaper = nearest.cheaper_by.and_then(|cents| i64::try_from(cents).ok());
    let cheaper = cheaper.map(|cents| ledger.money(domain::money::Cents(cents)));
    let sentence = match (nearest.extra_supporters, cheaper) {
        (Some(more), Some(less)) => {
            tr!(l, "results-near-both", count = more, n = l.number(more), amount = less)
        }
        (Some(more), None) => {
            tr!(l, "results-near-supporters", count = more, n = l.number(more))
        }
        (None, Some(less)) => tr!(l, "results-near-cheaper", amount = less),
        (None, None) => return None,
    };
    if !nearest.is_bound() {
        return Some(sentence);
    }
    // Whoever reads it would otherwise take the change for the smallest there is.
    let bound = tr!(l, "results-near-bound");
    Some(format!("{sentence} {bound}"))
}

/// The figures behind the sentence; nothing when it says all.
pub fn facts(ledger: &Ledger, project: &ReportProject) -> Option<AnyView> {
    let l = ledger.l;
    let round = ledger.results.report.rounds.iter().find(|round| round.project == project.id);
    let turn = turn(ledger, &project.reason).map(|turn| (tr!(l, "results-detail-turn"), turn));
    let paid = round.into_iter().flat_map(|round| paid(ledger, round));
    let facts: Vec<_> = turn
        .into_iter()
        .chain(paid)
        .map(|(term, fact)| view! { <div><dt>{term}</dt><dd>{fact}</dd></div> })
        .collect();
    let money = money::fact(ledger, &project.id);
    if facts.is_empty() && money.is_none() {
        return None;
    }
    Some(view! { <dl class="facts">{facts}{money}</dl> }.into_any())
}

/// The same, opened on demand and printed.
pub fn details(ledger: &Ledger, project: &ReportProject) -> Option<AnyView> {
    let l = ledger.l;
    let facts = facts(ledger, project)?;
    let title = ledger.title(&project.id);
    Some(
        view! {
            <details class="why__details">
                <summary>
                    {tr!(l, "results-details")}
                    <span class="visually-hidden">", "{title}</span>
                </summary>
                <div class="why__body">{facts}</div>
            </details>
        }
        .into_any(),
    )
}

/// When its turn came.
fn turn(ledger: &Ledger, reason: &Reason) -> Option<String> {
    let l = ledger.l;
    let number = |turn: u32| l.number(u64::from(turn));
    match reason {
        Reason::FundedByShares { round, .. } => {
            Some(tr!(l, "results-detail-turn-shares", n = number(*round)))
        }
        Reason::FundedInCompletion { rank, .. } => {
            Some(tr!(l, "results-detail-turn-completion", n = number(*rank)))
        }
        Reason::FundedGreedily { rank, .. }
        | Reason::NotEnoughMoneyLeft { rank, .. }
        | Reason::CountEndedBefore { rank } => {
            Some(tr!(l, "results-detail-turn-rank", n = number(*rank)))
        }
        _ => None,
    }
}

/// How its supporters paid, under equal shares.
fn paid(ledger: &Ledger, round: &ReportRound) -> Vec<(String, String)> {
    let l = ledger.l;
    let mut facts = Vec::new();
    if let Some(votes) = round.effective_votes {
        facts.push((
            tr!(l, "results-detail-effective"),
            tr!(l, "results-detail-effective-what", count = votes, n = l.number(votes)),
        ));
    }
    // A group of fewer than three people is not shown.
    if let Some(exhausted) = round.exhausted.filter(|people| *people == 0 || *people >= 3) {
        facts.push((
            tr!(l, "results-detail-exhausted"),
            tr!(l, "results-detail-exhausted-what", count = exhausted, n = l.number(exhausted)),
        ));
    }
    facts
}
