//! Results: what was funded, why, how far the others were, and how anyone can count it again.

pub mod amounts;
mod certificate;
mod compare;
mod decision;
mod figures;
pub mod files;
mod groups;
pub mod ledger;
mod list;
mod money;
pub mod night;
pub mod overview;
pub mod page;
mod proof;
pub mod receipt;
pub mod rounds;
mod shared;
mod support;
mod ties;
pub mod verdict;
mod waiting;
pub mod what_if;
pub mod why;
