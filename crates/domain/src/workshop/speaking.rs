//! Who has spoken how long, and who should speak next.

use super::{Group, SeatId, TableId, pooling};
use crate::{Moment, actor::ActorType};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A turn that is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// Kind of actor.
    pub kind: ActorType,
    /// Who, where somebody keeps it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<SeatId>,
    /// At which table; nothing in plenary.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<TableId>,
    /// How long, in milliseconds.
    pub milliseconds: u64,
}

/// Somebody who asks for the floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Who.
    pub seat: SeatId,
    /// Kind of actor.
    pub kind: ActorType,
    /// Since when.
    pub since: Moment,
}

/// Who has the floor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Floor {
    /// Kind of actor.
    pub kind: ActorType,
    /// Who, where somebody keeps it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<SeatId>,
    /// Since when.
    pub since: Moment,
}

/// The floor of the plenary, and that of each table where a host keeps it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaking {
    /// Turns that are over.
    pub turns: Vec<Turn>,
    /// Who asks for the floor, first come first.
    pub queue: Vec<Request>,
    /// Who has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<Floor>,
    /// Who has it at a table: a kind of actor, and never a name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub tables: BTreeMap<TableId, Floor>,
    /// The share of the time that each kind of actor should have, in thousandths. Without any,
    /// all kinds that are in the room count the same.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub targets: BTreeMap<ActorType, u32>,
}

/// Why somebody is next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum Why {
    /// Has not spoken yet.
    FirstTime,
    /// The kind of actor has had less than its share.
    Deficit {
        /// Target less spoken share, in thousandths; below zero when it has had more.
        thousandths: i64,
    },
}

/// Who should speak next, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Suggestion {
    /// Who.
    pub seat: SeatId,
    /// Kind of actor.
    pub kind: ActorType,
    /// Why.
    pub why: Why,
}

impl Speaking {
    /// The time that each kind of actor has spoken, in plenary and at tables, in milliseconds, with
    /// who speaks now.
    #[must_use]
    pub fn spoken(&self, now: Moment) -> BTreeMap<ActorType, u64> {
        let mut spoken = BTreeMap::new();
        for turn in &self.turns {
            *spoken.entry(turn.kind).or_default() += turn.milliseconds;
        }
        for floor in self.floor.iter().chain(self.tables.values()) {
            *spoken.entry(floor.kind).or_default() += since(floor.since, now);
        }
        spoken
    }

    /// The time of each kind of actor at one table, in milliseconds, with who speaks there now.
    #[must_use]
    pub fn spoken_at(&self, table: TableId, now: Moment) -> BTreeMap<ActorType, u64> {
        let mut spoken = BTreeMap::new();
        for turn in self.turns.iter().filter(|turn| turn.table == Some(table)) {
            *spoken.entry(turn.kind).or_default() += turn.milliseconds;
        }
        if let Some(floor) = self.tables.get(&table) {
            *spoken.entry(floor.kind).or_default() += since(floor.since, now);
        }
        spoken
    }

    /// The time that was kept at tables, in milliseconds.
    #[must_use]
    fn at_tables(&self, now: Moment) -> u64 {
        let over = self.turns.iter().filter(|turn| turn.table.is_some());
        let over: u64 = over.map(|turn| turn.milliseconds).sum();
        over + self.tables.values().map(|floor| since(floor.since, now)).sum::<u64>()
    }

    /// The turn at a table is over.
    pub(super) fn end_at(&mut self, table: TableId, at: Moment) {
        if let Some(floor) = self.tables.remove(&table) {
            let (kind, seat, milliseconds) = (floor.kind, floor.seat, since(floor.since, at));
            self.turns.push(Turn { kind, seat, table: Some(table), milliseconds });
        }
    }

    /// All turns at tables are over: the room goes on to something else.
    pub(super) fn end_at_tables(&mut self, at: Moment) {
        for table in self.tables.keys().copied().collect::<Vec<_>>() {
            self.end_at(table, at);
        }
    }

    /// The time that each person has spoken, where somebody keeps it, in milliseconds.
    #[must_use]
    pub fn spoken_by_seat(&self, now: Moment) -> BTreeMap<SeatId, u64> {
        let mut spoken = BTreeMap::new();
        for turn in &self.turns {
            if let Some(seat) = turn.seat {
                *spoken.entry(seat).or_default() += turn.milliseconds;
            }
        }
        if let Some((seat, floor)) = self.floor.as_ref().and_then(|f| Some((f.seat?, f))) {
            *spoken.entry(seat).or_default() += since(floor.since, now);
        }
        spoken
    }

