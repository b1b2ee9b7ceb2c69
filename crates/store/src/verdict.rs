//! What was decided by a jury, a mix, an assembly or an agreement.

use crate::{Result, Tx};
use domain::{Moment, id::VoteId};

/// A verdict as it is published.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct StoredVerdict {
    /// The verdict as JSON, the very bytes that are published.
    pub verdict: String,
    /// SHA-256 of it, in hexadecimal.
    pub digest: String,
    /// When it was reached.
    pub settled_at: Moment,
    /// When it was published; `None` while only staff sees it.
    pub published_at: Option<Moment>,
}

/// Keeps a verdict; a vote has one.
///
/// # Errors
/// [`crate::Error::Conflict`] when there is one already.
pub async fn insert(tx: &mut Tx, vote: VoteId, verdict: &StoredVerdict) -> Result<()> {
    execute!(
        tx,
        "insert into verdicts (vote_id, verdict, digest, settled_at, published_at)
         values ($1, $2, $3, $4, $5)",
        vote.0,
        &verdict.verdict,
        &verdict.digest,
        verdict.settled_at,
        verdict.published_at,
    )
    .map(drop)
}

/// Notes that a verdict is public; nothing where there is none.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn publish(tx: &mut Tx, vote: VoteId, now: Moment) -> Result<()> {
    execute!(tx, "update verdicts set published_at = $1 where vote_id = $2", now, vote.0).map(drop)
}

/// The verdict of a vote, once there is one.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn of_vote(tx: &mut Tx, vote: VoteId) -> Result<Option<StoredVerdict>> {
    fetch_optional!(
        StoredVerdict,
        tx,
        "select verdict, digest, settled_at, published_at from verdicts where vote_id = $1",
        vote.0,
    )
}
