//! The sharing check: before something is bought, whether it could be borrowed, shared or bought
//! together; what people answer to that; and what is bought once for several.
//!
//! A verdict never refuses anything: a person decides, with a reason. [`check`] is a pure function
//! of stored [`Inputs`], so that every verdict can be replayed.

mod check;
mod decision;
mod finding;
mod inputs;
mod line;
mod plan;
mod pool;
mod purchase;
mod refusal;
mod stock;
#[cfg(test)]
mod tests;

pub use check::check;
pub use decision::{Code, Decision, Outcome};
pub use finding::{Alternative, Finding, Lender, Proposed, Reason, Verdict};
pub use inputs::{Agreed, Exempt, Inputs, Need, Peer, Rules, Supply, distance};
pub use line::{Act, Asker, Line, LineState, Occasion, Stored};
pub use pool::{Member, Pool, PoolAct, PoolState, Terms};
pub use purchase::{Conditions, Invoice, Passport, Subsidy};
pub use refusal::Refusal;
pub use stock::{Drawn, Lendable, Looked, left_to_buy};

/// What marks a loan as the answer to an equipment line, before the id of the line.
pub const ORIGIN: &str = "line:";

/// What marks a loan as one for a pool, before the id of the pool.
pub const POOL_ORIGIN: &str = "pool:";
