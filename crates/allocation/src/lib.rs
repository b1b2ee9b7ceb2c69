//! Exact counting rules for participatory budgeting.
//!
//! An [`Election`] (a budget, projects with costs, ballots) and a [`Rule`] go in, an [`Outcome`]
//! comes out: which projects are funded, in which order, and for every project the reason.
//!
//! * **Exact.** Every comparison that decides is made on integers or on exact fractions; floating
//!   point is not used at all. The same input gives the same bytes on every machine, wasm included.
//!   (That two very long fractions are equal, under bounded overspending and the cumulative single
//!   transferable vote, is certain but for chance; their modules say how.)
//! * **Explained.** Each project carries a coded [`Reason`], each tie says what decided it and
//!   whether another order would have changed the result, and [`nearest_funding`] answers how far
//!   a losing project was from being funded, by recounting.
//! * **Alone.** No input or output, no clock, no randomness: a drawn lot comes from a published
//!   seed.
//!
//! The rules follow the published definitions: the method of equal shares of Peters, Pierczyński
//! and Skowron ("Proportional Participatory Budgeting with Additive Utilities", NeurIPS 2021) with the
//! completions described on equalshares.net, and the greedy rule that cities have long used.
//! Elections are read from and written to the Pabulib format by [`pb`].
//!
//! ```
//! use allocation::{allocate, Ballot, BallotType, Election, Project, Rule};
//!
//! let election = Election {
//!     budget: 100,
//!     units_per_currency: 1,
//!     projects: vec![
//!         Project { id: "trees".into(), cost: 60 },
//!         Project { id: "benches".into(), cost: 40 },
//!         Project { id: "fountain".into(), cost: 70 },
//!     ],
//!     ballots: vec![Ballot::approving(3, [0]), Ballot::approving(2, [1]), Ballot::approving(1, [2])],
//!     ballot_type: BallotType::Approval,
//!     parts_per_point: 1,
//! };
//! let rule: Rule = "mes[cost;e=B/n;add1;ties=cost,votes,lot]".parse()?;
//! let outcome = allocate(&election, &rule, "a published seed")?;
//! assert_eq!(outcome.funded, [0, 1]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#![forbid(unsafe_code)]

pub mod analysis;
mod comparison;
mod constraint_sheet;
mod constraints;
mod count;
mod cstv;
mod election;
mod error;
mod exact_shares;
mod explain;
pub mod explanation;
mod free;
mod funding;
mod greedy;
mod greedy_constrained;
mod manner;
mod maximin;
mod nearest;
pub mod official;
mod outcome;
mod overspending;
pub mod pb;
mod phragmen;
mod profile;
mod ratio;
pub mod report;
mod rule;
mod rule_id;
mod sequence;
mod shares;
pub mod sharing;
mod tie_break;
mod ties;
mod told;
#[cfg(test)]
mod trial;
mod welfare;

pub use constraint_sheet::{
    ConstraintSheet, SheetCap, SheetError, SheetExclusion, SheetFloor, Where,
};
pub use constraints::{Barrier, Cap, ConstraintError, Constraints, Exclusion, Floor};
pub use count::{allocate, allocate_within, glance_within};
pub use cstv::Variant as CstvVariant;
pub use election::{Ballot, BallotType, Choice, Election, MAX_AMOUNT, Project};
pub use error::{AllocationError, RuleIdError};
pub use explanation::{Explanation, explanation};
pub use funding::Funding;
pub use nearest::{Effort, Losers, NearestFunding, nearest_funding, nearest_funding_within};
pub use outcome::{Comparison, Glance, Outcome, ProjectOutcome, Reason, Round, Stage, Tie};
pub use ratio::Ratio;
pub use rule::{
    Completion, Endowment, Method, Misfit, Rule, TieBreak, TieCriterion, Utility, Worth,
};
pub use welfare::WelfareError;

/// The example in the README is tried too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
