//! Rehearsals from the console: simulated people come into a workshop that is marked as one, over the
//! addresses that real people use, and act until their time is over or a facilitator sends them home.
//! Beginning for real wipes what they left.

use crate::{Error, Result, Services, live, workshop::as_facilitator};
use domain::{
    Field, Moment, Refusal,
    account::Caller,
    id::AccountId,
    workshop::{
        By, Created, Entry, Event, Note, NoteKind, RoundPlan, SessionState, Workshop,
        WorkshopRefusal,
    },
};
use serde_json::json;
use std::{
    collections::{BTreeSet, HashMap},
    pin::Pin,
    sync::{Arc, Mutex, OnceLock, PoisonError},
    time::Duration,
};
use store::{
    Tx,
    workshop::{Head, Row},
};
use tokio::task::AbortHandle;

/// The fewest simulated people: one of each kind of actor.
pub const FEWEST: u32 = 10;
/// The most simulated people.
pub const MOST: u32 = 60;
/// The longest that they stay, in minutes.
pub const LONGEST: u32 = 20;
/// The most rehearsals that one server plays at once.
const AT_ONCE: usize = 2;

/// Who comes, where, and for how long.
#[derive(Debug, Clone)]
pub struct Order {
    /// The six digits of the workshop.
    pub code: String,
    /// How many people.
    pub people: usize,
    /// How long.
    pub length: Duration,
}

/// What became of a rehearsal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// People who came in.
    pub people: usize,
    /// What they sent.
    pub sent: usize,
    /// Of what they sent, how much was refused.
    pub refused: usize,
    /// Answers that broke.
    pub broken: usize,
}

type Playing = Pin<Box<dyn Future<Output = std::result::Result<Summary, String>> + Send>>;
/// What plays simulated people; the server brings it.
pub type Play = Arc<dyn Fn(Order) -> Playing + Send + Sync>;

/// A rehearsal as the console shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nobody plays, or the server cannot.
    Idle {
        /// Whether this server can play simulated people at all.
        possible: bool,
    },
    /// They play.
    Playing {
        /// How many.
        people: usize,
        /// Until when.
        until: Moment,
    },
    /// They went home.
    Over(Summary),
    /// It broke.
    Broken,
}

struct Running {
    people: usize,
    until: Moment,
    abort: AbortHandle,
    /// Which one it is, so that the end of an earlier one does not count for it.
    number: u64,
}

#[derive(Default)]
struct Known {
    running: HashMap<String, Running>,
    over: HashMap<String, std::result::Result<Summary, ()>>,
    last: u64,
}

/// The rehearsals of this server.
#[derive(Default)]
pub(crate) struct Rehearsals {
    play: OnceLock<Play>,
    known: Mutex<Known>,
}

impl Rehearsals {
    fn known(&self) -> std::sync::MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn ended(&self, code: &str, number: u64, outcome: std::result::Result<Summary, ()>) {
        let mut known = self.known();
        if known.running.get(code).is_some_and(|running| running.number == number) {
            known.running.remove(code);
            known.over.insert(code.to_owned(), outcome);
        }
    }
}

/// Tells the services who plays simulated people; the first word counts.
pub fn can_play(services: &Services, play: Play) {
    drop(services.rehearsals.play.set(play));
}

/// How the rehearsal of a workshop is.
#[must_use]
pub fn state(services: &Services, code: &str) -> State {
    let known = services.rehearsals.known();
    if let Some(running) = known.running.get(code) {
        return State::Playing { people: running.people, until: running.until };
    }
    match known.over.get(code) {
        Some(Ok(summary)) => State::Over(*summary),
        Some(Err(())) => State::Broken,
        None => State::Idle { possible: services.rehearsals.play.get().is_some() },
    }
}

