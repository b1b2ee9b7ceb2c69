//! Texts that were reported, comments and amendments alike: left where they are, or taken down
//! with a reason that everyone reads.

use crate::{
    Error, Result, Services,
    account::{Letter, required},
    actor::signed_in,
    administration::localized,
    mail::Post,
    process::{ProcessView, administered, staff_view},
    standing::record,
};
use domain::{
    Refusal,
    account::Caller,
    locale::Locale,
    moderation::{Decision, Text, TextId},
    proposal::{AmendmentState, Proposal},
    refusal::Fields,
    text::{Localized, Slug, limit},
};
use serde_json::json;
use std::collections::BTreeSet;
use store::Tx;

/// What the letter to the author of a text is written from: what it was about, and the reason.
pub type Write<'a> = &'a (dyn Fn(Locale, &Proposal, &Localized) -> Letter + Sync);

/// A text that was reported.
#[derive(Debug, Clone)]
pub struct Reported {
    /// The text.
    pub text: Text,
    /// What it is about.
    pub proposal: Proposal,
    /// Why it was reported, one reason for each person.
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

async fn of_process(tx: &mut Tx, view: &ProcessView, id: TextId) -> Result<(Text, Proposal)> {
    let text = store::moderation::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    let proposal = store::proposal::by_id(tx, text.proposal()).await?.ok_or(Error::NotFound)?;
    if proposal.process == view.process.id { Ok((text, proposal)) } else { Err(Error::NotFound) }
}

/// Reports a text to the administration.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], or [`Error::Fields`] about `reason`.
pub async fn report(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    id: TextId,
    reason: &str,
) -> Result<()> {
    let account = signed_in(caller)?;
    let view = crate::process::show(services, caller, process).await?;
    let reason = why(reason)?;
    let mut tx = services.store.write().await?;
    of_process(&mut tx, &view, id).await?;
    store::moderation::report(&mut tx, id, account.id, &reason, services.now()).await?;
    tx.commit().await?;
    Ok(())
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

/// Takes a text down, with the reason that stands in its place and goes to its author; or leaves
/// it, when no reason is given. Who decided is in the journal. An amendment that is taken down
/// while it waits for the bearers waits no more.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::NotFound`], or [`Error::Fields`] about `reason`: in both languages.
pub async fn decide(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    id: TextId,
    reason: Option<&[String; 3]>,
    write: Write<'_>,
) -> Result<()> {
    let view = administered(services, caller, process).await?;
    let account = signed_in(caller)?.clone();
    let mut tx = services.store.write().await?;
    let (text, proposal) = of_process(&mut tx, &view, id).await?;
    let decision = decision(reason)?;
    let now = services.now();
    store::moderation::settle(&mut tx, id, &decision, now).await?;
    if let Some(because) = decision.because() {
        if let TextId::Amendment(id) = id {
            let withdrawn = AmendmentState::Withdrawn;
            store::amendment::settle(&mut tx, id, withdrawn, None, account.id, now).await?;
        }
        let letter = |locale| write(locale, &proposal, because);
        let author = BTreeSet::from([text.author()]);
        Post::new(services).to_each(&mut tx, &author, &letter).await?;
    }
    let kind = format!("{}.{}", id.kind(), decision.code());
    let facts = json!({ id.kind(): id.uuid(), "because": decision.because() });
    record(services, &mut tx, &account, &proposal, &kind, facts).await?;
    tx.commit().await?;
    Ok(())
}

/// What a form says: a reason in both languages takes down, none leaves.
fn decision(reason: Option<&[String; 3]>) -> Result<Decision> {
    let Some(reason) = reason else { return Ok(Decision::Kept) };
    let mut fields = Fields::default();
    let because = localized(&mut fields, "reason", reason, limit::SUMMARY);
    because.map(Decision::Hidden).ok_or_else(|| fields.into_refused().into())
}
