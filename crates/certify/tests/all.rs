//! What the checker promises: one program, so that it is linked once.

mod choices;
mod common;
mod consistency;
mod constraints;
mod corpus;
mod ejr;
mod followed;
mod fractions;
mod independence;
mod malformed;
mod shares;
mod sharing;
mod sharing_choices;
mod turns;
