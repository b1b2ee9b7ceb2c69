//! A workshop in memory: what is durable of it, its screens, and the way to its writer.

use super::{
    Done,
    hub::Hub,
    writer::{Ahead, Incoming, Job, Writer},
};
use crate::{Error, Result, Services};
use domain::workshop::{Command, Hand, RoundId, SeatId, Token, Workshop, WorkshopKey};
use std::{
    collections::{BTreeSet, HashMap},
    sync::{Arc, PoisonError, RwLock},
};
use store::workshop::Head;
use tokio::sync::{mpsc, oneshot};
use uuid::Uuid;

/// How many commands may wait; beyond that, people are asked to try again.
const WAITING: usize = 8_192;

/// A workshop in memory.
pub struct Room {
    /// What never changes of it.
    pub head: Head,
    pub(super) hub: Hub,
    pub(super) inbox: mpsc::Sender<Incoming>,
    /// What was counted on trial.
    pub(crate) counts: Arc<crate::tried::Counts>,
    state: RwLock<Workshop>,
    key: WorkshopKey,
}

impl Room {
    /// Reads a workshop from its log and starts its writer.
    pub(super) async fn open(services: &Services, head: Head) -> Result<Arc<Self>> {
        let key = services.keys.workshop_key(head.id)?;
        let ahead = read_log(services, &head).await?;
        let (inbox, outbox) = mpsc::channel(WAITING);
        let room = Arc::new(Self {
            hub: Hub::new(head.epoch, ahead.state.seq),
            inbox,
            counts: Arc::default(),
            state: RwLock::new(ahead.state.clone()),
            key,
            head,
        });
        let writer = Writer {
            services: services.clone(),
            room: Arc::clone(&room),
            ahead,
            inbox: outbox,
            untold: BTreeSet::new(),
            tell_at: None,
        };
        tokio::spawn(writer.run());
        Ok(room)
    }

    /// Looks at what is durable.
    pub fn read<T>(&self, look: impl FnOnce(&Workshop) -> T) -> T {
        look(&self.state.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn change(&self, change: impl FnOnce(&mut Workshop)) {
        change(&mut self.state.write().unwrap_or_else(PoisonError::into_inner));
    }

    /// The seat whose key a phone holds.
    #[must_use]
    pub fn seat(&self, key: &str) -> Option<SeatId> {
        let hash = self.key.hash_of_key(key);
        self.read(|state| state.keys.get(&hash).copied())
    }

    /// Under what the ballot of a seat is kept in a round.
    #[must_use]
    pub fn token(&self, seat: SeatId, round: RoundId) -> Token {
        self.key.token(seat, round)
    }

    pub(crate) const fn key(&self) -> &WorkshopKey {
        &self.key
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
        answered.await.map_err(Error::internal)?
    }
}

/// Reads the whole log of a workshop.
pub(super) async fn read_log(services: &Services, head: &Head) -> Result<Ahead> {
    let mut tx = services.store.read().await?;
    let rows = store::workshop::tail(&mut tx, head.id, head.epoch, 0).await?;
    drop(tx);
    let hash = rows.last().map(|row| row.hash.clone()).unwrap_or_default();
    let ops: HashMap<Uuid, u64> =
        rows.iter().filter_map(|row| Some((row.op?, row.entry.seq))).collect();
    let state = Workshop::replay(rows.into_iter().map(|row| row.entry));
    let state = state.ok_or_else(|| Error::internal("the log of a workshop has a gap"))?;
    Ok(Ahead { state, ops, hash })
}
