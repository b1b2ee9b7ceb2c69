//! What becomes of workshops when nobody is there: their secrets go at the end, rooms leave memory.

use super::{Room, writer::Incoming};
use crate::{Result, Services};
use domain::{Moment, workshop::view::Audience};
use std::sync::{Arc, PoisonError};

/// For how long a room stays in memory when nobody looks at it or asks it for anything.
const QUIET: i64 = 30 * 60 * 1_000;

/// Destroys the secrets of workshops that are over, and lets rooms leave memory in which nobody has
/// been for half an hour.
///
/// # Errors
/// [`crate::Error::Internal`].
pub async fn tidy(services: &Services) -> Result<()> {
    forget_keys(services).await?;
    crate::workshop_guests::erase_old(services).await?;
    crate::workshop_wifi::erase_old(services).await?;
    let now = services.now();
    for room in services.live.all() {
        if is_left(&room, now) {
            let mut rooms = services.live.rooms.write().unwrap_or_else(PoisonError::into_inner);
            rooms.remove(&room.head.code);
            drop(rooms);
            // With a full inbox somebody is there after all; then the next look lets it go.
            if room.inbox.try_send(Incoming::Leave).is_err() {
                let mut rooms = services.live.rooms.write().unwrap_or_else(PoisonError::into_inner);
                rooms.insert(room.head.code.clone(), Arc::clone(&room));
            }
        }
    }
    Ok(())
}

/// Nobody looks, nobody asked for a while, and no clock has anything to do.
fn is_left(room: &Room, now: Moment) -> bool {
    let screens = [Audience::Phone, Audience::Projector, Audience::Console];
    room.quiet_for(now) >= QUIET
        && screens.iter().all(|audience| room.hub.listeners(*audience) == 0)
        && room.read(|state| state.due().is_none())
}

/// The key of a workshop goes once its end cannot be undone any more: nothing ties a ballot to a seat
/// from then on.
async fn forget_keys(services: &Services) -> Result<()> {
    for id in services.keys.workshops()? {
        let mut tx = services.store.read().await?;
        let head = store::workshop::by_id(&mut tx, id).await?;
        drop(tx);
        let Some(head) = head.filter(|head| head.state.is_over()) else { continue };
        let room = super::room(services, &head.code).await?;
        if is_over_for_good(&room, services.now()) {
            services.keys.destroy_workshop(id)?;
        }
    }
    // Another server may have destroyed the file.
    for room in services.live.all() {
        if is_over_for_good(&room, services.now()) {
            room.forget_key();
        }
    }
    Ok(())
}

fn is_over_for_good(room: &Room, now: Moment) -> bool {
    room.read(|state| {
        let can_be_undone = state.undo.as_ref().is_some_and(|undo| now <= undo.until);
        state.session().is_over() && !can_be_undone
    })
}

/// How many rooms are in memory.
#[must_use]
pub fn rooms(services: &Services) -> usize {
    services.live.all().len()
}
