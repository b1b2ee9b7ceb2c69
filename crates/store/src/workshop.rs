//! Live workshops: a head, and a log that is only ever appended to.

use crate::{
    Result, Tx, dialect,
    row::{parse, sound},
};
use domain::{
    Moment,
    id::{AdministrationId, WorkshopId},
    text::Localized,
    workshop::{By, Entry, Event, SessionState},
};
use sqlx::types::Json;
use uuid::Uuid;

/// What is known of a workshop without reading its log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Which one.
    pub id: WorkshopId,
    /// Who holds it.
    pub administration: AdministrationId,
    /// The six digits at its door.
    pub code: String,
    /// Counts how often its log began anew.
    pub epoch: u64,
    /// What it is called.
    pub title: Localized,
    /// How far it is.
    pub state: SessionState,
    /// Whether it is a rehearsal.
    pub rehearsal: bool,
    /// When it was made.
    pub created_at: Moment,
}

/// An entry as it is written: with the operation that led to it and its hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The entry.
    pub entry: Entry,
    /// The operation whose first entry this is.
    pub op: Option<Uuid>,
    /// The hash of this entry and all before it.
    pub hash: String,
}

#[derive(sqlx::FromRow)]
struct HeadRow {
    id: Uuid,
    administration_id: Uuid,
    code: String,
    epoch: i64,
    title: Json<Localized>,
    state: String,
    rehearsal: bool,
    created_at: Moment,
}

impl HeadRow {
    fn head(self) -> Result<Head> {
        Ok(Head {
            id: WorkshopId(self.id),
            administration: AdministrationId(self.administration_id),
            code: self.code,
            epoch: sound(u64::try_from(self.epoch), "workshops", "epoch")?,
            title: self.title.0,
            state: parse(&self.state, "workshops", "state")?,
            rehearsal: self.rehearsal,
            created_at: self.created_at,
        })
    }
}

/// Writes the head of a new workshop.
///
/// # Errors
/// [`crate::Error::Conflict`] when the code is taken, [`crate::Error::Driver`].
pub async fn insert(tx: &mut Tx, head: &Head) -> Result<()> {
    execute!(
        tx,
        "insert into workshops
             (id, administration_id, code, epoch, title, state, rehearsal, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        head.id.0,
        head.administration.0,
        &head.code,
        head.epoch.cast_signed(),
        Json(&head.title),
        head.state.code(),
        head.rehearsal,
        head.created_at,
    )
    .map(drop)
}

/// Notes how far a workshop is and what it is called, for lists.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn note(
    tx: &mut Tx,
    id: WorkshopId,
    state: SessionState,
    title: &Localized,
) -> Result<()> {
    execute!(
        tx,
        "update workshops set state = $2, title = $3 where id = $1",
        id.0,
        state.code(),
        Json(title),
    )
    .map(drop)
}

/// How often the log of a workshop began anew.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn epoch(tx: &mut Tx, id: WorkshopId) -> Result<u64> {
    let row = fetch_optional!((i64,), tx, "select epoch from workshops where id = $1", id.0)?;
    let (epoch,) = row.ok_or(crate::Error::Corrupt { table: "workshops", column: "epoch" })?;
    sound(u64::try_from(epoch), "workshops", "epoch")
}

/// Lets the log of a workshop begin anew, in the epoch of its head.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn begin_anew(tx: &mut Tx, head: &Head) -> Result<()> {
    execute!(
        tx,
        "update workshops set epoch = $2, state = $3, rehearsal = $4 where id = $1",
        head.id.0,
        head.epoch.cast_signed(),
        head.state.code(),
        head.rehearsal,
    )
    .map(drop)
}

