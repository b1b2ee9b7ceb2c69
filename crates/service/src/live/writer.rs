//! One writer for each workshop: it decides, writes what arrived together in one transaction,
//! answers when that is durable, and only then tells the screens.

use super::{Done, room::Room};
use crate::{Error, Result, Services};
use domain::{
    Moment, Refusal,
    workshop::{
        By, Command, Entry, Event, Hand, SessionState, Workshop, decide,
        view::{Topic, topic},
    },
};
use serde_json::json;
use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
    time::Duration,
};
use store::workshop::Row;
use tokio::{
    sync::{mpsc, oneshot},
    time::{Instant, MissedTickBehavior},
};
use uuid::Uuid;

/// The most commands that share a transaction.
const GROUP: usize = 512;
/// How long what is not urgent is gathered before it is sent.
const GATHER: Duration = Duration::from_millis(100);
/// How often a sign of life goes down.
const BEAT: Duration = Duration::from_secs(15);

/// Something to be decided.
pub(super) struct Job {
    pub(super) hand: Hand,
    pub(super) op: Uuid,
    pub(super) command: Command,
    pub(super) answer: oneshot::Sender<Result<Done>>,
}

/// What comes into a writer.
pub(super) enum Incoming {
    /// Something to be decided.
    Job(Box<Job>),
    /// Another server went on with this workshop.
    Elsewhere,
    /// Nobody has been there for a while: the room leaves memory.
    Leave,
}

/// The state as it will be once the transaction is durable, and what goes with it.
pub(super) struct Ahead {
    pub(super) state: Workshop,
    /// Operations that were done, with the place of their first entry.
    pub(super) ops: HashMap<Uuid, u64>,
    /// The hash of the last entry.
    pub(super) hash: String,
}

pub(super) struct Writer {
    pub(super) services: Services,
    pub(super) room: Arc<Room>,
    pub(super) ahead: Ahead,
    pub(super) inbox: mpsc::Receiver<Incoming>,
    /// What changed and was not told yet.
    pub(super) untold: BTreeSet<Topic>,
    pub(super) tell_at: Option<Instant>,
    /// The log began anew elsewhere: nothing more is written to this one.
    pub(super) left: bool,
    /// What is ahead may be wrong, because something was not written and the log could not be read
    /// again: nothing is decided on it.
    pub(super) astray: bool,
}

type Outcome = std::result::Result<Done, Refusal>;