/// Lets simulated people of all kinds of actors come in. They stay for so many minutes, or until
/// [`stop`].
///
/// # Errors
/// As [`as_facilitator`]; [`Error::Fields`] about `people` and `minutes`; [`Error::Refused`] for a real
/// workshop, a shut door, or when enough is played already.
pub async fn start(
    services: &Services,
    caller: &Caller,
    code: &str,
    (people, minutes): (u32, u32),
) -> Result<()> {
    let (room, _) = as_facilitator(services, caller, code).await?;
    if !room.head.rehearsal {
        return Err(Refusal::from(WorkshopRefusal::NotARehearsal).into());
    }
    let within = |name: &str, value: u32, (from, to): (u32, u32)| {
        let refusal = Refusal::NotANumber { from: u64::from(from), to: u64::from(to) };
        let fits = (from..=to).contains(&value);
        if fits { Ok(()) } else { Err(Error::Fields(vec![Field::new(name, refusal)])) }
    };
    within("people", people, (FEWEST, MOST))?;
    within("minutes", minutes, (1, LONGEST))?;
    if !room.read(|state| state.session().door_is_open()) {
        return Err(Refusal::from(WorkshopRefusal::NotOpenYet).into());
    }
    let rehearsals = Arc::clone(&services.rehearsals);
    let play = rehearsals.play.get().ok_or(Error::NotFound)?;
    let length = Duration::from_secs(u64::from(minutes) * 60);
    let order = Order { code: code.to_owned(), people: people as usize, length };
    let until = services.now() + chrono::TimeDelta::minutes(i64::from(minutes));
    let mut known = rehearsals.known();
    if known.running.contains_key(code) || known.running.len() >= AT_ONCE {
        return Err(Refusal::from(WorkshopRefusal::Rehearses).into());
    }
    known.last += 1;
    let number = known.last;
    let playing = play(order);
    let (told, of) = (Arc::clone(&services.rehearsals), code.to_owned());
    let task = tokio::spawn(async move {
        // A little more than its time: whoever waits for an answer is not cut off.
        let outcome = tokio::time::timeout(length + Duration::from_secs(60), playing).await;
        let outcome = match outcome {
            Ok(Ok(summary)) => Ok(summary),
            Ok(Err(error)) => {
                tracing::warn!(%error, "a rehearsal broke");
                Err(())
            }
            Err(_) => Err(()),
        };
        told.ended(&of, number, outcome);
    });
    let running = Running { people: people as usize, until, abort: task.abort_handle(), number };
    known.over.remove(code);
    known.running.insert(code.to_owned(), running);
    Ok(())
}

/// Sends the simulated people of a workshop home; none there, nothing happens.
///
/// # Errors
/// As [`as_facilitator`].
pub async fn stop(services: &Services, caller: &Caller, code: &str) -> Result<()> {
    as_facilitator(services, caller, code).await?;
    send_home(services, code);
    Ok(())
}

fn send_home(services: &Services, code: &str) {
    if let Some(running) = services.rehearsals.known().running.remove(code) {
        running.abort.abort();
    }
}

