//! Groups for whoever came in without a table: mixed by kind of actor and by language, the same for
//! the same seed, so that what was proposed is what is done.

use super::{FEWEST, Seat, SeatId, Table, TableId};
use crate::{actor::ActorType, id::WorkshopId};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// A table for everyone who has none. Nobody who sits is moved. Tables that have people are filled
/// first, and no more are begun than the room needs.
#[must_use]
pub fn groups_for(
    workshop: WorkshopId,
    seats: &BTreeMap<SeatId, Seat>,
    tables: &BTreeMap<TableId, Table>,
    seed: u64,
) -> BTreeMap<SeatId, TableId> {
    let mut at: BTreeMap<TableId, Vec<&Seat>> = BTreeMap::new();
    for seat in seats.values() {
        if let Some(table) = seat.table {
            at.entry(table).or_default().push(seat);
        }
    }
    let loose: Vec<&Seat> = seats.values().filter(|seat| seat.table.is_none()).collect();
    let used = enough(tables, &at, loose.len());
    at.retain(|table, _| used.contains(table));
    let lot = |seat: SeatId| Sha256::digest(format!("{workshop}:{seed}:{seat}"));
    let mut placed = BTreeMap::new();
    for seat in in_turn(loose, lot) {
        let cost = |table: &TableId| {
            let there = at.get(table).map_or(&[][..], Vec::as_slice);
            let Some(found) = tables.get(table) else { return (true, usize::MAX, *table) };
            let kind = there.iter().filter(|other| other.kind == seat.kind).count();
            let tongue = there.iter().filter(|other| other.locale == seat.locale).count();
            let foreign = usize::from(found.locale.is_some_and(|locale| locale != seat.locale));
            let full = there.len() >= found.seats as usize;
            (full, kind * 4 + tongue * 2 + there.len() * 3 + foreign * 100, *table)
        };
        if let Some(table) = used.iter().copied().min_by_key(cost) {
            at.entry(table).or_default().push(seat);
            placed.insert(seat.id, table);
        }
    }
    placed
}

/// The tables that so many people more need: those that have people already, then the next ones. Two
/// chairs of each are left for latecomers, and one or two people begin no table of their own while
/// there is a chair elsewhere.
pub(super) fn enough(
    tables: &BTreeMap<TableId, Table>,
    at: &BTreeMap<TableId, Vec<&Seat>>,
    more: usize,
) -> BTreeSet<TableId> {
    let there = |table: &TableId| at.get(table).map_or(0, Vec::len);
    let occupied: BTreeSet<TableId> =
        tables.keys().copied().filter(|table| there(table) > 0).collect();
    let chairs = |table: &TableId| tables.get(table).map_or(0, |table| table.seats as usize);
    let free: usize = occupied.iter().map(|table| chairs(table).saturating_sub(there(table))).sum();
    if more < FEWEST as usize && more <= free {
        return occupied;
    }
    let usual = |table: &TableId| chairs(table).saturating_sub(2).max(1);
    let sitting: usize = occupied.iter().map(there).sum();
    let mut room: usize = occupied.iter().map(usual).sum();
    let mut used = occupied;
    for table in tables.keys() {
        if room >= sitting + more {
            break;
        }
        if used.insert(*table) {
            room += usual(table);
        }
    }
    used
}

/// One of each kind in turn, within a kind by lot.
fn in_turn<K: Ord>(mut loose: Vec<&Seat>, lot: impl Fn(SeatId) -> K) -> Vec<&Seat> {
    loose.sort_by_cached_key(|seat| lot(seat.id));
    let mut turns: BTreeMap<ActorType, usize> = BTreeMap::new();
    let mut ordered: Vec<(usize, ActorType, &Seat)> = loose
        .into_iter()
        .map(|seat| {
            let turn = turns.entry(seat.kind).or_default();
            *turn += 1;
            (*turn, seat.kind, seat)
        })
        .collect();
    ordered.sort_by_key(|(turn, kind, _)| (*turn, *kind));
    ordered.into_iter().map(|(_, _, seat)| seat).collect()
}
