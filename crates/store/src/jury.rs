//! Juries, what their members keep away from, and what they gave.

use crate::{
    Result, Tx,
    row::{parse, sound},
};
use domain::{
    Moment,
    deciding::{Conflict, Juror, Jury, Sheet},
    id::{ProjectId, VoteId},
    text::Localized,
};
use sqlx::types::Json;

/// The jury of a vote, empty when nobody was named.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn of_vote(tx: &mut Tx, vote: VoteId) -> Result<Jury> {
    let seated = fetch_optional!(
        (Option<Moment>,),
        tx,
        "select seated_at from juries where vote_id = $1",
        vote.0,
    )?;
    let number = |number: i64| sound(u32::try_from(number), "jurors", "number");
    let jurors = fetch_all!(
        (i64, String, String),
        tx,
        "select number, name, kind from jurors where vote_id = $1 order by number",
        vote.0,
    )?;
    let jurors = jurors.into_iter().map(|(place, name, kind)| {
        Ok(Juror { number: number(place)?, name, kind: parse(&kind, "jurors", "kind")? })
    });
    let jurors = jurors.collect::<Result<Vec<_>>>()?;
    let conflicts = fetch_all!(
        (i64, String, Json<Localized>),
        tx,
        "select c.number as juror, p.number as project, c.reason
         from juror_conflicts c join projects p on p.id = c.project_id
         where c.vote_id = $1 order by c.number, p.number",
        vote.0,
    )?;
    let conflicts = conflicts.into_iter().map(|(juror, project, reason)| {
        Ok(Conflict { juror: number(juror)?, project, reason: reason.0 })
    });
    let conflicts = conflicts.collect::<Result<Vec<_>>>()?;
    let sheets = fetch_all!(
        (i64, String, Json<Vec<u8>>),
        tx,
        "select s.number as juror, p.number as project, s.points
         from jury_scores s join projects p on p.id = s.project_id
         where s.vote_id = $1 order by s.number, p.number",
        vote.0,
    )?;
    let sheets = sheets.into_iter().map(|(juror, project, points)| {
        Ok(Sheet { juror: number(juror)?, project, points: points.0 })
    });
    let sheets = sheets.collect::<Result<Vec<_>>>()?;
    let seated = seated.is_some_and(|(at,)| at.is_some());
    Ok(Jury { seated, jurors, conflicts, sheets })
}

/// Whether the jury of a vote is seated.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn is_seated(tx: &mut Tx, vote: VoteId) -> Result<bool> {
    let seated = fetch_optional!(
        (i64,),
        tx,
        "select count(*) as seated from juries where vote_id = $1 and seated_at is not null",
        vote.0,
    )?;
    Ok(seated.is_some_and(|(count,)| count > 0))
}

/// Names a juror.
///
/// # Errors
/// [`crate::Error::Conflict`] when the number is taken, [`crate::Error::Driver`] when the jury is
/// seated: the database takes nobody in then.
pub async fn add(tx: &mut Tx, vote: VoteId, juror: &Juror) -> Result<()> {
    execute!(
        tx,
        "insert into juries (vote_id) values ($1) on conflict (vote_id) do nothing",
        vote.0,
    )?;
    execute!(
        tx,
        "insert into jurors (vote_id, number, name, kind) values ($1, $2, $3, $4)",
        vote.0,
        i64::from(juror.number),
        &juror.name,
        juror.kind.code(),
    )
    .map(drop)
}

/// Lets a juror go. Gives whether there was one.
///
/// # Errors
/// [`crate::Error::Driver`], also when the jury is seated.
pub async fn remove(tx: &mut Tx, vote: VoteId, number: u32) -> Result<bool> {
    execute!(
        tx,
        "delete from jurors where vote_id = $1 and number = $2",
        vote.0,
        i64::from(number),
    )
    .map(|rows| rows > 0)
}

/// Seats the jury.
///
/// # Errors
/// [`crate::Error::Driver`], also when residents are not more than half.
pub async fn seat(tx: &mut Tx, vote: VoteId, now: Moment) -> Result<()> {
    execute!(
        tx,
        "update juries set seated_at = $1 where vote_id = $2 and seated_at is null",
        now,
        vote.0,
    )
    .map(drop)
}

/// Declares a stake; what the juror gave the project before is gone.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn declare(
    tx: &mut Tx,
    vote: VoteId,
    juror: u32,
    project: ProjectId,
    reason: &Localized,
) -> Result<()> {
    execute!(
        tx,
        "delete from jury_scores where vote_id = $1 and number = $2 and project_id = $3",
        vote.0,
        i64::from(juror),
        project.0,
    )?;
    execute!(
        tx,
        "insert into juror_conflicts (vote_id, number, project_id, reason)
         values ($1, $2, $3, $4)
         on conflict (vote_id, number, project_id) do update set reason = excluded.reason",
        vote.0,
        i64::from(juror),
        project.0,
        Json(reason),
    )
    .map(drop)
}

/// Keeps what a juror gave a project.
///
/// # Errors
/// [`crate::Error::Driver`], also when the juror has a stake in it.
pub async fn score(
    tx: &mut Tx,
    vote: VoteId,
    juror: u32,
    project: ProjectId,
    points: &[u8],
) -> Result<()> {
    execute!(
        tx,
        "insert into jury_scores (vote_id, number, project_id, points) values ($1, $2, $3, $4)
         on conflict (vote_id, number, project_id) do update set points = excluded.points",
        vote.0,
        i64::from(juror),
        project.0,
        Json(points),
    )
    .map(drop)
}