/// Begins for real: the log begins anew with what was prepared (run sheet, tables, who is expected,
/// who facilitates, the cases that facilitators wrote), and everything that the rehearsal left is
/// wiped. A real workshop stays as it is.
///
/// # Errors
/// As [`as_facilitator`].
pub async fn begin_for_real(services: &Services, caller: &Caller, code: &str) -> Result<()> {
    let (room, _) = as_facilitator(services, caller, code).await?;
    let account = caller.account.as_ref().ok_or(Error::SignInNeeded)?.id;
    send_home(services, code);
    let now = services.now();
    let mut tx = services.store.write().await?;
    store::workshop::take(&mut tx, room.head.id).await?;
    let head = store::workshop::by_id(&mut tx, room.head.id).await?.ok_or(Error::NotFound)?;
    if !head.rehearsal {
        return Ok(());
    }
    let rows = store::workshop::tail(&mut tx, head.id, head.epoch, 0).await?;
    let rehearsed = Workshop::replay(rows.into_iter().map(|row| row.entry));
    let rehearsed = rehearsed.ok_or_else(|| Error::internal("the log of a workshop has a gap"))?;
    let head = Head {
        epoch: head.epoch + 1,
        state: SessionState::Draft,
        rehearsal: false,
        title: rehearsed.title.clone(),
        ..head
    };
    // One that was over has no key any more.
    services.keys.create_workshop_key(head.id, &*services.randomness)?;
    store::workshop::begin_anew(&mut tx, &head).await?;
    store::workshop::wipe(&mut tx, head.id, head.epoch).await?;
    let pictures: BTreeSet<_> = rehearsed.pictures.iter().map(|picture| picture.digest).collect();
    for digest in pictures {
        let used_by = crate::harvest::used_by(head.id);
        store::picture::release(&mut tx, digest, &used_by).await?;
    }
    write_anew(&mut tx, &head, &rehearsed, account, now).await?;
    let facts = json!({ "workshop": head.id, "code": head.code });
    let (kind, by) = ("workshop.begun-for-real", Some(account));
    store::event::append(&mut tx, head.administration, now, by, kind, facts).await?;
    store::workshop::announce(&mut tx, head.id).await?;
    tx.commit().await?;
    services.rehearsals.known().over.remove(code);
    live::forget(services, &room);
    Ok(())
}

/// The log of a workshop that begins, with what was prepared of it.
async fn write_anew(
    tx: &mut Tx,
    head: &Head,
    rehearsed: &Workshop,
    account: AccountId,
    now: Moment,
) -> Result<()> {
    let mut hash = String::new();
    for (seq, event) in (1..).zip(prepared(rehearsed, account)) {
        let entry = Entry { seq, at: now, by: By::Facilitator(account), event };
        hash = entry.link(head.id, head.epoch, &hash);
        let row = Row { entry, op: None, hash: hash.clone() };
        store::workshop::append(tx, head.id, head.epoch, &row).await?;
    }
    Ok(())
}

/// What was prepared: everything that a facilitator sets up before anybody comes in.
fn prepared(rehearsed: &Workshop, account: AccountId) -> Vec<Event> {
    let plan = |round: &domain::workshop::Round| RoundPlan {
        kind: round.kind,
        title: round.title.clone(),
        seconds: round.seconds,
        grouping: round.grouping,
        ballot: round.ballot.clone(),
        auto: round.auto,
        pitch: round.pitch,
    };
    let created = Created {
        id: rehearsed.id,
        administration: rehearsed.administration,
        title: rehearsed.title.clone(),
        question: rehearsed.question.clone(),
        template: rehearsed.template.clone(),
        rounds: rehearsed.course.rounds.iter().map(plan).collect(),
        tables: rehearsed.tables.values().cloned().collect(),
        quotas: rehearsed.quotas.clone(),
        facilitator: account,
        rehearsal: false,
    };
    let begun = Workshop::begin(&created, rehearsed.created_at);
    let mut events = vec![Event::Created(Box::new(created))];
    let others = rehearsed.facilitators.iter().filter(|other| **other != account);
    events.extend(others.map(|other| Event::FacilitatorNamed { account: *other }));
    if !rehearsed.speaking.targets.is_empty() {
        events.push(Event::TargetsSet { targets: rehearsed.speaking.targets.clone() });
    }
    if !rehearsed.invited.is_empty() {
        events.push(Event::GuestsCounted { invited: rehearsed.invited.clone() });
    }
    let written = |note: &&Note| note.kind == NoteKind::Case && note.author.is_none();
    let cases = rehearsed.notes.values().filter(written).filter(|note| note.hidden.is_none());
    events.extend((begun.last_number + 1..).zip(cases).map(|(number, case)| {
        Event::Noted(Box::new(Note {
            id: domain::workshop::NoteId(number),
            round: None,
            hands: BTreeSet::new(),
            ..case.clone()
        }))
    }));
    events
}
