//! Maximin support, followed by the loads that are published.
//!
//! L of a set of projects is the least load that no voter need exceed when the cost of each is split
//! among its supporters. It is the largest of cost(T) / voters(T) over its subsets T, where voters(T)
//! are all who support something of T: a fraction whose divisor is no larger than the number of ballots
//! n. Two such fractions that differ are at least 1/n² apart.
//!
//! So costs are split in parts of 1/K of a smallest unit, K above n², and voters take whole numbers of
//! parts. If every voter may take t·K of them, rounded up, there is room for the costs exactly if L is
//! no more than t; if every voter may take one part less than that, exactly if L is less than t. For each
//! round t is what is published: the chosen project must find room under the first limit, and neither it
//! nor a rival may under the second. Where a rival finds none, some T is in its way, and cost(T) /
//! voters(T) is a bound that later rounds need not ask for again: loads only grow.
//!
//! Room is sought as a flow, along shortest paths: from a project to its supporters, from a voter who is
//! full to the other projects that the voter carries, and so on to somebody who is not.

use num_bigint::BigUint;

use super::{Case, Choice};
use crate::election::Election;
use crate::error::CertifyError;
use crate::fraction::Fraction;
use crate::violation::{Figure, Violation};

/// Choices on ballots looked at before this gives up: some tens of seconds.
const MOST_WORK: u64 = 4_000_000_000;

const FAR: u32 = u32::MAX;

/// Why a count is not followed to its end.
struct TooLong;

/// What some projects cost, and how many support one of them.
type Load = (u128, u128);

/// Whether a load is below another.
fn is_less(a: Load, b: &Fraction) -> bool {
    BigUint::from(a.0) * &b.denominator < &b.numerator * a.1
}

/// Who carries which part of what.
struct Split<'a> {
    election: &'a Election,
    /// K.
    parts: u128,
    /// Parts of each project that each of its supporting groups carries, in their order.
    carried: Vec<Vec<u128>>,
    /// Whether a project is among those carried.
    taken: Vec<bool>,
    /// Parts that each group carries in all.
    load: Vec<u128>,
    /// For each choice of each group, the place of the group among the supporters of the project.
    places: Vec<Vec<usize>>,
    /// Steps from the project that seeks room: of projects, of groups.
    far: (Vec<u32>, Vec<u32>),
    /// Where to go on: supporters of projects, choices of groups.
    next: (Vec<usize>, Vec<usize>),
    work: u64,
}

/// What is wrong with the choices; nothing if it takes too long to say.
pub(super) fn check(case: &Case<'_>) -> Result<Option<Vec<Violation>>, CertifyError> {
    let paid = case.paid();
    let figures = match case.told(&paid, "figure", |round| round.figure.as_ref())? {
        Ok(figures) => figures,
        Err(missing) => return Ok(Some(vec![missing])),
    };
    let figures: Vec<Fraction> = figures.iter().map(|figure| case.units(figure)).collect();
    let Some(split) = Split::new(case.election) else { return Ok(None) };
    Ok(follow(case, split, &paid, &figures).ok())
}

