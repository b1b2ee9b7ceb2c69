//! The wireless network of a room: beside the log of its workshop, so that it can be erased.

use crate::{Result, Tx};
use domain::{Moment, id::WorkshopId, workshop::Wifi};

/// Keeps the network of a workshop, or that there is none.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn put(
    tx: &mut Tx,
    workshop: WorkshopId,
    wifi: Option<&Wifi>,
    now: Moment,
) -> Result<()> {
    execute!(tx, "delete from workshop_wifi where workshop_id = $1", workshop.0)?;
    let Some(wifi) = wifi else { return Ok(()) };
    execute!(
        tx,
        "insert into workshop_wifi (workshop_id, name, password, noted_at)
         values ($1, $2, $3, $4)",
        workshop.0,
        &wifi.name,
        &wifi.password,
        now,
    )
    .map(drop)
}

/// The network of a workshop.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn of_workshop(tx: &mut Tx, workshop: WorkshopId) -> Result<Option<Wifi>> {
    let row = fetch_optional!(
        (String, String),
        tx,
        "select name, password from workshop_wifi where workshop_id = $1",
        workshop.0,
    )?;
    Ok(row.map(|(name, password)| Wifi { name, password }))
}

/// Erases the networks of workshops that are over, and of any that were told before a moment.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn erase_old(tx: &mut Tx, before: Moment) -> Result<()> {
    execute!(
        tx,
        "delete from workshop_wifi where noted_at < $1 or workshop_id in
             (select id from workshops where state in ('closed', 'archived'))",
        before,
    )
    .map(drop)
}
