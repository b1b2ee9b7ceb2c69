//! Decision after decision.

use std::cmp::Ordering;

use num_bigint::BigUint;

use super::history::{Claim, Exit, History, Replay};
use super::number::{Exact, Residues};
use super::purses::{Payment, Purses, Span};
use super::{Act, Cstv, Support, Turn, Variant};
use crate::profile::Profile;
use crate::sequence::{Figure, Step};

/// How exact a count is from the start.
#[derive(Debug, Clone, Copy)]
pub(super) struct Precision {
    /// Binary digits after the point.
    pub shift: u32,
    /// The longest fractions that are tried, in bits.
    pub longest: u64,
}

/// Enough to tell apart whatever real elections have shown, and short enough to be quick.
pub(super) const PRECISION: Precision = Precision { shift: 128, longest: 1024 };

/// With this many digits, what cannot be told apart is taken to be equal. It ends counts in which
/// neither fractions nor residues tell, which takes denominators that are multiples of primes.
const MOST_DIGITS: u32 = 1 << 14;

/// A decision needs narrower intervals.
#[derive(Debug)]
struct Blurred;

/// Counts with intervals of some precision, and with narrower ones as often as need be.
pub(super) fn count_from(
    mut precision: Precision,
    (profile, ranks): (&Profile, &[u32]),
    candidates: &[u32],
    (variant, complete): (Variant, bool),
) -> Cstv {
    loop {
        let mut count = Count::new((profile, ranks), candidates, variant, precision);
        if let Ok(()) = count.run() {
            if complete {
                count.reverse_eliminations();
            }
            return count.result;
        }
        precision.shift *= 2;
    }
}

struct Count<'a> {
    profile: &'a Profile,
    ranks: &'a [u32],
    variant: Variant,
    purses: Purses<'a>,
    history: History<'a>,
    exact: Replay<Exact>,
    residues: Replay<Residues>,
    /// By project: whether its supporters held too little. What they hold only shrinks.
    out_of_reach: Vec<bool>,
    /// In the order of elimination.
    eliminated: Vec<u32>,
    result: Cstv,
}

impl<'a> Count<'a> {
    fn new(
        (profile, ranks): (&'a Profile, &'a [u32]),
        candidates: &[u32],
        variant: Variant,
        precision: Precision,
    ) -> Self {
        let mut order: Vec<u32> =
            candidates.iter().copied().filter(|p| profile.votes[*p as usize] > 0).collect();
        order.sort_unstable_by_key(|project| ranks[*project as usize]);
        let (free, priced): (Vec<u32>, Vec<u32>) =
            order.into_iter().partition(|project| profile.cost[*project as usize] == 0);
        let mut count = Self {
            profile,
            ranks,
            variant,
            purses: Purses::new(profile, &priced, precision.shift),
            history: History::new(profile, &priced),
            exact: Replay::new(precision.longest),
            residues: Replay::new(u64::MAX),
            out_of_reach: vec![!variant.transfers(); profile.cost.len()],
            eliminated: Vec::new(),
            result: Cstv::default(),
        };
        count.result.sequence.left = profile.budget;
        for project in free {
            count.fund(Turn { project, act: Act::Free, support: None, tied: Vec::new() }, None);
        }
        count
    }

    fn run(&mut self) -> Result<(), Blurred> {
        loop {
            let standing = self.purses.standing();
            if standing.is_empty() {
                return Ok(());
            }
            let mut enough = Vec::new();
            for &project in &standing {
                if self.has_enough(project)? {
                    enough.push(project);
                }
            }
            if !enough.is_empty() {
                let tied = self.extreme(&enough, Ordering::Greater)?;
                self.buy(tied, Act::Funded)?;
                continue;
            }
            let reachable = self.best_reachable(standing.clone())?;
            if reachable.is_empty() {
                let tied = self.extreme(&standing, Ordering::Less)?;
                self.eliminate(tied);
            } else {
                self.buy(reachable, Act::FundedByTransfers)?;
            }
        }
    }

    fn has_enough(&mut self, project: u32) -> Result<bool, Blurred> {
        let cost = Span::exactly(self.purses.cost(project).clone());
        let order = self.purses.support(project).compare(&cost);
        Ok(self.settled(order, Claim::JustEnough(project))?.is_ge())
    }

    /// The best projects among those that supporters could pay for; none if the variant makes no
    /// transfers.
    fn best_reachable(&mut self, mut among: Vec<u32>) -> Result<Vec<u32>, Blurred> {
        loop {
            among.retain(|project| !self.out_of_reach[*project as usize]);
            let best = self.extreme(&among, Ordering::Greater)?;
            let mut reachable = Vec::new();
            for &project in &best {
                let cost = Span::exactly(self.purses.cost(project).clone());
                let order = self.purses.reach(project).compare(&cost);
                if self.settled(order, Claim::JustReachable(project))?.is_ge() {
                    reachable.push(project);
                } else {
                    self.out_of_reach[project as usize] = true;
                }
            }
            if best.is_empty() || !reachable.is_empty() {
                return Ok(reachable);
            }
        }
    }

