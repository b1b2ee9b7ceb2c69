//! The grid by which a jury scores: criteria with weights, and the points that each takes.

use super::Refused;
use crate::{
    refusal::{Fields, Refusal},
    text::Localized,
};
use serde::{Deserialize, Serialize};

/// One criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// What is judged.
    pub name: Localized,
    /// How much it counts beside the others.
    pub weight: u32,
}

/// Criteria with their weights.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    criteria: Vec<Criterion>,
    scale: u8,
    least_percent: u8,
}

impl Grid {
    /// The most criteria of a grid.
    pub const MOST: usize = 12;
    /// The largest weight.
    pub const HEAVIEST: u32 = 100;
    /// The most points for one criterion.
    pub const LARGEST_SCALE: u8 = 20;

    /// A grid of at least one criterion.
    ///
    /// # Errors
    /// Under `criterion_N_weight`, N from nought, `criteria`, `scale` and `least_percent`.
    pub fn new(
        criteria: Vec<Criterion>,
        scale: u8,
        least_percent: u8,
    ) -> Result<Self, Vec<crate::Field>> {
        let mut fields = Fields::default();
        if criteria.is_empty() {
            fields.refuse("criteria", Refused::NoCriterion.into());
        }
        if criteria.len() > Self::MOST {
            fields.refuse("criteria", Refusal::TooMany { limit: Self::MOST });
        }
        for (place, criterion) in (0_usize..).zip(&criteria) {
            if !(1..=Self::HEAVIEST).contains(&criterion.weight) {
                let to = u64::from(Self::HEAVIEST);
                let refusal = Refusal::NotANumber { from: 1, to };
                fields.refuse(&format!("criterion_{place}_weight"), refusal);
            }
        }
        if !(1..=Self::LARGEST_SCALE).contains(&scale) {
            let to = u64::from(Self::LARGEST_SCALE);
            fields.refuse("scale", Refusal::NotANumber { from: 1, to });
        }
        if least_percent > 100 {
            fields.refuse("least_percent", Refusal::NotANumber { from: 0, to: 100 });
        }
        if fields.is_empty() {
            Ok(Self { criteria, scale, least_percent })
        } else {
            Err(fields.into_refused())
        }
    }

    /// The criteria, in their order.
    #[must_use]
    pub fn criteria(&self) -> &[Criterion] {
        &self.criteria
    }

    /// The most points for each criterion.
    #[must_use]
    pub const fn scale(&self) -> u8 {
        self.scale
    }

    /// Of a hundred parts of the score, those without which nothing is funded; nought for none.
    #[must_use]
    pub const fn least_percent(&self) -> u8 {
        self.least_percent
    }

    /// Weighted points, if there is one figure for each criterion and none above the scale.
    #[must_use]
    pub fn weighed(&self, points: &[u8]) -> Option<u128> {
        if points.len() != self.criteria.len() || points.iter().any(|given| *given > self.scale) {
            return None;
        }
        let pairs = self.criteria.iter().zip(points);
        Some(
            pairs.map(|(criterion, given)| u128::from(criterion.weight) * u128::from(*given)).sum(),
        )
    }

    /// The most weighted points of one sheet.
    #[must_use]
    pub fn full(&self) -> u128 {
        let weights: u128 =
            self.criteria.iter().map(|criterion| u128::from(criterion.weight)).sum();
        weights * u128::from(self.scale)
    }
}
