//! Who reads the digest of matches, and when they read it last.

use crate::{Result, Tx};
use domain::{Moment, id::AccountId};
use uuid::Uuid;

/// Who has something on the board and read no digest since a moment, unless they ended it.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn due(tx: &mut Tx, now: Moment, since: Moment) -> Result<Vec<AccountId>> {
    let rows = fetch_all!(
        (Uuid,),
        tx,
        "select distinct i.author_id from intents i
             left join match_digests d on d.account_id = i.author_id
         where i.state = 'open' and (i.ends_at is null or i.ends_at > $1)
             and (d.account_id is null or (d.stopped_at is null and d.sent_at <= $2))
         order by i.author_id",
        now,
        since,
    )?;
    Ok(rows.into_iter().map(|(id,)| AccountId(id)).collect())
}

/// Notes that a digest was written; gives the token that ends it, the one that was there before.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn sent(tx: &mut Tx, account: AccountId, token: &str, now: Moment) -> Result<String> {
    execute!(
        tx,
        "insert into match_digests (account_id, token, sent_at) values ($1, $2, $3)
         on conflict (account_id) do update set sent_at = excluded.sent_at",
        account.0,
        token,
        now,
    )?;
    let row = fetch_optional!(
        (String,),
        tx,
        "select token from match_digests where account_id = $1",
        account.0,
    )?;
    Ok(row.map_or_else(|| token.to_owned(), |(token,)| token))
}

/// Whether a token still ends anything.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn is_read(tx: &mut Tx, token: &str) -> Result<bool> {
    let row = fetch_optional!(
        (String,),
        tx,
        "select token from match_digests where token = $1 and stopped_at is null",
        token,
    )?;
    Ok(row.is_some())
}

/// Ends it, once.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn stop(tx: &mut Tx, token: &str, now: Moment) -> Result<()> {
    execute!(
        tx,
        "update match_digests set stopped_at = $1 where token = $2 and stopped_at is null",
        now,
        token,
    )
    .map(drop)
}