    /// What each kind of actor lacks of its share, in thousandths of the time spoken so far. A
    /// kind without a target has a target of nought where targets are set.
    #[must_use]
    pub fn deficits(
        &self,
        present: &BTreeMap<ActorType, u32>,
        now: Moment,
    ) -> BTreeMap<ActorType, i64> {
        let spoken = self.spoken(now);
        let all: u64 = spoken.values().sum();
        let kinds: Vec<ActorType> =
            present.iter().filter(|(_, n)| **n > 0).map(|(kind, _)| *kind).collect();
        let even = 1_000 / u32::try_from(kinds.len().max(1)).unwrap_or(1);
        kinds
            .into_iter()
            .map(|kind| {
                let target = if self.targets.is_empty() {
                    even
                } else {
                    self.targets.get(&kind).copied().unwrap_or(0)
                };
                let had = spoken.get(&kind).copied().unwrap_or(0);
                let share = (had * 1_000).checked_div(all).unwrap_or(0);
                (kind, i64::from(target) - i64::try_from(share).unwrap_or(i64::MAX))
            })
            .collect()
    }

    /// Who should speak next: people who have not spoken yet come before those who have; then the
    /// kind of actor that lacks most of its share; within a kind, who asked first.
    #[must_use]
    pub fn suggestion(
        &self,
        present: &BTreeMap<ActorType, u32>,
        now: Moment,
    ) -> Option<Suggestion> {
        let spoken = self.spoken_by_seat(now);
        let deficits = self.deficits(present, now);
        let deficit = |kind| deficits.get(&kind).copied().unwrap_or(0);
        let next = self.queue.iter().min_by_key(|request| {
            let again = spoken.contains_key(&request.seat);
            (again, -deficit(request.kind), request.since, request.seat)
        })?;
        let why = if spoken.contains_key(&next.seat) {
            Why::Deficit { thousandths: deficit(next.kind) }
        } else {
            Why::FirstTime
        };
        Some(Suggestion { seat: next.seat, kind: next.kind, why })
    }

    /// How the time was shared out.
    #[must_use]
    pub fn fairness(&self, seats: &BTreeMap<ActorType, u32>, now: Moment) -> Fairness {
        let by_seat = self.spoken_by_seat(now);
        let people: u32 = seats.values().sum();
        let silent = people.saturating_sub(u32::try_from(by_seat.len()).unwrap_or(u32::MAX));
        let mut times: Vec<u64> = by_seat.values().copied().collect();
        times.resize(times.len().max(people as usize), 0);
        let spoken = self.spoken(now);
        let all: u64 = spoken.values().sum();
        let mut shares: BTreeMap<Group, u64> = BTreeMap::new();
        let groups = pooling(seats);
        for (kind, time) in &spoken {
            if let Some(group) = groups.get(kind) {
                *shares.entry(*group).or_default() += time;
            }
        }
        for share in shares.values_mut() {
            *share = (*share * 1_000).checked_div(all).unwrap_or(0);
        }
        Fairness {
            gini: gini(&times),
            silent: (!by_seat.is_empty() && people > 0).then(|| silent * 1_000 / people),
            shares,
            milliseconds: all,
            at_tables: self.at_tables(now),
        }
    }
}

fn since(moment: Moment, now: Moment) -> u64 {
    u64::try_from((now - moment).num_milliseconds()).unwrap_or(0)
}

/// How the time was shared out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fairness {
    /// Gini coefficient of the time of each person, in thousandths: nought when all spoke as long.
    /// `None` while nobody's time was kept by person.
    pub gini: Option<u32>,
    /// People who did not speak, in thousandths of those in the room.
    pub silent: Option<u32>,
    /// Share of the time of each group, in thousandths.
    pub shares: BTreeMap<Group, u64>,
    /// All the time spoken, in plenary and at tables.
    pub milliseconds: u64,
    /// The part of it that was kept at tables.
    pub at_tables: u64,
}

/// The Gini coefficient in thousandths, rounded down, computed with whole numbers:
/// (2 Σ i·x(i)) / (n Σ x) − (n + 1) / n, x in rising order and i from one.
#[must_use]
pub fn gini(values: &[u64]) -> Option<u32> {
    let mut values = values.to_vec();
    values.sort_unstable();
    let n = values.len() as u128;
    let sum: u128 = values.iter().map(|value| u128::from(*value)).sum();
    if sum == 0 {
        return None;
    }
    let weighted: u128 =
        values.iter().zip(1_u128..).map(|(value, place)| u128::from(*value) * place).sum();
    let gini = (2 * weighted).saturating_sub((n + 1) * sum) * 1_000 / (n * sum);
    u32::try_from(gini).ok()
}
