//! Valuation: the administration's dossier of what can be done and what it costs.

use crate::{
    actor::coded,
    deciding::Grid,
    money::Cents,
    refusal::{Fields, Refusal},
    text::Localized,
};
use serde::{Deserialize, Serialize};

coded! {
    /// Whether it can be done.
    Feasibility {
        /// Nobody knows yet.
        Undecided => "undecided",
        /// It can be done.
        Feasible => "feasible",
        /// It cannot, for a reason that everyone reads.
        NotFeasible => "not-feasible",
    }
}

/// Longest duration, in months.
pub const LONGEST_MONTHS: u32 = 120;
/// Most years over which a cost is spread.
pub const MOST_YEARS: usize = 10;

/// A dossier as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Valuation {
    /// Whether it can be done.
    pub feasibility: Feasibility,
    /// Why it cannot, in public.
    pub reason: Option<Localized>,
    /// What it costs in each year, from the first; empty while nobody knows.
    pub costs: Vec<Cents>,
    /// How long it takes, in months.
    pub months: Option<u32>,
    /// What the price is made of, in public.
    pub price_explanation: Option<Localized>,
    /// Notes that only staff reads.
    pub notes: String,
    /// The points of each criterion, in the order of the grid; none where there is no grid or
    /// nothing was scored yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<u8>,
    /// Whether the evaluator has finished.
    pub done: bool,
}

impl Default for Valuation {
    fn default() -> Self {
        Self {
            feasibility: Feasibility::Undecided,
            reason: None,
            costs: Vec::new(),
            months: None,
            price_explanation: None,
            notes: String::new(),
            points: Vec::new(),
            done: false,
        }
    }
}

impl Valuation {
    /// Checks a dossier whole.
    ///
    /// # Errors
    /// Under `reason`: [`Refusal::ReasonNeeded`] when it is not feasible without one. Of a finished
    /// one: under `feasibility` [`Refusal::Undecided`], and under `costs`
    /// [`Refusal::AmountMustBePositive`] when it is feasible at no cost.
    pub fn checked(self) -> Result<Self, Vec<crate::Field>> {
        let mut fields = Fields::default();
        if self.feasibility == Feasibility::NotFeasible && self.reason.is_none() {
            fields.refuse("reason", Refusal::ReasonNeeded);
        }
        if self.done && self.feasibility == Feasibility::Undecided {
            fields.refuse("feasibility", Refusal::Undecided);
        }
        match self.total() {
            None => fields.refuse("costs", Refusal::AmountTooLarge),
            Some(total) => {
                let feasible = self.done && self.feasibility == Feasibility::Feasible;
                if feasible && total <= Cents::ZERO {
                    fields.refuse("costs", Refusal::AmountMustBePositive);
                }
            }
        }
        if fields.is_empty() { Ok(self) } else { Err(fields.into_refused()) }
    }

    /// Its weighted points and the most there are, an exact fraction; nothing unless every criterion
    /// of the grid has its points.
    #[must_use]
    pub fn weighed(&self, grid: &Grid) -> Option<(u128, u128)> {
        Some((grid.weighed(&self.points)?, grid.full()))
    }

    /// What it costs over all years; nothing when that is beyond all measure.
    #[must_use]
    pub fn total(&self) -> Option<Cents> {
        Cents::sum(self.costs.iter().copied()).filter(|total| *total <= crate::money::LARGEST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(valuation: Valuation) -> Vec<String> {
        valuation.checked().err().into_iter().flatten().map(|field| field.name).collect()
    }

    #[test]
    fn what_is_not_feasible_has_a_public_reason() {
        let mut dossier =
            Valuation { feasibility: Feasibility::NotFeasible, ..Valuation::default() };
        assert_eq!(names(dossier.clone()), ["reason"]);
        dossier.reason = Some(Localized::same("Le sol est pollué"));
        dossier.done = true;
        assert!(dossier.checked().is_ok());
    }

    #[test]
    fn a_finished_dossier_says_whether_and_for_how_much() {
        let finished = Valuation { done: true, ..Valuation::default() };
        assert_eq!(names(finished.clone()), ["feasibility"]);
        let feasible = Valuation { feasibility: Feasibility::Feasible, ..finished };
        assert_eq!(names(feasible.clone()), ["costs"]);
        assert!(Valuation { costs: vec![Cents(1), Cents(2)], ..feasible }.checked().is_ok());
    }

    #[test]
    fn points_are_weighed_exactly_and_only_when_all_are_there() {
        use crate::deciding::Criterion;
        let criterion = |name: &str, weight| Criterion { name: Localized::same(name), weight };
        let grid = Grid::new(vec![criterion("Utile", 3), criterion("Durable", 2)], 5, 0).unwrap();
        let scored = |points: &[u8]| Valuation { points: points.to_vec(), ..Valuation::default() };
        assert_eq!(scored(&[4, 5]).weighed(&grid), Some((22, 25)));
        assert_eq!(scored(&[4]).weighed(&grid), None);
        assert_eq!(scored(&[4, 6]).weighed(&grid), None);
        assert_eq!(scored(&[]).weighed(&grid), None);
    }

    #[test]
    fn costs_beyond_all_measure_are_refused_and_not_wrapped() {
        let costs = vec![crate::money::LARGEST, Cents(1)];
        assert_eq!(names(Valuation { costs, ..Valuation::default() }), ["costs"]);
    }
}
