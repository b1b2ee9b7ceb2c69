//! Letters waiting to be sent, with their tries.

use crate::{Result, Tx, row::sound};
use domain::{Moment, account::Email, id::MailId};
use uuid::Uuid;

/// A letter in plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Identifier.
    pub id: MailId,
    /// To whom.
    pub recipient: Email,
    /// Subject line.
    pub subject: String,
    /// Plain text.
    pub body: String,
    /// When it was written.
    pub queued_at: Moment,
    /// How often it was tried.
    pub tries: i64,
}

type MailRow = (Uuid, String, String, String, Moment, i64);

fn mail((id, recipient, subject, body, queued_at, tries): MailRow) -> Result<Mail> {
    let recipient = sound(Email::parse(&recipient), "mails", "recipient")?;
    Ok(Mail { id: MailId(id), recipient, subject, body, queued_at, tries })
}

/// Queues a letter, in the transaction of whatever it tells about.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn queue(tx: &mut Tx, mail: &Mail) -> Result<()> {
    execute!(
        tx,
        "insert into mails (id, recipient, subject, body, queued_at, next_try_at)
         values ($1, $2, $3, $4, $5, $6)",
        mail.id.0,
        mail.recipient.as_str(),
        &mail.subject,
        &mail.body,
        mail.queued_at,
        mail.queued_at,
    )
    .map(drop)
}

/// Throws away every letter.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn clear(tx: &mut Tx) -> Result<()> {
    execute!(tx, "delete from mails").map(drop)
}

/// Letters that are due, oldest first.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn due(tx: &mut Tx, now: Moment, limit: i64) -> Result<Vec<Mail>> {
    fetch_all!(
        MailRow,
        tx,
        "select id, recipient, subject, body, queued_at, tries from mails
         where sent_at is null and gave_up_at is null and next_try_at <= $1
         order by next_try_at, id limit $2",
        now,
        limit,
    )?
    .into_iter()
    .map(mail)
    .collect()
}

/// Notes that a letter left. Its text is forgotten: a sign-in link must not linger.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn sent(tx: &mut Tx, id: MailId, now: Moment) -> Result<()> {
    execute!(tx, "update mails set sent_at = $1, body = '' where id = $2", now, id.0).map(drop)
}

/// Notes that a try failed; `None` gives up and forgets the text.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn failed(
    tx: &mut Tx,
    id: MailId,
    now: Moment,
    next_try_at: Option<Moment>,
) -> Result<()> {
    match next_try_at {
        Some(next) => execute!(
            tx,
            "update mails set tries = tries + 1, next_try_at = $1 where id = $2",
            next,
            id.0
        ),
        None => execute!(
            tx,
            "update mails set tries = tries + 1, gave_up_at = $1, body = '' where id = $2",
            now,
            id.0
        ),
    }
    .map(drop)
}

/// Forgets letters from before a moment, sent or not.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn sweep(tx: &mut Tx, before: Moment) -> Result<()> {
    execute!(tx, "delete from mails where queued_at < $1", before).map(drop)
}

/// The last letters, newest first: the outbox of the demonstration.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn latest(tx: &mut Tx, limit: i64) -> Result<Vec<Mail>> {
    fetch_all!(
        MailRow,
        tx,
        "select id, recipient, subject, body, queued_at, tries from mails
         order by queued_at desc, id limit $1",
        limit,
    )?
    .into_iter()
    .map(mail)
    .collect()
}
