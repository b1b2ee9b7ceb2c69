//! Long work that somebody waits for, and how far it is. Every figure is a counter of what was
//! really done against what there is to do; nothing is estimated, so a bar never runs ahead of the
//! work and never back.

mod elsewhere;
mod parcel;

pub use parcel::{keep, take, waits};

use crate::Services;
use domain::{
    Moment,
    id::{AccountId, EnvelopeId, ProcessId, VoteId},
};
use elsewhere::Elsewhere;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tokio::sync::watch;

/// What is worked on. The same is never begun twice at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Subject {
    /// The count of a vote.
    Count(VoteId),
    /// A past vote that comes in, into a process.
    Import(ProcessId),
    /// The letters with codes of a vote.
    Letters(VoteId),
    /// The letters to those who bear the projects of an envelope.
    Told(EnvelopeId),
    /// A file for somebody, known by the digest of its name.
    File(AccountId, [u8; 32]),
}

impl Subject {
    /// The file of a name, for an account.
    #[must_use]
    pub fn file(account: AccountId, name: &str) -> Self {
        Self::File(account, Sha256::digest(name.as_bytes()).into())
    }
}

/// A part of the work, with a counter of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// Projects are written.
    Projects,
    /// Ballots are written.
    Ballots,
    /// Ballots are read.
    Reading,
    /// The ballots are counted.
    Counting,
    /// For each project that is not funded, counts that show what would have funded it.
    Claims,
    /// Counts by other rules, to compare.
    OtherRules,
    /// The outcome is checked by code that shares nothing with the count.
    Checking,
    /// What came of it is written.
    Keeping,
    /// Letters are drawn.
    Letters,
    /// Letters go into the queue.
    Mailing,
    /// What a file is written from is read.
    Gathering,
    /// A file is written.
    Writing,
}

/// The steps of a file.
pub const OF_A_FILE: [Step; 2] = [Step::Gathering, Step::Writing];

impl Step {
    /// Code, for words and scripts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Projects => "projects",
            Self::Ballots => "ballots",
            Self::Reading => "reading",
            Self::Counting => "counting",
            Self::Claims => "claims",
            Self::OtherRules => "other-rules",
            Self::Checking => "checking",
            Self::Keeping => "keeping",
            Self::Letters => "letters",
            Self::Mailing => "mailing",
            Self::Gathering => "gathering",
            Self::Writing => "writing",
        }
    }
}

/// The steps of a count, in order.
pub(crate) const OF_A_COUNT: [Step; 6] =
    [Step::Reading, Step::Counting, Step::Claims, Step::OtherRules, Step::Checking, Step::Keeping];

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counter {
    /// The step.
    pub step: Step,
    /// How much is done.
    pub done: u64,
    /// How much there is to do; none until it is known.
    pub total: Option<u64>,
}

impl Counter {
    /// Whether nothing is left to do.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.total.is_some_and(|total| self.done >= total)
    }
}

/// How the work ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Over {
    /// As it should.
    Done,
    /// Before its end.
    BrokenOff,
}

/// How far the work is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// Counts the changes, so that a page that lost its line knows what it has seen.
    pub seq: u64,
    /// The steps, in order.
    pub counters: Vec<Counter>,
    /// How it ended, once it has.
    pub over: Option<Over>,
    /// The server goes: whoever listens comes back to the next one.
    pub leaving: bool,
}

/// How long what was made waits to be taken.
pub const KEPT: Duration = Duration::from_secs(15 * 60);

/// What was made for somebody, in memory and nowhere else until it is taken.
struct Parcel {
    owner: Option<AccountId>,
    name: String,
    bytes: Vec<u8>,
}

impl std::fmt::Debug for Parcel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // What is in it is for its owner alone.
        f.debug_struct("Parcel").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Work under way or just ended. Clones are the same work.
#[derive(Debug, Clone)]
pub struct Work {
    began: Moment,
    standing: Arc<watch::Sender<Standing>>,
    parcel: Arc<Mutex<Option<Parcel>>>,
    /// Whether another server does it.
    elsewhere: bool,
}

impl Work {
    fn new(began: Moment, steps: &[Step]) -> Self {
        let counters = steps.iter().map(|step| Counter { step: *step, done: 0, total: None });
        let standing =
            Standing { seq: 0, counters: counters.collect(), over: None, leaving: false };
        let standing = Arc::new(watch::Sender::new(standing));
        Self { began, standing, parcel: Arc::default(), elsewhere: false }
    }

    /// Whether another server over the same database does it. What that one keeps in memory only
    /// is not to be had here.
    #[must_use]
    pub const fn is_elsewhere(&self) -> bool {
        self.elsewhere
    }

    /// Work that nobody is told of.
    #[must_use]
    pub fn unwatched() -> Self {
        Self::new(Moment::UNIX_EPOCH, &[])
    }

    /// Tells one try of the work from the next.
    #[must_use]
    pub fn epoch(&self) -> i64 {
        self.began.timestamp_millis()
    }

    /// How far it is.
    #[must_use]
    pub fn standing(&self) -> Standing {
        self.standing.borrow().clone()
    }

    /// Hears of every change, of several at once when they come quickly.
    #[must_use]
    pub fn follow(&self) -> watch::Receiver<Standing> {
        self.standing.subscribe()
    }

