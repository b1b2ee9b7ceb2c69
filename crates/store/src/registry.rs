//! The registry of shared things, over all administrations.

pub mod commitment;
pub mod loan;
pub mod people;
pub mod resource;
