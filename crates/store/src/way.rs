//! How envelopes are decided.

use crate::{Result, Tx};
use domain::{Moment, deciding::Way, id::EnvelopeId};
use sqlx::types::Json;

/// Declares how an envelope is decided, in the place of what was declared before.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn put(tx: &mut Tx, envelope: EnvelopeId, way: &Way, now: Moment) -> Result<()> {
    execute!(
        tx,
        "insert into ways (envelope_id, way, declared_at) values ($1, $2, $3)
         on conflict (envelope_id)
         do update set way = excluded.way, declared_at = excluded.declared_at",
        envelope.0,
        Json(way),
        now,
    )
    .map(drop)
}

/// How an envelope is decided: by a vote, unless something else was declared.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn of_envelope(tx: &mut Tx, envelope: EnvelopeId) -> Result<Way> {
    let way = fetch_optional!(
        (Json<Way>,),
        tx,
        "select way from ways where envelope_id = $1",
        envelope.0,
    )?;
    Ok(way.map_or_else(Way::default, |(way,)| way.0))
}
