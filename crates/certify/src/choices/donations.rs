//! Cumulative single transferable vote, gone through again from its definition.
//!
//! Everybody has an equal share of the budget and donates it to the projects on the ballot that are still
//! standing, in proportion to the points given to them. The support of a project is what is donated to
//! it. Among those with at least their cost the one with the largest excess (support less cost), or the
//! largest ratio (support by cost), is funded: each supporter pays the same part of the donation, and the
//! rest goes to the others standing. Where there is none, the worst is eliminated and its donations go
//! on; with minimal transfers only if no project is left whose supporters hold its cost: else the best of
//! those is funded, every supporter raising the donation by the same factor, up to all that is held. In
//! the end the eliminated are gone through, last first, and funded if they fit, where the rule says so.
//!
//! As donations stay in proportion to the points, an amount for each group of voters says everything.
//!
//! Who was eliminated when is not published. Of level projects any may have been: each is tried, as long
//! as they are not too many, and an outcome is wrong if none leads to it. See [`super::span`] for what
//! becomes of amounts that get too long: where their bounds leave open who has enough, or whose turn it
//! is to give all, the choices are not followed.

mod money;

use std::cmp::Ordering;
use std::collections::BTreeMap;

use num_bigint::BigUint;

use super::span::{DIGITS, Range, Scale, Span};
use super::{Case, Choice};
use crate::error::CertifyError;
use crate::fraction::Fraction;
use crate::violation::{Figure, Violation};
use money::Bill;

/// Choices on ballots looked at for all orders among level projects together.
const MOST_WORK: usize = 20_000_000;

/// The switches of the rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Switches {
    /// Projects compare by ratio, not by excess.
    pub per_cost: bool,
    /// Minimal transfers.
    pub transfers: bool,
    /// The eliminated are gone through in the end.
    pub complete: bool,
}

/// What the rounds say.
struct Told<'a> {
    case: &'a Case<'a>,
    switches: Switches,
    paid: Vec<&'a Choice<'a>>,
    figures: Vec<Option<Fraction>>,
}

#[derive(Clone)]
struct Count<'a> {
    told: &'a Told<'a>,
    scale: Scale,
    /// What each voter of a group holds, by group; then what is donated to each project by those with
    /// so many points, times these.
    amounts: Vec<Span>,
    /// Where the latter are: by project and all points standing on a ballot.
    slots: BTreeMap<(usize, u64), usize>,
    /// For each group, points of projects standing.
    points: Vec<u64>,
    standing: Vec<bool>,
    /// Its supporters hold too little, now and later.
    out: Vec<bool>,
    eliminated: Vec<usize>,
    /// How many of the rounds are gone through.
    round: usize,
    left: u128,
}

/// Support of every project standing.
struct Supports {
    /// Over the scale times `divisor`.
    amounts: BTreeMap<usize, Span>,
    divisor: BigUint,
}

/// What is wrong with the choices; nothing if they cannot be followed.
pub(super) fn check(
    case: &Case<'_>,
    switches: Switches,
) -> Result<Option<Vec<Violation>>, CertifyError> {
    let paid = case.paid();
    let mut figures = Vec::with_capacity(paid.len());
    for choice in &paid {
        let field = format!("rounds[{}].figure", choice.number - 1);
        let figure = choice.round.figure.as_ref().map(|figure| figure.read(&field)).transpose()?;
        let in_units =
            |figure: Fraction| if switches.per_cost { figure } else { case.units(&figure) };
        figures.push(figure.map(in_units));
    }
    let told = Told { case, switches, paid, figures };
    let size: usize = case.election.supporters.iter().map(Vec::len).sum();
    let found = DIGITS.into_iter().find_map(|digits| {
        let mut orders = (MOST_WORK / size.max(1)).clamp(16, 2_000);
        Count::new(&told, digits).follow(&mut orders)
    });
    let free = case.open.iter().copied().filter(|place| case.cost(*place) == 0);
    let free = free.map(|place| case.left_out(place, 0));
    Ok(found.map(|found| free.chain(found).collect()))
}