fn follow(
    case: &Case<'_>,
    mut split: Split<'_>,
    paid: &[&Choice<'_>],
    figures: &[Fraction],
) -> Result<Vec<Violation>, TooLong> {
    let election = case.election;
    let alone = |place: usize| (case.cost(place), u128::from(election.votes[place].max(1)));
    let mut least: Vec<Load> = (0..election.projects.len()).map(alone).collect();
    let mut now: Load = (0, 1);
    let mut found = Vec::new();
    let mut left = u128::from(election.budget);
    for (at, (choice, said)) in paid.iter().zip(figures).enumerate() {
        let project = choice.project;
        // What finds room for the chosen project may be one part too much for its rivals.
        let before = (split.carried.clone(), split.load.clone());
        let load = split.load_with(project, larger(least[project], now))?;
        let exact = Fraction::new(load.0, load.1);
        if exact != *said {
            let in_currency = |load: &Fraction| load.over(election.unit()).exact();
            found.push(Violation::Differs {
                figure: Figure::Load,
                project: Some(case.id(project)),
                said: in_currency(said),
                found: in_currency(&exact),
            });
            return Ok(found);
        }
        (split.carried, split.load) = before;
        let waiting = paid[at + 1..].iter().map(|choice| choice.project);
        for rival in waiting.chain(case.open.iter().copied()) {
            let fits = case.cost(rival) > 0 && case.cost(rival) <= left;
            if !fits || !is_less(larger(least[rival], now), said) {
                continue;
            }
            match split.room_below(rival, said)? {
                None => found.push(case.out_of_order(choice, rival)),
                Some(bound) => least[rival] = bound,
            }
        }
        split.take(project, said)?;
        now = load;
        left = left.saturating_sub(case.cost(project));
    }
    let fitting = case.open.iter().copied().filter(|place| case.cost(*place) <= left);
    found.extend(fitting.map(|place| case.left_out(place, left)));
    Ok(found)
}

fn larger(a: Load, b: Load) -> Load {
    if is_less(a, &Fraction::new(b.0, b.1)) { b } else { a }
}

impl<'a> Split<'a> {
    /// Nothing is carried. Nothing comes of it if amounts are too large.
    fn new(election: &'a Election) -> Option<Self> {
        let voters = u128::from(election.ballots.max(1));
        let parts = voters.checked_mul(voters)?.checked_add(1)?;
        // Room for all costs of the budget twice, and for what a voter may take at most.
        parts
            .checked_mul(u128::from(election.budget).max(1))?
            .checked_mul(4)?
            .checked_mul(voters)?;
        let mut seen = vec![0; election.projects.len()];
        let places = election.groups.iter().map(|group| {
            let choices = group.choices.iter().map(|choice| {
                seen[choice.project] += 1;
                seen[choice.project] - 1
            });
            choices.collect()
        });
        let places = places.collect();
        let size = election.projects.len();
        Some(Self {
            election,
            parts,
            carried: vec![Vec::new(); size],
            taken: vec![false; size],
            load: vec![0; election.groups.len()],
            places,
            far: (vec![FAR; size], vec![FAR; election.groups.len()]),
            next: (vec![0; size], vec![0; election.groups.len()]),
            work: 0,
        })
    }

    /// Parts that a voter may take under a load, rounded up.
    fn limit(&self, load: &Fraction) -> u128 {
        let above = &load.numerator * self.parts + &load.denominator - 1_u32;
        u128::try_from(&(above / &load.denominator)).unwrap_or(u128::MAX)
    }

    /// L with one project more, no less than a bound of it.
    fn load_with(&mut self, project: usize, bound: Load) -> Result<Load, TooLong> {
        let mut load = bound;
        loop {
            let limit = self.limit(&Fraction::new(load.0, load.1));
            let Some(more) = self.room(project, limit)? else { return Ok(load) };
            load = more;
        }
    }

    /// Whether a project finds room below a load, which is more than L without it: nothing if it does,
    /// and else what is asked of those in its way.
    fn room_below(&mut self, project: usize, load: &Fraction) -> Result<Option<Load>, TooLong> {
        let limit = self.limit(load) - 1;
        self.room(project, limit)
    }

    /// Carries a project for good.
    fn take(&mut self, project: usize, load: &Fraction) -> Result<(), TooLong> {
        let limit = self.limit(load);
        self.seek(project, limit)?;
        Ok(())
    }

    /// Whether a project finds room; it leaves again, and others keep theirs, though perhaps with other
    /// supporters.
    fn room(&mut self, project: usize, limit: u128) -> Result<Option<Load>, TooLong> {
        let missing = self.seek(project, limit)?;
        let way = (missing > 0).then(|| self.in_the_way());
        let carried = std::mem::take(&mut self.carried[project]);
        for (supporter, part) in self.election.supporters[project].iter().zip(carried) {
            self.load[supporter.group] -= part;
        }
        self.taken[project] = false;
        Ok(way)
    }

    /// Finds room for as much of a project as there is, and says what is missing.
    fn seek(&mut self, project: usize, limit: u128) -> Result<u128, TooLong> {
        self.carried[project] = vec![0; self.election.supporters[project].len()];
        self.taken[project] = true;
        let mut missing = u128::from(self.election.projects[project].cost) * self.parts;
        while missing > 0 && self.measure(project, limit)? {
            self.next.0.fill(0);
            self.next.1.fill(0);
            missing -= self.push(project, missing, limit);
            if self.work > MOST_WORK {
                return Err(TooLong);
            }
        }
        Ok(missing)
    }

    /// How many steps everything is from a project, up to the first who are not full. Whether there are
    /// any.
    fn measure(&mut self, project: usize, limit: u128) -> Result<bool, TooLong> {
        let election = self.election;
        self.far.0.fill(FAR);
        self.far.1.fill(FAR);
        self.far.0[project] = 0;
        let mut edge = vec![project];
        let mut steps = 0;
        while !edge.is_empty() {
            steps += 1;
            let mut groups = Vec::new();
            for near in edge {
                self.work += election.supporters[near].len() as u64;
                for supporter in &election.supporters[near] {
                    let far = &mut self.far.1[supporter.group];
                    if *far == FAR {
                        *far = steps;
                        groups.push(supporter.group);
                    }
                }
            }
            if groups.iter().any(|group| self.room_of(*group, limit) > 0) {
                return Ok(true);
            }
            steps += 1;
            edge = Vec::new();
            for group in groups {
                let choices = &election.groups[group].choices;
                self.work += choices.len() as u64;
                for (choice, place) in choices.iter().zip(&self.places[group]) {
                    let other = choice.project;
                    if self.taken[other]
                        && self.far.0[other] == FAR
                        && self.carried[other][*place] > 0
                    {
                        self.far.0[other] = steps;
                        edge.push(other);
                    }
                }
            }
            if self.work > MOST_WORK {
                return Err(TooLong);
            }
        }
        Ok(false)
    }

    /// What a group may still take.
    fn room_of(&self, group: usize, limit: u128) -> u128 {
        let weight = u128::from(self.election.groups[group].weight);
        limit.saturating_mul(weight).saturating_sub(self.load[group])
    }

    /// Gives so much of a project to its supporters, as far as the shortest ways have room.
    fn push(&mut self, project: usize, amount: u128, limit: u128) -> u128 {
        let election = self.election;
        let supporters = &election.supporters[project];
        let mut given = 0;
        while given < amount && self.next.0[project] < supporters.len() {
            let at = self.next.0[project];
            let group = supporters[at].group;
            self.work += 1;
            if self.far.1[group] == self.far.0[project] + 1 {
                let part = self.press(group, amount - given, limit);
                self.carried[project][at] += part;
                given += part;
            }
            if given < amount {
                self.next.0[project] += 1;
            }
        }
        given
    }

    /// Makes room in a group: what it may still take, and what others of its projects find elsewhere.
    fn press(&mut self, group: usize, amount: u128, limit: u128) -> u128 {
        let election = self.election;
        let mut given = self.room_of(group, limit).min(amount);
        self.load[group] += given;
        let choices = &election.groups[group].choices;
        while given < amount && self.next.1[group] < choices.len() {
            let at = self.next.1[group];
            let (other, place) = (choices[at].project, self.places[group][at]);
            self.work += 1;
            if self.taken[other] && self.far.0[other] == self.far.1[group].saturating_add(1) {
                let asked = self.carried[other][place].min(amount - given);
                let moved = if asked > 0 { self.push(other, asked, limit) } else { 0 };
                self.carried[other][place] -= moved;
                given += moved;
            }
            if given < amount {
                self.next.1[group] += 1;
            }
        }
        given
    }

    /// After a search that found no room: the projects that were reached, and all who support them.
    fn in_the_way(&self) -> Load {
        let reached = (0..self.taken.len()).filter(|place| self.far.0[*place] != FAR);
        let voters = self.election.groups.iter().zip(&self.far.1);
        let voters = voters.filter(|(_, far)| **far != FAR).map(|(group, _)| group.weight);
        (self.election.total(reached), voters.map(u128::from).sum())
    }
}
