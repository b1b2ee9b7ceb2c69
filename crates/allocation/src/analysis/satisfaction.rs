//! How satisfied voters are, on average and how evenly.

use num_bigint::{BigInt, BigUint};
use serde::{Deserialize, Serialize};

use super::fair_share::common_multiple;
use super::quantity::{Quantity, Sum, Value};
use super::{Supporters, View};
use crate::election::Election;
use crate::error::AllocationError;
use crate::ratio::Ratio;

/// What a funded set is worth to a voter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SatisfactionMeasure {
    /// How many of their choices are funded.
    Projects,
    /// That number divided by the number of their choices: 0 to 1.
    ShareOfProjects,
    /// What their funded choices cost together.
    Cost,
    /// That amount divided by what all their choices cost together: 0 to 1. Voters all of whose
    /// choices cost nothing are left out.
    ShareOfCost,
    /// Each funded choice counts its cost divided by its votes: what the voter received, if everyone
    /// who chose a project received an equal part of it. Also called share or effort. Maly, Rey,
    /// Endriss and Lackner, "Fairness in Participatory Budgeting via Equality of Resources" (AAMAS 2023).
    CostPerVote,
}

/// Satisfaction of all voters by one measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Satisfaction {
    /// The measure.
    pub measure: SatisfactionMeasure,
    /// Voters who are counted.
    pub voters: u64,
    /// Voters who are not: they support nothing (or nothing that costs, under
    /// [`SatisfactionMeasure::ShareOfCost`]).
    pub left_out: u64,
    /// Their average. Nothing if nobody is counted.
    pub average: Option<Quantity>,
    /// How unevenly it is spread: 0 if all have the same, near 1 if one has everything. It is half
    /// the average difference between two voters, divided by the average (Gini, 1912); 0 if nobody
    /// has anything. Nothing if nobody is counted.
    pub gini: Option<Quantity>,
}

/// One bar of a histogram: voters whose satisfaction is at least `from` and below `to`; the last bar
/// of a measure other than [`SatisfactionMeasure::Projects`] includes `to`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bar {
    /// Where it begins.
    pub from: Ratio,
    /// Where it ends.
    pub to: Ratio,
    /// How many voters.
    pub voters: u64,
}

/// Voters none of whose choices is funded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmptyHanded {
    /// Voters who support something.
    pub voters: u64,
    /// Those of them none of whose choices is funded.
    pub empty_handed: u64,
    /// The second divided by the first. Nothing if nobody supports anything.
    pub share: Option<Quantity>,
    /// Voters who support nothing, counted in none of the figures above.
    pub empty_ballots: u64,
}

/// Satisfaction of each kind of voter, lowest first; equal ones together.
struct Distribution {
    steps: Vec<(Value, u64)>,
    voters: u64,
    left_out: u64,
}

impl Distribution {
    fn new(
        election: &Election,
        funded: &[u32],
        measure: SatisfactionMeasure,
    ) -> Result<Self, AllocationError> {
        let view = View::new(election)?;
        let marks = view.marks(funded)?;
        let meter = Meter::new(&view, marks, measure);
        let (mut voters, mut left_out) = (0, view.empty);
        let mut steps: Vec<(Value, u64)> = Vec::with_capacity(view.ballots.len());
        for ballot in &view.ballots {
            if let Some(value) = meter.value(ballot) {
                voters += ballot.weight;
                steps.push((value, ballot.weight));
            } else {
                left_out += ballot.weight;
            }
        }
        steps.sort_by(|a, b| a.0.compare(&b.0));
        steps.dedup_by(|next, kept| {
            let same = next.0.compare(&kept.0).is_eq();
            kept.1 += if same { next.1 } else { 0 };
            same
        });
        Ok(Self { steps, voters, left_out })
    }

    fn sum(&self) -> Sum {
        let mut sum = Sum::default();
        for (value, weight) in &self.steps {
            sum.add(value, *weight);
        }
        sum
    }

    /// With the n values x in order from the least, Σ (2i − n − 1)·x_i divided by n·Σ x_i. The weight
    /// w of a value that comes after c voters adds w·(2c + w − n).
    fn gini(&self) -> Quantity {
        let top = self.steps.last().map(|(value, _)| &value.numerator);
        if top.is_none_or(|top| *top == BigUint::ZERO) {
            return Sum::default().over(&Sum::of(1u32));
        }
        let (mut above, mut below) = (Sum::default(), Sum::default());
        let mut before: u64 = 0;
        for (value, weight) in &self.steps {
            let place = BigInt::from(before) * 2 + *weight - self.voters;
            above.add(value, place * *weight);
            below.add(value, BigInt::from(*weight) * self.voters);
            before += weight;
        }
        above.over(&below)
    }
}

