//! What a workshop leaves, as the people who read it meet it.

mod adopting;
pub mod evening;
mod leaving;
mod paper;
mod promises;
mod reading;
mod rehearsing;
mod transfer;
