//! Sign-in links and sessions; both are kept as hashes only.

use crate::{
    Result, Tx,
    row::{parse, sound},
};
use domain::{Moment, account::Email, id::AccountId, locale::Locale};
use uuid::Uuid;

/// A sign-in link as it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoginLink {
    /// Whom it signs in.
    pub email: Email,
    /// In which language it was asked for.
    pub locale: Locale,
    /// Where to go afterwards: a path of this site.
    pub destination: String,
}

/// Keeps a link.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn put_link(
    tx: &mut Tx,
    token_hash: &[u8],
    link: &LoginLink,
    now: Moment,
    expires_at: Moment,
) -> Result<()> {
    execute!(
        tx,
        "insert into login_links (token_hash, email, locale, destination, requested_at, expires_at)
         values ($1, $2, $3, $4, $5, $6)",
        token_hash,
        link.email.as_str(),
        link.locale.code(),
        &link.destination,
        now,
        expires_at,
    )
    .map(drop)
}

/// Uses a link up: the first who asks gets it, if it has not expired.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn consume_link(
    tx: &mut Tx,
    token_hash: &[u8],
    now: Moment,
) -> Result<Option<LoginLink>> {
    fetch_optional!(
        (String, String, String),
        tx,
        "update login_links set used_at = $1
         where token_hash = $2 and used_at is null and expires_at > $3
         returning email, locale, destination",
        now,
        token_hash,
        now,
    )?
    .map(|(email, locale, destination)| {
        Ok(LoginLink {
            email: sound(Email::parse(&email), "login_links", "email")?,
            locale: parse(&locale, "login_links", "locale")?,
            destination,
        })
    })
    .transpose()
}

/// How many links of an address still work.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn links_that_work(tx: &mut Tx, email: &Email, now: Moment) -> Result<u64> {
    let row = fetch_optional!(
        (i64,),
        tx,
        "select count(*) as links from login_links
         where email = $1 and used_at is null and expires_at > $2",
        email.as_str(),
        now,
    )?;
    Ok(row.and_then(|(count,)| u64::try_from(count).ok()).unwrap_or(0))
}

/// A session that has not expired: whose it is, if anyone has signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Session {
    /// Who signed in.
    pub account: Option<AccountId>,
    /// When it was last seen.
    pub seen_at: Moment,
}

/// Begins a session.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn begin(
    tx: &mut Tx,
    token_hash: &[u8],
    account: Option<AccountId>,
    now: Moment,
    expires_at: Moment,
) -> Result<()> {
    execute!(
        tx,
        "insert into sessions (token_hash, account_id, created_at, seen_at, expires_at)
         values ($1, $2, $3, $4, $5)",
        token_hash,
        account.map(|id| id.0),
        now,
        now,
        expires_at,
    )
    .map(drop)
}

/// Finds a session that has not expired.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn find(tx: &mut Tx, token_hash: &[u8], now: Moment) -> Result<Option<Session>> {
    let row = fetch_optional!(
        (Option<Uuid>, Moment),
        tx,
        "select account_id, seen_at from sessions where token_hash = $1 and expires_at > $2",
        token_hash,
        now,
    )?;
    Ok(row.map(|(account, seen_at)| Session { account: account.map(AccountId), seen_at }))
}

/// Notes that a session was used, and until when it now lasts.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn touch(tx: &mut Tx, token_hash: &[u8], now: Moment, expires_at: Moment) -> Result<()> {
    execute!(
        tx,
        "update sessions set seen_at = $1, expires_at = $2 where token_hash = $3",
        now,
        expires_at,
        token_hash,
    )
    .map(drop)
}

/// Ends a session.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn end(tx: &mut Tx, token_hash: &[u8]) -> Result<()> {
    execute!(tx, "delete from sessions where token_hash = $1", token_hash).map(drop)
}

/// Forgets expired sessions and links.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn sweep(tx: &mut Tx, now: Moment, links_before: Moment) -> Result<()> {
    execute!(tx, "delete from sessions where expires_at <= $1", now)?;
    execute!(tx, "delete from login_links where requested_at < $1", links_before).map(drop)
}
