//! Promises that span the crates. This library holds what the tests share: databases that are
//! real and thrown away, a clock that stands where it is put, and a process to begin with.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

pub mod load;
pub mod sample;
pub mod workshop;
pub mod world;
