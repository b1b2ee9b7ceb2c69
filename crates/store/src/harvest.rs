//! What is kept beside the log of a workshop: the sheet that humans write, reminders of promises,
//! and where a process comes from.

use crate::{
    Result, Tx,
    row::{parse, sound},
};
use domain::{
    Moment,
    account::Email,
    id::{ProcessId, WorkshopId},
    locale::Locale,
    text::Authored,
    workshop::{
        NoteId, ScenarioId,
        harvest::{Origin, SheetEntry},
    },
};
use sqlx::types::Json;
use uuid::Uuid;

/// Keeps a new version of a field of the sheet.
///
/// # Errors
/// [`crate::Error::Conflict`] when somebody else writes the same field at the same moment,
/// [`crate::Error::Driver`].
pub async fn write(tx: &mut Tx, workshop: WorkshopId, entry: &SheetEntry) -> Result<()> {
    let last = fetch_optional!(
        (i64,),
        tx,
        "select coalesce(max(version), 0) as version from workshop_sheets
         where workshop_id = $1 and field = $2",
        workshop.0,
        entry.field.code(),
    )?;
    execute!(
        tx,
        "insert into workshop_sheets
             (workshop_id, field, version, words, ticked, author, written_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        workshop.0,
        entry.field.code(),
        last.map_or(0, |(version,)| version) + 1,
        entry.words.as_ref().map(Json),
        entry.ticked,
        &entry.author,
        entry.at,
    )
    .map(drop)
}

#[derive(sqlx::FromRow)]
struct SheetRow {
    field: String,
    words: Option<Json<Authored>>,
    ticked: bool,
    author: String,
    written_at: Moment,
}

impl SheetRow {
    fn entry(self) -> Result<SheetEntry> {
        Ok(SheetEntry {
            field: parse(&self.field, "workshop_sheets", "field")?,
            words: self.words.map(|words| words.0),
            ticked: self.ticked,
            author: self.author,
            at: self.written_at,
        })
    }
}

/// Every version of every field of the sheet, the oldest of each first.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn sheet(tx: &mut Tx, workshop: WorkshopId) -> Result<Vec<SheetEntry>> {
    fetch_all!(
        SheetRow,
        tx,
        "select field, words, ticked, author, written_at from workshop_sheets
         where workshop_id = $1 order by field, version",
        workshop.0,
    )?
    .into_iter()
    .map(SheetRow::entry)
    .collect()
}

/// An address that somebody left with their promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// Identifier.
    pub id: Uuid,
    /// The workshop.
    pub workshop: WorkshopId,
    /// The promise.
    pub note: NoteId,
    /// Where to write to.
    pub email: Email,
    /// In which language.
    pub locale: Locale,
    /// What ends it from within a letter.
    pub token: String,
    /// How many reminders left: the third is the last.
    pub step: u8,
    /// Since when the months are counted.
    pub since: Moment,
    /// When the next one leaves.
    pub due_at: Moment,
}

#[derive(sqlx::FromRow)]
struct ReminderRow {
    id: Uuid,
    workshop_id: Uuid,
    note: i64,
    email: String,
    locale: String,
    token: String,
    step: i64,
    since: Moment,
    due_at: Moment,
}

impl ReminderRow {
    fn reminder(self) -> Result<Reminder> {
        const TABLE: &str = "workshop_reminders";
        Ok(Reminder {
            id: self.id,
            workshop: WorkshopId(self.workshop_id),
            note: NoteId(sound(u32::try_from(self.note), TABLE, "note")?),
            email: sound(Email::parse(&self.email), TABLE, "email")?,
            locale: parse(&self.locale, TABLE, "locale")?,
            token: self.token,
            step: sound(u8::try_from(self.step), TABLE, "step")?,
            since: self.since,
            due_at: self.due_at,
        })
    }
}

