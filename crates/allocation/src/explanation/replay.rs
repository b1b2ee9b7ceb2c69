//! A small form of an explanation that a page can play round by round, in whole smallest units.
//!
//! Payments that differ are put into a few classes and what voters have left into a histogram, so
//! that its length depends on the number of rounds and not on that of voters. What is rounded is
//! rounded so that it still adds up: the classes of a round and what nobody paid are its cost, to
//! the unit.

use num_bigint::BigUint;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{BINS, ExplainedRound, Explanation, Payment};
use crate::outcome::{Outcome, Stage};
use crate::ratio::{Ratio, reduced};

/// How many classes of payments a round has at most.
const CLASSES: u64 = 8;

/// How many of those that came after the winner are told.
const RIVALS: usize = 3;

/// A count to be played. Keys are short because the whole travels to a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replay {
    /// The identifier of the rule.
    pub rule_id: String,
    /// What could be spent, in smallest units.
    pub budget: u64,
    /// Number of ballots.
    pub voters: u64,
    /// What each voter had, if the rule gives a share.
    pub share: Option<Ratio>,
    /// Cost of each project, in the order of the election.
    pub costs: Vec<u64>,
    /// What was decided, in order.
    pub rounds: Vec<ReplayRound>,
}

/// A round to be played.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplayRound {
    /// The project chosen.
    #[serde(rename = "p")]
    pub project: u32,
    /// Which part of the rule chose it.
    #[serde(rename = "s")]
    pub stage: Stage,
    /// Voters who paid about the same, the smallest payment first: how many, and what they paid
    /// together, in smallest units.
    #[serde(rename = "c", default, skip_serializing_if = "Vec::is_empty")]
    pub classes: Vec<(u64, u64)>,
    /// What no voter paid, in smallest units.
    #[serde(rename = "u", default, skip_serializing_if = "is_nothing")]
    pub unpaid: u64,
    /// Voters by what they have left after the round: nothing; then up to each tenth of the share
    /// in turn. Empty where it does not change, or nobody has a share.
    #[serde(rename = "l", default, skip_serializing_if = "Vec::is_empty")]
    pub left: Vec<u64>,
    /// The project and those that came next, with the voters who would have paid alike (effective
    /// votes), under rules that know such a number.
    #[serde(rename = "e", default, skip_serializing_if = "Vec::is_empty")]
    pub rivals: Vec<(u32, u64)>,
}

fn is_nothing(amount: &u64) -> bool {
    *amount == 0
}

/// A replay contradicts itself, or the outcome it is played for. Rounds are counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ReplayError {
    /// A round names a project that there is not, or one that was chosen before.
    #[error("round {round} chooses a project that there is not, or that was chosen before")]
    Project {
        /// The round.
        round: usize,
    },
    /// Payments do not add up to the cost.
    #[error("what was paid in round {round} is not the cost of its project")]
    NotPaid {
        /// The round.
        round: usize,
    },
    /// More voters pay, or have something left, than there are; or not all are counted.
    #[error("round {round} does not count every voter once")]
    Voters {
        /// The round.
        round: usize,
    },
    /// More was paid than voters had, or what they have left is not what they did not pay.
    #[error("what voters have left after round {round} is not what they did not pay")]
    Left {
        /// The round.
        round: usize,
    },
    /// The project chosen was not the best of those listed.
    #[error("round {round} chooses a project that is not the best")]
    NotBest {
        /// The round.
        round: usize,
    },
    /// The funded projects cost more than the budget.
    #[error("the projects cost more than the budget")]
    OverBudget,
    /// The share of each voter is not a fraction.
    #[error("the share of each voter is not a fraction")]
    Share,
    /// The outcome funds other projects, or in another order, or for another rule.
    #[error("the outcome is another")]
    OtherOutcome,
}

/// A fraction as two large numbers.
fn parse(ratio: &Ratio) -> Option<(BigUint, BigUint)> {
    let part = |text: &str| BigUint::parse_bytes(text.as_bytes(), 10);
    let (numerator, denominator) = (part(&ratio.numerator)?, part(&ratio.denominator)?);
    (denominator != BigUint::ZERO).then_some((numerator, denominator))
}

fn floor((numerator, denominator): &(BigUint, BigUint)) -> u64 {
    u64::try_from(&(numerator / denominator)).unwrap_or(u64::MAX)
}

impl Explanation {
    /// The small form of it. `costs` are those of all projects.
    ///
    /// # Errors
    ///
    /// If a fraction in it cannot be read.
    pub fn replay(&self, budget: u64, costs: Vec<u64>) -> Result<Replay, ReplayError> {
        let rounds = (1..).zip(&self.rounds).map(|(number, round)| {
            let (classes, unpaid) = classes(round).ok_or(ReplayError::NotPaid { round: number })?;
            let rivals = round.candidates.iter().take(RIVALS + 1);
            let rivals = rivals.filter_map(|rival| Some((rival.project, rival.effective_votes?)));
            Ok(ReplayRound {
                project: round.project,
                stage: round.stage,
                classes,
                unpaid,
                left: round.left.clone(),
                rivals: rivals.collect(),
            })
        });
        Ok(Replay {
            rule_id: self.rule_id.clone(),
            budget,
            voters: self.voters,
            share: self.share.clone(),
            costs,
            rounds: rounds.collect::<Result<_, _>>()?,
        })
    }
}

/// A sum, if it can be written down.
fn sum(mut amounts: impl Iterator<Item = u64>) -> Option<u64> {
    amounts.try_fold(0_u64, |sum, amount| sum.checked_add(amount))
}

/// Voters who paid about the same: how many, and what they paid together.
type Class = (u64, u64);