impl Writer {
    pub(super) async fn run(mut self) {
        let mut group = Vec::with_capacity(GROUP);
        let mut beat = tokio::time::interval(BEAT);
        beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            let due = self.due();
            tokio::select! {
                count = self.inbox.recv_many(&mut group, GROUP) => {
                    if count == 0 {
                        break;
                    }
                    let leaves = group.iter().any(|incoming| matches!(incoming, Incoming::Leave));
                    self.group(&mut group).await;
                    if leaves || self.left {
                        break;
                    }
                }
                () = until(due) => self.group(&mut group).await,
                () = until(self.tell_at) => self.tell(),
                _ = beat.tick() => self.room.hub.beat(),
            }
        }
    }

    /// When the clock of the workshop has something to do.
    fn due(&self) -> Option<Instant> {
        let left = self.ahead.state.due()? - self.services.now();
        Some(Instant::now() + left.to_std().unwrap_or_default())
    }

    pub(super) async fn group(&mut self, group: &mut Vec<Incoming>) {
        let elsewhere = group.iter().any(|incoming| matches!(incoming, Incoming::Elsewhere));
        let jobs: Vec<Job> = group
            .drain(..)
            .filter_map(|incoming| match incoming {
                Incoming::Job(job) => Some(*job),
                Incoming::Elsewhere | Incoming::Leave => None,
            })
            .collect();
        if !jobs.is_empty() {
            self.room.touch(self.services.now());
        }
        if self.astray {
            self.reload().await;
        }
        let mut jobs = shuffled(jobs);
        let written = match self.astray {
            true => Err(store::Error::Conflict),
            false => self.write(&mut jobs).await,
        };
        if self.left {
            for job in jobs {
                // Trying again finds the room that took the place of this one.
                drop(job.answer.send(Err(Error::Busy)));
            }
            super::forget(&self.services, &self.room);
            return;
        }
        match written {
            Ok((outcomes, entries)) => {
                self.commit(&entries);
                for (job, outcome) in jobs.into_iter().zip(outcomes) {
                    // Who went away finds it done when they return.
                    drop(job.answer.send(outcome.map_err(Error::from)));
                }
                self.publish(&entries);
                if elsewhere
                    && let Err(error) = crate::workshop_wifi::read(&self.services, &self.room).await
                {
                    tracing::warn!(?error, "the network of a room could not be read again");
                }
            }
            Err(error) => {
                tracing::error!(%error, workshop = %self.room.head.id, "a workshop could not be written");
                for job in jobs {
                    drop(job.answer.send(Err(Error::Busy)));
                }
                if !self.astray {
                    self.reload().await;
                }
            }
        }
    }

    /// Decides and writes in one transaction, or nothing of it. Gives what each job led to, and all
    /// entries that are new here, those of other servers too.
    async fn write(&mut self, jobs: &mut [Job]) -> store::Result<(Vec<Outcome>, Vec<Entry>)> {
        let (id, epoch) = (self.room.head.id, self.room.head.epoch);
        let mut tx = self.services.store.write().await?;
        store::workshop::take(&mut tx, id).await?;
        if store::workshop::epoch(&mut tx, id).await? != epoch {
            self.left = true;
            return Err(store::Error::Conflict);
        }
        let mut entries = Vec::new();
        for row in store::workshop::tail(&mut tx, id, epoch, self.ahead.state.seq).await? {
            self.ahead.take_over(&row);
            entries.push(row.entry);
        }
        let foreign = entries.len();
        let now = self.services.now();
        let mut rows = Vec::new();
        if self.ahead.state.due().is_some_and(|due| due <= now)
            && let Ok(events) = decide(&self.ahead.state, Hand::Clock, Command::Tick, now)
        {
            self.ahead.extend(&self.room, Hand::Clock, None, events, now, &mut rows);
        }
        let mut outcomes = Vec::with_capacity(jobs.len());
        for job in jobs {
            let command = std::mem::replace(&mut job.command, Command::Tick);
            outcomes.push(self.ahead.decide(&self.room, job, command, now, &mut rows));
        }
        for row in &rows {
            store::workshop::append(&mut tx, id, epoch, row).await?;
        }
        if rows.is_empty() {
            tx.rollback().await?;
        } else {
            self.note(&mut tx, &rows, now).await?;
            store::workshop::announce(&mut tx, id).await?;
            tx.commit().await?;
        }
        entries.extend(rows.into_iter().map(|row| row.entry));
        debug_assert!(entries.len() >= foreign);
        Ok((outcomes, entries))
    }

    /// Keeps the head of the workshop true, and notes its end in the journal of the administration.
    async fn note(&self, tx: &mut store::Tx, rows: &[Row], now: Moment) -> store::Result<()> {
        let course = |row: &Row| {
            matches!(row.entry.event, Event::Stepped { .. } | Event::Undone | Event::Titled { .. })
        };
        if !rows.iter().any(course) {
            return Ok(());
        }
        let (head, state) = (&self.room.head, &self.ahead.state);
        store::workshop::note(tx, head.id, state.session(), &state.title).await?;
        let was = self.room.read(Workshop::session);
        if state.session() == SessionState::Closed && was != SessionState::Closed {
            let facts = json!({
                "workshop": head.id,
                "entries": state.seq,
                "hash": self.ahead.hash,
            });
            let kind = "workshop.closed";
            store::event::append(tx, head.administration, now, None, kind, facts).await?;
        }
        Ok(())
    }

    /// What is durable may be seen.
    fn commit(&self, entries: &[Entry]) {
        if !entries.is_empty() {
            self.room.change(|state| entries.iter().for_each(|entry| state.apply(entry)));
        }
    }

    fn publish(&mut self, entries: &[Entry]) {
        self.untold.extend(entries.iter().map(|entry| topic(&entry.event)));
        if self.untold.iter().any(|topic| topic.is_urgent()) {
            self.tell();
        } else if !self.untold.is_empty() && self.tell_at.is_none() {
            self.tell_at = Some(Instant::now() + GATHER);
        }
    }

    fn tell(&mut self) {
        self.tell_at = None;
        let topics = std::mem::take(&mut self.untold);
        let now = self.services.now();
        self.room.read(|state| self.room.hub.publish(&topics, state, now));
    }

    /// Forgets what was only ahead: the log is what is true.
    async fn reload(&mut self) {
        match super::room::read_log(&self.services, &self.room.head).await {
            Ok(ahead) => {
                let missed = ahead.state.clone();
                self.room.change(|state| *state = missed);
                self.ahead = ahead;
                self.astray = false;
                self.untold.insert(Topic::Course);
                self.tell_at = Some(Instant::now());
            }
            Err(error) => {
                // What is ahead knows of operations that nobody wrote: the next group reads first.
                tracing::error!(?error, "a workshop could not be read again");
                self.ahead.state = self.room.read(Clone::clone);
                self.astray = true;
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
        }
    }
}

