//! The audit chains: append-only, one per process and one per administration, kept so by the
//! database too.

use crate::{Result, Tx, dialect, row::sound};
use domain::{
    Moment,
    event::{Chain, Event, EventBody},
    id::AccountId,
};
use uuid::Uuid;

/// Appends an event behind the last one of its chain and gives it back, chained.
///
/// On PostgreSQL this takes the lock of the chain until the transaction ends.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn append(
    tx: &mut Tx,
    chain: impl Into<Chain>,
    at: Moment,
    caller: Option<AccountId>,
    kind: &str,
    facts: serde_json::Value,
) -> Result<Event> {
    let chain = chain.into();
    let (process, administration) = match chain {
        Chain::Process(id) => (Some(id.0), None),
        Chain::Administration(id) => (None, Some(id.0)),
    };
    dialect::lock_chain(tx, chain).await?;
    let last = fetch_optional!(
        (i64, String),
        tx,
        "select sequence, hash from events where chain_id = $1 order by sequence desc limit 1",
        chain.id(),
    )?;
    let body = EventBody { kind: kind.to_owned(), facts };
    let event = Event::behind(chain, last, at, caller, body);
    execute!(
        tx,
        "insert into events
             (chain_id, process_id, administration_id, sequence, at, caller_id, kind, facts,
              previous, hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        chain.id(),
        process,
        administration,
        event.sequence,
        event.at,
        event.caller.map(|id| id.0),
        &event.body.kind,
        event.body.facts.to_string(),
        &event.previous,
        &event.hash,
    )?;
    Ok(event)
}

#[derive(sqlx::FromRow)]
struct EventRow {
    sequence: i64,
    at: Moment,
    caller_id: Option<Uuid>,
    kind: String,
    facts: String,
    previous: String,
    hash: String,
}

/// A whole chain, from its first event.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn of_chain(tx: &mut Tx, chain: impl Into<Chain>) -> Result<Vec<Event>> {
    let chain = chain.into();
    fetch_all!(
        EventRow,
        tx,
        "select sequence, at, caller_id, kind, facts, previous, hash
         from events where chain_id = $1 order by sequence",
        chain.id(),
    )?
    .into_iter()
    .map(|row| {
        let facts = sound(serde_json::from_str(&row.facts), "events", "facts")?;
        Ok(Event {
            chain,
            sequence: row.sequence,
            at: row.at,
            caller: row.caller_id.map(AccountId),
            body: EventBody { kind: row.kind, facts },
            previous: row.previous,
            hash: row.hash,
        })
    })
    .collect()
}