/// The payments of a round in a few classes, and what nobody paid; each rounded so that the sum is
/// the cost.
fn classes(round: &ExplainedRound) -> Option<(Vec<Class>, u64)> {
    let voters: u64 = round.payments.iter().map(|payment| payment.voters).sum();
    let mut classes: Vec<Class> = Vec::new();
    let (mut exact, mut told) = ((BigUint::ZERO, BigUint::from(1_u32)), 0_u64);
    let (mut seen, mut before) = (0, None);
    for (at, Payment { amount, voters: own, .. }) in (1..).zip(&round.payments) {
        let (numerator, denominator) = parse(amount)?;
        let numerator = &exact.0 * &denominator + numerator * *own * &exact.1;
        exact = reduced(&numerator, &(&exact.1 * denominator));
        let total = floor(&exact) - told;
        told += total;
        // About as many voters in each, but those who paid most have one of their own.
        let class = match at == round.payments.len() {
            true => CLASSES,
            false => seen * (CLASSES - 1) / voters.max(1),
        };
        seen += own;
        match classes.last_mut().filter(|_| before == Some(class)) {
            Some(last) => *last = (last.0 + own, last.1 + total),
            None => classes.push((*own, total)),
        }
        before = Some(class);
    }
    Some((classes, round.cost.checked_sub(told)?))
}

impl Replay {
    /// Plays the rounds and returns the projects that they fund, in order.
    ///
    /// On the way it is checked that each project is chosen once, that payments add up to costs,
    /// that every voter is counted once, that what voters have left is what they did not pay (as
    /// far as a histogram can tell), that the winner of a round was the best of those listed, and
    /// that the budget was kept.
    ///
    /// # Errors
    ///
    /// The first thing that does not hold.
    pub fn play(&self) -> Result<Vec<u32>, ReplayError> {
        let share = match &self.share {
            Some(share) => Some(parse(share).ok_or(ReplayError::Share)?),
            None => None,
        };
        let mut funded: Vec<u32> = Vec::with_capacity(self.rounds.len());
        let (mut total, mut paid) = (0_u64, 0_u64);
        for (number, round) in (1..).zip(&self.rounds) {
            let cost = self.costs.get(round.project as usize);
            let cost = cost.filter(|_| !funded.contains(&round.project));
            let cost = *cost.ok_or(ReplayError::Project { round: number })?;
            let by_voters = round.paid(cost).ok_or(ReplayError::NotPaid { round: number })?;
            paid = paid.saturating_add(by_voters);
            total = total.saturating_add(cost);
            self.check_voters(round).ok_or(ReplayError::Voters { round: number })?;
            if let Some(share) = &share {
                let agrees = self.left_agrees(round, share, paid);
                agrees.ok_or(ReplayError::Left { round: number })?;
            }
            round.check_rivals().ok_or(ReplayError::NotBest { round: number })?;
            funded.push(round.project);
        }
        // Poznań's rule lets somebody else pay a part of the last one.
        if total > self.budget && !self.rule_id.contains("80%") {
            return Err(ReplayError::OverBudget);
        }
        Ok(funded)
    }

    /// Plays the rounds and compares what they fund with an outcome.
    ///
    /// # Errors
    ///
    /// As [`Self::play`], and [`ReplayError::OtherOutcome`].
    pub fn check(&self, outcome: &Outcome) -> Result<(), ReplayError> {
        let funded = self.play()?;
        let same = funded == outcome.funded
            && self.rule_id == outcome.rule_id
            && (self.budget, self.voters) == (outcome.budget, outcome.ballots);
        if same { Ok(()) } else { Err(ReplayError::OtherOutcome) }
    }

    fn check_voters(&self, round: &ReplayRound) -> Option<()> {
        let payers = sum(round.classes.iter().map(|class| class.0))?;
        let counted = sum(round.left.iter().copied())?;
        (payers <= self.voters && (round.left.is_empty() || counted == self.voters)).then_some(())
    }

    /// Whether the money left lies between the ends of the histogram's bins.
    fn left_agrees(
        &self,
        round: &ReplayRound,
        share: &(BigUint, BigUint),
        paid: u64,
    ) -> Option<()> {
        let all = &share.0 * self.voters;
        // What was paid is a sum of amounts rounded down, at most one unit short for each round.
        let units = self.rounds.len() as u64;
        let most_paid = &share.1 * (paid.saturating_add(units));
        let least_paid = &share.1 * paid;
        if least_paid > all {
            return None;
        }
        if round.left.is_empty() {
            return Some(());
        }
        let bins = || (0_u64..).zip(&round.left);
        let upper: BigUint = bins().map(|(bin, voters)| BigUint::from(bin) * *voters).sum();
        let lower: BigUint =
            bins().map(|(bin, voters)| BigUint::from(bin.saturating_sub(1)) * *voters).sum();
        let (upper, lower) = (&share.0 * upper, &share.0 * lower);
        let least_left = if most_paid < all { &all - &most_paid } else { BigUint::ZERO };
        let most_left = all - least_paid;
        (lower <= most_left * BINS && least_left * BINS <= upper).then_some(())
    }
}

impl ReplayRound {
    /// What voters paid, if with what nobody paid it is the cost.
    fn paid(&self, cost: u64) -> Option<u64> {
        let classes = self.classes.iter().map(|class| class.1);
        let paid = sum(classes)?;
        (paid.checked_add(self.unpaid)? == cost).then_some(paid)
    }

    /// The winner comes first. (By effective votes alone nobody else can be told to be worse: worth
    /// counts too under some utilities.)
    fn check_rivals(&self) -> Option<()> {
        self.rivals.first().is_none_or(|rival| rival.0 == self.project).then_some(())
    }
}