impl Ahead {
    /// Takes over what another server wrote.
    fn take_over(&mut self, row: &Row) {
        self.state.apply(&row.entry);
        self.hash.clone_from(&row.hash);
        if let Some(op) = row.op {
            self.ops.insert(op, row.entry.seq);
        }
    }

    fn decide(
        &mut self,
        room: &Room,
        job: &Job,
        command: Command,
        now: Moment,
        rows: &mut Vec<Row>,
    ) -> Outcome {
        if let Some(seq) = self.ops.get(&job.op) {
            return Ok(Done { seq: *seq, again: true });
        }
        let events = decide(&self.state, job.hand, command, now)?;
        self.extend(room, job.hand, Some(job.op), events, now, rows);
        Ok(Done { seq: self.state.seq, again: false })
    }

    fn extend(
        &mut self,
        room: &Room,
        hand: Hand,
        op: Option<Uuid>,
        events: Vec<Event>,
        now: Moment,
        rows: &mut Vec<Row>,
    ) {
        let mut op = op;
        for event in events {
            // A ballot has no hand and no minute of its own; nor has what somebody would choose.
            let (by, at) = match &event {
                Event::BallotCast { round, .. } => {
                    let opened = self.state.round(*round).and_then(|round| round.opened_at);
                    (By::Nobody, opened.unwrap_or(now))
                }
                Event::Leaned { .. } => {
                    let opened = self.state.current().and_then(|round| round.opened_at);
                    (By::Nobody, opened.unwrap_or(now))
                }
                _ => (By::from(hand), now),
            };
            let entry = Entry { seq: self.state.seq + 1, at, by, event };
            let hash = entry.link(room.head.id, room.head.epoch, &self.hash);
            self.state.apply(&entry);
            let op = op.take();
            if let Some(op) = op {
                self.ops.insert(op, entry.seq);
            }
            self.hash.clone_from(&hash);
            rows.push(Row { entry, op, hash });
        }
    }
}

/// Ballots that arrived one after another are written in the order of their tokens, which tells
/// nothing of who was first.
fn shuffled(mut jobs: Vec<Job>) -> Vec<Job> {
    let token = |job: &Job| match &job.command {
        Command::Cast { token, .. }
        | Command::CastPaper { token, .. }
        | Command::Lean { token, .. } => Some(*token),
        _ => None,
    };
    for run in jobs.chunk_by_mut(|one, other| token(one).is_some() && token(other).is_some()) {
        run.sort_by_key(token);
    }
    jobs
}

/// Waits until a moment; for ever without one.
async fn until(moment: Option<Instant>) {
    match moment {
        Some(moment) => tokio::time::sleep_until(moment).await,
        None => std::future::pending().await,
    }
}
