//! Texts that were reported, proposals and what is said below them alike: left where they are, or taken
//! down with a reason that everyone reads, until somebody contests that and is right. Whoever wrote a
//! text, and whoever reported it, is told what was decided.

use crate::{
    Error, Result, Services,
    account::{Letter, required},
    actor::signed_in,
    administration::localized,
    mail::Post,
    process::{ProcessView, administered, staff_view},
    proposal::step,
    standing::{bearers, found, permitted, record},
    unsigned::{Teller, WAITING},
};
use domain::{
    Field, Refusal,
    account::{Account, Caller},
    locale::Locale,
    moderation::{Decision, Text, TextId},
    permit::{Action, Capacity},
    proposal::{AmendmentState, Answer, Proposal, Stage, Step},
    refusal::Fields,
    text::{Localized, Slug, limit},
};
use serde_json::json;
use std::collections::BTreeSet;
use store::Tx;

/// What a letter tells about a text.
#[derive(Debug, Clone, Copy)]
pub enum Told<'a> {
    /// Its author: it was taken down, for this reason.
    TakenDown(&'a Localized),
    /// Its author: it is shown again.
    Restored,
    /// Those who carry a proposal: somebody reported it, and they are asked for another version.
    Asked,
    /// Who reported it: it stays.
    ReportedAndKept,
    /// Who reported it: it was taken down, for this reason.
    ReportedAndTakenDown(&'a Localized),
    /// Who reported a proposal: its authors are asked for another version.
    ReportedAndAsked,
}

/// What writes such a letter, of a proposal or of a text about it.
pub type Write<'a> = &'a (dyn Fn(Locale, TextId, &Proposal, Told<'_>) -> Letter + Sync);

/// What somebody who conducts a process wants of a text.
#[derive(Debug, Clone, Copy)]
pub enum Wish<'a> {
    /// To leave it.
    Keep,
    /// To take it down, for a reason as a form sends it: French, Dutch, English.
    Hide(&'a [String; 3]),
    /// To show again what was taken down.
    Restore,
    /// To ask the authors of a proposal for another version, with these words in their language.
    Ask(&'a str),
}

/// A text that was reported.
#[derive(Debug, Clone)]
pub struct Reported {
    /// The text.
    pub text: Text,
    /// What it is about.
    pub proposal: Proposal,
    /// Why it was reported, one reason for each person and each report of who had not signed in; none of what was taken down and waits for
    /// nothing.
    pub reasons: Vec<String>,
}

/// A reason as a form sends it in its field `reason`: written, and a few sentences at most.
pub(crate) fn why(reason: &str) -> Result<String> {
    let mut fields = Fields::default();
    let reason = fields.check("reason", required(reason, |text| Ok(text.to_owned())));
    if reason.as_ref().is_some_and(|text| text.chars().count() > limit::SUMMARY) {
        fields.refuse("reason", Refusal::TooLong { limit: limit::SUMMARY });
    }
    reason.filter(|_| fields.is_empty()).ok_or_else(|| fields.into_refused().into())
}

/// The proposal of this address as something that can be reported, for whoever may read it.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn proposal(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
) -> Result<TextId> {
    let view = crate::process::show(services, caller, process).await?;
    let mut tx = services.store.read().await?;
    Ok(found(&mut tx, caller, &view, slug).await?.0.id.into())
}

async fn of_process(tx: &mut Tx, view: &ProcessView, id: TextId) -> Result<(Text, Proposal)> {
    let text = store::moderation::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    let proposal = store::proposal::by_id(tx, text.proposal()).await?.ok_or(Error::NotFound)?;
    if proposal.process == view.process.id { Ok((text, proposal)) } else { Err(Error::NotFound) }
}

/// Reports a text to the administration; nobody has to sign in for it, and nothing is kept of who had not.
///
/// # Errors
/// [`Error::NotFound`], or [`Error::Fields`] about `reason`, also when too much comes from one address, or
/// when several people have said so already.
pub async fn report(
    services: &Services,
    teller: Teller<'_>,
    process: &Slug,
    id: TextId,
    reason: &str,
) -> Result<()> {
    let view = crate::process::show(services, &teller.visitor.caller, process).await?;
    let reason = why(reason)?;
    if teller.is_a_program() {
        return Ok(());
    }
    teller.admit(&services.unsigned).map_err(at_reason)?;
    let mut tx = services.store.write().await?;
    let (text, proposal) = of_process(&mut tx, &view, id).await?;
    if matches!(text, Text::Proposal(_)) {
        // Of a draft nobody else knows.
        found(&mut tx, &teller.visitor.caller, &view, &proposal.slug).await?;
        if proposal.stage == Stage::Draft {
            return Err(Error::NotFound);
        }
    }
    let account = teller.account().map(|account| account.id);
    if account.is_none() {
        let open = store::moderation::open(&mut tx, view.process.id).await?;
        if open.iter().filter(|(reported, _)| *reported == id).count() >= WAITING {
            return Err(at_reason(Refusal::ToldAlready.into()));
        }
    }
    store::moderation::report(&mut tx, id, account, &reason, services.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// What was refused, at the field of the reason: there are many forms on the page.
fn at_reason(error: Error) -> Error {
    match error {
        Error::Refused(refusal) => Error::Fields(vec![Field::new("reason", refusal)]),
        other => other,
    }
}

/// What was reported and waits for somebody to look at it, the oldest first.
///
/// # Errors
/// As [`staff_view`].
pub async fn reported(
    services: &Services,
    caller: &Caller,
    process: &Slug,
) -> Result<Vec<Reported>> {
    let view = staff_view(services, caller, process).await?;
    let mut tx = services.store.read().await?;
    let mut found: Vec<Reported> = Vec::new();
    for (id, reason) in store::moderation::open(&mut tx, view.process.id).await? {
        if let Some(known) = found.iter_mut().find(|known| known.text.id() == id) {
            known.reasons.push(reason);
            continue;
        }
        let (text, proposal) = of_process(&mut tx, &view, id).await?;
        found.push(Reported { text, proposal, reasons: vec![reason] });
    }
    Ok(found)
}

/// What was taken down, the latest first.
///
/// # Errors
/// As [`staff_view`].
pub async fn hidden(services: &Services, caller: &Caller, process: &Slug) -> Result<Vec<Reported>> {
    let view = staff_view(services, caller, process).await?;
    let mut tx = services.store.read().await?;
    let mut found = Vec::new();
    for id in store::moderation::hidden(&mut tx, view.process.id).await? {
        let (text, proposal) = of_process(&mut tx, &view, id).await?;
        found.push(Reported { text, proposal, reasons: Vec::new() });
    }
    Ok(found)
}

/// Takes a text down, with the reason that stands in its place and goes to its author; leaves it; or
/// shows it again. Who decided is in the journal, and whoever reported it is told. An amendment that is
/// taken down while it waits for the bearers waits no more, until it is shown again. The authors of a
/// proposal can also be asked for another version, as in its review.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::NotFound`], also of what is to be shown again and was never taken
/// down; or [`Error::Fields`]: about `reason`, in both languages, with [`domain::proposal::Refused::OnTheBallot`] of a
/// proposal that is in the vote; about `questions`, also where neither the phase nor the stage leaves
/// room for them.
pub async fn decide(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    id: TextId,
    wish: Wish<'_>,
    write: Write<'_>,
) -> Result<()> {
    let view = administered(services, caller, process).await?;
    let account = signed_in(caller)?.clone();
    let mut tx = services.store.write().await?;
    let (text, mut proposal) = of_process(&mut tx, &view, id).await?;
    let decision = decision(wish, &text)?;
    if decision == Decision::Restored && text.hidden_because().is_none() {
        return Err(Error::NotFound);
    }
    let now = services.now();
    let reporters = store::moderation::settle(&mut tx, id, &decision, now).await?;
    match (id, &decision) {
        (TextId::Amendment(id), Decision::Hidden(_)) => {
            let withdrawn = AmendmentState::Withdrawn;
            store::amendment::settle(&mut tx, id, withdrawn, None, account.id, now).await?;
        }
        // With what went into another proposal, its amendments were withdrawn for good.
        (TextId::Amendment(id), Decision::Restored) if proposal.stage != Stage::Withdrawn => {
            store::amendment::reopen(&mut tx, id).await?;
        }
        (TextId::Proposal(_), Decision::Asked(questions)) => {
            ask(services, &mut tx, (&view, &account), &mut proposal, questions).await?;
        }
        _ => {}
    }
    let (to_author, to_reporters) = told(&text, &decision);
    let author = match &text {
        Text::Proposal(_) => bearers(&mut tx, &proposal).await?,
        _ => BTreeSet::from([text.author()]),
    };
    let reporters: BTreeSet<_> = reporters.into_iter().collect();
    for (people, told) in [(author, to_author), (reporters, to_reporters)] {
        if let Some(told) = told {
            let letter = |locale| write(locale, id, &proposal, told);
            Post::new(services).to_each(&mut tx, &people, &letter).await?;
        }
    }
    let kind = format!("{}.{}", id.kind(), decision.code());
    let facts = json!({ id.kind(): id.uuid(), "because": decision.because() });
    record(services, &mut tx, &account, &proposal, &kind, facts).await?;
    tx.commit().await?;
    Ok(())
}

/// Returns a proposal to its bearers with what another version is asked for.
async fn ask(
    services: &Services,
    tx: &mut Tx,
    (view, account): (&ProcessView, &Account),
    proposal: &mut Proposal,
    questions: &str,
) -> Result<()> {
    let refused = |error| match error {
        Error::Refused(refusal) => Error::Fields(vec![Field::new("questions", refusal)]),
        other => other,
    };
    let held = [Capacity::Administration];
    permitted(services, &view.process, proposal, &held, Action::Review).map_err(refused)?;
    let answer = Some(Answer::Questions(questions.to_owned()));
    step(services, tx, account, proposal, Step::Return, answer).await.map_err(refused)
}

/// Whether the authors of a proposal can be asked for another version now.
#[must_use]
pub fn can_be_asked(services: &Services, view: &ProcessView, proposal: &Proposal) -> bool {
    let held = [Capacity::Administration];
    let may = permitted(services, &view.process, proposal, &held, Action::Review).is_ok();
    may && proposal.stage.after(Step::Return).is_ok()
}

/// What its author is told of a decision, and whoever reported it.
fn told<'a>(text: &'a Text, decision: &'a Decision) -> (Option<Told<'a>>, Option<Told<'a>>) {
    match decision {
        // Reported by somebody who still had it before them, once it was taken down already.
        Decision::Kept => {
            let gone = text.hidden_because().map(Told::ReportedAndTakenDown);
            (None, Some(gone.unwrap_or(Told::ReportedAndKept)))
        }
        Decision::Hidden(because) => {
            (Some(Told::TakenDown(because)), Some(Told::ReportedAndTakenDown(because)))
        }
        Decision::Restored => (Some(Told::Restored), None),
        Decision::Asked(_) => (Some(Told::Asked), Some(Told::ReportedAndAsked)),
    }
}

/// What is wished, checked: what is taken down has a reason in both languages, and is not in the vote.
fn decision(wish: Wish<'_>, text: &Text) -> Result<Decision> {
    let reason = match (wish, text) {
        (Wish::Keep, _) => return Ok(Decision::Kept),
        (Wish::Restore, _) => return Ok(Decision::Restored),
        (Wish::Ask(questions), Text::Proposal(_)) => {
            return Ok(Decision::Asked(crate::review::asked(questions)?));
        }
        (Wish::Ask(_), _) => return Err(Refusal::UnknownChoice.into()),
        (Wish::Hide(reason), _) => reason,
    };
    if let Text::Proposal(proposal) = text {
        proposal.may_be_taken_down().map_err(|refusal| at_reason(refusal.into()))?;
    }
    let mut fields = Fields::default();
    let because = localized(&mut fields, "reason", reason, limit::SUMMARY);
    because.map(Decision::Hidden).ok_or_else(|| fields.into_refused().into())
}
