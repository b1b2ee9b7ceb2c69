//! The audit chain: append-only, one per process, kept so by the database too.

use crate::{Result, Tx, dialect, row::sound};
use domain::{
    Moment,
    event::{Event, EventBody},
    id::{AccountId, ProcessId},
};
use uuid::Uuid;

/// Appends an event behind the last one of its process and gives it back, chained.
///
/// On PostgreSQL this takes the lock of the process until the transaction ends.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn append(
    tx: &mut Tx,
    process: ProcessId,
    at: Moment,
    caller: Option<AccountId>,
    kind: &str,
    facts: serde_json::Value,
) -> Result<Event> {
    dialect::lock_process(tx, process).await?;
    let last = fetch_optional!(
        (i64, String),
        tx,
        "select sequence, hash from events where process_id = $1 order by sequence desc limit 1",
        process.0,
    )?;
    let body = EventBody { kind: kind.to_owned(), facts };
    let event = Event::chain(process, last, at, caller, body);
    execute!(
        tx,
        "insert into events
             (process_id, sequence, at, caller_id, kind, facts, previous, hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        process.0,
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

/// The chain of a process, from its first event.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn of_process(tx: &mut Tx, process: ProcessId) -> Result<Vec<Event>> {
    fetch_all!(
        EventRow,
        tx,
        "select sequence, at, caller_id, kind, facts, previous, hash
         from events where process_id = $1 order by sequence",
        process.0,
    )?
    .into_iter()
    .map(|row| {
        let facts = sound(serde_json::from_str(&row.facts), "events", "facts")?;
        Ok(Event {
            process,
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
