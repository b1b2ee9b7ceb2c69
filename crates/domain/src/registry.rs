//! The registry of shared things: who holds what, when it is free, and what was agreed about it.
//!
//! It is one for all administrations of an instance. What is held is a thing (one, or a stock of
//! them), a set of things lent together, a place or a skill. Whether something is free is decided
//! by one function, [`availability::fits`], wherever it is asked.

pub mod alike;
pub mod availability;
pub mod intent;
pub mod loan;
pub mod measure;
pub mod recurrence;
mod refusal;
pub mod resource;
pub mod span;

pub use availability::{Stock, Use};
pub use measure::{Measure, Stated};
pub use refusal::Refusal;
pub use resource::Resource;
pub use span::Span;
