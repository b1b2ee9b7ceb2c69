//! The registry of shared things, over all administrations.

pub mod commitment;
pub mod contents;
pub mod digest;
pub mod intent;
pub mod listed;
pub mod loan;
pub mod people;
pub mod resource;
pub mod spread;
pub mod stocked;
pub mod waiting_need;
