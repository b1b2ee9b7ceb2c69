//! Which phones were shared, as the log has it.

use crate::workshop::{Entry, Event, Seat, SeatId};
use std::collections::{BTreeMap, BTreeSet};

/// Who held which phone.
#[derive(Default)]
struct Phones {
    /// Everybody who ever held each of them.
    held: Vec<BTreeSet<SeatId>>,
    /// On which each person is now, and what it keeps of their seat.
    now: BTreeMap<SeatId, (usize, String)>,
}

impl Phones {
    fn take(&mut self, seat: SeatId, phone: Option<usize>, key: &str) {
        let phone = phone.unwrap_or(self.held.len());
        if phone == self.held.len() {
            self.held.push(BTreeSet::new());
        }
        self.held[phone].insert(seat);
        self.now.insert(seat, (phone, key.to_owned()));
    }

    /// The phone on which somebody comes in: that of whom they share it with, the one they had, or another.
    fn of(&self, seat: &Seat) -> Option<usize> {
        let on = |seat: SeatId| self.now.get(&seat);
        match seat.beside {
            Some(first) => on(first).map(|(phone, _)| *phone),
            None => on(seat.id).filter(|(_, key)| *key == seat.key).map(|(phone, _)| *phone),
        }
    }
}

/// How many phones more than one person held, and how many people those were.
pub(super) fn shared(entries: &[Entry]) -> (usize, usize) {
    let mut phones = Phones::default();
    for entry in entries {
        match &entry.event {
            Event::SeatTaken(seat) => phones.take(seat.id, phones.of(seat), &seat.key),
            Event::SeatMoved { seat, key } => phones.take(*seat, None, key),
            _ => {}
        }
    }
    let shared: Vec<_> = phones.held.into_iter().filter(|people| people.len() > 1).collect();
    let people: BTreeSet<SeatId> = shared.iter().flatten().copied().collect();
    (shared.len(), people.len())
}
