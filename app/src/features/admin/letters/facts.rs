//! The reasons in fact of a project, in words: what the count and the decision say of it.

use super::Source;
use crate::{
    features::{deciding::reading, results::why},
    show,
};
use allocation::report::ReportProject;
use domain::{decision::Decision, locale::Locale, money::Cents, project::Project};

/// Who decided, as a sentence begins.
pub(super) fn organ(decision: &Decision, l: Locale) -> String {
    tr!(l, &format!("organ-{}-who", decision.organ().code()))
}

/// When it was decided.
pub(super) fn decided_on(decision: &Decision, l: Locale) -> String {
    crate::features::delivery::day(decision.day(), l)
}

/// What decided, for the keys of words: the vote, or another way.
pub(super) fn decided_by(source: &Source) -> &'static str {
    if source.ledger.results.verdict.is_none() { "voted" } else { "settled" }
}

/// What everybody can read again, for the keys of words: there are no ballots without a vote.
pub(super) fn proof_suffix(source: &Source) -> &'static str {
    if source.ledger.place.envelope.way.has_vote() { "" } else { "-settled" }
}

/// When the outcome was published.
pub(super) fn published_on(source: &Source) -> String {
    let at = source.ledger.results.published_at.unwrap_or(source.ledger.results.counted_at);
    show::day(at, source.ledger.l)
}

/// The rules in a few sentences.
pub(super) fn rule(source: &Source) -> String {
    let ledger = &source.ledger;
    let envelope = &ledger.place.envelope;
    reading(envelope, &ledger.communes, ledger.l).join(" ")
}

/// Why a project is funded or not: the count's own sentence, and what was proved beside it.
pub(super) fn reason(source: &Source, project: &ReportProject) -> String {
    let ledger = &source.ledger;
    let near = why::nearest(ledger, &project.id);
    let sentences = std::iter::once(why::sentence(ledger, project)).chain(near);
    sentences.collect::<Vec<_>>().join(" ")
}

/// What a project asked for and what it gets, where it gets less than that.
pub(super) fn less(source: &Source, number: &str) -> Option<(String, String)> {
    let ledger = &source.ledger;
    let verdict = &ledger.results.verdict.as_ref()?.verdict;
    let line = verdict.lines().iter().find(|line| line.number == number)?;
    let less = ledger.results.funds(number) && line.awarded > Cents::ZERO;
    (less && line.awarded < line.asked)
        .then(|| (ledger.money(line.asked), ledger.money(line.awarded)))
}

/// Why a decision departs from the vote for a project, when it does.
pub(super) fn departure(source: &Source, number: &str) -> Option<String> {
    let decision = source.ledger.results.decision.as_ref()?;
    Some(decision.departs_for(number)?.reason.get(source.ledger.l).to_owned())
}

/// The address where everyone reads the results.
pub(super) fn public_address(source: &Source) -> String {
    let cx = &source.cx;
    cx.full_address(&cx.href(&source.ledger.place.path("/results")))
}

/// Under which reference the office writes about a project.
pub(super) fn reference(source: &Source, project: &Project) -> String {
    let place = &source.ledger.place;
    tr!(
        source.ledger.l,
        "letter-reference",
        process = place.process.process.slug.as_str(),
        envelope = place.envelope.envelope.slug.as_str(),
        number = project.number.as_str()
    )
}
