//! Actors: the pages of those who act together, and how people come to act for one.

mod form;
mod invitation;
mod show;

pub use form::{create, edit, new, save};
pub(crate) use form::{fields, names, read};
pub use invitation::{get as invitation, post as join};
pub use show::{get as show, post as post_to};
