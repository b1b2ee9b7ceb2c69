//! Agreements to buy once for several.

use crate::{
    Result, Tx,
    row::{parse, sound},
};
use domain::{
    Moment,
    actor::Actor,
    id::{ActorId, EnvelopeId, LineId, PoolId, ProcessId, ResourceId},
    money::Cents,
    sharing::{Member, Pool, PoolState, Terms},
    text::Slug,
};
use sqlx::types::Json;
use uuid::Uuid;

/// Reads pools: every text begins with the same columns.
macro_rules! pools {
    ($fetch:ident, $tx:expr, $rest:literal $(, $arg:expr)* $(,)?) => {
        $fetch!(
            PoolRow,
            $tx,
            "select p.id, p.process_id, p.envelope_id, p.kind, p.host_id, a.name as host_name,
                a.kind as host_kind, p.terms, p.state, p.units, p.freed_cents, p.resource_id,
                p.revision "
            $rest
            $(, $arg)*
        )
    };
}

#[derive(sqlx::FromRow)]
struct PoolRow {
    id: Uuid,
    process_id: Uuid,
    envelope_id: Uuid,
    kind: String,
    host_id: Uuid,
    host_name: String,
    host_kind: String,
    terms: Json<Terms>,
    state: String,
    units: i64,
    freed_cents: i64,
    resource_id: Option<Uuid>,
    revision: i64,
}

async fn pool(tx: &mut Tx, row: PoolRow) -> Result<Pool> {
    let members = fetch_all!(
        (Uuid, Moment),
        tx,
        "select line_id, since from sharing_pool_members where pool_id = $1
         order by since, line_id",
        row.id,
    )?;
    Ok(Pool {
        id: PoolId(row.id),
        process: ProcessId(row.process_id),
        envelope: EnvelopeId(row.envelope_id),
        kind: sound(Slug::parse(&row.kind), "sharing_pools", "kind")?,
        host: Actor {
            id: ActorId(row.host_id),
            name: row.host_name,
            kind: parse(&row.host_kind, "actors", "kind")?,
        },
        terms: row.terms.0,
        members: members
            .into_iter()
            .map(|(line, since)| Member { line: LineId(line), since })
            .collect(),
        state: parse(&row.state, "sharing_pools", "state")?,
        units: sound(u32::try_from(row.units), "sharing_pools", "units")?,
        freed: Cents(row.freed_cents),
        resource: row.resource_id.map(ResourceId),
        revision: sound(u32::try_from(row.revision), "sharing_pools", "revision")?,
    })
}

async fn pools(tx: &mut Tx, rows: Vec<PoolRow>) -> Result<Vec<Pool>> {
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        found.push(pool(tx, row).await?);
    }
    Ok(found)
}

/// Keeps a new pool with its members.
///
/// # Errors
/// [`crate::Error::Conflict`] when a line is in another pool, [`crate::Error::Reference`] or [`crate::Error::Driver`].
pub async fn insert(tx: &mut Tx, pool: &Pool) -> Result<()> {
    execute!(
        tx,
        "insert into sharing_pools
             (id, process_id, envelope_id, kind, host_id, terms, state, units, freed_cents,
              resource_id, revision)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        pool.id.0,
        pool.process.0,
        pool.envelope.0,
        pool.kind.as_str(),
        pool.host.id.0,
        Json(&pool.terms),
        pool.state.code(),
        i64::from(pool.units),
        pool.freed.0,
        pool.resource.map(|id| id.0),
        i64::from(pool.revision),
    )?;
    put_members(tx, pool).await
}

async fn put_members(tx: &mut Tx, pool: &Pool) -> Result<()> {
    execute!(tx, "delete from sharing_pool_members where pool_id = $1", pool.id.0)?;
    let active = pool.state != PoolState::Dissolved;
    for member in &pool.members {
        execute!(
            tx,
            "insert into sharing_pool_members (pool_id, line_id, since, active)
             values ($1, $2, $3, $4)",
            pool.id.0,
            member.line.0,
            member.since,
            active,
        )?;
    }
    Ok(())
}

/// Keeps a pool as it is now, if nobody changed it since; `revision` is the new one. Says whether
/// it was kept.
///
/// # Errors
/// [`crate::Error::Conflict`] when a line is in another pool, or [`crate::Error::Driver`].
pub async fn save(tx: &mut Tx, pool: &Pool) -> Result<bool> {
    let touched = execute!(
        tx,
        "update sharing_pools set host_id = $1, terms = $2, state = $3, units = $4,
             freed_cents = $5, resource_id = $6, revision = $7
         where id = $8 and revision = $9",
        pool.host.id.0,
        Json(&pool.terms),
        pool.state.code(),
        i64::from(pool.units),
        pool.freed.0,
        pool.resource.map(|id| id.0),
        i64::from(pool.revision),
        pool.id.0,
        i64::from(pool.revision) - 1,
    )?;
    if touched > 0 {
        put_members(tx, pool).await?;
    }
    Ok(touched > 0)
}

/// A pool by its id.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn by_id(tx: &mut Tx, id: PoolId) -> Result<Option<Pool>> {
    let row = pools!(
        fetch_optional,
        tx,
        "from sharing_pools p join actors a on a.id = p.host_id where p.id = $1",
        id.0,
    )?;
    match row {
        Some(row) => pool(tx, row).await.map(Some),
        None => Ok(None),
    }
}

/// The pools of an envelope, those that dissolved too.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn of_envelope(tx: &mut Tx, envelope: EnvelopeId) -> Result<Vec<Pool>> {
    let rows = pools!(
        fetch_all,
        tx,
        "from sharing_pools p join actors a on a.id = p.host_id
         where p.envelope_id = $1 order by p.kind, p.id",
        envelope.0,
    )?;
    pools(tx, rows).await
}

/// The pool that a line is in.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn of_line(tx: &mut Tx, line: LineId) -> Result<Option<Pool>> {
    let row = fetch_optional!(
        (Uuid,),
        tx,
        "select pool_id from sharing_pool_members where line_id = $1 and active",
        line.0,
    )?;
    match row {
        Some((id,)) => by_id(tx, PoolId(id)).await,
        None => Ok(None),
    }
}

/// The pools of a process, those that dissolved too.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn of_process(tx: &mut Tx, process: ProcessId) -> Result<Vec<Pool>> {
    let rows = pools!(
        fetch_all,
        tx,
        "from sharing_pools p join actors a on a.id = p.host_id
         where p.process_id = $1 order by p.kind, p.id",
        process.0,
    )?;
    pools(tx, rows).await
}