    fn change(&self, change: impl FnOnce(&mut Standing)) {
        self.standing.send_modify(|standing| {
            change(standing);
            standing.seq += 1;
        });
    }

    fn parcel(&self) -> MutexGuard<'_, Option<Parcel>> {
        self.parcel.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether something was made for an account and waits to be taken.
    #[must_use]
    pub fn waits_for(&self, account: Option<AccountId>) -> bool {
        self.parcel().as_ref().is_some_and(|parcel| parcel.owner == account)
    }

    /// Gives what was made to whom it was made for, once: its name and its bytes.
    #[must_use]
    pub fn take(&self, account: Option<AccountId>) -> Option<(String, Vec<u8>)> {
        let parcel = self.parcel().take_if(|parcel| parcel.owner == account)?;
        Some((parcel.name, parcel.bytes))
    }

    /// Says how much there is to do in a step.
    pub fn expects(&self, step: Step, total: u64) {
        self.change(|standing| {
            if let Some(counter) = standing.counters.iter_mut().find(|counter| counter.step == step)
            {
                counter.total = Some(total);
            }
        });
    }

    /// Says that so much more of a step is done.
    pub fn did(&self, step: Step, more: u64) {
        self.change(|standing| {
            if let Some(counter) = standing.counters.iter_mut().find(|counter| counter.step == step)
            {
                counter.done += more;
            }
        });
    }
}

/// Work that this server does or has just done, the last of each subject, and what it heard of the
/// work of others.
#[derive(Clone)]
pub(crate) struct Works {
    own: Arc<Mutex<HashMap<Subject, Work>>>,
    elsewhere: Arc<Elsewhere>,
}

impl Works {
    /// Nothing was done yet by the server that calls itself so.
    pub(crate) fn new(server: u128) -> Self {
        Self { own: Arc::default(), elsewhere: Arc::new(Elsewhere::new(server)) }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Subject, Work>> {
        // A map of handles is whole whatever happened to whoever held it.
        self.own.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The work on a subject, here or elsewhere, that began last.
    fn of(&self, subject: Subject) -> Option<Work> {
        let (own, other) = (self.lock().get(&subject).cloned(), self.elsewhere.of(subject));
        match (own, other) {
            (Some(own), Some(other)) => Some(if other.began > own.began { other } else { own }),
            (own, other) => own.or(other),
        }
    }

    /// Begins work, unless the same is under way, here or elsewhere.
    fn begin(&self, subject: Subject, now: Moment, steps: &[Step]) -> Option<Running> {
        let underway = |work: &Work| work.standing.borrow().over.is_none();
        let mut works = self.lock();
        if works.get(&subject).is_some_and(underway)
            || self.elsewhere.of(subject).as_ref().is_some_and(underway)
        {
            return None;
        }
        let work = Work::new(now, steps);
        works.insert(subject, work.clone());
        Some(Running { work, over: Over::BrokenOff })
    }

    /// Takes in what another server told of its work.
    pub(crate) fn hear(&self, told: &str) {
        self.elsewhere.hear(told, tokio::time::Instant::now());
    }
}

/// Work while it is done. Dropped before [`Running::finish`] it counts as broken off.
pub struct Running {
    pub(crate) work: Work,
    over: Over,
}

impl Running {
    /// The work, to be told of.
    #[must_use]
    pub fn work(&self) -> Work {
        self.work.clone()
    }

    /// The work came to its end.
    pub fn finish(mut self) {
        self.over = Over::Done;
    }

    /// The work came to its end and made something for an account. It waits for [`KEPT`], in
    /// memory only, and is given once. Must be called within a tokio runtime.
    pub fn finish_with(self, owner: Option<AccountId>, name: String, bytes: Vec<u8>) {
        *self.work.parcel() = Some(Parcel { owner, name, bytes });
        let work = self.work.clone();
        tokio::spawn(async move {
            tokio::time::sleep(KEPT).await;
            work.parcel().take();
        });
        self.finish();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let over = self.over;
        self.work.change(|standing| standing.over = Some(over));
    }
}

/// Begins work, unless the same is under way, and tells the other servers of it. Whoever begins it
/// has been authorised. Must be called within a tokio runtime.
#[must_use]
pub fn begin(services: &Services, subject: Subject, steps: &[Step]) -> Option<Running> {
    let running = services.works.begin(subject, services.now(), steps)?;
    elsewhere::tell(services, subject, &running.work);
    Some(running)
}

/// Begins to hear of the work of other servers, where there are some.
pub fn hear_others(services: &Services) {
    if store::servers::may_be_several(&services.store) {
        crate::live::hear(services);
        elsewhere::watch(services.clone());
    }
}

/// The work on a subject: under way, or the last that ended since this server started; that of
/// another server as far as this one heard of it.
#[must_use]
pub fn of(services: &Services, subject: Subject) -> Option<Work> {
    services.works.of(subject)
}

/// Whether some server works on a subject now.
#[must_use]
pub fn is_underway(services: &Services, subject: Subject) -> bool {
    of(services, subject).is_some_and(|work| work.standing.borrow().over.is_none())
}

/// Ends all streams, so that a server that is told to stop can.
pub fn end_streams(services: &Services) {
    for work in services.works.lock().values() {
        work.change(|standing| standing.leaving = true);
    }
    services.works.elsewhere.end_streams();
}

#[cfg(test)]
mod tests;
