//! Amendments that were reported: left where they are, or taken down with a reason that everyone
//! reads, as comments are.

use crate::{
    Error, Result, Services,
    account::Letter,
    actor::signed_in,
    administration::localized,
    discussion::why,
    mail::Post,
    process::{ProcessView, administered, staff_view},
    standing::record,
};
use domain::{
    account::Caller,
    id::AmendmentId,
    locale::Locale,
    proposal::{Amendment, AmendmentState, Proposal},
    refusal::Fields,
    text::{Slug, limit},
};
use serde_json::json;
use std::collections::BTreeSet;
use store::Tx;

/// An amendment that was reported.
#[derive(Debug, Clone)]
pub struct Reported {
    /// The amendment.
    pub amendment: Amendment,
    /// What it is about.
    pub proposal: Proposal,
    /// Why it was reported, one reason for each person.
    pub reasons: Vec<String>,
}

async fn of_process(
    tx: &mut Tx,
    view: &ProcessView,
    id: AmendmentId,
) -> Result<(Amendment, Proposal)> {
    let amendment = store::amendment::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    let proposal = store::proposal::by_id(tx, amendment.proposal).await?.ok_or(Error::NotFound)?;
    if proposal.process == view.process.id {
        Ok((amendment, proposal))
    } else {
        Err(Error::NotFound)
    }
}

/// Reports an amendment to the administration.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], or [`Error::Fields`] about `reason`.
pub async fn report(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    id: AmendmentId,
    reason: &str,
) -> Result<()> {
    let account = signed_in(caller)?;
    let view = crate::process::show(services, caller, process).await?;
    let reason = why(reason)?;
    let mut tx = services.store.write().await?;
    let (amendment, _) = of_process(&mut tx, &view, id).await?;
    store::amendment::report(&mut tx, amendment.id, account.id, &reason, services.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// The amendments that were reported and wait for somebody to look at them, the oldest first.
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
    for (id, reason) in store::amendment::open_reports(&mut tx, view.process.id).await? {
        if let Some(known) = found.iter_mut().find(|known| known.amendment.id == id) {
            known.reasons.push(reason);
            continue;
        }
        let (amendment, proposal) = of_process(&mut tx, &view, id).await?;
        found.push(Reported { amendment, proposal, reasons: vec![reason] });
    }
    Ok(found)
}

/// Takes an amendment down, with the reason that stands in its place and goes to its author; or
/// leaves it, when no reason is given. One that still waited for its bearers waits no more.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::NotFound`], or [`Error::Fields`] about `reason`: in both languages.
pub async fn moderate(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    id: AmendmentId,
    reason: Option<&[String; 3]>,
    write: crate::amendment::Write<'_>,
) -> Result<()> {
    let view = administered(services, caller, process).await?;
    let account = signed_in(caller)?.clone();
    let mut tx = services.store.write().await?;
    let (mut amendment, proposal) = of_process(&mut tx, &view, id).await?;
    let now = services.now();
    if let Some(reason) = reason {
        let mut fields = Fields::default();
        let because = localized(&mut fields, "reason", reason, limit::SUMMARY);
        let Some(because) = because else { return Err(fields.into_refused().into()) };
        store::amendment::hide(&mut tx, id, &because).await?;
        let withdrawn = AmendmentState::Withdrawn;
        store::amendment::settle(&mut tx, id, withdrawn, None, account.id, now).await?;
        amendment.hidden_because = Some(because);
        let letter = |locale: Locale| -> Letter { write(locale, &proposal, &amendment) };
        let author = BTreeSet::from([amendment.author]);
        Post::new(services).to_each(&mut tx, &author, &letter).await?;
    }
    store::amendment::settle_reports(&mut tx, id, now).await?;
    let kind = if reason.is_some() { "amendment.hidden" } else { "amendment.kept" };
    let facts = json!({ "amendment": id, "because": amendment.hidden_because });
    record(services, &mut tx, &account, &proposal, kind, facts).await?;
    tx.commit().await?;
    Ok(())
}
