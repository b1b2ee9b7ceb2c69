//! The wireless network of a room, for its screen and its signs. It is in no log and no file, and goes
//! once the workshop is over.

use crate::{
    Error, Result, Services,
    live::{Done, Room},
    workshop::as_facilitator,
};
use chrono::Months;
use domain::{
    Refusal,
    account::Caller,
    workshop::{Wifi, WorkshopRefusal},
};

/// Says which network the room has; with neither name nor password, none. The screen tells it at once, on
/// every server.
///
/// # Errors
/// [`Error::Fields`] about `wifi_name` and `wifi_password`, [`Error::Refused`] once the workshop is over;
/// as [`as_facilitator`].
pub async fn set(
    services: &Services,
    caller: &Caller,
    code: &str,
    (name, password): (&str, &str),
) -> Result<Done> {
    let (room, _) = as_facilitator(services, caller, code).await?;
    let wifi = Wifi::parse(name, password).map_err(Error::Fields)?;
    if room.read(|state| state.session().is_over()) {
        return Err(Refusal::from(WorkshopRefusal::Over).into());
    }
    let now = services.now();
    let mut tx = services.store.write().await?;
    store::workshop::take(&mut tx, room.head.id).await?;
    store::workshop_wifi::put(&mut tx, room.head.id, wifi.as_ref(), now).await?;
    store::workshop::announce(&mut tx, room.head.id).await?;
    tx.commit().await?;
    room.tell_wifi(wifi, now);
    Ok(Done { seq: room.read(|state| state.seq), again: false })
}

/// Reads the network again, which another server may have written.
///
/// # Errors
/// [`Error::Internal`].
pub(crate) async fn read(services: &Services, room: &Room) -> Result<()> {
    let mut tx = services.store.read().await?;
    let wifi = store::workshop_wifi::of_workshop(&mut tx, room.head.id).await?;
    drop(tx);
    room.tell_wifi(wifi, services.now());
    Ok(())
}

/// Erases the networks of workshops that are over, and of those that nobody closed in a year: a room
/// may be prepared months ahead.
///
/// # Errors
/// [`Error::Internal`].
pub(crate) async fn erase_old(services: &Services) -> Result<()> {
    let mut tx = services.store.write().await?;
    store::workshop_wifi::erase_old(&mut tx, services.now() - Months::new(12)).await?;
    tx.commit().await?;
    Ok(())
}
