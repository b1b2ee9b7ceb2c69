//! Voting: building a ballot, casting it, taking the proof home.

mod ballot;
mod dock;
mod receipt;

pub use ballot::{get, post};
pub use receipt::receipt;
