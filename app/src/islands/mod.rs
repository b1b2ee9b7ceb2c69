//! The few places that live in the browser. Everything works without them; texts come in as
//! properties, already in the reader's language.

#![expect(missing_docs, reason = "`#[island]` makes undocumented types of documented functions")]

pub mod ballot;
#[cfg(feature = "hydrate")]
mod browser;
pub mod keep;
pub mod letter;
pub mod night;
pub mod recompute;
mod recount;
pub mod replayed;
pub mod what_if;

#[cfg(feature = "hydrate")]
use browser::{fetch, pause};
