//! What processes say of their phases, and the extensions of these.

use crate::{Result, Tx, row::parse};
use domain::{
    Moment,
    calendar::{Extension, PhaseWords},
    id::ProcessId,
    text::Localized,
};
use sqlx::types::Json;

type Text = Option<Json<Localized>>;

/// What a process says of its phases, in no order.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn words(tx: &mut Tx, process: ProcessId) -> Result<Vec<PhaseWords>> {
    fetch_all!(
        (String, Text, Text),
        tx,
        "select kind, name, description from phase_words where process_id = $1 order by kind",
        process.0,
    )?
    .into_iter()
    .map(|(kind, name, description)| {
        Ok(PhaseWords {
            kind: parse(&kind, "phase_words", "kind")?,
            name: name.map(|name| name.0),
            description: description.map(|text| text.0),
        })
    })
    .collect()
}

/// Keeps what a process says of its phases, in the place of what it said before.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn put_words(tx: &mut Tx, process: ProcessId, words: &[PhaseWords]) -> Result<()> {
    execute!(tx, "delete from phase_words where process_id = $1", process.0)?;
    for words in words {
        execute!(
            tx,
            "insert into phase_words (process_id, kind, name, description)
             values ($1, $2, $3, $4)",
            process.0,
            words.kind.code(),
            words.name.as_ref().map(Json),
            words.description.as_ref().map(Json),
        )?;
    }
    Ok(())
}

#[derive(sqlx::FromRow)]
struct ExtensionRow {
    kind: String,
    was_until: Moment,
    until: Moment,
    reason: Json<Localized>,
    said_at: Moment,
}

/// The extensions of a process, in the order in which they were said.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn extensions(tx: &mut Tx, process: ProcessId) -> Result<Vec<Extension>> {
    fetch_all!(
        ExtensionRow,
        tx,
        "select kind, was_until, until, reason, said_at from phase_extensions
         where process_id = $1 order by place",
        process.0,
    )?
    .into_iter()
    .map(|row| {
        Ok(Extension {
            kind: parse(&row.kind, "phase_extensions", "kind")?,
            from: row.was_until,
            until: row.until,
            reason: row.reason.0,
            at: row.said_at,
        })
    })
    .collect()
}

/// Adds an extension behind those that were said before.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn extend(tx: &mut Tx, process: ProcessId, extension: &Extension) -> Result<()> {
    execute!(
        tx,
        "insert into phase_extensions
             (process_id, place, kind, was_until, until, reason, said_at)
         values ($1, (
             select coalesce(max(place), 0) + 1 from phase_extensions where process_id = $1
         ), $2, $3, $4, $5, $6)",
        process.0,
        extension.kind.code(),
        extension.from,
        extension.until,
        Json(&extension.reason),
        extension.at,
    )
    .map(drop)
}