impl<'a> Count<'a> {
    fn new(told: &'a Told<'a>, digits: u64) -> Self {
        let (case, election) = (told.case, told.case.election);
        let mut count = Self {
            told,
            scale: Scale::new(election.ballots.max(1), digits),
            amounts: vec![Span::exactly(election.budget); election.groups.len()],
            slots: BTreeMap::new(),
            points: Vec::new(),
            standing: vec![false; election.projects.len()],
            out: vec![!told.switches.transfers; election.projects.len()],
            eliminated: Vec::new(),
            round: 0,
            left: election.budget.into(),
        };
        let chosen = case.chosen.iter().map(|choice| choice.project);
        for place in chosen.chain(case.open.iter().copied()) {
            count.standing[place] = case.cost(place) > 0;
        }
        for group in 0..election.groups.len() {
            let choices = election.groups[group].choices.iter();
            let standing = choices.filter(|choice| count.standing[choice.project]);
            count.points.push(standing.map(|choice| u64::from(choice.points)).sum());
            count.donate(group, true);
        }
        count
    }

    /// Goes on to the end. Nothing if that cannot be said.
    fn follow(mut self, orders: &mut usize) -> Option<Vec<Violation>> {
        loop {
            if !self.standing.contains(&true) {
                return Some(self.end());
            }
            let supports = self.supports()?;
            let mut able = Vec::new();
            for (project, support) in &supports.amounts {
                let cost = self.cost(*project).times(supports.divisor.clone());
                if support.compare(&cost)?.is_ge() {
                    able.push(*project);
                }
            }
            let transfers = able.is_empty();
            if transfers {
                able = self.reachable(&supports)?;
            }
            if !able.is_empty() {
                let found = self.fund(&able, &supports, transfers)?;
                if !found.is_empty() {
                    return Some(found);
                }
                continue;
            }
            let worst = self.worst(&supports);
            if let [project] = worst[..] {
                self.eliminate(project);
                continue;
            }
            return self.eliminate_one_of(worst, orders);
        }
    }

    /// Tries to eliminate each of some level projects.
    fn eliminate_one_of(
        &self,
        mut worst: Vec<usize>,
        orders: &mut usize,
    ) -> Option<Vec<Violation>> {
        // Whoever is funded in the end was eliminated late, those funded first the last.
        worst.sort_by_key(|project| {
            let round = self.told.paid.iter().position(|choice| choice.project == *project);
            round.map_or(0, |round| self.told.paid.len() - round)
        });
        let mut first = None;
        for project in worst {
            *orders = orders.checked_sub(1)?;
            let mut count = self.clone();
            count.eliminate(project);
            let found = count.follow(orders)?;
            if found.is_empty() {
                return Some(found);
            }
            first.get_or_insert(found);
        }
        first
    }

    /// How good a project is beside another; nothing if that cannot be told.
    fn compare(&self, supports: &Supports, a: usize, b: usize) -> Option<Ordering> {
        let case = self.told.case;
        let (one, other) = (&supports.amounts[&a], &supports.amounts[&b]);
        if self.told.switches.per_cost {
            return one.times(case.cost(b)).compare(&other.times(case.cost(a)));
        }
        let cost = |project: usize| self.cost(project).times(supports.divisor.clone());
        one.plus(&cost(b)).compare(&other.plus(&cost(a)))
    }

    /// All that may be worst.
    fn worst(&self, supports: &Supports) -> Vec<usize> {
        let is_worse = |a: usize, b: usize| self.compare(supports, a, b) == Some(Ordering::Less);
        let all = || supports.amounts.keys().copied();
        let last = all().reduce(|last, other| if is_worse(other, last) { other } else { last });
        all().filter(|project| last.is_some_and(|last| !is_worse(last, *project))).collect()
    }

    /// Whether the supporters of a project hold its cost.
    fn is_in_reach(&mut self, project: usize) -> Option<bool> {
        if self.out[project] || !self.standing[project] {
            return Some(false);
        }
        let reach = self.held(project).compare(&self.cost(project))?.is_ge();
        self.out[project] = !reach;
        Some(reach)
    }

