//! Votes: their state and dates.

use crate::{Result, Tx, dialect, row::parse};
use domain::{
    Moment,
    id::{EnvelopeId, VoteId},
    text::Localized,
    vote::Vote,
};
use sqlx::types::Json;
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct VoteRow {
    id: Uuid,
    envelope_id: Uuid,
    state: String,
    opens_at: Moment,
    closes_at: Moment,
    rules_hash: Option<String>,
    seed: String,
    by_hand: bool,
    imported: bool,
    reason: Option<Json<Localized>>,
}

impl TryFrom<VoteRow> for Vote {
    type Error = crate::Error;
    fn try_from(row: VoteRow) -> Result<Self> {
        Ok(Self {
            id: VoteId(row.id),
            envelope: EnvelopeId(row.envelope_id),
            state: parse(&row.state, "votes", "state")?,
            opens_at: row.opens_at,
            closes_at: row.closes_at,
            rules_hash: row.rules_hash,
            seed: row.seed,
            by_hand: row.by_hand,
            imported: row.imported,
            reason: row.reason.map(|reason| reason.0),
        })
    }
}

/// Adds a vote behind the earlier ones of its envelope.
///
/// # Errors
/// [`crate::Error::Conflict`] when another vote of the envelope stands.
pub async fn insert(tx: &mut Tx, vote: &Vote) -> Result<()> {
    execute!(
        tx,
        "insert into votes
             (id, envelope_id, state, opens_at, closes_at, rules_hash, seed, by_hand, imported,
              reason, position)
         select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, count(*) + 1 from votes
         where envelope_id = $11",
        vote.id.0,
        vote.envelope.0,
        vote.state.code(),
        vote.opens_at,
        vote.closes_at,
        vote.rules_hash.as_deref(),
        &vote.seed,
        vote.by_hand,
        vote.imported,
        vote.reason.as_ref().map(Json),
        vote.envelope.0,
    )
    .map(drop)
}

/// Brings a vote up to date.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn update(tx: &mut Tx, vote: &Vote) -> Result<()> {
    execute!(
        tx,
        "update votes set state = $1, opens_at = $2, closes_at = $3, rules_hash = $4, reason = $5
         where id = $6",
        vote.state.code(),
        vote.opens_at,
        vote.closes_at,
        vote.rules_hash.as_deref(),
        vote.reason.as_ref().map(Json),
        vote.id.0,
    )
    .map(drop)
}

/// The vote that stands for an envelope: the last one.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn of_envelope(tx: &mut Tx, envelope: EnvelopeId) -> Result<Option<Vote>> {
    fetch_optional!(
        VoteRow,
        tx,
        "select id, envelope_id, state, opens_at, closes_at, rules_hash, seed, by_hand, imported,
             reason
         from votes where envelope_id = $1 order by position desc limit 1",
        envelope.0,
    )?
    .map(TryInto::try_into)
    .transpose()
}

/// A vote by its id, kept from changing its state until the transaction ends.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn held(tx: &mut Tx, id: VoteId) -> Result<Option<Vote>> {
    dialect::hold_vote(tx, id).await?;
    by_id(tx, id).await
}

/// A vote by its id, to be changed: whoever else would change it waits until the transaction ends,
/// and then finds it changed.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn taken(tx: &mut Tx, id: VoteId) -> Result<Option<Vote>> {
    dialect::take_vote(tx, id).await?;
    by_id(tx, id).await
}

/// A vote by its id.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn by_id(tx: &mut Tx, id: VoteId) -> Result<Option<Vote>> {
    fetch_optional!(
        VoteRow,
        tx,
        "select id, envelope_id, state, opens_at, closes_at, rules_hash, seed, by_hand, imported,
             reason
         from votes where id = $1",
        id.0,
    )?
    .map(TryInto::try_into)
    .transpose()
}

/// Votes that the clock should move: planned ones to open, open ones to close.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn due(tx: &mut Tx, now: Moment) -> Result<Vec<Vote>> {
    fetch_all!(
        VoteRow,
        tx,
        "select id, envelope_id, state, opens_at, closes_at, rules_hash, seed, by_hand, imported,
             reason
         from votes
         where (state = 'planned' and by_hand = $1 and opens_at <= $2 and closes_at > $3)
            or (state = 'open' and closes_at <= $4)
         order by closes_at, id",
        false,
        now,
        now,
        now,
    )?
    .into_iter()
    .map(TryInto::try_into)
    .collect()
}

/// The votes that are open.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn open(tx: &mut Tx) -> Result<Vec<VoteId>> {
    let rows = fetch_all!((Uuid,), tx, "select id from votes where state = 'open' order by id")?;
    Ok(rows.into_iter().map(|(id,)| VoteId(id)).collect())
}

/// The votes that hold ballots which are not counted yet.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn uncounted(tx: &mut Tx) -> Result<Vec<VoteId>> {
    let rows = fetch_all!(
        (Uuid,),
        tx,
        "select id from votes where state = 'open' or state = 'closed' order by id"
    )?;
    Ok(rows.into_iter().map(|(id,)| VoteId(id)).collect())
}

/// The last vote of an envelope that was annulled, whose reason stays public.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn last_void(tx: &mut Tx, envelope: EnvelopeId) -> Result<Option<Vote>> {
    fetch_optional!(
        VoteRow,
        tx,
        "select id, envelope_id, state, opens_at, closes_at, rules_hash, seed, by_hand, imported,
             reason
         from votes where envelope_id = $1 and state = 'void' order by position desc limit 1",
        envelope.0,
    )?
    .map(TryInto::try_into)
    .transpose()
}
