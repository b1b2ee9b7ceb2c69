//! What a room does beside its phones: where the console leads, its market, its jury, its
//! translators, and a rehearsal of all of it.

mod jury;
mod market;
mod measuring;
mod rehearsing;
mod sheets;
mod translating;
mod ways;
