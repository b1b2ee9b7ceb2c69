//! A workshop in memory: what is durable of it, its screens, and the way to its writer.

use super::{
    Done,
    hub::Hub,
    writer::{Ahead, Incoming, Job, Writer},
};
use crate::{Error, KeyError, Result, Services};
use domain::{
    Moment, Refusal,
    place::Territory,
    workshop::{
        Command, Hand, RoundId, Seat, SeatId, Token, Wifi, Workshop, WorkshopKey, WorkshopRefusal,
        view::Topic,
    },
};
use std::{
    collections::{BTreeSet, HashMap},
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicI64, Ordering},
    },
};
use store::workshop::{Head, Row};
use tokio::sync::{mpsc, oneshot};
use uuid::Uuid;

/// How many commands may wait; beyond that, people are asked to try again.
const WAITING: usize = 8_192;

/// A workshop in memory.
pub struct Room {
    /// What never changes of it.
    pub head: Head,
    /// The communes by their names, as they were when it was opened: screens that are drawn again and
    /// again ask no database for them.
    pub places: Arc<[Territory]>,
    pub(super) hub: Hub,
    pub(super) inbox: mpsc::Sender<Incoming>,
    /// What was counted on trial.
    pub(crate) counts: Arc<crate::tried::Counts>,
    state: RwLock<Workshop>,
    /// The wireless network that the screen tells.
    wifi: RwLock<Option<Wifi>>,
    /// Gone once the workshop is over.
    key: RwLock<Option<WorkshopKey>>,
    /// When somebody last came by, in milliseconds.
    touched: AtomicI64,
}

impl Room {
    /// Reads a workshop from its log and starts its writer.
    pub(super) async fn open(services: &Services, head: Head) -> Result<Arc<Self>> {
        // One that is over, or came from elsewhere, has none: nobody comes in there any more.
        let key = match services.keys.workshop_key(head.id) {
            Ok(key) => Some(key),
            Err(KeyError::Destroyed) if head.state.is_over() => None,
            Err(error) => return Err(error.into()),
        };
        let ahead = read_log(services, &head).await?;
        let places = crate::reference::territories(services).await?.into();
        let (room, writer) = Self::beside_its_writer(services, head, places, key, ahead);
        crate::workshop_wifi::read(services, &room).await?;
        tokio::spawn(writer.run());
        Ok(room)
    }

    /// A workshop as its log gives it, and its writer, which does not run yet.
    fn beside_its_writer(
        services: &Services,
        head: Head,
        places: Arc<[Territory]>,
        key: Option<WorkshopKey>,
        ahead: Ahead,
    ) -> (Arc<Self>, Writer) {
        let (inbox, outbox) = mpsc::channel(WAITING);
        let room = Arc::new(Self {
            places,
            hub: Hub::new(head.epoch, ahead.state.seq),
            inbox,
            counts: Arc::default(),
            state: RwLock::new(ahead.state.clone()),
            wifi: RwLock::default(),
            key: RwLock::new(key),
            touched: AtomicI64::new(services.now().timestamp_millis()),
            head,
        });
        let writer = Writer {
            services: services.clone(),
            room: Arc::clone(&room),
            ahead,
            inbox: outbox,
            untold: BTreeSet::new(),
            tell_at: None,
            left: false,
            astray: false,
        };
        (room, writer)
    }

