//! Needs and offers of a room that went on the board, until somebody claims them.

use crate::{Result, Tx, row::sound};
use domain::{
    Moment,
    id::{ActorId, IntentId, WorkshopId},
    workshop::NoteId,
};
use uuid::Uuid;

/// A need or an offer of a room that is on the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posted {
    /// The workshop.
    pub workshop: WorkshopId,
    /// The note it was.
    pub note: NoteId,
    /// What it became.
    pub intent: IntentId,
    /// In whose name it stands until somebody claims it.
    pub holder: ActorId,
    /// What claims it, or takes it off the board.
    pub token: String,
    /// When it went there.
    pub put_at: Moment,
    /// When somebody claimed it.
    pub claimed_at: Option<Moment>,
}

#[derive(sqlx::FromRow)]
struct PostedRow {
    workshop_id: Uuid,
    note: i64,
    intent_id: Uuid,
    holder_id: Uuid,
    token: String,
    put_at: Moment,
    claimed_at: Option<Moment>,
}

impl PostedRow {
    fn posted(self) -> Result<Posted> {
        Ok(Posted {
            workshop: WorkshopId(self.workshop_id),
            note: NoteId(sound(u32::try_from(self.note), "workshop_board", "note")?),
            intent: IntentId(self.intent_id),
            holder: ActorId(self.holder_id),
            token: self.token,
            put_at: self.put_at,
            claimed_at: self.claimed_at,
        })
    }
}

/// Notes that a note of a room is on the board.
///
/// # Errors
/// [`crate::Error::Conflict`] when it is there already, [`crate::Error::Driver`].
pub async fn insert(tx: &mut Tx, posted: &Posted) -> Result<()> {
    execute!(
        tx,
        "insert into workshop_board
             (workshop_id, note, intent_id, holder_id, token, put_at, claimed_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        posted.workshop.0,
        i64::from(posted.note.0),
        posted.intent.0,
        posted.holder.0,
        &posted.token,
        posted.put_at,
        posted.claimed_at,
    )
    .map(drop)
}

/// What a note became.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn of_note(tx: &mut Tx, workshop: WorkshopId, note: NoteId) -> Result<Option<Posted>> {
    fetch_optional!(
        PostedRow,
        tx,
        "select workshop_id, note, intent_id, holder_id, token, put_at, claimed_at
         from workshop_board where workshop_id = $1 and note = $2",
        workshop.0,
        i64::from(note.0),
    )?
    .map(PostedRow::posted)
    .transpose()
}

/// In whose name what a workshop put on the board is held, once it put something there.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn holder(tx: &mut Tx, workshop: WorkshopId) -> Result<Option<ActorId>> {
    let row = fetch_optional!(
        (Uuid,),
        tx,
        "select holder_id from workshop_board where workshop_id = $1 order by note limit 1",
        workshop.0,
    )?;
    Ok(row.map(|(id,)| ActorId(id)))
}

/// What a token claims.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn by_token(tx: &mut Tx, token: &str) -> Result<Option<Posted>> {
    fetch_optional!(
        PostedRow,
        tx,
        "select workshop_id, note, intent_id, holder_id, token, put_at, claimed_at
         from workshop_board where token = $1",
        token,
    )?
    .map(PostedRow::posted)
    .transpose()
}

/// Notes that somebody claimed it; gives whether nobody had.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn claim(tx: &mut Tx, token: &str, now: Moment) -> Result<bool> {
    let touched = execute!(
        tx,
        "update workshop_board set claimed_at = $1 where token = $2 and claimed_at is null",
        now,
        token,
    )?;
    Ok(touched > 0)
}
