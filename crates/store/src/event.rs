//! The audit chains: append-only, one per process, one per administration, one per actor and one of
//! the registry, kept so by the database too.

use crate::{Result, Tx, dialect, row::sound};
use domain::{
    Moment,
    event::{Chain, Event, EventBody},
    id::AccountId,
};
use uuid::Uuid;

/// An event that is about to be chained.
#[derive(Debug, Clone)]
pub struct NewEvent {
    /// When; only the day for a ballot.
    pub at: Moment,
    /// Who; nobody for a ballot or for the clock.
    pub caller: Option<AccountId>,
    /// What happened.
    pub body: EventBody,
}

/// Appends an event behind the last one of its chain.
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
) -> Result<()> {
    append_all(tx, chain, [NewEvent { at, caller, body: EventBody::new(kind, facts) }]).await
}

/// Appends events in this order behind the last one of their chain, whose end is read once.
///
/// # Errors
/// As [`append`].
pub async fn append_all(
    tx: &mut Tx,
    chain: impl Into<Chain>,
    events: impl IntoIterator<Item = NewEvent>,
) -> Result<()> {
    let chain = chain.into();
    dialect::lock_chain(tx, chain).await?;
    let mut last = last(tx, chain).await?;
    for new in events {
        let event = Event::behind(chain, last, new.at, new.caller, new.body);
        insert(tx, &event).await?;
        last = Some((event.sequence, event.hash));
    }
    Ok(())
}

/// Place and hash of the last event of a chain: they differ once anything was recorded in it since.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn last(tx: &mut Tx, chain: Chain) -> Result<Option<(i64, String)>> {
    if let Chain::Actor(actor) = chain {
        return fetch_optional!(
            (i64, String),
            tx,
            "select sequence, hash from actor_events where actor_id = $1
             order by sequence desc limit 1",
            actor.0,
        );
    }
    fetch_optional!(
        (i64, String),
        tx,
        "select sequence, hash from events where chain_id = $1 order by sequence desc limit 1",
        chain.id(),
    )
}

async fn insert(tx: &mut Tx, event: &Event) -> Result<()> {
    let (process, administration) = match event.chain {
        Chain::Process(id) => (Some(id.0), None),
        Chain::Administration(id) => (None, Some(id.0)),
        Chain::Actor(_) => return insert_of_actor(tx, event).await,
        Chain::Registry => (None, None),
    };
    execute!(
        tx,
        "insert into events
             (chain_id, process_id, administration_id, sequence, at, caller_id, kind, facts,
              previous, hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        event.chain.id(),
        process,
        administration,
        event.sequence,
        event.at,
        event.caller.map(|id| id.0),
        &event.body.kind,
        event.body.facts.to_string(),
        &event.previous,
        &event.hash,
    )
    .map(drop)
}

async fn insert_of_actor(tx: &mut Tx, event: &Event) -> Result<()> {
    execute!(
        tx,
        "insert into actor_events (actor_id, sequence, at, caller_id, kind, facts, previous, hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        event.chain.id(),
        event.sequence,
        event.at,
        event.caller.map(|id| id.0),
        &event.body.kind,
        event.body.facts.to_string(),
        &event.previous,
        &event.hash,
    )
    .map(drop)
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
    let rows = if let Chain::Actor(actor) = chain {
        fetch_all!(
            EventRow,
            tx,
            "select sequence, at, caller_id, kind, facts, previous, hash
             from actor_events where actor_id = $1 order by sequence",
            actor.0,
        )?
    } else {
        fetch_all!(
            EventRow,
            tx,
            "select sequence, at, caller_id, kind, facts, previous, hash
             from events where chain_id = $1 order by sequence",
            chain.id(),
        )?
    };
    rows.into_iter()
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