    /// Looks at what is durable.
    pub fn read<T>(&self, look: impl FnOnce(&Workshop) -> T) -> T {
        look(&self.state.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn change(&self, change: impl FnOnce(&mut Workshop)) {
        change(&mut self.state.write().unwrap_or_else(PoisonError::into_inner));
    }

    /// The wireless network of the room, as it was last told.
    #[must_use]
    pub fn wifi(&self) -> Option<Wifi> {
        self.wifi.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Has every screen tell another network.
    pub(crate) fn tell_wifi(&self, wifi: Option<Wifi>, now: Moment) {
        let mut held = self.wifi.write().unwrap_or_else(PoisonError::into_inner);
        if *held != wifi {
            *held = wifi;
            drop(held);
            self.read(|state| self.hub.publish(&[Topic::Scene].into(), state, now));
        }
    }

    /// The seat whose key a phone holds.
    #[must_use]
    pub fn seat(&self, key: &str) -> Option<SeatId> {
        let hash = self.key().ok()?.hash_of_key(key);
        self.read(|state| state.keys.get(&hash).copied())
    }

    /// Who left with the key that a phone holds.
    #[must_use]
    pub fn left(&self, key: &str) -> Option<Seat> {
        let hash = self.key().ok()?.hash_of_key(key);
        self.read(|state| state.left.values().find(|seat| seat.key == hash).cloned())
    }

    /// Under what the ballot of a seat is kept in a round; once the key is gone, under what none is.
    #[must_use]
    pub fn token(&self, seat: SeatId, round: RoundId) -> Token {
        self.key().map_or(Token([0; 16]), |key| key.token(seat, round))
    }

    /// The key of the workshop.
    ///
    /// # Errors
    /// [`WorkshopRefusal::Over`] once it was destroyed.
    pub(crate) fn key(&self) -> Result<WorkshopKey> {
        let key = self.key.read().unwrap_or_else(PoisonError::into_inner);
        key.clone().ok_or_else(|| Refusal::from(WorkshopRefusal::Over).into())
    }

    pub(super) fn forget_key(&self) {
        *self.key.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Somebody came by.
    pub(super) fn touch(&self, now: Moment) {
        self.touched.store(now.timestamp_millis(), Ordering::Relaxed);
    }

    /// For how long nobody has come by, in milliseconds.
    pub(super) fn quiet_for(&self, now: Moment) -> i64 {
        now.timestamp_millis() - self.touched.load(Ordering::Relaxed)
    }

    /// Has something decided, and answers once it is durable. The same operation twice is done
    /// once.
    ///
    /// # Errors
    /// [`Error::Refused`], or [`Error::Busy`] when too many wait or the database fails.
    pub async fn act(&self, hand: Hand, op: Uuid, command: Command) -> Result<Done> {
        let (answer, answered) = oneshot::channel();
        let job = Incoming::Job(Box::new(Job { hand, op, command, answer }));
        self.inbox.try_send(job).map_err(|_| Error::Busy)?;
        // The writer went away meanwhile: trying again finds the next one.
        answered.await.map_err(|_| Error::Busy)?
    }
}

/// The rows of the whole log of a workshop.
pub(crate) async fn read_rows(services: &Services, head: &Head) -> Result<Vec<Row>> {
    let mut tx = services.store.read().await?;
    Ok(store::workshop::tail(&mut tx, head.id, head.epoch, 0).await?)
}

/// Reads the whole log of a workshop.
pub(super) async fn read_log(services: &Services, head: &Head) -> Result<Ahead> {
    let rows = read_rows(services, head).await?;
    let hash = rows.last().map(|row| row.hash.clone()).unwrap_or_default();
    let ops: HashMap<Uuid, u64> =
        rows.iter().filter_map(|row| Some((row.op?, row.entry.seq))).collect();
    let state = Workshop::replay(rows.into_iter().map(|row| row.entry));
    let state = state.ok_or_else(|| Error::internal("the log of a workshop has a gap"))?;
    Ok(Ahead { state, ops, hash })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{desk, workshop};
    use domain::workshop::SessionState;

    /// A writer of a workshop, over a database that is not the one of that workshop.
    async fn astray(here: &desk::Desk, away: &desk::Desk) -> Writer {
        let holders = workshop::holders(&here.services, &here.caller).await.unwrap();
        let form = workshop::WorkshopForm {
            template: "blank".to_owned(),
            title: desk::three("Atelier"),
            people: "12".to_owned(),
            rehearsal: false,
        };
        let head =
            workshop::create(&here.services, &here.caller, &holders[0], &form).await.unwrap();
        let ahead = read_log(&here.services, &head).await.unwrap();
        Room::beside_its_writer(&away.services, head, Arc::new([]), None, ahead).1
    }

    #[tokio::test]
    async fn what_could_not_be_written_while_the_database_was_away_is_never_taken_for_done() {
        let (here, away) = (desk::desk().await, desk::desk().await);
        // A database that knows nothing of it neither takes a row nor gives the log.
        let mut writer = astray(&here, &away).await;
        let head = writer.room.head.clone();
        let account = here.caller.account.as_ref().unwrap().id;
        let (op, hand) = (Uuid::from_u128(7), Hand::Facilitator(account));
        let press = async |writer: &mut Writer| {
            let (answer, answered) = oneshot::channel();
            let command = Command::Next { seen: 0 };
            let job = Incoming::Job(Box::new(Job { hand, op, command, answer }));
            writer.group(&mut vec![job]).await;
            answered.await.unwrap()
        };
        for _ in 0..2 {
            assert!(matches!(press(&mut writer).await, Err(Error::Busy)));
        }
        writer.services = here.services.clone();
        assert!(!press(&mut writer).await.unwrap().again);
        let kept = read_log(&here.services, &head).await.unwrap();
        assert_eq!((kept.state.seq, kept.state.session()), (2, SessionState::Lobby));
        // The chain goes on from what is in the log.
        let rows = read_rows(&here.services, &head).await.unwrap();
        let linked = rows[1].entry.link(head.id, head.epoch, &rows[0].hash);
        assert_eq!(rows[1].hash, linked);
    }
}
