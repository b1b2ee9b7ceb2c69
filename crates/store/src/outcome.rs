//! Outcomes: the published bytes and what explains them.

use crate::{Result, Tx};
use domain::{Moment, id::VoteId};

/// What a count leaves behind. The texts are JSON whose shape `service` owns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredOutcome {
    /// The anonymised ballots as a Pabulib file: the very bytes that were counted.
    pub ballots_file: Vec<u8>,
    /// The outcome, as published.
    pub outcome: String,
    /// Reasons and comparisons, as data.
    pub explanations: String,
    /// The list in which voters find their receipts.
    pub receipts: String,
    /// SHA-256 of the ballots file, in hexadecimal.
    pub digest: String,
    /// When it was counted.
    pub counted_at: Moment,
    /// When it was published.
    pub published_at: Option<Moment>,
}

/// Keeps an outcome; a vote has one.
///
/// # Errors
/// [`crate::Error::Conflict`] when the vote was counted already.
pub async fn insert(tx: &mut Tx, vote: VoteId, outcome: &StoredOutcome) -> Result<()> {
    execute!(
        tx,
        "insert into outcomes (vote_id, ballots_file, outcome, explanations, receipts, digest,
             counted_at, published_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        vote.0,
        outcome.ballots_file.as_slice(),
        &outcome.outcome,
        &outcome.explanations,
        &outcome.receipts,
        &outcome.digest,
        outcome.counted_at,
        outcome.published_at,
    )
    .map(drop)
}

/// Notes that an outcome is public.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn publish(tx: &mut Tx, vote: VoteId, now: Moment) -> Result<()> {
    execute!(tx, "update outcomes set published_at = $1 where vote_id = $2", now, vote.0).map(drop)
}

/// What a page says of an outcome. The lists of ballots and receipts, many megabytes after a large
/// vote, are not read for it: see [`file`].
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ToldOutcome {
    /// The outcome, as published.
    pub outcome: String,
    /// Reasons and comparisons, as data.
    pub explanations: String,
    /// SHA-256 of the ballots file, in hexadecimal.
    pub digest: String,
    /// When it was counted.
    pub counted_at: Moment,
    /// When it was published.
    pub published_at: Option<Moment>,
}

/// The outcome of a vote, once counted.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn of_vote(tx: &mut Tx, vote: VoteId) -> Result<Option<ToldOutcome>> {
    fetch_optional!(
        ToldOutcome,
        tx,
        "select outcome, explanations, digest, counted_at, published_at
         from outcomes where vote_id = $1",
        vote.0,
    )
}

/// Something that is published of a count as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutcomeFile {
    /// The anonymised ballots as a Pabulib file: the very bytes that were counted.
    Ballots,
    /// The outcome, as JSON.
    Outcome,
    /// The list in which voters find their receipts, as JSON.
    Receipts,
}

/// The bytes of a file of the outcome, once the vote is counted.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn file(tx: &mut Tx, vote: VoteId, which: OutcomeFile) -> Result<Option<Vec<u8>>> {
    let text = match which {
        OutcomeFile::Ballots => {
            let ballots = fetch_optional!(
                (Vec<u8>,),
                tx,
                "select ballots_file from outcomes where vote_id = $1",
                vote.0,
            )?;
            return Ok(ballots.map(|(bytes,)| bytes));
        }
        OutcomeFile::Outcome => fetch_optional!(
            (String,),
            tx,
            "select outcome from outcomes where vote_id = $1",
            vote.0,
        )?,
        OutcomeFile::Receipts => fetch_optional!(
            (String,),
            tx,
            "select receipts from outcomes where vote_id = $1",
            vote.0,
        )?,
    };
    Ok(text.map(|(text,)| text.into_bytes()))
}
