//! The registry of shared things: pages of those who look for something, lend it, borrow it or
//! keep the registry.

mod words;

pub use words::refusal as refusal_text;
