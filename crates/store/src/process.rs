//! Processes and their phases.

use crate::{
    Result, Tx,
    row::{parse, sound},
};
use domain::{
    Moment,
    id::{AdministrationId, ProcessId},
    process::{Phase, Process, Timeline},
    text::{Localized, Slug},
};
use sqlx::types::Json;
use std::num::NonZeroU32;
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct ProcessRow {
    id: Uuid,
    administration_id: Uuid,
    slug: String,
    name: Json<Localized>,
    summary: Json<Localized>,
    about: Json<Localized>,
    visibility: String,
    support_threshold: Option<i64>,
    votes_in: String,
}

async fn process(tx: &mut Tx, row: ProcessRow) -> Result<Process> {
    let phases = fetch_all!(
        (String, Moment, Moment),
        tx,
        "select kind, opens_at, closes_at from phases where process_id = $1 order by opens_at",
        row.id,
    )?
    .into_iter()
    .map(|(kind, opens_at, closes_at)| {
        Ok(Phase { kind: parse(&kind, "phases", "kind")?, opens_at, closes_at })
    })
    .collect::<Result<Vec<_>>>()?;
    let wording = crate::phase::words(tx, ProcessId(row.id)).await?;
    let extensions = crate::phase::extensions(tx, ProcessId(row.id)).await?;
    let co_owners = crate::owner::of_process(tx, ProcessId(row.id)).await?;
    Ok(Process {
        id: ProcessId(row.id),
        administration: AdministrationId(row.administration_id),
        co_owners,
        slug: sound(Slug::parse(&row.slug), "processes", "slug")?,
        name: row.name.0,
        summary: row.summary.0,
        about: row.about.0,
        timeline: sound(Timeline::new(phases), "phases", "kind")?,
        wording,
        extensions,
        visibility: parse(&row.visibility, "processes", "visibility")?,
        support_threshold: row
            .support_threshold
            .map(|number| {
                let number = sound(u32::try_from(number), "processes", "support_threshold")?;
                sound(NonZeroU32::try_from(number), "processes", "support_threshold")
            })
            .transpose()?,
        votes_in: parse(&row.votes_in, "processes", "votes_in")?,
    })
}

fn threshold(process: &Process) -> Option<i64> {
    process.support_threshold.map(|number| i64::from(number.get()))
}

/// Adds a process with its phases.
///
/// # Errors
/// [`crate::Error::Conflict`] when the slug is taken.
pub async fn insert(tx: &mut Tx, process: &Process, now: Moment) -> Result<()> {
    execute!(
        tx,
        "insert into processes
             (id, administration_id, slug, name, summary, about, visibility, created_at,
              support_threshold, votes_in)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        process.id.0,
        process.administration.0,
        process.slug.as_str(),
        Json(&process.name),
        Json(&process.summary),
        Json(&process.about),
        process.visibility.code(),
        now,
        threshold(process),
        process.votes_in.code(),
    )?;
    put_timeline(tx, process.id, &process.timeline).await?;
    crate::phase::put_words(tx, process.id, &process.wording).await
}

/// Brings the texts, the visibility and the phases of a process up to date.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn update(tx: &mut Tx, process: &Process) -> Result<()> {
    execute!(
        tx,
        "update processes set name = $1, summary = $2, about = $3, visibility = $4,
             support_threshold = $5, votes_in = $6
         where id = $7",
        Json(&process.name),
        Json(&process.summary),
        Json(&process.about),
        process.visibility.code(),
        threshold(process),
        process.votes_in.code(),
        process.id.0,
    )?;
    put_timeline(tx, process.id, &process.timeline).await?;
    crate::phase::put_words(tx, process.id, &process.wording).await
}

async fn put_timeline(tx: &mut Tx, id: ProcessId, timeline: &Timeline) -> Result<()> {
    execute!(tx, "delete from phases where process_id = $1", id.0)?;
    for phase in timeline.phases() {
        execute!(
            tx,
            "insert into phases (process_id, kind, opens_at, closes_at) values ($1, $2, $3, $4)",
            id.0,
            phase.kind.code(),
            phase.opens_at,
            phase.closes_at,
        )?;
    }
    Ok(())
}

/// A process by its id, to be changed: whoever else would change it waits until the transaction ends,
/// and then finds it changed. Whoever takes its votes too takes them first.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn taken(tx: &mut Tx, id: ProcessId) -> Result<Option<Process>> {
    crate::dialect::take_process(tx, id).await?;
    by_id(tx, id).await
}

/// A process by its address.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn by_slug(tx: &mut Tx, slug: &Slug) -> Result<Option<Process>> {
    let row = fetch_optional!(
        ProcessRow,
        tx,
        "select id, administration_id, slug, name, summary, about, visibility, support_threshold,
             votes_in
         from processes where slug = $1",
        slug.as_str(),
    )?;
    match row {
        Some(row) => process(tx, row).await.map(Some),
        None => Ok(None),
    }
}

/// A process by its id.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn by_id(tx: &mut Tx, id: ProcessId) -> Result<Option<Process>> {
    let row = fetch_optional!(
        ProcessRow,
        tx,
        "select id, administration_id, slug, name, summary, about, visibility, support_threshold,
             votes_in
         from processes where id = $1",
        id.0,
    )?;
    match row {
        Some(row) => process(tx, row).await.map(Some),
        None => Ok(None),
    }
}

/// All processes, the newest first.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn all(tx: &mut Tx) -> Result<Vec<Process>> {
    let rows = fetch_all!(
        ProcessRow,
        tx,
        "select id, administration_id, slug, name, summary, about, visibility, support_threshold,
             votes_in
         from processes order by created_at desc, slug",
    )?;
    let mut processes = Vec::with_capacity(rows.len());
    for row in rows {
        processes.push(process(tx, row).await?);
    }
    Ok(processes)
}