/// Keeps an address with a promise, in the place of an earlier one.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn remind(tx: &mut Tx, reminder: &Reminder) -> Result<()> {
    execute!(
        tx,
        "delete from workshop_reminders where workshop_id = $1 and note = $2",
        reminder.workshop.0,
        i64::from(reminder.note.0),
    )?;
    execute!(
        tx,
        "insert into workshop_reminders
             (id, workshop_id, note, email, locale, token, step, since, due_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        reminder.id,
        reminder.workshop.0,
        i64::from(reminder.note.0),
        reminder.email.as_str(),
        reminder.locale.code(),
        &reminder.token,
        i64::from(reminder.step),
        reminder.since,
        reminder.due_at,
    )
    .map(drop)
}

/// Reminders that are due, the earliest first.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn due(tx: &mut Tx, now: Moment) -> Result<Vec<Reminder>> {
    fetch_all!(
        ReminderRow,
        tx,
        "select id, workshop_id, note, email, locale, token, step, since, due_at
         from workshop_reminders where due_at <= $1 order by due_at, id limit 100",
        now,
    )?
    .into_iter()
    .map(ReminderRow::reminder)
    .collect()
}

/// The promises of a workshop for which somebody left an address.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn reminded(tx: &mut Tx, workshop: WorkshopId) -> Result<Vec<NoteId>> {
    fetch_all!(
        (i64,),
        tx,
        "select note from workshop_reminders where workshop_id = $1 order by note",
        workshop.0,
    )?
    .into_iter()
    .map(|(note,)| Ok(NoteId(sound(u32::try_from(note), "workshop_reminders", "note")?)))
    .collect()
}

/// Puts the next reminder to a day; gives whether it was still there, so that of two servers one
/// sends the letter.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn put_off(tx: &mut Tx, reminder: &Reminder, step: u8, due_at: Moment) -> Result<bool> {
    let moved = execute!(
        tx,
        "update workshop_reminders set step = $2, due_at = $3 where id = $1 and step = $4",
        reminder.id,
        i64::from(step),
        due_at,
        i64::from(reminder.step),
    )?;
    Ok(moved > 0)
}

/// Forgets an address, by the token of a letter; gives whether it was there.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn forget(tx: &mut Tx, token: &str) -> Result<bool> {
    Ok(execute!(tx, "delete from workshop_reminders where token = $1", token)? > 0)
}

/// Keeps where a process comes from.
///
/// # Errors
/// [`crate::Error::Conflict`] when the scenario became a process already,
/// [`crate::Error::Driver`].
pub async fn put_origin(
    tx: &mut Tx,
    process: ProcessId,
    origin: &Origin,
    now: Moment,
) -> Result<()> {
    execute!(
        tx,
        "insert into process_origins (process_id, workshop_id, scenario, origin, made_at)
         values ($1, $2, $3, $4, $5)",
        process.0,
        origin.workshop.0,
        i64::from(origin.scenario.0),
        Json(origin),
        now,
    )
    .map(drop)
}

/// Where a process comes from, when it comes from a workshop.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn origin(tx: &mut Tx, process: ProcessId) -> Result<Option<Origin>> {
    let row = fetch_optional!(
        (Json<Origin>,),
        tx,
        "select origin from process_origins where process_id = $1",
        process.0,
    )?;
    Ok(row.map(|(origin,)| origin.0))
}

/// The processes that the scenarios of a workshop became.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn made_of(tx: &mut Tx, workshop: WorkshopId) -> Result<Vec<(ScenarioId, ProcessId)>> {
    fetch_all!(
        (i64, Uuid),
        tx,
        "select scenario, process_id from process_origins where workshop_id = $1
         order by scenario",
        workshop.0,
    )?
    .into_iter()
    .map(|(scenario, process)| {
        let scenario = sound(u32::try_from(scenario), "process_origins", "scenario")?;
        Ok((ScenarioId(scenario), ProcessId(process)))
    })
    .collect()
}
