//! Promises about tables: who is seated with whom, and whose time is kept there.

use super::{DESK, Room};
use crate::{actor::ActorType, locale::Locale, workshop::*};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// People of so many kinds, every second of them speaking Dutch.
fn lobby(people: usize, kinds: usize) -> Room {
    let mut room = Room::new("scenario-workshop");
    room.next();
    for place in 0..people {
        let seat = room.join(ActorType::ALL[place % kinds]);
        if place / kinds % 2 == 1 {
            let found = room.state.seats[&seat].clone();
            let (name, kind, second, commune) =
                (found.name, found.kind, found.second, found.commune);
            let locale = Locale::Nl;
            let change = Command::ChangeSeat { name, kind, second, commune, locale };
            room.ask(Hand::Seat(seat), change).unwrap();
        }
    }
    room
}

fn at(room: &Room) -> BTreeMap<TableId, Vec<&Seat>> {
    let mut at: BTreeMap<TableId, Vec<&Seat>> = BTreeMap::new();
    for seat in room.state.seats.values() {
        at.entry(seat.table.unwrap()).or_default().push(seat);
    }
    at
}

#[test]
fn whoever_has_no_table_is_seated_with_other_kinds_and_the_other_language() {
    let mut room = lobby(12, 3);
    let shown = groups_for(room.state.id, &room.state.seats, &room.state.tables, 7);
    room.ask(DESK, Command::SeatGroups { seed: 7 }).unwrap();
    assert!(shown.iter().all(|(seat, table)| room.state.seats[seat].table == Some(*table)));
    for (table, people) in at(&room) {
        assert!((5..=7).contains(&people.len()), "{table}");
        assert_eq!(people.iter().map(|seat| seat.kind).collect::<BTreeSet<_>>().len(), 3);
        assert_eq!(people.iter().map(|seat| seat.locale).collect::<BTreeSet<_>>().len(), 2);
    }
    let other = groups_for(room.state.id, &lobby(12, 3).state.seats, &room.state.tables, 8);
    assert_ne!(shown, other, "another seed gives other groups");
    // Two latecomers find a chair among the others: nobody is moved, and nobody sits alone.
    let before: Vec<_> = room.state.seats.values().map(|seat| (seat.id, seat.table)).collect();
    let late = [room.join(ActorType::Coach), room.join(ActorType::School)];
    let sittings = room.state.sittings.len();
    room.ask(DESK, Command::SeatGroups { seed: 7 }).unwrap();
    assert!(before.iter().all(|(seat, table)| room.state.seats[seat].table == *table));
    assert!(late.iter().all(|seat| at(&room)[&room.state.seats[seat].table.unwrap()].len() >= 7));
    assert_eq!(room.state.sittings.len(), sittings, "a latecomer ended the sitting of the others");
}

#[test]
fn six_people_at_tables_laid_for_fourteen_sit_together() {
    let mut room = lobby(6, 6);
    room.ask(DESK, Command::AssignTables { seating: Seating::Mixed }).unwrap();
    assert_eq!(at(&room).len(), 1);
}

proptest! {
    #[test]
    fn no_chair_is_given_twice_while_another_is_free(people in 1_usize..30, kinds in 1_usize..8, seed: u64) {
        let mut room = lobby(people, kinds);
        room.ask(DESK, Command::SeatGroups { seed }).unwrap();
        let chairs: u32 = room.state.tables.values().map(|table| table.seats).sum();
        for (table, there) in at(&room) {
            prop_assert!(there.len() <= room.state.tables[&table].seats as usize || people > chairs as usize);
            prop_assert!(there.len() > 1 || people < 3, "somebody sits alone");
        }
    }
}

#[test]
fn the_time_of_a_table_is_kept_by_its_host_and_counts_beside_that_of_the_plenary() {
    let mut room = Room::new("scenario-workshop");
    room.next();
    let kinds = [ActorType::Inhabitants, ActorType::Commune, ActorType::Association];
    let seats: Vec<SeatId> = kinds.iter().cycle().take(9).map(|kind| room.join(*kind)).collect();
    room.ask(DESK, Command::SeatGroups { seed: 1 }).unwrap();
    room.next();
    let (host, guest) = (Hand::Seat(seats[0]), Hand::Seat(seats[1]));
    let role = Some(TableRole::Host);
    room.ask(host, Command::GiveRole { seat: seats[0], role }).unwrap();
    let tap = |kind: usize| Command::TableFloor { kind: Some(kinds[kind]) };
    assert_eq!(room.ask(guest, tap(0)), Err(WorkshopRefusal::TableOnly));
    room.ask(host, tap(0)).unwrap();
    room.wait(30);
    room.ask(host, tap(1)).unwrap();
    room.wait(10);
    // A second tap on the same kind stops it.
    room.ask(host, tap(1)).unwrap();
    room.wait(60);
    room.ask(DESK, Command::GiveFloor { seat: None, kind: Some(kinds[2]), reason: None }).unwrap();
    room.wait(40);
    room.ask(DESK, Command::EndFloor).unwrap();
    let present = room.state.present();
    let fair = room.state.speaking.fairness(&present, room.now);
    assert_eq!((fair.milliseconds, fair.at_tables), (80_000, 40_000));
    let shares: Vec<u64> = fair.shares.values().copied().collect();
    assert_eq!(shares.iter().sum::<u64>(), 1_000);
    assert_eq!(fair.shares[&Group::Kind(ActorType::Inhabitants)], 375);
    // The room goes on to something else: what still ran at a table ends with it.
    room.ask(host, tap(0)).unwrap();
    room.wait(5);
    room.ask(DESK, Command::Session { to: SessionState::Paused }).unwrap();
    assert!(room.state.speaking.tables.is_empty());
}

#[test]
fn a_table_of_an_unknown_number_is_refused_and_none_is_made_of_it() {
    let mut room = Room::new("blank");
    let set = |id| Command::SetTable { id, name: "Fenêtre".into(), seats: 6, locale: None };
    let before = room.state.clone();
    let unknown = TableId(9_999);
    assert_eq!(room.ask(DESK, set(Some(unknown))), Err(WorkshopRefusal::NotThere));
    let remove = Command::RemoveTable { table: unknown };
    assert_eq!(room.ask(DESK, remove), Err(WorkshopRefusal::NotThere));
    assert_eq!(room.state, before);
    // Without a number it is one more; with one that is there it is that one.
    room.ask(DESK, set(None)).unwrap();
    let (id, made) = room.state.tables.last_key_value().map(|(id, it)| (*id, it.clone())).unwrap();
    assert_eq!((room.state.tables.len(), made.name.as_str()), (before.tables.len() + 1, "Fenêtre"));
    room.ask(DESK, set(Some(id))).unwrap();
    assert_eq!(room.state.tables.len(), before.tables.len() + 1);
    // Nor does anybody sit down at a table that is not there.
    room.next();
    let seat = room.join(ActorType::School);
    let sit = Command::PlaceSeat { seat, table: unknown };
    assert_eq!(room.ask(Hand::Seat(seat), sit), Err(WorkshopRefusal::NotThere));
}
