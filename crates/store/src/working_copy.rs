//! What somebody has typed into a long form and not saved yet, kept as it was typed.

use crate::{Result, Tx};
use domain::{Moment, id::AccountId};
use sqlx::types::Json;

/// A form as it was typed: names and values, in the order of the page.
pub type TypedForm = Vec<(String, String)>;

/// A working copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkingCopy {
    /// The version that the form was filled from; nought for something new.
    pub base_version: i64,
    /// What was typed.
    pub form: TypedForm,
    /// When it was kept.
    pub saved_at: Moment,
}

/// Keeps a working copy; a newer one takes the place of the one before.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn put(tx: &mut Tx, account: AccountId, topic: &str, copy: &WorkingCopy) -> Result<()> {
    execute!(
        tx,
        "insert into working_copies (account_id, topic, base_version, form, saved_at)
         values ($1, $2, $3, $4, $5)
         on conflict (account_id, topic)
         do update set base_version = excluded.base_version, form = excluded.form,
             saved_at = excluded.saved_at",
        account.0,
        topic,
        copy.base_version,
        Json(&copy.form),
        copy.saved_at,
    )
    .map(drop)
}

/// The working copy that somebody has of something.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn get(tx: &mut Tx, account: AccountId, topic: &str) -> Result<Option<WorkingCopy>> {
    let row = fetch_optional!(
        (i64, Json<TypedForm>, Moment),
        tx,
        "select base_version, form, saved_at from working_copies
         where account_id = $1 and topic = $2",
        account.0,
        topic,
    )?;
    Ok(row.map(|(base_version, form, saved_at)| WorkingCopy {
        base_version,
        form: form.0,
        saved_at,
    }))
}

/// Lets a working copy go, once it is saved or no longer wanted.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn remove(tx: &mut Tx, account: AccountId, topic: &str) -> Result<()> {
    execute!(
        tx,
        "delete from working_copies where account_id = $1 and topic = $2",
        account.0,
        topic,
    )
    .map(drop)
}

/// Lets go of what nobody has touched since a moment.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn sweep(tx: &mut Tx, before: Moment) -> Result<()> {
    execute!(tx, "delete from working_copies where saved_at < $1", before).map(drop)
}
