//! Decisions on published outcomes: every version is kept, the last one stands.

use crate::{Result, Tx, row::sound};
use domain::{Moment, decision::Decision, id::VoteId};
use sqlx::types::Json;

/// Keeps a decision as the next version.
///
/// # Errors
/// [`crate::Error::Conflict`] when somebody else was faster, or [`crate::Error::Driver`].
pub async fn put(tx: &mut Tx, vote: VoteId, decision: &Decision, now: Moment) -> Result<()> {
    execute!(
        tx,
        "insert into decisions (vote_id, version, decision, recorded_at)
         select $1, coalesce(max(version), 0) + 1, $2, $3 from decisions where vote_id = $4",
        vote.0,
        Json(decision),
        now,
        vote.0,
    )
    .map(drop)
}

/// The decision that stands, with its version.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn of_vote(tx: &mut Tx, vote: VoteId) -> Result<Option<(u32, Decision)>> {
    fetch_optional!(
        (i64, Json<Decision>),
        tx,
        "select version, decision from decisions where vote_id = $1
         order by version desc limit 1",
        vote.0,
    )?
    .map(|(version, decision)| {
        Ok((sound(u32::try_from(version), "decisions", "version")?, decision.0))
    })
    .transpose()
}
