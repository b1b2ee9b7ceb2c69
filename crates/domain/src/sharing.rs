//! The sharing check: before something is bought, whether it could be borrowed, shared or bought
//! together; what people answer to that; and what is bought once for several.
//!
//! A verdict never refuses anything: a person decides, with a reason. [`check`] is a pure function
//! of stored [`Inputs`], so that every verdict can be replayed.

mod check;
mod finding;
mod decision;
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
pub use finding::{Alternative, Finding, Lender, Proposed, Reason, Verdict};
pub use decision::{Code, Decision, Outcome};
pub use inputs::{Agreed, Exempt, Inputs, Need, Peer, Rules, Supply, distance};
pub use line::{Act, Line, LineState, Occasion, Stored};
pub use pool::{Member, Pool, PoolAct, PoolState, Terms};
pub use purchase::{Conditions, Invoice, Passport, Subsidy};
pub use refusal::Refusal;
pub use stock::{Drawn, Lendable, Looked};

/// What marks a loan as the answer to an equipment line, before the id of the line.
pub const ORIGIN: &str = "line:";
