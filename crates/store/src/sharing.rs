//! The sharing check: equipment lines, checks, decisions and pools, over all administrations.

pub mod check;
pub mod line;
pub mod pool;
pub mod purchase;
pub mod ruling;
