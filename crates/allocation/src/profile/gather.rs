//! Putting equal ballots together, by sorting them.
//!
//! A ballot becomes a list of codes, one for each choice, so that comparing codes is comparing
//! first how popular the project is, then which it is, then its points. Sorted lists of codes are
//! sorted in turn, by as many of their first codes as go into one number. Equal ballots are then
//! neighbours, and so are groups that chose the same popular projects: walking along the supporters
//! of a project is walking along memory. Nothing is allocated for a single ballot.

use std::cmp::Ordering;
use std::sync::Arc;

use super::{Entry, Group, Profile, position, weigh};
use crate::election::{Ballot, Election};
use crate::error::AllocationError;
use crate::rule::Weights;

/// The choices of all ballots that have any.
#[derive(Default)]
struct Slips {
    slips: Vec<Slip>,
    /// At first project and points of each choice, then its code.
    codes: Vec<u64>,
    /// Voters who chose each project.
    votes: Vec<u64>,
    /// The most points on a choice.
    top_points: u32,
}

/// One ballot.
struct Slip {
    weight: u64,
    /// Its choices, a range of [`Slips::codes`].
    start: usize,
    end: usize,
}

/// How a choice is told in one number.
struct Code {
    /// Projects, the most popular first.
    order: Vec<u32>,
    /// Place of each project in that order, from one.
    place: Vec<u64>,
    /// Bits for points, less one.
    point_bits: u32,
    /// Bits of a whole code.
    bits: u32,
}

impl Code {
    fn of(votes: &[u64], top_points: u32) -> Result<Self, AllocationError> {
        let mut order: Vec<u32> = (0..position(votes.len())?).collect();
        order.sort_by_key(|project| u64::MAX - votes[*project as usize]);
        let mut place = vec![0; order.len()];
        for (at, project) in (1..).zip(&order) {
            place[*project as usize] = at;
        }
        let point_bits = u32::BITS - top_points.saturating_sub(1).leading_zeros();
        let place_bits = usize::BITS - order.len().leading_zeros();
        Ok(Self { order, place, point_bits, bits: point_bits + place_bits })
    }

    fn code(&self, entry: Entry) -> u64 {
        self.place[entry.project as usize] << self.point_bits | u64::from(entry.points - 1)
    }

    fn entry(&self, code: u64) -> Entry {
        let place = usize::try_from(code >> self.point_bits).unwrap_or(usize::MAX);
        let points = code & ((1 << self.point_bits) - 1);
        Entry {
            project: self.order[place - 1],
            points: u32::try_from(points + 1).unwrap_or(u32::MAX),
        }
    }

    /// How many codes go into one number for sorting.
    fn in_head(&self) -> usize {
        (u128::BITS / self.bits.max(1)) as usize
    }

    /// The first codes of a list in one number. Codes are not zero, so that a list comes before any
    /// that goes on where it ends.
    fn head(&self, codes: &[u64]) -> u128 {
        let most = self.in_head();
        let head =
            codes.iter().take(most).fold(0, |head, code| head << self.bits | u128::from(*code));
        match most.saturating_sub(codes.len()) {
            0 => head,
            missing => head << (u32::try_from(missing).unwrap_or(0) * self.bits),
        }
    }
}

impl Profile {
    /// Nothing depends on the order of the groups: whatever decides is exact, so the order of a sum
    /// does not show.
    pub(super) fn group(
        &mut self,
        election: &Election,
        weights: Weights,
    ) -> Result<(), AllocationError> {
        self.voters = election.ballots.iter().map(|ballot| ballot.weight).sum();
        let mut slips = Slips::of(&election.ballots, self.cost.len(), weights)?;
        let code = Code::of(&slips.votes, slips.top_points)?;
        slips.sort(&code);
        let (groups, entries) = (Arc::make_mut(&mut self.groups), Arc::make_mut(&mut self.entries));
        let mut last: Option<&[u64]> = None;
        for Slip { weight, start, end } in &slips.slips {
            let codes = &slips.codes[*start..*end];
            match groups.last_mut() {
                Some(group) if last == Some(codes) => group.weight += weight,
                _ => {
                    let start = position(entries.len())?;
                    entries.extend(codes.iter().map(|one| code.entry(*one)));
                    let end = position(entries.len())?;
                    groups.push(Group { weight: *weight, start, end });
                    last = Some(codes);
                }
            }
        }
        Ok(())
    }
}

impl Slips {
    fn of(ballots: &[Ballot], projects: usize, weights: Weights) -> Result<Self, AllocationError> {
        let mut slips = Self { votes: vec![0; projects], ..Self::default() };
        slips.slips.reserve(ballots.len());
        slips.codes.reserve(ballots.iter().map(|ballot| ballot.choices.len()).sum());
        let mut ballot_entries: Vec<Entry> = Vec::new();
        // By project: the last ballot that named it.
        let mut named_on = vec![usize::MAX; projects];
        for (number, ballot) in ballots.iter().enumerate() {
            ballot_entries.clear();
            for choice in &ballot.choices {
                let points = u32::try_from(choice.points)
                    .map_err(|_| AllocationError::TooManyPoints { points: choice.points })?;
                // The first mention of a project is the one that counts, even with no points.
                let named = &mut named_on[choice.project as usize];
                if std::mem::replace(named, number) != number {
                    ballot_entries.push(Entry { project: choice.project, points });
                }
            }
            weigh(&mut ballot_entries, weights);
            slips.add(ballot.weight, &ballot_entries);
        }
        Ok(slips)
    }

    fn add(&mut self, weight: u64, entries: &[Entry]) {
        if weight == 0 {
            return;
        }
        let start = self.codes.len();
        for entry in entries.iter().filter(|entry| entry.points > 0) {
            self.votes[entry.project as usize] += weight;
            self.top_points = self.top_points.max(entry.points);
            self.codes.push(u64::from(entry.project) << u32::BITS | u64::from(entry.points));
        }
        let end = self.codes.len();
        if start < end {
            self.slips.push(Slip { weight, start, end });
        }
    }

    /// Turns choices into codes and sorts them, and then the ballots.
    fn sort(&mut self, code: &Code) {
        let low = u64::from(u32::MAX);
        for choice in &mut self.codes {
            let part = |part: u64| u32::try_from(part).unwrap_or(u32::MAX);
            let entry = Entry { project: part(*choice >> u32::BITS), points: part(*choice & low) };
            *choice = code.code(entry);
        }
        let codes = &mut self.codes;
        let mut headed: Vec<(u128, Slip)> = Vec::with_capacity(self.slips.len());
        for slip in self.slips.drain(..) {
            let own = &mut codes[slip.start..slip.end];
            own.sort_unstable();
            headed.push((code.head(own), slip));
        }
        let in_head = code.in_head();
        let rest = |slip: &Slip| codes[slip.start..slip.end].get(in_head..).unwrap_or_default();
        headed.sort_unstable_by(|(a, x), (b, y)| match a.cmp(b) {
            Ordering::Equal => rest(x).cmp(rest(y)),
            different => different,
        });
        self.slips.extend(headed.into_iter().map(|(_, slip)| slip));
    }
}
