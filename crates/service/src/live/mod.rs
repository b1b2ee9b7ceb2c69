//! Live workshops: one writer for each, all its screens behind it. See
//! `docs/adr/0040-live-workshops.md`.

mod hub;
mod room;
mod tidy;
mod writer;

pub use hub::{Cursor, Feed, Hub, RING, Sent};
pub use room::Room;
pub(crate) use room::read_rows;
pub use tidy::{rooms, tidy};

use crate::{Error, Result, Services};
use domain::workshop::view::Audience;
use std::{
    collections::HashMap,
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use store::servers::Heard;

/// What came of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    /// The place of the last entry it led to.
    pub seq: u64,
    /// Whether it had been done before.
    pub again: bool,
}

/// All workshops that are in memory here.
#[derive(Default)]
pub(crate) struct Live {
    rooms: RwLock<HashMap<String, Arc<Room>>>,
    opening: tokio::sync::Mutex<()>,
    listening: AtomicBool,
}

impl Live {
    fn known(&self, code: &str) -> Option<Arc<Room>> {
        self.rooms.read().unwrap_or_else(PoisonError::into_inner).get(code).cloned()
    }

    fn all(&self) -> Vec<Arc<Room>> {
        let rooms = self.rooms.read().unwrap_or_else(PoisonError::into_inner);
        rooms.values().cloned().collect()
    }
}

/// The workshop of a code; read from its log the first time.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn room(services: &Services, code: &str) -> Result<Arc<Room>> {
    let live = &services.live;
    if let Some(room) = live.known(code) {
        room.touch(services.now());
        return Ok(room);
    }
    // One at a time: two writers of one workshop would only get in each other's way.
    let _turn = live.opening.lock().await;
    if let Some(room) = live.known(code) {
        return Ok(room);
    }
    let mut tx = services.store.read().await?;
    let head = store::workshop::by_code(&mut tx, code).await?.ok_or(Error::NotFound)?;
    drop(tx);
    hear(services);
    let room = Room::open(services, head).await?;
    let mut rooms = live.rooms.write().unwrap_or_else(PoisonError::into_inner);
    rooms.insert(code.to_owned(), Arc::clone(&room));
    Ok(room)
}

/// Lets a room leave memory whose log began anew: whoever asks for it next reads the new one.
pub(crate) fn forget(services: &Services, room: &Arc<Room>) {
    let mut rooms = services.live.rooms.write().unwrap_or_else(PoisonError::into_inner);
    if rooms.get(&room.head.code).is_some_and(|known| Arc::ptr_eq(known, room)) {
        rooms.remove(&room.head.code);
    }
    drop(rooms);
    // With a full inbox its writer finds out by itself.
    drop(room.inbox.try_send(writer::Incoming::Leave));
    room.hub.end();
}

/// Begins the stream of a screen.
#[must_use]
pub fn subscribe(
    services: &Services,
    room: &Room,
    audience: Audience,
    since: Option<Cursor>,
) -> Feed {
    let now = services.now();
    room.read(|state| room.hub.subscribe(audience, since, state, now))
}

/// Ends all streams, so that a server that is told to stop can.
pub fn end_streams(services: &Services) {
    for room in services.live.all() {
        room.hub.end();
    }
}

/// Begins to hear what other servers tell of workshops and of long work, once.
pub fn hear(services: &Services) {
    if !services.live.listening.swap(true, Ordering::Relaxed) {
        tokio::spawn(listen(services.clone()));
    }
}

/// Hears what other servers tell.
async fn listen(services: Services) {
    loop {
        match store::servers::listen(&services.store).await {
            Ok(None) => return,
            Ok(Some(mut listener)) => {
                // Some may have been missed while nobody listened.
                wake(&services, |_| true);
                loop {
                    match listener.next().await {
                        Ok(Some(Heard::Workshop(id))) => {
                            wake(&services, |room| room.head.id == id);
                        }
                        Ok(Some(Heard::Progress(told))) => services.works.hear(&told),
                        Ok(None) => wake(&services, |_| true),
                        Err(error) => {
                            tracing::warn!(%error, "other servers are not heard");
                            break;
                        }
                    }
                }
            }
            Err(error) => tracing::warn!(%error, "other servers are not heard"),
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

fn wake(services: &Services, which: impl Fn(&Room) -> bool) {
    for room in services.live.all().iter().filter(|room| which(room)) {
        // With a full inbox the writer reads what is new with the next group anyway.
        drop(room.inbox.try_send(writer::Incoming::Elsewhere));
    }
}
