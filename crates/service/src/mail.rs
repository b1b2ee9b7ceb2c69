//! Letters leave through a queue: whoever sends them is given what is due and says how it went.

use crate::{Error, Result, Services, account::Letter};
use chrono::TimeDelta;
use domain::{
    account::Email,
    id::{AccountId, MailId},
    locale::Locale,
};
use std::{collections::BTreeSet, future::Future};
use store::Tx;
pub use store::mail::Mail;

/// How long news is worth sending when the mail server does not answer.
const WORTH: TimeDelta = TimeDelta::days(5);

/// Puts letters into the queue, in the transaction of whatever they tell about.
pub(crate) struct Post<'a> {
    services: &'a Services,
}

impl<'a> Post<'a> {
    /// A post for one use case.
    pub(crate) const fn new(services: &'a Services) -> Self {
        Self { services }
    }

    /// Queues a letter to an address; gives by what it is known in the queue.
    pub(crate) async fn to(
        &self,
        tx: &mut Tx,
        recipient: &Email,
        letter: Letter,
    ) -> Result<MailId> {
        let id = MailId(self.services.new_uuid());
        self.queue(tx, id, recipient, letter).await?;
        Ok(id)
    }

    /// Queues a letter that is known already.
    pub(crate) async fn queue(
        &self,
        tx: &mut Tx,
        id: MailId,
        recipient: &Email,
        letter: Letter,
    ) -> Result<()> {
        let now = self.services.now();
        let mail = Mail {
            id,
            recipient: recipient.clone(),
            subject: letter.subject,
            body: letter.body,
            html: letter.html,
            unsubscribe: letter.unsubscribe,
            queued_at: now,
            worth_until: now + WORTH,
            tries: 0,
        };
        Ok(store::mail::queue(tx, &mail).await?)
    }

    /// Queues a letter to each of some people, in their own language.
    pub(crate) async fn to_each(
        &self,
        tx: &mut Tx,
        people: &BTreeSet<AccountId>,
        write: &(dyn Fn(Locale) -> Letter + Sync),
    ) -> Result<()> {
        for person in people {
            if let Some((account, _)) = store::account::by_id(tx, *person).await? {
                self.to(tx, &account.email, write(account.locale)).await?;
            }
        }
        Ok(())
    }
}

/// How long a letter is kept for the server that took it: longer than a mail server lets anybody
/// wait. If that server dies meanwhile, another one sends it then.
const TAKEN: TimeDelta = TimeDelta::minutes(5);

/// The longest wait between two tries.
const LONGEST_WAIT: TimeDelta = TimeDelta::hours(6);

/// Why a letter did not leave.
pub trait Unsent: std::fmt::Display + Send {
    /// Whether its recipient was refused for good, so that no other try will help. What is wrong
    /// with the mail server, or with how one signs in to it, is not about a letter.
    fn is_for_good(&self) -> bool;
}

/// Sends what is due, one after the other, each taken before it is sent, so that of several servers
/// one sends it; a failure waits twice as long as the one before, as long as the letter is worth
/// sending. Gives the number of letters that left.
///
/// # Errors
/// [`Error::Internal`] when the queue itself fails.
pub async fn deliver<F, E>(services: &Services, send: impl Fn(Mail) -> F + Send) -> Result<usize>
where
    F: Future<Output = std::result::Result<(), E>> + Send,
    E: Unsent,
{
    let mut tx = services.store.read().await?;
    let due = store::mail::due(&mut tx, services.now(), 20).await?;
    drop(tx);
    let mut left = 0;
    for mail in due {
        let (id, tries, until) = (mail.id, mail.tries, mail.worth_until);
        if until <= services.now() {
            let mut tx = services.store.write().await?;
            store::mail::failed(&mut tx, id, services.now(), None).await?;
            tx.commit().await?;
            continue;
        }
        let mut tx = services.store.write().await?;
        let now = services.now();
        let own = store::mail::claim(&mut tx, id, now, now + TAKEN).await?;
        tx.commit().await?;
        if !own {
            continue;
        }
        let sent = send(mail).await;
        let now = services.now();
        let mut tx = services.store.write().await?;
        match sent {
            Ok(()) => {
                store::mail::sent(&mut tx, id, now).await?;
                left += 1;
            }
            Err(error) => {
                tracing::warn!(%id, tries, %error, "a letter could not be sent");
                let wait = TimeDelta::minutes(1 << tries.clamp(0, 12)).min(LONGEST_WAIT);
                let again = !error.is_for_good() && now + wait < until;
                store::mail::failed(&mut tx, id, now, again.then(|| now + wait)).await?;
            }
        }
        tx.commit().await?;
    }
    Ok(left)
}

/// Throws away what lies in the demonstration's outbox, so that it begins empty.
///
/// # Errors
/// [`Error::NotFound`] outside the demonstration.
pub async fn empty_outbox(services: &Services) -> Result<()> {
    if !services.is_demonstration() {
        return Err(Error::NotFound);
    }
    let mut tx = services.store.write().await?;
    store::mail::clear(&mut tx).await?;
    tx.commit().await?;
    Ok(())
}

/// The demonstration's outbox: the last letters, which are never sent there.
///
/// # Errors
/// [`Error::NotFound`] outside the demonstration.
pub async fn outbox(services: &Services) -> Result<Vec<Mail>> {
    if !services.is_demonstration() {
        return Err(Error::NotFound);
    }
    let mut tx = services.store.read().await?;
    Ok(store::mail::latest(&mut tx, 30).await?)
}
