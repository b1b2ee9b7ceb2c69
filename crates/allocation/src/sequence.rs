//! What a rule that chooses one project after the other did.

use num_bigint::BigUint;

use crate::ratio::Ratio;

/// An exact figure that decided, as a fraction; not necessarily reduced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Figure {
    pub numerator: BigUint,
    pub denominator: BigUint,
}

impl Figure {
    /// As it is published.
    pub fn published(&self) -> Ratio {
        Ratio::new(&self.numerator, &self.denominator)
    }
}

/// One project chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Step {
    pub project: u32,
    /// The figure by which it won, if it won by one.
    pub figure: Option<Figure>,
    /// All projects with exactly the same figure, itself included, best by the tie-break first;
    /// empty if it was alone.
    pub tied: Vec<u32>,
}

/// The projects chosen, in order, and what became of the others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Sequence {
    pub steps: Vec<Step>,
    /// Projects whose turn came and that did not fit in what was left, with the money left then.
    pub misfits: Vec<(u32, u64)>,
    /// The money left at the end, in smallest units.
    pub left: u64,
}
