//! Files that were made for somebody and wait to be taken, whichever server made them.

use crate::{Result, Tx};
use domain::{Moment, id::AccountId};

/// Keeps a file for an account until a moment; a newer one of the same name takes its place.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn put(
    tx: &mut Tx,
    account: AccountId,
    name: &str,
    content: &[u8],
    until: Moment,
) -> Result<()> {
    execute!(
        tx,
        "insert into parcels (account_id, name, content, kept_until) values ($1, $2, $3, $4)
         on conflict (account_id, name)
         do update set content = excluded.content, kept_until = excluded.kept_until",
        account.0,
        name,
        content,
        until,
    )
    .map(drop)
}

/// Whether a file waits for an account.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn waits(tx: &mut Tx, account: AccountId, name: &str, now: Moment) -> Result<bool> {
    let row = fetch_optional!(
        (String,),
        tx,
        "select name from parcels where account_id = $1 and name = $2 and kept_until > $3",
        account.0,
        name,
        now,
    )?;
    Ok(row.is_some())
}

/// Gives a file to whom it was made for, and forgets it.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn take(
    tx: &mut Tx,
    account: AccountId,
    name: &str,
    now: Moment,
) -> Result<Option<Vec<u8>>> {
    let row = fetch_optional!(
        (Vec<u8>,),
        tx,
        "delete from parcels where account_id = $1 and name = $2 and kept_until > $3
         returning content",
        account.0,
        name,
        now,
    )?;
    Ok(row.map(|(content,)| content))
}

/// Forgets what nobody took in time.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn sweep(tx: &mut Tx, now: Moment) -> Result<()> {
    execute!(tx, "delete from parcels where kept_until <= $1", now).map(drop)
}
