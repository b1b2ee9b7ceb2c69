//! What the counting promises: one program, so that it is linked once.

mod analysis;
mod common;
mod constraints;
mod corpus;
mod fractions;
mod fuzz_bodies;
mod limits;
mod malformed;
mod monotone;
mod naive;
mod official;
mod pb;
mod properties;
mod report;
mod sharing;
mod sharing_oracle;
mod special_cases;
mod wieliczka;