/// Measures one voter.
struct Meter<'a> {
    view: &'a View<'a>,
    funded: Vec<bool>,
    measure: SatisfactionMeasure,
    /// What one vote is worth of each project, over `common`: for the cost per vote.
    parts: Vec<BigUint>,
    common: BigUint,
}

impl<'a> Meter<'a> {
    fn new(view: &'a View<'a>, funded: Vec<bool>, measure: SatisfactionMeasure) -> Self {
        let (common, parts) = if measure == SatisfactionMeasure::CostPerVote {
            common_multiple(view)
        } else {
            (BigUint::from(1u32), Vec::new())
        };
        Self { view, funded, measure, parts, common }
    }

    /// The satisfaction of a voter, unless the measure leaves them out.
    fn value(&self, ballot: &Supporters) -> Option<Value> {
        let funded = || ballot.choices.iter().filter(|project| self.funded[**project as usize]);
        let one = BigUint::from(1u32);
        Some(match self.measure {
            SatisfactionMeasure::Projects => Value::new(funded().count(), one),
            SatisfactionMeasure::ShareOfProjects => {
                Value::new(funded().count(), ballot.choices.len())
            }
            SatisfactionMeasure::Cost => Value::new(self.view.total(funded()), one),
            SatisfactionMeasure::ShareOfCost => {
                let all = self.view.total(&ballot.choices);
                let value = Value::new(self.view.total(funded()), all);
                return (all > 0).then_some(value);
            }
            SatisfactionMeasure::CostPerVote => {
                let numerator = funded().map(|project| &self.parts[*project as usize]).sum();
                Value { numerator, denominator: self.common.clone() }
            }
        })
    }
}

/// How satisfied voters are with a funded set.
///
/// # Errors
///
/// If the election cannot be counted, or an index names no project.
pub fn satisfaction(
    election: &Election,
    funded: &[u32],
    measure: SatisfactionMeasure,
) -> Result<Satisfaction, AllocationError> {
    let all = Distribution::new(election, funded, measure)?;
    let counted = all.voters > 0;
    Ok(Satisfaction {
        measure,
        voters: all.voters,
        left_out: all.left_out,
        average: counted.then(|| all.sum().over(&Sum::of(all.voters))),
        gini: counted.then(|| all.gini()),
    })
}

/// Voters by satisfaction, in bars of equal width. Under [`SatisfactionMeasure::Projects`] there is
/// one bar for each number of projects, from none to the most that any voter has; otherwise there are
/// `bars` (at least one), from 0 to 1 for shares, else from 0 to the most that any voter has.
///
/// # Errors
///
/// If the election cannot be counted, or an index names no project.
pub fn histogram(
    election: &Election,
    funded: &[u32],
    measure: SatisfactionMeasure,
    bars: u32,
) -> Result<Vec<Bar>, AllocationError> {
    let all = Distribution::new(election, funded, measure)?;
    let one = Value::new(1u32, 1u32);
    let most = all.steps.last().map_or(&one, |(value, _)| value);
    let is_share =
        matches!(measure, SatisfactionMeasure::ShareOfProjects | SatisfactionMeasure::ShareOfCost);
    let (top, bars) = if measure == SatisfactionMeasure::Projects {
        let most = all.steps.last().map_or(BigUint::ZERO, |(value, _)| value.numerator.clone());
        let bars = u32::try_from(&most).unwrap_or(u32::MAX).saturating_add(1);
        (Value::new(bars, 1u32), bars)
    } else if is_share || most.numerator == BigUint::ZERO {
        (one, bars.max(1))
    } else {
        (most.clone(), bars.max(1))
    };
    let edge = |place: u32| Ratio::new(&(&top.numerator * place), &(&top.denominator * bars));
    let mut found: Vec<Bar> =
        (0..bars).map(|bar| Bar { from: edge(bar), to: edge(bar + 1), voters: 0 }).collect();
    for (value, weight) in &all.steps {
        let place = &value.numerator * &top.denominator * bars;
        let place = place / (&value.denominator * &top.numerator);
        let place = usize::try_from(&place).unwrap_or(usize::MAX).min(found.len() - 1);
        found[place].voters += weight;
    }
    Ok(found)
}

/// How many voters get nothing that they chose.
///
/// # Errors
///
/// If the election cannot be counted, or an index names no project.
pub fn empty_handed(election: &Election, funded: &[u32]) -> Result<EmptyHanded, AllocationError> {
    let view = View::new(election)?;
    let marks = view.marks(funded)?;
    let nothing = |ballot: &&Supporters| ballot.choices.iter().all(|c| !marks[*c as usize]);
    let empty_handed = view.ballots.iter().filter(nothing).map(|ballot| ballot.weight).sum();
    let share = (view.voters > 0).then(|| Sum::of(empty_handed).over(&Sum::of(view.voters)));
    Ok(EmptyHanded { voters: view.voters, empty_handed, share, empty_ballots: view.empty })
}
