//! Allocation with sharing: what two winners agreed to share is bought once, and what that frees
//! funds a third.
//!
//! Before the vote, bearers agree to share equipment if they win ([`Agreement`]): each [`Line`] says
//! what is needed, when, what it costs, under which terms, and names the decision. Nobody else's
//! costs change.
//!
//! 1. **The first pass** counts with full costs, as if nobody shared. Whoever it funds is funded.
//! 2. **Pools.** The lines of its winners that may pool together need no more units than are in use
//!    at once: units to buy = peak of all needs and commitments minus the stock, never below 0 and
//!    never more than all would buy alone. Lines join one by one, the dearest units first, and each
//!    saves the units that need not be bought because of it, at its own price. Of each saving a part
//!    is kept for upkeep; the rest is *freed*: it returns to the envelope.
//! 3. **The second pass** goes on under the same rule ([`GoingOn`]) with what is left and freed. A
//!    project counts with its marginal cost: its cost less what its own lines would free by joining
//!    now. What it frees when it is funded changes the marginal costs of others. It ends when the rule
//!    chooses nothing more.
//!
//! So no winner of the first pass is ever lost, no more is spent than there is, what is in use never
//! exceeds stock and purchases, and every freed amount names its decisions. Where nothing is saved
//! the outcome is that of the plain count. Everything is in whole numbers: money in smallest units
//! (upkeep rounded up for each line; the parts of a purchase by largest remainders), what voters have
//! left in the second pass in parts of 2^-24 of one. Neither the order of lines, stock, ballots nor
//! choices changes anything.
//!
//! ```
//! use allocation::sharing::{self, Agreement, Interval, Line, PoolKey};
//! use allocation::{Ballot, BallotType, Election, Project, Rule};
//!
//! let project = |id: &str, cost| Project { id: id.into(), cost };
//! let election = Election {
//!     budget: 1_000_000, // cents
//!     units_per_currency: 100,
//!     projects: vec![project("A", 480_000), project("B", 490_000), project("C", 135_000)],
//!     ballots: vec![
//!         Ballot::approving(3, [0]), Ballot::approving(2, [1]), Ballot::approving(1, [2]),
//!     ],
//!     ballot_type: BallotType::Approval,
//!     parts_per_point: 1,
//! };
//! let marquee = |project, day: i64, decision: &str| Line {
//!     project,
//!     pool: PoolKey { kind: "tent-popup".into(), group: String::new() },
//!     quantity: 1,
//!     unit_price: 120_000,
//!     needs: vec![Interval { start: day * 1440, end: (day + 1) * 1440 }],
//!     terms: "hosted by A".into(),
//!     decision: decision.into(),
//! };
//! let agreement = Agreement {
//!     lines: vec![marquee(0, 10, "decision 7"), marquee(1, 24, "decision 8")],
//!     stock: Vec::new(),
//!     upkeep_permille: 100,
//! };
//! let outcome = sharing::allocate(&election, &Rule::greedy(), "seed", &agreement)?;
//! assert_eq!(outcome.without.funded, [0, 1]);
//! assert_eq!(outcome.funded, [0, 1, 2]);
//! assert_eq!((outcome.freed_total, outcome.left), (108_000, 3_000));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod agreement;
mod levels;
mod loads;
mod micro;
mod order;
mod outcome;
mod pools;
mod purses;
mod second;
mod tell;

pub(crate) use micro::compare as compare_products;

pub use agreement::{
    Agreement, Commitment, Interval, Line, MAX_UNITS, PoolKey, SharingError, Stock,
};
pub use outcome::{
    Freed, Gain, GoingOn, Member, Pool, SharedOutcome, SharedProject, Source, Spending, Standing,
};

use crate::constraints::Constraints;
use crate::count::Counted;
use crate::election::Election;
use crate::rule::Rule;

/// Counts an election in which equipment is shared as agreed.
///
/// `seed` is the published seed of the drawn lot; see [`crate::allocate`].
///
/// # Errors
///
/// If the election cannot be counted by the rule, or the agreement makes no sense for it.
pub fn allocate(
    election: &Election,
    rule: &Rule,
    seed: &str,
    agreement: &Agreement,
) -> Result<SharedOutcome, SharingError> {
    allocate_within(election, rule, seed, &Constraints::default(), agreement)
}

/// The same where more is asked of the funded set than to keep the budget.
///
/// Caps count full costs in both passes, so that they hold however a purchase is divided; floors are
/// for the first pass, whose winners all stay.
///
/// # Errors
///
/// As [`allocate`], and if the constraints make no sense or the rule cannot follow them.
pub fn allocate_within(
    election: &Election,
    rule: &Rule,
    seed: &str,
    constraints: &Constraints,
    agreement: &Agreement,
) -> Result<SharedOutcome, SharingError> {
    election.check()?;
    agreement.check(election)?;
    let counted = Counted::new(election, rule, seed, constraints)?;
    let (mut now, joined) = second::Standings::new(&counted, rule, agreement);
    let (went_on, added) = second::go_on(&mut now, &counted, rule)?;
    let without = counted.outcome(rule);
    Ok(tell::tell(without, &now, (joined, added), went_on, agreement))
}
