//! Looking for seats one by one, and no longer than somebody waits for it.
//!
//! Only who overlaps with what is asked, or with somebody who does, can be in its way: everybody else
//! stays out of the search. Of things that are alike from a moment on, one is tried. What is left can
//! still be long by nature (things promised by name at odd times make it as hard as any timetable),
//! so each look takes from a [`Patience`] that whoever asks brings along.

use super::{Seating, Shelf};
use crate::{
    Moment,
    registry::{Use, availability},
};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// How many uses a search may look at before it gives up; several questions of one page share it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Patience(u32);

impl Patience {
    /// For one question.
    #[must_use]
    pub const fn of_one() -> Self {
        Self(200_000)
    }

    /// For all the days and lenders that a page shows.
    #[must_use]
    pub const fn of_a_page() -> Self {
        Self(400_000)
    }

    /// None: nobody is moved, and what is said is what is free as everybody sits.
    #[must_use]
    pub const fn none() -> Self {
        Self(0)
    }

    /// Looks at so many uses, if there is patience for it.
    fn look(&mut self, at: usize) -> bool {
        let cost = u32::try_from(at).unwrap_or(u32::MAX).saturating_add(1);
        let left = self.0.checked_sub(cost);
        self.0 = left.unwrap_or(0);
        left.is_some()
    }
}

/// What a seat is looked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Guest<'a> {
    pub used: Use,
    /// Which of those that are seated; a part of what is asked now is none of them.
    pub seated: Option<usize>,
    /// Where it would rather stay.
    pub at: Option<usize>,
    pub never: &'a BTreeSet<usize>,
}

pub(super) struct Search<'a, 'p> {
    shelves: &'a [Shelf],
    guests: Vec<Guest<'a>>,
    taken: Vec<Vec<Use>>,
    chosen: Vec<usize>,
    patience: &'p mut Patience,
}

/// From a moment on: how many can be used, and how many more or fewer are in use when.
type Ahead = (u32, BTreeMap<Moment, i64>);

impl<'a, 'p> Search<'a, 'p> {
    pub fn new(
        shelves: &'a [Shelf],
        mut guests: Vec<Guest<'a>>,
        patience: &'p mut Patience,
    ) -> Self {
        guests.sort_by_key(|guest| {
            let Use { span, quantity } = guest.used;
            (span.from(), Reverse(quantity), span.to(), guest.seated.is_none(), guest.seated)
        });
        let first = guests.first().map(|guest| guest.used.span.from());
        let last = guests.iter().map(|guest| guest.used.span.to()).max();
        let near = |one: &&Use| {
            first.is_some_and(|first| one.span.to() > first)
                && last.is_some_and(|last| one.span.from() < last)
        };
        let taken =
            shelves.iter().map(|shelf| shelf.promised.iter().filter(near).copied().collect());
        Self { shelves, guests, taken: taken.collect(), chosen: Vec::new(), patience }
    }

    /// Where everybody sits, if there is a seat for each.
    pub fn found(mut self) -> Option<Seating> {
        if !self.place(0) {
            return None;
        }
        let mut seating = Seating::default();
        for (guest, at) in self.guests.iter().zip(&self.chosen) {
            match (guest.seated, seating.given.iter_mut().find(|(of, _)| of == at)) {
                (Some(number), _) if guest.at != Some(*at) => seating.moved.push((number, *at)),
                (Some(_), _) => {}
                (None, Some((_, many))) => *many += 1,
                (None, None) => seating.given.push((*at, 1)),
            }
        }
        Some(seating)
    }

    /// Seats those from `next` on. Who comes first chooses first: where nothing is promised by name
    /// that never fails when the sum of the stock is enough.
    fn place(&mut self, next: usize) -> bool {
        let Some(guest) = self.guests.get(next).copied() else { return true };
        // Parts of one wish are alike: trying them the other way round finds nothing new.
        let twin = next.checked_sub(1).filter(|before| {
            let before = self.guests[*before];
            (before.used, before.seated, guest.seated) == (guest.used, None, None)
        });
        let from = twin.map_or(0, |before| self.chosen[before]);
        let mut seats: Vec<(bool, u32, usize)> = Vec::new();
        for (at, shelf) in self.shelves.iter().enumerate().skip(from) {
            if guest.never.contains(&at) {
                continue;
            }
            if !self.patience.look(self.taken[at].len()) {
                return false;
            }
            let taken = self.taken[at].iter().copied();
            let free = availability::free(shelf.stock, taken, guest.used.span);
            if free >= guest.used.quantity {
                // The fullest first, so that whole things stay free; twins in order.
                let full = if guest.seated.is_some() { free } else { 0 };
                seats.push((guest.at != Some(at), full, at));
            }
        }
        seats.sort_unstable();
        let mut in_vain: Vec<(usize, Ahead)> = Vec::new();
        for (_, _, at) in seats {
            // Parts of a wish go by the order of the things, so that none is like another to them.
            let ahead = guest.seated.map(|_| self.ahead(at, guest.used.span.from()));
            let alike = |(other, seen): &(usize, Ahead)| {
                ahead.as_ref() == Some(seen) && self.same_for_the_rest(*other, at, next)
            };
            if in_vain.iter().any(alike) {
                continue;
            }
            self.taken[at].push(guest.used);
            self.chosen.push(at);
            if self.place(next + 1) {
                return true;
            }
            self.taken[at].pop();
            self.chosen.pop();
            if !self.patience.look(self.taken[at].len()) {
                return false;
            }
            in_vain.extend(ahead.map(|ahead| (at, ahead)));
        }
        false
    }

    /// What a thing looks like to whoever comes from a moment on.
    fn ahead(&self, at: usize, from: Moment) -> Ahead {
        let mut changes = BTreeMap::new();
        for one in self.taken[at].iter().filter(|one| one.span.to() > from) {
            let quantity = i64::from(one.quantity);
            *changes.entry(one.span.from().max(from)).or_insert(0) += quantity;
            *changes.entry(one.span.to()).or_insert(0) -= quantity;
        }
        changes.retain(|_, change| *change != 0);
        (self.shelves[at].stock.usable(), changes)
    }

    /// Whether whoever is left may sit on both of two things, or on neither.
    fn same_for_the_rest(&self, one: usize, other: usize, next: usize) -> bool {
        let mut rest = self.guests.iter().skip(next + 1);
        rest.all(|guest| guest.never.contains(&one) == guest.never.contains(&other))
    }
}
