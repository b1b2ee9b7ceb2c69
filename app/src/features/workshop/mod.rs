//! The live workshop: its words, and soon its pages.

mod refusals;

pub use refusals::refusal_text;
