//! Several things alike at one holder. What is asked of the kind may be any of them until one is
//! handed over: it is seated on one only so that nothing is ever promised twice, and gives way to
//! another seat when somebody needs that very thing.
//!
//! Adding up what each has free says too little, since what is seated can move; the peak of all uses
//! against the sum of the stock says too much, since what is promised by name cannot (one of two tents
//! until noon, the other from noon on: one is in use at a time, and yet none is free all day). So a
//! seat is looked for, with [`availability`] for every thing, and what is found is what is free.

use super::{Span, Stock, Use, availability};
use std::{cmp::Reverse, collections::BTreeSet};

/// The most seats that are looked for one by one; of more, moving none must do.
const MOST_PARTS: u32 = 64;
/// How many seats are looked at before one gives up.
const PATIENCE: u32 = 20_000;

/// One of several things alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelf {
    /// What there is of it.
    pub stock: Stock,
    /// What is promised of this very one, or gone with it.
    pub promised: Vec<Use>,
}

/// What was asked of the kind, and where it is seated for now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seated {
    /// How many, and when.
    pub used: Use,
    /// The number of its thing.
    pub at: usize,
    /// The numbers of the things that are not for it: closed then, or not lent to whoever asked.
    pub never: BTreeSet<usize>,
}

/// Several things alike at one holder, with all that is promised of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Alike {
    /// The things.
    pub shelves: Vec<Shelf>,
    /// What was asked of the kind.
    pub seated: Vec<Seated>,
}

/// Where what was asked finds room.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seating {
    /// What moves: the number of what is seated, and of its new thing.
    pub moved: Vec<(usize, usize)>,
    /// How many of what is asked each thing gives, by its number; each once.
    pub given: Vec<(usize, u32)>,
}

/// What a seat is looked for.
#[derive(Debug, Clone, Copy)]
struct Guest<'a> {
    used: Use,
    /// Which of those that are seated; a part of what is asked now is none of them.
    seated: Option<usize>,
    /// Where it would rather stay.
    at: Option<usize>,
    never: &'a BTreeSet<usize>,
}

struct Search<'a> {
    shelves: &'a [Shelf],
    guests: Vec<Guest<'a>>,
    taken: Vec<Vec<Use>>,
    chosen: Vec<usize>,
    patience: u32,
}

impl Search<'_> {
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
            let Some(left) = self.patience.checked_sub(1) else { return false };
            self.patience = left;
            let taken = self.taken[at].iter().copied();
            let free = availability::free(shelf.stock, taken, guest.used.span);
            if free >= guest.used.quantity {
                // The fullest first, so that whole things stay free; twins in order.
                let full = if guest.seated.is_some() { free } else { 0 };
                seats.push((guest.at != Some(at), full, at));
            }
        }
        seats.sort_unstable();
        for (_, _, at) in seats {
            self.taken[at].push(guest.used);
            self.chosen.push(at);
            if self.place(next + 1) {
                return true;
            }
            self.taken[at].pop();
            self.chosen.pop();
        }
        false
    }
}

impl Alike {
    /// All that is in use of them, whoever has it.
    fn uses(&self) -> impl Iterator<Item = Use> {
        let promised = self.shelves.iter().flat_map(|shelf| shelf.promised.iter().copied());
        promised.chain(self.seated.iter().map(|one| one.used))
    }

    /// What is in use of one of them as they are seated now.
    fn uses_of(&self, at: usize) -> impl Iterator<Item = Use> {
        let promised = self.shelves.get(at).map(|shelf| shelf.promised.iter().copied());
        let seated = self.seated.iter().filter(move |one| one.at == at).map(|one| one.used);
        promised.into_iter().flatten().chain(seated)
    }

    /// The sum of the stock.
    #[must_use]
    pub fn stock(&self) -> Stock {
        let sum = |of: fn(&Stock) -> u32| {
            self.shelves.iter().fold(0_u32, |sum, shelf| sum.saturating_add(of(&shelf.stock)))
        };
        Stock { held: sum(|stock| stock.held), out_of_service: sum(|stock| stock.out_of_service) }
    }

    /// How many of each are free all through a time while everybody stays where they are.
    fn unmoved(&self, window: Span, never: &BTreeSet<usize>) -> Vec<u32> {
        let free = |(at, shelf): (usize, &Shelf)| match never.contains(&at) {
            true => 0,
            false => availability::free(shelf.stock, self.uses_of(at), window),
        };
        self.shelves.iter().enumerate().map(free).collect()
    }

