//! Voting: building a ballot, casting it, taking the proof home.

mod ballot;
mod dock;
mod filled;
mod page;
mod receipt;

pub use ballot::{get, post};
pub use filled::marked;
pub use receipt::receipt;
