//! What somebody types into a long form and has not saved yet: kept as it was typed, for that person
//! alone.

use crate::{Result, Services, actor::signed_in, process::ProcessView};
use domain::{Refusal, account::Caller, proposal::Proposal};
use store::working_copy::WorkingCopy;

/// The name under which a working copy of a proposal is kept.
#[must_use]
pub fn topic_of(proposal: &Proposal) -> String {
    format!("proposal:{}", proposal.id)
}

/// The name under which a proposal is kept that is not begun yet.
#[must_use]
pub fn topic_of_new(view: &ProcessView) -> String {
    format!("new-proposal:{}", view.process.slug)
}

/// Keeps what the caller has typed, as it was typed, until it is saved or thrown away.
///
/// # Errors
/// [`Error::SignInNeeded`], or [`Refusal::FormTooLarge`].
pub async fn keep(
    services: &Services,
    caller: &Caller,
    topic: &str,
    base_version: u32,
    form: Vec<(String, String)>,
) -> Result<()> {
    let account = signed_in(caller)?;
    let size: usize = form.iter().map(|(name, value)| name.len() + value.len()).sum();
    if size > 200_000 {
        return Err(Refusal::FormTooLarge.into());
    }
    let copy =
        WorkingCopy { base_version: i64::from(base_version), form, saved_at: services.now() };
    let mut tx = services.store.write().await?;
    store::working_copy::put(&mut tx, account.id, topic, &copy).await?;
    tx.commit().await?;
    Ok(())
}

/// What the caller has typed and not saved.
///
/// # Errors
/// [`Error::Internal`].
pub async fn kept(
    services: &Services,
    caller: &Caller,
    topic: &str,
) -> Result<Option<WorkingCopy>> {
    let Some(account) = &caller.account else { return Ok(None) };
    let mut tx = services.store.read().await?;
    Ok(store::working_copy::get(&mut tx, account.id, topic).await?)
}

/// Throws away what the caller has typed and not saved.
///
/// # Errors
/// [`Error::SignInNeeded`].
pub async fn forget(services: &Services, caller: &Caller, topic: &str) -> Result<()> {
    let account = signed_in(caller)?;
    let mut tx = services.store.write().await?;
    store::working_copy::remove(&mut tx, account.id, topic).await?;
    tx.commit().await?;
    Ok(())
}
