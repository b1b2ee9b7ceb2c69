//! What readers report of the agenda, and leaving it where it is.

use super::found;
use crate::{
    Error, Result, Services,
    actor::{record, signed_in},
    moderation::why,
    registry::steward,
    unsigned::{Teller, WAITING},
};
use domain::{Field, Refusal, account::Caller, agenda::Gathering, id::GatheringId};
use serde_json::json;
use store::Tx;

/// Something announced that readers reported.
#[derive(Debug, Clone)]
pub struct Reported {
    /// What is announced.
    pub gathering: Gathering,
    /// Why it was reported, one reason for each person.
    pub reasons: Vec<String>,
}

/// Reports what is announced to those who keep the registry; nobody has to sign in for it.
///
/// # Errors
/// [`Error::NotFound`] for what nobody else reads, [`Refusal::TooManyRequests`], or
/// [`Error::Fields`] about `reason`.
pub async fn report(
    services: &Services,
    teller: Teller<'_>,
    id: GatheringId,
    reason: &str,
) -> Result<()> {
    let reason = why(reason)?;
    if teller.is_a_program() {
        return Ok(());
    }
    teller.admit(&services.unsigned)?;
    let mut tx = services.store.write().await?;
    if !found(&mut tx, id).await?.state.is_shown() {
        return Err(Error::NotFound);
    }
    let account = teller.account().map(|account| account.id);
    if account.is_none() && about(&mut tx, id).await?.len() >= WAITING {
        return Err(Error::Fields(vec![Field::new("reason", Refusal::ToldAlready)]));
    }
    let report = services.new_uuid();
    store::agenda::report(&mut tx, report, id, account, &reason, services.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// Why something was reported, as far as nobody has answered yet.
pub(super) async fn about(tx: &mut Tx, id: GatheringId) -> Result<Vec<String>> {
    let open = store::agenda::reports(tx).await?.into_iter();
    Ok(open.filter(|(reported, _)| *reported == id).map(|(_, reason)| reason).collect())
}

/// What was reported and waits for somebody to look at it, the oldest first.
///
/// # Errors
/// [`Error::SignInNeeded`] or [`Error::Forbidden`].
pub async fn reported(services: &Services, caller: &Caller) -> Result<Vec<Reported>> {
    steward(caller)?;
    let mut tx = services.store.read().await?;
    let mut all: Vec<Reported> = Vec::new();
    for (id, reason) in store::agenda::reports(&mut tx).await? {
        if let Some(known) = all.iter_mut().find(|known| known.gathering.id == id) {
            known.reasons.push(reason);
            continue;
        }
        let gathering = found(&mut tx, id).await?;
        all.push(Reported { gathering, reasons: vec![reason] });
    }
    Ok(all)
}

/// Leaves what was reported where it is. Who looked at it is in the chain of whoever announced it.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::Forbidden`] or [`Error::NotFound`].
pub async fn keep(services: &Services, caller: &Caller, id: GatheringId) -> Result<Gathering> {
    steward(caller)?;
    let account = signed_in(caller)?;
    let mut tx = services.store.write().await?;
    let gathering = found(&mut tx, id).await?;
    store::agenda::settle(&mut tx, id, services.now()).await?;
    let facts = json!({ "gathering": id });
    record(services, &mut tx, account, gathering.actor.id, "gathering.kept", facts).await?;
    tx.commit().await?;
    Ok(gathering)
}
