//! The kinds of things, places and skills that are shared, and how a line of a budget, as people
//! write it in Brussels, is read for them.
//!
//! A line is folded (no accents, no capitals), then held against the labels of the kinds, the
//! longest first, in French, Dutch and English at once. A word that is no label may be a typing
//! error of one: three-letter pieces propose it and the number of edits has to agree. What looks
//! like a thing and is no label is handed back as an unknown term, a word of several meanings as a
//! question. A label counts when the line asks for the thing itself: not when it only says what
//! something else is for (`gaz pour barbecue`), who is paid or what is not needed.
//!
//! The tables in `data/` hold every word that decides. Reading is deterministic and uses no clock,
//! no randomness and no network. This crate knows neither projects nor loans, nor who asks.
//!
//! ```
//! let reader = kinds::Recogniser::embedded()?;
//! let reading = reader.read("2 tonnelles 3x3 m + 10 tables et 40 chaises pliantes");
//! let found: Vec<_> = reading.kinds.iter().map(|kind| (kind.slug.as_str(), kind.quantity)).collect();
//! assert_eq!(found, [("tent-popup", Some(2)), ("table", Some(10)), ("chair", Some(40))]);
//! # Ok::<(), kinds::DataError>(())
//! ```

mod ambiguous;
mod context;
mod gathered;
mod inflect;
pub mod labelled;
mod lexicon;
mod measures;
mod mentions;
mod quantity;
mod recognise;
mod similar;
mod taxonomy;
mod token;
mod units;
mod unknown;
mod words;

pub use ambiguous::Question;
pub use recognise::{Reading, Recognised, Recogniser, recognise};
pub use taxonomy::{Attribute, Kind, Language, TAXONOMY, Tracking, kinds};

/// A table of this crate cannot be read. A test reads them all.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
#[error("{file}: {says}")]
pub struct DataError {
    file: &'static str,
    says: String,
}