    /// Seats everybody, with parts of one wish beside them.
    fn seated_with(&self, parts: u32, wanted: Use, never: &BTreeSet<usize>) -> Option<Seating> {
        let part = Guest { used: Use { quantity: 1, ..wanted }, seated: None, at: None, never };
        let seated = self.seated.iter().enumerate().map(|(number, one)| Guest {
            used: one.used,
            seated: Some(number),
            at: Some(one.at),
            never: &one.never,
        });
        let mut guests: Vec<Guest> = seated.chain((0..parts).map(|_| part)).collect();
        guests.sort_by_key(|guest| {
            let Use { span, quantity } = guest.used;
            (span.from(), Reverse(quantity), span.to(), guest.seated.is_none(), guest.seated)
        });
        let taken = self.shelves.iter().map(|shelf| shelf.promised.clone()).collect();
        let (shelves, patience) = (&self.shelves[..], PATIENCE);
        let mut search = Search { shelves, guests, taken, chosen: Vec::new(), patience };
        if !search.place(0) {
            return None;
        }
        let mut seating = Seating::default();
        for (guest, at) in search.guests.iter().zip(&search.chosen) {
            match (guest.seated, seating.given.iter_mut().find(|(of, _)| of == at)) {
                (Some(number), _) if guest.at != Some(*at) => seating.moved.push((number, *at)),
                (Some(_), _) => {}
                (None, Some((_, many))) => *many += 1,
                (None, None) => seating.given.push((*at, 1)),
            }
        }
        Some(seating)
    }

    /// Where what is asked of the kind finds room: of one thing when one has enough, else of several,
    /// and moving others only when nothing else helps. `never` are the numbers of the things that are
    /// not for it. Nothing when there is no room.
    #[must_use]
    pub fn seats(&self, wanted: Use, never: &BTreeSet<usize>) -> Option<Seating> {
        let free = self.unmoved(wanted.span, never);
        let sum = free.iter().fold(0_u32, |sum, free| sum.saturating_add(*free));
        if sum >= wanted.quantity {
            let enough = |(_, free): &(usize, u32)| *free >= wanted.quantity;
            let each = || free.iter().copied().enumerate();
            if let Some((at, _)) = each().filter(enough).min_by_key(|(at, free)| (*free, *at)) {
                return Some(Seating { moved: Vec::new(), given: vec![(at, wanted.quantity)] });
            }
            let mut most: Vec<(usize, u32)> = each().filter(|(_, free)| *free > 0).collect();
            most.sort_by_key(|(at, free)| (Reverse(*free), *at));
            let mut left = wanted.quantity;
            let mut given = Vec::new();
            for (at, free) in most {
                if left > 0 {
                    given.push((at, free.min(left)));
                    left = left.saturating_sub(free);
                }
            }
            return Some(Seating { moved: Vec::new(), given });
        }
        let hopeless = self.seated.is_empty()
            || wanted.quantity > MOST_PARTS
            || !availability::fits(self.stock(), self.uses(), wanted);
        if hopeless { None } else { self.seated_with(wanted.quantity, wanted, never) }
    }

    /// How many of the kind are free from the beginning to the end of a time: so many can be asked for.
    #[must_use]
    pub fn free(&self, window: Span, never: &BTreeSet<usize>) -> u32 {
        let free = self.unmoved(window, never);
        let mut sure = free.iter().fold(0_u32, |sum, free| sum.saturating_add(*free));
        let most = availability::free(self.stock(), self.uses(), window);
        let moves = |quantity| self.seats(Use { span: window, quantity }, never).is_some();
        while sure < most && moves(sure + 1) {
            sure += 1;
        }
        sure
    }

    /// Who has to move, and where, so that one of the things can be used by name: nobody when it is
    /// free, nothing when no moving helps.
    #[must_use]
    pub fn room(&self, at: usize, wanted: Use) -> Option<Vec<(usize, usize)>> {
        let shelf = self.shelves.get(at)?;
        if availability::fits(shelf.stock, self.uses_of(at), wanted) {
            return Some(Vec::new());
        }
        if !availability::fits(shelf.stock, shelf.promised.iter().copied(), wanted) {
            return None;
        }
        let mut then = self.clone();
        then.shelves[at].promised.push(wanted);
        then.seated_with(0, wanted, &BTreeSet::new()).map(|seating| seating.moved)
    }

    /// Seats everybody as was found.
    #[cfg(test)]
    fn take(&mut self, seating: &Seating, wanted: Use) {
        for (number, at) in &seating.moved {
            if let Some(one) = self.seated.get_mut(*number) {
                one.at = *at;
            }
        }
        let parts = seating.given.iter().map(|(at, quantity)| Seated {
            used: Use { quantity: *quantity, ..wanted },
            at: *at,
            never: BTreeSet::new(),
        });
        self.seated.extend(parts);
    }
}

#[cfg(test)]
mod tests;
