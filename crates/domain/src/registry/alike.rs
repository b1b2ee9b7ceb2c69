//! Several things alike at one holder. What is asked of the kind may be any of them until one is
//! handed over: it is seated on one only so that nothing is ever promised twice, and gives way to
//! another seat when somebody needs that very thing.
//!
//! Adding up what each has free says too little, since what is seated can move; the peak of all uses
//! against the sum of the stock says too much, since what is promised by name cannot (one of two tents
//! until noon, the other from noon on: one is in use at a time, and yet none is free all day). So a
//! seat is looked for, with [`availability`] for every thing, and what is found is what is free.

mod search;

pub use search::Patience;

use super::{Span, Stock, Use, availability};
use search::{Guest, Search};
use std::{cmp::Reverse, collections::BTreeSet};

/// The most seats that are looked for one by one; of more, moving none must do.
const MOST_PARTS: u32 = 64;

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

    /// Those who sit in the way of a use, or in the way of somebody who does, and so on: nobody else
    /// has to be looked at to know whether there is room for it.
    fn in_the_way(&self, of: Span) -> Vec<usize> {
        let seated =
            self.seated.iter().enumerate().map(|(number, one)| (one.used.span, Some(number)));
        let mut all: Vec<(Span, Option<usize>)> = seated.chain([(of, None)]).collect();
        all.sort_unstable();
        let (mut run, mut until, mut found) = (Vec::new(), of.from(), false);
        for (span, number) in all {
            // Where those who overlap with one another end, the next ones begin.
            if span.from() >= until {
                if found {
                    break;
                }
                run.clear();
            }
            until = if run.is_empty() && !found { span.to() } else { until.max(span.to()) };
            found |= number.is_none();
            run.extend(number);
        }
        run
    }

    /// Seats everybody, with parts of one wish beside them.
    fn seated_with(
        &self,
        parts: u32,
        wanted: Use,
        never: &BTreeSet<usize>,
        patience: &mut Patience,
    ) -> Option<Seating> {
        let part = Guest { used: Use { quantity: 1, ..wanted }, seated: None, at: None, never };
        let seated = self.in_the_way(wanted.span).into_iter().map(|number| {
            let one = &self.seated[number];
            Guest { used: one.used, seated: Some(number), at: Some(one.at), never: &one.never }
        });
        let guests: Vec<Guest> = seated.chain((0..parts).map(|_| part)).collect();
        Search::new(&self.shelves, guests, patience).found()
    }

    /// The most that could be free if everybody moved out of the way who can: never fewer than are.
    fn at_most(&self, window: Span, never: &BTreeSet<usize>) -> u32 {
        let open = self.shelves.iter().enumerate().filter(|(at, _)| !never.contains(at));
        let named = open.map(|(_, shelf)| {
            availability::free(shelf.stock, shelf.promised.iter().copied(), window)
        });
        let named = named.fold(0_u32, u32::saturating_add);
        named.min(availability::free(self.stock(), self.uses(), window))
    }

    /// Where what is asked of the kind finds room: of one thing when one has enough, else of several,
    /// and moving others only when nothing else helps. `never` are the numbers of the things that are
    /// not for it. Nothing when there is no room.
    #[must_use]
    pub fn seats(&self, wanted: Use, never: &BTreeSet<usize>) -> Option<Seating> {
        let free = self.unmoved(wanted.span, never);
        let sum = free.iter().copied().fold(0_u32, u32::saturating_add);
        if sum >= wanted.quantity {
            return Some(Seating { moved: Vec::new(), given: given(&free, wanted.quantity) });
        }
        self.moving(wanted, never, &mut Patience::of_one())
    }

    /// The same where moving others is all that may help.
    fn moving(
        &self,
        wanted: Use,
        never: &BTreeSet<usize>,
        patience: &mut Patience,
    ) -> Option<Seating> {
        let hopeless = self.seated.is_empty()
            || wanted.quantity > MOST_PARTS
            || self.at_most(wanted.span, never) < wanted.quantity;
        if hopeless { None } else { self.seated_with(wanted.quantity, wanted, never, patience) }
    }

    /// How many of the kind are free from the beginning to the end of a time: so many can be asked for.
    #[must_use]
    pub fn free(&self, window: Span, never: &BTreeSet<usize>) -> u32 {
        self.free_within(window, never, &mut Patience::of_one())
    }

    /// The same for one of many questions; once the patience is spent, what is free as everybody sits.
    #[must_use]
    pub fn free_within(
        &self,
        window: Span,
        never: &BTreeSet<usize>,
        patience: &mut Patience,
    ) -> u32 {
        let free = self.unmoved(window, never);
        let mut sure = free.iter().copied().fold(0_u32, u32::saturating_add);
        if self.seated.is_empty() {
            return sure;
        }
        let most = self.at_most(window, never);
        while sure < most {
            let wanted = Use { span: window, quantity: sure + 1 };
            if self.moving(wanted, never, patience).is_none() {
                break;
            }
            sure += 1;
        }
        sure
    }

    /// Who has to move, and where, so that one of the things can be used by name: nobody when it is
    /// free, nothing when no moving helps.
    #[must_use]
    pub fn room(
        &self,
        at: usize,
        wanted: Use,
        patience: &mut Patience,
    ) -> Option<Vec<(usize, usize)>> {
        let shelf = self.shelves.get(at)?;
        if availability::fits(shelf.stock, self.uses_of(at), wanted) {
            return Some(Vec::new());
        }
        if !availability::fits(shelf.stock, shelf.promised.iter().copied(), wanted) {
            return None;
        }
        let mut then = self.clone();
        then.shelves[at].promised.push(wanted);
        then.seated_with(0, wanted, &BTreeSet::new(), patience).map(|seating| seating.moved)
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

/// How many each thing gives of what is free as everybody sits: one of them when one has enough, the
/// one that then is fullest; else as few of them as can be.
fn given(free: &[u32], wanted: u32) -> Vec<(usize, u32)> {
    let each = || free.iter().copied().enumerate();
    let enough = |(_, free): &(usize, u32)| *free >= wanted;
    if let Some((at, _)) = each().filter(enough).min_by_key(|(at, free)| (*free, *at)) {
        return vec![(at, wanted)];
    }
    let mut most: Vec<(usize, u32)> = each().filter(|(_, free)| *free > 0).collect();
    most.sort_by_key(|(at, free)| (Reverse(*free), *at));
    let mut left = wanted;
    let mut given = Vec::new();
    for (at, free) in most {
        if left > 0 {
            given.push((at, free.min(left)));
            left = left.saturating_sub(free);
        }
    }
    given
}

#[cfg(test)]
mod tests;
