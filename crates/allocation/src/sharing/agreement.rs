//! What was agreed before the vote: which equipment is bought once if its projects win.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::election::Election;
use crate::error::AllocationError;

/// The most units that a line, a stock or a commitment may name.
pub const MAX_UNITS: u64 = 1_000_000_000;

/// A thousand parts of a thousand: nothing that is saved returns to the envelope.
const ALL: u32 = 1_000;

/// What bearers and holders agreed to before the list was frozen. Empty by default: nobody shares.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Agreement {
    /// The equipment lines that take part, in any order: the outcome does not depend on it.
    pub lines: Vec<Line>,
    /// What is there already and may be used, in any order. At most one entry for each pool.
    pub stock: Vec<Stock>,
    /// How much of what is saved is kept for the upkeep of what is shared, in parts per thousand. What
    /// is kept of a line's saving is rounded up to the smallest unit, so that what is freed is never
    /// more than it should be.
    pub upkeep_permille: u32,
}

/// Which lines may pool with which: those of the same kind and group.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PoolKey {
    /// What it is, such as the slug of a resource kind.
    pub kind: String,
    /// Whatever else must be the same: attributes, district, host. May be empty.
    #[serde(default)]
    pub group: String,
}

/// Equipment that a project would buy, and that its bearer agreed to share.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Index of the project in [`Election::projects`].
    pub project: u32,
    /// With which lines it may pool.
    pub pool: PoolKey,
    /// How many units; at least one.
    pub quantity: u64,
    /// The cost of one unit, in smallest units of money. All lines of a project together are a part
    /// of its cost.
    pub unit_price: u64,
    /// When all units are needed. At least one, they may overlap; whoever does not know when does
    /// not share.
    pub needs: Vec<Interval>,
    /// Host and conditions, as the caller names them; not empty.
    pub terms: String,
    /// The decision that lets it be shared, as the caller names it; not empty. Every unit of money
    /// that the line frees names it.
    pub decision: String,
}

/// Half-open: from `start` on, no longer at `end`. In whole numbers of any one unit of time, such as
/// minutes since 1970; buffers for transport and cleaning are the caller's to add.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interval {
    /// The first moment.
    pub start: i64,
    /// The first moment after it; greater than `start`.
    pub end: i64,
}

/// What is held already and may serve a pool. A unit must not be listed for two pools.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stock {
    /// The pool that may use it.
    pub pool: PoolKey,
    /// How many units.
    pub units: u64,
    /// What they are promised for already.
    #[serde(default)]
    pub commitments: Vec<Commitment>,
}

/// A promise made before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    /// When.
    pub during: Interval,
    /// How many units.
    pub quantity: u64,
}

/// An agreement that makes no sense for an election, or an election that cannot be counted.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SharingError {
    /// The count itself failed.
    #[error(transparent)]
    Allocation(#[from] AllocationError),
    /// A line names a project that is not in the list.
    #[error("there is no project number {index}")]
    UnknownProject {
        /// The index that was named.
        index: u32,
    },
    /// Nothing, or more than [`MAX_UNITS`].
    #[error("{quantity} units cannot be shared")]
    BadQuantity {
        /// What was named.
        quantity: u64,
    },
    /// An interval that ends before it has begun, or at once.
    #[error("nothing is between {start} and {end}")]
    EmptyInterval {
        /// Its start.
        start: i64,
        /// Its end.
        end: i64,
    },
    /// A line without a single date.
    #[error("a line of project number {project} does not say when it is needed")]
    NoDates {
        /// The project.
        project: u32,
    },
    /// A line without a kind, terms or a decision.
    #[error("a line of project number {project} does not say its {what}")]
    Missing {
        /// The project.
        project: u32,
        /// `kind`, `terms` or `decision`.
        what: &'static str,
    },
    /// The lines of a project cost more together than the project.
    #[error("the lines of project number {project} cost {lines}, more than its cost of {cost}")]
    LinesAboveCost {
        /// The project.
        project: u32,
        /// What its lines cost together, in smallest units.
        lines: u64,
        /// What it costs.
        cost: u64,
    },
    /// More than everything would be kept.
    #[error("{permille} parts of a thousand cannot be kept for upkeep")]
    BadUpkeep {
        /// What was given.
        permille: u32,
    },
    /// One pool has two entries of stock.
    #[error("the stock of {kind:?} ({group:?}) is listed twice")]
    RepeatedStock {
        /// Its kind.
        kind: String,
        /// Its group.
        group: String,
    },
}

impl Agreement {
    /// Checks that the agreement makes sense for an election.
    ///
    /// # Errors
    ///
    /// The first thing found wrong; see [`SharingError`].
    pub fn check(&self, election: &Election) -> Result<(), SharingError> {
        if self.upkeep_permille > ALL {
            return Err(SharingError::BadUpkeep { permille: self.upkeep_permille });
        }
        let mut asked = vec![0_u64; election.projects.len()];
        for line in &self.lines {
            line.check()?;
            let unknown = SharingError::UnknownProject { index: line.project };
            let project = election.projects.get(line.project as usize).ok_or(unknown)?;
            let asked = &mut asked[line.project as usize];
            *asked = asked.saturating_add(line.amount());
            if *asked > project.cost {
                return Err(SharingError::LinesAboveCost {
                    project: line.project,
                    lines: *asked,
                    cost: project.cost,
                });
            }
        }
        let mut keys: Vec<&PoolKey> = self.stock.iter().map(|stock| &stock.pool).collect();
        keys.sort();
        if let Some(pair) = keys.windows(2).find(|pair| pair[0] == pair[1]) {
            let PoolKey { kind, group } = pair[0].clone();
            return Err(SharingError::RepeatedStock { kind, group });
        }
        self.stock.iter().try_for_each(Stock::check)
    }

    /// What is kept of a saving, rounded up, and what is freed of it.
    pub(super) fn split(&self, saved: u64) -> (u64, u64) {
        let kept = (u128::from(saved) * u128::from(self.upkeep_permille)).div_ceil(ALL.into());
        let kept = u64::try_from(kept).unwrap_or(saved).min(saved);
        (kept, saved - kept)
    }
}

impl Line {
    /// What its units cost together if all are bought, in smallest units.
    #[must_use]
    pub fn amount(&self) -> u64 {
        self.quantity.saturating_mul(self.unit_price)
    }

    fn check(&self) -> Result<(), SharingError> {
        let project = self.project;
        if self.needs.is_empty() {
            return Err(SharingError::NoDates { project });
        }
        let said =
            [("kind", &self.pool.kind), ("terms", &self.terms), ("decision", &self.decision)];
        if let Some((what, _)) = said.iter().find(|(_, text)| text.is_empty()) {
            return Err(SharingError::Missing { project, what });
        }
        check_quantity(self.quantity)?;
        self.needs.iter().try_for_each(Interval::check)
    }
}

impl Interval {
    fn check(&self) -> Result<(), SharingError> {
        let Self { start, end } = *self;
        if start < end { Ok(()) } else { Err(SharingError::EmptyInterval { start, end }) }
    }
}

impl Stock {
    fn check(&self) -> Result<(), SharingError> {
        if self.units > MAX_UNITS {
            return Err(SharingError::BadQuantity { quantity: self.units });
        }
        self.commitments.iter().try_for_each(|commitment| {
            check_quantity(commitment.quantity)?;
            commitment.during.check()
        })
    }
}

fn check_quantity(quantity: u64) -> Result<(), SharingError> {
    if (1..=MAX_UNITS).contains(&quantity) {
        Ok(())
    } else {
        Err(SharingError::BadQuantity { quantity })
    }
}
