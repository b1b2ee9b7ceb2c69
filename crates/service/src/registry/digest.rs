//! The digest of matches: once a week, whoever has a need or an offer on the board reads what goes
//! with it and nobody has answered yet. One click ends it; writing a need or an offer later does
//! not begin it again.

use super::together::together;
use crate::{Result, Services, account::Letter, mail::Post};
use chrono::TimeDelta;
use domain::{
    Moment,
    id::AccountId,
    locale::Locale,
    registry::intent::{Answer, Direction, Intent, Match},
};
use store::{Tx, registry as rows};

/// How long after one digest the next may come.
pub const EVERY: TimeDelta = TimeDelta::days(7);
/// The most matches of one letter; the board has all of them.
const MOST: usize = 12;

/// What a letter tells: one's own need or offer, and what goes with it.
pub struct Digest<'a> {
    /// In which language.
    pub locale: Locale,
    /// What goes together, the best first.
    pub pairs: &'a [(Intent, Intent)],
    /// What ends it from within the letter.
    pub token: &'a str,
}

/// Writes a digest.
pub type Write<'a> = &'a (dyn Fn(&Digest<'_>) -> Letter + Sync);

/// Writes to whoever is due. Gives how many letters were queued.
///
/// # Errors
/// [`crate::Error::Internal`].
pub async fn tick(services: &Services, write: Write<'_>) -> Result<usize> {
    let now = services.now();
    let mut tx = services.store.read().await?;
    let due = rows::digest::due(&mut tx, now, now - EVERY).await?;
    drop(tx);
    let mut sent = 0;
    for account in due {
        let mut tx = services.store.write().await?;
        let pairs = pairs(&mut tx, now, account).await?;
        let known = store::account::by_id(&mut tx, account).await?;
        // Who has nothing new is looked at again when there may be something.
        let Some((account, _)) = known.filter(|_| !pairs.is_empty()) else { continue };
        let token = services.random_hex::<32>();
        let token = rows::digest::sent(&mut tx, account.id, &token, now).await?;
        let letter = write(&Digest { locale: account.locale, pairs: &pairs, token: &token });
        Post::new(services).to(&mut tx, &account.email, letter).await?;
        tx.commit().await?;
        sent += 1;
    }
    Ok(sent)
}

/// What goes with what somebody wrote, and to which they have not answered, the best first.
async fn pairs(tx: &mut Tx, now: Moment, account: AccountId) -> Result<Vec<(Intent, Intent)>> {
    let mut found = Vec::new();
    for own in rows::intent::board::of_author(tx, now, account).await? {
        let answers = rows::intent::answers(tx, own.id).await?;
        for other in rows::intent::board::across(tx, now, &own).await? {
            let (need, offer) = match own.direction {
                Direction::Need => (&own, &other),
                Direction::Offer => (&other, &own),
            };
            let Ok(Some(fits)) = together(need, offer) else { continue };
            let answer = answers.iter().find(|one| (one.need, one.offer) == (need.id, offer.id));
            let waits = answer.is_none_or(|one: &Match| {
                !one.is_declined() && one.says(own.direction) == Answer::Open
            });
            if waits {
                found.push((fits, own.clone(), other));
            }
        }
    }
    found.sort_by_key(|(fits, own, other)| (fits.rank(), own.id, other.id));
    found.truncate(MOST);
    Ok(found.into_iter().map(|(_, own, other)| (own, other)).collect())
}

/// Whether a token of a letter still ends anything.
///
/// # Errors
/// [`crate::Error::Internal`].
pub async fn is_read(services: &Services, token: &str) -> Result<bool> {
    let mut tx = services.store.read().await?;
    Ok(rows::digest::is_read(&mut tx, token).await?)
}

/// Ends the digests by the token of one; a second time changes nothing.
///
/// # Errors
/// [`crate::Error::Internal`].
pub async fn stop(services: &Services, token: &str) -> Result<()> {
    let mut tx = services.store.write().await?;
    rows::digest::stop(&mut tx, token, services.now()).await?;
    tx.commit().await?;
    Ok(())
}