/// Wipes what stands in epochs that a workshop has left, and what was kept beside them.
///
/// # Errors
/// [`crate::Error::Driver`], also for an epoch that the workshop has not left: events stay.
pub async fn wipe(tx: &mut Tx, id: WorkshopId, epoch: u64) -> Result<()> {
    execute!(
        tx,
        "delete from workshop_events where workshop_id = $1 and epoch < $2",
        id.0,
        epoch.cast_signed(),
    )?;
    execute!(tx, "delete from workshop_sheets where workshop_id = $1", id.0)?;
    execute!(tx, "delete from workshop_reminders where workshop_id = $1", id.0).map(drop)
}

/// The workshop of a code.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn by_code(tx: &mut Tx, code: &str) -> Result<Option<Head>> {
    fetch_optional!(
        HeadRow,
        tx,
        "select id, administration_id, code, epoch, title, state, rehearsal, created_at
         from workshops where code = $1",
        code,
    )?
    .map(HeadRow::head)
    .transpose()
}

/// A workshop by its id.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn by_id(tx: &mut Tx, id: WorkshopId) -> Result<Option<Head>> {
    fetch_optional!(
        HeadRow,
        tx,
        "select id, administration_id, code, epoch, title, state, rehearsal, created_at
         from workshops where id = $1",
        id.0,
    )?
    .map(HeadRow::head)
    .transpose()
}

/// The workshops of an administration, the newest first.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn of_administration(tx: &mut Tx, id: AdministrationId) -> Result<Vec<Head>> {
    fetch_all!(
        HeadRow,
        tx,
        "select id, administration_id, code, epoch, title, state, rehearsal, created_at
         from workshops where administration_id = $1 order by created_at desc, code",
        id.0,
    )?
    .into_iter()
    .map(HeadRow::head)
    .collect()
}

/// Keeps a workshop to this transaction until it ends: servers that write to it take turns.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn take(tx: &mut Tx, id: WorkshopId) -> Result<()> {
    dialect::take_workshop(tx, id).await
}

/// Appends an entry. Its place is taken by nobody else, or this fails.
///
/// # Errors
/// [`crate::Error::Conflict`] when the place or the operation is there already,
/// [`crate::Error::Driver`].
pub async fn append(tx: &mut Tx, id: WorkshopId, epoch: u64, row: &Row) -> Result<()> {
    let entry = &row.entry;
    execute!(
        tx,
        "insert into workshop_events (workshop_id, epoch, seq, at, hand, kind, event, op_id, hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        id.0,
        epoch.cast_signed(),
        entry.seq.cast_signed(),
        entry.at,
        to_json(&entry.by),
        entry.event.name(),
        to_json(&entry.event),
        row.op,
        &row.hash,
    )
    .map(drop)
}

fn to_json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("events hold nothing that JSON cannot")
}

#[derive(sqlx::FromRow)]
struct EntryRow {
    seq: i64,
    at: Moment,
    hand: String,
    event: String,
    op_id: Option<Uuid>,
    hash: String,
}

impl EntryRow {
    fn row(self) -> Result<Row> {
        const TABLE: &str = "workshop_events";
        let by: By = sound(serde_json::from_str(&self.hand), TABLE, "hand")?;
        let event: Event = sound(serde_json::from_str(&self.event), TABLE, "event")?;
        let seq = sound(u64::try_from(self.seq), TABLE, "seq")?;
        let entry = Entry { seq, at: self.at, by, event };
        Ok(Row { entry, op: self.op_id, hash: self.hash })
    }
}

/// The entries behind a place, in order; all of them behind nought.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn tail(tx: &mut Tx, id: WorkshopId, epoch: u64, after: u64) -> Result<Vec<Row>> {
    fetch_all!(
        EntryRow,
        tx,
        "select seq, at, hand, event, op_id, hash from workshop_events
         where workshop_id = $1 and epoch = $2 and seq > $3 order by seq",
        id.0,
        epoch.cast_signed(),
        after.cast_signed(),
    )?
    .into_iter()
    .map(EntryRow::row)
    .collect()
}

/// Tells the other servers, once this transaction is durable, that a workshop went on. There are
/// none on SQLite.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn announce(tx: &mut Tx, id: WorkshopId) -> Result<()> {
    dialect::announce_workshop(tx, id).await
}
