//! Reminders of ballots that were not cast: for which votes they left, and who wants none.

use crate::{
    Result, Tx,
    row::{parse, sound},
};
use domain::{
    Moment,
    account::Email,
    id::{AccountId, VoteId},
    locale::Locale,
};
use uuid::Uuid;

/// Whether reminders of a vote have left.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn was_sent(tx: &mut Tx, vote: VoteId) -> Result<bool> {
    let sent = fetch_optional!(
        (Moment,),
        tx,
        "select sent_at from reminders where vote_id = $1",
        vote.0,
    )?;
    Ok(sent.is_some())
}

/// Notes that reminders of a vote leave now; says whether it is the first time.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn note(tx: &mut Tx, vote: VoteId, now: Moment) -> Result<bool> {
    let touched = execute!(
        tx,
        "insert into reminders (vote_id, sent_at) values ($1, $2)
         on conflict (vote_id) do nothing",
        vote.0,
        now,
    )?;
    Ok(touched > 0)
}

/// Everyone who may be reminded, with the address and the language of their letters.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn accounts(tx: &mut Tx) -> Result<Vec<(AccountId, Email, Locale)>> {
    fetch_all!(
        (Uuid, String, String),
        tx,
        "select id, email, locale from accounts
         where id not in (select account_id from unreminded) order by id",
    )?
    .into_iter()
    .map(|(id, email, locale)| {
        let email = sound(Email::parse(&email), "accounts", "email")?;
        Ok((AccountId(id), email, parse(&locale, "accounts", "locale")?))
    })
    .collect()
}

/// Notes that somebody wants no reminders.
///
/// # Errors
/// [`crate::Error::Reference`] for an unknown account.
pub async fn refuse(tx: &mut Tx, account: AccountId) -> Result<()> {
    execute!(
        tx,
        "insert into unreminded (account_id) values ($1) on conflict (account_id) do nothing",
        account.0,
    )
    .map(drop)
}