    /// The next project by the rounds, if its supporters hold its cost, and those better than it of whom
    /// that is so too; else the first of whom it is.
    fn reachable(&mut self, supports: &Supports) -> Option<Vec<usize>> {
        let next = self.told.paid.get(self.round).map(|choice| choice.project);
        let mut able = Vec::new();
        if let Some(next) = next.filter(|next| self.standing[*next])
            && self.is_in_reach(next)?
        {
            able.push(next);
        }
        for project in supports.amounts.keys().copied() {
            let other = able.first().copied();
            let may_be = other.is_none_or(|other| {
                self.compare(supports, project, other) == Some(Ordering::Greater)
            });
            if may_be && self.is_in_reach(project)? {
                able.push(project);
            }
        }
        Some(able)
    }

    /// Funds the next project of the rounds, which must be the best of some.
    fn fund(
        &mut self,
        able: &[usize],
        supports: &Supports,
        transfers: bool,
    ) -> Option<Vec<Violation>> {
        let (told, case) = (self.told, self.told.case);
        let best = able.iter().copied().reduce(|best, other| {
            let better = self.compare(supports, other, best) == Some(Ordering::Greater);
            if better { other } else { best }
        })?;
        let Some(choice) = told.paid.get(self.round) else {
            return Some(vec![case.left_out(best, self.left)]);
        };
        let project = choice.project;
        let is_before =
            |other: usize| self.compare(supports, other, project) == Some(Ordering::Greater);
        if !able.contains(&project) {
            return Some(vec![case.out_of_order(choice, best)]);
        }
        let mut found: Vec<Violation> = able
            .iter()
            .copied()
            .filter(|other| is_before(*other))
            .map(|other| case.out_of_order(choice, other))
            .collect();
        found.extend(self.told_wrongly(choice, supports));
        if !found.is_empty() {
            return Some(found);
        }
        let bill = if transfers {
            self.transfer(project)?
        } else {
            let cost = self.cost(project).times(supports.divisor.clone());
            let part = Range::of(cost, supports.amounts[&project].clone());
            Bill { part, all: Vec::new() }
        };
        self.pay(project, &bill)?;
        self.round += 1;
        self.left = self.left.saturating_sub(case.cost(project));
        Some(Vec::new())
    }

    /// The figure of a round, if it is not what is found.
    fn told_wrongly(&self, choice: &Choice<'_>, supports: &Supports) -> Option<Violation> {
        let case = self.told.case;
        let said = self.told.figures[self.round].as_ref()?;
        let support = &supports.amounts[&choice.project];
        let cost = self.cost(choice.project).times(supports.divisor.clone());
        let (found, unit) = if self.told.switches.per_cost {
            (Range::of(support.clone(), cost), 1)
        } else {
            let (more, less) = (support.minus(&cost), cost.minus(support));
            let apart = Span { low: more.low.max(less.low), high: more.high.max(less.high) };
            let over = Span::exactly(&self.scale.of * &supports.divisor);
            (Range::of(apart, over), case.election.unit())
        };
        (!found.has(said)).then(|| Violation::Differs {
            figure: Figure::Merit,
            project: Some(case.id(choice.project)),
            said: said.over(unit).exact(),
            found: found.lowest().over(unit).exact(),
        })
    }

    fn eliminate(&mut self, project: usize) {
        self.leave(project, |held, _, _| held.clone());
        self.eliminated.push(project);
    }

    /// Whoever was eliminated is funded if that is the rule and it fits, the last one first.
    fn end(mut self) -> Vec<Violation> {
        let (told, case) = (self.told, self.told.case);
        let mut found = Vec::new();
        let last = std::mem::take(&mut self.eliminated).into_iter().rev();
        for project in last.filter(|_| told.switches.complete) {
            if case.cost(project) > self.left {
                continue;
            }
            match told.paid.get(self.round) {
                Some(choice) if choice.project == project => {
                    self.round += 1;
                    self.left -= case.cost(project);
                }
                Some(choice) if case.choice(project).is_some() => {
                    return vec![case.out_of_order(choice, project)];
                }
                _ => found.push(case.left_out(project, self.left)),
            }
        }
        found.extend(told.paid[self.round..].iter().map(|choice| Violation::CouldNotBeFunded {
            project: case.id(choice.project),
            round: choice.number,
        }));
        found
    }
}
