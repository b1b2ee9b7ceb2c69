//! What a room does beside its phones: where the console leads, its market, its jury, its
//! translators, and a rehearsal of all of it.

mod envelope;
mod guests;
mod jury;
mod market;
mod measuring;
mod moderating;
mod rehearsing;
mod sealed;
mod sheets;
mod tables;
mod translating;
mod ways;
mod wifi;
