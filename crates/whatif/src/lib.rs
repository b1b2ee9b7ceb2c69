//! What if, in a room: the money moved between budgets, a cap per commune, a threshold or another
//! rule, counted on ballots that were cast.
//!
//! The server counts so when the form is sent. Each phone counts so by itself as something is moved:
//! this crate is then a WebAssembly module of its own, apart from that of the islands, so that a room
//! loads what counts and nothing else, and other pages do not load it.

mod html;
mod phone;
mod typed;
mod words;

pub use html::answer;
pub use phone::Counter;
pub use typed::TrialTyped;
pub use words::{Shown, ShownPot, ShownProject, TrialTexts, in_words};

use domain::{
    locale::Locale,
    workshop::trial::{Ground, PotCount, TrialRefusal},
};
use serde::{Deserialize, Serialize};

/// Everything that a phone counts with: fetched once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// The pots and the ballots.
    pub ground: Ground,
    /// The words for what comes out.
    pub texts: TrialTexts,
    /// Their language.
    pub locale: Locale,
}

impl Basis {
    /// What a trial gives, in words; `today` is what [`Ground::today`] counted.
    #[must_use]
    pub fn shown(&self, today: &[PotCount], typed: &TrialTyped) -> Shown {
        let tried =
            typed.read(self.ground.pots.len()).and_then(|trial| self.ground.run(&trial, today));
        let tried = tried.as_ref().map_err(|why: &TrialRefusal| *why);
        in_words(&self.ground, today, tried, &self.texts, self.locale)
    }
}
