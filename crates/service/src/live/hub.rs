//! What goes down to the screens: encoded once for each kind of screen, kept for a while so that a
//! phone that slept finds what it missed without anybody reading the database.

use bytes::Bytes;
use domain::{
    Moment,
    workshop::{
        Workshop,
        view::{self, Audience, Notice, Topic},
    },
};
use std::{
    collections::{BTreeSet, VecDeque},
    sync::{Mutex, MutexGuard, PoisonError},
};
use tokio::sync::broadcast;

/// How many notices are kept for each kind of screen.
pub const RING: usize = 1_024;
/// How many notices a screen may be behind before its stream is dropped; it then resumes by itself.
const QUEUE: usize = 64;

/// A place in the history of a workshop, as screens name it: `epoch-seq`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// Counts how often the log began anew.
    pub epoch: u64,
    /// The place of the last entry that the screen knows of.
    pub seq: u64,
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.epoch, self.seq)
    }
}

impl std::str::FromStr for Cursor {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (epoch, seq) = text.trim().split_once('-').ok_or(())?;
        Ok(Self { epoch: epoch.parse().map_err(drop)?, seq: seq.parse().map_err(drop)? })
    }
}

/// Something on its way down.
#[derive(Debug, Clone)]
pub enum Sent {
    /// A frame of the stream.
    Frame(Bytes),
    /// The server goes: screens come back to another or to the next.
    End,
}

/// What a screen gets: what it missed, then what comes.
pub struct Feed {
    /// At once.
    pub first: Vec<Bytes>,
    /// From then on. A screen that does not keep up is told that it lags, and its stream ends.
    pub rest: broadcast::Receiver<Sent>,
    /// Whether what it missed was still there.
    pub resumed: bool,
}

struct Ring {
    /// Everything behind this place is in `frames`.
    floor: u64,
    frames: VecDeque<(u64, Bytes)>,
}

struct Class {
    audience: Audience,
    ring: Mutex<Ring>,
    sender: broadcast::Sender<Sent>,
}

/// All screens of a workshop that this server serves.
pub struct Hub {
    epoch: u64,
    classes: [Class; 3],
}

impl Hub {
    pub(super) fn new(epoch: u64, seq: u64) -> Self {
        let classes = [Audience::Phone, Audience::Projector, Audience::Console].map(|audience| {
            let ring = Ring { floor: seq, frames: VecDeque::new() };
            Class { audience, ring: Mutex::new(ring), sender: broadcast::channel(QUEUE).0 }
        });
        Self { epoch, classes }
    }

    fn class(&self, audience: Audience) -> &Class {
        let [phone, projector, console] = &self.classes;
        match audience {
            Audience::Phone => phone,
            Audience::Projector => projector,
            Audience::Console => console,
        }
    }

    /// How many screens of a kind are listening.
    #[must_use]
    pub fn listeners(&self, audience: Audience) -> usize {
        self.class(audience).sender.receiver_count()
    }

    /// Begins a stream: behind `since` when what followed is still known, else with a snapshot.
    pub(super) fn subscribe(
        &self,
        audience: Audience,
        since: Option<Cursor>,
        state: &Workshop,
        now: Moment,
    ) -> Feed {
        let class = self.class(audience);
        // Held while the receiver is made: nothing falls between the past and the future.
        let ring = lock(&class.ring);
        let known = since
            .filter(|since| since.epoch == self.epoch && since.seq >= ring.floor)
            .filter(|since| since.seq <= state.seq);
        let mut first = Vec::new();
        if let Some(since) = known {
            // What is in no log, such as the network of the room, has no place that says whether a screen
            // missed it: screens look again, however little they missed. Phones show none of it.
            if audience != Audience::Phone {
                let topics = [Topic::Scene].into();
                let notice = Notice { topics, now: None, tally: None, spread: None };
                first.push(frame("notice", since, &notice));
            }
            let missed = ring.frames.iter().filter(|(seq, _)| *seq > since.seq);
            first.extend(missed.map(|(_, frame)| frame.clone()));
        } else {
            let notice = full(audience, state, now);
            first.push(frame("snapshot", Cursor { epoch: self.epoch, seq: state.seq }, &notice));
        }
        if first.is_empty() {
            first.push(Bytes::from_static(b": current\n\n"));
        }
        Feed { first, rest: class.sender.subscribe(), resumed: known.is_some() }
    }

    /// Tells what changed, to whom it concerns.
    pub(super) fn publish(&self, topics: &BTreeSet<Topic>, state: &Workshop, now: Moment) {
        for class in &self.classes {
            let concerned: BTreeSet<Topic> =
                topics.iter().copied().filter(|topic| topic.concerns(class.audience)).collect();
            if concerned.is_empty() {
                continue;
            }
            let phones = class.audience == Audience::Phone;
            let step = concerned.contains(&Topic::Course);
            let notice = Notice {
                now: step.then(|| view::now(state, now)),
                tally: (!phones).then(|| view::tally(state)),
                spread: phones.then(|| Notice::spread(class.sender.receiver_count(), step)),
                topics: concerned,
            };
            let cursor = Cursor { epoch: self.epoch, seq: state.seq };
            class.send(state.seq, frame("notice", cursor, &notice));
        }
    }

    /// A sign of life, so that nothing on the way takes the line for dead.
    pub(super) fn beat(&self) {
        for class in &self.classes {
            drop(class.sender.send(Sent::Frame(Bytes::from_static(b": \n\n"))));
        }
    }

    /// Ends all streams.
    pub(super) fn end(&self) {
        for class in &self.classes {
            drop(class.sender.send(Sent::End));
        }
    }
}

impl Class {
    fn send(&self, seq: u64, frame: Bytes) {
        let mut ring = lock(&self.ring);
        if ring.frames.len() >= RING
            && let Some((oldest, _)) = ring.frames.pop_front()
        {
            ring.floor = ring.floor.max(oldest);
        }
        ring.frames.push_back((seq, frame.clone()));
        // Nobody may be listening.
        drop(self.sender.send(Sent::Frame(frame)));
    }
}

/// Everything a screen needs that knows nothing.
fn full(audience: Audience, state: &Workshop, now: Moment) -> Notice {
    let concerned = Topic::ALL.iter().copied().filter(|topic| topic.concerns(audience));
    Notice {
        topics: concerned.collect(),
        now: Some(view::now(state, now)),
        tally: (audience != Audience::Phone).then(|| view::tally(state)),
        // Whoever comes back may be one of all.
        spread: None,
    }
}

fn frame(event: &str, cursor: Cursor, notice: &Notice) -> Bytes {
    let json = serde_json::to_string(notice).expect("a notice holds nothing that JSON cannot");
    Bytes::from(format!("id: {cursor}\nevent: {event}\ndata: {json}\n\n"))
}

fn lock(ring: &Mutex<Ring>) -> MutexGuard<'_, Ring> {
    ring.lock().unwrap_or_else(PoisonError::into_inner)
}
