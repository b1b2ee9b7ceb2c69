//! What a script on a phone calls.

use crate::{Basis, TrialTyped, html};
use domain::workshop::trial::PotCount;
use wasm_bindgen::{JsError, prelude::wasm_bindgen};

/// Counts on a phone: holds the ballots, and what today funds.
#[wasm_bindgen]
pub struct Counter {
    basis: Basis,
    today: Vec<PotCount>,
}

#[wasm_bindgen]
impl Counter {
    /// Reads what the server sent: a [`Basis`] as JSON.
    ///
    /// # Errors
    /// When it cannot be read or counted; the form then asks the server.
    #[wasm_bindgen(constructor)]
    pub fn new(basis: &str) -> Result<Counter, JsError> {
        Self::read(basis).ok_or_else(|| JsError::new("what the server sent cannot be counted"))
    }

    /// What is typed, a [`TrialTyped`] as JSON, counted and written as it stands on the page.
    /// Nothing when it is no such thing.
    #[must_use]
    pub fn count(&self, typed: &str) -> Option<String> {
        let typed: TrialTyped = serde_json::from_str(typed).ok()?;
        Some(html::answer(&self.basis.shown(&self.today, &typed)))
    }
}

impl Counter {
    /// The same without a browser.
    #[must_use]
    pub fn read(basis: &str) -> Option<Self> {
        let basis: Basis = serde_json::from_str(basis).ok()?;
        let today = basis.ground.today().ok()?;
        Some(Self { basis, today })
    }
}
