//! Audit events: every change of state, chained so that none can be taken out.

use crate::{
    Moment,
    id::{AccountId, ActorId, AdministrationId, ProcessId},
    rules::hex,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// What happened, with its facts. Never a person, a login or a minute for a ballot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventBody {
    /// A short code such as `vote.opened`.
    pub kind: String,
    /// The facts, as JSON.
    pub facts: serde_json::Value,
}

impl EventBody {
    /// What happened, by its code.
    #[must_use]
    pub fn new(kind: &str, facts: serde_json::Value) -> Self {
        Self { kind: kind.to_owned(), facts }
    }
}

/// What a chain of events is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Chain {
    /// A process, with all that happens in it.
    Process(ProcessId),
    /// An administration: who works for it, and what it says of itself.
    Administration(AdministrationId),
    /// An actor: who acts for it, and what it says of itself.
    Actor(ActorId),
    /// The registry of shared things, which belongs to no administration.
    Registry,
}

/// The id under which the one registry of an instance is chained; both databases know it.
pub const REGISTRY: Uuid = Uuid::from_u128(0x7265_6769_7374_7279_0000_0000_0000_0001);

impl Chain {
    /// The id of what it is about; no two things share one.
    #[must_use]
    pub const fn id(self) -> Uuid {
        match self {
            Self::Process(id) => id.0,
            Self::Administration(id) => id.0,
            Self::Actor(id) => id.0,
            Self::Registry => REGISTRY,
        }
    }
}

impl From<ProcessId> for Chain {
    fn from(id: ProcessId) -> Self {
        Self::Process(id)
    }
}

impl From<AdministrationId> for Chain {
    fn from(id: AdministrationId) -> Self {
        Self::Administration(id)
    }
}

impl From<ActorId> for Chain {
    fn from(id: ActorId) -> Self {
        Self::Actor(id)
    }
}

/// An event in a chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// The chain.
    pub chain: Chain,
    /// Its place in the chain, from one.
    pub sequence: i64,
    /// When; only the day for a ballot.
    pub at: Moment,
    /// Who; nobody for a ballot or for the clock.
    pub caller: Option<AccountId>,
    /// What happened.
    pub body: EventBody,
    /// Hash of the event before it; zeroes for the first.
    pub previous: String,
    /// Hash of this event and, through it, of all before.
    pub hash: String,
}

/// What stands before the first event.
pub const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

impl Event {
    /// Chains an event behind the last one.
    #[must_use]
    pub fn behind(
        chain: Chain,
        previous: Option<(i64, String)>,
        at: Moment,
        caller: Option<AccountId>,
        body: EventBody,
    ) -> Self {
        let (sequence, previous) =
            previous.map_or((1, GENESIS.to_owned()), |(sequence, hash)| (sequence + 1, hash));
        let mut event = Self { chain, sequence, at, caller, body, previous, hash: String::new() };
        event.hash = event.digest();
        event
    }

    /// The hash that the content calls for.
    #[must_use]
    pub fn digest(&self) -> String {
        let caller = self.caller.map(|id| id.to_string()).unwrap_or_default();
        let text = format!(
            "ensamen-event-1\n{}\n{}\n{}\n{caller}\n{}\n{}\n{}\n",
            self.chain.id(),
            self.sequence,
            self.at.timestamp_millis(),
            self.body.kind,
            self.body.facts,
            self.previous,
        );
        hex(&Sha256::digest(text))
    }
}

/// The first event at which a chain is broken, when one is.
#[must_use]
pub fn first_break(events: &[Event]) -> Option<i64> {
    let mut previous = GENESIS;
    for (place, event) in (1..).zip(events) {
        if event.sequence != place || event.previous != previous || event.hash != event.digest() {
            return Some(event.sequence);
        }
        previous = &event.hash;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{TimeZone, Utc};

    fn chain(length: i64) -> Vec<Event> {
        let at = Utc.with_ymd_and_hms(2026, 1, 1, 0, 0, 0).unwrap();
        let mut events: Vec<Event> = Vec::new();
        for number in 0..length {
            let last = events.last().map(|event| (event.sequence, event.hash.clone()));
            let facts = serde_json::json!({ "number": number });
            let body = EventBody { kind: "vote.opened".into(), facts };
            events.push(Event::behind(ProcessId(Uuid::nil()).into(), last, at, None, body));
        }
        events
    }

    #[test]
    fn an_untouched_chain_holds() {
        assert_eq!(first_break(&chain(5)), None);
    }

    #[test]
    fn an_event_taken_out_or_altered_breaks_the_chain() {
        let mut without = chain(5);
        without.remove(2);
        assert_eq!(first_break(&without), Some(4));
        let mut altered = chain(5);
        altered[1].body.facts = serde_json::json!({ "number": 9 });
        assert_eq!(first_break(&altered), Some(2));
    }
}
