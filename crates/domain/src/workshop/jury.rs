//! The jury of a round: seats that were drawn or named, and what each of them has a stake in. Others
//! see how many ballots there are, and cast none.

use super::{DeviationKind, Entry, Event, ScenarioId, Seat, SeatId, Workshop};
use crate::actor::ActorType;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// The most people on the jury of a round.
pub const MOST_JURORS: u32 = 100;

/// How a jury was drawn: with this anyone draws the same people again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lot {
    /// What decided, as the server's chance gave it.
    pub seed: String,
    /// How many were to be drawn.
    pub size: u32,
}

/// Somebody of the room on a jury.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Juror {
    /// Kind of actor, as it was when they were chosen.
    pub kind: ActorType,
    /// The scenarios in which they declared a stake: they say nothing of those.
    pub stakes: BTreeSet<ScenarioId>,
}

/// The jury of a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoomJury {
    /// Seats of the room.
    pub seats: BTreeMap<SeatId, Juror>,
    /// Jurors who have no seat and vote on paper.
    pub paper: u32,
    /// How it was drawn, unless its members were named.
    pub lot: Option<Lot>,
}

impl RoomJury {
    /// How many people it has: so many ballots are taken, on phones and on paper together.
    #[must_use]
    pub fn people(&self) -> usize {
        self.seats.len() + self.paper as usize
    }

    /// How many stakes were declared.
    #[must_use]
    pub fn stakes(&self) -> usize {
        self.seats.values().map(|juror| juror.stakes.len()).sum()
    }

    /// Its members of the room by kind of actor.
    #[must_use]
    pub fn kinds(&self) -> BTreeMap<ActorType, u32> {
        let mut kinds = BTreeMap::new();
        for juror in self.seats.values() {
            *kinds.entry(juror.kind).or_default() += 1;
        }
        kinds
    }
}

/// Draws a jury from who is in the room: kinds of actors take turns, so that as many of each are on it
/// as can be; within a kind, and for the order of kinds, the seed decides. The same seed and the same
/// room give the same jury.
#[must_use]
pub fn lots(seats: &BTreeMap<SeatId, Seat>, size: usize, seed: &str) -> BTreeSet<SeatId> {
    let mut kinds: BTreeMap<ActorType, Vec<([u8; 32], SeatId)>> = BTreeMap::new();
    for seat in seats.values() {
        let rank = rank(seed, &seat.id.to_string());
        kinds.entry(seat.kind).or_default().push((rank, seat.id));
    }
    let mut turns: Vec<(usize, [u8; 32], SeatId)> = Vec::new();
    for (kind, mut people) in kinds {
        people.sort_unstable();
        let order = rank(seed, kind.code());
        turns.extend(people.into_iter().enumerate().map(|(turn, (_, seat))| (turn, order, seat)));
    }
    turns.sort_unstable();
    turns.into_iter().take(size).map(|(_, _, seat)| seat).collect()
}

fn rank(seed: &str, of: &str) -> [u8; 32] {
    Sha256::digest(format!("ensamen-jury-1\n{seed}\n{of}")).into()
}

impl Workshop {
    pub(super) fn apply_to_juries(&mut self, entry: &Entry) {
        match &entry.event {
            Event::JuryChosen { round, seats, paper, lot } => {
                let juror = |id: &SeatId| {
                    let kind = self.seats.get(id)?.kind;
                    Some((*id, Juror { kind, stakes: BTreeSet::new() }))
                };
                let seats = seats.iter().filter_map(juror).collect();
                let jury = RoomJury { seats, paper: *paper, lot: lot.clone() };
                if self.juries.insert(*round, jury).is_some() {
                    self.deviate(entry.at, DeviationKind::JuryChanged, None);
                }
            }
            Event::StakeDeclared { round, seat, scenario, on } => {
                let jury = self.juries.get_mut(round);
                if let Some(juror) = jury.and_then(|jury| jury.seats.get_mut(seat)) {
                    if *on {
                        juror.stakes.insert(*scenario);
                    } else {
                        juror.stakes.remove(scenario);
                    }
                }
            }
            _ => {}
        }
    }
}
