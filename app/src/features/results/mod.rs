//! Results: what was funded, why, how far the others were, and how anyone can count it again.

mod amounts;
mod compare;
mod figures;
pub mod files;
mod ledger;
mod list;
pub mod night;
pub mod page;
mod proof;
pub mod receipt;
mod support;
mod ties;
mod waiting;
pub mod what_if;
mod why;
