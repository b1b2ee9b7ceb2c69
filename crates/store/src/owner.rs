//! Administrations that own a process with the one that leads it.

use crate::{Result, Tx};
use domain::{
    Moment,
    id::{AdministrationId, ProcessId},
    ownership::CoOwner,
};
use uuid::Uuid;

/// Those that were asked to own a process, in the order in which they were asked.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn of_process(tx: &mut Tx, process: ProcessId) -> Result<Vec<CoOwner>> {
    let rows = fetch_all!(
        (Uuid, Moment, Option<Moment>),
        tx,
        "select administration_id, invited_at, accepted_at from co_owners
         where process_id = $1 order by invited_at, administration_id",
        process.0,
    )?;
    let owner = |(administration, invited_at, accepted_at)| CoOwner {
        administration: AdministrationId(administration),
        invited_at,
        accepted_at,
    };
    Ok(rows.into_iter().map(owner).collect())
}

/// The processes that an administration owns with another, or was asked to.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn shared_with(tx: &mut Tx, administration: AdministrationId) -> Result<Vec<ProcessId>> {
    let rows = fetch_all!(
        (Uuid,),
        tx,
        "select process_id from co_owners where administration_id = $1
         order by invited_at desc, process_id",
        administration.0,
    )?;
    Ok(rows.into_iter().map(|(process,)| ProcessId(process)).collect())
}

/// Asks an administration.
///
/// # Errors
/// [`crate::Error::Conflict`] when it was asked already, [`crate::Error::Driver`] when it leads.
pub async fn invite(
    tx: &mut Tx,
    process: ProcessId,
    administration: AdministrationId,
    now: Moment,
) -> Result<()> {
    execute!(
        tx,
        "insert into co_owners (process_id, administration_id, invited_at) values ($1, $2, $3)",
        process.0,
        administration.0,
        now,
    )
    .map(drop)
}

/// Notes that an administration said yes. Gives whether it had been asked and had not answered.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn accept(
    tx: &mut Tx,
    process: ProcessId,
    administration: AdministrationId,
    now: Moment,
) -> Result<bool> {
    let touched = execute!(
        tx,
        "update co_owners set accepted_at = $1
         where process_id = $2 and administration_id = $3 and accepted_at is null",
        now,
        process.0,
        administration.0,
    )?;
    Ok(touched > 0)
}

/// Takes an administration out: it said no, it left, or it was removed. Gives whether it was there.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn remove(
    tx: &mut Tx,
    process: ProcessId,
    administration: AdministrationId,
) -> Result<bool> {
    let touched = execute!(
        tx,
        "delete from co_owners where process_id = $1 and administration_id = $2",
        process.0,
        administration.0,
    )?;
    Ok(touched > 0)
}