    /// The best projects (`side` is greater) or the worst (less), best by the tie-break first.
    fn extreme(&mut self, among: &[u32], side: Ordering) -> Result<Vec<u32>, Blurred> {
        let Some(&first) = among.first() else { return Ok(Vec::new()) };
        // The one that is sure to be beyond most.
        let champion = among[1..].iter().fold(first, |champion, &project| {
            let (a, b) = self.sides(project, champion);
            let beyond = match side {
                Ordering::Greater => a.low > b.low,
                _ => a.high < b.high,
            };
            if beyond { project } else { champion }
        });
        let mut tied = vec![champion];
        for &project in among.iter().filter(|project| **project != champion) {
            let (a, b) = self.sides(project, champion);
            let order = a.compare(&b);
            if order == Some(side.reverse()) {
                continue;
            }
            if !self.profile.are_twins(project, champion) {
                let claim = if self.variant.per_cost() {
                    Claim::SameRatio(project, champion)
                } else {
                    Claim::SameExcess(project, champion)
                };
                self.settled(order, claim)?;
            }
            tied.push(project);
        }
        tied.sort_unstable_by_key(|project| self.ranks[*project as usize]);
        Ok(tied)
    }

    /// Two amounts that compare as the excesses or ratios of two projects do.
    fn sides(&self, a: u32, b: u32) -> (Span, Span) {
        let (support_a, support_b) = (self.purses.support(a), self.purses.support(b));
        if self.variant.per_cost() {
            let cost = |project: u32| self.profile.cost[project as usize];
            (support_a.times(cost(b)), support_b.times(cost(a)))
        } else {
            let cost = |project: u32| Span::exactly(self.purses.cost(project).clone());
            (support_a.plus(&cost(b)), support_b.plus(&cost(a)))
        }
    }

    /// An order that can be seen, or equality if it is proven.
    fn settled(&mut self, seen: Option<Ordering>, claim: Claim) -> Result<Ordering, Blurred> {
        if let Some(order) = seen {
            return Ok(order);
        }
        let proven = self
            .exact
            .holds(&self.history, claim)
            .or_else(|| self.residues.holds(&self.history, claim))
            .unwrap_or(self.purses.shift >= MOST_DIGITS);
        if proven { Ok(Ordering::Equal) } else { Err(Blurred) }
    }

    fn buy(&mut self, tied: Vec<u32>, act: Act) -> Result<(), Blurred> {
        let project = tied[0];
        let payment = match act {
            Act::FundedByTransfers => self.payment_with_transfers(project)?,
            _ => Payment {
                capped: None,
                need: Span::exactly(self.purses.cost(project).clone()),
                open: self.purses.support(project).clone(),
            },
        };
        let (support, figure) = (self.support(project), self.figure(project));
        self.purses.buy(project, &payment);
        self.history.add(project, Exit::Bought { capped: payment.capped });
        let tied = if tied.len() > 1 { tied } else { Vec::new() };
        self.fund(Turn { project, act, support: Some(support), tied }, figure);
        Ok(())
    }

    /// Who gives all, and what the others pay: those with the largest share reach all they have
    /// first.
    fn payment_with_transfers(&mut self, project: u32) -> Result<Payment, Blurred> {
        let mut payment = Payment {
            capped: None,
            need: Span::exactly(self.purses.cost(project).clone()),
            open: Span::zero(),
        };
        let classes = self.purses.classes(project);
        let mut open = vec![Span::zero()];
        for class in &classes {
            open.push(open[open.len() - 1].plus(&class.donated));
        }
        let mut given = Span::zero();
        for (class, open) in classes.iter().zip(&open[1..]).rev() {
            payment.open = open.clone();
            let all_needed = payment.need.times(class.share.points.into());
            let order = all_needed.compare(&open.times(class.share.of));
            if self.settled(order, Claim::JustCapped(project, class.share))?.is_lt() {
                return Ok(payment);
            }
            payment.capped = Some(class.share);
            given = given.plus(&class.held);
            payment.need = given.taken_from(self.purses.cost(project));
        }
        payment.open = Span::zero();
        Ok(payment)
    }

    fn eliminate(&mut self, tied: Vec<u32>) {
        let Some(&project) = tied.last() else { return };
        let support = Some(self.support(project));
        self.purses.eliminate(project);
        self.history.add(project, Exit::Eliminated);
        self.eliminated.push(project);
        let tied = if tied.len() > 1 { tied } else { Vec::new() };
        self.result.turns.push(Turn { project, act: Act::Eliminated, support, tied });
    }

    fn fund(&mut self, turn: Turn, figure: Option<Figure>) {
        let sequence = &mut self.result.sequence;
        sequence.left -= self.profile.cost[turn.project as usize];
        let tied = turn.tied.clone();
        sequence.steps.push(Step { project: turn.project, figure, tied });
        self.result.turns.push(turn);
    }

    fn reverse_eliminations(&mut self) {
        for project in std::mem::take(&mut self.eliminated).into_iter().rev() {
            let left = self.result.sequence.left;
            if self.profile.cost[project as usize] <= left {
                let tied = Vec::new();
                self.fund(Turn { project, act: Act::Completed, support: None, tied }, None);
            } else {
                self.result.sequence.misfits.push((project, left));
            }
        }
    }

    fn support(&self, project: u32) -> Support {
        let Span { low, high } = self.purses.support(project).clone();
        let denominator = BigUint::from(self.profile.voters) << self.purses.shift;
        Support { low, high, denominator }
    }

    /// The ratio, or by how much support and cost differ, if that can be written down.
    fn figure(&mut self, project: u32) -> Option<Figure> {
        let support = self.exact.support_now(&self.history, project)?;
        let denominator = support.denominator * self.profile.voters;
        let cost = self.profile.cost[project as usize];
        if self.variant.per_cost() {
            let (numerator, denominator) = (support.numerator, denominator * cost);
            return Some(Figure { numerator, denominator });
        }
        let cost = &denominator * cost;
        let numerator = if support.numerator < cost {
            cost - support.numerator
        } else {
            support.numerator - cost
        };
        Some(Figure { numerator, denominator })
    }
}
