//! Seats and tables: who is in the room, and who sits with whom.

use super::{SeatId, TableId, grouping::enough};
use crate::{
    Moment,
    actor::{ActorType, coded},
    locale::Locale,
    text::Slug,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The most people in one workshop.
pub const MOST_SEATS: usize = 20_000;
/// The most people who share one phone, those who left with it among them.
pub const MOST_ON_A_PHONE: usize = 4;
/// The most tables.
pub const MOST_TABLES: usize = 400;

coded! {
    /// What somebody does at their table beside taking part.
    TableRole {
        /// Stays and welcomes.
        Host => "host",
        /// Writes down.
        Scribe => "scribe",
    }
}

coded! {
    /// What a phone tells the facilitator without a word.
    Signal {
        /// Nothing.
        None => "none",
        /// Ready to go on.
        Ready => "ready",
        /// Needs more time.
        NeedTime => "need-time",
        /// The table needs help.
        Help => "help",
    }
}

/// Somebody in the room, by a name of their choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// Its number.
    pub id: SeatId,
    /// A name of their choice.
    pub name: String,
    /// Kind of actor.
    pub kind: ActorType,
    /// A second hat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<ActorType>,
    /// Where they come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commune: Option<Slug>,
    /// Their language.
    pub locale: Locale,
    /// Hash of what the phone holds.
    pub key: String,
    /// Hash of the phrase that moves the seat to another phone.
    pub phrase: String,
    /// Their table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<TableId>,
    /// What they do there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<TableRole>,
    /// Whether they were asked to translate.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub translates: bool,
    /// What their phone tells.
    pub signal: Signal,
    /// When they came in.
    pub joined_at: Moment,
    /// Whether a machine plays them, in a rehearsal.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub simulated: bool,
    /// The first one who came in on this phone, where somebody did before them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<SeatId>,
}

impl Seat {
    /// Its phone, by the first seat that came in on it.
    #[must_use]
    pub fn phone(&self) -> SeatId {
        self.beside.unwrap_or(self.id)
    }
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Its number.
    pub id: TableId,
    /// What stands on its sign.
    pub name: String,
    /// How many may sit there.
    pub seats: u32,
    /// Its language, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<Locale>,
}

/// How people are spread over the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Seating {
    /// As many kinds of actors at each table as there are, and as few who met before.
    Mixed,
    /// Each kind of actor by itself.
    Role,
}

/// Spreads people over tables: hosts stay, everyone else is placed one after another where it
/// costs least. Deterministic: the same room gives the same tables.
#[must_use]
pub fn assign(
    seats: &BTreeMap<SeatId, Seat>,
    tables: &BTreeMap<TableId, Table>,
    earlier: &[BTreeMap<SeatId, TableId>],
    seating: Seating,
) -> BTreeMap<SeatId, TableId> {
    let mut at: BTreeMap<TableId, Vec<&Seat>> =
        tables.keys().map(|table| (*table, Vec::new())).collect();
    let mut placed = BTreeMap::new();
    let mut place = |seat: &'_ Seat, table: TableId| placed.insert(seat.id, table);
    let hosts = |seat: &&Seat| seat.role == Some(TableRole::Host) && seat.table.is_some();
    for seat in seats.values().filter(hosts) {
        if let Some((table, there)) =
            seat.table.and_then(|t| at.get_mut(&t).map(|there| (t, there)))
        {
            there.push(seat);
            place(seat, table);
        }
    }
    // Nobody sits alone because tables were laid for more people than came.
    if seating == Seating::Mixed {
        let others = seats.values().filter(|seat| !hosts(seat)).count();
        let used = enough(tables, &at, others);
        at.retain(|table, _| used.contains(table));
    }
    // One of each kind in turn, so that rare kinds are not all left for the last tables.
    for seat in in_turn(seats.values().filter(|seat| !hosts(seat))) {
        let cost = |table: &TableId, there: &Vec<&Seat>| {
            let room = tables.get(table).map_or(0, |table| table.seats as usize);
            let same = there.iter().filter(|other| other.kind == seat.kind).count();
            let kind = match seating {
                Seating::Mixed => same * 4,
                Seating::Role => (there.len() - same) * 1_000,
            };
            let met = there.iter().map(|other| meetings(earlier, seat.id, other.id)).sum::<usize>();
            (there.len() >= room, kind + met * 6 + there.len(), *table)
        };
        let best = at.iter().min_by_key(|(table, there)| cost(table, there)).map(|(id, _)| *id);
        if let Some(table) = best {
            at.entry(table).or_default().push(seat);
            place(seat, table);
        }
    }
    placed
}

/// How often two people sat at the same table.
fn meetings(earlier: &[BTreeMap<SeatId, TableId>], one: SeatId, other: SeatId) -> usize {
    earlier
        .iter()
        .filter(|sitting| sitting.get(&one).is_some_and(|t| sitting.get(&other) == Some(t)))
        .count()
}

/// One of each kind in turn.
fn in_turn<'a>(seats: impl Iterator<Item = &'a Seat>) -> Vec<&'a Seat> {
    let mut turns: BTreeMap<ActorType, usize> = BTreeMap::new();
    let mut ordered: Vec<(usize, &Seat)> = seats
        .map(|seat| {
            let turn = turns.entry(seat.kind).or_default();
            *turn += 1;
            (*turn, seat)
        })
        .collect();
    ordered.sort_by_key(|(turn, seat)| (*turn, seat.kind, seat.id));
    ordered.into_iter().map(|(_, seat)| seat).collect()
}
