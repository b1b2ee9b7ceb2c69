//! Letters waiting to be sent, with their tries.

use crate::{Result, Tx, row::sound};
use domain::{Moment, account::Email, id::MailId};
use uuid::Uuid;

/// A letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Identifier.
    pub id: MailId,
    /// To whom.
    pub recipient: Email,
    /// Subject line.
    pub subject: String,
    /// The part in plain text.
    pub body: String,
    /// The part in HTML; may be empty.
    pub html: String,
    /// Where letters of its kind can be ended; none for a letter that was asked for.
    pub unsubscribe: Option<String>,
    /// When it was written.
    pub queued_at: Moment,
    /// Until when it is worth sending.
    pub worth_until: Moment,
    /// How often it was tried.
    pub tries: i64,
}

#[derive(sqlx::FromRow)]
struct MailRow {
    id: Uuid,
    recipient: String,
    subject: String,
    body: String,
    html: String,
    unsubscribe: Option<String>,
    queued_at: Moment,
    worth_until: Option<Moment>,
    tries: i64,
}

impl TryFrom<MailRow> for Mail {
    type Error = crate::Error;
    fn try_from(row: MailRow) -> Result<Self> {
        Ok(Self {
            id: MailId(row.id),
            recipient: sound(Email::parse(&row.recipient), "mails", "recipient")?,
            subject: row.subject,
            body: row.body,
            html: row.html,
            unsubscribe: row.unsubscribe,
            queued_at: row.queued_at,
            // Letters from before it was noted held a sign-in link, which is long dead.
            worth_until: row.worth_until.unwrap_or(row.queued_at),
            tries: row.tries,
        })
    }
}

/// Queues a letter, in the transaction of whatever it tells about.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn queue(tx: &mut Tx, mail: &Mail) -> Result<()> {
    execute!(
        tx,
        "insert into mails (id, recipient, subject, body, html, unsubscribe, queued_at,
             worth_until, next_try_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        mail.id.0,
        mail.recipient.as_str(),
        &mail.subject,
        &mail.body,
        &mail.html,
        mail.unsubscribe.as_deref(),
        mail.queued_at,
        mail.worth_until,
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

/// Letters that are due: first what is worth sending for the shortest time, a sign-in link before
/// any news, then the oldest.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn due(tx: &mut Tx, now: Moment, limit: i64) -> Result<Vec<Mail>> {
    fetch_all!(
        MailRow,
        tx,
        "select id, recipient, subject, body, html, unsubscribe, queued_at, worth_until, tries
         from mails
         where sent_at is null and gave_up_at is null and next_try_at <= $1
         order by worth_until, next_try_at, id limit $2",
        now,
        limit,
    )?
    .into_iter()
    .map(Mail::try_from)
    .collect()
}

/// Takes a letter that is due, so that no other server sends it too: until a moment it is due to
/// nobody else. Says whether it was still there to be taken.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn claim(tx: &mut Tx, id: MailId, now: Moment, until: Moment) -> Result<bool> {
    let taken = execute!(
        tx,
        "update mails set next_try_at = $1
         where id = $2 and sent_at is null and gave_up_at is null and next_try_at <= $3",
        until,
        id.0,
        now,
    )?;
    Ok(taken > 0)
}

/// Notes that a letter left, also where letters about a decision are followed. Its text is
/// forgotten: a sign-in link must not linger.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn sent(tx: &mut Tx, id: MailId, now: Moment) -> Result<()> {
    execute!(tx, "update decision_letters set left_at = $1 where mail_id = $2", now, id.0)?;
    execute!(
        tx,
        "update mails set sent_at = $1, body = '', html = '', unsubscribe = null where id = $2",
        now,
        id.0
    )
    .map(drop)
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
        None => {
            execute!(
                tx,
                "update decision_letters set gave_up_at = $1 where mail_id = $2",
                now,
                id.0
            )?;
            execute!(
                tx,
                "update mails set tries = tries + 1, gave_up_at = $1, body = '', html = '',
                     unsubscribe = null
                 where id = $2",
                now,
                id.0
            )
        }
    }
    .map(drop)
}

/// Forgets letters from before a moment: those that left or were given up, and those that were
/// worth sending until then only.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn sweep(tx: &mut Tx, before: Moment) -> Result<()> {
    execute!(
        tx,
        "delete from mails where queued_at < $1
         and (sent_at is not null or gave_up_at is not null or worth_until is null
             or worth_until < $2)",
        before,
        before,
    )
    .map(drop)
}

/// The last letters, newest first: the outbox of the demonstration.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn latest(tx: &mut Tx, limit: i64) -> Result<Vec<Mail>> {
    fetch_all!(
        MailRow,
        tx,
        "select id, recipient, subject, body, html, unsubscribe, queued_at, worth_until, tries
         from mails
         order by queued_at desc, id limit $1",
        limit,
    )?
    .into_iter()
    .map(Mail::try_from)
    .collect()
}
