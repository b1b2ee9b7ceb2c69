//! A ballot that was saved and not cast is recalled by a letter before the close.
//!
//! Who has one is known for the length of this work and is written nowhere: the slot of every
//! account is derived from the key of the vote and looked for among the slots that hold a draft and
//! no ballot. The journal notes that reminders left, not how many and not to whom.

use crate::{Error, Result, Services, account::Letter, mail::Post};
use chrono::TimeDelta;
use domain::{
    ballot::{Person, Slot},
    envelope::Envelope,
    id::AccountId,
    locale::Locale,
    process::Process,
    vote::Vote,
};
use serde_json::json;
use std::collections::BTreeSet;

/// How long before the close the letter leaves.
const BEFORE: TimeDelta = TimeDelta::hours(48);
/// Too late to be of use.
const TOO_LATE: TimeDelta = TimeDelta::hours(1);
/// A vote shorter than this needs no reminder: people have just begun.
const SHORTEST: TimeDelta = TimeDelta::hours(72);

/// What a reminder is about.
#[derive(Debug)]
pub struct Reminder<'a> {
    /// The process.
    pub process: &'a Process,
    /// The envelope.
    pub envelope: &'a Envelope,
    /// Its vote, which closes soon.
    pub vote: &'a Vote,
    /// In which language to write.
    pub locale: Locale,
    /// What ends reminders for this person, in an address.
    pub token: String,
}

/// Sends the reminders of every vote that closes soon, once for each. Gives how many votes.
///
/// # Errors
/// [`Error::Internal`].
pub async fn tick(
    services: &Services,
    write: &(dyn Fn(&Reminder<'_>) -> Letter + Sync),
) -> Result<usize> {
    let now = services.now();
    let mut tx = services.store.read().await?;
    let mut due = Vec::new();
    for id in store::vote::open(&mut tx).await? {
        let Some(vote) = store::vote::by_id(&mut tx, id).await? else { continue };
        let left = vote.closes_at - now;
        let long = vote.closes_at - vote.opens_at >= SHORTEST;
        let reminded = store::reminder::was_sent(&mut tx, id).await?;
        if long && !reminded && left <= BEFORE && left > TOO_LATE {
            due.push(vote);
        }
    }
    drop(tx);
    for vote in &due {
        remind(services, vote, write).await?;
    }
    Ok(due.len())
}

async fn remind(
    services: &Services,
    vote: &Vote,
    write: &(dyn Fn(&Reminder<'_>) -> Letter + Sync),
) -> Result<()> {
    let key = services.keys.slot_key(vote.id)?;
    let now = services.now();
    let mut tx = services.store.write().await?;
    let held = store::vote::held(&mut tx, vote.id).await?.ok_or(Error::NotFound)?;
    if held.admits_ballots(now).is_err() || !store::reminder::note(&mut tx, vote.id, now).await? {
        return Ok(());
    }
    let envelope = store::envelope::by_id(&mut tx, vote.envelope).await?.ok_or(Error::NotFound)?;
    let process = store::process::by_id(&mut tx, envelope.process).await?.ok_or(Error::NotFound)?;
    let waiting: BTreeSet<Slot> =
        store::ballot::uncast_drafts(&mut tx, vote.id).await?.into_iter().collect();
    if !waiting.is_empty() {
        for (account, email, locale) in store::reminder::accounts(&mut tx).await? {
            let person = Person::Account(account);
            if !waiting.contains(&key.slot(vote.id, &person)) {
                continue;
            }
            // Where people vote in one envelope, whoever has voted in another is done.
            let turn = crate::turn::of(services, (process.id, process.votes_in), &person)?;
            if let Some(turn) = turn
                && store::turn::taken(&mut tx, process.id, turn).await?.is_some()
            {
                continue;
            }
            let token = token(services, account);
            let about =
                Reminder { process: &process, envelope: &envelope, vote: &held, locale, token };
            Post::new(services).to(&mut tx, &email, write(&about)).await?;
        }
    }
    let facts = json!({ "vote": vote.id });
    store::event::append(&mut tx, process.id, now, None, "vote.reminded", facts).await?;
    tx.commit().await?;
    Ok(())
}

/// What a token signs.
fn signed(account: AccountId) -> Vec<u8> {
    let mut bytes = b"ensamen-no-reminders-1".to_vec();
    bytes.extend_from_slice(account.0.as_bytes());
    bytes
}

/// What ends reminders for somebody: their account, signed, so that nothing more is kept.
fn token(services: &Services, account: AccountId) -> String {
    format!("{account}.{}", services.keys.sign(&signed(account)))
}

/// Ends reminders for whoever got this token in a letter.
///
/// # Errors
/// [`Error::NotFound`] for a token that this instance never gave.
pub async fn stop(services: &Services, token: &str) -> Result<()> {
    let (account, signature) = token.split_once('.').ok_or(Error::NotFound)?;
    let account: AccountId = account.parse().map_err(|_| Error::NotFound)?;
    if !services.keys.verify(&signed(account), signature) {
        return Err(Error::NotFound);
    }
    let mut tx = services.store.write().await?;
    store::reminder::refuse(&mut tx, account).await?;
    tx.commit().await?;
    Ok(())
}
