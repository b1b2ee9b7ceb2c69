//! Pitches: a queue, and a clock that does not wait.

use super::{PitchId, SeatId, Timer};
use crate::{actor::ActorType, text::Authored};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The most pitches of a workshop.
pub const MOST_PITCHES: usize = 500;

/// How long a presentation takes, in seconds, unless a facilitator says otherwise.
pub const PITCH: u32 = 180;
/// The shortest and the longest that a facilitator gives it, in seconds.
pub const PITCHES_TAKE: std::ops::RangeInclusive<u32> = 60..=600;

/// A short presentation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pitch {
    /// Its number.
    pub id: PitchId,
    /// What is presented.
    pub title: Authored,
    /// By whom.
    pub who: String,
    /// Kind of actor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<ActorType>,
    /// The seat, when it was asked for from a phone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<SeatId>,
    /// Why it is not shown, when a facilitator hid it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hidden: Option<String>,
}

/// Where the pitches are. This part is undone with the course of the workshop.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pitching {
    /// Who waits, in order.
    pub queue: Vec<PitchId>,
    /// Who speaks, and their clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current: Option<(PitchId, Timer)>,
    /// Who has spoken.
    pub done: Vec<PitchId>,
}

impl Pitching {
    pub(super) fn start(&mut self, pitch: PitchId, timer: Timer) {
        self.end();
        self.queue.retain(|other| *other != pitch);
        self.done.retain(|other| *other != pitch);
        self.current = Some((pitch, timer));
    }

    pub(super) fn end(&mut self) {
        if let Some((pitch, _)) = self.current.take() {
            self.done.push(pitch);
        }
    }

    /// Puts the queue into another order; who is not named keeps their place behind.
    pub(super) fn reorder(&mut self, order: &[PitchId]) {
        let places: BTreeMap<PitchId, usize> =
            order.iter().enumerate().map(|(place, pitch)| (*pitch, place)).collect();
        self.queue.sort_by_key(|pitch| places.get(pitch).copied().unwrap_or(usize::MAX));
    }
}
