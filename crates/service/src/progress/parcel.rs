//! What was made for somebody, where they come back to whichever server answers: over a shared
//! database it waits there, and is given once by any of them.

use super::{KEPT, Running, Work};
use crate::{Result, Services};
use chrono::TimeDelta;
use domain::id::AccountId;

fn until(services: &Services) -> domain::Moment {
    services.now() + TimeDelta::from_std(KEPT).unwrap_or_default()
}

/// The work came to its end and made a file for an account. It waits for [`KEPT`] and is given once;
/// where there may be other servers, by any of them. Not for what no database may know.
///
/// # Errors
/// [`crate::Error::Internal`].
pub async fn keep(
    services: &Services,
    running: Running,
    owner: AccountId,
    name: String,
    bytes: Vec<u8>,
) -> Result<()> {
    if !store::servers::may_be_several(&services.store) {
        running.finish_with(Some(owner), name, bytes);
        return Ok(());
    }
    let mut tx = services.store.write().await?;
    store::parcel::put(&mut tx, owner, &name, &bytes, until(services)).await?;
    tx.commit().await?;
    running.finish();
    Ok(())
}

/// Whether a file waits for an account, here or in the database.
///
/// # Errors
/// [`crate::Error::Internal`].
pub async fn waits(
    services: &Services,
    work: Option<&Work>,
    owner: AccountId,
    name: &str,
) -> Result<bool> {
    if work.is_some_and(|work| work.waits_for(Some(owner))) {
        return Ok(true);
    }
    let mut tx = services.store.read().await?;
    Ok(store::parcel::waits(&mut tx, owner, name, services.now()).await?)
}

/// Gives a file to whom it was made for, once.
///
/// # Errors
/// [`crate::Error::Internal`].
pub async fn take(
    services: &Services,
    work: Option<&Work>,
    owner: AccountId,
    name: &str,
) -> Result<Option<Vec<u8>>> {
    if let Some((_, bytes)) = work.and_then(|work| work.take(Some(owner))) {
        return Ok(Some(bytes));
    }
    let mut tx = services.store.write().await?;
    let taken = store::parcel::take(&mut tx, owner, name, services.now()).await?;
    tx.commit().await?;
    Ok(taken)
}
